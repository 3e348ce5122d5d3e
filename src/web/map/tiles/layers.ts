import { areasLayer } from './areas.ts'
import type { TileLayer } from './layer.ts'
import { offersLayer } from './offers.ts'

/** Every layer of the map. Streets and travel times join here. */
export const layers: readonly TileLayer[] = [areasLayer, offersLayer]
