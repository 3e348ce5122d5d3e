import {
  type ImpactQuestion,
  impactQuestions,
  saveCheck,
  showCheck,
} from '../../../../contexts/measures/index.ts'
import { execute, type InputOf, type OutputOf } from '../../../../platform/operation/index.ts'
import { RadioGroup, TextArea, TextField } from '../../../frame/controls.tsx'
import type { PageAnswer, StaffRequest } from '../../../frame/page.ts'
import {
  answerSaved,
  editPage,
  editRoutes,
  faultIn,
  levelsOf,
  nothingYet,
  type Trouble,
} from '../../parts/editing.tsx'
import { failureOf, sentenceOf } from '../../parts/failures.ts'
import { Checkbox, choicesOf, SelectField } from '../../parts/fields.tsx'
import { AreaChoices, currentAreas } from '../parts/AreaChoices.tsx'
import { fieldChoices } from '../parts/words.ts'
import { Evidence, evidenceFor } from './Evidence.tsx'
import { fieldOf, readForm } from './form.ts'
import { checkPath, listPath, newPath } from './paths.ts'
import { texts as t } from './texts.ts'

type Record = InputOf<typeof saveCheck>['record']
type Shown = OutputOf<typeof showCheck>

const blank: Record = { project: '', office: '', summary: '', field: 'other' }

const editing = {
  permission: 'measures:editChecks',
  largestForm: 200_000,
  show: (request: StaffRequest, check: Shown | undefined) => formPage(request, check),
  save,
} as const

export const checkEditPages = [
  ...editRoutes({ ...editing, path: newPath, load: nothingYet }),
  ...editRoutes({ ...editing, path: `${listPath}/:check/bearbeiten`, load: withCheck }),
]

async function withCheck(
  request: StaffRequest,
  then: (check: Shown) => Promise<PageAnswer>,
): Promise<PageAnswer> {
  const outcome = await execute(showCheck, request.door, { check: request.params.check ?? '' })
  return outcome.ok ? await then(outcome.value) : failureOf(outcome.failure)
}

async function save(request: StaffRequest, check: Shown | undefined): Promise<PageAnswer> {
  const { form, door } = request
  const record = readForm(form, check && withoutTyped(check.record))
  const outcome = await execute(saveCheck, door, {
    ...(check && { check: check.id }),
    version: Number(form.get('version') ?? 0),
    record,
    complete: form.has('fertig'),
  })
  return answerSaved(outcome, {
    to: (saved) => `${checkPath(saved.check)}?gut=${form.has('fertig') ? 'fertig' : 'gesichert'}`,
    again: (trouble) => formPage(request, check, { ...trouble, record }),
    faultsOf: (issues) =>
      issues.map((issue) => {
        const name = fieldOf(issue.field, record)
        const text = sentenceOf(issue, sentences[name] ?? t.errors)
        return { field: name, text }
      }),
  })
}

/** What other forms wrote stays; what this one holds is taken from it alone. */
const withoutTyped = ({ decision, decisionOn, lookAgainOn, seen, measures }: Shown['record']) => ({
  measures,
  ...(decision && { decision }),
  ...(decisionOn && { decisionOn }),
  ...(lookAgainOn && { lookAgainOn }),
  ...(seen && { seen }),
})

const sentences: { [field: string]: string } = {
  projekt: 'Schreiben Sie, wie das Vorhaben heißt.',
  amt: 'Schreiben Sie, welches Amt das Vorhaben verantwortet.',
  worum: 'Schreiben Sie in zwei bis fünf Sätzen, worum es geht.',
}

async function formPage(
  request: StaffRequest,
  check: Shown | undefined,
  trouble: Trouble & { record?: Record } = {},
): Promise<PageAnswer> {
  const { door, link, form } = request
  // A form that came back after signing in again.
  const sent = form.size > 0 ? readForm(form) : undefined
  const record = trouble.record ?? sent ?? check?.record ?? blank
  const errorOf = faultIn(trouble)
  const known = await evidenceFor(door, record.areas ?? [])
  const title = check ? check.record.project : t.create
  return editPage({
    request,
    title,
    crumbs: [{ title: t.title, path: listPath }],
    trouble,
    version: check?.version,
    conflict: [
      { name: 'project', label: t.project, typed: record.project },
      { name: 'summary', label: t.summary, typed: record.summary },
      { name: 'result', label: t.result, typed: record.result ?? '' },
    ],
    errorsTitle: t.errors,
    submit: t.save,
    formClass: 'check-form',
    fields: (
      <>
        <TextField
          name="projekt"
          label={t.project}
          hint={t.projectHint}
          value={record.project}
          error={errorOf('projekt')}
          maxLength={300}
        />
        <TextField
          name="amt"
          label={t.office}
          value={record.office}
          error={errorOf('amt')}
          maxLength={300}
        />
        <TextField
          name="nummer"
          label={t.reference}
          optional={t.voluntary}
          value={record.reference}
          maxLength={300}
        />
        <TextArea
          name="worum"
          label={t.summary}
          hint={t.summaryHint}
          value={record.summary}
          error={errorOf('worum')}
          rows={4}
        />
        <SelectField name="thema" label={t.field} value={record.field} choices={fieldChoices} />
        <AreaChoices
          legend={t.areas}
          hint={t.areasHint}
          areas={await currentAreas(door)}
          levels={await levelsOf(door)}
          values={record.areas ?? []}
        />
        <Evidence known={known} link={link} />
        {(['life', 'group'] as const).map((part) => (
          <section aria-labelledby={`teil-${part}`}>
            <h2 id={`teil-${part}`}>{t.parts[part]}</h2>
            {impactQuestions
              .filter((question) => question.part === part)
              .map((question) => (
                <Question question={question} record={record} errorOf={errorOf} />
              ))}
          </section>
        ))}
        <TextArea
          name="ergebnis"
          label={t.result}
          hint={t.resultHint}
          optional={t.voluntary}
          value={record.result}
          rows={4}
        />
        <TextArea
          name="intern"
          label={t.internal}
          hint={t.internalHint}
          optional={t.voluntary}
          value={record.internal}
          rows={3}
        />
        <details open={Boolean(record.skippedBecause)}>
          <summary>{t.skip}</summary>
          <Checkbox
            name="ohnePruefung"
            value="ja"
            checked={Boolean(record.skippedBecause)}
            hint={t.skipHint}
          >
            {t.skip}
          </Checkbox>
          <TextArea
            name="grundOhne"
            label={t.skippedBecause}
            value={record.skippedBecause}
            error={errorOf('grundOhne')}
            rows={3}
          />
        </details>
        <Checkbox name="fertig" value="ja" checked={form.has('fertig')} hint={t.completeHint}>
          {t.complete}
        </Checkbox>
      </>
    ),
  })
}

/** One question: the answer, why, and what is done. */
function Question(props: {
  question: ImpactQuestion
  record: Record
  errorOf: (name: string) => string | undefined
}) {
  const { question, record, errorOf } = props
  const { id, title } = question
  const given = record.answers?.find((answer) => answer.question === id)
  const open = given && given.effect !== 'none'
  return (
    <section class="check-question" aria-label={title}>
      <h3>{title}</h3>
      <RadioGroup
        name={`${id}-wirkung`}
        legend={question.question}
        hint={question.hint}
        value={given?.effect}
        error={errorOf(`${id}-wirkung`)}
        choices={choicesOf(t.effects)}
      />
      <details open={Boolean(open)}>
        <summary>{`${t.reason} ${t.answer}`}</summary>
        <TextArea name={`${id}-grund`} label={t.reason} value={given?.reason} rows={2} />
        <TextArea
          name={`${id}-antwort`}
          label={t.answer}
          hint={t.answerHint}
          value={given?.answer}
          rows={2}
        />
      </details>
    </section>
  )
}
