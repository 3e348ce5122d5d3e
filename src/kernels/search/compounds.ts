import { germanSpelling } from './stemming/german.ts'

/**
 * German compounds, split by words that were seen by themselves or between hyphens: the more the offers say,
 * the better it splits. Between parts may stand what German puts there: s, n, en, es, er, e, or an e left out.
 */
export interface Splitter {
  /** The parts of a compound, at least two; nothing where it cannot be split into words that are known. */
  split(word: string): string[] | undefined
  /** The longest known word that a longer one begins or ends with, where it cannot be split whole. */
  edge(word: string): string | undefined
}

const joints = ['', 's', 'n', 'en', 'es', 'er', 'e', 'ns']
const longest = 60
const shortestPart = 4

/** Beginnings that say nothing about the rest. */
const notEdges =
  'stadt haupt gross klein nord sued ober unter mittel neben vorder hinter allein gesamt zusammen'.split(
    ' ',
  )

/**
 * @param words folded words
 * @param short words of three letters that may be parts, as hyphens taught
 * @param empty words that say nothing at the edge of another
 */
export function learnSplitter(
  words: Iterable<string>,
  short: Iterable<string> = [],
  empty: ReadonlySet<string> = new Set(),
): Splitter {
  const parts = new Set<string>()
  for (const word of words) {
    const known = germanSpelling(word)
    if (known.length < shortestPart || /\d/.test(known)) continue
    parts.add(known)
    // 'Schul-' of 'Schule', 'Sprach-' of 'Sprache'
    if (known.length > shortestPart && known.endsWith('e')) parts.add(known.slice(0, -1))
  }
  for (const word of short) if (word.length >= 3) parts.add(germanSpelling(word))
  for (const ending of notParts) parts.delete(ending)
  const edges = new Set(parts)
  for (const word of notEdges) edges.delete(word)
  for (const word of edges) if (empty.has(word)) edges.delete(word)
  for (const head of heads) {
    parts.add(head)
    edges.delete(head)
  }
  return {
    split: (word) => splitBy(germanSpelling(word), parts),
    edge: (word) => edgeOf(germanSpelling(word), edges),
  }
}

/** What any help may be called: these split off even where nobody has said them alone. */
const heads =
  'stelle stellen dienst dienste zentrum zentren haus gruppe gruppen kurs kurse angebot angebote einrichtung praxis treff platz platze hilfe hilfen amt buro verein verband kraft krafte heim stunde sprechstunde telefon geld karte pass schein antrag kosten person personen team laden raum versorgung vermittlung begleitung betreuung probleme problem test termin schule kind kinder mobil'.split(
    ' ',
  )
const leastEdge = 5
const leastEdgeShare = 0.4

/** A known word at the beginning or the end, with something left that could be a word. */
function edgeOf(word: string, parts: ReadonlySet<string>): string | undefined {
  for (
    let length = word.length - 4;
    length >= Math.max(leastEdge, leastEdgeShare * word.length);
    length--
  ) {
    const end = word.slice(-length)
    if (parts.has(end)) return end
    const start = word.slice(0, length)
    if (parts.has(start)) return start
  }
  return undefined
}

/** Syllables that look like words at the joints of compounds. */
const notParts = [
  'ungen',
  'heit',
  'keit',
  'schaft',
  'lich',
  'isch',
  'chen',
  'innen',
  'unge',
  'eren',
  'sche',
]

const perPart = 1e6
const perJoint = 1e4

function splitBy(word: string, parts: ReadonlySet<string>): string[] | undefined {
  const { length } = word
  if (length < 2 * 3 + 1 || length > longest) return undefined
  // Fewest parts to each end; then the fewest letters between them; then the longest word in one piece.
  const least = new Float64Array(length + 1).fill(Infinity)
  const begun = new Int16Array(length + 1)
  const ended = new Int16Array(length + 1)
  least[0] = 0
  for (let from = 0; from < length; from++) {
    if (least[from] === Infinity) continue
    for (let to = from + 3; to <= length; to++) {
      if (from === 0 && to === length) continue
      if (!parts.has(word.slice(from, to))) continue
      for (const joint of joints) {
        const next = to + joint.length
        if (joint && (next >= length || !word.startsWith(joint, to))) continue
        const cost = least[from]! + perPart + perJoint * joint.length - (to - from) ** 2
        if (cost >= least[next]!) continue
        least[next] = cost
        begun[next] = from
        ended[next] = to
      }
    }
  }
  if (least[length] === Infinity) return undefined
  const found: string[] = []
  for (let at = length; at > 0; at = begun[at]!) found.unshift(word.slice(begun[at], ended[at]))
  return found
}
