import { textsFor } from '../../platform/texts/index.ts'
import { PhoneLink } from '../frame/controls.tsx'
import type { PageRequest } from '../frame/page.ts'
import { wayAddress } from './addresses.ts'
import { directionsTo } from './directions.ts'
import { OfferAccess } from './OfferAccess.tsx'
import { UsualHours } from './OfferHours.tsx'
import type { Offer, OfferPlace, OfferSite } from './offer.ts'
import type { OfferTexts } from './offerTexts.ts'
import { openText } from './openText.ts'
import { PlaceSketch, type Sketch } from './PlaceSketch.tsx'
import { WayForm } from './WayForm.tsx'
import { wayTexts } from './wayTexts.ts'

export interface PlacesProps {
  offer: Offer
  t: OfferTexts
  request: Pick<PageRequest, 'locale' | 'link' | 'door'>
  sketch?: Sketch | undefined
  /** Whether there are ways to it that this site knows. */
  hasWays?: boolean
}

/** Where it is, where that lies, and how one gets there. */
export function OfferWhere({ offer, t, request, sketch, hasWays }: PlacesProps) {
  if (offer.protected) return <p>{t.secret}</p>
  const { place, areas } = offer
  return (
    <>
      <Address place={place} t={t} />
      <Areas areas={areas} t={t} link={request.link} />
      {hasWays && <WayHere offer={offer} request={request} />}
      {place && <WayThere place={place} t={t} />}
      {sketch && place?.street && (
        <PlaceSketch sketch={sketch} place={place.street} t={t} locale={request.locale} />
      )}
    </>
  )
}

/** Further places, each with what holds there. */
export function OfferSites({ offer, t, request }: PlacesProps) {
  const { moreSites } = offer
  if (moreSites.length === 0) return null
  return (
    <section class="section" aria-labelledby="auch-hier">
      <h2 id="auch-hier">{t.moreSites}</h2>
      <ul class="grid-cards offer__sites">
        {moreSites.map((site) => (
          <li class="card">
            <Site site={site} t={t} request={request} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Site({
  site,
  t,
  request: { locale, link, door },
}: Omit<PlacesProps, 'offer'> & { site: OfferSite }) {
  const { place, areas, phone, open, hours, accessGroups } = site
  return (
    <>
      <h3 class="card__title">{siteTitle(site) ?? t.where}</h3>
      <p class={`open open--${open.kind}`}>{openText(open, locale, door.now())}</p>
      <Address place={place} t={t} />
      <Areas areas={areas} t={t} link={link} />
      {phone && (
        <p>
          <PhoneLink number={phone} class="phone" />
        </p>
      )}
      <WayThere place={place} t={t} />
      {hours ? <UsualHours hours={hours} t={t} locale={locale} /> : <p>{t.hoursAsAbove}</p>}
      <OfferAccess groups={accessGroups} t={t} locale={locale} heading="h4" />
    </>
  )
}

const siteTitle = ({ place, areas }: OfferSite) =>
  place.name ?? areas.at(-1)?.name ?? place.street ?? undefined

function Address({ place, t }: { place: OfferPlace | null; t: OfferTexts }) {
  const lines = placeLines(place)
  if (lines.length === 0) return <p>{t.addressUnknown}</p>
  return (
    <address>
      {lines.map((line) => (
        <div>
          <bdi>{line}</bdi>
        </div>
      ))}
    </address>
  )
}

export function placeLines(place: OfferPlace | null): string[] {
  const town = [place?.postalCode, place?.town].filter(Boolean).join(' ')
  return [place?.name, place?.street, town].flatMap((line) => line || [])
}

function Areas({
  areas,
  t,
  link,
}: {
  areas: Offer['areas']
  t: OfferTexts
  link: PageRequest['link']
}) {
  if (areas.length === 0) return null
  return (
    <p class="meta">
      {t.inArea}{' '}
      {areas.map(({ level, slug, name }, index) => (
        <>
          {index > 0 && ', '}
          <a href={link(`/stadt/${level}/${slug}`)}>{name}</a>
        </>
      ))}
    </p>
  )
}

/** Asks from where: the offer's own address never says it, for that one is shared and kept. */
function WayHere({ offer, request: { locale, link } }: Pick<PlacesProps, 'offer' | 'request'>) {
  const w = textsFor(wayTexts, locale)
  return (
    <details class="fold no-print">
      <summary>{w.here}</summary>
      <WayForm action={link(wayAddress(offer))} w={w} locale={locale} />
    </details>
  )
}

function WayThere({ place, t }: { place: OfferPlace; t: OfferTexts }) {
  const way = directionsTo(place)
  if (!way) return null
  return (
    <ul class="plain-actions no-print">
      <li>
        <a href={way.website} target="_blank" rel="noopener noreferrer external">
          {t.directions} <span class="meta">({t.otherSite})</span>
        </a>
      </li>
      <li>
        <a href={way.app}>{t.mapApp}</a>
      </li>
    </ul>
  )
}

/** The place in one line, for the head of the page. */
export function placeText(offer: Offer, t: OfferTexts): string | undefined {
  if (offer.protected) return t.secret
  const { place } = offer
  const town = [place?.postalCode, place?.town].filter(Boolean).join(' ')
  return [place?.street, town].filter(Boolean).join(', ') || undefined
}
