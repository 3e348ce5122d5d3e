import { z } from 'zod'
import {
  type Call,
  done,
  failed,
  notFound,
  notYours,
  operation,
  signedIn,
} from '../../../platform/operation/index.ts'
import { accountId, accountStates } from '../accounts/shapes.ts'
import { entriesOf } from './entries.ts'
import { mayReadLog } from './policies.ts'
import { entryShape, purposeEnds, purposeShape } from './shapes.ts'
import { readAccountFacts, readEntries, readSignIns } from './store.ts'

/** More would be a book; the report says so. */
const most = 2000

const output = z.object({
  account: z.object({
    id: z.string(),
    name: z.string(),
    mail: z.string(),
    state: z.enum(accountStates),
    since: z.iso.datetime(),
    leftAt: z.iso.datetime().nullable(),
  }),
  entries: z.array(entryShape),
  /** Only the newest are listed. */
  cut: z.boolean(),
  signIns: z.array(
    z.object({
      at: z.iso.datetime(),
      endedAt: z.iso.datetime().nullable(),
      method: z.enum(['password', 'passkey', 'city']),
      device: z.string(),
    }),
  ),
})

/**
 * What is on record about one account, to hand out under Art. 15 GDPR. The names of those who looked are
 * left out unless asked for: a person may know when and why their data were looked at, but not in general
 * which employee did so on the controller's behalf (CJEU, 22 June 2023, C-579/21, Pankki S).
 */
export const accessReport = operation({
  name: 'audit.accessReport',
  effect: 'readPersonal',
  permission: 'audit:read',
  only: 'pages',
  summary: 'Tells who looked at or changed the data of one account, to hand out to that person.',
  input: z.strictObject({
    account: accountId,
    withNames: z.boolean().default(false).describe('Mit den Namen der Beschäftigten'),
    purpose: purposeShape,
  }),
  output,
  async run(call, { account, withNames, purpose }) {
    if (!mayReadLog.allows(call.actor, undefined)) return notYours('log')
    call.about(account, { withNames })
    call.note({ text: purpose, deleteAfter: purposeEnds(call.now) })
    const report = await reportOn(call, account)
    if (!report) return notFound('account')
    return done(withNames ? report : withoutNames(report))
  },
})

/** The same for oneself, without the words that others gave as their reasons: those may be about others. */
export const myAccessReport = operation({
  name: 'audit.myAccessReport',
  effect: 'readPersonal',
  permission: signedIn,
  only: 'pages',
  summary: 'Tells who looked at or changed the data of one’s own account.',
  input: z.strictObject({}),
  output,
  async run(call) {
    const { actor } = call
    if (actor.kind !== 'account') return failed({ kind: 'notAllowed' })
    call.about(actor.id)
    const report = await reportOn(call, actor.id)
    return report ? done(withoutWords(withoutNames(report))) : notFound('account')
  },
})

type Report = z.infer<typeof output>

async function reportOn({ tx }: Call<'readPersonal'>, id: string): Promise<Report | undefined> {
  const facts = await readAccountFacts(tx, id)
  if (!facts) return undefined
  const rows = await readEntries(tx, { subject: id }, most + 1)
  const signIns = await readSignIns(tx, id)
  return {
    account: {
      id,
      name: facts.name,
      mail: facts.mail,
      state: facts.state as Report['account']['state'], // the table's check allows these only
      since: facts.created_at.toISOString(),
      leftAt: facts.left_at?.toISOString() ?? null,
    },
    entries: await entriesOf(tx, rows.slice(0, most)),
    cut: rows.length > most,
    signIns: signIns.map(({ created_at, ended_at, method, device }) => ({
      at: created_at.toISOString(),
      endedAt: ended_at?.toISOString() ?? null,
      method,
      device,
    })),
  }
}

/** Who is meant stays only where it is the person themselves. */
function withoutNames(report: Report): Report {
  const entries = report.entries.map((entry) => {
    if (entry.who.kind === 'public' || entry.who.id === report.account.id) return entry
    return {
      ...entry,
      who: { ...entry.who, id: '', ...('name' in entry.who ? { name: null } : {}) },
    }
  })
  return { ...report, entries }
}

function withoutWords(report: Report): Report {
  return {
    ...report,
    entries: report.entries.map((entry) =>
      entry.who.kind === 'account' && entry.who.id === report.account.id
        ? entry
        : { ...entry, words: null },
    ),
  }
}
