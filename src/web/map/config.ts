/** What an island is told by the page: everything that is not in its tiles or in the picture beside it. */
export interface MapConfig {
  /** Layer of areas: 'areas.bezirk'. Their colours and names are read from the picture that the island belongs to. */
  areas?: string
  /** Leads to the page of an area, its slug at the end: '/en/stadt/bezirk/'. */
  areaPath?: string
  /** An area to outline: its layer and slug. */
  here?: { areas: string; slug: string }
  /** Layer of offers, and what stands before their path: '/en'. */
  offers?: { layer: string; prefix: string }
  /** West, south, east, north of what is shown at first. Left out: the marks, or else the whole layer of areas. */
  box?: readonly number[]
  marks?: MapMark[]
  /** Where the person is: lon, lat. */
  you?: readonly [number, number]
  /**
   * A mark that can be moved by dragging and by arrow keys. Each time it comes to rest, the island's element sends
   * a `map:moved` event with `detail: { lon, lat }`.
   */
  movable?: { lon: number; lat: number; label: string }
  /** Shapes as GeoJSON from an address of ours, such as how far one gets: shown in one calm colour. */
  shapes?: string[]
}

export interface MapMark {
  /** As on the card: what is numbered 3 in the list is 3 on the map. */
  number?: number
  lon: number
  lat: number
  name: string
  /** Id of the element in the list that tells all about it. */
  item?: string
}
