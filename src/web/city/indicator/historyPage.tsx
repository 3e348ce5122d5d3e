import { indicatorHistory } from '../../../contexts/atlas/index.ts'
import { showCity } from '../../../contexts/city/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { formatNumber, textsFor } from '../../../platform/texts/index.ts'
import { SmallSeries } from '../../figures/charts/SmallSeries.tsx'
import { type PageAnswer, type PageRequest, page } from '../../frame/page.ts'
import {
  areaAddress,
  cityAddress,
  csvAddress,
  historyAddress,
  indicatorAddress,
  indicatorsAddress,
} from '../addresses.ts'
import { ChoiceLinks } from '../ChoiceLinks.tsx'
import { longWhile, type Wording } from '../cityPage.tsx'
import { Sources } from '../Sources.tsx'
import { cityTexts } from '../texts.ts'
import { inWords, periodAt, periodShort, valueName, valueNumber } from '../wording.ts'
import { FigureTable } from './FigureTable.tsx'
import { type IndicatorTexts, indicatorTexts } from './texts.ts'

type History = OutputOf<typeof indicatorHistory>
type City = OutputOf<typeof showCity>
type View = Wording & { history: History; city: City; own: IndicatorTexts }

/** `/stadt/kennzahl/:id/verlauf?ebene=`: each area of a level through time, side by side on one scale. */
export const historyPage = page({
  method: 'get',
  path: '/stadt/kennzahl/:id/verlauf',
  choices: ['ebene'],
  answer: answerHistory,
})

async function answerHistory(request: PageRequest): Promise<PageAnswer> {
  const { door, locale, params, query } = request
  const t = textsFor(cityTexts, locale)
  const own = textsFor(indicatorTexts, locale)
  const city = await execute(showCity, door, {})
  if (!city.ok) return { kind: 'failure', failure: city.failure }
  const found = await execute(indicatorHistory, door, {
    id: params.id,
    level: query.get('ebene') || undefined,
  })
  if (!found.ok) return { kind: 'failure', failure: found.failure }
  const { indicator, level } = found.value
  const title = inWords(indicator.title, locale)
  const view: View = { request, t, own, history: found.value, city: city.value }
  return {
    kind: 'page',
    title: own.historyTitle(title),
    description: inWords(indicator.description, locale) || title,
    crumbs: [
      { title: t.cityTitle(city.value.name), path: cityAddress },
      { title: t.indicatorCrumb, path: indicatorsAddress },
      { title, path: indicatorAddress(indicator.id) },
    ],
    keepFor: longWhile,
    styles: ['stadt.css'],
    body: (
      <>
        <h1>{own.historyTitle(title)}</h1>
        <Levels {...view} />
        <Charts {...view} />
        <Sources sources={indicator.source ? [indicator.source] : []} t={t} locale={locale} />
        <ul class="plain-actions">
          <li>
            <a href={request.link(indicatorAddress(indicator.id, { ebene: level }))}>
              {own.historyBack}
            </a>
          </li>
          <li>
            <a href={request.link(csvAddress(indicator.id, { ebene: level }))}>{own.asCsv}</a>
          </li>
        </ul>
      </>
    ),
  }
}

function Levels({ history, city, request, t }: View) {
  const { indicator, level, levels } = history
  if (levels.length < 2) return null
  return (
    <div class="choices no-print">
      <ChoiceLinks
        id="ebene"
        name={t.level}
        choices={levels.map((id) => ({
          href: request.link(historyAddress(indicator.id, { ebene: id })),
          words: inWords(city.levels.find((one) => one.id === id)?.many, request.locale),
          chosen: id === level,
        }))}
      />
    </div>
  )
}

function Charts(view: View) {
  const { history, request, t, own } = view
  const { areas, periods, indicator, city } = history
  const { locale } = request
  const all = areas.flatMap(({ values }) => values).filter((value) => value !== null)
  if (periods.length < 2 || indicator.kind === 'class' || all.length === 0)
    return <p class="note">{own.historyOne}</p>
  const besides = city.map((one) => one?.value ?? null)
  const known = [...all, ...besides.filter((value) => value !== null)]
  const domain = [Math.min(...known), Math.max(...known)] as const
  const say = (value: number) => valueName(value, indicator, locale)
  const hasCity = besides.some((value) => value !== null)
  return (
    <section class="section" aria-labelledby="verlauf">
      <h2 id="verlauf">{own.trend}</h2>
      <figure class="figure">
        <p class="figure__finding">{finding(view)}</p>
        <p class="measure">
          {hasCity ? own.historyLede : own.historyLedeNoCity}{' '}
          {own.historyScale(say(domain[0]), say(domain[1]))}{' '}
          {own.historySpan(periodShort(periods[0]!), periodShort(periods.at(-1)!))}
        </p>
        <ul class="many-series">
          {areas.map((area) => (
            <li>
              <a href={request.link(areaAddress(area))}>{area.name}</a>
              <SmallSeries
                title={`${area.name}: ${ends(area, view)}`}
                at={periods.map(periodAt)}
                values={area.values}
                city={besides}
                domain={domain}
              />
              <span class="meta">{ends(area, view)}</span>
            </li>
          ))}
        </ul>
        <FigureTable summary={t.table}>
          <HistoryTable {...view} />
        </FigureTable>
      </figure>
    </section>
  )
}

type Area = History['areas'][number]

const knownOf = ({ values }: Area) => values.filter((value) => value !== null)

function ends(area: Area, { history, request, own }: View): string {
  const known = knownOf(area)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return own.historyNothing
  const say = (value: number) => valueNumber(value, history.indicator, request.locale)
  return known.length === 1 ? say(last) : own.historyFromTo(say(first), say(last))
}

function finding({ history, request, own }: View): string {
  const courses = history.areas.map(knownOf).filter(({ length }) => length > 1)
  const rose = courses.filter((values) => values.at(-1)! > values[0]!).length
  const fell = courses.filter((values) => values.at(-1)! < values[0]!).length
  const say = (count: number) => formatNumber(count, request.locale)
  return own.historyFinding(say(rose), say(fell), say(courses.length))
}

function HistoryTable({ history, request, t }: View) {
  const { areas, periods, indicator, city } = history
  const { locale, link } = request
  const say = (value: number | null, secret = false) =>
    value === null ? (secret ? t.protectedValue : t.unknown) : valueNumber(value, indicator, locale)
  return (
    <div class="table-scroll">
      <table class="data-table">
        <thead>
          <tr>
            <th scope="col">{t.area}</th>
            {periods.map((period) => (
              <th scope="col" class="number">
                {periodShort(period)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {city.some((one) => one !== null) && (
            <tr>
              <th scope="row">
                {city.every((one) => !one || one.basis === 'median') ? t.median : t.wholeCity}
              </th>
              {city.map((one) => (
                <td class="number">{say(one?.value ?? null)}</td>
              ))}
            </tr>
          )}
          {areas.map((area) => (
            <tr>
              <th scope="row">
                <a href={link(areaAddress(area))}>{area.name}</a>
              </th>
              {area.values.map((value, at) => (
                <td class="number">{say(value, area.protected[at])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
