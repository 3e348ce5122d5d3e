import { mistakeKinds, type ReportState } from '../../../contexts/offers/index.ts'

/** The filters as the address carries them; what does not fit counts as not given. */
export interface ReportQuery {
  /** What is due comes first: without a word it is what is new. */
  state: ReportState | 'all'
  kind?: (typeof mistakeKinds)[number]
  offer?: string
  text?: string
  oldestFirst: boolean
  page: number
}

export const listPath = '/arbeit/hinweise'

const words: Record<ReportQuery['state'], string> = {
  new: 'neu',
  answered: 'beantwortet',
  dropped: 'nichts-zu-tun',
  all: 'alle',
}
const statesOf = new Map(Object.entries(words).map(([state, word]) => [word, state]))

export function readReportQuery(query: URLSearchParams): ReportQuery {
  const given = (name: string) => query.get(name)?.trim() || undefined
  const page = Number(given('seite'))
  return {
    // Keys of `words`, which are the states.
    state: (statesOf.get(given('stand') ?? '') ?? 'new') as ReportQuery['state'],
    kind: mistakeKinds.find((kind) => kind === given('art')),
    offer: given('angebot')?.slice(0, 200),
    text: given('text')?.slice(0, 200),
    oldestFirst: given('folge') === 'alt',
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  }
}

/** The filters as parameters of an address, without what goes without saying. */
export function parametersOf(query: Partial<ReportQuery>): URLSearchParams {
  const parameters = new URLSearchParams()
  if (query.state && query.state !== 'new') parameters.set('stand', words[query.state])
  if (query.kind) parameters.set('art', query.kind)
  if (query.offer) parameters.set('angebot', query.offer)
  if (query.text) parameters.set('text', query.text)
  if (query.oldestFirst) parameters.set('folge', 'alt')
  return parameters
}

/** The address of the first page of a list. */
export function listAddress(query: Partial<ReportQuery>): string {
  const parameters = parametersOf(query)
  return parameters.size > 0 ? `${listPath}?${parameters}` : listPath
}
