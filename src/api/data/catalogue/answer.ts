import type { Context } from 'hono'
import { openDataAddresses as at, listDataSets } from '../../../contexts/atlas/index.ts'
import { showCity, showWords } from '../../../contexts/city/index.ts'
import { type Door, execute } from '../../../platform/operation/index.ts'
import { problem } from '../../answers.ts'
import { isKnown, sendHeaders, tagOf } from '../send.ts'
import { buildCatalogue } from './build.ts'
import { toJsonLd, toTurtle } from './graph.ts'

const types = {
  jsonld: 'application/ld+json',
  ttl: 'text/turtle; charset=utf-8',
} as const

/** `/daten/katalog.jsonld`, `/daten/katalog.ttl`; `/daten/katalog` is whichever is asked for, Turtle by default. */
export async function answerCatalogue(
  context: Context,
  door: Door,
  origin: string,
): Promise<Response> {
  const named = /\.(jsonld|ttl)$/.exec(context.req.path)?.[1]
  const form = named === 'jsonld' || named === 'ttl' ? named : formAskedFor(context)
  const tag = tagOf(door.snapshot()).replace('"', `"${form}-`)
  sendHeaders(context, { type: types[form], tag })
  context.header('Content-Location', `${at.catalogueAddress}.${form}`)
  context.header(
    'Link',
    Object.entries(types)
      .map(
        ([ending, type]) =>
          `<${at.catalogueAddress}.${ending}>; rel="alternate"; type="${type.split(';')[0]}"`,
      )
      .join(', '),
  )
  if (isKnown(context, tag)) return context.body(null, 304)
  const [city, words, data] = [
    await execute(showCity, door, {}),
    await execute(showWords, door, {}),
    await execute(listDataSets, door, {}),
  ]
  if (!city.ok) return problem(context, city.failure)
  if (!words.ok) return problem(context, words.failure)
  if (!data.ok) return problem(context, data.failure)
  const { box } = data.value
  const nodes = buildCatalogue({
    origin,
    city: city.value,
    words: words.value,
    data: data.value,
    ...(box ? { box } : {}),
  })
  return context.body(form === 'jsonld' ? toJsonLd(distinct(nodes)) : toTurtle(distinct(nodes)))
}

/** What several data sets say of the same thing (a source's publisher) is said once. */
function distinct<T extends { id: string }>(nodes: readonly T[]): T[] {
  return [...new Map(nodes.map((node) => [node.id, node])).values()]
}

/** The type with the highest weight; of two with the same, the one named first (RFC 9110, section 12.5.1). */
function formAskedFor({ req }: Context): keyof typeof types {
  const ranges = (req.header('accept') ?? '').toLowerCase().split(',')
  const weighed = ranges.map((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim())
    const weight = parameters.find((one) => one.startsWith('q='))
    return { type, weight: weight ? Number(weight.slice(2)) : 1 }
  })
  const found = weighed
    .filter(({ type, weight }) => weight > 0 && formOf(type))
    .toSorted((a, b) => b.weight - a.weight)[0]
  return (found && formOf(found.type)) ?? 'ttl'
}

const formOf = (type: string): keyof typeof types | undefined =>
  ({
    'application/ld+json': 'jsonld' as const,
    'application/json': 'jsonld' as const,
    'text/turtle': 'ttl' as const,
    'application/x-turtle': 'ttl' as const,
  })[type]
