import { encode } from 'uqr'
import type { drawMap } from '../../contexts/city/index.ts'
import type { OutputOf } from '../../platform/operation/index.ts'
import { scaleBar } from '../figures/scaleBar.ts'

/**
 * Drawings for paper as SVG text: black and grey on white, colours as attributes, no words in them. Nothing
 * in them comes from a person's data but numbers, so there is nothing to escape.
 */

type DrawnMap = OutputOf<typeof drawMap>

const open = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`

export function qrSvg(content: string): string {
  const { data, size } = encode(content, { ecc: 'M', border: 4 })
  const bars = data.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return []
      const end = row.indexOf(false, x)
      const length = (end < 0 ? size : end) - x
      return [`M${x} ${y}h${length}v1h-${length}z`]
    }),
  )
  return `${open(size, size)}<path d="M0 0h${size}v${size}H0z" fill="#fff"/><path d="${bars.join('')}" fill="#000"/></svg>`
}

const footHeight = 40

/** Where a place lies among the areas around it; null where it lies on none of them. */
export function sketchSvg(
  map: DrawnMap,
  current: string,
): { svg: string; metres: number } | undefined {
  const [mark] = map.marks
  if (!mark) return undefined
  const [x = 0, y = 0] = mark
  const { width, height } = map
  const shapes = map.areas.map(
    ({ id, path }) =>
      `<path d="${path}" fill="${id === current ? '#d9d9d9' : '#fff'}" stroke="#555" stroke-width="2"/>`,
  )
  const { metres, units } = scaleBar(width, map.metresPerUnit)
  const foot = height + footHeight / 2
  const bar = `M4 ${foot - 8}v16M4 ${foot}H${(4 + units).toFixed(1)}M${(4 + units).toFixed(1)} ${foot - 8}v16`
  const arrow = `M${width - 16} ${foot + 14}V${foot - 14}m-8 12l8 -12l8 12`
  const radius = Math.max(width, height) / 45
  return {
    metres,
    svg: [
      open(width, height + footHeight),
      ...shapes,
      `<circle cx="${x}" cy="${y}" r="${radius * 1.9}" fill="#fff" stroke="#000" stroke-width="4"/>`,
      `<circle cx="${x}" cy="${y}" r="${radius}" fill="#000"/>`,
      `<path d="${bar}${arrow}" fill="none" stroke="#000" stroke-width="3"/>`,
      '</svg>',
    ].join(''),
  }
}
