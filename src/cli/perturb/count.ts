import {
  addRecord,
  emptyTally,
  type RecordKeys,
  type Tally,
} from '../../kernels/disclosure/index.ts'
import { Failed } from '../failed.ts'
import type { Dimension } from './dimension.ts'
import { readRecords } from './recordsFile.ts'
import type { Spec } from './spec.ts'

/** A table to be counted: its dimensions, and the codes that count. */
export interface CountedTable {
  id: string
  title: string | undefined
  by: Dimension[]
  totals: boolean
  tally: Tally
}

/** Counts all tables in one pass. Nothing of a record is kept. */
export async function countRecords(
  file: string,
  spec: Spec,
  dimensions: ReadonlyMap<string, Dimension>,
  keyOf: RecordKeys,
): Promise<CountedTable[]> {
  const all = [...dimensions.values()]
  const tables = spec.tables.map((table) => tableOf(table, all))
  let idPlace = -1
  let places: number[] = []
  const codes = new Int32Array(all.length)
  await readRecords(
    file,
    spec,
    (columns) => {
      idPlace = placeOf(spec.id, columns, file)
      places = all.map(({ column }) => placeOf(column, columns, file))
    },
    (cells, line) => {
      const id = cells[idPlace]!
      if (id.trim() === '')
        throw new Failed(`${file}, Zeile ${line}, Spalte „${spec.id}“: Die Nummer fehlt.`)
      for (const [at, { codeOf, column }] of all.entries()) {
        const code = codeOf(cells[places[at]!]!)
        if (code < 0)
          throw new Failed(
            `${file}, Zeile ${line}, Spalte „${column}“: Diesen Schlüssel kennt die Beschreibung der Tabellen nicht. Ergänzen Sie ihn, oder geben Sie „other“ an.`,
          )
        codes[at] = code
      }
      const key = keyOf(id.trim())
      for (const { counted, tally } of tables) {
        const cell = counted(codes)
        if (cell >= 0) addRecord(tally, cell, key)
      }
    },
  )
  return tables
}

function placeOf(name: string, columns: readonly string[], file: string): number {
  const place = columns.indexOf(name)
  // The first line may be a record, if the file has no header: nothing of it is told.
  if (place < 0) throw new Failed(`In der ersten Zeile von ${file} fehlt die Spalte „${name}“.`)
  return place
}

function tableOf(
  { id, title, by, where = {}, totals = true }: Spec['tables'][number],
  all: Dimension[],
) {
  const place = (name: string) => {
    const found = all.findIndex((dimension) => dimension.name === name)
    if (found < 0)
      throw new Failed(`Tabelle „${id}“: Die Dimension „${name}“ ist nicht beschrieben.`)
    return found
  }
  const places = by.map(place)
  const sizes = places.map((at) => all[at]!.codes.length)
  const filters = Object.entries(where).map(([name, allowed]) => {
    const at = place(name)
    const unknown = allowed.filter((code) => !all[at]!.codes.includes(code))
    if (unknown.length > 0)
      throw new Failed(
        `Tabelle „${id}“: „${name}“ hat die Schlüssel „${unknown.join('“, „')}“ nicht.`,
      )
    return { at, allowed: all[at]!.codes.map((code) => allowed.includes(code)) }
  })
  const counted = (codes: Int32Array) => {
    for (const { at, allowed } of filters) if (!allowed[codes[at]!]) return -1
    let cell = 0
    for (const [k, at] of places.entries()) cell = cell * sizes[k]! + codes[at]!
    return cell
  }
  const tally = tallyOf(id, sizes)
  return { id, title, by: places.map((at) => all[at]!), totals, tally, counted }
}

function tallyOf(id: string, sizes: number[]): Tally {
  try {
    return emptyTally(sizes)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Failed(`Tabelle „${id}“ ist zu groß: ${sizes.join(' × ')} Zellen.`)
  }
}
