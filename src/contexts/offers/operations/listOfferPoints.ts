import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { pointsOf } from '../domain/publicOffer.ts'
import { offersPart } from '../snapshot/part.ts'
import { localeShape, textOf } from './shapes.ts'

/** Where help is, for maps. Protected places have no point: the snapshot holds none of theirs. */
export const listOfferPoints = operation({
  name: 'offers.listOfferPoints',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Every place of every offer that the public may know, from which maps are made.',
  only: 'pages',
  input: z.strictObject({ locale: localeShape }),
  output: z.object({
    points: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        type: z.string().nullable().describe('Its first kind of help.'),
        lon: z.number(),
        lat: z.number(),
      }),
    ),
  }),
  run({ snapshot }, { locale }) {
    const points = snapshot.get(offersPart).all.flatMap((offer) => {
      const { id, types } = offer.record
      const { name } = textOf(offer, locale).text
      return pointsOf(offer).map(({ lon, lat }) => ({
        id,
        name,
        type: types[0] ?? null,
        lon,
        lat,
      }))
    })
    return done({ points })
  },
})
