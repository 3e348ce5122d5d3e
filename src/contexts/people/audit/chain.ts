import { z } from 'zod'
import {
  brokenText,
  headText,
  readHead,
  readWaiting,
  verifyWithin,
} from '../../../platform/audit/index.ts'
import { done, notYours, operation } from '../../../platform/operation/index.ts'
import { mayReadLog } from './policies.ts'

const head = z.string().describe('Stelle und Prüfsumme der letzten Zeile: 1234:9f86d0…')

export const showChain = operation({
  name: 'audit.showChain',
  effect: 'read',
  permission: 'audit:read',
  summary: 'Shows how far the audit log is sealed, and its last hash.',
  input: z.strictObject({}),
  output: z.object({
    rows: z.int(),
    head,
    /** Null where nothing was sealed yet. */
    sealedAt: z.iso.datetime().nullable(),
    /** Rows that have no hash yet. */
    waiting: z.int(),
  }),
  async run({ actor, tx }) {
    if (!mayReadLog.allows(actor, undefined)) return notYours('log')
    const last = await readHead(tx)
    return done({
      rows: last.position,
      head: headText(last),
      sealedAt: last.position > 0 ? last.sealedAt.toISOString() : null,
      waiting: await readWaiting(tx),
    })
  },
})

/** Reads the whole log: some seconds for a million rows. */
export const verifyLog = operation({
  name: 'audit.verifyChain',
  effect: 'read',
  permission: 'audit:read',
  // At the command line there is `nahbei audit verify`, which knows more.
  only: 'pages',
  summary: 'Computes the chain of the audit log again.',
  input: z.strictObject({}),
  output: z.object({
    whole: z.boolean(),
    /** Rows that are in order, up to the first that is not. */
    rows: z.int(),
    head,
    /** What is wrong, in German. */
    problem: z.string().nullable(),
  }),
  async run({ actor, tx }) {
    if (!mayReadLog.allows(actor, undefined)) return notYours('log')
    const verdict = await verifyWithin(tx)
    return done({
      whole: verdict.ok,
      rows: verdict.rows,
      head: headText(verdict.head),
      problem: verdict.ok ? null : brokenText(verdict.broken),
    })
  },
})
