import type { Found } from '../found.ts'
import { verbForm } from '../lexicon/verbForms.ts'
import { closedFinite, limits, modals, openingWhen, openness } from '../lexicon/words.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { enumerated } from '../split/enumerations.ts'
import { type Stretch, verbPhrases } from '../split/verbPhrases.ts'
import type { Strength } from '../types.ts'
import { type Act, actOf, type Register, withVerb } from './acts.ts'
import { type Clause, parse, type Word } from './clauses.ts'
import { nominalAct } from './nominal.ts'

/** What is found in one sentence, without what stands above it. */
export type Said = Pick<Found, 'start' | 'end' | 'nature' | 'strength' | 'verb' | 'negated'>

export interface Context extends Register {
  /** An item of a list or a line of an overview: a phrase without a finite verb may promise. */
  item: boolean
  /** Strength and nature that an introduction before a colon gives to its items; null where it promises nothing. */
  introduced: Act | null | undefined
  /** Ends in a full stop: no heading. */
  closed?: boolean
  /** Items around this one name acts. */
  programme: boolean
}

export function readSentence(text: string, sentence: Sentence, around: Context): Said[] {
  if (sentence.tokens.findLast(({ text }) => /^[.!?:]$/.test(text))?.text === '?') return []
  const { words, clauses } = parse(sentence.tokens)
  const context = { ...around, closed: text[sentence.end - 1] === '.' }
  const said: Said[] = []
  let after = context.afterCommitment
  for (const [index, clause] of clauses.entries()) {
    const limit = clauses[index + 1]?.from
    const until = limit === undefined ? sentence.end : words[limit]!.start
    const spokenHere =
      clause.finite === null ? [] : spoken(words, clause, { ...context, afterCommitment: after })
    const own =
      spokenHere.length === 0 && isPhrase(words, clause)
        ? phrase(words, clause, context)
        : spokenHere
    for (const { stretch, act, last } of own) {
      const one = place(text, words, stretch, act, last && stretch.to === clause.to ? until : null)
      if (one) said.push(one)
    }
    after = own.length > 0
  }
  return said
}

/** Without a finite verb, or with one that may as well be the infinitive of a list. */
function isPhrase(words: readonly Word[], { finite, we }: Clause): boolean {
  return (
    finite === null ||
    (!we && words[finite]!.form?.infinitive === true && !modals.has(words[finite]!.lower))
  )
}

interface Found1 {
  stretch: Stretch
  act: Act
  last: boolean
}

function spoken(words: readonly Word[], clause: Clause, context: Context): Found1[] {
  const act = actOf(words, clause, context)
  if (!act) return []
  const modal = words[clause.finite!]!
  const bracket = act.lemma !== null && modal.form?.lemma !== act.lemma
  const phrases = bracket
    ? verbPhrases(words, clause.from, clause.to, clause.finite!)
    : [{ from: clause.from, to: clause.to, verb: null }]
  if (!bracket || phrases.length === 1) {
    const asked = infinitives(words, clause)
    if (asked.length > 1)
      return asked.map((stretch, index) => ({
        stretch,
        act: lemmaAct(words, act, stretch),
        last: index === asked.length - 1,
      }))
  }
  const parts =
    phrases.length > 1 || act.nature === 'goal' ? phrases : objects(words, clause, phrases[0]!)
  return parts.map((stretch, index) => ({
    stretch,
    act: lemmaAct(words, act, stretch),
    last: index === parts.length - 1,
  }))
}

/** "… beauftragt, einen Plan zu erstellen und die Träger einzubeziehen": infinitives with objects of their own. */
function infinitives(words: readonly Word[], { from, to }: Clause): Stretch[] {
  const first = words.findIndex(({ level }, at) => at >= from && at <= to && level === 'infinitive')
  if (first < 0) return []
  let last = first
  let verbs = 0
  for (let at = first; at <= to; at++) {
    const { level, form, kind } = words[at]!
    if (level === 'infinitive') {
      last = at
      if (form?.withTo || (form?.infinitive && words[at - 1]!.lower === 'zu')) verbs++
    } else if (level !== 'mark' && !(level === 'main' && kind !== 'sign' && isJoiner(words[at]!)))
      break
  }
  if (verbs < 2) return []
  const raised = words.map((word, at) =>
    at >= first && at <= last && word.level === 'infinitive'
      ? { ...word, level: 'main' as const }
      : word,
  )
  const parts = verbPhrases(raised, first, last, -1)
  return parts.map((part, at) => ({
    ...part,
    from: at === 0 ? from : part.from,
    to: at === parts.length - 1 ? to : part.to,
  }))
}

/** Deliverables listed before the finite verb or after it. */
function objects(words: readonly Word[], clause: Clause, whole: Stretch): Stretch[] {
  const finite = clause.finite!
  const front = words[clause.from]!
  if (front.level === 'main' && finite > clause.from + 3) {
    const parts = enumerated(words, clause.from, finite - 1)
    if (parts.length > 1) return [...parts.slice(0, -1), { ...parts.at(-1)!, to: whole.to }]
  }
  const lead = objectStart(words, finite, clause.to)
  if (lead === null) return [whole]
  const parts = enumerated(words, lead, clause.to)
  if (parts.length < 2) return [whole]
  return [
    { ...parts[0]!, from: whole.from },
    ...parts.slice(1, -1),
    { ...parts.at(-1)!, to: whole.to },
  ]
}

function objectStart(words: readonly Word[], finite: number, to: number): number | null {
  for (let at = finite + 1; at <= Math.min(to, finite + 6); at++) {
    const word = words[at]!
    if (word.level !== 'main') return null
    if (/^(?:der|den|die|das|ein|eine|einen|für)$/.test(word.lower))
      return word.lower === 'für' ? at + 1 : at
  }
  return null
}

function lemmaAct(words: readonly Word[], act: Act, { verb }: Stretch): Act {
  if (verb === null || act.strength === 'examine') return act
  const lemma = words[verb]!.form?.lemma ?? act.lemma
  return withVerb(act, lemma)
}

function phrase(words: readonly Word[], clause: Clause, context: Context): Found1[] {
  const promised = actOf(words, clause, context)
  if (promised)
    return [
      { stretch: { from: clause.from, to: clause.to, verb: null }, act: promised, last: true },
    ]
  return nominalAct(words, clause, context).map(({ stretch, act }, index, all) => ({
    stretch,
    act,
    last: index === all.length - 1,
  }))
}

/** The span of a stretch: without a purpose before or after it, without joining words and signs. */
function place(
  text: string,
  words: readonly Word[],
  { from, to }: Stretch,
  act: Act,
  until: number | null,
): Said | null {
  let first = from
  while (
    first < to &&
    (words[first]!.level === 'purpose' || words[first]!.level === 'mark' || isJoiner(words[first]!))
  )
    first++
  let last = to
  while (last > first && (words[last]!.level === 'purpose' || words[last]!.level === 'mark')) last--
  if (words[first]!.level === 'purpose') return null
  const start = words[first]!.start
  const bound =
    last < to ? words[last + 1]!.start : (until ?? words[to + 1]?.start ?? words[to]!.end)
  const end = scopeEnd(text, start, trimmedEnd(text, start, Math.max(bound, words[last]!.end)))
  const quote = text.slice(start, end)
  if (!hasWord(words, first, last)) return null
  return {
    start,
    end,
    nature: act.nature,
    strength: isConditioned(words, first) ? 'examine' : opened(quote, act.strength),
    verb: act.lemma,
    negated: isNegated(words, first, last),
  }
}

/** "Gelingt es, …, entsteht …": the verb that opens the sentence makes a condition. */
const isConditioned = (words: readonly Word[], first: number): boolean => {
  const { level, capital, lower } = words[first]!
  if (level !== 'sub' || !capital) return false
  return closedFinite.has(lower) || verbForm(lower)?.third === true
}

const hasWord = (words: readonly Word[], from: number, to: number) =>
  words.slice(from, to + 1).some(({ kind, text }) => kind === 'word' && text.length > 1)

const isJoiner = ({ lower, level }: Word) =>
  level === 'main' && /^(?:und|oder|sowie|aber|sondern|denn|bzw\.)$/.test(lower)

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end
  for (;;) {
    const before = at
    while (
      at > start &&
      /[\s,;:.!?–—-]/.test(text[at - 1]!) &&
      !/(?:etc|usw|ff)\.$/.test(text.slice(Math.max(start, at - 5), at))
    )
      at--
    const word = /\s(?:und|oder|sowie|aber|sondern|bzw\.?)$/.exec(
      text.slice(Math.max(start, at - 8), at),
    )
    if (word) at -= word[0].length
    if (at === before) return at
  }
}

/** ", z. B. A, B" at the end. */
const exampleList =
  /\s*[,–]\s*(?:wie\s+)?(?:z\.\s?B\.|u\.\s?a\.)\s+[A-ZÄÖÜ][^,.;:()]*,[^.;:()]*\s[A-ZÄÖÜ][^\s,]*$/

/** Examples told in sentences of their own, or as addresses, are no part of the clause. */
function scopeEnd(text: string, start: number, end: number): number {
  const spoken = /[“”«"]\s*,\s*(?:so|sagt|betont|erklärt|kündigt|verspricht|meint)/.exec(
    text.slice(start, end),
  )
  if (spoken && spoken.index > 10) return trimmedEnd(text, start, start + spoken.index)
  const quote = text.slice(start, end)
  const list =
    /\s*,?\s*(?:z\.\s?B\.|u\.\s?a\.|etwa|beispielsweise|insbesondere|zum Beispiel)\s?:\s/.exec(
      quote,
    )
  if (list && list.index > 10) return start + list.index
  const examples = exampleList.exec(quote)
  if (examples && examples.index > 10) return start + examples.index
  const bracket = quote.endsWith(')') ? quote.lastIndexOf('(') : -1
  if (bracket > 10 && /https?:|www\.|[.!?]\)$/.test(quote.slice(bracket)))
    return trimmedEnd(text, start, start + bracket)
  return end
}

/** Without one of these nothing is left open. */
const mayOpen =
  /gf|egebenen|edarf|ventuell|vtl|glicherw|inzelfall|twaig|[Bb]ei |orbehalt|oraussetzung|alls|ofern|rüfung|enn|weit/

function opened(quote: string, strength: Strength): Strength {
  if (!mayOpen.test(quote)) return strength
  const bare = quote.replace(/\([^)]*\)/g, ' ')
  if (openness.test(bare.toLowerCase())) return 'examine'
  return openingWhen.test(bare.replace(limits, ' ')) ? 'examine' : strength
}

const never = new Set([
  'kein',
  'keine',
  'keinen',
  'keiner',
  'keinem',
  'keines',
  'verzichten',
  'ausschließen',
])
const notOnly = new Set(['nur', 'allein', 'mehr', 'zuletzt'])

function isNegated(words: readonly Word[], from: number, to: number): boolean {
  const said = new Set<string>()
  for (let at = from; at <= to; at++) {
    const { level, lower } = words[at]!
    if (level !== 'main') continue
    if (never.has(lower)) return true
    if (lower === 'nicht' && !notOnly.has(words[at + 1]?.lower ?? '')) return true
    if (lower === 'aus' && said.has('gegen') && (said.has('sprechen') || said.has('spricht')))
      return true
    if (lower === 'ab' && said.has('lehnen')) return true
    if (lower === 'ab' && said.has('lehnt')) return true
    if (lower === 'aus' && said.has('schließen')) return true
    said.add(lower)
  }
  return false
}
