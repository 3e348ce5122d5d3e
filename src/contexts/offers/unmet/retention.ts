import type { Database } from '../../../platform/db/database.ts'
import { wallClock } from '../domain/calendar.ts'
import { publishable } from './publish.ts'
import { addNeedCounts, deleteMonthsBefore, readNeedCounts } from './store.ts'

/**
 * Puts the months that ended before `before` into sums of their years, as far as they had been published: from
 * the year nobody can work out what a month had left out. Gives how many sums of months are gone.
 */
export const condenseNeedCounts = (database: Database, before: Date): Promise<number> =>
  database.transaction().execute(async (tx) => {
    const month = wallClock(before).day.slice(0, 7)
    const old = (await readNeedCounts(tx)).filter(
      ({ period }) => period.length === 7 && period < month,
    )
    const years = publishable(old).map((sum) => ({
      ...sum,
      period: sum.period.slice(0, 4),
    }))
    for (const sum of years) await addNeedCounts(tx, [sum])
    return await deleteMonthsBefore(tx, month)
  })
