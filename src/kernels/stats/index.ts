export {
  classOf,
  divergingBreaks,
  equalBreaks,
  naturalBreaks,
  quantileBreaks,
  roundestWithin,
} from './classBreaks.ts'
export {
  type FunnelKind,
  type FunnelLimit,
  type FunnelPoint,
  funnel,
  funnelLimits,
} from './funnel.ts'
export { dissimilarity, gini } from './inequality/segregation.ts'
export {
  type SlopeIndex,
  type SocialGroup,
  slopeIndexOfInequality,
} from './inequality/slopeIndex.ts'
export { byar } from './intervals/byar.ts'
export { type Estimate, type Interval, times } from './intervals/estimate.ts'
export { exactBinomial, exactPoisson } from './intervals/exact.ts'
export { wilson } from './intervals/wilson.ts'
export {
  type LifeTable,
  lifeExpectancy,
  lifeTableAges,
  type MortalityBand,
  type YearsLeft,
} from './lifeExpectancy.ts'
export { naturalClasses } from './naturalBreaks.ts'
export { quantile } from './quantile.ts'
export { crudeRate } from './rates/crude.ts'
export {
  directlyStandardisedRate,
  fewestForStandardising,
  type StandardisedBand,
} from './rates/direct.ts'
export { europeanStandard2013 } from './rates/europeanStandard2013.ts'
export {
  type IndirectlyStandardised,
  indirectlyStandardised,
  type ReferredBand,
} from './rates/indirect.ts'
export {
  type Cusum,
  type CusumPoint,
  type CusumSettings,
  type CusumStep,
  cusum,
} from './series/cusum.ts'
export { type CountedPoint, proportionTrend } from './series/proportionTrend.ts'
export { fewestTrendPoints, type Trend, type TrendPoint, trend } from './series/trend.ts'
export { type Moran, type MoranOptions, moransI } from './spatial/moran.ts'
export type { Neighbours } from './spatial/neighbours.ts'
export {
  type CountedArea,
  type SmoothedRate,
  smoothGlobally,
  smoothLocally,
} from './spatial/smoothing.ts'
export { studentTails } from './special/beta.ts'
export { normalQuantile, normalTail, zOf } from './special/normal.ts'
