import type { Commitment } from '../types.ts'
import { stemOf, type Terms } from './terms.ts'

/** How much two commitments are about the same thing, 0 to 1; the same words are 1. Symmetric. */
export function similarity(a: Commitment, b: Commitment, aTerms: Terms, bTerms: Terms): number {
  if (sameWords(a.quote, b.quote)) return 1
  const shared = sharedWeight(aTerms, bTerms)
  if (shared.count === 0) return 0
  const [aTotal, bTotal] = [weightOf(aTerms), weightOf(bTerms)]
  const whole = shared.weight / Math.sqrt(aTotal * bTotal)
  // a short line that a longer sentence holds whole; one word alone proves little
  const held = (shared.weight / Math.min(aTotal, bTotal)) * Math.min(1, shared.count / 3)
  const words = 0.6 * whole + 0.4 * held
  const bonus =
    (overlaps(a.systems, b.systems) ? 0.2 : 0) +
    (overlaps(a.organisations, b.organisations) || overlaps(a.places, b.places) ? 0.05 : 0) +
    (overlaps(a.targetGroups, b.targetGroups) ? 0.05 : 0) +
    (a.kind === b.kind ? 0.08 : 0) +
    fieldBonus(a, b)
  return Math.max(0, Math.min(0.99, words + bonus))
}

/** Short lines ("Beratung ausbauen") mean different things under different headings. */
const fieldBonus = (a: Commitment, b: Commitment): number => {
  if (a.field === 'other' || b.field === 'other') return 0
  return a.field === b.field ? 0.04 : -0.1
}

const sameWords = (a: string, b: string): boolean => a === b || plain(a) === plain(b)
const plain = (quote: string): string =>
  quote
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function sharedWeight(a: Terms, b: Terms): { weight: number; count: number } {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let weight = 0
  let count = 0
  for (const [term, own] of small) {
    const other = large.get(term)
    if (other === undefined) continue
    weight += Math.min(own, other)
    count++
  }
  return { weight, count }
}

function weightOf(terms: Terms): number {
  let weight = 0
  for (const own of terms.values()) weight += own
  return weight || 1
}

const overlaps = (a: readonly string[], b: readonly string[]): boolean => {
  const stems = new Set(a.map((name) => stemOf(name.toLowerCase())))
  return b.some((name) => stems.has(stemOf(name.toLowerCase())))
}
