import { type Command, InvalidArgumentError } from 'commander'
import {
  brokenText,
  type ChainHead,
  headText,
  parseHead,
  readHead,
  sealAudit,
  type Verdict,
  verifyChain,
} from '../../platform/audit/index.ts'
import {
  type Database,
  type DatabaseServer,
  defaultCity,
  listCities,
  openDatabase,
  openDatabaseServer,
} from '../../platform/db/index.ts'
import { Failed } from '../failed.ts'
import { settingsOf } from '../settings.ts'

/** `nahbei audit verify` and `nahbei audit head`; the operations of the audit log join the same group. */
export function addAuditCommands(program: Command): void {
  const group = program.command('audit').description('Protokoll der Zugriffe')
  group
    .command('verify')
    .description('Die Kette des Protokolls nachrechnen; nennt die erste Zeile, die nicht passt')
    .option(
      '--head <stelle:prüfsumme>',
      'Früher ausgegebener Kopf, den die Kette noch enthalten muss',
      readHeadOption,
    )
    .option('--json', 'als JSON ausgeben')
    .action(async (options: { head?: ChainHead; json?: boolean }, command: Command) => {
      await withAuditLog(command, async (database) => {
        // What a server that was killed left behind is no sign of anything.
        const sealedNow = await sealAudit(database)
        const verdict = await verifyChain(database, options.head)
        if (options.json) console.log(JSON.stringify(jsonOf(verdict, sealedNow), null, 2))
        else if (verdict.ok) console.log(fineText(verdict, sealedNow, options.head))
        if (!verdict.ok) throw new Failed(options.json ? '' : complaint(verdict))
      })
    })
  group
    .command('head')
    .description('Die letzte Prüfsumme ausgeben, um sie an anderer Stelle aufzuheben')
    .option('--json', 'als JSON ausgeben')
    .action(async (options: { json?: boolean }, command: Command) => {
      await withAuditLog(command, async (database) => {
        await sealAudit(database)
        const { sealedAt, ...head } = await readHead(database)
        if (!options.json) console.log(headText(head))
        else
          console.log(
            JSON.stringify({ ...plainHead(head), sealedAt: sealedAt.toISOString() }, null, 2),
          )
      })
    })
}

function readHeadOption(text: string): ChainHead {
  const head = parseHead(text)
  if (head) return head
  throw new InvalidArgumentError(
    'Ein Kopf hat die Form 1234:9f86d0…, wie ihn „nahbei audit head“ ausgibt.',
  )
}

/** As the owner of the database: whoever proves the log must see what the application may not. */
async function withAuditLog(
  command: Command,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  const settings = settingsOf(command)
  const server = await openDatabaseServer(settings)
  try {
    const database = openDatabase(server, await cityOf(server, settings.city), 'owner')
    try {
      await work(database)
    } finally {
      await database.destroy()
    }
  } finally {
    await server.close()
  }
}

async function cityOf(server: DatabaseServer, asked: string | undefined): Promise<string> {
  const city = asked ?? (await defaultCity(server))?.id
  const known = (await listCities(server)).map(({ id }) => id)
  if (city && known.includes(city)) return city
  throw new Failed(
    `${city ? `Die Stadt „${city}“ gibt es hier nicht.` : 'Es ist noch keine Stadt importiert.'} Vorhanden: ${known.join(', ') || 'keine'}.`,
  )
}

function fineText(
  verdict: Extract<Verdict, { ok: true }>,
  sealedNow: number,
  head: ChainHead | undefined,
): string {
  const lines = [`Das Protokoll ist ganz: ${rowsText(verdict.rows)} geprüft.`]
  if (head) lines.push(`Es enthält den früheren Kopf an Stelle ${head.position}.`)
  if (sealedNow > 0)
    lines.push(`${rowsText(sealedNow)} hatten noch keine Prüfsumme und haben sie jetzt bekommen.`)
  return [...lines, `Kopf: ${headText(verdict.head)}`].join('\n')
}

const complaint = ({ broken, rows }: Extract<Verdict, { ok: false }>) =>
  `Das Protokoll ist beschädigt. ${brokenText(broken)}\n${rowsText(rows)} davor sind in Ordnung.`

const rowsText = (count: number) => (count === 1 ? '1 Zeile' : `${count} Zeilen`)

const plainHead = (head: ChainHead) => ({
  position: head.position,
  hash: head.hash.toString('hex'),
})

const jsonOf = (verdict: Verdict, sealedNow: number) => ({
  ...verdict,
  sealedNow,
  head: plainHead(verdict.head),
  ...(verdict.ok ? {} : { message: brokenText(verdict.broken) }),
})
