import { account } from '../work/account/addresses.ts'

/** Addresses of passkeys. Each ceremony has one to begin and one to finish, for the script. */
const ceremony = (path: string) => ({ begin: `${path}/beginnen`, finish: `${path}/abschliessen` })

export const passkeySignIn = ceremony('/anmelden/passkey')
export const passkeyInvitation = ceremony('/anmelden/passkey/einladung')
export const passkeyProof = ceremony('/anmelden/passkey/bestaetigung')
export const passkeyCreation = ceremony('/anmelden/passkey/neu')

export const onePasskey = `${account}/passkeys/:id`
export const onePasskeyOf = (id: string) => `${account}/passkeys/${id}`
