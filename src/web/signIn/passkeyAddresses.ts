/** Addresses of passkeys. Each ceremony has one to begin and one to finish, for the script. */
const ceremony = (path: string) => ({ begin: `${path}/beginnen`, finish: `${path}/abschliessen` })

export const passkeySignIn = ceremony('/anmelden/passkey')
export const passkeyInvitation = ceremony('/anmelden/passkey/einladung')
export const passkeyProof = ceremony('/anmelden/passkey/bestaetigung')
export const passkeyCreation = ceremony('/anmelden/passkey/neu')

export const ownAccount = '/arbeit/konto'
export const onePasskey = `${ownAccount}/passkeys/:id`
export const onePasskeyOf = (id: string) => `${ownAccount}/passkeys/${id}`

/** Where people prove who they are, and the address they go on to. */
export const proofFor = (wanted: string) =>
  `${ownAccount}/bestaetigen?${new URLSearchParams({ weiter: wanted })}`
