import type { AccountActor } from '../../../platform/operation/index.ts'
import type { OrganisationKind, Role } from './roles.ts'

/** A person with a session that stands. */
export interface SignedIn {
  account: { id: string; name: string; mail: string; locale: string }
  session: { id: string; method: SignInMethod; createdAt: Date; freshAt: Date; expiresAt: Date }
  /** Every organisation the person belongs to today, by name. */
  organisations: ActingFor[]
  /** The one the person acts for right now. */
  acting?: ActingFor
  actor: AccountActor
}

export interface ActingFor {
  id: string
  name: string
  kind: OrganisationKind
  roles: Role[]
}

/** `city`: through the city's own identity provider. */
export type SignInMethod = 'password' | 'passkey' | 'city'

/** What a session cookie can mean. */
export type FoundSession =
  | { state: 'signedIn'; me: SignedIn }
  /** The password was right, the second factor is still to come. */
  | { state: 'secondFactor'; session: string; account: string }
  /** It was once a session of this account; over by time, by sign-out, or because the person left. */
  | { state: 'ended'; account: string }
  | { state: 'none' }
