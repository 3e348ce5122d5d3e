import { Agent, get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { quantile } from './product.ts'

/**
 * Sends requests at a fixed rate, whether or not earlier ones are answered, so that a stall is counted
 * in full (no coordinated omission). Reads its orders from standard input, prints the result as JSON.
 */

let orders = ''
for await (const chunk of process.stdin) orders += chunk
const { url, paths, rate, seconds } = JSON.parse(orders) as {
  url: string
  paths: string[]
  rate: number
  seconds: number
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const latencies: number[] = []
let failed = 0
const pending: Promise<void>[] = []

const total = rate * seconds
const began = performance.now()
for (let sent = 0; sent < total; ) {
  const due = Math.min(total, Math.floor(((performance.now() - began) / 1000) * rate) + 1)
  for (; sent < due; sent++)
    pending.push(request(paths[sent % paths.length]!, began + (sent * 1000) / rate))
  await pause(1)
}
await Promise.all(pending)
latencies.sort((a, b) => a - b)
console.log(
  JSON.stringify({
    sent: total,
    failed,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    max: latencies.at(-1) ?? 0,
  }),
)
agent.destroy()

/** Latency counts from when the request was due. */
function request(path: string, due: number): Promise<void> {
  return new Promise((resolve) => {
    const finish = (ok: boolean) => {
      if (!ok) failed++
      latencies.push(performance.now() - due)
      resolve()
    }
    const headers = { 'Accept-Encoding': 'br' }
    get(`${url}${path}`, { agent, headers }, (response) => {
      response.on('end', () => finish(response.statusCode === 200)).resume()
    }).on('error', () => finish(false))
  })
}
