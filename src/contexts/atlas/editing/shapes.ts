import { z } from 'zod'
import { periodShape } from '../../city/index.ts'
import { keptRecord } from './record.ts'

/** What the operations of editing take and give. */

export const standingShape = z
  .enum(['public', 'waiting', 'failed', 'withdrawn', 'empty'])
  .describe(
    'Public as it stands here; changed since the last release; left out by the gate; withdrawn; without any value.',
  )
export type Standing = z.infer<typeof standingShape>

export const indicatorId = z.string().min(1).max(63)
const cell = z.string().max(200)
const mark = z.string().trim().min(1).max(40)

export const valuesInput = z.strictObject({
  indicator: indicatorId,
  level: z.string().max(63).describe('Level of the areas; "stadt" for the whole city alone.'),
  decimal: z.enum([',', '.']).optional().describe('Left out: only unmistakable numbers are read.'),
  period: z.string().max(60).optional().describe('For rows that name none.'),
  missing: z.array(mark).max(20).optional().describe('Cells that mean "no value".'),
  protected: z.array(mark).max(20).optional().describe('Cells that mean "kept secret".'),
  rows: z
    .array(
      z.strictObject({
        line: z.int().min(1),
        area: cell.describe('Id or name; "stadt" means the whole city.'),
        period: cell.optional(),
        value: cell.optional(),
        numerator: cell.optional(),
        denominator: cell.optional(),
      }),
    )
    .min(1)
    .max(20_000),
  file: z.string().max(255).optional(),
})
export type ValuesInput = z.infer<typeof valuesInput>

export const rowShape = z.object({
  line: z.number(),
  area: z.object({ id: z.string(), name: z.string() }).nullable(),
  period: z.string().nullable().describe('Key of the period.'),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  protected: z.boolean(),
  before: z.number().nullable().describe('The value that stands there now.'),
  kind: z.enum(['new', 'changed', 'same', 'wrong']),
  problems: z.array(z.string()).describe('German: the row is not taken.'),
  warnings: z.array(z.string()).describe('German: a person should look.'),
})
export type RowNote = z.infer<typeof rowShape>

export const previewShape = z.object({
  rows: z.array(rowShape),
  counts: z.object({
    new: z.number(),
    changed: z.number(),
    same: z.number(),
    wrong: z.number(),
    warned: z.number(),
  }),
  columnNotes: z.array(z.string()).describe('German, about whole periods.'),
})

export const keptIndicatorShape = z.object({
  id: z.string(),
  part: z.enum(['indicators', 'staff']).describe('"indicators": the pack brought it.'),
  version: z.number(),
  kind: z.enum(['number', 'class']),
  record: keptRecord,
  columns: z
    .array(
      z.object({
        period: periodShape,
        key: z.string(),
        values: z.number().describe('Values that are no secret.'),
        protected: z.number(),
        standing: standingShape,
      }),
    )
    .describe('Oldest first.'),
  entries: z
    .array(
      z.object({
        id: z.string(),
        at: z.string(),
        by: z.string().nullable().describe('The office, never a person.'),
        file: z.string().nullable(),
        words: z.string().nullable(),
        rows: z.number(),
        changed: z.number().describe('Rows that stood there before with another figure.'),
        withdrawnAt: z.string().nullable(),
        withdrawnWhy: z.string().nullable(),
      }),
    )
    .describe('Latest first.'),
  notes: z
    .array(
      z.object({
        id: z.string(),
        on: z.string(),
        words: keptRecord.shape.title,
        at: z.string(),
        withdrawnAt: z.string().nullable(),
      }),
    )
    .describe('Breaks in the series, oldest first.'),
})
export type KeptIndicator = z.infer<typeof keptIndicatorShape>
