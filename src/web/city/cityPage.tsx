import { listIndicators } from '../../contexts/atlas/index.ts'
import { drawMap, listAreas, showCity } from '../../contexts/city/index.ts'
import { execute, type OutputOf } from '../../platform/operation/index.ts'
import { formatNumber, textsFor } from '../../platform/texts/index.ts'
import { AgeBars } from '../figures/AgeBars.tsx'
import { type PageAnswer, type PageRequest, page } from '../frame/page.ts'
import { mapScripts } from '../map/index.ts'
import { AreaList } from './AreaList.tsx'
import { areaAddress, cityAddress, indicatorsAddress, levelAddress } from './addresses.ts'
import { ChoiceMap } from './ChoiceMap.tsx'
import { distinctSources, Sources } from './Sources.tsx'
import { TopicList } from './TopicList.tsx'
import { type CityTexts, cityTexts } from './texts.ts'
import { inWords, periodMoment, periodName } from './wording.ts'

type City = OutputOf<typeof showCity>
type Level = City['levels'][number]
type ListedAreas = OutputOf<typeof listAreas>['areas']

/** What a page about the city needs beside its data. */
export interface Wording {
  request: PageRequest
  t: CityTexts
}

/** Levels with more areas than this have a list of their own. */
const shortList = 60
/** The page stays the same as long as the snapshot does. */
export const longWhile = 24 * 3600

/** `/stadt`: the city as a whole, and the way to its areas and figures. */
export const cityPage = page({ method: 'get', path: cityAddress, answer: answerCity })

async function answerCity(request: PageRequest): Promise<PageAnswer> {
  const { door, locale, query } = request
  const t = textsFor(cityTexts, locale)
  const shown = await execute(showCity, door, {})
  if (!shown.ok) return { kind: 'failure', failure: shown.failure }
  const city = shown.value
  const name = query.get('name')?.trim().slice(0, 200) ?? ''
  const found = name === '' ? undefined : await execute(listAreas, door, { name })
  const hits = found?.ok ? found.value.areas : undefined
  if (hits?.length === 1) return { kind: 'redirect', path: areaAddress(hits[0]!) }
  const lists = await Promise.all(
    city.levels
      .filter(({ areas }) => areas <= shortList)
      .map(({ id }) => execute(listAreas, door, { level: id })),
  )
  const byLevel = lists.flatMap((list) => (list.ok ? [list.value.areas] : []))
  const top = city.levels.find(({ areas }) => areas > 0)
  const map = top && (await execute(drawMap, door, { level: top.id }))
  const indicators = await execute(listIndicators, door, {})
  const wording = { request, t }
  return {
    kind: 'page',
    title: t.cityTitle(city.name),
    crumbs: [],
    keepFor: name === '' ? longWhile : undefined,
    scripts: mapScripts,
    body: (
      <>
        <div class="beside">
          <div class="stack">
            <h1>{t.cityTitle(city.name)}</h1>
            <Lede city={city} {...wording} />
            <Search name={name} hits={hits} {...wording} />
          </div>
          {top && map?.ok && <TopMap city={city} level={top} map={map.value} {...wording} />}
        </div>
        <Levels city={city} byLevel={byLevel} {...wording} />
        <Ages city={city} {...wording} />
        {indicators.ok && (
          <section class="section" aria-labelledby="kennzahlen">
            <h2 id="kennzahlen">{t.topicsTitle}</h2>
            <p class="measure">{t.topicsLede}</p>
            <TopicList topics={city.topics} indicators={indicators.value.indicators} {...wording} />
            <p>
              <a href={request.link(indicatorsAddress)}>{t.indicatorsTitle}</a>
            </p>
          </section>
        )}
        <Sources sources={distinctSources(city.sources)} t={t} locale={locale} />
      </>
    ),
  }
}

function Lede({ city, request: { locale }, t }: { city: City } & Wording) {
  const { residents } = city
  const counts = city.levels
    .filter(({ areas }) => areas > 0)
    .map(
      ({ areas, one, many }) =>
        `${formatNumber(areas, locale)} ${inWords(areas === 1 ? one : many, locale)}`,
    )
  const list =
    counts.length > 1 ? `${counts.slice(0, -1).join(', ')} ${t.and} ${counts.at(-1)}` : counts[0]
  return (
    <p class="lede">
      {residents &&
        `${t.cityPeople(formatNumber(residents.count, locale), city.name, periodName(residents.period, locale), periodMoment(residents.period, locale))} `}
      {list ? t.cityAreas(list) : t.noAreas}
    </p>
  )
}

function Search(props: { name: string; hits?: ListedAreas } & Wording) {
  const { name, hits, request, t } = props
  return (
    <section class="stack" aria-labelledby="suche">
      <h2 id="suche">{t.searchTitle}</h2>
      <search>
        <form action={request.link(cityAddress)} method="get" class="area-search">
          <div class="kern-form-input">
            <label class="kern-label" for="name">
              {t.searchLabel}
            </label>
            <div class="kern-hint" id="name-hint">
              {t.searchHint}
            </div>
            <input
              class="kern-form-input__input"
              id="name"
              name="name"
              type="search"
              value={name}
              aria-describedby="name-hint"
              maxlength={200}
              autocomplete="off"
            />
          </div>
          <button class="kern-btn kern-btn--primary" type="submit">
            <span class="kern-label">{t.searchButton}</span>
          </button>
        </form>
      </search>
      {hits && <Hits {...props} hits={hits} />}
    </section>
  )
}

function Hits({ name, hits, request, t }: { name: string; hits: ListedAreas } & Wording) {
  if (hits.length === 0) return <p class="note">{t.searchNothing(name)}</p>
  return (
    <>
      <h3>{t.searchFound(name)}</h3>
      <ul class="plain-actions">
        {hits.map((area) => (
          <li>
            <a href={request.link(areaAddress(area))}>{area.name}</a>{' '}
            <span class="meta">{area.above.map((above) => above.name).join(', ')}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function TopMap(props: { city: City; level: Level; map: OutputOf<typeof drawMap> } & Wording) {
  const { city, level, map, request, t } = props
  const title = t.mapOf(inWords(level.many, request.locale), city.name)
  return (
    <section aria-labelledby="karte">
      <h2 id="karte" class="visually-hidden">
        {title}
      </h2>
      <ChoiceMap name="stadt" title={title} map={map} request={request} t={t} />
    </section>
  )
}

function Levels({ city, byLevel, request, t }: { city: City; byLevel: ListedAreas[] } & Wording) {
  const { locale, link } = request
  return (
    <section class="section" aria-labelledby="gebiete">
      <h2 id="gebiete">{t.allAreas}</h2>
      {city.levels
        .filter(({ areas }) => areas > 0)
        .map(({ id, many, areas }, index) => {
          const list = byLevel.find(([first]) => first?.level === id)
          const name = inWords(many, locale)
          const all = <a href={link(levelAddress(id))}>{t.levelAll(name)}</a>
          if (!list) return <p class="level">{all}</p>
          return (
            <details open={index === 0}>
              <summary>{t.levelList(formatNumber(areas, locale), name)}</summary>
              <AreaList areas={list} link={link} />
              <p>{all}</p>
            </details>
          )
        })}
    </section>
  )
}

function Ages({ city, request: { locale }, t }: { city: City } & Wording) {
  if (!city.ages) return null
  const caption = t.agesCaption(
    periodName(city.ages.period, locale),
    periodMoment(city.ages.period, locale),
  )
  return (
    <section class="section" aria-labelledby="alter">
      <h2 id="alter">{t.agesTitle}</h2>
      <figure class="figure">
        <AgeBars caption={caption} bands={city.ages.bands} locale={locale} />
        {city.residents && city.residents.basis === 'computed' && (
          <figcaption>
            {t.peopleComputed(city.residents.missingAreas, city.residents.summedAreas)}
          </figcaption>
        )}
      </figure>
    </section>
  )
}
