/** A span of days, both ends included, as `YYYY-MM-DD`. */
export type ParsedDate =
  | { kind: 'date'; from: string; to: string }
  | { kind: 'missing' }
  | { kind: 'bad'; reason: string }

/**
 * Reads a point or span of time: `2021-12-31` (also with a time of day behind it), `31.12.2021`,
 * `20211231`, `2021-12`, `2021/Q1` (also `2021-Q1`, `2021Q1`) and `2021`. A year, quarter or month
 * gives its first and last day. Two-digit years are bad. The reason is German.
 */
export function parseDate(text: string | number | null | undefined): ParsedDate {
  if (text === null || text === undefined) return { kind: 'missing' }
  const written = String(text).trim()
  if (written === '') return { kind: 'missing' }
  const day =
    /^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)(?:[T ]\d\d:\d\d.*)?$/.exec(written) ??
    /^(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4})$/.exec(written) ??
    /^(?<y>(?:1[89]|2[01])\d\d)(?<m>\d\d)(?<d>\d\d)$/.exec(written)
  if (day) return span(written, part(day, 'y'), part(day, 'm'), part(day, 'd'))
  const month = /^(?<y>\d{4})-(?<m>\d\d)$/.exec(written)
  if (month) return span(written, part(month, 'y'), part(month, 'm'))
  const quarter = /^(?<y>\d{4})[/-]?Q(?<q>[1-4])$/i.exec(written)
  if (quarter) {
    const first = part(quarter, 'q') * 3 - 2
    const year = part(quarter, 'y')
    return {
      kind: 'date',
      from: iso(year, first, 1),
      to: iso(year, first + 2, lastDay(year, first + 2)),
    }
  }
  if (/^\d{4}$/.test(written)) {
    return { kind: 'date', from: `${written}-01-01`, to: `${written}-12-31` }
  }
  return { kind: 'bad', reason: `„${written.slice(0, 40)}“ ist kein Datum.` }
}

function part(match: RegExpExecArray, name: string): number {
  return Number(match.groups?.[name])
}

function span(written: string, year: number, month: number, day?: number): ParsedDate {
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > lastDay(year, month)))) {
    return { kind: 'bad', reason: `Den Tag „${written}“ gibt es nicht.` }
  }
  return {
    kind: 'date',
    from: iso(year, month, day ?? 1),
    to: iso(year, month, day ?? lastDay(year, month)),
  }
}

function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function iso(year: number, month: number, day: number): string {
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}
