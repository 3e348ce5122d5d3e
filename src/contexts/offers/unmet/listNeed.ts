import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { wallClock } from '../domain/calendar.ts'
import { vocabulary } from '../domain/vocabulary.ts'
import { missings, type Need, needKindsCounted } from './need.ts'
import { leastSearches, publishable } from './publish.ts'
import { readNeedCounts } from './store.ts'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** What people looked for and did not find. */
export const listNeed = operation({
  name: 'offers.listNeed',
  effect: 'read',
  permission: 'offers:readNeed',
  summary:
    'Sums of searches by concept, area, month and what was missing; none of fewer than five searches, all rounded down to fives.',
  input: z.strictObject({
    kind: z.enum(needKindsCounted).optional(),
    concept: z.string().max(80).optional().describe('Only this one, by its id.'),
    from: month.optional().describe('From this month on.'),
    until: month.optional().describe('Up to this month.'),
  }),
  output: z.object({
    least: z.int().describe('Searches that a sum has at least.'),
    runningMonth: z.string().describe('Its sums still grow.'),
    sums: z
      .array(
        z.object({
          period: z.string().describe('A month, or a year where months are over three years old.'),
          kind: z.enum(needKindsCounted),
          concept: z.string().describe('Id; "*" where rare ones stand together.'),
          name: z
            .string()
            .nullable()
            .describe('In German; null for languages and filters, and for rare ones together.'),
          level: z.string(),
          area: z
            .string()
            .describe('Id of the area that was named; empty without one, "*" for several.'),
          outcome: z
            .enum(['found', ...missings, '*'])
            .describe('What was missing; "*" for several kinds of missing together.'),
          searches: z.int().describe('Rounded down to whole times `least`.'),
        }),
      )
      .describe('No search is in two sums of one kind: they can be added up.'),
  }),
  async run({ tx, now }, { kind, concept, from, until }) {
    const runningMonth = wallClock(now).day.slice(0, 7)
    // What is rare is put together before anything is chosen: no choice shows more than another.
    const sums = publishable(await readNeedCounts(tx, { from, until }))
      .filter((sum) => !kind || sum.kind === kind)
      .filter((sum) => !concept || sum.concept === concept)
      .map((sum) => ({ ...sum, name: nameOf(sum) }))
      .sort(
        (a, b) =>
          order(a.period, b.period) ||
          b.searches - a.searches ||
          order(a.concept, b.concept) ||
          order(a.area, b.area),
      )
    return done({ least: leastSearches, runningMonth, sums })
  },
})

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const entries = {
  type: vocabulary.types,
  situation: vocabulary.situations,
  group: vocabulary.targetGroups,
}
const nameOf = ({ kind, concept }: Pick<Need, 'kind' | 'concept'>): string | null =>
  (kind in entries && entries[kind as keyof typeof entries].get(concept)?.name.de) || null
