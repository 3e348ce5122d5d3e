import { valueNoise } from '../chance/noise.ts'
import { randomStream } from '../chance/random.ts'
import { across, type Mesh } from './mesh.ts'
import type { TownPlan } from './plan.ts'

export type LandUse = 'home' | 'park' | 'work' | 'water' | 'field'

/** What the ground of each block is used for, and how many people live there per hectare, relatively. */
export interface Land {
  readonly use: readonly LandUse[]
  readonly density: Float64Array
}

const peopled: Record<LandUse, number> = { home: 1, park: 0.02, work: 0.06, water: 0, field: 0.05 }

/** Dense around the centre, thin at the edge; a harbour downstream, a lake, parks, fields and woods. */
export function useLand(plan: TownPlan, mesh: Mesh): Land {
  const random = randomStream(plan.seed, 'land')
  const noise = valueNoise(random.int(0, 0x7fffffff))
  const count = mesh.north.length
  const use: LandUse[] = new Array(count).fill('field')
  const density = new Float64Array(count)
  const inside: number[] = []
  for (let i = 0; i < count; i++) if (mesh.inCity[i]) inside.push(i)

  const share = (i: number) =>
    Math.sqrt(mesh.sites[2 * i]! ** 2 + mesh.sites[2 * i + 1]! ** 2) / plan.radius
  const neighbours = (i: number) => mesh.edgesOf[i]!.map((e) => across(mesh.edges[e]!, i))
  const onRiver = (i: number) => mesh.edgesOf[i]!.some((e) => mesh.edges[e]!.river)

  for (const i of inside) {
    const r = share(i)
    const rural = random.next() < (r < 0.55 ? 0 : (r - 0.55) * 1.5)
    const green = random.next() < (onRiver(i) ? 0.2 : r < 0.2 ? 0.05 : 0.09)
    use[i] = rural ? 'field' : green ? 'park' : 'home'
  }
  const places = Math.max(1, Math.round(plan.quarters / 24))
  const within = (from: number, to: number) =>
    inside.filter((i) => share(i) >= from && share(i) < to)
  for (const lake of random.sample(
    within(0.45, 0.8).filter((i) => !onRiver(i)),
    places,
  )) {
    use[lake] = 'water'
    for (const near of random.sample(neighbours(lake), 2)) use[near] = 'park'
  }
  const harbours = within(0.25, 0.55).filter((i) => onRiver(i) && mesh.sites[2 * i]! > 0)
  for (const harbour of random.sample(harbours, places)) {
    use[harbour] = 'work'
    for (const near of neighbours(harbour)) {
      if (mesh.north[near] === mesh.north[harbour] && random.chance(0.5)) use[near] = 'work'
    }
  }
  for (const estate of random.sample(
    within(0.5, 0.95).filter((i) => !onRiver(i)),
    3 * places,
  )) {
    use[estate] = 'work'
    const near = neighbours(estate)
    use[random.pick(near)] = 'work'
  }
  for (const i of inside) {
    if (share(i) < 0.14) use[i] = 'home'
    const r = share(i)
    const x = mesh.sites[2 * i]! / plan.radius
    const y = mesh.sites[2 * i + 1]! / plan.radius
    // A rational bell: 1 in the centre, about 0.35 half-way out, 0.12 at the edge.
    const bell = 1 / (1 + 7.5 * r * r)
    const local = 1 + 0.45 * noise.plane(x * 3.1, y * 3.1)
    density[i] = bell * local * random.between(0.75, 1.25) * peopled[use[i]!]
  }
  return { use, density }
}
