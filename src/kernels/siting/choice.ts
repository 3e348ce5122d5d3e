/**
 * A choice of sites in its barest form, on which all solvers without capacities work: every demand is served by
 * the cheapest open site on its list, or stays unserved. Median, covering and mixtures differ only in the costs.
 */
export interface Choice {
  readonly sites: number
  readonly demands: number
  /** The list of demand i lies in `site` and `cost` at start[i] … start[i + 1] − 1, cheapest first. */
  readonly start: Uint32Array
  readonly site: Uint16Array
  /** What it costs that this site serves this demand, its weight included; not negative. */
  readonly cost: Float64Array
  /** What it costs that no site of its list serves demand i; at least the last of its list, may be Infinity. */
  readonly unserved: Float64Array
  /** Group of each site. */
  readonly group: Uint8Array
  /** How many sites of each group are open. */
  readonly limits: readonly number[]
}

/** Costs that are all whole numbers: then a bound may be rounded up. */
export function hasWholeCosts({ cost, unserved }: Choice): boolean {
  return (
    cost.every(Number.isInteger) &&
    unserved.every((one) => !Number.isFinite(one) || Number.isInteger(one))
  )
}

/** Number of sites that are open in all. */
export const openCount = ({ limits }: Choice) => limits.reduce((sum, limit) => sum + limit, 0)

/** What a set of open sites costs. */
export function costOf(choice: Choice, open: ArrayLike<number>): number {
  const { sites, demands, start, site, cost, unserved } = choice
  const isOpen = new Uint8Array(sites)
  for (let k = 0; k < open.length; k++) isOpen[open[k]!] = 1
  let total = 0
  for (let i = 0; i < demands; i++) {
    const end = start[i + 1]!
    let k = start[i]!
    while (k < end && isOpen[site[k]!] === 0) k++
    total += k < end ? cost[k]! : unserved[i]!
  }
  return total
}

/**
 * Lists from a cost for each demand and site. A site that costs as much as being unserved, or more, is left out.
 * Ties keep the order of the sites.
 */
export function listsOf(
  demands: number,
  sites: number,
  costOf: (demand: number, site: number) => number,
  unserved: Float64Array,
): Pick<Choice, 'start' | 'site' | 'cost'> {
  const start = new Uint32Array(demands + 1)
  let site = new Uint16Array(1024)
  let cost = new Float64Array(1024)
  const row = new Float64Array(sites)
  const order = new Uint16Array(sites)
  let used = 0
  for (let i = 0; i < demands; i++) {
    let length = 0
    for (let j = 0; j < sites; j++) {
      const value = costOf(i, j)
      row[j] = value
      if (value < unserved[i]!) order[length++] = j
    }
    const sorted = order.subarray(0, length).sort((a, b) => row[a]! - row[b]! || a - b)
    if (used + length > site.length) {
      site = grown(site, new Uint16Array(roomFor(used + length, demands, i)))
      cost = grown(cost, new Float64Array(site.length))
    }
    for (let k = 0; k < length; k++) {
      site[used] = sorted[k]!
      cost[used++] = row[sorted[k]!]!
    }
    start[i + 1] = used
  }
  return { start, site: site.slice(0, used), cost: cost.slice(0, used) }
}

/** Room for as many again as the demands so far suggest. */
const roomFor = (needed: number, demands: number, done: number) =>
  Math.ceil((needed / (done + 1)) * demands * 1.1) + 1024

function grown<T extends Uint16Array | Float64Array>(from: T, to: T): T {
  to.set(from)
  return to
}
