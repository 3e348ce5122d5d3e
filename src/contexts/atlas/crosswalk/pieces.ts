import { type Area, holdsOn } from '../../city/index.ts'

/** How much of one area lies in one of the next generation: shares of ground or of residents. */
export interface Link {
  from: number
  to: number
  shareOfFrom: number
  shareOfTo: number
  basis: 'area' | 'residents'
}

/** An area that held on the day wanted, as far as it shares ground with the target. */
export interface Piece {
  /** Ordinal. */
  area: number
  /** Which part of its people live in the target, 0 … 1. */
  ofSource: number
  /** Which part of the target’s people live in it, 0 … 1. */
  ofTarget: number
  /** 'area' as soon as one step goes by ground alone. */
  basis: 'area' | 'residents'
}

/** What is asked of the city: its areas, and what became of them. */
export interface Generations {
  areas: readonly Area[]
  successors(area: Area): readonly Link[]
  predecessors(area: Area): readonly Link[]
}

/** More changes of borders than this between two days have never been seen. */
const mostSteps = 12

/**
 * The areas of a day that lie on the ground of an area of another time, generation by generation. Shares are
 * multiplied along the way, as if people lived evenly within each piece.
 *
 * @returns undefined where the area holds on that day anyway, or the way there is not known
 */
export function piecesOn(city: Generations, target: Area, day: string): Piece[] | undefined {
  if (holdsOn(target, day)) return undefined
  const isBack = target.validFrom !== null && target.validFrom > day
  let pieces: Piece[] = [{ area: target.ordinal, ofSource: 1, ofTarget: 1, basis: 'residents' }]
  for (let step = 0; step < mostSteps; step++) {
    if (pieces.every(({ area }) => holdsOn(city.areas[area]!, day))) return pieces
    const next = new Map<number, Piece>()
    for (const piece of pieces) {
      const area = city.areas[piece.area]!
      const parts = holdsOn(area, day) ? [piece] : onward(city, piece, area, isBack)
      if (parts.length === 0) return undefined
      for (const part of parts) add(next, part)
    }
    pieces = [...next.values()]
  }
  return undefined
}

/** One generation back, or on. Only what held right before or after: later changes of neighbours are no ancestors. */
function onward(city: Generations, piece: Piece, area: Area, isBack: boolean): Piece[] {
  const border = isBack ? area.validFrom : area.validUntil
  if (border === null) return []
  const beyond = nextDay(border, isBack ? -1 : 1)
  const links = isBack ? city.predecessors(area) : city.successors(area)
  return links.flatMap(({ from, to, shareOfFrom, shareOfTo, basis }) => {
    const other = isBack ? from : to
    if (other === area.ordinal || !holdsOn(city.areas[other]!, beyond)) return []
    const [ofSource, ofTarget] = isBack ? [shareOfFrom, shareOfTo] : [shareOfTo, shareOfFrom]
    return [
      {
        area: other,
        ofSource: piece.ofSource * ofSource,
        ofTarget: piece.ofTarget * ofTarget,
        basis: piece.basis === 'area' ? ('area' as const) : basis,
      },
    ]
  })
}

function add(pieces: Map<number, Piece>, piece: Piece): void {
  const before = pieces.get(piece.area)
  pieces.set(
    piece.area,
    before
      ? {
          area: piece.area,
          ofSource: before.ofSource + piece.ofSource,
          ofTarget: before.ofTarget + piece.ofTarget,
          basis: before.basis === 'area' ? 'area' : piece.basis,
        }
      : piece,
  )
}

function nextDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
}
