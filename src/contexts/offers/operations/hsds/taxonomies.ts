import { z } from 'zod'
import { done, notFound, operation } from '../../../../platform/operation/index.ts'
import {
  taxonomyId,
  taxonomyIds,
  taxonomyTerms,
  writeTaxonomy,
  writeTerm,
} from '../../hsds/index.ts'
import { wordSearch } from './filters.ts'
import {
  idShape,
  languageShape,
  pageOf,
  pageShape,
  pagingShape,
  searchShape,
  writtenShape,
} from './paging.ts'

export const listHsdsTaxonomies = operation({
  name: 'offers.listHsdsTaxonomies',
  effect: 'readPublic',
  permission: 'public',
  summary: 'The taxonomies that services are ordered by, as a page of HSDS 3.1.',
  input: z.strictObject({ search: searchShape, ...pagingShape }),
  output: pageShape,
  run(_reading, input) {
    const holdsWords = wordSearch(input.search)
    const found = taxonomyIds
      .map((taxonomy) => writeTaxonomy(taxonomy, input.language))
      .filter(({ name, description }) => holdsWords(`${name} ${description}`))
    return done(pageOf(found, input, (one) => one))
  },
})

export const showHsdsTaxonomy = operation({
  name: 'offers.showHsdsTaxonomy',
  effect: 'readPublic',
  permission: 'public',
  summary: 'One taxonomy of HSDS 3.1.',
  input: z.strictObject({ id: idShape, language: languageShape }),
  output: writtenShape,
  run(_reading, { id, language }) {
    const taxonomy = taxonomyIds.find((one) => taxonomyId(one) === id.toLowerCase())
    return taxonomy ? done(writeTaxonomy(taxonomy, language)) : notFound('taxonomy')
  },
})

export const listHsdsTerms = operation({
  name: 'offers.listHsdsTerms',
  effect: 'readPublic',
  permission: 'public',
  summary: 'The terms that services are ordered by, as a page of HSDS 3.1.',
  input: z.strictObject({
    search: searchShape,
    ...pagingShape,
    taxonomy_id: z.string().max(100).optional().describe('Only of this taxonomy.'),
    top_only: z.boolean().optional().describe('Only terms that are below no other.'),
    parent_id: z.string().max(100).optional().describe('Only terms right below this one.'),
  }),
  output: pageShape,
  run(_reading, input) {
    const { language, search, top_only: topOnly } = input
    const parent = input.parent_id?.toLowerCase()
    const taxonomy = input.taxonomy_id?.toLowerCase()
    const holdsWords = wordSearch(search)
    const found = [...taxonomyTerms().values()]
      .filter(
        (term) =>
          (parent === undefined || term.parentId === parent) &&
          (taxonomy === undefined || taxonomyId(term.taxonomy) === taxonomy) &&
          !(topOnly && term.parentId !== undefined),
      )
      .map((term) => writeTerm(term, language))
      .filter(({ name, code, description }) => holdsWords(`${name} ${code} ${description}`))
    return done(pageOf(found, input, (one) => one))
  },
})

export const showHsdsTerm = operation({
  name: 'offers.showHsdsTerm',
  effect: 'readPublic',
  permission: 'public',
  summary: 'One term of a taxonomy of HSDS 3.1.',
  input: z.strictObject({ id: idShape, language: languageShape }),
  output: writtenShape,
  run(_reading, { id, language }) {
    const term = taxonomyTerms().get(id.toLowerCase())
    return term ? done(writeTerm(term, language)) : notFound('taxonomy_term')
  },
})
