import { type Command, InvalidArgumentError } from 'commander'
import { importOparl } from '../../contexts/measures/index.ts'
import { ownNet, publicInternet } from '../../platform/http/wayOut.ts'
import { lockImports } from '../../platform/import/index.ts'
import { Failed } from '../failed.ts'
import type { OpenDoor } from '../operations/command.ts'
import { settingsOf } from '../settings.ts'
import { listLine, reportLines } from './lines.ts'

interface Options {
  body?: string[]
  since?: string
  full?: boolean
  allowLocal?: boolean
  json?: boolean
}

/** `nahbei oparl import`: bodies, meetings and papers of a council information system. */
export function addOparlCommands(program: Command, openDoor: OpenDoor): void {
  program
    .command('oparl')
    .description('Rats-Informationssysteme (OParl 1.0 und 1.1)')
    .command('import')
    .description(
      'Gremien, Sitzungen, Tagesordnungen und Vorlagen übernehmen; beim nächsten Mal nur, was sich geändert hat',
    )
    .argument('<adresse>', 'Adresse des OParl-Systems oder einer Körperschaft', readAddress)
    .option('--body <name...>', 'nur diese Körperschaften: Name, Kurzname oder Adresse')
    .option('--since <tag>', 'nur, was sich seit diesem Tag geändert hat: JJJJ-MM-TT', readSince)
    .option('--full', 'alles noch einmal lesen')
    .option('--allow-local', 'auch Adressen im eigenen Netz zulassen')
    .option('--json', 'den Bericht als JSON ausgeben')
    .action(async (url: string, options: Options, command: Command) => {
      const opened = await openDoor(settingsOf(command))
      try {
        const unlock = await lockImports(opened.door.database)
        if (!unlock) throw new Failed('Diese Stadt wird gerade schon eingelesen.')
        try {
          const report = await importOparl({
            door: opened.door,
            url,
            bodies: options.body,
            since: options.since,
            full: options.full,
            client: { way: options.allowLocal ? ownNet : publicInternet },
            onProgress: (read) => console.error(listLine(read)),
          })
          if (options.json) console.log(JSON.stringify(report, null, 2))
          else console.log(reportLines(report).join('\n'))
          if (report.problems.length > 0)
            throw new Failed(options.json ? '' : endOf(report.problems))
        } finally {
          await unlock()
        }
      } finally {
        await opened.close()
      }
    })
}

function endOf(problems: readonly { url: string; reason: string }[]): string {
  const lines = problems.map(({ url, reason }) => `  ${url}\n    ${reason}`)
  return `Nicht alles ließ sich lesen. Was schon gelesen war, bleibt. Derselbe Befehl macht dort weiter.\n${lines.join('\n')}`
}

function readAddress(given: string): string {
  if (URL.canParse(given) && /^https?:$/.test(new URL(given).protocol)) return given
  throw new InvalidArgumentError(`„${given}“ ist keine Adresse mit http:// oder https://.`)
}

function readSince(given: string): string {
  const at = new Date(given)
  if (!/^\d{4}-\d{2}-\d{2}/.test(given) || Number.isNaN(at.getTime()))
    throw new InvalidArgumentError(`„${given}“ ist kein Tag. So sieht einer aus: 2026-01-31.`)
  return at.toISOString().replace(/\.\d+Z$/, 'Z')
}
