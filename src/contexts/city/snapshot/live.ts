import { type AreaIndex, createAreaIndex, type MultiPolygon } from '../../../kernels/geo/index.ts'
import { type Area, childrenOf, holdsOn, type Level } from '../domain/area.ts'
import { findByName, type Keyed, keyed } from '../domain/findByName.ts'
import { unpackGeometry } from '../domain/packedGeometry.ts'
import { Residents } from '../domain/residents.ts'
import { type Vintage, vintageOn } from '../domain/vintages.ts'
import { type FoundPlace, Geocoder } from '../geocode/geocoder.ts'
import { StreetIndex } from '../geocode/streetIndex.ts'
import type { AreaPlace, CityFacts, CityPlain, Crosswalk, DrawnMap, Source } from './plain.ts'

/** The city as the operations read it. Everything is found by index or map, nothing by search. */
export class CityLive {
  readonly residents: Residents
  readonly #plain: CityPlain
  readonly #children: number[][]
  readonly #levels: Map<string, Level>
  readonly #vintages: Map<string, Vintage[]>
  readonly #bySlug = new Map<string, Area>()
  readonly #byId = new Map<string, Area[]>()
  readonly #sources: Map<string, Source>
  readonly #successors: Map<number, Crosswalk[]>
  readonly #predecessors: Map<number, Crosswalk[]>
  readonly #levelMaps: Map<string, DrawnMap>
  readonly #parentMaps: Map<string, DrawnMap>
  readonly #indexes = new Map<string, AreaIndex>()
  #names: Keyed<Area>[] | undefined
  #geocoder: Geocoder | undefined

  constructor(plain: CityPlain) {
    this.#plain = plain
    this.residents = new Residents(plain.residents)
    this.#children = childrenOf(plain.tree.areas)
    this.#levels = new Map(plain.tree.levels.map((level) => [level.id, level]))
    this.#vintages = Map.groupBy(plain.vintages, ({ level }) => level)
    this.#sources = new Map(plain.sources.map((source) => [source.id, source]))
    this.#successors = Map.groupBy(plain.crosswalk, ({ from }) => from)
    this.#predecessors = Map.groupBy(plain.crosswalk, ({ to }) => to)
    this.#levelMaps = new Map(
      plain.levelMaps.map(({ level, vintage, map }) => [`${level} ${vintage}`, map]),
    )
    this.#parentMaps = new Map(
      plain.parentMaps.map(({ parent, level, vintage, map }) => [
        `${parent} ${level} ${vintage}`,
        map,
      ]),
    )
    for (const area of plain.tree.areas) {
      this.#bySlug.set(`${area.level} ${area.slug}`, area)
      const sameId = this.#byId.get(`${area.level} ${area.id}`)
      if (sameId) sameId.push(area)
      else this.#byId.set(`${area.level} ${area.id}`, [area])
    }
  }

  get facts(): CityFacts {
    return this.#plain.facts
  }

  /** Largest areas first. */
  get levels(): readonly Level[] {
    return this.#plain.tree.levels
  }

  /** All areas of all times, by ordinal. */
  get areas(): readonly Area[] {
    return this.#plain.tree.areas
  }

  get sources(): readonly Source[] {
    return this.#plain.sources
  }

  source(id: string | null): Source | undefined {
    return id === null ? undefined : this.#sources.get(id)
  }

  level(id: string): Level | undefined {
    return this.#levels.get(id)
  }

  /** The spans of time of a level, oldest first. */
  vintages(level: string): readonly Vintage[] {
    return this.#vintages.get(level) ?? []
  }

  /** The areas of a level on a day (today by default), in the order of their names. */
  areasOn(level: string, day = this.facts.builtOn): Area[] {
    const vintage = vintageOn(this.vintages(level), day)
    return (vintage?.areas ?? []).map((ordinal) => this.areas[ordinal]!)
  }

  /** An area by its slug, or by its id: of several with one id the one that holds on the day, or else the youngest. */
  area(level: string, idOrSlug: string, day = this.facts.builtOn): Area | undefined {
    const bySlug = this.#bySlug.get(`${level} ${idOrSlug}`)
    if (bySlug) return bySlug
    const sameId = this.#byId.get(`${level} ${idOrSlug}`) ?? []
    return sameId.find((area) => holdsOn(area, day)) ?? youngest(sameId)
  }

  /** Whether an area still holds. */
  isCurrent(area: Area): boolean {
    return holdsOn(area, this.facts.builtOn)
  }

  /** A day on which the area holds: today, or else its last day, or its first. */
  dayOf(area: Area): string {
    if (this.isCurrent(area)) return this.facts.builtOn
    return area.validUntil && area.validUntil < this.facts.builtOn
      ? area.validUntil
      : (area.validFrom ?? this.facts.builtOn)
  }

  place(area: Area): AreaPlace | undefined {
    return this.#plain.places[area.ordinal] ?? undefined
  }

  /** The outline of an area as it came in; without polygons where it has none. */
  outline(area: Area): MultiPolygon {
    return unpackGeometry(this.#plain.outlines, area.ordinal)
  }

  /** West, south, east, north of the whole city; nothing where no area has an outline. */
  get box(): [number, number, number, number] | undefined {
    const boxes = this.#plain.places.flatMap((place) => (place ? [place.box] : []))
    if (boxes.length === 0) return undefined
    return boxes.reduce(([west, south, east, north], box) => [
      Math.min(west, box[0]),
      Math.min(south, box[1]),
      Math.max(east, box[2]),
      Math.max(north, box[3]),
    ])
  }

  /** The areas above, the largest first. */
  above(area: Area): Area[] {
    const chain: Area[] = []
    let next = area.parent
    // A pack cannot make a circle by levels, but nothing here should hang if one ever did.
    while (next !== null && chain.length < this.levels.length) {
      const parent = this.areas[next]!
      chain.unshift(parent)
      next = parent.parent
    }
    return chain
  }

  /** The areas directly below on a day, of the nearest level that has any, by name. */
  below(area: Area, day = this.dayOf(area)): Area[] {
    const holding = this.#children[area.ordinal]!.map((ordinal) => this.areas[ordinal]!).filter(
      (child) => holdsOn(child, day),
    )
    const nearest = Math.min(...holding.map((child) => this.#position(child)))
    return holding.filter((child) => this.#position(child) === nearest).sort(byName)
  }

  /** Areas of the same level that share a border and hold at the same time, by name. */
  neighbours(area: Area): Area[] {
    const day = this.dayOf(area)
    return (this.#plain.neighbours[area.ordinal] ?? [])
      .map((ordinal) => this.areas[ordinal]!)
      .filter((other) => holdsOn(other, day))
      .sort(byName)
  }

  /** What became of an area of the past, largest share first. */
  successors(area: Area): Crosswalk[] {
    return [...(this.#successors.get(area.ordinal) ?? [])].sort(
      (a, b) => b.shareOfFrom - a.shareOfFrom,
    )
  }

  /** What an area was made of, largest share first. */
  predecessors(area: Area): Crosswalk[] {
    return [...(this.#predecessors.get(area.ordinal) ?? [])].sort(
      (a, b) => b.shareOfTo - a.shareOfTo,
    )
  }

  /** The whole city by areas of one level on a day. */
  levelMap(level: string, day = this.facts.builtOn): DrawnMap | undefined {
    return this.#levelMaps.get(`${level} ${this.#vintageIndex(level, day)}`)
  }

  /** The areas of a level within a larger one on a day. */
  parentMap(parent: Area, level: string, day = this.facts.builtOn): DrawnMap | undefined {
    return this.#parentMaps.get(`${parent.ordinal} ${level} ${this.#vintageIndex(level, day)}`)
  }

  /** The area of each level around a place, the largest first. Nothing outside the city. */
  locate(lon: number, lat: number, day = this.facts.builtOn): Area[] {
    return this.levels.flatMap((level) => {
      const found = this.#indexOf(level.id, day)?.locate(lon, lat)
      return found === undefined ? [] : [this.areas[Number(found)]!]
    })
  }

  /** Areas of today whose name is like this one, best first; exact names before near ones. */
  findPlace(name: string): Area[] {
    this.#names ??= keyed(this.levels.flatMap(({ id }) => this.areasOn(id)))
    return findByName(name, this.#names)
  }

  /** Areas, postal codes, streets and houses that a text may mean, best first. */
  findPlaces(text: string): FoundPlace[] {
    return this.#placeFinder.find(text)
  }

  /** The street nearest to a place, as one would ask for it. */
  streetAt(lon: number, lat: number, withinMetres: number): string | undefined {
    return this.#placeFinder.streetAt(lon, lat, withinMetres)
  }

  get #placeFinder(): Geocoder {
    this.#geocoder ??= new Geocoder(new StreetIndex(this.#plain.addresses), {
      findPlace: (name) => this.findPlace(name),
      locate: (lon, lat) => this.locate(lon, lat),
      pointOf: (area) => {
        const label = this.place(area)?.label
        return label && { lon: label[0], lat: label[1] }
      },
    })
    return this.#geocoder
  }

  #position(area: Area): number {
    return this.#levels.get(area.level)?.position ?? 0
  }

  #vintageIndex(level: string, day: string): number {
    const vintages = this.vintages(level)
    const vintage = vintageOn(vintages, day)
    return vintage ? vintages.indexOf(vintage) : -1
  }

  /** Made when first asked for: most processes never locate in old areas. */
  #indexOf(level: string, day: string): AreaIndex | undefined {
    const number = this.#vintageIndex(level, day)
    const vintage = this.vintages(level)[number]
    if (!vintage) return undefined
    const key = `${level} ${number}`
    const kept = this.#indexes.get(key)
    if (kept) return kept
    const shapes = vintage.areas.map((ordinal) => ({
      id: String(ordinal),
      geometry: unpackGeometry(this.#plain.outlines, ordinal),
    }))
    const index = createAreaIndex(shapes)
    this.#indexes.set(key, index)
    return index
  }
}

const german = new Intl.Collator('de', { numeric: true })
const byName = (a: Area, b: Area) => german.compare(a.name, b.name) || a.ordinal - b.ordinal

function youngest(areas: readonly Area[]): Area | undefined {
  const end = (area: Area) => area.validUntil ?? '9999-12-31'
  return areas.reduce<Area | undefined>(
    (best, area) => (best && end(best) >= end(area) ? best : area),
    undefined,
  )
}
