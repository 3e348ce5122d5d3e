import type { Door } from '../../platform/operation/index.ts'
import {
  borderNote,
  collectionText,
  featureText,
  type Outlined,
  type Properties,
} from './formats/geoJson.ts'
import { stateNames } from './formats/table.ts'
import { cityOf, idsOf, outlinesOf, valuesOf } from './read.ts'

/**
 * All indicators of a level as one GeoJSON, all areas of all times: "id@period" holds the value, and
 * "id@period:art" why there is none, or that it was computed here.
 *
 * @param apart what derives from OpenStreetMap, in values or borders; otherwise nothing of it
 */
export async function* levelGeoJson(
  door: Door,
  level: string,
  apart: boolean,
): AsyncGenerator<string> {
  const areas = await outlinesOfAllTimes(door, level)
  const properties = new Map(areas.map(({ slug }) => [slug, {} as Properties]))
  const isApart = areas.some((area) => area.apart)
  // Where the borders are apart, every value on them is a part of that data set.
  const parts = isApart ? (apart ? [false, true] : []) : [apart]
  const licences: Record<string, string | null> = {}
  for (const part of parts)
    for (const id of await idsOf(door, part)) {
      await addValues(door, { id, level, apart: part }, properties, licences)
      await new Promise((resolve) => setImmediate(resolve))
    }
  const members = { ebene: level, ...borderNote(areas), lizenzen: licences }
  const named = areas.filter(({ slug }) => Object.keys(properties.get(slug)!).length > 0)
  yield* collectionText(members, featuresOf(named, properties))
}

function* featuresOf(areas: readonly Outlined[], properties: ReadonlyMap<string, Properties>) {
  for (const area of areas) yield featureText(area, properties.get(area.slug)!)
}

async function addValues(
  door: Door,
  { id, level, apart }: { id: string; level: string; apart: boolean },
  properties: ReadonlyMap<string, Properties>,
  licences: Record<string, string | null>,
) {
  const values = await valuesOf(door, id, apart, level)
  for (const period of values.columns) {
    const name = `${id}@${period.period.key}`
    period.areas.forEach((place, at) => {
      const area = values.areas[place]
      const own = area?.level === level && properties.get(area.slug)
      if (!own) return
      own[name] = period.values[at]!
      const state = period.states[at]!
      if (state !== 'known') own[`${name}:art`] = stateNames[state]
      licences[id] = period.licence
    })
  }
}

/** The borders of a level alone, of all times. */
export async function* bordersGeoJson(door: Door, level: string): AsyncGenerator<string> {
  const areas = await outlinesOfAllTimes(door, level)
  yield* collectionText(
    { ebene: level, ...borderNote(areas) },
    areas.map((area) => featureText(area, {})),
  )
}

/** Every area of a level once, whenever it holds. */
export async function outlinesOfAllTimes(door: Door, level: string): Promise<Outlined[]> {
  const { levels } = await cityOf(door)
  const vintages = levels.find(({ id }) => id === level)?.vintages ?? []
  const found = new Map<string, Outlined>()
  for (const { from, until } of vintages)
    for (const area of await outlinesOf(door, level, from ?? until ?? undefined))
      found.set(area.slug, area)
  return [...found.values()].filter(({ geometry }) => geometry !== null)
}
