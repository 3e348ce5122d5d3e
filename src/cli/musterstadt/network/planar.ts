import type { Barriers } from './barriers.ts'
import { meet, type Segment, SegmentGrid } from './segmentGrid.ts'
import { distance, nearestOn, type Stroke, strokeKinds } from './sketch.ts'

/** A straight piece of a stroke between two nodes. */
export interface Edge {
  readonly a: number
  readonly b: number
  readonly stroke: number
}

/** Strokes joined where they cross. Nodes as flat pairs x, y in metres from the city's centre. */
export interface Plan {
  readonly strokes: readonly Stroke[]
  readonly nodes: readonly number[]
  /** In the order of the strokes, and along each. */
  readonly edges: readonly Edge[]
}

/** Nodes nearer to each other than this are one, in metres. */
const together = 5

/**
 * Joins strokes of level 0 where they cross or touch, bridges and tunnels at their ends, and leaves out
 * what would lead through water or over the railway.
 */
export function joinStrokes(strokes: readonly Stroke[], barriers: Barriers): Plan {
  const book = new NodeBook()
  const pieces = strokes.flatMap((stroke, index) => piecesOf(stroke, index, book))
  splitWhereTheyMeet(strokes, pieces, book)
  const edges: Edge[] = []
  const best = new Map<string, number>()
  for (const { a, b, stroke, splits } of pieces) {
    const along = [
      { t: 0, node: a },
      ...splits.sort((p, q) => p.t - q.t || p.node - q.node),
      { t: 1, node: b },
    ]
    for (let k = 1; k < along.length; k++) {
      const from = along[k - 1]!.node
      const to = along[k]!.node
      if (from === to) continue
      const [ax, ay, bx, by] = book.segment(from, to)
      if (!strokes[stroke]!.crosses && barriers.blocked(ax, ay, bx, by)) continue
      const key = from < to ? `${from} ${to}` : `${to} ${from}`
      const other = best.get(key)
      if (other !== undefined && rank(strokes[edges[other]!.stroke]!) <= rank(strokes[stroke]!))
        continue
      if (other === undefined) best.set(key, edges.length)
      else edges[other] = { a: from, b: from, stroke: edges[other]!.stroke }
      best.set(key, edges.length)
      edges.push({ a: from, b: to, stroke })
    }
  }
  return { strokes, nodes: book.flat, edges: edges.filter(({ a, b }) => a !== b) }
}

const rank = (stroke: Stroke) => strokeKinds.indexOf(stroke.kind)

interface Piece {
  readonly a: number
  readonly b: number
  readonly stroke: number
  readonly splits: { t: number; node: number }[]
}

function piecesOf({ line, level }: Stroke, index: number, book: NodeBook): Piece[] {
  const pieces: Piece[] = []
  let last = -1
  for (let k = 0; k < line.length; k += 2) {
    const free = level !== 0 && k > 0 && k < line.length - 2
    const node = free ? book.add(line[k]!, line[k + 1]!) : book.at(line[k]!, line[k + 1]!)
    if (last >= 0 && last !== node) pieces.push({ a: last, b: node, stroke: index, splits: [] })
    last = node
  }
  return pieces
}

function splitWhereTheyMeet(strokes: readonly Stroke[], pieces: readonly Piece[], book: NodeBook) {
  const grid = new SegmentGrid<number>(60)
  pieces.forEach((piece, index) => {
    if (strokes[piece.stroke]!.level !== 0) return
    const own = book.segment(piece.a, piece.b)
    for (const { segment, value } of grid.near(own, together)) {
      const other = pieces[value]!
      touch(piece, own, other, segment)
      touch(other, segment, piece, own)
      cross(piece, own, other, segment, book)
    }
    grid.add(own, index)
  })
}

/** Ends of one piece that lie on the other become nodes of it. */
function touch(one: Piece, own: Segment, other: Piece, segment: Segment) {
  for (const [node, x, y] of [
    [one.a, own[0], own[1]],
    [one.b, own[2], own[3]],
  ] as const) {
    if (node === other.a || node === other.b) continue
    const { share, away } = nearestOn(x, y, segment)
    if (away > together || share <= 0 || share >= 1) continue
    split(other, share, node)
  }
}

function cross(one: Piece, own: Segment, other: Piece, segment: Segment, book: NodeBook) {
  if (one.a === other.a || one.a === other.b || one.b === other.a || one.b === other.b) return
  const met = meet(own, segment)
  if (!met) return
  const node = book.at(met.x, met.y)
  if (node !== one.a && node !== one.b) split(one, met.t, node)
  if (node !== other.a && node !== other.b) split(other, met.u, node)
}

function split(piece: Piece, t: number, node: number) {
  if (!piece.splits.some((done) => done.node === node)) piece.splits.push({ t, node })
}

/** Nodes by place. */
class NodeBook {
  readonly flat: number[] = []
  private readonly buckets = new Map<number, number[]>()

  /** The node at a place, or the nearest one close by, or a new one. */
  at(x: number, y: number): number {
    const column = Math.floor(x / together)
    const row = Math.floor(y / together)
    let best = -1
    let nearest = together
    for (let j = row - 1; j <= row + 1; j++)
      for (let i = column - 1; i <= column + 1; i++)
        for (const node of this.buckets.get(j * 1_048_576 + i) ?? []) {
          const away = distance(x, y, this.flat[2 * node]!, this.flat[2 * node + 1]!)
          if (away >= nearest) continue
          nearest = away
          best = node
        }
    if (best >= 0) return best
    const node = this.add(x, y)
    const key = row * 1_048_576 + column
    const bucket = this.buckets.get(key)
    if (bucket) bucket.push(node)
    else this.buckets.set(key, [node])
    return node
  }

  /** A node of its own, which nothing else meets. */
  add(x: number, y: number): number {
    this.flat.push(x, y)
    return this.flat.length / 2 - 1
  }

  segment(a: number, b: number): Segment {
    const { flat } = this
    return [flat[2 * a]!, flat[2 * a + 1]!, flat[2 * b]!, flat[2 * b + 1]!]
  }
}
