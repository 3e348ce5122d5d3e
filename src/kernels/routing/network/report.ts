import type { Collected } from './collect.ts'
import type { Islands } from './components.ts'
import type { Network } from './network.ts'
import { traitsOf } from './traits.ts'
import type { LeftOutReason } from './ways.ts'

/** What became of a file: for whoever has to trust the network. */
export interface BuildReport {
  readonly junctions: number
  readonly segments: number
  /** Kilometres of ways. */
  readonly kilometres: number
  /** Ways of the file that are in the network, and those that are not, by reason. */
  readonly ways: number
  readonly leftOut: Readonly<Record<LeftOutReason, number>>
  readonly islands: Islands
  readonly stairs: { readonly all: number; readonly counted: number }
  /** Places where a kerb is to be expected. */
  readonly kerbs: { readonly all: number; readonly unknown: number }
  readonly lifts: number
  readonly groundUnknownShare: number
  readonly inclineUnknownShare: number
  readonly obstacles: number
  /** Time up to which edits are in the file, seconds since 1970, where the file tells. */
  readonly replicatedAt?: number
}

export function reportOf(network: Network, collected: Collected, islands: Islands): BuildReport {
  const { traits, length } = network.segments
  let [metres, stairs, counted, kerbs, kerbsUnknown, lifts] = [0, 0, 0, 0, 0, 0]
  let [groundUnknown, inclineUnknown] = [0, 0]
  for (let segment = 0; segment < traits.length; segment++) {
    const own = traitsOf(traits[segment]!)
    const decimetres = length[segment]!
    metres += decimetres / 10
    if (own.kind === 'steps') stairs++
    if (own.steps > 0) counted++
    if (own.kerb !== 'none') kerbs++
    if (own.kerb === 'unknown') kerbsUnknown++
    if (own.passage === 'lift' || own.kind === 'lift') lifts++
    if (own.ground === 'unknown') groundUnknown += decimetres / 10
    if (typeof own.incline !== 'number') inclineUnknown += decimetres / 10
  }
  return {
    ...{ junctions: network.lon.length, segments: traits.length },
    ...{ kilometres: metres / 1000, ways: collected.ways.ids.length, islands, lifts },
    leftOut: collected.leftOut,
    stairs: { all: stairs, counted },
    kerbs: { all: kerbs, unknown: kerbsUnknown },
    groundUnknownShare: metres > 0 ? groundUnknown / metres : 0,
    inclineUnknownShare: metres > 0 ? inclineUnknown / metres : 0,
    obstacles: collected.obstacles.ids.length,
    replicatedAt: collected.header.replicatedAt,
  }
}
