import type { PackageEventKind, PackageEventRecord } from '../domain/package.ts'

interface Event {
  kind: PackageEventKind
  on: string
  record: Pick<PackageEventRecord, 'from' | 'to' | 'amount' | 'year' | 'results'>
}

export interface PackageStanding {
  /** As last agreed or renewed. */
  term: { from: string; to: string; amount: number | null } | null
  missingReports: number[]
  missingReviews: number[]
  endsSoon: boolean
}

/** A year is over, and its report is due, a quarter of a year after its end. */
const graceDays = 90

/**
 * What of an agreed package is due on a day.
 *
 * @param events oldest first
 * @param today 'YYYY-MM-DD'
 */
export function packageStanding(events: readonly Event[], today: string): PackageStanding {
  const agreed = events.filter(({ kind }) => kind === 'agreed' || kind === 'renewed')
  const last = agreed.at(-1)?.record
  if (!last?.from || !last.to)
    return { term: null, missingReports: [], missingReviews: [], endsSoon: false }
  const term = { from: last.from, to: last.to, amount: last.amount ?? null }
  const first = Number((agreed[0]?.record.from ?? term.from).slice(0, 4))
  const ended = events.some(({ kind }) => kind === 'ended')
  const years = yearsOver(first, Number(term.to.slice(0, 4)), today)
  const missing = (kind: PackageEventKind) => {
    // A review that tells what was reached holds the report.
    const tells = ({ kind: is, record }: Event) =>
      is === kind || (kind === 'reported' && is === 'reviewed' && record.results !== undefined)
    const there = new Set(events.filter(tells).map(({ record }) => record.year))
    return years.filter((year) => !there.has(year))
  }
  return {
    term,
    missingReports: ended ? [] : missing('reported'),
    missingReviews: ended ? [] : missing('reviewed'),
    endsSoon: !ended && term.to >= today && term.to < plusYear(today),
  }
}

function yearsOver(from: number, to: number, today: string): number[] {
  const years: number[] = []
  for (let year = from; year <= to; year++) {
    const due = new Date(Date.UTC(year, 11, 31 + graceDays)).toISOString().slice(0, 10)
    if (due <= today) years.push(year)
  }
  return years
}

const plusYear = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`

/** Whether a term is longer than five years; both days are part of it. */
export function longerThanFiveYears(from: string, to: string): boolean {
  return to >= `${Number(from.slice(0, 4)) + 5}${from.slice(4)}`
}

export interface ScoreSum {
  points: number
  most: number
}

/** Weighted points of a scoring, and how many there could be; undefined where nobody has scored. */
export function scoreOf(
  scores: readonly { criterion: string; points: number }[] | undefined,
  criteria: readonly { id: string; weight: number }[],
): ScoreSum | undefined {
  if (!scores || scores.length === 0) return undefined
  const points = new Map(scores.map((score) => [score.criterion, score.points]))
  return criteria.reduce(
    (sum, { id, weight }) =>
      points.has(id)
        ? { points: sum.points + weight * points.get(id)!, most: sum.most + weight * 4 }
        : sum,
    { points: 0, most: 0 },
  )
}
