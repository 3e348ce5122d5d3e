import { formatNumber } from '../../../platform/texts/index.ts'
import { Sparkline } from '../../figures/Sparkline.tsx'
import { type Line, lastMonths, trendOf } from './sums.ts'
import { texts as t } from './texts.ts'

/** How many of all searches found nothing, as a whole percentage. */
export const shareOf = ({ searches, missed }: Line): string =>
  searches === 0 ? '' : t.share(Math.round((100 * missed) / searches))

export function What({ line }: { line: Line }) {
  return (
    <ul class="need-what">
      {line.what.slice(0, 3).map(({ outcome, searches }) => (
        <li>
          {t.outcomes[outcome]} ({formatNumber(searches, 'de')})
        </li>
      ))}
    </ul>
  )
}

/** The whole months of a year, drawn and in a word. */
export function Trend(props: { line: Line; name: string; runningMonth: string }) {
  const { line, name, runningMonth } = props
  const points = lastMonths(runningMonth, 12).map((month, at) => ({
    at,
    value: line.months.find(({ period }) => period === month)?.missed ?? 0,
    beside: null,
  }))
  return (
    <>
      {line.missed > 0 && <Sparkline points={points} title={t.trendTitle(name)} />}
      <span class="meta">{t.trends[trendOf(line, runningMonth)]}</span>
    </>
  )
}
