export { classOf, divergingBreaks, naturalBreaks, roundestWithin } from './classBreaks.ts'
export { naturalClasses } from './naturalBreaks.ts'
export { quantile } from './quantile.ts'
