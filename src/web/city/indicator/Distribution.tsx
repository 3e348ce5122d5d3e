import { formatNumber, textsFor } from '../../../platform/texts/index.ts'
import { type Bin, binsOf, Histogram } from '../../figures/charts/Histogram.tsx'
import { figureTexts } from '../../figures/texts.ts'
import { inWords, isCount, valueName } from '../wording.ts'
import { FigureActions } from './FigureActions.tsx'
import { FigureTable } from './FigureTable.tsx'
import type { View } from './view.ts'

/** Fewer values are better read in the ranking. */
const fewestAreas = 8

/** How many areas have which value, with the city and the chosen area marked. */
export function Distribution(props: View) {
  const { shown, t, own } = props
  const { indicator } = shown
  const bins = binsFor(props)
  if (bins.length === 0) return null
  return (
    <section class="section" aria-labelledby="verteilung">
      <h2 id="verteilung">{own.distribution}</h2>
      <figure class="figure figure--chart">
        <p class="figure__finding">{distributionFinding(props)}</p>
        <DistributionDrawing {...props} />
        <ul class="key">
          {marksOf(props).map(({ kind, words }) => (
            <li>
              <svg viewBox="0 0 32 14" class="chart" aria-hidden="true">
                <g class={`chart__mark chart__mark--${kind}`}>
                  <path
                    class="chart__flag"
                    d={kind === 'city' ? 'M11 2h10v10h-10z' : 'M8 2h16L16 13z'}
                  />
                </g>
              </svg>
              {words}
            </li>
          ))}
        </ul>
        <figcaption>
          {own.distributionUp} {indicator.unit || inWords(indicator.title, props.request.locale)}.
        </figcaption>
        <FigureTable summary={t.table}>
          <div class="table-scroll">
            <table class="data-table">
              <thead>
                <tr>
                  <th scope="col">{t.value}</th>
                  <th scope="col" class="number">
                    {own.areasCount}
                  </th>
                </tr>
              </thead>
              <tbody>
                {bins.map((bin) => (
                  <tr>
                    <th scope="row">{binName(bin, props)}</th>
                    <td class="number">{formatNumber(bin.count, props.request.locale)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </FigureTable>
        <FigureActions {...props} figure="verteilung" />
      </figure>
    </section>
  )
}

/** The drawing alone: what a picture to download holds. */
export function DistributionDrawing(props: View) {
  const { shown, request, own } = props
  const { locale } = request
  const bins = binsFor(props)
  if (bins.length === 0) return null
  const areas = textsFor(figureTexts, locale).areas
  return (
    <Histogram
      name="verteilung-bild"
      title={`${inWords(shown.indicator.title, locale)}: ${distributionFinding(props)}`}
      description={own.distributionDescription(inWords(shown.indicator.title, locale))}
      bins={bins}
      say={(bin) => `${binName(bin, props)}: ${areas(formatNumber(bin.count, locale))}`}
      marks={marksOf(props)}
      locale={locale}
    />
  )
}

const knownValues = ({ shown }: View) => shown.areas.flatMap(({ value }) => value ?? [])

function binsFor(view: View): Bin[] {
  const values = knownValues(view)
  if (view.shown.indicator.kind === 'class' || values.length < fewestAreas) return []
  return binsOf(values)
}

function distributionFinding(view: View): string {
  const { shown, request, own } = view
  const ascending = knownValues(view).toSorted((a, b) => a - b)
  const at = (share: number) => ascending[Math.round((ascending.length - 1) * share)]!
  const say = (value: number) => valueName(value, shown.indicator, request.locale)
  return own.distributionFinding(say(at(0.25)), say(at(0.75)))
}

function binName({ from, below }: Bin, { request: { locale } }: View): string {
  const decimals = (value: number) => Math.min(4, (String(value).split('.')[1] ?? '').length)
  const most = Math.max(decimals(from), decimals(below))
  const say = (value: number) => formatNumber(value, locale, most)
  return textsFor(figureTexts, locale).between(say(from), say(below))
}

function marksOf({ shown, request, own }: View) {
  const { indicator, city, course, areas } = shown
  const say = (value: number) => valueName(value, indicator, request.locale)
  const here = course && areas.find(({ slug }) => slug === course.area.slug)
  return [
    ...(city && !isCount(indicator)
      ? [
          {
            kind: 'city' as const,
            at: city.value,
            words:
              city.basis === 'median'
                ? own.markMedian(say(city.value))
                : own.markCity(say(city.value)),
          },
        ]
      : []),
    ...(here && here.value !== null
      ? [
          {
            kind: 'here' as const,
            at: here.value,
            words: own.markArea(here.name, say(here.value)),
          },
        ]
      : []),
  ]
}
