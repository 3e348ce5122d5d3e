import { z } from 'zod'
import { dailySecret } from '../../../platform/limits/index.ts'
import { done, failed, invalid, notFound, operation } from '../../../platform/operation/index.ts'
import { tookItsTime } from '../reports/formTime.ts'
import { keepReport, offerExists } from '../store.ts'
import { offerIdShape } from './shapes.ts'

export const mistakeKinds = ['hours', 'phone', 'address', 'gone', 'access', 'other'] as const

/**
 * "Stimmt nicht?" Anybody may say that something is wrong, without a name. The form chooses the id, so a
 * double click or a retry after a broken connection writes once.
 */
export const reportMistake = operation({
  name: 'offers.reportMistake',
  effect: 'write',
  permission: 'public',
  limits: [
    { most: 10, seconds: 60 * 60 },
    { most: 50, seconds: 24 * 60 * 60 },
  ],
  summary: 'Tells the city that something about an offer is not true.',
  input: z.strictObject({
    id: z.uuid().describe('Chosen by the caller: the same report sent twice is kept once.'),
    offer: offerIdShape,
    kind: z
      .enum(mistakeKinds)
      .describe('What is wrong: opening times, phone or e-mail, address, gone, access, else.'),
    message: z
      .string()
      .max(2000)
      .optional()
      .describe('What would be right. Needed where `kind` is "other".'),
    contact: z
      .string()
      .max(200)
      .optional()
      .describe('E-mail or phone for questions, if somebody wants to give it.'),
    homepage: z.string().max(200).optional().describe('Leave empty: only machines fill it in.'),
    began: z
      .string()
      .max(100)
      .optional()
      .describe('When its form was shown, as `beginReport` signed it; only forms send it.'),
    locale: z
      .string()
      .regex(/^[a-z]{2,8}$/)
      .default('de'),
  }),
  output: z.object({ received: z.literal(true) }),
  async run({ tx, now, about }, { homepage, began, ...report }) {
    about(report.offer)
    // A machine learns nothing: it is thanked like everybody, and nothing is kept.
    if (homepage) return done({ received: true as const })
    const message = report.message?.trim() ?? ''
    if (report.kind === 'other' && message === '')
      return invalid({ field: 'message', problem: 'required' })
    if (!(await offerExists(tx, report.offer))) return notFound('offer')
    if (began !== undefined && !tookItsTime(began, await dailySecret(tx, now), now))
      return invalid({ field: 'began', problem: 'tooFast' })
    const contact = report.contact?.trim() || null
    const kept = await keepReport(tx, { ...report, message, contact, createdAt: now })
    if (!kept) return failed({ kind: 'conflict', reason: 'idTaken' })
    return done({ received: true as const })
  },
})
