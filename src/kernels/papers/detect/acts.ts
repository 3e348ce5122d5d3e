import { isProcess, isValue } from '../lexicon/nouns.ts'
import {
  arising,
  isActing,
  isChanging,
  running,
  serving,
  stative,
  supporting,
  telling,
  wishing,
} from '../lexicon/verbClasses.ts'
import { verbForm } from '../lexicon/verbForms.ts'
import {
  can,
  future,
  futureCues,
  goesOn,
  isAdvising,
  isAuthor,
  isCoalition,
  isParty,
  isPeople,
  isService,
  modals,
  must,
  past,
  prepositions,
  runsAlready,
  shall,
  wanting,
} from '../lexicon/words.ts'
import { type Stance, tells } from '../structure/stance.ts'
import type { Nature, Strength } from '../types.ts'
import { type Clause, isInfinitive, isParticle, isPreterite, type Word } from './clauses.ts'
import { bareNouns } from './phrases.ts'

/** What a main clause says will be done, by its finite verb, its subject and the verbs that end it. */
export interface Act {
  nature: Nature
  strength: Strength
  lemma: string | null
  /** Strength by mood and tense alone, whatever the verb. */
  plain: Strength
  /** "sich einsetzen": the verb supports only with its "sich". */
  reflexive?: true
}

/** What the text around a clause lets expect. */
export interface Register {
  /** The paper promises: "wir" and "soll" are common in it. A report does not. */
  promising: boolean
  /** The sentence before was a commitment. */
  afterCommitment: boolean
  /** What the headings above say that the section is for. */
  stance: Stance
  /** It stands in a list that an introduction made one of commitments: "Wir beantragen:" */
  asked: boolean
}

/** "sich einsetzen für", "sich stark machen" whatever the mood. */
const standsUp = (view: View) =>
  view.has('uns', 'sich') && view.has('einsetzen', 'einzusetzen', 'starkmachen', 'stark')

const intention = (lemma: string | null, nature: Nature = 'measure'): Act => ({
  nature,
  strength: supports(lemma) ? 'support' : 'intention',
  lemma,
  plain: 'intention',
})
const binding = (lemma: string | null, nature: Nature = 'measure'): Act => ({
  nature,
  strength: supports(lemma) ? 'support' : 'binding',
  lemma,
  plain: 'binding',
})
const support = (lemma: string | null, nature: Nature = 'measure'): Act => ({
  nature,
  strength: 'support',
  lemma,
  plain: 'support',
})
const supports = (lemma: string | null) => lemma !== null && supporting.has(lemma)

/** The same act with another verb of its clause. */
export const withVerb = (act: Act, lemma: string | null): Act => ({
  ...act,
  lemma,
  strength:
    supports(lemma) || (act.reflexive && /^(?:einsetzen|machen)$/.test(lemma ?? ''))
      ? 'support'
      : act.plain,
})

export function actOf(words: readonly Word[], clause: Clause, register: Register): Act | null {
  if (clause.finite === null) return relativePromise(words, clause)
  const finite = words[clause.finite]!.lower
  const view = viewOf(words, clause)
  const act = raised(byFinite(finite, view, register), view)
  return (
    act ??
    (past.has(finite) || /^(?:hat|haben)$/.test(finite) ? null : relativePromise(words, clause))
  )
}

const raised = (act: Act | null, view: View): Act | null => {
  if (!act || !standsUp(view)) return act
  return {
    ...act,
    reflexive: true,
    strength: /^(?:einsetzen|machen)$/.test(act.lemma ?? '') ? 'support' : act.strength,
  }
}

interface View {
  words: readonly Word[]
  clause: Clause
  /** Lower-case words of the main clause without the finite verb. */
  lowers: string[]
  text: string
  /** The same in small letters. */
  lowered: string
  /** Verbs of the right bracket, last first. */
  last: Word | null
  passive: boolean
  lemma: string | null
  we: boolean
  author: string | null
  /** The subject is people. */
  people: boolean
  has: (...lowers: string[]) => boolean
  /** Levels of the clauses under it. */
  that: boolean
  infinitive: boolean
}

function viewOf(words: readonly Word[], clause: Clause): View {
  const own = words.slice(clause.from, clause.to + 1).filter(({ level }) => level === 'main')
  const finite = words[clause.finite!]!
  const lowers = own.filter((word) => word !== finite).map(({ lower }) => lower)
  const levels = new Set(words.slice(clause.from, clause.to + 1).map(({ level }) => level))
  const { last, passive, lemma } = bracketOf(own, finite)
  const set = new Set(lowers)
  return {
    words,
    clause,
    lowers,
    text: own.map(({ text }) => text).join(' '),
    lowered: own.map(({ lower }) => lower).join(' '),
    last,
    passive,
    lemma,
    we: clause.we,
    author: authorOf(words, clause),
    people: isPeople(words[subjectOf(words, clause.from, clause.to) ?? clause.finite!]!.lower),
    has: (...some) => some.some((lower) => set.has(lower)),
    that: levels.has('that'),
    infinitive: levels.has('infinitive'),
  }
}

interface Bracket {
  last: Word | null
  passive: boolean
  lemma: string | null
}

/** Infinitive, participle or particle that closes the clause. */
function bracketOf(own: readonly Word[], finite: Word): Bracket {
  const at = own.indexOf(finite)
  const field = own.slice(at + 1)
  for (let index = field.length - 1; index >= 0; index--) {
    const word = field[index]!
    if (word.kind !== 'word' || word.capital) continue
    if (/^(?:werden|worden|sein|können|haben)$/.test(word.lower)) {
      const inner = verbBefore(field, index) ?? (own[0] !== finite ? participleFirst(own) : null)
      if (inner)
        return {
          last: inner,
          passive: word.lower !== 'können' && word.lower !== 'haben',
          lemma: lemmaOf(inner),
        }
      if (word.lower === 'können') continue
      return { last: word, passive: false, lemma: word.lower === 'worden' ? null : word.lower }
    }
    if (word.form && !isAttribute(field, index))
      return { last: word, passive: false, lemma: lemmaOf(word) }
    if (
      !word.form &&
      /(?:en|ern|eln)$/.test(word.lower) &&
      closes(field, index) &&
      isInfinitive(word)
    )
      return { last: word, passive: false, lemma: word.lower }
  }
  const early = beforeFinite(own, at)
  if (early) return { last: early, passive: true, lemma: lemmaOf(early) }
  const opening = own[0]
  const infinitive = opening?.capital && at === 1 ? verbForm(opening.lower) : null
  if (opening && infinitive?.infinitive)
    return { last: opening, passive: false, lemma: infinitive.lemma }
  const first = participleFirst(own)
  if (first) return { last: first, passive: true, lemma: lemmaOf(first) }
  return { last: null, passive: false, lemma: null }
}

/** "Organisiert werden sollen …", "Geplant ist …" */
function participleFirst(own: readonly Word[]): Word | null {
  const first = own[0]
  return first?.capital &&
    first.form === null &&
    /^(?:ge|.*ge|be|er|ver|ent|unter|über).*t$|iert$/.test(first.lower) &&
    /^[a-zäöü]/.test(first.lower)
    ? first
    : null
}

/** "Neu gebaut werden soll …": the bracket stands in front. */
function beforeFinite(own: readonly Word[], at: number): Word | null {
  const near = own[at - 1]
  if (near?.form?.participle && future.has(own[at]!.lower) && at <= 2) return near
  if (near?.lower !== 'werden') return null
  const word = own[at - 2]
  return word?.form?.participle ? word : null
}

function verbBefore(field: readonly Word[], at: number): Word | null {
  const word = field[at - 1]
  return word &&
    word.kind === 'word' &&
    !word.capital &&
    (word.form !== null || /(?:t|en)$/.test(word.lower)) &&
    word.form !== null
    ? word
    : null
}

const closes = (field: readonly Word[], at: number) =>
  at === field.length - 1 || /^(?:und|oder|sowie|,)$/.test(field[at + 1]!.lower)

const isAttribute = (field: readonly Word[], at: number) =>
  field[at + 1]?.capital === true && !field[at]!.form!.infinitive

const lemmaOf = (word: Word) => word.form?.lemma ?? word.lower

function authorOf(words: readonly Word[], { from, to, finite }: Clause): string | null {
  const at = subjectOf(words, from, Math.min(to, finite! + 8))
  if (at === null) return null
  const word = words[at]!
  return isAuthor(word.lower) || isPartyName(word) ? word.lower : null
}

/** First noun that can be a subject: no preposition, no "den" or "einen" before it. */
function subjectOf(words: readonly Word[], from: number, to: number): number | null {
  for (const at of bareNouns(words, from, to)) {
    if (/(?:jahre?|monate?|wochen?|tage?|quartal)$/.test(words[at]!.lower)) continue
    let start = at
    while (
      start > from &&
      words[start - 1]!.level === 'main' &&
      !words[start - 1]!.capital &&
      !words[start - 1]!.form &&
      start > at - 3
    )
      start--
    const article = words
      .slice(start, at)
      .find(({ lower }) =>
        /^(?:den|einen|dem|einem|unseren|keinen|diesen|ihren|seinen)$/.test(lower),
      )
    const opens = words[from]!
    if (
      article ||
      (start <= from + 1 && /^(?:Den|Einen|Dem|Einem|Unseren|Diesen)$/.test(opens.text))
    )
      continue
    return at
  }
  return null
}
const isPartyName = ({ text }: Word) =>
  /^(?:SPD|CDU|CSU|FDP|GRÜNEN?|LINKEN?|PIRATEN|Volt|ÖDP|BSW|AfD|Demokraten|Piraten|Sozialdemokraten|Christdemokraten|Liberalen)$/.test(
    text,
  )

/** "Dadurch werden Wege kürzer", "So stärken wir den Zusammenhalt": what comes of an act. */
function isConsequence(view: View, finite: string): boolean {
  const { words, clause } = view
  const first = words[clause.from]!.text
  if (first === 'Dadurch' || first === 'Hierdurch') return true
  if (future.has(finite) || !/^(?:So|Damit)$/.test(first)) return false
  const object = bareNouns(words, clause.from, clause.to)[0]
  return object !== undefined && isValue(words[object]!.lower) && !isProcess(words[object]!.lower)
}

function byFinite(finite: string, view: View, register: Register): Act | null {
  if (/\bwie folgt\b|^Nur\b/.test(view.text)) return null
  // "Wer …, sollte …": advice to the reader.
  if (shall.has(finite) && view.words[view.clause.from]!.lower === 'wer') return null
  if (!modals.has(finite) && isConsequence(view, finite)) return null
  const tellsFact =
    !modals.has(finite) && runsAlready.test(view.lowered) && !goesOn.test(view.lowered)
  if (tellsFact && !(future.has(finite) && view.we)) return null
  const announcement = announcedThen(view)
  if (announcement) return announcement
  if (isPreterite(view.words[view.clause.finite!]!)) return null
  if (past.has(finite) && finite !== 'sollte' && finite !== 'sollten') return agreed(view)
  if (wanting.has(finite)) return wanted(view)
  if (shall.has(finite)) return shallBe(view)
  if (must.has(finite)) return tells(register.stance) ? null : mustBe(view)
  if (can.has(finite)) return mayBe(view)
  if (future.has(finite)) return willBe(view, register)
  if (finite === 'haben' || finite === 'hat')
    return register.promising && view.has('vorrang', 'priorität') ? binding('haben') : have(view)
  if (/^(?:ist|sind|bleibt|bleiben|sei|seien|sein|wäre|wären)$/.test(finite))
    return isToBe(finite, view, register)
  if (register.stance === 'past' || (register.stance === 'facts' && !view.we)) return null
  const act = present(view, register)
  return register.stance === 'facts' && act?.lemma && !isChanging(act.lemma) && !supports(act.lemma)
    ? null
    : act
}

/** "Es wurde vereinbart, … wieder aufzunehmen." The rest of what was done is over. */
function agreed(view: View): Act | null {
  if (!view.infinitive) return null
  return /vereinbar|verabred|verständig|geeinigt|beauftragt/i.test(view.text)
    ? binding(infinitiveLemma(view))
    : null
}

function wanted(view: View): Act | null {
  const { lemma, we, author } = view
  const reported = view.words[view.clause.finite!]!.lower === 'wolle' && !view.people
  if (!we && author === null && !reported) return null
  if (lemma === null && !view.that && hasProcessObject(view)) return intention(null)
  if (lemma === null || (view.that && lemma === 'erreichen'))
    return view.that ? wantedThat(view) : intention(null, 'goal')
  if (wishing.has(lemma)) return intention(lemma, 'goal')
  return intention(lemma)
}

/** "Wir wollen eine Einführung von …": what is wanted is an act. */
function hasProcessObject({ words, clause }: View): boolean {
  return bareNouns(words, clause.from, clause.to).some((at) => isProcess(words[at]!.lower))
}

/** "Wir wollen, dass …": an act where somebody is to do it, else a wished state. */
function wantedThat(view: View): Act {
  const { words, clause } = view
  const inner = words.slice(clause.from, clause.to + 1).filter(({ level }) => level === 'that')
  const last = inner.at(-1)
  const verb = inner.at(-2)
  if (last && future.has(last.lower) && verb?.form?.participle && !running.has(verb.form.lemma))
    return intention(verb.form.lemma)
  const acts = last?.form && !stative.has(last.form.lemma) && !wishing.has(last.form.lemma)
  if (acts && inner.some(({ capital, lower }) => capital && isAuthor(lower)))
    return intention(last.form!.lemma)
  return intention(null, 'goal')
}

function shallBe(view: View): Act | null {
  const { lemma, we, passive } = view
  if (lemma === null) return null
  if (we) return wishing.has(lemma) ? intention(lemma, 'goal') : intention(lemma)
  if (passive && view.last?.form?.participle) return intention(lemma)
  if (lemma === 'sein' || lemma === 'haben') return intention(lemma, 'goal')
  if (lemma === 'stehen') return intention(lemma, view.has('verfügung') ? 'measure' : 'goal')
  if (lemma === 'geschehen' || lemma === 'erfolgen')
    return view.has('durch', 'mit', 'über', 'mittels', 'mithilfe', 'in')
      ? intention(lemma)
      : lemma === 'erfolgen'
        ? intention(lemma)
        : null
  if (lemma === 'können') return intention(lemma, 'goal')
  if (lemma === 'werden' && view.has('zu', 'zum', 'zur', 'aus')) return intention(lemma, 'goal')
  if (view.people && !/^(?:erhalten|bekommen)$/.test(lemma)) return intention(lemma, 'goal')
  if (wishing.has(lemma) && !keeps(view)) return intention(lemma, 'goal')
  if (lemma === 'machen' && view.has('aufmerksam', 'bewusst', 'deutlich', 'sichtbar')) return null
  if (serving.has(lemma) && view.author === null)
    return view.lemma === 'bringen' && register(view) ? intention(lemma) : null
  return intention(lemma)
}
/** "Bedarfsweise sollen gemeinsame Studien mehr Vorteile bringen": open whether, so an act is meant. */
const register = (view: View) => /bedarfsweise|gegebenenfalls/i.test(view.text)

function mustBe(view: View): Act | null {
  const { lemma, passive, we, author } = view
  if (lemma === null) return null
  if (passive && view.last?.form?.participle && !running.has(lemma)) {
    if (view.lowers.at(-1) === 'sein') return null
    // Much must be done; what is to become other than it was is promised.
    return isChanging(lemma) || supports(lemma) || futureCues.test(view.lowered)
      ? intention(lemma)
      : null
  }
  if (stative.has(lemma) || wishing.has(lemma)) return null
  return we || (author && (isChanging(lemma) || futureCues.test(view.lowered)))
    ? intention(lemma)
    : null
}

function mayBe(view: View): Act | null {
  const { lemma } = view
  if (lemma === 'geschehen' || lemma === 'erfolgen')
    return view.has('durch', 'über', 'mit')
      ? { nature: 'measure', strength: 'examine', lemma, plain: 'examine' }
      : null
  if (lemma !== null && view.passive && isChanging(lemma) && onNeed.test(whole(view)))
    return { nature: 'measure', strength: 'examine', lemma, plain: 'examine' }
  return null
}

const onNeed = /\b(?:bedarf|bedarfsfall|falls|sofern|soweit|wenn)\b/
/** The clause with what hangs on it. */
const whole = ({ words, clause }: View) =>
  words
    .slice(clause.from, clause.to + 1)
    .map(({ lower }) => lower)
    .join(' ')

/** One of its participles tells of a change or of support. */
function changesSomething({ words, clause }: View): boolean {
  for (let at = clause.finite! + 1; at <= clause.to; at++) {
    const { level, form } = words[at]!
    if (level === 'main' && form?.participle && (isChanging(form.lemma) || supports(form.lemma)))
      return true
  }
  return false
}

/** "werden von Fachkräften geschult": who does it is named, and it goes on already. */
const byOthers = (view: View) => view.has('von', 'vom') && view.author === null

function willBe(view: View, { promising, afterCommitment, stance }: Register): Act | null {
  const { lemma, we, author, last, passive } = view
  if (lemma === null || last === null) return becomesFree(view) ? binding('werden') : null
  const isParticiple =
    !passive && last.form?.participle === true && !(last.form.infinitive && (we || author))
  if (we && lemma === 'sein' && view.has('dialog', 'gespräch', 'austausch', 'kontakt'))
    return binding(lemma)
  if (we)
    return isParticiple && !last.form?.infinitive
      ? binding(lemma)
      : binding(
          lemma,
          stative.has(lemma) && !/^(?:tragen|teilen)$/.test(lemma) ? 'goal' : 'measure',
        )
  if (isParticiple || passive) {
    if (/^(?:anstreben)$/.test(lemma)) return intention(lemma)
    if (view.infinitive && /^(?:bitten|auffordern|ersuchen|anhalten)$/.test(lemma))
      return intention(infinitiveLemma(view))
    if (agreeing.test(lemma) && view.that) return announced(view, true)
    if (stative.has(lemma) || decided.test(lemma)) return null
    const cue = futureCues.test(view.lowered) || dated.test(view.lowered)
    const followsUp = afterCommitment && opensWithPronoun(view)
    const told = opensWithPronoun(view) && !afterCommitment && stance !== 'acts'
    if (!cue && (told || (byOthers(view) && !promising))) return null
    if (((running.has(lemma) && !followsUp) || alreadyDone(view, stance)) && !cue) return null
    if (
      !cue &&
      !isChanging(lemma) &&
      !changesSomething(view) &&
      !(promising && (afterCommitment || stance === 'acts') && !byOthers(view))
    )
      return null
    return binding(lemma)
  }
  if (reportsPromise(view, lemma)) return binding(lemma)
  if (
    isChanging(lemma) &&
    (ofService(view) || reported(view) || (dated.test(view.lowered) && !view.people))
  )
    return binding(lemma)
  if ((author || (afterCommitment && takesUp(view))) && !stative.has(lemma)) return binding(lemma)
  if (lemma === 'geben' && view.has('es') && promising)
    return afterCommitment || view.has('uns') || gains.test(view.lowered) || namesNew(view)
      ? binding(lemma)
      : null
  return arising.has(lemma) && lemma !== 'umfassen' ? binding(lemma) : null
}

/** "Ihr Unternehmen werde Häuser sanieren" */
const reported = (view: View) => view.words[view.clause.finite!]!.lower === 'werde' && !view.people

/** What a meeting does with a motion is over with the meeting. */
const decided =
  /^(?:ablehnen|annehmen|genehmigen|beschließen|vertagen|verweisen|zurückstellen|zurückziehen|erteilen|zustimmen|wählen)$/

/** "Die Stadtwerke bauen …" */
function ofService({ words, clause }: View): boolean {
  const subject = subjectOf(words, clause.from, clause.to)
  return subject !== null && isService(words[subject]!.lower)
}

/** "Man werde den Bericht nachreichen": one of the speakers is to act. */
const reportsPromise = (view: View, lemma: string) =>
  view.words[view.clause.finite!]!.lower === 'werde' &&
  view.has('man', 'er', 'sie') &&
  !stative.has(lemma) &&
  !telling.has(lemma)

/** "Die Koalition wird … Sie wird …": the pronoun goes on with who spoke before, where something is changed. */
const takesUp = (view: View) =>
  opensWithPronoun(view) && view.lemma !== null && isChanging(view.lemma)

const alreadyDone = (view: View, stance: Stance) =>
  view.has('schon', 'längst') || (stance !== 'acts' && view.has('bereits'))

const opensWithPronoun = ({ words, clause }: View) =>
  /^(?:Sie|Er)$/.test(words[clause.from]!.text) && clause.finite === clause.from + 1

/** "Kitas werden gebührenfrei." */
const becomesFree = (view: View) =>
  view.lowers.some((lower) =>
    /^(?:(?:kosten|gebühren|beitrags|barriere|klima|auto|rauch|plastik|pestizid|emissions|schulden|treibhausgas)(?:los|frei|neutral)|(?:verkehrs)?beruhigt)$/.test(
      lower,
    ),
  )

function have(view: View): Act | null {
  if (view.we && view.lowers.at(-1) === 'vor') return intention(infinitiveLemma(view) ?? 'vorhaben')
  if (view.we && /\bZiel\b.*\bgesetzt\b|\bvorgenommen\b|\bverpflichtet\b/.test(view.text))
    return intention(view.lemma)
  if (view.has('zu') && view.last && isInfinitive(view.last) && view.author)
    return intention(view.lemma)
  return null
}

const planned =
  /^(?:geplant|vorgesehen|beabsichtigt|angestrebt|angedacht|avisiert|vorzusehen|anzustreben)$/

function isToBe(finite: string, view: View, context: Register): Act | null {
  const { last, lowers } = view
  if (last?.form?.withTo) return toDo(last.form.lemma, view)
  if (last && isInfinitive(last) && lowers[lowers.lastIndexOf(last.lower) - 1] === 'zu')
    return toDo(lemmaOf(last), view)
  if (lowers.some((lower) => planned.test(lower)))
    return view.has('nicht') ? null : intention(view.lemma)
  if (finite.startsWith('bleib')) return keeps(view) ?? staysSo(view, context)
  if (
    lowers.some((lower) => /ziele?$|anliegen$/.test(lower)) &&
    view.has('unser', 'unsere', 'ziel', 'erklärtes', 'es', 'weiteres')
  )
    return aim(view)
  if (lowers.includes('ziele')) return aim(view)
  if (
    lowers.some((lower) => /(?:schwerpunkt(?:e|thema)?|^vorhaben|^maßnahmen?)$/.test(lower)) &&
    (lowers.includes('maßnahme') ? hasProcessObject(view) : lowers.some(isProcess)) &&
    !view.that &&
    !view.passive &&
    !view.last?.form?.participle
  )
    return intention(null)
  if (
    lowers.some((lower) => /^(?:notwendig|nötig|erforderlich|vonnöten)$/.test(lower)) &&
    hasProcessObject(view)
  )
    return intention(null)
  if (view.we && view.has('behilflich')) return support('helfen')
  if (view.has('planung', 'vorbereitung') && view.has('in')) return intention(null)
  if (view.has('bleibt', 'bleiben')) return binding('bleiben', 'goal')
  if (
    view.we &&
    view.last?.form &&
    view.infinitive &&
    view.has('bereit', 'dabei', 'entschlossen', 'bestrebt')
  )
    return view.has('bestrebt') ? intention(infinitiveLemma(view)) : binding(infinitiveLemma(view))
  return null
}

function toDo(lemma: string, view: View): Act | null {
  if (
    stative.has(lemma) ||
    /^(?:rechnen|vermuten|befürchten|verzeichnen|verdanken|konstatieren|vermerken|beobachten|unterscheiden|begreifen|entscheiden)$/.test(
      lemma,
    )
  )
    return null
  return view.has('kaum', 'schwer', 'leicht', 'nicht', 'wichtig', 'schwierig', 'möglich')
    ? null
    : intention(lemma)
}

function aim(view: View): Act {
  const process = view.lowers.filter(isProcess)
  return intention(null, process.length >= 2 && !view.infinitive ? 'measure' : 'goal')
}

/** Says how things are rather than how they are kept. */
const judging =
  /^(?:schwierig|wichtig|notwendig|nötig|hoch|groß|gering|niedrig|knapp|unklar|ungewiss|fraglich|spannend|aktuell|entscheidend|zentral|gültig|problematisch|kritisch|schwer|sichtbar|unerlässlich|unverzichtbar|ungeklärt|unberücksichtigt|gleich|spürbar|dahinter|aus)$/

/** "Die Hebesätze bleiben stabil" */
function staysSo(view: View, { promising }: Register): Act | null {
  const last = view.words
    .slice(view.clause.finite! + 1, view.clause.to + 1)
    .findLast(({ level, kind }) => level === 'main' && kind === 'word')
  if (!promising || !last || last.capital || last.form || view.people) return null
  if (
    judging.test(last.lower) ||
    !/(?:ig|ich|bar|al|il|isch|frei|los|offen|fest|voll)$/.test(last.lower)
  )
    return null
  return binding('bleiben')
}

function keeps(view: View): Act | null {
  if (
    /\b(?:erhalten|bestehen|geöffnet|kostenlos|kostenfrei|gebührenfrei|beitragsfrei|frei|öffentlich|kommunal|bezahlbar)\b|\bin (?:\S+ ){0,3}(?:Hand|Besitz|Trägerschaft|Eigentum)\b/.test(
      view.text,
    )
  )
    return binding('bleiben')
  return null
}

const spans =
  '20\\d\\d|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|frühjahr|sommer|herbst|winter|(?:sommer|winter|herbst)?(?:pause|ferien)|montag|dienstag|mittwoch|donnerstag|freitag|(?:jahres|monats)?ende|jahreswechsel|jahresmitte|halbjahr|quartal|(?:schul|haushalts|kindergarten|kita|folge)jahr|wahlperiode|legislatur(?:periode)?'
/** A day, a year or a season to come. */
const dated = new RegExp(
  `\\b(?:ab|bis|zum|zur|im|am|ende|anfang|mitte|vor|nach)\\b[^,;]{0,24}\\b(?:${spans})\\b|künftig|(?:in den|im|in der) (?:nächsten|kommenden|laufenden)|\\bnoch (?:in diesem|dieses) |\\bnach (?:eine|zwei|drei|vier|fünf)[mnr]? jahr`,
)

/** Something more or new to be had. */
const gains = /\b(?:zusätzliche\w*|neue\w*|weitere\w*|mehr|künftig|zukünftig)\b/

/** "geht in Betrieb", "kommt zum Einsatz": verbs that say little beside a phrase that says what comes about. */
const comesAbout =
  /\b(?:in (?:betrieb|kraft|angriff)|an den start|ans netz|zum einsatz|zur anwendung|auf den weg|zustande|auf den prüfstand|ins leben)$/

const saidBefore = /^(?:daz?u|hierzu|hierfür|dafür|darunter|ebenso|darüber)$/

function present(view: View, register: Register): Act | null {
  const { promising, afterCommitment, asked, stance } = register
  const finite = view.words[view.clause.finite!]!
  const lemma = presentLemma(view, finite)
  if (lemma === 'gelten' && view.has('es') && view.infinitive)
    return intention(infinitiveLemma(view))
  if (lemma === 'gelten' && view.has('es') && view.has('zu')) return intention(view.lemma)
  if (
    (lemma === 'gehören' || lemma === 'zählen') &&
    view.lowers.some((lower) => saidBefore.test(lower))
  )
    return afterCommitment && view.lowers.some((lower) => isProcess(lower))
      ? intention(lemma)
      : null
  if (/^(?:bedeuten|heißen)$/.test(lemma) && view.infinitive && afterCommitment)
    return intention(infinitiveLemma(view))
  if ((announcing.test(lemma) || pledging.test(lemma)) && view.that && !view.we)
    return announced(view, pledging.test(lemma))
  if (lemma === 'bitten' && view.has('um') && hasGovernedProcess(view) && !view.we)
    return intention(lemma)
  if (/^(?:planen|beabsichtigen|vorsehen)$/.test(lemma) && view.infinitive && !view.people)
    return intention(infinitiveLemma(view))
  if (!view.we && lemma === 'einsetzen' && view.author && view.has('sich'))
    return view.has('für', 'dafür') ? standsFor(view, lemma) : null
  if (comesAbout.test(view.lowered) && (promising || dated.test(view.lowered)) && !view.we)
    return binding(lemma)
  if (pledging.test(lemma) && view.infinitive && !view.we) return binding(infinitiveLemma(view))
  if (lemma === 'kommen' && view.has('betracht', 'frage') && view.lowers.some(isProcess))
    return { nature: 'measure', strength: 'examine', lemma, plain: 'examine' }
  if (/^(?:brauchen|bedürfen)$/.test(lemma) && view.has('es') && hasProcessObject(view))
    return intention(lemma)
  if (
    !view.we &&
    view.author === null &&
    (promising || (worksOn(view) && /^(?:beginnen|starten|erfolgen)$/.test(lemma))) &&
    arising.has(lemma) &&
    dated.test(view.lowered)
  )
    return binding(lemma)
  if (
    /^(?:beschließen|beauftragen|bitten|auffordern|empfehlen)$/.test(lemma) &&
    view.infinitive &&
    !view.we
  ) {
    const subject = subjectOf(view.words, view.clause.from, view.clause.to)
    if (subject !== null && isAdvising(view.words[subject]!.lower)) return null
    return lemma === 'beschließen' || lemma === 'beauftragen'
      ? binding(infinitiveLemma(view))
      : intention(infinitiveLemma(view))
  }
  if (lemma === 'erfolgen' && promising && hasProcessObject(view)) return binding(lemma)
  if (
    /^(?:erhalten|bekommen)$/.test(lemma) &&
    !view.we &&
    ((promising && (afterCommitment || gains.test(view.lowered) || namesNew(view))) ||
      (dated.test(view.lowered) && (gains.test(view.lowered) || namesNew(view))))
  )
    return binding(lemma)
  if (/^(?:weiter|fort)(?:laufen|bestehen|gehen)$/.test(lemma) && promising && !view.we)
    return binding(lemma)
  if (
    isChanging(lemma) &&
    !view.we &&
    ofService(view) &&
    ((promising && stance === 'acts') ||
      afterCommitment ||
      dated.test(view.lowered) ||
      brings(view, stance))
  )
    return binding(lemma)
  if (
    lemma === 'stattfinden' &&
    view.lowered.includes('nicht mehr') &&
    (promising || dated.test(view.lowered))
  )
    return binding(lemma)
  const coalition = view.author !== null && isCoalition(view.author)
  if (view.we || coalition) return presentOfAuthor(view, lemma)
  if (asked && view.author && !stative.has(lemma)) return intention(lemma)
  if (view.author && !stative.has(lemma) && !running.has(lemma) && !supporting.has(lemma)) {
    if (promising && (futureCues.test(view.lowered) || (stance === 'acts' && isChanging(lemma))))
      return binding(lemma)
    if (afterCommitment && isChanging(lemma) && !tells(stance)) return binding(lemma)
    // A report tells what runs; with a day to come it tells what will be.
    if (isChanging(lemma) && (dated.test(view.lowered) || brings(view, stance)))
      return binding(lemma)
  }
  if (lemma === 'entstehen' && brings(view, stance)) return binding(lemma)
  return stance === 'acts' && isPlanned(view, lemma) ? binding(lemma) : null
}

const habit =
  /\b(?:jährlich|regelmäßig|monatlich|wöchentlich|täglich|jeweils|immer|oft|häufig|meist|je)\b/

/** "Die Stadt legt ein Programm auf": a thing not spoken of before comes about. */
function brings(view: View, stance: Stance): boolean {
  return !tells(stance) && namesNew(view) && !habit.test(view.lowered)
}

const newThing =
  /^(?:ein|eine|einen|neue[nrs]?|weitere[nrs]?|zusätzliche[nrs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|mehrere)$/

function namesNew({ words, clause }: View): boolean {
  for (let at = clause.from; at < clause.to; at++) {
    const { level, lower, kind } = words[at]!
    if (level !== 'main' || !(newThing.test(lower) || kind === 'number')) continue
    const before = words[at - 1]
    if (before && at > clause.from && prepositions.has(before.lower)) continue
    const noun = words.slice(at + 1, Math.min(clause.to, at + 4) + 1).find(({ capital }) => capital)
    if (
      noun &&
      !/(?:jahre?n?|monate?n?|wochen?|tage?n?|mal|uhr|prozent|euro|teil|rolle|beitrag)$/.test(
        noun.lower,
      )
    )
      return true
  }
  return false
}

/** In a plan of measures the present tense tells what is to come, whoever acts. */
function isPlanned(view: View, lemma: string): boolean {
  if (view.people && !/^(?:erhalten|bekommen)$/.test(lemma)) return false
  if (isActing(lemma)) return true
  return (view.author !== null || ofService(view)) && !stative.has(lemma) && telling.has(lemma)
}

/** "kündigte an, die Zahl zu verdoppeln", "hat zugesagt, dass …": said then, to be done yet. */
function announcedThen(view: View): Act | null {
  if (view.we || !(view.infinitive || view.that)) return null
  const finite = view.words[view.clause.finite!]!.lower
  const said = /^(?:hat|haben)$/.test(finite)
    ? /\b(?:zugesagt|angekündigt|zugesichert|versprochen)\b/.test(view.lowered)
    : /^(?:sagten?|kündigten?|sicherten?|versprach(?:en)?|verpflichteten?)$/.test(finite) &&
      (/^(?:versp|verpf)/.test(finite) || view.has('zu', 'an'))
  if (!said) return null
  return view.infinitive ? binding(infinitiveLemma(view)) : announced(view, true)
}

/** "Es wird vereinbart, dass …" */
const agreeing = /^(?:vereinbaren|festlegen|beschließen|verabreden|festhalten)$/

/** "bittet um Prüfung" */
function hasGovernedProcess({ words, clause }: View): boolean {
  for (let at = clause.from; at < clause.to; at++)
    if (words[at]!.lower === 'um' && words[at]!.level === 'main')
      return words.slice(at + 1, at + 4).some(({ lower, capital }) => capital && isProcess(lower))
  return false
}

/** What somebody says they will do. */
const pledging = /^(?:zusagen|zusichern|ankündigen|versprechen|verpflichten|anbieten)$/

const worksOn = (view: View) =>
  hasProcessObject(view) || view.has('arbeiten', 'bauarbeiten', 'umbauarbeiten')

const announcing =
  /^(?:mitteilen|ankündigen|erklären|berichten|ausführen|erläutern|zusichern|versichern|zusagen|informieren|antworten)$/

/** "Frau N. teilt mit, dass das Bad saniert werde": an act that closes with a verb of what is to come. */
function announced({ words, clause }: View, pledged: boolean): Act | null {
  const inner = words.slice(clause.from, clause.to + 1).filter(({ level }) => level === 'that')
  const finite = inner.findLastIndex(({ lower }) => future.has(lower) || shall.has(lower))
  const last = inner.findLast(({ kind }) => kind === 'word')?.form
  if (pledged && finite < 1 && last?.third && isActing(last.lemma)) return binding(last.lemma)
  const before = inner.slice(0, finite).filter(({ lower }) => lower !== 'werden')
  const verb = before.at(-1)?.form
  if (finite < 1 || !verb) return null
  const people = inner.find(({ capital }) => capital)
  if (!isChanging(verb.lemma) && !arising.has(verb.lemma) && !supports(verb.lemma)) {
    const standing = verb.lemma === 'einsetzen' && inner.some(({ lower }) => lower === 'sich')
    if (standing) return support(verb.lemma)
    if (!isActing(verb.lemma) || !(pledged || (people && isAuthor(people.lower)))) return null
  }
  return future.has(inner[finite]!.lower) ? binding(verb.lemma) : intention(verb.lemma)
}

/** "Wir stehen für eine gerechte Politik": for a value, not for an act. */
function standsFor(view: View, lemma: string): Act {
  const { words, clause } = view
  for (let at = clause.from; at <= clause.to; at++) {
    if (words[at]!.level !== 'main' || !/^(?:für|zu|zum|zur|auf)$/.test(words[at]!.lower)) continue
    const noun = words.slice(at + 1, Math.min(clause.to, at + 8) + 1).find(({ capital }) => capital)
    if (noun)
      return support(lemma, isValue(noun.lower) && !isProcess(noun.lower) ? 'goal' : 'measure')
  }
  return support(lemma)
}

function presentOfAuthor(view: View, lemma: string): Act | null {
  if (
    lemma === 'anstreben' ||
    lemma === 'planen' ||
    lemma === 'beabsichtigen' ||
    lemma === 'suchen' ||
    lemma === 'vorsehen' ||
    lemma === 'beantragen' ||
    lemma === 'vorschlagen' ||
    lemma === 'anregen' ||
    lemma === 'empfehlen'
  )
    return intention(lemma)
  if (lemma === 'einsetzen' && view.has('uns', 'sich')) return support(lemma)
  if (
    (lemma === 'setzen' || lemma === 'einsetzen') &&
    view.has('uns', 'sich') &&
    view.has('für', 'dafür')
  )
    return standsFor(view, 'einsetzen')
  if (lemma === 'setzen' && view.has('auf')) return standsFor(view, 'setzen')
  if (lemma === 'setzen' && view.has('ziel')) return intention(lemma, 'goal')
  if (lemma === 'stehen')
    return view.has('für', 'zu', 'zum', 'zur', 'hinter') && !view.has('verfügung')
      ? standsFor(view, lemma)
      : null
  if (lemma === 'machen' && view.has('stark')) return support('starkmachen')
  if (lemma === 'fordern' || lemma === 'auffordern') return intention(lemma)
  if (/^(?:kämpfen|streiten|plädieren|drängen|bekennen|eintreten|aussprechen)$/.test(lemma))
    return standsFor(view, lemma)
  if (lemma === 'stellen' && view.has('uns') && view.has('gegen', 'hinter', 'vor'))
    return support(lemma, 'goal')
  if (lemma === 'verfolgen') return binding(lemma, 'goal')
  if (lemma === 'lassen' && view.last && view.lemma && isInfinitive(view.last))
    return binding(view.lemma)
  if (lemma === 'nehmen' && view.has('ernst')) return binding(lemma, 'goal')
  if (lemma === 'nehmen' && view.has('blick')) return binding(lemma, 'goal')
  if (lemma === 'tragen' && view.has('sorge', 'rechnung', 'dazu')) return binding(lemma)
  if (lemma === 'wünschen') return intention(lemma, 'goal')
  if (view.has('wert') && lemma === 'legen') return null
  if (telling.has(lemma)) return null
  if (stative.has(lemma)) return null
  if (!view.we && isParty(view.author) && !futureCues.test(view.lowered)) return null
  return binding(lemma)
}

function presentLemma(view: View, finite: Word): string {
  const base = finite.form?.lemma ?? finite.lower
  const own = view.words
    .slice(view.clause.finite! + 1, view.clause.to + 1)
    .filter(({ level, kind }) => level === 'main' && kind !== 'sign')
  const last = own.at(-1)
  if (last && isParticle(last.lower)) return last.lower + base
  // An extraposed phrase may follow the particle.
  const inside = own.findLast(
    (word, index) =>
      isParticle(word.lower) && !word.capital && index > 0 && endsField(view.words, word),
  )
  return inside ? inside.lower + base : base
}

function endsField(words: readonly Word[], word: Word): boolean {
  const next = words[words.indexOf(word) + 1]
  return next === undefined || next.level !== 'main' || /^(?:und|oder|sowie)$/.test(next.lower)
}

function infinitiveLemma({ words, clause }: View): string | null {
  for (let at = clause.from; at <= clause.to; at++) {
    const word = words[at]!
    if (word.level !== 'infinitive') continue
    if (word.form?.withTo) return word.form.lemma
    if (words[at - 1]?.lower === 'zu' && isInfinitive(word)) return lemmaOf(word)
  }
  return null
}

/** "… ist ein Aufgabenbereich, den wir stärken werden": the promise stands in the relative clause. */
function relativePromise(words: readonly Word[], { from, to }: Clause): Act | null {
  for (let at = from; at <= to; at++) {
    const word = words[at]!
    if (word.level !== 'relative' || word.lower !== 'wir') continue
    for (let end = at + 1; end <= to && words[end]!.level === 'relative'; end++) {
      const modal = words[end]!
      if (!future.has(modal.lower) && !wanting.has(modal.lower)) continue
      const verb = words[end - 1]!
      if (!verb.form?.infinitive || stative.has(verb.form.lemma) || wishing.has(verb.form.lemma))
        continue
      return future.has(modal.lower) ? binding(verb.form.lemma) : intention(verb.form.lemma)
    }
  }
  return null
}
