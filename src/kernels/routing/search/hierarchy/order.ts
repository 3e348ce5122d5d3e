/** Which junctions meet which, whoever uses the ways: the part of a graph that all profiles share. */
export interface Topology {
  readonly firstArc: Uint32Array
  readonly head: Uint32Array
}

/**
 * An order of a network's junctions for a hierarchy, and what links them when junctions below are taken away one by
 * one. Position 0 is the top. It holds for every profile, as weights play no part in it.
 */
export interface Order {
  readonly positionOf: Uint32Array
  readonly junctionAt: Uint32Array
  /** Links from position p to positions above it: first[p] … first[p + 1] − 1, ascending. */
  readonly first: Uint32Array
  readonly upper: Uint32Array
  /** The link between p's i-th and j-th upper position (i > j), for every p and pair, in the order they are met. */
  readonly across: Uint32Array
  /** The link that each arc runs along, `noLink` for one that ends where it starts. */
  readonly linkOfArc: Uint32Array
}

export const noLink = 0xffffffff

/**
 * Orders junctions by taking away, time after time, one with the fewest neighbours left, whose neighbours are then
 * linked with each other (minimum degree). Positions follow the tree of this elimination, so that what lies close
 * together in the city lies close together in memory.
 * Source: Tinney, Walker 1967; for roads: Dibbelt, Strasser, Wagner, Customizable Contraction Hierarchies, 2016.
 */
export function orderJunctions(topology: Topology): Order {
  const neighbours = neighboursOf(topology)
  const taken = takeAway(neighbours)
  const places = placeByTree(taken, neighbours)
  const links = linksOf(places, neighbours)
  return {
    ...places,
    ...links,
    across: linksAcross(links),
    linkOfArc: linkOfArcs(topology, places.positionOf, links),
  }
}

/** Both ways, each neighbour once, no loops. */
function neighboursOf({ firstArc, head }: Topology): number[][] {
  const count = firstArc.length - 1
  const neighbours: number[][] = Array.from({ length: count }, () => [])
  for (let v = 0; v < count; v++)
    for (let arc = firstArc[v]!; arc < firstArc[v + 1]!; arc++) {
      const u = head[arc]!
      if (u === v || neighbours[v]!.includes(u)) continue
      neighbours[v]!.push(u)
      if (!neighbours[u]!.includes(v)) neighbours[u]!.push(v)
    }
  return neighbours
}

/** Junctions in the order they are taken; leaves with each those neighbours that are taken later. */
function takeAway(neighbours: number[][]): Uint32Array {
  const count = neighbours.length
  const order = new Uint32Array(count)
  const taken = new Uint8Array(count)
  const seen = new Uint32Array(count)
  let stamp = 0
  const waiting: number[][] = []
  const wait = (v: number) => {
    const degree = neighbours[v]!.length
    while (waiting.length <= degree) waiting.push([])
    waiting[degree]!.push(v)
  }
  for (let v = count - 1; v >= 0; v--) wait(v)
  let done = 0
  for (let degree = 0; done < count; ) {
    const v = waiting[degree]?.pop()
    if (v === undefined) degree++
    else if (!taken[v] && neighbours[v]!.length === degree) {
      taken[v] = 1
      order[done++] = v
      const around = neighbours[v]!
      for (const u of around) {
        const own = neighbours[u]!
        seen[u] = ++stamp
        let kept = 0
        for (let i = 0; i < own.length; i++) {
          const w = own[i]!
          if (w === v) continue
          own[kept++] = w
          seen[w] = stamp
        }
        own.length = kept
        for (const w of around) if (seen[w] !== stamp) own.push(w)
        wait(u)
      }
      degree = Math.max(0, degree - 1)
    }
  }
  return order
}

interface Places {
  readonly positionOf: Uint32Array
  readonly junctionAt: Uint32Array
}

interface Links {
  readonly first: Uint32Array
  readonly upper: Uint32Array
}

/** Tops first, each followed by the whole of what hangs below it. */
function placeByTree(taken: Uint32Array, upperOf: number[][]): Places {
  const count = taken.length
  const { parent, size } = treeOf(taken, upperOf)
  const positionOf = new Uint32Array(count)
  const junctionAt = new Uint32Array(count)
  const free = new Uint32Array(count)
  let freeTop = 0
  for (let turn = count - 1; turn >= 0; turn--) {
    const above = parent[turn]!
    let position = freeTop
    if (above < 0) freeTop += size[turn]!
    else {
      position = free[above]!
      free[above] = position + size[turn]!
    }
    free[turn] = position + 1
    junctionAt[position] = taken[turn]!
    positionOf[taken[turn]!] = position
  }
  return { positionOf, junctionAt }
}

/** By turn: above each stands whichever of its links is taken next; `size` counts it and all below it. */
function treeOf(taken: Uint32Array, upperOf: number[][]) {
  const count = taken.length
  const turnOf = new Uint32Array(count)
  for (let turn = 0; turn < count; turn++) turnOf[taken[turn]!] = turn
  const parent = new Int32Array(count).fill(-1)
  const size = new Uint32Array(count).fill(1)
  for (let turn = 0; turn < count; turn++) {
    let above = count
    for (const u of upperOf[taken[turn]!]!) above = Math.min(above, turnOf[u]!)
    if (above === count) continue
    parent[turn] = above
    size[above]! += size[turn]!
  }
  return { parent, size }
}

function linksOf({ positionOf, junctionAt }: Places, upperOf: number[][]): Links {
  const count = junctionAt.length
  const first = new Uint32Array(count + 1)
  for (let p = 0; p < count; p++) first[p + 1] = first[p]! + upperOf[junctionAt[p]!]!.length
  const upper = new Uint32Array(first[count]!)
  for (let p = 0; p < count; p++) {
    let at = first[p]!
    for (const u of upperOf[junctionAt[p]!]!) upper[at++] = positionOf[u]!
    upper.subarray(first[p]!, at).sort()
  }
  return { first, upper }
}

function linksAcross({ first, upper }: Links): Uint32Array {
  const count = first.length - 1
  let pairs = 0
  for (let p = 0; p < count; p++) {
    const degree = first[p + 1]! - first[p]!
    pairs += (degree * (degree - 1)) / 2
  }
  const across = new Uint32Array(pairs)
  let next = 0
  for (let p = 0; p < count; p++) {
    const start = first[p]!
    const end = first[p + 1]!
    for (let i = start + 1; i < end; i++) {
      let link = first[upper[i]!]!
      for (let j = start; j < i; j++) {
        while (upper[link]! < upper[j]!) link++
        across[next++] = link
      }
    }
  }
  return across
}

function linkOfArcs({ firstArc, head }: Topology, positionOf: Uint32Array, links: Links) {
  const linkOfArc = new Uint32Array(head.length).fill(noLink)
  for (let v = 0; v < firstArc.length - 1; v++)
    for (let arc = firstArc[v]!; arc < firstArc[v + 1]!; arc++)
      if (head[arc] !== v) linkOfArc[arc] = findLink(links, positionOf[v]!, positionOf[head[arc]!]!)
  return linkOfArc
}

/** The link between two positions; they must be linked. */
export function findLink({ first, upper }: Links, a: number, b: number): number {
  const above = Math.min(a, b)
  let link = first[Math.max(a, b)]!
  while (upper[link]! < above) link++
  return link
}
