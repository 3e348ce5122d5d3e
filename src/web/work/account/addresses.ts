import { freshLimitMs } from '../../../contexts/people/index.ts'
import type { StaffRequest } from '../../frame/page.ts'

/** Addresses of one's own account. */

export const account = '/arbeit/konto'
export const details = `${account}/angaben`
export const password = `${account}/passwort`
export const codeApp = `${account}/code-app`
export const recoveryCodes = `${account}/ersatz-codes`
export const proof = `${account}/bestaetigen`
export const oneDevice = `${account}/geraet/:session/abmelden`
export const everywhere = `${account}/ueberall-abmelden`

/** Where a person proves who they are, to come back to `path`. */
export const proofFor = (path: string) => `${proof}?${new URLSearchParams({ weiter: path })}`

/** Whether what guards the account may be changed without a new proof; operations look for themselves. */
export const isFresh = ({ me, door }: StaffRequest): boolean =>
  door.now().getTime() - me.session.freshAt.getTime() <= freshLimitMs
