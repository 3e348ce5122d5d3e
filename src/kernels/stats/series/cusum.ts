import { checkCount } from '../intervals/estimate.ts'
import { averageRunLength, normalSteps, poissonSteps, thresholdFor } from './runLength.ts'

export interface CusumPoint {
  at: number
  observed: number
  /** What was to be expected before it was seen, from elsewhere or from a base period. */
  expected: number
  /** Standard deviation about it while nothing is amiss. Wanted for 'normal' alone. */
  deviation?: number
}

export interface CusumSettings {
  /** Poisson: counts of events. Normal: anything with a standard deviation. */
  distribution: 'poisson' | 'normal'
  /**
   * The change to be found soonest. Poisson: how many times the expected, above 1 (default 1.5);
   * downward 1 / shift. Normal: standard deviations, above 0 (default 1).
   */
  shift?: number
  /**
   * After how many points on average there is an alarm although nothing is amiss, up and down together.
   * Default 370: as often as with three standard deviations.
   */
  averageRunLength?: number
}

export interface CusumStep {
  at: number
  up: number
  down: number
  signal: 'up' | 'down' | 'none'
}

export interface Cusum {
  /** In events (Poisson) or standard deviations (normal). */
  thresholds: { up: number; down: number }
  /** What the thresholds really give, at the mean of what was expected. */
  averageRunLength: number
  steps: CusumStep[]
  /** The first alarm, and the point from which on its sum has not come back to 0. */
  alarm: { direction: 'up' | 'down'; at: number; since: number } | undefined
}

/**
 * Early warning: adds up what exceeds the expected by more than half of the change looked for, and tells
 * when that sum is too large for chance. Finds small changes that last sooner than one point at a time.
 *
 * up = max(0, up + x − k), down = max(0, down + k′ − x). Poisson: k = μ (ρ − 1) / ln ρ, k′ the same for
 * 1 / ρ. Normal: x in standard deviations from the expected, k = k′ = δ / 2.
 *
 * Source: Page 1954, “Continuous inspection schemes”, Biometrika 41, 100–115; Poisson: Lucas 1985,
 * “Counted data CUSUM’s”, Technometrics 27, 129–144; thresholds: Brook and Evans 1972.
 *
 * @param points in order of time, all of the same length
 * @throws RangeError where a number is none, or no chart can be made of the settings
 */
export function cusum(points: readonly CusumPoint[], settings: CusumSettings): Cusum {
  const chart = chartOf(points, settings)
  const steps: CusumStep[] = []
  let [up, down] = [0, 0]
  for (const point of points) {
    const { rise, fall } = chart.step(point)
    up = Math.max(0, up + rise)
    down = Math.max(0, down + fall)
    const signal = up > chart.up ? 'up' : down > chart.down ? 'down' : 'none'
    steps.push({ at: point.at, up, down, signal })
  }
  const { up: above, down: below, averageRunLength: length } = chart
  return {
    thresholds: { up: above, down: below },
    averageRunLength: length,
    steps,
    alarm: alarmOf(steps),
  }
}

function alarmOf(steps: readonly CusumStep[]): Cusum['alarm'] {
  const first = steps.findIndex(({ signal }) => signal !== 'none')
  const step = steps[first]
  if (!step || step.signal === 'none') return undefined
  const direction = step.signal
  const calm = steps.slice(0, first).findLastIndex((before) => before[direction] === 0)
  return { direction, at: step.at, since: steps[calm + 1]!.at }
}

interface Chart {
  up: number
  down: number
  averageRunLength: number
  step: (point: CusumPoint) => { rise: number; fall: number }
}

function chartOf(points: readonly CusumPoint[], settings: CusumSettings): Chart {
  const length = settings.averageRunLength ?? 370
  if (!(length > 2)) throw new RangeError(`No average run length: ${length}`)
  return settings.distribution === 'normal'
    ? normalChart(settings.shift ?? 1, length)
    : poissonChart(meanOf(points), settings.shift ?? 1.5, length)
}

/** Ranges of the sum in which the run length is reckoned: enough for a thousandth. */
const ranges = 50

function normalChart(shift: number, length: number): Chart {
  if (!(shift > 0)) throw new RangeError(`No shift: ${shift}`)
  const k = shift / 2
  const { threshold, runLength } = normalThreshold(shift, length)
  return {
    ...{ up: threshold, down: threshold, averageRunLength: runLength },
    step: ({ at, observed, expected, deviation }) => {
      const z = (observed - expected) / (deviation ?? 0)
      if (!Number.isFinite(z) || !(deviation! > 0))
        throw new RangeError(`No deviation from the expected at ${at}`)
      return { rise: z - k, fall: -z - k }
    },
  }
}

/** They depend on the settings alone, and early warning makes a thousand charts of the same ones. */
const knownThresholds = new Map<string, { threshold: number; runLength: number }>()

function normalThreshold(shift: number, length: number) {
  const key = `${shift} ${length}`
  const known = knownThresholds.get(key)
  if (known) return known
  const runLength = (threshold: number) =>
    averageRunLength(normalSteps(shift / 2), threshold, threshold / (ranges + 0.5))
  const threshold = thresholdFor(2 * length, runLength, 1)
  const found = { threshold, runLength: runLength(threshold) / 2 }
  if (knownThresholds.size > 100) knownThresholds.clear()
  knownThresholds.set(key, found)
  return found
}

/** Lucas’s reference value per event expected. */
const referenceOf = (ratio: number) => (ratio - 1) / Math.log(ratio)

function poissonChart(mean: number, ratio: number, length: number): Chart {
  if (!(ratio > 1)) throw new RangeError(`No shift: ${ratio}`)
  const above = referenceOf(ratio)
  const below = referenceOf(1 / ratio)
  const up = poissonThreshold(mean, above * mean, true, 2 * length)
  const down = poissonThreshold(mean, below * mean, false, 2 * length)
  return {
    up: up.threshold,
    down: down.threshold,
    averageRunLength: 1 / (1 / up.length + 1 / down.length),
    step: ({ at, observed, expected }) => {
      checkCount(observed)
      if (!(expected > 0 && expected < Infinity))
        throw new RangeError(`Nothing expected at ${at}: ${expected}`)
      return { rise: observed - above * expected, fall: below * expected - observed }
    },
  }
}

function poissonThreshold(mean: number, reference: number, up: boolean, wanted: number) {
  const runLength = (threshold: number) => {
    // Whole events are a whole number of ranges wherever that is fine enough.
    const width = threshold < ranges ? 1 / Math.ceil(ranges / threshold) : threshold / ranges
    const lengthAt = (onGrid: number) =>
      averageRunLength(poissonSteps(mean, onGrid, up), threshold, width)
    // The reference lies between two places of the grid, and the length between theirs.
    const below = Math.floor(reference / width)
    const share = reference / width - below
    return lengthAt(below * width) ** (1 - share) * lengthAt((below + 1) * width) ** share
  }
  const threshold = thresholdFor(wanted, runLength, Math.max(1, Math.sqrt(mean)))
  return { threshold, length: runLength(threshold) }
}

function meanOf(points: readonly CusumPoint[]): number {
  const mean = points.reduce((sum, { expected }) => sum + expected, 0) / points.length
  if (!(mean > 0 && mean < Infinity)) throw new RangeError(`Nothing expected: ${mean}`)
  return mean
}
