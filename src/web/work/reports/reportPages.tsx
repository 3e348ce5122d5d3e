import { answerReport, showReport } from '../../../contexts/offers/index.ts'
import {
  type CurrentState,
  execute,
  type Failure,
  type Issue,
  may,
  type OutputOf,
} from '../../../platform/operation/index.ts'
import { Conflict } from '../../frame/conflict.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import { type AnswerDraft, AnswerForm } from './AnswerForm.tsx'
import { listPath } from './query.ts'
import { ReportView } from './ReportView.tsx'
import { texts as t } from './texts.ts'

const path = `${listPath}/:id`

/** One report: what was written, how to reach who wrote it, what was done, and the form to say so. */
export const reportPage = staffPage({
  method: 'get',
  path,
  permission: 'offers:readReports',
  answer: (request) => answerPage(request),
})

export const sendAnswer = staffPage({
  method: 'post',
  path,
  permission: 'offers:answerReports',
  async answer(request) {
    const { door, params } = request
    const draft = draftOf(request.form)
    const outcome = await execute(answerReport, door, {
      report: params.id,
      version: Number(draft.version),
      state: draft.state,
      note: draft.note,
      ...(draft.sendMail ? { mail: draft.mail ?? '' } : {}),
    })
    if (outcome.ok) return { kind: 'redirect', path: `${listPath}/${params.id}?gespeichert` }
    return await answerRefused(request, outcome.failure)
  },
})

async function answerRefused(request: StaffRequest, failure: Failure): Promise<PageAnswer> {
  if (failure.kind === 'invalid' && failure.issues.every(({ field }) => field in errors))
    return await answerPage(request, { issues: failure.issues })
  if (failure.kind === 'unavailable') return await answerPage(request, { unavailable: true })
  if (failure.kind === 'conflict' && failure.current)
    return await answerPage(request, { current: failure.current })
  return { kind: 'failure', failure: hiding(failure) }
}

/** What is wrong with what was sent, if anything. */
interface Trouble {
  issues?: Issue[]
  unavailable?: boolean
  /** Somebody else answered meanwhile. */
  current?: CurrentState
}

async function answerPage(request: StaffRequest, trouble: Trouble = {}): Promise<PageAnswer> {
  const { door, params, form, query } = request
  const outcome = await execute(showReport, door, { report: params.id })
  if (!outcome.ok) return { kind: 'failure', failure: hiding(outcome.failure) }
  const report = outcome.value
  const faults = (trouble.issues ?? []).map((issue) => ({
    field: issue.field,
    text: errorText(issue),
  }))
  const draft = form.size > 0 ? draftOf(form) : keptAnswer(report)
  return {
    kind: 'page',
    title: t.about(report.offer.name),
    status: statusOf(trouble),
    bodyLocale: 'de',
    crumbs: [{ title: t.title, path: listPath }],
    body: (
      <ReportView
        report={report}
        faults={faults}
        link={request.link}
        opensOffer={may(door.actor, 'offers:readOffers')}
        saved={query.has('gespeichert') && report.state !== 'new'}
        conflict={trouble.current && <BothAnswers current={trouble.current} draft={draft} />}
      >
        {report.mayAnswer && (
          <AnswerForm
            request={request}
            report={report}
            draft={draft}
            faults={new Map(faults.map(({ field, text }) => [field, text]))}
            unavailable={trouble.unavailable}
            current={trouble.current}
          />
        )}
      </ReportView>
    ),
  }
}

function BothAnswers({ current, draft }: { current: CurrentState; draft: AnswerDraft }) {
  const choice = (state: unknown) => (state === 'dropped' ? t.choices.dropped : t.choices.answered)
  const { state, note } = current.fields
  return (
    <Conflict
      current={{ ...current, fields: { state: choice(state), note } }}
      fields={[
        { name: 'state', label: t.state, typed: choice(draft.state) },
        { name: 'note', label: t.note, typed: draft.note ?? '' },
      ]}
    />
  )
}

function statusOf({ issues, unavailable, current }: Trouble) {
  if (unavailable) return 503
  if (current) return 409
  return issues ? 422 : 200
}

/** An address with something else than an id is as unknown as an id that nobody has, or somebody else. */
const hiding = (failure: Failure): Failure =>
  failure.kind === 'invalid' ? { kind: 'notFound', what: 'report' } : failure

function draftOf(form: URLSearchParams): AnswerDraft {
  const field = (name: string) => form.get(name)?.replace(/\r\n/g, '\n') || undefined
  return {
    version: field('version'),
    state: field('state'),
    note: field('note'),
    sendMail: form.has('perMail'),
    mail: field('mail'),
  }
}

const keptAnswer = (report: OutputOf<typeof showReport>): AnswerDraft => ({
  version: String(report.version),
  state: report.state === 'new' ? undefined : report.state,
  note: report.answer ?? undefined,
  sendMail: false,
})

const errors: Record<string, string> = {
  state: t.errors.state,
  note: t.errors.note,
  mail: t.errors.mail,
}

function errorText({ field, problem, detail }: Issue): string {
  if (problem === 'tooLong') return t.errors.tooLong(Number(detail?.maximum ?? 0))
  if (problem === 'noAddress') return t.errors.noAddress
  return errors[field] ?? t.errors.else
}
