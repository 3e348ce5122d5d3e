import type { Locale } from './locale.ts'

/** Several things one after the other, with the comma of the language. */
export const listed = (items: readonly string[], locale: Locale): string =>
  items.join(locale === 'ar' ? '، ' : ', ')
