import { offerAsA11y } from '../../contexts/offers/index.ts'
import { execute } from '../../platform/operation/index.ts'
import { page } from '../frame/page.ts'

/** `/hilfe/angebot/:id/a11y.json`: the places of an offer as A11yJSON. Protected ones have none. */
export const a11yPage = page({
  method: 'get',
  path: '/hilfe/angebot/:id/a11y.json',
  async answer({ door, params, locale }) {
    const id = (params.id ?? '').split('~')[0]
    const outcome = await execute(offerAsA11y, door, { id, locale })
    if (!outcome.ok) return { kind: 'failure', failure: { kind: 'notFound', what: 'offer' } }
    return { kind: 'json', content: outcome.value }
  },
})
