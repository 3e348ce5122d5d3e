import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { inLocale, vocabulary } from '../domain/vocabulary.ts'
import { localeShape } from '../operations/shapes.ts'
import { offersPart } from '../snapshot/part.ts'
import { type Ground, groundOf } from './ground.ts'
import { isForPhase, type LifePhase, lifePhases } from './lifePhases.ts'

/** The net of help from birth to farewell. */
export const listLifePhases = operation({
  name: 'offers.listLifePhases',
  effect: 'readPublic',
  permission: 'public',
  summary:
    'Phases of life with the kinds of help that belong to each, and how many offers there are.',
  input: z.strictObject({ locale: localeShape }),
  output: z.object({
    level: z
      .object({ id: z.string(), areas: z.int() })
      .nullable()
      .describe('The level whose areas are counted.'),
    phases: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        explanation: z.string(),
        offers: z.int().describe('Different offers.'),
        types: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            explanation: z.string(),
            offers: z.int().describe('Offers for people of this age; 0: none is recorded.'),
            areas: z.int().describe('Areas in which there is one.'),
          }),
        ),
      }),
    ),
  }),
  run({ snapshot }, { locale }) {
    const live = snapshot.get(offersPart)
    const ground = groundOf(snapshot)
    return done({
      level: ground ? { id: ground.level, areas: ground.areas.length } : null,
      phases: lifePhases.map((phase) => {
        const all = new Set<number>()
        const types = phase.types.flatMap((id) => {
          const type = vocabulary.types.get(id)
          if (!type) return []
          const indexes = live.ofType(id).filter((index) => isForPhase(live.all[index]!, phase))
          for (const index of indexes) all.add(index)
          const { name, explanation } = type
          return [
            {
              id,
              name: inLocale(name, locale),
              explanation: inLocale(explanation, locale),
              offers: indexes.length,
              areas: areasWith(indexes, ground),
            },
          ]
        })
        return { ...notePhase(phase, locale), offers: all.size, types }
      }),
    })
  },
})

const notePhase = ({ id, name, explanation }: LifePhase, locale: string) => ({
  id,
  name: inLocale(name, locale),
  explanation: inLocale(explanation, locale),
})

function areasWith(indexes: readonly number[], ground: Ground | undefined): number {
  if (!ground) return 0
  const wanted = new Set(indexes)
  return ground.areas.filter(({ offers }) => offers.some((index) => wanted.has(index))).length
}
