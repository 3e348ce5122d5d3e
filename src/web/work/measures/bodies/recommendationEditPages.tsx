import { showCity } from '../../../../contexts/city/index.ts'
import {
  recommendationKinds,
  saveRecommendation,
  showBody,
  showKeptRecommendation,
} from '../../../../contexts/measures/index.ts'
import { type CurrentState, execute, type OutputOf } from '../../../../platform/operation/index.ts'
import { localised } from '../../../../platform/texts/index.ts'
import { fieldsOfMoment } from '../../../bodies/moments.ts'
import { Conflict } from '../../../frame/conflict.tsx'
import { ErrorSummary, Form, SubmitButton, TextArea, TextField } from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { Checkbox, SelectField } from '../../parts/fields.tsx'
import { moment } from '../../parts/when.ts'
import { AreaChoices, areasOf, currentAreas } from '../parts/AreaChoices.tsx'
import { fieldChoices } from '../parts/words.ts'
import { organisationsOf } from './bodyEditPages.tsx'
import { bodyPath, listPath, recommendationPath, recommendationsPath } from './paths.ts'
import {
  readRecommendation,
  recommendationFields,
  recommendationSentences,
} from './recommendationForm.ts'
import { texts as t } from './texts.ts'
import { type Fault, faultsOf } from './typed.ts'

type Body = OutputOf<typeof showBody>
type Shown = OutputOf<typeof showKeptRecommendation>
interface Subject {
  body: Body
  shown?: Shown
}

const permission = 'measures:recommend'
const largestForm = 200_000

export const newRecommendationPage = staffPage({
  method: 'get',
  path: `${listPath}/:body/empfehlung-neu`,
  permission,
  answer: (request) => forBody(request, (subject) => formPage(request, subject)),
})

export const createRecommendation = staffPage({
  method: 'post',
  path: `${listPath}/:body/empfehlung-neu`,
  permission,
  largestForm,
  answer: (request) => forBody(request, (subject) => save(request, subject)),
})

export const editRecommendationPage = staffPage({
  method: 'get',
  path: `${recommendationsPath}/:recommendation/bearbeiten`,
  permission,
  answer: (request) => forRecommendation(request, (subject) => formPage(request, subject)),
})

export const editRecommendation = staffPage({
  method: 'post',
  path: `${recommendationsPath}/:recommendation/bearbeiten`,
  permission,
  largestForm,
  answer: (request) => forRecommendation(request, (subject) => save(request, subject)),
})

type Then = (subject: Subject) => Promise<PageAnswer>

async function forBody(
  { door, params }: StaffRequest,
  then: Then,
  shown?: Shown,
): Promise<PageAnswer> {
  const outcome = await execute(showBody, door, { body: shown?.body ?? params.body ?? '' })
  if (!outcome.ok) return failureOf(outcome.failure)
  if (!outcome.value.maySit) return { kind: 'failure', failure: { kind: 'notFound', what: 'page' } }
  return await then({ body: outcome.value, ...(shown && { shown }) })
}

async function forRecommendation(request: StaffRequest, then: Then): Promise<PageAnswer> {
  const outcome = await execute(showKeptRecommendation, request.door, {
    recommendation: request.params.recommendation ?? '',
  })
  return outcome.ok ? await forBody(request, then, outcome.value) : failureOf(outcome.failure)
}

async function save(request: StaffRequest, subject: Subject): Promise<PageAnswer> {
  const { form, door } = request
  const { body, shown } = subject
  const { record, faults } = readRecommendation(form, shown?.record)
  for (const name of ['titel', 'wortlaut'] as const)
    if (!form.get(name)?.trim()) faults.push({ field: name, text: recommendationSentences[name] })
  if (faults.length > 0) return await formPage(request, subject, { faults })
  const outcome = await execute(saveRecommendation, door, {
    ...(shown && { recommendation: shown.id }),
    body: body.id,
    meeting: form.get('sitzung') || null,
    version: Number(form.get('version') ?? 0),
    record,
    public: form.has('oeffentlich'),
  })
  if (outcome.ok)
    return { kind: 'redirect', path: `${recommendationPath(outcome.value.id)}?gut=gesichert` }
  const { failure } = outcome
  if (failure.kind === 'invalid')
    return await formPage(request, subject, {
      faults: faultsOf(failure.issues, recommendationFields, recommendationSentences),
    })
  if (failure.kind === 'conflict' && failure.reason === 'answered')
    return await formPage(request, subject, { faults: [{ field: 'wortlaut', text: t.answered }] })
  if (failure.kind === 'conflict' && failure.current)
    return await formPage(request, subject, { current: failure.current })
  return { kind: 'failure', failure }
}

async function formPage(
  request: StaffRequest,
  { body, shown }: Subject,
  trouble: { faults?: Fault[]; current?: CurrentState } = {},
): Promise<PageAnswer> {
  const { door, form } = request
  const sent = form.size > 0
  const kept = shown?.record
  const value = (name: string, known: string | undefined) => (sent ? (form.get(name) ?? '') : known)
  const errorOf = (name: string) => trouble.faults?.find(({ field }) => field === name)?.text
  const city = await execute(showCity, door, {})
  const levels = city.ok
    ? city.value.levels.map(({ id, many }) => ({ id, many: localised(many, 'de')?.text ?? id }))
    : []
  const partners = await organisationsOf(door, 'other')
  const partner = value('partner', kept?.partner)
  if (partner && !partners.some((one) => one.value === partner))
    partners.unshift({ value: partner, label: kept?.addressee ?? partner })
  const kind = value('art', kept?.kind)
  const title = kept?.title ?? t.newRecommendation
  return {
    kind: 'page',
    title,
    bodyLocale: 'de',
    status: trouble.current ? 409 : trouble.faults ? 422 : 200,
    crumbs: [
      { title: t.title, path: listPath },
      { title: body.record.name, path: bodyPath(body.id) },
      ...(shown ? [{ title: shown.record.title, path: recommendationPath(shown.id) }] : []),
    ],
    body: (
      <div class="work">
        <ErrorSummary title={t.errors} errors={trouble.faults ?? []} />
        {trouble.current && (
          <Conflict
            current={trouble.current}
            fields={[
              { name: 'title', label: t.recommendationTitle, typed: form.get('titel') ?? '' },
              { name: 'text', label: t.words, typed: form.get('wortlaut') ?? '' },
              { name: 'addressee', label: t.addressee, typed: form.get('adressat') ?? '' },
            ]}
          />
        )}
        <h1>{title}</h1>
        <p class="meta">{body.record.name}</p>
        <Form request={request} class="work-form">
          <input
            type="hidden"
            name="version"
            value={String(trouble.current?.version ?? form.get('version') ?? shown?.version ?? 0)}
          />
          <SelectField
            name="art"
            label={t.kind}
            value={kind ?? (body.record.kind === 'pact' ? 'pledge' : 'recommendation')}
            choices={recommendationKinds.map((one) => ({
              value: one,
              label: t.recommendationKinds[one],
            }))}
          />
          <TextField
            name="titel"
            label={t.recommendationTitle}
            value={value('titel', kept?.title)}
            error={errorOf('titel')}
            maxLength={300}
          />
          <TextArea
            name="wortlaut"
            label={t.words}
            hint={t.wordsHint}
            value={value('wortlaut', kept?.text)}
            error={errorOf('wortlaut')}
            rows={6}
          />
          <TextArea
            name="leicht"
            label={t.leicht}
            optional={t.voluntary}
            value={value('leicht', kept?.leicht)}
            rows={3}
          />
          <TextField
            name="am"
            label={t.on}
            type="date"
            value={value('am', kept?.on ?? today(request))}
            error={errorOf('am')}
          />
          <TextField
            name="adressat"
            label={t.addressee}
            hint={t.addresseeHint}
            optional={t.voluntary}
            value={value('adressat', kept?.addressee)}
            maxLength={300}
          />
          <TextField
            name="frist"
            label={t.answerDue}
            hint={t.answerDueHint(body.record.answerWithinDays)}
            optional={t.voluntary}
            type="date"
            value={value('frist', kept?.answerDue)}
            error={errorOf('frist')}
          />
          <SelectField
            name="thema"
            label={t.field}
            value={value('thema', kept?.field) ?? 'other'}
            choices={fieldChoices}
          />
          <TextField
            name="nummer"
            label={t.number}
            hint={t.numberHint}
            optional={t.voluntary}
            value={value('nummer', kept?.number)}
            maxLength={20}
          />
          {body.meetings.length > 0 && (
            <SelectField
              name="sitzung"
              label={t.meeting}
              none={t.noMeeting}
              value={value('sitzung', shown?.meeting ?? undefined)}
              error={errorOf('sitzung')}
              choices={body.meetings.map(({ id, startsAt, record }) => ({
                value: id,
                label: [startsAt ? moment(startsAt) : t.noDay, record.title].join(': '),
              }))}
            />
          )}
          <TextField
            name="punkt"
            label={t.agendaItem}
            optional={t.voluntary}
            value={value('punkt', kept?.agendaItem)}
            maxLength={10}
          />
          <AreaChoices
            legend={t.areas}
            hint={t.areasHint}
            areas={await currentAreas(door)}
            levels={levels}
            values={sent ? areasOf(form) : (kept?.areas ?? [])}
          />
          <details open={kind === 'position'}>
            <summary>{t.position}</summary>
            <TextField
              name="plan"
              label={t.subject}
              value={value('plan', kept?.subject)}
              maxLength={300}
            />
            <TextField
              name="entscheidung"
              label={t.decisionOn}
              type="date"
              value={value('entscheidung', kept?.decisionOn)}
              error={errorOf('entscheidung')}
            />
          </details>
          {partners.length > 0 && (
            <SelectField
              name="partner"
              label={t.partner}
              hint={t.partnerHint}
              none={t.noPartner}
              value={partner}
              choices={partners}
            />
          )}
          <TextField
            name="quelle"
            label={t.source}
            hint={t.sourceHint}
            optional={t.voluntary}
            value={value('quelle', kept?.source?.label)}
            error={errorOf('quelle')}
            maxLength={300}
          />
          <TextField
            name="quelle-adresse"
            label={t.sourceUrl}
            optional={t.voluntary}
            inputMode="url"
            value={value('quelle-adresse', kept?.source?.url)}
            error={errorOf('quelle-adresse')}
          />
          <Checkbox
            name="oeffentlich"
            value="ja"
            checked={sent ? form.has('oeffentlich') : (shown?.public ?? true)}
          >
            {t.publicRecommendation}
          </Checkbox>
          <div class="work-actions">
            <SubmitButton>{t.save}</SubmitButton>
          </div>
        </Form>
      </div>
    ),
  }
}

const today = ({ door }: StaffRequest) => fieldsOfMoment(door.now().toISOString()).day
