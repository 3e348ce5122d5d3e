import { PbfReader } from 'pbf'

/** What a vector tile holds, by layer: the properties of each of its features. Source: Mapbox Vector Tile 2.1. */
export type TileContent = Record<string, Record<string, string | number>[]>

interface Layer {
  name: string
  keys: string[]
  values: (string | number)[]
  features: number[][]
}

export function readTile(bytes: Uint8Array): TileContent {
  const layers = new PbfReader(bytes).readFields<Layer[]>((tag, found, pbf) => {
    if (tag === 3) found.push(pbf.readMessage(readLayer, emptyLayer()))
  }, [])
  return Object.fromEntries(
    layers.map(({ name, keys, values, features }) => [
      name,
      features.map((tags) => {
        const properties: Record<string, string | number> = {}
        for (let at = 0; at < tags.length; at += 2)
          properties[keys[tags[at]!]!] = values[tags[at + 1]!]!
        return properties
      }),
    ]),
  )
}

const emptyLayer = (): Layer => ({ name: '', keys: [], values: [], features: [] })

function readLayer(tag: number, layer: Layer, pbf: PbfReader): void {
  if (tag === 1) layer.name = pbf.readString()
  else if (tag === 2) layer.features.push(pbf.readMessage(readFeature, []))
  else if (tag === 3) layer.keys.push(pbf.readString())
  else if (tag === 4)
    layer.values.push(pbf.readMessage(readValue, { value: '' as string | number }).value)
}

function readFeature(tag: number, tags: number[], pbf: PbfReader): void {
  if (tag === 2) pbf.readPackedVarint(tags)
}

function readValue(tag: number, into: { value: string | number }, pbf: PbfReader): void {
  if (tag === 1) into.value = pbf.readString()
  else if (tag === 2) into.value = pbf.readFloat()
  else if (tag === 3) into.value = pbf.readDouble()
  else if (tag === 4 || tag === 5) into.value = pbf.readVarint()
  else if (tag === 6) into.value = pbf.readSVarint()
}

/** The tile that a place lies in (Web Mercator). */
export function tileAt({ lon, lat }: { lon: number; lat: number }, z: number) {
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
  return {
    x: Math.floor(((lon + 180) / 360) * 2 ** z),
    y: Math.floor(((1 - y / Math.PI) / 2) * 2 ** z),
  }
}
