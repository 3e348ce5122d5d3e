/**
 * How fast is "the nearest of each kind"? On Heidelberg's ways, beside peers that answer the same question in the same
 * run, and on a generated city of 600,000 residents with 100,000 junctions and 60,000 cells.
 *
 *   npm run bench:reach -- [datei.osm.pbf]
 */
import { createReadStream, existsSync } from 'node:fs'
import {
  buildNetwork,
  customise,
  type Graph,
  graphOf,
  NearestSweep,
  type Network,
  orderJunctions,
  profiles,
  reversed,
  type Start,
  spread,
} from '../../src/kernels/routing/index.ts'
import { measureCity } from './city.ts'
import { askPeers } from './peers.ts'
import { seeded } from './seeded.ts'

const file = process.argv[2] ?? '../shared/data/heidelberg/heidelberg.osm.pbf'
/** 30 minutes at 1.33 m/s, in decimetres. */
const cap = 23_940
const verdict = (value: number, limit: number, unit: string) =>
  `${value.toFixed(value < 10 ? 2 : 0)} ${unit} of at most ${limit}: ${value <= limit ? 'holds' : 'DOES NOT HOLD'}`
const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]!

if (existsSync(file)) await measureTown()
else console.log(`${file} is not there: measured on the generated city alone.`)
const city = await measureCity()
console.log(`Generated city, 200 kinds, k = 1, two threads: ${verdict(city.k1 / 1000, 1, 's')}`)
console.log(`Generated city, 200 kinds, k = 5, two threads: ${verdict(city.k5 / 1000, 8, 's')}`)

async function measureTown(): Promise<void> {
  const imports: number[] = []
  let network: Network | undefined
  for (let run = 0; run < 3; run++) {
    const start = performance.now()
    network = (await buildNetwork(createReadStream(file, { highWaterMark: 1 << 20 }))).network
    const order = orderJunctions(network)
    for (const profile of profiles) customise(order, graphOf(network, profile))
    imports.push(performance.now() - start)
  }
  if (!network) return
  const junctions = network.lon.length
  console.log(`${file}: ${junctions} junctions, ${network.segments.from.length} segments`)
  console.log(
    `Import with hierarchies for ${profiles.length} kinds of people: ${verdict(median(imports) / 1000, 3, 's')}`,
  )
  const graph = graphOf(network, 'foot')
  const kinds = kindsOf(graph, 60)
  const sweep = new NearestSweep(customise(orderJunctions(network), graph))
  const back = reversed(graph)
  const ours = warm(kinds, (starts) => sweep.nearest(starts, cap))
  console.log(
    `Nearest of 100 for every junction: ${verdict(ours, 0.6, 'ms')} (${((1e6 * ours) / junctions).toFixed(1)} ns a junction)`,
  )
  tell(
    'Nahbei, buckets (Dial), no hierarchy',
    warm(kinds, (starts) => spread(back, starts, cap)),
  )
  for (const { name, milliseconds, note } of await askPeers(file, graph, kinds.slice(0, 5)))
    milliseconds === undefined ? console.log(`  ${name}: ${note}`) : tell(name, milliseconds, note)

  function tell(name: string, milliseconds: number, note = '') {
    const ratio = (milliseconds / ours).toFixed(1)
    console.log(`  ${name}: ${milliseconds.toFixed(2)} ms, ${ratio} times as long ${note}`)
  }
}

/** Kinds of 100 places each, on junctions that people get away from. */
function kindsOf({ firstArc }: Graph, count: number): Start[][] {
  const random = seeded(1)
  const junctions = firstArc.length - 1
  return Array.from({ length: count }, () =>
    Array.from({ length: 100 }, (_, label) => ({
      ...{ junction: Math.floor(random() * junctions), weight: 0, label },
    })),
  )
}

/** Median milliseconds of a kind, once all have been asked before. */
function warm(kinds: readonly Start[][], ask: (starts: Start[]) => unknown): number {
  for (const starts of kinds) ask(starts)
  return median(
    kinds.map((starts) => {
      const start = performance.now()
      ask(starts)
      return performance.now() - start
    }),
  )
}
