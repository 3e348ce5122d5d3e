import { formatNumber, textsFor } from '../../../platform/texts/index.ts'
import { Histogram } from '../../figures/charts/Histogram.tsx'
import { figureTexts } from '../../figures/texts.ts'
import { inWords } from '../wording.ts'
import { FigureActions } from './FigureActions.tsx'
import { FigureTable } from './FigureTable.tsx'
import { binName, binsIn, distributionFinding, marksOf } from './spread.ts'
import type { View } from './view.ts'

/** How many areas have which value, with the city and the chosen area marked. */
export function Distribution(props: View) {
  const { shown, request, t, own } = props
  const { indicator } = shown
  const { locale } = request
  const spread = { shown, own, locale }
  const bins = binsIn(shown)
  if (bins.length === 0) return null
  const areas = textsFor(figureTexts, locale).areas
  const title = inWords(indicator.title, locale)
  const finding = distributionFinding(spread)
  const marks = marksOf(spread)
  return (
    <section class="section" aria-labelledby="verteilung">
      <h2 id="verteilung">{own.distribution}</h2>
      <figure class="figure figure--chart">
        <p class="figure__finding">{finding}</p>
        <Histogram
          name="verteilung-bild"
          title={`${title}: ${finding}`}
          description={own.distributionDescription(title)}
          bins={bins}
          say={(bin) => `${binName(bin, locale)}: ${areas(formatNumber(bin.count, locale))}`}
          marks={marks}
          locale={locale}
        />
        <ul class="key">
          {marks.map(({ kind, words }) => (
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
          {own.distributionUp} {indicator.unit || title}.
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
                    <th scope="row">{binName(bin, locale)}</th>
                    <td class="number">{formatNumber(bin.count, locale)}</td>
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
