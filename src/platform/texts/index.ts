export {
  type Locale,
  localeFacts,
  localised,
  mainLocale,
  type TextSet,
  textsFor,
} from './locale.ts'
export { formatDate, formatNumber } from './numbers.ts'
