import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { cityPart, notePeriod, periodShape } from '../../city/index.ts'
import { atlasPart } from '../snapshot/part.ts'
import { indicatorShape, noteIndicator } from './shapes.ts'

/** What is observed in the city. */
export const listIndicators = operation({
  name: 'atlas.listIndicators',
  effect: 'readPublic',
  permission: 'public',
  summary: 'All indicators in the order of the pack, with the periods and levels they tell of.',
  input: z.strictObject({
    topic: z.string().max(63).optional().describe('Only indicators of this topic.'),
  }),
  output: z.object({
    indicators: z.array(
      indicatorShape.extend({
        periods: z.array(periodShape).describe('Oldest first.'),
        levels: z.array(z.string()).describe('Levels of the latest period, largest areas first.'),
      }),
    ),
  }),
  run({ snapshot }, { topic }) {
    const city = snapshot.get(cityPart)
    const atlas = snapshot.get(atlasPart)
    const wanted = atlas.indicators.filter((one) => topic === undefined || one.topic === topic)
    return done({
      indicators: wanted.map((indicator) => {
        const columns = atlas.columns(indicator)
        const latest = columns.at(-1)
        return {
          ...noteIndicator(indicator, city, latest?.source),
          periods: columns.map(notePeriod),
          levels: latest ? atlas.levels(latest) : [],
        }
      }),
    })
  },
})
