import type { Actor } from './actor.ts'

/** A rule about single records, which a permission cannot say. Contexts keep theirs in `policies.ts`. */
export interface Policy<Subject> {
  /** The rule as a German sentence; the authorisation matrix shows it. */
  sentence: string
  allows(actor: Actor, subject: Subject): boolean
}

/**
 * ```ts
 * export const mayEditOrganisation = policy(
 *   'Träger ändern nur die eigene Organisation, die Verwaltung jede.',
 *   (actor, organisation: { id: string }) => isOffice(actor) || actsFor(actor, organisation.id),
 * )
 * ```
 * The operator, who has the database in hand anyway, is always allowed.
 */
export function policy<Subject>(
  sentence: string,
  allows: (actor: Actor, subject: Subject) => boolean,
): Policy<Subject> {
  return Object.freeze({
    sentence,
    allows: (actor: Actor, subject: Subject) => actor.kind === 'operator' || allows(actor, subject),
  })
}

/** Whether the person acts for this organisation right now. */
export const actsFor = (actor: Actor, organisation: string | null | undefined): boolean =>
  actor.kind === 'account' && organisation != null && actor.organisation?.id === organisation

/** Whether the person acts for an office of the city. */
export const actsForTheCity = (actor: Actor): boolean =>
  actor.kind === 'operator' || (actor.kind === 'account' && actor.organisation?.kind === 'office')
