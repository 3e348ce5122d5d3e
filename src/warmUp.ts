import { setImmediate as breathe } from 'node:timers/promises'
import type { Hono } from 'hono'
import { cityPart } from './contexts/city/index.ts'
import { loadPasswordWords } from './contexts/people/index.ts'
import type { SnapshotReader } from './platform/snapshot/index.ts'

/** More would not make the program any warmer, and a large city has hundreds. */
const mostAreas = 120

/**
 * Asks for the pages that people open first, one after the other, so that the first of them does not
 * wait for a program that has never run. Requests come in between. What else is loaded late comes at the end:
 * its files may be gone once a newer version is built.
 */
export async function warmUp(app: Hono, snapshot: SnapshotReader, signal: AbortSignal) {
  const city = snapshot.get(cityPart)
  const areas = city.levels
    .flatMap(({ id }) => city.areasOn(id))
    .slice(0, mostAreas)
    .map(({ level, slug }) => `/stadt/${level}/${slug}`)
  for (const path of ['/', '/hilfe', '/jetzt-hilfe', '/stadt', ...areas]) {
    if (signal.aborted) return
    await app.request(path, { headers: { 'Accept-Encoding': 'br' } })
    await breathe()
  }
  await loadPasswordWords()
}
