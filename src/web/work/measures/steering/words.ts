import {
  type hideable,
  type ItemState,
  kindNames,
  type ListName,
  type MeasureRecord,
  type Rating,
  type Status,
  statusNames,
  strengthNames,
  type TargetKind,
} from '../../../../contexts/measures/index.ts'
import { fieldNames } from '../parts/words.ts'

/** Names of what measures and promises are made of, for pages of the work area. */

export { kindNames, statusNames, strengthNames }

/** Nobody has said anything: that is never "nothing happens". */
export const statusText = (status: Status | null): string =>
  status === null ? 'noch nicht gemeldet' : statusNames[status]

export const ratingNames: Record<Rating, string> = {
  kept: 'eingelöst',
  underWay: 'auf dem Weg',
  stalled: 'stockt',
  broken: 'gebrochen',
  compromise: 'Kompromiss',
  notChecked: 'nicht geprüft',
  notAssessable: 'nicht bewertbar',
}
export const ratingText = (rating: Rating | null): string => ratingNames[rating ?? 'notChecked']

export const roleNames: Record<MeasureRecord['role'], string> = {
  own: 'Die Stadt handelt selbst',
  examine: 'Die Stadt prüft nur',
  support: 'Die Stadt unterstützt andere',
}

export const hideableNames: Record<(typeof hideable)[number], string> = {
  milestones: 'Meilensteine',
  targets: 'Zielwerte',
  funding: 'Geld',
  partners: 'Partner',
  criteria: 'Planungskriterien',
  dates: 'Anfang und Ende',
  owner: 'Zuständige Stelle',
  links: 'Verweise',
}

export const targetKindNames: Record<TargetKind, string> = {
  indicator: 'Wert einer Kennzahl',
  ratio: 'Verhältnis, etwa 1 zu 125',
  count: 'Anzahl, etwa 14 Plätze',
  adopted: 'Anzahl aus einer Liste, etwa 26 Empfehlungen',
  done: 'getan oder nicht',
  places: 'Orte, jeder mit eigenem Stand',
  standard: 'Standard, an dem sich Träger selbst messen',
}

export const itemStateNames: Record<ItemState, string> = {
  open: 'offen',
  planned: 'geplant',
  running: 'läuft',
  done: 'erledigt',
  partly: 'teilweise',
  dropped: 'verworfen',
  unknown: 'nicht bekannt',
}

export const fundingKindNames: Record<MeasureRecord['funding'][number]['kind'], string> = {
  own: 'Haushalt der Stadt',
  state: 'Land',
  federal: 'Bund',
  eu: 'Europäische Union',
  foundation: 'Stiftung',
  insurance: 'Kasse oder Versicherung',
  other: 'anderes',
}

export const outcomeNames = {
  open: 'noch offen',
  notBid: 'nicht beworben',
  waiting: 'wartet auf Bescheid',
  granted: 'bewilligt',
  rejected: 'abgelehnt',
} as const

export const levelNames = { low: 'gering', medium: 'mittel', high: 'hoch' } as const

export const answerNames = {
  met: 'erfüllt',
  partly: 'teilweise erfüllt',
  notMet: 'nicht erfüllt',
  notApplicable: 'trifft nicht zu',
} as const

export const evidenceKindNames = {
  document: 'Dokument',
  figure: 'Zahl',
  observation: 'Beobachtung vor Ort',
  press: 'Presse',
  statement: 'Aussage',
} as const

export const saysNames = {
  for: 'spricht dafür, dass es eingelöst ist',
  against: 'spricht dagegen',
  neither: 'weder noch',
} as const

export const listNames: Record<ListName, string> = {
  goal: 'Leitziele',
  criterion: 'Planungskriterien',
  packageCriterion: 'Kriterien für Wirkungspakete',
  ratingRule: 'Regeln für Bewertungen',
  freeze: 'Ruhezeiten vor Wahlen',
}

const labels: Record<string, string> = {
  title: 'Titel',
  summary: 'Worum es geht',
  leicht: 'In Leichter Sprache',
  reference: 'Nummer',
  kind: 'Was getan wird',
  field: 'Thema',
  role: 'Rolle der Stadt',
  owner: 'Zuständig',
  organisation: 'Organisation, die meldet',
  partners: 'Partner',
  areas: 'Gebiete',
  targetGroups: 'Für wen',
  lifeSituations: 'Lebenslagen',
  goals: 'Leitziele',
  criteria: 'Planungskriterien',
  from: 'Anfang',
  dueOn: 'Ende',
  everyMonths: 'Wie oft gemeldet wird',
  milestones: 'Meilensteine',
  targets: 'Zielwerte',
  funding: 'Geld',
  links: 'Verweise',
  weight: 'Gewicht',
  decisions: 'Beschlüsse',
  hidden: 'Nicht öffentliche Felder',
  public: 'Öffentlich',
  parent: 'Übergeordnete Maßnahme',
  commitments: 'Zusagen',
  retiredOn: 'Aus den Listen genommen am',
  'internal.notes': 'Interne Notiz',
  'internal.risks': 'Risiken',
  'internal.askAccounts': 'Wer nach dem Stand gefragt wird',
}

/** 'funding.0.to' → 'Geld'; 'internal.risks.2.words' → 'Risiken'. */
export function labelOf(field: string): string {
  const [first = '', second = ''] = field.split('.')
  return labels[`${first}.${second}`] ?? labels[first] ?? field
}

const plainWords: Record<string, Readonly<Record<string, string>>> = {
  field: fieldNames,
  role: roleNames,
  kind: kindNames,
  hidden: hideableNames,
}

/** What a field holds, in words: for comparisons. */
export function valueText(field: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? 'ja' : 'nein'
  if (Array.isArray(value)) return value.map((one) => valueText(field, one)).join('\n')
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([key]) => key !== 'id')
      .flatMap(([key, inner]) => inPlain(field, key, inner))
      .join(', ')
  return plainWords[field]?.[String(value)] ?? String(value)
}

const moneyKeys = new Set(['planned', 'granted', 'spent', 'amount'])
const money = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' })

function inPlain(field: string, key: string, value: unknown): string[] {
  if (moneyKeys.has(key) && typeof value === 'number') return [money.format(value / 100)]
  const text = valueText(key === 'kind' ? `${field}.kind` : key, value)
  return text ? [text] : []
}
