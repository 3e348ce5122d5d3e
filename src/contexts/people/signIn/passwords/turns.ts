/**
 * Hashing a password is meant to be expensive: 19 MiB and some 30 ms. Only a few are hashed at a time, and
 * whoever would have to wait behind too many others is sent away, so that a flood of sign-ins costs neither
 * the memory of this process nor the connections of its database.
 */
const atATime = 3
const mostWaiting = 6

let running = 0
const waiting: (() => void)[] = []

/** Whether a newcomer had better come back later. */
export const tooManyWait = (): boolean => waiting.length >= mostWaiting

export async function takeTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atATime) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await work()
  } finally {
    // Whoever waits longest takes the place over.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
