import {
  decidePackage,
  decisionsIn,
  reportOnPackage,
  scoreOf,
  showPackage,
} from '../../../../contexts/measures/index.ts'
import {
  actsForTheCity,
  execute,
  type Issue,
  may,
  type OutputOf,
} from '../../../../platform/operation/index.ts'
import { formatNumber } from '../../../../platform/texts/index.ts'
import {
  ErrorSummary,
  Form,
  LinkButton,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
} from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { type ChainTexts, ImpactChain, reachedBy } from '../../../promises/chain/ImpactChain.tsx'
import { failureOf, sentenceOf } from '../../parts/failures.ts'
import { Checkbox } from '../../parts/fields.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { shortDay } from '../../parts/when.ts'
import { euros, readEuros, readNumber } from '../parts/numbers.ts'
import { dueOf } from './listPage.tsx'
import { listPath, packagePath } from './paths.ts'
import { texts as t } from './texts.ts'

type Shown = OutputOf<typeof showPackage>
type Fault = { field: string; text: string }

const notices: Record<string, string> = {
  gesichert: t.saved,
  eingereicht: t.filed,
  entschieden: t.decided,
  bericht: t.reported,
}

export const chainTexts: ChainTexts = {
  steps: t.ladder,
  parts: t.ladderParts,
  inputs: t.inputs,
  today: t.baseline.toLowerCase(),
  goal: t.goal,
  latest: t.chainColumns.latest,
  unknown: t.unknown,
}

/** One package: its chain of effects, what happened to it, and what is to be done next. */
export const packagePage = staffPage({
  method: 'get',
  path: `${listPath}/:package`,
  permission: 'measures:readPackages',
  answer: (request) => answerPage(request),
})

export const stepOfPackage = staffPage({
  method: 'post',
  path: `${listPath}/:package`,
  permission: 'measures:readPackages',
  async answer(request) {
    const { form, door, params } = request
    const id = params.package ?? ''
    const field = (name: string) => form.get(name)?.replace(/\r\n/g, '\n').trim() || undefined
    const said = form.get('schritt') === 'bericht'
    const on = field('am') ?? door.now().toISOString().slice(0, 10)
    const amount = readEuros(form.get('summe'))
    const results = resultsOf(form)
    if (amount === 'wrong')
      return await answerPage(request, [
        { field: 'summe', text: 'Schreiben Sie die Summe in Euro, zum Beispiel 40.000.' },
      ])
    if (results === 'wrong')
      return await answerPage(request, [
        {
          field: 'wert0',
          text: 'Schreiben Sie Zahlen wie 61 oder 3,5. Was Sie nicht wissen, lassen Sie leer.',
        },
      ])
    const outcome = said
      ? await execute(reportOnPackage, door, {
          package: id,
          on,
          year: Number(form.get('jahr')),
          ...(field('worte') && { words: field('worte') }),
          results,
        })
      : await execute(decidePackage, door, {
          package: id,
          version: Number(form.get('version')),
          decision: (form.get('schritt') ?? '') as never, // the operation looks at it
          on,
          publish: form.has('oeffentlich'),
          record: {
            ...(field('worte') && { words: field('worte') }),
            ...(field('intern') && { internal: field('intern') }),
            ...(field('von') && { from: field('von') }),
            ...(field('bis') && { to: field('bis') }),
            ...(amount !== undefined && { amount }),
            ...(field('jahr') && { year: Number(field('jahr')) }),
            ...(field('weiter') && { verdict: field('weiter') as never }), // the operation looks at it
            ...(form.get('schritt') === 'score' && { scores: scoresOf(form) }),
          },
        })
    if (outcome.ok)
      return {
        kind: 'redirect',
        path: `${packagePath(id)}?gut=${said ? 'bericht' : 'entschieden'}`,
      }
    const { failure } = outcome
    if (failure.kind === 'invalid') return await answerPage(request, failure.issues.map(faultOf))
    if (failure.kind === 'conflict')
      return await answerPage(request, [
        {
          field: 'schritt',
          text: 'Jemand hat das Paket inzwischen geändert. Sehen Sie es neu an, und wiederholen Sie den Schritt.',
        },
      ])
    return { kind: 'failure', failure }
  },
})

const fieldNames: Record<string, string> = {
  from: 'von',
  to: 'bis',
  year: 'jahr',
  verdict: 'weiter',
  words: 'worte',
  on: 'am',
}
function faultOf(issue: Issue): Fault {
  const [first = ''] = issue.field.replace(/^record\.?/, '').split('.')
  return {
    field: fieldNames[first] ?? first,
    text: sentenceOf(issue),
  }
}

function scoresOf(form: URLSearchParams) {
  return [...form.keys()]
    .filter((name) => name.startsWith('punkte-'))
    .flatMap((name) => {
      const criterion = name.slice('punkte-'.length)
      const reason = form.get(`grund-${criterion}`)?.trim()
      const points = form.get(name)
      return points ? [{ criterion, points: Number(points), ...(reason && { reason }) }] : []
    })
}

function resultsOf(form: URLSearchParams) {
  const results: { step: number; value?: number; words?: string }[] = []
  for (const name of form.keys()) {
    const [, place] = /^wert(\d+)$/.exec(name) ?? []
    if (place === undefined) continue
    const value = readNumber(form.get(name))
    if (value === 'wrong') return 'wrong'
    const words = form.get(`anmerkung${place}`)?.trim()
    if (value !== undefined || words)
      results.push({
        step: Number(place),
        ...(value !== undefined && { value }),
        ...(words && { words }),
      })
  }
  return results
}

async function answerPage(request: StaffRequest, errors: Fault[] = []): Promise<PageAnswer> {
  const { door, params, link, query } = request
  const outcome = await execute(showPackage, door, { package: params.package ?? '' })
  if (!outcome.ok) return failureOf(outcome.failure)
  const shown = outcome.value
  const { record } = shown
  const city = actsForTheCity(door.actor)
  const said = notices[query.get('gut') ?? '']
  const editable = ['draft', 'returned'].includes(shown.state) || (city && shown.state === 'filed')
  const number = (value: number) => formatNumber(value, 'de')
  return {
    kind: 'page',
    title: record.title,
    bodyLocale: 'de',
    status: errors.length > 0 ? 422 : 200,
    crumbs: [{ title: t.title, path: listPath }],
    styles: ['versprochen.css'],
    body: (
      <div class="work">
        <ErrorSummary title={t.errors} errors={errors} />
        {said && <Notice>{said}</Notice>}
        {dueOf(shown).map((due) => (
          <Notice warning>{due}</Notice>
        ))}
        <div class="work-title">
          <h1>{record.title}</h1>
          {editable && may(door.actor, 'measures:filePackages') && (
            <LinkButton href={link(`${packagePath(shown.id)}/bearbeiten`)}>{t.edit}</LinkButton>
          )}
        </div>
        <p class="meta">
          {[
            shown.organisationName,
            t.states[shown.state],
            shown.term ? t.termLine(shortDay(shown.term.from), shortDay(shown.term.to)) : t.noTerm,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <dl class="facts">
          <dt>{t.targetGroup}</dt>
          <dd>
            {record.targetGroup}
            {record.reach && ` (${number(record.reach)} im Jahr)`}
          </dd>
          <dt>{t.wishedEffect}</dt>
          <dd>{record.wishedEffect}</dd>
          {record.need && (
            <>
              <dt>{t.need}</dt>
              <dd>{record.need}</dd>
            </>
          )}
          {record.budget.length > 0 && (
            <>
              <dt>{t.budget}</dt>
              <dd>
                {record.budget
                  .map(
                    ({ year, amount, words }) =>
                      `${year}: ${euros(amount)} €${words ? ` (${words})` : ''}`,
                  )
                  .join('; ')}
              </dd>
            </>
          )}
        </dl>
        <h2>{t.chain}</h2>
        <ImpactChain
          inputs={record.inputs}
          steps={record.steps}
          reached={reachedBy(shown.events)}
          texts={chainTexts}
          number={number}
        />
        {shown.state === 'agreed' && <ReportForm request={request} shown={shown} />}
        {city && may(door.actor, 'measures:decidePackages') && (
          <Decisions request={request} shown={shown} />
        )}
        <History shown={shown} />
      </div>
    ),
  }
}

function ReportForm({ request, shown }: { request: StaffRequest; shown: Shown }) {
  const { form } = request
  const year = shown.missingReports[0] ?? request.door.now().getUTCFullYear() - 1
  return (
    <details open={shown.missingReports.length > 0} class="no-print">
      <summary>{t.report}</summary>
      <Form request={request} class="work-form" label={t.report}>
        <input type="hidden" name="schritt" value="bericht" />
        <p>{t.reportLede}</p>
        <TextField
          name="jahr"
          label={t.year}
          inputMode="numeric"
          value={form.get('jahr') ?? String(year)}
        />
        {shown.record.steps.map((step, place) => (
          <fieldset class="kern-fieldset step-fields">
            <legend class="kern-label">{step.words}</legend>
            <div class="kern-fieldset__body">
              <div class="step-fields__numbers">
                <TextField
                  name={`wert${place}`}
                  label={`${step.indicator ?? t.reached}${step.unit ? ` (${step.unit})` : ''}`}
                  inputMode="numeric"
                  value={form.get(`wert${place}`) ?? ''}
                />
                <TextField
                  name={`anmerkung${place}`}
                  label={t.remark}
                  value={form.get(`anmerkung${place}`) ?? ''}
                  maxLength={2000}
                />
              </div>
            </div>
          </fieldset>
        ))}
        <TextArea
          name="worte"
          label={t.words}
          optional={t.voluntary}
          value={form.get('worte') ?? undefined}
          rows={3}
        />
        <SubmitButton>{t.send}</SubmitButton>
      </Form>
    </details>
  )
}

/** Each decision that is possible now, as a form of its own that can be opened. */
function Decisions({ request, shown }: { request: StaffRequest; shown: Shown }) {
  const { form } = request
  const today = request.door.now().toISOString().slice(0, 10)
  return (
    <section class="no-print" aria-labelledby="entscheiden">
      <h2 id="entscheiden">{t.decide}</h2>
      {decisionsIn(shown.state).map((decision) => {
        const mine = form.get('schritt') === decision
        const value = (name: string) => (mine ? (form.get(name) ?? undefined) : undefined)
        return (
          <details open={mine}>
            <summary>{t.decisions[decision]}</summary>
            <Form request={request} class="work-form" label={t.decisions[decision]}>
              <input type="hidden" name="schritt" value={decision} />
              <input type="hidden" name="version" value={String(shown.version)} />
              <TextField name="am" label={t.on} type="date" value={value('am') ?? today} />
              {decision === 'score' &&
                shown.criteria.map(({ id, record }) => (
                  <fieldset class="kern-fieldset step-fields">
                    <legend class="kern-label">
                      {record.title}
                      {record.weight && record.weight !== 1 ? ` (zählt ${record.weight}-fach)` : ''}
                    </legend>
                    <div class="kern-fieldset__body">
                      {record.words && <p class="kern-hint">{record.words}</p>}
                      <RadioGroup
                        name={`punkte-${id}`}
                        legend={t.points}
                        value={value(`punkte-${id}`)}
                        choices={[0, 1, 2, 3, 4].map((points) => ({
                          value: String(points),
                          label: String(points),
                        }))}
                      />
                      <TextField
                        name={`grund-${id}`}
                        label={t.pointsReason}
                        value={value(`grund-${id}`)}
                        maxLength={2000}
                      />
                    </div>
                  </fieldset>
                ))}
              {(decision === 'agree' || decision === 'renew') && (
                <>
                  <TextField
                    name="von"
                    label={t.from}
                    type="date"
                    value={value('von') ?? shown.record.from}
                  />
                  <TextField
                    name="bis"
                    label={t.to}
                    type="date"
                    hint={t.toHint}
                    value={value('bis') ?? shown.record.to}
                  />
                  <TextField
                    name="summe"
                    label={t.amount}
                    inputMode="numeric"
                    value={value('summe')}
                  />
                </>
              )}
              {decision === 'review' && (
                <>
                  <TextField
                    name="jahr"
                    label={t.year}
                    inputMode="numeric"
                    value={
                      value('jahr') ??
                      String(shown.missingReviews[0] ?? Number(today.slice(0, 4)) - 1)
                    }
                  />
                  <RadioGroup
                    name="weiter"
                    legend={t.verdict}
                    value={value('weiter')}
                    choices={Object.entries(t.verdicts).map(([verdict, label]) => ({
                      value: verdict,
                      label,
                    }))}
                  />
                </>
              )}
              <TextArea name="worte" label={t.words} value={value('worte')} rows={3} />
              <TextArea
                name="intern"
                label={t.internalWords}
                optional={t.voluntary}
                value={value('intern')}
                rows={2}
              />
              <Checkbox
                name="oeffentlich"
                value="ja"
                checked={shown.public || decision === 'agree'}
              >
                {t.publish}
              </Checkbox>
              <SubmitButton>{t.decisions[decision]}</SubmitButton>
            </Form>
          </details>
        )
      })}
    </section>
  )
}

function History({ shown }: { shown: Shown }) {
  const weights = shown.criteria.map(({ id, record }) => ({ id, weight: record.weight ?? 1 }))
  if (shown.events.length === 0) return null
  return (
    <section aria-labelledby="verlauf">
      <h2 id="verlauf">{t.history}</h2>
      <ol class="history">
        {shown.events.toReversed().map(({ kind, on, record }) => {
          const score = scoreOf(record.scores, weights)
          return (
            <li>
              <p>
                <strong>
                  {shortDay(on)}: {t.events[kind]}
                  {record.year ? ` ${record.year}` : ''}
                </strong>
                {score && ` · ${t.sum(score.points, score.most)}`}
                {record.verdict && ` · ${t.verdicts[record.verdict]}`}
                {record.from && record.to && ` · ${shortDay(record.from)} – ${shortDay(record.to)}`}
                {record.amount !== undefined && ` · ${euros(record.amount)} €`}
              </p>
              {record.words && <p>{record.words}</p>}
              {record.internal && (
                <p class="meta">
                  {t.internalWords}: {record.internal}
                </p>
              )}
              {record.results && record.results.length > 0 && (
                <ul>
                  {record.results.map(({ step, value, words }) => (
                    <li>
                      {shown.record.steps[step]?.indicator ?? shown.record.steps[step]?.words}:{' '}
                      {value === undefined ? t.unknown : formatNumber(value, 'de')}
                      {words && ` (${words})`}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
