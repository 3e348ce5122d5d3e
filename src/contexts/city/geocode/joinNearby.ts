/** Cells of some 400 m; streets interrupted by less than that go on. */
const cellDegrees = { lon: 0.006, lat: 0.0036 }

/**
 * Puts together what lies near to each other: a street through the whole city is one, two streets of one name in
 * two villages are two. Near is the same or the next cell of a coarse grid.
 */
export function joinNearby<T extends { lon: number; lat: number }>(places: readonly T[]): T[][] {
  const cells = Map.groupBy(
    places,
    ({ lon, lat }) => `${Math.floor(lon / cellDegrees.lon)} ${Math.floor(lat / cellDegrees.lat)}`,
  )
  const groups: T[][] = []
  for (const [first] of cells) {
    const group: T[] = []
    const waiting = [first]
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      const here = cells.get(key)
      if (!here) continue
      cells.delete(key)
      // One by one: a street may have more houses than a call takes arguments.
      for (const place of here) group.push(place)
      waiting.push(...around(key))
    }
    groups.push(group)
  }
  return groups.sort((a, b) => b.length - a.length)
}

function around(key: string): string[] {
  const [x = 0, y = 0] = key.split(' ').map(Number)
  return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => `${x + dx} ${y + dy}`))
}
