import { z } from 'zod'
import { parseNumber } from '../../../platform/records/index.ts'
import type { IndicatorRow } from './record.ts'
import type { ValuesInput } from './shapes.ts'
import type { Observed } from './store.ts'

/** Reads the figures of a row and looks whether they can be. */

type Cell = { kind: 'number'; value: number; digits: number } | { kind: 'none' | 'secret' }
type GivenRow = ValuesInput['rows'][number]

/** Reads cells as this table writes them; what cannot be read gives its reason. */
export function cellReader(
  input: ValuesInput,
): (text: string | undefined) => Cell | { bad: string } {
  const secret = new Set((input.protected ?? []).map((mark) => mark.toLowerCase()))
  const format = {
    ...(input.decimal && { decimal: input.decimal }),
    missing: input.missing ?? [],
  }
  return (text) => {
    const said = text?.trim() ?? ''
    if (said === '') return { kind: 'none' }
    if (secret.has(said.toLowerCase())) return { kind: 'secret' }
    const parsed = parseNumber(said, format)
    if (parsed.kind === 'missing') return { kind: 'none' }
    if (parsed.kind === 'number') return { ...parsed, digits: digitsOf(said, parsed.value) }
    return { bad: plain(said, parsed.reason) }
  }
}

/** How many digits stand behind the decimal sign. */
function digitsOf(text: string, value: number): number {
  if (Number.isInteger(value) && !/[.,]0/.test(text)) return 0
  return /[.,](\d+)\D*$/.exec(text)?.[1]?.length ?? 0
}

/** The reasons of the importer speak of settings of a pack; here they are fields of a form. */
function plain(said: string, reason: string): string {
  if (reason.includes('(decimal)'))
    return `„${said}“ ist mehrdeutig. Sagen Sie, ob Komma oder Punkt das Dezimalzeichen ist.`
  if (reason.includes('„missing“'))
    return `„${said}“ ist keine Zahl. Steht es für „kein Wert“ oder „geheim“, geben Sie es als Zeichen dafür an.`
  return reason
}

export interface RowFigures {
  value: number | null
  numerator: number | null
  denominator: number | null
  protected: boolean
  /** The row says nothing. */
  empty: boolean
  problems: string[]
  warnings: string[]
}

const codes = z.array(z.object({ code: z.number() })).catch([])

export function readRow(
  given: GivenRow,
  read: ReturnType<typeof cellReader>,
  about: Pick<
    IndicatorRow,
    'kind' | 'statistic' | 'combine' | 'per' | 'unit' | 'decimals' | 'classes'
  >,
  before: Observed | undefined,
): RowFigures {
  const problems: string[] = []
  const warnings: string[] = []
  const cell = (text: string | undefined): Cell => {
    const one = read(text)
    if (!('bad' in one)) return one
    problems.push(one.bad)
    return { kind: 'none' }
  }
  const cells = [cell(given.value), cell(given.numerator), cell(given.denominator)] as const
  const [value, numerator, denominator] = cells.map((one) =>
    one.kind === 'number' ? one.value : null,
  ) as [number | null, number | null, number | null] // as many as there are cells
  const none = { value: null, numerator: null, denominator: null }
  if (problems.length > 0) return { ...none, protected: false, empty: false, problems, warnings }
  if (
    cells[0].kind === 'secret' ||
    (cells[0].kind === 'none' && cells.some(({ kind }) => kind === 'secret'))
  ) {
    // How many there could be stays known: it tells how well the figure is protected.
    const kept = { ...none, denominator }
    return { ...kept, protected: true, empty: false, problems, warnings }
  }
  if (value === null && (numerator === null || denominator === null)) {
    const half = numerator !== null || denominator !== null
    if (half) problems.push('Es fehlt der Wert, oder Zähler und Nenner stehen nicht beide da.')
    else if (before) warnings.push('Die Zeile ist leer. Der bisherige Wert bleibt stehen.')
    return { ...none, protected: false, empty: !half, problems, warnings }
  }
  const per = about.per ?? 1
  const quotient =
    numerator !== null && denominator !== null && denominator > 0
      ? (numerator / denominator) * per
      : null
  if (value === null && quotient === null) {
    problems.push('Der Nenner ist null: Daraus wird kein Wert.')
    return { ...none, protected: false, empty: false, problems, warnings }
  }
  const sameValue = before && !before.protected && value !== null && before.value === value
  const figures = {
    value: value ?? quotient,
    // A table without these columns says nothing against them.
    numerator: numerator ?? (sameValue && given.numerator === undefined ? before.numerator : null),
    denominator:
      denominator ?? (sameValue && given.denominator === undefined ? before.denominator : null),
  }
  problems.push(...impossible(figures, about))
  const [said] = cells
  if (said.kind === 'number' && quotient !== null && about.per !== null) {
    const slack = Math.max(0.5 * 10 ** -said.digits, 1e-9 * Math.abs(quotient)) * 1.000_001
    if (Math.abs(said.value - quotient) > slack)
      problems.push(
        `Der Wert ist ${german(said.value)}, aber Zähler durch Nenner${per === 1 ? '' : ` mal ${german(per)}`} gibt ${german(quotient, Math.max(said.digits, about.decimals))}.`,
      )
  }
  const lost = before && !sameValue && before.numerator !== null && figures.numerator === null
  if (lost) warnings.push('Bisher standen Zähler und Nenner da. Jetzt fehlen sie.')
  return { ...figures, protected: false, empty: false, problems, warnings }
}

/** What cannot be: negative counts, more above the line than below it, shares beyond all. */
function impossible(
  { value, numerator, denominator }: Pick<RowFigures, 'value' | 'numerator' | 'denominator'>,
  { kind, statistic, combine, per, unit, classes }: Parameters<typeof readRow>[2],
): string[] {
  const found: string[] = []
  if (kind === 'class') {
    if (!codes.parse(classes).some(({ code }) => code === value))
      found.push('Diese Stufe gibt es nicht. Schreiben Sie die Zahl der Stufe.')
    return found
  }
  if ((numerator ?? 0) < 0 || (denominator ?? 0) < 0)
    found.push('Zähler und Nenner sind Anzahlen: Sie können nicht unter null liegen.')
  if (value === null) return found
  const share = statistic === 'proportion'
  const counted =
    statistic === 'count' || statistic === 'rate' || (combine === 'sum' && unit !== '€')
  if ((share || counted) && value < 0) found.push('Der Wert kann nicht unter null liegen.')
  if (share && numerator !== null && denominator !== null && numerator > denominator)
    found.push(
      `Der Zähler (${german(numerator)}) ist größer als der Nenner (${german(denominator)}).`,
    )
  const all = per ?? (unit === '%' ? 100 : undefined)
  if (share && all !== undefined && value > all * (1 + 1e-9))
    found.push(`Ein Anteil kann nicht über ${german(all)}${unit === '' ? '' : ` ${unit}`} liegen.`)
  return found
}

export const german = (value: number, digits = 6): string =>
  value.toLocaleString('de-DE', { maximumFractionDigits: digits })
