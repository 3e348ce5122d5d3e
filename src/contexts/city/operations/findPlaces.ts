import { z } from 'zod'
import { done, operation } from '../../../platform/operation/index.ts'
import { cityPart } from '../snapshot/part.ts'
import { areaNoteShape, noteArea } from './shapes.ts'

/** Where somebody means: quarters, postal codes, streets and houses of the city. */
export const findPlaces = operation({
  name: 'city.findPlaces',
  effect: 'readPublic',
  permission: 'public',
  summary:
    'Finds areas, postal codes, streets and addresses by what somebody typed, best first; forgives slips.',
  input: z.strictObject({
    text: z.string().max(200).describe('"Hauptstr 12a, 12345 Hafen", "Südstadt", "12345".'),
  }),
  output: z.object({
    places: z.array(
      z.object({
        kind: z.enum(['area', 'postalCode', 'street', 'address']),
        name: z.string().describe('Finds this very place again when it is asked for.'),
        lon: z.number().describe('Longitude in degrees, WGS 84.'),
        lat: z.number().describe('Latitude in degrees, WGS 84.'),
        exact: z.boolean().describe('As it was typed, apart from spelling; otherwise a guess.'),
        houseUnknown: z
          .boolean()
          .describe('The street is there, the house number is not: a place near to it.'),
        area: areaNoteShape.nullable(),
      }),
    ),
  }),
  run({ snapshot }, { text }) {
    const places = snapshot.get(cityPart).findPlaces(text)
    return done({
      places: places.map((place) => ({
        kind: place.kind,
        name: place.name,
        lon: place.lon,
        lat: place.lat,
        exact: place.exact,
        houseUnknown: place.kind === 'street' && place.houseUnknown,
        area: place.kind === 'area' ? noteArea(place.area) : null,
      })),
    })
  },
})
