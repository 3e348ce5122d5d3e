import type { Transaction } from '../../../platform/db/database.ts'
import { type PlanOptions, planRelease, type ReleasePlan } from './plan.ts'
import { insertRelease, lockReleases, noteInputs } from './store.ts'

export interface ReleaseMaker {
  at: Date
  origin: 'import' | 'planner'
  /** Who released; null where an import did. */
  account?: string | null
  organisation?: string | null
  /** Why, in a planner’s words. */
  reason?: string | null
}

export interface MadeRelease {
  /** null where nothing has changed: then there is no new release. */
  number: number | null
  plan: ReleasePlan
}

/** Releases whatever is due, in the transaction of whoever asks. What fails stays out; the rest goes. */
export async function makeRelease(
  tx: Transaction,
  maker: ReleaseMaker,
  options: PlanOptions = {},
): Promise<MadeRelease> {
  await lockReleases(tx)
  const plan = await planRelease(tx, options)
  await noteInputs(tx, plan.same)
  if (plan.columns.length === 0) return { number: null, plan }
  const { counts, audit, parameters, digest } = plan
  const { at, origin, account = null, organisation = null, reason = null } = maker
  const release = { at, origin, account, organisation, reason, parameters, counts, audit, digest }
  return { number: await insertRelease(tx, release, plan.columns, plan.keyOf), plan }
}
