import { randomUUID } from 'node:crypto'
import type { Database, Transaction } from '../../../platform/db/database.ts'
import { isMailAddress, queueMail } from '../../../platform/mail/index.ts'
import { formatDate } from '../../../platform/texts/index.ts'
import { readFacts } from '../../city/index.ts'
import { type Addressee, whoActsIn } from '../../people/index.ts'
import { standingOf } from '../domain/overdue.ts'
import { dayOf } from '../domain/today.ts'
import { listDocuments } from '../store/documents.ts'
import { hashOf, newToken } from '../store/token.ts'
import { readSaid } from '../table/store.ts'
import { askTimes, dayMs } from './rule.ts'
import { askAlone, askKey, insertAsk, readAsked } from './store.ts'

interface Due {
  measure: string
  title: string
  dueOn: string
  saidOn: string | undefined
}

/**
 * "Wie steht es?" Asks whoever steers a measure when an update is due, with one link that opens one form, and
 * reminds who has not answered. May be run again at any time, by several processes.
 */
export async function askForUpdates(
  database: Database,
  { now, origin }: { now: Date; origin: string },
): Promise<{ asked: number; mails: number }> {
  return await database.transaction().execute(async (tx) => {
    await askAlone(tx)
    const today = dayOf(now)
    const asked = await readAsked(tx)
    const said = await readSaid(tx)
    const staff = await whoActsIn(tx, { roles: ['planner', 'editor', 'provider'], day: today })
    const byAccount = new Map<string, { to: Addressee; due: Due[] }>()
    for (const { id, record, columns } of await listDocuments(tx, 'measure')) {
      const last = said.get(id)
      const updates = last?.status ? [{ on: last.on, status: last.status }] : []
      const { updateDue, saidOn } = standingOf(record, updates, today)
      if (updateDue === undefined || updateDue > today) continue
      const organisation = columns.organisation as string | null
      for (const to of addressees(staff, record.internal.askAccounts, organisation)) {
        const before = asked.get(askKey(id, to.account, updateDue))
        if (before && !remindsNow(before, now)) continue
        const list = byAccount.get(to.account) ?? { to, due: [] }
        list.due.push({ measure: id, title: record.title, dueOn: updateDue, saidOn })
        byAccount.set(to.account, list)
      }
    }
    let count = 0
    for (const { to, due } of byAccount.values())
      count += await mailTo(tx, { to, due, now, origin })
    return { asked: count, mails: byAccount.size }
  })
}

const remindsNow = ({ mails, lastAt }: { mails: number; lastAt: Date }, now: Date) =>
  mails < askTimes.mails && now.getTime() - lastAt.getTime() >= askTimes.remindAfter * dayMs

/** The accounts that are named; else who steers for the responsible organisation; else the city's planners. */
function addressees(
  staff: readonly Addressee[],
  named: readonly string[],
  organisation: string | null,
): Addressee[] {
  const once = (list: readonly Addressee[]) => [
    ...new Map(
      list.filter(({ mail }) => isMailAddress(mail)).map((one) => [one.account, one]),
    ).values(),
  ]
  const chosen = once(staff.filter(({ account }) => named.includes(account)))
  if (chosen.length > 0) return chosen
  const own = once(staff.filter((one) => one.organisation === organisation))
  return own.length > 0 ? own : once(staff.filter(({ role }) => role === 'planner'))
}

async function mailTo(
  tx: Transaction,
  { to, due, now, origin }: { to: Addressee; due: readonly Due[]; now: Date; origin: string },
): Promise<number> {
  const { name: city } = await readFacts(tx)
  const lines: string[] = []
  for (const one of due) {
    const token = newToken()
    await insertAsk(tx, {
      id: randomUUID(),
      measure: one.measure,
      account: to.account,
      tokenHash: hashOf(token),
      dueOn: one.dueOn,
      sentAt: now,
    })
    const last = one.saidOn
      ? `zuletzt gemeldet am ${formatDate(one.saidOn, 'de')}`
      : 'noch nie gemeldet'
    lines.push(`- ${one.title.replace(/\s+/g, ' ')} (${last})\n  ${origin}/stand-melden/${token}`)
  }
  const until = dayOf(new Date(now.getTime() + askTimes.linkFor * dayMs))
  await queueMail(
    tx,
    {
      template: 'measures.updateDue',
      recipient: to.mail,
      subject:
        due.length === 1
          ? `Wie steht es? 1 Maßnahme (${city})`
          : `Wie steht es? ${due.length} Maßnahmen (${city})`,
      body: [
        `Guten Tag, ${to.name},`,
        'bitte melden Sie, wie es steht. Das dauert zwei Minuten und geht am Telefon, ohne Anmeldung:',
        lines.join('\n'),
        `Hat sich nichts geändert, melden Sie bitte auch das. Die Links sind nur für Sie und gelten bis zum ${formatDate(until, 'de')}.`,
      ].join('\n\n'),
    },
    now,
  )
  return due.length
}
