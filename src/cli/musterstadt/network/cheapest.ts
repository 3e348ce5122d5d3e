/** A way between two crossroads. */
export interface Link {
  readonly from: number
  readonly to: number
}

/** The links of the cheapest way between two crossroads, in order; none where there is no way. Dijkstra. */
export function cheapest<T extends Link>(
  links: readonly T[],
  from: number,
  to: number,
  weight: (link: T) => number,
): T[] {
  const at = new Map<number, T[]>()
  for (const link of links)
    for (const end of [link.from, link.to]) {
      const list = at.get(end)
      if (list) list.push(link)
      else at.set(end, [link])
    }
  const cost = new Map<number, number>([[from, 0]])
  const by = new Map<number, T>()
  const done = new Set<number>()
  const queue = new Queue()
  queue.push(0, from)
  for (let here = queue.pop(); here !== undefined; here = queue.pop()) {
    if (here === to) break
    if (done.has(here)) continue
    done.add(here)
    for (const link of at.get(here) ?? []) {
      const end = link.from === here ? link.to : link.from
      const sum = cost.get(here)! + weight(link)
      if (sum >= (cost.get(end) ?? Number.POSITIVE_INFINITY)) continue
      cost.set(end, sum)
      by.set(end, link)
      queue.push(sum, end)
    }
  }
  const path: T[] = []
  for (let here = to; here !== from; ) {
    const link = by.get(here)
    if (!link) return []
    path.push(link)
    here = link.from === here ? link.to : link.from
  }
  return path.reverse()
}

/** A binary heap of crossroads, the cheapest first. */
class Queue {
  private readonly keys: number[] = []
  private readonly values: number[] = []

  push(key: number, value: number) {
    const { keys, values } = this
    let at = keys.length
    keys.push(key)
    values.push(value)
    while (at > 0) {
      const above = (at - 1) >> 1
      if (keys[above]! <= key) break
      keys[at] = keys[above]!
      values[at] = values[above]!
      at = above
    }
    keys[at] = key
    values[at] = value
  }

  pop(): number | undefined {
    const { keys, values } = this
    const first = values[0]
    const key = keys.pop()
    const value = values.pop()
    if (key === undefined || value === undefined || keys.length === 0) return first
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= keys.length) break
      if (below + 1 < keys.length && keys[below + 1]! < keys[below]!) below++
      if (keys[below]! >= key) break
      keys[at] = keys[below]!
      values[at] = values[below]!
      at = below
    }
    keys[at] = key
    values[at] = value
    return first
  }
}
