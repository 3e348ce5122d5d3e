import { z } from 'zod'
import type { Transaction } from '../../../platform/db/database.ts'
import {
  type Actor,
  done,
  may,
  notFound,
  notYours,
  operation,
} from '../../../platform/operation/index.ts'
import { accountNames } from '../../people/index.ts'
import type { mistakeKinds } from '../operations/reportMistake.ts'
import { reportReach, worksOnReport } from '../policies.ts'
import { contactKind } from './contact.ts'
import { goesAt } from './periods.ts'
import { reportDetail, reportIdShape } from './shapes.ts'
import { type ReportRow, readNextReport, readReport } from './store.ts'

/** One report with message and contact. */
export const showReport = operation({
  name: 'offers.showReport',
  effect: 'readPersonal',
  permission: 'offers:readReports',
  summary: 'Shows one report with its message, its contact and what was done.',
  input: z.strictObject({ report: reportIdShape }),
  output: reportDetail,
  async run({ tx, actor, about }, { report: id }) {
    const row = await readReport(tx, id)
    if (!row) return notFound('report')
    about(id)
    if (!worksOnReport.allows(actor, row)) return notYours('report')
    return done(await detailOf(tx, actor, row))
  },
})

async function detailOf(
  tx: Transaction,
  actor: Actor,
  row: ReportRow,
): Promise<z.input<typeof reportDetail>> {
  const kept = { createdAt: row.created_at, handledAt: row.handled_at }
  const names = await accountNames(tx, row.handled_by ? [row.handled_by] : [])
  return {
    id: row.id,
    offer: { id: row.offer, name: row.offer_name, shown: row.shown },
    kind: row.kind as (typeof mistakeKinds)[number], // written by reportMistake
    message: row.message,
    contact: row.contact ? { kind: contactKind(row.contact), text: row.contact } : null,
    locale: row.locale,
    createdAt: row.created_at.toISOString(),
    state: row.state,
    answer: row.answer,
    handledBy: (row.handled_by && names.get(row.handled_by)) || null,
    handledAt: row.handled_at?.toISOString() ?? null,
    mailedAt: row.mailed_at?.toISOString() ?? null,
    contactGoesAt: goesAt('contact', kept).toISOString(),
    textGoesAt: goesAt('text', kept).toISOString(),
    version: row.version,
    mayAnswer: may(actor, 'offers:answerReports'),
    next: await readNextReport(tx, { reach: reportReach(actor), butNot: row.id }),
  }
}
