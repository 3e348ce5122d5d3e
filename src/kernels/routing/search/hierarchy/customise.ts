import type { Graph } from '../../network/network.ts'
import { far, type Hierarchy } from './hierarchy.ts'
import { noLink, type Order, orderJunctions } from './order.ts'

/** Orders a graph's junctions and fits the hierarchy to its weights. */
export const buildHierarchy = (graph: Graph): Hierarchy => customise(orderJunctions(graph), graph)

/**
 * Fits an order to one profile's weights. Where only weights change (a lift fails, stairs get a ramp), this is all
 * there is to do.
 */
export function customise(order: Order, graph: Graph): Hierarchy {
  const weights = arcWeights(order, graph)
  addShortcuts(order, weights)
  const needed = { up: weights.up.slice(), down: weights.down.slice() }
  shorten(order, needed)
  for (let link = 0; link < needed.up.length; link++) {
    if (needed.up[link]! < weights.up[link]!) weights.up[link] = far
    if (needed.down[link]! < weights.down[link]!) weights.down[link] = far
  }
  return keepUsed(order, weights)
}

interface LinkWeights {
  readonly up: Int32Array
  readonly down: Int32Array
  readonly upVia: Int32Array
  readonly downVia: Int32Array
}

/** Each link's shortest arc, both ways. */
function arcWeights(order: Order, { firstArc, weight }: Graph): LinkWeights {
  const { linkOfArc, positionOf, upper } = order
  const links = upper.length
  const up = new Int32Array(links).fill(far)
  const down = new Int32Array(links).fill(far)
  const upVia = new Int32Array(links)
  const downVia = new Int32Array(links)
  for (let v = 0; v < firstArc.length - 1; v++)
    for (let arc = firstArc[v]!; arc < firstArc[v + 1]!; arc++) {
      const link = linkOfArc[arc]!
      if (link === noLink) continue
      const climbs = upper[link]! !== positionOf[v]!
      const known = climbs ? up : down
      if (weight[arc]! >= known[link]!) continue
      known[link] = weight[arc]!
      const via = climbs ? upVia : downVia
      via[link] = arc
    }
  return { up, down, upVia, downVia }
}

/** From the bottom up: two positions above p are linked at most as far apart as by way of p. */
function addShortcuts({ first, across }: Order, weights: LinkWeights): void {
  const { up, down, upVia, downVia } = weights
  let pair = across.length
  for (let p = first.length - 2; p >= 0; p--) {
    const start = first[p]!
    for (let i = first[p + 1]! - 1; i > start; i--) {
      const upI = up[i]!
      const downI = down[i]!
      for (let j = i - 1; j >= start; j--) {
        const link = across[--pair]!
        const climb = downI + up[j]!
        if (climb < up[link]!) {
          up[link] = climb
          upVia[link] = ~p
        }
        const descend = down[j]! + upI
        if (descend < down[link]!) {
          down[link] = descend
          downVia[link] = ~p
        }
      }
    }
  }
}

/** From the top down: what links of p are worth by way of other positions above, so that needless ones show. */
function shorten({ first, across }: Order, { up, down }: { up: Int32Array; down: Int32Array }) {
  let pair = 0
  for (let p = 0; p < first.length - 1; p++) {
    const start = first[p]!
    const end = first[p + 1]!
    for (let i = start + 1; i < end; i++)
      for (let j = start; j < i; j++) {
        const link = across[pair++]!
        const upJ = up[i]! + up[link]!
        if (upJ < up[j]!) up[j] = upJ
        const downJ = down[link]! + down[i]!
        if (downJ < down[j]!) down[j] = downJ
        const upI = up[j]! + down[link]!
        if (upI < up[i]!) up[i] = upI
        const downI = up[link]! + down[j]!
        if (downI < down[i]!) down[i] = downI
      }
  }
}

function keepUsed(order: Order, weights: LinkWeights): Hierarchy {
  const { first, upper } = order
  const count = first.length - 1
  const kept: number[] = []
  const parent = sharedInt32(count).fill(-1)
  const keptFirst = sharedUint32(count + 1)
  for (let p = 0; p < count; p++) {
    const end = first[p + 1]!
    for (let link = first[p]!; link < end; link++)
      if (weights.up[link]! < far || weights.down[link]! < far) kept.push(link)
    if (end > first[p]!) parent[p] = upper[end - 1]!
    keptFirst[p + 1] = kept.length
  }
  const pick = (values: Int32Array) => {
    const picked = sharedInt32(kept.length)
    for (let i = 0; i < kept.length; i++) picked[i] = values[kept[i]!]!
    return picked
  }
  const keptUpper = sharedUint32(kept.length)
  for (let i = 0; i < kept.length; i++) keptUpper[i] = upper[kept[i]!]!
  return {
    positionOf: shared(order.positionOf),
    junctionAt: shared(order.junctionAt),
    parent,
    first: keptFirst,
    upper: keptUpper,
    up: pick(weights.up),
    down: pick(weights.down),
    upVia: pick(weights.upVia),
    downVia: pick(weights.downVia),
  }
}

const sharedInt32 = (length: number) => new Int32Array(new SharedArrayBuffer(4 * length))
const sharedUint32 = (length: number) => new Uint32Array(new SharedArrayBuffer(4 * length))

function shared(values: Uint32Array): Uint32Array {
  if (values.buffer instanceof SharedArrayBuffer) return values
  const copy = sharedUint32(values.length)
  copy.set(values)
  return copy
}
