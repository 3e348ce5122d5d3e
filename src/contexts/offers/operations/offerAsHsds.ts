import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { cityPart } from '../../city/index.ts'
import { wallClock } from '../domain/calendar.ts'
import { hsdsService } from '../hsds/index.ts'
import { offersPart } from '../snapshot/part.ts'
import { localeShape, offerIdShape } from './shapes.ts'

/** One public offer in the exchange format of the field. Of a protected site nothing goes out. */
export const offerAsHsds = operation({
  name: 'offers.offerAsHsds',
  effect: 'readPublic',
  permission: 'public',
  summary: 'One offer of help as a full service of HSDS 3.1 (Open Referral).',
  input: z.strictObject({ id: offerIdShape, locale: localeShape }),
  output: z.object({
    service: z
      .record(z.string(), z.unknown())
      .describe('service_full of HSDS 3.1: https://docs.openreferral.org/en/v3.1.0/'),
  }),
  run({ snapshot, now }, { id, locale }) {
    const offer = snapshot.get(offersPart).offer(id)
    if (!offer) return notFound('offer')
    const { name, state } = snapshot.get(cityPart).facts
    const { day: today } = wallClock(now)
    return done({
      service: hsdsService(offer.record, {
        locale,
        state,
        city: name,
        today,
        modifiedOn: offer.updatedOn,
      }),
    })
  },
})
