import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { LayerContent } from './layer.ts'

/** Beyond it the island magnifies: 1/4096 of such a tile is 0.4 m in our latitudes. */
export const maxZoom = 14

export interface Tile {
  bytes: Uint8Array<ArrayBuffer>
  gzip: Uint8Array<ArrayBuffer>
  etag: string
}

/** A layer of one version, ready to be cut. */
export interface CutLayer {
  attribution: string[]
  keepSeconds: number
  /** West, south, east, north. */
  bounds: [number, number, number, number]
  /** Nothing where a tile is empty. */
  tile(z: number, x: number, y: number): Tile | undefined
}

export function cutLayer({ parts, attribution, keepSeconds }: LayerContent): CutLayer {
  const indexes = Object.entries(parts).map(
    ([name, features]) =>
      [name, new GeoJSONVT(features, { maxZoom, indexMaxZoom: 8, buffer: 64 })] as const,
  )
  return {
    attribution,
    keepSeconds,
    bounds: boundsOf(parts),
    tile(z, x, y) {
      const cut: Record<string, GeoJSONVTTile> = {}
      for (const [name, index] of indexes) {
        const part = index.getTile(z, x, y)
        if (part && part.features.length > 0) cut[name] = part
      }
      return Object.keys(cut).length > 0 ? packed(fromGeojsonVt(cut, layerVersion)) : undefined
    },
  }
}

/** Vector tiles 2.1; coordinates as geojson-vt has them. */
const layerVersion = { version: 2, extent: 4096 }

function packed(pbf: Uint8Array): Tile {
  const bytes = new Uint8Array(pbf)
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
  // Weak: the compressed form shares it.
  return { bytes, gzip: new Uint8Array(gzipSync(bytes, { level: 6 })), etag: `W/"${hash}"` }
}

function boundsOf(parts: LayerContent['parts']): CutLayer['bounds'] {
  const box: CutLayer['bounds'] = [180, 90, -180, -90]
  const widen = (position: unknown): void => {
    if (!Array.isArray(position)) return
    const [lon, lat] = position
    if (typeof lon !== 'number' || typeof lat !== 'number') {
      for (const one of position) widen(one)
      return
    }
    box[0] = Math.min(box[0], lon)
    box[1] = Math.min(box[1], lat)
    box[2] = Math.max(box[2], lon)
    box[3] = Math.max(box[3], lat)
  }
  for (const { features } of Object.values(parts))
    for (const { geometry } of features) if ('coordinates' in geometry) widen(geometry.coordinates)
  return box
}
