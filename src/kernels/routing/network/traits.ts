/** What is on a segment, as far as it matters on foot or in a wheelchair. */
export interface Traits {
  readonly kind: WayKind
  readonly ground: Ground
  readonly width: Width
  readonly access: Access
  readonly passage: Passage
  readonly wheelchair: WheelchairTag
  readonly lit: Known
  readonly bridge: boolean
  readonly tunnel: boolean
  /** Not connected with the main part of the network. */
  readonly island: boolean
  /** Steps only: how many, 0 where that is unknown; more than 127 are told as 127. */
  readonly steps: number
  /** Steps only. */
  readonly ramp: Ramp
  readonly handrail: Known
  /** Not on steps: whole percent, positive uphill along the course, at most ±61. */
  readonly incline: number | 'unknown' | 'unknownUp' | 'unknownDown'
  readonly kerb: Kerb
  readonly crossing: Crossing
}

/** trail: a path marked for hiking (`sac_scale`). */
export const wayKinds = [
  ...(['footway', 'pavement', 'crossing', 'pedestrianStreet', 'steps', 'path', 'track'] as const),
  ...(['cycleway', 'street', 'mainRoad', 'corridor', 'platform', 'lift', 'area', 'trail'] as const),
] as const
export type WayKind = (typeof wayKinds)[number]

/**
 * What one rolls or walks on, from surface and smoothness. smooth: asphalt, plates; fair: paving stones, fine gravel;
 * rough: cobbles; loose: gravel, earth; soft: sand, mud, or very bad; impassable for anything on wheels.
 */
export const grounds = [
  ...(['unknown', 'smooth', 'fair', 'rough', 'loose', 'soft', 'impassable'] as const),
] as const
export type Ground = (typeof grounds)[number]

/** narrow: below 0.90 m; tight: below 1.50 m (DIN 18040-3: passages at least 0.90 m, meeting places 1.50 m). */
export const widths = ['unknown', 'narrow', 'tight', 'wide'] as const
export type Width = (typeof widths)[number]

export const accesses = ['public', 'destination', 'customers', 'private'] as const
export type Access = (typeof accesses)[number]

/** What one passes on it: a gate or bollards; a barrier that takes turning (Umlaufsperre); a lift. */
export const passages = ['free', 'gate', 'turning', 'lift'] as const
export type Passage = (typeof passages)[number]

export const wheelchairTags = ['unknown', 'yes', 'limited', 'no'] as const
export type WheelchairTag = (typeof wheelchairTags)[number]

export const knowns = ['unknown', 'no', 'yes'] as const
export type Known = (typeof knowns)[number]

/** some: a ramp of unknown kind, or for bicycles; none: also where nothing is told of one. */
export const ramps = ['none', 'some', 'stroller', 'wheelchair'] as const
export type Ramp = (typeof ramps)[number]

/** none: no kerb is to be expected; unknown: a carriageway is crossed and nothing is told of its kerb. */
export const kerbs = ['none', 'unknown', 'flush', 'lowered', 'raised'] as const
export type Kerb = (typeof kerbs)[number]

/** unmarked: also where nothing is told of it. */
export const crossings = ['none', 'unmarked', 'marked', 'signals'] as const
export type Crossing = (typeof crossings)[number]

const LARGEST_INCLINE = 61

/**
 * Traits in one word, from the lowest bit: kind 4, ground 3, width 2, access 2, passage 2, wheelchair 2, lit 2,
 * bridge, tunnel, island 1 each, then 12 by kind: steps 7, ramp 2, handrail 2; or incline 7, kerb 3, crossing 2.
 */
export function packTraits(traits: Traits): number {
  const base =
    wayKinds.indexOf(traits.kind) |
    (grounds.indexOf(traits.ground) << 4) |
    (widths.indexOf(traits.width) << 7) |
    (accesses.indexOf(traits.access) << 9) |
    (passages.indexOf(traits.passage) << 11) |
    (wheelchairTags.indexOf(traits.wheelchair) << 13) |
    (knowns.indexOf(traits.lit) << 15) |
    (Number(traits.bridge) << 17) |
    (Number(traits.tunnel) << 18) |
    (Number(traits.island) << 19)
  const rest =
    traits.kind === 'steps'
      ? Math.min(traits.steps, 127) |
        (ramps.indexOf(traits.ramp) << 7) |
        (knowns.indexOf(traits.handrail) << 9)
      : packIncline(traits.incline) |
        (kerbs.indexOf(traits.kerb) << 7) |
        (crossings.indexOf(traits.crossing) << 10)
  return (base | (rest << 20)) >>> 0
}

/** Downhill is bit 6; below it 0 unknown, 1 a slope of unknown size, else percent + 2. */
function packIncline(incline: Traits['incline']): number {
  if (incline === 'unknown') return 0
  if (incline === 'unknownUp') return 1
  if (incline === 'unknownDown') return 65
  const size = Math.min(Math.round(Math.abs(incline)), LARGEST_INCLINE)
  return (incline < 0 && size > 0 ? 64 : 0) | (size + 2)
}

function inclineOfBits(bits: number): Traits['incline'] {
  const size = bits & 63
  if (size === 0) return 'unknown'
  if (size === 1) return bits & 64 ? 'unknownDown' : 'unknownUp'
  return bits & 64 ? 2 - size : size - 2
}

/** The traits that `packTraits` put into a word. */
export function traitsOf(word: number): Traits {
  const kind = pick(wayKinds, word & 15)
  const rest = word >>> 20
  const steps = kind === 'steps'
  return {
    kind,
    ground: pick(grounds, (word >>> 4) & 7),
    width: pick(widths, (word >>> 7) & 3),
    access: pick(accesses, (word >>> 9) & 3),
    passage: pick(passages, (word >>> 11) & 3),
    wheelchair: pick(wheelchairTags, (word >>> 13) & 3),
    lit: pick(knowns, (word >>> 15) & 3),
    bridge: ((word >>> 17) & 1) === 1,
    tunnel: ((word >>> 18) & 1) === 1,
    island: ((word >>> 19) & 1) === 1,
    steps: steps ? rest & 127 : 0,
    ramp: steps ? pick(ramps, (rest >>> 7) & 3) : 'none',
    handrail: steps ? pick(knowns, (rest >>> 9) & 3) : 'unknown',
    incline: steps ? 'unknown' : inclineOfBits(rest & 127),
    kerb: steps ? 'none' : pick(kerbs, (rest >>> 7) & 7),
    crossing: steps ? 'none' : pick(crossings, (rest >>> 10) & 3),
  }
}

/** The bit that marks a segment as not connected with the main part. */
export const ISLAND_BIT = 1 << 19

function pick<T>(values: readonly T[], position: number): T {
  const value = values[position]
  if (value === undefined)
    throw new RangeError(`no value at position ${position} of ${values.length}`)
  return value
}

export const plainTraits: Traits = {
  ...{ kind: 'footway', ground: 'unknown', width: 'unknown', access: 'public', passage: 'free' },
  ...{ wheelchair: 'unknown', lit: 'unknown', bridge: false, tunnel: false, island: false },
  ...{ steps: 0, ramp: 'none', handrail: 'unknown', incline: 'unknown', kerb: 'none' },
  crossing: 'none',
}
