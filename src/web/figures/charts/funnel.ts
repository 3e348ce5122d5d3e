import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { round } from './plot.ts'

/** Where the parts of a funnel stand, for charts of pages and for pictures. */

export interface FunnelDot {
  size: number
  value: number
  place: 'within' | 'beyond95' | 'beyond998'
  /** Said on hover where it stands out. */
  words: string
  here?: boolean
}

export interface Limits {
  size: number
  inner: { lower: number; upper: number }
  outer: { lower: number; upper: number }
}

/** From the lower edge to the upper one; the city’s value is always among them. */
export function valueScale(
  dots: readonly FunnelDot[],
  average: number,
  [bottom, top]: readonly [number, number],
) {
  const values = [...dots.map(({ value }) => value), average]
  return scaleLinear()
    .domain([Math.min(...values), Math.max(...values)])
    .nice(5)
    .range([bottom, top])
}

export const sizeScale = (dots: readonly FunnelDot[], [left, right]: readonly [number, number]) =>
  scaleLinear()
    .domain([0, Math.max(...dots.map(({ size }) => size))])
    .range([left, right])

/** The limits as paths, as far as they lie within the chart: beyond it they would run along its edge. */
export function limitPaths(
  curve: readonly Limits[],
  x: ReturnType<typeof sizeScale>,
  y: ReturnType<typeof valueScale>,
): { inner: string[]; outer: string[] } {
  const [low, high] = y.domain() as [number, number]
  const path = (at: (limits: Limits) => number) =>
    line<Limits>()
      .x(({ size }) => round(x(size)))
      .y((limits) => round(y(at(limits))))(
      curve.filter((limits) => at(limits) <= high && at(limits) >= low),
    ) ?? ''
  return {
    inner: [path(({ inner }) => inner.lower), path(({ inner }) => inner.upper)],
    outer: [path(({ outer }) => outer.lower), path(({ outer }) => outer.upper)],
  }
}
