import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import type { Area } from '../domain/area.ts'
import type { CityLive } from '../snapshot/live.ts'
import { cityPart } from '../snapshot/part.ts'
import {
  areaIdShape,
  areaNoteShape,
  levelIdShape,
  noteArea,
  noteResidents,
  residentsShape,
  validOnShape,
} from './shapes.ts'

const input = z.strictObject({
  level: levelIdShape.optional(),
  name: z
    .string()
    .max(200)
    .optional()
    .describe('Areas of today with a name like this; spelling is forgiven.'),
  within: z
    .strictObject({ level: levelIdShape, id: areaIdShape })
    .optional()
    .describe('Only areas within this larger one.'),
  validOn: validOnShape.optional(),
})

/** Areas of a level, within another area, or with a name like the one given. */
export const listAreas = operation({
  name: 'city.listAreas',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Areas by level, by the larger area they belong to, or by name.',
  input,
  output: z.object({
    areas: z.array(
      areaNoteShape.extend({
        above: z.array(areaNoteShape).describe('The areas it belongs to, the largest first.'),
        residents: residentsShape.nullable(),
      }),
    ),
  }),
  run({ snapshot }, wanted) {
    const city = snapshot.get(cityPart)
    if (wanted.level && !city.level(wanted.level)) return notFound('level')
    const within = wanted.within
      ? city.area(wanted.within.level, wanted.within.id, wanted.validOn)
      : undefined
    if (wanted.within && !within) return notFound('area')
    const areas = candidates(city, wanted)
      .filter((area) => !wanted.level || area.level === wanted.level)
      .filter((area) => !within || city.above(area).includes(within))
    return done({
      areas: areas.map((area) => ({
        ...noteArea(area),
        above: city.above(area).map(noteArea),
        residents: noteResidents(city.residents.latest(area.ordinal), city),
      })),
    })
  },
})

function candidates(city: CityLive, { name, level, validOn }: z.infer<typeof input>): Area[] {
  if (name !== undefined) return city.findPlace(name)
  if (level !== undefined) return city.areasOn(level, validOn)
  return city.levels.flatMap(({ id }) => city.areasOn(id, validOn))
}
