import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { sitesOf } from '../domain/publicOffer.ts'
import { a11yPlace } from '../hsds/a11y.ts'
import { offersPart } from '../snapshot/part.ts'
import { localeShape, offerIdShape, textOf } from './shapes.ts'

/** The places of an offer for programs that speak of accessibility. Protected places have none. */
export const offerAsA11y = operation({
  name: 'offers.offerAsA11y',
  effect: 'readPublic',
  permission: 'public',
  summary: 'The places of an offer of help with their accessibility as A11yJSON.',
  input: z.strictObject({ id: offerIdShape, locale: localeShape }),
  output: z.object({
    type: z.literal('FeatureCollection'),
    features: z
      .array(z.record(z.string(), z.unknown()))
      .describe('PlaceInfo of A11yJSON: https://sozialhelden.github.io/a11yjson/'),
  }),
  run({ snapshot, origin }, { id, locale }) {
    const offer = snapshot.get(offersPart).offer(id)
    if (!offer) return notFound('offer')
    if (offer.isProtected) return notFound('place')
    const { text, locale: written } = textOf(offer, locale)
    const about = {
      name: text.name,
      category: offer.record.types[0] ?? 'social_facility',
      page: `${origin}/hilfe/angebot/${id}`,
      locale: written,
    }
    const features = sitesOf(offer.record).flatMap((site): Record<string, unknown>[] =>
      [a11yPlace(offer.record, site, about) ?? []].flat(),
    )
    return done({ type: 'FeatureCollection' as const, features })
  },
})
