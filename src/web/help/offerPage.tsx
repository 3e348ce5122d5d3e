import type { Child } from 'hono/jsx'
import { showOffer } from '../../contexts/offers/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { formatDate, type Locale, textsFor } from '../../platform/texts/index.ts'
import { LinkButton, phoneAddress } from '../frame/controls.tsx'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import { offerAddress, offerIdOf } from './addresses.ts'
import { type CityContact, Contact } from './Contact.tsx'
import { aboutCity } from './city.ts'
import { languageName } from './languageName.ts'
import { language } from './OfferCard.tsx'
import { OfferHours } from './OfferHours.tsx'
import { type OfferTexts, offerTexts } from './offerTexts.ts'
import { openText } from './openText.ts'
import { helpTexts } from './texts.ts'

type Shown = OutputOf<typeof showOffer>
type Offer = NonNullable<Shown['offer']>
interface Parts {
  offer: Offer
  t: OfferTexts
  request: PageRequest
  contact: CityContact
}

/** '/hilfe/angebot/{id}': first what, for whom, how to start, when, where; then the rest. */
export const offerPage = page({
  method: 'get',
  path: '/hilfe/angebot/:id',
  async answer(request) {
    const { locale, door, params } = request
    const id = offerIdOf(params.id ?? '')
    const outcome = await execute(showOffer, door, { id, locale })
    if (!outcome.ok) return { kind: 'failure', failure: { kind: 'notFound', what: 'offer' } }
    const t = textsFor(offerTexts, locale)
    const { offer, closed } = outcome.value
    const { contact } = await aboutCity(door)
    return offer ? answerOffer({ offer, t, request, contact }) : answerClosed(closed, t, request)
  },
})

function answerOffer(parts: Parts): PageAnswer {
  const { offer, t, request } = parts
  const { locale, link } = request
  const { findHelp } = textsFor(helpTexts, locale)
  const [type] = offer.types
  return {
    kind: 'page',
    title: offer.name,
    ...(offer.summary ? { description: offer.summary } : {}),
    crumbs: [
      { title: findHelp, path: '/hilfe' },
      ...(type ? [{ title: type.name, path: `/hilfe/art/${type.id}` }] : []),
    ],
    // Anything may stand behind '~': only the offer's own address is worth keeping.
    ...(request.path === offerAddress(offer) && { keepFor: 60 }),
    body: (
      <article class="offer">
        <header class="offer__head">
          <h1 {...language(offer.textLocale, locale)}>{offer.name}</h1>
          {offer.organisation && (
            <p class="meta">
              {t.provider}: {offer.organisation}
            </p>
          )}
          {offer.textLocale !== locale && <p class="meta">{t.otherLanguage}</p>}
          {offer.summary && (
            <p class="lede" {...language(offer.textLocale, locale)}>
              {offer.summary}
            </p>
          )}
          <ForWhom {...parts} />
        </header>
        <Start {...parts} />
        <div class="offer__facts">
          <Fact title={t.when}>
            <p class={`open open--${offer.open.kind}`}>
              {openText(offer.open, locale, request.door.now())}
            </p>
            <OfferHours offer={offer} t={t} locale={locale} />
          </Fact>
          <Fact title={t.where}>
            <Where {...parts} />
          </Fact>
          <Fact title={t.access}>
            <Access {...parts} />
          </Fact>
          <Fact title={t.cost}>
            <p>
              {t.costs[offer.cost?.kind ?? 'unknown']}
              {offer.cost?.note && <span lang="de"> ({offer.cost.note})</span>}
            </p>
          </Fact>
          {offer.languages.length > 0 && (
            <Fact title={t.languages}>
              <p>{offer.languages.map((code) => languageName(code, locale)).join(', ')}</p>
            </Fact>
          )}
          {offer.places !== null && (
            <Fact title={t.places}>
              <p>{offer.places}</p>
            </Fact>
          )}
        </div>
        <div class="measure" {...language(offer.textLocale, locale)}>
          <Prose title={t.bring} text={offer.bring} />
          <Prose title={t.whatHappens} text={offer.whatHappens} />
          <Prose title={t.about} text={offer.description} />
        </div>
        <Provenance {...parts} />
        <p class="offer__wrong no-print">
          {t.wrong}{' '}
          <a href={link(`/hilfe/angebot/${offer.id}/stimmt-nicht`)} rel="nofollow">
            {t.tellUs}
          </a>
        </p>
      </article>
    ),
  }
}

function ForWhom({ offer, t }: Parts) {
  const { ages } = offer
  const who = [
    offer.targetGroups.join(', '),
    ages && (ages.from !== null || ages.below !== null) ? t.ages(ages.from, ages.below) : '',
  ].filter(Boolean)
  if (who.length === 0) return null
  return (
    <p>
      <strong>{t.forWhom}:</strong> {who.join(', ')}
    </p>
  )
}

/** One main action, and at most two more beside it. */
function Start({ offer, t, request, contact }: Parts) {
  const { phone, email, website, howToStart } = offer
  const visit = !offer.protected && offer.place?.street
  const otherwise = phone
    ? t.startCall
    : website
      ? t.startWebsite
      : visit
        ? t.startVisit
        : t.startAsk
  return (
    <section class="offer__start" aria-labelledby="anfangen">
      <h2 id="anfangen">{t.start}</h2>
      <p {...(howToStart ? language(offer.textLocale, request.locale) : {})}>
        {howToStart ?? otherwise}
      </p>
      <p class="cluster">
        {phone && (
          <LinkButton href={phoneAddress(phone)} kind="primary">
            {t.call(phone)}
          </LinkButton>
        )}
        {email && (
          <LinkButton href={`mailto:${email}`} kind={phone ? 'secondary' : 'primary'}>
            {t.write}
          </LinkButton>
        )}
        {website && (
          <LinkButton href={website} kind={phone || email ? 'tertiary' : 'primary'}>
            {t.website}
          </LinkButton>
        )}
      </p>
      {!phone && !email && !website && <Contact contact={contact} locale={request.locale} />}
    </section>
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

function Where({ offer, t, request }: Parts) {
  if (offer.protected) return <p>{t.secret}</p>
  const { place, areas } = offer
  const town = [place?.postalCode, place?.town].filter(Boolean).join(' ')
  const lines = [place?.name, place?.street, town].filter(Boolean)
  return (
    <>
      {lines.length === 0 ? (
        <p>{t.addressUnknown}</p>
      ) : (
        <address>
          {lines.map((line) => (
            <div>{line}</div>
          ))}
        </address>
      )}
      {areas.length > 0 && (
        <p class="meta">
          {t.inArea}{' '}
          {areas.map(({ level, slug, name }, index) => (
            <>
              {index > 0 && ', '}
              <a href={request.link(`/stadt/${level}/${slug}`)}>{name}</a>
            </>
          ))}
        </p>
      )}
    </>
  )
}

function Access({ offer, t }: Parts) {
  const known = offer.access.some(({ feature }) => feature === 'wheelchair')
  return (
    <>
      {offer.access.length > 0 && (
        <ul class="plain-list access">
          {offer.access.map(({ name, state }) => (
            <li class={`access__item access__item--${state}`}>
              {name}
              {state !== 'yes' && `: ${t.accessStates[state]}`}
            </li>
          ))}
        </ul>
      )}
      {!known && <p class="meta">{t.accessUnknown}</p>}
    </>
  )
}

function Prose({ title, text }: { title: string; text: string | null }) {
  if (!text) return null
  return (
    <>
      <h2>{title}</h2>
      {text.split(/\n+/).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </>
  )
}

function Provenance({ offer, t, request }: Parts) {
  const day = (value: string) => formatDate(value, request.locale)
  const { source } = offer
  return (
    <p class="meta offer__provenance">
      {offer.lastChecked
        ? t.lastChecked(day(offer.lastChecked))
        : offer.seenOn
          ? t.seenOn(day(offer.seenOn))
          : t.neverChecked}
      {source && (
        <>
          {' · '}
          {t.source}: {source.url ? <a href={source.url}>{source.title}</a> : source.title}
          {source.licence && ` (${source.licence})`}
        </>
      )}
    </p>
  )
}

function answerClosed(
  closed: Shown['closed'],
  t: OfferTexts,
  { locale, link }: PageRequest & { locale: Locale },
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
