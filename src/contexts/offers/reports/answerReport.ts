import { z } from 'zod'
import type { Transaction } from '../../../platform/db/database.ts'
import { queueMail } from '../../../platform/mail/index.ts'
import {
  accountOf,
  done,
  type Issue,
  invalid,
  notFound,
  notYours,
  operation,
  outdated,
} from '../../../platform/operation/index.ts'
import { accountNames } from '../../people/index.ts'
import { worksOnReport } from '../policies.ts'
import { answerMail } from './answerMail.ts'
import { contactKind } from './contact.ts'
import { reportIdShape } from './shapes.ts'
import { holdReport, type ReportRow, writeAnswer } from './store.ts'

/** Says what came of a report, and writes to whoever reported it where they left a mail address. */
export const answerReport = operation({
  name: 'offers.answerReport',
  effect: 'write',
  permission: 'offers:answerReports',
  summary: 'Answers or drops a report; on request mails the answer to whoever reported it.',
  input: z.strictObject({
    report: reportIdShape,
    version: z
      .int()
      .min(1)
      .describe('The version that was read: nobody’s answer is overwritten unseen.'),
    state: z
      .enum(['answered', 'dropped'])
      .describe('answered: something was done about it. dropped: there is nothing to do.'),
    note: z
      .string()
      .max(2000)
      .optional()
      .describe('What was done. Needed where `state` is "answered".'),
    mail: z
      .string()
      .max(3000)
      .optional()
      .describe('Text of a mail to whoever reported it; only where the contact is a mail address.'),
  }),
  output: z.object({ version: z.int(), mailed: z.boolean() }),
  async run({ tx, actor, now, origin, about }, { report: id, version, state, ...texts }) {
    const row = await holdReport(tx, id)
    if (!row) return notFound('report')
    about(id)
    if (!worksOnReport.allows(actor, row)) return notYours('report')
    if (row.version !== version) return outdated(await currentOf(tx, row))
    const note = texts.note?.trim() ?? ''
    const mail = texts.mail?.trim()
    const issues = issuesOf(row, { state, note, mail })
    if (issues.length > 0) return invalid(...issues)
    const mailed = mail !== undefined
    if (mail !== undefined)
      await queueMail(tx, answerMail({ report: row, text: mail, origin, now }), now)
    const by = accountOf(actor)
    const written = await writeAnswer(tx, { id, state, text: note, by, at: now, mailed })
    about(id, { state, mailed })
    return done({ version: written, mailed })
  },
})

function issuesOf(
  row: Pick<ReportRow, 'contact'>,
  sent: { state: 'answered' | 'dropped'; note: string; mail: string | undefined },
): Issue[] {
  const issues: Issue[] = []
  if (sent.state === 'answered' && sent.note === '')
    issues.push({ field: 'note', problem: 'required' })
  if (sent.mail === '') issues.push({ field: 'mail', problem: 'required' })
  else if (sent.mail !== undefined && contactKind(row.contact ?? '') !== 'mail')
    issues.push({ field: 'mail', problem: 'noAddress' })
  return issues
}

async function currentOf(tx: Transaction, row: ReportRow) {
  const names = await accountNames(tx, row.handled_by ? [row.handled_by] : [])
  const changedBy = row.handled_by ? names.get(row.handled_by) : undefined
  return {
    version: row.version,
    fields: { state: row.state, note: row.answer ?? '' },
    ...(changedBy ? { changedBy } : {}),
    ...(row.handled_at ? { changedAt: row.handled_at.toISOString() } : {}),
  }
}
