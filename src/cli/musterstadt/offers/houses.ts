import { type Random, randomStream } from '../chance/random.ts'
import type { QuarterArea } from '../map/areas.ts'
import { toLonLat } from '../map/place.ts'
import type { StreetPiece } from '../map/streets.ts'
import type { Town } from '../map/town.ts'
import type { Traits } from '../people/traits.ts'
import { socialProviders } from './organisations.ts'
import type { Siting } from './template.ts'

/** A place with an address where one or more offers are. */
export interface Place {
  readonly id: string
  readonly name?: string
  readonly organisation?: string
  readonly street: string
  readonly houseNumber: string
  readonly postalCode: string
  readonly lon: number
  readonly lat: number
  readonly quarter: QuarterArea
  readonly district: string
}

/** Offers of one kind spread out over the city. */
export interface OfferKind {
  readonly key: string
  readonly siting: Siting
}

/** Finds places for offers: by the people who need them, on streets that exist. */
export interface PlaceFinder {
  /** A place of its own for an offer of this kind. */
  own(kind: OfferKind, random: Random): Place
  /** A house of a charity, in which several offers may be. */
  shared(kind: OfferKind, random: Random): Place
}

const houseNames = [
  'Haus der Beratung',
  'Stadtteilhaus',
  'Haus am Markt',
  'Nachbarschaftshaus',
  'Alte Schule',
  'Haus der Begegnung',
  'Treffpunkt',
  'Alte Post',
]

export function placeFinder(
  town: Town,
  traits: readonly Traits[],
  streets: readonly StreetPiece[],
): PlaceFinder {
  const quarters = town.quarters.filter((q) => !q.until)
  const quarterOfPart = new Map(quarters.flatMap((q) => q.parts.map((part) => [part, q] as const)))
  const districts = new Map(town.districts.map((d) => [d.id, d.name]))
  const piecesOf = new Map<QuarterArea, StreetPiece[]>(quarters.map((q) => [q, []]))
  for (const piece of streets) piecesOf.get(quarterOfPart.get(piece.part)!)!.push(piece)
  const weights = new Map<Siting, number[]>()
  // Offers of a kind that a quarter has already: the next goes elsewhere, as planners would have it.
  const had = new Map<string, number>()
  let made = 0

  const quarterFor = ({ key, siting }: OfferKind, random: Random): QuarterArea => {
    if (!weights.has(siting)) {
      weights.set(
        siting,
        quarters.map((q) => quarterWeight(siting, q, town, traits, piecesOf.get(q)!)),
      )
    }
    const wanting = weights.get(siting)!.map((weight, i) => {
      const lack = weight / (1 + (had.get(`${key} ${i}`) ?? 0))
      return lack * lack
    })
    const index = random.weighted(wanting)
    had.set(`${key} ${index}`, (had.get(`${key} ${index}`) ?? 0) + 1)
    return quarters[index]!
  }
  const build = (
    quarter: QuarterArea,
    random: Random,
    name?: string,
    organisation?: string,
  ): Place => {
    const pieces = piecesOf.get(quarter)!
    const piece = pieces[random.weighted(pieces.map((p) => p.residents + 5))]!
    const [lon, lat] = toLonLat(piece.x + random.int(-38, 38), piece.y + random.int(-38, 38))
    const number = random.int(piece.from, piece.to)
    return {
      id: `standort-${String(++made).padStart(4, '0')}`,
      name,
      organisation,
      street: piece.street,
      houseNumber: `${number}${random.pick(['', '', '', '', '', 'a', 'b'])}`,
      postalCode: piece.postalCode,
      lon,
      lat,
      quarter,
      district: districts.get(quarter.district)!,
    }
  }

  const setUp = randomStream(town.plan.seed, 'houses')
  const houses = new Map<QuarterArea, Place[]>()
  for (const quarter of quarters) {
    const own = setUp.sample(houseNames, 2).map((name, k) => {
      const provider = setUp.pick(socialProviders)
      return build(quarter, setUp, k === 0 ? `${name} ${quarter.name}` : undefined, provider)
    })
    houses.set(quarter, own)
  }
  return {
    own: (kind, random) => build(quarterFor(kind, random), random),
    shared: (kind, random) => random.pick(houses.get(quarterFor(kind, random))!),
  }
}

function quarterWeight(
  siting: Siting,
  quarter: QuarterArea,
  town: Town,
  traits: readonly Traits[],
  pieces: readonly StreetPiece[],
): number {
  const people = pieces.reduce((sum, piece) => sum + piece.residents, 0)
  const first = quarter.parts[0]!
  const { deprivation, centre, old, family } = traits[first]!
  const reach = town.parts[first]!.reach
  if (people === 0) return 0
  switch (siting) {
    case 'centre':
    case 'visiting':
    case 'protected':
      return reach < 0.35 ? 1 : 0.03
    case 'need':
      return people * Math.max(0.15, 1 + 0.8 * deprivation + 0.3 * centre)
    case 'old':
      return people * Math.max(0.3, 1 + 0.35 * old)
    case 'children':
      return people * Math.max(0.3, 1 + 0.25 * family)
    case 'quarters':
      return people
  }
}
