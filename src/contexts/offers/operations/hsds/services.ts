import { z } from 'zod'
import { done, notFound, operation } from '../../../../platform/operation/index.ts'
import { serviceFull, serviceInList, serviceMinimal } from '../../hsds/index.ts'
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

export const listHsdsServices = operation({
  name: 'offers.listHsdsServices',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Offers of help as a page of services of HSDS 3.1; filters are joined by AND.',
  input: z.strictObject({
    search: searchShape,
    ...pagingShape,
    ...termFilters,
    organization_id: idShape.optional().describe('Only of this organization.'),
    modified_after: modifiedAfterShape,
    minimal: z.boolean().optional().describe('Only id and modified_date, all in one page.'),
    full: z.boolean().optional().describe('Services with everything below them.'),
  }),
  output: pageShape,
  run(reading, input) {
    const { directory, speaking } = openDirectory(reading, input.language)
    const found = filterServices(reading, directory, input)
    const { minimal, full } = input
    if (minimal) return done(pageOf(found, input, serviceMinimal))
    const write = full ? serviceFull : serviceInList
    return done(pageOf(found, input, (entry) => write(directory, entry, speaking)))
  },
})

export const showHsdsService = operation({
  name: 'offers.showHsdsService',
  effect: 'readPublic',
  permission: 'public',
  summary: 'One service of HSDS 3.1 with everything below it.',
  input: z.strictObject({ id: idShape, language: languageShape }),
  output: writtenShape,
  run(reading, { id, language }) {
    const { directory, speaking } = openDirectory(reading, language)
    const entry = directory.service(id)
    return entry ? done(serviceFull(directory, entry, speaking)) : notFound('service')
  },
})
