/** One line of a text without its break. Offsets are those of the text. */
export interface Line {
  /** First and last+1 of what is not space. Equal where the line is blank. */
  start: number
  end: number
  /** Spaces before the first sign; a tab counts four. */
  indent: number
  /** Sign of a bullet or number of an item ("•", "1.", "a)"), and where the content after it begins. */
  mark: Mark | null
  text: string
}

export interface Mark {
  sign: string
  /** A number or letter rather than a bullet sign. */
  counts: boolean
  contentStart: number
}

const bulletSign =
  /^([•‣▪■□●○◦∙⁃➢➤►▶✓✔❖–—*+§o→>·-]|[\uf0a7\uf0b7\uf0d8\uf02d\uf076\uf0fc])\s+(?=\S)/
const tightBullet = /^([•‣▪■□●○◦∙➢➤►▶✓✔❖])(?=\S)/
const numberSign =
  /^(\(?\d{1,3}(?:\.\d{1,3}){0,4}[.)]|\d{1,3}(?:\.\d{1,3}){1,4}|\(?[a-z]\)|\(?[IVXLC]{1,6}[.)]|[A-Z][.)])\s+(?=\S)/

/** Splits a text into lines; knows \n, \r\n, \r and form feed. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? 10 : text.charCodeAt(at)
    if (code !== 10 && code !== 13 && code !== 12) continue
    lines.push(lineOf(text, from, at))
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++
    from = at + 1
  }
  return lines
}

function lineOf(text: string, from: number, to: number): Line {
  let start = from
  let indent = 0
  while (start < to && isSpace(text.charCodeAt(start))) {
    indent += text.charCodeAt(start) === 9 ? 4 : 1
    start++
  }
  let end = to
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  const content = text.slice(start, end)
  return { start, end, indent, mark: markOf(content, start), text: content }
}

function markOf(content: string, start: number): Mark | null {
  const head = content.slice(0, 24)
  const bullet = bulletSign.exec(head) ?? tightBullet.exec(head)
  if (bullet) return { sign: bullet[1]!, counts: false, contentStart: start + bullet[0].length }
  const number = numberSign.exec(head)
  if (number) return { sign: number[1]!, counts: true, contentStart: start + number[0].length }
  return null
}

export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0xad ||
    code === 0x2009 ||
    code === 0x202f ||
    code === 0x200b ||
    code === 0x3000 ||
    code === 0xfeff
  )
}
