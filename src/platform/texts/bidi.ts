import { type Locale, localeFacts } from './locale.ts'

/**
 * Keeps a text of another language together within a sentence that runs from right to left (Unicode's isolates
 * FSI and PDI); otherwise its parts would be shown in the wrong order. For texts without markup.
 */
export const apart = (text: string, locale: Locale): string =>
  localeFacts(locale).direction === 'rtl' ? `\u2068${text}\u2069` : text
