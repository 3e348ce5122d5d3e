import type { FieldRef } from '../../../platform/import/index.ts'
import { type Json, listOf, objectOf, textOf } from './json.ts'

/** Taxonomies under which Nahbei itself publishes; read back as they are. */
export const ownTaxonomies = {
  types: 'nahbei-offer-types',
  lifeSituations: 'nahbei-life-situations',
  targetGroups: 'nahbei-target-groups',
  access: 'nahbei-access',
  protection: 'nahbei-protection',
  ways: 'nahbei-ways',
  facts: 'nahbei-facts',
} as const
export type OwnTaxonomy = keyof typeof ownTaxonomies

/** What HSDS has no field for, each as an attribute with a value. */
export const facts = [
  'summary',
  'whatHappens',
  'cost', // free, reduced, fee, membership, unknown
  'crisis', // yes, no
  'closure', // 2026-08-01/2026-08-31 and a note; .. for an open end
  'network',
  'related', // id of the service
  'places',
  'checkedBy', // provider, city, source
  'season', // 05-01/09-30
  'appointmentOnly',
  'exception', // open, closed
  'until', // a day
] as const
export type Fact = (typeof facts)[number]

/** A term that a service, a location or both together carry. */
export interface Term {
  taxonomy: string | undefined
  /** By what a pack’s map may name it: code, name and id, as far as given. */
  words: string[]
  /** What the attribute itself says. */
  value: string | undefined
  label: string | undefined
}

export function termsOf(...bearers: (Json | undefined)[]): Term[] {
  return bearers
    .flatMap((bearer) => listOf(bearer, 'attributes'))
    .map((attribute) => {
      const term = objectOf(attribute, 'taxonomy_term')
      const words = ['code', 'name', 'id'].map((key) => textOf(term, key))
      return {
        taxonomy: textOf(objectOf(term, 'taxonomy_detail'), 'name') ?? textOf(term, 'taxonomy'),
        words: words.filter((word) => word !== undefined),
        value: textOf(attribute, 'value'),
        label: textOf(attribute, 'label'),
      }
    })
}

/** What a pack says the terms mean: its map, and its default where no term is in the map. */
export function mappedTerms(
  terms: readonly Term[],
  ref: FieldRef | undefined,
): string[] | undefined {
  if (ref === undefined || typeof ref === 'string') return undefined
  if ('constant' in ref) return [String(ref.constant)]
  const map = new Map(Object.entries(ref.map ?? {}))
  const found = terms.flatMap(({ words }) => words.map((word) => map.get(word)).find(Boolean) ?? [])
  if (found.length > 0) return [...new Set(found)]
  return ref.default === undefined ? [] : [ref.default]
}

/** The codes under one of our own taxonomies. */
export function ownTerms(terms: readonly Term[], taxonomy: string): string[] {
  return terms.filter((term) => term.taxonomy === taxonomy).flatMap(({ words }) => words[0] ?? [])
}

/** What our own attributes say of a fact, in their order. */
export function factsOf(terms: readonly Term[], fact: Fact): string[] {
  return terms
    .filter(({ taxonomy, words }) => taxonomy === ownTaxonomies.facts && words[0] === fact)
    .flatMap(({ value }) => value ?? [])
}

const HIDDEN =
  /^(?:protected|confidential|secret|geschützt|geheim|vertraulich)(?:[ _-](?:location|address|site|ort|adresse))?$/i

/** Whether a term says that the place must not be shown. */
export function saysProtected(terms: readonly Term[]): boolean {
  return terms.some(({ words, value }) => {
    const named = words.some((word) => HIDDEN.test(word))
    return (named && !/^(?:no|false|nein|0)$/i.test(value ?? '')) || HIDDEN.test(value ?? '')
  })
}

/** What should be known of features, as Nahbei itself wrote it. */
export function ownAccessNotes(terms: readonly Term[]): Record<string, string> {
  const found = terms.filter(({ taxonomy }) => taxonomy === ownTaxonomies.access)
  return Object.fromEntries(
    found.flatMap(({ words, label }) => (label === undefined ? [] : [[words[0] ?? '', label]])),
  )
}

/** Access as Nahbei itself wrote it: feature and state, unchecked. */
export function ownAccess(terms: readonly Term[]): Record<string, string> {
  const found = terms.filter(({ taxonomy }) => taxonomy === ownTaxonomies.access)
  return Object.fromEntries(found.map(({ words, value }) => [words[0] ?? '', value ?? 'yes']))
}
