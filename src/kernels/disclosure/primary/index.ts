export {
  countLevels,
  type DominanceRule,
  type Levels,
  type MagnitudeRule,
  magnitudeLevels,
  type PercentRule,
  type ThresholdRule,
} from './rules.ts'
