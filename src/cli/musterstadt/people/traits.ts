import { valueNoise } from '../chance/noise.ts'
import { type Random, randomStream } from '../chance/random.ts'
import type { Part } from '../map/part.ts'
import type { Town } from '../map/town.ts'

/**
 * What a part of the city is like, hidden behind all its figures. Roughly standardised: mean 0 and
 * standard deviation 1 over parts, except the centre (0 at the edge, 1 in the middle).
 */
export interface Traits {
  /** Low income, unemployment, crowded flats: what most indicators have in common. */
  readonly deprivation: number
  readonly centre: number
  /** Many children. */
  readonly family: number
  /** Many old people. */
  readonly old: number
  /** People who came from other countries, beyond what deprivation explains. */
  readonly arrival: number
  /** Growth over ten years as a share: 0.1 is a tenth. */
  readonly growth: number
  /** Slow drift of deprivation over the ten years, in standard deviations. */
  readonly drift: number
}

export function drawTraits(town: Town): Traits[] {
  const random = randomStream(town.plan.seed, 'traits')
  const noise = valueNoise(random.int(0, 0x7fffffff))
  const raw = town.parts.map((part) => rawDeprivation(part, town, noise.plane, random))
  const mean = raw.reduce((sum, v) => sum + v, 0) / raw.length
  const spread = Math.sqrt(raw.reduce((sum, v) => sum + (v - mean) ** 2, 0) / raw.length)
  const growing = new Set(
    random.sample(
      town.parts.filter((p) => p.reach > 0.4).map((p) => p.index),
      Math.max(1, Math.round(town.parts.length / 16)),
    ),
  )
  return town.parts.map((part, i) => {
    const deprivation = ((raw[i]! - mean) / spread) * 0.95
    const centre = Math.max(0, 1 - part.reach)
    return {
      deprivation,
      centre,
      family: 0.35 * deprivation + (part.reach > 0.35 ? 0.5 : -0.5) + 0.6 * random.normal(),
      old: 1.6 * (part.reach - 0.5) - 0.3 * deprivation + 0.7 * random.normal(),
      arrival: 0.5 * (centre - 0.4) + 0.5 * random.normal(),
      growth: growing.has(i) ? random.between(0.14, 0.3) : 0.03 * random.normal(),
      drift: 0.22 * random.normal(),
    }
  })
}

function rawDeprivation(
  part: Part,
  town: Town,
  noise: (x: number, y: number) => number,
  random: Random,
): number {
  const x = (part.x / town.plan.radius) * 1.7
  const y = (part.y / town.plan.radius) * 1.7
  const edge = part.reach > 0.7 ? -0.5 : 0
  const inner = part.reach < 0.45 && part.reach > 0.12 ? 0.3 : 0
  return 0.9 * noise(x, y) + 2.2 * part.work + edge + inner + 0.35 * random.normal()
}
