import { randomStream } from '../chance/random.ts'
import { furtherStreetNames, type StreetPiece } from '../map/streets.ts'
import type { Town } from '../map/town.ts'
import { type Barriers, layBarriers } from './barriers.ts'
import { drawGreens } from './greens.ts'
import { layLattice } from './lattice.ts'
import { layMains, type MainRoads } from './mains.ts'
import { missingLinks, missingStreets, type Wanted, wantedOf, withoutIslands } from './mend.ts'
import { joinStrokes, type Plan } from './planar.ts'
import { drawRiverside } from './riverside.ts'
import { drawRoads } from './roadStrokes.ts'
import type { Stroke } from './sketch.ts'
import { drawSquare } from './square.ts'
import { drawStation, type Station, siteStation } from './station.ts'
import { type Board, drawStreets } from './streets.ts'
import { layTerrain } from './terrain.ts'
import { drawYards } from './yards.ts'

/** The ways of the made-up city, and what they were drawn by. */
export interface TownNetwork {
  readonly plan: Plan
  readonly barriers: Barriers
  readonly mains: MainRoads
  readonly station: Station
}

/** Rounds of mending after which no place is without its street. */
const rounds = 6

/**
 * Draws the ways of a city: streets on which its addresses lie, roads, paths, bridges. `doors` are
 * further places, such as offers, that must be near the street of their address.
 */
export function drawNetwork(
  town: Town,
  pieces: readonly StreetPiece[],
  doors: readonly Wanted[],
): TownNetwork {
  const random = randomStream(town.plan.seed, 'network')
  const barriers = layBarriers(town, random)
  const mains = layMains(town, barriers, random, furtherStreetNames(town, pieces))
  const terrain = layTerrain(town.plan.seed, barriers)
  const lattice = layLattice(town, pieces, barriers)
  const board: Board = { town, barriers, terrain, lattice, mains, random }
  const station = siteStation(barriers)
  const streets = drawStreets(board)
  const strokes: Stroke[] = [
    drawSquare(mains),
    ...drawRoads(mains, barriers, random),
    ...drawStation(station, barriers, random),
    ...streets,
    ...drawRiverside(town, barriers, mains, random),
    ...drawGreens(board),
    ...drawYards(streets, board),
  ]
  const wanted = [...wantedOf(pieces), ...doors]
  let plan = joinStrokes(strokes, barriers)
  for (let round = 0; round < rounds; round++) {
    const missing = [...missingStreets(plan, wanted, board), ...missingLinks(plan, board)]
    if (missing.length === 0) break
    strokes.push(...missing)
    plan = joinStrokes(strokes, barriers)
  }
  return { plan: withoutIslands(plan), barriers, mains, station }
}
