import { cellText, compileCondition } from './conditions.ts'
import type { Findings } from './findings.ts'
import type { Correction } from './section.ts'

type Cells = Record<string, string | number | boolean | null>

/**
 * Mends the known errors of a source on the way in. Every correction that was applied is named in the
 * report with its reason; one that fits no row is named too, because then the source has changed.
 */
export function createCorrector(corrections: Correction[], findings: Findings) {
  const compiled = corrections.map((correction) => ({
    ...correction,
    fits: compileCondition(correction.where),
    /** Rows seen in the present file for which `where` holds. */
    seen: 0,
    applied: 0,
  }))
  return {
    startFile() {
      for (const correction of compiled) correction.seen = 0
    },
    /** Changes `cells` in place. */
    apply(cells: Cells, file: string, line: number) {
      for (const correction of compiled) {
        if (!correction.fits(cells)) continue
        correction.seen++
        if (correction.nth !== undefined && correction.nth !== correction.seen) continue
        correction.applied++
        for (const [column, value] of Object.entries(correction.set)) {
          const text = `„${cellText(cells[column])}“ → „${cellText(value)}“: ${correction.reason}`
          findings.correct({ file, line, column, text })
          cells[column] = value
        }
      }
    },
    finish(file: string) {
      for (const { applied, where, reason } of compiled) {
        if (applied > 0) continue
        const text = `Die Korrektur für ${JSON.stringify(where)} (${reason}) passt auf keine Zeile. Hat die Quelle den Fehler behoben?`
        findings.notice({ file, text })
      }
    },
  }
}
