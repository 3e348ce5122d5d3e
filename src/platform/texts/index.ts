export { apart } from './bidi.ts'
export { listed } from './listed.ts'
export {
  areIn,
  furtherLocales,
  type Locale,
  localeFacts,
  localised,
  mainLocale,
  type TextSet,
  textsFor,
} from './locale.ts'
export { formatDate, formatDistance, formatNumber, intlLocale } from './numbers.ts'
export { type PluralForms, plural } from './plural.ts'
