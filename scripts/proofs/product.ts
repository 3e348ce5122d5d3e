import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { builtProgram } from '../../bin/build.js'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

export interface Product {
  url: string
  process: ChildProcess
  /** From the start of the process until it printed its address. */
  secondsToStart: number
  exited: Promise<void>
}

/** Starts `nahbei serve` on a data folder, as a process that can be killed by itself. */
export async function startProduct(dataFolder: string, args: string[] = []): Promise<Product> {
  const built = await builtProgram()
  const program = built ? [built] : ['--import', 'tsx', 'src/main.ts']
  const started = performance.now()
  const child = spawn(process.execPath, [...program, 'serve', ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NAHBEI_DATA: dataFolder, PORT: '0', LOG_LEVEL: 'error' },
  })
  const exited = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  const address = Promise.withResolvers<string>()
  createInterface(child.stdout).on('line', (line) => {
    const url = /https?:\/\/\S+/.exec(line)?.[0]
    if (url) address.resolve(url)
  })
  exited.then(() => address.reject(new Error('The product stopped before it printed its address.')))
  const url = await address.promise
  return { url, process: child, exited, secondsToStart: (performance.now() - started) / 1000 }
}

/** Quantile of sorted figures by the nearest rank. */
export function quantile(sorted: Float64Array | number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0
}
