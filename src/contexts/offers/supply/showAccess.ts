import { z } from 'zod'
import { done, notFound, operation } from '../../../platform/operation/index.ts'
import { type CityLive, cityPart } from '../../city/index.ts'
import { type Point, straightLineMetres } from '../domain/distance.ts'
import { accessFeatures, type Site } from '../domain/offer.ts'
import { inLocale, vocabulary } from '../domain/vocabulary.ts'
import { localeShape } from '../operations/shapes.ts'
import { offersPart } from '../snapshot/part.ts'
import { groundOf } from './ground.ts'

const states = ['no', 'limited', 'unknown', 'yes'] as const
type State = (typeof states)[number]

interface Place {
  id: string
  name: string
  street: string | null
  state: State
  note: string | null
  area: string | null
  residents: number | null
  lon: number | null
  lat: number | null
  metresToNext: number | null
}

/** Which places of a kind have a feature of access, and of those that lack it, where the lack is greatest. */
export const showAccess = operation({
  name: 'offers.showAccess',
  effect: 'readPublic',
  permission: 'public',
  summary: 'Places of a kind with and without a feature of access; those without it ranked.',
  input: z.strictObject({
    type: z.string().max(100).describe('A kind of help, "spielplatz" say.'),
    feature: z.enum(accessFeatures),
    locale: localeShape,
  }),
  output: z.object({
    type: z.object({ id: z.string(), name: z.string() }),
    feature: z.object({ id: z.string(), name: z.string() }),
    counts: z.record(z.enum(states), z.int()),
    hidden: z.int().describe('Offers whose place is secret: neither listed nor drawn.'),
    places: z
      .array(
        z.object({
          id: z.string().describe('The offer’s.'),
          name: z.string(),
          street: z.string().nullable(),
          state: z.enum(states).describe('"unknown": nobody has looked.'),
          note: z.string().nullable(),
          area: z.string().nullable().describe('Name of the area it lies in.'),
          residents: z.number().nullable().describe('Of that area.'),
          lon: z.number().nullable(),
          lat: z.number().nullable(),
          metresToNext: z
            .number()
            .nullable()
            .describe('As the crow flies to the next such place with the feature.'),
        }),
      )
      .describe(
        'First without the feature, the next one with it farthest away first; then those nobody has looked at; last those with it.',
      ),
  }),
  run({ snapshot }, { type, feature, locale }) {
    const kind = vocabulary.types.get(type)
    const named = vocabulary.accessFeatures.get(feature)
    if (!kind || !named) return notFound('offerType')
    const live = snapshot.get(offersPart)
    const own = live.ofType(type).map((index) => ({ index, offer: live.all[index]! }))
    const open = own.filter(({ offer }) => !offer.isProtected)
    const areaOf = areaFinder(snapshot.get(cityPart), groundOf(snapshot)?.areas ?? [])
    const places = open.map(({ index, offer: { record } }): Place => {
      const { access, accessNotes, site, texts } = record
      const { area, residents } = areaOf(index)
      return {
        id: record.id,
        name: (texts[locale] ?? texts.de ?? Object.values(texts)[0])?.name ?? record.id,
        street: streetOf(site),
        state: access?.[feature] ?? 'unknown',
        note: accessNotes?.[feature] ?? null,
        area,
        residents,
        lon: site?.lon ?? null,
        lat: site?.lat ?? null,
        metresToNext: null,
      }
    })
    const equipped = places.filter(({ state }) => state === 'yes').flatMap(pointsOf)
    for (const place of places)
      if (place.state !== 'yes') place.metresToNext = nearest(pointsOf(place)[0], equipped)
    return done({
      type: { id: kind.id, name: inLocale(kind.name, locale) },
      feature: { id: feature, name: inLocale(named.name, locale) },
      counts: Object.fromEntries(
        states.map((state) => [state, places.filter((place) => place.state === state).length]),
      ) as Record<State, number>, // each state was just counted
      hidden: own.length - open.length,
      places: places.toSorted(byLack),
    })
  },
})

const streetOf = (site: Site | undefined) =>
  [site?.street, site?.houseNumber].filter(Boolean).join(' ') || null

const pointsOf = ({ lon, lat }: { lon: number | null; lat: number | null }): Point[] =>
  lon === null || lat === null ? [] : [{ lon, lat }]

const nearest = (from: Point | undefined, to: readonly Point[]): number | null =>
  from && to.length > 0
    ? Math.round(Math.min(...to.map((point) => straightLineMetres(from, point))))
    : null

/** Lacking and half lacking come together: who stands before a step is not helped by "partly". */
const order: Record<State, number> = { no: 0, limited: 0, unknown: 1, yes: 2 }
const byLack = (a: Place, b: Place) =>
  order[a.state] - order[b.state] ||
  (b.metresToNext ?? Infinity) - (a.metresToNext ?? Infinity) ||
  (b.residents ?? 0) - (a.residents ?? 0)

function areaFinder(
  city: CityLive,
  areas: readonly { area: { name: string; ordinal: number }; offers: readonly number[] }[],
) {
  const byOffer = new Map(
    areas.flatMap(({ area, offers }) => {
      const found = {
        area: area.name,
        residents: city.residents.latest(area.ordinal)?.count ?? null,
      }
      return offers.map((offer) => [offer, found] as const)
    }),
  )
  return (offer: number) => byOffer.get(offer) ?? { area: null, residents: null }
}
