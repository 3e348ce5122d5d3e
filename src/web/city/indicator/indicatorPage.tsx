import { showIndicator } from '../../../contexts/atlas/index.ts'
import { drawMap, showCity } from '../../../contexts/city/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { textsFor } from '../../../platform/texts/index.ts'
import { type PageAnswer, type PageRequest, page } from '../../frame/page.ts'
import { cityAddress, csvAddress, indicatorAddress, indicatorsAddress } from '../addresses.ts'
import { longWhile, type Wording } from '../cityPage.tsx'
import { type CityTexts, cityTexts } from '../texts.ts'
import { inWords, periodName, periodShort, valueName } from '../wording.ts'
import { IndicatorMap } from './IndicatorMap.tsx'
import { IndicatorMethod } from './IndicatorMethod.tsx'
import { IndicatorTrend } from './IndicatorTrend.tsx'
import { Ranking, type SortOrder, sortOrders } from './Ranking.tsx'

export type ShownIndicator = OutputOf<typeof showIndicator>
type City = OutputOf<typeof showCity>

/** `/stadt/kennzahl/:id?ebene=&zeit=&sortierung=`: one indicator over all areas of a level. */
export const indicatorPage = page({
  method: 'get',
  path: '/stadt/kennzahl/:id',
  answer: answerIndicator,
})

async function answerIndicator(request: PageRequest): Promise<PageAnswer> {
  const { door, locale, params, query } = request
  const t = textsFor(cityTexts, locale)
  const city = await execute(showCity, door, {})
  if (!city.ok) return { kind: 'failure', failure: city.failure }
  const shown = await execute(showIndicator, door, {
    id: params.id,
    level: query.get('ebene') || undefined,
    period: query.get('zeit') || undefined,
  })
  if (!shown.ok) return { kind: 'failure', failure: shown.failure }
  const { indicator, level, day } = shown.value
  const map = await execute(drawMap, door, { level, validOn: day })
  const title = inWords(indicator.title, locale)
  const wording = { request, t }
  return {
    kind: 'page',
    title,
    description: inWords(indicator.description, locale) || title,
    crumbs: [
      { title: t.cityTitle(city.value.name), path: cityAddress },
      { title: t.indicatorCrumb, path: indicatorsAddress },
    ],
    keepFor: longWhile,
    body: (
      <>
        <h1>{title}</h1>
        <p class="lede under-title">{inWords(indicator.description, locale)}</p>
        <Choices shown={shown.value} city={city.value} {...wording} />
        <section class="section" aria-labelledby="karte">
          <h2 id="karte">{finding(shown.value, locale, t)}</h2>
          <IndicatorMap
            shown={shown.value}
            map={map.ok ? map.value : undefined}
            many={manyOf(city.value, level, locale)}
            {...wording}
          />
        </section>
        <Ranking shown={shown.value} order={orderOf(query.get('sortierung'))} {...wording} />
        <IndicatorTrend shown={shown.value} {...wording} />
        <IndicatorMethod indicator={indicator} {...wording} />
        <section class="section" aria-labelledby="daten">
          <h2 id="daten">{t.data}</h2>
          <ul class="plain-actions">
            <li>
              <a href={request.link(csvAddress(indicator.id))}>{t.download}</a>
            </li>
            <li>
              <a
                href={request.link(
                  csvAddress(indicator.id, { ebene: level, zeit: shown.value.period.key }),
                )}
              >
                {t.downloadThis}
              </a>
            </li>
          </ul>
        </section>
      </>
    ),
  }
}

const orderOf = (text: string | null): SortOrder =>
  sortOrders.find((order) => order === text) ?? 'hoch'

const manyOf = (city: City, level: string, locale: string) =>
  inWords(city.levels.find(({ id }) => id === level)?.many, locale)

/** What the map shows, as a sentence. */
function finding(shown: ShownIndicator, locale: string, t: CityTexts): string {
  const { indicator, city } = shown
  const known = shown.areas.filter(({ value }) => value !== null)
  const [high, low] = [known[0], known.at(-1)]
  if (!high || !low) return t.findingNone
  const say = (value: number) => valueName(value, indicator, locale)
  const beside =
    city &&
    (city.basis === 'median' ? t.findingMedian(say(city.value)) : t.findingCity(say(city.value)))
  if (indicator.kind === 'class') return beside ?? periodName(shown.period, locale)
  const span = t.findingSpan(high.name, say(high.value!), low.name, say(low.value!))
  return beside ? `${span} ${beside}` : span
}

/** Level and time as links, so that every choice has an address. */
function Choices({ shown, city, request, t }: { shown: ShownIndicator; city: City } & Wording) {
  const { indicator, level, levels, period, periods } = shown
  const { locale, link } = request
  const newestFirst = [...periods].reverse()
  return (
    <div class="choices">
      <nav aria-labelledby="ebene">
        <h2 id="ebene" class="choices__name">
          {t.level}
        </h2>
        <ul>
          {levels.map((id) => (
            <li>
              <a
                href={link(indicatorAddress(indicator.id, { ebene: id, zeit: period.key }))}
                aria-current={id === level ? 'true' : undefined}
              >
                {manyOf(city, id, locale)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-labelledby="zeit">
        <h2 id="zeit" class="choices__name">
          {t.time}
        </h2>
        <ul>
          {newestFirst.map((one) => (
            <li>
              <a
                href={link(indicatorAddress(indicator.id, { zeit: one.key }))}
                aria-current={one.key === period.key ? 'true' : undefined}
              >
                {periodShort(one)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
