import type { Findings } from '../../../platform/import/index.ts'
import { nearestNames } from '../../../platform/records/index.ts'

/**
 * Keeps the words that the vocabulary knows. What it does not know is left out and named once, however
 * many rows have it.
 *
 * @param what in German, in the singular with its article: 'Die Leistungsart'
 */
export function createWordFilter(
  what: string,
  known: ReadonlySet<string> | undefined,
  findings: Findings,
) {
  const named = new Set<string>()
  return (words: readonly string[], file: string, line: number): string[] => {
    if (!known) return [...words]
    for (const word of words) {
      if (known.has(word) || named.has(word)) continue
      named.add(word)
      const near = nearestNames(word, known, 1)[0]
      const hint = near === undefined ? '' : ` Meinten Sie „${near}“?`
      const text = `${what} „${word.slice(0, 80)}“ gibt es im Vokabular nicht; sie wird weggelassen.${hint} Übersetzen Sie sie mit „map“.`
      findings.notice({ file, line, text })
    }
    return words.filter((word) => known.has(word))
  }
}
