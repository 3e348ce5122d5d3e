import { z } from 'zod'
import {
  type Actor,
  accountOf,
  done,
  failed,
  operation,
} from '../../../../platform/operation/index.ts'
import { periodKey } from '../../../city/index.ts'
import { auditShape, releaseCountsShape } from '../lists.ts'
import { makeRelease, type ReleaseMaker } from '../make.ts'
import { planRelease, type ReleasePlan } from '../plan.ts'
import { readCurrent } from '../store.ts'
import { withdrawColumns } from '../withdraw.ts'
import { leftOutLines, withheldText } from '../words.ts'

const conflict = (reason: string) => failed({ kind: 'conflict', reason })

const outcomeShape = z.object({
  counts: releaseCountsShape,
  audit: auditShape,
  withheld: z.string().describe('German: "14 Werte geschützt, davon 6 mittelbar".'),
  leftOut: z.array(z.string()).describe('German: what stays out, and why.'),
  noted: z.array(z.string()).describe('German: what is withheld now, but was public before.'),
})

const outcomeOf = ({ counts, audit, leftOut, noted }: ReleasePlan) => ({
  counts,
  audit,
  withheld: withheldText(counts),
  leftOut: leftOutLines(leftOut),
  noted: leftOutLines(noted),
})

/** What the next release would hold. Changes nothing. */
export const previewRelease = operation({
  name: 'atlas.previewRelease',
  effect: 'read',
  permission: 'atlas:publish',
  summary: 'What would be published now: how many figures, how many withheld, what stays out.',
  input: z.strictObject({}),
  output: outcomeShape.extend({
    due: z.boolean().describe('Whether there is anything to release.'),
  }),
  async run({ tx }) {
    const plan = await planRelease(tx)
    return done({ ...outcomeOf(plan), due: plan.columns.length > 0 })
  },
})

const reason = z.string().trim().min(3).max(500).describe('Why, for the list of releases.')

/** Publishes whatever has changed, by the gate. */
export const release = operation({
  name: 'atlas.release',
  effect: 'write',
  permission: 'atlas:publish',
  summary: 'Protects, attacks and publishes all figures that have changed.',
  input: z.strictObject({ reason: reason.optional() }),
  output: outcomeShape.extend({
    number: z.number().nullable().describe('null: nothing had changed, so there is no release.'),
  }),
  publishesWhen: ({ number }) => number !== null,
  async run(call, { reason }) {
    const { number, plan } = await makeRelease(call.tx, makerOf(call, reason))
    const { released, failed, gone } = plan.counts
    call.about(String(number ?? 0), { released, failed, gone })
    return done({ ...outcomeOf(plan), number })
  },
})

const choice = {
  indicator: z.string().max(63),
  period: z.string().max(40).optional().describe('Left out: all periods.'),
}

/** Takes an indicator, or one period of it, off all public pages. */
export const withdrawRelease = operation({
  name: 'atlas.withdrawRelease',
  effect: 'write',
  permission: 'atlas:publish',
  summary: 'Withdraws figures; no import brings them back.',
  input: z.strictObject({ ...choice, reason }),
  output: z.object({ number: z.number() }),
  publishes: true,
  async run(call, { indicator, period, reason }) {
    call.about(indicator, { ...(period !== undefined && { period }) })
    const number = await withdrawColumns(
      call.tx,
      makerOf(call, reason),
      (column) =>
        column.indicator === indicator && (period === undefined || periodKey(column) === period),
    )
    return number === undefined ? conflict('nothingPublic') : done({ number })
  },
})

/** Gives back what was withdrawn. It goes by the gate like everything else. */
export const returnRelease = operation({
  name: 'atlas.returnRelease',
  effect: 'write',
  permission: 'atlas:publish',
  summary: 'Publishes withdrawn figures again.',
  input: z.strictObject(choice),
  output: z.object({ number: z.number(), leftOut: z.array(z.string()) }),
  publishes: true,
  async run(call, { indicator, period }) {
    call.about(indicator, { ...(period !== undefined && { period }) })
    const current = await readCurrent(call.tx)
    const again = [...current.values()].filter(
      (column) =>
        column.state === 'withdrawn' &&
        column.indicator === indicator &&
        (period === undefined || periodKey(column) === period),
    )
    if (again.length === 0) return conflict('nothingWithdrawn')
    const { number, plan } = await makeRelease(call.tx, makerOf(call), { again })
    if (number === null) return conflict('nothingWithdrawn')
    return done({ number, leftOut: leftOutLines(plan.leftOut) })
  },
})

function makerOf({ actor, now }: { actor: Actor; now: Date }, reason?: string): ReleaseMaker {
  return {
    at: now,
    origin: 'planner',
    account: accountOf(actor),
    organisation: actor.kind === 'account' ? (actor.organisation?.id ?? null) : null,
    reason: reason ?? null,
  }
}
