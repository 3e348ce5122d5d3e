import { studentQuantile } from '../special/beta.ts'
import { zOf } from '../special/normal.ts'

export interface TrendPoint {
  /** A year, or any other even measure of time. */
  at: number
  value: number
  /** The square of the value’s standard error. Either all points have one or none. */
  variance?: number
}

export interface Trend {
  /** Change of the value per unit of time, with its interval. */
  slope: number
  lower: number
  upper: number
  /** (slope / its standard error)²; beyond 9.55 a slope of 0 is excluded with 99.8 %. */
  chiSquare: number
  /** 'none' unless the interval excludes 0 and the trend is robust. */
  direction: 'rising' | 'falling' | 'none'
  /** The slope keeps its sign whichever point is left out. */
  robust: boolean
}

/** Fewer points say nothing about a trend. */
export const fewestTrendPoints = 5

/**
 * Is there a trend? A straight line through the points, each weighted by 1 / variance, and the interval
 * of its slope from these variances. Where the points have none, all weigh the same and the scatter about
 * the line takes their place (Student’s t).
 *
 * Source: OHID, Fingertips guidance “Recent trends”: weighted linear regression over five points, χ² with
 * one degree of freedom at 99.8 %, no trend where one point alone makes it.
 *
 * @param points in any order; the method wants them independent of one another, so no rolling means
 * @param confidence above 0 and below 1
 * @returns undefined for fewer than five points, or where all have the same time
 * @throws RangeError where a number is none or a variance not above 0
 */
export function trend(points: readonly TrendPoint[], confidence = 0.998): Trend | undefined {
  const weighted = weightsOf(points)
  const line = lineOf(weighted)
  if (points.length < fewestTrendPoints || !line) return undefined
  const known = points[0]!.variance !== undefined
  const error = known ? Math.sqrt(1 / line.spread) : scatterError(weighted, line)
  const margin =
    error * (known ? zOf(confidence) : studentQuantile(points.length - 2, 1 - confidence))
  return judged(line.slope, error, margin, robustly(weighted, line.slope))
}

/** From slope and error to a word. */
export function judged(slope: number, error: number, margin: number, robust: boolean): Trend {
  const lower = slope - margin
  const upper = slope + margin
  const direction = !robust ? 'none' : lower > 0 ? 'rising' : upper < 0 ? 'falling' : 'none'
  const chiSquare = error === 0 ? (slope === 0 ? 0 : Infinity) : (slope / error) ** 2
  return { slope, lower, upper, chiSquare, direction, robust }
}

export interface Weighted {
  at: number
  value: number
  weight: number
}

function weightsOf(points: readonly TrendPoint[]): Weighted[] {
  const known = points[0]?.variance !== undefined
  return points.map(({ at, value, variance }) => {
    if (!Number.isFinite(at) || !Number.isFinite(value))
      throw new RangeError(`Not a point in time with a value: ${at}, ${value}`)
    if (known !== (variance !== undefined)) throw new RangeError(`No variance at ${at}`)
    if (variance !== undefined && !(variance > 0 && variance < Infinity))
      throw new RangeError(`Not a variance: ${variance} at ${at}`)
    return { at, value, weight: variance === undefined ? 1 : 1 / variance }
  })
}

export interface Line {
  slope: number
  meanAt: number
  meanValue: number
  /** Σ weight (at − mean)² */
  spread: number
}

/** The weighted least-squares line; undefined where time does not pass. */
export function lineOf(points: readonly Weighted[]): Line | undefined {
  let weight = 0
  let at = 0
  let value = 0
  for (const point of points) {
    weight += point.weight
    at += point.weight * point.at
    value += point.weight * point.value
  }
  const meanAt = at / weight
  const meanValue = value / weight
  let spread = 0
  let together = 0
  for (const point of points) {
    spread += point.weight * (point.at - meanAt) ** 2
    together += point.weight * (point.at - meanAt) * (point.value - meanValue)
  }
  if (!(spread > 0)) return undefined
  return { slope: together / spread, meanAt, meanValue, spread }
}

function scatterError(points: readonly Weighted[], line: Line): number {
  let squares = 0
  for (const { at, value } of points)
    squares += (value - line.meanValue - line.slope * (at - line.meanAt)) ** 2
  return Math.sqrt(squares / (points.length - 2) / line.spread)
}

/** Leaving out any one point does not turn the slope. */
export function robustly(points: readonly Weighted[], slope: number): boolean {
  return points.every((_, left) => {
    const line = lineOf(points.filter((_, index) => index !== left))
    return line !== undefined && Math.sign(line.slope) === Math.sign(slope)
  })
}
