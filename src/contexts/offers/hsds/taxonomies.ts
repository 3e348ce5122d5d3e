import { LRUCache } from 'lru-cache'
import { ways } from '../domain/offer.ts'
import { type InEveryLanguage, inLocale, offerFields, vocabulary } from '../domain/vocabulary.ts'
import { factNames, fieldNames, protectedName, taxonomyNames, wayNames } from './taxonomyTexts.ts'
import { facts, type OwnTaxonomy, ownTaxonomies } from './terms.ts'
import { uuidOf } from './uuid.ts'

/** The vocabulary as taxonomies of HSDS. Ids depend on nothing but the entry’s own id. */

export interface TaxonomyTerm {
  id: string
  taxonomy: OwnTaxonomy
  code: string
  parentId?: string
  name: Pick<InEveryLanguage, 'de' | 'leicht' | 'en'> & Partial<InEveryLanguage>
  description: TaxonomyTerm['name']
}

export const taxonomyIds = Object.keys(ownTaxonomies) as OwnTaxonomy[] // its keys are the names
export const taxonomyId = (taxonomy: OwnTaxonomy): string => keptUuid(`taxonomy:${taxonomy}`)
export const termId = (taxonomy: OwnTaxonomy, code: string): string =>
  keptUuid(`term:${taxonomy}:${code}`)

/** Few names, asked for with every offer. */
const uuids = new LRUCache<string, string>({ max: 5000 })
function keptUuid(name: string): string {
  let id = uuids.get(name)
  if (id === undefined) {
    id = uuidOf(name)
    uuids.set(name, id)
  }
  return id
}

/** Codes of fields are set apart from those of kinds of help, which are often called the same. */
const fieldCode = (field: string) => `field-${field}`

let kept: ReadonlyMap<string, TaxonomyTerm> | undefined

/** Every term by its id, in the order of the taxonomies. The same for the life of the process. */
export function taxonomyTerms(): ReadonlyMap<string, TaxonomyTerm> {
  kept ??= new Map([...allTerms()].map((term) => [term.id, term]))
  return kept
}

function* allTerms(): Iterable<TaxonomyTerm> {
  const term = (
    taxonomy: OwnTaxonomy,
    code: string,
    name: TaxonomyTerm['name'],
    more: Partial<TaxonomyTerm> = {},
  ): TaxonomyTerm => ({
    id: termId(taxonomy, code),
    taxonomy,
    code,
    name,
    description: name,
    ...more,
  })
  for (const field of offerFields) yield term('types', fieldCode(field), fieldNames[field])
  for (const { id, name, explanation, field } of vocabulary.types.values())
    yield term('types', id, name, {
      description: explanation,
      parentId: termId('types', fieldCode(field)),
    })
  for (const { id, name, explanation } of vocabulary.situations.values())
    yield term('lifeSituations', id, name, { description: explanation })
  for (const { id, name } of vocabulary.targetGroups.values()) yield term('targetGroups', id, name)
  for (const { id, name } of vocabulary.accessFeatures.values()) yield term('access', id, name)
  yield term('protection', 'protected', protectedName)
  for (const way of ways) yield term('ways', way, wayNames[way])
  for (const fact of facts) yield term('facts', fact, factNames[fact])
}

export const termName = (taxonomy: OwnTaxonomy, code: string, locale: string): string => {
  const term = taxonomyTerms().get(termId(taxonomy, code))
  return term ? inLocale(term.name, locale) : code
}

export function writeTaxonomy(taxonomy: OwnTaxonomy, locale: string) {
  const { name, description } = taxonomyNames[taxonomy]
  return {
    id: taxonomyId(taxonomy),
    name: inLocale(name, locale),
    description: inLocale(description, locale),
  }
}

export function writeTerm(term: TaxonomyTerm, locale: string) {
  return {
    id: term.id,
    code: term.code,
    name: inLocale(term.name, locale),
    description: inLocale(term.description, locale),
    ...(term.parentId !== undefined && { parent_id: term.parentId }),
    taxonomy: ownTaxonomies[term.taxonomy],
    taxonomy_detail: writeTaxonomy(term.taxonomy, locale),
    taxonomy_id: taxonomyId(term.taxonomy),
  }
}
