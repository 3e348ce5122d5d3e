import { type Random, randomStream } from '../chance/random.ts'
import type { Grouping } from './grouping.ts'
import { type QuarterKind, quarterNamer } from './names.ts'
import { type Border, outlines, type Ring } from './outline.ts'
import type { Part } from './part.ts'
import type { TownPlan } from './plan.ts'

/** Boundaries changed on this day; the older ones hold until the day before. */
export const reform = { from: '2021-01-01', until: '2020-12-31', year: 2021 } as const
export const firstDay = '2015-01-01'

/** A quarter (Stadtteil) as it holds between two days. Rings in metres from the centre. */
export interface QuarterArea {
  readonly id: string
  readonly name: string
  readonly kind: QuarterKind
  readonly district: string
  readonly from: string
  readonly until?: string
  readonly parts: readonly number[]
  readonly rings: readonly Ring[]
}

/** A district (Stadtbezirk); its boundary never changed. */
export interface DistrictArea {
  readonly id: string
  readonly name: string
  readonly rings: readonly Ring[]
}

interface Sketch {
  readonly parts: readonly number[]
  readonly name: string
  readonly district: number
  readonly from: string
  readonly until?: string
}

/** Names, numbers and outlines of all quarters in both vintages. Ids: two digits district, two quarter. */
export function drawQuarters(
  plan: TownPlan,
  grouping: Grouping,
  borders: readonly Border[],
  parts: readonly Part[],
): QuarterArea[] {
  const random = randomStream(plan.seed, 'names')
  const sketches = sketchQuarters(grouping, parts, random)
  const position = (s: Sketch) => Math.min(...s.parts.map((p) => parts[p]!.reach))
  const numbered = [...sketches].sort(
    (a, b) => a.from.localeCompare(b.from, 'en') || position(a) - position(b),
  )
  const next = new Map<number, number>()
  return numbered
    .map((sketch) => {
      const number = (next.get(sketch.district) ?? 0) + 1
      next.set(sketch.district, number)
      const { parts: members, name, district, from, until } = sketch
      const kind = kindOf(parts[members[0]!]!)
      const id = `${twoDigits(district + 1)}${twoDigits(number)}`
      const rings = unite(grouping, borders, members)
      return {
        id,
        name,
        kind,
        district: twoDigits(district + 1),
        from,
        until,
        parts: members,
        rings,
      }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

export const twoDigits = (n: number) => String(n).padStart(2, '0')

function sketchQuarters(grouping: Grouping, parts: readonly Part[], random: Random): Sketch[] {
  const nameFor = quarterNamer(random)
  const partsOf = (quarter: number) =>
    parts.filter((p) => p.quarter === quarter).map((p) => p.index)
  const changed = new Set([...grouping.merged, ...grouping.split.flat()])
  const sketches: Sketch[] = []
  for (let quarter = 0; quarter < grouping.districtOf.length; quarter++) {
    if (changed.has(quarter)) continue
    const members = partsOf(quarter)
    const name = nameFor(kindOf(parts[members[0]!]!))
    sketches.push({ parts: members, name, district: grouping.districtOf[quarter]!, from: firstDay })
  }
  for (const quarter of grouping.merged) {
    const members = partsOf(quarter)
    const district = grouping.districtOf[quarter]!
    const names = members.map((p) => nameFor(kindOf(parts[p]!)))
    members.forEach((part, k) => {
      sketches.push({
        parts: [part],
        name: names[k]!,
        district,
        from: firstDay,
        until: reform.until,
      })
    })
    sketches.push({ parts: members, name: names.join('-'), district, from: reform.from })
  }
  for (const pair of grouping.split) {
    const district = grouping.districtOf[pair[0]]!
    const members = pair.map((quarter) => partsOf(quarter)[0]!)
    const name = nameFor(kindOf(parts[members[0]!]!))
    sketches.push({ parts: members, name, district, from: firstDay, until: reform.until })
    const [a, b] = [parts[members[0]!]!, parts[members[1]!]!]
    const [first, second] =
      Math.abs(a.y - b.y) > Math.abs(a.x - b.x)
        ? a.y > b.y
          ? ['Nord', 'Süd']
          : ['Süd', 'Nord']
        : a.x > b.x
          ? ['Ost', 'West']
          : ['West', 'Ost']
    sketches.push({ parts: [members[0]!], name: `${name}-${first}`, district, from: reform.from })
    sketches.push({ parts: [members[1]!], name: `${name}-${second}`, district, from: reform.from })
  }
  return sketches
}

function kindOf(part: Part): QuarterKind {
  if (part.reach < 0.22) return 'centre'
  if (part.work > 0.2 && part.river) return 'harbour'
  if (part.lake) return 'lake'
  if (part.river && part.reach < 0.75) return 'river'
  if (part.reach < 0.42) return 'inner'
  return part.reach < 0.72 ? 'outer' : 'edge'
}

function unite(grouping: Grouping, borders: readonly Border[], members: readonly number[]): Ring[] {
  const inside = grouping.partOf.map((part) => (members.includes(part) ? 0 : -1))
  return outlines(borders, inside, 1)[0]!
}

const compass: { name: string; x: number; y: number }[] = [
  { name: 'Nord', x: 0, y: 1 },
  { name: 'Süd', x: 0, y: -1 },
  { name: 'Ost', x: 1, y: 0 },
  { name: 'West', x: -1, y: 0 },
  { name: 'Nordost', x: 0.71, y: 0.71 },
  { name: 'Südost', x: 0.71, y: -0.71 },
  { name: 'Südwest', x: -0.71, y: -0.71 },
  { name: 'Nordwest', x: -0.71, y: 0.71 },
]

/** Districts: the middle, then by the points of the compass; where these run out, by their largest quarter. */
export function drawDistricts(
  plan: TownPlan,
  grouping: Grouping,
  borders: readonly Border[],
  parts: readonly Part[],
  quarters: readonly QuarterArea[],
): DistrictArea[] {
  const districtOfBlock = grouping.quarterOf.map((q) => (q < 0 ? -1 : grouping.districtOf[q]!))
  const rings = outlines(borders, districtOfBlock, plan.districts)
  const names = new Map([[0, 'Mitte']])
  const wishes: { district: number; name: string; fit: number }[] = []
  for (let district = 1; district < plan.districts; district++) {
    const members = parts.filter((p) => grouping.districtOf[p.quarter] === district)
    const x = members.reduce((sum, p) => sum + p.x * p.hectares, 0)
    const y = members.reduce((sum, p) => sum + p.y * p.hectares, 0)
    const length = Math.sqrt(x * x + y * y)
    for (const point of compass)
      wishes.push({ district, name: point.name, fit: (point.x * x + point.y * y) / length })
  }
  for (const { district, name, fit } of wishes.sort((a, b) => b.fit - a.fit)) {
    if (fit < 0.6 || names.has(district) || [...names.values()].includes(name)) continue
    names.set(district, name)
  }
  return rings.map((ring, district) => {
    const id = twoDigits(district + 1)
    const largest = quarters.find((q) => q.district === id && !q.until)
    return { id, name: names.get(district) ?? largest?.name.split('-')[0] ?? id, rings: ring }
  })
}
