import type { Comparison } from './comparison.ts'

/** What is told of an indicator in one area, as far as it decides what stands out. */
export interface Candidate {
  indicator: string
  topic: string | null
  /** Whether high or low is good or bad here: such facts come before merely unusual ones. */
  judged: boolean
  /** Shares of the other areas of the level with a lower and a higher value, if enough are known. */
  shares?: { below: number; above: number }
  comparison?: Comparison
  /** The latest value less the first one, in usual differences between areas. */
  change?: { inSpreads: number; years: number }
}

export type Notable =
  /** Higher, or lower, than this share of the other areas of its level. */
  | { kind: 'position'; indicator: string; side: 'high' | 'low'; share: number }
  /** Rose or fell by more than is usual between areas. */
  | { kind: 'change'; indicator: string }

const farOut = 0.8
const leastChange = 0.5
const leastYears = 2
const unjudgedWeight = 0.75

/**
 * The facts about an area that stand out most, at most one for a topic: a place near the top or the
 * bottom of its level, or a large change. Only observations, nothing about causes.
 */
export function notableFacts(candidates: readonly Candidate[], most: number): Notable[] {
  const scored = candidates.flatMap((candidate) => factsOf(candidate))
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

function factsOf({ indicator, topic, judged, shares, comparison, change }: Candidate) {
  const facts: { fact: Notable; topic: string; score: number }[] = []
  const group = topic ?? indicator
  const weight = judged ? 1 : unjudgedWeight
  // Far out in order, but nearly the city's value: nothing that stands out.
  if (shares && comparison !== 'same') {
    const side = shares.below >= shares.above ? 'high' : 'low'
    const share = Math.max(shares.below, shares.above)
    if (share >= farOut)
      facts.push({
        fact: { kind: 'position', indicator, side, share },
        topic: group,
        score: weight * share,
      })
  }
  if (change && change.years >= leastYears && Math.abs(change.inSpreads) >= leastChange) {
    const score = weight * Math.min(1, 0.6 + 0.2 * Math.abs(change.inSpreads))
    facts.push({ fact: { kind: 'change', indicator }, topic: group, score })
  }
  return facts
}
