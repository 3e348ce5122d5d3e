import { createHash } from 'node:crypto'
import type { Geometry, Position } from 'geojson'
import type { CopyRow } from '../../../platform/db/copy-in.ts'
import {
  CoordinateTally,
  columnsOf,
  compileCoordinates,
  compileField,
  compileOptional,
  createTransforms,
  type Findings,
  type ImportPart,
  implausiblePosition,
  type MergeSpec,
  mergeStaged,
  openSection,
  type PrepareCall,
  type RetiredRow,
  type SectionRow,
} from '../../../platform/import/index.ts'
import { nameKey } from '../../../platform/records/index.ts'
import type { AddressesSection } from '../pack/schema.ts'
import { pointAlong } from './addressesAlong.ts'
import {
  type HouseNumberRange,
  readHouseNumberRange,
  readHouseNumbers,
  storedSuffix,
} from './addressesHouseNumbers.ts'
import { splitStreet } from './addressesStreet.ts'

const addressTable = {
  table: 'city.address',
  columns: {
    id: 'text',
    street: 'text',
    number_from: 'integer',
    number_to: 'integer',
    suffix: 'text',
    parity: 'text',
    postal_code: 'text',
    lon: 'double precision',
    lat: 'double precision',
    line: 'json',
  },
  key: ['id'],
} as const satisfies Omit<MergeSpec, 'today' | 'part'>

/** A house, a run of houses along a piece of street, or a piece of street without houses. */
interface Address {
  street: string
  postalCode: string | undefined
  numbers: HouseNumberRange | undefined
  lon: number | undefined
  lat: number | undefined
  line: Position[] | undefined
}

export interface AddressesPartSpec {
  name: string
  heading: string
  section: AddressesSection
}

/** One table of addresses: points with a house number, or pieces of street with ranges. */
export function addressesPart({ name, heading, section }: AddressesPartSpec): ImportPart {
  return {
    name,
    kind: 'addresses',
    heading,
    file: section.file,
    definition: section,
    operation: 'city.importAddresses',
    needs: [],
    async prepare(call) {
      const addresses = await readAddresses(section, call)
      if (!addresses || call.findings.refused) return undefined
      const rows = addressRows(name, section.file, addresses, call.findings)
      return {
        write(tx, { today, findings }) {
          const onRetired = (row: RetiredRow) =>
            findings.retire({ file: section.file, text: addressText(row) })
          return mergeStaged(tx, { ...addressTable, part: name, today, onRetired }, rows)
        },
      }
    },
  }
}

/** "Lange Straße 5a", "Lange Straße 1–9", with the postal code where there is one. */
function addressText({ street, number_from, number_to, suffix, postal_code }: RetiredRow): string {
  const until = number_to === number_from || number_to === null ? '' : `–${number_to}`
  const number = number_from === null ? '' : ` ${number_from}${until}${suffix ?? ''}`
  return `${street}${number}${postal_code ? ` (${postal_code})` : ''}`
}

async function readAddresses(
  section: AddressesSection,
  call: PrepareCall,
): Promise<Address[] | undefined> {
  const { findings } = call
  const street = compileField(section.street, section.file)
  const postalCode = compileOptional(section.postalCode, section.file)
  const numbers = numberReader(section, findings)
  const where = placeReader(section, findings)
  const columns = [...columnsOf([street, postalCode]), ...numbers.columns, ...where.columns]
  const opened = await openSection(call, section, columns)
  if (!opened) return undefined
  const addresses: Address[] = []
  for await (const row of opened.rows()) {
    const name = street.text(row)?.normalize('NFC')
    if (name === undefined) {
      const { file, line } = row
      findings.reject({
        file,
        line,
        column: street.columns[0],
        reason: 'Der Name der Straße fehlt.',
      })
      continue
    }
    const place = where.read(row)
    const houses = place && numbers.read(row, name)
    if (!houses) continue
    findings.rowsAccepted++
    for (const one of houses.numbers)
      addresses.push({
        street: houses.street,
        postalCode: postalCode?.text(row),
        numbers: one,
        ...place,
      })
  }
  where.finish()
  return addresses
}

interface Houses {
  street: string
  /** One per side of the street; undefined stands for the street as such. */
  numbers: (HouseNumberRange | undefined)[]
}

function numberReader(section: AddressesSection, findings: Findings) {
  const single = compileOptional(section.houseNumber, section.file)
  const ranges = section.ranges ?? []
  return {
    columns: [...columnsOf([single]), ...ranges.flatMap(({ from, to }) => [from, to])],
    read(row: SectionRow, street: string): Houses | undefined {
      if (ranges.length > 0) return { street, numbers: rangesOf(row, ranges, findings) }
      const split = single ? undefined : splitStreet(street)
      const text = single ? single.text(row) : split?.houseNumber
      const name = split?.street ?? street
      if (text === undefined) return { street: name, numbers: [undefined] }
      const numbers = readHouseNumbers(text)
      if (numbers) return { street: name, numbers: [numbers] }
      const { file, line } = row
      const reason = 'Das ist keine Hausnummer.'
      findings.reject({ file, line, column: single?.columns[0], value: text, reason })
      return undefined
    },
  }
}

function rangesOf(
  row: SectionRow,
  ranges: NonNullable<AddressesSection['ranges']>,
  findings: Findings,
): Houses['numbers'] {
  const found: HouseNumberRange[] = []
  for (const { from, to } of ranges) {
    const texts = [row.text(from) ?? '', row.text(to) ?? '']
    const range = readHouseNumberRange(texts[0]!, texts[1]!)
    if (range) found.push(range)
    else if (texts.some((text) => /[^\s0]/.test(text))) {
      const { file, line } = row
      const reason = 'Das sind keine Hausnummern. Die Straße wird ohne sie übernommen.'
      findings.reject({ file, line, column: `${from}, ${to}`, value: texts.join(' bis '), reason })
    }
  }
  return found.length > 0 ? found : [undefined]
}

type AddressPlace = Pick<Address, 'lon' | 'lat' | 'line'>

/** Where an address is; undefined (and named) where that cannot be. */
function placeReader(section: AddressesSection, findings: Findings) {
  const coordinates = compileCoordinates(section)
  const transforms = createTransforms()
  const tally = new CoordinateTally()
  const { x, y } = section
  return {
    columns: [x, y].filter((column) => column !== undefined),
    read(row: SectionRow): AddressPlace | undefined {
      const found = coordinates(row)
      tally.count(row, found)
      if (found.kind === 'none') return { lon: undefined, lat: undefined, line: undefined }
      if (found.kind === 'bad') {
        const { column, value, reason } = found
        findings.reject({ file: row.file, line: row.line, column, value, reason })
        return undefined
      }
      const line = row.geometry && lineOf(row.geometry, transforms(row.crs))
      if (!line) return { lon: found.lon, lat: found.lat, line: undefined }
      const [lon, lat] = pointAlong(line, 0.5).map(toCentimetre)
      return { lon, lat, line }
    },
    finish: () => tally.refuseIfMost(findings),
  }
}

/** The pieces of a line one after the other, in degrees; undefined for points and areas. */
function lineOf(
  geometry: Geometry,
  transform: (x: number, y: number) => Position,
): Position[] | undefined {
  const pieces =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : []
  const line = pieces.flat().map(([x, y]) => transform(x!, y!).map(toCentimetre))
  const whole = line.every(([lon, lat]) => implausiblePosition(lon!, lat!) === undefined)
  return line.length >= 2 && whole ? line : undefined
}

function toCentimetre(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7
}

/** Rows with ids that stay the same as long as street, numbers and postal code do. */
function addressRows(
  part: string,
  file: string,
  addresses: readonly Address[],
  findings: Findings,
): CopyRow[] {
  const namesakes = Map.groupBy(addresses, identityOf)
  const rows = new Map<string, CopyRow>()
  let doubled = 0
  for (const [identity, group] of namesakes) {
    // Two villages of one city may have the same street: then the place tells them apart.
    const places = new Map(group.map((one) => [placeOf(one), one]))
    doubled += group.length - places.size
    for (const [place, one] of places) {
      const id = idOf([part, identity, ...(places.size > 1 ? [place] : [])])
      rows.set(id, rowOf(id, one))
    }
  }
  if (doubled > 0) {
    findings.notice({ file, text: `${doubled} Adressen stehen mehrmals da und gelten einmal.` })
  }
  return [...rows.values()]
}

function identityOf({ street, postalCode, numbers }: Address): string {
  const key = [nameKey(street), postalCode, numbers?.from.number, numbers?.to.number]
  return [...key, numbers && storedSuffix(numbers)].map((one) => one ?? '').join('|')
}

/** To about a metre, so that entrances of one house are one address. */
function placeOf({ lon, lat }: Address): string {
  return lon === undefined || lat === undefined ? '' : `${lon.toFixed(5)},${lat.toFixed(5)}`
}

function idOf(words: string[]): string {
  return createHash('sha256').update(words.join('\n')).digest('hex').slice(0, 20)
}

function rowOf(id: string, { street, postalCode, numbers, lon, lat, line }: Address): CopyRow {
  return [
    id,
    street,
    numbers?.from.number,
    numbers?.to.number,
    numbers && storedSuffix(numbers),
    numbers?.parity,
    postalCode,
    lon,
    lat,
    line && { type: 'LineString', coordinates: line },
  ]
}
