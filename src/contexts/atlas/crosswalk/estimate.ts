import type { Indicator } from '../domain/indicator.ts'
import type { Reading } from '../snapshot/live.ts'
import type { Piece } from './pieces.ts'

/** How far an estimate had to split areas; words for `splitShare`. */
export type Quality = 'whole' | 'good' | 'fair' | 'rough'

export type Estimated =
  | {
      state: 'estimated'
      value: number
      numerator: number | null
      denominator: number | null
      basis: 'area' | 'residents'
      /** Part of the people here whose areas had to be split, 0 … 1. */
      splitShare: number
      quality: Quality
      /** How many areas went in. */
      sources: number
    }
  /** "protected": a source is protected, and an estimate beside it might give it away. */
  | { state: 'protected' | 'unknown' | 'impossible' }

/** Thinner pieces come from borders drawn twice: they neither take part nor stand in the way. */
const leastPiece = 0.005
/** A source that lies within the target but for this much was not split. */
const wholeFrom = 0.98
/** So much of the people may live where nothing is known, for shares and means; for counts hardly anybody. */
const mostUnknown = { ratio: 0.05, residents: 0.05, sum: 0.01 }

/**
 * A value of areas of another time on the borders of a target. Counts by the share of each area that lies here;
 * ratios by numerators and denominators, each by that share; means that the indicator itself weighs by residents,
 * by the share of the people here. No classes, and nothing where the indicator says that larger areas get none.
 *
 * It is a function of published figures and published shares alone, so nobody learns from it what they could not
 * work out; protected figures never take part, and where one would have to, there is no estimate at all.
 */
export function estimate(
  { combine, kind, per }: Pick<Indicator, 'combine' | 'kind' | 'per'>,
  pieces: readonly Piece[],
  readingOf: (area: number) => Reading,
): Estimated {
  if (kind === 'class' || combine === 'none') return { state: 'impossible' }
  const parts = pieces
    .filter(({ ofSource, ofTarget }) => ofSource >= leastPiece || ofTarget >= leastPiece)
    .map((piece) => ({ piece, reading: readingOf(piece.area) }))
  if (parts.some(({ reading }) => reading.state === 'protected')) return { state: 'protected' }
  const counted = parts.flatMap(({ piece, reading }) => {
    const { value, numerator, denominator } = reading
    if (value === null) return []
    if (combine !== 'ratio') return [{ piece, value, numerator: 0, denominator: 0 }]
    if (numerator === null || denominator === null) return []
    return [{ piece, value, numerator, denominator }]
  })
  const here = total(parts, ({ piece }) => piece.ofTarget)
  const unknown = here - total(counted, ({ piece }) => piece.ofTarget)
  if (counted.length === 0 || unknown > mostUnknown[combine] * here) return { state: 'unknown' }
  const sums = {
    numerator: total(counted, ({ piece, numerator }) => numerator * piece.ofSource),
    denominator: total(counted, ({ piece, denominator }) => denominator * piece.ofSource),
  }
  const value = {
    sum: () => total(counted, (part) => part.value * part.piece.ofSource),
    ratio: () => (sums.numerator / sums.denominator) * (per ?? 1),
    residents: () =>
      total(counted, (part) => part.value * part.piece.ofTarget) /
      total(counted, ({ piece }) => piece.ofTarget),
  }[combine]()
  if (!Number.isFinite(value)) return { state: 'unknown' }
  const split = counted.filter(({ piece }) => piece.ofSource < wholeFrom)
  const splitShare =
    total(split, ({ piece }) => piece.ofTarget) / total(counted, ({ piece }) => piece.ofTarget)
  return {
    state: 'estimated',
    value,
    numerator: combine === 'ratio' ? sums.numerator : null,
    denominator: combine === 'ratio' ? sums.denominator : null,
    basis: counted.some(({ piece }) => piece.basis === 'area') ? 'area' : 'residents',
    splitShare,
    quality: qualityOf(splitShare),
    sources: counted.length,
  }
}

function qualityOf(splitShare: number): Quality {
  if (splitShare <= 0.05) return 'whole'
  if (splitShare <= 0.25) return 'good'
  return splitShare <= 0.6 ? 'fair' : 'rough'
}

const total = <T>(items: readonly T[], of: (item: T) => number) =>
  items.reduce((sum, item) => sum + of(item), 0)
