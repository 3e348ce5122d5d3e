import { type PackedRows, solveLp } from '../lp/index.ts'
import type { Demand } from './attacker.ts'
import type { System } from './system.ts'

/** Beyond this multiple of the largest need no cell has to move (see attacker.ts). */
const FAR = 1e4

/**
 * One set of tables that fits all that is published, as deviations, and meets as many demands at once
 * as it can: a witness that the attacker cannot rule them out. At most one demand a cell.
 *
 * Among such tables the one with the least Σ price · |deviation|: a sum of absolute values leaves most
 * cells alone, so that few need to be suppressed (cf. Kelly, Golden and Assad 1992, Cell suppression).
 *
 * @param prices by cell; 0 for what is suppressed anyway, Infinity for what must stay as it is
 * @param reward what meeting a demand is worth
 */
export async function findWitness(
  system: System,
  demands: readonly Demand[],
  prices: Float64Array,
  reward: number,
): Promise<Float64Array | null> {
  const unit = median(demands.map(({ need }) => need))
  const most = FAR * Math.max(...demands.map(({ need }) => need))
  const aims = new Map(demands.map((demand) => [demand.cell, demand]))
  const columns = newColumns()
  for (let cell = 0; cell < system.size; cell++) {
    const price = prices[cell]!
    if (price === Infinity) continue
    const [down, up] = [Math.min(most, system.down[cell]!), Math.min(most, system.up[cell]!)]
    const aim = aims.get(cell)
    if (aim) {
      const room = aim.direction === 1 ? up : down
      columns.add(cell, aim.direction, Math.min(aim.need, room) / unit, -reward / aim.need)
      columns.add(cell, aim.direction, (room - aim.need) / unit, price)
    } else {
      columns.add(cell, 1, up / unit, price)
      columns.add(cell, -1, down / unit, price)
    }
  }
  if (columns.cells.length === 0) return null
  // The rewards are for the share of the need, the prices for the deviation itself.
  const solution = await solveLp(
    {
      sense: 'minimise',
      cost: Float64Array.from(columns.prices, (price) => price * unit),
      lower: new Float64Array(columns.cells.length),
      upper: Float64Array.from(columns.rooms),
      rows: balance(system, columns),
    },
    { solver: 'simplex', presolve: 'off' },
  )
  if (solution.status !== 'optimal') return null
  const deviations = new Float64Array(system.size)
  columns.cells.forEach((cell, at) => {
    deviations[cell]! += columns.directions[at]! * solution.values[at]! * unit
  })
  for (let cell = 0; cell < system.size; cell++)
    if (Math.abs(deviations[cell]!) < 1e-9 * unit) deviations[cell] = 0
  return deviations
}

interface Columns {
  readonly cells: number[]
  readonly directions: number[]
  readonly rooms: number[]
  readonly prices: number[]
  add(cell: number, direction: 1 | -1, room: number, price: number): void
}

function newColumns(): Columns {
  const [cells, directions, rooms, prices]: [number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
  ]
  return {
    ...{ cells, directions, rooms, prices },
    add(cell, direction, room, price) {
      if (room <= 0) return
      cells.push(cell)
      directions.push(direction)
      rooms.push(room)
      prices.push(price)
    },
  }
}

/** The relations that the columns touch, each to come out at 0. */
function balance(system: System, { cells, directions }: Columns): PackedRows {
  const place = new Int32Array(system.rows).fill(-1)
  const starts = new Int32Array(cells.length + 1)
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column]!
    starts[column + 1] = starts[column]! + system.cellStart[cell + 1]! - system.cellStart[cell]!
  }
  const rows = new Int32Array(starts[cells.length]!)
  const values = new Float64Array(starts[cells.length]!)
  let [touched, next] = [0, 0]
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column]!
    for (let at = system.cellStart[cell]!; at < system.cellStart[cell + 1]!; at++) {
      const row = system.cellRows[at]!
      if (place[row] === -1) place[row] = touched++
      rows[next] = place[row]!
      values[next++] = system.cellFactors[at]! * directions[column]!
    }
  }
  return {
    lower: new Float64Array(touched),
    upper: new Float64Array(touched),
    starts,
    rows,
    values,
  }
}

/** Which demands a witness meets, as it stands or turned around and scaled to fit the bounds. */
export function meets(system: System, witness: Float64Array): (demand: Demand) => boolean {
  const opposite = turned(system, witness)
  return ({ cell, direction, need }) => {
    const enough = need * (1 - 1e-9)
    return direction * witness[cell]! >= enough || direction * opposite[cell]! >= enough
  }
}

/** −t · witness with the largest t up to 1 that keeps every bound. */
export function turned(system: System, witness: Float64Array): Float64Array {
  let scale = 1
  for (let cell = 0; cell < system.size; cell++) {
    const deviation = witness[cell]!
    if (deviation > 0) scale = Math.min(scale, system.down[cell]! / deviation)
    if (deviation < 0) scale = Math.min(scale, -system.up[cell]! / deviation)
  }
  return witness.map((deviation) => -scale * deviation)
}

/**
 * One demand a cell, chosen so that within each relation what goes up and what goes down balance as
 * well as can be: then cells that are suppressed anyway hide each other.
 */
export function balanced(system: System, demands: readonly Demand[]): Demand[] {
  const byCell = new Map<number, Demand[]>()
  for (const demand of demands)
    byCell.set(demand.cell, [...(byCell.get(demand.cell) ?? []), demand])
  const sums = new Float64Array(system.rows)
  const chosen: Demand[] = []
  for (const [cell, choices] of byCell) {
    let tilt = 0
    for (let at = system.cellStart[cell]!; at < system.cellStart[cell + 1]!; at++)
      tilt += Math.sign(sums[system.cellRows[at]!]!) * system.cellFactors[at]!
    const wanted = tilt > 0 ? -1 : tilt < 0 ? 1 : cell % 2 === 0 ? 1 : -1
    const demand = choices.find(({ direction }) => direction === wanted) ?? choices[0]!
    chosen.push(demand)
    for (let at = system.cellStart[cell]!; at < system.cellStart[cell + 1]!; at++)
      sums[system.cellRows[at]!]! += demand.direction * demand.need * system.cellFactors[at]!
  }
  return chosen
}

function median(of: number[]): number {
  const sorted = of.sort((a, b) => a - b)
  return sorted[sorted.length >> 1]!
}
