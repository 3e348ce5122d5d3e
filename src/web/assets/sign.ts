import { crc32, deflateSync } from 'node:zlib'

/** The site's sign: a house with a light in it. One drawing, as an SVG for browsers and as pixels for iOS. */

/** In units of a square of 32. */
const side = 32
const ground = '#0b5a55'
const house = {
  colour: '#ffffff',
  width: 2.6,
  points: [
    [9, 24],
    [9, 14.5],
    [16, 8],
    [23, 14.5],
    [23, 24],
  ],
} as const
const light = { colour: '#ffd9a0', x: 16, y: 18.6, radius: 2.9 }

export const signAsSvg = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><title>nahbei</title>` +
  `<rect width="${side}" height="${side}" rx="8" fill="${ground}"/>` +
  `<path d="M${house.points.map((point) => point.join(' ')).join('L')}" fill="none" stroke="${house.colour}" stroke-width="${house.width}" stroke-linejoin="round" stroke-linecap="round"/>` +
  `<circle cx="${light.x}" cy="${light.y}" r="${light.radius}" fill="${light.colour}"/></svg>`

/**
 * The sign as a PNG of so many pixels each way. Without round corners: iOS cuts its own. Edges are smooth by the
 * distance of each pixel's middle from them.
 */
export function signAsPng(pixels: number): Uint8Array<ArrayBuffer> {
  const scale = pixels / side
  // Each row begins with its filter: none.
  const rows = Buffer.alloc((pixels * 3 + 1) * pixels)
  for (let row = 0; row < pixels; row++)
    for (let column = 0; column < pixels; column++) {
      const at = [(column + 0.5) / scale, (row + 0.5) / scale] as const
      const ofHouse = coverage((distanceToHouse(at) - house.width / 2) * scale)
      const ofLight = coverage(
        (Math.hypot(at[0] - light.x, at[1] - light.y) - light.radius) * scale,
      )
      const colour = over(over(rgb(ground), rgb(house.colour), ofHouse), rgb(light.colour), ofLight)
      rows.set(colour.map(Math.round), row * (pixels * 3 + 1) + 1 + column * 3)
    }
  return png(pixels, rows)
}

type Point = readonly [number, number]

function distanceToHouse(at: Point): number {
  const { points } = house
  return Math.min(...points.slice(1).map((end, before) => distanceToLine(at, points[before]!, end)))
}

function distanceToLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}

/** How much of a pixel is within, by its distance in pixels from the edge. */
const coverage = (distance: number): number => Math.min(1, Math.max(0, 0.5 - distance))

const rgb = (colour: string): number[] =>
  [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16))

const over = (below: readonly number[], above: readonly number[], share: number): number[] =>
  below.map((value, channel) => value + (above[channel]! - value) * share)

/** Signature, header (8 bits, RGB), pixels, end: the PNG specification, 5 and 11. */
function png(pixels: number, rows: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(pixels, 0)
  header.writeUInt32BE(pixels, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return new Uint8Array(
    Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]),
  )
}

function chunk(type: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
