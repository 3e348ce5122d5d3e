import { changesBetween, type OfferRecord } from '../../../../contexts/offers/index.ts'
import type { CurrentState, Issue } from '../../../../platform/operation/index.ts'
import { labelOf, valueText } from '../words.ts'

export interface Fault {
  field: string
  /** Beside the field. */
  text: string
}

/** Where a field of the record is no field of the form, the one to go to. */
const fieldInForm: Record<string, string> = {
  closure: 'closure.note',
  funding: 'funding.0.source',
  hours: 'hours.always',
  cost: 'cost.kind',
  ages: 'ages.from',
  site: 'site.street',
}

export function faultsOf(issues: readonly Issue[]): Fault[] {
  return issues.map((issue) => {
    const field = issue.field
      .replace(/^record\.?/, '')
      .replace(/\.(days|weeksOfMonth|types)\.\d+$/, '.$1')
    return { field: fieldInForm[field] ?? field, text: textOf(issue) }
  })
}

function textOf({ problem, detail }: Issue): string {
  // A sentence says more than ours.
  if (problem.includes(' ')) return problem
  if (problem === 'tooLong') return `Das ist zu lang oder zu groß. Höchstens ${detail?.maximum}.`
  return 'Prüfen Sie diese Angabe.'
}

/** For the list above the form: which field, and what to do. */
export const summaryOf = (faults: readonly Fault[]) =>
  faults.map(({ field, text }) => ({ field, text: `${labelOf(field)}: ${text}` }))

const ofPlace = /^(site|moreSites|accessNotes)(\.|$)/

/** Both versions of what differs, in words, for `Conflict`. A secret place is in neither. */
export function bothVersions(
  current: CurrentState,
  typed: Record<string, unknown>,
  secret: boolean,
) {
  const kept = current.fields.record as OfferRecord // given by `outdated` of this room's operations
  const changes = changesBetween(kept, typed as Partial<OfferRecord>).filter(
    ({ field }) => !(secret && ofPlace.test(field)),
  )
  return {
    current: {
      ...current,
      fields: Object.fromEntries(
        changes.map(({ field, before }) => [field, valueText(field, before)]),
      ),
    },
    fields: changes.map(({ field, after }) => ({
      name: field,
      label: labelOf(field),
      typed: valueText(field, after),
    })),
  }
}
