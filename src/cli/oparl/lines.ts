import type { ListReport, OparlReport } from '../../contexts/measures/index.ts'

/** The report of an import, for the person at the command line. */

const names: Record<ListReport['list'], string> = {
  organization: 'Gruppierungen',
  meeting: 'Sitzungen',
  paper: 'Vorlagen',
  agendaItem: 'Tagesordnungspunkte',
  consultation: 'Beratungen',
  file: 'Dateien',
}
const number = (value: number) => value.toLocaleString('de-DE')

export function listLine(read: ListReport & { body: string }): string {
  const parts = [
    `${number(read.objects)} gelesen`,
    `${number(read.changed)} neu oder geändert`,
    ...(read.unreadable > 0 ? [`${number(read.unreadable)} unlesbar`] : []),
    ...(read.resumed ? ['fortgesetzt'] : []),
    ...(read.complete ? [] : ['nicht zu Ende']),
  ]
  return `${read.body}: ${names[read.list]}: ${parts.join(', ')}`
}

type Counts = NonNullable<OparlReport['taken']>['bodies']

const countsLine = (name: string, { added, changed, unchanged, edited }: Counts) =>
  `${name}: ${number(added)} neu, ${number(changed)} geändert, ${number(unchanged)} wie bisher` +
  (edited > 0 ? `, ${number(edited)} hier bearbeitet und deshalb nicht angetastet` : '')

export function reportLines({ name, taken, notices, seconds }: OparlReport): string[] {
  const lines = notices.map(({ url, reason }) => `Hinweis: ${url}: ${reason}`)
  if (!taken) return lines
  return [
    ...lines,
    `${name} (${number(seconds)} Sekunden)`,
    countsLine('Gremien', taken.bodies),
    countsLine('Sitzungen', taken.meetings),
    `Vorlagen: ${number(taken.papers)} im Verzeichnis`,
    ...(taken.withoutBody > 0
      ? [`${number(taken.withoutBody)} Sitzungen gehören zu keinem Gremium, etwa zu Fraktionen.`]
      : []),
  ]
}
