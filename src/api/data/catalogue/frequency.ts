const dayMillis = 86_400_000

/** Longest gap in days, and its name in the EU's list of frequencies. */
const steps: [days: number, name: string][] = [
  [10, 'WEEKLY'],
  [45, 'MONTHLY'],
  [120, 'QUARTERLY'],
  [250, 'ANNUAL_2'],
  [500, 'ANNUAL'],
  [900, 'BIENNIAL'],
  [1300, 'TRIENNIAL'],
]

/** How often new values came so far, by the middle gap between the ends of the periods. */
export function frequencyOf(periods: readonly { until: string }[]): string {
  const ends = [...new Set(periods.map(({ until }) => Date.parse(until) / dayMillis))].sort(
    (a, b) => a - b,
  )
  const gaps = ends.slice(1).map((end, index) => end - ends[index]!)
  if (gaps.length === 0) return 'UNKNOWN'
  const middle = gaps.toSorted((a, b) => a - b)[gaps.length >> 1]!
  return steps.find(([days]) => middle <= days)?.[1] ?? 'IRREG'
}
