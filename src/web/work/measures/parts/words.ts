import type { PolicyField } from '../../../../kernels/papers/index.ts'

/** Names of policy fields, for lists and filters. */
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

export const fieldChoices = Object.entries(fieldNames).map(([value, label]) => ({ value, label }))
