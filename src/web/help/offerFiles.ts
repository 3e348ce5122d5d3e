import { showOffer } from '../../contexts/offers/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { textsFor } from '../../platform/texts/index.ts'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import { qrSvg } from '../sheet/drawings.ts'
import { offerAddress, offerIdOf } from './addresses.ts'
import { calendarFile } from './calendarFile.ts'
import { placeLines } from './OfferPlaces.tsx'
import type { Offer } from './offer.ts'
import { offerTexts } from './offerTexts.ts'

const notFound: PageAnswer = { kind: 'failure', failure: { kind: 'notFound', what: 'offer' } }

async function offerOf({ params, door, locale }: PageRequest): Promise<Offer | undefined> {
  const outcome = await execute(showOffer, door, { id: offerIdOf(params.id ?? ''), locale })
  return (outcome.ok && outcome.value.offer) || undefined
}

const addressOf = (offer: Offer, { origin, link }: PageRequest) =>
  origin + link(offerAddress(offer))

/** '/hilfe/angebot/{id}/kalender.ics' */
export const offerCalendar = page({
  method: 'get',
  path: '/hilfe/angebot/:id/kalender.ics',
  texts: [offerTexts],
  async answer(request) {
    const offer = await offerOf(request)
    // A calendar is often seen by others.
    if (!offer || offer.discreet || offer.calendar.length === 0) return notFound
    const t = textsFor(offerTexts, request.locale)
    const words = {
      byPhone: t.byPhone,
      lines: [offer.howToStart, offer.phone].flatMap((line) => line ?? []),
      place: offer.protected ? undefined : placeLines(offer.place).join(', ') || undefined,
      address: addressOf(offer, request),
    }
    return {
      kind: 'file',
      name: `${offer.id}.ics`,
      type: 'text/calendar; charset=utf-8',
      content: calendarFile(offer, words, request.door.now()),
    }
  },
})

/** '/hilfe/angebot/{id}/qr.svg': the address of the page, to be read by a camera. */
export const offerQr = page({
  method: 'get',
  path: '/hilfe/angebot/:id/qr.svg',
  texts: [offerTexts],
  async answer(request) {
    const offer = await offerOf(request)
    if (!offer) return notFound
    return {
      kind: 'file',
      name: 'qr.svg',
      type: 'image/svg+xml',
      content: qrSvg(addressOf(offer, request)),
      discreet: offer.discreet,
    }
  },
})
