import { describe } from './describe/index.ts'
import { find } from './find.ts'
import type { Commitment, Reading } from './types.ts'

/** Reads a paper: its sections and every commitment in it, in the order of the text. */
export function readPaper(text: string): Reading {
  const { sections, found } = find(text)
  const commitments = found.map((one): Commitment => {
    const { start, end, nature, strength, layer, negated } = one
    return {
      ...describe(text, one),
      quote: text.slice(start, end),
      start,
      end,
      nature,
      strength,
      layer,
      negated,
    }
  })
  return { sections, commitments }
}
