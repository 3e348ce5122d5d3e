import type { Found } from '../../found.ts'

/** A clause that stands alone, as the grammar would hand it over. */
export function lone(text: string, more: Partial<Found> = {}): Found {
  return {
    start: 0,
    end: text.length,
    nature: 'measure',
    strength: 'intention',
    layer: 'main',
    labels: [],
    sentence: { start: 0, end: text.length },
    verb: null,
    negated: false,
    ...more,
  }
}
