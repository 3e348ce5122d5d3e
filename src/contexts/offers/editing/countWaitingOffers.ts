import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { offerReach } from '../policies.ts'
import { countWaiting } from './store.ts'

/** What waits for whoever asks, for a start page. */
export const countWaitingOffers = operation({
  name: 'offers.countWaitingOffers',
  effect: 'read',
  permission: 'offers:editOffers',
  summary: 'Counts drafts sent for review, drafts that came back, and sources that say otherwise.',
  input: z.strictObject({}),
  output: z.object({ submitted: z.int(), returned: z.int(), sourceDiffers: z.int() }),
  async run({ tx, actor }) {
    const reach = offerReach(actor)
    return done(await countWaiting(tx, reach.of === 'all' ? undefined : reach.organisation))
  },
})
