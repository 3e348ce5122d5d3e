import { z } from 'zod'
import type { MeasuresLive } from '../../snapshot/live.ts'
import { consultationsOf } from './consultations.ts'
import { idsOf, type Making, object, schema, type When, web } from './making.ts'
import { agendaItems, location, meetingOf, organization } from './meetings.ts'
import { fileOf, paperOf, recommendationOf } from './papers.ts'
import type { OparlList, OparlObject } from './shapes.ts'

/**
 * The public bodies, meetings, recommendations and papers as objects of OParl 1.1. What the standard has no word for
 * stands beside it under 'nahbei:…'. Ids are addresses made of our own ids: they stay as long as those do.
 */

export type Council = Record<OparlList, OparlObject[]> & {
  system: OparlObject
  body: OparlObject
  byId: ReadonlyMap<string, OparlObject>
  /** Objects of one organisation, by its id. */
  meetingsOf: ReadonlyMap<string, OparlObject[]>
  consultationsOf: ReadonlyMap<string, OparlObject[]>
}

export interface CityWords {
  name: string
  words: Record<string, unknown>
}

const licence = z.object({ url: z.url() })

/** Everything at once: some thousand small objects, made anew when the snapshot or the day changes. */
export function makeCouncil(
  live: MeasuresLive,
  {
    city,
    origin,
    today,
    builtAt,
  }: { city: CityWords; origin: string; today: string; builtAt: string },
): Council {
  const license = licence.safeParse(city.words.dataLicence).data?.url
  const making: Making = { live, origin, today, license }
  const meetings = live.plain.meetings.filter(({ body }) => live.bodies.has(body))
  const recommendations = live.plain.recommendations.filter(({ body }) => live.bodies.has(body))
  const consultations = consultationsOf(making, meetings, recommendations)
  const objects = {
    organizations: live.plain.bodies.map((body) => organization(making, body)),
    persons: [],
    locations: meetings.flatMap((meeting) => location(making, meeting) ?? []),
    agendaItems: meetings.flatMap((meeting) => agendaItems(making, meeting, consultations)),
    meetings: meetings.map((meeting) => meetingOf(making, meeting, consultations)),
    papers: [
      ...live.plain.papers.map((paper) => paperOf(making, paper, consultations)),
      ...recommendations.map((one) => recommendationOf(making, one, consultations)),
    ],
    consultations: consultations.all,
    files: [
      ...live.plain.papers.map((paper) => fileOf(making, 'papier', paper)),
      ...recommendations.map((one) => fileOf(making, 'empfehlung', one)),
    ],
    legislativeTerms: terms(making, builtAt),
  } satisfies Record<OparlList, OparlObject[]>
  for (const list of Object.values(objects)) list.sort(byCreation)
  const all = Object.values(objects).flat()
  const when = {
    createdAt: all.map(({ created }) => created).sort()[0] ?? builtAt,
    updatedAt:
      all
        .map(({ modified }) => modified)
        .sort()
        .at(-1) ?? builtAt,
  }
  const body = bodyOf(making, city, { when, terms: objects.legislativeTerms })
  const system = systemOf(making, city, when)
  return {
    ...objects,
    system,
    body,
    byId: new Map([...all, body, system].map((one) => [one.id, one])),
    meetingsOf: byOrganization(objects.meetings),
    consultationsOf: byOrganization(objects.consultations),
  }
}

/** The order of lists does not change with what is written. */
const byCreation = (a: OparlObject, b: OparlObject) =>
  a.created === b.created ? (a.id < b.id ? -1 : 1) : a.created < b.created ? -1 : 1

function byOrganization(objects: readonly OparlObject[]): Map<string, OparlObject[]> {
  const by = new Map<string, OparlObject[]>()
  for (const one of objects)
    for (const id of one.organization as string[]) by.set(id, [...(by.get(id) ?? []), one]) // a list there
  return by
}

function systemOf(making: Making, city: CityWords, when: When): OparlObject {
  const id = idsOf(making.origin)
  // The licence of a system is an address; it is one.
  return object(making, 'System', id.system, when, {
    oparlVersion: `${schema}/`,
    body: id.bodies,
    name: `${city.name}: Gremien, Empfehlungen und Papiere`,
    website: making.origin,
    product: `${making.origin}/schnittstelle`,
  })
}

function bodyOf(
  making: Making,
  { name }: CityWords,
  { when, terms: legislativeTerm }: { when: When; terms: OparlObject[] },
): OparlObject {
  const id = idsOf(making.origin)
  return object(making, 'Body', id.body, when, {
    system: id.system,
    name,
    organization: id.list('organizations'),
    person: id.list('persons'),
    meeting: id.list('meetings'),
    paper: id.list('papers'),
    agendaItem: id.list('agendaItems'),
    consultation: id.list('consultations'),
    file: id.list('files'),
    locationList: id.list('locations'),
    legislativeTermList: id.list('legislativeTerms'),
    legislativeTerm,
    web: web(making.origin).bodies,
  })
}

function terms(making: Making, builtAt: string): OparlObject[] {
  const id = idsOf(making.origin)
  // When they came to be there is not kept; they change hardly ever.
  const when = { createdAt: builtAt, updatedAt: builtAt }
  return making.live.plain.council.terms.map(({ address, name, from, to }) =>
    object(making, 'LegislativeTerm', id.legislativeTerm(address), when, {
      body: id.body,
      name,
      startDate: from ?? undefined,
      endDate: to ?? undefined,
      'nahbei:source': address,
    }),
  )
}
