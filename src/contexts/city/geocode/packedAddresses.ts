import { joinNearby } from './joinNearby.ts'
import { streetKey } from './streetKey.ts'

/** A house, a run of houses, or a piece of street without houses, as the city's table keeps it. */
export interface AddressRow {
  street: string
  /** Null for a piece of street as such. */
  from: number | null
  to: number | null
  /** Letters in lower case: 'a' of a single house, 'a–c' of a run. */
  suffix: string | null
  parity: string | null
  postalCode: string | null
  lon: number
  lat: number
}

/**
 * All addresses of a city, street by street, each street's by number. Shared memory of 17 bytes an address, so
 * that 400,000 are some 7 MB and are not copied from the worker to the serving process.
 */
export interface PackedAddresses {
  /** A street of one name that lies in two places of the city is there twice. */
  streets: string[]
  /** The key of each street's name. */
  keys: string[]
  /** Where each street's addresses begin; one more at the end. */
  start: Uint32Array
  /** First and last number; 0 for a piece of street as such. */
  from: Uint16Array
  to: Uint16Array
  /** 0 both sides, 1 odd, 2 even. */
  side: Uint8Array
  /** Places in `suffixes` and `postalCodes`; at 0 is the empty one. */
  suffix: Uint16Array
  postalCode: Uint16Array
  suffixes: string[]
  postalCodes: string[]
  /** Millionths of a degree. */
  lon: Int32Array
  lat: Int32Array
}

const millionths = 1e6
/** No German street has a higher number; what is above is a slip of the source. */
const highestNumber = 65_535

export function packAddresses(rows: readonly AddressRow[]): PackedAddresses {
  const streets = [...Map.groupBy(rows, ({ street }) => streetKey(street))]
    .filter(([key]) => key !== '')
    .flatMap(([key, namesakes]) => joinNearby(namesakes).map((houses) => ({ key, houses })))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const count = streets.reduce((sum, { houses }) => sum + houses.length, 0)
  const packed: PackedAddresses = {
    streets: streets.map(({ houses }) => houses[0]!.street),
    keys: streets.map(({ key }) => key),
    start: new Uint32Array(shared((streets.length + 1) * 4)),
    from: new Uint16Array(shared(count * 2)),
    to: new Uint16Array(shared(count * 2)),
    side: new Uint8Array(shared(count)),
    suffix: new Uint16Array(shared(count * 2)),
    postalCode: new Uint16Array(shared(count * 2)),
    suffixes: [],
    postalCodes: [],
    lon: new Int32Array(shared(count * 4)),
    lat: new Int32Array(shared(count * 4)),
  }
  const suffixes = new Register()
  const postalCodes = new Register()
  let at = 0
  streets.forEach(({ houses }, street) => {
    packed.start[street] = at
    for (const house of houses.sort(byNumber)) {
      packed.from[at] = numberOf(house.from)
      packed.to[at] = numberOf(house.to ?? house.from)
      packed.side[at] = house.parity === 'odd' ? 1 : house.parity === 'even' ? 2 : 0
      packed.suffix[at] = suffixes.place(house.suffix ?? '')
      packed.postalCode[at] = postalCodes.place(house.postalCode ?? '')
      packed.lon[at] = Math.round(house.lon * millionths)
      packed.lat[at] = Math.round(house.lat * millionths)
      at++
    }
  })
  packed.start[streets.length] = at
  return { ...packed, suffixes: suffixes.all, postalCodes: postalCodes.all }
}

/** Texts in the order in which they first came, the empty one before all. */
class Register {
  readonly all = ['']
  readonly #places = new Map([['', 0]])

  place(text: string): number {
    let place = this.#places.get(text)
    if (place === undefined) {
      place = this.all.push(text) - 1
      this.#places.set(text, place)
    }
    return place
  }
}

const shared = (bytes: number) => new SharedArrayBuffer(bytes)
const numberOf = (number: number | null) =>
  number === null || number > highestNumber ? 0 : Math.max(0, number)
const byNumber = (a: AddressRow, b: AddressRow) =>
  (a.from ?? 0) - (b.from ?? 0) || (a.suffix ?? '').localeCompare(b.suffix ?? '')
