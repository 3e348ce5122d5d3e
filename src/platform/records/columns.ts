/** Column names as they are addressed, and those that occur more than once. */
export interface ColumnNames {
  columns: string[]
  doubledColumns: string[]
}

/**
 * Makes addressable names from header cells: soft hyphens and line breaks go, an empty cell becomes
 * `Spalte 3`, and a name that occurs twice becomes `name#1` and `name#2`, so that neither is taken
 * for the other.
 */
export function nameColumns(cells: readonly string[]): ColumnNames {
  const names = cells.map((cell, index) => cleanHeader(cell) || `Spalte ${index + 1}`)
  const count = new Map<string, number>()
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1)
  const seen = new Map<string, number>()
  const columns = names.map((name) => {
    if (count.get(name) === 1) return name
    const number = (seen.get(name) ?? 0) + 1
    seen.set(name, number)
    return `${name}#${number}`
  })
  return { columns, doubledColumns: [...count.keys()].filter((name) => count.get(name) !== 1) }
}

function cleanHeader(cell: string): string {
  return cell
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
