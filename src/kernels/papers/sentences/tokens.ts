import { closedFinite } from '../lexicon/words.ts'
import { isSpace } from '../structure/lines.ts'
import { isDigit, isLetter, isLower, isUpper } from './letters.ts'

/** A word, number or sign with its offsets in the text. */
export interface Token {
  start: number
  end: number
  text: string
  lower: string
  kind: 'word' | 'number' | 'sign'
  /** Begins with a capital letter, a digit beside letters, or is a quoted name. */
  capital: boolean
  /** Inside brackets: scope or an aside, never grammar. */
  aside: boolean
}

/** Abbreviations whose full stop ends no sentence. */
const abbreviations = new Set(
  `z d u o i s v e ä bzgl betr einschl entspr ehem vorauss städt techn öff usf bes evang kath gegr mtl
   monatl jährl zus bzw ca vgl etc usw evtl ggf ggfs gg inkl exkl bspw insb insbes Nr Art Abs Bd St Str
   Mio Mrd Tsd Hrsg Dr Prof Dipl Ing geb gem sog max min mind Std lfd Kap Ziff zzgl abzgl Tel Jh Jhd
   div allg rd zzt zz sen jun Aufl ff a h b m n k B A J S E M K R H U I F T D G W P L Z N V C`.split(
    /\s+/,
  ),
)
export const isAbbreviation = (word: string) => abbreviations.has(word)

/** Tokens of a stretch of text; "z. B." and the like are words with their full stops. */
export function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = []
  let depth = 0
  let at = from
  while (at < to) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      at++
      continue
    }
    if (code === 46 && joins(tokens, at)) {
      const last = tokens.at(-1)!
      last.end = at + 1
      last.text += '.'
      last.lower += '.'
      at++
      continue
    }
    const kind = isLetter(code) ? 'word' : isDigit(code) ? 'number' : 'sign'
    const end =
      kind === 'word'
        ? wordEnd(text, at, to)
        : kind === 'number'
          ? numberEnd(text, at, to)
          : at + signLength(text, at, to)
    const raw = text.slice(at, end)
    const found = raw.includes('\n') || raw.includes('\r') ? raw.replace(/[-\u00ad]\s+/, '') : raw
    // „Pass“-Inhaber: joins a name to a noun, parts nothing.
    if (found === '-' && tokens.at(-1)?.end === at && isLetter(text.charCodeAt(end))) {
      at = end
      continue
    }
    const closes = found === ')' || found === ']' || found === '}'
    const opens = found === '(' || found === '[' || found === '{'
    if (closes && depth > 0) depth--
    tokens.push({
      start: at,
      end,
      text: found,
      lower: found.toLowerCase(),
      kind,
      capital: kind === 'word' && isUpper(found[0]),
      aside: depth > 0 || opens || closes,
    })
    if (opens) depth++
    at = end
  }
  if (depth > 0) mendBrackets(tokens)
  return tokens
}

/** A surrogate pair stays together. */
const signLength = (text: string, at: number, to: number) =>
  at + 1 < to && text.codePointAt(at)! > 0xffff ? 2 : 1

/** "Bürger*innen", "Jugend-Freizeit", "für's", "Glücksspiel-" and a word parted at the end of a line are one word. */
function wordEnd(text: string, from: number, to: number): number {
  let at = from
  for (;;) {
    while (at < to && isLetter(text.charCodeAt(at))) at++
    if (at >= to) return to
    const sign = text[at]!
    const next = at + 1 < to ? text.charCodeAt(at + 1) : 32
    if ('*:_·'.includes(sign) && isLetter(next) && isLower(text[at + 1])) at++
    else if ('-\u00ad‑'.includes(sign)) {
      if (isLetter(next)) at++
      else {
        const on = partedAt(text, at + 1, to)
        if (on < 0) return at + 1
        at = on
      }
    } else if ((sign === "'" || sign === '’') && isLetter(next)) at++
    else return at
  }
}

const keepsHyphen = /^(?:und|oder|bzw|sowie|als|bis|noch|aber)\b/

/** Where a word goes on that a line break parts, or -1: "Ge-⏎sellschaft", but not "Kinder-⏎und". */
function partedAt(text: string, from: number, to: number): number {
  let at = from
  let broken = false
  while (at < to && isSpace(text.charCodeAt(at))) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) broken = true
    if (at - from > 20) return -1
    at++
  }
  return broken && at < to && isLower(text[at]) && !keepsHyphen.test(text.slice(at, at + 6))
    ? at
    : -1
}

/** "1.200", "01.04.2014", "1:125", "12 bis 14" each number alone; "3." before a word is an ordinal. */
function numberEnd(text: string, from: number, to: number): number {
  let at = from + 1
  while (
    at < to &&
    (isDigit(text.charCodeAt(at)) ||
      ('.,:/'.includes(text[at]!) && at + 1 < to && isDigit(text.charCodeAt(at + 1))))
  )
    at++
  if (text[at] === '.' && at + 1 < to && isSpace(text.charCodeAt(at + 1))) {
    let next = at + 1
    while (next < to && isSpace(text.charCodeAt(next))) next++
    if (next < to && isLetter(text.charCodeAt(next))) return at + 1
  }
  return at
}

function joins(tokens: readonly Token[], at: number): boolean {
  const last = tokens.at(-1)
  return last !== undefined && last.end === at && last.kind === 'word' && isAbbreviation(last.text)
}

/** A bracket that is never closed hides nothing. */
function mendBrackets(tokens: Token[]): void {
  const open: number[] = []
  tokens.forEach(({ text }, index) => {
    if (/^[([{]$/.test(text)) open.push(index)
    else if (/^[)\]}]$/.test(text)) open.pop()
  })
  const first = open[0]
  if (first === undefined) return
  for (let at = first + 1; at < tokens.length; at++) tokens[at]!.aside = false
}

const opening = /^[„“"»‚‘'”]$/
const closers = /^[“”"«’‘']$/

/** Quoted names of up to twelve words become one word, so that their inside takes no part in the grammar. */
export function withQuotedNames(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const here = tokens[at]!
    const close = opening.test(here.text) ? closingOf(tokens, at) : -1
    if (close < 0 || isSpeech(tokens, at, close)) {
      if (!/^[„“”"»«‚‘’]$/.test(here.text)) joined.push(here)
      continue
    }
    const inside = tokens.slice(at + 1, close)
    const text = inside.map((one) => one.text).join(' ')
    joined.push({
      start: here.start,
      end: tokens[close]!.end,
      text,
      lower: text.toLowerCase(),
      kind: 'word',
      capital: true,
      aside: here.aside,
    })
    at = close
  }
  return joined
}

/** "„Wir werden im Dialog sein“, sagt …": what somebody says is no name. */
function isSpeech(tokens: readonly Token[], open: number, close: number): boolean {
  const [before, after] = [tokens[open - 1], tokens[close + 1]]
  if (before && !/^[:.!?]$/.test(before.text)) return false
  if (after && !/^[,.!?]$/.test(after.text)) return false
  return tokens
    .slice(open + 1, close)
    .some(({ capital, lower }, at) => at > 0 && !capital && closedFinite.has(lower))
}

function closingOf(tokens: readonly Token[], at: number): number {
  const sign = tokens[at]!.text
  for (let to = at + 1; to < Math.min(tokens.length, at + 16); to++) {
    const { text } = tokens[to]!
    if (closers.test(text) && (sign !== '"' || text === '"') && to > at + 1) return to
    if (/^[„»]$/.test(text)) return -1
  }
  return -1
}
