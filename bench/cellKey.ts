/**
 * How long it takes to draw record keys, to tabulate and to perturb: by default 10 million records by area (542), age (19
 * bands) and sex (2), with the totals of 58 and 12 larger areas and the city.
 *
 *   npm run bench:cellkey [-- --records 10000000]
 */
import { parseArgs } from 'node:util'
import {
  designPerturbation,
  lookupOf,
  perturb,
  recordKeys,
  rollUp,
  tabulate,
} from '../src/kernels/disclosure/index.ts'

const { values } = parseArgs({ options: { records: { type: 'string', default: '10000000' } } })
const records = Number(values.records)
const timed = <T>(what: string, work: () => T): T => {
  const from = performance.now()
  const result = work()
  console.log(`${what.padEnd(56)}${((performance.now() - from) / 1000).toFixed(3).padStart(8)} s`)
  return result
}

// A linear congruential generator, so that two runs measure the same work.
let state = 1
const below = (size: number) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * size)
}
const area = Uint16Array.from({ length: records }, () => below(542))
const age = Uint8Array.from({ length: records }, () => below(19))
const sex = Uint8Array.from({ length: records }, () => below(2))
const keyOf = recordKeys(new TextEncoder().encode('a seed for this benchmark'))

const keys = timed('record keys from ids (once a delivery)', () => {
  const drawn = new Uint32Array(records)
  for (let record = 0; record < records; record++) drawn[record] = keyOf(`R${record}`)
  return drawn
})
const designed = timed('perturbation table D 5, V 3, js 2', () =>
  designPerturbation({ maxDeviation: 5, variance: 3, blocked: 2 }),
)
if (!designed.ok) throw new Error(JSON.stringify(designed.problems))
const lookup = lookupOf(designed.table)
const levels = [58, 12, 1].map((size) => ({
  to: Uint32Array.from({ length: 542 }, (_, code) => Math.floor((code * size) / 542)),
  size,
}))
const columns = [
  { codes: area, size: 542 },
  { codes: age, size: 19 },
  { codes: sex, size: 2 },
]
for (const round of ['cold', 'warm']) {
  const cells = timed(`${records} records tabulated and perturbed (${round})`, () => {
    const finest = tabulate(columns, keys)
    const tallies = [finest, ...levels.map((level) => rollUp(finest, [level, null, null]))]
    return tallies.reduce((sum, tally) => sum + perturb(tally, lookup).length, 0)
  })
  console.log(`  ${cells} cells`)
}
