import {
  createSnapper,
  customise,
  type Graph,
  graphOf,
  type Hierarchy,
  impassable,
  indexPlaces,
  type Joint,
  NearestSweep,
  type Network,
  type Order,
  orderJunctions,
  type Profile,
  reversed,
  type SnapIndex,
  type Snapper,
} from '../../../kernels/routing/index.ts'

/** What a profile needs to search a network. */
export interface ProfileStreets {
  readonly graph: Graph
  /** The graph turned round, for ways from everywhere to a place. */
  readonly back: Graph
  /** What a whole segment takes along its course and against it; `impassable` where there is no arc. */
  readonly forward: Uint32Array
  readonly backward: Uint32Array
}

interface Prepared {
  readonly hierarchy: Hierarchy
  readonly sweep: NearestSweep
}

/** A network with what follows from it, made when it is first asked for. */
export class Streets {
  readonly network: Network
  /** Junctions that were made on segments of the network it came from. */
  readonly joints: ReadonlyMap<number, readonly Joint[]>
  readonly #profiles = new Map<Profile, ProfileStreets>()
  readonly #snappers = new Map<Profile, Snapper>()
  readonly #hierarchies = new Map<Profile, Prepared>()
  #order: Order | undefined
  #index: SnapIndex | undefined

  constructor(network: Network, joints: ReadonlyMap<number, readonly Joint[]> = new Map()) {
    this.network = network
    this.joints = joints
  }

  of(profile: Profile): ProfileStreets {
    const known = this.#profiles.get(profile)
    if (known) return known
    const graph = graphOf(this.network, profile)
    const made = { graph, back: reversed(graph), ...bySegment(this.network, graph) }
    this.#profiles.set(profile, made)
    return made
  }

  /** Made ready for search: worth it for a network that is asked more than once. */
  prepared(profile: Profile): Prepared {
    const known = this.#hierarchies.get(profile)
    if (known) return known
    this.#order ??= orderJunctions(this.network)
    const hierarchy = customise(this.#order, this.of(profile).graph)
    const made = { hierarchy, sweep: new NearestSweep(hierarchy) }
    this.#hierarchies.set(profile, made)
    return made
  }

  snapper(profile: Profile): Snapper {
    const known = this.#snappers.get(profile)
    if (known) return known
    this.#index ??= indexPlaces(this.network)
    const made = createSnapper(this.network, this.of(profile).graph, this.#index)
    this.#snappers.set(profile, made)
    return made
  }
}

function bySegment({ segmentOfArc, segments }: Network, { weight }: Graph) {
  const forward = new Uint32Array(segments.from.length).fill(impassable)
  const backward = forward.slice()
  for (let arc = 0; arc < segmentOfArc.length; arc++) {
    const code = segmentOfArc[arc]!
    const own = code & 1 ? backward : forward
    own[code >>> 1] = weight[arc]!
  }
  return { forward, backward }
}
