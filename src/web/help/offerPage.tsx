import { showOffer, showWay } from '../../contexts/offers/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { formatDate, textsFor } from '../../platform/texts/index.ts'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import { buttonTexts } from '../keep/buttonTexts.ts'
import { KeepButton } from '../keep/KeepButton.tsx'
import { mapScripts, mapTexts } from '../map/index.ts'
import { offerAddress, offerIdOf } from './addresses.ts'
import { aboutCity } from './city.ts'
import { OfferView } from './OfferView.tsx'
import type { Offer } from './offer.ts'
import { type OfferTexts, offerTexts } from './offerTexts.ts'
import { openTexts } from './openText.ts'
import { sketchOf } from './PlaceSketch.tsx'
import { resultTexts } from './resultTexts.ts'
import { helpTexts } from './texts.ts'
import { wayTexts } from './wayTexts.ts'

type Shown = OutputOf<typeof showOffer>

/** '/hilfe/angebot/{id}' */
export const offerPage = page({
  method: 'get',
  path: '/hilfe/angebot/:id',
  texts: [offerTexts, openTexts, helpTexts, buttonTexts, mapTexts, wayTexts, resultTexts],
  async answer(request) {
    const { locale, door, params } = request
    const id = offerIdOf(params.id ?? '')
    const outcome = await execute(showOffer, door, { id, locale })
    if (!outcome.ok) return { kind: 'failure', failure: { kind: 'notFound', what: 'offer' } }
    const { offer, closed } = outcome.value
    if (closed?.mergedInto) return { kind: 'redirect', path: `/hilfe/angebot/${closed.mergedInto}` }
    return offer
      ? await answerOffer(offer, request)
      : answerClosed(closed, textsFor(offerTexts, locale), request)
  },
})

async function answerOffer(offer: Offer, request: PageRequest): Promise<PageAnswer> {
  const { locale, door } = request
  const { findHelp } = textsFor(helpTexts, locale)
  const { contact } = await aboutCity(door)
  const sketch = await sketchOf(offer, door)
  const { ok: hasWays } = await execute(showWay, door, { id: offer.id, locale })
  const [type] = offer.types
  return {
    kind: 'page',
    title: offer.name,
    ...(offer.summary ? { description: offer.summary } : {}),
    crumbs: [
      { title: findHelp, path: '/hilfe' },
      ...(type ? [{ title: type.name, path: `/hilfe/art/${type.id}` }] : []),
    ],
    discreet: offer.discreet,
    scripts: [
      'share.js',
      'keep.js',
      ...(hasWays ? ['nearMe.js'] : []),
      ...(sketch ? mapScripts : []),
    ],
    // Anything may stand behind '~': only the offer's own address is worth keeping.
    ...(request.path === offerAddress(offer) && { keepFor: 60 }),
    body: (
      <OfferView
        offer={offer}
        request={request}
        contact={contact}
        sketch={sketch}
        hasWays={hasWays}
        keep={<KeepButton offer={offer} request={request} />}
      />
    ),
  }
}

function answerClosed(
  closed: Shown['closed'],
  t: OfferTexts,
  { locale, link }: PageRequest,
): PageAnswer {
  if (!closed) return { kind: 'failure', failure: { kind: 'notFound', what: 'offer' } }
  const { findHelp } = textsFor(helpTexts, locale)
  return {
    kind: 'page',
    title: t.closedTitle,
    crumbs: [{ title: findHelp, path: '/hilfe' }],
    body: (
      <div class="measure">
        <h1>{t.closedTitle}</h1>
        <p>
          {closed.closedOn
            ? t.closedOn(closed.name, formatDate(closed.closedOn, locale))
            : t.closed(closed.name)}
        </p>
        <h2>{t.others}</h2>
        <ul class="plain-actions">
          {closed.types.map(({ id, name }) => (
            <li>
              <a href={link(`/hilfe/art/${id}`)}>{name}</a>
            </li>
          ))}
          <li>
            <a href={link('/hilfe')}>{findHelp}</a>
          </li>
        </ul>
      </div>
    ),
  }
}
