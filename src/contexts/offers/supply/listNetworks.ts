import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { intlLocale } from '../../../platform/texts/index.ts'
import { wallClock } from '../domain/calendar.ts'
import { cardShape, localeShape, noteOffer } from '../operations/shapes.ts'
import { offersPart } from '../snapshot/part.ts'

/** Networks and programmes: who belongs to them, with what. */
export const listNetworks = operation({
  name: 'offers.listNetworks',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Networks and programmes with the organisations and offers that belong to each.',
  input: z.strictObject({
    network: z.string().max(120).optional().describe('Only this one, by its name.'),
    perNetwork: z.int().min(0).max(500).default(0).describe('How many offers of each to list.'),
    locale: localeShape,
  }),
  output: z.object({
    networks: z.array(
      z.object({
        name: z.string(),
        organisations: z.array(z.string()).describe('Names, in order.'),
        total: z.int(),
        offers: z.array(cardShape),
      }),
    ),
  }),
  run({ snapshot, now }, { network, perNetwork, locale }) {
    const live = snapshot.get(offersPart)
    const clock = wallClock(now)
    const order = new Intl.Collator(intlLocale(locale))
    const names = new Set(live.all.flatMap(({ record }) => record.networks ?? []))
    const wanted = [...names].filter((name) => network === undefined || name === network)
    return done({
      networks: wanted.sort(order.compare).map((name) => {
        const members = [...live.ofNetwork(name)].map((index) => live.all[index]!)
        const organisations = members.flatMap(({ record }) => record.organisation?.name ?? [])
        return {
          name,
          organisations: [...new Set(organisations)].sort(order.compare),
          total: members.length,
          offers: members
            .slice(0, perNetwork)
            .map((offer) => noteOffer(offer, live.openState(offer, clock), locale)),
        }
      }),
    })
  },
})
