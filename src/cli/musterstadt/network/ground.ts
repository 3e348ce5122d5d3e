import { outlines } from '../map/outline.ts'
import { turn } from '../map/place.ts'
import type { Town } from '../map/town.ts'
import { bank } from './barriers.ts'
import type { TownNetwork } from './network.ts'
import type { OsmSheet } from './osm.ts'
import type { Line, Tags } from './sketch.ts'

/** What lies between the ways: water, parks, works, the railway and its station. */
export function drawGround(town: Town, { barriers, station }: TownNetwork, sheet: OsmSheet) {
  drawRiver(town, sheet)
  for (const lake of barriers.lakes) area(lake, { natural: 'water', water: 'lake' }, sheet)
  drawUses(town, sheet)
  const rails = points(barriers.railway).map(([x, y]) => sheet.node(x, y))
  sheet.way(rails, { railway: 'rail', usage: 'main', electrified: 'contact_line' })
  sheet.node(station.x, station.y, { railway: 'station', name: 'Musterstadt Hauptbahnhof' })
  sheet.node(0, 0, {
    place: 'city',
    name: 'Musterstadt',
    population: String(town.plan.residents),
  })
}

function drawRiver(town: Town, sheet: OsmSheet) {
  const { river } = town.ground.mesh
  const reach = Math.ceil((1.15 * town.plan.radius) / 60) * 60
  const middle: number[] = []
  const north: number[] = []
  const south: number[] = []
  for (let x = -reach; x <= reach; x += 60) {
    const slope = (river.at(x + 10) - river.at(x - 10)) / 20
    const away = bank / Math.sqrt(1 + slope * slope)
    middle.push(sheet.node(...turn(x, river.at(x))))
    north.push(...turn(x - away * slope, river.at(x) + away))
    south.unshift(...turn(x + away * slope, river.at(x) - away))
  }
  sheet.way(middle, { waterway: 'river', name: 'Muster' })
  area([...north, ...south], { natural: 'water', water: 'river', name: 'Muster' }, sheet)
}

const uses: Readonly<Record<string, Tags>> = {
  park: { leisure: 'park' },
  work: { landuse: 'industrial' },
  field: { landuse: 'farmland' },
}

function drawUses(town: Town, sheet: OsmSheet) {
  const { mesh, use, borders } = town.ground
  const region = Int32Array.from(mesh.inCity, (inside, site) => (inside ? site : -1))
  for (const [site, rings] of outlines(borders, region, use.length).entries()) {
    const tags = uses[use[site]!]
    if (tags && rings[0] && mesh.inCity[site]) area(rings[0], tags, sheet)
  }
}

/** A closed way around an area. */
function area(ring: Line, tags: Tags, sheet: OsmSheet) {
  const nodes = points(ring).map(([x, y]) => sheet.node(x, y))
  sheet.way([...nodes, nodes[0]!], tags)
}

function points(line: Line): [number, number][] {
  const out: [number, number][] = []
  for (let k = 0; k < line.length; k += 2) out.push([line[k]!, line[k + 1]!])
  return out
}
