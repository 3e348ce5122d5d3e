import { addActuals, showFigures, type TargetRecord } from '../../../../contexts/measures/index.ts'
import { execute, type InputOf, type OutputOf } from '../../../../platform/operation/index.ts'
import { formatNumber } from '../../../../platform/texts/index.ts'
import { ErrorSummary, Form, SubmitButton, TextField } from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { failureOf, sentenceOf } from '../../parts/failures.ts'
import { choicesOf, SelectField } from '../../parts/fields.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { shortDay } from '../../parts/when.ts'
import { readNumber } from '../parts/numbers.ts'
import { figuresPath } from './paths.ts'
import { texts as t } from './texts.ts'

const path = figuresPath(':measure')
const permission = 'measures:update'

type Figures = OutputOf<typeof showFigures>
type Entry = InputOf<typeof addActuals>['entries'][number]
type Fault = { field: string; text: string }

/** What was reached, target by target; each has a form of its own. */
export const figuresPage = staffPage({
  method: 'get',
  path,
  permission,
  answer: (request) => answerPage(request),
})

export const saveFigures = staffPage({
  method: 'post',
  path,
  permission,
  async answer(request) {
    const { form, door, params } = request
    const measure = params.measure ?? ''
    const target = form.get('ziel') ?? ''
    const { entries, faults } = readEntries(form)
    if (faults.length > 0) return await answerPage(request, faults)
    if (entries.length === 0)
      return await answerPage(request, [{ field: `${target}-wert`, text: t.nothing }])
    const on = form.get('am') || undefined
    const outcome = await execute(addActuals, door, { measure, target, ...(on && { on }), entries })
    if (outcome.ok) return { kind: 'redirect', path: `${figuresPath(measure)}?gut=gesichert` }
    const { failure } = outcome
    if (failure.kind === 'invalid')
      return await answerPage(
        request,
        failure.issues.map((issue) => ({
          field: issue.field === 'on' ? 'am' : `${target}-wert`,
          text: sentenceOf(issue, t.errors),
        })),
      )
    return failureOf(failure)
  },
})

/** Fields are named after the target and, of a list, the item: 'plaetze-wert', 'liste-punkt-a-stand'. */
function readEntries(form: URLSearchParams): { entries: Entry[]; faults: Fault[] } {
  const target = form.get('ziel') ?? ''
  const faults: Fault[] = []
  const text = (name: string) => form.get(name)?.trim() || undefined
  const number = (name: string) => {
    const value = readNumber(form.get(name))
    if (value !== 'wrong') return value
    faults.push({ field: name, text: t.wrongNumber })
    return undefined
  }
  const optional = <V,>(key: string, value: V | undefined) =>
    value === undefined ? {} : { [key]: value }
  const record: Entry['record'] = {
    ...optional('value', number(`${target}-wert`)),
    ...optional('numerator', number(`${target}-oben`)),
    ...optional('denominator', number(`${target}-unten`)),
    ...optional('state', text(`${target}-stand`)),
    ...optional('words', text(`${target}-worte`)),
    ...optional('source', text(`${target}-quelle`)),
  }
  const source = text(`${target}-quelle`)
  const items = [...form.keys()].flatMap((name): Entry[] => {
    const [, item] = /-punkt-(.+)-stand$/.exec(name) ?? []
    const state = text(name)
    const before = form.get(`${name}-bisher`) ?? ''
    const words = item && text(`${target}-punkt-${item}-worte`)
    if (!item || !state || (state === before && !words)) return []
    return [
      {
        item,
        record: {
          state: state as NonNullable<Entry['record']['state']>, // the operation looks at it
          ...(words && { words }),
          ...(source && { source }),
        },
      },
    ]
  })
  const says = ['value', 'numerator', 'denominator', 'state'].some((key) => key in record)
  return { faults, entries: [...(says ? [{ record }] : []), ...items] }
}

async function answerPage(request: StaffRequest, errors: Fault[] = []): Promise<PageAnswer> {
  const { door, params, query, link } = request
  const outcome = await execute(showFigures, door, { measure: params.measure ?? '' })
  if (!outcome.ok) return failureOf(outcome.failure)
  const { title, targets, measure } = outcome.value
  return {
    kind: 'page',
    title: `${t.figures}: ${title}`,
    bodyLocale: 'de',
    status: errors.length > 0 ? 422 : 200,
    crumbs: [
      { title: t.measures, path: '/arbeit/massnahmen' },
      { title, path: `/arbeit/massnahmen/${measure}` },
    ],
    body: (
      <div class="work">
        <ErrorSummary title={t.errors} errors={errors} />
        {query.has('gut') && <Notice>{t.saved}</Notice>}
        <h1>{t.figures}</h1>
        <p class="lede">
          <a href={link(`/arbeit/massnahmen/${measure}`)}>{title}</a>
        </p>
        <p>{t.figuresLede}</p>
        {targets.length === 0 && <p>{t.noTargets}</p>}
        {targets.map((each) => (
          <TargetSection request={request} of={each} errors={errors} />
        ))}
      </div>
    ),
  }
}

type Of = Figures['targets'][number]

function TargetSection(props: { request: StaffRequest; of: Of; errors: Fault[] }) {
  const { request, of, errors } = props
  const { target, said } = of
  const number = (value: number) =>
    `${formatNumber(value, 'de')}${target.unit ? ` ${target.unit}` : ''}`
  const facts = [
    t.kinds[target.kind],
    target.baseline && t.baseline(number(target.baseline.value)),
    target.goal !== undefined &&
      t.goal(number(target.goal), target.goalOn ? shortDay(target.goalOn) : ''),
  ]
  return (
    <section aria-labelledby={`ziel-${target.id}`}>
      <h2 id={`ziel-${target.id}`}>{target.label}</h2>
      <p class="meta">{facts.filter(Boolean).join(' · ')}</p>
      {target.kind === 'indicator' ? (
        <p>{t.byItself}</p>
      ) : target.kind === 'standard' ? (
        <p>{t.standardHere}</p>
      ) : (
        <EntryForm request={request} target={target} said={said} errors={errors} />
      )}
      {said.length > 0 && (
        <details>
          <summary>{t.before}</summary>
          <WorkTable
            caption={t.before}
            columns={Object.values(t.columns).map((title) => ({ title }))}
            rows={said
              .toReversed()
              .map(({ item, on, organisationName, record }) => [
                shortDay(on),
                [organisationName, target.items.find(({ id }) => id === item)?.label]
                  .filter(Boolean)
                  .join(': ') || '–',
                saidValue(record, number),
                [record.words, record.internal].filter(Boolean).join(' · ') || '–',
                record.source ?? '–',
              ])}
            empty={t.none}
          />
        </details>
      )}
    </section>
  )
}

function saidValue(
  record: Of['said'][number]['record'],
  number: (value: number) => string,
): string {
  if (record.numerator !== undefined && record.denominator !== undefined)
    return t.of(formatNumber(record.numerator, 'de'), formatNumber(record.denominator, 'de'))
  if (record.value !== undefined) return number(record.value)
  return record.state ? t.states[record.state] : t.states.unknown
}

function EntryForm(props: {
  request: StaffRequest
  target: TargetRecord
  said: Of['said']
  errors: Fault[]
}) {
  const { request, target, said, errors } = props
  const { form, door } = request
  const mine = form.get('ziel') === target.id
  const typed = (name: string) => (mine ? (form.get(name) ?? undefined) : undefined)
  const errorOf = (name: string) =>
    mine ? errors.find(({ field }) => field === name)?.text : undefined
  const states = choicesOf(t.states)
  const { id } = target
  const listed = target.items.length > 0
  return (
    <Form request={request} class="work-form" label={target.label}>
      <input type="hidden" name="ziel" value={id} />
      <TextField
        name="am"
        label={t.on}
        type="date"
        value={typed('am') ?? door.now().toISOString().slice(0, 10)}
        error={errorOf('am')}
      />
      {target.kind === 'ratio' && (
        <div class="step-fields__numbers">
          <TextField
            name={`${id}-oben`}
            label={target.numerator ?? t.numerator}
            inputMode="numeric"
            value={typed(`${id}-oben`)}
            error={errorOf(`${id}-oben`) ?? errorOf(`${id}-wert`)}
          />
          <TextField
            name={`${id}-unten`}
            label={target.denominator ?? t.denominator}
            inputMode="numeric"
            value={typed(`${id}-unten`)}
            error={errorOf(`${id}-unten`)}
          />
        </div>
      )}
      {(target.kind === 'count' || (target.kind === 'adopted' && !listed)) && (
        <TextField
          name={`${id}-wert`}
          label={target.unit ? `${t.value} (${target.unit})` : t.value}
          inputMode="numeric"
          value={typed(`${id}-wert`)}
          error={errorOf(`${id}-wert`)}
        />
      )}
      {target.kind === 'done' && (
        <SelectField
          name={`${id}-stand`}
          label={t.state}
          none=""
          value={typed(`${id}-stand`)}
          choices={states}
        />
      )}
      {target.items.map((item) => {
        const last = said.findLast((one) => one.item === item.id)?.record.state ?? 'unknown'
        const name = `${id}-punkt-${item.id}`
        return (
          <fieldset class="kern-fieldset step-fields">
            <legend class="kern-label">{item.label}</legend>
            <div class="kern-fieldset__body">
              <input type="hidden" name={`${name}-stand-bisher`} value={last} />
              <div class="step-fields__numbers">
                <SelectField
                  name={`${name}-stand`}
                  label={t.state}
                  value={typed(`${name}-stand`) ?? last}
                  choices={states}
                />
                <TextField
                  name={`${name}-worte`}
                  label={t.words}
                  value={typed(`${name}-worte`)}
                  maxLength={2000}
                />
              </div>
            </div>
          </fieldset>
        )
      })}
      <TextField
        name={`${id}-quelle`}
        label={t.source}
        optional={t.voluntary}
        value={typed(`${id}-quelle`)}
        maxLength={300}
      />
      {!listed && (
        <TextField
          name={`${id}-worte`}
          label={t.words}
          optional={t.voluntary}
          value={typed(`${id}-worte`)}
          maxLength={2000}
        />
      )}
      <SubmitButton>{t.save}</SubmitButton>
    </Form>
  )
}
