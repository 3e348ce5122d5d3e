import { FunnelPlot } from '../../figures/charts/FunnelPlot.tsx'
import { inWords, valueName } from '../wording.ts'
import { FigureActions } from './FigureActions.tsx'
import { FigureTable } from './FigureTable.tsx'
import { funnelDots, funnelFinding } from './spread.ts'
import type { AreaEntry, View } from './view.ts'

/** Values by the size of the areas, with what chance alone can make of them. */
export function Funnel(props: View) {
  const { shown, request, t, own } = props
  const { funnel, indicator } = shown
  if (!funnel || shown.city === null) return null
  const outside = shown.areas.filter(isOutside)
  const { within, beyond95, beyond998 } = funnel
  const { locale } = request
  const spread = { shown, own, locale }
  const finding = funnelFinding(spread)
  return (
    <section class="section" aria-labelledby="trichter">
      <h2 id="trichter">{own.funnel}</h2>
      <figure class="figure figure--chart">
        <p class="figure__finding">{finding}</p>
        <p>{own.funnelWhy}</p>
        {beyond998 * 2 > within + beyond95 + beyond998 && <p>{own.funnelMost}</p>}
        <FunnelPlot
          name="trichter-bild"
          title={`${inWords(indicator.title, locale)}: ${finding}`}
          description={own.funnelDescription(inWords(indicator.title, locale))}
          dots={funnelDots(spread)}
          curve={funnel.curve}
          average={shown.city.value}
          locale={locale}
        />
        <FunnelKey own={own} />
        <figcaption>
          {own.funnelAcross(indicator.unit || inWords(indicator.title, locale))}
          {inWords(indicator.denominator, locale) || own.funnelSize}.
        </figcaption>
        <FigureTable summary={t.table}>
          {outside.length === 0 ? <p>{own.funnelAll}</p> : <OutsideTable {...props} />}
        </FigureTable>
        <FigureActions {...props} figure="trichter" />
      </figure>
    </section>
  )
}

const isOutside = ({ funnel }: AreaEntry) => funnel !== null && funnel !== 'within'

function FunnelKey({ own }: Pick<View, 'own'>) {
  const lines = [
    ['chart__limit', own.funnelInner],
    ['chart__limit chart__limit--outer', own.funnelOuter],
  ] as const
  const dots = [
    ['chart__out chart__out--beyond95', own.funnelBeyond95],
    ['chart__out chart__out--beyond998', own.funnelBeyond998],
  ] as const
  return (
    <ul class="key">
      {lines.map(([name, words]) => (
        <li>
          <svg viewBox="0 0 32 12" class="chart" aria-hidden="true">
            <path class={name} d="M0 6H32" />
          </svg>
          {words}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 32 12" class="chart" aria-hidden="true">
          <path class="chart__many" d="M16 6h0" />
        </svg>
        {own.funnelWithin}
      </li>
      {dots.map(([name, words]) => (
        <li>
          <svg viewBox="0 0 32 12" class="chart" aria-hidden="true">
            <path class={name} d="M16 1l5 5l-5 5l-5 -5z" />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  )
}

function OutsideTable({ shown, request, t, own }: View) {
  const { locale } = request
  return (
    <div class="table-scroll">
      <table class="data-table">
        <thead>
          <tr>
            <th scope="col">{t.area}</th>
            <th scope="col" class="number">
              {t.value}
            </th>
            <th scope="col">{own.funnel}</th>
          </tr>
        </thead>
        <tbody>
          {shown.areas.filter(isOutside).map((entry) => (
            <tr>
              <th scope="row">{entry.name}</th>
              <td class="number">{valueName(entry.value!, shown.indicator, locale)}</td>
              <td>{entry.funnel === 'beyond998' ? own.funnelBeyond998 : own.funnelBeyond95}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
