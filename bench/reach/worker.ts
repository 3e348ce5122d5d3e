import { parentPort, workerData } from 'node:worker_threads'
import { openStreets } from '../../src/contexts/reach/index.ts'
import type { CityPlaces } from './city.ts'

/** One of the threads that answer for a share of the kinds. */
const { network, homes, kinds } = workerData as CityPlaces // as city.ts sends it
const ways = openStreets(network)
const placesOf = (flat: Float64Array) =>
  ways.place(
    Array.from({ length: flat.length / 2 }, (_, at) => ({
      lon: flat[2 * at]!,
      lat: flat[2 * at + 1]!,
    })),
  )
const from = placesOf(homes)
const sites = kinds.map(placesOf)
const asked = { traveller: 'adult', capSeconds: 1800 } as const
ways.nearest(from, sites[0]!, asked)
for (const placed of sites) placed.away(0, 'adult')

parentPort?.on('message', ({ k, from: first, to }: { k: number; from: number; to: number }) => {
  for (let kind = first; kind < to; kind++) ways.nearest(from, sites[kind]!, { ...asked, k })
  parentPort?.postMessage('done')
})
parentPort?.postMessage('ready')
