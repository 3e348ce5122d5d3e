import type { CommitmentKind, PolicyField } from '../../../kernels/papers/index.ts'
import type { Status } from './measure.ts'

/** German names of what records hold as ids: for tables that people edit elsewhere, and for staff pages. */

export const fieldNames: Record<PolicyField, string> = {
  health: 'Gesundheit',
  care: 'Pflege',
  addiction: 'Sucht',
  mentalHealth: 'Seelische Gesundheit',
  olderPeople: 'Älter werden',
  childrenAndFamilies: 'Kinder und Familien',
  youth: 'Jugend',
  education: 'Bildung',
  disability: 'Behinderung und Inklusion',
  poverty: 'Armut',
  work: 'Arbeit',
  housing: 'Wohnen',
  homelessness: 'Wohnungslosigkeit',
  migration: 'Migration und Integration',
  equality: 'Gleichstellung',
  violence: 'Schutz vor Gewalt',
  volunteering: 'Ehrenamt',
  neighbourhood: 'Quartier und Zusammenleben',
  participation: 'Beteiligung',
  culture: 'Kultur',
  sport: 'Sport',
  mobility: 'Wege und Verkehr',
  environment: 'Umwelt und Klima',
  economy: 'Wirtschaft',
  finance: 'Finanzen',
  administration: 'Verwaltung',
  safety: 'Sicherheit',
  other: 'Anderes',
}

export const statusNames: Record<Status, string> = {
  planned: 'geplant',
  running: 'läuft',
  delayed: 'verzögert',
  paused: 'ruht',
  done: 'abgeschlossen',
  stopped: 'beendet ohne Ergebnis',
}

export const kindNames: Record<CommitmentKind, string> = {
  build: 'bauen',
  introduce: 'einführen',
  expand: 'ausbauen',
  improve: 'verbessern',
  keep: 'erhalten',
  fund: 'fördern',
  provide: 'bereitstellen',
  concept: 'Konzept',
  standard: 'Standard',
  review: 'überprüfen',
  monitor: 'berichten',
  cooperate: 'zusammenarbeiten',
  inform: 'informieren',
  simplify: 'vereinfachen',
  support: 'unterstützen',
  implement: 'umsetzen',
  mainstream: 'überall mitdenken',
  prioritise: 'vorrangig behandeln',
}

export const roleNames = {
  own: 'eigene',
  examine: 'nur geprüft',
  support: 'nur unterstützt',
} as const
