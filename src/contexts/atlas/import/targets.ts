import {
  columnsOf,
  compileOptional,
  type Findings,
  KeyTally,
  type SectionRow,
} from '../../../platform/import/index.ts'
import type { IndicatorSection, IndicatorTarget, ValuesSection } from '../../city/index.ts'
import type { ValuePart } from './observations.ts'

/** A column of a row, and which part of which indicator it holds. */
export interface Target {
  column: string
  indicator: IndicatorSection
  part: ValuePart
}

/** 'leftOut': an indicator that the pack does not want. */
export type Targets = Target[] | 'leftOut' | { column?: string; reason: string }

/** Compiles where a table has its values: in named columns, or in one column with a key beside it. */
export function compileTargets(
  { columns, rows, file }: ValuesSection,
  indicators: ReadonlyMap<string, IndicatorSection>,
) {
  const target = (column: string, said: IndicatorTarget): Target[] =>
    [said].flat().flatMap((one) => {
      const { indicator: id, part } =
        typeof one === 'string' ? { indicator: one, part: 'value' as const } : one
      const indicator = indicators.get(id)
      return indicator ? [{ column, indicator, part }] : [] // the pack was checked: it is there
    })
  const wide = Object.entries(columns ?? {}).flatMap(([column, said]) => target(column, said))
  const key = compileOptional(rows?.key, file)
  const long = new Map(
    Object.entries(rows?.indicators ?? {}).map(([name, said]) => [
      name,
      target(rows?.value ?? '', said),
    ]),
  )
  const tally = new KeyTally('indicators', long.keys())
  const keyColumn = key?.columns[0]
  return {
    columns: [
      ...wide.map(({ column }) => column),
      ...columnsOf([key]),
      ...(rows ? [rows.value] : []),
    ],
    of(row: SectionRow): Targets {
      if (!key) return wide
      const value = key.text(row)
      if (value === undefined) return { column: keyColumn, reason: 'Die Kennzahl fehlt.' }
      const found = long.get(value)
      if (!found) {
        tally.leftOut(value)
        return 'leftOut'
      }
      tally.seen(value)
      return found
    },
    /** Call after the last row. */
    finish(findings: Findings): void {
      if (key) tally.report(findings, { file, column: keyColumn })
    },
  }
}
