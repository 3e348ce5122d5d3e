import { createHash } from 'node:crypto'
import type { Transaction } from '../../../platform/db/database.ts'
import { type NoticeCall, queueNotice } from '../mails/index.ts'
import { newToken } from '../session/token.ts'
import { insertDevice, isKnownDevice, touchDevice } from './store.ts'

/**
 * Devices on which an account has been used. Several people may share one: the secret in its cookie is one,
 * what is kept of it another for each account.
 */

const halfYearMs = 180 * 24 * 3600_000

/**
 * Notes that the account was fully signed in to on this device, and gives the secret for its `device`
 * cookie. The person is told by mail of a device that is new, unless they have just joined (`quiet`).
 */
export async function rememberDevice(
  call: NoticeCall,
  which: { account: string; device: string; token?: string; quiet?: boolean },
): Promise<string> {
  const { tx, now } = call
  const { account, device, quiet } = which
  const token = isOurs(which.token) ? which.token : newToken()
  const tokenHash = deviceHash(token, account)
  if (await touchDevice(tx, { tokenHash, account, device, now })) return token
  const forgetBefore = new Date(now.getTime() - halfYearMs)
  await insertDevice(tx, { tokenHash, account, device, now, forgetBefore })
  if (!quiet) await queueNotice(call, account, { kind: 'newDevice', device })
  return token
}

/** The device as a key for limits, if the account has been used on it. */
export async function knownDevice(
  tx: Transaction,
  which: { account: string; token: string | undefined },
): Promise<string | undefined> {
  if (!isOurs(which.token)) return undefined
  const tokenHash = deviceHash(which.token, which.account)
  const known = await isKnownDevice(tx, { tokenHash, account: which.account })
  return known ? tokenHash.toString('hex') : undefined
}

const isOurs = (token: string | undefined): token is string =>
  token !== undefined && /^[\w-]{43}$/.test(token)

const deviceHash = (token: string, account: string): Buffer =>
  createHash('sha256').update(`${token}\0${account}`).digest()
