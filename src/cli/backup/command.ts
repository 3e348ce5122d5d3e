import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { settleRestoredPeople } from '../../contexts/people/index.ts'
import {
  drillBackup,
  makeBackup,
  makeKeyPair,
  type RestoreStep,
  readIdentities,
  restoreBackup,
} from '../../platform/backup/index.ts'
import type { Settings } from '../../platform/config/settings.ts'
import { type DatabaseServer, defaultCity, openDatabaseServer } from '../../platform/db/index.ts'
import { operator } from '../../platform/operation/index.ts'
import { Failed } from '../failed.ts'
import { operatorName } from '../operatorName.ts'
import { settingsOf } from '../settings.ts'
import { drillLines, madeLine, restoredLines } from './lines.ts'

/** `nahbei backup`, `restore`, `restore-drill`, `backup-key`. */
export function addBackupCommands(program: Command): void {
  addBackup(program)
  addRestore(program)
  addDrill(program)
  addKey(program)
}

const actor = () => operator(operatorName())

async function withServer<T>(
  settings: Settings,
  work: (server: DatabaseServer) => Promise<T>,
): Promise<T> {
  const server = await openDatabaseServer(settings)
  try {
    return await work(server)
  } finally {
    await server.close()
  }
}

interface BackupOptions {
  recipient?: string
  force?: boolean
  json?: boolean
}

function addBackup(program: Command): void {
  program
    .command('backup')
    .description(
      'Alles, was eine Stadt gespeichert hat, in eine Datei sichern; der Server läuft weiter',
    )
    .argument('<datei>', 'wohin, etwa berlin.nahbei')
    .option(
      '--recipient <schlüssel>',
      'für diesen öffentlichen Schlüssel (age1…) verschlüsseln, sonst BACKUP_RECIPIENT',
    )
    .option('--force', 'eine Datei dieses Namens überschreiben')
    .option('--json', 'als JSON ausgeben')
    .action(async (given: string, options: BackupOptions, command: Command) => {
      const settings = settingsOf(command)
      const file = resolve(given)
      const recipient = options.recipient ?? settings.backup?.recipient
      const made = await withServer(settings, async (server) => {
        const city = settings.city ?? (await defaultCity(server))?.id
        if (!city) throw new Failed('Noch ist keine Stadt importiert, also ist nichts zu sichern.')
        const { force } = options
        return await makeBackup({ server, city, actor: actor(), file, recipient, force })
      })
      console.log(options.json ? JSON.stringify(made, null, 2) : madeLine(made))
    })
}

interface RestoreOptions {
  identity?: string
  force?: boolean
  json?: boolean
}

const steps: Record<RestoreStep, string> = {
  check: 'Die Sicherung wird geprüft …',
  load: 'Die Daten werden eingespielt …',
  upgrade: 'Die Datenbank wird auf den neuesten Stand gebracht …',
  replace: 'Die neue Datenbank tritt an die Stelle der alten …',
}

function addRestore(program: Command): void {
  program
    .command('restore')
    .description('Eine Sicherung prüfen und einspielen')
    .argument('<datei>', 'die Sicherung')
    .option('--force', 'ersetzen, was die Stadt jetzt gespeichert hat')
    .option(
      '--identity <datei>',
      'Datei mit dem privaten Schlüssel einer verschlüsselten Sicherung',
    )
    .option('--json', 'als JSON ausgeben')
    .action(async (given: string, options: RestoreOptions, command: Command) => {
      const settings = settingsOf(command)
      const { city } = command.optsWithGlobals<{ city?: string }>()
      const source = await sourceOf(given, options)
      const { force } = options
      const restored = await withServer(settings, (server) =>
        restoreBackup({
          ...source,
          server,
          actor: actor(),
          city,
          expectedCity: settings.city,
          force,
          settle: settleRestoredPeople,
          onStep: (step) => console.error(steps[step]),
        }),
      )
      console.log(
        options.json ? JSON.stringify(restored, null, 2) : restoredLines(restored).join('\n'),
      )
    })
}

function addDrill(program: Command): void {
  program
    .command('restore-drill')
    .description(
      'Eine Sicherung beweisen: daneben einspielen, Zeile für Zeile vergleichen, wegwerfen',
    )
    .argument('<datei>', 'die Sicherung')
    .option(
      '--identity <datei>',
      'Datei mit dem privaten Schlüssel einer verschlüsselten Sicherung',
    )
    .option('--json', 'als JSON ausgeben')
    .action(async (given: string, options: Omit<RestoreOptions, 'force'>, command: Command) => {
      const source = await sourceOf(given, options)
      const report = await withServer(settingsOf(command), (server) =>
        drillBackup({ ...source, server }),
      )
      console.log(options.json ? JSON.stringify(report, null, 2) : drillLines(report).join('\n'))
      if (report.differences.length > 0)
        throw new Failed(
          options.json ? '' : 'Die Probe ist gescheitert. Auf diese Sicherung ist kein Verlass.',
        )
    })
}

async function sourceOf(given: string, { identity }: { identity?: string }) {
  const identities = identity === undefined ? undefined : await readIdentities(resolve(identity))
  return { path: resolve(given), identities }
}

function addKey(program: Command): void {
  program
    .command('backup-key')
    .description('Ein Schlüsselpaar für verschlüsselte Sicherungen anlegen')
    .argument('<datei>', 'wohin der private Schlüssel kommt')
    .action(async (given: string) => {
      const file = resolve(given)
      const { identity, recipient } = await makeKeyPair()
      try {
        await using handle = await open(file, 'wx', 0o600)
        await handle.writeFile(`# öffentlicher Schlüssel: ${recipient}\n${identity}\n`)
        await handle.sync()
      } catch (error) {
        throw new Failed(keyProblem(file, error))
      }
      console.log(recipient)
      console.error(
        `Der private Schlüssel steht in ${file}. Bewahren Sie ihn anderswo auf: Ohne ihn ist eine verschlüsselte Sicherung verloren.`,
      )
    })
}

function keyProblem(file: string, error: unknown): string {
  const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST'
  return exists
    ? `Die Datei ${file} gibt es schon. Sie wird nicht überschrieben: Vielleicht hält sie den Schlüssel zu Ihren Sicherungen.`
    : `Die Datei ${file} lässt sich nicht schreiben: ${error instanceof Error ? error.message : error}`
}
