/** Ways through the city: street and transit networks, and how long it takes from one place to another. */

export type { NetworkChange } from './domain/change.ts'
export type { NetworkFacts, StreetFacts, TimetableFacts } from './domain/network.ts'
export { type Mover, type Traveller, travellers } from './domain/traveller.ts'
export type {
  Isochrone,
  Nearest,
  Obstacles,
  Placed,
  Point,
  Route,
  Seconds,
  TimesFrom,
  Turn,
  Ways,
} from './domain/ways.ts'
export { reachImport } from './import/networksImport.ts'
export type { ReachLive } from './snapshot/live.ts'
export { reachPart } from './snapshot/part.ts'
export { openStreets } from './ways/index.ts'
