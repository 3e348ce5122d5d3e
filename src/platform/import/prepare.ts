import { Findings } from './findings.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { ImportPart, Prepared } from './part.ts'

/** A part after phase 1; without `prepared` it was refused. */
export interface CheckedPart {
  part: ImportPart
  findings: Findings
  prepared?: Prepared
  fingerprint: string
}

export interface ImportFolders {
  packFolder: string
  dataFolder: string
}

export interface ImportProgress {
  phase: 'check' | 'write'
  /** Heading of the part that is being worked on. */
  heading: string
  done: number
  total: number
}

/**
 * Phase 1: checks every part, in order, before anything is written. A part whose `needs` were refused
 * is refused without being read.
 */
export async function prepareParts(
  parts: readonly ImportPart[],
  folders: ImportFolders,
  now: Date,
  onProgress: (progress: ImportProgress) => void = () => {},
): Promise<CheckedPart[]> {
  const checked: CheckedPart[] = []
  const refused = new Map<string, ImportPart>()
  for (const [done, part] of parts.entries()) {
    onProgress({ phase: 'check', heading: part.heading, done, total: parts.length })
    const findings = new Findings()
    const missing = part.needs.map((name) => refused.get(name)).find((need) => need !== undefined)
    if (missing) {
      const reason = `Dieser Teil braucht „${missing.heading}“. Das wurde abgewiesen.`
      findings.refuse({ file: part.file ?? 'pack.json', reason })
    }
    const prepared = missing ? undefined : await part.prepare({ ...folders, now, findings })
    if (prepared) refuseIfNothingFits(part, findings)
    if (!prepared || findings.refused) {
      refused.set(part.name, part)
      checked.push({ part, findings, fingerprint: '' })
    } else {
      const fingerprint = await fingerprintOf(part, folders.dataFolder)
      checked.push({ part, findings, prepared, fingerprint })
    }
  }
  return checked
}

/** Where not one row fits, the mapping is wrong, and taking it seriously would retire all there was. */
function refuseIfNothingFits(part: ImportPart, findings: Findings): void {
  if (findings.rowsAccepted > 0 || findings.rejectedCount === 0) return
  const reason = 'Keine einzige Zeile passt. Stimmt die Zuordnung im Paket?'
  findings.refuse({ file: part.file ?? 'pack.json', reason })
}
