/** The snapshot parts that this one reads. */
export type { AtlasLive } from '../../atlas/index.ts'
export type { CityLive } from '../../city/index.ts'
