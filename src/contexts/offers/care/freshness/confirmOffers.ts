import { z } from 'zod'
import {
  actsForTheCity,
  done,
  notFound,
  notYours,
  operation,
} from '../../../../platform/operation/index.ts'
import { readOffer } from '../../editing/store.ts'
import { keepsOffer } from '../../policies.ts'
import { seenOffers } from '../asking/shapes.ts'
import { confirmOffer } from '../confirmed.ts'

/** "Alles stimmt noch" of several offers, by whoever keeps them and has looked. */
export const confirmOffers = operation({
  name: 'offers.confirmOffers',
  effect: 'write',
  permission: 'offers:editOffers',
  summary: 'Confirms that all of these offers is true today.',
  publishes: true,
  input: z.strictObject({ offers: seenOffers }),
  output: z.object({
    confirmed: z.int(),
    changed: z.array(z.string()).describe('Offers that were changed since: to be looked at again.'),
  }),
  async run(call, { offers }) {
    const { tx, actor } = call
    const changed: string[] = []
    let confirmed = 0
    for (const { offer, version } of [...offers].sort((a, b) => (a.offer < b.offer ? -1 : 1))) {
      const row = await readOffer(tx, offer, { hold: true })
      if (!row) return notFound('offer')
      call.about(offer)
      if (!keepsOffer.allows(actor, row)) return notYours('offer')
      if (row.version !== version) changed.push(offer)
      else {
        await confirmOffer(call, row, actsForTheCity(actor) ? 'city' : 'provider')
        confirmed += 1
      }
    }
    if (offers.length > 1) call.about('several', { confirmed, changed: changed.length })
    return done({ confirmed, changed })
  },
})
