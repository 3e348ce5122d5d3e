import type { drawMap } from '../../contexts/city/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'
import { AreaMap } from '../figures/AreaMap.tsx'
import { areasOf, MapIsland } from '../map/index.ts'
import { areaAddress } from './addresses.ts'
import type { Wording } from './cityPage.tsx'

/** More names than this would cover each other. */
const mostNames = 30

/** A map of areas to choose one from: each leads to its page. */
export function ChoiceMap({
  name,
  title,
  map,
  request,
  t,
}: { name: string; title: string; map: OutputOf<typeof drawMap> } & Wording) {
  return (
    <figure class="figure figure--map">
      <AreaMap
        name={name}
        title={title}
        description={t.mapHint}
        {...map}
        areas={map.areas.map((area) => ({
          ...area,
          fill: 'plain',
          href: request.link(areaAddress(area)),
        }))}
        withNames={map.areas.length <= mostNames}
        pointingAt={null}
        locale={request.locale}
      />
      <MapIsland
        config={{ ...areasOf(map) }}
        name={title}
        picture={`${name}-title`}
        locale={request.locale}
      />
      <figcaption>{t.mapHint}</figcaption>
    </figure>
  )
}
