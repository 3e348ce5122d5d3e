import { AreaMap } from '../figures/AreaMap.tsx'
import { AreaList } from './AreaList.tsx'
import { AreaBefore } from './AreaTime.tsx'
import { areaAddress } from './addresses.ts'
import type { ShownArea, ShownMap } from './areaPage.tsx'
import type { Wording } from './cityPage.tsx'
import { inWords } from './wording.ts'

/** The areas within this one, or else its siblings; the neighbours; what was here before. */
export function AreaSurroundings(props: { area: ShownArea; map: ShownMap | undefined } & Wording) {
  const { area, map, request, t } = props
  const { below, neighbours, above } = area
  if (below.length === 0 && neighbours.length === 0 && area.predecessors.length === 0) return null
  const parent = below.length > 0 ? area.area : above.at(-1)
  const title = parent && t.below(levelWords(props), parent.name)
  return (
    <section class="section" aria-labelledby="umgebung">
      <h2 id="umgebung">{t.aroundTitle}</h2>
      <div class="beside">
        {map && title && (
          <figure class="figure figure--map">
            <AreaMap
              name="umgebung-karte"
              title={title}
              description={t.mapHint}
              {...map}
              areas={map.areas.map((one) => ({
                ...one,
                fill: one.slug === area.area.slug && below.length === 0 ? 'here' : 'plain',
                href: request.link(areaAddress(one)),
              }))}
              withNames={map.areas.length <= 20}
              pointingAt={null}
              locale={request.locale}
            />
            <figcaption>{title}</figcaption>
          </figure>
        )}
        <div class="stack">
          {below.length > 0 && (
            <>
              <h3>{title}</h3>
              <AreaList areas={below} link={request.link} />
            </>
          )}
          {neighbours.length > 0 && (
            <>
              <h3>{t.neighbours}</h3>
              <AreaList areas={neighbours} link={request.link} />
            </>
          )}
          <AreaBefore area={area} request={request} t={t} />
        </div>
      </div>
    </section>
  )
}

/** What the areas on the map are called: those below have words of their own level. */
function levelWords({ area, request }: { area: ShownArea } & Wording): string {
  return inWords(area.below.length > 0 ? area.levelBelow?.many : area.level.many, request.locale)
}
