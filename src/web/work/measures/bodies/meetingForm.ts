import type { saveMeeting } from '../../../../contexts/measures/index.ts'
import type { InputOf } from '../../../../platform/operation/index.ts'
import { momentOf } from '../../../bodies/moments.ts'
import type { Fault } from '../../parts/editing.tsx'
import { texts as t } from './texts.ts'
import { given, readerOf } from './typed.ts'

export type MeetingInput = InputOf<typeof saveMeeting>['record']
type Point = NonNullable<MeetingInput['agenda']>[number]
type Present = NonNullable<MeetingInput['attendance']>[number]

export const firstPoints = 4
export const mostPoints = 80

export const presentLine = ({ role, count }: Present): string => `${role} | ${count}`

/** Which rows a form shows: those that were sent, those that are kept and one more. */
export function pointsWanted(form: URLSearchParams, kept: number): number {
  const before = Number(form.get('punkte') ?? 0) || 0
  const wanted = Math.max(before + (form.has('mehrPunkte') ? 1 : 0), kept + 1, firstPoints)
  return Math.min(wanted, mostPoints)
}

export function readMeeting(form: URLSearchParams): {
  startsAt: string | undefined
  record: MeetingInput
  faults: Fault[]
} {
  const { text, day, lines, faults } = readerOf(form)
  const on = day('tag')
  const startsAt = momentOf(on ?? '', text('beginn') ?? '')
  if (!startsAt && !faults.some(({ field }) => field === 'tag'))
    faults.push({ field: on ? 'beginn' : 'tag', text: t.momentWrong })
  const end = text('ende')
  const endsAt = end === undefined ? undefined : momentOf(on ?? '', end)
  if (end !== undefined && startsAt && (!endsAt || endsAt < startsAt))
    faults.push({ field: 'ende', text: endsAt ? t.endWrong : t.momentWrong })
  return {
    startsAt,
    faults,
    record: {
      title: text('titel') ?? '',
      state: (text('stand') ?? 'planned') as MeetingInput['state'], // the operation looks at it
      agenda: pointsOf(form, faults),
      attendance: lines('anwesend').flatMap((line): Present[] => {
        const [, role, count] = /^(.+?)\s*\|\s*(\d{1,5})$/.exec(line) ?? []
        if (role && count) return [{ role, count: Number(count) }]
        faults.push({ field: 'anwesend', text: t.attendanceWrong(line) })
        return []
      }),
      ...given('endsAt', endsAt),
      ...given('place', text('ort')),
      ...given('minutesApprovedOn', day('genehmigt')),
    },
  }
}

/** Rows in which something was written; a row without a number gets the next one. */
function pointsOf(form: URLSearchParams, faults: Fault[]): Point[] {
  const { text } = readerOf(form)
  const points: Point[] = []
  for (let place = 0; place < mostPoints; place++) {
    const name = `punkt${place}`
    const [number, title] = [text(`${name}-nummer`), text(`${name}-titel`)]
    const more = {
      ...given('minutes', text(`${name}-niederschrift`)),
      ...given('resolution', text(`${name}-beschluss`)),
      ...given('paper', text(`${name}-papier`)),
      ...given('url', text(`${name}-adresse`)),
    }
    if (!title && Object.keys(more).length === 0) continue
    const shown = number ?? String(points.length + 1)
    if (!title) faults.push({ field: `${name}-titel`, text: t.pointTitleMissing(shown) })
    if (more.url && !/^https?:\/\//.test(more.url))
      faults.push({ field: `${name}-adresse`, text: t.urlWrong })
    points.push({
      number: shown,
      title: title ?? '–',
      public: form.has(`${name}-oeffentlich`),
      ...more,
    })
  }
  return points
}

export const meetingFields: Record<string, string> = {
  title: 'titel',
  startsAt: 'tag',
  endsAt: 'ende',
  place: 'ort',
  state: 'stand',
  agenda: 'punkt0-nummer',
  attendance: 'anwesend',
  minutesApprovedOn: 'genehmigt',
}
