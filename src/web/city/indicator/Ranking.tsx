import { formatNumber } from '../../../platform/texts/index.ts'
import { areaAddress } from '../addresses.ts'
import { hasLongUnit, isCount, readingName, valueNumber } from '../wording.ts'
import { addressWith, type SortOrder, sortOrders } from './choice.ts'
import { FigureActions } from './FigureActions.tsx'
import { FigureTable } from './FigureTable.tsx'
import { StandingMark, StandingSummary } from './Standing.tsx'
import type { AreaEntry, ShownIndicator, View } from './view.ts'

/** Longer lists are folded until somebody wants them. */
const longList = 60
/** In longer lists bars would weigh more than they tell. */
const mostBars = 150

/** Every area of the level with its value; sorted by links, so that each order has an address. */
export function Ranking(props: View) {
  const { shown, choice, request, t, own } = props
  const { locale } = request
  const count = shown.areas.length
  return (
    <section class="section" aria-labelledby="rangliste">
      <h2 id="rangliste">{t.rankingTitle}</h2>
      <StandingSummary {...props} />
      <FigureTable
        summary={own.rankingTitle(formatNumber(count, locale))}
        open={count <= longList || choice.ordered}
      >
        <p class="cluster no-print">
          <span>{t.sortBy}</span>
          {ordersFor(shown).map((one) => (
            <a
              href={`${request.link(addressWith(shown, choice, { sortierung: one }))}#rangliste`}
              aria-current={one === choice.order ? 'true' : undefined}
            >
              {orderName(one, props)}
            </a>
          ))}
        </p>
        <p class="meta">{t.rankingNote}</p>
        <RankingTable {...props} />
      </FigureTable>
      <FigureActions {...props} figure="rangfolge" />
    </section>
  )
}

const ordersFor = ({ areas }: ShownIndicator) =>
  sortOrders.filter((one) => one !== 'vergleich' || areas.some(({ standing }) => standing))

const orderName = (order: SortOrder, { t, own }: View) =>
  ({ hoch: t.sortHigh, niedrig: t.sortLow, name: t.sortName, vergleich: own.sortStanding })[order]

/** Which columns there is anything to write in. */
interface Columns {
  above: boolean
  standing: boolean
  parts: boolean
  /** The value at the right end of the bars; null for no bars. */
  bars: number | null
}

function columnsOf({ areas, indicator, statistics }: ShownIndicator): Columns {
  // A bar begins at zero; where values have both signs, there is no such bar.
  const largest = Math.max(...areas.map(({ value, interval }) => interval?.upper ?? value ?? 0))
  const withBars =
    indicator.kind === 'number' &&
    (statistics.minimum ?? -1) >= 0 &&
    largest > 0 &&
    areas.length <= mostBars
  return {
    above: areas.some(({ above }) => above !== null),
    standing: areas.some(({ standing }) => standing !== null),
    parts: areas.some(({ numerator, denominator }) => numerator !== null && denominator !== null),
    bars: withBars ? largest : null,
  }
}

function RankingTable(props: View) {
  const { shown, choice, t, own } = props
  const { indicator } = shown
  const columns = columnsOf(shown)
  const ascending = choice.order === 'niedrig' ? 'ascending' : 'descending'
  const byValue = choice.order === 'hoch' || choice.order === 'niedrig'
  return (
    <div class="table-scroll">
      <table class="data-table ranking">
        <thead>
          <tr>
            <th scope="col" class="number">
              {t.rank}
            </th>
            <th scope="col" aria-sort={choice.order === 'name' ? 'ascending' : undefined}>
              {t.area}
            </th>
            <th scope="col" class="number" aria-sort={byValue ? ascending : undefined}>
              {t.value}
              {hasLongUnit(indicator) && <span class="meta">{indicator.unit}</span>}
              {shown.chance.intervals > 0 && <span class="meta">{own.interval}</span>}
            </th>
            {columns.standing && (
              <th scope="col" aria-sort={choice.order === 'vergleich' ? 'descending' : undefined}>
                {own.standing}
              </th>
            )}
            {columns.parts && (
              <th scope="col" class="number">
                {own.parts}
              </th>
            )}
            {columns.bars !== null && <td class="ranking__bar" />}
          </tr>
        </thead>
        <tbody>
          {sorted(shown.areas, choice.order).map((entry) => (
            <Row entry={entry} columns={columns} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row(props: { entry: AreaEntry; columns: Columns } & View) {
  const { entry, columns, shown, request, t, own } = props
  const { locale, link } = request
  const { indicator } = shown
  const { interval, standing } = entry
  const here = shown.course?.area.slug === entry.slug
  return (
    <tr class={here ? 'ranking__here' : undefined}>
      <td class="number">{entry.rank === null ? '–' : formatNumber(entry.rank, locale)}</td>
      <th scope="row">
        <a href={link(areaAddress(entry))}>{entry.name}</a>
        {columns.above && entry.above && <span class="meta"> {entry.above}</span>}
        {here && <span class="meta"> ({own.chosenArea})</span>}
      </th>
      <td class="number">
        {readingName(
          entry,
          hasLongUnit(indicator) ? { ...indicator, unit: '' } : indicator,
          locale,
          t,
        )}
        {interval && (
          <span class="meta">
            {' '}
            {own.intervalShort(
              valueNumber(interval.lower, indicator, locale),
              valueNumber(interval.upper, indicator, locale),
            )}
          </span>
        )}
      </td>
      {columns.standing && (
        <td>{standing && <StandingMark standing={standing} shown={shown} own={own} />}</td>
      )}
      {columns.parts && <td class="number">{partsName(entry, props)}</td>}
      {columns.bars !== null && (
        <td class="ranking__bar">
          {entry.value !== null && <ValueBar entry={entry} most={columns.bars} shown={shown} />}
        </td>
      )}
    </tr>
  )
}

function partsName({ numerator, denominator }: AreaEntry, { shown, request, own }: View) {
  if (numerator === null || denominator === null) return '–'
  const say = (count: number) =>
    formatNumber(count, request.locale, Number.isInteger(count) ? 0 : 1)
  return shown.indicator.statistic === 'proportion'
    ? own.partsOfPersons(say(numerator), say(denominator))
    : own.partsOfRate(say(numerator), say(denominator))
}

/** A bar from zero with its interval as a line, and a stroke where the city stands. */
function ValueBar(props: { entry: AreaEntry; most: number; shown: ShownIndicator }) {
  const { entry, most, shown } = props
  const at = (value: number) => Math.round((value / most) * 1960) / 10 + 2
  const { value, interval } = entry
  const city = shown.city && !isCount(shown.indicator) ? shown.city.value : null
  return (
    <svg class="bar" viewBox="0 0 200 20" preserveAspectRatio="none" aria-hidden="true">
      <path class="bar__length" d={`M2 3H${at(value ?? 0)}V17H2z`} />
      {interval && (
        <path
          class="bar__interval"
          d={`M${at(interval.lower)} 10H${at(interval.upper)}`}
          vector-effect="non-scaling-stroke"
        />
      )}
      {city !== null && (
        <path class="bar__mark" d={`M${at(city)} 0V20`} vector-effect="non-scaling-stroke" />
      )}
    </svg>
  )
}

const standingOrder = { higher: 0, similar: 1, lower: 2 }

function sorted(areas: readonly AreaEntry[], order: SortOrder): AreaEntry[] {
  const known = areas.filter(({ value }) => value !== null)
  const others = areas.filter(({ value }) => value === null)
  if (order === 'hoch') return [...known, ...others]
  if (order === 'niedrig') return [...known.toReversed(), ...others]
  const german = new Intl.Collator('de', { numeric: true })
  if (order === 'name') return areas.toSorted((a, b) => german.compare(a.name, b.name))
  const place = ({ standing }: AreaEntry) => (standing ? standingOrder[standing] : 3)
  return areas.toSorted((a, b) => place(a) - place(b))
}
