import { type Person, type Profile, persons } from '../../../kernels/routing/index.ts'
import type { Mover, Traveller } from '../domain/traveller.ts'

/** How a traveller uses the network. */
interface Movement {
  /** Equal but for wheelchairs. */
  readonly best: Profile
  readonly worst: Profile
  readonly person: Person
}

const onFoot = { best: 'foot', worst: 'foot' } as const

const movements: Record<Traveller, Movement> = {
  child: { ...onFoot, person: 'child' },
  adult: { ...onFoot, person: 'adult' },
  senior65: { ...onFoot, person: 'older' },
  senior85: { ...onFoot, person: 'veryOld' },
  frail: { ...onFoot, person: 'frail' },
  pram: { best: 'stepFree', worst: 'stepFree', person: 'child' },
  wheelchair: { best: 'wheelchairBest', worst: 'wheelchairWorst', person: 'wheelchair' },
}

const likeOf = (mover: Mover): Traveller => (typeof mover === 'string' ? mover : mover.like)

export const profileOf = (mover: Mover, asked: 'best' | 'worst'): Profile =>
  movements[likeOf(mover)][asked]

/** Decimetres of level way in a second. */
const paceOf = (mover: Mover) =>
  10 * (typeof mover === 'string' ? persons[movements[mover].person] : mover.metresPerSecond)

export const secondsOf = (weight: number, mover: Mover): number => weight / paceOf(mover)

/** The heaviest way that a traveller goes in so many seconds. */
export const weightIn = (seconds: number, mover: Mover): number =>
  Math.floor(seconds * paceOf(mover))
