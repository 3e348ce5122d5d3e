import { z } from 'zod'
import { done, failed, invalid, notFound, operation } from '../../../../platform/operation/index.ts'
import { readOffer } from '../../editing/store.ts'
import { keepReport } from '../../store.ts'
import { confirmOffer } from '../confirmed.ts'
import { seenOffers, tokenShape } from './shapes.ts'
import { endAnswered, findAsk, readAskedOffers, writeAnswer } from './store.ts'
import { hashOf } from './token.ts'

const limits = [
  { most: 30, seconds: 60 * 60 },
  { most: 200, seconds: 24 * 60 * 60 },
]

/** One button: all of it is right. What was changed since it was looked at stays open. */
export const confirmAsked = operation({
  name: 'offers.confirmAsked',
  effect: 'write',
  permission: 'public',
  summary: 'Confirms offers by the link in a mail: they were right today.',
  only: 'pages',
  publishes: true,
  limits,
  input: z.strictObject({ token: tokenShape, offers: seenOffers }),
  output: z.object({
    confirmed: z.int(),
    changed: z.array(z.string()).describe('Offers that were changed since: to be looked at again.'),
  }),
  async run(call, { token, offers }) {
    const { tx, now } = call
    const ask = await findAsk(tx, { tokenHash: hashOf(token), now, hold: true })
    if (!ask) return notFound('ask')
    const asked = new Map((await readAskedOffers(tx, ask.id)).map((row) => [row.offer, row]))
    if (!offers.some(({ offer }) => asked.has(offer))) return notFound('offer')
    const changed: string[] = []
    let confirmed = 0
    // Always in one order, so that two who confirm never wait for each other in a ring.
    const ordered = [...offers].sort((a, b) => (a.offer < b.offer ? -1 : 1))
    for (const { offer, version } of ordered) {
      const before = asked.get(offer)
      // Ended since, or somebody else's by now: the others are confirmed all the same.
      if (!before) {
        changed.push(offer)
        continue
      }
      // Sent twice, it is done once.
      if (before.answer === 'confirmed') continue
      const row = await readOffer(tx, offer, { hold: true })
      if (!row) return notFound('offer')
      if (row.version !== version) {
        changed.push(offer)
        continue
      }
      await confirmOffer(call, row, 'provider')
      await writeAnswer(tx, { ask: ask.id, offer, answer: 'confirmed', at: now })
      confirmed += 1
    }
    await endAnswered(tx, ask.id, now)
    call.about(ask.id, { confirmed, changed: changed.length })
    return done({ confirmed, changed })
  },
})

/** "Etwas stimmt nicht": a report like anybody's, which staff and the provider answer. */
export const reportAsked = operation({
  name: 'offers.reportAsked',
  effect: 'write',
  permission: 'public',
  summary: 'Says by the link in a mail what of an offer is wrong; becomes a report.',
  only: 'pages',
  limits,
  input: z.strictObject({
    token: tokenShape,
    id: z.uuid().describe('Chosen by the form: the same words sent twice are kept once.'),
    offer: z.string().max(200),
    message: z.string().max(2000),
    locale: z
      .string()
      .regex(/^[a-z]{2,8}$/)
      .default('de'),
  }),
  output: z.object({ received: z.literal(true) }),
  async run({ tx, now, about }, { token, id, offer, locale, ...typed }) {
    const ask = await findAsk(tx, { tokenHash: hashOf(token), now, hold: true })
    if (!ask) return notFound('ask')
    const asked = await readAskedOffers(tx, ask.id)
    if (!asked.some((row) => row.offer === offer)) return notFound('offer')
    const message = typed.message.replace(/\r\n/g, '\n').trim()
    if (message === '') return invalid({ field: 'message', problem: 'required' })
    const report = { id, offer, kind: 'other', message, contact: null, locale, createdAt: now }
    if (!(await keepReport(tx, report))) return failed({ kind: 'conflict', reason: 'idTaken' })
    await writeAnswer(tx, { ask: ask.id, offer, answer: 'wrong', at: now })
    await endAnswered(tx, ask.id, now)
    about(ask.id, { offer })
    return done({ received: true as const })
  },
})
