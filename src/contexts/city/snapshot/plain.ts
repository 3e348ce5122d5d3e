import type { AreaTree } from '../domain/area.ts'
import type { LocalisedText } from '../domain/localised.ts'
import type { PackedGeometry } from '../domain/packedGeometry.ts'
import type { ResidentsTable } from '../domain/residents.ts'
import type { Vintage } from '../domain/vintages.ts'
import type { PackedAddresses } from '../geocode/packedAddresses.ts'

export interface CityFacts {
  id: string
  name: string
  /** ISO 3166-2 without the country: NW, BE. */
  state: string
  locales: string[]
  /** A made-up city: every page says so. */
  demo: boolean
  /** Contact, arbitration, legal pages, videos, topics: words of the pack. */
  words: Record<string, unknown>
  /** The day on which the snapshot was built, by the database’s clock. */
  builtOn: string
}

export interface Source {
  id: string
  title: string
  publisher: string | null
  url: string | null
  licence: string | null
  date: string | null
  method: LocalisedText | null
}

/** Which share of an old area lies in which new one. */
export interface Crosswalk {
  from: number
  to: number
  shareOfFrom: number
  shareOfTo: number
  basis: 'area' | 'residents'
}

/** Areas drawn ready for SVG: north up, in user units. */
export interface DrawnMap {
  width: number
  height: number
  metresPerUnit: number
  /** Ordinals, and the path data and place for a name of each. */
  areas: number[]
  paths: string[]
  labels: [x: number, y: number][]
  /** Where the south-west and north-east corner of the city lie, to lay one map over another. */
  corners: [x1: number, y1: number, x2: number, y2: number]
}

export interface LevelMap {
  level: string
  /** Place in the level’s list of vintages. */
  vintage: number
  map: DrawnMap
}

/** The areas of one level and vintage within one larger area. */
export interface ParentMap extends LevelMap {
  parent: number
}

export interface AreaPlace {
  label: [lon: number, lat: number]
  /** West, south, east, north in degrees. */
  box: [number, number, number, number]
}

/** What the worker hands to the serving process. */
export interface CityPlain {
  facts: CityFacts
  sources: Source[]
  tree: AreaTree
  vintages: Vintage[]
  places: (AreaPlace | null)[]
  /** By ordinal: ordinals of areas of the same level and vintage that share a border. */
  neighbours: number[][]
  outlines: PackedGeometry
  levelMaps: LevelMap[]
  parentMaps: ParentMap[]
  crosswalk: Crosswalk[]
  residents: ResidentsTable
  addresses: PackedAddresses
}
