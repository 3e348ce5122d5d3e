import { actsFor, actsForTheCity, policy } from '../../platform/operation/index.ts'
import type { OrganisationKind, Role } from './domain/roles.ts'
import { rolesOf } from './domain/roles.ts'

/** Which single records the permissions of this context reach. */

const isSelf = (actor: { kind: string; id?: string }, account: string) =>
  actor.kind === 'account' && actor.id === account

export const mayAdministerAccounts = policy('Konten verwaltet nur die Stadt.', (actor) =>
  actsForTheCity(actor),
)

export const mayGrantRole = policy(
  'Niemand gibt sich selbst eine Rolle.',
  (actor, { account }: { account: string }) => !isSelf(actor, account),
)

/** About the organisation alone, whoever asks. */
export const roleFits = (kind: OrganisationKind, role: Role): boolean =>
  rolesOf[kind].includes(role)

export const mayDeactivate = policy(
  'Niemand beendet das eigene Konto.',
  (actor, { account }: { account: string }) => !isSelf(actor, account),
)

export const mayChangeMail = policy(
  'Die eigene E-Mail-Adresse trägt immer eine andere Person ein.',
  (actor, { account }: { account: string }) => !isSelf(actor, account),
)

const fourEyesMs = 14 * 24 * 60 * 60_000

/** Both together would let one administrator sign in as somebody else. */
export const isSecondPairOfEyes = policy(
  'Wer die Adresse eines Kontos geändert hat, setzt zwei Wochen lang nicht auch dessen zweiten Faktor zurück, und umgekehrt.',
  (actor, other: { by: string | null; at: Date | null; now: Date }) =>
    !(
      other.by !== null &&
      isSelf(actor, other.by) &&
      other.at !== null &&
      other.now.getTime() - other.at.getTime() < fourEyesMs
    ),
)

export const mayResetSecondFactor = policy(
  'Den zweiten Faktor setzt immer eine andere Person zurück.',
  (actor, { account }: { account: string }) => !isSelf(actor, account),
)

export const maySeeOrganisation = policy(
  'Träger und Gremien sehen im Arbeitsbereich nur die eigene Organisation, die Stadt jede.',
  (actor, organisation: { id: string }) => actsForTheCity(actor) || actsFor(actor, organisation.id),
)

export const mayEditOrganisation = policy(
  'Träger und Gremien ändern nur die eigene Organisation, die Stadt jede.',
  (actor, organisation: { id: string }) => actsForTheCity(actor) || actsFor(actor, organisation.id),
)

export const mayDelegate = policy(
  'Weitergeben kann man nur eine eigene Rolle in der Organisation, für die man handelt.',
  (actor, membership: { account: string; organisation: string }) =>
    isSelf(actor, membership.account) && actsFor(actor, membership.organisation),
)

export const isOwnRole = policy(
  'Wer vertritt, gibt die übernommene Rolle nicht weiter.',
  (_, membership: { source: string }) => membership.source !== 'delegation',
)

export const mayCover = policy(
  'Vertreten kann nur eine andere Person, die derselben Organisation angehört.',
  (actor, deputy: { account: string; belongs: boolean }) =>
    deputy.belongs && !isSelf(actor, deputy.account),
)

export const mayEndDelegation = policy(
  'Eine Vertretung beendet, wer sie gegeben oder übernommen hat.',
  (actor, delegation: { from: string; to: string }) =>
    isSelf(actor, delegation.from) || isSelf(actor, delegation.to),
)

export const mayActFor = policy(
  'Man handelt nur für Organisationen, denen man heute angehört.',
  (_, { belongs }: { belongs: boolean }) => belongs,
)
