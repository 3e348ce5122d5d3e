import type { Layer, Nature, Strength } from './types.ts'

/** A commitment as the grammar shows it, before anything is said about its content. Offsets in UTF-16 units. */
export interface Found {
  start: number
  end: number
  nature: Nature
  strength: Strength
  layer: Layer
  /** What stands above it: headings from the highest down, then the label of its bullet. */
  labels: string[]
  /** The sentence or list item it stands in, with its clause marks and purposes. */
  sentence: { start: number; end: number }
  /**
   * Lemma of the main act, lower case, separable prefix joined ("ausbauen"); for a nominal phrase the noun that
   * names the act ("Förderung"). Null where the phrase names a thing.
   */
  verb: string | null
  /** A promise not to do something. */
  negated: boolean
}
