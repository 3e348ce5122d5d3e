import type { Child } from 'hono/jsx'
import type { OfferCard as Card, findOffers } from '../../contexts/offers/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'
import { formatDistance, type Locale, localeFacts } from '../../platform/texts/index.ts'
import { LinkButton, phoneAddress } from '../frame/controls.tsx'
import type { PageRequest } from '../frame/page.ts'
import { offerAddress, wayAddress } from './addresses.ts'
import { openText } from './openText.ts'
import type { ResultTexts } from './resultTexts.ts'
import type { HelpTexts } from './texts.ts'
import type { WayTexts } from './wayTexts.ts'
import { nameOfTraveller, wayLines } from './wayWords.ts'

type Found = OutputOf<typeof findOffers>['offers'][number]

interface OfferCardProps {
  offer: Card & Partial<Pick<Found, 'metres' | 'way' | 'reasons' | 'about'>>
  t: HelpTexts
  request: Pick<PageRequest, 'locale' | 'link' | 'door'>
  /** 2 where the card stands under the page's title, 3 within a section. */
  heading?: 2 | 3
  /** Its number on the map beside the list. */
  number?: number
  /** Words of a list of results. */
  r?: ResultTexts
  /** Id of the form that ticked cards go to; without it, they cannot be ticked. */
  form?: string
  /** Who is under way from where, where ways are known. */
  travel?: { traveller: string; from: string; w: WayTexts } | undefined
  /** Further actions, such as keeping it. */
  children?: Child
}

/** An offer in a list: what, why it fits, open or when, where, and two things to do. */
export function OfferCard(props: OfferCardProps) {
  const { offer, t, r, request, heading = 3, number, form, children } = props
  const { locale, link, door } = request
  const address = link(offerAddress(offer))
  const Heading = `h${heading}` as const
  const kind = offer.types[0]?.name
  return (
    <article class="card offer-card">
      <Heading class="card__title">
        {number !== undefined && (
          <span class="offer-card__number" aria-hidden="true">
            {number}
          </span>
        )}
        <a href={address} {...language(offer.textLocale, locale)}>
          {offer.name}
        </a>
      </Heading>
      {(kind || offer.organisation) && (
        <p class="meta">
          {kind}
          {kind && offer.organisation && ' · '}
          <bdi>{offer.organisation}</bdi>
        </p>
      )}
      <Sentence {...props} />
      <Reason {...props} />
      <ul class="offer-card__facts">
        <li class={`open open--${offer.open.kind}`}>{openText(offer.open, locale, door.now())}</li>
        <Where {...props} />
        <WayThere {...props} />
        <Tags {...props} />
      </ul>
      <p class="offer-card__actions">
        {offer.phone && (
          <LinkButton
            href={phoneAddress(offer.phone)}
            label={t.callOf(offer.name, offer.phone)}
            kind="secondary"
          >
            {t.call}
          </LinkButton>
        )}
        <LinkButton href={address} label={t.detailsOf(offer.name)} kind="tertiary">
          {t.details}
        </LinkButton>
        {children}
      </p>
      {r && form && (
        <label class="offer-card__choose no-print">
          <input type="checkbox" name="angebot" value={offer.id} form={form} />{' '}
          <span>{r.choose}</span>
          <span class="visually-hidden">: {offer.name}</span>
        </label>
      )}
    </article>
  )
}

/** One sentence: its own, or, where it has none in this language, what this kind of help is. */
function Sentence({ offer, r, request: { locale } }: OfferCardProps) {
  if (offer.about && r)
    return (
      <p>
        <span class="meta">{r.inGeneral}:</span> {offer.about}
      </p>
    )
  return offer.summary ? <p {...language(offer.textLocale, locale)}>{offer.summary}</p> : null
}

function Reason({ offer, t, request: { locale } }: OfferCardProps) {
  const reason = offer.reasons?.[0]
  if (!reason) return null
  return (
    <p class="offer-card__reason">
      {t.fits}: <strong {...(reason.german ? language('de', locale) : {})}>{reason.word}</strong>
    </p>
  )
}

function Tags({ offer, t, r, request: { locale } }: OfferCardProps) {
  const stepFree = offer.access.some(
    ({ feature, state }) => feature === 'wheelchair' && state === 'yes',
  )
  const speaks = locale !== 'de' && locale !== 'leicht' && offer.languages.includes(locale)
  const tags = [
    stepFree && t.stepFree,
    offer.cost?.kind === 'free' && t.free,
    r && speaks && r.speaks(localeFacts(locale).name),
  ].filter(Boolean)
  if (tags.length === 0) return null
  return (
    <li class="cluster">
      {tags.map((tag) => (
        <span class="tag">{tag}</span>
      ))}
    </li>
  )
}

/** Address and distance run in directions of their own on a mirrored page. */
function Where({ offer, t, request: { locale } }: OfferCardProps) {
  if (offer.protected) return <li>{t.noAddress}</li>
  const { place, metres, way } = offer
  const where = [place?.street, [place?.postalCode, place?.town].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ')
  return (
    <li>
      <bdi>{where || t.wholeCity}</bdi>
      {metres !== null && metres !== undefined && !way && (
        <>
          {' '}
          · <bdi>{t.crowFlies(formatDistance(metres, locale))}</bdi>
        </>
      )}
    </li>
  )
}

/** Minutes, what is in the way, and the way itself. */
function WayThere({ offer, travel, request: { locale, link } }: OfferCardProps) {
  if (!offer.way || !travel) return null
  const { traveller, from, w } = travel
  const address = wayAddress(offer, { from, traveller: nameOfTraveller(traveller) })
  return (
    <>
      {wayLines(offer.way, traveller, w, locale).map((line) => (
        <li class="offer-card__way">{line}</li>
      ))}
      <li class="no-print">
        <a href={link(address)} rel="nofollow" aria-label={w.toWayOf(offer.name)}>
          {w.toWay}
        </a>
      </li>
    </>
  )
}

/** Marks a text that is in another language than the page: for screen readers, hyphenation and direction. */
export function language(textLocale: string, locale: Locale) {
  if (textLocale === locale) return {}
  const { tag, direction } = localeFacts(textLocale)
  return { lang: tag, ...(direction !== localeFacts(locale).direction && { dir: direction }) }
}
