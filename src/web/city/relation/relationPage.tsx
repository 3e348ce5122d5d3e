import { listIndicators, relateIndicators } from '../../../contexts/atlas/index.ts'
import { showCity } from '../../../contexts/city/index.ts'
import { execute, type OutputOf } from '../../../platform/operation/index.ts'
import { formatNumber, textsFor } from '../../../platform/texts/index.ts'
import { Scatter } from '../../figures/charts/Scatter.tsx'
import { type PageAnswer, type PageRequest, page } from '../../frame/page.ts'
import { cityAddress, indicatorsAddress, relationAddress } from '../addresses.ts'
import { ChoiceLinks } from '../ChoiceLinks.tsx'
import { longWhile, type Wording } from '../cityPage.tsx'
import { FigureTable } from '../indicator/FigureTable.tsx'
import { type IndicatorTexts, indicatorTexts } from '../indicator/texts.ts'
import { distinctSources, Sources } from '../Sources.tsx'
import { cityTexts } from '../texts.ts'
import { inWords, periodShort, valueName } from '../wording.ts'
import { relationFinding } from './finding.ts'
import { PairForm } from './PairForm.tsx'
import { RelationTable } from './RelationTable.tsx'

type City = OutputOf<typeof showCity>
export type Related = OutputOf<typeof relateIndicators>
export type RelationView = Wording & { own: IndicatorTexts; related: Related }

const path = relationAddress()

/** `/stadt/zusammenhang?x=&y=&ebene=&zeit=`: two indicators over the areas of a level. */
export const relationPage = page({
  method: 'get',
  path,
  choices: ['x', 'y', 'ebene', 'zeit'],
  answer: answerRelation,
})

async function answerRelation(request: PageRequest): Promise<PageAnswer> {
  const { door, locale, query } = request
  const t = textsFor(cityTexts, locale)
  const own = textsFor(indicatorTexts, locale)
  const city = await execute(showCity, door, {})
  if (!city.ok) return { kind: 'failure', failure: city.failure }
  const listed = await execute(listIndicators, door, {})
  if (!listed.ok) return { kind: 'failure', failure: listed.failure }
  const indicators = listed.value.indicators.filter(({ kind }) => kind === 'number')
  const x = query.get('x') || indicators[0]?.id
  const y = query.get('y') || indicators.find(({ id }) => id !== x)?.id
  const related = x && y && x !== y ? await relate(request, x, y) : undefined
  // Two indicators without areas in common are no wrong address: the form says so and stays.
  const isUnknown =
    related &&
    !related.ok &&
    related.failure.kind === 'notFound' &&
    related.failure.what === 'indicator'
  if (isUnknown) return { kind: 'failure', failure: related.failure }
  return {
    kind: 'page',
    title: own.relationTitle,
    description: own.relationLede,
    crumbs: [
      { title: t.cityTitle(city.value.name), path: cityAddress },
      { title: t.indicatorCrumb, path: indicatorsAddress },
    ],
    keepFor:
      related?.ok &&
      [null, related.value.level].includes(query.get('ebene')) &&
      [null, related.value.x.period.key].includes(query.get('zeit'))
        ? longWhile
        : 0,
    styles: ['stadt.css'],
    body: (
      <>
        <h1>{own.relationTitle}</h1>
        <p class="lede under-title">{own.relationLede}</p>
        <PairForm
          indicators={indicators}
          topics={city.value.topics}
          x={x}
          y={y}
          level={related?.ok ? related.value.level : undefined}
          {...{ request, t, own }}
        />
        {related?.ok ? (
          <Relation related={related.value} city={city.value} {...{ request, t, own }} />
        ) : (
          <p class="note">{x === y ? own.relationSame : own.relationNone}</p>
        )}
      </>
    ),
  }
}

/** By the level and time asked for; where both do not tell of them, by the level alone, then by those that there are. */
async function relate({ door, query }: PageRequest, x: string, y: string) {
  const level = query.get('ebene') || undefined
  const period = query.get('zeit') || undefined
  const exact = await execute(relateIndicators, door, { x, y, level, period })
  if (exact.ok || (!level && !period)) return exact
  const ofLevel = await execute(relateIndicators, door, { x, y, level })
  return ofLevel.ok ? ofLevel : await execute(relateIndicators, door, { x, y })
}

function Relation(view: RelationView & { city: City }) {
  const { related, request, t, own } = view
  const { locale } = request
  const { x, y, points, missing, correlation } = related
  const say = (count: number) => formatNumber(count, locale)
  const decimal = (value: number) => formatNumber(value, locale, 2)
  return (
    <>
      <LevelsAndTimes {...view} />
      <section class="section" aria-labelledby="bild">
        <h2 id="bild">{own.relationPoints}</h2>
        <figure class="figure figure--chart">
          <p class="figure__finding">{relationFinding(view)}</p>
          {correlation && (
            <p class="meta">
              {own.relationFigures(
                decimal(correlation.coefficient),
                decimal(correlation.lower),
                decimal(correlation.upper),
                say(correlation.count),
              )}
            </p>
          )}
          <RelationDrawing {...view} />
          <ul class="key">
            <li>
              <svg viewBox="0 0 32 12" class="chart" aria-hidden="true">
                <path class="chart__average" d="M0 6H32" />
              </svg>
              {own.relationCity}
            </li>
          </ul>
          <figcaption>
            {own.relationX}: {sideName(x, locale)}. {own.relationY}: {sideName(y, locale)}.{' '}
            {missing > 0 && own.relationMissing(say(missing))}
          </figcaption>
          <FigureTable summary={own.relationTable(say(points.length))}>
            <RelationTable {...view} />
          </FigureTable>
        </figure>
        <p class="note">{own.relationCause}</p>
      </section>
      <Sources
        sources={distinctSources([x.indicator.source, y.indicator.source])}
        t={t}
        locale={locale}
      />
    </>
  )
}

function RelationDrawing(view: RelationView) {
  const { related, request, own } = view
  const { x, y, points } = related
  const { locale } = request
  if (points.length < 2) return null
  return (
    <Scatter
      name="zusammenhang"
      title={relationFinding(view)}
      description={own.relationDescription(sideName(x, locale), sideName(y, locale))}
      points={points.map((point) => ({
        x: point.x,
        y: point.y,
        words: `${point.name}: ${valueName(point.x, x.indicator, locale)}, ${valueName(point.y, y.indicator, locale)}`,
      }))}
      city={{ x: x.city?.value ?? null, y: y.city?.value ?? null }}
      locale={locale}
    />
  )
}

/** "Arbeitslose in %, 2024". */
const sideName = ({ indicator, period }: Related['x'], locale: string) =>
  [inWords(indicator.title, locale), indicator.unit && `${indicator.unit}`, periodShort(period)]
    .filter(Boolean)
    .join(', ')

function LevelsAndTimes({ related, city, request, t }: RelationView & { city: City }) {
  const { x, y, level, levels, periods } = related
  const address = (choice: { ebene?: string; zeit?: string }) =>
    request.link(relationAddress({ x: x.indicator.id, y: y.indicator.id, ...choice }))
  return (
    <div class="choices no-print">
      <ChoiceLinks
        id="ebene"
        name={t.level}
        choices={levels.map((id) => ({
          href: address({ ebene: id, zeit: x.period.key }),
          words: inWords(city.levels.find((one) => one.id === id)?.many, request.locale),
          chosen: id === level,
        }))}
      />
      {periods.length > 1 && (
        <ChoiceLinks
          id="zeit"
          name={t.time}
          choices={periods.toReversed().map((one) => ({
            href: address({ ebene: level, zeit: one.key }),
            words: periodShort(one),
            chosen: one.key === x.period.key,
          }))}
        />
      )}
    </div>
  )
}
