import { z } from 'zod'
import {
  done,
  invalid,
  notFound,
  operation,
  operationPath,
} from '../../../../platform/operation/index.ts'
import {
  type Area,
  areaNoteShape,
  type CityLive,
  cityPart,
  noteArea,
  notePeriod,
  periodShape,
} from '../../../city/index.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { indicatorIdShape, readingShape } from '../../operations/shapes.ts'
import type { AtlasLive, LiveColumn } from '../../snapshot/live.ts'
import { atlasPart } from '../../snapshot/part.ts'
import { areasOf, type ColumnNote, noteColumn, wholeCity } from '../cells.ts'
import { type Bounds, boundsIn, writtenValue } from '../interval.ts'
import { type Place, placeOf, readCursor, writeCursor } from './cursor.ts'

/** Rows in one answer at most. */
const most = 10_000

const dayShape = z
  .string()
  .regex(/^\d{4}(-\d{2}-\d{2})?$/)
  .describe('A year or a day: 2021 or 2021-12-31.')

const rowShape = z.object({
  indicator: z.string(),
  level: z.string().describe(`Level of the area; "${wholeCity}" is the whole city.`),
  area: areaNoteShape.nullable().describe('null: the whole city.'),
  period: periodShape,
  ...readingShape.shape,
  lower: z.number().nullable().describe('95 % interval, where chance tells one.'),
  upper: z.number().nullable(),
  unit: z.string(),
  source: z.string().nullable().describe('Title of the source.'),
  licence: z.string().nullable().describe('As the source writes it.'),
  openStreetMap: z
    .boolean()
    .describe('Derives from OpenStreetMap: ODbL 1.0, to be kept apart from other data.'),
})

const inputShape = z.strictObject({
  indicators: z
    .array(indicatorIdShape)
    .max(200)
    .optional()
    .describe('Ids of indicators; repeat the parameter for several. Left out: all.'),
  level: z
    .string()
    .max(63)
    .optional()
    .describe(`Only areas of this level; "${wholeCity}" is the whole city.`),
  areas: z
    .array(z.string().min(1).max(200))
    .max(1000)
    .optional()
    .describe('Ids or slugs of areas; repeat the parameter for several.'),
  from: dayShape.optional().describe('Only periods that end on this day or later.'),
  until: dayShape.optional().describe('Only periods that end on this day or earlier.'),
  state: z
    .array(readingShape.shape.state)
    .max(4)
    .optional()
    .describe('Only values of these states; repeat the parameter for several.'),
  limit: z.int().min(1).max(most).default(1000).describe('Rows in one answer at most.'),
  cursor: z.string().max(600).optional().describe('From the answer before, for what follows it.'),
  format: z
    .enum(['json', 'csv'])
    .default('json')
    .describe('csv: rows as text/csv, with the address of the next page in the header Link.'),
})
type Query = z.output<typeof inputShape>

const name = 'atlas.queryValues'

/** Values of any indicators, filtered, page by page. */
export const queryValues = operation({
  name,
  effect: 'readPublic',
  permission: 'public',
  summary:
    'Values of indicators by area and period, filtered, in a stable order, page by page; as JSON or CSV.',
  alsoAs: ['text/csv'],
  input: inputShape,
  output: z.object({
    values: z.array(rowShape),
    cursor: z.string().nullable().describe('For the next page; null on the last one.'),
    next: z.string().nullable().describe('Address of the next page; null on the last one.'),
  }),
  run({ snapshot, origin }, input) {
    const city = snapshot.get(cityPart)
    const atlas = snapshot.get(atlasPart)
    const wanted = input.indicators ?? atlas.indicators.map(({ id }) => id)
    const indicators = atlas.indicators.filter(({ id }) => wanted.includes(id))
    if (indicators.length < new Set(wanted).size) return notFound('indicator')
    if (input.level !== undefined && input.level !== wholeCity && !city.level(input.level))
      return notFound('level')
    const after = input.cursor === undefined ? undefined : readCursor(input.cursor)
    if (input.cursor !== undefined && !after) return unusable()
    const page = pageOf(atlas, city, indicators, input, after)
    if (!page) return unusable()
    const { rows, last } = page
    const cursor = last ? writeCursor(last) : null
    const next = cursor && origin + addressOf(input, cursor)
    return done({ values: rows, cursor, next })
  },
})

/** A cursor of an answer that is no longer true: its row is gone. */
const unusable = () => invalid({ field: 'cursor', problem: 'unknown' })

/** Rows after a place; `last` is where the next page begins, if there is one. Undefined: no such place. */
function pageOf(
  atlas: AtlasLive,
  city: CityLive,
  indicators: readonly Indicator[],
  query: Query,
  after: Place | undefined,
) {
  const rows: z.input<typeof rowShape>[] = []
  let last: Place | undefined
  const first = after ? indicators.findIndex(({ id }) => id === after.indicator) : 0
  if (after && first < 0) return undefined
  const isWanted = chosenBy(query)
  let waiting = after
  for (const indicator of indicators.slice(first)) {
    const columns = atlas.columns(indicator).filter((column) => isWithin(column, query))
    const from = waiting ? columns.findIndex(({ key }) => key === waiting?.period) : 0
    if (from < 0) return undefined
    for (const column of columns.slice(from)) {
      const cells = areasOf(atlas, column, query.level)
      const start = waiting ? cells.findIndex((area) => isAt(area, waiting)) + 1 : 0
      if (waiting && start === 0) return undefined
      waiting = undefined
      const note = noteColumn(indicator, column, city)
      const boundsOf = boundsIn(atlas, indicator, column)
      for (const area of cells.slice(start)) {
        const ordinal = area?.ordinal ?? atlas.wholeCity
        const reading = atlas.reading(column, ordinal)
        if (!isWanted(area, reading.state)) continue
        if (rows.length === query.limit) return { rows, last }
        rows.push(rowOf({ indicator, column, area, reading, bounds: boundsOf(ordinal), note }))
        last = placeOf(indicator.id, column.key, area)
      }
    }
  }
  return { rows, last: undefined }
}

const isAt = (area: Area | null, place: Place | undefined) =>
  (area?.level ?? wholeCity) === place?.level && (area?.slug ?? '') === place.slug

function chosenBy({ areas, state }: Query) {
  const names = areas && new Set(areas)
  const states = state && new Set<string>(state)
  return (area: Area | null, of: string) =>
    (!names || (area !== null && (names.has(area.id) || names.has(area.slug)))) &&
    (!states || states.has(of))
}

const isWithin = ({ until }: LiveColumn, query: Query) =>
  (query.from === undefined || until >= firstDay(query.from)) &&
  (query.until === undefined || until <= lastDay(query.until))

const firstDay = (day: string) => (day.length === 4 ? `${day}-01-01` : day)
const lastDay = (day: string) => (day.length === 4 ? `${day}-12-31` : day)

function rowOf(of: {
  indicator: Indicator
  column: LiveColumn
  area: Area | null
  reading: ReturnType<AtlasLive['reading']>
  bounds: Bounds
  note: ColumnNote
}): z.input<typeof rowShape> {
  const { indicator, column, area, reading, bounds } = of
  const { source, licence, apart } = of.note
  return {
    indicator: indicator.id,
    level: area?.level ?? wholeCity,
    area: area && noteArea(area),
    period: notePeriod(column),
    ...reading,
    value: writtenValue(reading),
    ...bounds,
    unit: indicator.unit,
    source: source?.title ?? null,
    licence,
    openStreetMap: apart,
  }
}

/** The same question, from another place on. */
function addressOf(input: Query, cursor: string): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...input, cursor })) {
    if (value === undefined) continue
    for (const one of [value].flat()) query.append(name, String(one))
  }
  return `/api/v1${operationPath({ name })}?${query}`
}
