import { listStanding, returnRelease, withdrawRelease } from '../../../../contexts/atlas/index.ts'
import { execute, may } from '../../../../platform/operation/index.ts'
import { ErrorSummary, Form, SubmitButton, TextField } from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { SelectField } from '../../parts/fields.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { byIndicator, Findings, periodsText, sumOf, titleOf } from './parts.tsx'
import {
  indicatorPath,
  releasePath,
  releasesPath,
  returnPath,
  standingPath,
  withdrawPath,
} from './paths.ts'
import { texts as t } from './texts.ts'

const crumbs = [{ title: t.title, path: releasesPath }]

/** Every indicator with its rule and its standing. */
export const standingPage = staffPage({
  method: 'get',
  path: standingPath,
  permission: 'atlas:read',
  async answer({ door, link }) {
    const outcome = await execute(listStanding, door, {})
    if (!outcome.ok) return failureOf(outcome.failure)
    const indicators = byIndicator(outcome.value.columns)
    return {
      kind: 'page',
      title: t.standing,
      bodyLocale: 'de',
      crumbs,
      body: (
        <div class="work">
          <h1>{t.standing}</h1>
          <p class="lede">{t.standingLede}</p>
          <WorkTable
            caption={t.heldCaption(indicators.length)}
            columns={[
              t.heldColumns.indicator,
              t.heldColumns.periods,
              t.heldColumns.rule,
              t.heldColumns.figures,
              t.heldColumns.withheld,
              t.state,
            ].map((title) => ({ title }))}
            rows={indicators.map((columns) => [
              <a href={link(indicatorPath(columns[0]!.indicator))}>{titleOf(columns[0]!)}</a>,
              periodsText(columns),
              t.rule(columns.find(({ rule }) => rule !== null)?.rule ?? null),
              sumOf(columns).figures.toLocaleString('de-DE'),
              t.withheld(sumOf(columns)),
              <>
                {[...new Set(columns.map(({ state }) => t.states[state]))].join(', ')}
                <Findings columns={columns} />
              </>,
            ])}
            empty={t.empty}
          />
        </div>
      ),
    }
  },
})

/** One indicator: its periods, and how to take one back. */
export const standingOfPage = staffPage({
  method: 'get',
  path: `${standingPath}/:indicator`,
  permission: 'atlas:read',
  answer: (request) => answerStanding(request, undefined),
})

export const withdrawStanding = staffPage({
  method: 'post',
  path: `${standingPath}/:indicator/zuruecknehmen`,
  permission: 'atlas:publish',
  async answer(request) {
    const { door, form, params } = request
    const period = form.get('zeitraum') || undefined
    const indicator = params.indicator ?? ''
    const outcome = await execute(withdrawRelease, door, {
      indicator,
      ...(period !== undefined && { period }),
      reason: form.get('grund') ?? '',
    })
    if (outcome.ok) return { kind: 'redirect', path: `${indicatorPath(indicator)}?gut=zurueck` }
    const { failure } = outcome
    if (failure.kind === 'invalid') return answerStanding(request, t.reasonMissing)
    if (failure.kind === 'conflict') return answerStanding(request, t.nothingPublic)
    return failureOf(failure)
  },
})

export const returnStanding = staffPage({
  method: 'post',
  path: `${standingPath}/:indicator/wieder`,
  permission: 'atlas:publish',
  async answer(request) {
    const { door, form, params } = request
    const indicator = params.indicator ?? ''
    const period = form.get('zeitraum') ?? ''
    const outcome = await execute(returnRelease, door, { indicator, period })
    if (outcome.ok) return { kind: 'redirect', path: `${indicatorPath(indicator)}?gut=wieder` }
    const { failure } = outcome
    if (failure.kind === 'conflict') return answerStanding(request, t.nothingWithdrawn)
    return failureOf(failure)
  },
})

const news: Record<string, string> = { zurueck: t.taken, wieder: t.returned }

async function answerStanding(
  request: StaffRequest,
  error: string | undefined,
): Promise<PageAnswer> {
  const { door, params, link, query, form } = request
  const indicator = params.indicator ?? ''
  const outcome = await execute(listStanding, door, { indicator })
  if (!outcome.ok) return failureOf(outcome.failure)
  const { columns } = outcome.value
  if (columns.length === 0)
    return { kind: 'failure', failure: { kind: 'notFound', what: 'indicator' } }
  const mayPublish = may(door.actor, 'atlas:publish')
  const released = columns.filter(({ state }) => state === 'released')
  const title = titleOf(columns[0]!)
  const done = error === undefined ? news[query.get('gut') ?? ''] : undefined
  const errors = error === undefined ? [] : [{ field: 'grund', text: error }]
  return {
    kind: 'page',
    title,
    bodyLocale: 'de',
    status: error === undefined ? 200 : 422,
    crumbs: [...crumbs, { title: t.standing, path: standingPath }],
    body: (
      <div class="work">
        <ErrorSummary title={t.checkInput} errors={errors} />
        {done && <Notice>{done}</Notice>}
        <h1>{title}</h1>
        <p>
          {t.heldColumns.rule}: {t.rule(columns.find(({ rule }) => rule !== null)?.rule ?? null)}
        </p>
        <WorkTable
          caption={t.periodsCaption(columns.length)}
          columns={[
            { title: t.period },
            { title: t.state },
            { title: t.since },
            { title: t.heldColumns.figures },
            { title: t.heldColumns.withheld },
            { title: t.do, actions: true },
          ]}
          rows={columns.map((column) => [
            column.period.key,
            <>
              {t.states[column.state]}
              <Findings columns={[column]} />
            </>,
            <a href={link(releasePath(column.release))}>{t.name(column.release)}</a>,
            column.figures.toLocaleString('de-DE'),
            t.withheld(column),
            column.state === 'withdrawn' && mayPublish && (
              <Form
                request={request}
                action={link(returnPath(indicator))}
                class="inline-form"
                label={`${t.back}: ${column.period.key}`}
              >
                <input type="hidden" name="zeitraum" value={column.period.key} />
                <SubmitButton kind="tertiary">
                  {t.back}
                  <span class="visually-hidden">: {column.period.key}</span>
                </SubmitButton>
              </Form>
            ),
          ])}
          empty={t.empty}
        />
        {mayPublish && released.length > 0 && (
          <section aria-labelledby="zuruecknehmen">
            <h2 id="zuruecknehmen">{t.takeTitle}</h2>
            <p>{t.takeLede}</p>
            <Form request={request} action={link(withdrawPath(indicator))} class="work-form">
              <SelectField
                name="zeitraum"
                label={t.takeWhich}
                none={t.takeAll}
                value={form.get('zeitraum') ?? undefined}
                choices={released.map(({ period: { key } }) => ({ value: key, label: key }))}
              />
              <TextField
                name="grund"
                label={t.takeReason}
                hint={t.takeReasonHint}
                value={form.get('grund') ?? ''}
                error={error}
              />
              <SubmitButton>{t.take}</SubmitButton>
            </Form>
          </section>
        )}
      </div>
    ),
  }
}
