import { nameKey } from '../../../platform/records/names.ts'
import type { Area } from '../domain/area.ts'
import {
  type AskedPlace,
  cornerSides,
  readAsked,
  type StreetReading,
  streetReadings,
} from './askedPlace.ts'
import type { StreetIndex, StreetPoint } from './streetIndex.ts'
import { streetKey } from './streetKey.ts'

/** What the geocoder knows of areas. */
export interface AreaFinder {
  /** Areas of today whose name is like this one, best first. */
  findPlace(name: string): readonly Area[]
  /** A point within an area to measure from. */
  pointOf(area: Area): { lon: number; lat: number } | undefined
  /** Areas around a place, the largest first. */
  locate(lon: number, lat: number): readonly Area[]
}

interface Found {
  lon: number
  lat: number
  /** Finds this very place again when it is asked for: "Hauptstraße 12, 40213 Hafen". */
  name: string
  /** As it was typed, apart from spelling; otherwise a guess. */
  exact: boolean
}

/** What a person may mean by where they are. */
export type FoundPlace =
  | (Found & { kind: 'area'; area: Area })
  | (Found & { kind: 'postalCode' })
  | (Found & { kind: 'street'; houseUnknown: boolean })
  | (Found & { kind: 'address' })

const mostFound = 8
/** Streets farther apart than this, from address to address, do not meet. */
const cornerMetres = 250

/**
 * Finds areas, postal codes, streets and houses by what somebody typed, best first. Spellings of 'Straße', capitals
 * and umlauts make no difference; slips of the pen are looked for only where nothing is written so.
 */
export class Geocoder {
  readonly #streets: StreetIndex
  readonly #areas: AreaFinder
  #postalCodes: Map<string, { lon: number; lat: number }> | undefined

  constructor(streets: StreetIndex, areas: AreaFinder) {
    this.#streets = streets
    this.#areas = areas
  }

  find(text: string): FoundPlace[] {
    const corner = this.#corner(text)
    if (corner) return [corner]
    const asked = readAsked(text)
    if (asked.words.length === 0) return this.#codes(asked)
    const named = asked.words.join(' ')
    const areas = this.#areasNamed(named)
    const sameName = areas.filter(({ exact }) => exact)
    const streets = this.#streetsAsked(asked)
    if (sameName.length + streets.length > 0)
      return unique([...sameName, ...streets]).slice(0, mostFound)
    const near = this.#streetsNear(asked)
    const guessed = [...areas, ...near]
    // A postal code is sure where the words beside it say nothing.
    const codes = guessed.length === 0 ? this.#codes(asked) : []
    return unique([...guessed, ...codes]).slice(0, mostFound)
  }

  /** The street nearest to a place, named so that it can be asked for; undefined where none is near. */
  streetAt(lon: number, lat: number, withinMetres: number): string | undefined {
    const found = this.#streets.nearest(lon, lat, withinMetres)
    return found && this.#named(found.street, found.point)[0]
  }

  /** Where two streets meet. */
  #corner(text: string): FoundPlace | undefined {
    const sides = cornerSides(text)
    if (!sides) return undefined
    const [first, second] = sides.map((side) => this.#streetsMeant(side))
    const corners = first!.flatMap((a) =>
      second!.flatMap((b) => {
        const point = a === b ? undefined : this.#streets.corner(a, b, cornerMetres)
        return point ? [{ a, b, point }] : []
      }),
    )
    const [best] = corners.sort((x, y) => x.point.metres - y.point.metres)
    if (!best) return undefined
    const { a, b, point } = best
    const { lon, lat } = point
    const name = `${this.#streets.name(a)} Ecke ${this.#named(b, point)[0]}`
    return { kind: 'street', name, lon, lat, exact: true, houseUnknown: false }
  }

  /** Streets of this name, else of one like it. */
  #streetsMeant(text: string): readonly number[] {
    for (const { street } of streetReadings(readAsked(text))) {
      const named = this.#streets.named(streetKey(street))
      if (named.length > 0) return named
    }
    return this.#streets.near(streetKey(text))
  }

  #codes({ postalCode }: AskedPlace): FoundPlace[] {
    this.#postalCodes ??= this.#streets.postalCodes()
    const point = postalCode === undefined ? undefined : this.#postalCodes.get(postalCode)
    return point && postalCode
      ? [{ kind: 'postalCode', name: postalCode, ...point, exact: true }]
      : []
  }

  #areasNamed(text: string): Extract<FoundPlace, { kind: 'area' }>[] {
    const key = nameKey(text)
    return this.#areas.findPlace(text).flatMap((area) => {
      const point = this.#areas.pointOf(area)
      if (!point) return []
      const exact = nameKey(area.name) === key
      return [{ kind: 'area' as const, name: area.name, ...point, exact, area }]
    })
  }

  /** Streets that are there as typed, by the reading that explains most words. */
  #streetsAsked(asked: AskedPlace): FoundPlace[] {
    for (const reading of streetReadings(asked)) {
      const streets = this.#streets.named(streetKey(reading.street))
      if (streets.length > 0) return this.#placesOn(streets, reading, asked.postalCode, true)
    }
    return []
  }

  /** Streets that begin or sound so: read from the first word on, up to a number or the name of an area. */
  #streetsNear(asked: AskedPlace): FoundPlace[] {
    const text = asked.words.join(' ')
    const fromStart = streetReadings(asked)
      .filter(({ street }) => text.startsWith(street))
      .sort((a, b) => Number(b.house !== undefined) - Number(a.house !== undefined))
    const complete = fromStart.filter(
      ({ rest }) => rest === '' || this.#areasNamed(rest).some(({ exact }) => exact),
    )
    for (const reading of complete.length > 0 ? complete : fromStart) {
      const near = this.#streets.near(streetKey(reading.street))
      if (near.length > 0) return this.#placesOn(near, reading, asked.postalCode, false)
    }
    return []
  }

  /** The places on streets of one name, by the number, the postal code and the words beside it. */
  #placesOn(
    streets: readonly number[],
    { house, rest }: StreetReading,
    postalCode: string | undefined,
    exact: boolean,
  ): FoundPlace[] {
    const places = streets.map((street) => {
      const found = house === undefined ? undefined : this.#streets.house(street, house)
      return { street, point: found ?? this.#streets.middle(street), known: found?.known ?? false }
    })
    const known = places.filter((place) => place.known)
    const kept = this.#within(known.length > 0 ? known : places, rest, postalCode)
    const names = this.#tellApart(kept, house)
    return kept.map(({ point: { lon, lat }, known }, index): FoundPlace => {
      const name = names[index]!
      return known
        ? { kind: 'address', name, lon, lat, exact }
        : { kind: 'street', name, lon, lat, exact, houseUnknown: house !== undefined }
    })
  }

  /** Those with the postal code and in the area that was named, where there are any. */
  #within<T extends { point: StreetPoint }>(
    places: T[],
    rest: string,
    postalCode: string | undefined,
  ): T[] {
    const withCode = places.filter(({ point }) => point.postalCode === postalCode)
    const coded = postalCode && withCode.length > 0 ? withCode : places
    const key = nameKey(rest)
    if (key === '') return coded
    const there = coded.filter(({ point }) =>
      this.#areas.locate(point.lon, point.lat).some(({ name }) => nameKey(name) === key),
    )
    return there.length > 0 ? there : coded
  }

  /** Names of places, each with the largest area that tells it from the others. */
  #tellApart(
    places: readonly { street: number; point: StreetPoint; known: boolean }[],
    house: string | undefined,
  ): string[] {
    const choices = places.map(({ street, point, known }) =>
      this.#named(street, point, known ? house : undefined),
    )
    const levels = Math.max(0, ...choices.map((names) => names.length))
    for (let level = 0; level < levels; level++) {
      const names = choices.map((choice) => choice[Math.min(level, choice.length - 1)]!)
      if (new Set(names).size === names.length) return names
    }
    return choices.map((choice) => choice.at(-1)!)
  }

  /** Its name with the postal code and the area of each level around it, the largest first. */
  #named(street: number, { lon, lat, postalCode }: StreetPoint, house?: string): string[] {
    const name = [this.#streets.name(street), house].filter(Boolean).join(' ')
    const areas = this.#areas.locate(lon, lat)
    const where = areas.length > 0 ? areas.map((area) => area.name) : ['']
    return where.map((area) => {
      const beside = [postalCode, area].filter(Boolean).join(' ')
      return beside ? `${name}, ${beside}` : name
    })
  }
}

/** Streets that look the same to a reader are one choice. */
function unique(places: readonly FoundPlace[]): FoundPlace[] {
  const names = new Set<string>()
  return places.filter(({ kind, name }) => {
    const key = `${kind === 'area' ? kind : ''} ${name}`
    if (names.has(key)) return false
    names.add(key)
    return true
  })
}
