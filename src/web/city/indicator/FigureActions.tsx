import { csvAddress } from '../addresses.ts'
import { inWords } from '../wording.ts'
import { queryOfChoice } from './choice.ts'
import type { View } from './view.ts'

/** The figures of an indicator’s page, as addresses write them. */
export const figureNames = ['karte', 'rangfolge', 'verlauf', 'verteilung', 'trichter'] as const
export type FigureName = (typeof figureNames)[number]

const endings = ['svg', 'png'] as const

/** `/daten/grafik/:indicator/:figure.svg?ebene=&zeit=&einteilung=&grenzen=&gebiet=`: the figure as it is shown. */
export function figureAddress(view: View, figure: FigureName, ending: 'svg' | 'png'): string {
  const { sortierung: _order, ...choice } = queryOfChoice(view.shown, view.choice)
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(choice)) if (value) query.set(name, value)
  return `/daten/grafik/${view.shown.indicator.id}/${figure}.${ending}?${query}`
}

/** What a figure can be taken along as. */
export function FigureActions(props: View & { figure: FigureName }) {
  const { shown, figure, request, t, own } = props
  const { indicator, level, period } = shown
  const choice = figure === 'verlauf' ? {} : { ebene: level, zeit: period.key }
  const name = {
    karte: own.map,
    rangfolge: t.rankingTitle,
    verlauf: own.trend,
    verteilung: own.distribution,
    trichter: own.funnel,
  }[figure]
  return (
    <ul
      class="figure__actions no-print"
      aria-label={own.figureData(`${inWords(indicator.title, request.locale)}, ${name}`)}
    >
      {endings.map((ending) => (
        <li>
          <a href={request.link(figureAddress(props, figure, ending))}>
            {ending === 'svg' ? own.asSvg : own.asPng}
          </a>
        </li>
      ))}
      <li>
        <a href={request.link(csvAddress(indicator.id, choice))}>{own.asCsv}</a>
      </li>
    </ul>
  )
}
