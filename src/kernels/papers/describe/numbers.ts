import type { CommitmentKind, NumberRole, StatedNumber } from '../types.ts'
import { valueOfWord } from './numberWords.ts'
import { setOf, type Word } from './words.ts'

/** Figures with German thousands and decimals, ratios, and words; dates and sections of law are sifted out after. */
const figure =
  /(?<![A-Za-zÀ-ÖØ-öø-ɏ\d.,:/-])\d+(?:(?:\.\d{3})+(?!\d)|\s?:\s?\d+)?(?:,\d+)?(?!-?[A-Za-zÀ-ÖØ-öø-ɏ\d])/g

const scales: Record<string, number> = {
  tsd: 1e3,
  tausend: 1e3,
  mio: 1e6,
  million: 1e6,
  millionen: 1e6,
  mrd: 1e9,
  milliarde: 1e9,
  milliarden: 1e9,
}
const months = setOf(
  'januar jänner februar märz april mai juni juli august september oktober november dezember',
)
const lawWords =
  /(?:§{1,2}|\b(?:Art\.|Artikel|Abs\.|Absatz|Nr\.|Nummer|Ziffer|Kapitel|SGB|Seite|S\.|Punkt|Anlage))\s*$/u
const addressWord = /(?:straße|str\.|allee|platz|weg|ring|gasse|ufer|damm|chaussee|markt)\s*$/i
const timeWord =
  /(?:\b(?:in|im|seit|ab|bis|für|anno|vom|von|zum|Jahr|Jahre|Jahres|Jahren|Ende|Mitte|Anfang|Sommer|Herbst|Frühjahr|Haushalt|Stand|Schuljahr|Quartal|Halbjahr|und|der Jahre)|[-–/])\s*$/u
const periods = setOf(
  'jahr jahre jahren jahres monat monate monaten woche wochen tag tage tagen stunde stunden minuten',
)
const areas = setOf('quadratmeter quadratmetern hektar m² qm ha quadratkilometer quadratkilometern')
const definite = setOf(
  'die der den dieser diese diesen unsere unseren beide beiden alle allen vorhandenen bestehenden jetzigen',
)
const standing = /^(?:bestehend|vorhanden|bisherig|aktuell|derzeitig|jetzig)/
const making: ReadonlySet<CommitmentKind> = new Set([
  'build',
  'introduce',
  'expand',
  'fund',
  'provide',
])

interface Stated {
  start: number
  end: number
  value: number
  ratio: boolean
  percent: boolean
}

/** The numbers a clause states, with what they count and what they are for; in order. */
export function numbersIn(
  clause: string,
  words: readonly Word[],
  kind: CommitmentKind,
): StatedNumber[] {
  return [...figuresIn(clause), ...wordFiguresIn(words)]
    .sort((a, b) => a.start - b.start)
    .map((stated) => describeNumber(clause, words, stated, kind))
    .map(withUnitOfTarget)
    .filter((number) => number !== null)
}

/** "von 10 auf 25 Prozent": the first has its unit from the second. */
function withUnitOfTarget(
  number: StatedNumber | null,
  at: number,
  all: readonly (StatedNumber | null)[],
): StatedNumber | null {
  if (number?.unit !== null) return number
  const unit = number.role === 'baseline' ? all[at + 1]?.unit : null
  return unit ? { ...number, unit } : null
}

function figuresIn(clause: string): Stated[] {
  const found: Stated[] = []
  for (const match of clause.matchAll(figure)) {
    const raw = match[0]
    const start = match.index
    const end = start + raw.length
    const before = clause.slice(Math.max(0, start - 24), start)
    const after = clause.slice(end, end + 24)
    if (isNoQuantity(raw, before, after)) continue
    const ratio = raw.includes(':')
    const value = Number(
      (ratio ? raw.split(':')[1]! : raw).trim().replaceAll('.', '').replace(',', '.'),
    )
    found.push({ start, end, value, ratio, percent: false })
  }
  return found
}

/** Sections, dates, times, addresses, ordinals, post codes and years. */
function isNoQuantity(raw: string, before: string, after: string): boolean {
  if (lawWords.test(before) || addressWord.test(before)) return true
  if (/^\s?Uhr/.test(after) || (/^\.(?:\s|\d|$)/.test(after) && !/^\.\s*$/.test(after))) return true
  if (/^\s?\/\s?\d/.test(after)) return true
  if (/^\d{5}$/.test(raw) && /^\s[A-ZÄÖÜ]/.test(after)) return true
  if (!/^(?:19|20)\d\d$/.test(raw)) return false
  return (
    timeWord.test(before) ||
    !/^\s(?:[a-zß-öø-ÿ]+(?:e|en)\s)?[A-ZÄÖÜ][a-zß-öø-ÿ]+(?:en|er|e|n|s)\b/.test(after)
  )
}

function wordFiguresIn(words: readonly Word[]): Stated[] {
  const found: Stated[] = []
  for (const { low, start, end } of words) {
    const value = valueOfWord(low)
    if (value !== null) found.push({ start, end, value, ratio: false, percent: false })
  }
  return found
}

function describeNumber(
  clause: string,
  words: readonly Word[],
  stated: Stated,
  kind: CommitmentKind,
): StatedNumber | null {
  if (stated.ratio) {
    const raw = clause.slice(stated.start, stated.end)
    return { raw, value: stated.value, unit: '1:n', role: changeRole(words, stated) ?? 'target' }
  }
  const { value, unit, end } = unitAfter(clause, words, stated)
  if (unit !== null && months.has(unit.toLowerCase())) return null
  if (unit === null) {
    // a number that counts nothing is part of a name: "Agenda 2030", "Halle 4"
    const role = changeRole(words, stated)
    return role && { raw: clause.slice(stated.start, stated.end), value, unit, role }
  }
  const raw = clause.slice(stated.start, end)
  return { raw, value, unit, role: roleOf(clause, words, stated, unit, raw, kind) }
}

function unitAfter(clause: string, words: readonly Word[], { start, end, value }: Stated) {
  const sign = /^\s?(%|€)/.exec(clause.slice(end, end + 3))
  if (sign) return { value, unit: sign[1] === '%' ? '%' : 'Euro', end: end + sign[0].length }
  let at = words.findIndex((word) => word.start >= end)
  if (at < 0) return { value, unit: null, end }
  let scaled = value
  const scale = scales[words[at]!.low]
  if (scale !== undefined && words[at]!.start > start) {
    scaled = Math.round(value * scale * 100) / 100
    at++
  }
  const first = at
  while (at < words.length && at - first < 4 && isQualifier(words, at)) at++
  const noun = words[at]
  const sameGroup = words
    .slice(Math.max(0, first - 1), at)
    .every(({ after }) => /^\.?[\s(*)]*$/.test(after) || after === ', ')
  if (!noun || !sameGroup) return { value: scaled, unit: null, end }
  if (/^(?:m|qm|ha|km)$/.test(noun.low)) {
    const square = clause.slice(noun.end, noun.end + 1) === '²' ? '²' : ''
    return { value: scaled, unit: noun.text + square, end: noun.end + square.length }
  }
  if (!noun.capital) return { value: scaled, unit: null, end }
  return { value: scaled, unit: unitName(noun.text), end: noun.end }
}

const unitName = (noun: string): string => (noun === 'Prozent' ? '%' : noun)

/** Adjectives between a number and its noun; "und" between two of them. */
const isQualifier = (words: readonly Word[], at: number): boolean => {
  const { capital, low, text } = words[at]!
  return (
    !capital &&
    (/(?:e|en|er|es)$/.test(low) || low === 'und' || low === 'bis' || text.endsWith('-')) &&
    !/^(?:oder|werden|haben|sollen|wollen)$/.test(low)
  )
}

function roleOf(
  clause: string,
  words: readonly Word[],
  stated: Stated,
  unit: string,
  raw: string,
  kind: CommitmentKind,
): NumberRole {
  const before = wordsBefore(words, stated.start)
  const low = unit.toLowerCase()
  if (
    before.some((word) => /^(?:mindestens|wenigstens|minimum)$/.test(word)) ||
    /\b(?:nicht weniger als|mehr als)\s$/.test(clause.slice(0, stated.start))
  )
    return 'minimum'
  if (periods.has(low)) return 'period'
  if (areas.has(low)) return 'area'
  const change = changeRole(words, stated)
  if (change) return change
  if (low === 'euro') return 'target'
  if (
    raw
      .toLowerCase()
      .split(/\s/)
      .some((word) => standing.test(word))
  )
    return 'count'
  if (definite.has(before[0] ?? '')) return 'count'
  if (/^(?:in|aus|von|bei|unter|an|auf)$/.test(before[0] ?? ''))
    return low === '%' ? 'target' : 'count'
  return making.has(kind) || low === '%' ? 'target' : 'count'
}

/** The two words before, the nearest first; "rund", "etwa" and the like left out. */
function wordsBefore(words: readonly Word[], start: number): string[] {
  const at = words.findIndex((word) => word.start >= start)
  const before = (at < 0 ? words : words.slice(0, at))
    .slice(-4)
    .reverse()
    .map(({ low }) => low)
  return before
    .filter(
      (word) => !/^(?:rund|etwa|circa|ca|ungefähr|knapp|gut|über|insgesamt|jeweils)$/.test(word),
    )
    .slice(0, 2)
}

/** "von … auf …": what it is and what it shall be. */
function changeRole(words: readonly Word[], { start }: Stated): NumberRole | null {
  const [nearest] = wordsBefore(words, start)
  if (nearest === 'auf') return 'target'
  if (nearest === 'statt' || nearest === 'bisher' || nearest === 'derzeit') return 'baseline'
  if (nearest !== 'von') return null
  const at = words.findIndex((word) => word.start >= start)
  return words.slice(at, at + 6).some(({ low }) => low === 'auf') ? 'baseline' : null
}
