/**
 * Pages of the atlas of a real city: server time, size, and whether a rate is held, beside a bare Node server
 * that answers the same bytes in the same run.
 *
 *   npm run bench:atlas -- --pack packs/berlin --data FOLDER [--indicator migration] [--rate 100] [--seconds 20]
 *
 * "new" pages are made anew (their address has one’s own borders, which nobody keeps); "kept" ones come from
 * memory. Limits: p95 40 ms of new pages one after the other, 150 kB compressed, every request of the rate
 * answered with p95 40 ms where pages are kept.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { projectRoot, quantile, startProduct } from '../scripts/proofs/product.ts'

const { values } = parseArgs({
  options: {
    pack: { type: 'string', default: 'packs/musterstadt' },
    data: { type: 'string' },
    indicator: { type: 'string' },
    rate: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '20' },
  },
})
const rate = Number(values.rate)
const seconds = Number(values.seconds)
const mostMs = 40
const mostBytes = 150_000
const requests = 200

const dataFolder = await mkdtemp(join(tmpdir(), 'nahbei-atlas-'))
const product = await startImported()
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
let good = true
try {
  const pages = await atlasPages()
  for (const page of pages) await measure(page)
  await hold(pages.flatMap(({ kept }) => kept ?? []))
} finally {
  agent.destroy()
  product.process.kill('SIGTERM')
  await product.exited
  await rm(dataFolder, { recursive: true, force: true })
}
process.exit(good ? 0 : 1)

async function startImported() {
  const data = values.data ? ['--data', values.data] : []
  const imported = spawnSync(process.execPath, ['bin/nahbei.js', 'import', values.pack, ...data], {
    cwd: projectRoot,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NAHBEI_DATA: dataFolder, LOG_LEVEL: 'error' },
  })
  if (imported.status !== 0) throw new Error(`${values.pack} could not be imported`)
  return await startProduct(dataFolder)
}

interface AtlasPage {
  name: string
  /** An address that is made anew each time; `{n}` is another number each time. */
  fresh?: string
  kept?: string
}

/** The pages of the indicator with most areas, and the area that has most to tell. */
async function atlasPages(): Promise<AtlasPage[]> {
  const ask = async (path: string) => (await fetch(`${product.url}/api/v1/${path}`)).json()
  const { indicators } = (await ask('atlas/list-indicators')) as {
    indicators: { id: string; kind: string; statistic: string; levels: string[] }[]
  }
  const numbers = indicators.filter(({ kind, levels }) => kind === 'number' && levels.length > 0)
  const indicator =
    numbers.find(({ id }) => id === (values.indicator ?? 'migration')) ??
    numbers.find(({ statistic }) => statistic === 'proportion') ??
    numbers[0]!
  const level = indicator.levels.at(-1)!
  const { areas } = (await ask(`city/list-areas?level=${level}`)) as { areas: { slug: string }[] }
  const here = `/stadt/kennzahl/${indicator.id}`
  const other = numbers.find(({ id }) => id !== indicator.id)!
  console.log(`${indicator.id}, ${areas.length} areas (${level})\n`)
  return [
    {
      name: 'indicator, map',
      fresh: `${here}?ebene=${level}&einteilung=eigen&grenzen={n}`,
      kept: `${here}?ebene=${level}&einteilung=quantile`,
    },
    {
      name: 'indicator, with an area',
      fresh: `${here}?ebene=${level}&einteilung=eigen&grenzen={n}&gebiet=${areas[0]!.slug}`,
      kept: `${here}?ebene=${level}&gebiet=${areas[0]!.slug}`,
    },
    { name: 'all courses', fresh: `${here}/verlauf?n={n}`, kept: `${here}/verlauf` },
    {
      name: 'two indicators',
      fresh: `/stadt/zusammenhang?x=${indicator.id}&y=${other.id}&ebene=${level}&n={n}`,
      kept: `/stadt/zusammenhang?x=${indicator.id}&y=${other.id}&ebene=${level}`,
    },
    {
      name: 'area',
      fresh: `/stadt/${level}/${areas[0]!.slug}?n={n}`,
      kept: `/stadt/${level}/${areas[0]!.slug}`,
    },
  ]
}

async function measure({ name, fresh, kept }: AtlasPage) {
  const body = await bytesOf(product.url + (kept ?? fresh!))
  const bare = await bareServer(body)
  const limit = await oneByOne(() => bare.url)
  bare.close()
  good &&= body.length <= mostBytes
  console.log(`${name}: ${(body.length / 1000).toFixed(1)} kB (br)`)
  print('  bare server, same bytes', limit)
  if (kept) print('  kept', await oneByOne(() => product.url + kept))
  if (fresh) {
    const found = await oneByOne((n) => product.url + fresh.replace('{n}', String(n)))
    print('  new', found, limit)
    good &&= found.p95 <= mostMs
  }
}

interface Times {
  p50: number
  p95: number
}

function print(name: string, { p50, p95 }: Times, limit?: Times) {
  const ratio = limit ? `  ${(p50 / limit.p50).toFixed(0)} times the limit` : ''
  console.log(`${name.padEnd(28)}p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms${ratio}`)
}

async function oneByOne(address: (n: number) => string): Promise<Times> {
  for (let n = 0; n < 20; n++) await bytesOf(address(n + 1))
  const times: number[] = []
  for (let n = 0; n < requests; n++) {
    const from = performance.now()
    await bytesOf(address(n + 100))
    times.push(performance.now() - from)
  }
  times.sort((a, b) => a - b)
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
}

function bytesOf(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'Accept-Encoding': 'br' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(Buffer.concat(chunks))
          : reject(new Error(`${url} answered ${response.statusCode}`)),
      )
    }).on('error', reject)
  })
}

async function bareServer(body: Buffer) {
  const server = createServer((_request, response) => response.end(body))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP listener has one
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** The rate, from a process of its own, over pages that are kept. */
async function hold(paths: string[]) {
  const client = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('../scripts/proofs/loadClient.ts', import.meta.url))],
    { cwd: projectRoot, stdio: ['pipe', 'pipe', 'inherit'] },
  )
  client.stdin.end(JSON.stringify({ url: product.url, paths, rate, seconds }))
  let output = ''
  for await (const chunk of client.stdout) output += chunk
  const { sent, failed, p50, p99, max } = JSON.parse(output)
  good &&= failed === 0 && p99 <= mostMs
  console.log(
    `\n${rate} requests/s for ${seconds} s: ${sent} sent, ${failed} failed, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, max ${max.toFixed(1)} ms`,
  )
}
