/**
 * How long 5,000 measures take to leave as a table and come back, and whether the second export is the first one,
 * byte for byte.
 *
 *   npm run bench:measures [-- --measures 5000]
 */
import { parseArgs } from 'node:util'
import { exportMeasures, importMeasures } from '../src/contexts/measures/index.ts'
import {
  execute,
  type InputOf,
  type Operation,
  type OutputOf,
  operator,
} from '../src/platform/operation/index.ts'
import { csvOf, readTable, xlsxOf } from '../src/platform/records/index.ts'
import { openBenchDatabase } from './database.ts'

const { values } = parseArgs({ options: { measures: { type: 'string', default: '5000' } } })
const count = Number(values.measures)
const bench = await openBenchDatabase()
const door = {
  city: 'bench',
  actor: operator('bench'),
  now: () => new Date('2026-11-23T10:00:00Z'),
  snapshot: () => undefined as never, // nothing here reads it
  database: bench.database,
  origin: 'http://localhost',
}
const run = async <Op extends Operation>(op: Op, input: InputOf<Op>): Promise<OutputOf<Op>> => {
  const outcome = await execute(op, door, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure).slice(0, 500))
  return outcome.value as OutputOf<Op> // what its own schema gave
}
const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const from = performance.now()
  const result = await work()
  console.log(`${what.padEnd(44)}${((performance.now() - from) / 1000).toFixed(2).padStart(8)} s`)
  return result
}

const rows = Array.from({ length: count }, (_, at) => ({
  line: at + 2,
  cells: {
    Titel: `Maßnahme ${at}: Angebot im Viertel ausbauen`,
    Nummer: `M-${at}`,
    Thema: 'Quartier',
    Zuständig: 'Sozialamt',
    Beginn: '2026-01-01',
    Ende: '2027-12-31',
    'Kurz gesagt': 'Was getan wird, für wen, und woran man es sieht.\nZweite Zeile; mit "Zeichen".',
    Stand: 'läuft',
    'Stand vom': '2026-06-01',
    'Was getan wurde': 'Der Auftrag ist vergeben.',
    Öffentlich: 'ja',
  },
}))
await timed(`${count} new measures written`, () => run(importMeasures, { rows }))
let good = true
for (const as of ['csv', 'xlsx'] as const) {
  const file = async () => {
    const out = await run(exportMeasures, {})
    return as === 'csv' ? new TextEncoder().encode(csvOf(out)) : new Uint8Array(await xlsxOf(out))
  }
  const first = await timed(`${as}: first export`, file)
  const back = await timed(`${as}: read, and nothing changed`, async () => {
    const read = await readTable({ name: `m.${as}`, bytes: first }, count + 1)
    if ('problem' in read) throw new Error(read.problem)
    return await run(importMeasures, {
      rows: read.rows.map(({ line, cells }) => ({ line, cells: Object.fromEntries(cells) })),
    })
  })
  const second = await file()
  const same = Buffer.compare(first, second) === 0
  good &&= same && back.same === count
  console.log(
    `${as}: ${back.same} of ${count} the same, second export ${same ? 'identical' : 'DIFFERENT'} (${(first.length / 1e6).toFixed(1)} MB)`,
  )
}
await bench.close()
process.exit(good ? 0 : 1)
