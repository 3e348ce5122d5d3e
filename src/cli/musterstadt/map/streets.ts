import { randomStream } from '../chance/random.ts'
import type { PeopledCell } from '../people/cells.ts'
import { streetNamer } from './names.ts'
import type { Town } from './town.ts'

/** A piece of street in one cell, with its house numbers; `network/` draws the way it lies on. */
export interface StreetPiece {
  readonly street: string
  readonly from: number
  readonly to: number
  readonly postalCode: string
  /** Middle of the cell in metres from the centre. */
  readonly x: number
  readonly y: number
  readonly part: number
  /** Residents of the cell. */
  readonly residents: number
}

/** Names for streets on which no address lies, none of them given already. */
export function furtherStreetNames(town: Town, pieces: readonly StreetPiece[]): () => string {
  const nextName = streetNamer(randomStream(town.plan.seed, 'streets'))
  const given = new Set(pieces.map(({ street }) => street))
  return () => {
    let name = nextName()
    while (given.has(name)) name = nextName()
    return name
  }
}

/**
 * Every peopled cell is a piece of a street of its block; house numbers run on from cell to cell.
 * Postal codes begin with 00, which no place in Germany has.
 */
export function nameStreets(town: Town, cells: readonly PeopledCell[]): StreetPiece[] {
  const random = randomStream(town.plan.seed, 'streets')
  const nextName = streetNamer(random)
  const ofBlock = new Map<number, { name: string; next: number; pieces: number }[]>()
  return cells.map(({ cell, total }) => {
    const streets = ofBlock.get(cell.block) ?? []
    if (!ofBlock.has(cell.block)) ofBlock.set(cell.block, streets)
    let street = streets.at(-1)
    if (!street || street.pieces >= 7) {
      street = { name: nextName(), next: 1, pieces: 0 }
      streets.push(street)
    }
    const from = street.next
    const to = from + 1 + Math.min(26, Math.floor(total / random.int(3, 6)))
    street.next = to + 1
    street.pieces++
    const quarter = town.parts[cell.part]!.quarter
    const postalCode = `00${String(101 + (quarter % 880)).padStart(3, '0')}`
    return {
      street: street.name,
      from,
      to,
      postalCode,
      x: cell.x,
      y: cell.y,
      part: cell.part,
      residents: total,
    }
  })
}
