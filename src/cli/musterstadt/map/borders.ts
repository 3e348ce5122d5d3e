import { mix } from '../chance/random.ts'
import type { Mesh, MeshEdge } from './mesh.ts'

/** Longest straight piece of a border, in metres. */
const finest = 70
/** How far a border may leave the straight line, as a share of the way to the sites beside it. */
const swing = 0.62

/**
 * The course of a border between two blocks: flat pairs x, y from its first to its last vertex.
 * Land borders wander by midpoint displacement, but only within the two triangles between the border
 * and the sites beside it; the triangles of different borders do not overlap, so borders never cross.
 * The river's border follows the river.
 */
export function drawBorder(mesh: Mesh, edge: MeshEdge, seed: number): number[] {
  const ax = mesh.vertices[2 * edge.from]!
  const ay = mesh.vertices[2 * edge.from + 1]!
  const bx = mesh.vertices[2 * edge.to]!
  const by = mesh.vertices[2 * edge.to + 1]!
  const length = Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2)
  let pieces = 1
  while (length / pieces > finest) pieces *= 2
  const line: number[] = []
  const offsets = edge.river ? undefined : wander(pieces, mix(seed ^ mix(edge.left) ^ edge.right))
  for (let k = 0; k <= pieces; k++) {
    const t = k / pieces
    const x = ax + t * (bx - ax)
    const y = ay + t * (by - ay)
    if (k === 0 || k === pieces) line.push(k === 0 ? ax : bx, k === 0 ? ay : by)
    else if (!offsets) line.push(x, mesh.river.at(x))
    else {
      const offset = offsets[k]!
      const site = offset > 0 ? edge.left : edge.right
      const reach = Math.abs(offset)
      line.push(
        x + reach * (mesh.sites[2 * site]! - (ax + bx) / 2),
        y + reach * (mesh.sites[2 * site + 1]! - (ay + by) / 2),
      )
    }
  }
  return line
}

/** Midpoint displacement on [0, 1], zero at both ends, within ± the height of the triangle there. */
function wander(pieces: number, seed: number): Float64Array {
  const offsets = new Float64Array(pieces + 1)
  let amplitude = 0.34
  let draw = seed
  for (let step = pieces / 2; step >= 1; step /= 2) {
    for (let k = step; k < pieces; k += 2 * step) {
      draw = mix(draw + 0x9e3779b9)
      const middle = (offsets[k - step]! + offsets[k + step]!) / 2
      const t = k / pieces
      const height = swing * (1 - Math.abs(1 - 2 * t))
      const wanted = middle + amplitude * (draw / 2147483648 - 1)
      offsets[k] = Math.max(-height, Math.min(height, wanted))
    }
    amplitude *= 0.5
  }
  return offsets
}
