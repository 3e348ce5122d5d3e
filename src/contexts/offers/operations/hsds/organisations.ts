import { z } from 'zod'
import { done, notFound, operation } from '../../../../platform/operation/index.ts'
import { organisationFull, organisationInList } from '../../hsds/index.ts'
import { openDirectory, wordSearch } from './filters.ts'
import {
  idShape,
  languageShape,
  pageOf,
  pageShape,
  pagingShape,
  searchShape,
  termFilters,
  writtenShape,
} from './paging.ts'

const fullServiceShape = z
  .boolean()
  .optional()
  .describe('Services with everything below them instead of id, name and status.')

export const listHsdsOrganisations = operation({
  name: 'offers.listHsdsOrganisations',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Organizations that offer help, as a page of HSDS 3.1.',
  input: z.strictObject({
    search: searchShape,
    ...pagingShape,
    ...termFilters,
    full: z.boolean().optional().describe('Organizations with everything below them.'),
    full_service: fullServiceShape,
  }),
  output: pageShape,
  run(reading, input) {
    const { directory, speaking } = openDirectory(reading, input.language)
    const { search, full, full_service: fullService } = input
    const marks = [input.taxonomy_term_id, input.taxonomy_id].flatMap(
      (id) => id?.toLowerCase() ?? [],
    )
    const holdsWords = wordSearch(search)
    const found = directory.organisations.filter(
      ({ organisation, services }) =>
        holdsWords(organisation.name) &&
        services.some((service) => marks.every((mark) => service.marks.has(mark))),
    )
    return done(
      pageOf(found, input, (entry) =>
        full || fullService
          ? organisationFull(directory, entry, speaking, fullService ?? false)
          : organisationInList(entry),
      ),
    )
  },
})

export const showHsdsOrganisation = operation({
  name: 'offers.showHsdsOrganisation',
  effect: 'readPublic',
  permission: 'public',
  summary: 'One organization of HSDS 3.1 with its services and locations.',
  input: z.strictObject({ id: idShape, full_service: fullServiceShape, language: languageShape }),
  output: writtenShape,
  run(reading, { id, language, full_service: fullService }) {
    const { directory, speaking } = openDirectory(reading, language)
    const entry = directory.organisation(id)
    if (!entry) return notFound('organization')
    return done(organisationFull(directory, entry, speaking, fullService ?? false))
  },
})
