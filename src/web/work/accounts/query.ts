import { roles } from '../../../contexts/people/index.ts'
import { pageNumber } from '../parts/list.tsx'

const states = ['invited', 'active', 'left'] as const
const orders = ['name', 'seen', 'created'] as const
const organisationId = /^[\w.-]{1,100}$/

const oneOf = <T extends string>(known: readonly T[], text: string | null): T | undefined =>
  known.find((one) => one === text)

/** The filters of the list as its address holds them. What cannot be meant is left out. */
export function accountQuery(query: URLSearchParams) {
  const text = query.get('text')?.trim().slice(0, 200)
  const organisation = query.get('organisation') ?? ''
  const role = oneOf(roles, query.get('rolle'))
  const state = oneOf(states, query.get('stand'))
  return {
    ...(text ? { text } : {}),
    ...(organisationId.test(organisation) ? { organisation } : {}),
    ...(role ? { role } : {}),
    ...(state ? { state } : {}),
    ...(query.get('schutz') === 'keiner' ? { unprotected: true } : {}),
    order: oneOf(orders, query.get('sortiert')) ?? ('name' as const),
    page: pageNumber(query),
  }
}

export type AccountQuery = ReturnType<typeof accountQuery>
