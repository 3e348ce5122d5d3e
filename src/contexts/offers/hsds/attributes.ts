import type { AccessFeature, OfferRecord } from '../domain/offer.ts'
import { termId, termName } from './taxonomies.ts'
import { type Fact, type OwnTaxonomy, ownTaxonomies } from './terms.ts'
import { uuidOf } from './uuid.ts'

export type Written = Record<string, unknown>

/** What carries attributes: its id, and what HSDS calls its table. */
export interface Bearer {
  id: string
  entity: 'service' | 'service_at_location' | 'schedule' | 'funding'
}

/** Writes attributes of one bearer, with the names of terms in a language. */
export function attributeWriter(bearer: Bearer, locale: string) {
  const attribute = (
    taxonomy: OwnTaxonomy,
    code: string,
    { value, label }: { value?: string; label?: string } = {},
  ): Written => {
    const name = termName(taxonomy, code, locale)
    const id = termId(taxonomy, code)
    return {
      id: uuidOf(`attribute:${bearer.id}:${taxonomy}:${code}:${value ?? ''}`),
      link_id: bearer.id,
      link_entity: bearer.entity,
      taxonomy_term_id: id,
      ...(value !== undefined && { value }),
      ...(label !== undefined && { label }),
      taxonomy_term: { id, code, name, description: name, taxonomy: ownTaxonomies[taxonomy] },
    }
  }
  const fact = (code: Fact, value: string | undefined): Written[] =>
    value === undefined || value === '' ? [] : [attribute('facts', code, { value })]
  return { attribute, fact }
}

export function accessAttributes(
  access: OfferRecord['access'],
  notes: OfferRecord['accessNotes'],
  { attribute }: ReturnType<typeof attributeWriter>,
): Written[] {
  return Object.entries(access).map(([feature, state]) => {
    const label = notes?.[feature as AccessFeature] // the keys of `access` are features
    return attribute('access', feature, { value: state, ...(label !== undefined && { label }) })
  })
}
