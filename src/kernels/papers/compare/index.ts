import type { Commitment } from '../types.ts'
import { type Group, pairsOf } from './pairs.ts'
import { type Reason, reasonsOf, weights } from './turn.ts'

export type { Reason } from './turn.ts'

/** How a commitment of an older paper stands in a newer one. `changed`: the same subject, another act. */
export const relations = ['same', 'stronger', 'weaker', 'changed', 'missing', 'new'] as const
export type Relation = (typeof relations)[number]

export interface Comparison {
  /** Indices into the older and the newer list; several where one was split or some were merged. */
  old: number[]
  next: number[]
  relation: Relation
  /** How sure it is that both speak of the same, 0 to 1; 0 for `missing` and `new`. */
  score: number
  reasons: Reason[]
}

/**
 * Two papers side by side: every commitment of both, in the order of the older one, then what is new. Matching is by
 * content words, instruments, kind and field (pairs.ts); whether it grew is by strength, numbers, conditions and
 * dates (turn.ts). Swapping the papers swaps missing with new and stronger with weaker.
 */
export function comparePapers(
  old: readonly Commitment[],
  next: readonly Commitment[],
): Comparison[] {
  const groups = pairsOf(old, next)
  const comparisons = groups.map((group) => compared(group, old, next))
  const seenOld = new Set(groups.flatMap((group) => group.old))
  const seenNext = new Set(groups.flatMap((group) => group.next))
  for (const i of old.keys()) if (!seenOld.has(i)) comparisons.push(alone([i], [], 'missing'))
  for (const j of next.keys()) if (!seenNext.has(j)) comparisons.push(alone([], [j], 'new'))
  const place = ({ old: [i], next: [j] }: Comparison) =>
    i === undefined ? old.length + (j ?? 0) : i
  return comparisons.sort((a, b) => place(a) - place(b))
}

const alone = (old: number[], next: number[], relation: Relation): Comparison => ({
  old,
  next,
  relation,
  score: 0,
  reasons: [],
})

function compared(
  group: Group,
  old: readonly Commitment[],
  next: readonly Commitment[],
): Comparison {
  const reasons = reasonsOf(
    group.old.map((i) => old[i]!),
    group.next.map((j) => next[j]!),
  )
  return { ...group, relation: relationBy(reasons), reasons }
}

function relationBy(reasons: readonly Reason[]): Relation {
  if (reasons.includes('negationChanged')) return 'changed'
  const votes = reasons.map((reason) => weights[reason] ?? 0)
  const sum = votes.reduce((total, vote) => total + vote, 0)
  if (sum !== 0) return sum > 0 ? 'stronger' : 'weaker'
  return votes.some((vote) => vote !== 0) || reasons.includes('kindChanged') ? 'changed' : 'same'
}
