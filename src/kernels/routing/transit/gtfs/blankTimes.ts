import type { RawCall } from './stopTimes.ts'

/**
 * Gives calls without a time (−1) one between those of their neighbours: by the distance travelled where the feed
 * tells it for all of them, else evenly. Whole seconds. The first and the last call must have times.
 */
export function fillBlankTimes(calls: RawCall[]): void {
  let known = 0
  for (let next = 1; next < calls.length; next++) {
    const to = calls[next]
    if (!to || to.arrival < 0) continue
    if (next > known + 1) fillBetween(calls.slice(known, next + 1))
    known = next
  }
}

function fillBetween(calls: readonly RawCall[]): void {
  const from = calls[0]
  const to = calls.at(-1)
  if (!from || !to) return
  const span = to.distance - from.distance
  const rises = calls.every(
    (call, index) => index === 0 || call.distance >= (calls[index - 1]?.distance ?? Number.NaN),
  )
  for (const [index, call] of calls.entries()) {
    if (index === 0 || index === calls.length - 1) continue
    const share =
      rises && span > 0 ? (call.distance - from.distance) / span : index / (calls.length - 1)
    call.arrival = Math.round(from.departure + share * (to.arrival - from.departure))
    call.departure = call.arrival
  }
}
