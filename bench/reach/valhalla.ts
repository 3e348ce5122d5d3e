import { execFileSync } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Actor } from '@valhallajs/valhallajs'
import { buildNetwork } from '../../src/kernels/routing/index.ts'
import type { PeerTime } from './peers.ts'
import { seeded } from './seeded.ts'

/** Valhalla's matrix from some junctions to 100 places, told for all junctions. */
export async function askValhalla(file: string): Promise<PeerTime> {
  const folder = await mkdtemp(join(tmpdir(), 'nahbei-valhalla-'))
  try {
    const actor = new Actor(await buildTiles(file, folder))
    const { network } = await buildNetwork(createReadStream(file))
    const random = seeded(9)
    const junctions = network.lon.length
    const place = () => {
      const junction = Math.floor(random() * junctions)
      return { lon: network.lon[junction]! / 1e7, lat: network.lat[junction]! / 1e7 }
    }
    const asked = 25
    const query = {
      sources: Array.from({ length: asked }, place),
      targets: Array.from({ length: 100 }, place),
      costing: 'pedestrian',
    }
    await actor.matrix(query)
    const start = performance.now()
    await actor.matrix(query)
    const time = performance.now() - start
    const note = `(told from a matrix of ${asked} × 100 in ${time.toFixed(0)} ms)`
    return { name: 'Valhalla (matrix)', milliseconds: (time / asked) * junctions, note }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Builds Valhalla's tiles; its configuration. */
export async function buildTiles(file: string, folder: string): Promise<string> {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@valhallajs/valhallajs')),
    'bin/valhalla-cli.js',
  )
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [cli, ...args], {
      ...{ encoding: 'utf8', stdio: 'pipe', maxBuffer: 1e9 },
    }) as string // of an encoding
  const config = JSON.parse(run('build_config', '--mjolnir-tile-dir', join(folder, 'tiles')))
  for (const part of ['mjolnir', 'loki', 'thor', 'odin']) config[part].logging = { type: '' }
  const path = join(folder, 'config.json')
  await writeFile(path, JSON.stringify(config))
  run('build_tiles', '-c', path, file)
  return readFile(path, 'utf8')
}
