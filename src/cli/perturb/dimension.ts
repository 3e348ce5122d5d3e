import { dirname, resolve } from 'node:path'
import { Failed } from '../failed.ts'
import { readRecords } from './recordsFile.ts'
import type { DimensionSpec } from './spec.ts'

/** A dimension ready for counting: which code a cell of the records has, and into what codes add up. */
export interface Dimension {
  name: string
  column: string
  /** Codes as they are published, in their order. */
  codes: string[]
  /** Place of a cell's code; −1 where there is none. */
  codeOf: (cell: string) => number
  /** Larger units, by the name of their column, small to large; empty without a mapping. */
  levels: { name: string; codes: string[]; to: Uint32Array }[]
  /** Name of the level of the codes themselves; null without a mapping. */
  finest: string | null
}

/** All codes are settled before the first record is read: a code that only one record has would tell of it by being there. */
export async function dimensionOf(
  name: string,
  spec: DimensionSpec,
  specFile: string,
): Promise<Dimension> {
  if (spec.classes) return classDimension(name, spec, spec.classes)
  if (spec.mapping) return mappedDimension(name, spec, spec.mapping, specFile)
  const given = spec.codes ?? []
  const pairs: [string, string][] = Array.isArray(given)
    ? given.map((code) => [code, code])
    : Object.entries(given)
  return listed(name, spec, pairs, [], null)
}

function listed(
  name: string,
  { column, other }: DimensionSpec,
  pairs: readonly (readonly [string, string])[],
  levels: Dimension['levels'],
  finest: string | null,
): Dimension {
  const codes = [...new Set([...pairs.map(([, code]) => code), ...(other ? [other] : [])])]
  const places = new Map(codes.map((code, at) => [code, at]))
  const known = new Map(pairs.map(([cell, code]) => [cell, places.get(code)!]))
  const rest = other === undefined ? -1 : places.get(other)!
  const codeOf = (cell: string) => known.get(cell) ?? known.get(cell.trim()) ?? rest
  return { name, column, codes, codeOf, levels, finest }
}

function classDimension(
  name: string,
  { column, other }: DimensionSpec,
  classes: NonNullable<DimensionSpec['classes']>,
): Dimension {
  const codes = [...new Set([...classes.map(({ code }) => code), ...(other ? [other] : [])])]
  const rest = other === undefined ? -1 : codes.indexOf(other)
  const places = classes.map(({ code }) => codes.indexOf(code))
  const codeOf = (cell: string) => {
    const value = cell.trim() === '' ? Number.NaN : Number(cell.trim().replace(',', '.'))
    if (!Number.isFinite(value)) return rest
    const at = classes.findIndex(({ below }) => below === undefined || value < below)
    return at < 0 ? rest : places[at]!
  }
  return { name, column, codes, codeOf, levels: [], finest: null }
}

async function mappedDimension(
  name: string,
  spec: DimensionSpec,
  mapping: NonNullable<DimensionSpec['mapping']>,
  specFile: string,
): Promise<Dimension> {
  const file = resolve(dirname(specFile), mapping.file)
  const wanted = [mapping.code, ...(mapping.levels ?? [])]
  let places: number[] = []
  const rows = new Map<string, string[]>()
  await readRecords(
    file,
    mapping,
    (columns) => {
      places = wanted.map((column) => columns.indexOf(column))
      const missing = wanted.filter((_, at) => places[at] === -1)
      if (missing.length > 0)
        throw new Failed(`In ${file} fehlt die Spalte „${missing.join('“, „')}“.`)
    },
    (cells, line) => {
      const [code, ...levels] = places.map((at) => cells[at]!.trim())
      if (levels.some((level) => level === '') || code === '')
        throw new Failed(`${file}, Zeile ${line}: Eine Zelle ist leer.`)
      if (rows.has(code!))
        throw new Failed(`${file}, Zeile ${line}: Der Schlüssel steht zweimal darin.`)
      rows.set(code!, levels)
    },
  )
  const pairs = [...rows.keys()].map((code) => [code, code] as const)
  const plain = listed(name, spec, pairs, [], mapping.code)
  const levels = (mapping.levels ?? []).map((level, depth) => {
    const above = plain.codes.map((code) => rows.get(code)?.[depth] ?? spec.other!)
    const codes = [...new Set(above)].toSorted()
    return { name: level, codes, to: Uint32Array.from(above, (code) => codes.indexOf(code)) }
  })
  return { ...plain, levels }
}
