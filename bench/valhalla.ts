/**
 * Do walking times agree with Valhalla's? Builds Valhalla's tiles from the same extract, asks both for the same pairs
 * of places at the same speed, without penalties, and says for every larger difference what it comes from.
 *
 *   npm run bench:valhalla -- [datei.osm.pbf] [pairs]
 */
import { execFileSync } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Actor } from '@valhallajs/valhallajs'
import {
  alongSegment,
  buildNetwork,
  createSnapper,
  entriesOf,
  graphOf,
  persons,
  readOsmPbf,
  type Tags,
} from '../src/kernels/routing/index.ts'
import { shortestWays } from '../src/kernels/routing/testing/dijkstra.ts'

const file = process.argv[2] ?? '../shared/data/heidelberg/heidelberg.osm.pbf'
const pairs = Number(process.argv[3] ?? 2000)
/** Degrees: Heidelberg and its neighbours; the extract trails far beyond. */
const town = { west: 8.57, south: 49.35, east: 8.8, north: 49.46 }
const speed = persons.adult

const costing = {
  ...{ walking_speed: speed * 3.6, walkway_factor: 1, sidewalk_factor: 1, alley_factor: 1 },
  ...{ driveway_factor: 1, service_factor: 1, step_penalty: 0, elevator_penalty: 0, gate_cost: 0 },
  ...{ gate_penalty: 0, private_access_penalty: 0, destination_only_penalty: 0 },
  ...{ service_penalty: 0, maneuver_penalty: 0, max_hiking_difficulty: 6, use_ferry: 0 },
}

interface Place {
  lon: number
  lat: number
}

const { network } = await buildNetwork(createReadStream(file))
const graph = graphOf(network, 'foot')
const snapper = createSnapper(network, graph)
const { places, tagsOf } = await readPlaces()
const folder = await mkdtemp(join(tmpdir(), 'nahbei-valhalla-'))
const actor = new Actor(await buildTiles())

const classes = new Map<string, string[]>()
let [agreeing, answered] = [0, 0]
const random = seeded(7)
for (let pair = 0; pair < pairs; pair++) {
  const [from, to] = [
    places[Math.floor(random() * places.length)],
    places[Math.floor(random() * places.length)],
  ]
  if (!from || !to) throw new Error(`no places in ${file}`)
  const [theirs, ours] = [await theirRoute(from, to), ourRoute(from, to)]
  if (theirs === undefined || ours === undefined) {
    note(
      ours ? 'only Nahbei gets there' : theirs ? 'only Valhalla gets there' : 'neither',
      from,
      to,
    )
    continue
  }
  answered++
  const difference = Math.abs(ours.seconds - theirs.seconds)
  if (difference <= Math.max(20, 0.03 * theirs.seconds)) agreeing++
  else note(await causeOf(ours, theirs), from, to, ours.seconds - theirs.seconds)
}
console.log(
  `${agreeing} of ${answered} answered pairs agree within 3 % or 20 s: ${((100 * agreeing) / answered).toFixed(2)} %`,
)
for (const [cause, examples] of [...classes].sort((a, b) => b[1].length - a[1].length)) {
  console.log(`${String(examples.length).padStart(5)}  ${cause}`)
  for (const example of examples.slice(0, 3)) console.log(`         ${example}`)
}
await rm(folder, { recursive: true })

async function readPlaces(): Promise<{ places: Place[]; tagsOf: Map<number, Tags> }> {
  const at = new Map<number, Place>()
  const ends = new Set<number>()
  const tagsOf = new Map<number, Tags>()
  await readOsmPbf(createReadStream(file), {
    node(id, x, y) {
      const [lon, lat] = [x / 1e7, y / 1e7]
      if (lon > town.west && lon < town.east && lat > town.south && lat < town.north)
        at.set(id, { lon, lat })
    },
    way(id, nodes, tags) {
      const highway = tags.get('highway')
      if (!highway && !tags.has('route')) return
      tagsOf.set(id, tags)
      if (!highway || /motorway|trunk|construction|proposed|cycleway|platform/.test(highway)) return
      if (/^(no|private)$/.test(tags.get('access') ?? '') || tags.get('foot') === 'no') return
      for (const node of [nodes[0], nodes.at(-1)]) if (node !== undefined) ends.add(node)
    },
  })
  return { places: [...ends].flatMap((id) => at.get(id) ?? []), tagsOf }
}

async function buildTiles(): Promise<string> {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@valhallajs/valhallajs')),
    'bin/valhalla-cli.js',
  )
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [cli, ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
      maxBuffer: 1e9,
    })
  const config = JSON.parse(run('build_config', '--mjolnir-tile-dir', join(folder, 'tiles')))
  for (const part of ['mjolnir', 'loki', 'thor', 'odin']) config[part].logging = { type: '' }
  const path = join(folder, 'config.json')
  await writeFile(path, JSON.stringify(config))
  run('build_tiles', '-c', path, file)
  return readFile(path, 'utf8')
}

interface OurRoute {
  seconds: number
  segments: number[]
  away: number
}

function ourRoute(from: Place, to: Place): OurRoute | undefined {
  const [start, end] = [snapper.snap(from.lon, from.lat, 5000), snapper.snap(to.lon, to.lat, 5000)]
  if (start.kind !== 'snapped' || end.kind !== 'snapped') return undefined
  const found = shortestWays(graph, entriesOf(graph, network, start.place, 'leaving'))
  let best = alongSegment(graph, network, start.place, end.place)
  let last = -1
  for (const { junction, weight } of entriesOf(graph, network, end.place, 'arriving')) {
    const whole = found.distance[junction]! + weight
    if (whole < best) [best, last] = [whole, junction]
  }
  const segments: number[] = []
  for (let at = last; at >= 0 && found.arcTo[at]! >= 0; ) {
    const course = network.segmentOfArc[found.arcTo[at]!]!
    segments.push(course >>> 1)
    at = course & 1 ? network.segments.to[course >>> 1]! : network.segments.from[course >>> 1]!
  }
  return { seconds: best / 10 / speed, segments, away: start.place.away + end.place.away }
}

interface TheirRoute {
  seconds: number
  shape: string
}

async function theirRoute(from: Place, to: Place): Promise<TheirRoute | undefined> {
  const query = { locations: [from, to], costing: 'pedestrian', directions_type: 'none' }
  try {
    const { trip } = await actor.route({ ...query, costing_options: { pedestrian: costing } })
    return { seconds: trip.summary.time, shape: trip.legs[0].shape }
  } catch {
    return undefined
  }
}

/** Where one of the two goes and the other does not; by the tags of the way there. */
async function causeOf(ours: OurRoute, theirs: TheirRoute): Promise<string> {
  if (ours.seconds > theirs.seconds) {
    const ways = await waysOf(theirs)
    const closed = ways.find((way) => /ferry/.test(tagsOf.get(way)?.get('route') ?? ''))
    if (closed) return 'Valhalla takes a ferry'
    if (
      ways.some(
        (way) =>
          tagsOf.get(way)?.get('access') === 'private' ||
          tagsOf.get(way)?.get('foot') === 'private',
      )
    )
      return 'Valhalla crosses private ground'
    if (ways.some((way) => tagsOf.get(way)?.get('highway') === 'cycleway'))
      return 'Valhalla takes a cycle track'
    if (ours.away > 100) return 'place lies on a part that Nahbei does not connect'
    return ways.length === 0 ? 'Valhalla: way not told' : 'Nahbei is longer for another reason'
  }
  const reasons = new Map<string, number>()
  for (const segment of ours.segments) {
    const lost = await lostOn(segment)
    if (lost < 8) continue
    const reason = readOf(tagsOf.get(network.segments.way[segment]!))
    reasons.set(reason, (reasons.get(reason) ?? 0) + lost)
  }
  const [most] = [...reasons].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? 'Valhalla goes a longer way although it could go ours'
}

/** Seconds that Valhalla takes more for a segment of ours, in the direction in which it takes more. */
async function lostOn(segment: number): Promise<number> {
  const { firstPoint, lon, lat, length } = network.segments
  const at = (point: number) => ({ lon: lon[point]! / 1e7, lat: lat[point]! / 1e7 })
  const ends = [at(firstPoint[segment]!), at(firstPoint[segment + 1]! - 1)] as const
  const there = await theirRoute(ends[0], ends[1])
  const back = await theirRoute(ends[1], ends[0])
  const slowest = Math.max(there?.seconds ?? 1e5, back?.seconds ?? 1e5)
  return slowest - length[segment]! / 10 / speed
}

function readOf(tags: Tags | undefined): string {
  if (!tags) return 'way of an unknown kind'
  if (tags.get('area') === 'yes')
    return 'Nahbei walks around and along areas, Valhalla leaves them out'
  if (tags.get('oneway') === 'yes' && !/footway|steps/.test(tags.get('highway') ?? ''))
    return 'one-way for bicycles binds people on foot in Valhalla'
  if (/agricultural|forestry/.test(tags.get('access') ?? ''))
    return 'field track closed to vehicles: open on foot'
  if (tags.get('access') === 'private') return 'private ground'
  if (tags.has('sac_scale')) return 'Valhalla goes slower on marked hiking paths and avoids them'
  return `read otherwise: ${[...tags]
    .map(([key, value]) => `${key}=${value}`)
    .join(' ')
    .slice(0, 120)}`
}

async function waysOf({ shape }: TheirRoute): Promise<number[]> {
  try {
    const answer = await actor.traceAttributes({
      ...{ encoded_polyline: shape, costing: 'pedestrian', shape_match: 'map_snap' },
      costing_options: { pedestrian: costing },
      filters: { attributes: ['edge.way_id'], action: 'include' },
    })
    return answer.edges.map((edge: { way_id: number }) => edge.way_id)
  } catch {
    return []
  }
}

function note(cause: string, from: Place, to: Place, difference = 0): void {
  const example = `${from.lat},${from.lon} → ${to.lat},${to.lon}  ${difference > 0 ? '+' : ''}${Math.round(difference)} s`
  classes.set(cause, [...(classes.get(cause) ?? []), example])
}

/** Numbers from 0 to 1, the same in every run (xorshift). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
