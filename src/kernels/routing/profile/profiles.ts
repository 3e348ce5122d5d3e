import type { Traits } from '../network/traits.ts'
import { LIFT, slopeFactor, TRAIL } from './weights.ts'

export const profiles = ['foot', 'stepFree', 'wheelchairBest', 'wheelchairWorst'] as const

/**
 * Who goes. `stepFree`: with a pram or a walking frame. In a wheelchair two answers bound the truth, since most of what
 * matters is not mapped: `wheelchairBest` takes what is unknown as easy, `wheelchairWorst` as being in the way.
 */
export type Profile = (typeof profiles)[number]

/** What a segment is worth against its length: `times` its length, and `plus` decimetres; undefined: no way through. */
export interface Worth {
  readonly times: number
  readonly plus: number
}

type Rule = (traits: Traits) => Worth | undefined

/** A segment along its course; the other way round it is the same with its incline turned. */
export const worthFor: Record<Profile, Rule> = {
  foot: onFoot,
  stepFree,
  wheelchairBest: (traits) => inWheelchair(traits, 'best'),
  wheelchairWorst: (traits) => inWheelchair(traits, 'worst'),
}

const lift = ({ passage, kind }: Traits) =>
  kind === 'lift' ? LIFT : passage === 'lift' ? LIFT / 2 : 0

const slope = ({ incline }: Traits) => (typeof incline === 'number' ? slopeFactor(incline) : 1)

/**
 * Ways for feet alone that are private are closed; on private roads (a clinic's grounds, a yard) it is vehicles that are
 * kept out, unless a gate or `foot` says otherwise.
 */
const closed = ({ access, kind }: Traits) =>
  access === 'private' && kind !== 'street' && kind !== 'track' && kind !== 'mainRoad'

const trail = ({ kind }: Traits) => (kind === 'trail' ? TRAIL : 1)

/**
 * Every way but a trail is worth its length, stairs and slopes too: so times agree with those of other route planners. What is in
 * the way is told beside the time (`inTheWay`).
 */
function onFoot(traits: Traits): Worth | undefined {
  return closed(traits) ? undefined : { times: trail(traits), plus: lift(traits) }
}

/** Steps only where a ramp lies on them; nothing that no wheel gets over; slopes take longer. */
function stepFree(traits: Traits): Worth | undefined {
  if (traits.ground === 'impassable') return undefined
  if (closed(traits)) return undefined
  if (traits.kind !== 'steps') return { times: slope(traits) * trail(traits), plus: lift(traits) }
  return traits.ramp === 'stroller' || traits.ramp === 'wheelchair'
    ? { times: 1, plus: 0 }
    : undefined
}

type Case = 'best' | 'worst'

/**
 * Steepest known slopes, in percent, in either direction. Worst: 6, the most that DIN 18040-3 lets a ramp have. Best: 12,
 * which a helper or an electric wheelchair still takes (vehicle ramps are allowed about that much); a convention.
 */
export const STEEPEST = { best: 12, worst: 6 }

/** A slope that is mapped as one, without a number, costs as the steepest that is passable; at its best nothing. */
const slopeIn = (incline: Traits['incline'], which: Case): number | undefined => {
  if (incline === 'unknown') return 1
  if (typeof incline === 'string') return which === 'best' ? 1 : slopeFactor(STEEPEST.worst)
  return Math.abs(incline) > STEEPEST[which] ? undefined : slopeFactor(incline)
}

/**
 * Rolling resistance of the ground. Smooth and fair ground costs nothing. Cobbles, gravel and earth can be rolled on at
 * their best, slowly (conventions; no published factor covers them all); at their worst loose and soft ground
 * stops small wheels (DIN 18040-3 asks for firm, even surfaces).
 */
const onGround: Record<Case, Record<Traits['ground'], number | undefined>> = {
  best: { unknown: 1, smooth: 1, fair: 1, rough: 1.25, loose: 1.5, soft: 2, impassable: undefined },
  worst: {
    ...{ unknown: 1.25, smooth: 1, fair: 1.1, rough: 2, loose: undefined, soft: undefined },
    impassable: undefined,
  },
}

/** Ways through woods and fields, whose unknown ground is likelier loose than paved. */
const offStreet = (kind: Traits['kind']) => kind === 'path' || kind === 'track' || kind === 'trail'

/**
 * A detour to a lowered kerb, in decimetres: at a marked crossing or traffic lights the rules ask for kerbs of 3 cm
 * (DIN 18040-3, RASt 06), so that a kerb nobody mapped is taken to be lowered nearby, at its worst 30 m along the pavement and
 * back. A convention.
 */
const DETOUR_TO_LOWERED_KERB = 600

/**
 * A kerb above 3 cm stops a wheelchair. An unknown one stops it at its worst where the crossing is not marked;
 * a kerb is expected only where a carriageway is really crossed from a way apart from it, so that a street without
 * mapped pavements stays open.
 */
function overKerb({ kerb, crossing }: Traits, which: Case): number | undefined {
  if (kerb === 'raised') return undefined
  if (kerb !== 'unknown' || which === 'best') return 0
  return crossing === 'marked' || crossing === 'signals' ? DETOUR_TO_LOWERED_KERB : undefined
}

/**
 * Steps only where a ramp for wheelchairs lies on them (of unknown kind: at its best); ways below 0.90 m not at all
 * (DIN 18040-3); barriers that take turning not at their worst. Who mapped `wheelchair=yes` was there: nothing
 * unknown then stands in the way; `limited` is passable at its best.
 */
function inWheelchair(traits: Traits, which: Case): Worth | undefined {
  const { kind, wheelchair, ramp } = traits
  if (closed(traits) || wheelchair === 'no' || traits.width === 'narrow') return undefined
  if (wheelchair === 'limited' && which === 'worst') return undefined
  if (kind === 'steps') {
    const ramped = ramp === 'wheelchair' || (which === 'best' && ramp !== 'none')
    return ramped || wheelchair === 'yes'
      ? { times: slopeFactor(STEEPEST.worst), plus: 0 }
      : undefined
  }
  const asked: Case = wheelchair === 'yes' ? 'best' : which
  if (traits.passage === 'turning' && asked === 'worst') return undefined
  const kerb = overKerb(traits, asked)
  const ground =
    traits.ground === 'unknown' && asked === 'worst' && offStreet(kind)
      ? undefined
      : onGround[asked][traits.ground]
  const incline = slopeIn(traits.incline, asked)
  if (kerb === undefined || ground === undefined || incline === undefined) return undefined
  return { times: ground * incline * trail(traits), plus: kerb + lift(traits) }
}
