import type {
  ImportReport,
  MergeCounts,
  Note,
  PartReport,
  Rejection,
  VanishedPart,
} from '../../platform/import/index.ts'

/** Rejected rows per part that the terminal shows; all of them stand in the report file. */
const shownRows = 20
const shownNotes = 10

const number = (value: number) => value.toLocaleString('de-DE')

/** The report as lines for a terminal, in German, part by part. */
export function reportLines(report: ImportReport): string[] {
  const lines = report.parts.flatMap(partLines)
  return [...lines, ...report.vanished.map(vanishedLine), '', ...totalLines(report)]
}

function vanishedLine({ part, retired, waitsFor }: VanishedPart): string {
  const then =
    waitsFor === undefined
      ? `${number(retired)} Zeilen stillgelegt`
      : `bleibt, bis „${waitsFor}“ übernommen ist`
  return `Nicht mehr im Paket: ${part} (${then})`
}

function partLines(part: PartReport): string[] {
  const file = part.file === undefined || part.heading.includes(part.file) ? '' : ` (${part.file})`
  return [
    '',
    `${part.heading}${file}`,
    `  ${part.state === 'refused' ? 'ABGEWIESEN: Dieser Teil wurde nicht übernommen.' : figures(part)}`,
    ...limited('Grund', part.refusals, rejectionText),
    ...limited('Abgewiesen', part.rejections, rejectionText, part.rowsRejected),
    ...limited('Berichtigt', part.corrections, noteText, undefined, Number.POSITIVE_INFINITY),
    ...limited('Repariert', part.repairs, noteText, undefined, shownNotes),
    ...limited('Hinweis', part.notices, noteText, undefined, shownNotes),
    ...limited('Stillgelegt', part.retired, noteText),
  ]
}

function figures({ rowsRead, rowsAccepted, rowsRejected, counts }: PartReport): string {
  const read = `${number(rowsRead)} gelesen, ${number(rowsAccepted)} übernommen, ${number(rowsRejected)} Abweisungen`
  return counts ? `${read}; ${countsText(counts)}` : read
}

function countsText(counts: MergeCounts): string {
  const words: [number, string][] = [
    [counts.added, 'neu'],
    [counts.changed, 'geändert'],
    [counts.unchanged, 'unverändert'],
    [counts.retired, 'stillgelegt'],
    [counts.revived, 'wieder da'],
  ]
  return words
    .filter(([count], index) => count > 0 || index < 3)
    .map(([count, word]) => `${number(count)} ${word}`)
    .join(', ')
}

function limited<T>(
  title: string,
  items: readonly T[],
  text: (item: T) => string,
  total = items.length,
  limit = shownRows,
): string[] {
  const lines = items.slice(0, limit).map((item) => `  ${title}: ${text(item)}`)
  const more = total - lines.length
  if (more > 0) lines.push(`  … und ${number(more)} weitere (vollständig mit --report DATEI)`)
  return lines
}

/** `file:line column „value": reason`. */
export function rejectionText({ file, line, column, value, reason }: Rejection): string {
  const place = line === undefined ? file : `${file}:${line}`
  const shown =
    value === undefined ? '' : ` „${value.length > 80 ? `${value.slice(0, 80)}…` : value}“`
  return `${place}${column === undefined ? '' : ` ${column}`}${shown}: ${reason}`
}

function noteText({ file, line, column, text }: Note): string {
  const place = line === undefined ? file : `${file}:${line}`
  return `${place}${column === undefined ? '' : ` ${column}`}: ${text}`
}

function totalLines(report: ImportReport): string[] {
  const refused = report.parts.filter(({ state }) => state === 'refused').length
  const sum = (value: (part: PartReport) => number) =>
    report.parts.reduce((total, part) => total + value(part), 0)
  const touched =
    sum(({ counts }) =>
      counts ? counts.added + counts.changed + counts.retired + counts.revived : 0,
    ) + report.vanished.reduce((total, { retired }) => total + retired, 0)
  const compared = report.parts.some(({ counts }) => counts !== undefined)
  const change = `${report.check ? 'Es würden sich ändern' : 'Geändert'}: ${number(touched)} Datensätze. `
  const seconds = (report.milliseconds / 1000).toLocaleString('de-DE', { maximumFractionDigits: 1 })
  return [
    `${number(report.parts.length - refused)} Teile übernommen, ${number(refused)} abgewiesen. ` +
      `${number(sum((part) => part.rowsRejected))} Abweisungen. ` +
      `${compared ? change : ''}${seconds} s.`,
    ...(report.check ? ['Nur geprüft: Es wurde nichts geändert.'] : []),
    ...(compared ? [] : ['Diese Stadt ist noch nicht importiert: Es gab nichts zu vergleichen.']),
  ]
}
