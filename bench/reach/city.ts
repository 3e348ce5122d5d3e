import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { encodeNetwork } from '../../src/kernels/routing/index.ts'
import { networkOf } from '../../src/kernels/routing/testing/sketch.ts'
import { seeded } from './seeded.ts'

export interface CityPlaces {
  readonly network: Uint8Array
  /** Flat pairs lon, lat. */
  readonly homes: Float64Array
  readonly kinds: readonly Float64Array[]
}

/** Junctions a side; a hundred metres apart on average. */
const SIDE = 317
const HOMES = 60_000
const KINDS = 200

/** Milliseconds for the nearest, and the five nearest, of 200 kinds of 10 to 200 places for 60,000 homes. */
export async function measureCity(): Promise<{ k1: number; k5: number }> {
  const places = await makeCity()
  const threads = Math.min(2, availableParallelism())
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./worker.ts', import.meta.url), { workerData: places }),
  )
  await Promise.all(workers.map((worker) => answerOf(worker)))
  const run = async (k: number) => {
    const start = performance.now()
    await Promise.all(
      workers.map((worker, number) => {
        worker.postMessage({
          k,
          from: (number * KINDS) / threads,
          to: ((number + 1) * KINDS) / threads,
        })
        return answerOf(worker)
      }),
    )
    return performance.now() - start
  }
  await run(1)
  const k1 = Math.min(await run(1), await run(1), await run(1))
  const k5 = await run(5)
  await Promise.all(workers.map((worker) => worker.terminate()))
  return { k1, k5 }
}

const answerOf = (worker: Worker) =>
  new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('error', reject)
  })

/** Streets as a shaken grid, of whose pieces one in eight is missing. */
async function makeCity(): Promise<CityPlaces> {
  const random = seeded(3)
  const shaken = () => (random() - 0.5) * 60
  const nodes: Record<string, readonly [number, number]> = {}
  for (let x = 0; x < SIDE; x++)
    for (let y = 0; y < SIDE; y++) nodes[`${x}/${y}`] = [x * 100 + shaken(), y * 100 + shaken()]
  const street = { highway: 'residential' }
  const ways: [string, Record<string, string>][] = []
  for (let x = 0; x < SIDE; x++)
    for (let y = 0; y < SIDE; y++) {
      if (x + 1 < SIDE && random() > 0.125) ways.push([`${x}/${y} ${x + 1}/${y}`, street])
      if (y + 1 < SIDE && random() > 0.125) ways.push([`${x}/${y} ${x}/${y + 1}`, street])
    }
  const network = await networkOf({ nodes, ways })
  const anywhere = (count: number) => {
    const places = new Float64Array(2 * count)
    for (let place = 0; place < count; place++) {
      const junction = Math.floor(random() * network.lon.length)
      places[2 * place] = network.lon[junction]! / 1e7 + (random() - 0.5) * 4e-4
      places[2 * place + 1] = network.lat[junction]! / 1e7 + (random() - 0.5) * 4e-4
    }
    return places
  }
  return {
    network: encodeNetwork(network),
    homes: anywhere(HOMES),
    kinds: Array.from({ length: KINDS }, () => anywhere(10 + Math.floor(random() * 190))),
  }
}
