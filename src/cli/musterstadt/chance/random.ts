/**
 * Chance that is the same on every machine: a small counter generator (sfc32 by Chris Doty-Humphrey,
 * PractRand) seeded by a string hash. Nothing here uses Math.random, the clock or a transcendental
 * function, whose last digit may differ between engines: only + − × ÷, √ and 32-bit integers.
 */

export interface Random {
  /** Uniform in [0, 1), 32 bits of it. */
  next(): number
  /** Whole number in [from, to], both included. */
  int(from: number, to: number): number
  /** Uniform in [from, to). */
  between(from: number, to: number): number
  /** True with this probability. */
  chance(probability: number): boolean
  /** Standard normal, by the sum of twelve uniforms: within ±6, good enough for a made-up city. */
  normal(): number
  pick<T>(items: readonly T[]): T
  /** An index, with probability in proportion to its weight. */
  weighted(weights: ArrayLike<number>): number
  /** A new array in random order. */
  shuffle<T>(items: readonly T[]): T[]
  /** n different items, or all if there are fewer. */
  sample<T>(items: readonly T[], n: number): T[]
}

/** 32-bit FNV-1a over UTF-16 units, then mixed; used for seeds and for noise on a lattice. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  return mix(hash)
}

/** Finaliser of MurmurHash3: spreads every bit of a 32-bit number over all others. */
export function mix(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** One stream of chance for each purpose, so that a new street name does not move a river. */
export function randomStream(seed: string, purpose: string): Random {
  return randomFrom(hashText(`${seed}\u0000${purpose}`), hashText(`${purpose}\u0000${seed}`))
}

export function randomFrom(seedA: number, seedB: number): Random {
  const draw = sfc32(seedA, seedB)
  const next = () => draw() / 4294967296
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const shuffle = <T>(items: readonly T[]): T[] => {
    const out = items.slice()
    for (let i = out.length - 1; i > 0; i--) {
      const j = int(0, i)
      const kept = out[i]!
      out[i] = out[j]!
      out[j] = kept
    }
    return out
  }
  return {
    next,
    int,
    shuffle,
    between: (from, to) => from + next() * (to - from),
    chance: (probability) => next() < probability,
    normal: () => {
      let sum = -6
      for (let i = 0; i < 12; i++) sum += next()
      return sum
    },
    pick: (items) => {
      if (items.length === 0) throw new Error('pick from an empty list')
      return items[int(0, items.length - 1)]!
    },
    weighted: (weights) => pickWeighted(weights, next()),
    sample: (items, n) => shuffle(items).slice(0, n),
  }
}

function sfc32(seedA: number, seedB: number): () => number {
  let a = seedA | 0
  let b = seedB | 0
  let c = 0x9e3779b9 | 0
  let counter = 1
  const draw = () => {
    const t = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return t >>> 0
  }
  for (let i = 0; i < 15; i++) draw()
  return draw
}

function pickWeighted(weights: ArrayLike<number>, uniform: number): number {
  let total = 0
  for (let i = 0; i < weights.length; i++) total += weights[i]!
  if (!(total > 0)) throw new Error(`weights must have a positive sum, got ${total}`)
  let left = uniform * total
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i]!
    if (left < 0) return i
  }
  for (let i = weights.length - 1; i >= 0; i--) if (weights[i]! > 0) return i
  return 0
}
