import { drawMap } from '../../contexts/city/index.ts'
import { type Door, execute, type OutputOf } from '../../platform/operation/index.ts'
import type { Locale } from '../../platform/texts/index.ts'
import { areasOf, MapIsland } from '../map/index.ts'
import type { Offer } from './offer.ts'
import type { OfferTexts } from './offerTexts.ts'

/** The areas around a place, and where it lies among them. */
export interface Sketch {
  map: OutputOf<typeof drawMap>
  /** Names of the area it lies in and of the larger one that the map shows. */
  areas: string[]
  current: string
  at: { lon: number; lat: number }
}

const sketchId = 'lage-skizze'

/** Nothing for protected places and those without coordinates. */
export async function sketchOf(offer: Offer, door: Door): Promise<Sketch | undefined> {
  const { place, areas } = offer
  const around = areas.at(-1)
  if (offer.protected || !around || place === null || place.lon === null || place.lat === null)
    return undefined
  const larger = areas.at(-2)
  const { lon, lat } = place
  const outcome = await execute(drawMap, door, {
    level: around.level,
    ...(larger && { within: { level: larger.level, id: larger.slug } }),
    marks: [{ lon, lat }],
  })
  if (!outcome.ok || !outcome.value.marks[0]) return undefined
  return {
    map: outcome.value,
    areas: [around, larger].flatMap((area) => area?.name ?? []),
    current: around.slug,
    at: { lon, lat },
  }
}

/** A small map drawn on the server: enough to know in which corner of the city it is. */
export function PlaceSketch({
  sketch: { map, areas, current, at },
  place,
  t,
  locale,
}: {
  sketch: Sketch
  /** What the dot is: a street. */
  place: string
  t: OfferTexts
  locale: Locale
}) {
  const [x = 0, y = 0] = map.marks[0] ?? []
  const radius = Math.max(map.width, map.height) / 40
  return (
    <>
      <svg
        class="sketch"
        id={sketchId}
        viewBox={`0 0 ${map.width} ${map.height}`}
        role="img"
        aria-label={t.sketchOf(place, areas.join(', '))}
      >
        {map.areas.map(({ slug, path }) => (
          <path d={path} class={slug === current ? 'sketch__here' : undefined} />
        ))}
        <circle cx={x} cy={y} r={radius} />
      </svg>
      <MapIsland
        config={{ areas: areasOf(map)?.areas, marks: [{ ...at, name: place }] }}
        name={t.sketchOf(place, areas.join(', '))}
        picture={sketchId}
        locale={locale}
      />
    </>
  )
}
