import type { Fill } from '../../figures/fills.tsx'

/** Colours and letters of pictures that leave the site: said at every shape, since no stylesheet goes along. */

export const ink = '#1f2328'
export const soft = '#5a6068'
export const line = '#c9ccd1'
export const paper = '#ffffff'
export const strong = '#0b4a66'

/** What is missing elsewhere is replaced by what is there. */
export const fontFamily = 'Fira Sans, Noto Sans, Segoe UI, Arial, sans-serif'

/** The light colours of figures.css; told apart by people who see no red or no green. */
const colours: Record<Exclude<Fill, 'unknown' | 'protected'>, string> = {
  plain: '#e7e9ec',
  here: '#b75a06',
  'seq-1': '#e2f1ec',
  'seq-2': '#a9d8d0',
  'seq-3': '#63b4b8',
  'seq-4': '#2b8299',
  'seq-5': '#0b4a66',
  'div-1': '#552b86',
  'div-2': '#a79bcb',
  'div-3': '#f3efe8',
  'div-4': '#f7b75e',
  'div-5': '#b75a06',
}

export const paintOf = (fill: Fill): string =>
  fill === 'unknown' || fill === 'protected' ? `url(#${fill})` : colours[fill]

/** Stripes for what is unknown, dots for what is protected: neither is a colour. */
export function Patterns() {
  return (
    <defs>
      <pattern
        id="unknown"
        width="10"
        height="10"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect fill="#f6f4f0" width="10" height="10" />
        <rect fill="#85817a" width="3" height="10" />
      </pattern>
      <pattern id="protected" width="12" height="12" patternUnits="userSpaceOnUse">
        <rect fill="#f6f4f0" width="12" height="12" />
        <circle fill="#85817a" cx="3" cy="3" r="2.4" />
        <circle fill="#85817a" cx="9" cy="9" r="2.4" />
      </pattern>
    </defs>
  )
}

/** Width of a letter of Fira Sans in ems, on the safe side: these pictures cannot measure. */
const letterWidth = 0.56

/** Lines that fit a width; a word that is too long for one is cut. */
export function wrapped(text: string, width: number, size: number): string[] {
  const most = Math.max(4, Math.floor(width / (size * letterWidth)))
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((one) => shortened(one, most))
}

/** At most so many letters, the last of which says that there were more. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
