import { z } from 'zod'
import type { MultiPolygon } from '../../../../kernels/geo/index.ts'
import { done, notFound, operation } from '../../../../platform/operation/index.ts'
import {
  areaNoteShape,
  cityPart,
  levelIdShape,
  noteArea,
  noteSource,
  sourceShape,
  staysApart,
  validOnShape,
} from '../../../city/index.ts'

/** The borders of a level's areas as they came in, for files. */
export const exportOutlines = operation({
  name: 'atlas.exportOutlines',
  effect: 'readPublic',
  permission: 'public',
  summary: 'The borders of the areas of a level, from which files are made.',
  only: 'pages',
  input: z.strictObject({ level: levelIdShape, validOn: validOnShape.optional() }),
  output: z.object({
    areas: z.array(
      areaNoteShape.extend({
        // Repaired on the way in; its thousands of positions are not checked once more.
        geometry: z.custom<MultiPolygon>().nullable().describe('WGS 84; null: not known.'),
        source: sourceShape.nullable(),
        apart: z.boolean().describe('The licence keeps this border apart from other data.'),
      }),
    ),
  }),
  run({ snapshot }, { level, validOn }) {
    const city = snapshot.get(cityPart)
    if (!city.level(level)) return notFound('level')
    return done({
      areas: city.areasOn(level, validOn).map((area) => {
        const source = noteSource(city.source(area.source))
        const geometry = city.outline(area)
        return {
          ...noteArea(area),
          geometry: geometry.coordinates.length > 0 ? geometry : null,
          source,
          apart: staysApart(source?.licence),
        }
      }),
    })
  },
})
