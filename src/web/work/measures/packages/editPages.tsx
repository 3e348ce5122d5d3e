import { ladder, savePackage, showPackage } from '../../../../contexts/measures/index.ts'
import { actsForTheCity, execute, type OutputOf } from '../../../../platform/operation/index.ts'
import { TextArea, TextField } from '../../../frame/controls.tsx'
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
import { Checkbox, SelectField } from '../../parts/fields.tsx'
import { AreaChoices, currentAreas } from '../parts/AreaChoices.tsx'
import { euros, typedNumber } from '../parts/numbers.ts'
import { fieldChoices } from '../parts/words.ts'
import { firstSteps, mostSteps, type PackageInput, packageField, readPackage } from './form.ts'
import { listPath, newPath, packagePath } from './paths.ts'
import { texts as t } from './texts.ts'

type Shown = OutputOf<typeof showPackage>

const blank: PackageInput = { title: '', targetGroup: '', wishedEffect: '', field: 'other' }

const editing = {
  permission: 'measures:filePackages',
  largestForm: 200_000,
  show: (request: StaffRequest, shown: Shown | undefined) => formPage(request, shown),
  save,
} as const

export const packageEditPages = [
  ...editRoutes({ ...editing, path: newPath, load: nothingYet }),
  ...editRoutes({ ...editing, path: `${listPath}/:package/bearbeiten`, load: withPackage }),
]

async function withPackage(
  request: StaffRequest,
  then: (shown: Shown) => Promise<PageAnswer>,
): Promise<PageAnswer> {
  const outcome = await execute(showPackage, request.door, {
    package: request.params.package ?? '',
  })
  return outcome.ok ? await then(outcome.value) : failureOf(outcome.failure)
}

async function save(request: StaffRequest, shown: Shown | undefined): Promise<PageAnswer> {
  const { form, door } = request
  // Only a further row is wanted; what was typed stays as it is.
  if (form.has('mehrStufen')) return await formPage(request, shown)
  const { record, errors } = readPackage(form)
  if (errors.length > 0) return await formPage(request, shown, { faults: errors })
  const file = form.has('einreichen')
  const { measure, offers } = shown?.record ?? {}
  const outcome = await execute(savePackage, door, {
    ...(shown && { package: shown.id }),
    version: Number(form.get('version') ?? 0),
    record: { ...record, ...(measure && { measure }), ...(offers && { offers }) },
    file,
  })
  return answerSaved(outcome, {
    to: (saved) => `${packagePath(saved.package)}?gut=${file ? 'eingereicht' : 'gesichert'}`,
    again: (trouble) => formPage(request, shown, trouble),
    faultsOf: (issues) =>
      issues.map((issue) => {
        const name = packageField(issue.field)
        const text = sentenceOf(issue, sentences[name] ?? t.errors)
        return { field: name, text }
      }),
  })
}

const sentences: Record<string, string> = {
  name: 'Geben Sie dem Paket einen Namen.',
  zielgruppe: 'Schreiben Sie, für wen das Paket ist.',
  wirkung: 'Schreiben Sie, was sich ändern soll.',
}

async function formPage(
  request: StaffRequest,
  shown: Shown | undefined,
  trouble: Trouble = {},
): Promise<PageAnswer> {
  const { door, form } = request
  const sent = form.size > 0 ? readPackage(form) : undefined
  const record: PackageInput = sent?.record ?? shown?.record ?? blank
  const errorOf = faultIn(trouble)
  const title = shown ? shown.record.title : t.create
  const rows = rowsWanted(form, record)
  const budget =
    sent?.typed.budget ??
    (record.budget ?? [])
      .map(({ year, amount, words }) =>
        [`${year}:`, euros(amount), words].filter(Boolean).join(' '),
      )
      .join('\n')
  return editPage({
    request,
    title,
    crumbs: [{ title: t.title, path: listPath }],
    trouble,
    version: shown?.version,
    conflict: [
      { name: 'title', label: t.name, typed: record.title },
      { name: 'wishedEffect', label: t.wishedEffect, typed: record.wishedEffect },
      { name: 'targetGroup', label: t.targetGroup, typed: record.targetGroup },
    ],
    errorsTitle: t.errors,
    submit: t.save,
    fields: (
      <>
        <input type="hidden" name="stufen" value={String(rows)} />
        <h2>{t.basics}</h2>
        <TextField
          name="name"
          label={t.name}
          value={record.title}
          error={errorOf('name')}
          maxLength={300}
        />
        <TextArea
          name="kurz"
          label={t.summary}
          optional={t.voluntary}
          value={record.summary}
          rows={2}
        />
        <TextField
          name="zielgruppe"
          label={t.targetGroup}
          hint={t.targetGroupHint}
          value={record.targetGroup}
          error={errorOf('zielgruppe')}
          maxLength={300}
        />
        <TextField
          name="menschen"
          label={t.reach}
          optional={t.voluntary}
          inputMode="numeric"
          value={form.get('menschen') ?? typedNumber(record.reach)}
          error={errorOf('menschen')}
        />
        <TextArea
          name="bedarf"
          label={t.need}
          hint={t.needHint}
          optional={t.voluntary}
          value={record.need}
          rows={3}
        />
        <TextArea
          name="wirkung"
          label={t.wishedEffect}
          value={record.wishedEffect}
          error={errorOf('wirkung')}
          rows={3}
        />
        <SelectField name="thema" label={t.field} value={record.field} choices={fieldChoices} />
        <AreaChoices
          legend={t.areas}
          hint={t.areasHint}
          areas={await currentAreas(door)}
          levels={await levelsOf(door)}
          values={record.areas ?? []}
        />
        <TextArea
          name="hinein"
          label={t.inputs}
          hint={t.inputsHint}
          optional={t.voluntary}
          value={record.inputs?.join('\n')}
          rows={3}
        />
        <h2>{t.chain}</h2>
        <p>{t.chainLede}</p>
        {Array.from({ length: rows }, (_, place) => (
          <StepFields place={place} step={record.steps?.[place]} form={form} errorOf={errorOf} />
        ))}
        {rows < mostSteps && (
          <button class="kern-btn kern-btn--secondary" type="submit" name="mehrStufen" value="ja">
            <span class="kern-label">{t.moreSteps}</span>
          </button>
        )}
        <h2>{t.term}</h2>
        <TextField
          name="von"
          label={t.from}
          type="date"
          value={record.from}
          error={errorOf('von')}
        />
        <TextField
          name="bis"
          label={t.to}
          type="date"
          hint={t.toHint}
          value={record.to}
          error={errorOf('bis')}
        />
        <TextArea
          name="kosten"
          label={t.budget}
          hint={t.budgetHint}
          value={budget}
          error={errorOf('kosten')}
          rows={4}
        />
        {actsForTheCity(door.actor) && (
          <TextArea
            name="intern"
            label={t.internal}
            optional={t.voluntary}
            value={record.internal}
            rows={2}
          />
        )}
        {shown?.state !== 'agreed' && (
          <Checkbox name="einreichen" value="ja" checked={form.has('einreichen')} hint={t.fileHint}>
            {t.file}
          </Checkbox>
        )}
      </>
    ),
  })
}

function rowsWanted(form: URLSearchParams, record: PackageInput): number {
  const before = Number(form.get('stufen') ?? 0) || 0
  const wanted = Math.max(
    before + (form.has('mehrStufen') ? 1 : 0),
    (record.steps?.length ?? 0) + 1,
    firstSteps,
  )
  return Math.min(wanted, mostSteps)
}

type Step = NonNullable<PackageInput['steps']>[number]

function StepFields(props: {
  place: number
  step: Step | undefined
  form: URLSearchParams
  errorOf: (name: string) => string | undefined
}) {
  const { place, step, form, errorOf } = props
  const name = `stufe${place}`
  // As it was typed, where a form came back: a faulty number is shown again.
  const value = (part: string, kept: string | undefined) => form.get(`${name}-${part}`) ?? kept
  return (
    <fieldset class="kern-fieldset step-fields">
      <legend class="kern-label">{t.stepOf(place + 1)}</legend>
      <div class="kern-fieldset__body">
        <SelectField
          name={name}
          label={t.stepKind}
          none={t.noStep}
          value={form.get(name) ?? step?.step}
          error={errorOf(name)}
          choices={ladder.map((one) => ({ value: one, label: t.ladder[one] }))}
        />
        <TextField
          name={`${name}-worte`}
          label={t.stepWords}
          value={value('worte', step?.words)}
          error={errorOf(`${name}-worte`)}
          maxLength={300}
        />
        <TextField
          name={`${name}-kennzahl`}
          label={t.indicator}
          optional={t.voluntary}
          value={value('kennzahl', step?.indicator)}
          maxLength={300}
        />
        <div class="step-fields__numbers">
          <TextField
            name={`${name}-einheit`}
            label={t.unit}
            value={value('einheit', step?.unit)}
            maxLength={100}
          />
          <TextField
            name={`${name}-heute`}
            label={t.baseline}
            inputMode="numeric"
            value={value('heute', typedNumber(step?.baseline))}
            error={errorOf(`${name}-heute`)}
          />
          <TextField
            name={`${name}-ziel`}
            label={t.goal}
            inputMode="numeric"
            value={value('ziel', typedNumber(step?.goal))}
            error={errorOf(`${name}-ziel`)}
          />
          <TextField
            name={`${name}-bis`}
            label={t.goalOn}
            type="date"
            value={value('bis', step?.goalOn)}
            error={errorOf(`${name}-bis`)}
          />
        </div>
        <TextField
          name={`${name}-weise`}
          label={t.method}
          optional={t.voluntary}
          value={value('weise', step?.method)}
          maxLength={2000}
        />
      </div>
    </fieldset>
  )
}
