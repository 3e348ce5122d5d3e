import type { FindOffersInput } from '../../contexts/offers/index.ts'
import type { PageRequest } from '../frame/page.ts'

/** What the address of a search says, as the person typed it. */
export interface SearchQuery {
  frage?: string
  ort?: string
  thema?: string
  art?: string
  jetzt?: string
  stufenlos?: string
  kostenlos?: string
  sprache?: string
  seite?: string
}

/** The names, each with as many characters as the operation takes; a longer text is nobody's question. */
const longest = {
  frage: 300,
  ort: 200,
  thema: 80,
  art: 80,
  jetzt: 8,
  stufenlos: 8,
  kostenlos: 8,
  sprache: 8,
  seite: 8,
} as const satisfies Record<keyof SearchQuery, number>
const names = Object.keys(longest) as (keyof SearchQuery)[] // they were just written

/**
 * What cannot be meant is left out, what is too long is cut: an address that was mangled on its way turns
 * nobody away, and no link of the page repeats it.
 */
export function readQuery(query: URLSearchParams): SearchQuery {
  const read: SearchQuery = {}
  for (const name of names) {
    const value = query.get(name)?.trim().slice(0, longest[name])
    if (value) read[name] = value
  }
  if (!/^[a-z]{2,3}$/.test(read.sprache ?? '')) delete read.sprache
  return read
}

/** The question as the operation wants it. */
export function inputOf(query: SearchQuery, locale: PageRequest['locale']): FindOffersInput {
  const page = Number(query.seite)
  return {
    question: query.frage,
    place: query.ort,
    situation: query.thema,
    type: query.art,
    openNow: query.jetzt === '1' || undefined,
    wheelchair: query.stufenlos === '1' || undefined,
    free: query.kostenlos === '1' || undefined,
    language: query.sprache,
    page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1,
    locale,
  }
}

export const hasFilter = ({ jetzt, stufenlos, kostenlos, sprache }: SearchQuery): boolean =>
  Boolean(jetzt || stufenlos || kostenlos || sprache)
