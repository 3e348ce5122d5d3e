import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { reportReach } from '../policies.ts'
import { countReports } from './store.ts'
import { daysSince } from './waiting.ts'

/** What waits for whoever asks, for a start page. Shows nobody's words, so it is no look at a person's data. */
export const countNewReports = operation({
  name: 'offers.countNewReports',
  effect: 'read',
  permission: 'offers:readReports',
  summary: 'Counts the reports that nobody has answered, and says since when the oldest waits.',
  input: z.strictObject({}),
  output: z.object({ count: z.int(), oldestDays: z.int().nullable() }),
  async run({ tx, actor, now }) {
    const { counts, oldestNew } = await countReports(tx, { reach: reportReach(actor) })
    return done({ count: counts.new, oldestDays: oldestNew && daysSince(oldestNew, now) })
  },
})
