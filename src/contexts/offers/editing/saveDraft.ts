import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { writeInput, written } from './shapes.ts'
import { hideAtOnce, putDraft, readyToWrite } from './write.ts'

/** Keeps what was written without showing it to anybody; it may still lack things. */
export const saveDraft = operation({
  name: 'offers.saveDraft',
  effect: 'write',
  permission: 'offers:editOffers',
  summary:
    'Keeps an offer, or changes of one, as a draft that nobody else sees; a place marked secret is hidden at once.',
  publishesWhen: ({ hidden }) => hidden,
  input: writeInput,
  output: written.extend({
    hidden: z.boolean().describe('The place was public and is secret from now on.'),
  }),
  async run(call, input) {
    const ready = await readyToWrite(call, input, { whole: false })
    if (!ready.ok) return ready
    const { id, record, organisation } = ready.value
    const { row, hidden } = await hideAtOnce(call, ready.value)
    const base = row?.record ?? null
    const draft = { offer: id, organisation, record, base, state: 'draft' as const }
    const draftVersion = await putDraft(call, draft)
    call.about(id, { hidden })
    return done({ offer: id, version: row?.version ?? 0, draftVersion, hidden })
  },
})
