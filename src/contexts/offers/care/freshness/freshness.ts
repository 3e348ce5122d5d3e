import { z } from 'zod'
import { done, operation } from '../../../../platform/operation/index.ts'
import { addDays, wallClock } from '../../domain/calendar.ts'
import { freshForDays } from '../../editing/listKeptOffers.ts'
import { offerReach } from '../../policies.ts'
import { countFreshness, freshGroups, readStale } from './store.ts'

const perPage = 50
const organisationShape = z.object({ id: z.string(), name: z.string() }).nullable()
const counts = z
  .object({ fresh: z.int(), old: z.int(), sourceOld: z.int(), never: z.int() })
  .describe(
    'fresh: confirmed, or brought by its source, within a year. old: confirmed longer ago. sourceOld: only its source knows it, longer ago. never: nobody ever.',
  )

/** How true the offers are, by organisation. */
export const showFreshness = operation({
  name: 'offers.showFreshness',
  effect: 'read',
  permission: 'offers:readOffers',
  summary: 'Counts public offers by when somebody last confirmed them, by organisation.',
  input: z.strictObject({}),
  output: z.object({
    total: counts,
    organisations: z.array(counts.extend({ organisation: organisationShape })),
  }),
  async run({ tx, actor, now }) {
    const reach = offerReach(actor)
    const only = reach.of === 'all' ? undefined : reach.organisation
    const dueBefore = addDays(wallClock(now).day, -freshForDays)
    const organisations = await countFreshness(tx, { only, dueBefore })
    const total = { fresh: 0, old: 0, sourceOld: 0, never: 0 }
    for (const row of organisations) for (const group of freshGroups) total[group] += row[group]
    return done({ total, organisations })
  },
})

/** The offers that somebody should look at, the oldest first. */
export const listStaleOffers = operation({
  name: 'offers.listStaleOffers',
  effect: 'read',
  permission: 'offers:readOffers',
  summary: 'Lists public offers that nobody has confirmed for a year, the oldest first.',
  input: z.strictObject({
    group: z.enum(freshGroups).optional(),
    organisation: z.string().max(200).optional(),
    page: z.int().min(1).max(100_000).default(1),
  }),
  output: z.object({
    offers: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        version: z.int(),
        organisation: organisationShape,
        checkedOn: z.string().nullable(),
        checkedBy: z.enum(['provider', 'city', 'source']).nullable(),
        seenOn: z.string().nullable().describe('Day of the source’s data that last held it.'),
        freshness: z.enum(freshGroups),
      }),
    ),
    total: z.int(),
    page: z.int(),
    pages: z.int(),
  }),
  async run({ tx, actor, now }, { group, organisation, page }) {
    const reach = offerReach(actor)
    const only = reach.of === 'all' ? undefined : reach.organisation
    const dueBefore = addDays(wallClock(now).day, -freshForDays)
    const part = { skip: (page - 1) * perPage, most: perPage }
    const { rows, total } = await readStale(tx, { only, dueBefore, group, organisation, ...part })
    const pages = Math.max(1, Math.ceil(total / perPage))
    return done({ offers: rows, total, page, pages })
  },
})
