import { polygonsOfBorder } from './faces.ts'
import { GridPlane } from './gridPlane.ts'
import { borderOfGround } from './ground.ts'
import { nodePieces } from './noding.ts'
import {
  type MultiPolygon,
  type PolygonRings,
  type RawPolygonalGeometry,
  type Ring,
  signedDoubleArea,
} from './position.ts'
import { findTopologyFaults, type TopologyFault } from './simpleFeature.ts'

/**
 * What was repaired. `nonFinite`: positions that are no numbers were left out. `closedRing`: a ring
 * was closed. `duplicatePoints`: repeated positions were left out. `tooFewPoints`: a ring that
 * encloses nothing was left out. `orientation`: a ring was turned (RFC 7946: shells
 * counterclockwise, holes clockwise). `selfIntersection`, `holeOutsideShell`, `overlappingParts`:
 * the outline was drawn anew around the same ground. `beyondRepair`: an outline so tangled that it
 * is no map of anything; its parts were left out.
 */
export type RepairKind =
  | 'nonFinite'
  | 'closedRing'
  | 'duplicatePoints'
  | 'tooFewPoints'
  | 'orientation'
  | 'beyondRepair'
  | TopologyFault

export interface RepairedGeometry {
  /** `null` when nothing with an area is left. */
  geometry: MultiPolygon | null
  /** Each kind once, in the order in which they were met. */
  repairs: RepairKind[]
}

const MAXIMUM_ROUNDS = 6

/**
 * Makes a polygon valid by OGC simple features and RFC 7946. Parts without a fault keep exactly
 * their vertices; in parts that had to be drawn anew, old vertices keep their coordinates and only
 * crossing points are new (on a grid of 0.1 mm to 10 mm). Ground counts as inside where a shell
 * winds around it at least once and no hole does. Heights are dropped.
 */
export function repairPolygonal(geometry: RawPolygonalGeometry): RepairedGeometry {
  const repairs = new Set<RepairKind>()
  const raw = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  let polygons = raw.map((rings) => cleanRings(rings, repairs)).filter((rings) => rings.length > 0)
  for (let round = 0; ; round++) {
    const faults = findTopologyFaults(polygons)
    if (faults.kinds.size === 0) break
    for (const kind of faults.kinds) repairs.add(kind)
    const faulty = polygons.filter((_, index) => faults.polygons.has(index))
    const sound = polygons.filter((_, index) => !faults.polygons.has(index))
    // One round is enough but for very crowded outlines: those get a coarser grid in the end.
    const redrawn = round < MAXIMUM_ROUNDS ? redraw(faulty, Math.max(0, round - 3)) : undefined
    if (!redrawn) repairs.add('beyondRepair')
    polygons = redrawn ? [...sound, ...redrawn] : sound
  }
  const oriented = polygons.map((rings) =>
    rings.map((ring, index) => orient(ring, index === 0, repairs)),
  )
  return {
    geometry: oriented.length > 0 ? { type: 'MultiPolygon', coordinates: oriented } : null,
    repairs: [...repairs],
  }
}

/** Closed rings of finite positions; none when the shell encloses nothing. */
function cleanRings(
  rings: readonly (readonly (readonly number[])[])[],
  repairs: Set<RepairKind>,
): PolygonRings {
  const [shell, ...holes] = rings.map((ring) => cleanRing(ring, repairs))
  return shell ? [shell, ...holes.filter((hole) => hole !== undefined)] : []
}

function cleanRing(
  ring: readonly (readonly number[])[],
  repairs: Set<RepairKind>,
): Ring | undefined {
  const positions: Ring = []
  for (const [lon, lat] of ring) {
    if (lon === undefined || lat === undefined || !Number.isFinite(lon) || !Number.isFinite(lat)) {
      repairs.add('nonFinite')
      continue
    }
    const last = positions.at(-1)
    if (last && last[0] === lon && last[1] === lat) repairs.add('duplicatePoints')
    else positions.push([lon, lat])
  }
  const first = positions[0]
  const last = positions.at(-1)
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) {
    positions.push([first[0], first[1]])
    repairs.add('closedRing')
  }
  if (positions.length >= 4) return positions
  repairs.add('tooFewPoints')
  return undefined
}

/** The same ground with outlines that follow the rules; `undefined` when too tangled. */
function redraw(polygons: readonly PolygonRings[], coarsening: number): PolygonRings[] | undefined {
  const plane = GridPlane.over(polygons, coarsening)
  const shellOfRing: number[] = []
  const pieces = polygons.flatMap((rings) => {
    const shell = shellOfRing.length
    return rings.flatMap((ring) => plane.piecesOf(ring, shellOfRing.push(shell) - 1))
  })
  const isGround = (windings: Int32Array) => {
    for (let ring = 0; ring < windings.length; ring++) {
      if (shellOfRing[ring] !== ring || windings[ring] === 0) continue
      let isInHole = false
      for (let hole = ring + 1; shellOfRing[hole] === ring; hole++)
        if (windings[hole] !== 0) isInHole = true
      if (!isInHole) return true
    }
    return false
  }
  const noded = nodePieces(pieces)
  if (!noded) return undefined
  const border = borderOfGround(noded, shellOfRing.length, isGround)
  return polygonsOfBorder(border).map((rings) =>
    rings.map((ring) => ring.map((point) => plane.toDegrees(point))),
  )
}

function orient(ring: Ring, isShell: boolean, repairs: Set<RepairKind>): Ring {
  const isCounterclockwise = signedDoubleArea(ring) > 0
  if (isCounterclockwise === isShell) return ring
  repairs.add('orientation')
  return ring.toReversed()
}
