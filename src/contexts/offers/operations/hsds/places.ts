import { z } from 'zod'
import { done, invalid, notFound, operation } from '../../../../platform/operation/index.ts'
import { straightLineMetres } from '../../domain/distance.ts'
import { type PlaceEntry, placeFull, placeInList } from '../../hsds/index.ts'
import type { OffersLive } from '../../snapshot/live.ts'
import { offersPart } from '../../snapshot/part.ts'
import { filterServices, openDirectory } from './filters.ts'
import {
  idShape,
  languageShape,
  modifiedAfterShape,
  pageOf,
  pageShape,
  pagingShape,
  searchShape,
  termFilters,
  writtenShape,
} from './paging.ts'

/** Protected offers have no place, so they are in no list of places and near to nothing. */
export const listHsdsPlaces = operation({
  name: 'offers.listHsdsPlaces',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Offers of help by place: a page of service_at_locations of HSDS 3.1.',
  input: z.strictObject({
    search: searchShape,
    ...pagingShape,
    ...termFilters,
    organization_id: idShape.optional().describe('Only of this organization.'),
    modified_after: modifiedAfterShape,
    postcode: z
      .string()
      .max(20)
      .optional()
      .describe('Only at this postcode, or near to it with `proximity`.'),
    proximity: z
      .int()
      .min(1)
      .max(200_000)
      .optional()
      .describe('Metres from the middle of the offers at `postcode`, as the crow flies.'),
    full: z.boolean().optional().describe('Places with everything below them.'),
  }),
  output: pageShape,
  run(reading, input) {
    const { postcode, proximity, full, language } = input
    if (proximity !== undefined && postcode === undefined)
      return invalid({ field: 'postcode', problem: 'missing' })
    const { directory, speaking } = openDirectory(reading, language)
    const isThere = placeFilter(reading.snapshot.get(offersPart), postcode, proximity)
    const found = filterServices(reading, directory, input).flatMap(({ places }) =>
      places.filter(isThere),
    )
    const write = full ? placeFull : placeInList
    return done(pageOf(found, input, (entry) => write(directory, entry, speaking)))
  },
})

function placeFilter(
  live: OffersLive,
  postcode: string | undefined,
  proximity: number | undefined,
): (place: PlaceEntry) => boolean {
  if (postcode === undefined) return () => true
  const code = postcode.trim()
  if (proximity === undefined) return ({ postalCode }) => postalCode === code
  const middle = live.postalCode(code)
  if (!middle) return () => false
  return ({ point }) => point !== undefined && straightLineMetres(point, middle) <= proximity
}

export const showHsdsPlace = operation({
  name: 'offers.showHsdsPlace',
  effect: 'readPublic',
  permission: 'public',
  summary: 'One service_at_location of HSDS 3.1 with service and location.',
  input: z.strictObject({ id: idShape, language: languageShape }),
  output: writtenShape,
  run(reading, { id, language }) {
    const { directory, speaking } = openDirectory(reading, language)
    const entry = directory.place(id)
    return entry ? done(placeFull(directory, entry, speaking)) : notFound('service_at_location')
  },
})
