import type { Issue } from '../../../../platform/operation/index.ts'
import { rowsOf } from './rows.ts'

/** The fields of the form as a record; what no record can hold is named. The operation checks the rest. */

export interface Decoded {
  /** Checked by the operation's schema. */
  record: Record<string, unknown>
  issues: Issue[]
}

/** Reads one field after the other and remembers what is wrong. */
class Reader {
  readonly issues: Issue[] = []
  readonly form: URLSearchParams
  constructor(form: URLSearchParams) {
    this.form = form
  }

  text(name: string): string | undefined {
    return this.form.get(name)?.replace(/\r\n/g, '\n').trim() || undefined
  }
  all(name: string): string[] {
    return this.form.getAll(name).filter(Boolean)
  }
  is(name: string): true | undefined {
    return this.form.get(name) === 'ja' ? true : undefined
  }
  lines(name: string): string[] | undefined {
    const lines = (this.text(name) ?? '').split('\n').map((line) => line.trim())
    const said = lines.filter(Boolean)
    return said.length > 0 ? said : undefined
  }
  #read<T>(name: string, read: (text: string) => T | undefined, problem: string): T | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    const value = read(text)
    if (value === undefined) this.issues.push({ field: name, problem })
    return value
  }
  number(name: string): number | undefined {
    const read = (text: string) => (/^\d{1,6}$/.test(text) ? Number(text) : undefined)
    return this.#read(name, read, 'Schreiben Sie eine ganze Zahl.')
  }
  degrees(name: string): number | undefined {
    const read = (text: string) =>
      /^-?\d{1,3}([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined
    return this.#read(name, read, 'Schreiben Sie Grad mit Komma, wie 51,2277.')
  }
  clock(name: string): string | undefined {
    return this.#read(name, readClock, 'Schreiben Sie eine Uhrzeit, wie 9 oder 9:30.')
  }
  day(name: string): string | undefined {
    return this.#read(name, readDay, 'Schreiben Sie einen Tag, wie 31.12.2026.')
  }
  monthDay(name: string): string | undefined {
    return this.#read(name, readMonthDay, 'Schreiben Sie Tag und Monat, wie 01.05.')
  }
  /** One of a pair needs the other. */
  missing(field: string, problem: string): void {
    if (!this.issues.some((issue) => issue.field === field)) this.issues.push({ field, problem })
  }
}

/** '9' → '09:00', '9.30 Uhr' → '09:30' */
export function readClock(text: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*(?:uhr)?$/i.exec(text)
  if (!match) return undefined
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)]
  const fits = (hours < 24 && minutes < 60) || (hours === 24 && minutes === 0)
  return fits ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` : undefined
}

/** As browsers send a day, and as people write it. */
export function readDay(text: string): string | undefined {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text)
  const iso = german
    ? `${german[3]}-${german[2]?.padStart(2, '0')}-${german[1]?.padStart(2, '0')}`
    : text
  const at = Date.parse(`${iso}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || Number.isNaN(at)) return undefined
  return new Date(at).toISOString().startsWith(iso) ? iso : undefined
}

function readMonthDay(text: string): string | undefined {
  const match = /^(\d{1,2})\.\s?(\d{1,2})\.?$/.exec(text)
  // A leap year has every day there is.
  const day = match && readDay(`${match[1]}.${match[2]}.2024`)
  return day?.slice(5)
}

const textNames = [
  'name',
  'summary',
  'description',
  'howToStart',
  'whatHappens',
  'bring',
  'hours',
] as const

export function recordOf(form: URLSearchParams): Decoded {
  const read = new Reader(form)
  const features = (prefix: string) =>
    Object.fromEntries(
      [...form.keys()]
        .filter((name) => name.startsWith(`${prefix}.`))
        .flatMap((name) => {
          const value = read.text(name)
          return value ? [[name.slice(prefix.length + 1), value]] : []
        }),
    )
  const first = read.text('ways.first')
  const ways = [...read.all('ways')].sort((a, b) => Number(b === first) - Number(a === first))
  const ages = { from: read.number('ages.from'), below: read.number('ages.below') }
  const costKind = read.text('cost.kind')
  const costNote = read.text('cost.note')
  const notes = features('accessNotes')
  const sites = rowsOf(form, 'moreSites').map((row) => furtherSite(read, `moreSites.${row}`))
  const funding = rowsOf(form, 'funding').map((row) => {
    const at = `funding.${row}`
    const source = read.text(`${at}.source`)
    if (!source) read.missing(`${at}.source`, 'Schreiben Sie, wer fördert.')
    return { source, until: read.day(`${at}.until`) }
  })
  const crisis = read.text('crisis')
  const record = {
    texts: textsIn(read),
    types: [...new Set(read.all('types'))],
    lifeSituations: [...new Set(read.all('lifeSituations'))],
    targetGroups: [...new Set(read.all('targetGroups'))],
    languages: languagesIn(read),
    ways: ways.length > 0 ? ways : undefined,
    ages: ages.from !== undefined || ages.below !== undefined ? ages : undefined,
    access: features('access'),
    accessNotes: Object.keys(notes).length > 0 ? notes : undefined,
    cost: costKind || costNote ? { kind: costKind ?? 'unknown', note: costNote } : undefined,
    organisation: organisationIn(read),
    site: siteIn(read, 'site'),
    moreSites: sites.length > 0 ? sites : undefined,
    phone: read.text('phone'),
    email: read.text('email'),
    website: read.text('website'),
    places: read.number('places'),
    crisis: crisis === undefined ? undefined : crisis === 'ja',
    hours: hoursIn(read, 'hours'),
    closure: closureIn(read),
    networks: read.lines('networks'),
    related: read.lines('related')?.map(idIn),
    funding: funding.length > 0 ? funding : undefined,
  }
  return { record: plain(record) as Record<string, unknown>, issues: read.issues }
}

function textsIn(read: Reader) {
  const locales = new Set(
    [...read.form.keys()].flatMap((name) => /^texts\.([a-z]{2,8})\./.exec(name)?.[1] ?? []),
  )
  const texts: Record<string, Record<string, string | undefined>> = {}
  for (const locale of new Set(['de', ...locales])) {
    const text = Object.fromEntries(
      textNames.map((name) => [name, read.text(`texts.${locale}.${name}`)]),
    )
    const said = Object.values(text).some(Boolean)
    if (!said && locale !== 'de') continue
    if (!text.name)
      read.missing(
        `texts.${locale}.name`,
        locale === 'de'
          ? 'Schreiben Sie den Namen des Angebots.'
          : 'Schreiben Sie auch den Namen in dieser Sprache, oder leeren Sie ihre Felder.',
      )
    texts[locale] = text
  }
  return texts
}

/** Chosen from the list, and further ones as codes: 'ku, sq'. */
function languagesIn(read: Reader): string[] {
  const more = (read.text('languages.more') ?? '')
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean)
  if (more.some((code) => !/^[a-z]{2,3}$/.test(code)))
    read.missing(
      'languages.more',
      'Schreiben Sie Kürzel aus zwei oder drei Buchstaben, wie sq, ku.',
    )
  return [...new Set([...read.all('languages'), ...more])]
}

function organisationIn(read: Reader) {
  const id = read.text('organisation')
  const name = read.text('organisation.name')
  if (id) return { id, name: name ?? id }
  return name ? { name } : undefined
}

function siteIn(read: Reader, at: string) {
  const site = {
    name: read.text(`${at}.name`),
    street: read.text(`${at}.street`),
    houseNumber: read.text(`${at}.houseNumber`),
    postalCode: read.text(`${at}.postalCode`),
    place: read.text(`${at}.place`),
    lat: read.degrees(`${at}.lat`),
    lon: read.degrees(`${at}.lon`),
    protected: read.is(`${at}.protected`),
  }
  const said = Object.values(site).some((value) => value !== undefined)
  if ((site.lat === undefined) !== (site.lon === undefined))
    read.missing(
      site.lat === undefined ? `${at}.lat` : `${at}.lon`,
      'Schreiben Sie beide Zahlen, oder keine.',
    )
  return said ? { ...site, id: read.text(`${at}.id`), atId: read.text(`${at}.atId`) } : undefined
}

function furtherSite(read: Reader, at: string) {
  return {
    ...siteIn(read, at),
    phone: read.text(`${at}.phone`),
    hours: hoursIn(read, `${at}.hours`),
    access: jsonIn(read.text(`${at}.access`)),
  }
}

/** Written by `encode.ts`; whatever else comes is no access. */
function jsonIn(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function hoursIn(read: Reader, at: string) {
  const weekly = rowsOf(read.form, `${at}.weekly`).map((row) =>
    weeklyIn(read, `${at}.weekly.${row}`),
  )
  const exceptions = rowsOf(read.form, `${at}.exceptions`).map((row) =>
    exceptionIn(read, `${at}.exceptions.${row}`),
  )
  const hours = {
    always: read.is(`${at}.always`),
    byAppointmentOnly: read.is(`${at}.byAppointmentOnly`),
    weekly: weekly.length > 0 ? weekly : undefined,
    onHolidays: read.text(`${at}.onHolidays`),
    exceptions: exceptions.length > 0 ? exceptions : undefined,
  }
  return Object.values(hours).some((value) => value !== undefined) ? hours : undefined
}

function weeklyIn(read: Reader, at: string) {
  const days = [...new Set(read.all(`${at}.days`).map(Number))].sort()
  if (days.length === 0) read.missing(`${at}.days`, 'Kreuzen Sie mindestens einen Tag an.')
  const opens = read.clock(`${at}.opens`)
  const closes = read.clock(`${at}.closes`)
  if (!opens) read.missing(`${at}.opens`, 'Schreiben Sie, ab wann offen ist.')
  if (!closes) read.missing(`${at}.closes`, 'Schreiben Sie, bis wann offen ist.')
  const season = {
    from: read.monthDay(`${at}.season.from`),
    until: read.monthDay(`${at}.season.until`),
  }
  const hasSeason = season.from !== undefined || season.until !== undefined
  if (hasSeason && !season.from)
    read.missing(`${at}.season.from`, 'Schreiben Sie auch, wann die Saison anfängt.')
  if (hasSeason && !season.until)
    read.missing(`${at}.season.until`, 'Schreiben Sie auch, wann die Saison endet.')
  const weeks = read.all(`${at}.weeksOfMonth`).map(Number)
  return {
    days,
    opens,
    closes,
    byAppointment: read.is(`${at}.byAppointment`),
    byPhone: read.is(`${at}.byPhone`),
    weeksOfMonth: weeks.length > 0 ? weeks : undefined,
    season: hasSeason ? season : undefined,
    note: read.text(`${at}.note`),
  }
}

function exceptionIn(read: Reader, at: string) {
  const from = read.day(`${at}.from`)
  if (!from) read.missing(`${at}.from`, 'Schreiben Sie den ersten Tag.')
  return {
    from,
    until: read.day(`${at}.until`) ?? from,
    closed: read.is(`${at}.closed`),
    opens: read.clock(`${at}.opens`),
    closes: read.clock(`${at}.closes`),
    note: read.text(`${at}.note`),
  }
}

function closureIn(read: Reader) {
  const closure = {
    from: read.day('closure.from'),
    until: read.day('closure.until'),
    note: read.text('closure.note'),
  }
  if (!closure.from && !closure.until && !closure.note) return undefined
  if (!closure.from) read.missing('closure.from', 'Schreiben Sie, seit wann geschlossen ist.')
  return closure
}

/** An id, or the address of the offer's page that somebody pasted. */
const idIn = (line: string): string => (line.split('/').at(-1) ?? line).split(/[~?#]/)[0] ?? line

/** Without what is undefined, at any depth. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, plain(inner)]),
  )
}
