/** Pieces of a paper in reading order, whatever file they came from. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string; depth?: number }
  /** `sign` is a bullet or a number; depth 1 is the outermost list. */
  | { kind: 'item'; text: string; depth: number; sign: string }
  | { kind: 'row'; text: string }

/** Signs that stand for a bullet in some font or program; a private-use character is one of a symbol font. */
export const bulletSign = /^[•‣▪▫■□●○◦◆◇►▶➢➤✓✔∙·⁃*\uE000-\uF8FF]\s*|^[-–—]\s+/u

/** Blocks as plain text: headings between empty lines, bullets indented, a row on a line. */
export function textOfBlocks(blocks: readonly Block[]): string {
  const lines: string[] = []
  let before: Block['kind'] | undefined
  for (const block of blocks) {
    const text = clean(block.text)
    if (text === '') continue
    const together = block.kind === before && (block.kind === 'item' || block.kind === 'row')
    const continued = block.kind === 'paragraph' && block.depth !== undefined && before === 'item'
    if (before !== undefined && !together && !continued) lines.push('')
    lines.push(...lineOf(block, text))
    before = continued ? 'item' : block.kind
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

function lineOf(block: Block, text: string): string[] {
  if (block.kind === 'item') {
    const indent = '  '.repeat(block.depth)
    const [first = '', ...rest] = text.split('\n')
    return [`${indent}${block.sign} ${first}`, ...rest.map((line) => `${indent}  ${line}`)]
  }
  if (block.kind === 'paragraph' && block.depth)
    return text.split('\n').map((line) => `${'  '.repeat(block.depth ?? 0)}  ${line}`)
  return text.split('\n')
}

/** One blank where there were many, without what only guides a typesetter. */
const clean = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
    .normalize('NFC')

/** A paragraph that begins with a bullet's sign is an item, whoever wrote it by hand. */
export function asItem(text: string, depth = 1): Block {
  const trimmed = text.trimStart()
  const sign = bulletSign.exec(trimmed)?.[0]
  return sign
    ? { kind: 'item', text: trimmed.slice(sign.length), depth, sign: '•' }
    : { kind: 'paragraph', text }
}
