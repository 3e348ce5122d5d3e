import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { cityPart } from '../snapshot/part.ts'
import { areaNoteShape, noteArea, validOnShape } from './shapes.ts'

/** How far the street may be that a place is named by, in metres. */
const streetWithin = 400

/** The areas in which a place lies, and the street it is near to. */
export const locate = operation({
  name: 'city.locate',
  effect: 'readPublic',
  permission: 'public',
  summary:
    'The area of each level in which a place lies, the largest first, and a street near it; none outside the city.',
  input: z.strictObject({
    lon: z.number().min(-180).max(180).describe('Longitude in degrees, WGS 84.'),
    lat: z.number().min(-90).max(90).describe('Latitude in degrees, WGS 84.'),
    validOn: validOnShape.optional(),
  }),
  output: z.object({
    areas: z.array(areaNoteShape),
    street: z
      .string()
      .nullable()
      .describe('A street within 400 m, as city.findPlaces finds it: "Hauptstraße, 12345 Hafen".'),
  }),
  run({ snapshot }, { lon, lat, validOn }) {
    const city = snapshot.get(cityPart)
    const areas = city.locate(lon, lat, validOn)
    const street = areas.length > 0 ? city.streetAt(lon, lat, streetWithin) : undefined
    return done({ areas: areas.map(noteArea), street: street ?? null })
  },
})
