import { impassable } from '../network/network.ts'
import type { NearestStarts, Start } from '../spread/index.ts'
import { far, type Hierarchy } from './hierarchy/hierarchy.ts'

/** More than any key: two of it still add up within 32 bits. */
const NOTHING = 0x3fffffff

/**
 * For every junction the place nearest to it, by ways from the junction to the place: one climb from the places, one
 * sweep down over all junctions (PHAST with all places at once; Delling, Goldberg, Nowatzyk and Werneck 2011). Exact.
 *
 * A weight and a label are one number, the key, so that the lighter one, and of equal ones the first, is simply the
 * smaller. Where they do not fit into 30 bits (a cap of 24 km leaves room for 4,096 places), lists of one do the same.
 *
 * Holds the memory of one sweep, so that many in a row need no more: one for each thread, and what `nearest` gives
 * holds until it is called again.
 */
export class NearestSweep {
  readonly #hierarchy: Hierarchy
  readonly #keys: Int32Array
  readonly #weight: Uint32Array
  readonly #label: Int32Array
  #scaled: Scaled | undefined

  constructor(hierarchy: Hierarchy) {
    const positions = hierarchy.positionOf.length
    this.#hierarchy = hierarchy
    this.#keys = new Int32Array(positions)
    this.#weight = new Uint32Array(positions)
    this.#label = new Int32Array(positions)
  }

  /**
   * @param starts junctions next to the places, each with what it takes from there to the place; labels not negative
   * @param cap beyond this weight nothing is near
   */
  nearest(starts: readonly Start[], cap: number): NearestStarts {
    const most = Math.min(Math.floor(cap), far - 1)
    const bits = 32 - Math.clz32(starts.reduce((high, { label }) => Math.max(high, label), 0))
    if (most < 0 || (most + 1) * 2 ** bits > NOTHING)
      return nearestPlaces(this.#hierarchy, starts, cap, 1)
    this.#scaled = scaledFor(this.#hierarchy, bits, most, this.#scaled)
    const { positionOf } = this.#hierarchy
    const keys = this.#keys.fill(NOTHING)
    for (const { junction, weight, label } of starts) {
      if (weight > most) continue
      const key = (weight << bits) | label
      const position = positionOf[junction]!
      if (key < keys[position]!) keys[position] = key
    }
    this.#climb(this.#scaled)
    this.#sweep(this.#scaled)
    return this.#byJunction(bits, (most + 1) << bits)
  }

  /** From the bottom up: what is above a place knows it, at the weight of going down to it. */
  #climb({ down }: Scaled): void {
    const { first } = this.#hierarchy
    const keys = this.#keys
    for (let p = keys.length - 1; p >= 0; p--) {
      const key = keys[p]!
      if (key === NOTHING) continue
      for (let link = 2 * first[p]!, end = 2 * first[p + 1]!; link < end; link += 2) {
        const reached = key + down[link + 1]!
        const above = down[link]!
        if (reached < keys[above]!) keys[above] = reached
      }
    }
  }

  /** From the top down: each takes the best of what those above it know. */
  #sweep({ up }: Scaled): void {
    const { first } = this.#hierarchy
    const keys = this.#keys
    let link = 0
    for (let p = 0; p < keys.length; p++) {
      let key = keys[p]!
      for (const end = 2 * first[p + 1]!; link < end; link += 2) {
        // The smaller of both without a branch, which nobody could foretell: 1.7 times as fast.
        const more = (keys[up[link]!]! + up[link + 1]! - key) | 0
        key = (key + (more & (more >> 31))) | 0
      }
      keys[p] = key
    }
  }

  #byJunction(bits: number, end: number): NearestStarts {
    const { positionOf } = this.#hierarchy
    const [keys, weight, label] = [this.#keys, this.#weight, this.#label]
    const mask = (1 << bits) - 1
    for (let junction = 0; junction < positionOf.length; junction++) {
      const key = keys[positionOf[junction]!]!
      const isNear = key < end
      weight[junction] = isNear ? key >>> bits : impassable
      label[junction] = isNear ? key & mask : -1
    }
    return { k: 1, weight, label }
  }
}

/** Links as pairs: the position above, and the weight in the unit of keys, which added to a key keeps its label. */
interface Scaled {
  readonly bits: number
  readonly most: number
  readonly up: Int32Array
  readonly down: Int32Array
}

function scaledFor(hierarchy: Hierarchy, bits: number, most: number, known?: Scaled): Scaled {
  if (known?.bits === bits && known.most === most) return known
  const { upper, up, down } = hierarchy
  const paired = (weights: Int32Array) => {
    const pairs = new Int32Array(2 * upper.length)
    for (let link = 0; link < upper.length; link++) {
      pairs[2 * link] = upper[link]!
      // What is beyond the cap is beyond it whatever comes to it.
      pairs[2 * link + 1] = weights[link]! > most ? NOTHING : weights[link]! << bits
    }
    return pairs
  }
  return { bits, most, up: paired(up), down: paired(down) }
}

/**
 * For every junction the k places nearest to it, nearest first, equal ones by label. As `NearestSweep`, with a list of k
 * where that has one: of a place that is not among the k nearest of a junction above, none below needs to know
 * through it.
 */
export function nearestPlaces(
  hierarchy: Hierarchy,
  starts: readonly Start[],
  cap: number,
  k: number,
): NearestStarts {
  const { first, upper, up, down, positionOf, junctionAt } = hierarchy
  const positions = positionOf.length
  const lists = new Lists(positions, k, Math.min(Math.floor(cap), far - 1))
  for (const { junction, weight, label } of starts)
    lists.offer(positionOf[junction]!, weight, label)
  for (let p = positions - 1; p >= 0; p--)
    if (lists.count[p]! > 0)
      for (let link = first[p]!, end = first[p + 1]!; link < end; link++)
        if (down[link]! < far) lists.offerAll(upper[link]!, p, down[link]!)
  for (let p = 0; p < positions; p++)
    for (let link = first[p]!, end = first[p + 1]!; link < end; link++)
      if (up[link]! < far) lists.offerAll(p, upper[link]!, up[link]!)
  const weight = new Uint32Array(positions * k).fill(impassable)
  const label = new Int32Array(positions * k).fill(-1)
  for (let p = 0; p < positions; p++) {
    const [from, to] = [p * k, junctionAt[p]! * k]
    for (let at = 0; at < lists.count[p]!; at++) {
      weight[to + at] = lists.weight[from + at]!
      label[to + at] = lists.label[from + at]!
    }
  }
  return { k, weight, label }
}

/** Short lists of places, the lightest first, each place once. */
class Lists {
  readonly weight: Int32Array
  readonly label: Int32Array
  readonly count: Uint8Array
  readonly #k: number
  readonly #cap: number

  constructor(lists: number, k: number, cap: number) {
    this.weight = new Int32Array(lists * k)
    this.label = new Int32Array(lists * k)
    this.count = new Uint8Array(lists)
    this.#k = k
    this.#cap = cap
  }

  offerAll(to: number, from: number, more: number): void {
    const start = from * this.#k
    const end = start + this.count[from]!
    for (let at = start; at < end; at++)
      if (!this.offer(to, this.weight[at]! + more, this.label[at]!)) return
  }

  /** False where heavier ones would not be taken either. */
  offer(list: number, heavy: number, own: number): boolean {
    const { weight, label, count } = this
    const start = list * this.#k
    const known = count[list]!
    const end = start + known
    if (heavy > this.#cap) return false
    if (known === this.#k) {
      const last = weight[end - 1]!
      if (heavy > last) return false
      if (heavy === last && own >= label[end - 1]!) return true
    }
    let place = start
    while (place < end && label[place] !== own) place++
    if (place < end && weight[place]! <= heavy) return true
    if (place === end) {
      if (known === this.#k) place--
      else count[list] = known + 1
    }
    for (; place > start; place--) {
      const before = weight[place - 1]!
      if (before < heavy || (before === heavy && label[place - 1]! < own)) break
      weight[place] = before
      label[place] = label[place - 1]!
    }
    weight[place] = heavy
    label[place] = own
    return true
  }
}
