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

/** Finds places for offers: by the people who need them, on streets that exist. */
export interface PlaceFinder {
  /** A place of its own. */
  own(siting: Siting, random: Random): Place
  /** A house of a charity, in which several offers may be. */
  shared(siting: Siting, random: Random): Place
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
  // A quarter that just had an offer of the kind waits: offers spread out as planners would have it.
  const load = new Map<string, number>()
  let made = 0

  const quarterFor = (siting: Siting, random: Random): QuarterArea => {
    if (!weights.has(siting)) {
      weights.set(
        siting,
        quarters.map((q) => quarterWeight(siting, q, town, traits, piecesOf.get(q)!)),
      )
    }
    const crowded = weights.get(siting)!.map((weight, i) => {
      const had = load.get(`${siting} ${i}`) ?? 0
      return weight / (1 + had * had)
    })
    const index = random.weighted(crowded)
    load.set(`${siting} ${index}`, (load.get(`${siting} ${index}`) ?? 0) + 1)
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
    own: (siting, random) => build(quarterFor(siting, random), random),
    shared: (siting, random) => random.pick(houses.get(quarterFor(siting, random))!),
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
