export { type BuildOptions, type Built, buildNetwork } from './build.ts'
export type { Island, Islands } from './components.ts'
export { decodeNetwork, type NetworkFileFault, UnreadableNetwork } from './decode.ts'
export { encodeNetwork } from './encode.ts'
export type { Elevation } from './inclines.ts'
export {
  type Graph,
  impassable,
  type Lines,
  type Network,
  type Segments,
  type Snapped,
} from './network.ts'
export type { BuildReport } from './report.ts'
export { packTraits, plainTraits, type Traits, traitsOf, type WayKind } from './traits.ts'
export type { LeftOutReason } from './ways.ts'
