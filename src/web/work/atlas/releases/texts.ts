import type { ColumnNote, IndicatorNote } from '../../../../contexts/atlas/index.ts'

const number = (value: number) => value.toLocaleString('de-DE')
const many = (count: number, one: string, more: string) =>
  count === 1 ? `1 ${one}` : `${number(count)} ${more}`

/** What the pages about releases say. */
export const texts = {
  title: 'Freigaben',
  lede: 'Jede Zahl geht durch dieses Tor, bevor sie jemand draußen sieht: auf Seiten, in Dateien, über Schnittstellen. Was geschützt werden muss, bleibt weg. Danach versucht ein Programm, das Geschützte zu errechnen. Nur wenn es nichts findet, wird veröffentlicht.',
  now: 'Stand jetzt',
  nowFigures: (figures: number, indicators: number) =>
    `${many(figures, 'Wert ist', 'Werte sind')} öffentlich, aus ${many(indicators, 'Kennzahl', 'Kennzahlen')}.`,
  nowLeftOut: (count: number) =>
    `${many(count, 'Zeitraum bleibt', 'Zeiträume bleiben')} unveröffentlicht.`,
  nowWithdrawn: (count: number) =>
    `${many(count, 'Zeitraum ist', 'Zeiträume sind')} zurückgenommen.`,
  toStanding: 'Alle Kennzahlen mit ihrem Stand',
  toPreview: 'Vorschau: Was würde jetzt veröffentlicht?',
  list: 'Alle Freigaben',
  empty:
    'Es gibt noch keine Freigabe. Die erste entsteht, wenn am Server ein Stadt-Paket eingelesen wird.',
  caption: (count: number) => many(count, 'Freigabe', 'Freigaben'),
  columns: {
    release: 'Freigabe',
    when: 'Wann',
    by: 'Durch',
    content: 'Inhalt',
    withheld: 'Geschützt',
    attack: 'Angriff',
  },
  name: (release: number) => `Freigabe ${number(release)}`,
  byImport: 'Einlesen eines Stadt-Pakets',
  byPlanner: 'Planung',
  none: '–',
  counts: (counts: {
    released: number
    failed: number
    gone: number
    withdrawn: number
    figures: number
  }) =>
    [
      counts.released > 0
        ? `${many(counts.figures, 'Wert', 'Werte')} in ${many(counts.released, 'Zeitraum', 'Zeiträumen')} neu oder geändert`
        : '',
      counts.withdrawn > 0
        ? `${many(counts.withdrawn, 'Zeitraum', 'Zeiträume')} zurückgenommen`
        : '',
      counts.gone > 0 ? `${many(counts.gone, 'Zeitraum', 'Zeiträume')} weggefallen` : '',
      counts.failed > 0 ? `${many(counts.failed, 'Zeitraum', 'Zeiträume')} nicht freigegeben` : '',
    ]
      .filter((text) => text !== '')
      .join('; '),
  withheld: ({ primary, secondary, source }: Withheld) =>
    [
      primary > 0 ? `${number(primary)} nach der Regel` : '',
      secondary > 0 ? `${number(secondary)} mittelbar` : '',
      source > 0 ? `${number(source)} von der Quelle` : '',
    ]
      .filter((text) => text !== '')
      .join(', ') || 'nichts',
  attack: ({ examined }: { examined: number }) =>
    examined === 0 ? 'nichts zu prüfen' : `${number(examined)} angegriffen, keiner gefunden`,
  attackMore: ({ examined, problems, narrowest }: Attack) =>
    examined === 0
      ? 'Nichts war geschützt, also gab es nichts anzugreifen.'
      : `${many(examined, 'geschützter Wert wurde', 'geschützte Werte wurden')} angegriffen, in ${many(problems, 'Gruppe', 'Gruppen')} zusammenhängender Tabellen und mit allem, was früher veröffentlicht war. Gefunden wurde keiner.${narrowest === null ? '' : ` Wo am meisten zu erfahren war, blieb eine Spanne von ${number(narrowest)}.`}`,
  whatWithheld: 'Was geschützt ist',
  reasons: {
    primary: 'nach der Regel: zu wenige Menschen',
    secondary: 'mittelbar: sonst ließe sich ein anderer Wert errechnen',
    source: 'von der Quelle geheim gehalten',
  },
  held: 'Inhalt',
  heldColumns: {
    indicator: 'Kennzahl',
    periods: 'Zeiträume',
    rule: 'Schutz',
    figures: 'Werte',
    withheld: 'Geschützt',
    change: 'Was sich geändert hat',
  },
  heldCaption: (count: number) => many(count, 'Kennzahl', 'Kennzahlen'),
  change: (columns: readonly ColumnNote[]) => {
    const fresh = columns.filter(({ state, changed }) => state === 'released' && changed === null)
    const changed = columns.reduce((sum, one) => sum + (one.changed ?? 0), 0)
    const state = (wanted: ColumnNote['state']) =>
      columns.filter((column) => column.state === wanted).length
    return [
      fresh.length > 0 ? 'neu' : '',
      changed > 0 ? `${many(changed, 'Wert', 'Werte')} anders als zuvor` : '',
      state('withdrawn') > 0 ? 'zurückgenommen' : '',
      state('gone') > 0 ? 'steht nicht mehr in der Quelle' : '',
      state('failed') > 0 ? 'nicht freigegeben' : '',
    ]
      .filter((text) => text !== '')
      .join(', ')
  },
  rule: (rule: Rule | null): string => {
    if (rule === null) return '–'
    if (rule.kind === 'published') return 'schon offen veröffentlicht'
    if (rule.kind === 'perturbed') return 'Tabellen mit Cell-Key-Methode'
    const zeros = rule.zeros === 'protect' ? ', auch 0' : ''
    const others = rule.complement ? ', bei Anteilen auch die der Übrigen' : ''
    return `Anzahlen unter ${number(rule.least)}${zeros} geschützt${others}`
  },
  digest: (digest: string) =>
    `Prüfsumme über alles, was seitdem öffentlich ist (SHA-256): ${digest.replace(/.{8}(?=.)/g, '$& ')}`,
  reason: (reason: string) => `Grund: ${reason}`,
  standing: 'Stand der Kennzahlen',
  standingLede:
    'Was öffentlich ist, was geschützt ist und was wegbleibt. Einzelne Zeiträume lassen sich zurücknehmen.',
  states: {
    released: 'öffentlich',
    failed: 'nicht freigegeben',
    withdrawn: 'zurückgenommen',
    gone: 'weggefallen',
  },
  period: 'Zeitraum',
  state: 'Stand',
  since: 'Seit',
  do: 'Zurücknehmen oder wieder veröffentlichen',
  periodsCaption: (count: number) => many(count, 'Zeitraum', 'Zeiträume'),
  back: 'Wieder veröffentlichen',
  take: 'Zurücknehmen',
  takeTitle: 'Von den öffentlichen Seiten nehmen',
  takeLede:
    'Die Werte verschwinden sofort von allen Seiten, Dateien und Schnittstellen. Auch ein Einlesen bringt sie nicht zurück. Wer sie schon gespeichert hat, behält sie.',
  takeWhich: 'Welchen Zeitraum?',
  takeAll: 'Alle Zeiträume',
  takeReason: 'Warum?',
  takeReasonHint: 'Steht in der Liste der Freigaben, die Ihre Kolleginnen und Kollegen sehen.',
  checkInput: 'Bitte prüfen Sie Ihre Angaben',
  reasonMissing: 'Schreiben Sie kurz, warum.',
  taken: 'Die Werte sind zurückgenommen.',
  returned: 'Die Werte sind wieder öffentlich.',
  nothingPublic: 'Davon ist nichts öffentlich.',
  nothingWithdrawn: 'Davon ist nichts zurückgenommen.',
  preview: 'Vorschau',
  previewLede:
    'Was seit der letzten Freigabe anders ist, geschützt und angegriffen. Noch ist nichts veröffentlicht.',
  wouldBe: (figures: number, withheld: string) =>
    `Das würde veröffentlicht: ${many(figures, 'Wert', 'Werte')}, ${withheld}.`,
  wouldGo: (gone: number) =>
    `${many(gone, 'Zeitraum fällt', 'Zeiträume fallen')} weg: Die Quelle bringt sie nicht mehr.`,
  nothingDue: 'Seit der letzten Freigabe hat sich nichts geändert.',
  leftOut: 'Bleibt unveröffentlicht',
  noted: 'Zu beachten',
  publish: 'Jetzt veröffentlichen',
  publishReason: 'Anmerkung (freiwillig)',
  published: (release: string) => `Freigabe ${release} ist veröffentlicht.`,
} as const

interface Withheld {
  primary: number
  secondary: number
  source: number
}
interface Attack {
  examined: number
  problems: number
  narrowest: number | null
}
type Rule = IndicatorNote['protection']
