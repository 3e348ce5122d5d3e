import { done, operation } from '../../../platform/operation/index.ts'
import { changesBetween } from './fields.ts'
import { writeInput, written } from './shapes.ts'
import { endDraft, putLive, readyToWrite } from './write.ts'

/** The city's word: what was written, or the draft as it stands, is public. */
export const publishOffer = operation({
  name: 'offers.publishOffer',
  effect: 'write',
  permission: 'offers:publishOffers',
  summary: 'Publishes an offer as written, or its draft as it stands.',
  publishes: true,
  input: writeInput,
  output: written,
  async run(call, input) {
    const ready = await readyToWrite(call, input, { whole: true })
    if (!ready.ok) return ready
    const { id, row, draft, record, organisation } = ready.value
    const fields = changesBetween(row?.record ?? {}, record).length
    const kind = row ? 'changed' : 'created'
    const change = { id, row, record, organisation, kind, proposed: draft } as const
    const version = await putLive(call, change)
    if (draft) await endDraft(call.tx, id)
    call.about(id, { fields, fromDraft: draft !== undefined })
    return done({ offer: id, version, draftVersion: 0 })
  },
})
