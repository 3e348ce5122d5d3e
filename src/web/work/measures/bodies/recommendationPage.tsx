import { showKeptRecommendation, stances } from '../../../../contexts/measures/index.ts'
import {
  actsForTheCity,
  execute,
  may,
  type OutputOf,
} from '../../../../platform/operation/index.ts'
import { fieldsOfMoment } from '../../../bodies/moments.ts'
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
import type { Fault } from '../../parts/editing.tsx'
import { failureOf } from '../../parts/failures.ts'
import { Notice } from '../../parts/Notice.tsx'
import { shortDay } from '../../parts/when.ts'
import { HandlingForm, handlingChoices, isHandling } from './Handling.tsx'
import {
  bodyPath,
  listPath,
  meetingPath,
  recommendationPath,
  recommendationsPath,
} from './paths.ts'
import { sendAnswer, sendHandling } from './recommendationSteps.ts'
import { stateName, texts as t } from './texts.ts'

type Shown = OutputOf<typeof showKeptRecommendation>

const notices: Record<string, string> = {
  gesichert: t.saved,
  antwort: t.answerSaved,
  bericht: t.reportSaved,
  daraus: t.handlingSaved,
}

const path = `${recommendationsPath}/:recommendation`
const permission = 'measures:readBodies'

/** One recommendation: its words, the answers, what becomes of it, and what is to be done next. */
export const recommendationPage = staffPage({
  method: 'get',
  path,
  permission,
  answer: (request) => answerPage(request),
})

export const stepOfRecommendation = staffPage({
  method: 'post',
  path,
  permission,
  largestForm: 200_000,
  async answer(request) {
    const { form, params } = request
    const id = params.recommendation ?? ''
    // A search changes nothing; what was typed and ticked stays.
    if (isHandling(form) && form.has('suchen')) return await answerPage(request)
    const done = isHandling(form)
      ? await sendHandling(request, id)
      : await sendAnswer(request, id, { report: form.get('schritt') === 'bericht' })
    return 'answer' in done ? done.answer : await answerPage(request, done)
  },
})

async function answerPage(
  request: StaffRequest,
  trouble: { faults?: Fault[]; outdated?: boolean } = {},
): Promise<PageAnswer> {
  const { door, params, query, link, form } = request
  const outcome = await execute(showKeptRecommendation, door, {
    recommendation: params.recommendation ?? '',
  })
  if (!outcome.ok) return failureOf(outcome.failure)
  const shown = outcome.value
  const { record } = shown
  const { faults = [], outdated } = trouble
  const errorOf = (name: string) => faults.find(({ field }) => field === name)?.text
  const city = actsForTheCity(door.actor)
  const answers = city && may(door.actor, 'measures:update')
  const handles = shown.maySit && may(door.actor, 'measures:editBodies')
  const edits = shown.maySit && may(door.actor, 'measures:recommend')
  const open = city || shown.answers.length === 0
  const said = notices[query.get('gut') ?? '']
  const forms = { request, shown, errorOf }
  return {
    kind: 'page',
    title: record.title,
    bodyLocale: 'de',
    status: outdated ? 409 : faults.length > 0 ? 422 : 200,
    crumbs: [
      { title: t.title, path: listPath },
      { title: shown.bodyName, path: bodyPath(shown.body) },
    ],
    body: (
      <div class="work">
        <ErrorSummary title={t.errors} errors={faults} />
        {said && form.size === 0 && <Notice>{said}</Notice>}
        <div class="work-title">
          <h1>{record.title}</h1>
          <p class="no-print work-actions">
            {edits && open && (
              <LinkButton href={link(`${recommendationPath(shown.id)}/bearbeiten`)}>
                {t.edit}
              </LinkButton>
            )}{' '}
            {shown.public && (
              <LinkButton kind="tertiary" href={link(`/empfehlungen/${shown.id}`)}>
                {t.toPublicPage}
              </LinkButton>
            )}
          </p>
        </div>
        <p class="cluster">
          <span class={shown.state === 'carriedOut' ? 'tag tag--good' : 'tag'}>
            {stateName(shown.state, record.kind)}
          </span>
          <span class="meta">{factsOf(shown)}</span>
        </p>
        <blockquote class="recommendation-words">
          <p>{record.text}</p>
        </blockquote>
        <Way shown={shown} link={link} />
        <Answers shown={shown} />
        {shown.mayReport && <ReportForm {...forms} />}
        {answers && <AnswerForm {...forms} />}
        {handles && (
          <HandlingForm
            {...forms}
            choices={await handlingChoices(door, form, shown)}
            {...(outdated !== undefined && { outdated })}
          />
        )}
      </div>
    ),
  }
}

function factsOf({ record, public: isPublic }: Shown): string {
  const due = record.kind === 'pledge' ? t.reportDueOn : t.dueOn
  return [
    [t.recommendationKinds[record.kind], record.number].filter(Boolean).join(' '),
    t.filedOn(shortDay(record.on)),
    record.addressee,
    record.answerDue && due(shortDay(record.answerDue)),
    record.subject,
    record.decisionOn && `${t.decisionOn} ${shortDay(record.decisionOn)}`,
    !isPublic && t.notPublic,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Where it came from, where it went, what carries it out. */
function Way({ shown, link }: { shown: Shown; link: (path: string) => string }) {
  const { record, from, into, measures, meeting } = shown
  const to = (one: { id: string; bodyName: string; record: { title: string } }) => (
    <a href={link(recommendationPath(one.id))}>{`${one.bodyName}: ${one.record.title}`}</a>
  )
  return (
    <dl class="facts">
      {meeting && (
        <>
          <dt>{t.meeting}</dt>
          <dd>
            <a href={link(meetingPath(meeting))}>{t.toMeeting}</a>
            {record.agendaItem && `, ${t.point(record.agendaItem)}`}
          </dd>
        </>
      )}
      {from.length > 0 && (
        <>
          <dt>{t.from}</dt>
          <dd>
            <ul class="plain-list">
              {from.map((one) => (
                <li>{to(one)}</li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {into && (
        <>
          <dt>{t.into}</dt>
          <dd>{to(into)}</dd>
        </>
      )}
      {record.reportChapter && (
        <>
          <dt>{t.chapter}</dt>
          <dd>{record.reportChapter}</dd>
        </>
      )}
      <dt>{t.measures}</dt>
      <dd>
        {measures.length === 0 ? (
          t.noMeasures
        ) : (
          <ul class="plain-list">
            {measures.map(({ id, title }) => (
              <li>
                <a href={link(`/massnahmen/${id}`)}>{title}</a>
              </li>
            ))}
          </ul>
        )}
      </dd>
      {record.internal && (
        <>
          <dt>{t.internal}</dt>
          <dd>{record.internal}</dd>
        </>
      )}
    </dl>
  )
}

function Answers({ shown }: { shown: Shown }) {
  const pledge = shown.record.kind === 'pledge'
  return (
    <section aria-labelledby="antworten">
      <h2 id="antworten">{pledge ? t.reports : t.answers}</h2>
      {shown.answers.length === 0 && <p>{pledge ? t.noReports : t.noAnswers}</p>}
      <ol class="history">
        {shown.answers.map(({ on, record }) => (
          <li>
            <p>
              <strong>
                {shortDay(on)}: {t.said[record.stance]}
              </strong>
              {record.office && ` · ${record.office}`}
            </p>
            <p>{record.words}</p>
            {record.source && (
              <p class="meta">
                {record.source.url ? (
                  <a href={record.source.url}>{record.source.label}</a>
                ) : (
                  record.source.label
                )}
              </p>
            )}
            {record.internal && (
              <p class="meta">
                {t.internal}: {record.internal}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

interface StepForm {
  request: StaffRequest
  shown: Shown
  errorOf: (name: string) => string | undefined
}

/** Every field of the form of a step, as it was sent. */
function sentIn({ form }: StaffRequest, step: string) {
  const mine = form.get('schritt') === step
  return {
    mine,
    value: (name: string, known?: string) => (mine ? (form.get(name) ?? '') : known),
  }
}

const today = ({ door }: StaffRequest) => fieldsOfMoment(door.now().toISOString()).day

function AnswerForm({ request, shown, errorOf }: StepForm) {
  const { mine, value } = sentIn(request, 'antwort')
  const { record, answers } = shown
  const pledge = record.kind === 'pledge'
  const choices = stances.filter((stance) =>
    stance === 'report' ? pledge : stance !== 'received' || answers.length === 0,
  )
  return (
    <section class="no-print" aria-labelledby="antwort">
      <h2 id="antwort">{t.answer}</h2>
      <p>{t.answerLede}</p>
      <Form request={request} class="work-form" label={t.answer}>
        <input type="hidden" name="schritt" value="antwort" />
        <RadioGroup
          name="haltung"
          legend={t.stance}
          value={value('haltung')}
          error={mine ? errorOf('haltung') : undefined}
          choices={choices.map((stance) => ({ value: stance, label: t.stances[stance] }))}
        />
        <TextArea
          name="worte"
          label={t.answerWords}
          hint={t.answerWordsHint}
          value={value('worte')}
          error={mine ? errorOf('worte') : undefined}
          rows={5}
        />
        <TextField
          name="amt"
          label={t.office}
          value={value('amt', pledge ? undefined : record.addressee)}
          maxLength={300}
        />
        <TextField
          name="am"
          label={t.answeredOn}
          type="date"
          value={value('am', today(request))}
          error={mine ? errorOf('am') : undefined}
        />
        <TextField
          name="quelle"
          label={t.source}
          optional={t.voluntary}
          value={value('quelle')}
          error={mine ? errorOf('quelle') : undefined}
          maxLength={300}
        />
        <TextField
          name="quelle-adresse"
          label={t.sourceUrl}
          optional={t.voluntary}
          inputMode="url"
          value={value('quelle-adresse')}
          error={mine ? errorOf('quelle-adresse') : undefined}
        />
        <TextArea
          name="intern"
          label={t.internal}
          hint={t.internalHint}
          optional={t.voluntary}
          value={value('intern')}
          rows={2}
        />
        <SubmitButton>{t.send}</SubmitButton>
      </Form>
    </section>
  )
}

function ReportForm({ request, errorOf }: StepForm) {
  const { mine, value } = sentIn(request, 'bericht')
  return (
    <section class="no-print" aria-labelledby="bericht">
      <h2 id="bericht">{t.report}</h2>
      <p>{t.reportLede}</p>
      <Form request={request} class="work-form" label={t.report}>
        <input type="hidden" name="schritt" value="bericht" />
        <TextArea
          name="worte"
          label={t.reportWords}
          value={value('worte')}
          error={mine ? errorOf('worte') : undefined}
          rows={5}
        />
        <TextField
          name="am"
          label={t.answeredOn}
          type="date"
          value={value('am', today(request))}
          error={mine ? errorOf('am') : undefined}
        />
        <SubmitButton>{t.sendReport}</SubmitButton>
      </Form>
    </section>
  )
}
