import type { ClauseWord } from './clause.ts'
import { remembered, setOf } from './words.ts'

export interface Span {
  start: number
  end: number
}

/**
 * Bodies with a name of their own: legal forms ("… gGmbH"), offices ("Amt für …", "Jugendamt"), associations with a
 * proper name, an abbreviation in brackets right after. General German heads; no list of names of any city.
 */
export function organisationsIn(clause: string, words: readonly ClauseWord[]): Span[] {
  const spans: Span[] = []
  for (let at = 0; at < words.length; at++) {
    const span = legalForm(words, at) ?? named(words, at) ?? welfare(words, at)
    if (!span) continue
    const [from, to] = span
    const end = withAbbreviation(clause, words[to]!.end)
    const last = spans.at(-1)
    const start = words[from]!.start
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else spans.push({ start, end })
    at = to
  }
  return spans
}

type Range = readonly [from: number, to: number]

const forms = setOf('ggmbh gmbh ag eg kg ug gug ggesellschaft aör')
const ownAlone =
  /(?:[^b]amt|jobcenter|landschaftsverband|bezirksregierung|arbeitsagentur|stadtwerke|verbraucherzentrale|gleichstellungsstelle|ordnungsamt|stadtsportbund|kreissportbund|jugendring|kassenärztliche)(?:e?s|es)?$/
const notOwn = /(?:ehrenamt|hauptamt|lehramt|gesamt|wahlamt)(?:e?s)?$/
const heads =
  /(?:verband|vereinigung|verein|gesellschaft|genossenschaft|stiftung|hochschule|universität|ministerium|institut|klinikum|klinik|kammer|gewerkschaft|sparkasse|arbeitsgemeinschaft|agentur|fachbereich|dezernat|referat|amt|behörde|werkstatt|akademie|bündnis|bund|büro|kreisverband|beratungsstelle|zentrale|servicestelle)(?:e?s|en)?$/
const kin = setOf(
  'caritas diakonie awo drk arbeiterwohlfahrt vdk sovd malteser johanniter asb dgb ihk lebenshilfe kolping donum',
)
const owner =
  /^(?:kassenärztliche|kassenzahnärztliche|psychosoziale|deutsche|evangelische|katholische|paritätische|freie|städtische)[nrs]?$/

const roleOf = remembered((low) => ({
  alone: ownAlone.test(low) && !notOwn.test(low),
  owns: owner.test(low),
  heads: heads.test(low),
}))

/** "Suchthilfe Neustadt gGmbH", "Wohnbau AG": the capitalised words before the legal form. */
function legalForm(words: readonly ClauseWord[], at: number): Range | null {
  const { text, low } = words[at]!
  if (!forms.has(low) || text === low || at === 0) return null
  let from = at
  while (from > 0 && at - from < 7) {
    const before = words[from - 1]!
    if (!/^[\s-]*$/.test(before.after)) break
    if (!before.capital && !(/^(?:für|und|der)$/.test(before.low) && words[from - 2]?.capital))
      break
    from--
  }
  return from < at ? [from, at] : null
}

/** "Amt für Soziales", "Landschaftsverband Neuland", "Jugendamt", "Agentur für Arbeit". */
function named(words: readonly ClauseWord[], at: number): Range | null {
  const word = words[at]!
  if (!word.capital || word.quoted) return null
  const { alone, owns, heads } = roleOf(word.low)
  const proud = owns && words[at + 1]?.capital === true && roleOf(words[at + 1]!.low).heads
  const head = proud ? at + 1 : at
  if (!proud && !alone && !heads) return null
  const to = nameAfter(words, head)
  if (to > head || proud) return [at, to]
  if (!alone || word.low === 'amt' || word.low === 'amts' || word.low === 'amtes') return null
  return [at, at]
}

/** The name after a head: further capitals, or "für …" with what is joined by "und". */
function nameAfter(words: readonly ClauseWord[], at: number): number {
  let to = at
  const joined = (index: number) => /^\s+$/.test(words[index]!.after)
  if (words[at + 1]?.low === 'für' && words[at + 2]?.capital && joined(at) && joined(at + 1)) {
    to = at + 2
    while (to + 1 < words.length && to - at < 9) {
      const next = words[to + 1]!
      if (next.capital && /^[\s,]+$/.test(words[to]!.after) && words[to]!.text.endsWith('-')) to++
      else if (next.low === 'und' && words[to + 2]?.capital && joined(to)) to += 2
      else break
    }
    return to
  }
  while (
    to + 1 < words.length &&
    to - at < 3 &&
    words[to + 1]!.capital &&
    joined(to) &&
    !words[to + 1]!.quoted
  )
    to++
  return to
}

/** The great welfare associations by name. */
function welfare(words: readonly ClauseWord[], at: number): Range | null {
  return kin.has(words[at]!.low) && words[at]!.capital ? [at, at] : null
}

function withAbbreviation(clause: string, end: number): number {
  const match = /^\s\([A-ZÄÖÜ][A-Za-zÀ-ÖØ-öø-ɏ\d-]{1,9}\)/.exec(clause.slice(end, end + 14))
  return match ? end + match[0].length : end
}
