import type { NetworkFacts } from '../domain/network.ts'
import type { Ways } from '../domain/ways.ts'
import { openStreets } from '../ways/index.ts'
import type { ReachPlain } from './part.ts'

/** The networks as operations read them. */
export class ReachLive {
  readonly #plain: ReachPlain
  #ways: Ways | undefined

  constructor(plain: ReachPlain) {
    this.#plain = plain
  }

  get networks(): readonly { id: string; source: string | null; facts: NetworkFacts }[] {
    return this.#plain.networks
  }

  /** The street network; undefined where the city has none, and all distances are straight lines. */
  get ways(): Ways | undefined {
    this.#ways ??= this.#openWays()
    return this.#ways
  }

  #openWays(): Ways | undefined {
    const pieces = this.#plain.networks.find(({ facts }) => facts.kind === 'streets')?.pieces
    const bytes = pieces?.get('streets')
    return bytes && openStreets(bytes)
  }
}
