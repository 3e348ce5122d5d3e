/** A p-median instance of the OR-Library (Beasley 1985, A note on solving large p-median problems). */
export interface OrLibraryInstance {
  readonly vertices: number
  readonly p: number
  /** Shortest ways between all vertices, row by row. */
  readonly distance: Float64Array
}

/** What is wrong with the text, and in which line; lines count from 1. */
export interface OrLibraryFault {
  readonly line: number
  readonly kind:
    | 'head'
    | 'tooMany'
    | 'sites'
    | 'edge'
    | 'vertex'
    | 'weight'
    | 'missing'
    | 'surplus'
    | 'apart'
  /** The value that does not fit. */
  readonly value: string
}

/** More would need more memory than a matrix of all pairs should. */
export const MOST_VERTICES = 10_000

/** Reads "n m p", then m lines "from to length". Where an edge is listed twice the last one counts. */
export function readOrLibrary(text: string): OrLibraryInstance | OrLibraryFault {
  const lines = text.split('\n')
  const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]))
  const words = (at: number) => lines[at]!.trim().split(/\s+/)
  const head = filled.length > 0 ? words(filled[0]!) : []
  const [n = 0, m = -1, p = 0] = head.map(Number)
  const at = (filled[0] ?? 0) + 1
  if (head.length !== 3 || ![n, m, p].every(Number.isInteger) || n < 1 || m < 0)
    return { line: at, kind: 'head', value: head.join(' ') }
  if (n > MOST_VERTICES) return { line: at, kind: 'tooMany', value: String(n) }
  if (p < 1 || p > n) return { line: at, kind: 'sites', value: String(p) }
  const edges = new Map<number, Edge>()
  for (const row of filled.slice(1, m + 1)) {
    const fault = addEdge(edges, n, words(row))
    if (fault) return { line: row + 1, ...fault }
  }
  if (filled.length - 1 < m)
    return { line: lines.length, kind: 'missing', value: `${filled.length - 1}` }
  if (filled.length - 1 > m)
    return { line: filled[m + 1]! + 1, kind: 'surplus', value: lines[filled[m + 1]!]!.trim() }
  const distance = shortestWays(n, [...edges.values()])
  const lonely = distance.indexOf(Infinity)
  if (lonely >= 0)
    return { line: at, kind: 'apart', value: `${Math.floor(lonely / n) + 1} ${(lonely % n) + 1}` }
  return { vertices: n, p, distance }
}

type Edge = readonly [from: number, to: number, length: number]

function addEdge(edges: Map<number, Edge>, n: number, words: readonly string[]) {
  const value = words.join(' ')
  const [from = 0, to = 0, length = -1] = words.map(Number)
  if (words.length !== 3 || words.some((word) => !Number.isFinite(Number(word))))
    return { kind: 'edge', value } as const
  const isVertex = (v: number) => Number.isInteger(v) && v >= 1 && v <= n
  if (!isVertex(from) || !isVertex(to)) return { kind: 'vertex', value } as const
  if (length < 0) return { kind: 'weight', value } as const
  edges.set(Math.min(from, to) * (n + 1) + Math.max(from, to), [from - 1, to - 1, length])
  return undefined
}

/** Dijkstra from every vertex, with a binary heap that holds a vertex once. */
function shortestWays(n: number, edges: readonly Edge[]): Float64Array {
  const first = new Uint32Array(n + 2)
  for (const [from, to] of edges) {
    first[from + 2]!++
    first[to + 2]!++
  }
  for (let v = 0; v <= n; v++) first[v + 1]! += first[v]!
  const head = new Uint32Array(edges.length * 2)
  const length = new Float64Array(edges.length * 2)
  for (const [from, to, weight] of edges)
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const) {
      const at = first[a + 1]!++
      head[at] = b
      length[at] = weight
    }
  const distance = new Float64Array(n * n).fill(Infinity)
  const heap = new Uint32Array(n)
  const place = new Int32Array(n)
  for (let source = 0; source < n; source++)
    waysFrom(
      source,
      first,
      head,
      length,
      distance.subarray(source * n, source * n + n),
      heap,
      place,
    )
  return distance
}

function waysFrom(
  source: number,
  first: Uint32Array,
  head: Uint32Array,
  length: Float64Array,
  far: Float64Array,
  heap: Uint32Array,
  place: Int32Array,
): void {
  place.fill(-1)
  far[source] = 0
  heap[0] = source
  place[source] = 0
  let size = 1
  while (size > 0) {
    const v: number = heap[0]!
    const last = heap[--size]!
    if (size > 0) sink(heap, place, far, last, size)
    const here = far[v]!
    for (let arc: number = first[v]!, end = first[v + 1]!; arc < end; arc++) {
      const to = head[arc]!
      const there = here + length[arc]!
      if (there >= far[to]!) continue
      far[to] = there
      rise(heap, place, far, to, place[to]! < 0 ? size++ : place[to]!)
    }
  }
}

function rise(heap: Uint32Array, place: Int32Array, far: Float64Array, v: number, from: number) {
  let at = from
  while (at > 0) {
    const above = (at - 1) >> 1
    const parent = heap[above]!
    if (far[parent]! <= far[v]!) break
    heap[at] = parent
    place[parent] = at
    at = above
  }
  heap[at] = v
  place[v] = at
}

function sink(heap: Uint32Array, place: Int32Array, far: Float64Array, v: number, size: number) {
  let at = 0
  for (let child = 1; child < size; child = 2 * at + 1) {
    if (child + 1 < size && far[heap[child + 1]!]! < far[heap[child]!]!) child++
    const below = heap[child]!
    if (far[below]! >= far[v]!) break
    heap[at] = below
    place[below] = at
    at = child
  }
  heap[at] = v
  place[v] = at
}
