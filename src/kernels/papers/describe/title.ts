import { verbForm } from '../lexicon/verbForms.ts'
import { particles } from '../lexicon/verbs.ts'
import { actNounOf } from './actNouns.ts'
import type { ClauseWord } from './clause.ts'
import { genitiveOf } from './genitive.ts'
import { adverbs, articles, coordinators, modals, prepositions, pronouns } from './grammar.ts'
import { type HeadAct, plainVerb } from './headAct.ts'
import { shorten, spoken } from './titleText.ts'
import { setOf } from './words.ts'

/**
 * A short name for a commitment: the act as a noun with its object ("Ausbau der Beratung"), where German does not
 * nominalise well the act as an infinitive ("Räume zur Verfügung stellen"), the label where the clause only
 * points back ("Dies soll …").
 */
export function titleOf(
  clause: string,
  words: readonly ClauseWord[],
  head: HeadAct | null,
  label: string,
): string {
  if (head && words[head.at]?.zone === 'complement')
    return titleOf(clause, asMain(words), head, label)
  const we = words.some(({ low }) => low === 'wir')
  const pointing = !words.some(
    ({ capital, low, zone }, at) => zone === 'main' && capital && at > 0 && !pronouns.has(low),
  )
  const framed = words.some(({ low }) => modals.has(low))
  const onlyThis = head?.by === 'verb' && head.objects.length === 0 && we
  if ((pointing || onlyThis) && label && (framed || head !== null)) return titled(label)
  const title =
    goal(clause, words) ??
    (head?.by === 'noun' ? fromNoun(clause, words, head) : null) ??
    (head?.by === 'verb' ? fromVerb(clause, words, head) : null) ??
    asInfinitive(clause, words, head && head.by !== 'noun' ? head : plainVerb(words)) ??
    (framed && label ? label : statement(clause, words))
  return titled(title.length < 4 ? label || clause : title)
}

/** "Wir stellen sicher, dass …": what stands behind is the promise. */
const asMain = (words: readonly ClauseWord[]): ClauseWord[] =>
  words.map((word) => ({
    ...word,
    zone: word.zone === 'complement' && word.low !== 'dass' ? 'main' : 'side',
  }))

const titled = (text: string): string => {
  const short = shorten(text)
  return short.charAt(0).toUpperCase() + short.slice(1)
}

const particleSet = new Set(particles)
const scope = setOf('insbesondere beispielsweise etwa')

/** "Unser Ziel ist ein sauberer Fluss" → "Ein sauberer Fluss". */
function goal(clause: string, words: readonly ClauseWord[]): string | null {
  const at = words.findIndex(({ low }) => /^ziele?$/.test(low))
  const link = words[at + 1]
  if (at < 0 || at > 2 || !link || !/^(?:ist|sind)$/.test(link.low)) return null
  const rest = words.slice(at + 2).filter(({ zone, low }) => zone === 'main' && !adverbs.has(low))
  return rest.length > 1 && articles.has(rest[0]!.low) && !rest.some(({ low }) => low === 'zu')
    ? spoken(clause, rest)
    : null
}

/** A nominal clause as it stands, without what only illustrates it. */
function statement(clause: string, words: readonly ClauseWord[]): string {
  const kept: ClauseWord[] = []
  for (const [at, word] of words.entries()) {
    if (word.zone !== 'main') continue
    if (illustrates(words, at)) break
    kept.push(word)
  }
  return spoken(clause, kept)
}

const illustrates = (words: readonly ClauseWord[], at: number): boolean => {
  const { low, opens } = words[at]!
  return low === 'z' || (low === 'u' && words[at + 1]?.low === 'a') || (opens && scope.has(low))
}

/** From the noun of the act to the end of what belongs to it. */
function fromNoun(clause: string, words: readonly ClauseWord[], head: HeadAct): string {
  let from = head.at
  // adjectives without an article keep their form: "Stärkere Förderung"
  while (
    from > 0 &&
    !words[from]!.opens &&
    /[^n]e$/.test(words[from - 1]!.low) &&
    !articles.has(words[from - 1]!.low)
  )
    from--
  if (from > 0 && from < head.at && (words[from - 1]!.low === 'und' || !opensPhrase(words, from)))
    from = head.at
  return spoken(
    clause,
    words.slice(from, endOf(words, head.at)).filter(({ zone }) => zone === 'main'),
  )
}

const opensPhrase = (words: readonly ClauseWord[], at: number): boolean =>
  words[at]!.opens ||
  (prepositions.has(words[at - 1]!.low) === false && !articles.has(words[at - 1]!.low))

/** Where the words that belong to a noun end: at a verb, a particle, a pronoun, a comma before more. */
function endOf(words: readonly ClauseWord[], at: number, verb = -1): number {
  let end = at + 1
  while (end < words.length && end !== verb) {
    const { zone } = words[end]!
    if (zone === 'complement' || illustrates(words, end) || (zone === 'main' && breaks(words, end)))
      break
    end++
  }
  return end
}

function breaks(words: readonly ClauseWord[], at: number): boolean {
  const word = words[at]!
  if (word.quoted || word.capital) return false
  if (modals.has(word.low) || pronouns.has(word.low)) return true
  const next = words[at + 1]
  if (next && pronouns.has(next.low) && verbForm(word.low)) return true
  const last = !next || next.opens || coordinators.has(next.low) || modals.has(next.low)
  if (particleSet.has(word.low) && last) return true
  const form = verbForm(word.low)
  return form !== null && (last || form.third) && !(form.infinitive && next?.capital)
}

/** "und das Amt": the second object would need its genitive too. */
const joinsPhrase = (next: ClauseWord | undefined): boolean =>
  next?.capital === false && !prepositions.has(next.low)

const withDative = setOf(
  'helfen danken begegnen entgegenwirken entgegentreten vorbeugen beistehen nachkommen beitreten',
)

/** "die Beratung ausbauen" → "Ausbau der Beratung". */
function fromVerb(clause: string, words: readonly ClauseWord[], head: HeadAct): string | null {
  const noun = actNounOf(head.act.lemma)
  const bare = head.objects.filter(({ noun: { low } }) => !pronouns.has(low))
  const passive = isPassive(words, head)
  const we = words.some(({ low }) => low === 'wir')
  const alone =
    passive ||
    we ||
    bare.length === 1 ||
    !words.some(({ low, zone }) => zone === 'main' && modals.has(low))
  const done = alone ? bare[0] : bare[1]
  if (!noun || !done || withDative.has(head.act.lemma)) return null
  // "Die Stadt baut die Hilfen aus": whoever stands before the verb acts
  const subject = !passive && !we && !head.framed && head.at > done.at && head.at < words.length - 1
  const object = subject ? bare.find(({ at }) => at > head.at) : done
  if (!object) return null
  const from = firstOf(words, object.at, head.at)
  // "kleine und mittlere", "Miet- und": what was joined before would be lost
  if (/^(?:und|oder|bzw)$/.test(words[from - 1]?.low ?? '') || words[from - 1]?.text.endsWith('-'))
    return null
  const genitive = genitiveOf(words.slice(from, object.at + 1), passive)
  // a name of several nouns keeps its form
  if (genitive === null || object.tail !== object.noun) return null
  const after = words
    .slice(object.at + 1, endOf(words, object.at, head.at))
    .filter(({ zone }) => zone === 'main')
  const comma = after.findIndex(({ opens }) => opens)
  const rest = comma < 0 ? after : after.slice(0, comma)
  while (/^(?:besser|stärker|mehr|weiter)$/.test(rest.at(-1)?.low ?? '')) rest.pop()
  if (rest.some(({ low }, at) => coordinators.has(low) && joinsPhrase(rest[at + 1]))) return null
  const tail = spoken(clause, withoutFiller(rest))
  return `${noun} ${genitive} ${tail}`
}

/** "wird ausgebaut", "ist zu vertiefen": what is done stands as the subject. */
function isPassive(words: readonly ClauseWord[], head: HeadAct): boolean {
  const form = verbForm(words[head.at]!.low)
  const has = (pattern: RegExp) =>
    words.some(({ low, zone }) => zone === 'main' && pattern.test(low))
  if (form?.infinitive === false && form.participle) return has(/^(?:werden|wird|worden)$/)
  return (form?.withTo === true || words[head.at - 1]?.low === 'zu') && has(/^(?:ist|sind)$/)
}

/** The first word of a noun's phrase: its article, or its first adjective. */
function firstOf(words: readonly ClauseWord[], noun: number, verb: number): number {
  let from = noun
  while (from > 0) {
    const at = from - 1
    const word = words[at]!
    if (
      at === verb ||
      (words[from]!.opens && !word.after.startsWith(',')) ||
      modals.has(word.low) ||
      (word.capital && at > 0)
    )
      break
    if (articles.has(word.low)) return at
    if (pronouns.has(word.low) || adverbs.has(word.low) || !/(?:e|en|er|es)$|^\d+$/.test(word.low))
      break
    from = at
  }
  return from
}

const fillers =
  setOf(`weiter weiterhin künftig zukünftig noch schon bereits nun dabei hierbei dazu hierzu dafür hierfür daher darum
  deshalb deswegen zudem außerdem zunächst perspektivisch mittelfristig kurzfristig langfristig hier dort konkret ebenfalls
  gleichzeitig darüber hinaus ferner somit bedarfsweise`)

const withoutFiller = (words: readonly ClauseWord[]): ClauseWord[] =>
  words.filter(({ low }, at) => {
    if (low === 'auch') return /^(?:als|aber|sondern)$/.test(words[at - 1]?.low ?? '')
    return !fillers.has(low)
  })

/** "Wir stellen Räume bereit" → "Räume bereitstellen": modal, "wir" and fillers left out, the verb at the end. */
function asInfinitive(
  clause: string,
  words: readonly ClauseWord[],
  head: HeadAct | null,
): string | null {
  if (!head) return null
  const { lemma } = head.act
  const form = verbForm(words[head.at]!.low)
  const has = (pattern: RegExp) => words.some(({ low }) => pattern.test(low))
  const reflexive = has(/^(?:uns|sich)$/)
  const passive = isPassive(words, head)
  if (!form || (reflexive && lemma !== 'einsetzen') || (passive && !sameInAccusative(words, head)))
    return null
  // somebody else is the subject: "Die Stadt soll …"
  if (
    !passive &&
    !has(/^wir$/) &&
    (has(/^(?:soll|sollen|wird|muss|müssen|kann|können|ist|sind)$/) ||
      (!form.infinitive && !form.withTo))
  )
    return null
  const particle = form.lemma === lemma ? '' : lemma.slice(0, lemma.length - form.lemma.length)
  const main = mainBody(words, head, particle)
  const tied = tiedWords(words, head.beside)
  const body = withoutFiller(main.filter((word) => !tied.includes(word)))
  if (!body.some(({ capital, low }) => capital && !pronouns.has(low)) && tied.length === 0)
    return null
  if (reflexive) return `Einsatz ${spoken(clause, body)}`
  const end = [...(tied.length > 0 ? [spoken(clause, tied)] : []), `${particle}${form.lemma}`].join(
    ' ',
  )
  const whole = spoken(clause, body)
  if (whole.length + end.length < 80) return `${whole} ${end}`
  const object = head.objects[0]
  const start = object ? words[firstOf(words, object.at, head.at)]! : undefined
  // a weak adjective has left its article further up
  const torn =
    start === undefined || (!start.capital && start.low.endsWith('en') && !articles.has(start.low))
  const late =
    object && !torn
      ? body.filter(({ start }) => start >= words[firstOf(words, object.at, head.at)]!.start)
      : body
  return `${shorten(spoken(clause, late), 79 - end.length)} ${end}`
}

/** A subject whose form is that of an object: feminine, neuter or plural. */
function sameInAccusative(words: readonly ClauseWord[], head: HeadAct): boolean {
  const object = head.objects[0]
  if (!object) return false
  const first = words[firstOf(words, object.at, head.at)]!.low
  return (
    !/^(?:der|ein|dieser|jeder|kein)$/.test(first) &&
    (first === object.noun.low || !first.endsWith('er'))
  )
}

/** The main clause without its verb, up to where another clause joins it. */
function mainBody(words: readonly ClauseWord[], head: HeadAct, particle: string): ClauseWord[] {
  const kept: ClauseWord[] = []
  const beside = [words[head.at - 1]?.low, words[head.at + 1]?.low]
  const second = !head.framed && (particle !== '' || head.at === 0 || beside.includes('wir'))
  for (const [at, word] of words.entries()) {
    if (!second && at > head.at) break
    if (word.zone !== 'main' || at === head.at) continue
    if (
      kept.length > 0 &&
      word.opens &&
      at > head.at &&
      !particle &&
      words[at - 1]!.zone === 'main'
    )
      break
    if (/^(?:wir|uns|sich)$/.test(word.low) || modals.has(word.low)) continue
    if (particle && word.low === particle) continue
    if (word.low === 'zu' && at === head.at - 1) continue
    if (/^(?:z|u)$/.test(word.low) || /^(?:z|u)$/.test(words[at - 1]?.low ?? '')) continue
    kept.push(word)
  }
  return kept
}

/** The words of a light verb construction: "auf den Weg". */
function tiedWords(words: readonly ClauseWord[], beside: string): ClauseWord[] {
  const parts = beside.split(' ')
  if (parts.length < 2 || !prepositions.has(parts[0]!)) return []
  const at = words.findIndex((_, start) =>
    parts.every((part, step) => words[start + step]?.low === part),
  )
  return at < 0 ? [] : words.slice(at, at + parts.length)
}
