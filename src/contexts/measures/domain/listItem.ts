import { z } from 'zod'
import { day, line, words } from './shared.ts'

/** The editable lists of a city. */
export const lists = ['goal', 'criterion', 'packageCriterion', 'ratingRule', 'freeze'] as const
export type ListName = (typeof lists)[number]

export const listItemRecord = z.strictObject({
  title: line,
  words: words.optional(),
  leicht: words.optional(),
  /** Of a goal: the paper it comes from. */
  paper: z.string().optional(),
  /** Of a criterion for packages: how much it counts. */
  weight: z.number().positive().optional(),
  /** Of a freeze before an election: from and to, both days included. */
  from: day.optional(),
  to: day.optional(),
})
export type ListItemRecord = z.infer<typeof listItemRecord>
