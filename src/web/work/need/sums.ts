import type { listNeed } from '../../../contexts/offers/index.ts'
import type { OutputOf } from '../../../platform/operation/index.ts'
import { languageName } from '../../help/languageName.ts'
import { texts as t } from './texts.ts'

export type NeedSum = OutputOf<typeof listNeed>['sums'][number]
export type MissedOutcome = Exclude<NeedSum['outcome'], 'found'>

export interface Line {
  searches: number
  missed: number
  /** What was missing, the most frequent first. */
  what: { outcome: MissedOutcome; searches: number }[]
  months: { period: string; searches: number; missed: number }[]
}

/** Adds sums up; that no search is in two of them makes it right. */
export function lineOf(sums: readonly NeedSum[]): Line {
  const total = (list: readonly NeedSum[]) => list.reduce((n, { searches }) => n + searches, 0)
  const missed = sums.filter(isMissed)
  const what = [...Map.groupBy(missed, ({ outcome }) => outcome)]
    .map(([outcome, list]) => ({ outcome, searches: total(list) }))
    .sort((a, b) => b.searches - a.searches)
  const months = [...Map.groupBy(sums, ({ period }) => period)]
    .map(([period, list]) => ({
      period,
      searches: total(list),
      missed: total(list.filter(isMissed)),
    }))
    .sort((a, b) => (a.period < b.period ? -1 : 1))
  return { searches: total(sums), missed: total(missed), what, months }
}

function isMissed(sum: NeedSum): sum is NeedSum & { outcome: MissedOutcome } {
  return sum.outcome !== 'found'
}

/** What people call what was looked for. */
export function conceptName({ kind, concept, name }: NeedSum): string {
  if (concept === '*') return t.more
  if (kind === 'unknown') return t.notUnderstood
  if (kind === 'language') return languageName(concept, 'de')
  return name ?? t.filters[concept] ?? concept
}

/** Of whole months: the last three against the three before. */
export function trendOf(
  { months }: Line,
  runningMonth: string,
): 'more' | 'less' | 'same' | 'unknown' {
  const whole = lastMonths(runningMonth, 6).map(
    (month) => months.find(({ period }) => period === month)?.missed ?? 0,
  )
  const [before, last] = [whole.slice(0, 3), whole.slice(3)].map((part) =>
    part.reduce((n, missed) => n + missed, 0),
  ) as [number, number] // two parts
  if (before + last === 0 || before === 0) return 'unknown'
  if (last > 1.25 * before) return 'more'
  return last < 0.8 * before ? 'less' : 'same'
}

/** So many months before one, oldest first. */
export function lastMonths(before: string, count: number): string[] {
  const [year = 0, month = 1] = before.split('-').map(Number)
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - 1 - count + index, 1)).toISOString().slice(0, 7),
  )
}

const monthFormat = new Intl.DateTimeFormat('de-DE', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
/** 'YYYY-MM' as 'Mai 2026', a year as it is. */
export const periodName = (period: string): string =>
  period.length === 4 ? period : monthFormat.format(new Date(`${period}-01T00:00:00Z`))
