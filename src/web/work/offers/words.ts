import {
  editingWords,
  type FurtherSite,
  type Hours,
  type OfferRecord,
  type Site,
} from '../../../contexts/offers/index.ts'
import { formatDate, localeFacts } from '../../../platform/texts/index.ts'
import { languageName } from '../../help/languageName.ts'

/** Fields of an offer and what they hold, in words: for labels, comparisons and lists of facts. */

export const textFields = {
  name: 'Name',
  summary: 'Kurz gesagt',
  howToStart: 'So fängt man an',
  whatHappens: 'Was dort passiert',
  bring: 'Mitbringen',
  hours: 'Öffnungszeiten in Worten',
  description: 'Beschreibung',
} as const

const labels: Record<string, string> = {
  types: 'Art der Hilfe',
  lifeSituations: 'Lebenslagen',
  targetGroups: 'Für wen',
  ages: 'Alter',
  'ages.from': 'Alter ab',
  'ages.below': 'Alter unter',
  languages: 'Sprachen vor Ort',
  ways: 'So kommt man',
  cost: 'Kosten',
  'cost.kind': 'Kosten',
  'cost.note': 'Mehr zu den Kosten',
  organisation: 'Träger',
  site: 'Ort',
  moreSites: 'Weitere Orte',
  phone: 'Telefon',
  email: 'E-Mail',
  website: 'Internet-Adresse',
  hours: 'Öffnungszeiten',
  places: 'Plätze',
  crisis: 'Hilfe in der Krise',
  closure: 'Vorübergehend geschlossen',
  networks: 'Netzwerke',
  related: 'Führt weiter zu',
  funding: 'Förderung',
}

const featureNames = new Map<string, string>(
  editingWords.accessFeatures.map(({ id, name }) => [id, name]),
)

const parts: Record<string, string> = {
  street: 'Straße',
  houseNumber: 'Hausnummer',
  postalCode: 'Postleitzahl',
  place: 'Stadt',
  name: 'Name',
  lon: 'Länge',
  lat: 'Breite',
  phone: 'Telefon',
  opens: 'von',
  closes: 'bis',
  days: 'Tage',
  from: 'erster Tag',
  until: 'letzter Tag',
  note: 'Bemerkung',
  season: 'Saison',
  source: 'Geber',
}

/** 'texts.en.summary' → 'Kurz gesagt (English)'; 'hours.weekly.1.opens' → 'Öffnungszeiten, Zeile 2, von'. */
export function labelOf(field: string): string {
  const [first = '', ...rest] = field.split('.')
  if (first === 'texts' && rest.length === 2) {
    const [locale = '', name = ''] = rest
    const label = Object.hasOwn(textFields, name)
      ? textFields[name as keyof typeof textFields]
      : name
    return locale === 'de' ? label : `${label} (${localeFacts(locale).name})`
  }
  if (first === 'access' || first === 'accessNotes') {
    const name = featureNames.get(rest[0] ?? '') ?? 'Barrieren'
    return first === 'access' ? name : `${name}: was zu wissen ist`
  }
  const label = labels[field] ?? labels[first] ?? field
  const row = rest.find((part) => /^\d+$/.test(part))
  const last = parts[rest.at(-1) ?? '']
  return [label, row && `Zeile ${Number(row) + 1}`, labels[field] ? undefined : last]
    .filter(Boolean)
    .join(', ')
}

export const accessStates = { yes: 'ja', limited: 'teilweise', no: 'nein' } as const
export const costKinds = {
  free: 'kostenlos',
  reduced: 'ermäßigt',
  fee: 'kostet etwas',
  membership: 'für Mitglieder',
  unknown: 'unbekannt',
} as const
export const wayNames = {
  walkIn: 'einfach hingehen',
  phone: 'anrufen',
  appointment: 'mit Termin',
  online: 'im Internet',
  homeVisit: 'Hausbesuch',
  outreach: 'aufsuchend, auf der Straße',
} as const
export const holidayWords = {
  closed: 'geschlossen',
  asWeekly: 'wie sonst',
  unknown: 'unbekannt',
} as const
export const dayNames = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'] as const
export const weekNames: Record<number, string> = {
  1: 'ersten',
  2: 'zweiten',
  3: 'dritten',
  4: 'vierten',
  5: 'fünften',
  [-1]: 'letzten',
}

const namesOf = (choices: readonly { id: string; name: string }[]) => {
  const names = new Map(choices.map(({ id, name }) => [id, name]))
  return (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(', ')
}
const typeNames = namesOf(editingWords.types)
const groupNames = namesOf(editingWords.targetGroups)
const situationNames = namesOf(editingWords.situations)

const day = (text: string) => formatDate(text, 'de')

/** What each field of a record says; a new field of the record is missing here until it has words. */
const sayings: {
  [Key in Exclude<
    keyof OfferRecord,
    'id' | 'texts' | 'access' | 'accessNotes' | 'lastChecked' | 'checkedBy'
  >]-?: (value: NonNullable<OfferRecord[Key]>) => string
} = {
  types: typeNames,
  lifeSituations: situationNames,
  targetGroups: groupNames,
  ages: ({ from, below }) =>
    [from !== undefined && `ab ${from}`, below !== undefined && `unter ${below}`]
      .filter(Boolean)
      .join(', '),
  languages: (codes) => codes.map((code) => languageName(code, 'de')).join(', '),
  ways: (ways) => ways.map((way) => wayNames[way]).join(', '),
  cost: ({ kind, note }) => [costKinds[kind], note].filter(Boolean).join(': '),
  organisation: ({ name }) => name,
  site: (site) => siteText(site),
  moreSites: (sites) => sites.map(siteText).join('\n'),
  phone: (text) => text,
  email: (text) => text,
  website: (text) => text,
  hours: (hours) => hoursText(hours),
  places: String,
  crisis: (yes) => (yes ? 'ja' : 'nein'),
  closure: ({ from, until, note }) =>
    [`ab ${day(from)}`, until && `bis ${day(until)}`, note].filter(Boolean).join(', '),
  networks: (names) => names.join('\n'),
  related: (ids) => ids.join('\n'),
  funding: (all) =>
    all.map(({ source, until }) => (until ? `${source}, bis ${day(until)}` : source)).join('\n'),
}

/** What a field holds; empty where it holds nothing. */
export function valueText(field: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (field.startsWith('access.'))
    return accessStates[value as keyof typeof accessStates] ?? String(value)
  const saying = Object.hasOwn(sayings, field)
    ? // What comes under a field's name is what the record's schema let through.
      (sayings[field as keyof typeof sayings] as (value: unknown) => string)
    : String
  return saying(value)
}

function siteText(site: Site | FurtherSite): string {
  const { name, street, houseNumber, postalCode, place, lon, lat } = site
  const more = 'phone' in site ? site : undefined
  return [
    name,
    [street, houseNumber].filter(Boolean).join(' '),
    [postalCode, place].filter(Boolean).join(' '),
    site.protected
      ? 'geheim'
      : lon === undefined || lat === undefined
        ? 'ohne Punkt auf der Karte'
        : '',
    more?.phone,
    'hours' in site && site.hours ? hoursText(site.hours) : '',
  ]
    .filter(Boolean)
    .join(', ')
}

export function hoursText(hours: Hours): string {
  const { always, byAppointmentOnly, weekly = [], onHolidays, exceptions = [] } = hours
  return [
    always && 'Tag und Nacht',
    byAppointmentOnly && 'nur mit Termin',
    ...weekly.map(({ days, opens, closes, byAppointment, byPhone, weeksOfMonth, season, note }) =>
      [
        `${days.map((one) => dayNames[one - 1]).join(', ')} ${opens}–${closes}`,
        byAppointment && 'mit Termin',
        byPhone && 'am Telefon',
        weeksOfMonth && `nur am ${weeksOfMonth.map((week) => weekNames[week]).join(', ')} im Monat`,
        season && `${monthDay(season.from)} bis ${monthDay(season.until)}`,
        note,
      ]
        .filter(Boolean)
        .join(', '),
    ),
    onHolidays && `an Feiertagen: ${holidayWords[onHolidays]}`,
    ...exceptions.map(({ from, until, closed, opens, closes, note }) =>
      [
        from === until ? day(from) : `${day(from)} bis ${day(until)}`,
        closed ? 'geschlossen' : `${opens ?? ''}–${closes ?? ''}`,
        note,
      ]
        .filter(Boolean)
        .join(', '),
    ),
  ]
    .filter(Boolean)
    .join('\n')
}

/** '05-01' → '01.05.' */
export const monthDay = (text: string): string => {
  const [month = '', dayOfMonth = ''] = text.split('-')
  return `${dayOfMonth}.${month}.`
}

/** Fields of work by which the kinds of help are sorted. */
export const fieldNames: Record<(typeof editingWords.fields)[number], string> = {
  money: 'Geld und Arbeit',
  housing: 'Wohnen',
  protection: 'Schutz vor Gewalt',
  mind: 'Seele und Sucht',
  health: 'Gesundheit',
  family: 'Familie und Kinder',
  youth: 'Jugend und Schule',
  care: 'Pflege und Alter',
  disability: 'Behinderung',
  migration: 'Ankommen und Sprache',
  neighbourhood: 'Nachbarschaft und Begegnung',
}
