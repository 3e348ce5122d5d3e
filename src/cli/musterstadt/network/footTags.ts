import type { Random } from '../chance/random.ts'
import { type Line, lengthOf, type Tags } from './sketch.ts'
import { inclineOf } from './streetTags.ts'

/** From so steep on a footway is a flight of steps. */
const tooSteep = 0.065

/** A way for people on foot between streets: paved, a path, or steps where it is steep. */
export function footTags(way: {
  readonly oldTown: boolean
  readonly climb: number
  readonly line: Line
  readonly random: Random
}): Tags {
  const { oldTown, climb, line, random } = way
  if (Math.abs(climb) > tooSteep && random.chance(0.6)) return stepTags(climb, line, random)
  if (oldTown)
    return {
      highway: random.pick(['footway', 'pedestrian']),
      ...(random.chance(0.7) ? { surface: random.pick(['sett', 'paving_stones']) } : {}),
    }
  return {
    highway: random.pick(['footway', 'footway', 'footway', 'path']),
    ...(random.chance(0.5)
      ? { surface: random.pick(['paving_stones', 'asphalt', 'compacted', 'fine_gravel']) }
      : {}),
    ...(random.chance(0.15) ? { width: random.pick(['1', '1.2', '1.5', '2', '2.5']) } : {}),
    ...(random.chance(0.1) ? { bicycle: 'yes' } : {}),
    ...inclineOf(climb, 0.04, 0.4, random),
  }
}

/** Steps up (or down) along a line; every sixteen centimetres one, as far as somebody counted. */
export function stepTags(climb: number, line: Line, random: Random): Tags {
  const rise = Math.abs(climb) * lengthOf(line)
  return {
    highway: 'steps',
    incline: climb >= 0 ? 'up' : 'down',
    ...(random.chance(0.6) ? { step_count: String(Math.max(3, Math.round(rise / 0.16))) } : {}),
    ...(random.chance(0.45) ? { handrail: random.pick(['yes', 'yes', 'no']) } : {}),
    ...(random.chance(0.2) ? { ramp: 'yes', 'ramp:stroller': 'yes' } : {}),
    ...(random.chance(0.12) ? { 'ramp:wheelchair': random.pick(['yes', 'no', 'no']) } : {}),
  }
}
