/**
 * A graph made ready for search: its junctions by position (0 is the top), each linked with positions above it, such
 * that some shortest way between any two junctions climbs, then descends. Links that no shortest way needs are left
 * out. All arrays are over shared memory.
 *
 * Source: Geisberger et al., Contraction Hierarchies, 2008; customisable: Dibbelt, Strasser, Wagner 2016.
 */
export interface Hierarchy {
  readonly positionOf: Uint32Array
  readonly junctionAt: Uint32Array
  /** Position above, among all that can be reached by climbing the lowest; −1 at a top. */
  readonly parent: Int32Array
  /** Links from position p to positions above: first[p] … first[p + 1] − 1, ascending. */
  readonly first: Uint32Array
  readonly upper: Uint32Array
  /** Decimetres from p up along a link, and down to p; `far` where it cannot be used so. */
  readonly up: Int32Array
  readonly down: Int32Array
  /** What a link stands for: an arc of the graph, or ~q for down to position q and up again. */
  readonly upVia: Int32Array
  readonly downVia: Int32Array
}

/** Farther than any way; two of them still add up within 32 bits. */
export const far = 0x3fffffff
