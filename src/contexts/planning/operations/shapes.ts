import { z } from 'zod'
import { areaNoteShape, periodShape } from '../../city/index.ts'
import { groups } from '../domain/groups.ts'

export const beforeAndAfter = <S extends z.ZodType>(shape: S) =>
  z.object({ today: shape, after: shape.nullable().describe('Null without changes.') })

export const rowShape = z.object({
  people: z.number(),
  within: z
    .object({ today: z.array(z.number()), after: z.array(z.number()).nullable() })
    .describe('People within each of `limits`.'),
  median: z
    .object({ today: z.number().nullable(), after: z.number().nullable() })
    .describe('Seconds that half of the people need at most; null: more than 60 minutes.'),
  shorter: z.number().describe('People whose way becomes shorter by a minute or more.'),
  longer: z.number().describe('People whose way becomes longer by a minute or more.'),
})
export type RowNote = z.output<typeof rowShape>

export const siteShape = z.object({
  id: z.string(),
  offer: z.string().nullable().describe('Null where a scenario opens it.'),
  name: z.string(),
  lon: z.number(),
  lat: z.number(),
  places: z.number().nullable(),
  nearest: z.number().describe('People of the group to whom this site is the nearest.'),
})
export type SiteNote = z.output<typeof siteShape>

export const reachShape = z.object({
  period: periodShape.describe('Of the residents.'),
  level: z.string(),
  levels: z.array(z.string()),
  groups: z.array(z.enum(groups)).describe('Groups that the cells of this city can tell.'),
  limits: z.array(z.number()).describe('Minutes, rising; the one that was asked for among them.'),
  city: rowShape,
  byGroup: z.array(rowShape.extend({ group: z.enum(groups) })),
  areas: z.array(
    rowShape.extend({
      area: areaNoteShape,
      supply: beforeAndAfter(z.number())
        .nullable()
        .describe('Places for each 100 people of the group; null where no site tells its places.'),
    }),
  ),
  sites: z.object({ today: z.array(siteShape), after: z.array(siteShape).nullable() }),
  closed: z
    .array(siteShape.omit({ nearest: true }))
    .describe('Sites that fit but for the weekday: nobody is there, or nobody says.'),
  leftOut: z.object({
    hidden: z.int().describe('Offers whose place is secret: they count nowhere.'),
    placeless: z.int().describe('Offers without a place that is known.'),
    unsaid: z.int().describe('Offers that do not say what was asked for.'),
  }),
  secretCounts: z.int().describe('Counts of residents that their source keeps secret.'),
  outside: z.number().describe('People of the group in cells outside of every area of the level.'),
  unplaced: z.number().describe('People whose homes are near no way that they can use.'),
  idle: z.array(z.int()).describe('Changes that do nothing here, by their position.'),
  worst: z
    .array(
      z.object({
        lon: z.number(),
        lat: z.number(),
        street: z.string().nullable(),
        area: z.string().nullable(),
        people: z.number(),
        seconds: z.number().nullable().describe('Null: more than 60 minutes, or no way.'),
      }),
    )
    .describe(
      'Where the ways are longest now, after changes where there are any; places with few people left out.',
    ),
  cells: z
    .object({
      lon: z.array(z.number()),
      lat: z.array(z.number()),
      metres: z.array(z.number()),
      today: z.array(z.number()).describe('Whole seconds; −1: more than 60 minutes, or no way.'),
      after: z.array(z.number()).nullable(),
    })
    .nullable()
    .describe('Inhabited cells with people of the group, to draw a map; without counts.'),
})
