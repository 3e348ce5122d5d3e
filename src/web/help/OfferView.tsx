import type { Child } from 'hono/jsx'
import {
  formatDate,
  type Locale,
  listed,
  mainLocale,
  textsFor,
} from '../../platform/texts/index.ts'
import type { PageRequest } from '../frame/page.ts'
import { offerAddress } from './addresses.ts'
import type { CityContact } from './Contact.tsx'
import { languageName } from './languageName.ts'
import { OfferAccess } from './OfferAccess.tsx'
import { OfferActions } from './OfferActions.tsx'
import { language } from './OfferCard.tsx'
import { OfferHours, Remark } from './OfferHours.tsx'
import { OfferSites, OfferWhere, placeText } from './OfferPlaces.tsx'
import { OfferProvenance } from './OfferProvenance.tsx'
import { OfferStart } from './OfferStart.tsx'
import type { Offer } from './offer.ts'
import { type OfferTexts, offerTexts } from './offerTexts.ts'
import { openText } from './openText.ts'
import type { Sketch } from './PlaceSketch.tsx'

export interface OfferViewProps {
  offer: Offer
  request: Pick<PageRequest, 'locale' | 'link' | 'door' | 'origin'>
  /** Whom in the city one can ask, where the offer itself has no contact. */
  contact: CityContact
  sketch?: Sketch | undefined
  /** Whether there are ways to it that this site knows. */
  hasWays?: boolean
  /** Puts the offer on one's own list. */
  keep?: Child
  /** As it would look: without what only a published offer has. */
  preview?: boolean
}
type Parts = OfferViewProps & { t: OfferTexts }

/** An offer in full: first what, for whom, when, where and how to start; then the rest. */
export function OfferView(props: OfferViewProps) {
  const { offer, request, contact, sketch, hasWays, keep, preview } = props
  const { locale, link } = request
  const t = textsFor(offerTexts, locale)
  const parts: Parts = { ...props, t }
  return (
    <article class="offer">
      <Head {...parts} />
      {offer.closure && <ClosureNote {...parts} closure={offer.closure} />}
      <OfferStart offer={offer} t={t} locale={locale} contact={contact} />
      {!preview && <OfferActions offer={offer} t={t} request={request} keep={keep} />}
      {offer.discreet && <p class="note no-print">{t.discreet}</p>}
      <div class="offer__facts">
        <Fact title={t.when}>
          <OfferHours offer={offer} t={t} locale={locale} />
        </Fact>
        <Fact title={t.where}>
          <OfferWhere offer={offer} t={t} request={request} sketch={sketch} hasWays={hasWays} />
        </Fact>
        <Fact title={t.cost}>
          <p>
            {t.costs[offer.cost?.kind ?? 'unknown']}
            {offer.cost?.note && <Remark text={offer.cost.note} locale={locale} />}
          </p>
        </Fact>
        {offer.languages.length > 0 && (
          <Fact title={t.languages}>
            <p>
              {listed(
                offer.languages.map((code) => languageName(code, locale)),
                locale,
              )}
            </p>
          </Fact>
        )}
        {offer.bring && (
          <Fact title={t.bring}>
            <div {...language(offer.textLocale, locale)}>
              <Paragraphs text={offer.bring} />
            </div>
          </Fact>
        )}
        {offer.accessGroups.length > 0 && (
          <Fact title={t.access}>
            <OfferAccess groups={offer.accessGroups} t={t} locale={locale} />
          </Fact>
        )}
        {offer.places !== null && (
          <Fact title={t.places}>
            <p>{offer.places}</p>
          </Fact>
        )}
      </div>
      <OfferSites offer={offer} t={t} request={request} />
      <div class="measure">
        <Prose title={t.whatHappens} text={offer.whatHappens} {...parts} />
        <Prose title={t.about} text={offer.description} {...parts} />
        <Further {...parts} />
      </div>
      <OfferProvenance offer={offer} t={t} locale={locale} />
      {!preview && (
        <p class="offer__wrong no-print">
          {t.wrong}{' '}
          <a href={link(`/hilfe/angebot/${offer.id}/stimmt-nicht`)} rel="nofollow">
            {t.tellUs}
          </a>
        </p>
      )}
    </article>
  )
}

function Head({ offer, t, request: { locale, door } }: Parts) {
  const foreign = offer.textLocale !== locale
  const where = placeText(offer, t)
  return (
    <header class="offer__head">
      <h1 {...language(offer.textLocale, locale)}>{offer.name}</h1>
      {offer.organisation && (
        <p class="meta">
          {t.provider}: <span {...language(mainLocale, locale)}>{offer.organisation}</span>
        </p>
      )}
      {(foreign || !offer.summary) && <Explanation offer={offer} t={t} locale={locale} />}
      {offer.summary && (
        <p class={foreign ? undefined : 'lede'} {...language(offer.textLocale, locale)}>
          {offer.summary}
        </p>
      )}
      {foreign && <p class="meta">{t.otherLanguage}</p>}
      <ul class="plain-list offer__glance">
        <ForWhom offer={offer} t={t} locale={locale} />
        <li class={`open open--${offer.open.kind}`}>{openText(offer.open, locale, door.now())}</li>
        {where && (
          <li>
            <bdi>{where}</bdi>
          </li>
        )}
        {offer.ways.length > 0 && (
          <li>
            {t.waysTitle}:{' '}
            {listed(
              offer.ways.map((way) => t.ways[way]),
              locale,
            )}
          </li>
        )}
      </ul>
    </header>
  )
}

/** What this kind of help is, for who cannot read the provider's words. */
function Explanation({
  offer: { explanation, types },
  t,
  locale,
}: {
  offer: Offer
  t: OfferTexts
  locale: string
}) {
  if (!explanation || explanation.locale !== locale) return null
  return (
    <>
      <p class="lede">
        {types[0] && <strong>{types[0].name}: </strong>}
        {explanation.text}
      </p>
      {!explanation.reviewed && locale !== 'de' && <p class="meta">{t.unreviewed}</p>}
    </>
  )
}

function ForWhom({
  offer: { ages, targetGroups },
  t,
  locale,
}: Pick<Parts, 'offer' | 't'> & { locale: Locale }) {
  const who = [
    listed(targetGroups, locale),
    ages && (ages.from !== null || ages.below !== null) ? t.ages(ages.from, ages.below) : '',
  ].filter(Boolean)
  if (who.length === 0) return null
  return (
    <li>
      <strong>{t.forWhom}:</strong> {listed(who, locale)}
    </li>
  )
}

function ClosureNote({
  closure: { from, until, note, now },
  t,
  request: { locale },
}: Parts & { closure: NonNullable<Offer['closure']> }) {
  const day = (value: string) => formatDate(value, locale)
  const what = now
    ? until
      ? t.closureNowUntil(day(until))
      : t.closureNow
    : t.closureSoon(day(from), until && day(until))
  return (
    <p class="note note--warning">
      {what}
      {note && <Remark text={note} locale={locale} />}
    </p>
  )
}

function Fact({ title, children }: { title: string; children: Child }) {
  return (
    <section class="fact">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Prose({
  title,
  text,
  offer,
  request,
}: Parts & {
  title: string
  text: string | null
}) {
  if (!text) return null
  return (
    <>
      <h2>{title}</h2>
      <div {...language(offer.textLocale, request.locale)}>
        <Paragraphs text={text} />
      </div>
    </>
  )
}

const Paragraphs = ({ text }: { text: string }) => (
  <>
    {text.split(/\n+/).map((paragraph) => (
      <p>{paragraph}</p>
    ))}
  </>
)

/** Where it belongs, and where it leads. */
function Further({ offer: { networks, related }, t, request: { locale, link } }: Parts) {
  return (
    <>
      {related.length > 0 && (
        <>
          <h2>{t.related}</h2>
          <ul class="plain-actions">
            {related.map((other) => (
              <li>
                <a href={link(offerAddress(other))} {...language(other.textLocale, locale)}>
                  {other.name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {networks.length > 0 && (
        <>
          <h2>{t.networks}</h2>
          <ul class="plain-actions">
            {networks.map((name) => (
              <li>
                <a
                  href={link(`/hilfe?netz=${encodeURIComponent(name)}`)}
                  {...language(mainLocale, locale)}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
