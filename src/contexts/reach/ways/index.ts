import { decodeNetwork } from '../../../kernels/routing/index.ts'
import type { Ways } from '../domain/ways.ts'
import { Streets } from './streets.ts'
import { StreetWays } from './streetWays.ts'

/** The ways over a street network in the kernel's binary form. Throws `UnreadableNetwork`. */
export const openStreets = (bytes: Uint8Array): Ways =>
  new StreetWays(new Streets(decodeNetwork(bytes)))
