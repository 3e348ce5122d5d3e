import type { FieldRef } from '../../../platform/import/index.ts'
import { type Json, listOf, objectOf, textOf } from './json.ts'

/** Taxonomies under which Nahbei itself publishes; read back as they are. */
export const ownTaxonomies = {
  types: 'nahbei-offer-types',
  lifeSituations: 'nahbei-life-situations',
  targetGroups: 'nahbei-target-groups',
  access: 'nahbei-access',
  protection: 'nahbei-protection',
} as const
export type OwnTaxonomy = keyof typeof ownTaxonomies

/** A term that a service, a location or both together carry. */
export interface Term {
  taxonomy: string | undefined
  /** By what a pack’s map may name it: code, name and id, as far as given. */
  words: string[]
  /** What the attribute itself says. */
  value: string | undefined
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

const HIDDEN =
  /^(?:protected|confidential|secret|geschützt|geheim|vertraulich)(?:[ _-](?:location|address|site|ort|adresse))?$/i

/** Whether a term says that the place must not be shown. */
export function saysProtected(terms: readonly Term[]): boolean {
  return terms.some(({ words, value }) => {
    const named = words.some((word) => HIDDEN.test(word))
    return (named && !/^(?:no|false|nein|0)$/i.test(value ?? '')) || HIDDEN.test(value ?? '')
  })
}

/** Access as Nahbei itself wrote it: feature and state, unchecked. */
export function ownAccess(terms: readonly Term[]): Record<string, string> {
  const found = terms.filter(({ taxonomy }) => taxonomy === ownTaxonomies.access)
  return Object.fromEntries(found.map(({ words, value }) => [words[0] ?? '', value ?? 'yes']))
}
