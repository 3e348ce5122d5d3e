import { z } from 'zod'
import { type Call, done, notFound, operation } from '../../../../platform/operation/index.ts'
import { cityPart } from '../../../city/index.ts'
import { dayOf } from '../../domain/today.ts'
import type { MeasuresLive } from '../../snapshot/live.ts'
import { measuresPart } from '../../snapshot/part.ts'
import { type Council, makeCouncil } from './council.ts'
import { oparlBase } from './making.ts'
import { listInput, type OparlObject, oparlLists, oparlObject, oparlPage } from './shapes.ts'

/** Kept with the snapshot it was made of. */
const made = new WeakMap<MeasuresLive, { key: string; council: Council }>()

function councilOf({ snapshot, now, origin }: Call<'readPublic'>): Council {
  const live = snapshot.get(measuresPart)
  const today = dayOf(now)
  const key = `${origin} ${today}`
  const before = made.get(live)
  if (before?.key === key) return before.council
  const city = snapshot.get(cityPart).facts
  const builtAt = snapshot.publishedAt.toISOString()
  const council = makeCouncil(live, { city, origin, today, builtAt })
  made.set(live, { key, council })
  return council
}

export const showOparlObject = operation({
  name: 'measures.showOparlObject',
  effect: 'readPublic',
  permission: 'public',
  summary: 'The system, the city or one object of bodies, meetings and papers, as OParl 1.1.',
  input: z.strictObject({
    object: z
      .string()
      .max(1_000)
      .default('system')
      .describe('The end of its address: system, body, meeting/…, paper/empfehlung/…'),
  }),
  output: oparlObject,
  run(call, { object }) {
    const found = councilOf(call).byId.get(`${oparlBase(call.origin)}/${object}`)
    return found ? done(found) : notFound('object')
  },
})

const mostAPage = 500

export const listOparlObjects = operation({
  name: 'measures.listOparlObjects',
  effect: 'readPublic',
  permission: 'public',
  summary: 'A page of a list of OParl 1.1: bodies, meetings, papers, in the order they came to be.',
  input: z.strictObject({
    list: z.enum(['bodies', ...oparlLists]),
    organization: z
      .string()
      .max(200)
      .optional()
      .describe('Only of this body; for meetings and consultations.'),
    ...listInput,
  }),
  output: oparlPage,
  run(call, { list, organization, ...asked }) {
    const council = councilOf(call)
    const base = oparlBase(call.origin)
    const path =
      organization === undefined
        ? list === 'bodies'
          ? 'bodies'
          : `body/${list}`
        : `organization/${encodeURIComponent(organization)}/${list}`
    const all = objectsOf(
      council,
      list,
      organization && `${base}/organization/${encodeURIComponent(organization)}`,
    )
    if (!all) return notFound('list')
    const fitting = all.filter((one) => fits(one, asked))
    const size = Math.min(mostAPage, asked.limit)
    const pages = Math.max(1, Math.ceil(fitting.length / size))
    const { page } = asked
    const data = fitting.slice((page - 1) * size, page * size)
    const at = (number: number) => pageAddress(`${base}/${path}`, { ...asked, limit: size }, number)
    return done({
      data: asked.omit_internal ? data.map(withoutInternal) : data,
      pagination: {
        totalElements: fitting.length,
        elementsPerPage: size,
        currentPage: page,
        totalPages: pages,
      },
      links: {
        first: at(1),
        ...(page > 1 && { prev: at(Math.min(page - 1, pages)) }),
        self: at(page),
        ...(page < pages && { next: at(page + 1) }),
        last: at(pages),
      },
    })
  },
})

function objectsOf(
  council: Council,
  list: (typeof oparlLists)[number] | 'bodies',
  organization: string | undefined,
): OparlObject[] | undefined {
  if (organization === undefined) return list === 'bodies' ? [council.body] : council[list]
  if (!council.byId.has(organization)) return undefined
  if (list === 'meetings') return council.meetingsOf.get(organization) ?? []
  return list === 'consultations' ? (council.consultationsOf.get(organization) ?? []) : undefined
}

type Asked = z.output<z.ZodObject<typeof listInput>>

function fits({ created, modified }: OparlObject, asked: Asked): boolean {
  const at = (day: string) => Date.parse(day)
  return (
    (!asked.created_since || at(created) >= at(asked.created_since)) &&
    (!asked.created_until || at(created) <= at(asked.created_until)) &&
    (!asked.modified_since || at(modified) >= at(asked.modified_since)) &&
    (!asked.modified_until || at(modified) <= at(asked.modified_until))
  )
}

/** What was asked for stays in the addresses of all pages. */
function pageAddress(address: string, asked: Asked, page: number): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...asked, page }))
    if (value !== undefined && value !== usual[name]) query.set(name, String(value))
  return query.size > 0 ? `${address}?${query}` : address
}
const usual: Record<string, unknown> = { page: 1, limit: 100, omit_internal: false }

/** As the standard names them. */
const internal: Record<string, readonly string[]> = {
  Meeting: ['agendaItem', 'auxiliaryFile'],
  Paper: ['auxiliaryFile', 'location'],
  Body: ['legislativeTerm'],
}

function withoutInternal(object: OparlObject): OparlObject {
  const leftOut = new Set(internal[object.type.split('/').at(-1) ?? ''])
  return {
    ...Object.fromEntries(Object.entries(object).filter(([name]) => !leftOut.has(name))),
    // Our own, which nothing leaves out.
    ...{ id: object.id, type: object.type, created: object.created, modified: object.modified },
  }
}
