import type { Position } from 'geojson'
import { sql } from 'kysely'
import type { Transaction } from '../../platform/db/database.ts'
import { nameKey } from '../../platform/records/index.ts'
import { pointAlong } from './import/addressesAlong.ts'
import { readHouseNumber } from './import/addressesHouseNumbers.ts'

interface AddressRow {
  street: string
  number_from: number
  number_to: number
  suffix: string | null
  parity: 'even' | 'odd' | 'all' | null
  postal_code: string | null
  lon: number
  lat: number
  line: { coordinates: Position[] } | null
}

/**
 * Where a house stands by the city's own addresses: street and number must be there; spellings of the street
 * and capitals make no difference. Where a street is there twice and no postal code tells which, nothing.
 */
export async function findAddress(
  tx: Transaction,
  asked: { street: string; houseNumber: string; postalCode?: string },
): Promise<{ lon: number; lat: number } | undefined> {
  const house = readHouseNumber(asked.houseNumber)
  const key = nameKey(asked.street)
  if (!house || key === '') return undefined
  const { rows } = await sql<AddressRow>`
    select street, number_from, number_to, suffix, parity, postal_code, lon, lat, line
    from city.address
    where retired_on is null and number_from <= ${house.number} and number_to >= ${house.number}
      and lon is not null and lat is not null`.execute(tx)
  const onSide = ({ parity }: AddressRow) =>
    parity === null || parity === 'all' || (house.number % 2 === 0) === (parity === 'even')
  const found = rows.filter((row) => nameKey(row.street) === key && onSide(row))
  const here = found.filter(
    ({ postal_code }) => !asked.postalCode || !postal_code || postal_code === asked.postalCode,
  )
  const exact = here.filter(
    ({ number_from, number_to, suffix }) =>
      number_from === number_to && (suffix ?? '') === house.suffix,
  )
  const best = exact.length > 0 ? exact : here
  const codes = new Set(best.map(({ postal_code }) => postal_code))
  const [row] = best
  if (!row || codes.size > 1) return undefined
  if (!row.line || row.number_from === row.number_to) return { lon: row.lon, lat: row.lat }
  const share = (house.number - row.number_from) / (row.number_to - row.number_from)
  const [lon, lat] = pointAlong(row.line.coordinates, share)
  return { lon: Number(lon.toFixed(6)), lat: Number(lat.toFixed(6)) }
}
