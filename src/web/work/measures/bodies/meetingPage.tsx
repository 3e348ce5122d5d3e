import type { Child } from 'hono/jsx'
import { showKeptMeeting } from '../../../../contexts/measures/index.ts'
import { execute, may, type OutputOf } from '../../../../platform/operation/index.ts'
import { fieldsOfMoment } from '../../../bodies/moments.ts'
import { LinkButton } from '../../../frame/controls.tsx'
import { type PageAnswer, type StaffRequest, staffPage } from '../../../frame/page.ts'
import { failureOf } from '../../parts/failures.ts'
import { Notice } from '../../parts/Notice.tsx'
import { moment, shortDay } from '../../parts/when.ts'
import { councilPapersAddress } from '../oparl/paths.ts'
import { bodyPath, listPath, meetingPath, meetingsPath } from './paths.ts'
import { RecommendationTable } from './RecommendationTable.tsx'
import { texts as t } from './texts.ts'

type Meeting = OutputOf<typeof showKeptMeeting>
type Point = Meeting['record']['agenda'][number]

const permission = 'measures:readBodies'

/** One meeting: agenda, minutes, what was recommended there. */
export const meetingPage = staffPage({
  method: 'get',
  path: `${meetingsPath}/:meeting`,
  permission,
  answer: (request) =>
    withMeeting(request, (meeting) => ({
      title: meeting.record.title,
      body: <Overview request={request} meeting={meeting} />,
    })),
})

/** To print and to send: when, where, what about. */
export const invitationPage = staffPage({
  method: 'get',
  path: `${meetingsPath}/:meeting/einladung`,
  permission,
  answer: (request) =>
    withMeeting(request, (meeting) => {
      const title = t.invitationTo(meeting.record.title)
      return {
        title,
        under: meeting,
        body: (
          <Sheet request={request} meeting={meeting} title={title} path="einladung">
            {(points) => (
              <ol class="agenda agenda--plain">
                {points.map(({ number, title: about, url }) => (
                  <li>
                    <span class="agenda__number">{number}</span>{' '}
                    {url ? <a href={url}>{about}</a> : about}
                  </li>
                ))}
              </ol>
            )}
          </Sheet>
        ),
      }
    }),
})

/** To print and to keep: who was there, what was said and decided. */
export const minutesPage = staffPage({
  method: 'get',
  path: `${meetingsPath}/:meeting/niederschrift`,
  permission,
  answer: (request) =>
    withMeeting(request, (meeting) => {
      const { record } = meeting
      const title = t.minutesOf(record.title)
      return {
        title,
        under: meeting,
        body: (
          <Sheet request={request} meeting={meeting} title={title} path="niederschrift" present>
            {(points) => <Agenda points={points} />}
          </Sheet>
        ),
      }
    }),
})

async function withMeeting(
  { door, params }: StaffRequest,
  show: (meeting: Meeting) => { title: string; body: Child; under?: Meeting },
): Promise<PageAnswer> {
  const outcome = await execute(showKeptMeeting, door, { meeting: params.meeting ?? '' })
  if (!outcome.ok) return failureOf(outcome.failure)
  const meeting = outcome.value
  const { title, body, under } = show(meeting)
  return {
    kind: 'page',
    title,
    bodyLocale: 'de',
    scripts: ['print.js'],
    crumbs: [
      { title: t.title, path: listPath },
      { title: meeting.bodyRecord.name, path: bodyPath(meeting.body) },
      ...(under ? [{ title: under.record.title, path: meetingPath(under.id) }] : []),
    ],
    body,
  }
}

function Overview({ request, meeting }: { request: StaffRequest; meeting: Meeting }) {
  const { door, link, query } = request
  const { record } = meeting
  const here = meetingPath(meeting.id)
  return (
    <div class="work">
      {query.get('gut') === 'gesichert' && <Notice>{t.saved}</Notice>}
      <div class="work-title">
        <h1>{record.title}</h1>
        <p class="no-print work-actions">
          {may(door.actor, 'measures:editBodies') && (
            <LinkButton href={link(`${here}/bearbeiten`)}>{t.edit}</LinkButton>
          )}{' '}
          <LinkButton kind="tertiary" href={link(`${here}/einladung`)}>
            {t.invitation}
          </LinkButton>{' '}
          <LinkButton kind="tertiary" href={link(`${here}/niederschrift`)}>
            {t.minutes}
          </LinkButton>
        </p>
      </div>
      <p class="meta">
        {[
          meeting.bodyRecord.name,
          whenOf(meeting),
          record.place,
          t.meetingStates[record.state],
          !meeting.public && t.notPublic,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Present meeting={meeting} />
      <section aria-labelledby="tagesordnung">
        <h2 id="tagesordnung">{t.agenda}</h2>
        <Agenda points={record.agenda} marked />
        <p class="no-print">
          <a href={link(councilPapersAddress(meeting.id))}>{t.councilPapers}</a>
        </p>
      </section>
      {meeting.list.length > 0 && (
        <section aria-labelledby="empfehlungen">
          <h2 id="empfehlungen">{t.recommendations}</h2>
          <RecommendationTable list={meeting.list} link={link} />
        </section>
      )}
    </div>
  )
}

/** A sheet in two parts, as invitations and minutes have them; the second can be left out. */
function Sheet(props: {
  request: StaffRequest
  meeting: Meeting
  title: string
  path: string
  present?: boolean
  children: (points: readonly Point[]) => Child
}) {
  const { request, meeting, title, path, children } = props
  const { query, link } = request
  const { record } = meeting
  const open = record.agenda.filter((point) => point.public)
  const closed = record.agenda.filter((point) => !point.public)
  const short = query.get('teil') === 'oeffentlich'
  const here = `${meetingPath(meeting.id)}/${path}`
  return (
    <div class="work meeting-sheet">
      <p class="meta">{meeting.bodyRecord.name}</p>
      <h1>{title}</h1>
      <div class="no-print work-actions">
        <button class="kern-btn kern-btn--secondary" type="button" data-print hidden>
          <span class="kern-label">{t.print}</span>
        </button>
        {closed.length > 0 && (
          <a href={link(short ? here : `${here}?teil=oeffentlich`)}>
            {short ? t.withClosed : t.withoutClosed}
          </a>
        )}
      </div>
      <p>{[whenOf(meeting), record.place].filter(Boolean).join(', ')}</p>
      {props.present && <Present meeting={meeting} />}
      <h2>{t.agenda}</h2>
      {open.length > 0 ? children(open) : <p>{t.noAgenda}</p>}
      {closed.length > 0 && !short && (
        <>
          <h2>{t.withinClosed}</h2>
          {children(closed)}
        </>
      )}
      {props.present && (
        <p class="meta">
          {record.minutesApprovedOn
            ? t.approved(shortDay(record.minutesApprovedOn))
            : t.notApproved}
        </p>
      )}
    </div>
  )
}

function Present({ meeting: { record } }: { meeting: Meeting }) {
  if (record.attendance.length === 0) return null
  return (
    <p>
      {t.present}: {record.attendance.map(({ role, count }) => `${role} (${count})`).join(', ')}
    </p>
  )
}

function Agenda({ points, marked }: { points: readonly Point[]; marked?: boolean }) {
  if (points.length === 0) return <p>{t.noAgenda}</p>
  return (
    <ol class="agenda">
      {points.map((point) => (
        <li>
          <h3>
            <span class="agenda__number">{point.number}</span> {point.title}
            {marked && !point.public && <span class="tag">{t.notPublic}</span>}
          </h3>
          {point.minutes && <p>{point.minutes}</p>}
          {point.resolution && (
            <p>
              <strong>{t.pointResolution}:</strong> {point.resolution}
            </p>
          )}
          {point.url && (
            <p>
              <a href={point.url}>{t.paper}</a>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

function whenOf({ startsAt, record }: Meeting): string {
  if (!startsAt) return t.noDay
  return record.endsAt
    ? `${moment(startsAt)} bis ${fieldsOfMoment(record.endsAt).time}`
    : moment(startsAt)
}
