import { formatNumber } from '../../../platform/texts/index.ts'
import { Bar } from '../../figures/AgeBars.tsx'
import { areaAddress, indicatorAddress } from '../addresses.ts'
import type { Wording } from '../cityPage.tsx'
import { isCount, readingName } from '../wording.ts'
import type { ShownIndicator } from './indicatorPage.tsx'

export const sortOrders = ['hoch', 'niedrig', 'name'] as const
export type SortOrder = (typeof sortOrders)[number]

type Entry = ShownIndicator['areas'][number]

/** Every area of the level with its value; sorted by links, so that each order has an address. */
export function Ranking(props: { shown: ShownIndicator; order: SortOrder } & Wording) {
  const { shown, order, request, t } = props
  const { indicator } = shown
  const { locale, link } = request
  const withAbove = shown.areas.some(({ above }) => above !== null)
  // A bar begins at zero; where values have both signs, there is no such bar.
  const largest = Math.max(...shown.areas.map(({ value }) => value ?? 0))
  const withBars =
    indicator.kind === 'number' && (shown.statistics.minimum ?? -1) >= 0 && largest > 0
  return (
    <section class="section" aria-labelledby="rangliste">
      <h2 id="rangliste">{t.rankingTitle}</h2>
      <p class="cluster">
        <span>{t.sortBy}</span>
        {sortOrders.map((one) => (
          <a
            href={link(`${hereAddress(shown, one)}#rangliste`)}
            aria-current={one === order ? 'true' : undefined}
          >
            {{ hoch: t.sortHigh, niedrig: t.sortLow, name: t.sortName }[one]}
          </a>
        ))}
      </p>
      <p class="meta">{t.rankingNote}</p>
      <div class="table-scroll">
        <table class="data-table ranking">
          <thead>
            <tr>
              <th scope="col" class="number">
                {t.rank}
              </th>
              <th scope="col">{t.area}</th>
              <th scope="col" class="number">
                {t.value}
              </th>
              {withBars && <td class="ranking__bar" />}
            </tr>
          </thead>
          <tbody>
            {sorted(shown.areas, order).map((entry) => (
              <tr>
                <td class="number">
                  {entry.rank === null ? '–' : formatNumber(entry.rank, locale)}
                </td>
                <th scope="row">
                  <a href={link(areaAddress(entry))}>{entry.name}</a>
                  {withAbove && entry.above && <span class="meta"> {entry.above}</span>}
                </th>
                <td class="number">{readingName(entry, indicator, locale, t)}</td>
                {withBars && (
                  <td class="ranking__bar">
                    {entry.value !== null && (
                      <Bar
                        share={entry.value / largest}
                        mark={
                          shown.city && !isCount(indicator) ? shown.city.value / largest : undefined
                        }
                      />
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const hereAddress = ({ indicator, level, period }: ShownIndicator, order: SortOrder) =>
  indicatorAddress(indicator.id, { ebene: level, zeit: period.key, sortierung: order })

function sorted(areas: readonly Entry[], order: SortOrder): Entry[] {
  const known = areas.filter(({ value }) => value !== null)
  const others = areas.filter(({ value }) => value === null)
  if (order === 'hoch') return [...known, ...others]
  if (order === 'niedrig') return [...known.toReversed(), ...others]
  const german = new Intl.Collator('de', { numeric: true })
  return areas.toSorted((a, b) => german.compare(a.name, b.name))
}
