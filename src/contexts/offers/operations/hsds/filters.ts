import { nameKey } from '../../../../platform/records/index.ts'
import type { SnapshotReader } from '../../../../platform/snapshot/index.ts'
import { cityPart } from '../../../city/index.ts'
import { wallClock } from '../../domain/calendar.ts'
import {
  directoryOf,
  type HsdsDirectory,
  type ServiceEntry,
  type Speaking,
} from '../../hsds/index.ts'
import { searchOffers } from '../../search/search.ts'
import { offersPart } from '../../snapshot/part.ts'

export interface Reading {
  snapshot: SnapshotReader
  now: Date
}

export function openDirectory({ snapshot, now }: Reading, locale: string) {
  const directory = directoryOf(snapshot.get(offersPart), snapshot.get(cityPart).facts)
  const speaking: Speaking = { locale, today: wallClock(now).day }
  return { directory, speaking }
}

export interface ServiceFilters {
  search?: string
  taxonomy_term_id?: string
  taxonomy_id?: string
  organization_id?: string
  modified_after?: string
  language: string
}

/** The services that meet every filter; with a search the best first, else by name. */
export function filterServices(
  reading: Reading,
  directory: HsdsDirectory,
  filters: ServiceFilters,
): ServiceEntry[] {
  const { taxonomy_term_id: term, taxonomy_id: taxonomy } = filters
  const organisation = filters.organization_id?.toLowerCase()
  const since = filters.modified_after?.slice(0, 10)
  const found = filters.search?.trim() ? searched(reading, directory, filters) : directory.services
  return found.filter(
    ({ marks, organisation: of, offer }) =>
      (term === undefined || marks.has(term.toLowerCase())) &&
      (taxonomy === undefined || marks.has(taxonomy.toLowerCase())) &&
      (organisation === undefined || of?.toLowerCase() === organisation) &&
      // Days are all we know: of the day itself everything is given.
      (since === undefined || offer.updatedOn >= since),
  )
}

/** By the search of the pages, but without its comfort: what does not answer the question is no hit. */
function searched(
  { snapshot, now }: Reading,
  directory: HsdsDirectory,
  { search = '', language }: ServiceFilters,
): ServiceEntry[] {
  const live = snapshot.get(offersPart)
  const { ranking, widened } = searchOffers(
    live,
    snapshot.get(cityPart),
    { question: search, filters: { facts: [] }, locale: language },
    wallClock(now),
  )
  if (widened.length > 0) return []
  return ranking.page(0, ranking.total).flatMap(({ index }) => directory.services[index] ?? [])
}

/** Tells whether a text holds every word that is looked for. Words are folded once, whatever the length of the list. */
export function wordSearch(search: string | undefined): (text: string) => boolean {
  const words = [...new Set((search ?? '').split(/\s+/).map((word) => nameKey(word)))].filter(
    Boolean,
  )
  return (text) => {
    if (words.length === 0) return true
    const key = nameKey(text)
    return words.every((word) => key.includes(word))
  }
}
