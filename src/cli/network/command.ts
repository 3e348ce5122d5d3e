import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import {
  type Built,
  buildNetwork,
  encodeNetwork,
  encodeTimetable,
  type Network,
  UnreadableOsmPbf,
} from '../../kernels/routing/index.ts'
import { Failed } from '../failed.ts'
import { openElevation } from './elevation.ts'
import { NETWORK_FILE, STREETS_FILE, summaryOf, TIMETABLE_FILE } from './files.ts'
import { builtLines, faultText, timetableWarnings } from './texts.ts'
import { readTimetable } from './timetable.ts'

interface Options {
  out: string
  elevation?: string
  gtfs?: string
  json?: boolean
}

/** `nahbei network build`: streets and paths of OpenStreetMap as a network to reckon ways on. Needs no database. */
export function addNetworkCommands(program: Command): void {
  const network = program.command('network').description('Wege-Netze für Geh- und Fahrzeiten')
  network
    .command('build')
    .description('Aus OpenStreetMap (.osm.pbf) ein Wege-Netz bauen')
    .argument('<datei>', 'Auszug aus OpenStreetMap: stadt.osm.pbf')
    .requiredOption('--out <ordner>', 'hierhin kommt das Netz')
    .option(
      '--elevation <datei>',
      'Höhenmodell als GeoTIFF: für Steigungen, die niemand eingetragen hat',
    )
    .option('--gtfs <datei>', 'Fahrplan als GTFS (.zip): für Zeiten mit Bus und Bahn')
    .option('--json', 'Bericht als JSON ausgeben')
    .action(async (file: string, { out, elevation, gtfs, json }: Options) => {
      const started = performance.now()
      const { built, sha256 } = await read(file, elevation)
      if (built.network.lon.length === 0)
        throw new Failed(
          `In ${file} ist kein einziger Weg für Menschen zu Fuß. Ist es der richtige Auszug?`,
        )
      const feed = gtfs === undefined ? undefined : await readTimetable(gtfs, built.network)
      await mkdir(out, { recursive: true })
      await writeFile(join(out, STREETS_FILE), encodeNetwork(built.network))
      await prepare(built.network, out)
      // A timetable of an earlier build would stand beside streets that it does not belong to.
      if (feed) await writeFile(join(out, TIMETABLE_FILE), encodeTimetable(feed.timetable))
      else await rm(join(out, TIMETABLE_FILE), { force: true })
      const streets = summaryOf(built, { file, sha256, elevation })
      const summary = feed ? { ...streets, timetable: feed.summary } : streets
      await writeFile(join(out, NETWORK_FILE), `${JSON.stringify(summary, null, 2)}\n`)
      if (gtfs !== undefined && feed)
        for (const line of timetableWarnings(gtfs, feed.report, feed.summary))
          console.error(`nahbei: ${line}`)
      const seconds = (performance.now() - started) / 1000
      console.log(json ? JSON.stringify(summary) : builtLines(summary, seconds, out).join('\n'))
    })
}

/** What is worked out once so that every later question is answered fast is written here, beside the streets. */
async function prepare(_network: Network, _out: string): Promise<void> {}

async function read(
  file: string,
  elevationFile: string | undefined,
): Promise<{ built: Built; sha256: string }> {
  const hash = createHash('sha256')
  async function* bytes() {
    for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) {
      hash.update(piece)
      yield piece
    }
  }
  const elevation = elevationFile ? await openElevation(elevationFile) : undefined
  try {
    const built = await buildNetwork(bytes(), { elevation })
    return { built, sha256: hash.digest('hex') }
  } catch (error) {
    if (error instanceof UnreadableOsmPbf) throw new Failed(faultText(file, error))
    if (isMissing(error)) throw new Failed(`Die Datei ${file} gibt es nicht.`)
    throw error
  }
}

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')
