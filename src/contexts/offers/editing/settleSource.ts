import { z } from 'zod'
import { done, failed, operation } from '../../../platform/operation/index.ts'
import { openToChange } from './open.ts'
import { isSecret, keepSecret } from './secret.ts'
import { decideInput, written } from './shapes.ts'
import { giveBack, settleSource as settle } from './store.ts'
import { putLive } from './write.ts'

/** Staff decide what holds where the source says something else than was edited here. */
export const settleSource = operation({
  name: 'offers.settleSource',
  effect: 'write',
  permission: 'offers:publishOffers',
  summary: 'Keeps what was edited here, or follows the source again, where both differ.',
  publishes: true,
  input: decideInput.extend({
    decision: z
      .enum(['keepOurs', 'follow'])
      .describe('keepOurs: nothing changes. follow: the source’s record, and its later changes.'),
  }),
  output: written,
  async run(call, { decision, ...seen }) {
    const opened = await openToChange(call, seen)
    if (!opened.ok) return opened
    const { id, row, secret } = opened.value
    if (!row?.sourceRecord) return failed({ kind: 'conflict', reason: 'noSource' })
    call.about(id, { decision })
    if (decision === 'keepOurs') {
      await settle(call.tx, id)
      return done({ offer: id, version: row.version + 1, draftVersion: seen.draftVersion })
    }
    if (row.sourceGoneOn) return failed({ kind: 'conflict', reason: 'sourceGone' })
    const { sourceRecord } = row
    // The source would show what is kept secret here.
    if (secret && !isSecret(sourceRecord))
      return failed({ kind: 'conflict', reason: 'sourceTellsPlace' })
    const record = keepSecret(sourceRecord, secret)
    const organisation = record.organisation?.id ?? null
    const change = { id, row, record, organisation, kind: 'followedSource' } as const
    const version = await putLive(call, change)
    await giveBack(call.tx, id)
    return done({ offer: id, version, draftVersion: seen.draftVersion })
  },
})
