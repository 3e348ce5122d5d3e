import {
  type Actor,
  actsFor,
  actsForTheCity,
  may,
  type Policy,
  policy,
} from '../../platform/operation/index.ts'

/** Which records of `offers` a permission reaches. */

/** What a rule about reports has to know: whose offer the report is about. */
export interface ReportedOffer {
  organisation: string | null
}

export const worksOnReport: Policy<ReportedOffer> = policy(
  'Träger sehen und beantworten nur Hinweise zu ihren eigenen Angeboten, die Stadt die zu allen.',
  (actor, { organisation }) => actsForTheCity(actor) || actsFor(actor, organisation),
)

/** The offers whose reports somebody works on: all, or those of one organisation. */
export type ReportReach = { of: 'all' } | { of: 'organisation'; organisation: string | null }

/**
 * `worksOnReport` for whole lists, so that the database itself leaves out what is not theirs and no count
 * tells of it. An organisation of `null` reaches nothing.
 */
export const reportReach = (actor: Actor): ReportReach =>
  actsForTheCity(actor)
    ? { of: 'all' }
    : {
        of: 'organisation',
        organisation: actor.kind === 'account' ? (actor.organisation?.id ?? null) : null,
      }

/** What a rule about offers has to know. */
interface OfferOf {
  organisation: string | null
}

export const keepsOffer: Policy<OfferOf> = policy(
  'Träger sehen und pflegen im Arbeitsbereich nur ihre eigenen Angebote, die Stadt alle.',
  (actor, { organisation }) => actsForTheCity(actor) || actsFor(actor, organisation),
)

export const seesSecretPlace: Policy<OfferOf> = policy(
  'Einen geheimen Ort sehen nur der Träger des Angebots und die Redaktion der Stadt.',
  (actor, { organisation }) =>
    actsFor(actor, organisation) || (actsForTheCity(actor) && may(actor, 'offers:publishOffers')),
)

/** `keepsOffer` for whole lists. An organisation of `null` reaches nothing. */
export const offerReach = (actor: Actor): ReportReach => reportReach(actor)
