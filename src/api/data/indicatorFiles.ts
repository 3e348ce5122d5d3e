import { openDataAddresses as at, citationOf, exportValues } from '../../contexts/atlas/index.ts'
import { type Door, execute, type Failure } from '../../platform/operation/index.ts'
import { csvLines } from './formats/csv.ts'
import { csvwOf } from './formats/csvw.ts'
import { indicatorGeoJson } from './formats/geoJson.ts'
import { jsonStatOf } from './formats/jsonStat.ts'
import { parquetOf } from './formats/parquet.ts'
import { inGerman, partOf, sourceName, type Values } from './formats/table.ts'
import { xlsxOf } from './formats/xlsx.ts'
import { outlinesOf } from './read.ts'
import type { FilePlan } from './store.ts'

/** The files of one indicator. */

export const endings = {
  csv: 'text/csv; charset=utf-8; header=present',
  'csv-metadata.json': 'application/csvm+json',
  geojson: 'application/geo+json',
  parquet: 'application/vnd.apache.parquet',
  'jsonstat.json': 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
export type Ending = keyof typeof endings

/** What is asked for. */
export interface FileRequest {
  id: string
  ending: Ending
  /** From the room of what derives from OpenStreetMap. */
  apart: boolean
  level?: string
  period?: string
  /** Public address of the site. */
  origin: string
  /** The query as it was sent, with its question mark, or nothing. */
  search: string
}

export type Planned =
  | { ok: true; plan: FilePlan }
  /** `elsewhere`: where the same is to be found, apart from this. */
  | { ok: false; failure: Failure; elsewhere?: string }

const nothingHere = (what: string, elsewhere?: string): Planned => ({
  ok: false,
  failure: { kind: 'notFound', what },
  ...(elsewhere ? { elsewhere } : {}),
})

/** Says what is refused before the first byte; the file itself is made later. */
export async function planFile(door: Door, request: FileRequest): Promise<Planned> {
  const { id, ending, apart, level, period } = request
  const outcome = await execute(exportValues, door, {
    id,
    ...(level && ending !== 'geojson' ? { level } : {}),
    ...(period ? { period } : {}),
  })
  if (!outcome.ok) return outcome
  if (ending === 'geojson') return await planMap(door, request, outcome.value)
  const values = partOf(outcome.value, apart)
  if (values.columns.length === 0 && outcome.value.columns.length > 0)
    return nothingHere('values under this licence', at.indicatorFile(id, ending, !apart))
  if (values.columns.length === 0 && period) return nothingHere('period')
  const about = aboutOf(door, request, values)
  return { ok: true, plan: planOf(values, ending, about) }
}

function planOf(values: Values, ending: Exclude<Ending, 'geojson'>, about: About): FilePlan {
  const json = (content: unknown) => [`${JSON.stringify(content, null, 1)}\n`]
  switch (ending) {
    case 'csv':
      return { packs: true, make: () => csvLines(values) }
    case 'csv-metadata.json':
      return { packs: true, make: () => json(csvwOf(values, { ...about, url: about.csv })) }
    case 'jsonstat.json':
      return { packs: true, make: () => json(jsonStatOf(values, about)) }
    case 'parquet':
      return { packs: false, make: () => parquetOf([values], { zitat: about.citation }) }
    case 'xlsx':
      return { packs: false, make: () => once(() => xlsxOf(values, about)) }
  }
}

async function* once(make: () => Promise<Uint8Array>) {
  yield await make()
}

type About = ReturnType<typeof aboutOf>

function aboutOf(door: Door, request: FileRequest, { indicator, city, columns }: Values) {
  const { id, ending, apart, origin, search } = request
  const issued = door.snapshot().publishedAt.toISOString()
  const latest = columns.at(-1)
  const page = origin + at.indicatorPageAddress(id)
  return {
    page,
    url: origin + at.indicatorFile(id, ending, apart) + search,
    csv: origin + at.indicatorFile(id, 'csv', apart) + search,
    issued,
    citation: citationOf({
      city: city.name,
      title: inGerman(indicator.title),
      source: sourceName(latest?.source ?? indicator.source),
      licence: latest?.licence ?? null,
      day: issued.slice(0, 10),
      url: page,
    }),
  }
}

/** The latest period on the smallest areas, if nothing else is asked for. */
async function planMap(door: Door, request: FileRequest, values: Values): Promise<Planned> {
  const period = values.columns.at(-1)
  if (!period) return nothingHere('period')
  const levels = period.areas.flatMap((place) => values.areas[place]?.level ?? [])
  const level = request.level ?? levels.at(-1)
  const first =
    values.areas[period.areas.find((place) => values.areas[place]?.level === level) ?? -1]
  if (!level || !first) return nothingHere('level')
  const day = first.validUntil ?? first.validFrom ?? undefined
  const areas = await outlinesOf(door, level, dayWithin(first, period.period.until) ?? day)
  if (areas.every(({ geometry }) => geometry === null)) return nothingHere('borders')
  const isApart = period.apart || areas.some((area) => area.apart)
  if (isApart !== request.apart)
    return nothingHere(
      isApart
        ? 'a map that may stand beside other data: these borders or values derive from OpenStreetMap (ODbL 1.0)'
        : 'anything that derives from OpenStreetMap',
      at.indicatorFile(request.id, 'geojson', isApart) + request.search,
    )
  return { ok: true, plan: { packs: true, make: () => indicatorGeoJson(values, period, areas) } }
}

const dayWithin = (
  { validFrom, validUntil }: { validFrom: string | null; validUntil: string | null },
  day: string,
) => ((validFrom ?? day) <= day && day <= (validUntil ?? day) ? day : undefined)
