import { type ImportPart, noCounts } from '../../../platform/import/index.ts'
import { makeRelease } from '../release/make.ts'
import { readPlanners } from '../release/store.ts'
import { leftOutLines, waitingText, withheldText } from '../release/words.ts'

/**
 * What comes in goes out by the gate alone: at the end of an import, once everything that left the pack is
 * retired, whatever has changed is protected, attacked and released. What planners changed waits for them.
 */
export function releasePart(): ImportPart {
  return {
    name: 'release',
    kind: 'release',
    heading: 'Freigabe: was veröffentlicht wird',
    operation: 'atlas.releaseImport',
    needs: [],
    last: true,
    prepare: async () => ({
      async write(tx, { now, findings }) {
        const { number, plan } = await makeRelease(
          tx,
          { at: now, origin: 'import' },
          { held: await readPlanners(tx) },
        )
        const { counts, audit, leftOut, noted, waiting } = plan
        const columns = counts.released + counts.failed + counts.gone
        findings.rowsRead = columns + counts.unchanged
        findings.rowsAccepted = counts.released + counts.unchanged
        const notice = (text: string) => findings.notice({ file: 'Freigabe', text })
        if (number !== null && counts.released > 0) {
          const attacked =
            audit.examined > 0
              ? `; ${audit.examined.toLocaleString('de-DE')} geschützte Werte angegriffen, keiner gefunden`
              : ''
          notice(
            `Nr. ${number}: ${counts.figures.toLocaleString('de-DE')} Werte veröffentlicht, ${withheldText(counts)}${attacked}.`,
          )
        }
        for (const line of leftOutLines(leftOut)) notice(`Bleibt unveröffentlicht: ${line}`)
        for (const line of leftOutLines(noted)) notice(line)
        if (waiting.length > 0) notice(waitingText(waiting.length))
        return {
          ...noCounts(),
          added: counts.released,
          retired: counts.gone,
          changed: counts.failed,
          unchanged: counts.unchanged,
        }
      },
    }),
  }
}
