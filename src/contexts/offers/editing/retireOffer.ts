import { done, failed, operation } from '../../../platform/operation/index.ts'
import { wallClock } from '../domain/calendar.ts'
import { openToChange } from './open.ts'
import { decideInput, written } from './shapes.ts'
import { addRevision, setRetired } from './store.ts'
import { beginHistory, type WriteCall, whoOf } from './write.ts'

/**
 * A false entry harms more than a missing one, so a provider ends its own offer without waiting; the city
 * sees it in the history and can reopen it.
 */
export const retireOffer = operation({
  name: 'offers.retireOffer',
  effect: 'write',
  permission: 'offers:editOffers',
  summary: 'Ends an offer: its page says that it no longer exists and shows others.',
  publishes: true,
  input: decideInput,
  output: written,
  run: (call, input) => turn(call, input, wallClock(call.now).day),
})

export const reopenOffer = operation({
  name: 'offers.reopenOffer',
  effect: 'write',
  permission: 'offers:editOffers',
  summary: 'Brings an offer back that was ended, as it was.',
  publishes: true,
  input: decideInput,
  output: written,
  run: (call, input) => turn(call, input, null),
})

async function turn(
  call: WriteCall,
  seen: { offer: string; version: number; draftVersion: number },
  on: string | null,
) {
  const opened = await openToChange(call, seen)
  if (!opened.ok) return opened
  const { row } = opened.value
  const already = !row || (row.retiredOn !== null) === (on !== null)
  if (already) return failed({ kind: 'conflict', reason: on ? 'alreadyRetired' : 'alreadyOpen' })
  await beginHistory(call.tx, row, call.now)
  const version = await setRetired(call.tx, row.id, { on, at: call.now })
  await addRevision(call.tx, row.id, {
    number: version,
    kind: on ? 'retired' : 'reopened',
    record: row.record,
    at: call.now,
    ...whoOf(call.actor),
    proposedBy: null,
    proposedFor: null,
    undoes: null,
  })
  return done({ offer: row.id, version, draftVersion: seen.draftVersion })
}
