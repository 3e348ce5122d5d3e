import { learnSplitter, type Splitter } from './compounds.ts'
import { slipCost, slipsAllowed, soundingLike } from './edit.ts'
import type { Token } from './fold.ts'
import { grammars, type Language, leastKey, type Tongue, tongues } from './languages.ts'
import { colognePhonetic } from './phonetic.ts'

/** Words by language as plain data. A term is a stem in one language. */
export interface LexiconPlain {
  /** By language in the order of `tongues`, then by length, then by letters. */
  terms: string[]
  /** Where each language begins; one more than there are languages. */
  languageStarts: number[]
  /** Parts of German compounds, ids of terms: `parts[partStarts[id] … partStarts[id + 1]]`. */
  partStarts: Uint32Array<SharedArrayBuffer>
  parts: Uint32Array<SharedArrayBuffer>
  /** Of each term, the word it was first seen as: folded, and as it was written. */
  words: string[]
  spelled: string[]
  /** Of each term, what the words of its family share. */
  roots: string[]
  /** German words that compounds are split by. */
  short: string[]
  alike: readonly Alike[]
}

/** Words of a language that mean nearly the same: 'Zoff', 'Krach', 'Streit'. */
export interface Alike {
  language: Language
  words: readonly string[]
}

/** Collects the words of texts; `plain` freezes it. */
export class LexiconBuilder {
  readonly #stems = tongues.map(() => new Map<string, { word: string; written: string }>())
  readonly #words = tongues.map(() => new Map<string, string>()) // word → stem
  readonly #hyphened = new Map<string, readonly string[]>()
  readonly #short = new Set<string>()
  readonly #alike: readonly Alike[]

  constructor(alike: readonly Alike[] = []) {
    this.#alike = alike
  }

  /** Notes the word and gives its stem. */
  add(tongue: Tongue, { word, parts, written }: Token): string {
    const at = tongues.indexOf(tongue)
    const known = this.#words[at]!.get(word)
    if (known !== undefined) return known
    const stem = grammars[tongue].stem(word)
    this.#words[at]!.set(word, stem)
    if (!this.#stems[at]!.has(stem)) this.#stems[at]!.set(stem, { word, written: written ?? word })
    if (tongue === 'de' && parts) {
      if (!this.#hyphened.has(stem)) this.#hyphened.set(stem, parts)
      for (const part of parts) {
        if (part.length === 3) this.#short.add(part)
        if (part.length >= 3) this.add(tongue, { word: part, script: 'latin' })
      }
    }
    return stem
  }

  plain(): LexiconPlain & { ids: Map<string, number>[] } {
    const splitter = learnSplitter(this.#words[0]!.keys(), this.#short)
    const compounds = this.#splitAll(splitter)
    const terms: string[] = []
    const words: string[] = []
    const spelled: string[] = []
    const roots: string[] = []
    const languageStarts: number[] = []
    const ids = this.#stems.map((stems, at) => {
      const { root } = grammars[tongues[at]!]
      languageStarts.push(terms.length)
      const sorted = [...stems.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
      const byStem = new Map<string, number>()
      for (const stem of sorted) {
        byStem.set(stem, terms.push(stem) - 1)
        words.push(stems.get(stem)!.word)
        spelled.push(stems.get(stem)!.written)
        roots.push(`${at} ${root(stems.get(stem)!.word)}`)
      }
      return byStem
    })
    languageStarts.push(terms.length)
    const partStarts = sharedUint32(terms.length + 1)
    const found: number[] = []
    terms.forEach((term, id) => {
      partStarts[id] = found.length
      if (id >= languageStarts[1]!) return
      for (const part of compounds.get(term) ?? []) {
        const partId = ids[0]!.get(part)
        if (partId !== undefined && partId !== id) found.push(partId)
      }
    })
    partStarts[terms.length] = found.length
    const parts = sharedUint32(found.length)
    parts.set(found)
    return {
      terms,
      words,
      spelled,
      roots,
      languageStarts,
      partStarts,
      parts,
      short: [...this.#short],
      alike: this.#alike,
      ids,
    }
  }

  /** Stem of each compound → stems of its parts; parts that were not seen as words are left out. */
  #splitAll(splitter: Splitter): Map<string, string[]> {
    const compounds = new Map<string, string[]>()
    const { stem: stemOf } = grammars.de
    for (const [stem, { word }] of this.#stems[0]!) {
      const parts = this.#hyphened.get(stem) ?? splitter.split(word)
      if (parts) compounds.set(stem, parts.map(stemOf))
    }
    return compounds
  }
}

export const sharedUint32 = (length: number) =>
  new Uint32Array(new SharedArrayBuffer(Math.max(length, 1) * 4)).subarray(0, length)
export const sharedFloat32 = (length: number) =>
  new Float32Array(new SharedArrayBuffer(Math.max(length, 1) * 4)).subarray(0, length)

/** How a term came to be meant. */
export type How = 'same' | 'family' | 'part' | 'begun' | 'slip'

/** A term that a word may mean. */
export interface Kin {
  term: number
  /** Share of the word that the term answers, 0 to 1. */
  asked: number
  /** Share of the term that the word says, 0 to 1. */
  said: number
  how: How
}

/** A part of a compound; -1 stands for what nobody knows. */
interface Part {
  id: number
  weight: number
}

interface Group {
  same: number | undefined
  kin: Kin[]
}

const family = 0.86
const alikeShare = 0.84
const partOf = 0.9
/** What a compound that is a word of its own has in common with its parts counts less. */
const knownCompound = 0.6
/** Nor is a new compound quite the sum of its parts. */
const newCompound = 0.95
const leastKin = 0.3
const sureSlip = 0.75
const besideSlip = 0.55
/** Shorter beginnings may become anything. */
const leastBegun = 0.25
/** What a part that nobody knows counts beside those that are known. */
const unknownPart = 0.5
/** And one that any help may have, such as -stelle, where nobody says it alone. */
const plainPart = 0.15

/** Finds the terms a word may mean. `weigh` tells how telling a term is. */
export class Lexicon {
  readonly plain: LexiconPlain
  readonly #ids: Map<string, number>[]
  readonly #families = new Map<string, number[]>()
  /** By language and stem, the terms that mean nearly the same. */
  readonly #alike = new Map<string, number[]>()
  readonly #roots: readonly string[]
  readonly #wholes = new Map<number, number[]>()
  /** Terms by language and first three letters. */
  readonly #beginnings = new Map<string, number[]>()
  readonly #splitter: Splitter
  readonly #stems = new WeakMap<Token, Map<Tongue, string>>()
  /** Terms by language and first letter, in the order of their length. */
  readonly #initials = new Map<string, number[]>()
  readonly #masks: Uint32Array
  readonly #weigh: (term: number) => number

  constructor(plain: LexiconPlain, weigh: (term: number) => number) {
    this.plain = plain
    this.#weigh = weigh
    const { terms, words, languageStarts, partStarts, parts } = plain
    this.#ids = tongues.map(
      (_, at) =>
        new Map(
          terms
            .slice(languageStarts[at], languageStarts[at + 1])
            .map((term, index) => [term, languageStarts[at]! + index]),
        ),
    )
    this.#roots = plain.roots
    for (const [id, root] of this.#roots.entries()) append(this.#families, root, id)
    for (const group of plain.alike) this.#addAlike(group)
    for (const [id, term] of terms.entries()) {
      const at = this.#tongueOf(id)
      append(this.#beginnings, `${at} ${term.slice(0, 3)}`, id)
      append(this.#initials, `${at} ${term[0]}`, id)
    }
    for (let id = 0; id < terms.length; id++)
      for (let i = partStarts[id]!; i < partStarts[id + 1]!; i++)
        append(this.#wholes, parts[i]!, id)
    const { stop, weak } = grammars.de
    const empty = new Set([...stop, ...weak])
    this.#splitter = learnSplitter(words.slice(0, languageStarts[1]), plain.short, empty)
    this.#masks = Uint32Array.from(terms, maskOf)
  }

  #addAlike({ language, words }: Alike): void {
    const at = tongues.indexOf(language)
    const stems = [...new Set(words.map((word) => grammars[language].stem(word)))]
    for (const stem of stems)
      for (const other of stems) {
        const id = stem === other ? undefined : this.#ids[at]!.get(other)
        if (id !== undefined) append(this.#alike, `${at} ${stem}`, id)
      }
  }

  /** A word the term was first seen as, as it is spelled. */
  spelled(id: number): string {
    return this.plain.spelled[id]!
  }

  #tongueOf(id: number): number {
    const { languageStarts } = this.plain
    let at = 0
    while (languageStarts[at + 1]! <= id) at++
    return at
  }

  /** Whether a form of the word is known in a language as it was typed. */
  knows(tongue: Tongue, token: Token): boolean {
    const at = tongues.indexOf(tongue)
    const stem = this.#stemOf(tongue, token)
    return this.#ids[at]!.has(stem) || this.#alike.has(`${at} ${stem}`)
  }

  /** Several questions are asked of each word; its stems go with it. */
  #stemOf(tongue: Tongue, token: Token): string {
    let stems = this.#stems.get(token)
    if (!stems) {
      stems = new Map()
      this.#stems.set(token, stems)
    }
    let stem = stems.get(tongue)
    if (stem === undefined) {
      stem = grammars[tongue].stem(token.word)
      stems.set(tongue, stem)
    }
    return stem
  }

  /**
   * The terms of one language that a word may mean, the best form of each. Slips of the pen are looked for
   * where `slips` allows it; a word that is known as typed has none. `begun` takes it as the beginning of a word.
   */
  kinOf(tongue: Tongue, token: Token, { slips, begun }: { slips: boolean; begun: boolean }): Kin[] {
    const stem = this.#stemOf(tongue, token)
    if (tongue in leastKey && stem.length < leastKey[tongue as keyof typeof leastKey]) return []
    const group: Group = { same: this.#ids[tongues.indexOf(tongue)]!.get(stem), kin: [] }
    if (group.same !== undefined)
      group.kin.push({ term: group.same, asked: 1, said: 1, how: 'same' })
    this.#addFamily(group, tongue, stem, token.word)
    if (tongue === 'de') this.#addCompounds(group, token, this.#wholeParts(group.same, token))
    const understood = () => group.kin.some(({ asked }) => asked >= 0.75)
    if (slips && !group.kin.some(({ how }) => how === 'same' || how === 'family'))
      this.#addSlips(group, tongue, stem, token.word)
    if (begun) this.#addBegun(group, tongue, stem, token.word)
    if (tongue === 'de' && slips && !understood())
      this.#addCompounds(group, token, this.#edgeParts(token))
    return best(group.kin)
  }

  #addFamily({ same, kin }: Group, tongue: Tongue, stem: string, word: string): void {
    const at = tongues.indexOf(tongue)
    for (const id of this.#alike.get(`${at} ${stem}`) ?? [])
      kin.push({ term: id, asked: alikeShare, said: alikeShare, how: 'family' })
    const root = grammars[tongue].root(word)
    if (root.length < 3) return
    for (const id of this.#families.get(`${at} ${root}`) ?? [])
      if (id !== same) kin.push({ term: id, asked: family, said: family, how: 'family' })
  }

  /** Compounds that hold the word, and the parts of the word where it is one. */
  #addCompounds({ same, kin }: Group, token: Token, own: Part[]): void {
    const shareOf = (id: number) => this.#partWeight(id)
    const alone =
      own.length === 0 && !token.parts ? kin.map(({ term, asked }) => ({ term, asked })) : []
    for (const { term, asked } of alone)
      for (const whole of this.#wholes.get(term) ?? []) {
        const said = (partOf * asked * this.#weigh(term)) / shareOf(whole)
        kin.push({ term: whole, asked: partOf * asked, said, how: 'part' })
      }
    if (own.length === 0) return
    const known = same === undefined ? newCompound : knownCompound
    const all = own.reduce((sum, { weight }) => sum + weight, 0)
    const shared = new Map<number, { asked: number; said: number }>()
    const note = (id: number, asked: number, said: number) => {
      const sum = shared.get(id)
      if (sum) {
        sum.asked += asked
        sum.said += said
      } else shared.set(id, { asked, said })
    }
    for (const { id, weight } of own) {
      if (id < 0) continue
      for (const member of this.#families.get(this.#roots[id]!) ?? [id]) {
        const like = member === id ? 1 : family
        if (member === id || !own.some((other) => other.id === member))
          note(member, (like * weight) / all, like)
        for (const whole of this.#wholes.get(member) ?? [])
          if (whole !== same)
            note(whole, (like * weight) / all, (like * this.#weigh(member)) / shareOf(whole))
      }
    }
    for (const [term, { asked, said }] of shared)
      if (term !== same && asked >= leastKin)
        kin.push({
          term,
          asked: known * Math.min(1, asked),
          said: known * Math.min(1, said),
          how: 'part',
        })
  }

  /** The parts of a word that are terms; none where it is no compound. */
  #wholeParts(same: number | undefined, token: Token): Part[] {
    const { partStarts, parts } = this.plain
    if (same !== undefined)
      return [...parts.subarray(partStarts[same], partStarts[same + 1])].map((id) => ({
        id,
        weight: this.#weigh(id),
      }))
    return this.#partsOf(token.parts ?? this.#splitter.split(token.word) ?? [])
  }

  /** What a word begins or ends with; the rest of it is not understood. */
  #edgeParts(token: Token): Part[] {
    const edge = token.script === 'latin' ? this.#splitter.edge(token.word) : undefined
    const known = edge ? this.#partsOf([edge]) : []
    return known.some(({ id }) => id >= 0) ? [...known, { id: -1, weight: unknownPart }] : []
  }

  #partsOf(words: readonly string[]): Part[] {
    return words.flatMap((part) => {
      const id = this.#ids[0]!.get(grammars.de.stem(part)) ?? -1
      return [{ id, weight: id < 0 ? plainPart : this.#weigh(id) }]
    })
  }

  #addBegun({ same, kin }: Group, tongue: Tongue, stem: string, word: string): void {
    if (stem.length < 3) return
    const at = tongues.indexOf(tongue)
    const { terms } = this.plain
    const start = word.length < stem.length + 3 ? word : stem
    for (const id of this.#beginnings.get(`${at} ${stem.slice(0, 3)}`) ?? []) {
      const term = terms[id]!
      if (id === same) continue
      if (term.length <= stem.length || !(term.startsWith(start) || term.startsWith(stem))) {
        // 'Psychotherapeut' and 'Psychotherapie' begin alike for long.
        if (stem.length >= 7) this.#addAlikeBeginning(kin, stem, id)
        continue
      }
      const share = stem.length / term.length
      if (share < leastBegun) continue
      kin.push({ term: id, asked: 0.55 + 0.35 * share, said: 0.5 + 0.4 * share, how: 'begun' })
    }
  }

  #addAlikeBeginning(kin: Kin[], stem: string, id: number): void {
    const term = this.plain.terms[id]!
    let shared = 3
    while (shared < term.length && term[shared] === stem[shared]) shared++
    const share = shared / Math.max(term.length, stem.length)
    if (shared >= 6 && share >= 0.62)
      kin.push({ term: id, asked: 0.8 * share, said: 0.8 * share, how: 'begun' })
  }

  /** Terms a slip or two away. */
  #addSlips({ kin }: Group, tongue: Tongue, stem: string, word: string): void {
    const most = slipsAllowed(word.length)
    if (most === 0) return
    const at = tongues.indexOf(tongue)
    const { terms } = this.plain
    const mask = maskOf(stem)
    const sound = tongue === 'de' || tongue === 'en' ? colognePhonetic(word) : ''
    const reach = most < 2 ? 2 : 3
    const farthest = 2 * reach
    for (const id of this.#nearby(at, stem, reach)) {
      const term = terms[id]!
      if (bits(mask ^ this.#masks[id]!) > farthest) continue
      const cost = slipCost(stem, term, most)
      if (cost === Infinity) continue
      const sameStart = stem[0] === term[0]
      const alike = sound !== '' && sound.length > 2 && sound === colognePhonetic(term)
      // Words that begin differently are rarely slips of each other.
      if (!sameStart && !alike && (cost > 1.05 || stem.length < 6)) continue
      const quality =
        0.92 -
        (0.24 * cost * 6) / Math.max(stem.length, 4) +
        (alike ? 0.06 : 0) -
        (sameStart ? 0 : 0.1)
      if (quality >= 0.4) kin.push({ term: id, asked: quality, said: quality, how: 'slip' })
    }
    this.#preferSlip(kin)
    // Of several near words the nearest is meant.
    const nearest = Math.max(
      0,
      ...kin.filter(({ how }) => how === 'slip').map(({ asked }) => asked),
    )
    for (let i = kin.length - 1; i >= 0; i--)
      if (kin[i]!.how === 'slip' && kin[i]!.asked < nearest - 0.12) kin.splice(i, 1)
    if (tongue === 'de')
      for (const { term, asked } of kin.filter(({ how }) => how === 'slip'))
        for (const whole of this.#wholes.get(term) ?? []) {
          const all = this.#partWeight(whole)
          kin.push({
            term: whole,
            asked: 0.85 * asked,
            said: (0.85 * asked * this.#weigh(term)) / all,
            how: 'slip',
          })
        }
  }

  /** A word that is nearly another is that one rather than a compound of its own. */
  #preferSlip(kin: Kin[]): void {
    if (!kin.some(({ how, asked }) => how === 'slip' && asked >= sureSlip)) return
    for (const one of kin)
      if (one.how === 'part') {
        one.asked *= besideSlip
        one.said *= besideSlip
      }
  }

  /** Terms about as long that begin alike, by letter or by ear; or with the second letter, the first being lost. */
  *#nearby(at: number, stem: string, reach: number): Iterable<number> {
    const { terms } = this.plain
    for (const letter of new Set([stem[0]!, stem[1]!, ...soundingLike(stem[0]!)])) {
      const list = this.#initials.get(`${at} ${letter}`) ?? []
      for (let place = this.#firstAsLong(list, stem.length - reach); place < list.length; place++) {
        const id = list[place]!
        if (terms[id]!.length > stem.length + reach) break
        yield id
      }
    }
  }

  #firstAsLong(list: readonly number[], length: number): number {
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.plain.terms[list[middle]!]!.length < length) low = middle + 1
      else high = middle
    }
    return low
  }

  #partWeight(id: number): number {
    const { partStarts, parts } = this.plain
    let all = 0
    for (let i = partStarts[id]!; i < partStarts[id + 1]!; i++) all += this.#weigh(parts[i]!)
    return all
  }
}

/** The best kinship of each term. */
function best(kin: Kin[]): Kin[] {
  const byTerm = new Map<number, Kin>()
  for (const one of kin) {
    const known = byTerm.get(one.term)
    if (!known || known.asked + known.said < one.asked + one.said) byTerm.set(one.term, one)
  }
  return [...byTerm.values()]
}

/** Which letters a word has, one bit each: two words far apart here are no slips of each other. */
function maskOf(word: string): number {
  let mask = 0
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) & 31)
  return mask >>> 0
}

function bits(mask: number): number {
  let left = mask - ((mask >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

function append<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
