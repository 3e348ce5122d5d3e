import type { Random } from '../chance/random.ts'
import type { LandUse } from '../map/land.ts'
import type { Tags } from './sketch.ts'

/** A street in which people live or work, as mappers would have tagged it. */
export function streetTags(street: {
  readonly name: string | undefined
  readonly oldTown: boolean
  readonly use: LandUse
  /** Distance to the centre in radii of the city. */
  readonly reach: number
  readonly climb: number
  readonly random: Random
}): Tags {
  const { name, oldTown, use, reach, random } = street
  return {
    highway: kindOf(oldTown, use, random),
    ...(name ? { name } : {}),
    ...surfaceOf(oldTown, use, random),
    ...(oldTown || use === 'field' || !random.chance(0.6) ? {} : { maxspeed: '30' }),
    ...(oldTown || use !== 'home' || !random.chance(0.35)
      ? {}
      : { sidewalk: random.pick(['both', 'both', 'both', 'right', 'left', 'no']) }),
    ...(reach < 0.6 && random.chance(0.5) ? { lit: 'yes' } : {}),
    ...inclineOf(street.climb, 0.05, 0.5, random),
  }
}

function kindOf(oldTown: boolean, use: LandUse, random: Random): string {
  if (oldTown) return random.pick(['pedestrian', 'living_street', 'living_street', 'residential'])
  if (use === 'field') return random.pick(['unclassified', 'unclassified', 'residential'])
  if (use === 'work') return 'unclassified'
  return random.chance(0.09) ? 'living_street' : 'residential'
}

function surfaceOf(oldTown: boolean, use: LandUse, random: Random): Tags {
  if (oldTown) {
    const surface = random.pick(['sett', 'sett', 'cobblestone', 'paving_stones', 'paving_stones'])
    const smoothness = {
      sett: ['intermediate', 'bad'],
      cobblestone: ['bad', 'very_bad'],
      paving_stones: ['good', 'intermediate'],
    }[surface]!
    return { surface, ...(random.chance(0.55) ? { smoothness: random.pick(smoothness) } : {}) }
  }
  if (!random.chance(use === 'field' ? 0.45 : 0.6)) return {}
  const surface = random.pick(['asphalt', 'asphalt', 'asphalt', 'asphalt', 'paving_stones', 'sett'])
  return {
    surface,
    ...(random.chance(0.2) ? { smoothness: random.pick(['good', 'excellent', 'good']) } : {}),
  }
}

/** Measured incline, where somebody measured: from so steep on, and with this chance. */
export function inclineOf(climb: number, from: number, chance: number, random: Random): Tags {
  if (Math.abs(climb) < from || !random.chance(chance)) return {}
  return { incline: `${Math.round(climb * 100)}%` }
}
