import type { LiveMeeting, LiveRecommendation } from '../../snapshot/load.ts'
import { idsOf, type Making, object, type When, web } from './making.ts'
import { pointsOf } from './meetings.ts'
import type { OparlObject } from './shapes.ts'
import { recommendationTypes } from './words.ts'

export interface Consultations {
  all: OparlObject[]
  /** The first of a point, by 'meeting/number'. */
  ofPoint: ReadonlyMap<string, OparlObject>
  /** By the address of the paper. */
  ofPaper: ReadonlyMap<string, OparlObject[]>
}

/** A paper that was dealt with. */
interface Dealt {
  id: string
  paper: string
  meeting: LiveMeeting
  /** The number of the point; undefined where the meeting alone is known. */
  number: string | undefined
  when: When
  role?: string
}

/** Which paper was dealt with where: papers that an agenda names, and recommendations made in a meeting. */
export function consultationsOf(
  making: Making,
  meetings: readonly LiveMeeting[],
  recommendations: readonly LiveRecommendation[],
): Consultations {
  const dealt = [
    ...ofPapers(making, meetings),
    ...ofRecommendations(making, meetings, recommendations),
  ]
  const made = dealt.map((one) => ({ ...one, object: consultation(making, one) }))
  const ofPoint = new Map<string, OparlObject>()
  for (const { meeting, number, object: one } of made.toReversed())
    ofPoint.set(`${meeting.id}/${number}`, one)
  const ofPaper = Map.groupBy(made, ({ paper }) => paper)
  return {
    all: made.map((one) => one.object),
    ofPoint,
    ofPaper: new Map([...ofPaper].map(([paper, list]) => [paper, list.map((one) => one.object)])),
  }
}

function ofPapers({ live, origin }: Making, meetings: readonly LiveMeeting[]): Dealt[] {
  const id = idsOf(origin)
  return meetings.flatMap((meeting) =>
    pointsOf(meeting).flatMap(({ number, paper }) =>
      paper === undefined || !live.papers.has(paper)
        ? []
        : {
            id: id.consultation('sitzung', meeting.id, number),
            paper: id.paper('papier', paper),
            ...{ meeting, number, when: meeting },
          },
    ),
  )
}

function ofRecommendations(
  { origin }: Making,
  meetings: readonly LiveMeeting[],
  recommendations: readonly LiveRecommendation[],
): Dealt[] {
  const id = idsOf(origin)
  const there = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  return recommendations.flatMap((one) => {
    const meeting = there.get(one.meeting ?? '')
    if (!meeting) return []
    const point = pointsOf(meeting).find(({ number }) => number === one.record.agendaItem)
    return {
      id: id.consultation('empfehlung', one.id),
      paper: id.paper('empfehlung', one.id),
      ...{ meeting, number: point?.number, when: one },
      role: recommendationTypes[one.record.kind],
    }
  })
}

function consultation(
  making: Making,
  { id: own, paper, meeting, number, when, role }: Dealt,
): OparlObject {
  const id = idsOf(making.origin)
  return object(making, 'Consultation', own, when, {
    paper,
    meeting: id.meeting(meeting.id),
    agendaItem: number === undefined ? undefined : id.agendaItem(meeting.id, number),
    organization: [id.organization(meeting.body)],
    role,
    web: web(making.origin).meeting(meeting.id),
  })
}
