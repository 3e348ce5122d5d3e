import type { z } from 'zod'
import { listIndicators } from '../../contexts/atlas/index.ts'
import { listAreas, showCity } from '../../contexts/city/index.ts'
import {
  listLifePhases,
  listLifeSituations,
  listOfferTable,
  listOfferTypes,
} from '../../contexts/offers/index.ts'
import { type Door, execute, type Operation } from '../../platform/operation/index.ts'
import { offerAddress } from '../help/addresses.ts'

/** Pages that are there in every city. Those that hold what one person chose are not among them. */
const fixed = [
  '/',
  '/jetzt-hilfe',
  '/hilfe',
  '/hilfe/lebensphasen',
  '/hilfe/netzwerke',
  '/hilfe/was-gibt-es-wo',
  '/hilfe/zugang',
  '/stadt',
  '/stadt/kennzahlen',
  '/stadt/zusammenhang',
  '/versprochen',
  '/versprochen/quartal',
  '/versprochen/daten',
  '/gremien',
  '/wirkungspakete',
  '/vorhaben',
  '/impressum',
  '/datenschutz',
  '/barrierefreiheit',
  '/leichte-sprache',
  '/gebaerdensprache',
  '/daten',
  '/einbetten/anleitung',
  '/schnittstelle',
]

/**
 * The addresses of all public pages, in German and without the site's own. Made of what everybody may read, so
 * an offer whose place is secret has its page here and nothing of its place.
 */
export async function publicAddresses(door: Door): Promise<string[]> {
  return [...fixed, ...(await helpAddresses(door)), ...(await cityAddresses(door))]
}

async function helpAddresses(door: Door): Promise<string[]> {
  const { situations } = await read(listLifeSituations, door, {})
  const { types } = await read(listOfferTypes, door, {})
  const { phases } = await read(listLifePhases, door, {})
  return [
    ...situations.map(({ id }) => `/hilfe/thema/${id}`),
    ...phases.map(({ id }) => `/hilfe/lebensphasen/${id}`),
    ...types.filter(({ offers }) => offers > 0).map(({ id }) => `/hilfe/art/${id}`),
    ...(await offerAddresses(door)),
  ]
}

async function offerAddresses(door: Door): Promise<string[]> {
  const found = new Set<string>()
  for (let page = 1; ; page++) {
    const { columns, rows, pages } = await read(listOfferTable, door, { page })
    const [id, name] = [columns.indexOf('kennung'), columns.indexOf('name')]
    // An offer has a row for each of its places.
    for (const row of rows)
      found.add(offerAddress({ id: String(row[id]), name: String(row[name] ?? '') }))
    if (page >= pages) return [...found]
    // Others get their pages meanwhile.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function cityAddresses(door: Door): Promise<string[]> {
  const { levels } = await read(showCity, door, {})
  const { indicators } = await read(listIndicators, door, {})
  const found = indicators.map(({ id }) => `/stadt/kennzahl/${id}`)
  for (const level of levels.filter(({ areas }) => areas > 0)) {
    const { areas } = await read(listAreas, door, { level: level.id })
    found.push(`/stadt/${level.id}`, ...areas.map(({ slug }) => `/stadt/${level.id}/${slug}`))
  }
  return found
}

async function read<I extends z.ZodType, O extends z.ZodType>(
  op: Operation<'readPublic', I, O>,
  door: Door,
  input: z.input<I>,
): Promise<z.output<O>> {
  const outcome = await execute(op, door, input)
  // Nothing that a person typed is in it, so a refusal is a bug.
  if (!outcome.ok) throw new Error(`${op.name} refused the sitemap: ${outcome.failure.kind}`)
  return outcome.value
}
