import { listAsks, listBrokenLinks } from '../../../contexts/offers/index.ts'
import { execute, may } from '../../../platform/operation/index.ts'
import type { StartBlock } from '../start/blocks.tsx'
import { asksPath, linksPath } from './paths.ts'
import { texts as t } from './texts.ts'

/** Links that broke, and for the city providers who did not answer: on the start page. */
export const careBlock: StartBlock = {
  async due({ door }) {
    if (!may(door.actor, 'offers:editOffers')) return []
    const links = await execute(listBrokenLinks, door, {})
    const asks = may(door.actor, 'offers:publishOffers')
      ? await execute(listAsks, door, {})
      : undefined
    // Those that ran out come first in the list.
    const silent = asks?.ok ? asks.value.asks.filter(({ ended }) => ended).length : 0
    const broken = links.ok ? links.value.total : 0
    return [
      { count: broken, text: t.dueLinks(broken), path: linksPath },
      { count: silent, text: t.dueAsks(silent), path: asksPath },
    ]
  },
}
