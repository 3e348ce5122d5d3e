import { type ClauseWord, quotedSpans } from './clause.ts'
import type { Span } from './organisations.ts'
import { remembered, setOf } from './words.ts'

/**
 * Instruments with a name of their own: quoted names with the word they are joined to („Nah dran“-App), passes,
 * cards, atlases, councils, pacts, conventions, funds, programmes with a name.
 */
export function systemsIn(clause: string, words: readonly ClauseWord[]): Span[] {
  const spans = [...quotedNames(clause, words), ...ownWords(words)].sort(
    (a, b) => a.start - b.start,
  )
  return spans.filter(
    (span, at) => !spans.some((other, index) => index !== at && covers(other, span, index < at)),
  )
}

const covers = (outer: Span, inner: Span, earlier: boolean): boolean =>
  outer.start <= inner.start &&
  outer.end >= inner.end &&
  (outer.end - outer.start > inner.end - inner.start || earlier)

const finite = setOf('ist sind wird werden soll sollen muss müssen hat haben kann können darf')

/** What stands in quotation marks, unless it is a sentence; with what is hyphened to it. */
function quotedNames(clause: string, words: readonly ClauseWord[]): Span[] {
  return quotedSpans(clause).flatMap(({ start, end }) => {
    const inside = words.filter((word) => word.start >= start && word.end <= end)
    if (inside.length === 0 || inside.length > 9 || !/^[A-ZÄÖÜ\d]/.test(clause.slice(start, end)))
      return []
    if (inside.some(({ low }) => finite.has(low))) return []
    const tail = /^[“”"’»]-[A-Za-zÀ-ÖØ-öø-ɏ]+(?:[*:]innen)?/.exec(clause.slice(end, end + 40))
    return tail ? [{ start: start - 1, end: end + tail[0].length }] : [{ start, end }]
  })
}

const own =
  /(?:[A-Za-zÀ-ÖØ-öø-ɏ]{3}pass|[A-Za-zÀ-ÖØ-öø-ɏ]{2}card|[A-Za-zÀ-ÖØ-öø-ɏ]{3}karte|[A-Za-zÀ-ÖØ-öø-ɏ]{3}atlas|(?:senioren|behinderten|jugend|integrations|kinder|migrations|familien|inklusions|pflege|gesundheits|ausländer|stadtteil|bürger|ernährungs|präventions)-?rat|beirat|jugendparlament|[A-Za-zÀ-ÖØ-öø-ɏ]{3}konferenz|[A-Za-zÀ-ÖØ-öø-ɏ]{3}konvention|[A-Za-zÀ-ÖØ-öø-ɏ]{2}-?app|[A-Za-zÀ-ÖØ-öø-ɏ]{3}portal|[A-Za-zÀ-ÖØ-öø-ɏ]{3}plattform|[A-Za-zÀ-ÖØ-öø-ɏ]{3}ticket|[A-Za-zÀ-ÖØ-öø-ɏ]{3}fonds|[A-Za-zÀ-ÖØ-öø-ɏ]{3}-?zentrale|[A-Za-zÀ-ÖØ-öø-ɏ]{3}charta|[A-Za-zÀ-ÖØ-öø-ɏ]{3}register|[A-Za-zÀ-ÖØ-öø-ɏ]{3}lotsen|[A-Za-zÀ-ÖØ-öø-ɏ]{3}börse|[A-Za-zÀ-ÖØ-öø-ɏ]{3}-?campus|[A-Za-zÀ-ÖØ-öø-ɏ]{3}präventionskette|sozialbericht|[A-Za-zÀ-ÖØ-öø-ɏ]{3}netzwerk)(?:e?s)?$/
const notOwn =
  /(?:verbraucherzentrale|landkarte|fahrkarte|eintrittskarte|speisekarte|engpass|vorrat|kompass|pressekonferenz|telefonkonferenz)(?:e?s|n)?$/
const isOwn = remembered((low) => own.test(low) && !notOwn.test(low))
const leaders = setOf(
  'pakt charta konvention programm projekt initiative bündnis allianz aktionsplan masterplan kampagne runder runde runden landesprogramm bundesprogramm förderprogramm leitlinien agenda konzept rahmenkonzept fonds',
)

function ownWords(words: readonly ClauseWord[]): Span[] {
  const spans: Span[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (!word.capital || word.quoted) continue
    const to = ledName(words, at)
    if (to > at) {
      spans.push({ start: word.start, end: words[to]!.end })
      at = to
    } else if (isOwn(word.low)) spans.push({ start: word.start, end: word.end })
    else {
      const last = foreignName(words, at)
      if (last > at) {
        spans.push({ start: word.start, end: words[last]!.end })
        at = last
      }
    }
  }
  return spans
}

/** "Pakt für …", "Runder Tisch Pflege", "Istanbul Konvention", "Programm Nachbarn". */
function ledName(words: readonly ClauseWord[], at: number): number {
  const { low, after } = words[at]!
  const next = words[at + 1]
  if (!next || !/^\s+$/.test(after) || next.quoted) return at
  if (/^(?:konvention|charta|card)s?$/.test(next.low)) return at + 1
  if (/^rund(?:er|e|en)$/.test(low)) return /^tisch/.test(next.low) ? namedTail(words, at + 1) : at
  if (!leaders.has(low)) return at
  if (/^(?:für|gegen|zur|zum)$/.test(next.low)) {
    if (low !== 'pakt' && low !== 'bündnis' && low !== 'allianz' && low !== 'charta') return at
    let to = at + 1
    while (to + 1 < words.length && to - at < 7 && /^\s+$/.test(words[to]!.after)) {
      to++
      const { capital, text } = words[to]!
      if (capital && !text.endsWith('-') && words[to + 1]?.low !== 'und') break
    }
    return words[to]!.capital ? to : at
  }
  return next.capital ? namedTail(words, at) : at
}

function namedTail(words: readonly ClauseWord[], at: number): number {
  let to = at
  while (
    to + 1 < words.length &&
    to - at < 4 &&
    words[to + 1]!.capital &&
    !words[to + 1]!.quoted &&
    /^\s+$/.test(words[to]!.after)
  )
    to++
  return to
}

const english = setOf(
  'community health center point points card space spaces campus smart city green open data housing first public mental street work hub lab welcome guide network social care job speed night day mobility plus doctors flying drug checking care leaver peer house home',
)

/** Two or more English words in a row: "Welcome Points", "Housing First". */
function foreignName(words: readonly ClauseWord[], at: number): number {
  let to = at
  if (!english.has(words[at]!.low)) return at
  while (to + 1 < words.length && english.has(words[to + 1]!.low) && /^\s+$/.test(words[to]!.after))
    to++
  return to
}
