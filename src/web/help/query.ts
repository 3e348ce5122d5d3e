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

const names = [
  'frage',
  'ort',
  'thema',
  'art',
  'jetzt',
  'stufenlos',
  'kostenlos',
  'sprache',
  'seite',
] as const

/** What cannot be meant is left out: an address that was mangled on its way turns nobody away. */
export function readQuery(query: URLSearchParams): SearchQuery {
  const read: SearchQuery = {}
  for (const name of names) {
    const value = query.get(name)?.trim()
    if (value) read[name] = value
  }
  if (!/^[a-z]{2,3}$/.test(read.sprache ?? '')) delete read.sprache
  return read
}

/** The question as the operation wants it; what is too long is cut. */
export function inputOf(query: SearchQuery, locale: PageRequest['locale']): FindOffersInput {
  const page = Number(query.seite)
  return {
    question: query.frage?.slice(0, 300),
    place: query.ort?.slice(0, 200),
    situation: query.thema?.slice(0, 80),
    type: query.art?.slice(0, 80),
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
