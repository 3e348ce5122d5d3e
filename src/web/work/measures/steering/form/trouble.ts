import type { CurrentState, Issue } from '../../../../../platform/operation/index.ts'
import { labelOf, valueText } from '../words.ts'
import type { MeasureInput } from './decode.ts'

export interface Fault {
  field: string
  text: string
}

/** Where a field of the record is a group in the form, the one to go to. */
const groups = /^(targetGroups|lifeSituations|goals|hidden|areas|commitments|partners)\b.*/

export const faultsOf = (issues: readonly Issue[]): Fault[] =>
  issues.map((issue) => {
    const field = issue.field.replace(/^record\.?/, '').replace(groups, '$1')
    return { field: field.replace(/\.items\b.*/, '.items'), text: sentence(field, issue) }
  })

const ofDay = /(^|\.)(on|from|to|dueOn|doneOn|goalOn|deadline|bidOn|outcomeOn)$/

function sentence(field: string, { problem, detail }: Issue): string {
  if (problem.includes(' ')) return problem
  if (problem === 'tooLong') return `Das ist zu lang oder zu groß. Höchstens ${detail?.maximum}.`
  if (ofDay.test(field)) return 'Schreiben Sie ein Datum wie 2026-11-23.'
  if (/\.url$/.test(field)) return 'Schreiben Sie eine Adresse, die mit https:// beginnt.'
  if (/\.year$/.test(field)) return 'Schreiben Sie ein Jahr wie 2027.'
  return problem === 'required' ? 'Füllen Sie dieses Feld aus.' : 'Prüfen Sie diese Angabe.'
}

export const summaryOf = (faults: readonly Fault[]): Fault[] =>
  faults.map(({ field, text }) => ({ field, text: `${labelOf(field)}: ${text}` }))

/** Both versions of every field in words, for `Conflict`. */
export function bothVersions(current: CurrentState, { record }: Pick<MeasureInput, 'record'>) {
  const flat = (of: Record<string, unknown>): Record<string, unknown> => {
    const { internal, ...rest } = of
    const { notes, risks } = Object(internal)
    return { ...rest, 'internal.notes': notes, 'internal.risks': risks }
  }
  const kept = flat(current.fields)
  const typed = flat(record)
  const names = [...new Set([...Object.keys(kept), ...Object.keys(typed)])]
  return {
    current: {
      ...current,
      fields: Object.fromEntries(names.map((name) => [name, valueText(name, kept[name])])),
    },
    fields: names
      .map((name) => ({ name, label: labelOf(name), typed: valueText(name, typed[name]) }))
      .filter(({ name, typed: text }) => text !== '' || valueText(name, kept[name]) !== ''),
  }
}
