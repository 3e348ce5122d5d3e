/**
 * The city's own identity provider (OpenID Connect), as the pages know it. What it says comes back sealed, so
 * that an operation can tell what was verified here from what somebody made up.
 */
export interface SignOn {
  /** What people call it: 'Stadt-Anmeldung'. */
  name: string
  /** Whether the provider answers. Asks it where nothing is known of it yet. */
  isThere(): Promise<boolean>
  /** Where the browser has to go to sign in; undefined where the provider does not answer. */
  wayThere(way: {
    redirectUri: string
    state: string
    nonce: string
    challenge: string
    /** The provider must ask who it is, even where it knows. */
    anew: boolean
  }): Promise<string | undefined>
  /** Takes the answer the browser came back with to the provider and gives what came of it, for `finishCitySignOn`. */
  redeem(answer: {
    url: string
    state: string
    nonce: string
    verifier: string
    /** The person must have proved who they are since then. */
    provedSince?: Date
  }): Promise<string>
  /** Verifies a logout token and gives what it says, for `endSessionsByProvider`; undefined where that cannot be told now. */
  readLogoutToken(token: string, now: Date): Promise<string | undefined>
  /** Where a browser signs out of the provider, too; undefined where the provider has no such page. */
  wayOut(returnTo: string): Promise<string | undefined>
}

/** The operator's mistake, in German and without a stack. */
export class SignOnSetupError extends Error {}
