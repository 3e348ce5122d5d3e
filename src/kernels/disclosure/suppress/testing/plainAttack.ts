import { solveLp } from '../../lp/index.ts'
import type { ProtectionInstance } from '../instance.ts'

/**
 * What an attacker can work out of one cell, written down anew for tests: unknowns are the values
 * themselves, published ones are fixed, relations hold.
 */
export async function plainInterval(
  { cells, relations }: ProtectionInstance,
  suppressed: ReadonlySet<string>,
  id: string,
): Promise<[number, number]> {
  const at = new Map(cells.map((cell, index) => [cell.id, index]))
  const end = async (sense: 'minimise' | 'maximise') => {
    const solution = await solveLp({
      sense,
      cost: cells.map((cell) => (cell.id === id ? 1 : 0)),
      lower: cells.map((cell) => (suppressed.has(cell.id) ? cell.lower : cell.value)),
      upper: cells.map((cell) => (suppressed.has(cell.id) ? cell.upper : cell.value)),
      rows: relations.map(({ total, parts }) => ({
        lower: 0,
        upper: 0,
        columns: [at.get(total)!, ...parts.map((part) => at.get(part)!)],
        values: [-1, ...parts.map(() => 1)],
      })),
    })
    if (solution.status !== 'optimal') throw new Error(solution.status)
    return solution.objective
  }
  return [await end('minimise'), await end('maximise')]
}

/** Whether every primary cell is protected to its level, by the plain way alone. */
export async function plainlySafe(
  instance: ProtectionInstance,
  suppressed: ReadonlySet<string>,
): Promise<boolean> {
  for (const cell of instance.cells) {
    if (!cell.primary) continue
    const [low, high] = await plainInterval(instance, suppressed, cell.id)
    if (low > cell.value - cell.lowerProtection + 1e-6) return false
    if (high < cell.value + cell.upperProtection - 1e-6) return false
  }
  return true
}

/** The cost of the cheapest safe pattern by trying them all, cheapest first; null if there is none. */
export async function bruteForce(instance: ProtectionInstance): Promise<number | null> {
  const { cells } = instance
  const others = cells.filter((cell) => !cell.primary)
  const patterns = Array.from({ length: 2 ** others.length }, (_, bits) => ({
    bits,
    cost: others.reduce((sum, cell, at) => sum + ((bits >> at) & 1 ? cell.weight : 0), 0),
  })).sort((a, b) => a.cost - b.cost)
  const primary = cells.filter((cell) => cell.primary).map(({ id }) => id)
  const chosen = (bits: number) =>
    new Set([...primary, ...others.filter((_, at) => (bits >> at) & 1).map(({ id }) => id)])
  if (!(await plainlySafe(instance, chosen(2 ** others.length - 1)))) return null
  for (const { bits, cost } of patterns) {
    const suppressed = chosen(bits)
    if (lonely(instance, suppressed)) continue
    if (await plainlySafe(instance, suppressed)) return cost
  }
  return null
}

/** A relation with a single suppressed cell gives it away: such patterns are not worth a program. */
const lonely = ({ relations, cells }: ProtectionInstance, suppressed: ReadonlySet<string>) => {
  const primary = new Set(cells.filter((cell) => cell.primary).map(({ id }) => id))
  return relations.some(({ total, parts }) => {
    const inside = [total, ...parts].filter((id) => suppressed.has(id))
    return inside.length === 1 && primary.has(inside[0]!)
  })
}
