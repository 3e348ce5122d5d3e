import { z } from 'zod'
import type { Transaction } from '../../../../platform/db/database.ts'
import { addDays, wallClock } from '../../domain/calendar.ts'
import { freshForDays } from '../../editing/listKeptOffers.ts'
import { freshnesses, type OfferRow, readLines, readOffer } from '../../editing/store.ts'

/** So many offers are changed or taken out at once. */
export const mostAtOnce = 2_000

/** Which offers are meant: these, or all that a list finds. */
export const choiceShape = z.strictObject({
  offers: z
    .array(z.string().max(200))
    .max(mostAtOnce)
    .optional()
    .describe('Ids. Left out: all that the filter finds.'),
  filter: z
    .strictObject({
      text: z.string().max(200).optional(),
      organisation: z.string().max(200).optional(),
      type: z.string().max(100).optional(),
      freshness: z.enum(freshnesses).optional(),
    })
    .optional(),
})
export type Choice = z.infer<typeof choiceShape>

/** The public offers that are meant, in German order, at most `mostAtOnce`; and how many there are. */
export async function chosenOffers(
  { tx, now }: { tx: Transaction; now: Date },
  { offers, filter = {} }: Choice,
): Promise<{ rows: OfferRow[]; total: number }> {
  const ids = offers ?? (await foundIds(tx, now, filter))
  const rows: OfferRow[] = []
  for (const id of new Set(ids.slice(0, mostAtOnce))) {
    const row = await readOffer(tx, id)
    if (row && row.retiredOn === null) rows.push(row)
  }
  return { rows, total: offers ? rows.length : ids.length }
}

async function foundIds(
  tx: Transaction,
  now: Date,
  filter: NonNullable<Choice['filter']>,
): Promise<string[]> {
  const { day: today } = wallClock(now)
  const dueBefore = addDays(today, -freshForDays)
  const { text, ...rest } = filter
  const page = { today, dueBefore, order: 'name', skip: 0, most: mostAtOnce + 1 } as const
  const asked = { ...rest, text: text?.trim() || undefined, state: 'live' } as const
  const { rows } = await readLines(tx, asked, page)
  return rows.map(({ id }) => id)
}
