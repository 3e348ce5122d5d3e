import { setTimeout as pause } from 'node:timers/promises'
import { errorCode } from './errors.ts'

const RESTART_MS = 5_000

/** What a server answers, or its absence does, while it restarts or a database is replaced. */
const RESTARTING = new Set([
  'ENOENT', // its socket is not there
  'ECONNREFUSED',
  'ECONNRESET',
  '57P03', // it is starting or stopping
  '57P01', // it ended us while stopping
  '3D000', // a restored database takes this one's place just now
])

/** Connects, trying again for a few seconds while the server restarts. */
export async function connectPatiently<T>(
  connect: () => Promise<T>,
  patienceMs = RESTART_MS,
): Promise<T> {
  const end = performance.now() + patienceMs
  for (let delay = 20; ; delay = Math.min(delay * 2, 500)) {
    try {
      return await connect()
    } catch (error) {
      if (!RESTARTING.has(errorCode(error) ?? '') || performance.now() + delay > end) throw error
    }
    await pause(delay)
  }
}
