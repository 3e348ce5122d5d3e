import { createHash } from 'node:crypto'
import { protectedValue, unknown } from '../domain/cellState.ts'
import type { BuiltColumn } from '../domain/observations.ts'
import type { ReleasedContent, Withheld } from '../domain/released.ts'
import type { Sum } from './sums.ts'

/**
 * A column as it goes out: what is withheld loses its figure, numerator and denominator.
 *
 * @param withheld reasons by place, beside those that the source keeps secret
 * @param sums kept where anything is or was to be withheld
 */
export function contentOf(
  { cells, day }: BuiltColumn,
  source: string | null,
  withheld: ReadonlyMap<number, Withheld>,
  sums: readonly Sum[] | null,
): ReleasedContent {
  const content: ReleasedContent = {
    day,
    source,
    places: [],
    states: [],
    reasons: [],
    values: [],
    numerators: [],
    denominators: [],
    sums: sums?.map(({ total, parts }) => [total, parts]) ?? null,
  }
  cells.states.forEach((state, place) => {
    if (state === unknown) return
    const reason = state === protectedValue ? 'source' : (withheld.get(place) ?? null)
    const figure = (numbers: Float64Array) =>
      reason === null && Number.isFinite(numbers[place]!) ? numbers[place]! : null
    content.places.push(place)
    content.states.push(reason === null ? state : protectedValue)
    content.reasons.push(reason)
    content.values.push(figure(cells.values))
    content.numerators.push(figure(cells.numerators))
    content.denominators.push(figure(cells.denominators))
  })
  return content
}

/** SHA-256 of what the public gets to see of a column. */
export function digestOf(
  content: Omit<ReleasedContent, 'sums' | 'places'>,
  keys: readonly (number | null)[],
): string {
  const { day, source, states, values, numerators, denominators } = content
  const text = JSON.stringify([day, source, keys, states, values, numerators, denominators])
  return createHash('sha256').update(text).digest('hex')
}
