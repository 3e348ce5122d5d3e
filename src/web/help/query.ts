import type { FindOffersInput } from '../../contexts/offers/index.ts'
import type { PageRequest } from '../frame/page.ts'

/** What the address of a search says, as the person typed it. */
export interface SearchQuery {
  frage?: string
  ort?: string
  /** Kilometres around the place. */
  umkreis?: string
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

const shapes: Partial<Record<QueryName, RegExp>> = {
  umkreis: /^(?:1|2|5)$/,
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
    notNeeded: query.ohne?.split('.'),
    withChoices: true,
    page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1,
    locale,
  }
}

/** What narrows a list down. */
export const filterNames = [...switchNames, 'sprache', 'gruppe', 'netz'] as const

export const hasFilter = (query: SearchQuery): boolean =>
  filterNames.some((name) => query[name]) || Boolean(query.umkreis)

export const withoutFilters = (query: SearchQuery): SearchQuery => {
  const { frage, ort, thema, art, ohne } = query
  return { frage, ort, thema, art, ohne }
}

/** Whether anything was asked for at all. */
export const asksSomething = (query: SearchQuery): boolean =>
  names.some((name) => name !== 'seite' && name !== 'ohne' && query[name])

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
