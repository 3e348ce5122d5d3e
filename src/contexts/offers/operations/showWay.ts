import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { cityPart } from '../../city/index.ts'
import { type Route, travellers } from '../../reach/index.ts'
import type { Point } from '../domain/distance.ts'
import { findPlace, type NamedPlace } from '../domain/place.ts'
import { type PublicOffer, pointsOf, sitesOf } from '../domain/publicOffer.ts'
import { rounded } from '../search/search.ts'
import { countedSeconds } from '../search/walks.ts'
import { offersPart } from '../snapshot/part.ts'
import { localeShape, noteSite, offerIdShape, placeShape, textOf } from './shapes.ts'
import { legShape, noteObstacles, noteRouteObstacles, noteSeconds, obstaclesShape } from './ways.ts'

const turns = [
  'start',
  'straight',
  'slightLeft',
  'left',
  'sharpLeft',
  'slightRight',
  'right',
  'sharpRight',
  'back',
  'end',
] as const
const wayKinds = ['street', 'footway', 'steps', 'crossing', 'bridge', 'underpass', 'lift'] as const

const pointShape = z.object({ lon: z.number(), lat: z.number() })

const turnShape = z.object({
  turn: z.enum(turns).describe('What to do here; `start` and `end` stand once each.'),
  name: z.string().describe('Name of the way from here on; empty where it has none.'),
  kind: z.enum(wayKinds).describe('Kind of way from here on.'),
  metres: z.int().describe('To the next turn.'),
  at: pointShape,
  obstacles: obstaclesShape.describe('What is in the way on this piece.'),
})

/**
 * The way to an offer. What has no public place has none: protected offers, unknown ones and those without an
 * address are answered alike, before anything is made of the place somebody asks from.
 */
export const showWay = operation({
  name: 'offers.showWay',
  effect: 'readPublic',
  permission: 'public',
  summary: 'The way from a place to an offer: time, turns, what is in the way, the line of it.',
  input: z.strictObject({
    id: offerIdShape,
    place: z
      .string()
      .max(200)
      .optional()
      .describe('From where: a street, an address, a quarter, a postal code.'),
    lon: z.number().min(-180).max(180).optional().describe('Where a device is, with `lat`.'),
    lat: z
      .number()
      .min(-90)
      .max(90)
      .optional()
      .describe('Where a device is; rounded to about 100 m before use and never kept.'),
    traveller: z.enum(travellers).default('adult'),
    locale: localeShape,
  }),
  output: z.object({
    offer: z.object({
      id: z.string(),
      name: z.string(),
      textLocale: z.string(),
      types: z.array(z.string()).describe('Ids of its kinds of help.'),
      phone: z.string().nullable(),
      place: placeShape.describe('The nearest of its places.'),
    }),
    from: z
      .object({
        kind: z.enum(['area', 'postalCode', 'street', 'address', 'position']),
        name: z.string().nullable(),
        ...pointShape.shape,
      })
      .nullable()
      .describe('Null where no place was named, or one that is not known (`placeUnknown`).'),
    placeUnknown: z.boolean(),
    traveller: z.enum(travellers),
    way: legShape
      .extend({
        obstacles: obstaclesShape,
        metres: z.int(),
        turns: z.array(turnShape),
        line: z.array(z.number()).describe('The course: lon, lat, lon, lat …'),
      })
      .nullable()
      .describe(
        'Turns and line are of the way that is surely passable, where there is one. Null where there is none for this traveller, or no place to begin.',
      ),
  }),
  run({ snapshot }, { id, place, lon, lat, traveller, locale }) {
    const live = snapshot.get(offersPart)
    const offer = live.offer(id)
    const points = offer ? pointsOf(offer) : []
    const { walks } = live
    if (!offer || points.length === 0 || !walks) return notFound('offer')
    const named = place?.trim() ? findPlace(place, snapshot.get(cityPart), live) : undefined
    const position = lon !== undefined && lat !== undefined ? rounded({ lon, lat }) : undefined
    const from = position ?? named?.point
    const ways = from ? points.map((to) => ({ to, route: walks.route(from, to, traveller) })) : []
    const best = nearest(ways)
    return done({
      offer: noteGoal(offer, best?.to ?? points[0]!, locale),
      from: noteStart(position, named),
      placeUnknown: Boolean(place?.trim()) && !from,
      traveller,
      way: best?.route ? noteRoute(best.route) : null,
    })
  },
})

function noteStart(position: Point | undefined, named: NamedPlace | undefined) {
  if (position) return { kind: 'position' as const, name: null, ...position }
  return named ? { kind: named.kind, name: named.name, ...named.point } : null
}

interface Way {
  to: Point
  route: Route | undefined
}

const nearest = (ways: readonly Way[]): Way | undefined =>
  ways.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0]
const lengthOf = ({ route }: Way) =>
  route ? Math.min(countedSeconds(route.seconds), 1e9) : Number.MAX_VALUE

function noteGoal(offer: PublicOffer, to: Point, locale: string) {
  const { text, locale: textLocale } = textOf(offer, locale)
  const { id, types, phone } = offer.record
  const site = sitesOf(offer.record).find(({ lon, lat }) => lon === to.lon && lat === to.lat)
  return {
    id,
    name: text.name,
    textLocale,
    types,
    phone: phone ?? null,
    place: noteSite(site ?? {}),
  }
}

function noteRoute(route: Route) {
  const { seconds, metres, turns: list, line } = route
  return {
    ...noteSeconds(seconds),
    metres: Math.round(metres),
    obstacles: noteRouteObstacles(route),
    turns: list.map((turn) => ({
      ...turn,
      metres: Math.round(turn.metres),
      obstacles: noteObstacles(turn.obstacles),
    })),
    line: line.map((degrees) => Math.round(degrees * 1e6) / 1e6),
  }
}
