import type { Condition, System, Unknown } from './system.ts'

/** Unknowns that hang together by conditions, with columns numbered anew. */
export interface Component {
  unknowns: Unknown[]
  conditions: Condition[]
}

/** The parts of a system that hold an examined unknown; the rest says nothing about any. */
export function componentsOf({ unknowns, conditions }: System): Component[] {
  const parent = Int32Array.from(unknowns.keys())
  const root = (column: number): number => {
    let at = column
    while (parent[at]! !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  for (const { columns } of conditions)
    for (const column of columns) parent[root(column)] = root(columns[0]!)
  const components = new Map<number, Component>()
  for (const [column, { examined }] of unknowns.entries())
    if (examined) components.set(root(column), { unknowns: [], conditions: [] })
  const renumbered = new Int32Array(unknowns.length)
  for (const [column, unknown] of unknowns.entries()) {
    const component = components.get(root(column))
    if (component) renumbered[column] = component.unknowns.push(unknown) - 1
  }
  for (const condition of conditions) {
    const component = components.get(root(condition.columns[0]!))
    const columns = condition.columns.map((column) => renumbered[column]!)
    component?.conditions.push({ ...condition, columns })
  }
  return [...components.values()]
}
