import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { decodeText } from './decode.ts'
import { asItem, type Block, textOfBlocks } from './lines.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

/** What is on a page beside its text. */
const left = new Set(
  `script style noscript template svg math nav aside button input select textarea form iframe object video audio
  canvas head dialog menu map`.split(/\s+/),
)
const blockNames = new Set(
  `address article blockquote body center dd details div dl dt fieldset figcaption figure footer header hgroup
  html main p pre section summary`.split(/\s+/),
)

/** A deeper page is a trap, not a paper. */
const deepest = 400

/** The text of a web page without its navigation: its main part, where it names one. */
export function textOfHtml(bytes: Uint8Array): string {
  return textOfMarkup(decodeHtml(bytes))
}

export function textOfMarkup(markup: string): string {
  const document = parse(markup)
  const main = findMain(document)
  return textOfBlocks(blocksOf(main ?? document, main === undefined))
}

function decodeHtml(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]?.toLowerCase()
  const hasMark = /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(start)
  if (!named || hasMark || named.startsWith('utf')) return decodeText(bytes).text
  try {
    return new TextDecoder(named).decode(bytes)
  } catch {
    return decodeText(bytes).text
  }
}

const attribute = (element: Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value

const isElement = (node: Node): node is Element => 'tagName' in node

function findMain(document: Parent): Element | undefined {
  const articles: Element[] = []
  const look = (parent: Parent, depth: number): Element | undefined => {
    if (depth > deepest) return undefined
    for (const node of parent.childNodes) {
      if (!isElement(node)) continue
      if (node.tagName === 'main' || attribute(node, 'role') === 'main') return node
      if (node.tagName === 'article') articles.push(node)
      const found = look(node, depth + 1)
      if (found) return found
    }
    return undefined
  }
  return look(document, 0) ?? (articles.length === 1 ? articles[0] : undefined)
}

interface Place {
  /** How many lists it stands in. */
  depth: number
  /** The sign of the item it stands in, until it is used. */
  sign: { text: string } | undefined
  whole: boolean
}

/** @param whole the page names no main part: what frames the page is left out, too */
function blocksOf(root: Parent, whole: boolean): Block[] {
  const blocks: Block[] = []
  let inline = ''
  const flush = (place: Place) => {
    const text = inline.replace(/^[^\S\n]+/, '')
    inline = ''
    if (text.trim() === '') return
    if (place.sign && place.sign.text !== '') {
      blocks.push({ kind: 'item', text, depth: place.depth, sign: place.sign.text })
      place.sign.text = ''
    } else if (place.depth > 0) blocks.push({ kind: 'paragraph', text, depth: place.depth })
    else blocks.push(asItem(text))
  }
  const walk = (parent: Parent, place: Place, level: number) => {
    if (level > deepest) return
    for (const node of parent.childNodes) {
      if (node.nodeName === '#text' && 'value' in node) inline += node.value.replace(/\s+/g, ' ')
      else if (isElement(node)) visit(node, place, level + 1)
    }
  }
  const visit = (element: Element, place: Place, level: number) => {
    const { tagName } = element
    if (isLeftOut(element, place.whole && level < 8)) return
    if (tagName === 'br') {
      inline += '\n'
      return
    }
    const heading = /^h[1-6]$/.test(tagName)
    if (heading) {
      flush(place)
      walk(element, place, level)
      const text = inline.replaceAll('\n', ' ')
      inline = ''
      if (text.trim() !== '') blocks.push({ kind: 'heading', text })
    } else if (tagName === 'ul' || tagName === 'ol') {
      flush(place)
      list(element, place, level)
    } else if (tagName === 'table') {
      flush(place)
      table(element, place, level)
    } else if (blockNames.has(tagName)) {
      flush(place)
      walk(element, place, level)
      flush(place)
    } else walk(element, place, level)
  }
  const list = (element: Element, place: Place, level: number) => {
    let number = Number(attribute(element, 'start') ?? 1)
    for (const item of element.childNodes) {
      if (!isElement(item) || isLeftOut(item, false)) continue
      const sign = { text: element.tagName === 'ol' ? `${number++}.` : '•' }
      const inside: Place = { ...place, depth: place.depth + 1, sign }
      walk(item, inside, level + 1)
      flush(inside)
    }
  }
  const table = (element: Element, place: Place, level: number) => {
    for (const row of rowsOf(element)) {
      const cells = row.childNodes.filter(isElement)
      if (cells.length === 1 || cells.some(holdsBlocks)) {
        // A table that only lays out a page.
        for (const cell of cells) {
          walk(cell, place, level + 2)
          flush(place)
        }
        continue
      }
      const texts = cells.map((cell) => {
        walk(cell, place, level + 2)
        const text = inline.replace(/\s+/g, ' ').trim()
        inline = ''
        return text
      })
      blocks.push({ kind: 'row', text: texts.filter(Boolean).join(' | ') })
    }
  }
  const start: Place = { depth: 0, sign: undefined, whole }
  walk(root, start, 0)
  flush(start)
  return blocks
}

function rowsOf(table: Element): Element[] {
  return table.childNodes.filter(isElement).flatMap((part) => {
    if (part.tagName === 'tr') return [part]
    return /^(thead|tbody|tfoot)$/.test(part.tagName) ? rowsOf(part) : []
  })
}

/** A cell of several paragraphs is no cell of a table of words and figures. */
const holdsBlocks = (cell: Element): boolean => {
  const inner = cell.childNodes.filter(isElement)
  return (
    inner.some(({ tagName }) => /^(ul|ol|table|h[1-6]|div|section)$/.test(tagName)) ||
    inner.filter(({ tagName }) => tagName === 'p').length > 1
  )
}

function isLeftOut(element: Element, frame: boolean): boolean {
  const { tagName } = element
  if (left.has(tagName)) return true
  if (frame && (tagName === 'header' || tagName === 'footer')) return !holdsHeading(element)
  const role = attribute(element, 'role') ?? ''
  return (
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    /^(navigation|search|banner|contentinfo|dialog|complementary)$/.test(role) ||
    // Notes of a text processor: its references and the notes at the end.
    /^(footnote|endnote|comment)-/.test(attribute(element, 'id') ?? '')
  )
}

/** The header of an article holds its title; that of a site holds its menu. */
const holdsHeading = (element: Element): boolean =>
  element.tagName === 'header' &&
  element.childNodes.some((node) => isElement(node) && node.tagName === 'h1')
