import { z } from 'zod'
import { done, operation } from '../../../../platform/operation/index.ts'
import { readStanding } from '../lists.ts'
import { columnShape, noteColumn } from './shapes.ts'

/** What is public now, what stays out and why, what was withdrawn. */
export const listStanding = operation({
  name: 'atlas.listStanding',
  effect: 'read',
  permission: 'atlas:read',
  summary: 'Every indicator and period with its standing: public, left out, withdrawn.',
  input: z.strictObject({
    indicator: z.string().max(63).optional().describe('Left out: all of them.'),
  }),
  output: z.object({ columns: z.array(columnShape) }),
  async run({ tx }, { indicator }) {
    const columns = await readStanding(tx, indicator ?? null)
    return done({ columns: columns.map(noteColumn) })
  },
})
