import type { Feature, FeatureCollection } from 'geojson'
import type { Door } from '../../../platform/operation/index.ts'

/**
 * A layer of the map: one file in this folder, named in layers.ts. Its tiles lie at
 * `/karte/kacheln/{name}.{of}/{z}/{x}/{y}.pbf`; what the island makes of them is one file in island/looks/.
 */
export interface TileLayer {
  /** Letters only: the first part of its addresses. */
  name: string
  /**
   * What it holds for what follows its name in the address: a level, a language. Nothing where there is no such
   * thing. Asked once for each version of the snapshot.
   */
  open(door: Door, of: string): Promise<LayerContent | undefined>
}

export interface LayerContent {
  /** What a tile holds, by the names that styles use. WGS 84. */
  parts: Record<string, FeatureCollection>
  /** Who is to be named beside the map, in plain text. */
  attribution: string[]
  /** How long a browser may keep a tile without asking again. 0 where something may have to vanish at once. */
  keepSeconds: number
}

export const collection = (features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
})
