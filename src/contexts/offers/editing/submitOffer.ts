import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { changesBetween, smallChanges, withFields } from './fields.ts'
import { writeInput, written } from './shapes.ts'
import {
  endDraft,
  hideAtOnce,
  putDraft,
  putLive,
  type Ready,
  readyToWrite,
  type WriteCall,
} from './write.ts'

/** What a provider sends: small facts go live at once, everything else waits for the city's look. */
export const submitOffer = operation({
  name: 'offers.submitOffer',
  effect: 'write',
  permission: 'offers:editOffers',
  summary:
    'Sends an offer to the city for review; opening times, phone and closures go public at once, a place marked secret is hidden at once.',
  publishes: true,
  input: writeInput,
  output: written.extend({
    atOnce: z.boolean().describe('Something is public now.'),
    hidden: z.boolean().describe('The place was public and is secret from now on.'),
    waits: z.boolean().describe('Something waits for the city.'),
  }),
  async run(call, input) {
    const ready = await readyToWrite(call, input, { whole: true })
    if (!ready.ok) return ready
    const sent = await sendForReview(call, ready.value)
    call.about(ready.value.id, { atOnce: sent.atOnce, hidden: sent.hidden, waits: sent.waits })
    return done({ offer: ready.value.id, ...sent })
  },
})

interface Sent {
  version: number
  draftVersion: number
  atOnce: boolean
  hidden: boolean
  waits: boolean
}

export async function sendForReview(call: WriteCall, ready: Ready, undoes?: number): Promise<Sent> {
  const { id, record, organisation } = ready
  const before = ready.row?.version ?? 0
  const { row, hidden } = await hideAtOnce(call, ready)
  let live = row
  let version = row?.version ?? 0
  const { lastChecked, checkedBy } = record
  if (row) {
    const small = smallChanges(row.record, record)
    const checked = lastChecked !== row.record.lastChecked && lastChecked !== undefined
    if (small.length > 0 || checked) {
      const next = {
        ...withFields(row.record, small),
        ...(lastChecked && { lastChecked }),
        ...(checkedBy && { checkedBy }),
      }
      version = await putLive(call, {
        id,
        row,
        record: next,
        organisation: row.organisation,
        kind: undoes === undefined ? 'atOnce' : 'undone',
        undoes,
      })
      live = { ...row, record: next, version }
    }
  }
  const waits = !live || changesBetween(live.record, record).length > 0
  if (!waits) await endDraft(call.tx, id)
  const draftVersion = waits
    ? await putDraft(call, {
        offer: id,
        organisation: row ? row.organisation : organisation,
        record,
        base: live?.record ?? null,
        state: 'submitted',
      })
    : 0
  return { version, draftVersion, atOnce: version !== before, hidden, waits }
}
