import {
  columnsOf,
  compileOptional,
  type Findings,
  KeyTally,
  readFigure,
  type SectionRow,
} from '../../../platform/import/index.ts'
import type { ResidentGroup, ResidentsSection } from '../pack/schema.ts'

export interface CountColumn {
  column: string
  group: ResidentGroup
}

/** Which columns of a row hold counts of which group. */
export function groupReader({
  columns,
  rows,
  file,
}: Pick<ResidentsSection, 'columns' | 'rows' | 'file'>) {
  const wide = Object.entries(columns ?? {}).map(([column, group]) => ({ column, group }))
  const key = compileOptional(rows?.key, file)
  const groups = new Map(Object.entries(rows?.groups ?? {}))
  const tally = new KeyTally('groups', groups.keys())
  const keyColumn = key?.columns[0]
  return {
    columns: [
      ...wide.map(({ column }) => column),
      ...columnsOf([key]),
      ...(rows ? [rows.value] : []),
    ],
    /** 'leftOut': a group that the pack does not want. */
    of(row: SectionRow): CountColumn[] | 'leftOut' | { column?: string; reason: string } {
      if (!rows || !key) return wide
      const value = key.text(row)
      if (value === undefined) return { column: keyColumn, reason: 'Die Gruppe fehlt.' }
      const group = groups.get(value)
      if (!group) {
        tally.leftOut(value)
        return 'leftOut'
      }
      tally.seen(value)
      return [{ column: rows.value, group }]
    },
    /** Call after the last row. */
    finish(findings: Findings): void {
      if (rows) tally.report(findings, { file, column: keyColumn })
    },
  }
}

/** How many people a cell of a table says; null where the source keeps it secret. */
export function readCount(
  row: SectionRow,
  column: string,
  marks: ReadonlySet<string>,
  findings: Findings,
): number | null | undefined {
  const figure = readFigure(row, column, marks)
  if (figure.kind === 'number' && figure.value >= 0) return figure.value
  if (figure.kind === 'protected') return null
  if (figure.kind === 'none') return undefined
  const { file, line } = row
  const [value, reason] =
    figure.kind === 'bad'
      ? [figure.text, figure.reason]
      : [String(figure.value), 'Eine Zahl von Menschen kann nicht unter 0 liegen.']
  findings.reject({ file, line, column, value, reason })
  return undefined
}
