import type { Transaction } from '../../../platform/db/database.ts'
import type { Actor } from '../../../platform/operation/index.ts'
import { readFacts } from '../../city/index.ts'
import { freshLimitMs } from '../session/sessions.ts'
import { hashOf } from '../session/token.ts'
import { stepOf } from './codes/codeApp.ts'
import { newRecoveryCodes, readRecoveryCode, recoveryHash } from './codes/recoveryCodes.ts'
import { type PasswordProblem, passwordProblem } from './passwords/strength.ts'
import {
  type AccountRow,
  confirmedCodeApp,
  countPasskeys,
  readAwaited,
  readFreshAt,
  replaceRecoveryHashes,
  takeRecoveryHash,
  takeStep,
} from './store.ts'

/** What several steps ask of an account. */

/** Whose second factor is awaited in this session. */
export const awaitedIn = (tx: Transaction, session: string, now: Date) =>
  readAwaited(tx, hashOf(session), now)

/** Whether the account has something beside its password by which to prove who one is. */
export async function hasSecondFactor(tx: Transaction, account: string): Promise<boolean> {
  if (await confirmedCodeApp(tx, account)) return true
  return (await countPasskeys(tx, account)) > 0
}

/** Takes a code of the account's app; each works once. */
export async function takeCode(
  tx: Transaction,
  which: { account: string; code: string; now: Date },
): Promise<boolean> {
  const app = await confirmedCodeApp(tx, which.account)
  const step = app && stepOf(which.code, app.secret, which.now)
  return app !== undefined && step !== undefined && (await takeStep(tx, app.id, step))
}

/** Takes a recovery code; each works once. */
export async function takeRecoveryCode(
  tx: Transaction,
  which: { account: string; code: string; now: Date },
): Promise<boolean> {
  const code = readRecoveryCode(which.code)
  if (!code) return false
  const hash = await recoveryHash(code, which.account)
  return await takeRecoveryHash(tx, { account: which.account, hash, now: which.now })
}

/** New recovery codes, in place of all older ones. This is the only time they are known. */
export async function renewRecoveryCodes(tx: Transaction, account: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  const hashes: Buffer[] = []
  for (const code of codes) hashes.push(await recoveryHash(code, account))
  await replaceRecoveryHashes(tx, account, hashes)
  return codes
}

/** Whether whoever acts has proved who they are within the last minutes. */
export async function isFresh(tx: Transaction, actor: Actor, now: Date): Promise<boolean> {
  if (actor.kind !== 'account') return false
  const at = await readFreshAt(tx, actor.session)
  return at !== undefined && now.getTime() - at.getTime() <= freshLimitMs
}

/** What is wrong with a password for this account, if anything. */
export async function problemOf(
  tx: Transaction,
  account: Pick<AccountRow, 'name' | 'mail'>,
  password: string,
): Promise<PasswordProblem | undefined> {
  const city = await readFacts(tx)
  return await passwordProblem(password, ['nahbei', city.name, city.id, account.name, account.mail])
}
