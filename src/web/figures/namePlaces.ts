/** A name to write on a map, in lines, around its middle. */
export interface PlacedName {
  x: number
  y: number
  lines: string[]
}

/** Widths are guessed: a letter of Fira Sans is a little more than half as wide as it is high. */
const letterWidth = 0.56
const lineHeight = 1.1
const longestLine = 14

/**
 * Chooses which names fit on a map without lying over each other or over the edge. Names that come first
 * are placed first; long ones break at hyphens and spaces.
 *
 * @param fontSize height of letters in user units
 */
export function placeNames(
  names: readonly { text: string; x: number; y: number }[],
  frame: { width: number; height: number; fontSize: number },
): (PlacedName | undefined)[] {
  const taken: Box[] = []
  return names.map(({ text, x, y }) => {
    const lines = linesOf(text)
    const longest = Math.max(...lines.map((line) => line.length))
    const halfWidth = (longest * letterWidth * frame.fontSize) / 2
    const halfHeight = (lines.length * lineHeight * frame.fontSize) / 2
    const middle = Math.min(Math.max(x, halfWidth + 2), frame.width - halfWidth - 2)
    const box = { x: middle, y, halfWidth, halfHeight }
    const fits = y > halfHeight && y < frame.height - halfHeight && halfWidth * 2 < frame.width
    if (!fits || taken.some((other) => overlap(box, other))) return undefined
    taken.push(box)
    return { x: middle, y, lines }
  })
}

interface Box {
  x: number
  y: number
  halfWidth: number
  halfHeight: number
}

const overlap = (a: Box, b: Box) =>
  Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth &&
  Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight

function linesOf(text: string): string[] {
  if (text.length <= longestLine) return [text]
  const pieces = text.split(/(?<=[-–/])|\s+/u).filter((piece) => piece !== '')
  const lines: string[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    const joined =
      last === undefined ? piece : last.endsWith('-') ? last + piece : `${last} ${piece}`
    if (last !== undefined && joined.length <= longestLine) lines[lines.length - 1] = joined
    else lines.push(piece)
  }
  return lines
}
