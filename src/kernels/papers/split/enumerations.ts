import type { Word } from '../detect/clauses.ts'
import { isProcess } from '../lexicon/nouns.ts'
import { determiners, genitiveStarts, prepositions } from '../lexicon/words.ts'
import type { Stretch } from './verbPhrases.ts'

const joiner = /^(?:und|oder|sowie|bzw\.|,)$/

/**
 * "Einrichtung von A und Schaffung von B" is two deliverables, "Schulung und Begleitung der C" one: an item stands
 * on its own where it names an act and what the act is done to.
 */
export function enumerated(words: readonly Word[], from: number, to: number): Stretch[] {
  const heads = withPlainItems(words, withThings(words, headsOf(words, from, to), to), to)
  if (heads.length < 2) return [{ from, to, verb: null }]
  const stretches: Stretch[] = []
  let begin = from
  for (let at = 1; at < heads.length; at++) {
    const join = heads[at]!.join
    if (!heads[at - 1]!.plain && !hasComplement(words, heads[at - 1]!.noun, join)) continue
    stretches.push({
      from: begin,
      to: join - 1 - (words[join - 1]?.text === ',' ? 1 : 0),
      verb: heads[at - 1]!.noun,
    })
    begin = join + 1
  }
  stretches.push({ from: begin, to, verb: heads.at(-1)!.noun })
  return stretches
}

interface Head {
  join: number
  noun: number
  /** A thing between acts: "…, digitale Anträge, …". */
  plain?: true
}

/**
 * "Ausbau der Wege und neue Bänke am Ufer": the ending shows that the last item hangs on no genitive and no "von".
 */
function withThings(words: readonly Word[], heads: Head[], to: number): Head[] {
  const first = heads[0]
  if (heads.length !== 1 || !first) return heads
  const complement = words[first.noun + 1]
  if (!complement || !(genitiveStarts.has(complement.lower) || complement.lower === 'von'))
    return heads
  for (let at = first.noun + 2; at + 2 <= to; at++) {
    const [join, adjective, noun] = [words[at]!, words[at + 1]!, words[at + 2]!]
    if (join.level !== 'main' || !/^(?:und|sowie)$/.test(join.lower)) continue
    if (
      !adjective.capital &&
      /[^ei]e$/.test(adjective.lower) &&
      !determiners.has(adjective.lower) &&
      noun.capital &&
      !awaitsNoun(words, first.noun, at)
    )
      return [...heads, { join: at, noun: at + 2, plain: true }]
  }
  return heads
}

/** "für alte und neue Bänke": a preposition still waits for its noun. */
function awaitsNoun(words: readonly Word[], from: number, join: number): boolean {
  for (let at = join - 1; at > from; at--) {
    const { capital, lower, level } = words[at]!
    if (level === 'main' && capital) return false
    if (prepositions.has(lower)) return true
  }
  return false
}

/** Between items that name acts, what begins like a phrase of its own is an item too. */
function withPlainItems(words: readonly Word[], heads: Head[], to: number): Head[] {
  if (heads.length < 2) return heads
  const all = [...heads]
  const last = heads.at(-1)!.join
  for (let at = heads[0]!.noun; at < last; at++) {
    const word = words[at]!
    if (!joiner.test(word.lower) || heads.some(({ join }) => join === at)) continue
    const [adjective, noun] = [words[at + 1], words[at + 2]]
    if (
      at + 2 <= to &&
      word.text === ',' &&
      adjective &&
      !adjective.capital &&
      /e[sr]?$/.test(adjective.lower) &&
      noun?.capital
    )
      all.push({ join: at, noun: at + 2, plain: true })
  }
  return all.sort((a, b) => a.join - b.join)
}

function headsOf(words: readonly Word[], from: number, to: number): Head[] {
  const heads: Head[] = []
  for (let at = from; at <= to; at++) {
    const word = words[at]!
    const begins =
      at === from || ((word.level === 'main' || word.level === 'mark') && joiner.test(word.lower))
    if (!begins) continue
    const noun = processAfter(words, at === from ? at : at + 1, to)
    if (noun === null) continue
    if (at === from || hasComplement(words, noun, to + 1)) heads.push({ join: at, noun })
    if (at === from) continue
  }
  return heads[0]?.join === from ? heads : []
}

/** The noun of an act that heads the phrase beginning here; adjectives and an article may stand before it. */
function processAfter(words: readonly Word[], from: number, to: number): number | null {
  for (let at = from; at <= Math.min(to, from + 10); at++) {
    const word = words[at]!
    // "Aus-, Um- und Neubau" is one noun.
    if (word.text.endsWith('-') || words[from - 2]?.text.endsWith('-')) return null
    if (word.level === 'aside' || word.lower === 'auch') continue
    if (word.level !== 'main') return null
    if (word.kind !== 'word' || (prepositions.has(word.lower) && !(at === from && word.capital)))
      return null
    if (isProcess(word.lower) && word.capital) return at
    if (word.capital && at > from) return null
    if (word.form && at > from) return null
  }
  return null
}

/** "Ausbau der …", "Förderung von …": what the act is done to follows its noun. */
function hasComplement(words: readonly Word[], noun: number, until: number): boolean {
  const next = words[noun + 1]
  if (!next || noun + 1 >= until || next.level !== 'main') return false
  // "Einführung durch die Fortführung und Absicherung von …": the joined noun belongs to the inner one.
  if (until <= words.length && isProcess(words[until - 1]?.lower ?? '') && until - 1 > noun)
    return false
  if (prepositions.has(next.lower))
    return /^(?:von|vom|für|zu|zum|zur|an|am|im|in|mit|bei)$/.test(next.lower)
  return (
    genitiveStarts.has(next.lower) ||
    (/(?:er|en)$/.test(next.lower) && !joiner.test(next.lower)) ||
    next.capital
  )
}
