import { isIP } from 'node:net'

/** For whom passkeys are made: bound by the browser to this origin and this host name, so none can be phished. */
export interface RelyingParty {
  /** Host name of the site. */
  id: string
  /** What a browser has to say it was at, letter for letter. */
  origin: string
}

/**
 * Passkeys hang on a host name and need a safe connection: browsers offer them neither under a bare IP
 * address nor over plain HTTP, this very machine's 'localhost' excepted (WebAuthn Level 3, § 5.1.3).
 */
export function relyingPartyOf(origin: string): RelyingParty | undefined {
  const url = new URL(origin)
  const host = url.hostname
  // An IPv6 address stands in brackets.
  if (host.startsWith('[') || isIP(host)) return undefined
  const safe = url.protocol === 'https:' || host === 'localhost' || host.endsWith('.localhost')
  return safe ? { id: host, origin: url.origin } : undefined
}
