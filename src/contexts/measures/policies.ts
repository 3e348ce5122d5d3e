import {
  type Actor,
  actsFor,
  actsForTheCity,
  type Policy,
  policy,
} from '../../platform/operation/index.ts'

/** Which records of `measures` a permission reaches. */

interface OwnedBy {
  organisation: string | null
}

export const steersMeasure: Policy<OwnedBy> = policy(
  'Partner sehen und melden nur zu Maßnahmen, für die ihre Organisation zuständig ist, die Stadt zu allen.',
  (actor, { organisation }) => actsForTheCity(actor) || actsFor(actor, organisation),
)

export const keepsPackage: Policy<OwnedBy> = policy(
  'Träger sehen und bearbeiten nur ihre eigenen Wirkungspakete, die Stadt alle, die eingereicht sind.',
  (actor, { organisation }) => actsForTheCity(actor) || actsFor(actor, organisation),
)

export const sitsInBody: Policy<OwnedBy> = policy(
  'Mitglieder arbeiten nur in ihrem eigenen Gremium, die Stadt in allen.',
  (actor, { organisation }) => actsForTheCity(actor) || actsFor(actor, organisation),
)

/** The rules about single records, for the authorisation matrix. */
export const measuresPolicies = [steersMeasure, keepsPackage, sitsInBody]

/** The organisation whose records somebody sees; undefined for all, null for none. */
export const ownReach = (actor: Actor): string | null | undefined =>
  actsForTheCity(actor)
    ? undefined
    : actor.kind === 'account'
      ? (actor.organisation?.id ?? null)
      : null
