import { simplifyCoverage } from './coverage.ts'
import { labelPoint } from './labelPoint.ts'
import { localPlaneOf } from './localPlane.ts'
import { boundingBox, centroid } from './measure.ts'
import { type AreaShape, polygonsOf, type Ring } from './position.ts'

export interface SvgMapOptions {
  /** Width of the drawing in user units. */
  width: number
  /** Free border around the shapes in user units, 0 when left out. */
  padding?: number
  /**
   * How much detail to leave out, in user units: 0.5 when left out, which no eye sees at one pixel
   * per unit; 0 draws every vertex.
   */
  toleranceUnits?: number
  /** Whether to look for the best places for names, true when left out; else any place near will do. */
  findLabels?: boolean
}

export interface SvgPath {
  id: string
  /** Path data; holes wind the other way round, so any fill rule will do. */
  d: string
  /** Where a name or symbol fits best, inside the shape (see `findLabels`). */
  label: [x: number, y: number]
}

export interface SvgMap {
  width: number
  height: number
  /** In the order of the areas. */
  paths: SvgPath[]
  /** From longitude and latitude to user units, rounded to a tenth. */
  project(lon: number, lat: number): [x: number, y: number]
  metresPerUnit: number
}

type TenthsPoint = [x: number, y: number]

/** A number of tenths as SVG likes it: no zero before the point, no zero behind. */
function tenths(value: number): string {
  const sign = value < 0 ? '-' : ''
  const whole = Math.floor(Math.abs(value) / 10)
  const rest = Math.abs(value) % 10
  if (rest === 0) return `${sign}${whole}`
  return `${sign}${whole === 0 ? '' : whole}.${rest}`
}

/** What stands between two numbers of path data: a space only where they would run together. */
function gap(before: string, number: string): string {
  if (before === '' || number.startsWith('-')) return ''
  return number.startsWith('.') && before.includes('.') ? '' : ' '
}

function ringPath(points: readonly TenthsPoint[]): string {
  const [start, ...others] = points
  if (!start) return ''
  const startX = tenths(start[0])
  let last = tenths(start[1])
  let path = `M${startX}${gap(startX, last)}${last}`
  let command = 'M'
  let [x, y] = start
  for (const [nextX, nextY] of others) {
    const dx = nextX - x
    const dy = nextY - y
    const nextCommand = dy === 0 ? 'h' : dx === 0 ? 'v' : 'l'
    if (nextCommand !== command) {
      path += nextCommand
      last = ''
    }
    command = nextCommand
    for (const step of nextCommand === 'h' ? [dx] : nextCommand === 'v' ? [dy] : [dx, dy]) {
      const number = tenths(step)
      path += gap(last, number) + number
      last = number
    }
    x = nextX
    y = nextY
  }
  return `${path}z`
}

/** The ring in tenths, without the closing point, repetitions and points on straight lines. */
function tenthsRing(ring: Ring, project: (lon: number, lat: number) => TenthsPoint): TenthsPoint[] {
  const points: TenthsPoint[] = []
  for (const [lon, lat] of ring) {
    const point = project(lon, lat)
    const last = points.at(-1)
    if (last && last[0] === point[0] && last[1] === point[1]) continue
    points.push(point)
  }
  const first = points[0]
  const last = points.at(-1)
  if (points.length > 1 && first && last && first[0] === last[0] && first[1] === last[1])
    points.pop()
  return points.filter((point, index) => {
    const before = points.at(index - 1)!
    const after = points[(index + 1) % points.length]!
    const turn =
      (point[0] - before[0]) * (after[1] - point[1]) -
      (point[1] - before[1]) * (after[0] - point[0])
    return turn !== 0
  })
}

function areaPath(
  { geometry }: AreaShape,
  label: TenthsPoint,
  project: (lon: number, lat: number) => TenthsPoint,
): string {
  const path = polygonsOf(geometry)
    .map((rings) => {
      const [shell, ...holes] = rings.map((ring) => tenthsRing(ring, project))
      if (!shell || shell.length < 3) return ''
      return [shell, ...holes.filter((hole) => hole.length >= 3)].map(ringPath).join('')
    })
    .join('')
  if (path !== '') return path
  // Smaller than a tenth of a unit: still one unit wide, so that it can be seen and pointed at.
  const [x, y] = label
  return ringPath([
    [x - 5, y - 5],
    [x + 5, y - 5],
    [x + 5, y + 5],
    [x - 5, y + 5],
  ])
}

/**
 * Draws areas as SVG path data, small enough to be part of a page. North is up; the projection is
 * the local equal-area one (localPlane.ts). Neighbours keep a common border, without gaps.
 * @throws RangeError when width and padding leave no room
 */
export function toSvgPaths(
  areas: readonly AreaShape[],
  { width, padding = 0, toleranceUnits = 0.5, findLabels = true }: SvgMapOptions,
): SvgMap {
  const room = width - 2 * padding
  if (!(room > 0)) throw new RangeError(`No room in a map of width ${width}, padding ${padding}`)
  const box = boundingBox(areas.map(({ geometry }) => geometry)) ?? [0, 0, 1e-6, 1e-6]
  const plane = localPlaneOf(box)
  const west = plane.x(box[0])
  const north = plane.y(box[3])
  const metresPerUnit = (plane.x(box[2]) - west || 1) / room
  const inTenths = (lon: number, lat: number): TenthsPoint => [
    Math.round(10 * (padding + (plane.x(lon) - west) / metresPerUnit)),
    Math.round(10 * (padding + (north - plane.y(lat)) / metresPerUnit)),
  ]
  const project = (lon: number, lat: number): [number, number] => {
    const [x, y] = inTenths(lon, lat)
    return [x / 10, y / 10]
  }
  const drawn = simplifyCoverage(areas, toleranceUnits * metresPerUnit, { keepValid: false })
  const paths = drawn.map((area): SvgPath => {
    const find = findLabels ? labelPoint : centroid
    const [lon, lat] = find(area.geometry) ?? [box[0], box[3]]
    const label = inTenths(lon, lat)
    return {
      id: area.id,
      d: areaPath(area, label, inTenths),
      label: [label[0] / 10, label[1] / 10],
    }
  })
  const height = Math.ceil(2 * padding + (north - plane.y(box[1])) / metresPerUnit)
  return { width, height, paths, project, metresPerUnit }
}
