import {
  listKeptIndicators,
  saveIndicator,
  showKeptIndicator,
} from '../../../../contexts/atlas/index.ts'
import { execute, type OutputOf } from '../../../../platform/operation/index.ts'
import { localised } from '../../../../platform/texts/index.ts'
import { TextArea, TextField } from '../../../frame/controls.tsx'
import type { PageAnswer, StaffRequest } from '../../../frame/page.ts'
import {
  answerSaved,
  editPage,
  editRoutes,
  faultIn,
  nothingYet,
  type Trouble,
  typedOr,
} from '../../parts/editing.tsx'
import { failureOf, sentenceOf } from '../../parts/failures.ts'
import { Checkbox, choicesOf, SelectField } from '../../parts/fields.tsx'
import { type IndicatorInput, readIndicator, termLines } from './form.ts'
import { indicatorPath, listPath, newPath } from './paths.ts'
import { texts as t } from './texts.ts'

type Shown = OutputOf<typeof showKeptIndicator>

const blank: IndicatorInput = {
  title: { de: '' },
  unit: '%',
  decimals: 1,
  direction: 'neutral',
  statistic: 'none',
  combine: 'none',
}

const editing = {
  permission: 'atlas:edit',
  largestForm: 100_000,
  show: (request: StaffRequest, shown: Shown | undefined) => formPage(request, shown),
  save,
} as const

/** The form of an indicator that planners bring in. */
export const indicatorEditPages = [
  ...editRoutes({ ...editing, path: newPath, load: nothingYet }),
  ...editRoutes({ ...editing, path: `${listPath}/:indicator/bearbeiten`, load: withIndicator }),
]

async function withIndicator(
  request: StaffRequest,
  then: (shown: Shown) => Promise<PageAnswer>,
): Promise<PageAnswer> {
  const outcome = await execute(showKeptIndicator, request.door, {
    indicator: request.params.indicator ?? '',
  })
  if (!outcome.ok) return failureOf(outcome.failure)
  // What a source of the city describes is changed there.
  if (outcome.value.part !== 'staff')
    return { kind: 'redirect', path: indicatorPath(outcome.value.id) }
  return await then(outcome.value)
}

async function save(request: StaffRequest, shown: Shown | undefined): Promise<PageAnswer> {
  const { form, door } = request
  const { record, faults } = readIndicator(form)
  if (faults.length > 0) return formPage(request, shown, { faults })
  const outcome = await execute(saveIndicator, door, {
    ...(shown && { indicator: shown.id }),
    version: Number(form.get('version') ?? 0),
    record,
  })
  return answerSaved(outcome, {
    to: ({ indicator }) => `${indicatorPath(indicator)}?gut=gesichert`,
    again: (trouble) => formPage(request, shown, trouble),
    faultsOf: (issues) =>
      issues.map((issue) => {
        const name = fieldNames[issue.field.replace(/^record\.?/, '').split('.')[0] ?? ''] ?? 'name'
        return {
          field: name,
          text: sentenceOf(issue, sentences[name]),
        }
      }),
  })
}

const fieldNames: Record<string, string> = {
  title: 'name',
  description: 'beschreibung',
  topic: 'thema',
  unit: 'einheit',
  decimals: 'stellen',
  numerator: 'zaehler',
  denominator: 'nenner',
  per: 'je',
  sourceText: 'quelle',
  licence: 'lizenz',
  method: 'methode',
  protection: 'schwelle',
  formula: 'oben',
}
const sentences: Record<string, string> = {
  name: 'Geben Sie der Kennzahl einen Namen.',
  oben: 'Eine dieser Kennzahlen gibt es nicht, oder sie hat selbst eine Formel.',
  schwelle: 'Nennen Sie eine Zahl von 2 bis 100.',
}

const german = (words: Parameters<typeof localised>[0]) => localised(words, 'de')?.text

async function formPage(
  request: StaffRequest,
  shown: Shown | undefined,
  trouble: Trouble = {},
): Promise<PageAnswer> {
  const { form, door } = request
  const sent = form.size > 0
  const record: IndicatorInput = sent
    ? readIndicator(form).record
    : ((shown?.record as IndicatorInput | undefined) ?? blank) // what was saved by this form
  const errorOf = faultIn(trouble)
  const typed = typedOr(form)
  const title = shown ? (german(shown.record.title) ?? shown.id) : t.create
  const topics = await execute(listKeptIndicators, door, {})
  const { title: names, protection, formula } = record
  const rule =
    protection === undefined ? '' : protection === 'published' ? 'published' : 'threshold'
  const words = typeof names === 'string' ? { de: names } : names
  return editPage({
    request,
    title,
    crumbs: [
      { title: t.title, path: listPath },
      ...(shown ? [{ title, path: indicatorPath(shown.id) }] : []),
    ],
    trouble,
    version: shown?.version,
    conflict: [
      { name: 'title', label: t.name, typed: words.de ?? '' },
      { name: 'description', label: t.description, typed: german(record.description) ?? '' },
      { name: 'method', label: t.method, typed: german(record.method) ?? '' },
    ],
    errorsTitle: t.errors,
    submit: t.save,
    fields: (
      <>
        <TextField
          name="name"
          label={t.name}
          value={words.de}
          error={errorOf('name')}
          maxLength={200}
        />
        <TextField
          name="name-leicht"
          label={t.nameLeicht}
          optional={t.voluntary}
          value={words.leicht}
          maxLength={200}
        />
        <TextField
          name="name-en"
          label={t.nameEnglish}
          optional={t.voluntary}
          value={words.en}
          maxLength={200}
        />
        <TextArea
          name="beschreibung"
          label={t.description}
          optional={t.voluntary}
          value={german(record.description)}
          rows={3}
        />
        <SelectField
          name="thema"
          label={t.topic}
          none={t.noTopic}
          value={record.topic}
          choices={
            topics.ok
              ? topics.value.topics.map(({ id, title }) => ({
                  value: id,
                  label: german(title) ?? id,
                }))
              : []
          }
        />
        <TextField
          name="einheit"
          label={t.unit}
          hint={t.unitHint}
          value={record.unit}
          error={errorOf('einheit')}
          maxLength={40}
        />
        <TextField
          name="stellen"
          label={t.decimals}
          inputMode="numeric"
          value={typed('stellen', String(record.decimals ?? 1))}
          error={errorOf('stellen')}
        />
        <SelectField
          name="richtung"
          label={t.direction}
          value={record.direction}
          choices={choicesOf(t.directions)}
        />
        <SelectField
          name="statistik"
          label={t.statistic}
          value={record.statistic}
          choices={choicesOf(t.statistics)}
        />
        <TextField
          name="zaehler"
          label={t.numerator}
          optional={t.voluntary}
          value={german(record.numerator)}
          error={errorOf('zaehler')}
          maxLength={200}
        />
        <TextField
          name="nenner"
          label={t.denominator}
          optional={t.voluntary}
          value={german(record.denominator)}
          error={errorOf('nenner')}
          maxLength={200}
        />
        <TextField
          name="je"
          label={t.per}
          optional={t.voluntary}
          inputMode="numeric"
          value={typed('je', record.per === undefined ? undefined : String(record.per))}
          error={errorOf('je')}
        />
        <SelectField
          name="groessere"
          label={t.combine}
          value={record.combine}
          choices={choicesOf(t.combines)}
        />
        <TextField
          name="quelle"
          label={t.source}
          optional={t.voluntary}
          value={record.sourceText}
          error={errorOf('quelle')}
          maxLength={300}
        />
        <TextField
          name="lizenz"
          label={t.licence}
          hint={t.licenceHint}
          optional={t.voluntary}
          value={record.licence}
          error={errorOf('lizenz')}
          maxLength={100}
        />
        <TextArea
          name="methode"
          label={t.method}
          optional={t.voluntary}
          value={german(record.method)}
          rows={3}
        />
        <SelectField
          name="schutz"
          label={t.protection}
          value={rule}
          choices={choicesOf(t.protections)}
        />
        <TextField
          name="schwelle"
          label={t.least}
          inputMode="numeric"
          value={typed('schwelle', typeof protection === 'object' ? String(protection.least) : '5')}
          error={errorOf('schwelle')}
        />
        <Checkbox
          name="nullen"
          value="ja"
          checked={typeof protection === 'object' && protection.zeros === 'protect'}
        >
          {t.zeros}
        </Checkbox>
        <details open={formula !== undefined || errorOf('oben') !== undefined}>
          <summary>{t.formula}</summary>
          <TextArea
            name="oben"
            label={t.above}
            hint={t.formulaHint}
            value={typed('oben', termLines(formula?.above))}
            error={errorOf('oben')}
            rows={3}
          />
          <TextArea
            name="unten"
            label={t.below}
            optional={t.voluntary}
            value={typed('unten', termLines(formula?.below))}
            error={errorOf('unten')}
            rows={3}
          />
          <Checkbox name="alle-menschen" value="ja" checked={formula?.below === 'residents'}>
            {t.belowResidents}
          </Checkbox>
        </details>
      </>
    ),
  })
}
