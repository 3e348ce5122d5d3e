import { countWaitingOffers } from '../../../contexts/offers/index.ts'
import { execute, may } from '../../../platform/operation/index.ts'
import type { StartBlock } from '../start/blocks.tsx'
import { listPath } from './paths.ts'
import { texts as t } from './texts.ts'

/** Drafts to look at, drafts that came back, sources that say otherwise: on the start page. */
export const offerBlock: StartBlock = {
  async due({ door }) {
    if (!may(door.actor, 'offers:editOffers')) return []
    const outcome = await execute(countWaitingOffers, door, {})
    if (!outcome.ok) return []
    const { submitted, returned, sourceDiffers } = outcome.value
    const line = (count: number, state: 'submitted' | 'returned' | 'sourceDiffers') => ({
      count,
      text: t.due[state](count),
      path: `${listPath}?stand=${state}`,
    })
    // Each side sees what it is to do: the city looks at drafts, providers go on with those that came back.
    return may(door.actor, 'offers:publishOffers')
      ? [line(submitted, 'submitted'), line(sourceDiffers, 'sourceDiffers')]
      : [line(returned, 'returned')]
  },
}
