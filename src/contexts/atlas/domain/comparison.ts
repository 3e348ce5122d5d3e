/** How a value stands to another one, in steps that words can be found for. */
export type Comparison = 'muchLower' | 'lower' | 'same' | 'higher' | 'muchHigher'

/** A quarter of the usual difference between areas is no difference; a whole one is a large one. */
const noticeable = 0.25
const large = 1
/** Where too few areas are known to tell what is usual: shares of the value compared with. */
const noticeableShare = 0.05
const largeShare = 0.25

/**
 * @param spread the usual difference between areas (a standard deviation, say), undefined if unknown
 */
export function compare(value: number, to: number, spread: number | undefined): Comparison {
  const distance = Math.abs(value - to)
  const unit = spread && spread > 0 ? spread : undefined
  const least = unit ? noticeable * unit : noticeableShare * Math.abs(to)
  const much = unit ? large * unit : largeShare * Math.abs(to)
  if (distance <= least) return 'same'
  if (value < to) return distance > much ? 'muchLower' : 'lower'
  return distance > much ? 'muchHigher' : 'higher'
}
