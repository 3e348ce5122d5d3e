import type { AgendaItem, BodyRecord } from '../../domain/body.ts'
import type { LiveBody, LiveMeeting } from '../../snapshot/load.ts'
import type { Consultations } from './consultations.ts'
import { idsOf, type Making, object, web } from './making.ts'
import type { OparlObject } from './shapes.ts'
import { classifications, meetingStates } from './words.ts'

/** Bodies as organisations, their meetings with place and agenda. */

const seatCount = (seats: BodyRecord['seats']) =>
  seats.length === 0 ? undefined : seats.reduce((sum, { count }) => sum + count, 0)

export function organization(making: Making, { id: key, record, ...when }: LiveBody): OparlObject {
  const id = idsOf(making.origin)
  const roles = [...new Set(record.seats.map(({ role }) => role))]
  const voting = record.seats.filter(({ votes }) => votes)
  return object(making, 'Organization', id.organization(key), when, {
    body: id.body,
    name: record.name,
    organizationType: 'Gremium',
    classification: classifications[record.kind],
    post: roles.length > 0 ? roles : undefined,
    memberCount: seatCount(record.seats),
    votingMemberCount: voting.length > 0 ? seatCount(voting) : undefined,
    meeting: `${id.organization(key)}/meetings`,
    consultation: `${id.organization(key)}/consultations`,
    web: web(making.origin).body(key),
    'nahbei:kind': record.kind,
    'nahbei:summary': record.summary,
    'nahbei:basis': record.basis,
    'nahbei:seats': record.seats.length > 0 ? record.seats : undefined,
    'nahbei:answerWithinDays': record.answerWithinDays,
    'nahbei:source': making.live.plain.council.addresses[`body:${key}`],
  })
}

export function location(making: Making, { id: meeting, record, ...when }: LiveMeeting) {
  return record.place === undefined
    ? undefined
    : object(making, 'Location', idsOf(making.origin).location(meeting), when, {
        description: record.place,
      })
}

/** The points of an agenda; of two with the same number the first. */
export function pointsOf({ record }: LiveMeeting): AgendaItem[] {
  const seen = new Set<string>()
  return record.agenda.filter(({ number }) => !seen.has(number) && seen.add(number))
}

export function agendaItems(
  making: Making,
  meeting: LiveMeeting,
  consultations: Consultations,
): OparlObject[] {
  const id = idsOf(making.origin)
  const { createdAt, updatedAt } = meeting
  return pointsOf(meeting).map((point, order) => {
    const consultation = consultations.ofPoint.get(`${meeting.id}/${point.number}`)
    return object(
      making,
      'AgendaItem',
      id.agendaItem(meeting.id, point.number),
      { createdAt, updatedAt },
      {
        meeting: id.meeting(meeting.id),
        number: point.number,
        order,
        name: point.title,
        public: true,
        consultation: consultation?.id,
        resolutionText: point.resolution,
        web: point.url ?? web(making.origin).meeting(meeting.id),
        'nahbei:minutes': point.minutes,
      },
    )
  })
}

export function meetingOf(
  making: Making,
  meeting: LiveMeeting,
  consultations: Consultations,
): OparlObject {
  const id = idsOf(making.origin)
  const { record } = meeting
  return object(making, 'Meeting', id.meeting(meeting.id), meeting, {
    name: record.title,
    meetingState: meetingStates[record.state],
    cancelled: record.state === 'cancelled',
    start: meeting.startsAt ?? undefined,
    end: record.endsAt,
    location: location(making, meeting),
    organization: [id.organization(meeting.body)],
    agendaItem: agendaItems(making, meeting, consultations),
    web: web(making.origin).meeting(meeting.id),
    'nahbei:attendance': record.attendance.length > 0 ? record.attendance : undefined,
    'nahbei:minutesApprovedOn': record.minutesApprovedOn,
    'nahbei:source': making.live.plain.council.addresses[`meeting:${meeting.id}`],
  })
}
