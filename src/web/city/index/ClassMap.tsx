import type { drawMap } from '../../../contexts/city/index.ts'
import type { OutputOf } from '../../../platform/operation/index.ts'
import { formatNumber } from '../../../platform/texts/index.ts'
import { AreaMap } from '../../figures/AreaMap.tsx'
import { orderedClasses } from '../../figures/classes.ts'
import { type Fill, Swatch } from '../../figures/fills.tsx'
import { inWords } from '../wording.ts'
import { whyAddress } from './addresses.ts'
import type { ShownIndex } from './indexPage.tsx'
import { classTitle, editionName, type IndexWording, stateName } from './wording.ts'

type Part = 'status' | 'dynamics'

/** The classes of all areas on a map; each leads to why it stands there. */
export function ClassMap(
  props: {
    shown: ShownIndex
    part: Part
    name: string
    map: OutputOf<typeof drawMap> | undefined
  } & IndexWording,
) {
  const { shown, part, map, request, t } = props
  const { locale, link } = request
  const { index, edition } = shown
  const classes = (shown[part] ?? shown.status).classes
  const fillOf = orderedClasses(classes.map(({ code }) => code))
  const bySlug = new Map(shown.areas.map((area) => [area.slug, area]))
  const title = `${props.name}, ${editionName(edition, props)}`
  const without = (['protected', 'unknown', 'fewResidents'] as const).map((state) => ({
    state,
    count: shown.areas.filter((area) => area.state === state).length,
  }))
  const chosen = latestOr(shown)
  return (
    <figure class="figure figure--map">
      {map && (
        <AreaMap
          name="index"
          title={title}
          description={t.mapDescription(inWords(index.title, locale), editionName(edition, props))}
          {...map}
          areas={map.areas.map((area) => {
            const found = bySlug.get(area.slug)
            const outcome = found?.[part]
            return {
              ...area,
              fill: outcome ? fillOf(outcome.class) : emptyFill(found?.state),
              detail: outcome
                ? classTitle(classes, outcome.class, locale)
                : stateName(
                    found?.state === 'classed' ? 'unknown' : (found?.state ?? 'unknown'),
                    t,
                  ),
              href: link(whyAddress(index.id, area.slug, { ausgabe: chosen })),
            }
          })}
          pointingAt={null}
          locale={locale}
        />
      )}
      <ul class="classes" aria-label={t.legend}>
        {classes.map(({ code, count }) => (
          <Entry
            fill={fillOf(code)}
            name={classTitle(classes, code, locale)}
            count={t.areas(formatNumber(count, locale))}
          />
        ))}
        {without
          .filter(({ count }) => count > 0)
          .map(({ state, count }) => (
            <Entry
              fill={emptyFill(state)}
              name={stateName(state, t)}
              count={t.areas(formatNumber(count, locale))}
            />
          ))}
      </ul>
      <figcaption>{title}</figcaption>
    </figure>
  )
}

const emptyFill = (state: string | undefined): Fill =>
  state === 'protected' ? 'protected' : 'unknown'

/** The edition for addresses: nothing where it is the latest one anyway. */
export const latestOr = ({ index, edition }: Pick<ShownIndex, 'index' | 'edition'>) =>
  index.editions.at(-1)?.id === edition.id ? undefined : edition.id

function Entry({ fill, name, count }: { fill: Fill; name: string; count: string }) {
  return (
    <li>
      <Swatch fill={fill} name="legende" />
      <span>
        {name} <span class="meta">{count}</span>
      </span>
    </li>
  )
}
