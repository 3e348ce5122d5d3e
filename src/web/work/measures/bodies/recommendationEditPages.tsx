import {
  recommendationKinds,
  saveRecommendation,
  showBody,
  showKeptRecommendation,
} from '../../../../contexts/measures/index.ts'
import { execute, type OutputOf } from '../../../../platform/operation/index.ts'
import { fieldsOfMoment } from '../../../bodies/moments.ts'
import { TextArea, TextField } from '../../../frame/controls.tsx'
import type { PageAnswer, StaffRequest } from '../../../frame/page.ts'
import {
  answerSaved,
  editPage,
  editRoutes,
  faultIn,
  levelsOf,
  type Trouble,
  typedOr,
} from '../../parts/editing.tsx'
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
import { faultsOf } from './typed.ts'

type Body = OutputOf<typeof showBody>
type Shown = OutputOf<typeof showKeptRecommendation>
interface Subject {
  body: Body
  shown?: Shown
}

const editing = {
  permission: 'measures:recommend',
  largestForm: 200_000,
  show: (request: StaffRequest, subject: Subject) => formPage(request, subject),
  save,
} as const

export const newRecommendationPages = editRoutes({
  ...editing,
  path: `${listPath}/:body/empfehlung-neu`,
  load: forBody,
})

export const recommendationEditPages = editRoutes({
  ...editing,
  path: `${recommendationsPath}/:recommendation/bearbeiten`,
  load: forRecommendation,
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
  if (!outcome.ok && outcome.failure.kind === 'conflict' && outcome.failure.reason === 'answered')
    return await formPage(request, subject, { faults: [{ field: 'wortlaut', text: t.answered }] })
  return answerSaved(outcome, {
    to: ({ id }) => `${recommendationPath(id)}?gut=gesichert`,
    again: (trouble) => formPage(request, subject, trouble),
    faultsOf: (issues) => faultsOf(issues, recommendationFields, recommendationSentences),
  })
}

async function formPage(
  request: StaffRequest,
  { body, shown }: Subject,
  trouble: Trouble = {},
): Promise<PageAnswer> {
  const { door, form } = request
  const sent = form.size > 0
  const kept = shown?.record
  const value = typedOr(form)
  const errorOf = faultIn(trouble)
  const partners = await organisationsOf(door, 'other')
  const partner = value('partner', kept?.partner)
  if (partner && !partners.some((one) => one.value === partner))
    partners.unshift({ value: partner, label: kept?.addressee ?? partner })
  const kind = value('art', kept?.kind)
  const title = kept?.title ?? t.newRecommendation
  return editPage({
    request,
    title,
    crumbs: [
      { title: t.title, path: listPath },
      { title: body.record.name, path: bodyPath(body.id) },
      ...(shown ? [{ title: shown.record.title, path: recommendationPath(shown.id) }] : []),
    ],
    under: body.record.name,
    trouble,
    version: shown?.version,
    conflict: [
      { name: 'title', label: t.recommendationTitle, typed: form.get('titel') ?? '' },
      { name: 'text', label: t.words, typed: form.get('wortlaut') ?? '' },
      { name: 'addressee', label: t.addressee, typed: form.get('adressat') ?? '' },
    ],
    errorsTitle: t.errors,
    submit: t.save,
    fields: (
      <>
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
          levels={await levelsOf(door)}
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
      </>
    ),
  })
}

const today = ({ door }: StaffRequest) => fieldsOfMoment(door.now().toISOString()).day
