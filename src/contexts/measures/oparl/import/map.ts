import {
  type BodyKind,
  type BodyRecord,
  bodyRecord,
  type MeetingRecord,
  meetingRecord,
} from '../../domain/body.ts'
import type { ImportedDocument } from '../../store/importDocuments.ts'
import type { StoredObject } from './store.ts'

/** What a council information system holds, as bodies and meetings here. */

export interface Council {
  organizations: readonly StoredObject[]
  meetings: readonly StoredObject[]
  agendaItems: readonly StoredObject[]
  consultations: readonly StoredObject[]
  papers: readonly StoredObject[]
}

export interface MappedCouncil {
  bodies: ImportedDocument[]
  meetings: ImportedDocument[]
  /** Meetings of organisations that are no bodies, such as parliamentary groups. */
  withoutBody: number
}

type Fields = StoredObject['record']
const text = (record: Fields, field: string): string | undefined => {
  const value = record[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}
const number = (record: Fields, field: string): number | undefined => {
  const value = record[field]
  return typeof value === 'number' ? value : undefined
}
const texts = (record: Fields, field: string): string[] => {
  const value = record[field]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}
const there = ({ deleted }: StoredObject) => !deleted

export function mapCouncil(council: Council, now: Date): MappedCouncil {
  const meeting = new Set(
    council.meetings.filter(there).flatMap(({ record }) => texts(record, 'organization')),
  )
  const named = council.organizations.filter(({ record }) => text(record, 'name') !== undefined)
  const organizations = named.filter(({ id, record }) => isBody(record, meeting.has(id)))
  const keys = new Map(organizations.map(({ id, record }) => [id, String(record.key)]))
  const names = new Map(organizations.map(({ id, record }) => [id, text(record, 'name')]))
  const points = pointsOf(council)
  const meetings: ImportedDocument[] = []
  let withoutBody = 0
  for (const one of council.meetings) {
    const host = texts(one.record, 'organization').find((id) => keys.has(id))
    if (host === undefined) withoutBody += one.deleted ? 0 : 1
    else
      meetings.push({
        id: String(one.record.key),
        record: meetingOf(one, { name: names.get(host), points: points.get(one.id) ?? [], now }),
        public: there(one),
        columns: { body: keys.get(host), starts_at: text(one.record, 'start') },
      })
  }
  const bodies = organizations.map((one) => ({
    id: String(one.record.key),
    record: bodyOf(one.record),
    public: there(one),
    columns: {},
  }))
  return { bodies, meetings, withoutBody }
}

/** Parliamentary groups, parties and offices are organisations as well. */
function isBody(record: Fields, meets: boolean): boolean {
  const type = text(record, 'organizationType') ?? text(record, 'classification') ?? ''
  if (/fraktion|partei|verwaltung|gruppe der|institution/i.test(type)) return false
  return /gremium|ausschuss|rat\b|beirat|versammlung|kommission|vertretung/i.test(type) || meets
}

const kinds: readonly (readonly [RegExp, BodyKind])[] = [
  [/konferenz/i, 'conference'],
  [/runde[rn]? tisch/i, 'roundTable'],
  [/beirat|(senior\w*|behindert\w*|inklusions|integrations|jugend|kinder)-?rat/i, 'advisory'],
  [/netzwerk/i, 'network'],
]

function bodyOf(record: Fields): BodyRecord {
  const name = text(record, 'name') ?? ''
  const words = `${name} ${text(record, 'classification') ?? ''}`
  const votes = number(record, 'votingMemberCount')
  const all = number(record, 'memberCount')
  const seats = [
    { role: votes === undefined ? 'Mitglied' : 'Mitglied mit Stimme', count: votes ?? all ?? 0 },
    {
      role: 'Mitglied ohne Stimme',
      count: votes === undefined ? 0 : (all ?? 0) - votes,
      votes: false,
    },
  ]
  return bodyRecord.parse({
    name,
    kind: kinds.find(([pattern]) => pattern.test(words))?.[1] ?? 'council',
    ...(record.classification !== undefined && { basis: record.classification }),
    seats: seats.filter(({ count }) => count > 0),
  })
}

interface Point {
  item: Fields
  /** The paper that it is about, where the system says so. */
  paper: Fields | undefined
}

/** The points of each meeting's agenda, in their order. */
function pointsOf(council: Council): Map<string, Point[]> {
  const papers = new Map(council.papers.filter(there).map(({ id, record }) => [id, record]))
  const about = new Map<string, Fields>()
  for (const { id, record } of council.consultations.filter(there)) {
    const paper = papers.get(text(record, 'paper') ?? '')
    if (!paper) continue
    about.set(id, paper)
    const item = text(record, 'agendaItem')
    if (item) about.set(item, paper)
  }
  const points = Map.groupBy(
    council.agendaItems.filter(there).map(({ id, record }) => ({
      item: record,
      paper: about.get(id) ?? about.get(text(record, 'consultation') ?? ''),
    })),
    ({ item }) => text(item, 'meeting') ?? '',
  )
  for (const list of points.values()) list.sort(byOrder)
  return points
}

const byOrder = ({ item: a }: Point, { item: b }: Point): number =>
  (number(a, 'order') ?? 0) - (number(b, 'order') ?? 0) ||
  (text(a, 'number') ?? '').localeCompare(text(b, 'number') ?? '', 'de', { numeric: true })

function meetingOf(
  { record, deleted }: StoredObject,
  around: { name: string | undefined; points: readonly Point[]; now: Date },
): MeetingRecord {
  const participants = number(record, 'participants') ?? 0
  const numbers = new Set<string>()
  return meetingRecord.parse({
    title: text(record, 'name') ?? `Sitzung ${around.name ?? ''}`.trim(),
    ...(record.end !== undefined && { endsAt: record.end }),
    ...(record.location !== undefined && { place: record.location }),
    state: deleted ? 'cancelled' : stateOf(record, around.now),
    agenda: around.points.map((point, at) => itemOf(point, at, numbers)),
    attendance: participants > 0 ? [{ role: 'Teilnehmende', count: participants }] : [],
  })
}

function stateOf(record: Fields, now: Date): MeetingRecord['state'] {
  const said = text(record, 'meetingState') ?? ''
  if (record.cancelled === true || /abgesagt|entf[aä]llt|ausgefallen/i.test(said))
    return 'cancelled'
  if (/durchgef|beendet/i.test(said)) return 'held'
  const start = text(record, 'start')
  if (start !== undefined && start < now.toISOString()) return 'held'
  return /eingeladen/i.test(said) ? 'invited' : 'planned'
}

/** @param taken numbers that the agenda has already; parts of it that are not public begin anew at 1 */
function itemOf({ item, paper }: Point, at: number, taken: Set<string>) {
  const isPublic = item.public !== false
  const said = (text(item, 'number') ?? String(at + 1)).slice(0, 10)
  const apart = isPublic ? said : `N ${said}`.slice(0, 10)
  const free = [
    said,
    apart,
    ...Array.from({ length: taken.size + 1 }, (_, i) => `${said.slice(0, 5)} (${i + 2})`),
  ]
  const number = free.find((one) => !taken.has(one.trim()))?.trim() ?? String(at + 1)
  taken.add(number)
  const resolution = [text(item, 'result'), text(item, 'resolutionText')].filter(Boolean).join('\n')
  const url = (paper && text(paper, 'web')) ?? text(item, 'web')
  const name = text(item, 'name') ?? (isPublic ? 'Ohne Titel' : 'Nicht öffentlich')
  const reference = paper && text(paper, 'reference')
  return {
    number,
    title: (reference && !name.includes(reference) ? `${name} (${reference})` : name).slice(0, 300),
    public: isPublic,
    ...(resolution && { resolution }),
    ...(url && { url }),
  }
}
