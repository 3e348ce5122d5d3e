import {
  compileField,
  openSection,
  type Period,
  type PrepareCall,
  periodReader,
  type SectionOptions,
  type SectionRow,
} from '../../../platform/import/index.ts'
import type { AreaRef, FieldRef } from '../pack/schema.ts'
import type { AreaEntry, AreaRegister } from './areaRegister.ts'
import { createAreaResolver } from './areaResolver.ts'

/** A row of a table about areas: where and when it is about is settled. */
export interface PlacedRow {
  row: SectionRow
  period: Period
  /** undefined: the whole city. */
  area?: AreaEntry
}

export type PlacedSection = SectionOptions & { area: AreaRef; time: FieldRef }

/**
 * Opens a table of which every row is about an area (or the city) and a time. Rows of which either
 * cannot be told are rejected on the way; where the entries as a whole do not fit the areas, the part is
 * refused after the last row.
 *
 * @param columns the columns with the figures
 */
export async function openPlacedRows(
  call: PrepareCall,
  section: PlacedSection,
  register: AreaRegister,
  columns: readonly string[],
): Promise<AsyncIterable<PlacedRow> | undefined> {
  const { findings } = call
  const areas = createAreaResolver(section.area, section.file, register)
  const time = compileField(section.time, section.file)
  const readPeriod = periodReader()
  const named = [...areas.columns, ...time.columns, ...columns]
  const opened = await openSection(call, section, named)
  return opened && placedRows(opened.rows())

  async function* placedRows(rows: AsyncIterable<SectionRow>): AsyncGenerator<PlacedRow> {
    for await (const row of rows) {
      const placed = place(row)
      if (placed) yield placed
    }
    const fault = areas.wholeFault()
    if (fault) findings.refuse({ file: section.file, column: areas.columns[0], reason: fault })
  }

  function place(row: SectionRow): PlacedRow | undefined {
    const { file, line } = row
    const period = readPeriod(time.text(row))
    if ('reason' in period) {
      const value = time.text(row)
      findings.reject({ file, line, column: time.columns[0], value, reason: period.reason })
      return undefined
    }
    const found = areas.resolve(row, period)
    if (found.kind === 'city') return { row, period }
    if (found.kind === 'area') return { row, period, area: found.area }
    const { value, reason } = found
    findings.reject({ file, line, column: areas.columns[0], value, reason })
    return undefined
  }
}
