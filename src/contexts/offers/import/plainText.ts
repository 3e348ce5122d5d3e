/** Named entities that German texts carry; what is not listed stays as it is written. */
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '\u00ad',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  euro: '€',
  sect: '§',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  rsquo: '’',
  bull: '•',
  middot: '·',
}

const INVISIBLE_BLOCKS =
  /<(script|style|template|iframe|object|svg|math)\b[\s\S]*?(?:<\/\1\s*>|$)/gi
const LINE_BREAKS = /<br\s*\/?>|<\/(?:p|div|h[1-6]|ul|ol|table|tr)\s*>/gi
const LIST_ITEMS = /<li\b[^>]*>/gi
// A tag begins with a letter, "/" or "!" right behind "<", so "Alter < 18" stays.
const TAGS = /<(?:[a-z/!?][^<>]*)(?:>|$)/gi
/** Control characters but tab and line feed, and the marks that turn the direction of a text around. */
const CONTROL = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu

/**
 * A text as people read it: tags of HTML gone, entities read, line breaks kept, spaces tidied. Pages
 * escape what they print all the same; this is so that nobody reads `<p>` and so that exports are clean.
 */
export function plainText(text: string): string {
  let plain = text.normalize('NFC').replace(/\r\n?/g, '\n')
  // Twice: sources hold escaped HTML, which becomes tags only when its entities are read.
  for (let pass = 0; pass < 2 && /[<&]/.test(plain); pass++) plain = decoded(withoutTags(plain))
  return withoutTags(plain)
    .replace(CONTROL, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** One line: what a name, a street or a place is. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s*\n\s*/g, ' ')
}

function withoutTags(text: string): string {
  return text
    .replace(INVISIBLE_BLOCKS, ' ')
    .replace(LINE_BREAKS, '\n')
    .replace(LIST_ITEMS, '\n– ')
    .replace(TAGS, '')
}

function decoded(text: string): string {
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole
    const hexadecimal = /^#x/i.test(name)
    const code = Number.parseInt(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : whole
  })
}
