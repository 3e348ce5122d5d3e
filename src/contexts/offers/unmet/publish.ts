import type { NeedCount } from './need.ts'

/** A sum that may be seen. '*' stands for several areas, kinds of missing or concepts together. */
export interface PublishedCount extends Omit<NeedCount, 'outcome'> {
  outcome: NeedCount['outcome'] | '*'
}

/** Searches that a published sum has at least. */
export const leastSearches = 5

/**
 * The sums that may leave the database, for planners too. Each has at least `least` searches. What is rarer is
 * put together: over areas, then over what was missing, then over concepts; what is still rarer is left out.
 * No search is in two sums, so no sum of a page less another tells of what was left out. Every sum is rounded
 * down to whole times `least`, so that nobody sees a single search come in, nor learns one by what they know.
 */
export function publishable(
  counts: readonly NeedCount[],
  { least = leastSearches }: { least?: number } = {},
): PublishedCount[] {
  const shown: PublishedCount[] = []
  for (const [period, ofPeriod] of Map.groupBy(counts, ({ period }) => period)) {
    // Of a year there is only what was published by month.
    if (period.length === 4) shown.push(...ofPeriod)
    else shown.push(...ofMonth(ofPeriod, least))
  }
  return shown
    .map((sum) => ({ ...sum, searches: sum.searches - (sum.searches % least) }))
    .filter(({ searches }) => searches > 0)
}

function ofMonth(counts: readonly NeedCount[], least: number): PublishedCount[] {
  const shown: PublishedCount[] = []
  /** Shows what is often enough; gives the rest, put together. */
  const step = (
    sums: readonly PublishedCount[],
    together: (sum: PublishedCount) => PublishedCount,
  ): PublishedCount[] => {
    const rest = new Map<string, PublishedCount>()
    for (const sum of sums) {
      if (sum.searches >= least) {
        shown.push(sum)
        continue
      }
      const wider = together(sum)
      const key = [wider.kind, wider.concept, wider.level, wider.area, wider.outcome].join('\u0000')
      const known = rest.get(key)
      if (known) known.searches += sum.searches
      else rest.set(key, { ...wider })
    }
    return [...rest.values()]
  }
  const byOutcome = step(counts, (sum) => ({ ...sum, level: '', area: '*' }))
  const byConcept = step(byOutcome, (sum) => ({ ...sum, outcome: found(sum) }))
  const byKind = step(byConcept, (sum) => ({ ...sum, concept: '*' }))
  step(byKind, (sum) => sum)
  return shown
}

const found = ({ outcome }: PublishedCount) => (outcome === 'found' ? outcome : '*')
