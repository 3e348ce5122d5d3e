import { z } from 'zod'

const name = z.string().min(1).max(200)

const codes = z.union([z.array(name).min(1), z.record(z.string(), name)])

const classes = z
  .array(z.strictObject({ code: name, below: z.number().optional() }))
  .min(1)
  .refine((list) => list.slice(0, -1).every(({ below }) => below !== undefined))

const mapping = z.strictObject({
  file: name,
  delimiter: z.string().length(1).optional(),
  encoding: z.string().optional(),
  /** Column of the mapping file with the codes of the records. */
  code: name,
  /** Its columns with larger units, from small to large. */
  levels: z.array(name).optional(),
})

const dimension = z
  .strictObject({
    column: name,
    codes: codes.optional(),
    classes: classes.optional(),
    mapping: mapping.optional(),
    /** Where values go that no code names; without it they are refused. */
    other: name.optional(),
  })
  .refine((one) => [one.codes, one.classes, one.mapping].filter(Boolean).length === 1)

/** What is to be counted: `--tables`. */
export const specSchema = z.strictObject({
  id: name,
  day: z.iso.date(),
  delimiter: z.string().length(1).optional(),
  encoding: z.string().optional(),
  dimensions: z.record(z.string().regex(/^[\p{L}\p{N}_-]+$/u), dimension),
  tables: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/),
        title: z.string().optional(),
        by: z.array(name).min(1).max(8),
        where: z.record(z.string(), z.array(name).min(1)).optional(),
        totals: z.boolean().optional(),
      }),
    )
    .min(1),
})

export type Spec = z.infer<typeof specSchema>
export type DimensionSpec = Spec['dimensions'][string]

const share = z.number().gt(0).lt(1)

/** How counts are perturbed: `--design`. The names are those of the literature. */
export const designSchema = z.strictObject({
  d: z.int().min(1).max(30),
  v: z.number().positive(),
  js: z.int().min(0).max(30).optional(),
  pstay: z
    .union([share, z.array(share.nullable()).min(1)])
    .nullable()
    .optional(),
  monotone: z.union([z.boolean(), z.array(z.boolean()).min(1)]).optional(),
  varianceRule: z.enum(['exact', 'atMost']).optional(),
})

export type DesignFile = z.infer<typeof designSchema>
