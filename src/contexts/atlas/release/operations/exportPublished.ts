import { z } from 'zod'
import { done, operation } from '../../../../platform/operation/index.ts'
import { readPublication } from '../published.ts'

const cellShape = z.object({
  id: z.string(),
  figure: z.string().optional(),
  release: z.string().optional(),
  value: z.number().nullable().describe('null where it is withheld.'),
  count: z.boolean().optional(),
  sensitive: z.boolean().optional(),
  threshold: z.number().optional(),
})

/** Everything that was ever published around figures that are withheld, for an attack from outside. */
export const exportPublished = operation({
  name: 'atlas.exportPublished',
  effect: 'read',
  permission: 'atlas:read',
  summary:
    'What all releases published around withheld figures, as `nahbei disclosure audit` reads it.',
  input: z.strictObject({}),
  output: z.object({
    cells: z.array(cellShape),
    relations: z.array(z.object({ total: z.string(), parts: z.array(z.string()) })),
  }),
  only: 'commands',
  async run({ tx }) {
    const { cells, relations = [] } = await readPublication(tx)
    return done({
      cells: cells.map((cell) => ({ ...cell })),
      relations: relations.map(({ total, parts }) => ({ total, parts: [...parts] })),
    })
  },
})
