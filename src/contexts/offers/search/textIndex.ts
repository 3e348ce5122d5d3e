import { isOneSlip, termsOf } from './text.ts'

/** Documents as weighed terms, in typed arrays that a worker hands over without copying. */
export interface TextIndexPlain {
  documents: number
  terms: string[]
  /** Where the postings of each term begin; one more than there are terms. */
  starts: Uint32Array
  /** Document and weight of each posting. */
  postings: Uint32Array
  weights: Float32Array
}

/** A text of a document and how much a hit in it counts, 0 to 1. */
export interface WeighedText {
  text: string
  weight: number
}

/** Where a term occurs in several texts of a document, the heaviest counts. */
export function buildTextIndex(documents: WeighedText[][]): TextIndexPlain {
  const byTerm = new Map<string, Map<number, number>>()
  documents.forEach((texts, document) => {
    for (const { text, weight } of texts) {
      for (const term of termsOf(text)) {
        let found = byTerm.get(term)
        if (!found) {
          found = new Map()
          byTerm.set(term, found)
        }
        if ((found.get(document) ?? 0) < weight) found.set(document, weight)
      }
    }
  })
  const terms = [...byTerm.keys()].sort()
  const size = terms.reduce((sum, term) => sum + (byTerm.get(term)?.size ?? 0), 0)
  const starts = new Uint32Array(terms.length + 1)
  const postings = new Uint32Array(size)
  const weights = new Float32Array(size)
  let next = 0
  terms.forEach((term, index) => {
    starts[index] = next
    for (const [document, weight] of byTerm.get(term) ?? []) {
      postings[next] = document
      weights[next++] = weight
    }
  })
  starts[terms.length] = next
  return { documents: documents.length, terms, starts, postings, weights }
}

export interface TextHit {
  /** Share of what was asked that the document answers, 0 to 1. */
  score: number
  /** The terms of the question it answers. */
  terms: Set<string>
}

/** How well a term of the index answers a term of the question, 1 = the same. */
interface Kin {
  term: number
  quality: number
}

export class TextIndex {
  readonly #plain: TextIndexPlain
  readonly #ids: Map<string, number>

  constructor(plain: TextIndexPlain) {
    this.#plain = plain
    this.#ids = new Map(plain.terms.map((term, index) => [term, index]))
  }

  /** Documents that answer at least one of the terms. Terms that the index does not know do not count against it. */
  find(question: readonly string[]): Map<number, TextHit> {
    const { starts, postings, weights } = this.#plain
    const known = question
      .map((term) => ({ term, kin: this.kinOf(term) }))
      .filter(({ kin }) => kin.length > 0)
    const worth = known.map(({ kin }) => this.rarity(this.#plain.terms[bestOf(kin).term]!))
    const total = worth.reduce((sum, one) => sum + one, 0)
    const hits = new Map<number, TextHit>()
    known.forEach(({ term, kin }, asked) => {
      const best = new Map<number, number>()
      for (const { term: id, quality } of kin)
        for (let i = starts[id]!; i < starts[id + 1]!; i++) {
          const document = postings[i]!
          const value = quality * weights[i]!
          if ((best.get(document) ?? 0) < value) best.set(document, value)
        }
      for (const [document, value] of best) {
        let hit = hits.get(document)
        if (!hit) {
          hit = { score: 0, terms: new Set() }
          hits.set(document, hit)
        }
        hit.score += (value * worth[asked]!) / total
        hit.terms.add(term)
      }
    })
    return hits
  }

  /** How telling a term of the index is: rare ones more. */
  rarity(term: string): number {
    const { starts, documents } = this.#plain
    const id = this.#ids.get(term)
    return id === undefined ? 0 : Math.log(1 + documents / (starts[id + 1]! - starts[id]!))
  }

  /** How much a word that was asked for is like a term, 0 to 1. */
  alike(asked: string, term: string): number {
    return kinship(asked, term, this.#ids.has(asked))
  }

  /** Terms of the index that are meant by a term: the same, one that begins or ends so, a compound’s part, one slip away. */
  kinOf(asked: string): Kin[] {
    const { terms } = this.#plain
    const same = this.#ids.get(asked)
    const kin: Kin[] = same === undefined ? [] : [{ term: same, quality: 1 }]
    for (let id = 0; id < terms.length; id++) {
      if (id === same) continue
      const quality = kinship(asked, terms[id]!, same !== undefined)
      if (quality > 0) kin.push({ term: id, quality })
    }
    return kin
  }
}

const bestOf = (kin: Kin[]) => kin.reduce((a, b) => (b.quality > a.quality ? b : a))

/**
 * How near a term is to what was asked, 0 to 1: the same; begun by it; a part of a compound; one slip
 * away. Where the word as it was typed is known (`spelled`), it is neither unfinished nor a slip.
 */
export function kinship(asked: string, term: string, spelled: boolean): number {
  if (asked === term) return 1
  const [short, long] = asked.length < term.length ? [asked, term] : [term, asked]
  // What is left of a compound must be able to be a word: "Schulden" is no kind of "Schule".
  const isPart = long.length - short.length >= 3
  if (short.length >= 4 && long.startsWith(short)) {
    // "leben" does not mean groceries ("Lebensmittelausgabe"): the shorter, the more it has to say.
    const share = short.length / long.length
    const says = share >= (short.length > 4 ? 0.3 : 0.5)
    if (short === asked && says && (isPart || !spelled)) return 0.6 + 0.35 * share
    if (isPart) return partOf(short, long)
  }
  if (isPart && short.length >= 5 && long.endsWith(short)) return partOf(short, long)
  if (!spelled && short.length >= 4 && isOneSlip(asked, term))
    return short.length > 4 || asked[0] === term[0] ? 0.75 : 0
  return 0
}

/** A part says the more, the more of the compound it is; a short one within a long one is chance. */
function partOf(short: string, long: string): number {
  const share = short.length / long.length
  return short.length >= 5 && share >= 0.4 ? 0.35 + 0.4 * share : 0
}
