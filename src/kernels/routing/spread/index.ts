export {
  arcsTo,
  FARTHEST,
  type NearestStarts,
  reversed,
  type Spread,
  type Start,
  spread,
  spreadNearest,
} from './spread.ts'
