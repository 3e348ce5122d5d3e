import type { Condition } from './section.ts'

type Cells = Record<string, string | number | boolean | null>

/** Compiles `{ column: value or list }` to a test of a row’s cells; all must hold. */
export function compileCondition(condition: Condition | undefined): (cells: Cells) => boolean {
  const tests = Object.entries(condition ?? {}).map(([column, wanted]) => {
    const values = (Array.isArray(wanted) ? wanted : [wanted]).map(cellText)
    const accepted = new Set(values)
    return (cells: Cells) => accepted.has(cellText(cells[column]))
  })
  return (cells) => tests.every((test) => test(cells))
}

/** How a cell is compared: as trimmed text, so that 5 and "5" are the same; nothing is ''. */
export function cellText(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value.trim() : String(value)
}
