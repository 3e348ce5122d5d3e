import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { cityPart } from '../snapshot/part.ts'
import { areaNoteShape, noteArea, validOnShape } from './shapes.ts'

/** The areas in which a place lies. */
export const locate = operation({
  name: 'city.locate',
  effect: 'readPublic',
  permission: 'public',
  summary:
    'The area of each level in which a place lies, the largest first; none outside the city.',
  input: z.strictObject({
    lon: z.number().min(-180).max(180).describe('Longitude in degrees, WGS 84.'),
    lat: z.number().min(-90).max(90).describe('Latitude in degrees, WGS 84.'),
    validOn: validOnShape.optional(),
  }),
  output: z.object({ areas: z.array(areaNoteShape) }),
  run({ snapshot }, { lon, lat, validOn }) {
    const areas = snapshot.get(cityPart).locate(lon, lat, validOn)
    return done({ areas: areas.map(noteArea) })
  },
})
