import { parseDate } from '../records/index.ts'

export interface Period {
  /** First and last day, YYYY-MM-DD. */
  from: string
  until: string
}

/** Reads times as `parseDate` does; a table names the same few over and over. */
export function periodReader(): (text: string | undefined) => Period | { reason: string } {
  const known = new Map<string, Period | { reason: string }>()
  return (text) => {
    if (text === undefined) return { reason: 'Die Zeitangabe fehlt.' }
    const seen = known.get(text)
    if (seen) return seen
    const parsed = parseDate(text)
    const period =
      parsed.kind === 'date'
        ? { from: parsed.from, until: parsed.to }
        : { reason: parsed.kind === 'bad' ? parsed.reason : 'Die Zeitangabe fehlt.' }
    known.set(text, period)
    return period
  }
}
