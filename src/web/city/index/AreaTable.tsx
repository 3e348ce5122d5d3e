import { indexAddress, whyAddress } from './addresses.ts'
import { latestOr } from './ClassMap.tsx'
import type { ShownIndex } from './indexPage.tsx'
import { TableScroll } from './TableScroll.tsx'
import {
  besideCuts,
  classTitle,
  dynamicsName,
  type IndexWording,
  stateName,
  statusName,
} from './wording.ts'

export const sortOrders = ['hoch', 'niedrig', 'name'] as const
export type SortOrder = (typeof sortOrders)[number]

type Entry = ShownIndex['areas'][number]

/** Every area with its classes; each name leads to why. */
export function AreaTable(props: { shown: ShownIndex; order: SortOrder } & IndexWording) {
  const { shown, order, request, t } = props
  const { link, locale } = request
  const { index, status, dynamics } = shown
  const ausgabe = latestOr(shown)
  return (
    <section class="section" aria-labelledby="gebiete">
      <h2 id="gebiete">{t.areasTitle}</h2>
      <p class="cluster">
        <span>{t.sortBy}</span>
        {sortOrders.map((one) => (
          <a
            href={link(`${indexAddress(index.id, { ausgabe, sortierung: one })}#gebiete`)}
            aria-current={one === order ? 'true' : undefined}
          >
            {{ hoch: t.sortHigh, niedrig: t.sortLow, name: t.sortName }[one]}
          </a>
        ))}
      </p>
      <p class="meta">{t.whyLink}</p>
      <TableScroll>
        <table class="data-table index-table">
          <thead>
            <tr>
              <th scope="col">{t.area}</th>
              <th scope="col">{statusName(index, props)}</th>
              <th scope="col" class="number">
                {t.indexValue}
              </th>
              {dynamics && <th scope="col">{dynamicsName(index, props)}</th>}
              {dynamics && (
                <th scope="col" class="number">
                  {t.indexValue}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {sorted(shown.areas, order).map((area) => (
              <tr>
                <th scope="row">
                  <a href={link(whyAddress(index.id, area.slug, { ausgabe }))}>{area.name}</a>
                  {area.above && <span class="meta"> {area.above}</span>}
                </th>
                <Cells outcome={area.status} figures={status} area={area} t={t} locale={locale} />
                {dynamics && (
                  <Cells
                    outcome={area.dynamics}
                    figures={dynamics}
                    area={area}
                    t={t}
                    locale={locale}
                  />
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}

function Cells(props: {
  outcome: Entry['status']
  figures: ShownIndex['status']
  area: Entry
  t: IndexWording['t']
  locale: IndexWording['request']['locale']
}) {
  const { outcome, figures, area, t, locale } = props
  if (!outcome)
    return (
      <>
        <td>{area.state === 'classed' ? t.unknown : stateName(area.state, t)}</td>
        <td class="number">–</td>
      </>
    )
  return (
    <>
      <td>{classTitle(figures.classes, outcome.class, locale)}</td>
      <td class="number">{besideCuts(outcome.value, figures.cuts, locale)}</td>
    </>
  )
}

/** They come by name; areas without a class stand last. */
function sorted(areas: readonly Entry[], order: SortOrder): readonly Entry[] {
  if (order === 'name') return areas
  const lowest = Number.NEGATIVE_INFINITY
  const turn = order === 'hoch' ? 1 : -1
  return areas.toSorted((a, b) => {
    if (!a.status || !b.status) return Number(!a.status) - Number(!b.status)
    return turn * ((b.status.value ?? lowest) - (a.status.value ?? lowest))
  })
}
