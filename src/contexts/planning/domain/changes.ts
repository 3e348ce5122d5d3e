import { z } from 'zod'

/** What a scenario changes. */

const point = { lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) }
const placeShape = z.strictObject(point)
const site = z.string().max(140).describe('Id of the site, as `sites` tells it.')
const places = z.int().min(0).max(100_000)

export const changeShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('open'),
    name: z.string().trim().min(1).max(120),
    ...point,
    places: places.optional(),
  }),
  z.strictObject({ kind: z.literal('close'), site }),
  z.strictObject({ kind: z.literal('move'), site, ...point }),
  z.strictObject({ kind: z.literal('resize'), site, places }),
  z
    .strictObject({ kind: z.literal('days'), site, days: z.array(z.int().min(1).max(7)).max(7) })
    .describe('Open on these weekdays.'),
  z
    .strictObject({ kind: z.literal('newWay'), from: placeShape, to: placeShape })
    .describe('A bridge or path, level and without steps.'),
  z
    .strictObject({ kind: z.literal('lift'), ...point })
    .describe('A lift or ramp at the steps nearest to this point.'),
  z
    .strictObject({ kind: z.literal('closedWay'), ...point })
    .describe('The way nearest to this point is closed.'),
])
export type Change = z.output<typeof changeShape>
export const changesShape = z.array(changeShape).max(40)
