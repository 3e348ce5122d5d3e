import { intlLocale } from '../../platform/texts/index.ts'

/** The name of a language in the language of the page: 'tr' → Türkisch. */
export function languageName(code: string, locale: string): string {
  const names = new Intl.DisplayNames([intlLocale(locale)], { type: 'language' })
  // Sign language and easy language have codes of their own in the data.
  return names.of(code) ?? code
}
