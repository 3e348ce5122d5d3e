import { capSeconds } from './timesTo.ts'

/** How people's ways lie: in all, within each limit, and half of them at most. */
export interface Tally {
  people: number
  /** People within each limit, in the order of the limits. */
  within: number[]
  /** Seconds that half of the people need at most; undefined where half do not get there within the cap. */
  median: number | undefined
}

const binSeconds = 15
const bins = capSeconds / binSeconds

/** Tallies by area (`areaOf` by cell, −1 for none); all cells in one tally where `areas` is 1 and every cell is of 0. */
export function tallyOf(
  seconds: Float32Array,
  people: Float64Array,
  areaOf: Int32Array,
  areas: number,
  limits: readonly number[],
): Tally[] {
  const counted = new Float64Array(areas)
  const within = limits.map(() => new Float64Array(areas))
  const histogram = new Float64Array(areas * bins)
  for (let cell = 0; cell < people.length; cell++) {
    const area = areaOf[cell]!
    const here = people[cell]!
    if (area < 0 || here === 0) continue
    const time = seconds[cell]!
    counted[area]! += here
    for (let limit = 0; limit < limits.length; limit++)
      if (time <= limits[limit]!) within[limit]![area]! += here
    if (time < capSeconds) histogram[area * bins + Math.floor(time / binSeconds)]! += here
  }
  return Array.from(counted, (all, area) => ({
    people: all,
    within: within.map((one) => one[area]!),
    median: medianOf(histogram.subarray(area * bins, (area + 1) * bins), all),
  }))
}

function medianOf(histogram: Float64Array, all: number): number | undefined {
  if (all === 0) return undefined
  let sum = 0
  for (let bin = 0; bin < histogram.length; bin++) {
    const here = histogram[bin]!
    if (sum + here >= all / 2) return (bin + (all / 2 - sum) / here) * binSeconds
    sum += here
  }
  return undefined
}

/** A way that is so much shorter or longer is one that people notice. */
const noticedSeconds = 60

/** People whose way becomes shorter, and longer, by a minute or more. One that is lost or won altogether counts. */
export function shifted(
  today: Float32Array,
  after: Float32Array,
  people: Float64Array,
  areaOf: Int32Array,
  areas: number,
): { shorter: Float64Array; longer: Float64Array } {
  const [shorter, longer] = [new Float64Array(areas), new Float64Array(areas)]
  for (let cell = 0; cell < people.length; cell++) {
    const area = areaOf[cell]!
    if (area < 0 || today[cell] === after[cell]) continue
    const gain = Math.min(today[cell]!, capSeconds) - Math.min(after[cell]!, capSeconds)
    if (gain >= noticedSeconds) shorter[area]! += people[cell]!
    else if (gain <= -noticedSeconds) longer[area]! += people[cell]!
  }
  return { shorter, longer }
}
