import { slipCost, slipsAllowed } from '../../../kernels/search/index.ts'

/** Endings that say what kind of street it is: people leave them out. */
const kinds = /(?<=.{3})(?:str|weg|platz|allee|gasse|ring|damm|ufer|promenade)$/
/** What a left out ending costs beside slips. */
const withoutKind = 0.5
/** More slips than this lead to another street. */
const mostSlips = 2
/** Names that are this much farther than the nearest are not meant. */
const spread = 0.6

/** Keys of names as they are compared with what was typed: which letters they have tells most apart at once. */
export class NearNames {
  readonly #keys: readonly string[]
  readonly #bare: readonly string[]
  readonly #letters: Uint32Array
  readonly #bareLetters: Uint32Array

  constructor(keys: readonly string[]) {
    this.#keys = keys
    this.#bare = keys.map((key) => key.replace(kinds, ''))
    this.#letters = Uint32Array.from(keys, lettersOf)
    this.#bareLetters = Uint32Array.from(this.#bare, lettersOf)
  }

  /** The keys that are a few slips of the pen away, nearest first. */
  find(typed: string): string[] {
    const most = Math.min(slipsAllowed(typed.length), mostSlips)
    if (most === 0) return []
    const letters = lettersOf(typed)
    // A slip puts in, takes out or changes a letter: each makes two differences at most.
    const mostApart = 2 * Math.ceil(most)
    const bare = !kinds.test(typed)
    const found: { at: number; slips: number }[] = []
    for (let at = 0; at < this.#keys.length; at++) {
      let slips = Infinity
      if (apart(letters, this.#letters[at]!) <= mostApart)
        slips = slipCost(typed, this.#keys[at]!, most)
      if (bare && apart(letters, this.#bareLetters[at]!) <= mostApart)
        slips = Math.min(slips, withoutKind + slipCost(typed, this.#bare[at]!, most))
      if (slips !== Infinity) found.push({ at, slips })
    }
    const least = Math.min(...found.map(({ slips }) => slips))
    return found
      .filter(({ slips }) => slips <= least + spread)
      .sort((a, b) => a.slips - b.slips)
      .map(({ at }) => this.#keys[at]!)
  }
}

/** Which letters a word has, a bit each. */
function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters >>> 0
}

function apart(a: number, b: number): number {
  let left = a ^ b
  let count = 0
  for (; left !== 0; left &= left - 1) count++
  return count
}
