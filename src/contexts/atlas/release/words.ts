import { type Period, periodKey } from '../../city/index.ts'
import type { Finding } from './columns.ts'
import type { LeftOut, ReleaseCounts } from './plan.ts'

/** What planners and the keeper of the data are told, in German. */

const number = (value: number) => value.toLocaleString('de-DE')
const most = 5

const list = (areas: readonly string[]) =>
  areas.length > most
    ? `${areas.slice(0, most).join(', ')} und ${number(areas.length - most)} weitere`
    : areas.join(', ')

export function findingText(finding: Finding): string {
  switch (finding.kind) {
    case 'noRule':
      return 'Es gibt keine Schutzregel („protection“), und weder Kennzahl noch Quelle nennen eine offene Lizenz („licence“).'
    case 'noCounts':
      return `Die Schutzregel zählt Personen, aber Zähler und Nenner fehlen: ${list(finding.areas)}.`
    case 'unprotectable':
      return `Diese Werte lassen sich nicht schützen, was auch immer sonst wegbleibt: ${list(finding.areas)}.`
    case 'exposed':
      return `Diese Werte ließen sich aus den übrigen errechnen: ${list(finding.areas)}.`
    case 'alreadyPublic':
      return `Diese Werte bleiben ab jetzt weg, waren aber schon veröffentlicht: ${list(finding.areas)}.`
  }
}

/** One line for an indicator: the periods that share a finding stand together. */
export function leftOutLines(columns: readonly LeftOut[]): string[] {
  const lines: string[] = []
  for (const [, own] of Map.groupBy(columns, ({ indicator }) => indicator))
    for (const [text, same] of Map.groupBy(own, ({ findings }) =>
      findings.map(findingText).join(' '),
    ))
      lines.push(`„${same[0]!.title}“ (${periodsText(same)}): ${text}`)
  return lines
}

function periodsText(periods: readonly Period[]): string {
  const keys = periods.map(periodKey).sort()
  return keys.length > most
    ? `${keys[0]} bis ${keys.at(-1)}, ${keys.length} Zeiträume`
    : keys.join(', ')
}

/** What an import does not release. */
export const waitingText = (columns: number): string =>
  columns === 1
    ? '1 Zeitraum, den Planende geändert haben, wartet auf deren Freigabe (/arbeit/freigaben).'
    : `${number(columns)} Zeiträume, die Planende geändert haben, warten auf deren Freigabe (/arbeit/freigaben).`

/** "14 Werte geschützt, davon 6 mittelbar und 2 schon von der Quelle". */
export function withheldText({ primary, secondary, source }: ReleaseCounts): string {
  const all = primary + secondary + source
  if (all === 0) return 'kein Wert geschützt'
  const of = [
    secondary > 0 ? `${number(secondary)} mittelbar` : '',
    source > 0 ? `${number(source)} schon von der Quelle` : '',
  ].filter((text) => text !== '')
  const head = all === 1 ? '1 Wert geschützt' : `${number(all)} Werte geschützt`
  return of.length > 0 ? `${head}, davon ${of.join(' und ')}` : head
}
