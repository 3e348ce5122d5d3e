import { buildNetwork, type Network } from '../network/index.ts'
import { writeOsmPbf } from '../osm/index.ts'

/** A small town drawn in metres east and north of a point in Germany. */
export interface Sketch {
  /** Nodes by name: metres east, metres north, tags. */
  readonly nodes: Readonly<Record<string, readonly [number, number, Record<string, string>?]>>
  /** Ways: the names of their nodes, and tags. */
  readonly ways: readonly (readonly [string, Record<string, string>])[]
}

const origin = { lon: 7, lat: 51 }
/** On the WGS 84 ellipsoid at 51° north. */
const metresOfDegree = { lon: 70_197, lat: 111_248 }

/** Degrees of a place of a sketch. */
export const placeOf = (east: number, north: number) => ({
  lon: origin.lon + east / metresOfDegree.lon,
  lat: origin.lat + north / metresOfDegree.lat,
})

/** The sketch as a file of OpenStreetMap. */
export function sketchedFile({ nodes, ways }: Sketch): Uint8Array {
  const ids = new Map(Object.keys(nodes).map((name, place) => [name, place + 1]))
  return writeOsmPbf({
    nodes: Object.entries(nodes).map(([name, [east, north, tags = {}]]) => ({
      ...{ id: ids.get(name)!, tags },
      ...placeOf(east, north),
    })),
    ways: ways.map(([names, tags], place) => ({
      id: place + 1,
      nodes: names.split(' ').map((name) => ids.get(name)!),
      tags,
    })),
  })
}

/** The network of a sketch, built as that of any town. */
export async function networkOf(sketch: Sketch): Promise<Network> {
  return (await buildNetwork(chunksOf(sketchedFile(sketch)))).network
}

async function* chunksOf(bytes: Uint8Array) {
  yield bytes
}
