import { type Network, packTraits, type Segments, traitsOf } from '../network/index.ts'

interface NewSegment {
  readonly from: number
  readonly to: number
  readonly length: number
  /** Ten-millionths of a degree. */
  readonly line: readonly (readonly [number, number])[]
  readonly traits: number
  readonly name: number
  /** A segment whose directions and way it shares. */
  readonly like?: number
}

/** Junctions and segments that come to a network. */
export class Addition {
  readonly #network: Network
  readonly #lon: number[] = []
  readonly #lat: number[] = []
  readonly #segments: NewSegment[] = []

  constructor(network: Network) {
    this.#network = network
  }

  junction(lon: number, lat: number): number {
    this.#lon.push(lon)
    this.#lat.push(lat)
    return this.#network.lon.length + this.#lon.length - 1
  }

  placeOf(junction: number): [number, number] {
    const { lon, lat } = this.#network
    const own = junction - lon.length
    return own < 0 ? [lon[junction]!, lat[junction]!] : [this.#lon[own]!, this.#lat[own]!]
  }

  segment(segment: NewSegment): void {
    this.#segments.push(segment)
  }

  /** The network with what came to it, without arcs of segments that are gone, and with lifts for steps. */
  joined(gone: ReadonlySet<number>, eased: ReadonlySet<number>): Network {
    const { names, obstacles } = this.#network
    const lon = extended(Int32Array, this.#network.lon, this.#lon)
    const lat = extended(Int32Array, this.#network.lat, this.#lat)
    const segments = this.#joinedSegments(eased)
    const arcs = this.#layArcs(lon.length, gone)
    return { lon, lat, segments, names, ...arcs, ...(obstacles && { obstacles }) }
  }

  #joinedSegments(eased: ReadonlySet<number>): Segments {
    const before = this.#network.segments
    const added = this.#segments
    const lines = added.flatMap(({ line }) => line)
    const traits = extended(
      Uint32Array,
      before.traits,
      added.map((one) => one.traits),
    )
    for (const segment of eased)
      traits[segment] = packTraits({ ...traitsOf(traits[segment]!), kind: 'lift', incline: 0 })
    let end = before.firstPoint.at(-1)!
    return {
      from: extended(
        Uint32Array,
        before.from,
        added.map(({ from }) => from),
      ),
      to: extended(
        Uint32Array,
        before.to,
        added.map(({ to }) => to),
      ),
      length: extended(
        Uint32Array,
        before.length,
        added.map(({ length }) => Math.round(length)),
      ),
      name: extended(
        Uint32Array,
        before.name,
        added.map(({ name }) => name),
      ),
      way: extended(
        Float64Array,
        before.way,
        added.map(({ like }) => (like === undefined ? 0 : before.way[like]!)),
      ),
      firstPoint: extended(
        Uint32Array,
        before.firstPoint,
        added.map(({ line }) => (end += line.length)),
      ),
      lon: extended(
        Int32Array,
        before.lon,
        lines.map(([x]) => x),
      ),
      lat: extended(
        Int32Array,
        before.lat,
        lines.map(([, y]) => y),
      ),
      traits,
    }
  }

  /** Arcs as before, and those of what was added, by the junction they leave. */
  #layArcs(junctions: number, gone: ReadonlySet<number>) {
    const { firstArc, head, segmentOfArc } = this.#network
    const known = firstArc.length - 1
    const fresh = this.#freshArcs()
    const ofTail = Map.groupBy(fresh, ({ tail }) => tail)
    const most = head.length + fresh.length
    const laid = {
      firstArc: new Uint32Array(junctions + 1),
      head: new Uint32Array(most),
      segmentOfArc: new Uint32Array(most),
    }
    let count = 0
    for (let tail = 0; tail < junctions; tail++) {
      const end = tail < known ? firstArc[tail + 1]! : 0
      for (let arc = tail < known ? firstArc[tail]! : 0; arc < end; arc++) {
        if (gone.size > 0 && gone.has(segmentOfArc[arc]! >>> 1)) continue
        laid.head[count] = head[arc]!
        laid.segmentOfArc[count++] = segmentOfArc[arc]!
      }
      for (const arc of ofTail.get(tail) ?? []) {
        laid.head[count] = arc.head
        laid.segmentOfArc[count++] = arc.code
      }
      laid.firstArc[tail + 1] = count
    }
    return {
      firstArc: laid.firstArc,
      head: laid.head.subarray(0, count),
      segmentOfArc: laid.segmentOfArc.subarray(0, count),
    }
  }

  #freshArcs(): { tail: number; head: number; code: number }[] {
    const before = this.#network.segments.from.length
    return this.#segments.flatMap(({ from, to, like }, place) => {
      const code = (before + place) * 2
      const forward = like === undefined || this.#hasArc(like, false)
      const backward = like === undefined || this.#hasArc(like, true)
      return [
        ...(forward ? [{ tail: from, head: to, code }] : []),
        ...(backward ? [{ tail: to, head: from, code: code + 1 }] : []),
      ]
    })
  }

  #hasArc(segment: number, against: boolean): boolean {
    const { segments, firstArc, segmentOfArc } = this.#network
    const tail = against ? segments.to[segment]! : segments.from[segment]!
    const wanted = segment * 2 + Number(against)
    return segmentOfArc.subarray(firstArc[tail]!, firstArc[tail + 1]!).includes(wanted)
  }
}

function extended<T extends Int32Array | Uint32Array | Float64Array>(
  Kind: new (length: number) => T,
  before: T,
  added: readonly number[],
): T {
  const whole = new Kind(before.length + added.length)
  whole.set(before)
  whole.set(added, before.length)
  return whole
}
