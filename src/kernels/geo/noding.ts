import { forEachCandidatePair, meetingOf, segmentsOf } from './segments.ts'

/** A point of whole numbers. */
export type GridPoint = readonly [x: number, y: number]

/** A directed piece of an outline; `ring` says which. */
export interface GridPiece {
  from: GridPoint
  to: GridPoint
  ring: number
}

// In steps of the grid. More than what rounding a crossing (0.7) and taking rounded vertices back
// to where they were before (0.7 each) can move a line past a vertex.
const SNAP_DISTANCE = 1.5
const MAXIMUM_ROUNDS = 10
// A real outline has a handful of crossings; a million vertices of scribble have 10^11.
const MAXIMUM_CUTS = 500_000

/**
 * Cuts pieces wherever they cross or come close to a vertex, again and again until nothing is left
 * to cut (iterated snap rounding, after Halperin and Packer 2002, doi:10.1016/S0925-7721(01)00064-5).
 * From then on pieces meet in common ends only and rounding cannot make them cross. Lines move by
 * about a step of the grid; rings stay closed. `undefined` when there is too much to cut.
 */
export function nodePieces(pieces: readonly GridPiece[]): GridPiece[] | undefined {
  let current = [...pieces]
  for (let round = 0; round < MAXIMUM_ROUNDS; round++) {
    const cut = cutOnce(current)
    if (!cut) return undefined
    if (cut.length === current.length) break
    current = cut
  }
  return current
}

function cutOnce(pieces: readonly GridPiece[]): GridPiece[] | undefined {
  const segments = segmentsOf(pieces.map(({ from, to }) => [from, to]))
  const cuts = new Map<number, GridPoint[]>()
  let cutCount = 0
  const addCut = (piece: number, point: GridPoint) => {
    cutCount++
    const list = cuts.get(piece)
    if (list) list.push(point)
    else cuts.set(piece, [point])
  }
  forEachCandidatePair(
    segments,
    (a, b) => {
      const pieceA = pieces[a]!
      const pieceB = pieces[b]!
      if (passesBy(pieceA, pieceB.from)) addCut(a, pieceB.from)
      if (passesBy(pieceA, pieceB.to)) addCut(a, pieceB.to)
      if (passesBy(pieceB, pieceA.from)) addCut(b, pieceA.from)
      if (passesBy(pieceB, pieceA.to)) addCut(b, pieceA.to)
      if (meetingOf(segments, a, b).kind === 'crossing') {
        const crossing = crossingOf(pieceA, pieceB)
        addCut(a, crossing)
        addCut(b, crossing)
      }
      return cutCount <= MAXIMUM_CUTS
    },
    SNAP_DISTANCE,
  )
  if (cutCount > MAXIMUM_CUTS) return undefined
  return pieces.flatMap((piece, index) => {
    const points = cuts.get(index)
    return points ? cutPiece(piece, points) : [piece]
  })
}

/** Whether a piece runs through the neighbourhood of a point that is not one of its ends. */
function passesBy({ from: [x1, y1], to: [x2, y2] }: GridPiece, [x, y]: GridPoint): boolean {
  if ((x === x1 && y === y1) || (x === x2 && y === y2)) return false
  const dx = x2 - x1
  const dy = y2 - y1
  const lengthSquared = dx * dx + dy * dy
  const along = (x - x1) * dx + (y - y1) * dy
  if (along <= 0 || along >= lengthSquared) return false
  const off = (x - x1) * dy - (y - y1) * dx
  return Math.abs(off) < SNAP_DISTANCE * Math.sqrt(lengthSquared)
}

function crossingOf(a: GridPiece, b: GridPiece): GridPoint {
  const [x1, y1] = a.from
  const [x3, y3] = b.from
  const ax = a.to[0] - x1
  const ay = a.to[1] - y1
  const bx = b.to[0] - x3
  const by = b.to[1] - y3
  const along = ((x3 - x1) * by - (y3 - y1) * bx) / (ax * by - ay * bx)
  return [Math.round(x1 + along * ax), Math.round(y1 + along * ay)]
}

function cutPiece({ from, to, ring }: GridPiece, points: GridPoint[]): GridPiece[] {
  const along = ([x, y]: GridPoint) =>
    (x - from[0]) * (to[0] - from[0]) + (y - from[1]) * (to[1] - from[1])
  const pieces: GridPiece[] = []
  let previous = from
  for (const point of [...points.toSorted((p, q) => along(p) - along(q)), to]) {
    if (point[0] === previous[0] && point[1] === previous[1]) continue
    pieces.push({ from: previous, to: point, ring })
    previous = point
  }
  return pieces
}
