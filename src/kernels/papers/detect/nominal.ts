import { isProcess, isValue } from '../lexicon/nouns.ts'
import { supporting, wishing } from '../lexicon/verbClasses.ts'
import { verbForm } from '../lexicon/verbForms.ts'
import { closedFinite, genitiveStarts, prepositions } from '../lexicon/words.ts'
import { enumerated } from '../split/enumerations.ts'
import { type Stretch, verbPhrases } from '../split/verbPhrases.ts'
import type { Act } from './acts.ts'
import { type Clause, isInfinitive, type Word } from './clauses.ts'
import { headNoun } from './phrases.ts'
import type { Context } from './sentence.ts'

export interface Named {
  stretch: Stretch
  act: Act
}

const supportNoun = /^(?:förderung|unterstützung|einsatz für|hilfe|engagement|stärkere förderung)$/

/** A phrase without a finite verb in a list: "Barrieren abbauen", "Ausbau der …", "Spielplätze für …". */
export function nominalAct(
  words: readonly Word[],
  { from, to, finite }: Clause,
  context: Context,
): Named[] {
  const begin = firstOf(words, from, to)
  if (begin > to || looksLikeContact(words, begin, to)) return []
  // "Lernen Sie uns kennen": asks the reader.
  if (words[begin + 1]?.text === 'Sie' || /^(?:dass|ob|weil)$/.test(words[begin]!.lower)) return []
  const verb =
    endVerb(words, begin, to) ?? (context.introduced ? endInfinitive(words, begin, to) : null)
  if (verb !== null) {
    if (!context.item && !(context.promising && context.closed && isAlone(words, begin, to, verb)))
      return []
    return verbPhrases(words, begin, to, -1).map((stretch) => ({
      stretch,
      act: infinitiveAct(words, stretch.verb ?? verb, context),
    }))
  }
  if (isDone(words, begin, to)) return []
  // A finite verb makes a sentence: only the infinitive of a list may look like one.
  if (finite !== null || !context.item || context.introduced === null) return []
  const noun = headNoun(words, begin, to)
  if (noun === null) return []
  const head = words[noun]!.lower
  if (isProcess(head) || isNamedVerb(words, noun)) {
    return enumerated(words, begin, to).map((stretch) => ({
      stretch,
      act: nounAct(words, stretch.verb ?? noun, context),
    }))
  }
  if (!context.programme && !context.introduced) return []
  const nature = isValue(head) ? 'goal' : 'measure'
  return [
    {
      stretch: { from: begin, to: endOfThing(words, noun, to), verb: null },
      act: {
        nature: context.introduced?.nature ?? nature,
        strength: context.introduced?.strength ?? 'intention',
        lemma: null,
        plain: 'intention',
      },
    },
  ]
}

/** "Bänke im Park zur Erholung", "Hilfen gegen Not wie die Tafel oder …": purpose and examples are no part of a thing. */
function endOfThing(words: readonly Word[], noun: number, to: number): number {
  for (let at = noun + 2; at < to; at++) {
    const { level, lower } = words[at]!
    if (level !== 'main') continue
    if (!words[at - 1]!.capital) continue
    const next = words[at + 1]!
    if (/^zu[rm]$/.test(lower) && isProcess(next.lower)) return at - 1
    if (lower === 'wie' && /^(?:der|die|das|den|dem|eine[rmn]?)$/.test(next.lower)) return at - 1
  }
  return to
}

function firstOf(words: readonly Word[], from: number, to: number): number {
  let at = from
  while (at <= to && words[at]!.kind === 'sign') at++
  return at
}

/** The infinitive that ends the phrase before subordinate clauses and asides; "zu" belongs to none. */
function endVerb(words: readonly Word[], from: number, to: number): number | null {
  let seen = 0
  for (let at = to; at >= from && seen < 14; at--) {
    const word = words[at]!
    if (word.level !== 'main' || word.kind !== 'word') continue
    seen++
    if (
      isInfinitive(word) &&
      (word.form?.infinitive || at === to) &&
      words[at - 1]?.lower !== 'zu'
    ) {
      if ((at > from || word.form) && endsPhrase(words[at + 1])) return at
    }
  }
  return null
}

/** "120 Bäume gepflanzt": told as done. */
function isDone(words: readonly Word[], from: number, to: number): boolean {
  for (let at = to; at > from; at--) {
    const { form, kind, level, capital } = words[at]!
    if (kind === 'sign' || level !== 'main') continue
    return (
      !capital &&
      form?.participle === true &&
      !form.infinitive &&
      form.lemma !== 'vorsehen' &&
      form.lemma !== 'planen'
    )
  }
  return false
}

/** "Wir fordern: … Öffnungszeiten auszuweiten": after an introduction the infinitive has its "zu". */
function endInfinitive(words: readonly Word[], from: number, to: number): number | null {
  for (let at = to; at >= from; at--) {
    const { form, kind, level } = words[at]!
    if (kind === 'sign' || (level !== 'main' && level !== 'infinitive')) continue
    if (form?.withTo || (words[at - 1]?.lower === 'zu' && isInfinitive(words[at]!))) return at
    return null
  }
  return null
}

/** "Angebote bündeln, um Wege zu sparen.": the infinitive ends a sentence of prose that has no other verb. */
function isAlone(words: readonly Word[], from: number, to: number, verb: number): boolean {
  for (let at = from; at <= to; at++) {
    const { level, kind } = words[at]!
    if (level === 'purpose') return at > verb
    if (level !== 'main' && level !== 'mark') return false
    if (at > verb && kind !== 'sign') return false
    if (at === verb ? false : words[at]!.form?.infinitive && !words[at]!.form?.participle) {
      if (!/^(?:und|oder|sowie|,)$/.test(words[at + 1]?.lower ?? '')) return false
    }
    if (closedFinite.has(words[at]!.lower)) return false
  }
  // Two words are rather a slogan: "Zukunft sichern."
  return verb - from >= 2 || words.slice(verb + 1, to + 1).some(({ level }) => level === 'purpose')
}

/** "Schaffen von Wohnraum": an infinitive made a noun. */
function isNamedVerb(words: readonly Word[], noun: number): boolean {
  const next = words[noun + 1]
  if (!next || !(genitiveStarts.has(next.lower) || /^vo[nm]$/.test(next.lower))) return false
  return verbForm(words[noun]!.lower)?.infinitive === true
}

/** Nothing of the phrase follows but what hangs on it: "umrüsten auf …". */
const endsPhrase = (next: Word | undefined) =>
  next?.level !== 'main' ||
  next.kind !== 'word' ||
  /^(?:und|oder|sowie|bzw\.)$/.test(next.lower) ||
  (prepositions.has(next.lower) && !next.capital)

function infinitiveAct(words: readonly Word[], verb: number, { introduced }: Context): Act {
  const lemma = words[verb]!.form?.lemma ?? words[verb]!.lower
  if (wishing.has(lemma))
    return { nature: 'goal', strength: 'intention', lemma, plain: 'intention' }
  return {
    nature: introduced?.nature ?? 'measure',
    strength: supporting.has(lemma) ? 'support' : (introduced?.strength ?? 'intention'),
    lemma,
    plain: 'intention',
  }
}

function nounAct(words: readonly Word[], noun: number, { introduced }: Context): Act {
  const { lower, text } = words[noun]!
  const strength = introduced?.strength ?? (supportNoun.test(lower) ? 'support' : 'intention')
  return { nature: introduced?.nature ?? 'measure', strength, lemma: text, plain: 'intention' }
}

/** Addresses, telephone numbers, hours. */
function looksLikeContact(words: readonly Word[], from: number, to: number): boolean {
  let text = words[from]!.text
  for (let at = from + 1; at <= to; at++) text += ` ${words[at]!.text}`
  return contact.test(text)
}

const contact =
  /@|\b(?:[wW]{3}|https?|Tel|TEL|Fax|FAX|Uhr|Eingang|[tT]elefax)\b|\bTelefon|\b\d{5}\s+[A-ZÄÖÜ]|\b(?:Amt|Fachbereich|Referat|Dezernat|Abteilung) für\b|^\S*(?:[sS]traße|[sS]tr\.|[aA]llee|[pP]latz|[wW]eg) \d/
