import { z } from 'zod'
import type { Transaction } from '../../../platform/db/database.ts'
import {
  accountOf,
  done,
  failed,
  type Issue,
  invalid,
  notFound,
  type Outcome,
  operation,
} from '../../../platform/operation/index.ts'
import { type effects, impactCheckRecord } from '../domain/impactCheck.ts'
import { day, words } from '../domain/shared.ts'
import { type Kept, listDocuments, putDocument, readDocument } from '../store/documents.ts'
import { newId } from '../store/newId.ts'
import { noteCheck } from './notes.ts'
import { impactQuestion, impactQuestions } from './questions.ts'
import { type CheckState, checkId, checkNote, checkStates, seenCheck, stateOf } from './shapes.ts'

/** Checks of the social effects of the city's projects: answered by one person, signed by another. */

const dayOf = (now: Date) => now.toISOString().slice(0, 10)

export const listChecks = operation({
  name: 'measures.listChecks',
  effect: 'read',
  permission: 'measures:editChecks',
  summary: 'Lists the checks of social effects, those to look at again first.',
  input: z.strictObject({ state: z.enum(checkStates).optional() }),
  output: z.object({
    checks: z.array(checkNote),
    counts: z.record(z.string(), z.int()),
    lookAgain: z.int(),
  }),
  async run({ tx, now }, { state }) {
    const all = (await listDocuments(tx, 'check')).map((kept) => noteCheck(kept, dayOf(now)))
    const counts = Object.fromEntries(
      checkStates.map((one) => [one, all.filter((check) => check.state === one).length]),
    )
    const checks = all
      .filter((check) => !state || check.state === state)
      .sort(
        (a, b) =>
          Number(b.lookAgain) - Number(a.lookAgain) || b.updatedAt.localeCompare(a.updatedAt),
      )
    return done({ checks, counts, lookAgain: all.filter((check) => check.lookAgain).length })
  },
})

export const showCheck = operation({
  name: 'measures.showCheck',
  effect: 'read',
  permission: 'measures:editChecks',
  summary: 'One check with all its answers.',
  input: z.strictObject({ check: checkId }),
  output: checkNote.extend({
    madeByMe: z.boolean().describe('Whoever asks has answered it, so another person signs.'),
  }),
  async run({ tx, now, actor }, { check }) {
    const kept = await readDocument(tx, 'check', check)
    if (!kept) return notFound('check')
    return done({
      ...noteCheck(kept, dayOf(now)),
      madeByMe: kept.columns.made_by !== null && kept.columns.made_by === accountOf(actor),
    })
  },
})

const written = z.object({ check: z.string(), version: z.int() })

export const saveCheck = operation({
  name: 'measures.saveCheck',
  effect: 'write',
  permission: 'measures:editChecks',
  summary: 'Keeps a check as answered so far; a signed one is no longer changed.',
  publishes: true,
  input: z.strictObject({
    check: checkId.optional().describe('Left out for a new one.'),
    version: z.int().min(0),
    record: impactCheckRecord,
    /** It is complete: a second person is asked to sign. */
    complete: z.boolean().default(false),
  }),
  output: written,
  async run(call, { check, version, record, complete }) {
    const id = check ?? newId(record.project, 'vorhaben')
    call.about(id, { complete })
    const kept = check ? await readDocument(call.tx, 'check', check, { hold: true }) : undefined
    if (check && !kept) return notFound('check')
    if (kept && !['draft', 'toSign', 'skipped'].includes(stateOf(kept)))
      return failed({ kind: 'conflict', reason: 'signed' })
    const issues = [
      ...unknownQuestions(record.answers),
      ...(complete ? openAnswers(record.answers) : []),
    ]
    if (issues.length > 0) return invalid(...issues)
    const state: CheckState = record.skippedBecause ? 'skipped' : complete ? 'toSign' : 'draft'
    const put = await putDocument(call, 'check', {
      id,
      record,
      public: state === 'skipped',
      seen: version,
      columns: { state, made_by: accountOf(call.actor), signed_by: null, signed_at: null },
    })
    return put.ok ? done({ check: id, version: put.value }) : put
  },
})

type Answers = z.infer<typeof impactCheckRecord>['answers']

const unknownQuestions = (answers: Answers): Issue[] =>
  answers
    .filter(({ question }) => !impactQuestion(question))
    .map(({ question }) => ({
      field: question,
      problem: `Diese Frage gibt es nicht: ${question}.`,
    }))

/** Whoever says that something changes says why; a check with open questions is not complete. */
function openAnswers(answers: Answers): Issue[] {
  const given = new Map(answers.map((answer) => [answer.question, answer]))
  return impactQuestions.flatMap(({ id, title }) => {
    const answer = given.get(id)
    if (!answer) return [{ field: id, problem: `„${title}“: Wählen Sie eine Antwort.` }]
    if (answer.effect !== 'none' && !answer.reason)
      return [{ field: id, problem: `„${title}“: Schreiben Sie, warum.` }]
    return []
  })
}

/** Holds a check in one of these states, or says why not. */
async function held(
  tx: Transaction,
  id: string,
  states: readonly CheckState[],
): Promise<Outcome<Kept<'check'>>> {
  const kept = await readDocument(tx, 'check', id, { hold: true })
  if (!kept) return notFound('check')
  return states.includes(stateOf(kept)) ? done(kept) : failed({ kind: 'conflict', reason: 'state' })
}

export const signCheck = operation({
  name: 'measures.signCheck',
  effect: 'write',
  permission: 'measures:signChecks',
  summary:
    'Signs a complete check, by another person than the one who answered it; or gives it back.',
  publishes: true,
  input: z.strictObject({
    ...seenCheck,
    decision: z.enum(['sign', 'return']),
    words: words.optional().describe('What is still to be looked at.'),
    /** Whether the public reads the result. */
    publish: z.boolean().default(false),
  }),
  output: written,
  async run(call, { check, version, decision, words: said, publish }) {
    call.about(check, { decision })
    const opened = await held(call.tx, check, ['toSign'])
    if (!opened.ok) return opened
    const { record, columns } = opened.value
    const account = accountOf(call.actor)
    if (decision === 'sign' && columns.made_by !== null && columns.made_by === account)
      return failed({ kind: 'conflict', reason: 'ownWork' })
    const signing = decision === 'sign'
    const put = await putDocument(call, 'check', {
      id: check,
      record: said ? { ...record, internal: withLine(record.internal, said) } : record,
      public: signing && publish,
      seen: version,
      columns: signing
        ? { state: 'signed', signed_by: account, signed_at: call.now }
        : { state: 'draft', signed_by: null, signed_at: null },
    })
    return put.ok ? done({ check, version: put.value }) : put
  },
})

const withLine = (before: string | undefined, line: string) =>
  before ? `${before}\n\n${line}` : line

export const decideCheck = operation({
  name: 'measures.decideCheck',
  effect: 'write',
  permission: 'measures:editChecks',
  summary: 'Says how a checked project was decided, when to look again, and what was then seen.',
  publishes: true,
  input: z.strictObject({
    ...seenCheck,
    decisionOn: day.optional(),
    decision: words.optional(),
    lookAgainOn: day.optional(),
    seen: words.optional(),
  }),
  output: written,
  async run(call, { check, version, ...said }) {
    call.about(check)
    const opened = await held(call.tx, check, ['signed', 'decided', 'revisited'])
    if (!opened.ok) return opened
    const { record, public: shown } = opened.value
    const state: CheckState = said.seen ? 'revisited' : said.decision ? 'decided' : 'signed'
    const put = await putDocument(call, 'check', {
      id: check,
      record: { ...record, ...said },
      public: shown,
      seen: version,
      columns: { state },
    })
    return put.ok ? done({ check, version: put.value }) : put
  },
})

/** How many answers of a check say what; for its one page. */
export function countEffects(answers: Answers): Record<(typeof effects)[number], number> {
  const counts = { better: 0, none: 0, worse: 0, uncertain: 0 }
  for (const { effect } of answers) counts[effect]++
  return counts
}
