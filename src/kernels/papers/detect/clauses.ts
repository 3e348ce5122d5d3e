import { type VerbForm, verbForm } from '../lexicon/verbForms.ts'
import {
  closedFinite,
  conjunctions,
  determiners,
  future,
  modals,
  prepositions,
  subordinators,
  weakSubordinators,
} from '../lexicon/words.ts'
import { type Token, withQuotedNames } from '../sentences/tokens.ts'

/** Part a word plays. `main`: a main clause. `that`: dass-clause. `relative`, `sub`: other subordinate clauses. */
export type Level =
  | 'main'
  | 'that'
  | 'relative'
  | 'sub'
  | 'purpose'
  | 'infinitive'
  | 'aside'
  | 'mark'

export interface Word extends Token {
  form: VerbForm | null
  level: Level
}

export interface Clause {
  /** Indices into the words of the sentence; `to` is the last. */
  from: number
  to: number
  /** Index of the finite verb, or null in a phrase without one. */
  finite: number | null
  /** Subject "wir", said here or carried on from the clause before. */
  we: boolean
}

export interface Parsed {
  words: Word[]
  clauses: Clause[]
}

/** Main clauses of a sentence with every word's part. One pass over its words. */
export function parse(tokens: readonly Token[]): Parsed {
  const words = withQuotedNames(tokens)
    .filter(({ aside }) => !aside)
    .map((token): Word => ({ ...token, form: formOf(token), level: 'main' }))
  readFirstPerson(words)
  markAsides(words)
  markLevels(words)
  return { words, clauses: clausesOf(words) }
}

function formOf({ kind, capital, lower, text }: Token): VerbForm | null {
  return kind === 'word' && !capital && !text.endsWith('-') ? verbForm(lower) : null
}

const firstPerson: Readonly<Record<string, string>> = {
  ich: 'wir',
  mich: 'uns',
  werde: 'werden',
  habe: 'haben',
  bin: 'sind',
}

/** "ich" promises as "wir" does: its verbs are read as those of "wir". */
function readFirstPerson(words: Word[]): void {
  if (!words.some(({ lower }) => lower === 'ich')) return
  for (const word of words) {
    const { lower, kind, capital } = word
    const known = firstPerson[lower]
    if (known) word.lower = known
    else if (kind === 'word' && !capital && /e$/.test(lower)) {
      const form = verbForm(`${lower}n`)
      if (!form?.infinitive) continue
      word.lower = `${lower}n`
      word.form = form
    }
  }
}

const isDash = ({ text }: Token) => text === '–' || text === '—' || text === '-'
export const isBreak = ({ kind, text }: Token) => kind === 'sign' && /^[,;:–—-]$/.test(text)

const isEnd = ({ kind, text }: Token) => kind === 'sign' && /^[.!?…]$/.test(text)

/** What stands between two dashes is said beside the sentence. */
function markAsides(words: Word[]): void {
  const dashes = words.flatMap((word, index) => (isDash(word) ? [index] : []))
  for (let at = 0; at + 1 < dashes.length; at += 2) {
    const [from, to] = [dashes[at]!, dashes[at + 1]!]
    if (to - from > 30) {
      at--
      continue
    }
    for (let index = from; index <= to; index++) words[index]!.level = 'aside'
  }
}

export function isFinite_(word: Word): boolean {
  if (word.kind !== 'word' || word.capital) return false
  if (closedFinite.has(word.lower)) return true
  return word.form !== null && (word.form.third || word.form.infinitive)
}

interface Segment {
  from: number
  to: number
}

function segmentsOf(words: readonly Word[]): Segment[] {
  const segments: Segment[] = []
  let from = 0
  for (let at = 0; at <= words.length; at++) {
    const word = words[at]
    if (word && (word.level === 'aside' || !isBreak(word))) continue
    let to = at - 1
    while (to > from && isEnd(words[to]!)) to--
    if (at > from) segments.push({ from, to })
    from = at + 1
  }
  return segments
}

/** A clause that hangs on a purpose is part of it. */
function insidePurpose(
  words: readonly Word[],
  { from }: Segment,
  opened: Level | null,
): Level | null {
  const nested = opened === 'relative' || opened === 'infinitive' || opened === 'that'
  return nested && words[from - 2]?.level === 'purpose' ? 'purpose' : opened
}

interface Opened {
  level: Level
  /** Closed by an infinitive with "zu" rather than by a finite verb. */
  byInfinitive: boolean
  /** Opened by its verb: the verb of the main clause ends it. */
  verbFirst?: boolean
}

function markLevels(words: Word[]): void {
  for (const word of words)
    if (word.level === 'main' && (isBreak(word) || isEnd(word))) word.level = 'mark'
  const segments = segmentsOf(words)
  const open: Opened[] = []
  const outer = () => open.at(-1)?.level ?? 'main'
  segments.forEach((segment, index) => {
    const before = words[segment.from - 1]
    if (before && (before.text === ';' || before.text === ':')) open.length = 0
    const begin = words[segment.from]!
    if (open[0]?.verbFirst && (isFinite_(begin) || /^(?:so|dann)$/.test(begin.lower)))
      open.length = 0
    const opened = insidePurpose(words, segment, openedBy(words, segments, index))
    const end = infinitiveEnd(words, segment)
    if (open.at(-1)?.byInfinitive && opened === null) {
      if (end >= 0 || hasFinite(words, segment)) {
        const { level } = open.pop()!
        if (end >= 0) markInfinitive(words, segment, level, outer())
        else mark(words, segment.from, segment.to, outer())
        return
      }
    }
    const byInfinitive =
      opened === 'infinitive' || (opened === 'purpose' && !endsFinite(words, segment, end))
    if (opened && byInfinitive) {
      // "um Menschen, …, zu helfen": the infinitive closes what "um" opened.
      const goesOn = end >= 0 && open.at(-1)?.byInfinitive && open.at(-1)!.level === opened
      if (goesOn && !infinitiveOpeners.test(words[segment.from]!.lower)) open.pop()
      if (opened === 'purpose') markAim(words, segment.from)
      if (end >= 0) markInfinitive(words, segment, opened, outer())
      else {
        open.push({ level: opened, byInfinitive })
        mark(words, segment.from, segment.to, opened)
      }
      return
    }
    const verbFirst = index === 0 && opened === 'sub' && isConditional(words, segments)
    if (opened) open.push({ level: opened, byInfinitive, verbFirst })
    mark(words, segment.from, segment.to, outer())
    if (verbFirst) return
    const closed = closesFinite(words, segment) || (opened === 'sub' && isElliptic(words, segment))
    if (open.length > 0 && closed) open.pop()
  })
}

/** ", soweit rechtlich möglich,": the clause has no verb. */
const isElliptic = (words: readonly Word[], segment: Segment) =>
  segment.to - segment.from <= 3 &&
  /^(?:möglich|nötig|notwendig|erforderlich|sinnvoll|vorhanden|machbar|zulässig|vertretbar|geboten|gewünscht|verfügbar)$/.test(
    lastWord(words, segment).lower,
  )

const infinitiveOpeners = /^(?:um|ohne|statt|anstatt|und|oder|sowie)$/

/** "damit …" is closed by a finite verb, "um …" by an infinitive. */
function endsFinite(words: readonly Word[], segment: Segment, infinitive: number): boolean {
  return infinitive < 0 && words[segment.from]!.lower !== 'um'
}

function markInfinitive(words: Word[], segment: Segment, level: Level, rest: Level): void {
  const end = endOfInfinitive(words, segment)
  mark(words, segment.from, end, level)
  if (end < segment.to) mark(words, end + 1, segment.to, rest)
}

const aims = /^(?:Ziel|Absicht|Anspruch|Zweck)$/

/** "mit dem Ziel, …": the words before the comma belong to the purpose. */
function markAim(words: Word[], from: number): void {
  if (!isAim(words, from)) return
  for (let at = from - 2; at >= Math.max(0, from - 6); at--) {
    words[at]!.level = 'purpose'
    if (words[at]!.lower === 'mit') return
  }
}

function isAim(words: readonly Word[], from: number): boolean {
  const noun = words[from - 2]
  if (!noun || !aims.test(noun.text)) return false
  return words.slice(Math.max(0, from - 6), from - 2).some(({ lower }) => lower === 'mit')
}

function mark(words: Word[], from: number, to: number, level: Level): void {
  for (let at = from; at <= to; at++) if (words[at]!.level !== 'aside') words[at]!.level = level
}

/** The segment ends in a finite verb, not in an infinitive with "zu". */
function closesFinite(words: readonly Word[], segment: Segment): boolean {
  const last = lastWord(words, segment)
  return isFinite_(last) && words[words.indexOf(last, segment.from) - 1]?.lower !== 'zu'
}

function lastWord(words: readonly Word[], { from, to }: Segment): Word {
  let at = to
  while (at > from && (words[at]!.level === 'aside' || words[at]!.kind === 'sign')) at--
  return words[at]!
}

const skippable = new Set([
  'und',
  'oder',
  'aber',
  'auch',
  'sowie',
  'nur',
  'sondern',
  'insbesondere',
  'vor',
  'allem',
  'so',
  'z.',
  'b.',
  'beispielsweise',
  'etwa',
  'zum',
  'beispiel',
])

function openedBy(
  words: readonly Word[],
  segments: readonly Segment[],
  index: number,
): Level | null {
  const segment = segments[index]!
  let at = segment.from
  while (
    at < segment.to &&
    (words[at]!.level === 'aside' || skippable.has(words[at]!.lower)) &&
    at - segment.from < 4
  )
    at++
  const first = words[at]!
  if (first.kind !== 'word') return null
  const atStart = index === 0
  if (/^(?:um|ohne|statt|anstatt)$/.test(first.lower)) {
    if (infinitiveEnd(words, segment) >= 0) return first.lower === 'um' ? 'purpose' : 'infinitive'
    if (
      first.lower === 'um' &&
      !hasFinite(words, segment) &&
      infinitiveWithin(words, segments, index)
    )
      return 'purpose'
  }
  if (first.lower === 'dass') return 'that'
  if (atStart && isConditional(words, segments)) return 'sub'
  // "Damit" in front of the finite verb is an adverb.
  if (first.lower === 'damit') {
    const next = words[at + 1]
    return next && !isFinite_(next) ? 'purpose' : null
  }
  if (subordinators.has(first.lower)) return 'sub'
  if (!atStart && isGapped(words, segment)) return null
  let second = first
  if (prepositions.has(first.lower) && first.lower !== 'wie' && at < segment.to)
    second = words[at + 1]!
  if (weakSubordinators.has(second.lower) && (!atStart || second === first)) {
    const relative = /^(?:de[rnms]|die|das|deren|dessen|denen|welch[a-z]+|was|wer|wo)$/.test(
      second.lower,
    )
    if (closesWithFinite(words, segments, index)) {
      if (!relative) return 'sub'
      // "Die Stadt fördert" opens no relative clause: at the beginning only "Was", "Wer", "Wo" do.
      if (!atStart) return 'relative'
      return /^(?:was|wer|wo)$/.test(second.lower) ? 'sub' : null
    }
  }
  if (!atStart && infinitiveEnd(words, segment) === segment.to && !hasFinite(words, segment)) {
    const before = words[segment.from - 1]
    if (before && before.text !== ';')
      return isAim(words, segment.from) || words[segment.from - 2]?.level === 'purpose'
        ? 'purpose'
        : 'infinitive'
  }
  return null
}

/** "Gelingt es, …, entsteht ein Saal", "Sollten Mittel fehlen, wird …": a verb opens the sentence and another follows. */
export function isConditional(words: readonly Word[], segments: readonly Segment[]): boolean {
  if (segments.length < 2) return false
  const { from, to } = segments[0]!
  const first = words[from]!
  if (!first.capital || to - from < 1 || !verbFollows(words, segments)) return false
  const verb = first.lower
  const opens = /^(?:sollten?|ist|sind|wird|werden|kann|können|hat|haben|besteht)$/.test(verb)
  if (!opens && !(verbForm(verb)?.third && !/(?:heit|keit|schaft|ität)$/.test(verb))) return false
  const next = words[from + 1]!
  if (!determiners.has(next.lower) && !/^(?:es|sich|dies|das)$/.test(next.lower) && !next.capital)
    return false
  return true
}

/** One of the next two stretches begins with a verb, or with what takes up a condition. */
function verbFollows(words: readonly Word[], segments: readonly Segment[]): boolean {
  return segments.slice(1, 3).some((segment) => {
    const begin = words[segment.from]!
    return (
      words[segment.from - 1]?.text === ',' &&
      (/^(?:so|dann)$/.test(begin.lower) ? true : isFinite_(begin) && segment.to > segment.from)
    )
  })
}

/**
 * "Der Takt wird verdichtet, das Netz ergänzt": after a participle that ends its clause an article, a noun and another
 * participle go on with the same "wird".
 */
function isGapped(words: readonly Word[], { from, to }: Segment): boolean {
  const before = words[from - 2]
  if (words[from - 1]?.text !== ',' || !before?.form?.participle || before.level !== 'main')
    return false
  if (!passiveBefore(words, from - 3)) return false
  if (!nounPhraseAt(words, from, to)) return false
  for (let at = from; at <= to; at++)
    if (closedFinite.has(words[at]!.lower) && words[at]!.level !== 'aside') return false
  const last = lastWord(words, { from, to })
  return last.form?.participle === true
}

function passiveBefore(words: readonly Word[], at: number): boolean {
  for (let index = at; index >= 0; index--) {
    const { level, lower, text } = words[index]!
    if (level === 'mark' && /^[;:]$/.test(text)) return false
    if (level === 'main' && future.has(lower)) return true
  }
  return false
}

/** Article, perhaps adjectives, a noun. */
function nounPhraseAt(words: readonly Word[], from: number, to: number): boolean {
  if (!determiners.has(words[from]!.lower)) return false
  for (let at = from + 1; at <= Math.min(to, from + 3); at++) {
    const { capital, kind, lower } = words[at]!
    if (kind !== 'word') return kind === 'number'
    if (capital) return true
    if (!/(?:e|en|er|es)$/.test(lower)) return false
  }
  return false
}

/** The segment ends in a finite verb, or one of the next two does and none begins a main clause before. */
function closesWithFinite(
  words: readonly Word[],
  segments: readonly Segment[],
  index: number,
): boolean {
  const pending = awaitsVerb(words, segments[index]!.from)
  if (pending && mayBePhrase(words, segments[index]!) && !verbLater(words, segments, index + 1))
    return false
  for (let at = index; at < Math.min(segments.length, index + 3); at++) {
    const segment = segments[at]!
    if (at > index && pending) return false
    if (at > index && /^[;:]$/.test(words[segment.from - 1]?.text ?? '')) return false
    if (hasFiniteInside(words, segment)) return false
    const last = lastWord(words, segment)
    if (last !== words[segment.from] && closesFinite(words, segment)) return true
  }
  return false
}

/** "die Schaffung …" can be a phrase, "die den …" and "die für …" only a clause. */
function mayBePhrase(words: readonly Word[], { from, to }: Segment): boolean {
  let at = from
  while (at < to && skippable.has(words[at]!.lower)) at++
  const first = words[at]!
  const next = words[at + 1]
  if (!next || at + 1 > to) return true
  if (!/^(?:die|der|das|den|dem)$/.test(first.lower))
    return !determiners.has(next.lower) || /^(?:wie|als)$/.test(first.lower)
  return (
    next.capital ||
    (next.form === null &&
      !determiners.has(next.lower) &&
      !prepositions.has(next.lower) &&
      words[at + 2]?.capital === true)
  )
}

/** A later segment of the same clause can still close the bracket. */
function verbLater(words: readonly Word[], segments: readonly Segment[], from: number): boolean {
  for (let at = from; at < Math.min(segments.length, from + 8); at++) {
    const segment = segments[at]!
    if (words[segment.from - 1]?.text === ';') return false
    for (let index = segment.from; index <= segment.to; index++) {
      const { form } = words[index]!
      if (form && (form.infinitive || form.participle)) return true
    }
  }
  return false
}

/** Before `until` a modal or "werden" still waits for its infinitive or participle. */
function awaitsVerb(words: readonly Word[], until: number): boolean {
  let waits = false
  for (let at = 0; at < until; at++) {
    const word = words[at]!
    if (word.level === 'mark' && /^[;:]$/.test(word.text)) waits = false
    if (word.level !== 'main' || word.capital) continue
    if (modals.has(word.lower) || future.has(word.lower)) waits = true
    else if (waits && word.form && (word.form.infinitive || word.form.participle)) waits = false
  }
  return waits
}

/** A finite verb in second place, as in a main clause. */
function hasFiniteInside(words: readonly Word[], { from, to }: Segment): boolean {
  for (let at = from; at < to; at++) {
    const { lower, level, capital } = words[at]!
    if (level === 'aside' || capital || !closedFinite.has(lower)) continue
    if (/^(?:sein|werden|haben|können|müssen|dürfen)$/.test(lower) && at > from) continue
    const next = words[at + 1]!
    if (/^(?:und|oder|bzw\.|sowie)$/.test(next.lower)) continue
    return true
  }
  return false
}

/** "um Menschen, die …, zu helfen": the infinitive may come some commas later. */
function infinitiveWithin(
  words: readonly Word[],
  segments: readonly Segment[],
  index: number,
): boolean {
  for (let at = index + 1; at < Math.min(segments.length, index + 6); at++)
    if (infinitiveEnd(words, segments[at]!) >= 0) return true
  return false
}

/** Index of the infinitive with "zu" in a segment, or -1. */
function infinitiveEnd(words: readonly Word[], { from, to }: Segment): number {
  for (let at = to; at >= from; at--) {
    const word = words[at]!
    if (word.level === 'aside') continue
    if (word.form?.withTo) return at
    if (words[at - 1]?.lower === 'zu' && at - 1 >= from && isInfinitive(word)) return at
    if (at < to - 12) break
  }
  return -1
}

export function isInfinitive(word: Word): boolean {
  if (word.kind !== 'word' || word.capital) return false
  return (
    word.form?.infinitive === true ||
    /^(?:sein|werden|haben|tun|können|müssen|dürfen|lassen)$/.test(word.lower) ||
    /..(?:ier|ig|el|er)n?en$/.test(word.lower)
  )
}

function endOfInfinitive(words: readonly Word[], segment: Segment): number {
  const end = infinitiveEnd(words, segment)
  if (end < 0 || end === segment.to) return segment.to
  const next = words[end + 1]
  return next && isFinite_(next) && !future.has(next.lower)
    ? end
    : end + 1 <= segment.to && next && modals.has(next.lower)
      ? end
      : segment.to
}

/** Finite wherever they stand. */
function hasFinite(words: readonly Word[], { from, to }: Segment): boolean {
  for (let at = from; at <= to; at++) {
    const word = words[at]!
    if (
      word.level !== 'aside' &&
      (closedFinite.has(word.lower) || word.lower === 'gilt') &&
      !word.capital &&
      !(/^(?:sein|werden|haben|können)$/.test(word.lower) && at === to)
    )
      return true
  }
  return false
}

/** Main clauses by their finite verbs. */
function clausesOf(words: readonly Word[]): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  for (let at = 0; at <= words.length; at++) {
    const word = words[at]
    const ends =
      !word ||
      (word.level === 'mark' &&
        (word.text === ';' ||
          (word.text === ':' && mainAfter(words, at)) ||
          (isDash(word) && mainAfter(words, at) && finiteIn(words, from, at - 1) === null)))
    if (!ends) continue
    if (at > from) clauses.push(...coordinate(words, from, at - 1))
    from = at + 1
  }
  return clauses
}

function mainAfter(words: readonly Word[], at: number): boolean {
  for (let index = at + 1; index < words.length; index++) {
    const word = words[index]!
    if (word.level === 'mark' && /^[;:]$/.test(word.text)) return false
    if (word.level === 'main' && (closedFinite.has(word.lower) || word.lower === 'wir')) return true
  }
  return false
}

function coordinate(words: readonly Word[], from: number, to: number): Clause[] {
  const first = finiteIn(words, from, to)
  if (first === null) return [{ from, to, finite: null, we: false }]
  const clauses: Clause[] = [{ from, to, finite: first, we: hasWe(words, from, to) }]
  let at = Math.max(first, from) + 1
  while (at <= to) {
    const next = nextClause(words, at, to, clauses.at(-1)!)
    if (next === null) break
    const last = clauses.at(-1)!
    last.to = next.conjunction - 1
    const own = hasWe(words, last.from, last.to)
    last.we = own || (clauses.length > 1 && last.we)
    clauses.push({ from: next.from, to, finite: next.finite, we: next.we ?? last.we })
    at = next.finite + 1
  }
  return clauses
}

function hasWe(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at <= to; at++)
    if (words[at]!.level === 'main' && words[at]!.lower === 'wir') return true
  return false
}

/** First finite verb of a main clause: beside "wir" if it says so, else the first that can be one. */
export function finiteIn(words: readonly Word[], from: number, to: number): number | null {
  const main: number[] = []
  for (let at = from; at <= to; at++) if (words[at]!.level === 'main') main.push(at)
  for (let place = 0; place < main.length; place++) {
    const word = words[main[place]!]!
    if (
      /^(?:wird|ist|sind|soll|bleibt|hat|muss)$/.test(word.lower) &&
      !word.capital &&
      commaAfter(words, main[place]!, to)
    )
      break
    if (word.lower === 'wir') {
      const before = main[place - 1]
      const after = main[place + 1]
      if (before !== undefined && looksPlural(words[before]!)) return before
      if (after !== undefined && looksPlural(words[after]!)) return after
      const later = main.slice(place + 1, place + 5).find((index) => isPluralVerb(words[index]!))
      if (place === 0 && later !== undefined) return later
    }
  }
  for (const at of main) {
    const word = words[at]!
    const next = words[at + 1]
    if (closedFinite.has(word.lower) && !word.capital) {
      if (/^(?:werden|sein)$/.test(word.lower) && next && modals.has(next.lower)) continue
      return at
    }
    if (word.form?.participle && next && future.has(next.lower) && at <= main[0]! + 2) continue
    if (word.form && (word.form.third || word.form.infinitive) && !isBracketOnly(words, at, to))
      return at
    if (isUnknownThird(words, at, from)) return at
  }
  return null
}

/** A comma of the main clause parts what follows from it. */
function commaAfter(words: readonly Word[], at: number, to: number): boolean {
  for (let index = at + 1; index <= to; index++) {
    const { level, text, lower } = words[index]!
    if (level === 'main' && lower === 'wir') return false
    if (level === 'mark' && text === ',') return words[index + 1]?.level === 'main'
  }
  return false
}

const notThird =
  /(?:haft|recht|dicht|leicht|wert|weit|fest|rt|echt|elbst|nicht|statt|samt|laut|seit|jetzt|sonst|fast|erst|meist|direkt|dort|oft|konkret|komplett|diskret|bunt|bereit|breit|mit)$/

/** A verb that no list knows, by its place: "Die Lage …t nach Lösungen". */
function isUnknownThird(words: readonly Word[], at: number, from: number): boolean {
  const word = words[at]!
  if (word.form !== null || word.capital || word.kind !== 'word' || at === from) return false
  if (!/^[a-zäöüß]{3,}t$/.test(word.lower) || notThird.test(word.lower)) return false
  const next = words[at + 1]
  return words[at - 1]!.capital && next !== undefined && next.kind === 'word' && !next.capital
}

const strongPast =
  /^(?:gaben|kamen|gingen|standen|nahmen|hielten|ließen|sahen|fanden|brachten|zogen|trafen|schufen|traten|beschlossen|schlossen|riefen|begannen)$/

/** "förderten", "setzten": what was. */
export function isPreterite({ lower, capital }: Word): boolean {
  if (capital) return false
  if (strongPast.test(lower)) return true
  return (
    lower.endsWith('ten') &&
    verbForm(lower.slice(0, -2))?.third === true &&
    verbForm(lower)?.infinitive !== true
  )
}

/** "Wir Grüne wollen", "Wir als Stadt werden": a verb that is known as one. */
const isPluralVerb = (word: Word) =>
  !word.capital &&
  (closedFinite.has(word.lower) || word.form?.infinitive === true || isPreterite(word))

function looksPlural(word: Word): boolean {
  if (word.kind !== 'word') return false
  return (
    closedFinite.has(word.lower) ||
    (!word.capital &&
      (word.form?.infinitive === true ||
        (/[^u]n$/.test(word.lower) &&
          !/gegen$/.test(word.lower) &&
          word.form === null &&
          /(?:en|ern|eln)$/.test(word.lower))))
  )
}

/** A verb that ends the whole stretch is an infinitive or participle, never the finite verb of a main clause. */
function isBracketOnly(words: readonly Word[], at: number, to: number): boolean {
  const word = words[at]!
  const before = words[at - 1]
  if (
    word.form!.participle &&
    !word.form!.infinitive &&
    before &&
    !before.capital &&
    before.level === 'main' &&
    !startsPhrase(words[at + 1])
  )
    return true
  for (let index = at + 1; index <= to; index++) {
    const next = words[index]!
    if (next.level === 'main' && next.kind === 'word') {
      if (next.lower === 'und' || next.lower === 'oder' || next.lower === 'sowie') {
        return word.form!.infinitive && !word.form!.third
      }
      return false
    }
    if (next.level === 'mark' && next.text === ',')
      return word.form!.infinitive && !word.form!.third
  }
  return true
}

/** An article or a noun goes on: what stands before it is no end of a bracket. */
const startsPhrase = (next: Word | undefined) =>
  next?.level === 'main' && next.kind === 'word' && (next.capital || determiners.has(next.lower))

interface Next {
  /** Index of the word or comma that joins. */
  conjunction: number
  from: number
  finite: number
  we: boolean | null
}

const governed =
  /^(?:sorgen|werben|achten|setzen|treten|arbeiten|wirken|investieren|stehen|beteiligen|kämpfen)$/

function nextClause(
  words: readonly Word[],
  after: number,
  to: number,
  clause: Clause,
): Next | null {
  for (let at = after; at <= to; at++) {
    const word = words[at]!
    const joins =
      (word.level === 'main' && /^(?:und|oder|aber|sondern|denn)$/.test(word.lower)) ||
      (word.level === 'mark' && word.text === ',')
    if (!joins) continue
    let start = at + 1
    if (word.text === ',' && /^(?:und|oder|aber|sondern|denn)$/.test(words[start]?.lower ?? ''))
      start++
    const first = words[start]
    if (!first || start > to || first.level !== 'main' || /^(?:wie|ob)$/.test(first.lower)) continue
    if (first.lower === 'wir' && words[start + 1]) {
      const finite = nextMain(words, start, to)
      if (finite !== null) return { conjunction: at, from: start, finite, we: true }
    }
    const second = nextMain(words, start, to)
    if (second === null) continue
    if (closedFinite.has(first.lower) && !first.capital && !linkingEnd(words, second))
      return { conjunction: at, from: start, finite: start, we: null }
    if (beginsClause(words, start, second, at, clause))
      return { conjunction: at, from: start, finite: start, we: null }
    const later = laterFinite(words, start, to, at)
    if (later !== null) {
      const we = hasWe(words, start, to)
      return { conjunction: at, from: start, finite: later, we }
    }
  }
  return null
}

const linkingEnd = (words: readonly Word[], at: number) =>
  /^(?:und|oder|sowie|bzw\.)$/.test(words[at]!.lower)

/** "…, und bauen neue Wohnungen": a verb with something after it. */
function beginsClause(
  words: readonly Word[],
  at: number,
  second: number,
  conjunction: number,
  clause: Clause,
): boolean {
  const first = words[at]!
  if (!first.form || first.capital) return false
  const plural = first.form.infinitive
  if (clause.we ? !plural : !(first.form.third || plural)) return false
  if (first.form.participle && !first.form.infinitive && modalOrFuture(words, clause)) return false
  const next = words[second]!
  if (conjunctions.has(next.lower) || modals.has(next.lower) || future.has(next.lower)) return false
  if (words.slice(at + 1, second).some(({ text }) => text === ',')) {
    // ", prüfen, …": only the end of a bracket.
    return /^(?:dass|ob|wie)$/.test(words[at + 2]?.lower ?? '')
  }
  const before = words[conjunction - 1]
  if (prepositions.has(next.lower) && before?.form && modalOrFuture(words, clause))
    return governed.test(first.form.lemma)
  if (!clause.we && first.form.participle && !first.form.infinitive && !startsPhrase(next))
    return false
  return true
}

function modalOrFuture(words: readonly Word[], { finite }: Clause): boolean {
  const lower = finite === null ? '' : words[finite]!.lower
  return modals.has(lower) || future.has(lower)
}

/** "… ausgebaut und die Angebote werden erweitert", "… aus und dabei wollen wir": a new field before its finite verb. */
function laterFinite(
  words: readonly Word[],
  start: number,
  to: number,
  conjunction: number,
): number | null {
  const before = words[conjunction - 1]
  const closed =
    before !== undefined &&
    (before.level !== 'main' ||
      before.form !== null ||
      isParticle(before.lower) ||
      words[conjunction]!.text === ',')
  for (let at = start + 1; at <= Math.min(to, start + 14); at++) {
    const word = words[at]!
    if (word.level === 'mark') return null
    if (word.level !== 'main') continue
    if (closedFinite.has(word.lower) && !word.capital) {
      const next = nextMain(words, at, to)
      if (next === null) return null
      const previous = words[at - 1]!
      if (words[next]!.lower === 'wir') return at
      if (previous.form?.participle || previous.form?.infinitive) return null
      return closed ? at : null
    }
    if (word.form && (word.form.infinitive || word.form.third) && words[at + 1]?.lower === 'wir')
      return at
    if (closed && standsSecond(words, start, at, to)) return at
  }
  return null
}

/** "…, die Aufsicht richtet eine Stelle ein": a verb right after the first phrase of the clause. */
function standsSecond(words: readonly Word[], start: number, at: number, to: number): boolean {
  const { form, capital } = words[at]!
  if (!form || capital || !(form.third || form.infinitive) || !words[at - 1]!.capital) return false
  if (!determiners.has(words[start]!.lower) && !prepositions.has(words[start]!.lower)) return false
  const next = words[at + 1]
  if (!next || at + 1 > to || next.level !== 'main' || next.kind !== 'word') return false
  return determiners.has(next.lower) || prepositions.has(next.lower) || next.lower === 'sich'
}

const particleWords =
  /^(?:ab|an|auf|aus|bei|ein|fest|fort|frei|her|hervor|mit|nach|vor|voran|weiter|wieder|zu|zurück|zusammen|um|auseinander|hinzu|heraus|hinaus|hinein|herein|heran|hervor|vorweg|sicher|bereit|entgegen|teil|statt|hin|durch|los|dar)$/
export const isParticle = (lower: string) => particleWords.test(lower)

function nextMain(words: readonly Word[], at: number, to: number): number | null {
  for (let index = at + 1; index <= to; index++)
    if (words[index]!.level === 'main' && words[index]!.kind !== 'sign') return index
  return null
}
