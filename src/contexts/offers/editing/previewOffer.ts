import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { cityPart } from '../../city/index.ts'
import { wallClock } from '../domain/calendar.ts'
import { publicOffer } from '../domain/publicOffer.ts'
import { localeShape } from '../operations/shapes.ts'
import { describeOffer, showOffer } from '../operations/showOffer.ts'
import { offersPart } from '../snapshot/part.ts'
import { recordShape } from './shapes.ts'

/** A record as its page would show it: by the same steps that a published one goes through. */
export const previewOffer = operation({
  name: 'offers.previewOffer',
  effect: 'readPublic',
  permission: 'offers:readOffers',
  summary: 'Describes a record as the public page would, without publishing it.',
  input: z.strictObject({
    record: recordShape,
    secret: z.boolean().describe('Its place is kept secret.'),
    locale: localeShape,
  }),
  output: z.object({ offer: showOffer.output.shape.offer.unwrap() }),
  only: 'pages',
  run({ snapshot, now }, { record, secret, locale }) {
    const clock = wallClock(now)
    const offer = publicOffer({
      record,
      protected: secret,
      openedOn: null,
      seenOn: null,
      source: null,
      updatedOn: clock.day,
    })
    return done({
      offer: describeOffer(offer, {
        locale,
        now: clock,
        live: snapshot.get(offersPart),
        city: snapshot.get(cityPart),
      }),
    })
  },
})
