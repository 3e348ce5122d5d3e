import type { Layer, Section } from '../types.ts'
import { layerAfter, opensList } from './layers.ts'
import { endsSentence, type Piece, piecesOf } from './pieces.ts'
import { headOrBody } from './runs.ts'
import { isSheetLine } from './sheets.ts'
import { type Stance, stanceUnder } from './stance.ts'

/** A stretch of text that is read on its own: an item of a list, or a paragraph. Headings have become labels. */
export interface Block {
  kind: 'item' | 'paragraph'
  start: number
  end: number
  /** Headings above from the highest down, then the label of the item. */
  labels: string[]
  layer: Layer
  /** Index of the block whose colon introduces this item. */
  introducedBy: number | null
  /** A line of a list whose bullets are lost: nothing but its place says that it is an item. */
  bare: boolean
  /** What the headings above say that it is for. */
  stance: Stance
}

export interface Structure {
  blocks: Block[]
  sections: Section[]
}

interface Open {
  heading: string
  level: number
  start: number
}

/** Headings, items and paragraphs of a text, each with what stands above it. */
export function structureOf(text: string): Structure {
  const pieces = headOrBody(piecesOf(text))
  const blocks: Block[] = []
  const sections: Section[] = []
  const path: Open[] = []
  let layer: Layer = 'main'
  let opener: { depth: number; level: number; listing: boolean } | null = null
  let itemLabel: string | null = null
  let intro: number | null = null
  let marker: string | null = null
  const close = (level: number, at: number) => {
    while (path.length > 0 && path.at(-1)!.level >= level) {
      const { heading, level, start } = path.pop()!
      sections.push({ heading, level, start, end: at })
    }
  }
  for (const piece of pieces) {
    if (piece.kind === 'heading') {
      close(piece.level, piece.start)
      const heading = headingText(text, piece)
      path.push({ heading, level: piece.level, start: piece.start })
      const next = layerAfter(layer, heading, path.length)
      if (opensList(heading))
        opener = { depth: path.length - 1, level: piece.level, listing: false }
      else if (opener && piece.level <= opener.level) opener = null
      layer = opener ? next : 'main'
      itemLabel = null
      intro = null
      marker = null
      continue
    }
    if (isMarker(text, piece)) marker = text.slice(piece.start, piece.end - 1)
    if (opener && piece.bare) opener.listing = true
    if (opener?.listing && !piece.bare && piece.kind === 'paragraph' && endsSentence(text, piece)) {
      // Prose after the lines of an overview: the paper itself goes on.
      layer = 'main'
      while (path.length > opener.depth) close(path.at(-1)!.level, piece.start)
      opener = null
    }
    const headings = path.map(({ heading }) => heading)
    const label = labelOf(text, piece)
    if (piece.kind === 'item') itemLabel = label?.text ?? null
    else if (!piece.continues) itemLabel = label?.text ?? null
    const start = label ? label.contentStart : piece.start
    if (label && isSheetLine(label.text, text.slice(start, piece.end))) continue
    const labels = itemLabel === null ? headings : [...headings, itemLabel]
    blocks.push({
      kind: piece.kind,
      start,
      end: piece.end,
      labels,
      stance: stanceUnder(
        marker === null ? labels : [marker, ...(itemLabel === null ? [] : [itemLabel])],
      ),
      layer,
      introducedBy: piece.kind === 'item' ? intro : null,
      bare: piece.bare,
    })
    if (piece.kind === 'paragraph' && !piece.continues)
      intro = opensItems(text, piece) ? blocks.length - 1 : null
  }
  close(0, text.length)
  sections.sort((a, b) => a.start - b.start || a.level - b.level)
  return { blocks, sections }
}

/** "Sachverhalt:", "Das haben wir vor:" on a line of its own goes before what follows as a heading does. */
const isMarker = (text: string, piece: Piece): boolean =>
  piece.kind === 'paragraph' &&
  piece.end - piece.start <= 70 &&
  opensItems(text, piece) &&
  !/[.!?]\s/.test(piece.text)

/** Ends in a colon; signs of bold or italic print may stand behind it. */
export const opensItems = (text: string, { start, end }: { start: number; end: number }): boolean =>
  /:[*_]*$/.test(text.slice(Math.max(start, end - 4), end))

function headingText(text: string, { start, end }: Piece): string {
  return text
    .slice(start, end)
    .replace(/^#+\s*|\*\*/g, '')
    .replace(/\s+/g, ' ')
    .replace(/:$/, '')
}

interface Label {
  text: string
  contentStart: number
}

const labelled = /^(?:\*\*|__)?([^\n!?;:]{2,90})(?:\*\*|__)?:(?:\*\*|__)?\s+(?=\S)/

/** "Suchthilfe: Wir …": a short title before a colon. A clause with "wir" before the colon is none. */
function labelOf(text: string, { start, end }: Piece): Label | null {
  const match = labelled.exec(text.slice(start, Math.min(end, start + 120)))
  if (!match) return null
  const label = match[1]!.trim()
  if (/(?<!\b(?:bzw|z|B|u|a|d|h|etc|usw|ca|Nr|St))\.\s/.test(label)) return null
  if (
    label.split(/\s+/).length > 10 ||
    /\b(?:wir|ist|sind|gilt|werden|wollen|soll|sollen)\b/.test(label)
  )
    return null
  return { text: label.replace(/\*\*/g, ''), contentStart: start + match[0].length }
}
