import { z } from 'zod'
import { localisedTextShape, notePeriod, periodShape } from '../../../city/index.ts'
import { ruleShape } from '../../domain/protection.ts'
import type { ListedColumn } from '../lists.ts'
import { findingText } from '../words.ts'

/** Words that several operations about releases answer with. */

export const columnShape = z
  .object({
    indicator: z.string(),
    title: localisedTextShape,
    period: periodShape,
    release: z.number(),
    state: z.enum(['released', 'failed', 'withdrawn', 'gone']),
    rule: ruleShape.nullable(),
    findings: z.array(z.string()).describe('German sentences.'),
    figures: z.number(),
    primary: z.number(),
    secondary: z.number(),
    source: z.number(),
    changed: z.number().nullable().describe('Figures that differ from the release before.'),
  })
  .describe('An indicator in a period, as a release left it.')
export type ColumnNote = z.infer<typeof columnShape>

export const noteColumn = (column: ListedColumn): ColumnNote => {
  const { from, until, title, findings, ...rest } = column
  return {
    ...rest,
    title: localisedTextShape.catch(column.indicator).parse(title),
    period: notePeriod({ from, until }),
    findings: findings.map(findingText),
  }
}
