import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Command } from 'commander'
import { describePackIssue } from '../../contexts/city/index.ts'
import type { Settings } from '../../platform/config/settings.ts'
import { type DatabaseServer, isCityId, openDatabaseServer } from '../../platform/db/index.ts'
import { Failed } from '../failed.ts'
import { settingsOf } from '../settings.ts'
import { importPack, type PackImport } from './importPack.ts'
import { reportLines } from './printReport.ts'
import { createProgress } from './progress.ts'
import { writeReportFile } from './reportFile.ts'

interface ImportOptions {
  data?: string
  check?: boolean
  report?: string
  json?: boolean
}

/** `nahbei import PACK`: brings a city pack into the city’s database. */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('Ein Stadt-Paket einlesen: erst alles prüfen, dann Teil für Teil übernehmen')
    .argument('<paket>', 'Ordner mit pack.json')
    .option('--data <ordner>', 'Ordner mit den Daten (sonst der Ordner des Pakets)')
    .option('--check', 'nur prüfen und vergleichen, nichts ändern')
    .option('--report <datei>', 'alle Abweisungen und Hinweise als CSV schreiben')
    .option('--json', 'den Bericht als JSON ausgeben')
    .action(async (pack: string, options: ImportOptions, command: Command) => {
      const packFolder = await packFolderOf(pack, command)
      const dataFolder =
        options.data === undefined ? packFolder : await folderOf(options.data, command)
      const { city } = command.optsWithGlobals<{ city?: string }>()
      if (city !== undefined && !isCityId(city))
        command.error(`nahbei: „${city}“ kann keine Stadt heißen.`, { exitCode: 2 })
      const settings = settingsOf(command)
      const progress = createProgress(process.stderr)
      const server = await serverFor(settings, options)
      try {
        const { check } = options
        const onProgress = progress.show
        const call = { packFolder, dataFolder, server, check, city, onProgress }
        const result = await importPack(call).finally(progress.end)
        await show(result, options)
      } finally {
        await server?.close()
      }
    })
}

async function packFolderOf(given: string, command: Command): Promise<string> {
  const path = resolve(given)
  const found = await stat(path).catch(() => undefined)
  if (!found) return command.error(`nahbei: Den Ordner „${given}“ gibt es nicht.`, { exitCode: 2 })
  return found.isDirectory() ? path : dirname(path)
}

async function folderOf(given: string, command: Command): Promise<string> {
  const path = resolve(given)
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) return path
  return command.error(`nahbei: Den Datenordner „${given}“ gibt es nicht.`, { exitCode: 2 })
}

/** A check must not even make an empty database: without one there is nothing to compare with. */
async function serverFor(
  settings: Settings,
  { check }: ImportOptions,
): Promise<DatabaseServer | undefined> {
  const isThere =
    settings.databaseUrl !== undefined ||
    (await stat(settings.dataFolder).catch(() => undefined)) !== undefined
  return check && !isThere ? undefined : await openDatabaseServer(settings)
}

async function show(result: PackImport, options: ImportOptions): Promise<void> {
  if (result.kind === 'busy') throw new Failed('Diese Stadt wird gerade schon eingelesen.')
  if (options.json) console.log(JSON.stringify(result, null, 2))
  if (result.kind === 'packRefused') {
    const lines = result.issues.map(describePackIssue)
    throw new Failed(options.json ? '' : `Das Paket stimmt nicht:\n${lines.join('\n')}`)
  }
  if (options.report !== undefined) await writeReportFile(options.report, result.report)
  if (!options.json) console.log(reportLines(result.report).join('\n'))
  if (result.ok) return
  throw new Failed(
    options.json ? '' : 'Nicht alles wurde übernommen. Der Bericht nennt die Gründe.',
  )
}
