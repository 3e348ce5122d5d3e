/** How large a made-up city of so many residents is, and how many parts it has. */
export interface TownPlan {
  readonly seed: string
  readonly residents: number
  readonly quarters: number
  readonly districts: number
  /** Blocks are the pieces that quarters are put together from; they are not published. */
  readonly blocks: number
  /** Radius of a circle as large as the city, in metres. */
  readonly radius: number
}

const reference = { residents: 160_000, quarters: 24, districts: 6, area: 112e6 }
const blocksPerQuarter = 11

/** Demo city: 160,000 residents. Larger cities have more quarters, and denser ones. */
export function planTown(seed: string, residents: number): TownPlan {
  const scale = residents / reference.residents
  const quarters = Math.max(6, Math.round(reference.quarters * scale))
  // Berlin is 23 times as peopled as the demo city, and eight times as wide: fourth roots give about
  // that, and are products of √, which every machine computes alike.
  const root = Math.sqrt(scale)
  const area = reference.area * root * Math.sqrt(Math.sqrt(root))
  return {
    seed,
    residents,
    quarters,
    districts: Math.max(
      2,
      Math.min(quarters, Math.round(reference.districts * Math.sqrt(Math.sqrt(scale)))),
    ),
    blocks: quarters * blocksPerQuarter,
    radius: Math.sqrt(area / Math.PI),
  }
}
