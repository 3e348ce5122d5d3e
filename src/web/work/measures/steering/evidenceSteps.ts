import {
  addEvidence,
  type EvidenceNote,
  withdrawEvidence,
} from '../../../../contexts/measures/index.ts'
import { execute, type Failure, type InputOf } from '../../../../platform/operation/index.ts'
import type { StaffRequest } from '../../../frame/page.ts'
import type { Fault } from './EvidenceList.tsx'

type Input = InputOf<typeof addEvidence>

/** What came of a step with evidence: where to go on, what is wrong with the form, or a failure. */
export type EvidenceStep =
  | { kind: 'done'; said: 'beleg' | 'zurueckgezogen' }
  | { kind: 'faults'; faults: Fault[] }
  | { kind: 'failure'; failure: Failure }

/** Adds, takes over or withdraws evidence of a measure or a promise, as the form's step says. */
export async function evidenceStep(
  request: StaffRequest,
  of: Pick<Input, 'measure' | 'commitment'>,
  there: readonly EvidenceNote[],
): Promise<EvidenceStep> {
  const { form, door } = request
  const step = form.get('schritt')
  const old = there.find(({ id }) => id === form.get('beleg'))
  if (step === 'zurueckziehen') {
    const outcome = await execute(withdrawEvidence, door, { evidence: old?.id ?? '' })
    return outcome.ok || outcome.failure.kind === 'invalid'
      ? { kind: 'done', said: 'zurueckgezogen' }
      : outcome.failure.kind === 'notFound'
        ? { kind: 'done', said: 'zurueckgezogen' }
        : { kind: 'failure', failure: outcome.failure }
  }
  if (step === 'uebernehmen') {
    if (!old) return { kind: 'failure', failure: { kind: 'notFound', what: 'evidence' } }
    const input = { ...of, public: true, record: old.record, replaces: old.id }
    const outcome = await execute(addEvidence, door, input)
    return outcome.ok
      ? { kind: 'done', said: 'beleg' }
      : { kind: 'failure', failure: outcome.failure }
  }
  const text = (name: string) => form.get(name)?.replace(/\r\n/g, '\n').trim() || undefined
  const [url, on, words] = [text('belegAdresse'), text('belegVom'), text('belegWorte')]
  const outcome = await execute(addEvidence, door, {
    ...of,
    public: form.has('belegOeffentlich'),
    record: {
      label: text('beleg') ?? '',
      kind: text('belegArt'),
      says: text('belegSagt'),
      ...(url && { url }),
      ...(on && { on }),
      ...(words && { words }),
    },
  })
  if (outcome.ok) return { kind: 'done', said: 'beleg' }
  const { failure } = outcome
  if (failure.kind !== 'invalid') return { kind: 'failure', failure }
  return {
    kind: 'faults',
    faults: failure.issues.map(({ field }) => {
      const name = fields[field.split('.')[1] ?? ''] ?? 'beleg'
      return { field: name, text: sentences[name] ?? '' }
    }),
  }
}

const fields: Record<string, string> = {
  label: 'beleg',
  url: 'belegAdresse',
  on: 'belegVom',
  kind: 'belegArt',
  says: 'belegSagt',
  words: 'belegWorte',
}
const sentences: Record<string, string> = {
  beleg: 'Schreiben Sie, was der Beleg ist.',
  belegAdresse: 'Schreiben Sie eine Adresse, die mit https:// beginnt.',
  belegVom: 'Schreiben Sie ein Datum wie 2026-11-23.',
  belegArt: 'Wählen Sie, was für ein Beleg es ist.',
  belegSagt: 'Wählen Sie, was der Beleg sagt.',
  belegWorte: 'Das ist zu lang.',
}
