import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../../../../platform/db/database.ts'
import { publicInternet, type WayOut } from '../../../../platform/http/wayOut.ts'
import { askLink, type LinkAnswer } from './askLink.ts'
import { forgetUnnamed, readDueLinks, writeChecked } from './store.ts'

const hour = 3_600_000
const usual = {
  /** Hosts asked at the same time; each of them is asked for one page at a time. */
  hosts: 4,
  /** Between two questions to one host. */
  pauseMs: 2_000,
  most: 3_000,
  /** What is not looked at in this time is first the next night: other tasks wait for this one. */
  forMs: 20 * 60_000,
  now: () => new Date(),
  way: publicInternet as WayOut,
}

/** Fewer failures than this say nothing about our own line. */
const tellsOfUs = 10

/**
 * Looks at the addresses that offers name: those that work once a week, those that failed every day. Where
 * every one of them fails, it is our own line that is down, and nothing is noted.
 */
export async function checkLinks(
  database: Database,
  options: Partial<typeof usual> = {},
): Promise<{ checked: number; failed: number }> {
  const { hosts, pauseMs, most, forMs, now, way } = { ...usual, ...options }
  await forgetUnnamed(database)
  const ago = (hours: number) => new Date(now().getTime() - hours * hour)
  const due = await readDueLinks(database, {
    failingBefore: ago(20),
    workingBefore: ago(6.5 * 24),
    most,
  })
  const answers = new Map<string, LinkAnswer>()
  const queue = [...byHost(due).values()]
  const until = performance.now() + forMs
  const work = async () => {
    for (let urls = queue.shift(); urls; urls = queue.shift())
      for (const [index, url] of urls.entries()) {
        if (performance.now() > until) return
        if (index > 0) await pause(pauseMs)
        answers.set(url, await askLink(url, way))
      }
  }
  await Promise.all(Array.from({ length: hosts }, work))
  const failed = [...answers.values()].filter((answer) => !answer.ok).length
  if (failed === answers.size && failed >= tellsOfUs) return { checked: 0, failed: 0 }
  for (const [url, answer] of answers)
    await writeChecked(database, { url, at: now(), problem: answer.ok ? null : answer.problem })
  return { checked: answers.size, failed }
}

function byHost(urls: readonly string[]): Map<string, string[]> {
  const hosts = new Map<string, string[]>()
  for (const url of urls) {
    // What is no address is asked for alone, and fails.
    const host = URL.canParse(url) ? new URL(url).hostname : url
    hosts.set(host, [...(hosts.get(host) ?? []), url])
  }
  return hosts
}
