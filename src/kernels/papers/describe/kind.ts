import type { CommitmentKind } from '../types.ts'
import { actOfNoun, actOfVerb } from './actWords.ts'
import { isOffice } from './author.ts'
import type { ClauseWord } from './clause.ts'
import { modals } from './grammar.ts'
import type { HeadAct } from './headAct.ts'
import { phrasesOf } from './phrases.ts'
import { type Thing, thingOf } from './things.ts'
import { setOf } from './words.ts'

/** How an act turns with what it is done to. */
interface Turn {
  from: readonly CommitmentKind[]
  /** Only these verbs; without it all of the kind. */
  acts?: ReadonlySet<string>
  things: readonly Thing[]
  to: CommitmentKind
}

const lessening =
  setOf(`streichen abbauen abbau verringern reduzieren senken minimieren beseitigen entgegenwirken vermindern
  überwinden`)
/** Calling people or making rules needs no place, and what is offered stands already. */
const creating =
  setOf(`einrichten schaffen gründen etablieren initiieren starten eröffnen aufbauen entstehen entwickeln
  beschaffen erwerben planen anlegen installieren realisieren gehen einrichtung schaffung aufbau ankauf erwerb kauf gründung`)
const strengthening = setOf('verbessern stärken verbesserung stärkung')
const reworking = setOf(
  'überarbeiten weiterentwickeln anpassen aktualisieren fortentwickeln überarbeitung weiterentwicklung anpassung aktualisierung',
)
const joining = setOf('zusammenführen bündeln')
const planned: readonly Thing[] = ['concept', 'scheme', 'standard']

const turns: readonly Turn[] = [
  { from: ['introduce', 'expand', 'improve', 'provide'], things: ['tie'], to: 'cooperate' },
  { from: ['introduce', 'concept'], things: ['standard'], to: 'standard' },
  { from: ['introduce', 'concept', 'provide'], things: ['record'], to: 'monitor' },
  { from: ['introduce'], things: ['concept'], to: 'concept' },
  { from: ['introduce', 'concept', 'monitor', 'provide'], things: ['study'], to: 'review' },
  { from: ['introduce', 'expand'], things: ['news'], to: 'inform' },
  { from: ['improve'], acts: strengthening, things: ['news'], to: 'inform' },
  { from: ['introduce'], acts: creating, things: ['place'], to: 'build' },
  { from: ['concept'], acts: setOf('aufstellen'), things: ['place'], to: 'build' },
  { from: ['implement'], things: ['place'], to: 'build' },
  { from: ['support'], acts: setOf('integrieren integration'), things: ['place'], to: 'build' },
  { from: ['improve', 'expand'], acts: lessening, things: ['burden'], to: 'simplify' },
  { from: ['improve'], acts: setOf('öffnen öffnung'), things: ['place'], to: 'provide' },
  { from: ['improve'], acts: reworking, things: ['concept'], to: 'concept' },
  { from: ['introduce', 'provide', 'keep', 'cooperate'], things: ['money'], to: 'fund' },
  { from: ['expand', 'improve'], things: ['money'], to: 'fund' },
  { from: ['cooperate'], acts: joining, things: ['record'], to: 'monitor' },
  {
    from: ['monitor'],
    acts: setOf('vorlegen vorlage'),
    things: ['concept', 'scheme'],
    to: 'concept',
  },
  { from: ['monitor'], acts: setOf('fortschreiben'), things: ['concept', 'scheme'], to: 'concept' },
]

const more = setOf('mehr weitere weiteren weiterer weiteres zusätzliche zusätzlichen zusätzlicher')

/** What the main act of a clause is. */
export function kindOf(
  words: readonly ClauseWord[],
  head: HeadAct | null,
  negated: boolean,
  verb: string | null,
): CommitmentKind {
  if (negated) return 'keep'
  if (!head) return kindOfState(words) ?? kindOfVerb(verb) ?? kindOfThing(words)
  const { act } = head
  const thing = head.compound ? thingOf(head.compound) : firstThing(head)
  const turn = turns.find(
    ({ from, acts, things }) =>
      thing !== undefined &&
      from.includes(act.kind) &&
      things.includes(thing) &&
      (!acts || acts.has(act.lemma)),
  )
  const kind = turn?.to ?? act.kind
  const weKeep = act.lemma === 'erhalten' && said(words).some(({ low }) => low === 'wir')
  if (/^(?:erhalten|bekommen)$/.test(act.lemma) && receives(words, head) && !weKeep)
    return thing === 'place' ? 'build' : thing === 'money' ? 'fund' : 'provide'
  // "A und B austauschen" of things; people exchange views "sich"
  if (act.lemma === 'austauschen' && !said(words).some(({ low }) => /^(?:sich|uns)$/.test(low)))
    return 'improve'
  if (
    act.lemma === 'bekennen' &&
    said(words).some(({ low }) => low === 'weiterhin' || low === 'künftig')
  )
    return 'keep'
  // "die Stadt zur Schwammstadt entwickeln" makes nothing new
  if (
    act.lemma === 'entwickeln' &&
    head.by === 'verb' &&
    kind === 'introduce' &&
    said(words).some(({ low }) => low === 'zur' || low === 'zum')
  )
    return 'improve'
  // "bietet … an" tells of what there is, "soll … anbieten" of something new
  if (act.lemma === 'anbieten' && head.by === 'verb' && !/^an/.test(words[head.at]!.low))
    return 'provide'
  if (
    (kind === 'introduce' || kind === 'provide') &&
    head.by !== 'noun' &&
    said(words).some(({ low }) => low === 'weiterhin')
  )
    return 'keep'
  if (
    /^(?:introduce|provide|improve)$/.test(kind) &&
    said(words).some(({ low }) => quicker.has(low))
  )
    return 'simplify'
  if (kind === 'introduce' && said(words).some(({ low }) => more.has(low))) return 'expand'
  if (
    /^(?:introduce|provide|mainstream)$/.test(kind) &&
    said(words).some(({ low }) => always.has(low))
  )
    return 'standard'
  // "verwirklichen", "umsetzen": of a plan it is carried out, of anything else it begins
  const begins = thing
    ? !planned.includes(thing)
    : head.objects.length > 0 && act.lemma !== 'umsetzen'
  if (kind === 'implement' && head.by === 'verb' && begins) return 'introduce'
  return kind
}

/** "Familien erhalten Gutscheine": what stands second means to get, not to keep. */
const receives = (words: readonly ClauseWord[], { framed, at, by }: HeadAct): boolean =>
  by === 'verb' && !framed && at > 0 && at < words.length - 1

const said = (words: readonly ClauseWord[]) => words.filter(({ zone }) => zone !== 'side')

/** What the act is done to; behind a word that only measures, what is measured. Who receives stands first. */
function firstThing({ objects, act }: HeadAct): Thing | undefined {
  const nouns = objects.filter(({ noun }) => !measuring.has(noun.low) && !isOffice(noun.low))
  const receiving = /^(?:erhalten|bekommen)$/.test(act.lemma) && nouns.length > 1
  const told = receiving ? nouns.slice(1) : nouns.length > 0 ? nouns : objects
  for (const [place, { noun, tail, preposition }] of told.entries()) {
    if (place > 0 && preposition !== null && !preposition.startsWith('vo')) continue
    const thing = thingOf(noun.low) ?? thingOf(tail.low)
    if (thing) return thing
  }
  return undefined
}

/** A verb that no list knows, by how it is made: "beschatten", "entrümpeln", "nachspachteln" better what is there. */
function kindOfVerb(verb: string | null): CommitmentKind | undefined {
  if (verb === null) return undefined
  const act = actOfVerb(verb) ?? actOfNoun(verb.toLowerCase())?.act
  if (act) return act.kind
  return /^(?:be|ent|um|nach|ver|er|ab)[a-zäöüß]{4,}n$|halbieren$/.test(verb)
    ? 'improve'
    : undefined
}

/** "grundsätzlich", "verbindlich": said of every case, so a rule. */
const always = setOf(
  'grundsätzlich verbindlich verpflichtend stets ausnahmslos obligatorisch regelhaft',
)

/** Comparatives of less effort. */
const quicker = setOf(
  'schneller zügiger einfacher leichter unbürokratisch unbürokratischer unkompliziert',
)

const measuring = setOf(
  `zwei drei vier fünf sechs sieben acht neun zehn zahl anzahl anteil thema reihe vielzahl art form bereich rolle umfang ausmaß grad höhe`,
)

const kindByThing: Record<Thing, CommitmentKind> = {
  place: 'build',
  money: 'fund',
  tie: 'cooperate',
  concept: 'concept',
  standard: 'standard',
  record: 'monitor',
  news: 'inform',
  burden: 'simplify',
  people: 'provide',
  study: 'review',
  scheme: 'introduce',
  body: 'introduce',
}

const states: readonly (readonly [RegExp, CommitmentKind])[] = [
  [/^(?:beitrags|gebühren|kosten)(?:frei|los)$/, 'fund'],
  [/^(?:abrufbar|einsehbar|sichtbar|bekannt|öffentlich)$/, 'inform'],
  [
    /^(?:barrierefrei|rollstuhlgerecht|klimaneutral|attraktiver|sicherer|sauberer|schneller|(?:auto|rauch|plastik|pestizid|emissions)frei|verkehrsberuhigt)$/,
    'improve',
  ],
  [/^(?:dialog|gespräch|austausch|kontakt)$/, 'cooperate'],
  [/^(?:verboten|verbindlich|verpflichtend|vorgeschrieben)$/, 'standard'],
]

/** "Kitas werden beitragsfrei": what something is to be tells what is to be done. */
function kindOfState(words: readonly ClauseWord[]): CommitmentKind | undefined {
  const main = said(words)
  if (!main.some(({ low }) => modals.has(low))) return undefined
  return states.find(([state]) =>
    main.some(({ low, capital }, at) => state.test(low) && (capital || !main[at + 1]?.capital)),
  )?.[1]
}

/** A phrase that names no act, only what there shall be. */
function kindOfThing(words: readonly ClauseWord[]): CommitmentKind {
  if (said(words).some(({ low }) => more.has(low))) return 'expand'
  if (/^(?:verbindlich|verpflichtend|einheitlich)e[rs]?$/.test(words[0]?.low ?? ''))
    return 'standard'
  if (said(words).some(({ low }) => low === 'weiterhin' || low === 'weiter')) return 'keep'
  const first = phrasesOf(words).find(
    ({ preposition, genitive }) => preposition === null && !genitive,
  )
  const thing = first && thingOf(first.noun.low)
  return thing ? kindByThing[thing] : 'introduce'
}
