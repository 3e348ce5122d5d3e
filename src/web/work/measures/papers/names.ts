import type { paperAuthors, paperKinds } from '../../../../contexts/measures/index.ts'
import type { Layer, Nature, NumberRole } from '../../../../kernels/papers/index.ts'

export { kindNames, strengthNames } from '../../../../contexts/measures/index.ts'

/** What is said of papers and promises, in the words of those who review them. */

export const paperKindNames: Record<(typeof paperKinds)[number], string> = {
  coalitionAgreement: 'Koalitionsvertrag',
  electionProgramme: 'Wahlprogramm',
  strategy: 'Strategie',
  resolution: 'Beschluss',
  minutes: 'Niederschrift',
  recommendations: 'Empfehlungen',
  plan: 'Plan oder Bericht',
  agreement: 'Vereinbarung',
  other: 'Anderes',
}

export const authorNames: Record<(typeof paperAuthors)[number], string> = {
  council: 'Rat oder Kreistag',
  coalition: 'Koalition',
  party: 'Partei',
  administration: 'Stadtverwaltung',
  body: 'Gremium',
  partners: 'mehrere Partner',
}

export const natureNames: Record<Nature, string> = {
  measure: 'Vorhaben: etwas, das jemand tut',
  goal: 'Ziel: ein gewünschter Zustand',
}

export const layerNames: Record<Layer, string> = {
  main: 'Haupttext',
  summary: 'Zusammenfassung',
  quoted: 'Zitat aus einem anderen Programm',
  minutes: 'Niederschrift',
}

export const roleNames: Record<NumberRole, string> = {
  target: 'Zielwert',
  baseline: 'Ausgangswert',
  count: 'Anzahl',
  area: 'Fläche',
  minimum: 'Mindestwert',
  period: 'Zeitraum',
}

export const stateNames: Record<string, string> = {
  proposed: 'offen',
  accepted: 'angenommen',
  rejected: 'abgelehnt',
  gone: 'nicht mehr im Text',
}
