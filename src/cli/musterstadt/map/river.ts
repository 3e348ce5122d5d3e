import { valueNoise } from '../chance/noise.ts'

/**
 * The river as the graph of a function: y metres north of the centre at x metres east of it, in the
 * river's own frame (the city is turned afterwards). A graph keeps the banks easy: a place lies north
 * or south of it, and points between two others can be put on it by their x.
 */
export interface River {
  at(x: number): number
  /** Metres; blocks end at its middle, nobody lives within half of it. */
  readonly width: number
}

export function layRiver(seed: number, radius: number): River {
  const noise = valueNoise(seed)
  const reach = Math.sqrt(radius * 6000)
  const bend = (x: number) =>
    0.17 * reach * noise.line(x / (0.55 * reach) + 0.37) +
    0.035 * reach * noise.line(x / (0.2 * reach))
  const atCentre = bend(0)
  const offset = 0.06 * reach
  return { at: (x) => bend(x) - atCentre + offset, width: 90 }
}
