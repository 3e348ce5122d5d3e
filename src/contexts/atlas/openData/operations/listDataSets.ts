import { z } from 'zod'
import { done, operation } from '../../../../platform/operation/index.ts'
import {
  type CityLive,
  cityPart,
  notePeriod,
  noteSource,
  periodShape,
  type SourceNote,
  sourceShape,
} from '../../../city/index.ts'
import { indicatorShape, noteIndicator } from '../../operations/shapes.ts'
import type { AtlasLive } from '../../snapshot/live.ts'
import { atlasPart } from '../../snapshot/part.ts'
import { hasApartBorder, noteColumn } from '../cells.ts'

const partShape = z
  .object({
    sources: z.array(sourceShape),
    licences: z
      .array(z.string().nullable())
      .describe('In the words of the sources; null: none given.'),
    periods: z.array(periodShape).describe('Oldest first.'),
    levels: z.array(z.string()).describe('Levels of the latest period, largest areas first.'),
  })
  .nullable()

/** What is published of each indicator, with the licences under which it came. */
export const listDataSets = operation({
  name: 'atlas.listDataSets',
  effect: 'readPublic',
  permission: 'public',
  summary: 'All data sets that can be downloaded, with sources, licences, periods and levels.',
  input: z.strictObject({}),
  output: z.object({
    publishedAt: z.string().describe('When the data was last published here: ISO 8601.'),
    dataSets: z.array(
      z.object({
        indicator: indicatorShape,
        open: partShape.describe('What may stand beside other data in one file.'),
        apart: partShape.describe(
          'What derives from OpenStreetMap: a data set of its own (ODbL 1.0).',
        ),
      }),
    ),
    borders: z
      .array(
        z.object({
          level: z.string(),
          areas: z.number(),
          apart: z.boolean().describe('Derived from OpenStreetMap.'),
          sources: z.array(sourceShape),
        }),
      )
      .describe('Where the borders of each level come from.'),
    box: z
      .array(z.number())
      .nullable()
      .describe('West, south, east, north of the city in degrees.'),
  }),
  run({ snapshot }) {
    const city = snapshot.get(cityPart)
    const atlas = snapshot.get(atlasPart)
    return done({
      publishedAt: snapshot.publishedAt.toISOString(),
      dataSets: atlas.indicators.map((indicator) => {
        const columns = atlas
          .columns(indicator)
          .map((column) => ({ column, ...noteColumn(indicator, column, city) }))
        return {
          indicator: noteIndicator(indicator, city, columns.at(-1)?.column.source),
          open: partOf(
            atlas,
            columns.filter(({ apart }) => !apart),
          ),
          apart: partOf(
            atlas,
            columns.filter(({ apart }) => apart),
          ),
        }
      }),
      borders: city.levels.map(({ id }) => bordersOf(city, id)),
      box: city.box ?? null,
    })
  },
})

type NotedColumn = ReturnType<typeof noteColumn> & {
  column: ReturnType<AtlasLive['columns']>[number]
}

function partOf(atlas: AtlasLive, columns: readonly NotedColumn[]): z.input<typeof partShape> {
  const latest = columns.at(-1)
  if (!latest) return null
  return {
    sources: distinct(columns.map(({ source }) => source)),
    licences: [...new Set(columns.map(({ licence }) => licence))],
    periods: columns.map(({ column }) => notePeriod(column)),
    levels: atlas.levels(latest.column),
  }
}

function bordersOf(city: CityLive, level: string) {
  const areas = city.areas.filter((area) => area.level === level && city.place(area))
  return {
    level,
    areas: areas.length,
    apart: areas.some((area) => hasApartBorder(area, city)),
    sources: distinct(areas.map((area) => noteSource(city.source(area.source)))),
  }
}

const distinct = (sources: readonly (SourceNote | null)[]): SourceNote[] => [
  ...new Map(sources.flatMap((source) => (source ? [[source.id, source] as const] : []))).values(),
]
