import { type LinearRow, openProgram } from '../lp/index.ts'
import { components } from './components.ts'
import type { System } from './system.ts'

/**
 * Beyond this multiple of what is needed no bound matters: relations of tables carry a deviation from
 * cell to cell in whole multiples of a few.
 */
const FAR = 1e4

/** One thing the attacker must not be able to rule out: that `cell` lies `need` above (1) or below (−1) its value. */
export interface Demand {
  readonly cell: number
  readonly direction: 1 | -1
  readonly need: number
}

export function demandsOf(system: System): Demand[] {
  const demands: Demand[] = []
  for (let cell = 0; cell < system.size; cell++) {
    if (system.needUp[cell]! > 0) demands.push({ cell, direction: 1, need: system.needUp[cell]! })
    if (system.needDown[cell]! > 0)
      demands.push({ cell, direction: -1, need: system.needDown[cell]! })
  }
  return demands
}

/** Cells whose interval must have a width, wherever it lies; as demands upwards. */
export const widthDemands = (system: System): Demand[] =>
  Array.from(system.needWidth).flatMap((need, cell) =>
    need > 0 ? [{ cell, direction: 1 as const, need }] : [],
  )

/** What comes of one look at a pattern, in multiples of the need. */
export interface Probe {
  /** How far the cell can go; 1 or more is enough. */
  readonly reach: number
  /** The deviations that take it there. */
  readonly deviations: Float64Array
  /** capacity[i] · x[i] summed over the cells is no less than the reach, for every pattern x (linear duality). */
  readonly capacity: Float64Array
}

export interface Attacker extends Disposable {
  probe(demand: Demand): Promise<Probe>
}

/**
 * The attacker facing one pattern. What is published cuts the tables into parts that say nothing about
 * each other; each part is a linear program of its own, kept warm from demand to demand.
 *
 * @param openness how far each cell is suppressed: 0 published, 1 suppressed, between for a relaxed pattern
 */
export function attackerOf(system: System, openness: Float64Array): Attacker {
  const parts = components(
    system,
    Uint8Array.from(openness, (x) => (x > CLOSED ? 1 : 0)),
  )
  const partOfCell = new Int32Array(system.size).fill(-1)
  parts.forEach(({ cells }, part) => {
    for (const cell of cells) partOfCell[cell] = part
  })
  const programs = new Map<number, PartProgram>()
  return {
    async probe(demand) {
      const at = partOfCell[demand.cell]!
      if (at === -1) throw new Error(`cell ${demand.cell} is published`)
      const part = parts[at]!
      let program = programs.get(at)
      if (!program) {
        program = await openPart(
          part.system,
          part.cells.map((cell) => openness[cell]!),
        )
        programs.set(at, program)
      }
      const own = { ...demand, cell: part.cells.indexOf(demand.cell) }
      const { reach, deviations, prices } = program.solve(own)
      return {
        reach,
        deviations: spread(system.size, part.cells, deviations),
        capacity: capacityOf(system, demand, spread(system.rows, part.rows, prices)),
      }
    },
    [Symbol.dispose]: () => {
      for (const program of programs.values()) program[Symbol.dispose]()
    },
  }
}

/** Below this a cell counts as published. */
const CLOSED = 1e-9

/** The attacker's program for one part of a pattern. */
export interface PartProgram extends Disposable {
  /** Publishes or suppresses one cell more. */
  setOpenness(cell: number, openness: number): void
  solve(demand: Demand): { reach: number; deviations: Float64Array; prices: Float64Array }
}

export async function openPart(system: System, openness: number[]): Promise<PartProgram> {
  const { size } = system
  const all = Int32Array.from({ length: size }, (_, cell) => cell)
  const [lower, upper] = [new Float64Array(size), new Float64Array(size)]
  const open = await openProgram(
    { sense: 'maximise', cost: new Float64Array(size), lower, upper, rows: balanceRows(system) },
    // The primal simplex goes on from the last point when only the aim changes.
    { presolve: 'off', solver: 'simplex', simplex_strategy: 4 },
  )
  let [aim, need] = [-1, Number.NaN]
  return {
    setOpenness(cell, x) {
      openness[cell] = x
      need = Number.NaN
    },
    solve(demand) {
      if (demand.need !== need) {
        for (let cell = 0; cell < size; cell++) {
          const { down, up } = limits(system, demand, cell)
          lower[cell] = -down * openness[cell]!
          upper[cell] = up * openness[cell]!
        }
        open.setBounds(all, lower, upper)
      }
      if (aim !== demand.cell && aim !== -1) open.setCosts([aim], [0])
      open.setCosts([demand.cell], [demand.direction])
      ;[aim, need] = [demand.cell, demand.need]
      const solution = open.solve()
      if (solution.status !== 'optimal') throw new Error(`attacker's program: ${solution.status}`)
      const { objective, values, rowPrices } = solution
      return { reach: objective, deviations: values, prices: rowPrices }
    },
    [Symbol.dispose]: () => open[Symbol.dispose](),
  }
}

function spread(size: number, places: readonly number[], values: Float64Array): Float64Array {
  const all = new Float64Array(size)
  places.forEach((place, at) => {
    all[place] = values[at]!
  })
  return all
}

/** M·d = 0. */
export function balanceRows(system: System): LinearRow[] {
  const { rowStart, rowCells, rowFactors } = system
  return Array.from({ length: system.rows }, (_, row) => ({
    lower: 0,
    upper: 0,
    columns: rowCells.subarray(rowStart[row], rowStart[row + 1]),
    values: Float64Array.from(rowFactors.subarray(rowStart[row], rowStart[row + 1])),
  }))
}

const limits = (system: System, { need }: Demand, cell: number) => ({
  down: Math.min(FAR, system.down[cell]! / need),
  up: Math.min(FAR, system.up[cell]! / need),
})

/** For any prices of the relations, what each cell's room for moving is worth (weak duality). */
function capacityOf(system: System, demand: Demand, prices: Float64Array): Float64Array {
  const capacity = new Float64Array(system.size)
  for (let cell = 0; cell < system.size; cell++) {
    let worth = cell === demand.cell ? demand.direction : 0
    for (let at = system.cellStart[cell]!; at < system.cellStart[cell + 1]!; at++)
      worth -= prices[system.cellRows[at]!]! * system.cellFactors[at]!
    if (Math.abs(worth) < 1e-9) continue
    const { down, up } = limits(system, demand, cell)
    capacity[cell] = worth > 0 ? worth * up : -worth * down
  }
  return capacity
}
