import { describe, expect, it } from 'vitest'
import { readOsmPbf, writeOsmPbf } from '../../../kernels/routing/index.ts'
import { randomStream } from '../chance/random.ts'
import { fromLonLat } from '../map/place.ts'
import { nameStreets } from '../map/streets.ts'
import { buildTown } from '../map/town.ts'
import { doorsOf } from '../network-files.ts'
import { makeOffers } from '../offers/make.ts'
import { offerTemplates } from '../offers/templates.ts'
import { settle } from '../people/cells.ts'
import { populate } from '../people/residents.ts'
import { drawTraits } from '../people/traits.ts'
import { partsOf } from './mend.ts'
import { drawNetwork } from './network.ts'
import { osmOf } from './osm.ts'
import type { Edge } from './planar.ts'
import { meet, type Segment, SegmentGrid } from './segmentGrid.ts'
import { distance, nearestOn } from './sketch.ts'

function makeCity(seed: string, residents: number) {
  const town = buildTown(seed, residents)
  const traits = drawTraits(town)
  const cells = settle(town, populate(town, traits))
  const pieces = nameStreets(town, cells)
  const doors = [...doorsOf(makeOffers(town, traits, pieces, offerTemplates))]
  const network = drawNetwork(town, pieces, doors)
  const { plan } = network
  const segmentOf = ({ a, b }: Edge): Segment => [
    plan.nodes[2 * a]!,
    plan.nodes[2 * a + 1]!,
    plan.nodes[2 * b]!,
    plan.nodes[2 * b + 1]!,
  ]
  const grid = new SegmentGrid<Edge>(100)
  for (const edge of plan.edges) grid.add(segmentOf(edge), edge)
  const tagsOf = (edge: Edge) => plan.strokes[edge.stroke]!.tags
  /** Metres to the nearest way that counts, up to 400. */
  const awayFrom = (x: number, y: number, counts: (edge: Edge) => boolean) =>
    grid
      .near([x, y, x, y], 400)
      .reduce(
        (least, { segment, value }) =>
          counts(value) ? Math.min(least, nearestOn(x, y, segment).away) : least,
        400,
      )
  return { town, cells, pieces, doors, network, plan, segmentOf, tagsOf, awayFrom }
}

/** In other cities than the demo city, one in five hundred places may lie where no street of its own fits. */
const fewOf = (places: readonly unknown[]) => Math.ceil(places.length / 500)

describe.each([
  ['musterstadt', 160_000],
  ['klein', 40_000],
  ['7', 330_000],
])('the network made from %s for %i residents', (seed, residents) => {
  const city = makeCity(seed, residents)
  const { plan, network, tagsOf, awayFrom } = city
  const open = (edge: Edge) => tagsOf(edge).access !== 'private'

  it('hangs together, and comes near to everybody', () => {
    const { of, largest } = partsOf(plan)
    for (const { a } of plan.edges) expect(of[a]).toBe(largest)
    for (const { cell } of city.cells) expect(awayFrom(cell.x, cell.y, open)).toBeLessThan(150)
  })

  it('has the street of every address within sixty metres', () => {
    const far = city.pieces.filter(
      ({ street, x, y }) => awayFrom(x, y, (edge) => tagsOf(edge).name === street) > 60,
    )
    expect(far.length).toBeLessThanOrEqual(seed === 'musterstadt' ? 0 : fewOf(city.pieces))
  })

  it('passes the door of every offer, on its bank of the river', () => {
    const { riverSide } = network.barriers
    const far = city.doors.filter(({ street, x, y }) => {
      const away = awayFrom(x, y, (edge) => {
        const [ax, ay] = city.segmentOf(edge)
        return tagsOf(edge).name === street && riverSide(ax, ay) > 0 === riverSide(x, y) > 0
      })
      return away > 60
    })
    expect(far.length).toBeLessThanOrEqual(seed === 'musterstadt' ? 0 : fewOf(city.doors))
  })

  it('crosses the river on a few bridges only, and the railway not at grade in between', () => {
    const { riverSide, blocked } = network.barriers
    let bridges = 0
    for (const edge of plan.edges) {
      const [ax, ay, bx, by] = city.segmentOf(edge)
      if (riverSide(ax, ay) > 0 !== riverSide(bx, by) > 0) {
        expect(tagsOf(edge).bridge).toBe('yes')
        bridges++
      } else if (!plan.strokes[edge.stroke]!.crosses)
        expect(blocked(ax, ay, bx, by)).toBeUndefined()
    }
    expect(bridges).toBeGreaterThanOrEqual(2)
    expect(bridges).toBeLessThanOrEqual(9)
  })

  it('joins ways wherever they cross on the ground', () => {
    const random = randomStream(seed, 'test')
    const level = plan.edges.filter((edge) => plan.strokes[edge.stroke]!.level === 0)
    const grid = new SegmentGrid<Edge>(100)
    for (const edge of level) grid.add(city.segmentOf(edge), edge)
    let bare = 0
    for (let k = 0; k < 2000; k++) {
      const edge = random.pick(level)
      for (const { segment, value } of grid.near(city.segmentOf(edge), 0)) {
        if ([value.a, value.b].some((node) => node === edge.a || node === edge.b)) continue
        if (meet(city.segmentOf(edge), segment)) bare++
      }
    }
    expect(bare).toBeLessThan(12)
  })

  it('leads from place to place about a third farther than the crow flies', () => {
    const ratios = detours(city, 60)
    expect(ratios.length).toBeGreaterThan(30)
    const median = ratios.sort((a, b) => a - b)[ratios.length >> 1]!
    expect(median).toBeGreaterThan(1.15)
    expect(median).toBeLessThan(1.5)
  })
})

/** Shortest ways between homes on one bank, against the straight line; pairs at least 800 m apart. */
function detours({ plan, cells, network, town }: ReturnType<typeof makeCity>, pairs: number) {
  const random = randomStream(town.plan.seed, 'detours')
  const out: number[] = []
  const beside = new Map<number, [number, number][]>()
  const place = (node: number) => [plan.nodes[2 * node]!, plan.nodes[2 * node + 1]!] as const
  for (const { a, b } of plan.edges) {
    const length = distance(...place(a), ...place(b))
    beside.set(a, [...(beside.get(a) ?? []), [b, length]])
    beside.set(b, [...(beside.get(b) ?? []), [a, length]])
  }
  const nodes = [...beside.keys()]
  const nearest = (x: number, y: number) =>
    nodes.reduce((best, node) =>
      distance(x, y, ...place(node)) < distance(x, y, ...place(best)) ? node : best,
    )
  const start = nearest(
    ...([random.pick(cells).cell].map(({ x, y }) => [x, y])[0] as [number, number]),
  )
  const far = new Map<number, number>([[start, 0]])
  // Label-correcting search in rounds: slow and plain.
  let front = [start]
  while (front.length > 0) {
    const next = new Set<number>()
    for (const node of front)
      for (const [other, length] of beside.get(node)!) {
        const sum = far.get(node)! + length
        if (sum >= (far.get(other) ?? Number.POSITIVE_INFINITY)) continue
        far.set(other, sum)
        next.add(other)
      }
    front = [...next]
  }
  const { riverSide } = network.barriers
  for (let k = 0; k < pairs * 4 && out.length < pairs; k++) {
    const { cell } = random.pick(cells)
    const node = nearest(cell.x, cell.y)
    const straight = distance(...place(start), ...place(node))
    const [sx, sy] = place(start)
    if (straight < 800 || riverSide(cell.x, cell.y) > 0 !== riverSide(sx, sy) > 0) continue
    out.push(far.get(node)! / straight)
  }
  return out
}

describe('the made-up city as OpenStreetMap would have it', () => {
  const { town, network } = makeCity('musterstadt', 160_000)
  const { nodes, ways } = osmOf(town, network)
  const ofWays = (key: string, value?: string) =>
    ways.filter(({ tags }) => (value ? tags?.[key] === value : tags?.[key] !== undefined))

  it('has what a person on foot or in a wheelchair meets', () => {
    const known = (key: string, value: string) =>
      nodes.filter(({ tags }) => tags?.[key] === value).length
    expect(ofWays('highway', 'steps').length).toBeGreaterThan(60)
    expect(ofWays('step_count').length).toBeGreaterThan(20)
    expect(ofWays('highway', 'pedestrian').length).toBeGreaterThan(20)
    expect(ofWays('footway', 'sidewalk').length).toBeGreaterThan(60)
    expect(ofWays('tunnel', 'yes').length).toBeGreaterThan(5)
    expect(ofWays('access', 'private').length).toBeGreaterThan(200)
    expect(ofWays('incline').length).toBeGreaterThan(100)
    expect(ofWays('waterway', 'river')).toHaveLength(1)
    expect(ofWays('railway', 'rail')).toHaveLength(1)
    expect(known('highway', 'elevator')).toBe(2)
    expect(known('crossing', 'traffic_signals')).toBeGreaterThan(50)
    expect(known('crossing_ref', 'zebra')).toBeGreaterThan(30)
    expect(known('kerb', 'lowered')).toBeGreaterThan(50)
    expect(known('kerb', 'raised')).toBeGreaterThan(15)
  })

  it('leaves out what mappers leave out: most kerbs, many surfaces', () => {
    const streets = ofWays('highway', 'residential')
    const paved = streets.filter(({ tags }) => tags?.surface !== undefined)
    expect(paved.length / streets.length).toBeGreaterThan(0.3)
    expect(paved.length / streets.length).toBeLessThan(0.8)
    const kerbs = nodes.filter(({ tags }) => tags?.kerb !== undefined).length
    const crossings = ofWays('footway', 'crossing').length
    expect(kerbs).toBeLessThan(2 * crossings)
  })

  it('can be written and read', async () => {
    const bytes = writeOsmPbf({ nodes, ways })
    let highways = 0
    await readOsmPbf(
      (async function* () {
        yield bytes
      })(),
      {
        node: () => {},
        way: (_, __, tags) => {
          if (tags.get('highway') !== undefined) highways++
        },
      },
    )
    expect(highways).toBe(ofWays('highway').length)
    const [lon, lat] = [nodes[0]!.lon, nodes[0]!.lat]
    const [x, y] = fromLonLat(lon, lat)
    expect(
      distance(
        x,
        y,
        network.plan.nodes[2 * network.plan.edges[0]!.a]!,
        network.plan.nodes[2 * network.plan.edges[0]!.a + 1]!,
      ),
    ).toBeLessThan(0.2)
  })
})
