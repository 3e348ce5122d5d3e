/**
 * Cell suppression: cost against what is known of other programs, and a city's 500 linked tables.
 *
 *   npm run bench:disclosure -- [INSTANCE.json …] [--tables 500] [--method auto]
 *
 * An instance has the format of `nahbei protect`. Peers' figures for turnover_act_size.json (414 cells,
 * 77 primary, every primary cell to be uncertain by 10 % of its value), as measured when its file was
 * collected: GaussSuppression (R) and an exact Benders run on HiGHS.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { type ProtectionInstance, protect } from '../src/kernels/disclosure/index.ts'
import { bigCity, cityTables } from '../src/kernels/disclosure/suppress/testing/cityTables.ts'

const peers: Record<string, { name: string; secondary: number; cost: number; note?: string }[]> = {
  'turnover_act_size.json': [
    {
      name: 'GaussSuppression',
      secondary: 63,
      cost: 48_066_609,
      note: '30 primary cells inside ±10 %',
    },
    { name: 'Benders on HiGHS', secondary: 62, cost: 32_310_039, note: 'optimum' },
  ],
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tables: { type: 'string', default: '500' },
    method: { type: 'string', default: 'auto' },
  },
})
const method = values.method === 'exact' || values.method === 'fast' ? values.method : 'auto'

async function measure(name: string, instance: ProtectionInstance) {
  const primary = instance.cells.filter((cell) => cell.primary).length
  const share = ((100 * primary) / instance.cells.length).toFixed(1)
  console.log(
    `${name}: ${instance.cells.length} cells, ${primary} primary (${share} %), ${instance.relations.length} relations`,
  )
  const [start, processor] = [performance.now(), process.cpuUsage()]
  const found = await protect(instance, { method })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const { user, system } = process.cpuUsage(processor)
  const { secondary, cost, lowerBound, exactIntervals } = found
  const gap = cost > 0 ? ((100 * (cost - lowerBound)) / cost).toFixed(4) : '0'
  console.log(`  Nahbei (${method}): ${secondary} secondary cells, cost ${cost.toFixed(0)}`)
  console.log(`  lower bound ${lowerBound.toFixed(0)}, gap ${gap} %`)
  console.log(`  ${seconds} s, ${((user + system) / 1e6).toFixed(1)} s of processor`)
  console.log(
    `  audited: every primary cell protected, ${found.intervals.size} intervals ${exactIntervals ? 'computed' : 'proven by tables that fit'}`,
  )
  for (const peer of peers[name] ?? [])
    console.log(
      `  ${peer.name}: ${peer.secondary} secondary cells, cost ${peer.cost}, ${(peer.cost / cost).toFixed(3)} times ours${peer.note ? ` (${peer.note})` : ''}`,
    )
}

for (const path of positionals) {
  const instance: ProtectionInstance = JSON.parse(readFileSync(path, 'utf8'))
  await measure(basename(path), instance)
}
const tables = Number(values.tables)
if (tables > 0)
  await measure(`${tables} linked tables of 200 cells`, cityTables({ ...bigCity, tables }))
