import type { BodyKind, MeetingRecord, RecommendationKind } from '../../domain/body.ts'
import type { PaperKind } from '../../domain/paper.ts'

/** German names, where the standard asks for words and not for a code. */

export const classifications: Record<BodyKind, string> = {
  council: 'Rat oder Ausschuss',
  advisory: 'Beirat',
  conference: 'Konferenz',
  roundTable: 'Runder Tisch',
  pact: 'Pakt',
  dialogue: 'Dialog',
  network: 'Netzwerk',
}

/** The standard recommends these; a meeting that is cancelled is marked as such beside it. */
export const meetingStates: Record<MeetingRecord['state'], string> = {
  planned: 'terminiert',
  invited: 'eingeladen',
  held: 'durchgeführt',
  cancelled: 'terminiert',
}

export const recommendationTypes: Record<RecommendationKind, string> = {
  recommendation: 'Empfehlung',
  position: 'Stellungnahme',
  comment: 'Anmerkung',
  agreement: 'Vereinbarung',
  pledge: 'Selbstverpflichtung',
}

export const paperTypes: Record<PaperKind, string> = {
  coalitionAgreement: 'Koalitionsvertrag',
  electionProgramme: 'Wahlprogramm',
  strategy: 'Strategie',
  resolution: 'Beschluss',
  minutes: 'Niederschrift',
  recommendations: 'Empfehlungen',
  plan: 'Plan',
  agreement: 'Vereinbarung',
  other: 'Papier',
}
