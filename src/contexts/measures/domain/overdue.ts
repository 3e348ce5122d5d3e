import type { MeasureRecord, Status } from './measure.ts'

/** What is known of a measure's standing on a day. */
export interface Standing {
  /** What was said last, and when; undefined where nobody has said anything: that is never "nothing happens". */
  status: Status | undefined
  saidOn: string | undefined
  /** Past its end, and neither done nor stopped. Nobody has to say so. */
  overdue: boolean
  /** Milestones past their day that are not done. */
  lateMilestones: number
  /** The day by which an update is due; undefined where none is asked for. */
  updateDue: string | undefined
}

/**
 * @param updates on which day what was said, in any order; of one day the last stands
 * @param today 'YYYY-MM-DD'
 */
export function standingOf(
  record: Pick<MeasureRecord, 'dueOn' | 'milestones' | 'everyMonths' | 'from'>,
  updates: readonly { on: string; status: Status }[],
  today: string,
): Standing {
  const latest = updates.reduce<{ on: string; status: Status } | undefined>(
    (last, update) => (last && last.on > update.on ? last : update),
    undefined,
  )
  const over = latest?.status === 'done' || latest?.status === 'stopped'
  return {
    status: latest?.status,
    saidOn: latest?.on,
    overdue: !over && record.dueOn !== undefined && record.dueOn < today,
    lateMilestones: over
      ? 0
      : record.milestones.filter(({ dueOn, doneOn }) => !doneOn && dueOn && dueOn < today).length,
    updateDue: over ? undefined : updateDue(latest?.on ?? record.from ?? today, record.everyMonths),
  }
}

function updateDue(since: string, months: number): string | undefined {
  if (months === 0) return undefined
  const [year, month, day] = since.split('-').map(Number) as [number, number, number]
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)))
    .toISOString()
    .slice(0, 10)
}
