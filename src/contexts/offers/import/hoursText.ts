import type { Hours, WeeklyHours } from '../domain/offer.ts'

/** Weekdays as German and English tables write them, with or without a full stop. */
const DAYS: readonly RegExp[] = [
  /^(?:mo|mon|monday|montags?)$/,
  /^(?:di|tu|tue|tuesday|dienstags?)$/,
  /^(?:mi|we|wed|wednesday|mittwochs?)$/,
  /^(?:do|th|thu|thursday|donnerstags?)$/,
  /^(?:fr|fri|friday|freitags?)$/,
  /^(?:sa|sat|saturday|samstags?|sonnabends?)$/,
  /^(?:so|su|sun|sunday|sonntags?)$/,
]

type Token =
  | { kind: 'day'; day: number }
  | { kind: 'everyDay' }
  | { kind: 'time'; minutes: number }
  | { kind: 'holiday' }
  | { kind: 'closed' }
  | { kind: '-' | ',' | ';' }

/**
 * Reads opening times such as `Mo-Fr 09:00-17:00; Sa 10-13 Uhr`, `Montag und Mittwoch 9 bis 12.30 Uhr`,
 * `24/7` or OpenStreetMap’s simpler forms. Undefined unless the whole text is understood: half-read
 * times would send people to closed doors.
 */
export function readHoursText(text: string): Hours | undefined {
  const plain = text.normalize('NFC').trim().toLowerCase()
  if (/^(?:24\/7|rund um die uhr|durchgehend geöffnet)\.?$/.test(plain)) return { always: true }
  if (
    /^(?:nur )?(?:nach|mit|auf) (?:termin(?:vereinbarung|absprache)?|vereinbarung|absprache)\.?$/.test(
      plain,
    )
  )
    return { byAppointmentOnly: true }
  const tokens = tokensOf(plain)
  return tokens && hoursOf(tokens)
}

const TOKEN =
  /\s*(?:(\d{1,2})(?:[:.](\d{2}))?(?:\s*(?:uhr|h)\b\.?)?|(\p{L}+)\.?:?|([-–—‑])|([,&+])|([;\n|]))/uy

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  const end = text.replace(/[\s.;]+$/, '').length
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(text)
    if (!match) return undefined
    const [, hour, minute, word, dash, comma] = match
    const token =
      hour !== undefined
        ? timeToken(hour, minute)
        : word !== undefined
          ? wordToken(word)
          : undefined
    if (token === 'nothing') continue
    if (token) tokens.push(token)
    else if (hour !== undefined || word !== undefined) return undefined
    else tokens.push({ kind: dash ? '-' : comma ? ',' : ';' })
  }
  return tokens
}

function timeToken(hour: string, minute = '0'): Token | undefined {
  const minutes = Number(hour) * 60 + Number(minute)
  return Number(minute) < 60 && minutes <= 24 * 60 ? { kind: 'time', minutes } : undefined
}

function wordToken(word: string): Token | 'nothing' | undefined {
  const day = DAYS.findIndex((names) => names.test(word)) + 1
  if (day > 0) return { kind: 'day', day }
  if (/^(?:täglich|daily)$/.test(word)) return { kind: 'everyDay' }
  if (/^(?:ph|feiertags?|feiertage)$/.test(word)) return { kind: 'holiday' }
  if (/^(?:off|closed|geschlossen|zu)$/.test(word)) return { kind: 'closed' }
  if (word === 'bis') return { kind: '-' }
  if (word === 'und' || word === 'u' || word === 'sowie') return { kind: ',' }
  return /^(?:von|uhr|h|geöffnet|open)$/.test(word) ? 'nothing' : undefined
}

function hoursOf(tokens: readonly Token[]): Hours | undefined {
  const reader = new Reader(tokens)
  const weekly: WeeklyHours[] = []
  let onHolidays: Hours['onHolidays']
  while (!reader.done) {
    const days = reader.days()
    if (days === 'holiday' && reader.take('closed')) onHolidays = 'closed'
    else if (days === undefined || days === 'holiday') return undefined
    else if (!reader.take('closed')) {
      const times = reader.times()
      if (!times) return undefined
      weekly.push(...times.map((time) => ({ days, ...time })))
    }
    if (!reader.done && !reader.take(';') && !reader.take(',') && !reader.atDays) return undefined
  }
  if (weekly.length === 0 || weekly.length > 50) return undefined
  return { weekly, ...(onHolidays && { onHolidays }) }
}

/** Steps through tokens; each method takes what it names, or leaves the place as it is. */
class Reader {
  private at = 0
  private readonly tokens: readonly Token[]

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  get done(): boolean {
    return this.at >= this.tokens.length
  }

  get atDays(): boolean {
    const kind = this.tokens[this.at]?.kind
    return kind === 'day' || kind === 'everyDay' || kind === 'holiday'
  }

  take(kind: Token['kind']): boolean {
    if (this.tokens[this.at]?.kind !== kind) return false
    this.at++
    return true
  }

  private day(): number | undefined {
    const token = this.tokens[this.at]
    if (token?.kind !== 'day') return undefined
    this.at++
    return token.day
  }

  /** `Mo-Mi, Fr` as day numbers. */
  days(): number[] | 'holiday' | undefined {
    if (this.take('holiday')) return 'holiday'
    if (this.take('everyDay')) return [1, 2, 3, 4, 5, 6, 7]
    const days = new Set<number>()
    for (let first = this.day(); first !== undefined; first = this.nextDay()) {
      const last = this.take('-') ? this.day() : first
      if (last === undefined) return undefined
      for (let i = 0; i <= (last - first + 7) % 7; i++) days.add(((first - 1 + i) % 7) + 1)
    }
    return days.size === 0 ? undefined : [...days].sort((a, b) => a - b)
  }

  private nextDay(): number | undefined {
    const before = this.at
    this.take(',')
    const day = this.day()
    if (day === undefined) this.at = before
    return day
  }

  /** `9-12, 14-17` as opening and closing times. */
  times(): Pick<WeeklyHours, 'opens' | 'closes'>[] | undefined {
    const times: Pick<WeeklyHours, 'opens' | 'closes'>[] = []
    for (let opens = this.time(); opens !== undefined; opens = this.nextTime()) {
      const end = this.take('-') ? this.time() : undefined
      const closes = end === 0 ? 24 * 60 : end
      // "9-5" is not a German way to say 17:00, but only an evening goes on after midnight.
      if (closes === undefined || (closes <= opens && opens < 12 * 60)) return undefined
      if (opens === 24 * 60) return undefined
      times.push({ opens: clock(opens), closes: clock(closes) })
    }
    return times.length === 0 ? undefined : times
  }

  private time(): number | undefined {
    const token = this.tokens[this.at]
    if (token?.kind !== 'time') return undefined
    this.at++
    return token.minutes
  }

  private nextTime(): number | undefined {
    const before = this.at
    this.take(',')
    const time = this.time()
    if (time === undefined) this.at = before
    return time
  }
}

function clock(minutes: number): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}
