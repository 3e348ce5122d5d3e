import { saveMeeting, showBody, showKeptMeeting } from '../../../../contexts/measures/index.ts'
import { execute, type OutputOf } from '../../../../platform/operation/index.ts'
import { fieldsOfMoment } from '../../../bodies/moments.ts'
import { TextArea, TextField } from '../../../frame/controls.tsx'
import type { PageAnswer, StaffRequest } from '../../../frame/page.ts'
import {
  answerSaved,
  editPage,
  editRoutes,
  faultIn,
  type Trouble,
  typedOr,
} from '../../parts/editing.tsx'
import { failureOf } from '../../parts/failures.ts'
import { Checkbox, SelectField } from '../../parts/fields.tsx'
import {
  type MeetingInput,
  meetingFields,
  mostPoints,
  pointsWanted,
  presentLine,
  readMeeting,
} from './meetingForm.ts'
import { bodyPath, listPath, meetingPath, meetingsPath } from './paths.ts'
import { texts as t } from './texts.ts'
import { faultsOf } from './typed.ts'

type Meeting = OutputOf<typeof showKeptMeeting>

/** The body it is of; the meeting where it is kept already. */
interface Subject {
  body: { id: string; name: string; roles: readonly string[] }
  meeting?: Meeting
}

const editing = {
  permission: 'measures:editBodies',
  largestForm: 500_000,
  show: (request: StaffRequest, subject: Subject) => formPage(request, subject),
  save,
} as const

export const newMeetingPages = editRoutes({
  ...editing,
  path: `${listPath}/:body/sitzung-neu`,
  load: forBody,
})

export const meetingEditPages = editRoutes({
  ...editing,
  path: `${meetingsPath}/:meeting/bearbeiten`,
  load: forMeeting,
})

type Then = (subject: Subject) => Promise<PageAnswer>

async function forBody(request: StaffRequest, then: Then): Promise<PageAnswer> {
  const outcome = await execute(showBody, request.door, { body: request.params.body ?? '' })
  if (!outcome.ok) return failureOf(outcome.failure)
  const { id, record } = outcome.value
  return await then({
    body: { id, name: record.name, roles: record.seats.map(({ role }) => role) },
  })
}

async function forMeeting(request: StaffRequest, then: Then): Promise<PageAnswer> {
  const outcome = await execute(showKeptMeeting, request.door, {
    meeting: request.params.meeting ?? '',
  })
  if (!outcome.ok) return failureOf(outcome.failure)
  const { body: id, bodyRecord } = outcome.value
  return await then({
    meeting: outcome.value,
    body: { id, name: bodyRecord.name, roles: bodyRecord.seats.map(({ role }) => role) },
  })
}

async function save(request: StaffRequest, subject: Subject): Promise<PageAnswer> {
  const { form, door } = request
  const { body, meeting } = subject
  // Only a further row is wanted; what was typed stays as it is.
  if (form.has('mehrPunkte')) return formPage(request, subject)
  const { startsAt, record, faults } = readMeeting(form)
  if (faults.length > 0 || startsAt === undefined) return formPage(request, subject, { faults })
  const outcome = await execute(saveMeeting, door, {
    ...(meeting && { meeting: meeting.id }),
    body: body.id,
    version: Number(form.get('version') ?? 0),
    startsAt,
    record,
    public: form.has('oeffentlich'),
  })
  return answerSaved(outcome, {
    to: ({ id }) => `${meetingPath(id)}?gut=gesichert`,
    again: (trouble) => formPage(request, subject, trouble),
    faultsOf: (issues) =>
      faultsOf(issues, meetingFields, { titel: 'Schreiben Sie, wie die Sitzung heißt.' }),
  })
}

async function formPage(
  request: StaffRequest,
  { body, meeting }: Subject,
  trouble: Trouble = {},
): Promise<PageAnswer> {
  const { form } = request
  const sent = form.size > 0
  const kept = meeting?.record
  const value = typedOr(form)
  const errorOf = faultIn(trouble)
  const start = meeting?.startsAt ? fieldsOfMoment(meeting.startsAt) : undefined
  const rows = pointsWanted(form, sent ? 0 : (kept?.agenda.length ?? 0))
  const title = kept?.title ?? t.newMeeting
  return editPage({
    request,
    title,
    crumbs: [
      { title: t.title, path: listPath },
      { title: body.name, path: bodyPath(body.id) },
    ],
    under: body.name,
    trouble,
    version: meeting?.version,
    conflict: [
      { name: 'title', label: t.meetingTitle, typed: form.get('titel') ?? '' },
      { name: 'place', label: t.place, typed: form.get('ort') ?? '' },
    ],
    errorsTitle: t.errors,
    submit: t.save,
    fields: (
      <>
        <input type="hidden" name="punkte" value={String(rows)} />
        <TextField
          name="titel"
          label={t.meetingTitle}
          value={value('titel', kept?.title)}
          error={errorOf('titel')}
          maxLength={300}
        />
        <div class="meeting-times">
          <TextField
            name="tag"
            label={t.day}
            type="date"
            value={value('tag', start?.day)}
            error={errorOf('tag')}
          />
          <TextField
            name="beginn"
            label={t.time}
            type="time"
            value={value('beginn', start?.time)}
            error={errorOf('beginn')}
          />
          <TextField
            name="ende"
            label={t.endTime}
            optional={t.voluntary}
            type="time"
            value={value('ende', kept?.endsAt && fieldsOfMoment(kept.endsAt).time)}
            error={errorOf('ende')}
          />
        </div>
        <TextField
          name="ort"
          label={t.place}
          optional={t.voluntary}
          value={value('ort', kept?.place)}
          maxLength={300}
        />
        <SelectField
          name="stand"
          label={t.state}
          value={value('stand', kept?.state)}
          choices={Object.entries(t.meetingStates).map(([state, label]) => ({
            value: state,
            label,
          }))}
        />
        <h2>{t.agenda}</h2>
        {Array.from({ length: rows }, (_, place) => (
          <PointFields
            place={place}
            point={kept?.agenda[place]}
            form={form}
            held={value('stand', kept?.state) === 'held'}
            errorOf={errorOf}
          />
        ))}
        {rows < mostPoints && (
          <button class="kern-btn kern-btn--secondary" type="submit" name="mehrPunkte" value="ja">
            <span class="kern-label">{t.morePoints}</span>
          </button>
        )}
        <h2>{t.afterwards}</h2>
        <TextArea
          name="anwesend"
          label={t.attendance}
          hint={attendanceHint(body.roles)}
          optional={t.voluntary}
          value={value('anwesend', kept?.attendance.map(presentLine).join('\n'))}
          error={errorOf('anwesend')}
          rows={4}
        />
        <TextField
          name="genehmigt"
          label={t.approvedOn}
          optional={t.voluntary}
          type="date"
          value={value('genehmigt', kept?.minutesApprovedOn)}
          error={errorOf('genehmigt')}
        />
        <Checkbox
          name="oeffentlich"
          value="ja"
          checked={sent ? form.has('oeffentlich') : (meeting?.public ?? true)}
          hint={t.publicMeetingHint}
        >
          {t.publicMeeting}
        </Checkbox>
      </>
    ),
  })
}

const attendanceHint = (roles: readonly string[]) =>
  [t.attendanceHint, roles.length > 0 && `${t.columns.name}: ${roles.join(', ')}.`]
    .filter(Boolean)
    .join(' ')

type Point = NonNullable<MeetingInput['agenda']>[number]

function PointFields(props: {
  place: number
  point: Point | undefined
  form: URLSearchParams
  /** Minutes are of meetings that took place; before, they are folded. */
  held: boolean
  errorOf: (name: string) => string | undefined
}) {
  const { place, point, form, held, errorOf } = props
  const name = `punkt${place}`
  const sent = form.size > 0
  const value = (part: string, known: string | undefined) =>
    sent ? (form.get(`${name}-${part}`) ?? undefined) : known
  const error = (part: string) => errorOf(`${name}-${part}`)
  const written = ['niederschrift', 'beschluss', 'adresse'].some((part) =>
    value(
      part,
      { niederschrift: point?.minutes, beschluss: point?.resolution, adresse: point?.url }[part],
    ),
  )
  // A row that was not there when the form was sent is public, as every row is at first.
  const fresh = !form.has(`${name}-titel`)
  return (
    <fieldset class="kern-fieldset step-fields">
      <legend class="kern-label">{t.point(place + 1)}</legend>
      <input type="hidden" name={`${name}-papier`} value={value('papier', point?.paper) ?? ''} />
      <div class="agenda-fields">
        <TextField
          name={`${name}-nummer`}
          label={t.pointNumber}
          value={value('nummer', point?.number)}
          error={error('nummer')}
          maxLength={10}
        />
        <TextField
          name={`${name}-titel`}
          label={t.pointTitle}
          value={value('titel', point?.title)}
          error={error('titel')}
          maxLength={300}
        />
      </div>
      <Checkbox
        name={`${name}-oeffentlich`}
        value="ja"
        checked={sent && !fresh ? form.has(`${name}-oeffentlich`) : (point?.public ?? true)}
      >
        {t.pointPublic}
      </Checkbox>
      <details open={written || (held && Boolean(value('titel', point?.title)))}>
        <summary>{`${t.pointMinutes}, ${t.pointResolution}, ${t.paper}`}</summary>
        <TextArea
          name={`${name}-niederschrift`}
          label={t.pointMinutes}
          value={value('niederschrift', point?.minutes)}
          rows={3}
        />
        <TextArea
          name={`${name}-beschluss`}
          label={t.pointResolution}
          value={value('beschluss', point?.resolution)}
          rows={2}
        />
        <TextField
          name={`${name}-adresse`}
          label={t.pointUrl}
          inputMode="url"
          value={value('adresse', point?.url)}
          error={error('adresse')}
        />
      </details>
    </fieldset>
  )
}
