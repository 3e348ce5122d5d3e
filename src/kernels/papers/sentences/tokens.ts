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

const token =
  /\d[\d.,:/]*\d(?:\.(?=\s+\p{L}))?|\d+\.(?=\s+\p{L})|\d|[§%€&]|\p{L}+(?:[*:_·]\p{Ll}+|[-\u00ad‑]\p{L}+|-(?=\s+(?:und|oder|bzw|sowie|als|,|\/))|['’]\p{L}+)*-?|[„“”"»«‚‘’']|[(){}[\]]|[–—-]|[.,;:!?…/]|[^\s]/gu

/** Abbreviations whose full stop ends no sentence. */
const abbreviation =
  /^(?:z|d|u|o|i|s|v|e|bzw|ca|vgl|etc|usw|evtl|ggf|ggfs|gg|inkl|exkl|bspw|insb|insbes|Nr|Art|Abs|Bd|St|Str|Mio|Mrd|Tsd|Hrsg|Dr|Prof|Dipl|Ing|geb|gem|sog|max|min|mind|Std|lfd|Kap|Ziff|zzgl|abzgl|Tel|Jh|Jhd|div|allg|rd|zzt|zz|sen|jun|Aufl|ff|a|h|b|m|n|k|B|A|J|S|E|M|K|R|H|U|I|F|T|D|G|W|P|L|Z|N|V|C)$/
export const isAbbreviation = (word: string) => abbreviation.test(word)

/** Tokens of a stretch of text; "z. B." and the like are one word each with their full stops. */
export function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = []
  const stretch = text.slice(from, to)
  token.lastIndex = 0
  let depth = 0
  for (const match of stretch.matchAll(token)) {
    const found = match[0]
    const start = from + match.index
    if (found === '.' && joins(tokens, start)) {
      const last = tokens.at(-1)!
      last.end = start + 1
      last.text += '.'
      last.lower += '.'
      continue
    }
    if (/^[)\]}]$/.test(found) && depth > 0) depth--
    const word = /^\p{L}/u.test(found)
    tokens.push({
      start,
      end: start + found.length,
      text: found,
      lower: found.toLowerCase(),
      kind: word ? 'word' : /^\d/.test(found) ? 'number' : 'sign',
      capital: word && /^\p{Lu}/u.test(found),
      aside: depth > 0 || /^[)\]}]$/.test(found) || /^[([{]$/.test(found),
    })
    if (/^[([{]$/.test(found)) depth++
  }
  if (depth > 0) mendBrackets(tokens)
  return tokens
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
    if (close < 0) {
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

function closingOf(tokens: readonly Token[], at: number): number {
  const sign = tokens[at]!.text
  for (let to = at + 1; to < Math.min(tokens.length, at + 16); to++) {
    const { text } = tokens[to]!
    if (closers.test(text) && (sign !== '"' || text === '"') && to > at + 1) return to
    if (/^[„»]$/.test(text)) return -1
  }
  return -1
}
