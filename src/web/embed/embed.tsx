import { type Context, Hono } from 'hono'
import { findOffers } from '../../contexts/offers/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { areIn, type Locale, mainLocale, textsFor } from '../../platform/texts/index.ts'
import { SubmitButton, TextField } from '../frame/controls.tsx'
import { framedHeaders } from '../frame/headers.ts'
import { localePath, splitLocale } from '../frame/locales.ts'
import { offerAddress } from '../help/addresses.ts'
import { language } from '../help/OfferCard.tsx'
import { inputOf, readQuery, type SearchQuery, searchAddress } from '../help/query.ts'
import { helpTexts } from '../help/texts.ts'
import type { WebParts } from '../render.tsx'
import { FramedPage } from './FramedPage.tsx'
import { answerFigure } from './figure.tsx'
import { embedTexts } from './texts.ts'

/** So many results stand in the frame; the rest is on the site. */
const most = 5

type Found = OutputOf<typeof findOffers>

/**
 * `/einbetten`: a small search for other sites to show in a frame, and `/einbetten/kennzahl/:id`, a figure. No
 * other page may be framed. They look at no cookie and set none, have no script and nobody's name; every link
 * leaves the frame.
 */
export function createEmbed(parts: WebParts): Hono {
  const app = new Hono()
  for (const pattern of ['/einbetten', '/:locale{[a-z]{2,8}}/einbetten'])
    app.get(pattern, async (context, next) => {
      const { locales } = parts.city()
      const { locale, path } = splitLocale(new URL(context.req.url).pathname, locales)
      // '/unsinn/einbetten' is not ours.
      return path === '/einbetten' ? await answer(parts, context, locale) : await next()
    })
  const figure = '/einbetten/kennzahl/:id{[a-z0-9_-]+}'
  for (const pattern of [figure, `/:locale{[a-z]{2,8}}${figure}`])
    app.get(pattern, async (context, next) => {
      const { locale, path } = splitLocale(new URL(context.req.url).pathname, parts.city().locales)
      return path.startsWith('/einbetten/')
        ? await answerFigure(parts, context, locale)
        : await next()
    })
  return app
}

async function answer(parts: WebParts, context: Context, asked: Locale): Promise<Response> {
  const locale = areIn([embedTexts, helpTexts], asked) ? asked : mainLocale
  const query = readQuery(new URL(context.req.url).searchParams)
  const isAsked = Boolean(query.frage || query.ort || query.art || query.thema)
  const outcome = isAsked
    ? await execute(findOffers, parts.door(), { ...inputOf(query, locale), page: 1 })
    : undefined
  const { name, locales } = parts.city()
  const t = textsFor(embedTexts, locale)
  const link = (path: string) => localePath(path, asked, locales)
  const body = (
    <FramedPage locale={locale} title={t.title(name)} styles={parts.assets('nahbei.css')}>
      <h1>{t.title(name)}</h1>
      <SearchForm locale={locale} action={link('/einbetten')} query={query} />
      {outcome?.ok && <Results found={outcome.value} locale={locale} query={query} link={link} />}
      <p>
        <a href={link('/jetzt-hilfe')} target="_blank" rel="noopener">
          {t.now}
        </a>
      </p>
      {!isAsked && (
        <p>
          <a href={link('/hilfe')} target="_blank" rel="noopener">
            {t.start}
          </a>
        </p>
      )}
    </FramedPage>
  )
  return new Response(`<!doctype html>${body.toString()}`, {
    headers: {
      ...framedHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  })
}

function SearchForm(props: { locale: Locale; action: string; query: SearchQuery }) {
  const { locale, action, query } = props
  const t = textsFor(helpTexts, locale)
  return (
    <search>
      <form class="search-form" action={action} method="get">
        <div class="search-form__question">
          <TextField
            name="frage"
            label={t.whatFor}
            hint={t.whatForHint}
            value={query.frage}
            maxLength={300}
            type="search"
          />
        </div>
        <div class="search-form__place">
          <TextField
            name="ort"
            label={t.where}
            optional={t.optional}
            hint={t.whereHint}
            value={query.ort}
            maxLength={200}
          />
        </div>
        <div class="search-form__submit">
          <SubmitButton>{t.search}</SubmitButton>
        </div>
      </form>
    </search>
  )
}

interface ResultsProps {
  found: Found
  locale: Locale
  query: SearchQuery
  link: (path: string) => string
}

function Results({ found, locale, query, link }: ResultsProps) {
  const t = textsFor(embedTexts, locale)
  const { frage, ort, art, thema } = query
  const offers = found.offers.slice(0, most)
  return (
    <section class="stack" aria-labelledby="ergebnisse">
      <h2 id="ergebnisse">{t.results}</h2>
      {offers.length === 0 && <p>{t.none}</p>}
      <ul class="plain-list stack">
        {offers.map((offer) => (
          <li class="card">
            <h3 class="card__title">
              <a href={link(offerAddress(offer))} target="_blank" rel="noopener">
                <span {...language(offer.textLocale, locale)}>{offer.name}</span>
                <span class="visually-hidden"> ({t.newTab})</span>
              </a>
            </h3>
            {offer.summary && <p {...language(offer.textLocale, locale)}>{offer.summary}</p>}
            <p class="meta">
              {offer.protected
                ? t.secret
                : [offer.organisation, offer.place?.street, offer.phone]
                    .filter(Boolean)
                    .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a
          href={searchAddress(link('/hilfe'), { frage, ort, art, thema })}
          target="_blank"
          rel="noopener"
        >
          {t.all}
          <span class="visually-hidden"> ({t.newTab})</span>
        </a>
      </p>
    </section>
  )
}
