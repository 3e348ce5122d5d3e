import { setTimeout as pause } from 'node:timers/promises'
import { wallClock } from '../domain/calendar.ts'
import { keyOf, type Need, type NeedCount } from './need.ts'

/**
 * Counts searches in the memory of this process and hands the sums on now and then, after a time that nobody
 * can know: from when a sum changed, nobody can tell when somebody searched. Several processes add to the same
 * sums. A process that is killed loses what it counted since it last handed on.
 */

export interface NeedCounter {
  count(needs: readonly Need[]): void
  /** Hands on what was counted up to now. What cannot be kept is tried again the next time. */
  handOn(): Promise<void>
  /** Hands on for the last time. */
  close(): Promise<void>
}

interface Parts {
  keep: (sums: NeedCount[]) => Promise<void>
  /** That sums could not be kept. */
  warn: (error: unknown) => void
  now?: () => Date
  /** 0 to 1, for the time between two times of handing on. */
  random?: () => number
}

/** Between handing on. */
const shortestMs = 4 * 60_000
const longestMs = 12 * 60_000
/** More than a city asks; whoever floods the search does not flood the sums. */
const mostPerMinute = 600
const mostOfOnePerMinute = 20
/** Sums that could not be kept must not fill the memory. */
const mostSums = 50_000

export function openNeedCounter(parts: Parts): NeedCounter {
  const { keep, warn, now = () => new Date(), random = Math.random } = parts
  const closing = new AbortController()
  const minute = openMinute()
  let sums = new Map<string, NeedCount>()

  const add = (one: NeedCount) => {
    const key = `${one.period} ${keyOf(one)}`
    const known = sums.get(key)
    if (known) known.searches += one.searches
    else if (sums.size < mostSums) sums.set(key, { ...one })
  }
  async function handOn() {
    if (sums.size === 0) return
    const handed = [...sums.values()]
    sums = new Map()
    try {
      await keep(handed)
    } catch (error) {
      for (const one of handed) add(one)
      warn(error)
    }
  }
  async function handOnNowAndThen() {
    const { signal } = closing
    while (!signal.aborted) {
      const wait = shortestMs + random() * (longestMs - shortestMs)
      await pause(wait, undefined, { signal, ref: false }).catch(() => {})
      if (!signal.aborted) await handOn()
    }
  }
  const working = handOnNowAndThen()
  return {
    count(needs) {
      const at = now()
      const period = wallClock(at).day.slice(0, 7)
      if (needs.length === 0 || !minute.allows(at, needs.map(keyOf))) return
      for (const need of needs) add({ ...need, period, searches: 1 })
    },
    handOn,
    async close() {
      closing.abort()
      await working
      await handOn()
    },
  }
}

/** How much of a minute is used up, in all and by one and the same search. */
function openMinute() {
  let minute = -1
  let all = 0
  const same = new Map<string, number>()
  return {
    allows(at: Date, keys: string[]): boolean {
      const current = Math.floor(at.getTime() / 60_000)
      if (current !== minute) {
        minute = current
        all = 0
        same.clear()
      }
      const key = keys.join('\u0001')
      const before = same.get(key) ?? 0
      if (all >= mostPerMinute || before >= mostOfOnePerMinute) return false
      all += 1
      same.set(key, before + 1)
      return true
    },
  }
}
