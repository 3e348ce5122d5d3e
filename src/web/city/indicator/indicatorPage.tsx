import { showIndicator } from '../../../contexts/atlas/index.ts'
import { drawMap, showCity } from '../../../contexts/city/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { textsFor } from '../../../platform/texts/index.ts'
import { type PageAnswer, type PageRequest, page } from '../../frame/page.ts'
import { mapScripts } from '../../map/index.ts'
import { cityAddress, csvAddress, indicatorsAddress, relationAddress } from '../addresses.ts'
import { longWhile } from '../cityPage.tsx'
import { estimatedCourse } from '../profile/EstimatedCourse.tsx'
import { cityTexts } from '../texts.ts'
import { inWords } from '../wording.ts'
import { Choices } from './Choices.tsx'
import { type Choice, choiceOf } from './choice.ts'
import { Distribution } from './Distribution.tsx'
import { Funnel } from './Funnel.tsx'
import { IndicatorMap } from './IndicatorMap.tsx'
import { IndicatorMethod } from './IndicatorMethod.tsx'
import { IndicatorTrend } from './IndicatorTrend.tsx'
import { Ranking } from './Ranking.tsx'
import { indicatorTexts } from './texts.ts'
import type { ShownIndicator, View } from './view.ts'

type City = OutputOf<typeof showCity>

export const atlasStyles = ['stadt.css']

/**
 * `/stadt/kennzahl/:id?ebene=&zeit=&einteilung=&grenzen=&gebiet=&sortierung=`: one indicator over all areas of
 * a level.
 */
export const indicatorPage = page({
  method: 'get',
  path: '/stadt/kennzahl/:id',
  choices: ['ebene', 'zeit', 'einteilung', 'gebiet', 'sortierung'],
  answer: answerIndicator,
})

async function answerIndicator(request: PageRequest): Promise<PageAnswer> {
  const { door, locale, params, query } = request
  const t = textsFor(cityTexts, locale)
  const city = await execute(showCity, door, {})
  if (!city.ok) return { kind: 'failure', failure: city.failure }
  const choice = choiceOf(query)
  const asked = {
    id: params.id,
    level: query.get('ebene') || undefined,
    period: query.get('zeit') || undefined,
  }
  const withArea = choice.area
    ? await execute(showIndicator, door, { ...asked, area: choice.area })
    : undefined
  // An area of other borders than those shown: the page is right without it.
  const shown = withArea?.ok ? withArea : await execute(showIndicator, door, asked)
  if (!shown.ok) return { kind: 'failure', failure: shown.failure }
  const { indicator, level, day } = shown.value
  const map = await execute(drawMap, door, { level, validOn: day })
  const title = inWords(indicator.title, locale)
  const own = textsFor(indicatorTexts, locale)
  const many = manyOf(city.value, level, locale)
  const estimates = await estimatedCourse(request, shown.value.course?.area, indicator)
  const view: View = { shown: shown.value, choice, request, t, own, many }
  return {
    kind: 'page',
    title,
    description: inWords(indicator.description, locale) || title,
    crumbs: [
      { title: t.cityTitle(city.value.name), path: cityAddress },
      { title: t.indicatorCrumb, path: indicatorsAddress },
    ],
    keepFor: isWhole(query, choice, shown.value) ? longWhile : 0,
    styles: atlasStyles,
    scripts: mapScripts,
    body: (
      <>
        <h1>{title}</h1>
        <p class="lede under-title">{inWords(indicator.description, locale)}</p>
        <Choices city={city.value} {...view} />
        <IndicatorMap {...view} map={map.ok ? map.value : undefined} />
        <Ranking {...view} />
        <div class="charts">
          <IndicatorTrend {...view} />
          <Distribution {...view} />
          <Funnel {...view} />
        </div>
        {estimates}
        <IndicatorMethod {...view} city={city.value.name} />
        <Data {...view} />
      </>
    ),
  }
}

/** Whether all that the address chooses is there: whatever else it says would be kept without end. */
const isWhole = (query: URLSearchParams, choice: Choice, { course }: ShownIndicator): boolean =>
  query.has('einteilung') === (choice.classing !== undefined) &&
  query.has('sortierung') === choice.ordered &&
  query.has('gebiet') === (course !== null && course.area.slug === choice.area)

const manyOf = (city: City, level: string, locale: string) =>
  inWords(city.levels.find(({ id }) => id === level)?.many, locale)

function Data({ shown, request, t, own }: View) {
  const { indicator, level, period } = shown
  return (
    <section class="section" aria-labelledby="daten">
      <h2 id="daten">{t.data}</h2>
      <ul class="plain-actions">
        <li>
          <a href={request.link(csvAddress(indicator.id))}>{t.download}</a>
        </li>
        <li>
          <a href={request.link(csvAddress(indicator.id, { ebene: level, zeit: period.key }))}>
            {t.downloadThis}
          </a>
        </li>
        {indicator.kind === 'number' && (
          <li>
            <a href={request.link(relationAddress({ x: indicator.id, ebene: level }))}>
              {own.compareWith}
            </a>
          </li>
        )}
      </ul>
    </section>
  )
}
