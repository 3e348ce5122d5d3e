import { type Graph, impassable, type Network } from '../network/network.ts'
import { type Traits, traitsOf } from '../network/traits.ts'
import { type Profile, type Worth, worthFor } from './profiles.ts'

/** The network as one kind of person uses it, in shared memory. */
export function graphOf(network: Network, profile: Profile): Graph {
  const { segmentOfArc, segments, firstArc, head } = network
  const weight = new Uint32Array(new SharedArrayBuffer(segmentOfArc.length * 4))
  const worthOf = worthByTraits(profile)
  for (let arc = 0; arc < weight.length; arc++) {
    const course = segmentOfArc[arc]!
    const segment = course >>> 1
    const worth = worthOf(segments.traits[segment]!, (course & 1) === 1)
    const length = segments.length[segment]!
    weight[arc] = worth ? Math.max(1, Math.round(length * worth.times + worth.plus)) : impassable
  }
  return { firstArc, head, weight }
}

/** Segments share few sets of traits: each is looked at once for each direction. */
function worthByTraits(profile: Profile) {
  const rule = worthFor[profile]
  const known = [
    new Map<number, Worth | undefined>(),
    new Map<number, Worth | undefined>(),
  ] as const
  return (word: number, against: boolean): Worth | undefined => {
    const own = known[against ? 1 : 0]
    if (own.has(word)) return own.get(word)
    const traits = traitsOf(word)
    const worth = rule(against ? turned(traits) : traits)
    own.set(word, worth)
    return worth
  }
}

/** Traits as one meets them against the course. */
function turned(traits: Traits): Traits {
  const { incline } = traits
  if (typeof incline === 'number') return { ...traits, incline: incline === 0 ? 0 : -incline }
  if (incline === 'unknownUp') return { ...traits, incline: 'unknownDown' }
  return incline === 'unknownDown' ? { ...traits, incline: 'unknownUp' } : traits
}
