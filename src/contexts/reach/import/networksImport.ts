import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import {
  type BuildReport,
  buildNetwork,
  encodeNetwork,
  UnreadableOsmPbf,
} from '../../../kernels/routing/index.ts'
import {
  type ImportPart,
  noCounts,
  type PrepareCall,
  partNamer,
} from '../../../platform/import/index.ts'
import { resolveFiles } from '../../../platform/records/index.ts'
import type { Pack } from '../../city/index.ts'
import type { StreetFacts } from '../domain/network.ts'
import { type BuiltNetwork, retireNetworks, writeNetwork } from '../store.ts'
import { sayOsmFault } from './faults.ts'

type NetworkSection = Pack['networks'][number]

/** Raised when networks are built otherwise: those kept are then built anew. */
const BUILD = 1

/** The networks of a pack as parts of its import. */
export function reachImport({
  networks,
  sources,
}: Pick<Pack, 'networks' | 'sources'>): ImportPart[] {
  const name = partNamer()
  const titles = new Map(sources.map(({ id, title }) => [id, title]))
  return networks
    .filter(({ kind }) => kind === 'streets')
    .map((section) => {
      const part = name('networks', section.id)
      return {
        name: part,
        kind: 'networks',
        heading: `Wegenetz: ${titles.get(section.source ?? '') ?? section.id}`,
        file: section.file,
        definition: section,
        operation: 'reach.importNetwork',
        needs: [],
        async prepare(call) {
          const built = await buildStreets(section, call)
          if (!built) return undefined
          return {
            async write(tx, { now, today }) {
              const written = await writeNetwork(tx, built, part, now)
              const retired = await retireNetworks(tx, part, [built.id], today)
              return { ...noCounts(), [written]: 1, retired: retired.length }
            },
          }
        },
      }
    })
}

async function buildStreets(
  { id, file, source }: NetworkSection,
  { dataFolder, findings }: PrepareCall,
): Promise<BuiltNetwork | undefined> {
  const found = await resolveFiles(dataFolder, file)
  if (!found.ok) {
    for (const problem of found.problems) findings.refuse({ file, reason: problem.message })
    return undefined
  }
  const hash = createHash('sha256').update(`streets ${BUILD}\0`)
  async function* bytes() {
    for await (const piece of createReadStream(join(dataFolder, file), {
      highWaterMark: 1 << 20,
    })) {
      hash.update(piece)
      yield piece
    }
  }
  try {
    const { network, report } = await buildNetwork(bytes())
    if (network.lon.length === 0) {
      findings.refuse({
        file,
        reason: 'In dieser Datei ist kein einziger Weg für Menschen zu Fuß.',
      })
      return undefined
    }
    findings.rowsRead = report.ways + sum(Object.values(report.leftOut))
    findings.rowsAccepted = report.ways
    const facts = { kind: 'streets' as const, ...factsOf(report) }
    for (const text of notesOn(facts)) findings.notice({ file, text })
    const pieces = new Map([['streets', encodeNetwork(network)]])
    return { id, file, source, fingerprint: hash.digest('hex'), facts, pieces }
  } catch (error) {
    if (!(error instanceof UnreadableOsmPbf)) throw error
    findings.refuse({ file, reason: sayOsmFault(error.fault) })
    return undefined
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

function factsOf({ replicatedAt, ...report }: BuildReport): StreetFacts {
  return {
    ...(replicatedAt && { dataUntil: new Date(replicatedAt * 1000).toISOString().slice(0, 10) }),
    junctions: report.junctions,
    kilometres: Math.round(report.kilometres),
    crossings: report.kerbs.all,
    kerbsKnown: report.kerbs.all - report.kerbs.unknown,
    stairs: report.stairs.all,
    islands: report.islands.length,
    islandKilometres: Math.round(sum(report.islands.map(({ length }) => length)) / 10_000),
  }
}

function notesOn({ islands, islandKilometres, crossings, kerbsKnown }: StreetFacts): string[] {
  return [
    ...(islands > 0
      ? [
          `${islands} Stücke hängen nicht am übrigen Netz (${islandKilometres} km). Dorthin führt kein Weg.`,
        ]
      : []),
    ...(crossings > 0
      ? [
          `Bei ${crossings - kerbsKnown} von ${crossings} Querungen ist der Bordstein nicht eingetragen. Zeiten mit Rollstuhl stehen deshalb als „von … bis“ da.`,
        ]
      : []),
  ]
}
