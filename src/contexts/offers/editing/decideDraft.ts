import { z } from 'zod'
import { done, invalid, notFound, operation } from '../../../platform/operation/index.ts'
import { openToChange } from './open.ts'
import { decideInput, written } from './shapes.ts'
import { deleteDraft, writeDraft } from './store.ts'

/** Sends a draft back to who wrote it, with what is missing. */
export const returnDraft = operation({
  name: 'offers.returnDraft',
  effect: 'write',
  permission: 'offers:publishOffers',
  summary: 'Returns a draft that was sent for review, with a note on what to change.',
  input: decideInput.extend({
    note: z.string().max(2000).describe('What to change; read by who wrote the draft.'),
  }),
  output: written,
  async run(call, { note, ...seen }) {
    const opened = await openToChange(call, seen)
    if (!opened.ok) return opened
    const { draft, row } = opened.value
    if (draft?.state !== 'submitted') return notFound('draft')
    const text = note.replace(/\r\n/g, '\n').trim()
    if (text === '') return invalid({ field: 'note', problem: 'Schreiben Sie, was zu ändern ist.' })
    const draftVersion = await writeDraft(call.tx, {
      ...draft,
      state: 'returned',
      note: text,
      at: call.now,
    })
    return done({ offer: seen.offer, version: row?.version ?? 0, draftVersion })
  },
})

/** Throws a draft away; what is public stays. */
export const dropDraft = operation({
  name: 'offers.dropDraft',
  effect: 'write',
  permission: 'offers:editOffers',
  summary: 'Throws a draft away. What is public stays as it is.',
  input: decideInput,
  output: z.object({ isPublic: z.boolean().describe('The offer itself is still there.') }),
  async run(call, seen) {
    const opened = await openToChange(call, seen)
    if (!opened.ok) return opened
    if (!opened.value.draft) return notFound('draft')
    await deleteDraft(call.tx, seen.offer)
    return done({ isPublic: opened.value.row !== undefined })
  },
})
