import type { Database } from '../../../platform/db/database.ts'
import { queueMail } from '../../../platform/mail/index.ts'
import type { SnapshotReader } from '../../../platform/snapshot/part.ts'
import { cityPart } from '../../city/index.ts'
import { changesOf, scopeName, scopeOf } from '../public/index.ts'
import { measuresPart } from '../snapshot/part.ts'
import { type News, newsMail, whatOf } from './mails.ts'
import { addressIn } from './site.ts'
import { readDue, type Subscription, tellAlone, writeTold } from './store.ts'

/** A week, less what a task may be early. */
const pauseMs = 6.5 * 86_400_000
/** What is put on record just now may not be in the snapshot yet: it is told the next time. */
const lagMs = 10 * 60_000

/**
 * Tells who ordered it what became public since they were told last: from the very snapshot the public reads,
 * once a week at most, one mail for each address.
 */
export async function tellNews(
  database: Database,
  { now, origin, snapshot }: { now: Date; origin: string; snapshot: SnapshotReader },
): Promise<{ mailed: number }> {
  const live = snapshot.get(measuresPart)
  const { name: city, locales } = snapshot.get(cityPart).facts
  const site = { city, address: addressIn(origin, locales) }
  const until = new Date(Math.min(now.getTime(), snapshot.publishedAt.getTime()) - lagMs)
  return await database.transaction().execute(async (tx) => {
    await tellAlone(tx)
    const due = await readDue(tx, new Date(now.getTime() - pauseMs))
    let mailed = 0
    for (const held of Map.groupBy(due, ({ mail, locale }) => `${mail} ${locale}`).values()) {
      const told = held.flatMap((one) => newsOf(one) ?? [])
      const [first] = held
      if (!first || told.length === 0) continue
      await queueMail(tx, newsMail(first, told, site), now)
      const ids = told.map(({ id }) => id)
      await writeTold(tx, ids, until)
      mailed += 1
    }
    return { mailed }
  })

  function newsOf({ id, scope: text, locale, toldUntil }: Subscription): News | undefined {
    const scope = scopeOf(text)
    const changes = changesOf(live, scope, {
      since: toldUntil.toISOString(),
      until: until.toISOString(),
    })
    const name = scopeName(live, scope)
    // What is no longer public is told of to nobody.
    if (changes.length === 0 || name === undefined) return undefined
    return { id, what: whatOf(text, name, locale), changes }
  }
}
