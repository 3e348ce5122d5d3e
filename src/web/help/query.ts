import type { FindOffersInput } from '../../contexts/offers/index.ts'
import type { PageRequest } from '../frame/page.ts'
import type { TravellerName } from './wayTexts.ts'

/** What the address of a search says, as the person typed it. */
export interface SearchQuery {
  frage?: string
  ort?: string
  /** Kilometres around the place. */
  umkreis?: string
  /** Minutes of way from the place. */
  minuten?: string
  /** How somebody is under way; on foot where it is left out. */
  weg?: string
  /** What stands first: 'weg', else what fits best. */
  reihe?: string
  thema?: string
  art?: string
  jetzt?: string
  stufenlos?: string
  kostenlos?: string
  anonym?: string
  ohnetermin?: string
  termin?: string
  hausbesuch?: string
  online?: string
  sprache?: string
  gruppe?: string
  netz?: string
  /** Needs that were read out of the question and are not meant, with a dot between them. */
  ohne?: string
  seite?: string
}
export type QueryName = keyof SearchQuery

/**
 * The names in the order in which every link writes them, each with as many characters as the operation takes;
 * a longer text is nobody's question.
 */
const longest = {
  frage: 300,
  ort: 200,
  umkreis: 2,
  minuten: 2,
  weg: 12,
  reihe: 3,
  thema: 80,
  art: 80,
  jetzt: 1,
  stufenlos: 1,
  kostenlos: 1,
  anonym: 1,
  ohnetermin: 1,
  termin: 1,
  hausbesuch: 1,
  online: 1,
  sprache: 8,
  gruppe: 80,
  netz: 120,
  ohne: 200,
  seite: 4,
} as const satisfies Record<QueryName, number>
const names = Object.keys(longest) as QueryName[] // they were just written

/** Filters that are on or off, and what the operation calls them. */
export const switches = {
  jetzt: 'openNow',
  stufenlos: 'wheelchair',
  kostenlos: 'free',
  anonym: 'anonymous',
  ohnetermin: 'walkIn',
  termin: 'byAppointment',
  hausbesuch: 'homeVisit',
  online: 'online',
} as const satisfies Partial<Record<QueryName, keyof FindOffersInput>>
export type SwitchName = keyof typeof switches
export const switchNames = Object.keys(switches) as SwitchName[] // they were just written

/** Kilometres that a person can choose. */
export const radii = ['1', '2', '5'] as const
/** Minutes of way that a person can choose. */
export const minuteLimits = ['5', '10', '15', '30'] as const

/** Who is under way, as the operation calls them. Slowly: as most people above 65, 0.8 m/s. */
export const travellersOf = {
  fuss: 'adult',
  langsam: 'senior65',
  kinderwagen: 'pram',
  rollstuhl: 'wheelchair',
} as const satisfies Record<TravellerName, FindOffersInput['traveller']>

export const isTravellerName = (name: string | undefined): name is TravellerName =>
  name !== undefined && Object.hasOwn(travellersOf, name)

const shapes: Partial<Record<QueryName, RegExp>> = {
  umkreis: /^(?:1|2|5)$/,
  minuten: /^(?:5|10|15|30)$/,
  weg: /^(?:fuss|langsam|kinderwagen|rollstuhl)$/,
  reihe: /^weg$/,
  sprache: /^[a-z]{2,3}$/,
  ohne: /^[a-zA-Z]{2,20}(?:\.[a-zA-Z]{2,20}){0,9}$/,
  seite: /^\d{1,4}$/,
  ...Object.fromEntries(switchNames.map((name) => [name, /^1$/])),
}

/**
 * What cannot be meant is left out, what is too long is cut: an address that was mangled on its way turns
 * nobody away, and no link of the page repeats it.
 */
export function readQuery(query: URLSearchParams): SearchQuery {
  const read: SearchQuery = {}
  for (const name of names) {
    const value = query.get(name)?.trim().slice(0, longest[name])
    if (value && (shapes[name]?.test(value) ?? true)) read[name] = value
  }
  return read
}

/** The question as the operation wants it. */
export function inputOf(query: SearchQuery, locale: PageRequest['locale']): FindOffersInput {
  const on = Object.fromEntries(
    switchNames.map((name) => [switches[name], query[name] === '1' || undefined]),
  )
  const page = Number(query.seite)
  return {
    question: query.frage,
    place: query.ort,
    situation: query.thema,
    type: query.art,
    ...on,
    language: query.sprache,
    targetGroup: query.gruppe,
    network: query.netz,
    withinMetres: query.umkreis ? Number(query.umkreis) * 1000 : undefined,
    withinMinutes: query.minuten ? Number(query.minuten) : undefined,
    traveller: isTravellerName(query.weg) ? travellersOf[query.weg] : undefined,
    order: query.reihe === 'weg' ? 'way' : 'fit',
    notNeeded: query.ohne?.split('.'),
    withChoices: true,
    withObstacles: true,
    page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1,
    locale,
  }
}

/** What narrows a list down. */
export const filterNames = [...switchNames, 'sprache', 'gruppe', 'netz'] as const

export const hasFilter = (query: SearchQuery): boolean =>
  filterNames.some((name) => query[name]) || Boolean(query.umkreis || query.minuten)

export const withoutFilters = (query: SearchQuery): SearchQuery => {
  const { frage, ort, thema, art, ohne, weg, reihe } = query
  return { frage, ort, weg, reihe, thema, art, ohne }
}

/** What says how, and nothing of what. */
const asksNothing: ReadonlySet<QueryName> = new Set(['seite', 'ohne', 'weg', 'reihe', 'minuten'])

/** Whether anything was asked for at all. */
export const asksSomething = (query: SearchQuery): boolean =>
  names.some((name) => !asksNothing.has(name) && query[name])

/** A search as an address: names in their order, what is empty left out. A changed search begins at its first page. */
export function searchAddress(path: string, query: SearchQuery): string {
  const parameters = new URLSearchParams()
  for (const name of names) {
    const value = query[name]
    if (value) parameters.set(name, value)
  }
  const text = parameters.toString()
  return text ? `${path}?${text}` : path
}
