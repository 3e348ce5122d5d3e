import { z } from 'zod'
import { done, operation } from '../../../../platform/operation/index.ts'
import { offerReach } from '../../policies.ts'
import { daysBefore } from '../asking/rule.ts'
import { linkProblems } from './askLink.ts'
import { readBrokenLinks } from './store.ts'

const perPage = 50
/** Failed so often, over so many days: then it is no mere outage. */
export const brokenAfter = { failures: 3, days: 7 } as const

/** Web addresses of offers that lead nowhere any more. */
export const listBrokenLinks = operation({
  name: 'offers.listBrokenLinks',
  effect: 'read',
  permission: 'offers:readOffers',
  summary:
    'Lists web addresses that could not be opened for a week, with the offers that name them.',
  input: z.strictObject({ page: z.int().min(1).max(100_000).default(1) }),
  output: z.object({
    links: z.array(
      z.object({
        url: z.string(),
        problem: z.enum(linkProblems),
        failingSince: z.iso.datetime(),
        checkedAt: z.iso.datetime(),
        offers: z.array(z.object({ id: z.string(), name: z.string() })),
      }),
    ),
    total: z.int(),
    page: z.int(),
    pages: z.int(),
  }),
  async run({ tx, actor, now }, { page }) {
    const reach = offerReach(actor)
    const { rows, total } = await readBrokenLinks(tx, {
      only: reach.of === 'all' ? undefined : reach.organisation,
      failures: brokenAfter.failures,
      since: daysBefore(now, brokenAfter.days),
      skip: (page - 1) * perPage,
      most: perPage,
    })
    return done({
      links: rows.map(({ failingSince, checkedAt, ...row }) => ({
        ...row,
        failingSince: failingSince.toISOString(),
        checkedAt: checkedAt.toISOString(),
      })),
      total,
      page,
      pages: Math.max(1, Math.ceil(total / perPage)),
    })
  },
})
