/** Addresses of the pages about promises, without the language’s prefix. */

export const promisesAddress = '/versprochen'
export const quarterAddress = (quarter?: string) =>
  quarter === undefined ? '/versprochen/quartal' : `/versprochen/quartal/${quarter}`
export const promiseDataAddress = '/versprochen/daten'
export const promiseAddress = (id: string) => `/versprochen/${encodeURIComponent(id)}`
export const measureAddress = (id: string) => `/massnahmen/${encodeURIComponent(id)}`
export const recommendationAddress = (id: string) => `/empfehlungen/${encodeURIComponent(id)}`

/** Where a promise stands within the page of its paper. */
export const markOf = (promise: string) => `versprechen-${promise}`

export function paperAddress(
  id: string,
  { part = 1, promise }: { part?: number; promise?: string } = {},
) {
  const query = part > 1 ? `?teil=${part}` : ''
  return `/versprochen/papiere/${encodeURIComponent(id)}${query}${promise ? `#${markOf(promise)}` : ''}`
}

/** The fields of the search, as its form names them. */
export interface PromiseSearch {
  frage?: string
  papier?: string
  thema?: string
  ort?: string
  gruppe?: string
  stand?: string
  bewertung?: string
  art?: string
  frist?: string
  folge?: string
  seite?: string
}
export const searchFields = [
  'frage',
  'papier',
  'thema',
  'ort',
  'gruppe',
  'stand',
  'bewertung',
  'art',
  'frist',
  'folge',
] as const

export function searchAddress(search: PromiseSearch): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) if (value) query.set(name, value)
  return query.size > 0 ? `${promisesAddress}?${query}` : promisesAddress
}

/** A scope of news as addresses carry it: 'all', 'paper:vertrag'. */
export const feedAddress = (scope: string) =>
  `/versprochen/feed.xml${scope === 'all' ? '' : `?zu=${encodeURIComponent(scope)}`}`
export const subscribeAddress = (scope: string) =>
  `/versprochen/abo${scope === 'all' ? '' : `?zu=${encodeURIComponent(scope)}`}`
