import { type Tags, valueIn, yesOrNo } from '../osm/index.ts'
import type { Crossing, Kerb, Passage } from './traits.ts'
import { crossingOf, kerbOf } from './ways.ts'

/** What a node on a way is to those who pass it. */
export interface PassedPoint {
  /** Nobody passes: a wall, or closed to people on foot. */
  readonly blocked: boolean
  readonly passage: Passage
  /** Passed on foot only: a turnstile, a stile. */
  readonly notRollable: boolean
  readonly kerb: Kerb | undefined
  /** Of the carriageway that is crossed here. */
  readonly crossing: Crossing | undefined
}

const nobodyPasses = new Set(['wall', 'fence', 'hedge', 'retaining_wall', 'city_wall'])
const onFootOnly = new Set(['turnstile', 'full-height_turnstile', 'stile', 'kissing_gate', 'log'])
const gates = new Set([
  ...['gate', 'lift_gate', 'swing_gate', 'sliding_gate', 'bollard', 'entrance', 'wicket_gate'],
  ...['chain', 'hampshire_gate', 'block', 'cattle_grid', 'toll_booth', 'yes'],
])

/** Undefined where the node is nothing to those who pass. */
export function passedPoint(tags: Tags): PassedPoint | undefined {
  const barrier = valueIn(tags.get('barrier'))
  const highway = valueIn(tags.get('highway'))
  const crossed = highway === 'crossing'
  const lift = highway === 'elevator'
  const kerb = kerbOf(tags)
  if (!barrier && !crossed && !lift && kerb === undefined) return undefined
  return {
    blocked: isBlocked(tags, barrier),
    passage: lift
      ? 'lift'
      : barrier === 'cycle_barrier' || barrier === 'motorcycle_barrier'
        ? 'turning'
        : barrier && gates.has(barrier)
          ? 'gate'
          : 'free',
    notRollable: barrier !== undefined && onFootOnly.has(barrier),
    kerb,
    crossing: crossed ? (crossingOf(tags) ?? 'unmarked') : undefined,
  }
}

/** A locked or private gate keeps people out unless people on foot are let in. */
function isBlocked(tags: Tags, barrier: string | undefined): boolean {
  if (!barrier || barrier === 'kerb') return false
  const foot = valueIn(tags.get('foot'))
  if (foot !== undefined) return foot === 'no' || foot === 'private'
  const access = valueIn(tags.get('access'))
  if (access === 'no' || access === 'private')
    return barrier !== 'bollard' && barrier !== 'cycle_barrier' && barrier !== 'block'
  if (yesOrNo(tags.get('locked'))) return true
  return nobodyPasses.has(barrier) && access === undefined && !tags.has('entrance')
}
