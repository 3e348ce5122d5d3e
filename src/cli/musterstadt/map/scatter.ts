import type { Random } from '../chance/random.ts'
import type { TownPlan } from './plan.ts'
import type { River } from './river.ts'

/**
 * Sites of the blocks: pairs mirrored in the river, so that its middle is a border by construction,
 * then random sites with a least distance that grows with the distance to the centre (dart throwing,
 * Cook 1986). Flat pairs x, y in metres.
 */
export function scatterSites(plan: TownPlan, river: River, random: Random): Float64Array {
  const spacing = spacingFor(plan)
  // Beyond the widest bay of the city by two rows: the blocks at its rim need neighbours.
  const limit = 1.3 * plan.radius + 2 * spacing(plan.radius)
  const grid = new SiteGrid(limit, spacing(limit))
  for (let x = -limit; x < limit; ) {
    const y = river.at(x)
    const gap = spacing(Math.sqrt(x * x + y * y))
    const slope = (river.at(x + 20) - river.at(x - 20)) / 40
    const length = Math.sqrt(1 + slope * slope)
    const depth = gap * random.between(0.3, 0.36)
    grid.add(x - (slope / length) * depth, y + depth / length)
    grid.add(x + (slope / length) * depth, y - depth / length)
    x += (gap * random.between(0.72, 0.95)) / length
  }
  const tries = plan.blocks * 120
  for (let i = 0; i < tries; i++) {
    const x = random.between(-limit, limit)
    const y = random.between(-limit, limit)
    const distance = Math.sqrt(x * x + y * y)
    if (distance > limit) continue
    const gap = spacing(distance)
    const bank = river.at(x) - y
    if (bank < gap * 0.72 && bank > -gap * 0.72) continue
    if (grid.isFree(x, y, gap)) grid.add(x, y)
  }
  return Float64Array.from(grid.flat)
}

/** Least distance of two sites at so many metres from the centre: small blocks inside, large ones outside. */
function spacingFor(plan: TownPlan): (distance: number) => number {
  const shape = (share: number) => 0.5 + 0.8 * share
  let density = 0
  const steps = 200
  for (let i = 0; i < steps; i++) {
    const share = (i + 0.5) / steps
    density += (2 * share) / (shape(share) * shape(share)) / steps
  }
  // Darts fill about 0.7 of a square lattice of the same spacing.
  const unit = Math.sqrt((0.7 * density * Math.PI * plan.radius * plan.radius) / plan.blocks)
  return (distance) => unit * shape(distance / plan.radius)
}

class SiteGrid {
  readonly flat: number[] = []
  private readonly buckets = new Map<number, number[]>()
  private readonly columns: number
  constructor(
    private readonly limit: number,
    private readonly step: number,
  ) {
    this.columns = Math.ceil((2 * limit) / step) + 3
  }

  add(x: number, y: number) {
    const key = this.key(this.column(x), this.column(y))
    const bucket = this.buckets.get(key)
    if (bucket) bucket.push(this.flat.length)
    else this.buckets.set(key, [this.flat.length])
    this.flat.push(x, y)
  }

  isFree(x: number, y: number, gap: number): boolean {
    const i = this.column(x)
    const j = this.column(y)
    for (let row = j - 1; row <= j + 1; row++) {
      for (let column = i - 1; column <= i + 1; column++) {
        for (const at of this.buckets.get(this.key(column, row)) ?? []) {
          const dx = this.flat[at]! - x
          const dy = this.flat[at + 1]! - y
          if (dx * dx + dy * dy < gap * gap) return false
        }
      }
    }
    return true
  }

  private column(metres: number) {
    return Math.floor((metres + this.limit) / this.step) + 1
  }

  private key(column: number, row: number) {
    return row * this.columns + column
  }
}
