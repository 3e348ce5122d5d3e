import type { showReport } from '../../../contexts/offers/index.ts'
import type { CurrentState, OutputOf } from '../../../platform/operation/index.ts'
import { textsFor } from '../../../platform/texts/index.ts'
import { Form, RadioGroup, SubmitButton, TextArea } from '../../frame/controls.tsx'
import type { StaffRequest } from '../../frame/page.ts'
import { Checkbox } from '../parts/fields.tsx'
import { texts as t } from './texts.ts'

type Report = OutputOf<typeof showReport>

/** What was typed, as it came; kept on the page until it is saved. */
export interface AnswerDraft {
  version?: string
  state?: string
  note?: string
  sendMail: boolean
  mail?: string
}

interface FormProps {
  request: StaffRequest
  report: Report
  draft: AnswerDraft
  faults: Map<string, string>
  unavailable?: boolean
  current?: CurrentState
}

/** Open where there is something to do; who wants to change an answer unfolds it. */
export function AnswerForm(props: FormProps) {
  const { request, report, unavailable } = props
  if (report.state !== 'new' && request.form.size === 0)
    return (
      <details class="no-print">
        <summary>{t.changeAnswer}</summary>
        <Fields {...props} />
      </details>
    )
  return (
    <section aria-labelledby="antworten" class="no-print">
      <h2 id="antworten">{report.state === 'new' ? t.answer : t.changeAnswer}</h2>
      {unavailable && (
        <div class="error-summary" role="alert">
          <p>{t.unavailable}</p>
        </div>
      )}
      <p>{t.before}</p>
      <Fields {...props} />
    </section>
  )
}

function Fields({ request, report, draft, faults, current }: FormProps) {
  // Who has seen the other answer and sends again, means it.
  const version = current ? String(current.version) : (draft.version ?? String(report.version))
  return (
    <Form request={request}>
      <input type="hidden" name="version" value={version} />
      <RadioGroup
        name="state"
        legend={t.state}
        value={draft.state}
        error={faults.get('state')}
        choices={[
          { value: 'answered', label: t.choices.answered },
          { value: 'dropped', label: t.choices.dropped },
        ]}
      />
      <TextArea
        name="note"
        label={t.note}
        hint={t.noteHint}
        value={draft.note}
        error={faults.get('note')}
      />
      {/* What was typed stays, even where the contact has gone meanwhile. */}
      {(report.contact?.kind === 'mail' || draft.sendMail || draft.mail) && (
        <MailFields report={report} draft={draft} error={faults.get('mail')} />
      )}
      <SubmitButton>{t.save}</SubmitButton>
    </Form>
  )
}

function MailFields(props: { report: Report; draft: AnswerDraft; error: string | undefined }) {
  const { report, draft, error } = props
  return (
    <>
      <Checkbox name="perMail" value="ja" checked={draft.sendMail}>
        {t.sendMail(report.contact?.text ?? '–')}
      </Checkbox>
      <TextArea
        name="mail"
        label={t.mail}
        hint={t.mailHint(textsFor(t.inLanguage, report.locale))}
        value={draft.mail}
        error={error}
      />
    </>
  )
}
