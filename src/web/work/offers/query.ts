import {
  freshnesses,
  lineOrders,
  type OfferState,
  offerStates,
} from '../../../contexts/offers/index.ts'
import { pageNumber } from '../parts/list.tsx'

/** The filters of the list as its address carries them; what does not fit counts as not given. */
export interface OfferQuery {
  text?: string
  organisation?: string
  type?: string
  state?: OfferState
  freshness?: (typeof freshnesses)[number]
  order: (typeof lineOrders)[number]
  page: number
}

export function readOfferQuery(query: URLSearchParams): OfferQuery {
  const given = (name: string) => query.get(name)?.trim().slice(0, 100) || undefined
  return {
    text: given('text'),
    organisation: given('traeger'),
    type: given('art'),
    state: offerStates.find((one) => one === given('stand')),
    freshness: freshnesses.find((one) => one === given('geprueft')),
    order: lineOrders.find((one) => one === given('folge')) ?? 'name',
    page: pageNumber(query),
  }
}

export function parametersOf(query: Partial<OfferQuery>): URLSearchParams {
  const parameters = new URLSearchParams()
  const put = (name: string, value: string | undefined) => {
    if (value) parameters.set(name, value)
  }
  put('text', query.text)
  put('traeger', query.organisation)
  put('art', query.type)
  put('stand', query.state)
  put('geprueft', query.freshness)
  if (query.order !== 'name') put('folge', query.order)
  return parameters
}
