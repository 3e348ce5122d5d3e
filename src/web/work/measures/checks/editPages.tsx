import { showCity } from '../../../../contexts/city/index.ts'
import {
  type ImpactQuestion,
  impactQuestions,
  saveCheck,
  showCheck,
} from '../../../../contexts/measures/index.ts'
import {
  type CurrentState,
  execute,
  type InputOf,
  type OutputOf,
} from '../../../../platform/operation/index.ts'
import { localised } from '../../../../platform/texts/index.ts'
import { Conflict } from '../../../frame/conflict.tsx'
import {
  ErrorSummary,
  Form,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
} from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { Checkbox, SelectField } from '../../parts/fields.tsx'
import { AreaChoices, currentAreas } from '../parts/AreaChoices.tsx'
import { fieldChoices } from '../parts/words.ts'
import { Evidence, evidenceFor } from './Evidence.tsx'
import { fieldOf, readForm } from './form.ts'
import { checkPath, listPath, newPath } from './paths.ts'
import { texts as t } from './texts.ts'

type Record = InputOf<typeof saveCheck>['record']
type Shown = OutputOf<typeof showCheck>

const permission = 'measures:editChecks'
const blank: Record = { project: '', office: '', summary: '', field: 'other' }

export const newCheckPage = staffPage({
  method: 'get',
  path: newPath,
  permission,
  answer: (request) => formPage(request, undefined),
})

export const createCheck = staffPage({
  method: 'post',
  path: newPath,
  permission,
  largestForm: 200_000,
  answer: (request) => save(request, undefined),
})

export const editCheckPage = staffPage({
  method: 'get',
  path: `${listPath}/:check/bearbeiten`,
  permission,
  answer: (request) => withCheck(request, (check) => formPage(request, check)),
})

export const editCheck = staffPage({
  method: 'post',
  path: `${listPath}/:check/bearbeiten`,
  permission,
  largestForm: 200_000,
  answer: (request) => withCheck(request, (check) => save(request, check)),
})

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
  if (outcome.ok)
    return {
      kind: 'redirect',
      path: `${checkPath(outcome.value.check)}?gut=${form.has('fertig') ? 'fertig' : 'gesichert'}`,
    }
  const { failure } = outcome
  if (failure.kind === 'invalid') {
    const errors = failure.issues.map(({ field, problem }) => ({
      field: fieldOf(field, record),
      text: problem.includes(' ') ? problem : (sentences[fieldOf(field, record)] ?? t.errors),
    }))
    return await formPage(request, check, { record, errors })
  }
  if (failure.kind === 'conflict' && failure.current)
    return await formPage(request, check, { record, current: failure.current })
  return { kind: 'failure', failure }
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

interface Trouble {
  record?: Record
  errors?: { field: string; text: string }[]
  current?: CurrentState
}

async function formPage(
  request: StaffRequest,
  check: Shown | undefined,
  trouble: Trouble = {},
): Promise<PageAnswer> {
  const { door, link, form } = request
  // A form that came back after signing in again.
  const sent = form.size > 0 ? readForm(form) : undefined
  const record = trouble.record ?? sent ?? check?.record ?? blank
  const errors = new Map(trouble.errors?.map(({ field, text }) => [field, text]))
  const city = await execute(showCity, door, {})
  const levels = city.ok
    ? city.value.levels.map(({ id, many }) => ({ id, many: localised(many, 'de')?.text ?? id }))
    : []
  const known = await evidenceFor(door, record.areas ?? [])
  const title = check ? check.record.project : t.create
  return {
    kind: 'page',
    title,
    bodyLocale: 'de',
    status: trouble.current ? 409 : trouble.errors ? 422 : 200,
    crumbs: [{ title: t.title, path: listPath }],
    body: (
      <div class="work">
        <ErrorSummary title={t.errors} errors={trouble.errors ?? []} />
        {trouble.current && (
          <Conflict
            current={trouble.current}
            fields={[
              { name: 'project', label: t.project, typed: record.project },
              { name: 'summary', label: t.summary, typed: record.summary },
              { name: 'result', label: t.result, typed: record.result ?? '' },
            ]}
          />
        )}
        <h1>{title}</h1>
        <Form request={request} class="work-form check-form">
          <input
            type="hidden"
            name="version"
            value={String(trouble.current?.version ?? form.get('version') ?? check?.version ?? 0)}
          />
          <TextField
            name="projekt"
            label={t.project}
            hint={t.projectHint}
            value={record.project}
            error={errors.get('projekt')}
            maxLength={300}
          />
          <TextField
            name="amt"
            label={t.office}
            value={record.office}
            error={errors.get('amt')}
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
            error={errors.get('worum')}
            rows={4}
          />
          <SelectField name="thema" label={t.field} value={record.field} choices={fieldChoices} />
          <AreaChoices
            legend={t.areas}
            hint={t.areasHint}
            areas={await currentAreas(door)}
            levels={levels}
            values={record.areas ?? []}
          />
          <Evidence known={known} link={link} />
          {(['life', 'group'] as const).map((part) => (
            <section aria-labelledby={`teil-${part}`}>
              <h2 id={`teil-${part}`}>{t.parts[part]}</h2>
              {impactQuestions
                .filter((question) => question.part === part)
                .map((question) => (
                  <Question question={question} record={record} errors={errors} />
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
              error={errors.get('grundOhne')}
              rows={3}
            />
          </details>
          <Checkbox name="fertig" value="ja" checked={form.has('fertig')} hint={t.completeHint}>
            {t.complete}
          </Checkbox>
          <div class="work-actions">
            <SubmitButton>{t.save}</SubmitButton>
          </div>
        </Form>
      </div>
    ),
  }
}

/** One question: the answer, why, and what is done. */
function Question(props: {
  question: ImpactQuestion
  record: Record
  errors: ReadonlyMap<string, string>
}) {
  const { question, record, errors } = props
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
        error={errors.get(`${id}-wirkung`)}
        choices={Object.entries(t.effects).map(([value, label]) => ({ value, label }))}
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
