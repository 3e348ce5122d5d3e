/** Minutes of the day of a clock time, 0 to 1440. */
export type ClockTime = number

/**
 * Reads `HH:MM`, `HH:MM:SS`, with `Z` or an offset as HSDS 3.1 asks for. A time with an offset becomes
 * the time on a German clock on the given day; undefined where that would fall on another day.
 *
 * @param day for summer time, `YYYY-MM-DD`
 */
export function readClock(text: string, day: string): string | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(
    text.trim(),
  )
  if (!match) return undefined
  const written = Number(match[1]) * 60 + Number(match[2])
  if (Number(match[2]) > 59 || written > 24 * 60) return undefined
  const offset = match[3] === undefined ? undefined : offsetMinutes(match[3])
  // Central European time in either season: people write their local time.
  const local = offset === undefined || offset === 60 || offset === 120
  const minutes = local ? written : written - offset + berlinOffset(day)
  return minutes < 0 || minutes > 24 * 60 ? undefined : clockText(minutes)
}

function clockText(minutes: ClockTime): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

function offsetMinutes(text: string): number {
  if (/^z$/i.test(text)) return 0
  const digits = text.slice(1).replace(':', '')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  return text.startsWith('-') ? -minutes : minutes
}

function berlinOffset(day: string): number {
  const noon = new Date(`${day}T12:00:00Z`)
  if (Number.isNaN(noon.getTime())) return 60
  const hour = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Berlin',
    hour: '2-digit',
    hourCycle: 'h23',
  }).format(noon)
  return (Number(hour) - 12) * 60
}
