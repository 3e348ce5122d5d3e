import { setTimeout as pause } from 'node:timers/promises'

/** Longer than the work takes either way, short enough that nobody minds. */
const usualMs = 300

/**
 * Gives what the work gives, but not before `milliseconds` are over: where the answer does not say whether
 * somebody has an account, the time it takes must not say so either.
 */
export async function evenly<T>(work: Promise<T>, milliseconds = usualMs): Promise<T> {
  const [settled] = await Promise.allSettled([work, pause(milliseconds)])
  if (settled.status === 'rejected') throw settled.reason
  return settled.value
}
