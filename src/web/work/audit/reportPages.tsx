import { accessReport } from '../../../contexts/people/index.ts'
import { execute } from '../../../platform/operation/index.ts'
import { ErrorSummary, Form, SubmitButton, TextField } from '../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../frame/page.ts'
import { failureOf } from '../parts/failures.ts'
import { Checkbox } from '../parts/fields.tsx'
import { AccountChoice, type Whose, whose } from './accountChoice.tsx'
import { logPath, reportPath } from './query.ts'
import { type AccessReport, Report } from './Report.tsx'
import { reportTexts, auditTexts as t } from './texts.ts'

const route = { path: reportPath, permission: 'audit:read' } as const

interface Typed {
  person: string
  konto?: string
  grund: string
  namen: boolean
}

/** For whom a report is wanted, and why. */
export const reportForm = staffPage({
  ...route,
  method: 'get',
  answer: (request) => showForm(request, typedOf(request.form)),
})

export const makeReport = staffPage({
  ...route,
  method: 'post',
  async answer(request) {
    const { door, form } = request
    const typed = typedOf(form)
    const wrong = wrongIn(typed)
    if (wrong.length > 0) return showForm(request, typed, wrong)
    const whom = await whose(door, typed.konto ?? typed.person)
    if (whom.kind === 'failed') return failureOf(whom.failure)
    if (whom.kind === 'nobody') return showForm(request, typed, ['nobody'])
    if (whom.kind === 'several') return showForm(request, typed, [], whom)
    const input = { account: whom.id, withNames: typed.namen, purpose: typed.grund }
    const outcome = await execute(accessReport, door, input)
    if (outcome.ok) return showReport(request, outcome.value, typed.namen)
    return outcome.failure.kind === 'notFound'
      ? showForm(request, typed, ['nobody'])
      : failureOf(outcome.failure)
  },
})

function typedOf(form: URLSearchParams): Typed {
  const word = (name: string) => form.get(name)?.trim() ?? ''
  return {
    person: word('person'),
    konto: word('konto') || undefined,
    grund: word('grund'),
    namen: form.has('namen'),
  }
}

const wrongIn = ({ person, grund }: Typed): string[] => [
  ...(person.length < 3 || person.length > 200 ? ['person'] : []),
  ...(grund.length < 5 || grund.length > 500 ? ['grund'] : []),
]

function showForm(
  request: StaffRequest,
  typed: Typed,
  wrong: string[] = [],
  whom?: Whose,
): PageAnswer {
  const errorOf = (...fields: string[]) =>
    fields.filter((field) => wrong.includes(field)).map((field) => t.errors[field])[0]
  return {
    kind: 'page',
    title: t.report,
    status: wrong.length > 0 ? 422 : 200,
    bodyLocale: 'de',
    crumbs: [{ title: t.title, path: logPath }],
    body: (
      <div class="work measure">
        <ErrorSummary
          title={t.errorTitle}
          errors={wrong.map((field) => ({
            field: field === 'nobody' ? 'person' : field,
            text: t.errors[field] ?? '',
          }))}
        />
        <h1>{t.report}</h1>
        <p>{t.reportLede}</p>
        <Form request={request} class="work-form" label={t.report}>
          <TextField
            name="person"
            label={t.reportPerson}
            hint={t.reportPersonHint}
            value={typed.person}
            error={errorOf('person', 'nobody')}
            maxLength={200}
          />
          {whom?.kind === 'several' && <AccountChoice accounts={whom.accounts} />}
          <TextField
            name="grund"
            label={t.purpose}
            hint={t.purposeHint}
            value={typed.grund}
            error={errorOf('grund')}
            maxLength={500}
          />
          <Checkbox name="namen" value="ja" checked={typed.namen} hint={t.withNamesHint}>
            {t.withNames}
          </Checkbox>
          <SubmitButton>{t.submitReport}</SubmitButton>
        </Form>
      </div>
    ),
  }
}

function showReport(
  { door, link }: StaffRequest,
  report: AccessReport,
  withNames: boolean,
): PageAnswer {
  const title = reportTexts.de.title(report.account.name)
  return {
    kind: 'page',
    title,
    bodyLocale: 'de',
    crumbs: [
      { title: t.title, path: logPath },
      { title: t.report, path: reportPath },
    ],
    body: (
      <div class="work">
        <h1>{title}</h1>
        <Report
          report={report}
          locale="de"
          t={reportTexts.de}
          now={door.now()}
          withNames={withNames}
        />
        <p class="no-print">
          <a href={link(logPath)}>{t.toList}</a>
        </p>
      </div>
    ),
  }
}
