import { Failed } from '../failed.ts'
import {
  complain,
  failOnProblems,
  findColumn,
  needColumn,
  numberIn,
  readTable,
  type Table,
} from '../table.ts'

/** A row of a file of places. */
export interface ListedPlace {
  readonly id: string
  readonly lon: number
  readonly lat: number
  /** Empty where the file has none: of every kind. */
  readonly category: string
}

/** Reads a table with the columns id, lat, lon and, where wished for, category. Throws `Failed` with every fault. */
export async function readPlaces(file: string): Promise<ListedPlace[]> {
  const table = await readTable(file, undefined)
  const id = needColumn(table, 'id')
  const columns = { lat: needColumn(table, 'lat'), lon: needColumn(table, 'lon', 'lng') }
  const category = findColumn(table, 'category')
  const seen = new Set<string>()
  const places = table.rows.map((row) => {
    const place = {
      id: row.cells[id] ?? '',
      lat: degrees(table, row, columns.lat, 90),
      lon: degrees(table, row, columns.lon, 180),
      category: category === undefined ? '' : (row.cells[category] ?? ''),
    }
    if (place.id === '') complain(table, row, id, 'Hier fehlt eine Kennung.')
    const key = `${place.id}\0${place.category}`
    if (seen.has(key)) complain(table, row, id, `„${place.id}“ steht schon weiter oben.`)
    seen.add(key)
    return place
  })
  failOnProblems(table)
  if (places.length === 0) throw new Failed(`${file}: In der Datei steht kein Ort.`)
  return places
}

function degrees(table: Table, row: Table['rows'][number], column: string, most: number): number {
  const value = numberIn(table, row, column)
  if (value === null) complain(table, row, column, 'Hier fehlt eine Zahl in Grad.')
  else if (Math.abs(value) > most)
    complain(
      table,
      row,
      column,
      `„${row.cells[column]}“ liegt nicht zwischen −${most} und ${most} Grad.`,
    )
  return value ?? Number.NaN
}
