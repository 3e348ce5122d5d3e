import { distance, lengthOf, type Stroke, slice, type Tags } from './sketch.ts'
import type { Board } from './streets.ts'

/**
 * What lies behind the houses: drives and yards, many of them private, alleys through the old town, and
 * short cuts on foot.
 */
export function drawYards(streets: readonly Stroke[], board: Board): Stroke[] {
  const { random, town } = board
  return streets.flatMap((street) => {
    if (street.kind !== 'street') return []
    const whole = lengthOf(street.line)
    const out: Stroke[] = []
    for (let along = random.int(20, 190); along < whole - 15; along += random.int(110, 330)) {
      const piece = slice(street.line, along, along + 1)
      const [x, y] = piece as [number, number]
      const norm = distance(x, y, piece.at(-2)!, piece.at(-1)!) || 1
      const side = random.chance(0.5) ? 1 : -1
      const nx = (-(piece.at(-1)! - y) / norm) * side
      const ny = ((piece.at(-2)! - x) / norm) * side
      const share = distance(0, 0, x, y) / town.plan.radius
      if (share > 0.75 && random.chance(0.6)) continue
      const alley = random.chance(share < 0.12 ? 0.75 : 0.22)
      const deep = alley ? random.between(80, 120) : random.between(22, 50)
      const lean = random.between(-0.25, 0.25)
      const end = [x + nx * deep + ny * deep * lean, y + ny * deep - nx * deep * lean]
      if (board.barriers.blocked(x, y, end[0]!, end[1]!)) continue
      out.push({
        kind: alley ? 'path' : 'service',
        level: 0,
        line: [x, y, ...end],
        tags: alley ? alleyTags(share < 0.12, board) : driveTags(board),
        ...(alley ? {} : gateAt(x + nx * 8, y + ny * 8, board)),
      })
    }
    return out
  })
}

function alleyTags(oldTown: boolean, { random }: Board): Tags {
  return {
    highway: 'footway',
    ...(oldTown
      ? { surface: random.pick(['sett', 'cobblestone', 'paving_stones']) }
      : random.chance(0.4)
        ? { surface: random.pick(['paving_stones', 'compacted', 'asphalt']) }
        : {}),
    ...(oldTown && random.chance(0.3) ? { covered: 'yes' } : {}),
  }
}

const driveTags = ({ random }: Board): Tags => ({
  highway: 'service',
  ...(random.chance(0.55) ? { service: 'driveway' } : {}),
  ...(random.chance(0.35) ? { access: 'private' } : {}),
  ...(random.chance(0.3) ? { surface: random.pick(['asphalt', 'paving_stones', 'gravel']) } : {}),
})

/** Few drives have a gate, and most of those are locked. */
function gateAt(x: number, y: number, { random }: Board): Pick<Stroke, 'marks'> {
  if (!random.chance(0.06)) return {}
  const access: Tags = random.chance(0.7) ? { access: 'private' } : {}
  return { marks: [{ x, y, tags: { barrier: random.pick(['gate', 'lift_gate']), ...access } }] }
}
