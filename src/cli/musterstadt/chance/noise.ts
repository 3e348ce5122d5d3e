import { mix } from './random.ts'

/** Smooth noise on a line or a plane: random values on a lattice, eased between. In [−1, 1]. */
export interface Noise {
  line(x: number): number
  plane(x: number, y: number): number
}

const ease = (t: number) => t * t * (3 - 2 * t)

export function valueNoise(seed: number): Noise {
  const lattice = (i: number, j: number) =>
    mix(seed ^ mix(Math.imul(i, 0x27d4eb2d) ^ mix(Math.imul(j, 0x165667b1)))) / 2147483648 - 1
  const plane = (x: number, y: number) => {
    const i = Math.floor(x)
    const j = Math.floor(y)
    const u = ease(x - i)
    const v = ease(y - j)
    const low = lattice(i, j) * (1 - u) + lattice(i + 1, j) * u
    const high = lattice(i, j + 1) * (1 - u) + lattice(i + 1, j + 1) * u
    return low * (1 - v) + high * v
  }
  const line = (x: number) => {
    const i = Math.floor(x)
    const u = ease(x - i)
    return lattice(i, 7919) * (1 - u) + lattice(i + 1, 7919) * u
  }
  return { line, plane }
}
