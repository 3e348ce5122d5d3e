/**
 * A network of ways for people on foot and in wheelchairs, in flat arrays over shared memory: threads read it
 * without a copy. Junctions are where ways meet or end; a segment is the way between two of them with no choice on
 * it; each segment that may be used gives two arcs, one for each direction.
 *
 * What it takes to go along an arc is told in decimetres of level way (see `Graph`), so one network serves every
 * person: seconds = decimetres ÷ 10 ÷ metres per second.
 */
export interface Network {
  /** Junctions, in ten-millionths of a degree (WGS 84). */
  readonly lon: Int32Array
  readonly lat: Int32Array
  /** Arcs that leave junction v: firstArc[v] … firstArc[v + 1] − 1. One longer than the junctions. */
  readonly firstArc: Uint32Array
  /** Junction at an arc's end. */
  readonly head: Uint32Array
  /** Segment of an arc, doubled, and 1 added where the arc runs against the segment's course. */
  readonly segmentOfArc: Uint32Array
  readonly segments: Segments
  /** Names of ways; a segment holds its position here. Position 0 is the empty name. */
  readonly names: readonly string[]
  /** Water, railway lines, motorways: what a way from a door to the street does not cross. Missing: none known. */
  readonly obstacles?: Lines
}

/** Line i has the points firstPoint[i] … firstPoint[i + 1] − 1, in ten-millionths of a degree. */
export interface Lines {
  readonly firstPoint: Uint32Array
  readonly lon: Int32Array
  readonly lat: Int32Array
}

export interface Segments {
  /** Junctions at the start and end of a segment's course. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** Decimetres on the ground, along its course. */
  readonly length: Uint32Array
  /** Course of segment s: points firstPoint[s] … firstPoint[s + 1] − 1, both junctions among them. */
  readonly firstPoint: Uint32Array
  readonly lon: Int32Array
  readonly lat: Int32Array
  /** Position in `Network.names`. */
  readonly name: Uint32Array
  /** Way of OpenStreetMap that it is part of. */
  readonly way: Float64Array
  /** What is on it, packed; `network/traits.ts` reads and writes it. */
  readonly traits: Uint32Array
}

/**
 * A network as one kind of person uses it: what search works on. The same arcs as the network's; an arc that this
 * person cannot use weighs `impassable`.
 */
export interface Graph {
  readonly firstArc: Uint32Array
  readonly head: Uint32Array
  /** Decimetres of level way that an arc is worth, at least 1. */
  readonly weight: Uint32Array
}

export const impassable = 0xffffffff

/** A place brought onto the network: a point on a segment. */
export interface Snapped {
  readonly segment: number
  /** Decimetres from the segment's start along its course. */
  readonly along: number
  /** Decimetres between the place and that point, as the crow flies. */
  readonly away: number
}
