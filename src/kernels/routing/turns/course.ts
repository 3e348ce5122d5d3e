import { decimetresBetween } from '../ground.ts'
import type { Segments } from '../network/network.ts'
import type { PathPiece } from './path.ts'

const UNITS_OF_DEGREE = 1e7

/** The course of pieces as flat pairs lon, lat in degrees, no point twice in a row. */
export function courseOf(segments: Segments, pieces: readonly PathPiece[]): number[] {
  const course: number[] = []
  for (const piece of pieces)
    for (const [lon, lat] of pointsOf(segments, piece)) {
      const last = course.length - 2
      if (last >= 0 && course[last] === lon && course[last + 1] === lat) continue
      course.push(lon, lat)
    }
  return course
}

/** The points of one piece in the direction in which it is walked, in degrees. */
function pointsOf(segments: Segments, { segment, from, to }: PathPiece): [number, number][] {
  const first = segments.firstPoint[segment]!
  const last = segments.firstPoint[segment + 1]! - 1
  const [low, high] = from < to ? [from, to] : [to, from]
  const points: [number, number][] = []
  let walked = 0
  for (let at = first; at < last; at++) {
    const [lonA, latA] = [segments.lon[at]!, segments.lat[at]!]
    const [lonB, latB] = [segments.lon[at + 1]!, segments.lat[at + 1]!]
    // The last point is the segment's end whatever rounding says.
    const step =
      at === last - 1
        ? Math.max(segments.length[segment]! - walked, 0)
        : decimetresBetween(lonA, latA, lonB, latB)
    const place = (share: number): [number, number] => [
      (lonA + share * (lonB - lonA)) / UNITS_OF_DEGREE,
      (latA + share * (latB - latA)) / UNITS_OF_DEGREE,
    ]
    const [begin, end] = [low - walked, high - walked]
    if (end >= 0 && begin <= step) {
      if (points.length === 0) points.push(place(step > 0 ? clamp(begin / step) : 0))
      points.push(place(step > 0 ? clamp(end / step) : 1))
    }
    walked += step
  }
  return from < to ? points : points.reverse()
}

const clamp = (share: number) => Math.min(1, Math.max(0, share))
