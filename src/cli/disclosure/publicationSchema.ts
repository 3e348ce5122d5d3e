import { z } from 'zod'

const id = z.string().min(1)

const cell = z.strictObject({
  id,
  table: z.string().optional(),
  release: z.string().optional(),
  figure: z.string().optional(),
  value: z.number().nullable(),
  accuracy: z.number().min(0).optional(),
  lower: z.number().nullable().optional(),
  upper: z.number().nullable().optional(),
  count: z.boolean().optional(),
  sensitive: z.boolean().optional(),
  threshold: z.number().optional(),
  protection: z.strictObject({ lower: z.number(), upper: z.number() }).optional(),
})

/** A file for `nahbei disclosure audit`: what was published, as `Publication` of the kernel says. */
export const publicationSchema = z.strictObject({
  title: z.string().optional(),
  cells: z.array(cell).min(1),
  relations: z.array(z.strictObject({ total: id, parts: z.array(id).min(1) })).optional(),
  ratios: z
    .array(
      z.strictObject({
        id,
        numerator: id,
        denominator: id,
        per: z.number().positive(),
        decimals: z.int().min(-6).max(12),
        value: z.number(),
        share: z.boolean().optional(),
        complement: id.optional(),
      }),
    )
    .optional(),
  contains: z
    .array(z.strictObject({ whole: id, part: id, threshold: z.number().positive() }))
    .optional(),
})
