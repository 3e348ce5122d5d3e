import { parseDate } from '../records/index.ts'

export interface Period {
  /** First and last day, YYYY-MM-DD. */
  from: string
  until: string
}

/**
 * Reads times as `parseDate` does, and spans from one to another: "2018/2020", for means over years
 * or where a source only says so much. A table names the same few over and over.
 */
export function periodReader(): (text: string | undefined) => Period | { reason: string } {
  const known = new Map<string, Period | { reason: string }>()
  return (text) => {
    if (text === undefined) return { reason: 'Die Zeitangabe fehlt.' }
    const seen = known.get(text)
    if (seen) return seen
    const period = readPeriod(text)
    known.set(text, period)
    return period
  }
}

function readPeriod(text: string): Period | { reason: string } {
  const [first, last, ...more] = text.split(/ ?\/ ?(?!Q)/i)
  const [from, until] = [parseDate(first), parseDate(last ?? first)]
  if (more.length > 0) return { reason: `„${text.slice(0, 40)}“ ist keine Zeitangabe.` }
  if (from.kind === 'bad') return { reason: from.reason }
  if (until.kind === 'bad') return { reason: until.reason }
  if (from.kind === 'missing' || until.kind === 'missing')
    return { reason: 'Die Zeitangabe fehlt.' }
  if (from.from < '1000')
    return { reason: `Das Jahr in „${text.slice(0, 40)}“ kann nicht stimmen.` }
  if (from.from > until.to) return { reason: `„${text}“ endet, bevor es beginnt.` }
  return { from: from.from, until: until.to }
}
