import type { Network } from '../network/network.ts'
import { traitsOf } from '../network/traits.ts'
import { STEEPEST } from './profiles.ts'

/** What is on a way that not everybody can or likes to pass. */
export interface InTheWay {
  /** Flights of stairs; steps one after another count once. */
  readonly stairs: number
  /** Steps of them that are counted in the map, and whether some flight is not. */
  readonly steps: number
  readonly stepsUnknown: boolean
  readonly kerbsUnknown: number
  readonly kerbsRaised: number
  /** Pieces that are known to be steeper than 6 %. */
  readonly steep: number
  /** Decimetres on cobbles, loose or soft ground. */
  readonly badGround: number
  readonly lifts: number
  /** Barriers that take turning. */
  readonly turningBarriers: number
}

/** What is in the way along arcs that follow one another. */
export function inTheWay(network: Network, arcs: Iterable<number>): InTheWay {
  const { segmentOfArc, segments } = network
  let [stairs, steps, kerbsUnknown, kerbsRaised, steep, badGround] = [0, 0, 0, 0, 0, 0]
  let [liftEnds, lifts, turningBarriers] = [0, 0, 0]
  let stepsUnknown = false
  let [onStairs, onSteep] = [false, false]
  for (const arc of arcs) {
    const segment = segmentOfArc[arc]! >>> 1
    const traits = traitsOf(segments.traits[segment]!)
    const isStairs = traits.kind === 'steps'
    const isSteep = typeof traits.incline === 'number' && Math.abs(traits.incline) > STEEPEST.worst
    if (isStairs && !onStairs) stairs++
    if (isStairs) steps += traits.steps
    if (isStairs && traits.steps === 0) stepsUnknown = true
    if (isSteep && !onSteep) steep++
    if (traits.kerb === 'unknown') kerbsUnknown++
    if (traits.kerb === 'raised') kerbsRaised++
    if (traits.kind === 'lift') lifts++
    else if (traits.passage === 'lift') liftEnds++
    if (traits.passage === 'turning') turningBarriers++
    if (bad.has(traits.ground)) badGround += segments.length[segment]!
    onStairs = isStairs
    onSteep = isSteep
  }
  // A lift lies where two segments meet, both of which tell of it.
  lifts += Math.ceil(liftEnds / 2)
  return {
    ...{ stairs, steps, stepsUnknown, kerbsUnknown, kerbsRaised },
    ...{ steep, badGround, lifts, turningBarriers },
  }
}

const bad = new Set(['rough', 'loose', 'soft', 'impassable'])
