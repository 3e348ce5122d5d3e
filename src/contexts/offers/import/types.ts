import type { Findings } from '../../../platform/import/index.ts'
import { nearestNames } from '../../../platform/records/index.ts'

/**
 * Keeps the offer types that the vocabulary knows. What it does not know is left out and named once,
 * however many rows have it.
 */
export function createTypeFilter(known: ReadonlySet<string> | undefined, findings: Findings) {
  const named = new Set<string>()
  return (types: readonly string[], file: string, line: number): string[] => {
    if (!known) return [...types]
    for (const type of types) {
      if (known.has(type) || named.has(type)) continue
      named.add(type)
      const near = nearestNames(type, known, 1)[0]
      const hint = near === undefined ? '' : ` Meinten Sie „${near}“?`
      const text = `Die Leistungsart „${type.slice(0, 80)}“ gibt es im Vokabular nicht; sie wird weggelassen.${hint} Übersetzen Sie sie mit „map“.`
      findings.notice({ file, line, text })
    }
    return types.filter((type) => known.has(type))
  }
}
