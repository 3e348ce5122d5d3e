import { done, operation } from '../../../platform/operation/index.ts'
import { writeInput, written } from './shapes.ts'
import { putDraft, readyToWrite } from './write.ts'

/** Keeps what was written without showing it to anybody; it may still lack things. */
export const saveDraft = operation({
  name: 'offers.saveDraft',
  effect: 'write',
  permission: 'offers:editOffers',
  summary: 'Keeps an offer, or changes of one, as a draft that nobody else sees.',
  input: writeInput,
  output: written,
  async run(call, input) {
    const ready = await readyToWrite(call, input, { whole: false })
    if (!ready.ok) return ready
    const { id, row, record, organisation } = ready.value
    const base = row?.record ?? null
    const draft = { offer: id, organisation, record, base, state: 'draft' as const }
    const draftVersion = await putDraft(call, draft)
    return done({ offer: id, version: row?.version ?? 0, draftVersion })
  },
})
