/** Seconds since the service day began (noon less twelve hours), from `8:05:00` or `25:10:00`; undefined otherwise. */
export function secondsOfTime(text: string): number | undefined {
  const parts = /^(\d{1,3}):([0-5]\d):([0-5]\d)$/.exec(text)
  if (!parts) return undefined
  return Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3])
}

const millisecondsOfDay = 86_400_000

/** Days since 1 January 1970, from `20261124` or `2026-11-24`; undefined where there is no such date. */
export function dayOfDate(text: string): number | undefined {
  const parts = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text)
  if (!parts) return undefined
  const date = new Date(0)
  date.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))
  const exists = date.getUTCMonth() === Number(parts[2]) - 1
  return exists ? date.getTime() / millisecondsOfDay : undefined
}

/** `2026-11-24` of days since 1 January 1970. */
export const dateOfDay = (day: number): string =>
  new Date(day * millisecondsOfDay).toISOString().slice(0, 10)

/** 0 is Monday. 1 January 1970 was a Thursday. */
export const weekdayOfDay = (day: number): number => (((day + 3) % 7) + 7) % 7

export function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined
  const value = Number(text)
  return Number.isFinite(value) ? value : undefined
}
