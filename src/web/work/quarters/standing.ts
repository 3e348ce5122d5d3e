import type { KeptMeasureNote, RecommendationNote } from '../../../contexts/measures/index.ts'

/** It is under way, if late; what nobody has said anything of is not counted as running. */
export const isRunning = ({ status }: Pick<KeptMeasureNote, 'status'>): boolean =>
  status === 'running' || status === 'delayed'

const unanswered = new Set<RecommendationNote['state']>(['waiting', 'overdue', 'received'])

/** No answer of the administration yet. A partner's own pledge is open only where its report is late. */
export const isOpen = ({ state, record }: Pick<RecommendationNote, 'state' | 'record'>): boolean =>
  record.kind === 'pledge' ? state === 'overdue' : unanswered.has(state)
