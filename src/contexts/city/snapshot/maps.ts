import {
  type AreaShape,
  boundingBox,
  labelPoint,
  type MultiPolygon,
  simplifyCoverage,
  toSvgPaths,
} from '../../../kernels/geo/index.ts'
import type { AreaTree } from '../domain/area.ts'
import { neighboursOf } from '../domain/neighbours.ts'
import type { Vintage } from '../domain/vintages.ts'
import type { AreaPlace, DrawnMap, LevelMap, ParentMap } from './plain.ts'

const levelMapWidth = 1000
const parentMapWidth = 600
/** User units of detail left out: a city of 500 areas then takes some 20 kB on the wire. */
const levelDetail = 2
const parentDetail = 1.2
/** No map shows more of a border than this share of the city’s width. */
const finestDetail = 1 / 2500

type Box = [number, number, number, number]

export interface Drawings {
  places: (AreaPlace | null)[]
  neighbours: number[][]
  levelMaps: LevelMap[]
  parentMaps: ParentMap[]
}

/** Draws one map per level and vintage and one per larger area, all from borders simplified once. */
export function drawMaps(
  tree: AreaTree,
  vintages: readonly Vintage[],
  outlines: readonly (MultiPolygon | null)[],
): Drawings {
  const drawings: Drawings = {
    places: outlines.map(() => null),
    neighbours: outlines.map(() => []),
    levelMaps: [],
    parentMaps: [],
  }
  const cityBox = boundingBox(outlines.filter((outline) => outline !== null))
  if (!cityBox) return drawings
  const countByLevel = new Map<string, number>()
  for (const vintage of vintages) {
    const index = countByLevel.get(vintage.level) ?? 0
    countByLevel.set(vintage.level, index + 1)
    drawVintage(tree, vintage, index, outlines, cityBox, drawings)
  }
  return drawings
}

function drawVintage(
  tree: AreaTree,
  { level, areas }: Vintage,
  vintage: number,
  outlines: readonly (MultiPolygon | null)[],
  cityBox: Box,
  drawings: Drawings,
): void {
  const full = areas.flatMap((ordinal): AreaShape[] => {
    const geometry = outlines[ordinal]
    return geometry && geometry.coordinates.length > 0 ? [{ id: String(ordinal), geometry }] : []
  })
  if (full.length === 0) return
  const shapes = simplifyCoverage(full, finestDetail * widthMetres(cityBox), { keepValid: false })
  placeAreas(full, shapes, drawings)
  const map = draw(shapes, { width: levelMapWidth, detail: levelDetail, cityBox, drawings })
  drawings.levelMaps.push({ level, vintage, map })
  const byParent = Map.groupBy(shapes, ({ id }) => tree.areas[Number(id)]!.parent)
  for (const [parent, children] of byParent) {
    if (parent === null) continue
    const frame = { width: parentMapWidth, detail: parentDetail, cityBox, drawings }
    drawings.parentMaps.push({ level, vintage, parent, map: draw(children, frame) })
  }
}

function placeAreas(full: AreaShape[], shapes: AreaShape[], drawings: Drawings): void {
  neighboursOf(shapes).forEach((others, index) => {
    const ordinal = Number(shapes[index]!.id)
    const known = drawings.neighbours[ordinal]!
    const found = others.map((other) => Number(shapes[other]!.id))
    drawings.neighbours[ordinal] = [...new Set([...known, ...found])]
  })
  shapes.forEach((shape, index) => {
    const ordinal = Number(shape.id)
    const box = boundingBox(full[index]!.geometry)
    const label = labelPoint(shape.geometry)
    if (box && label) drawings.places[ordinal] = { label: [round(label[0]), round(label[1])], box }
  })
}

interface Frame {
  width: number
  detail: number
  cityBox: Box
  /** Where places for names were found already. */
  drawings: Drawings
}

function draw(shapes: AreaShape[], { width, detail, cityBox, drawings }: Frame): DrawnMap {
  const drawn = toSvgPaths(shapes, { width, toleranceUnits: detail, padding: 4, findLabels: false })
  const areas = shapes.map(({ id }) => Number(id))
  return {
    width: drawn.width,
    height: drawn.height,
    metresPerUnit: drawn.metresPerUnit,
    areas,
    paths: drawn.paths.map(({ d }) => d),
    labels: areas.map((ordinal, index) => {
      const place = drawings.places[ordinal]
      return place ? drawn.project(...place.label) : drawn.paths[index]!.label
    }),
    corners: [...drawn.project(cityBox[0], cityBox[1]), ...drawn.project(cityBox[2], cityBox[3])],
  }
}

const metresPerDegree = 111_195
const widthMetres = ([west, south, east, north]: Box) =>
  (east - west) * metresPerDegree * Math.cos((((south + north) / 2) * Math.PI) / 180)
/** Five places are a metre. */
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5
