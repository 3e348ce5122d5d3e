import { z } from 'zod'
import { noUpperAge } from '../domain/ageBands.ts'
import type { Area } from '../domain/area.ts'
import { localisedTextShape } from '../domain/localised.ts'
import { type Period, periodKey } from '../domain/period.ts'
import type { AgeCount, ResidentsFigure } from '../domain/residents.ts'
import type { CityLive } from '../snapshot/live.ts'
import type { Source } from '../snapshot/plain.ts'

/** Words that several operations on places answer with, and how they are said of what the snapshot holds. */

export const dayShape = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('A day: YYYY-MM-DD.')

export const levelIdShape = z
  .string()
  .max(63)
  .describe('Id of a level, as city.showCity lists them.')
export const areaIdShape = z
  .string()
  .min(1)
  .max(200)
  .describe('The area’s id as its source writes it ("0101"), or its slug ("0101-am-anger").')
export const validOnShape = dayShape.describe(
  'Areas as they were on this day. Left out: today’s areas, or those of the past with this id.',
)

export const areaNoteShape = z
  .object({
    level: z.string(),
    id: z.string().describe('The id its source gives it.'),
    name: z.string(),
    slug: z
      .string()
      .describe('Names the area within its level in addresses: /stadt/{level}/{slug}.'),
    validFrom: z.string().nullable().describe('First day on which it holds, where it has one.'),
    validUntil: z.string().nullable().describe('Last day on which it holds, where it has one.'),
  })
  .describe('An area in short.')
export type AreaNote = z.infer<typeof areaNoteShape>

export function noteArea({ level, id, name, slug, validFrom, validUntil }: Area): AreaNote {
  return { level, id, name, slug, validFrom, validUntil }
}

export const levelNoteShape = z.object({
  id: z.string(),
  one: localisedTextShape.describe('What one area of the level is called.'),
  many: localisedTextShape.describe('What several are called.'),
})

export const periodShape = z
  .object({
    from: z.string().describe('First day.'),
    until: z.string().describe('Last day.'),
    key: z.string().describe('In short: 2021, 2021-Q2, 2021-06, 2021-12-31 or first..last.'),
  })
  .describe('What time a figure is about.')
export type PeriodNote = z.infer<typeof periodShape>

export const notePeriod = ({ from, until }: Period): PeriodNote => ({
  from,
  until,
  key: periodKey({ from, until }),
})

export const sourceShape = z
  .object({
    id: z.string(),
    title: z.string(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    licence: z.string().nullable(),
    date: z.string().nullable().describe('As of when.'),
    method: localisedTextShape.nullable(),
  })
  .describe('Where figures come from.')
export type SourceNote = z.infer<typeof sourceShape>

export const noteSource = (source: Source | undefined): SourceNote | null => source ?? null

export const residentsShape = z
  .object({
    count: z.number(),
    period: periodShape,
    basis: z
      .enum(['source', 'computed'])
      .describe('From the source, or added up here from smaller areas.'),
    missingAreas: z.number().describe('Computed figures: smaller areas without a figure.'),
    summedAreas: z.number().describe('Computed figures: smaller areas in all.'),
    source: sourceShape.nullable(),
  })
  .describe('Residents on a day or in a span of time.')
export type ResidentsNote = z.infer<typeof residentsShape>

export function noteResidents(
  figure: ResidentsFigure | undefined,
  city: CityLive,
): ResidentsNote | null {
  if (!figure) return null
  return {
    ...figure,
    period: notePeriod(figure.period),
    source: noteSource(city.source(figure.source)),
  }
}

export const agesShape = z
  .object({
    period: periodShape,
    basis: z.enum(['source', 'computed']),
    source: sourceShape.nullable(),
    bands: z.array(
      z.object({
        ageFrom: z.number().describe('Youngest age in years.'),
        ageBelow: z.number().nullable().describe('First age not included; null: no upper end.'),
        count: z.number(),
        share: z.number().describe('Of all residents here, 0 … 1.'),
        women: z.number().nullable(),
        men: z.number().nullable(),
      }),
    ),
  })
  .describe('Residents by age.')
export type AgesNote = z.infer<typeof agesShape>

/** Residents of an area, or of the city, by age in the latest period that tells them. */
export function noteAges(city: CityLive, area: number): AgesNote | null {
  const latest = city.residents.latestAges(area)
  if (!latest) return null
  const total = latest.figure.count
  return {
    period: notePeriod(latest.period),
    basis: latest.figure.basis,
    source: noteSource(city.source(latest.figure.source)),
    bands: latest.ages.map((band) => noteBand(band, total)),
  }
}

const noteBand = ({ ageFrom, ageBelow, count, women, men }: AgeCount, total: number) => ({
  ageFrom,
  ageBelow: ageBelow >= noUpperAge ? null : ageBelow,
  count,
  share: total > 0 ? count / total : 0,
  women: women ?? null,
  men: men ?? null,
})
