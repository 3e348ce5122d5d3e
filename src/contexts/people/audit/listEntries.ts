import { z } from 'zod'
import { type Call, done, invalid, notYours, operation } from '../../../platform/operation/index.ts'
import { entriesOf } from './entries.ts'
import { mayReadLog } from './policies.ts'
import { entryShape, filterShape, purposeEnds, purposeShape } from './shapes.ts'
import { type EntryFilter, readEntries } from './store.ts'

const perPage = 50

const output = z.object({
  entries: z.array(entryShape),
  /** For `before`, where there are older ones. */
  next: z.int().nullable(),
})

/** Reading the log is on record itself, as every look at a person's data. */
export const listEntries = operation({
  name: 'audit.listEntries',
  effect: 'readPersonal',
  permission: 'audit:read',
  summary: 'Lists the audit log, newest first: who looked at or changed what, when and for whom.',
  input: z.strictObject(filterShape),
  output,
  async run(call, filter) {
    if (!mayReadLog.allows(call.actor, undefined)) return notYours('log')
    const { value, found } = await pageOf(call, filter)
    call.about('log', found)
    return done(value)
  },
})

/** Whoever looks for one person or thing says why. */
export const searchEntries = operation({
  name: 'audit.searchEntries',
  effect: 'readPersonal',
  permission: 'audit:read',
  // The purpose would stand in the address, and in the logs of proxies.
  only: 'pages',
  summary: 'Lists what one account did, or who looked at or changed one thing or account.',
  input: z.strictObject({
    ...filterShape,
    account: z.uuid().optional().describe('Wer es getan hat: Kennung des Kontos'),
    subject: z.string().min(1).max(200).optional().describe('Worum es ging: eine Kennung'),
    purpose: purposeShape,
  }),
  output,
  async run(call, { purpose, ...filter }) {
    if (!mayReadLog.allows(call.actor, undefined)) return notYours('log')
    const { account, subject } = filter
    const whom = subject ?? account
    if (!whom) return invalid({ field: 'subject', problem: 'required' })
    const { value, found } = await pageOf(call, filter)
    call.about(whom, { ...found, ...(account && subject ? { account } : {}) })
    call.note({ text: purpose, deleteAfter: purposeEnds(call.now) })
    return done(value)
  },
})

async function pageOf({ tx }: Call<'readPersonal'>, filter: EntryFilter) {
  const rows = await readEntries(tx, filter, perPage + 1)
  const shown = rows.slice(0, perPage)
  const next = rows.length > perPage ? (shown.at(-1)?.id ?? null) : null
  return {
    value: { entries: await entriesOf(tx, shown), next },
    found: { found: shown.length, ...(filter.before ? { before: filter.before } : {}) },
  }
}
