export { classOf, divergingBreaks, naturalBreaks, roundestWithin } from './classBreaks.ts'
export {
  type FunnelKind,
  type FunnelLimit,
  type FunnelPoint,
  funnel,
  funnelLimits,
} from './funnel.ts'
export { byar } from './intervals/byar.ts'
export type { Estimate, Interval } from './intervals/estimate.ts'
export { exactBinomial, exactPoisson } from './intervals/exact.ts'
export { wilson } from './intervals/wilson.ts'
export { naturalClasses } from './naturalBreaks.ts'
export { quantile } from './quantile.ts'
export {
  type Cusum,
  type CusumPoint,
  type CusumSettings,
  type CusumStep,
  cusum,
} from './series/cusum.ts'
export { type CountedPoint, proportionTrend } from './series/proportionTrend.ts'
export { fewestTrendPoints, type Trend, type TrendPoint, trend } from './series/trend.ts'
export { normalQuantile, normalTail, zOf } from './special/normal.ts'
