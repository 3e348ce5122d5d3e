/**
 * How long a council with 10,000 papers takes to come in by OParl, in one go, again without a change, and killed in
 * the middle and resumed; each by the real command against a server on this machine.
 *
 *   npm run bench:oparl [-- --papers 10000]
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  ensureCityDatabase,
  migrate,
  openDatabase,
  openDatabaseServer,
} from '../src/platform/db/index.ts'
import { serveCouncil } from '../tests/builders/council.ts'

const { values } = parseArgs({ options: { papers: { type: 'string', default: '10000' } } })
const papers = Number(values.papers)
const mostSeconds = 60
const council = await serveCouncil({ papers })
const dataFolder = await mkdtemp(join(tmpdir(), 'nahbei-bench-'))
const server = await openDatabaseServer({ dataFolder })
for (const id of ['ganz', 'halb']) {
  await ensureCityDatabase(server, { id })
  await migrate(server, id)
}

interface Run {
  seconds: number
  killed: boolean
  out: string
}

/** @param killAt the page of the papers at which the command is killed */
function importInto(city: string, killAt?: number): Promise<Run> {
  const from = performance.now()
  const held = killAt === undefined ? undefined : council.hold(`/papers?page=${killAt}`)
  const child = spawn(
    process.execPath,
    ['bin/nahbei.js', '--city', city, 'oparl', 'import', council.url, '--allow-local', '--json'],
    {
      env: { ...process.env, NAHBEI_DATA: dataFolder, DATABASE_URL: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    },
  )
  let out = ''
  child.stdout.on('data', (part: Buffer) => {
    out += part
  })
  held?.asked.then(() => process.kill(-(child.pid ?? 0), 'SIGKILL'))
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      held?.release()
      const run = { seconds: (performance.now() - from) / 1000, killed: signal !== null, out }
      if (code === 0 || run.killed) resolve(run)
      else reject(new Error(`exit code ${code}\n${out}`))
    })
  })
}

async function stored(city: string): Promise<Record<string, number>> {
  const database = openDatabase(server, city, 'app')
  const rows = await database
    .selectFrom('measures.oparl_object')
    .select(['type', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('type')
    .orderBy('type')
    .execute()
  const meetings = await database.selectFrom('measures.meeting').select('id').execute()
  await database.destroy()
  return {
    ...Object.fromEntries(rows.map(({ type, count }) => [type, Number(count)])),
    meetings: meetings.length,
  }
}

const line = (what: string, { seconds }: Pick<Run, 'seconds'>, more = '') =>
  console.log(`${what.padEnd(44)}${seconds.toFixed(1).padStart(8)} s${more}`)

const whole = await importInto('ganz')
line(`${papers} papers, in one go`, whole, `, ${council.asked.length} pages`)
const again = await importInto('ganz')
line('again, nothing changed', again)
const first = await importInto('halb', Math.ceil(papers / 200))
line('killed in the middle of the papers', first)
const second = await importInto('halb')
line('resumed', second)
const [one, other] = [await stored('ganz'), await stored('halb')]
const same = JSON.stringify(one) === JSON.stringify(other)
console.log(`${JSON.stringify(one)}${same ? '' : ` BUT ${JSON.stringify(other)}`}`)
await council.close()
await server.close()
await rm(dataFolder, { recursive: true, force: true })
const good =
  same &&
  first.killed &&
  one.Paper === papers &&
  whole.seconds <= mostSeconds &&
  second.seconds <= mostSeconds
console.log(good ? `within ${mostSeconds} s` : 'NOT as it should be')
process.exit(good ? 0 : 1)
