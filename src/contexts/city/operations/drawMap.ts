import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import type { Area } from '../domain/area.ts'
import type { CityLive } from '../snapshot/live.ts'
import { cityPart } from '../snapshot/part.ts'
import type { DrawnMap } from '../snapshot/plain.ts'
import { areaIdShape, areaNoteShape, levelIdShape, noteArea, validOnShape } from './shapes.ts'

const areaRef = z.strictObject({ level: levelIdShape, id: areaIdShape })

const pointer = z.object({
  path: z.string().describe('SVG path data, before the transformation.'),
  scale: z.array(z.number()).describe('Across and down.'),
  shift: z.array(z.number()).describe('Across and down, after scaling.'),
  middle: z.array(z.number()).describe('A place within the area, in user units of the map.'),
})

/** A map of areas, ready to be drawn. */
export const drawMap = operation({
  name: 'city.drawMap',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Areas of a level as SVG paths, north up: of the whole city, or within a larger area.',
  input: z.strictObject({
    level: levelIdShape,
    within: areaRef.optional().describe('Only the areas within this larger one.'),
    pointingAt: areaRef.optional().describe('An area to lay over the map.'),
    marks: z
      .array(
        z.strictObject({
          lon: z.number().min(-180).max(180),
          lat: z.number().min(-90).max(90),
        }),
      )
      .max(200)
      .optional()
      .describe('Places to find on the map.'),
    validOn: validOnShape.optional(),
  }),
  output: z.object({
    width: z.number().describe('In user units.'),
    height: z.number(),
    metresPerUnit: z.number(),
    areas: z.array(
      areaNoteShape.extend({
        path: z.string().describe('SVG path data.'),
        label: z.array(z.number()).describe('Where a name fits best: x, y.'),
      }),
    ),
    box: z
      .array(z.number())
      .nullable()
      .describe('West, south, east, north of the whole drawing, in degrees.'),
    pointingAt: pointer.nullable(),
    marks: z
      .array(z.array(z.number()).nullable())
      .describe('Where each of the places lies: x, y in user units; null beyond the map’s edge.'),
  }),
  run({ snapshot }, { level, within, pointingAt, marks = [], validOn }) {
    const city = snapshot.get(cityPart)
    const parent = within && city.area(within.level, within.id, validOn)
    if (within && !parent) return notFound('area')
    const map = parent ? city.parentMap(parent, level, validOn) : city.levelMap(level, validOn)
    if (!map) return notFound('map')
    const target = pointingAt && city.area(pointingAt.level, pointingAt.id, validOn)
    return done({
      width: map.width,
      height: map.height,
      metresPerUnit: map.metresPerUnit,
      areas: map.areas.map((ordinal, index) => ({
        ...noteArea(city.areas[ordinal]!),
        path: map.paths[index]!,
        label: map.labels[index]!,
      })),
      box: boxOf(city, map),
      pointingAt: target ? pointTo(city, map, target) : null,
      marks: marks.map(({ lon, lat }) => placeOn(city, map, lon, lat)),
    })
  },
})

/** An area of another level as it lies on a map: both are drawn in the same projection. */
function pointTo(city: CityLive, map: DrawnMap, target: Area) {
  const own = city.levelMap(target.level, city.dayOf(target))
  const index = own?.areas.indexOf(target.ordinal) ?? -1
  if (!own || index < 0) return null
  const [ownX1, ownY1, ownX2, ownY2] = own.corners
  const [x1, y1, x2, y2] = map.corners
  const scale = [(x2 - x1) / (ownX2 - ownX1), (y2 - y1) / (ownY2 - ownY1)].map(rounded)
  const [across = 1, down = 1] = scale
  const shift = [x1 - ownX1 * across, y1 - ownY1 * down].map(rounded)
  const [x, y] = own.labels[index]!
  const middle = [x * across + shift[0]!, y * down + shift[1]!].map(rounded)
  return { path: own.paths[index]!, scale, shift, middle }
}

/** Within a city both axes are as good as straight: 40 m off at most over 40 km. */
function placeOn(city: CityLive, map: DrawnMap, lon: number, lat: number): number[] | null {
  if (!city.box) return null
  const [west, south, east, north] = city.box
  const [x1, y1, x2, y2] = map.corners
  const x = x1 + ((lon - west) / (east - west)) * (x2 - x1)
  const y = y1 + ((lat - south) / (north - south)) * (y2 - y1)
  const isOn = x >= 0 && y >= 0 && x <= map.width && y <= map.height
  return isOn ? [rounded(x), rounded(y)] : null
}

/** What a drawing shows, its edges with it. */
function boxOf(city: CityLive, map: DrawnMap): number[] | null {
  if (!city.box) return null
  const [west, south, east, north] = city.box
  const [x1, y1, x2, y2] = map.corners
  const lonAt = (x: number) => west + ((x - x1) / (x2 - x1)) * (east - west)
  const latAt = (y: number) => south + ((y - y1) / (y2 - y1)) * (north - south)
  return [lonAt(0), latAt(map.height), lonAt(map.width), latAt(0)].map(rounded)
}

const rounded = (value: number) => Math.round(value * 1e4) / 1e4
