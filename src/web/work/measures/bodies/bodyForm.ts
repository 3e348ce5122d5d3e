import { type BodyKind, bodyKinds, type saveBody } from '../../../../contexts/measures/index.ts'
import type { InputOf } from '../../../../platform/operation/index.ts'
import type { Fault } from '../../parts/editing.tsx'
import { texts as t } from './texts.ts'
import { given, readerOf } from './typed.ts'

export type BodyInput = InputOf<typeof saveBody>['record']
type Seat = NonNullable<BodyInput['seats']>[number]

/** A seat as a line of the form: 'Vorsitz | Träger | 1 | ja'. */
export const seatLine = ({ role, from, count = 1, votes = true }: Seat): string =>
  [role, from ?? '', count, votes ? t.yes : t.no].join(' | ')

/** A line as a seat; what is left out at its end is one seat with a vote. */
function seatOf(line: string): Seat | undefined {
  const [role = '', from = '', count = '', votes = '', ...more] = line
    .split('|')
    .map((part) => part.trim())
  if (!role || more.length > 0) return undefined
  if (!/^(\d{1,5})?$/.test(count) || count === '0') return undefined
  if (!/^(ja|nein)?$/i.test(votes)) return undefined
  return {
    role,
    ...given('from', from || undefined),
    count: count ? Number(count) : 1,
    votes: votes.toLowerCase() !== t.no,
  }
}

export function readBody(form: URLSearchParams): { record: BodyInput; faults: Fault[] } {
  const { text, lines, faults } = readerOf(form)
  const days = text('frist')
  if (days !== undefined && !/^\d{1,3}$/.test(days))
    faults.push({ field: 'frist', text: t.answerWithinWrong })
  const seats = lines('sitze').flatMap((line): Seat[] => {
    const seat = seatOf(line)
    if (!seat) faults.push({ field: 'sitze', text: t.seatsWrong(line) })
    return seat ? [seat] : []
  })
  const kind: BodyKind = bodyKinds.find((one) => one === text('art')) ?? 'advisory'
  return {
    faults,
    record: {
      name: text('name') ?? '',
      kind,
      seats,
      ...given('summary', text('wofuer')),
      ...given('leicht', text('leicht')),
      ...given('basis', text('grundlage')),
      ...given('contact', text('geschaeftsstelle')),
      ...given('answerWithinDays', days === undefined ? undefined : Number(days)),
    },
  }
}

/** The form's own names of what the operation calls otherwise. */
export const bodyFields: Record<string, string> = {
  name: 'name',
  kind: 'art',
  summary: 'wofuer',
  leicht: 'leicht',
  basis: 'grundlage',
  seats: 'sitze',
  answerWithinDays: 'frist',
  contact: 'geschaeftsstelle',
  organisation: 'organisation',
}
