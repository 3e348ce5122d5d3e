import {
  declineRating,
  proposeRating,
  type RatingNote,
  ratings,
  showKeptPromise,
  signRating,
} from '../../../../contexts/measures/index.ts'
import { execute, type Failure, may, type OutputOf } from '../../../../platform/operation/index.ts'
import {
  ErrorSummary,
  Form,
  LinkButton,
  RadioGroup,
  SubmitButton,
  TextArea,
} from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { conflictText, failureOf, sentenceOf } from '../../parts/failures.ts'
import { SelectField } from '../../parts/fields.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { WorkTable } from '../../parts/WorkTable.tsx'
import { shortDay } from '../../parts/when.ts'
import { EvidenceForm, EvidenceList, type Fault } from './EvidenceList.tsx'
import { evidenceStep } from './evidenceSteps.ts'
import { measurePath, newPath, promisePath, promisesPath } from './paths.ts'
import { texts as t } from './texts.ts'
import { ratingNames, ratingText, statusText, strengthNames } from './words.ts'

/** One promise: what it says word for word, what is done for it, what speaks for it, how two people rate it. */

type Shown = OutputOf<typeof showKeptPromise>

const pattern = `${promisesPath}/:commitment`

export const promisePage = staffPage({
  method: 'get',
  path: pattern,
  permission: 'measures:read',
  answer: (request) => withPromise(request, (promise) => page(request, promise)),
})

export const actOnPromise = staffPage({
  method: 'post',
  path: pattern,
  permission: 'measures:read',
  answer: (request) => withPromise(request, (promise) => act(request, promise)),
})

async function withPromise(
  request: StaffRequest,
  then: (promise: Shown) => PageAnswer | Promise<PageAnswer>,
): Promise<PageAnswer> {
  const outcome = await execute(showKeptPromise, request.door, {
    commitment: request.params.commitment ?? '',
  })
  return outcome.ok ? await then(outcome.value) : failureOf(outcome.failure)
}

async function act(request: StaffRequest, promise: Shown): Promise<PageAnswer> {
  const { form, door } = request
  const commitment = promise.id
  const on = (said: keyof typeof t.done): PageAnswer => ({
    kind: 'redirect',
    path: `${promisePath(commitment)}?gut=${said}`,
  })
  const step = form.get('schritt')
  const rating = form.get('bewertung') ?? ''
  if (step === 'unterschreiben' || step === 'ablehnen') {
    const signs = step === 'unterschreiben'
    const outcome = await execute(signs ? signRating : declineRating, door, { rating })
    return outcome.ok
      ? on(signs ? 'unterschrieben' : 'abgelehnt')
      : refused(request, promise, outcome.failure)
  }
  if (step === 'bewerten') {
    const outcome = await execute(proposeRating, door, {
      commitment,
      rating,
      rule: form.get('regel') ?? '',
      reason: form.get('grund')?.replace(/\r\n/g, '\n') ?? '',
    })
    return outcome.ok ? on('vorgeschlagen') : refused(request, promise, outcome.failure)
  }
  const done = await evidenceStep(request, { commitment }, promise.evidence)
  if (done.kind === 'done') return on(done.said)
  return done.kind === 'faults'
    ? page(request, promise, { faults: done.faults })
    : failureOf(done.failure)
}

const fields: Record<string, string> = { rating: 'bewertung', rule: 'regel', reason: 'grund' }
const sentences: Record<string, string> = {
  bewertung: 'Wählen Sie eine Bewertung.',
  regel: 'Wählen Sie die Regel, nach der Sie bewerten.',
  grund: 'Schreiben Sie in ein bis zwei Sätzen, warum.',
}

function refused(request: StaffRequest, promise: Shown, failure: Failure): PageAnswer {
  if (failure.kind === 'invalid') {
    const faults = failure.issues.map((issue) => {
      const name = fields[issue.field] ?? 'bewertung'
      return { field: name, text: sentenceOf(issue, sentences[name] ?? t.errors) }
    })
    return page(request, promise, { faults })
  }
  if (failure.kind !== 'conflict') return failureOf(failure)
  const { freeze } = promise
  const reasons: Record<string, string> = {
    freeze: freeze?.to ? t.frozen(freeze.title, shortDay(freeze.to)) : conflictText('freeze'),
    ownWork: t.ownWork,
    open: t.openProposal,
    settled: t.settled,
  }
  const text = reasons[failure.reason] ?? conflictText(failure.reason)
  return page(request, promise, { faults: [{ field: 'bewertung', text }], status: 409 })
}

interface Trouble {
  faults?: Fault[]
  status?: 409 | 422
}

function page(
  request: StaffRequest,
  promise: Shown,
  { faults = [], status = 422 }: Trouble = {},
): PageAnswer {
  const { door, link, query } = request
  const { record } = promise
  const done = query.get('gut') ?? ''
  const said = Object.hasOwn(t.done, done) ? t.done[done as keyof typeof t.done] : undefined
  const mayEdit = may(door.actor, 'measures:edit')
  return {
    kind: 'page',
    title: record.title,
    bodyLocale: 'de',
    status: faults.length > 0 ? status : 200,
    crumbs: [{ title: t.promisesTitle, path: promisesPath }],
    body: (
      <div class="work">
        <ErrorSummary title={t.errors} errors={faults} />
        {said && <Notice>{said}</Notice>}
        <h1>{record.title}</h1>
        <figure class="measure-promise">
          <blockquote>{promise.quote}</blockquote>
          <figcaption class="meta">
            {[
              t.inPaper(promise.paperTitle),
              ...record.section,
              strengthNames[record.strength],
            ].join(' · ')}
          </figcaption>
        </figure>
        {(record.deadline || record.condition) && (
          <dl class="facts">
            {record.deadline && (
              <>
                <dt>{t.deadline}</dt>
                <dd>{record.deadline.raw}</dd>
              </>
            )}
            {record.condition && (
              <>
                <dt>{t.condition}</dt>
                <dd>{record.condition}</dd>
              </>
            )}
          </dl>
        )}
        <section aria-labelledby="bewertung">
          <h2 id="bewertung">{t.rating}</h2>
          <Rating request={request} promise={promise} faults={faults} />
        </section>
        <section aria-labelledby="massnahmen">
          <h2 id="massnahmen">{t.measures}</h2>
          <Measures promise={promise} link={link} />
          {mayEdit && (
            <p class="no-print">
              <LinkButton href={link(`${newPath}?zusage=${encodeURIComponent(promise.id)}`)}>
                {t.create}
              </LinkButton>
            </p>
          )}
        </section>
        <section aria-labelledby="belege">
          <h2 id="belege">{t.evidence}</h2>
          <EvidenceList request={request} evidence={promise.evidence} city ofPromise />
          <details class="no-print" open={faults.some(({ field }) => field.startsWith('beleg'))}>
            <summary>{t.addEvidence}</summary>
            <EvidenceForm request={request} city faults={faults} />
          </details>
        </section>
      </div>
    ),
  }
}

function Measures({ promise, link }: { promise: Shown; link: (path: string) => string }) {
  return (
    <WorkTable
      caption=""
      columns={[{ title: t.columns.title }, { title: t.columns.status }, { title: t.columns.due }]}
      rows={promise.measures.map((measure) => [
        <a href={link(measurePath(measure.id))}>{measure.title}</a>,
        <>
          {statusText(measure.status)}
          {measure.saidOn && <span class="meta">{t.since(shortDay(measure.saidOn))}</span>}
        </>,
        <>
          {measure.dueOn ? shortDay(measure.dueOn) : '–'}
          {measure.overdue && <strong class="measure-late"> {t.overdue}</strong>}
        </>,
      ])}
      empty={t.noMeasures}
    />
  )
}

/** What stands, what waits for the second person, the form for a proposal, and what was before. */
function Rating(props: { request: StaffRequest; promise: Shown; faults: readonly Fault[] }) {
  const { request, promise } = props
  const { freeze } = promise
  const stands = promise.ratings.find(({ signedAt }) => signedAt !== null)
  const open = promise.ratings.find((one) => one.signedAt === null && one.declinedAt === null)
  const before = promise.ratings.filter((one) => one !== stands && one !== open)
  return (
    <>
      {stands?.signedAt && stands.rating !== 'notChecked' ? (
        <Given
          rating={stands}
          heading={t.standsSince(ratingText(stands.rating), dayOf(stands.signedAt))}
        />
      ) : (
        <p>{t.nobodyChecked}</p>
      )}
      {freeze?.to && <Notice>{t.frozen(freeze.title, shortDay(freeze.to))}</Notice>}
      {open && <Open request={request} rating={open} frozen={freeze !== null} />}
      {!open && !freeze && may(request.door.actor, 'measures:edit') && (
        <Propose
          request={request}
          promise={promise}
          rated={stands !== undefined}
          faults={props.faults}
        />
      )}
      {before.length > 0 && (
        <details>
          <summary>{t.ratingHistory}</summary>
          {before.map((one) => (
            <Given rating={one} heading={ratingText(one.rating)} />
          ))}
        </details>
      )}
    </>
  )
}

const dayOf = (moment: string) => shortDay(moment.slice(0, 10))

function Given({ rating, heading }: { rating: RatingNote; heading: string }) {
  const { record, proposedBy, proposedAt, signedBy, signedAt, declinedAt } = rating
  return (
    <div class="measure-rating">
      <p>
        <strong>{heading}</strong>
      </p>
      <p class="kept-lines">{record.reason}</p>
      {record.rule && <p class="meta">{`${t.rule}: ${record.rule.words}`}</p>}
      <p class="meta">
        {[
          proposedBy && t.proposedBy(proposedBy, dayOf(proposedAt)),
          signedBy && signedAt && t.signedBy(signedBy, dayOf(signedAt)),
          declinedAt && t.declinedOn(dayOf(declinedAt)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  )
}

function Open(props: { request: StaffRequest; rating: RatingNote; frozen: boolean }) {
  const { request, rating, frozen } = props
  const step = (name: string, button: string, kind: 'primary' | 'secondary') => (
    <Form
      request={{ form: new URLSearchParams(), formToken: request.formToken }}
      class="inline-form"
      label={button}
    >
      <input type="hidden" name="schritt" value={name} />
      <input type="hidden" name="bewertung" value={rating.id} />
      <SubmitButton kind={kind}>{button}</SubmitButton>
    </Form>
  )
  const maySign = may(request.door.actor, 'measures:sign')
  return (
    <section class="measure-proposal" aria-labelledby="vorschlag">
      <h3 id="vorschlag">{`${t.proposal}: ${ratingText(rating.rating)}`}</h3>
      <Given rating={rating} heading={ratingText(rating.rating)} />
      {rating.mine ? <p>{t.ownWork}</p> : maySign && !frozen && <p>{t.signHint}</p>}
      {maySign && (
        <div class="work-actions no-print" id="feld-bewertung">
          {!rating.mine && !frozen && step('unterschreiben', t.sign, 'primary')}
          {step('ablehnen', rating.mine ? t.takeBack : t.decline, 'secondary')}
        </div>
      )}
    </section>
  )
}

function Propose(props: {
  request: StaffRequest
  promise: Shown
  rated: boolean
  faults: readonly Fault[]
}) {
  const { request, promise, rated, faults } = props
  const errors = new Map(faults.map(({ field, text }) => [field, text]))
  const get = (name: string) => request.form.get(name) ?? undefined
  const open = ['bewertung', 'regel', 'grund'].some((name) => errors.has(name))
  if (promise.rules.length === 0) return <p>{t.noRules}</p>
  return (
    <details class="no-print" open={open}>
      <summary>{t.propose}</summary>
      <Form request={request} class="work-form" label={t.propose}>
        <input type="hidden" name="schritt" value="bewerten" />
        <p>{t.proposeHint}</p>
        <RadioGroup
          name="bewertung"
          legend={t.rating}
          value={get('bewertung')}
          error={errors.get('bewertung')}
          choices={ratings
            .filter((rating) => rating !== 'notChecked' || rated)
            .map((value) => ({
              value,
              label: value === 'notChecked' ? t.takeBackRating : ratingNames[value],
            }))}
        />
        <SelectField
          name="regel"
          label={t.rule}
          none="bitte wählen"
          value={get('regel')}
          error={errors.get('regel')}
          choices={promise.rules.map(({ id, record }) => ({ value: id, label: record.title }))}
        />
        <dl class="facts">
          {promise.rules.map(({ record }) => (
            <>
              <dt>{record.title}</dt>
              <dd>{record.words}</dd>
            </>
          ))}
        </dl>
        <TextArea
          name="grund"
          label={t.ratingReason}
          hint={t.ratingReasonHint}
          value={get('grund')}
          error={errors.get('grund')}
          rows={3}
        />
        <SubmitButton>{t.propose}</SubmitButton>
      </Form>
    </details>
  )
}
