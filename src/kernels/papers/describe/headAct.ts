import { verbForm } from '../lexicon/verbForms.ts'
import { particles } from '../lexicon/verbs.ts'
import { type Act, actOfNoun, actOfVerb, isListed } from './actWords.ts'
import type { ClauseWord, Zone } from './clause.ts'
import { type Frame, frames } from './frames.ts'
import { coordinators, modals } from './grammar.ts'
import { type Phrase, phrasesOf } from './phrases.ts'
import { listed } from './words.ts'

/** The act a clause is about, with what it is done to. */
export interface HeadAct {
  act: Act
  /** Index of the word that names it. */
  at: number
  /** 'noun': "Ausbau der Netze"; 'verb': "die Netze ausbauen"; 'frame': "in den Blick nehmen". */
  by: 'verb' | 'noun' | 'frame'
  objects: Phrase[]
  /** First part of a compound that holds its object: 'radwege' of 'Radwegeausbau'. */
  compound: string
  /** The words that make one with the verb, lower case: 'auf den weg'. */
  beside: string
  /** A modal or auxiliary frames the verb: "wollen … ausbauen". */
  framed: boolean
}

interface Verb {
  lemma: string
  at: number
  /** Infinitive with "zu". */
  withTo: boolean
}

const particleSet: ReadonlySet<string> = new Set(particles)
const framesByVerb = Map.groupBy(
  frames.flatMap((frame) => frame.verbs.map((verb) => ({ verb, frame }))),
  ({ verb }) => verb,
)

export function headActOf(words: readonly ClauseWord[]): HeadAct | null {
  return headIn(words, 'main') ?? headIn(words, 'complement') ?? nominalHead(words)
}

function headIn(words: readonly ClauseWord[], zone: 'main' | 'complement'): HeadAct | null {
  const verbs = verbsIn(words, zone)
  if (verbs.length === 0) return null
  const phrases = phrasesOf(words, zone)
  const objects = objectsOf(phrases)
  const framed = words.some(({ zone: own, low }) => own === zone && modals.has(low))
  const said = ` ${words
    .filter((word) => word.zone === zone)
    .map(({ low }) => low)
    .join(' ')} `
  const found = (act: Act, at: number, by: HeadAct['by'], beside = ''): HeadAct => ({
    act,
    at,
    by,
    objects,
    compound: '',
    beside,
    framed,
  })
  for (const [place, verb] of verbs.entries()) {
    if (opensPair(words, verb) && verbs[place + 1] && actOfVerb(verbs[place + 1]!.lemma)) continue
    if (keepsAndMore(words, verb, verbs[place + 1])) continue
    if (faint.has(verb.lemma) && verbs.slice(place + 1).some(({ lemma }) => actOfVerb(lemma)))
      continue
    const frame = frameOf(verb.lemma, said)
    if (frame) {
      const inner = frame.through.length > 0 ? through(frame, phrases) : null
      if (inner) return { ...inner, framed }
      const later = verbs.slice(place + 1).find(({ withTo }) => withTo)
      if (frame.through.length > 0 && later) continue
      const complement =
        frame.through.length > 0 && zone === 'main' ? headIn(words, 'complement') : null
      if (complement) return complement
      const act = frame.beside === '' ? actOfVerb(verb.lemma) : undefined
      return found(
        { lemma: verb.lemma, kind: act?.kind ?? frame.kind },
        verb.at,
        frame.beside ? 'frame' : 'verb',
        frame.beside,
      )
    }
    const act = actOfVerb(verb.lemma)
    if (act) return found(act, verb.at, 'verb')
  }
  return null
}

/** What stands without a preposition; where nothing does, what looks like a genitive. */
function objectsOf(phrases: readonly Phrase[]): Phrase[] {
  const bare = phrases.filter(({ preposition }) => preposition === null)
  const direct = bare.filter(({ genitive }) => !genitive)
  return direct.length > 0 ? direct : bare
}

/** The act behind a verb that points through to it. */
function through(frame: Frame, phrases: readonly Phrase[]): Omit<HeadAct, 'framed'> | null {
  for (const [place, phrase] of phrases.entries()) {
    if (phrase.genitive || phrase.noun.quoted || !frame.through.includes(phrase.preposition ?? ''))
      continue
    const noun = actOfNoun(phrase.noun.low)
    if (noun && !services.has(phrase.noun.low))
      return {
        act: noun.act,
        at: phrase.at,
        by: 'noun',
        objects: governed(phrases, place),
        compound: noun.object,
        beside: '',
      }
  }
  const hasObject = phrases.some(({ preposition, genitive }) => preposition === null && !genitive)
  return hasObject || frame.through.includes('durch')
    ? null
    : through({ ...frame, through: ['durch'] }, phrases)
}

/** Nouns of acts that mostly mean a service that is there: not what a verb points to. */
const services: ReadonlySet<string> = new Set(
  listed('beratung betreuung versorgung unterbringung angebot planung hilfe integration'),
)

/** Verbs that say little where another follows: "nutzen und verknüpfen". */
const faint: ReadonlySet<string> = new Set(
  listed('nutzen stärken beginnen machen wollen suchen geben gehen kommen'),
)

/** "prüfen und anpassen": what follows the look is the act. */
const opensPair = (words: readonly ClauseWord[], { lemma, at }: Verb): boolean =>
  /^(?:über)?prüfen$/.test(lemma) &&
  words[at + 1]?.low === 'und' &&
  !openly.has(words[at + 2]?.low ?? '')

/** "fortführen und ausbauen": more than keeping. */
const keepsAndMore = (words: readonly ClauseWord[], { lemma, at }: Verb, next?: Verb): boolean =>
  next !== undefined &&
  words[at + 1]?.low === 'und' &&
  actOfVerb(lemma)?.kind === 'keep' &&
  actOfVerb(next.lemma)?.kind === 'expand'

const openly: ReadonlySet<string> = new Set(
  listed('ggf gegebenenfalls bedarfsweise eventuell evtl dann danach anschließend'),
)

/** What an act noun governs: the genitive or "von" phrases right after it. */
function governed(phrases: readonly Phrase[], place: number): Phrase[] {
  const objects: Phrase[] = []
  for (const phrase of phrases.slice(place + 1)) {
    if (
      !phrase.genitive &&
      !['von', 'vom', 'an', 'für', 'zu', 'zur', 'zum', 'mit'].includes(phrase.preposition ?? '')
    )
      break
    objects.push(phrase)
  }
  return objects
}

function frameOf(lemma: string, said: string): Frame | undefined {
  const candidates = framesByVerb.get(lemma) ?? []
  return (
    candidates.find(({ frame }) => frame.beside !== '' && said.includes(` ${frame.beside} `)) ??
    candidates.find(({ frame }) => frame.beside === '')
  )?.frame
}

/** The first verb of a clause, also one that names no act of the lexicon. */
export function plainVerb(words: readonly ClauseWord[]): HeadAct | null {
  const verb = verbsIn(words, 'main')[0]
  if (!verb) return null
  return {
    act: { lemma: verb.lemma, kind: 'provide' },
    at: verb.at,
    by: 'frame',
    objects: objectsOf(phrasesOf(words)),
    compound: '',
    beside: '',
    framed: words.some(({ zone, low }) => zone === 'main' && modals.has(low)),
  }
}

/** The verbs of a zone in order, modals left out, separable ones joined. */
function verbsIn(words: readonly ClauseWord[], zone: Zone): Verb[] {
  const framed = words.some((word) => word.zone === zone && modals.has(word.low))
  const verbs: Verb[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (word.zone !== zone || word.quoted || modals.has(word.low)) continue
    if (word.capital && !(at === 0 && words[1] && modals.has(words[1].low))) continue
    const form = verbForm(word.low)
    if (!form) continue
    const withTo = form.withTo || words[at - 1]?.low === 'zu'
    if (framed && !form.infinitive && !form.participle && !withTo) continue
    const particle =
      framed || withTo || (form.participle && !form.third)
        ? undefined
        : particleAfter(words, at, zone)
    const farther = words[at - 1]?.low === 'weiter' ? `weiter${form.lemma}` : ''
    const joined = (particle ?? '') + form.lemma
    // "bleibt frei" is no verb of one word
    const predicate = particle && adjectives.has(particle) && !isListed(joined)
    const lemma = isListed(farther) ? farther : predicate ? form.lemma : joined
    verbs.push({ lemma, at, withTo })
  }
  return verbs
}

const adjectives: ReadonlySet<string> = new Set(listed('frei offen gut neu hoch nahe gleich'))

/** The particle that ends the clause of a finite verb: "bauen … *aus*". */
function particleAfter(words: readonly ClauseWord[], at: number, zone: Zone): string | undefined {
  for (let next = at + 1; next < words.length; next++) {
    const word = words[next]!
    if (word.zone !== zone || !particleSet.has(word.low) || word.capital) continue
    const following = words[next + 1]
    if (!following || following.opens || following.zone !== zone || coordinators.has(following.low))
      return word.low
  }
  return undefined
}

const framingNouns: ReadonlySet<string> = new Set(
  listed(
    'ziel ziele aufgabe aufgaben anliegen schritt schritte element elemente baustein bausteine maßnahme maßnahmen beitrag projekt projekte vorhaben initiative initiativen',
  ),
)
const linking: ReadonlySet<string> = new Set(
  listed('ist sind gehört gehören steht stehen bleibt bedarf'),
)

/** A phrase without a verb of its own: its first noun names the act. */
function nominalHead(words: readonly ClauseWord[]): HeadAct | null {
  const phrases = phrasesOf(words)
  const open = words.some(({ low, zone }) => zone === 'main' && linking.has(low))
  let first = true
  for (const [place, phrase] of phrases.entries()) {
    const framing = framingNouns.has(phrase.noun.low)
    const purpose =
      ['zur', 'zum', 'für'].includes(phrase.preposition ?? '') &&
      framingNouns.has(phrases[place - 1]?.noun.low ?? '')
    if (phrase.genitive || (phrase.preposition !== null && !purpose)) continue
    const noun = actOfNoun(phrase.noun.low)
    if (noun && (first || open || purpose))
      return {
        act: noun.act,
        at: phrase.at,
        by: 'noun',
        objects: governed(phrases, place),
        compound: noun.object,
        beside: '',
        framed: false,
      }
    if (!framing) first = false
  }
  return null
}
