import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Transaction } from '../../../platform/db/database.ts'
import {
  type Actor,
  accountOf,
  done,
  failed,
  invalid,
  notFound,
  type Outcome,
  operation,
} from '../../../platform/operation/index.ts'
import { ratings } from '../domain/commitment.ts'
import type { ListItemRecord } from '../domain/listItem.ts'
import { words } from '../domain/shared.ts'
import { dayOf } from '../domain/today.ts'
import {
  commitmentOfRating,
  holdPromise,
  insertRating,
  type ListItemRow,
  type RatingRow,
  readListItems,
  readRatings,
  settleRating,
} from './store.ts'

/** What became of a promise: one person proposes, another signs. History stays; the last signed one stands. */

/** The freeze before an election that a day lies in. */
export const freezeOn = (
  items: readonly ListItemRow[],
  today: string,
): ListItemRecord | undefined =>
  items.find(
    ({ list, retiredOn, record: { from, to } }) =>
      list === 'freeze' && retiredOn === null && from && to && from <= today && today <= to,
  )?.record

const isOpen = ({ signedAt, declinedAt }: RatingRow) => !signedAt && !declinedAt

const stays = (reason: 'freeze' | 'open' | 'ownWork' | 'settled') =>
  failed({ kind: 'conflict', reason })

export const proposeRating = operation({
  name: 'measures.proposeRating',
  effect: 'write',
  permission: 'measures:edit',
  summary: 'Proposes how a promise is rated, by a rule of the city; another person signs it.',
  input: z.strictObject({
    commitment: z.string().max(200),
    rating: z.enum(ratings).describe('notChecked takes back a rating that stands.'),
    rule: z.string().min(1).max(100).describe('The id of a rule in the list ratingRule.'),
    reason: words,
  }),
  output: z.object({ rating: z.uuid() }),
  async run(call, { commitment, rating, rule: ruleId, reason }) {
    call.about(commitment, { rating })
    const { tx, now } = call
    if (!(await holdPromise(tx, commitment))) return notFound('commitment')
    const items = await readListItems(tx)
    if (freezeOn(items, dayOf(now))) return stays('freeze')
    const rule = items.find(({ list, id }) => list === 'ratingRule' && id === ruleId)
    if (!rule || rule.retiredOn !== null)
      return invalid({ field: 'rule', problem: 'Wählen Sie die Regel, nach der Sie bewerten.' })
    const before = await readRatings(tx, commitment)
    if (before.some(isOpen)) return stays('open')
    if (rating === 'notChecked' && !before.some(({ signedAt }) => signedAt))
      return invalid({
        field: 'rating',
        problem: 'Diese Zusage ist noch nicht bewertet. Da gibt es nichts zurückzunehmen.',
      })
    const id = randomUUID()
    const inWords = [rule.record.title, rule.record.words].filter(Boolean).join(': ')
    await insertRating(tx, {
      id,
      commitment,
      rating,
      record: { reason, rule: { id: ruleId, words: inWords } },
      at: now,
      proposedBy: accountOf(call.actor),
    })
    return done({ rating: id })
  },
})

const settled = z.object({ commitment: z.string() })

interface Settling {
  tx: Transaction
  actor: Actor
  about(subject: string, detail?: Record<string, string>): void
}

/** A proposal that nobody has settled yet, held against others who would. */
async function openRating(call: Settling, rating: string): Promise<Outcome<RatingRow>> {
  const commitment = await commitmentOfRating(call.tx, rating)
  if (commitment === undefined || !(await holdPromise(call.tx, commitment)))
    return notFound('rating')
  call.about(commitment)
  const row = (await readRatings(call.tx, commitment)).find(({ id }) => id === rating)
  if (!row) return notFound('rating')
  return isOpen(row) ? done(row) : stays('settled')
}

export const signRating = operation({
  name: 'measures.signRating',
  effect: 'write',
  permission: 'measures:sign',
  summary:
    'Signs a proposed rating, by another person than the one who proposed it. It then stands.',
  publishes: true,
  input: z.strictObject({ rating: z.uuid() }),
  output: settled,
  async run(call, { rating }) {
    const opened = await openRating(call, rating)
    if (!opened.ok) return opened
    const { commitment, proposedBy } = opened.value
    const account = accountOf(call.actor)
    if (proposedBy !== null && proposedBy === account) return stays('ownWork')
    if (freezeOn(await readListItems(call.tx), dayOf(call.now))) return stays('freeze')
    await settleRating(call.tx, rating, { signedAt: call.now, signedBy: account })
    return done({ commitment })
  },
})

export const declineRating = operation({
  name: 'measures.declineRating',
  effect: 'write',
  permission: 'measures:sign',
  summary: 'Declines a proposed rating, or takes back one’s own proposal.',
  input: z.strictObject({ rating: z.uuid() }),
  output: settled,
  async run(call, { rating }) {
    const opened = await openRating(call, rating)
    if (!opened.ok) return opened
    await settleRating(call.tx, rating, { declinedAt: call.now })
    return done({ commitment: opened.value.commitment })
  },
})
