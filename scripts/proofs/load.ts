import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { projectRoot, startProduct } from './product.ts'

/**
 * `npm run proof:load [-- rate seconds]`: public area pages under a fixed rate of requests from another
 * process, while PostgreSQL is restarted half-way. Beside it, in the same run, the physical limit: a bare
 * Node server that answers the same bytes.
 */

const rate = Number(process.argv[2] ?? 200)
const seconds = Number(process.argv[3] ?? 30)
const slowest = 50

export interface LoadResult {
  sent: number
  failed: number
  p50: number
  p99: number
  max: number
}

const dataFolder = await mkdtemp(join(tmpdir(), 'nahbei-load-'))
const product = await startProduct(dataFolder)
const areas = await areaAddresses(product.url)
console.log(`${areas.length} area pages, ${rate} requests/s for ${seconds} s`)

const bare = await bareServer(await pageBody(`${product.url}${areas[0]}`))
const limit = await load(bare.url, ['/'], 5)
bare.close()

const running = load(product.url, areas, seconds)
await pause((seconds * 1000) / 2)
process.kill(await postmasterPid(), 'SIGINT') // fast shutdown; the product brings it back
const result = await running

print('bare Node server, same bytes', limit)
print('area pages', result)
console.log(
  `p99 is ${(result.p99 / limit.p99).toFixed(1)} times the limit's; at most ${slowest} ms`,
)
product.process.kill('SIGTERM')
await product.exited
await rm(dataFolder, { recursive: true, force: true })
process.exit(result.p99 > slowest || result.failed > 0 ? 1 : 0)

function print(name: string, { sent, failed, p50, p99, max }: LoadResult) {
  const ms = (value: number) => `${value.toFixed(1)} ms`
  console.log(
    `${name}: ${sent} sent, ${failed} failed, p50 ${ms(p50)}, p99 ${ms(p99)}, max ${ms(max)}`,
  )
}

/** Runs the client in a process of its own, so that it does not share a thread with what it measures. */
async function load(url: string, paths: string[], duration: number): Promise<LoadResult> {
  const client = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('./loadClient.ts', import.meta.url))],
    { cwd: projectRoot, stdio: ['pipe', 'pipe', 'inherit'] },
  )
  client.stdin.end(JSON.stringify({ url, paths, rate, seconds: duration }))
  let output = ''
  for await (const chunk of client.stdout) output += chunk
  return JSON.parse(output)
}

async function areaAddresses(url: string): Promise<string[]> {
  const answer = await fetch(`${url}/api/v1/city/list-areas`)
  const { areas } = (await answer.json()) as { areas: { level: string; slug: string }[] }
  return areas.map(({ level, slug }) => `/stadt/${level}/${slug}`)
}

async function pageBody(url: string): Promise<Buffer> {
  const answer = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return Buffer.from(await answer.arrayBuffer())
}

async function bareServer(body: Buffer) {
  const server = createServer((_request, response) => response.end(body))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP listener has one
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function postmasterPid(): Promise<number> {
  const text = await readFile(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8')
  return Number(text.split('\n')[0])
}
