import type { Position } from 'geojson'

/** Metres per degree of latitude; enough for where along a piece of street a house stands. */
const METRES_PER_DEGREE = 111_320

/**
 * The point at a share of the length of a line.
 *
 * @param line longitude and latitude in degrees, at least one position
 * @param share 0 is the start, 1 the end
 */
export function pointAlong(line: readonly Position[], share: number): [number, number] {
  const lengths = line.slice(1).map((to, i) => distance(line[i]!, to))
  const target = Math.min(1, Math.max(0, share)) * lengths.reduce((sum, length) => sum + length, 0)
  let passed = 0
  for (const [i, length] of lengths.entries()) {
    if (length > 0 && passed + length >= target) {
      return between(line[i]!, line[i + 1]!, (target - passed) / length)
    }
    passed += length
  }
  return [line[0]![0]!, line[0]![1]!]
}

function between(from: Position, to: Position, share: number): [number, number] {
  return [from[0]! + (to[0]! - from[0]!) * share, from[1]! + (to[1]! - from[1]!) * share]
}

function distance(from: Position, to: Position): number {
  const x = (to[0]! - from[0]!) * Math.cos((((from[1]! + to[1]!) / 2) * Math.PI) / 180)
  return Math.hypot(x, to[1]! - from[1]!) * METRES_PER_DEGREE
}
