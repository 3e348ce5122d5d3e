import type { Comparison } from './comparison.ts'
import type { Standing } from './significance.ts'

/** What is told of an indicator in one area, as far as it decides what stands out. */
export interface Candidate {
  indicator: string
  topic: string | null
  /** Whether high or low is good or bad here: such facts come before merely unusual ones. */
  judged: boolean
  /** Shares of the other areas of the level with a lower and a higher value, if enough are known. */
  shares?: { below: number; above: number }
  comparison?: Comparison
  /** How the value’s interval lies to the city’s own value. Left out: there is no interval, or no such value. */
  standing?: Standing
  /** The latest value less the first one, beyond what the city did, in usual differences between areas. */
  change?: {
    inSpreads: number
    years: number
    /** Whether chance alone would do it; left out where there are no intervals. */
    sure?: boolean
  }
}

interface Fact {
  indicator: string
  /** Whether chance is ruled out. Without it, a text may tell the values and no more. */
  sure: boolean
}
export type Notable =
  /**
   * High or low: higher, or lower, than this share of the other areas of its level, where enough of them are
   * known; or against the city alone.
   */
  | (Fact & { kind: 'position'; side: 'high' | 'low'; share: number | null })
  /** Rose or fell by more than is usual between areas. */
  | (Fact & { kind: 'change' })

const farOut = 0.8
const leastChange = 0.5
const leastYears = 2
const unjudgedWeight = 0.75
/** What may be chance stands behind what is not. */
const unsureWeight = 0.8

/**
 * The facts about an area that stand out most, at most one for a topic: a place near the top or the
 * bottom of its level, or a large change. What has an interval counts only where it lies beyond chance. Only
 * observations, nothing about causes.
 */
export function notableFacts(candidates: readonly Candidate[], most: number): Notable[] {
  const scored = candidates.flatMap((candidate) => [
    ...positionOf(candidate),
    ...changeOf(candidate),
  ])
  scored.sort((a, b) => b.score - a.score)
  const topics = new Set<string>()
  const chosen: Notable[] = []
  for (const { fact, topic } of scored) {
    if (chosen.length === most) break
    if (topics.has(topic)) continue
    topics.add(topic)
    chosen.push(fact)
  }
  return chosen
}

interface Scored {
  fact: Notable
  topic: string
  score: number
}

const weightOf = (judged: boolean, sure: boolean) =>
  (judged ? 1 : unjudgedWeight) * (sure ? 1 : unsureWeight)

function positionOf(candidate: Candidate): Scored[] {
  const { indicator, topic, judged, shares, comparison, standing } = candidate
  // Far out in order, but nearly the city's value, or within what chance does: nothing that stands out.
  if (comparison === 'same' || standing === 'similar') return []
  const sure = standing !== undefined
  const ordered = shares && (shares.below >= shares.above ? 'high' : 'low')
  const side = standing === undefined ? ordered : standing === 'higher' ? 'high' : 'low'
  if (!side || (ordered && side !== ordered)) return []
  const share = shares ? Math.max(shares.below, shares.above) : null
  if (share !== null && share < farOut) return []
  const fact: Notable = { kind: 'position', indicator, side, share, sure }
  const score = weightOf(judged, sure) * (share ?? againstCityAlone(comparison))
  return [{ fact, topic: topic ?? indicator, score }]
}

const againstCityAlone = (comparison: Comparison | undefined) =>
  comparison === 'muchHigher' || comparison === 'muchLower' ? 0.85 : 0.7

function changeOf({ indicator, topic, judged, change }: Candidate): Scored[] {
  if (!change || change.years < leastYears || Math.abs(change.inSpreads) < leastChange) return []
  if (change.sure === false) return []
  const sure = change.sure === true
  const score = weightOf(judged, sure) * Math.min(1, 0.6 + 0.2 * Math.abs(change.inSpreads))
  return [{ fact: { kind: 'change', indicator, sure }, topic: topic ?? indicator, score }]
}
