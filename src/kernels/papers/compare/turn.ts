import type { Commitment, Strength } from '../types.ts'
import { stemOf } from './terms.ts'

/** Why a commitment reads stronger, weaker or otherwise in the newer paper. */
export type Reason =
  | 'strengthUp'
  | 'strengthDown'
  | 'goalToMeasure'
  | 'measureToGoal'
  | 'numberUp'
  | 'numberDown'
  | 'numberAdded'
  | 'numberDropped'
  | 'conditionAdded'
  | 'conditionDropped'
  | 'deadlineAdded'
  | 'deadlineDropped'
  | 'deadlineEarlier'
  | 'deadlineLater'
  | 'kindChanged'
  | 'negationChanged'
  | 'split'
  | 'merged'

const ranks: Record<Strength, number> = { examine: 0, support: 1, intention: 2, binding: 3 }

/** What speaks for stronger (above 0) or weaker (below 0). */
export const weights: Partial<Record<Reason, number>> = {
  strengthUp: 2,
  strengthDown: -2,
  goalToMeasure: 2,
  measureToGoal: -2,
  numberUp: 2,
  numberDown: -2,
  numberAdded: 2,
  numberDropped: -2,
  conditionAdded: -1,
  conditionDropped: 1,
  deadlineAdded: 1,
  deadlineDropped: -1,
  deadlineEarlier: 1,
  deadlineLater: -1,
}

export function reasonsOf(old: readonly Commitment[], next: readonly Commitment[]): Reason[] {
  const reasons: Reason[] = []
  const sign = (difference: number, up: Reason, down: Reason) => {
    if (difference !== 0) reasons.push(difference > 0 ? up : down)
  }
  sign(firmest(next) - firmest(old), 'strengthUp', 'strengthDown')
  sign(measures(next) - measures(old), 'goalToMeasure', 'measureToGoal')
  reasons.push(...numberReasons(old, next))
  sign(conditions(old) - conditions(next), 'conditionDropped', 'conditionAdded')
  sign(deadlines(next) - deadlines(old), 'deadlineAdded', 'deadlineDropped')
  const [before, after] = [lastDay(old), lastDay(next)]
  if (before && after && before !== after)
    reasons.push(after < before ? 'deadlineEarlier' : 'deadlineLater')
  if (!old.some(({ kind }) => next.some((other) => other.kind === kind)))
    reasons.push('kindChanged')
  if (old.some(({ negated }) => negated) !== next.some(({ negated }) => negated))
    reasons.push('negationChanged')
  if (next.length > 1) reasons.push('split')
  if (old.length > 1) reasons.push('merged')
  return reasons
}

const firmest = (side: readonly Commitment[]): number =>
  Math.max(...side.map(({ strength }) => ranks[strength]))
const measures = (side: readonly Commitment[]): number =>
  side.some(({ nature }) => nature === 'measure') ? 1 : 0
const conditions = (side: readonly Commitment[]): number =>
  side.every(({ condition }) => condition !== null) ? 1 : 0
const deadlines = (side: readonly Commitment[]): number =>
  side.some(({ deadline }) => deadline !== null) ? 1 : 0

function lastDay(side: readonly Commitment[]): string | null {
  const days = side.map(({ deadline }) => deadline?.to ?? null).filter((day) => day !== null)
  return days.sort().at(-1) ?? null
}

/** Aims by what they count; of a ratio 1:n fewer are better, so it counts as 1/n. */
function aims(side: readonly Commitment[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const { numbers } of side)
    for (const { unit, value, role } of numbers) {
      if (role === 'baseline' || role === 'period' || value <= 0) continue
      const key = stemOf((unit ?? '').toLowerCase())
      const worth = unit === '1:n' ? 1 / value : value
      found.set(key, Math.max(worth, found.get(key) ?? 0))
    }
  return found
}

function numberReasons(old: readonly Commitment[], next: readonly Commitment[]): Reason[] {
  const [before, after] = [aims(old), aims(next)]
  let up = 0
  let down = 0
  for (const [unit, value] of before) {
    const other = after.get(unit)
    if (other === undefined || other === value) continue
    if (other > value) up++
    else down++
  }
  const reasons: Reason[] = []
  if (up > 0) reasons.push('numberUp')
  if (down > 0) reasons.push('numberDown')
  if (before.size === 0 && after.size > 0) reasons.push('numberAdded')
  if (before.size > 0 && after.size === 0) reasons.push('numberDropped')
  return reasons
}
