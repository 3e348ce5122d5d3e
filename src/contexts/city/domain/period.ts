/** A span of time that a figure is about: first and last day. */
export interface Period {
  from: string
  until: string
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** How a period is written in addresses and data: '2021', '2021-Q2', '2021-06', '2021-12-31', or 'a..b'. */
export function periodKey({ from, until }: Period): string {
  if (from === until) return until
  const year = from.slice(0, 4)
  if (from.endsWith('-01-01') && until === `${year}-12-31`) return year
  if (year === until.slice(0, 4) && from.endsWith('-01')) {
    const first = Number(from.slice(5, 7))
    const last = Number(until.slice(5, 7))
    if (Number(until.slice(8)) === daysIn(Number(year), last)) {
      if (first === last) return from.slice(0, 7)
      if (first % 3 === 1 && last === first + 2) return `${year}-Q${(first + 2) / 3}`
    }
  }
  return `${from}..${until}`
}

/** Earlier ends first; of two with the same end, the longer one first. */
export function comparePeriods(a: Period, b: Period): number {
  return a.until.localeCompare(b.until) || a.from.localeCompare(b.from)
}
