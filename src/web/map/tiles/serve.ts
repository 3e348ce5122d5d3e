import { type Context, Hono } from 'hono'
import { LRUCache } from 'lru-cache'
import type { Door } from '../../../platform/operation/index.ts'
import { partHeaders } from '../../frame/headers.ts'
import type { TileLayer } from './layer.ts'
import { layers as allLayers } from './layers.ts'
import { type CutLayer, cutLayer, maxZoom, type Tile } from './tile.ts'

export interface TileParts {
  door: () => Door
  layers?: readonly TileLayer[]
}

/** Kept at most: some fifty cities' worth of tiles, and as many layers as a city has levels and languages. */
const mostBytes = 32 * 1024 * 1024
const mostLayers = 32

/**
 * `/karte/kacheln/areas.bezirk.json` tells what a layer is (TileJSON 3.0.0), `/karte/kacheln/areas.bezirk/12/…`
 * are its tiles. All from the snapshot in memory; a tile is cut when it is first asked for.
 */
export function createTiles({ door, layers = allLayers }: TileParts): Hono {
  const open = new LRUCache<string, Promise<CutLayer | undefined>>({ max: mostLayers })
  const kept = new LRUCache<string, Tile>({
    maxSize: mostBytes,
    sizeCalculation: ({ bytes, gzip }) => bytes.length + gzip.length,
  })

  /** Nothing for a layer that is not there. */
  function layerOf(name: string): Promise<CutLayer | undefined> {
    const { version } = door().snapshot()
    const key = `${version} ${name}`
    const known = open.get(key)
    if (known) return known
    const [kind, ...rest] = name.split('.')
    const layer = layers.find((one) => one.name === kind)
    if (!layer) return Promise.resolve(undefined)
    const opened = layer
      .open(door(), rest.join('.'))
      .then((content) => content && cutLayer(content))
    open.set(key, opened)
    // What failed once may go well the next time.
    opened.catch(() => open.delete(key))
    return opened
  }

  return new Hono()
    .get('/:file{[a-zA-Z]+\\.[^/]{1,80}\\.json}', async (context) => {
      const name = context.req.param('file').slice(0, -'.json'.length)
      const layer = await layerOf(name)
      return layer ? describe(name, layer) : problem(404, 'There is no such layer.')
    })
    .get('/:layer/:z/:x/:file', async (context) => {
      const { layer: name, ...place } = context.req.param()
      const at = placeOf(place)
      if (!at) return problem(400, badPlace)
      const layer = name.length <= 100 ? await layerOf(name) : undefined
      if (!layer) return problem(404, 'There is no such layer.')
      const key = [door().snapshot().version, name, ...at].join(' ')
      const tile = kept.get(key) ?? layer.tile(...at)
      if (tile) kept.set(key, tile)
      return answerTile(context, tile, layer)
    })
    .all('*', () => problem(404, 'Tiles are at /karte/kacheln/{layer}/{z}/{x}/{y}.pbf.'))
}

const badPlace = `A tile is {z}/{x}/{y}.pbf with whole numbers, z at most ${maxZoom}, x and y below 2 to the power of z.`

function placeOf(at: { z: string; x: string; file: string }): [number, number, number] | undefined {
  const [, y] = /^(\d{1,5})\.pbf$/.exec(at.file) ?? []
  if (y === undefined || ![at.z, at.x].every((one) => /^\d{1,5}$/.test(one))) return undefined
  const place: [number, number, number] = [Number(at.z), Number(at.x), Number(y)]
  const [z, ...xy] = place
  return z <= maxZoom && xy.every((one) => one < 2 ** z) ? place : undefined
}

const caching = ({ keepSeconds }: CutLayer) =>
  keepSeconds > 0 ? `public, max-age=${keepSeconds}` : 'no-cache'

function answerTile(context: Context, tile: Tile | undefined, layer: CutLayer): Response {
  const headers: Record<string, string> = { ...partHeaders, 'Cache-Control': caching(layer) }
  if (!tile) return new Response(null, { status: 204, headers })
  headers.ETag = tile.etag
  headers.Vary = 'Accept-Encoding'
  const known = context.req.header('if-none-match')
  if (known?.split(',').some((tag) => tag.trim() === tile.etag))
    return new Response(null, { status: 304, headers })
  headers['Content-Type'] = 'application/vnd.mapbox-vector-tile'
  const zipped = /\bgzip\b(?!;\s*q=0(?:\.0+)?\s*(?:,|$))/.test(
    context.req.header('accept-encoding') ?? '',
  )
  if (zipped) headers['Content-Encoding'] = 'gzip'
  return new Response(zipped ? tile.gzip : tile.bytes, { headers })
}

function describe(name: string, layer: CutLayer): Response {
  const content = {
    tilejson: '3.0.0',
    tiles: [`/karte/kacheln/${name}/{z}/{x}/{y}.pbf`],
    bounds: layer.bounds,
    minzoom: 0,
    maxzoom: maxZoom,
    attribution: layer.attribution.join(' · '),
  }
  return new Response(JSON.stringify(content), {
    headers: {
      ...partHeaders,
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-cache',
    },
  })
}

const problem = (status: 400 | 404, title: string) =>
  new Response(JSON.stringify({ type: 'about:blank', title, status }), {
    status,
    headers: {
      ...partHeaders,
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
    },
  })
