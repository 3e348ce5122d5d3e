import { listDataSets } from '../../contexts/atlas/index.ts'
import { type SourceNote, showCity, staysApart } from '../../contexts/city/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import {
  formatDate,
  formatNumber,
  type Locale,
  localeFacts,
  localised,
  textsFor,
} from '../../platform/texts/index.ts'
import { DataSets } from '../data/index.ts'
import { type PageRequest, page } from '../frame/page.ts'
import { keepFor } from './legalPage.tsx'
import { dataTexts } from './texts/data.ts'

type City = OutputOf<typeof showCity>
type Texts = typeof dataTexts.de

/** Which data there is, where it comes from and how to get it. */
export const dataPage = page({
  method: 'get',
  path: '/daten',
  async answer({ door, locale, link, origin }) {
    const city = await execute(showCity, door, {})
    if (!city.ok) return { kind: 'failure', failure: city.failure }
    const listed = await execute(listDataSets, door, {})
    if (!listed.ok) return { kind: 'failure', failure: listed.failure }
    const indicators = listed.value.dataSets.length
    const t = textsFor(dataTexts, locale)
    const view = { city: city.value, indicators, locale, link, t }
    return {
      kind: 'page',
      title: t.title,
      crumbs: [],
      keepFor,
      body: (
        <div class="stack">
          <h1>{t.title}</h1>
          <p class="lede">{t.lede(city.value.name)}</p>
          <Contents {...view} />
          <DataSets
            city={city.value}
            listed={listed.value}
            other={t.other}
            locale={locale}
            link={link}
            origin={origin}
          />
          <Ways {...view} />
          <Gaps t={t} />
          <Sources {...view} />
        </div>
      ),
    }
  },
})

interface View {
  city: City
  /** How many. */
  indicators: number
  locale: Locale
  link: PageRequest['link']
  t: Texts
}

function Contents({ city, indicators, locale, link, t }: View) {
  const levels = city.levels.map(
    ({ areas, one, many }) =>
      `${formatNumber(areas, locale)} ${localised(areas === 1 ? one : many, locale)?.text ?? ''}`,
  )
  const { residents } = city
  return (
    <section class="section">
      <h2>{t.here}</h2>
      <dl class="facts">
        <dt>{t.areas}</dt>
        <dd>{levels.length > 0 ? levels.join(', ') : t.none}</dd>
        <dt>{t.residents}</dt>
        <dd>
          {residents
            ? t.residentsAsOf(
                formatNumber(residents.count, locale),
                formatDate(residents.period.until, locale),
              )
            : t.none}
          {residents && <p class="meta">{t.residentsByArea}</p>}
        </dd>
        <dt>{t.indicators}</dt>
        <dd>{indicators > 0 ? t.indicatorCount(formatNumber(indicators, locale)) : t.none}</dd>
        <dt>{t.offers}</dt>
        <dd>
          {t.offersWhat} <a href={link('/hilfe')}>{t.offersLink}</a>
        </dd>
      </dl>
    </section>
  )
}

function Ways({ city, link, t }: View) {
  return (
    <section class="section">
      <h2>{t.get}</h2>
      <h3>{t.forPrograms}</h3>
      <ul>
        <li>
          <a href={link('/schnittstelle')}>{t.api}</a>: {t.apiWhat}
        </li>
        <li>
          <a href="/api/v1/openapi.json">{t.openapi}</a>: {t.openapiWhat}
        </li>
        <li>
          <a href="/hsds/v3">{t.hsds}</a>: {t.hsdsWhat}
        </li>
        <li>
          <a href="/oparl/v1.1">{t.oparl}</a>: {t.oparlWhat}
        </li>
        <li>
          <a href={link('/einbetten/anleitung')}>{t.embed}</a>: {t.embedWhat}
        </li>
      </ul>
      <h3>{t.offerTables}</h3>
      <ul>
        <li>
          <a href="/daten/angebote.csv">{t.offerTable}</a>: {t.offerTableWhat}
        </li>
        {city.sources.some(({ licence }) => staysApart(licence)) && (
          <li>
            <a href="/daten/osm/angebote.csv">{t.osmOfferTable}</a>: {t.osmOfferTableWhat}
          </li>
        )}
        <li>
          <a href="/hsds/v3/datapackage.json">{t.dataPackage}</a>: {t.dataPackageWhat}
        </li>
      </ul>
    </section>
  )
}

function Gaps({ t }: { t: Texts }) {
  return (
    <section class="section">
      <h2>{t.gaps}</h2>
      <div class="measure">
        <dl class="facts">
          {t.states.map(([word, meaning]) => (
            <>
              <dt>{word}</dt>
              <dd>{meaning}</dd>
            </>
          ))}
        </dl>
        <p>{t.shelters}</p>
      </div>
    </section>
  )
}

function Sources({ city, locale, t }: View) {
  return (
    <section class="section">
      <h2 id="quellen">{t.sources}</h2>
      {city.sources.length === 0 ? (
        <p>{t.noSources}</p>
      ) : (
        <>
          <p class="measure">{t.sourcesLede}</p>
          <ul class="grid-cards">
            {city.sources.map((source) => (
              <SourceCard source={source} locale={locale} t={t} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function SourceCard({ source, locale, t }: { source: SourceNote; locale: Locale; t: Texts }) {
  const method = localised(source.method, locale)
  const web =
    source.url && /^https?:/.test(source.url) && URL.canParse(source.url) ? source.url : undefined
  const facts = [
    [t.publisher, source.publisher ?? t.unknown],
    [t.licence, source.licence ?? t.unknown],
    [t.date, source.date ? formatAsOf(source.date, locale) : t.unknown],
  ]
  return (
    <li class="card" id={`quelle-${source.id}`}>
      <h3 class="card__title" lang={otherTag('de', locale)}>
        {source.title}
      </h3>
      <ul class="plain-list meta">
        {facts.map(([name, fact]) => (
          <li>
            {name}: {fact}
          </li>
        ))}
        {web && (
          <li>
            {t.address}: <a href={web}>{new URL(web).host.replace(/^www\./, '')}</a>
          </li>
        )}
      </ul>
      {method && (
        <p class="meta" lang={otherTag(method.locale, locale)}>
          {method.text}
        </p>
      )}
    </li>
  )
}

/** A pack may give a day, a year or a span; a day is written out. */
const formatAsOf = (date: string, locale: Locale) =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDate(date, locale) : date

/** `lang` for words that are not in the language of the page. */
function otherTag(of: Locale | undefined, locale: Locale): string | undefined {
  const isGerman = locale !== 'en'
  if (of === undefined || of === locale || (of === 'de' && isGerman)) return undefined
  return localeFacts(of).tag
}
