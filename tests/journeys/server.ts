import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a Nahbei that serves Musterstadt, started as the README tells. */
    journeyUrl: string
    /** Its folder, for journeys that look into the database afterwards. */
    journeyData: string
  }
}

/** Starts the product once for all journeys. */
export default async function startForJourneys(project: TestProject) {
  const { url, folder, stop } = await startProduct()
  project.provide('journeyUrl', url)
  project.provide('journeyData', folder)
  return stop
}

/** The real command with a folder of its own, on any free port. More settings as the environment names them. */
export async function startProduct(settings: Record<string, string> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'nahbei-journeys-'))
  // The test runner has a BASE_URL of its own.
  const own = { NAHBEI_DATA: folder, PORT: '0', DATABASE_URL: '', NAHBEI_CITY: '', BASE_URL: '' }
  const child = spawn(process.execPath, ['bin/nahbei.js', 'serve'], {
    env: { ...process.env, ...own, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  return {
    url: await printedUrl(child.stdout, ended),
    folder,
    async stop() {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function printedUrl(output: NodeJS.ReadableStream, ended: Promise<void>): Promise<string> {
  const found = Promise.withResolvers<string>()
  createInterface(output).on('line', (line) => {
    const url = /https?:\/\/\S+/.exec(line)?.[0]
    if (url) found.resolve(url)
  })
  ended.then(() => found.reject(new Error('Nahbei stopped before it printed its address.')))
  return await found.promise
}
