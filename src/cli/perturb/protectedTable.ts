import {
  type Lookup,
  type Loss,
  lossOf,
  perturb,
  rollUp,
  type Tally,
} from '../../kernels/disclosure/index.ts'
import type { CountedTable } from './count.ts'
import type { Dimension } from './dimension.ts'

export const everybody = 'insgesamt'

/** A table as it may leave the house. */
export interface ProtectedTable {
  id: string
  title: string | undefined
  columns: string[]
  /** Rows of cells, the perturbed count last. */
  rows: Iterable<string[]>
  cells: number
  loss: Loss
}

interface View {
  /** What stands in the columns of the dimension for each code. */
  cells: string[][]
  mapping: { to: Uint32Array; size: number } | null
}

/** Perturbs a table with all its levels and totals, each from its records. */
export function protectedTable(table: CountedTable, day: string, lookup: Lookup): ProtectedTable {
  const blocks = product(table.by.map((dimension) => viewsOf(dimension, table.totals))).map(
    (views) => {
      const tally = rollUp(
        table.tally,
        views.map(({ mapping }) => mapping),
      )
      return { views, tally, perturbed: perturb(tally, lookup) }
    },
  )
  const columns = table.by.flatMap(({ name, finest }) =>
    finest === null ? [name] : [`${name}_ebene`, name],
  )
  return {
    id: table.id,
    title: table.title,
    columns: [...columns, 'stichtag', 'anzahl'],
    rows: rowsOf(blocks, day),
    cells: blocks.reduce((sum, { perturbed }) => sum + perturbed.length, 0),
    loss: lossOf(
      joined(blocks.map(({ tally }) => tally.counts)),
      joined(blocks.map(({ perturbed }) => perturbed)),
    ),
  }
}

function viewsOf({ codes, levels, finest }: Dimension, totals: boolean): View[] {
  const named = (level: string | null, code: string) => (finest === null ? [code] : [level!, code])
  const views: View[] = [{ cells: codes.map((code) => named(finest, code)), mapping: null }]
  for (const level of levels)
    views.push({
      cells: level.codes.map((code) => named(level.name, code)),
      mapping: { to: level.to, size: level.codes.length },
    })
  if (totals)
    views.push({
      cells: [named(everybody, everybody)],
      mapping: { to: new Uint32Array(codes.length), size: 1 },
    })
  return views
}

function product<T>(lists: readonly T[][]): T[][] {
  return lists.reduce<T[][]>(
    (all, list) => all.flatMap((before) => list.map((one) => [...before, one])),
    [[]],
  )
}

function* rowsOf(
  blocks: readonly { views: View[]; tally: Tally; perturbed: Uint32Array }[],
  day: string,
) {
  for (const { views, tally, perturbed } of blocks)
    for (const [cell, count] of perturbed.entries()) {
      let rest = cell
      const cells: string[][] = []
      for (let at = views.length - 1; at >= 0; at--) {
        const size = tally.sizes[at]!
        cells.unshift(views[at]!.cells[rest % size]!)
        rest = Math.floor(rest / size)
      }
      yield [...cells.flat(), day, String(count)]
    }
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
