export {
  type Locale,
  localeFacts,
  localised,
  type TextSet,
  textsFor,
} from './locale.ts'
export { formatDate, formatNumber } from './numbers.ts'
