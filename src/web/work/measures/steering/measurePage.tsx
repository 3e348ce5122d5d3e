import type { Child } from 'hono/jsx'
import {
  partsProgress,
  reopenMeasure,
  retireMeasure,
  showKeptMeasure,
} from '../../../../contexts/measures/index.ts'
import { editingWords } from '../../../../contexts/offers/index.ts'
import { execute, may, type OutputOf } from '../../../../platform/operation/index.ts'
import { ErrorSummary, Form, LinkButton, SubmitButton } from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { Notice } from '../../parts/Notice.tsx'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { shortDay } from '../../parts/when.ts'
import { figuresPath } from '../figures/paths.ts'
import { areaNamesOf, areaValue, currentAreas } from '../parts/AreaChoices.tsx'
import { fieldNames } from '../parts/words.ts'
import { EvidenceList } from './EvidenceList.tsx'
import { linkText } from './form/links.ts'
import { Progress } from './listPage.tsx'
import { Money } from './Money.tsx'
import {
  editPath,
  evidencePath,
  historyPath,
  listPath,
  measurePath,
  promisePath,
  statusPath,
} from './paths.ts'
import { Standing, Updates } from './Standing.tsx'
import { Targets } from './Targets.tsx'
import { texts as t } from './texts.ts'
import {
  answerNames,
  type hideableNames,
  kindNames,
  levelNames,
  ratingText,
  roleNames,
  statusText,
  strengthNames,
} from './words.ts'

type Shown = OutputOf<typeof showKeptMeasure>
type Link = StaffRequest['link']

/** One measure with everything that is known of it; each part says whether the public sees it. */
export const measurePage = staffPage({
  method: 'get',
  path: measurePath(':measure'),
  permission: 'measures:update',
  answer: (request) => page(request),
})

export const retireOrReopen = staffPage({
  method: 'post',
  path: measurePath(':measure'),
  permission: 'measures:edit',
  async answer(request) {
    const { form, door, params } = request
    const seen = { measure: params.measure ?? '', version: Number(form.get('version')) }
    const retires = form.get('schritt') === 'beenden'
    const outcome = await execute(retires ? retireMeasure : reopenMeasure, door, seen)
    if (outcome.ok)
      return {
        kind: 'redirect',
        path: retires ? `${listPath}?gut=beendet` : `${measurePath(seen.measure)}?gut=geoeffnet`,
      }
    return outcome.failure.kind === 'conflict' ? page(request, 409) : failureOf(outcome.failure)
  },
})

async function page(request: StaffRequest, status: 200 | 409 = 200): Promise<PageAnswer> {
  const { door, params, query, link } = request
  const outcome = await execute(showKeptMeasure, door, { measure: params.measure ?? '' })
  if (!outcome.ok) return failureOf(outcome.failure)
  const measure = outcome.value
  const done = query.get('gut') ?? ''
  const said = Object.hasOwn(t.done, done) ? t.done[done as keyof typeof t.done] : undefined
  const areas = areaNamesOf(await currentAreas(door))
  return {
    kind: 'page',
    title: measure.title,
    bodyLocale: 'de',
    status,
    crumbs: [
      { title: t.title, path: listPath },
      ...(measure.parent
        ? [{ title: measure.parent.title, path: measurePath(measure.parent.id) }]
        : []),
    ],
    body: (
      <div class="work">
        {status === 409 && (
          <ErrorSummary title={t.errors} errors={[{ field: 'massnahme', text: t.changed }]} />
        )}
        {said && <Notice>{said}</Notice>}
        {measure.retiredOn && <Notice warning>{t.retiredOn(shortDay(measure.retiredOn))}</Notice>}
        <div class="work-title">
          <h1 id="feld-massnahme">{measure.title}</h1>
          <Ways request={request} measure={measure} />
        </div>
        <p class="meta">
          <span class={`tag${measure.public ? ' tag--good' : ' tag--unknown'}`}>
            {measure.public ? t.isPublic : t.isInternal}
          </span>{' '}
          {[measure.reference, fieldNames[measure.record.field], measure.owner]
            .filter(Boolean)
            .join(' · ')}
          {measure.public && (
            <>
              {' '}
              <a href={link(`/massnahmen/${measure.id}`)}>{t.publicPage}</a>
            </>
          )}
        </p>
        <Promised measure={measure} link={link} mayOpen={may(door.actor, 'measures:read')} />
        <Part id="stand" title={t.standing}>
          <Standing measure={measure} />
        </Part>
        {measure.children.length > 0 && (
          <Part id="teile" title={t.children}>
            <Children measure={measure} link={link} />
          </Part>
        )}
        <Part id="ziele" title={t.targets} measure={measure} field="targets">
          <Targets record={measure.record} actuals={measure.actuals} />
          {measure.record.targets.length > 0 && (
            <p class="no-print">
              <a href={link(figuresPath(measure.id))}>{t.reportFigures}</a>
            </p>
          )}
        </Part>
        <Part id="meilensteine" title={t.milestonesTitle} measure={measure} field="milestones">
          <Milestones measure={measure} today={door.now().toISOString().slice(0, 10)} />
        </Part>
        <Part id="geld" title={t.money} measure={measure} field="funding">
          <Money funding={measure.record.funding} today={door.now().toISOString().slice(0, 10)} />
        </Part>
        <Part id="angaben" title={t.about}>
          <Facts measure={measure} areas={areas} />
        </Part>
        <Part id="kriterien" title={t.criteria} measure={measure} field="criteria">
          <Criteria measure={measure} />
        </Part>
        <Part id="belege" title={t.evidence}>
          <EvidenceList
            request={request}
            evidence={measure.evidence}
            city={measure.internal}
            readOnly
          />
          <p class="no-print">
            <a href={link(evidencePath(measure.id))}>{t.addEvidence}</a>
          </p>
        </Part>
        <Decisions measure={measure} link={link} />
        {measure.internal && <Internal measure={measure} />}
        <Part id="meldungen" title={t.updates}>
          <Updates measure={measure} request={request} />
        </Part>
        {may(door.actor, 'measures:edit') && <Retire request={request} measure={measure} />}
      </div>
    ),
  }
}

function Ways({ request, measure }: { request: StaffRequest; measure: Shown }) {
  const { link, door } = request
  return (
    <p class="work-actions no-print">
      {!measure.retiredOn && (
        <LinkButton kind="primary" href={link(statusPath(measure.id))}>
          {t.report}
        </LinkButton>
      )}
      {may(door.actor, 'measures:edit') && (
        <LinkButton href={link(editPath(measure.id))}>{t.edit}</LinkButton>
      )}
      {may(door.actor, 'measures:read') && (
        <LinkButton kind="tertiary" href={link(historyPath(measure.id))}>
          {t.history}
        </LinkButton>
      )}
    </p>
  )
}

/** A part of the page, with a mark where the public does not see it though the measure is public. */
function Part(props: {
  id: string
  title: string
  measure?: Shown
  field?: keyof typeof hideableNames
  internal?: boolean
  children: Child
}) {
  const { id, title, measure, field, internal } = props
  const hidden = field !== undefined && measure?.public && measure.record.hidden.includes(field)
  return (
    <section aria-labelledby={id} class={internal ? 'measure-internal' : undefined}>
      <h2 id={id}>
        {title} {hidden && <span class="tag tag--unknown">{t.hiddenField}</span>}
        {internal && <span class="tag tag--unknown">{t.internalPart}</span>}
      </h2>
      {props.children}
    </section>
  )
}

function Promised(props: { measure: Shown; link: Link; mayOpen: boolean }) {
  const { measure, link, mayOpen } = props
  return (
    <Part id="zusagen" title={t.promises}>
      {measure.promised.length === 0 && <p>{t.noPromise}</p>}
      {measure.promised.map((promise) => (
        <figure class="measure-promise">
          <blockquote>{promise.quote}</blockquote>
          <figcaption class="meta">
            {t.inPaper(promise.paperTitle)} · {strengthNames[promise.strength]} ·{' '}
            {ratingText(promise.rating)}
            {mayOpen && (
              <>
                {' '}
                · <a href={link(promisePath(promise.id))}>{promise.title}</a>
              </>
            )}
          </figcaption>
        </figure>
      ))}
    </Part>
  )
}

const numbers = new Intl.NumberFormat('de-DE')

function Children({ measure, link }: { measure: Shown; link: Link }) {
  const { total, done, notSaid, weighed } = partsProgress(
    measure.children.map(({ status, weight }) => ({ status, weight: weight ?? undefined })),
  )
  return (
    <>
      <p>
        {t.parts(done, total)}
        {notSaid > 0 && `, ${t.partsNotSaid(notSaid)}`}.{' '}
        {weighed
          ? t.weights(numbers.format(weighed.done), numbers.format(weighed.total))
          : t.noWeights}
      </p>
      <WorkTable
        caption=""
        columns={[
          { title: t.columns.title },
          { title: t.columns.status },
          { title: t.columns.due },
          { title: t.progress },
          { title: t.weight },
        ]}
        rows={measure.children.map((child) => [
          <a href={link(measurePath(child.id))}>{child.title}</a>,
          statusText(child.status),
          <>
            {child.dueOn ? shortDay(child.dueOn) : '–'}
            {child.overdue && <strong class="measure-late"> {t.overdue}</strong>}
          </>,
          <Progress measure={child} />,
          child.weight === null ? '–' : numbers.format(child.weight),
        ])}
        empty={t.empty}
      />
    </>
  )
}

function Milestones({ measure, today }: { measure: Shown; today: string }) {
  return (
    <WorkTable
      caption={
        measure.milestones.total > 0
          ? t.milestones(measure.milestones.done, measure.milestones.total)
          : ''
      }
      columns={Object.values(t.milestone).map((title) => ({ title }))}
      rows={measure.record.milestones.map(({ title, dueOn, doneOn, reason }) => [
        <>
          {title}
          {reason && <span class="meta">{reason}</span>}
        </>,
        <>
          {dueOn ? shortDay(dueOn) : '–'}
          {dueOn && !doneOn && dueOn < today && <strong class="measure-late"> {t.late}</strong>}
        </>,
        doneOn ? shortDay(doneOn) : '–',
      ])}
      empty={t.noMilestones}
    />
  )
}

function Facts({ measure, areas }: { measure: Shown; areas: ReadonlyMap<string, string> }) {
  const { record, organisation } = measure
  const hidden = (field: keyof typeof hideableNames) =>
    measure.public && record.hidden.includes(field) ? (
      <span class="tag tag--unknown">{t.hiddenField}</span>
    ) : null
  const names = (ids: readonly string[], known: readonly { id: string; name: string }[]) =>
    ids.map((id) => known.find((one) => one.id === id)?.name ?? id).join(', ')
  const facts: [string, Child][] = [
    ['Rolle der Stadt', roleNames[record.role]],
    ['Was getan wird', record.kind && kindNames[record.kind]],
    [
      'Zuständig',
      record.owner && (
        <>
          {record.owner} {hidden('owner')}
        </>
      ),
    ],
    ['Meldet den Stand', organisation?.name],
    [
      'Partner',
      record.partners.length > 0 && (
        <>
          {record.partners.join(', ')} {hidden('partners')}
        </>
      ),
    ],
    [
      'Gebiete',
      record.areas.map((area) => areas.get(areaValue(area)) ?? area.id).join(', ') || 'ganze Stadt',
    ],
    ['Für wen', names(record.targetGroups, editingWords.targetGroups)],
    ['Lebenslagen', names(record.lifeSituations, editingWords.situations)],
    [
      'Zeit',
      (record.from || record.dueOn) && (
        <>
          {[
            record.from && `ab ${shortDay(record.from)}`,
            record.dueOn && `bis ${shortDay(record.dueOn)}`,
          ]
            .filter(Boolean)
            .join(' ')}{' '}
          {hidden('dates')}
        </>
      ),
    ],
    ['In Leichter Sprache', record.leicht && <span class="kept-lines">{record.leicht}</span>],
  ]
  return (
    <>
      {record.summary && <p class="kept-lines">{record.summary}</p>}
      <dl class="facts">
        {facts
          .filter(([, value]) => value)
          .map(([title, value]) => (
            <>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </>
          ))}
      </dl>
    </>
  )
}

function Criteria({ measure }: { measure: Shown }) {
  const { goals, criteria, record } = measure
  const answers = new Map(record.criteria.map((one) => [one.criterion, one]))
  const open = criteria.filter(({ id }) => !answers.has(id))
  return (
    <>
      {goals.length === 0 ? (
        <p>{t.noGoals}</p>
      ) : (
        <ul>
          {goals.map((goal) => (
            <li>{goal.record.title}</li>
          ))}
        </ul>
      )}
      <dl class="facts">
        {criteria.flatMap(({ id, record: criterion }) => {
          const given = answers.get(id)
          return given
            ? [
                <dt>{criterion.title}</dt>,
                <dd>
                  {answerNames[given.answer]}
                  {given.reason && `: ${given.reason}`}
                </dd>,
              ]
            : []
        })}
      </dl>
      {open.length > 0 && (
        <>
          <p>{t.unanswered(open.length)}:</p>
          <ul>
            {open.map((criterion) => (
              <li>{criterion.record.title}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Decisions({ measure, link }: { measure: Shown; link: Link }) {
  const { decisions, links } = measure.record
  const addressOf = (one: (typeof links)[number]) =>
    one.kind === 'page' ? one.id : one.kind === 'targetGroup' ? undefined : link(linkText(one))
  return (
    <>
      {decisions.length > 0 && (
        <Part id="beschluesse" title={t.decisions}>
          <ul>
            {decisions.map(({ on, words, source }) => (
              <li>
                {shortDay(on)}: {words}{' '}
                {source && (source.url ? <a href={source.url}>{source.label}</a> : source.label)}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {measure.recommendations.length > 0 && (
        <Part id="empfehlungen" title={t.recommendations}>
          <ul>
            {measure.recommendations.map(({ id, title }) => (
              <li>
                <a href={link(`/empfehlungen/${id}`)}>{title}</a>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {links.length > 0 && (
        <Part id="verweise" title={t.links} measure={measure} field="links">
          <ul>
            {links.map((one) => {
              const address = addressOf(one)
              const text = one.label ?? nameOf(one)
              return <li>{address ? <a href={address}>{text}</a> : text}</li>
            })}
          </ul>
        </Part>
      )}
    </>
  )
}

/** What of the vocabulary a link points to, by its name; else its id. */
function nameOf({ kind, id }: Shown['record']['links'][number]): string {
  const { types, situations, targetGroups } = editingWords
  const known = { offerType: types, lifeSituation: situations, targetGroup: targetGroups }
  const words: readonly { id: string; name: string }[] =
    kind === 'offerType' || kind === 'lifeSituation' || kind === 'targetGroup' ? known[kind] : []
  return words.find((one) => one.id === id)?.name ?? id
}

function Internal({ measure }: { measure: Shown }) {
  const { notes, risks } = measure.record.internal
  return (
    <Part id="intern" title={t.risks} internal>
      <WorkTable
        caption=""
        columns={Object.values(t.risk).map((title) => ({ title }))}
        rows={risks.map(({ words, likelihood, damage, answer }) => [
          words,
          levelNames[likelihood],
          levelNames[damage],
          answer ?? '–',
        ])}
        empty={t.noRisks}
      />
      {notes && (
        <>
          <h3>{t.notes}</h3>
          <p class="kept-lines">{notes}</p>
        </>
      )}
    </Part>
  )
}

function Retire({ request, measure }: { request: StaffRequest; measure: Shown }) {
  const again = measure.retiredOn !== null
  const button = again ? t.reopen : t.retire
  return (
    <details class="no-print">
      <summary>{button}</summary>
      <Form request={{ form: new URLSearchParams(), formToken: request.formToken }} label={button}>
        <input type="hidden" name="version" value={String(measure.version)} />
        <input type="hidden" name="schritt" value={again ? 'oeffnen' : 'beenden'} />
        {!again && <p>{t.retireHint}</p>}
        <SubmitButton kind="secondary">{button}</SubmitButton>
      </Form>
    </details>
  )
}
