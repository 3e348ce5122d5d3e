/**
 * How fast the search is over 60,000 generated offers in one process, and the same questions in MiniSearch and
 * PostgreSQL in the same run.
 *
 *   npm run bench:search [-- --offers 60000] [-- --only-nahbei]
 */
import { parseArgs } from 'node:util'
import { vocabulary } from '../../src/contexts/offers/domain/vocabulary.ts'
import { findOffers } from '../../src/contexts/offers/index.ts'
import { buildConcepts } from '../../src/contexts/offers/search/concepts.ts'
import { indexOffers } from '../../src/contexts/offers/search/offerTexts.ts'
import { execute } from '../../src/platform/operation/index.ts'
import { doorTo, openBenchCity } from './city.ts'
import { documentOf } from './documents.ts'
import { type Engine, miniSearchOver, postgresOver } from './engines.ts'
import { manyOffers, withEveryType } from './generate.ts'
import { readQueries } from './queries.ts'

const { values } = parseArgs({
  options: { offers: { type: 'string', default: '60000' }, 'only-nahbei': { type: 'boolean' } },
})
const count = Number(values.offers)
const target = { p50: 2, p95: 8, build: 8000, memory: 400 }

const bench = await openBenchCity()
const queries = readQueries()
const rows: string[][] = []

const before = memory()
const offers = manyOffers(withEveryType(bench.offers.offers), count)
const concepts = buildConcepts(vocabulary)
const started = performance.now()
const texts = indexOffers(offers)
const plain = { ...bench.offers, offers, texts, concepts, byArea: new Map<number, number[]>() }
const door = doorTo(bench, plain)
const build = performance.now() - started
const held = memory() - before
const ours = await timesOf(async (query, lang, place) => {
  const outcome = await execute(findOffers, door, inputOf(query, lang, place))
  if (!outcome.ok) throw new Error(outcome.failure.kind)
})
rows.push(['Nahbei', ...told(ours, build, held)])

if (!values['only-nahbei']) {
  const documents = offers.map((offer, id) => documentOf(offer, id, 'german'))
  for (const make of [
    miniSearchOver,
    (all: typeof documents) => postgresOver(bench.database, all),
  ]) {
    const from = memory()
    const begun = performance.now()
    const engine: Engine = await make(documents)
    const built = performance.now() - begun
    const times = await timesOf(async (query, lang) => {
      await engine.answer(query, lang)
    }, 1)
    const inProcess = engine.name === 'MiniSearch' ? memory() - from : undefined
    rows.push([engine.name, ...told(times, built, inProcess)])
  }
}
await bench.close()

console.log(`${count} offers, ${queries.length} questions`)
for (const cells of [['', 'p50', 'p95', 'index', 'memory'], ...rows])
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(12))).join(''))
console.log(
  `wanted of Nahbei: p50 ≤ ${target.p50} ms, p95 ≤ ${target.p95} ms, index ≤ ${target.build / 1000} s, memory ≤ ${target.memory} MB`,
)
const kept =
  ours.p50 <= target.p50 && ours.p95 <= target.p95 && build <= target.build && held <= target.memory
process.exit(kept ? 0 : 1)

/** Every third question near a place, every fifth with a filter, as people ask. */
function inputOf(question: string, lang: string, place: number) {
  return {
    question,
    locale: lang,
    ...(place % 3 === 0 ? { place: `001${String(place % 40).padStart(2, '0')}` } : {}),
    ...(place % 5 === 0 ? { wheelchair: true } : {}),
    ...(place % 10 === 7 ? { openNow: true } : {}),
  }
}

async function timesOf(
  ask: (query: string, lang: string, place: number) => Promise<void>,
  rounds = 3,
): Promise<{ p50: number; p95: number }> {
  // A program that has just begun is not yet what people meet.
  for (let round = 0; round < rounds - 1; round++)
    for (const { query, lang } of queries) await ask(query, lang, 0)
  const times: number[] = []
  for (let round = 0; round < rounds; round++)
    for (const [place, { query, lang }] of queries.entries()) {
      const from = performance.now()
      await ask(query, lang, place)
      times.push(performance.now() - from)
    }
  times.sort((a, b) => a - b)
  return { p50: times[Math.floor(times.length / 2)]!, p95: times[Math.floor(times.length * 0.95)]! }
}

/** Megabytes in use after everything that can go is gone. */
function memory(): number {
  globalThis.gc?.()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  // Shared arrays are counted in neither; they are small beside the records.
  return (heapUsed + Math.max(external, arrayBuffers)) / 2 ** 20
}

function told({ p50, p95 }: { p50: number; p95: number }, built: number, mega: number | undefined) {
  return [
    `${p50.toFixed(2)} ms`,
    `${p95.toFixed(2)} ms`,
    `${(built / 1000).toFixed(1)} s`,
    mega === undefined ? '–' : `${mega.toFixed(0)} MB`,
  ]
}
