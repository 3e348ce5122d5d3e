import { z } from 'zod'
import { offerRecord } from '../domain/offer.ts'
import { offerIdShape } from '../operations/shapes.ts'
import { editedRecord } from './check.ts'
import type { FieldChange } from './fields.ts'
import { tellsPlace } from './secret.ts'
import { revisionKinds } from './store.ts'

/** What several operations of editing take and give. */

export const seen = {
  version: z
    .int()
    .min(0)
    .describe('The offer’s version that was read; 0 where it is not public yet.'),
  draftVersion: z
    .int()
    .min(0)
    .describe('The draft’s version that was read; 0 where there is none.'),
}
export const written = z.object({
  offer: z.string(),
  version: z.int(),
  draftVersion: z.int(),
})

export const writeInput = z.strictObject({
  offer: offerIdShape.optional().describe('Left out for a new offer, which then gets an id.'),
  ...seen,
  record: editedRecord.optional().describe('Left out where the draft is meant as it stands.'),
  confirmed: z
    .boolean()
    .default(false)
    .describe('Whoever sends it has checked that everything is true today.'),
})
export const decideInput = z.strictObject({ offer: offerIdShape, ...seen })

export const changeShape = z
  .object({
    field: z.string().describe('Such as `texts.de.summary` or `hours`.'),
    before: z.unknown(),
    after: z.unknown(),
    secret: z.boolean().describe('It would tell a secret place, so what it holds is left out.'),
  })
  .describe('A field that differs.')
export type ChangeNote = z.infer<typeof changeShape>

/** @param tells whether words name the secret place, where whoever reads is not to know it */
export const noteChanges = (
  changes: readonly FieldChange[],
  secret: boolean,
  tells: (words: string) => boolean = () => false,
): ChangeNote[] =>
  changes.map(({ field, before, after }) =>
    secret && (tellsPlace(field) || tells(JSON.stringify([before, after])))
      ? { field, before: null, after: null, secret: true }
      : { field, before: before ?? null, after: after ?? null, secret: false },
  )

export const personShape = z
  .object({ account: z.string().nullable(), organisation: z.string().nullable() })
  .describe('Name of a person, and of the organisation they acted for.')

export const revisionShape = z.object({
  number: z.int(),
  kind: z.enum(revisionKinds),
  at: z.iso.datetime(),
  by: personShape,
  proposedBy: personShape.nullable(),
  undoes: z.int().nullable(),
  changes: z.array(changeShape),
  mayUndo: z.boolean(),
})

export const recordShape = offerRecord
