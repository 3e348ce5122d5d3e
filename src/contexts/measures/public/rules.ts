import type { MeasuresLive } from '../snapshot/live.ts'

/** By which rules promises are rated, as the city's list has them. */
export const rulesOf = ({ plain }: MeasuresLive) =>
  plain.lists.ratingRule.map(({ id, record }) => ({
    id,
    title: record.title,
    words: record.words ?? null,
    leicht: record.leicht ?? null,
  }))

/** The freeze before an election that holds on a day, if any. */
export function freezeOn({ plain }: MeasuresLive, today: string) {
  for (const { record } of plain.lists.freeze) {
    const { title, words = null, from, to } = record
    if (from && to && from <= today && today <= to) return { title, words, from, to }
  }
  return null
}
