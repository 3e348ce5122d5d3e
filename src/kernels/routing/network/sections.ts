import type { Network } from './network.ts'

/** Sections of a network's file, in their order. New ones come last. */
export const sectionNames = [
  ...(['lon', 'lat', 'firstArc', 'head', 'segmentOfArc'] as const),
  ...(['from', 'to', 'length', 'firstPoint', 'pointLon', 'pointLat'] as const),
  ...(['name', 'way', 'traits', 'names'] as const),
  ...(['obstacleFirstPoint', 'obstacleLon', 'obstacleLat'] as const),
] as const

type Numbers = Int32Array | Uint32Array | Float64Array

const bytesOf = (numbers: Numbers) =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)

/** The network's bytes in the order of `sectionNames`. */
export function sectionsOf(network: Network): Uint8Array[] {
  const { segments, obstacles } = network
  return [
    ...[network.lon, network.lat, network.firstArc, network.head, network.segmentOfArc],
    ...[segments.from, segments.to, segments.length, segments.firstPoint],
    ...[segments.lon, segments.lat, segments.name, segments.way, segments.traits],
    new TextEncoder().encode(JSON.stringify(network.names)),
    obstacles?.firstPoint ?? new Uint32Array(1),
    obstacles?.lon ?? new Int32Array(0),
    obstacles?.lat ?? new Int32Array(0),
  ].map((section) => (section instanceof Uint8Array ? section : bytesOf(section)))
}

/** The network whose sections these are, in shared memory. Throws where they do not fit each other. */
export function networkOf(sections: readonly Uint8Array[]): Network {
  const at = (name: (typeof sectionNames)[number]): Uint8Array => {
    const section = sections[sectionNames.indexOf(name)]
    if (!section) throw new RangeError(`no section ${name}`)
    return section
  }
  const shared = (name: (typeof sectionNames)[number]): SharedArrayBuffer => {
    const section = at(name)
    const buffer = new SharedArrayBuffer(section.byteLength)
    new Uint8Array(buffer).set(section)
    return buffer
  }
  const uint32 = (name: (typeof sectionNames)[number]) => new Uint32Array(shared(name))
  const int32 = (name: (typeof sectionNames)[number]) => new Int32Array(shared(name))
  // Written by `sectionsOf`; the checksum has held.
  const names = JSON.parse(new TextDecoder().decode(at('names'))) as string[]
  return {
    ...{ lon: int32('lon'), lat: int32('lat'), firstArc: uint32('firstArc') },
    ...{ head: uint32('head'), segmentOfArc: uint32('segmentOfArc'), names },
    segments: {
      ...{ from: uint32('from'), to: uint32('to'), length: uint32('length') },
      ...{ firstPoint: uint32('firstPoint'), lon: int32('pointLon'), lat: int32('pointLat') },
      ...{ name: uint32('name'), traits: uint32('traits') },
      way: new Float64Array(shared('way')),
    },
    obstacles: {
      ...{ firstPoint: uint32('obstacleFirstPoint') },
      ...{ lon: int32('obstacleLon'), lat: int32('obstacleLat') },
    },
  }
}
