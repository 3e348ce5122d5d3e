import type { AreaShape } from '../../../kernels/geo/index.ts'

/**
 * Which areas share a piece of border, as lists of positions in `areas`. They must share vertices
 * there, to about a metre; a common corner is not a border.
 */
export function neighboursOf(areas: readonly AreaShape[]): number[][] {
  const owners = new Map<string, number>()
  const neighbours = areas.map(() => new Set<number>())
  areas.forEach(({ geometry }, area) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    for (const rings of polygons) {
      for (const ring of rings) {
        for (let i = 1; i < ring.length; i++) {
          const key = edgeKey(ring[i - 1]!, ring[i]!)
          const other = owners.get(key)
          if (other === undefined) {
            owners.set(key, area)
          } else if (other !== area) {
            neighbours[area]!.add(other)
            neighbours[other]!.add(area)
          }
        }
      }
    }
  })
  return neighbours.map((set) => [...set].sort((a, b) => a - b))
}

const cornerKey = ([lon, lat]: readonly [number, number]) =>
  `${Math.round(lon * 1e5)},${Math.round(lat * 1e5)}`

function edgeKey(a: readonly [number, number], b: readonly [number, number]): string {
  const from = cornerKey(a)
  const to = cornerKey(b)
  return from < to ? `${from} ${to}` : `${to} ${from}`
}
