import type { Commitment } from '../types.ts'
import { similarity } from './similarity.ts'
import { type Terms, termsOf } from './terms.ts'

/** Commitments of both papers that belong together, by their indices; one side may hold several. */
export interface Group {
  old: number[]
  next: number[]
  score: number
}

interface Candidate {
  old: number
  next: number
  score: number
}

/** Enough in common to be the same promise; enough to be a part of one that is paired already. */
const paired = 0.42
const part = 0.5

/** Pairs the likest first; then adds what was split off or merged in. Symmetric in the two papers. */
export function pairsOf(old: readonly Commitment[], next: readonly Commitment[]): Group[] {
  const candidates = candidatesOf(old, next)
  const groupOfOld = new Map<number, Group>()
  const groupOfNext = new Map<number, Group>()
  const groups: Group[] = []
  for (const { old: i, next: j, score } of candidates) {
    if (groupOfOld.has(i) || groupOfNext.has(j)) continue
    const group = { old: [i], next: [j], score }
    groups.push(group)
    groupOfOld.set(i, group)
    groupOfNext.set(j, group)
  }
  for (const { old: i, next: j, score } of candidates) {
    if (score < part) break
    const [before, after] = [groupOfOld.get(i), groupOfNext.get(j)]
    if (before && !after && before.old.length === 1) {
      before.next.push(j)
      groupOfNext.set(j, before)
    } else if (after && !before && after.next.length === 1) {
      after.old.push(i)
      groupOfOld.set(i, after)
    }
  }
  for (const group of groups) {
    group.old.sort((a, b) => a - b)
    group.next.sort((a, b) => a - b)
  }
  return groups
}

/** Pairs that share a word, the likest first; among equals those at the same place. */
function candidatesOf(old: readonly Commitment[], next: readonly Commitment[]): Candidate[] {
  const [oldTerms, nextTerms] = termsOf([old, next]) as [Terms[], Terms[]]
  const holding = new Map<string, number[]>()
  for (const [j, terms] of nextTerms.entries())
    for (const term of terms.keys()) {
      const known = holding.get(term)
      if (known) known.push(j)
      else holding.set(term, [j])
    }
  const candidates: Candidate[] = []
  for (const [i, terms] of oldTerms.entries()) {
    const near = new Set<number>()
    for (const term of terms.keys()) for (const j of holding.get(term) ?? []) near.add(j)
    if (terms.size === 0)
      for (const [j, { quote }] of next.entries()) if (quote === old[i]!.quote) near.add(j)
    for (const j of near) {
      const score = similarity(old[i]!, next[j]!, terms, nextTerms[j]!)
      if (score >= paired) candidates.push({ old: i, next: j, score })
    }
  }
  return candidates.sort(
    (a, b) =>
      b.score - a.score ||
      Math.abs(a.old - a.next) - Math.abs(b.old - b.next) ||
      a.old + a.next - (b.old + b.next) ||
      a.old - b.old,
  )
}
