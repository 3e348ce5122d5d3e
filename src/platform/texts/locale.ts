/**
 * Languages of the surface. `de` is complete by definition, `leicht` (Leichte Sprache) and `en` are kept
 * complete by the compiler; any other locale a pack names falls back to German, and says so.
 */
export type Locale = 'de' | 'leicht' | 'en' | (string & {})

export const mainLocale = 'de'

interface LocaleFacts {
  /** What the language calls itself. */
  name: string
  /** BCP 47 tag for `lang`; `simple` is the registered variant for easy language. */
  tag: string
  direction: 'ltr' | 'rtl'
}

const facts: Record<string, LocaleFacts> = {
  de: { name: 'Deutsch', tag: 'de', direction: 'ltr' },
  leicht: { name: 'Leichte Sprache', tag: 'de-simple', direction: 'ltr' },
  en: { name: 'English', tag: 'en', direction: 'ltr' },
  tr: { name: 'Türkçe', tag: 'tr', direction: 'ltr' },
  ar: { name: 'العربية', tag: 'ar', direction: 'rtl' },
  fa: { name: 'فارسی', tag: 'fa', direction: 'rtl' },
  uk: { name: 'Українська', tag: 'uk', direction: 'ltr' },
  ru: { name: 'Русский', tag: 'ru', direction: 'ltr' },
  pl: { name: 'Polski', tag: 'pl', direction: 'ltr' },
  fr: { name: 'Français', tag: 'fr', direction: 'ltr' },
  it: { name: 'Italiano', tag: 'it', direction: 'ltr' },
  es: { name: 'Español', tag: 'es', direction: 'ltr' },
  ro: { name: 'Română', tag: 'ro', direction: 'ltr' },
  bg: { name: 'Български', tag: 'bg', direction: 'ltr' },
}

export function localeFacts(locale: Locale): LocaleFacts {
  return facts[locale] ?? { name: locale, tag: locale, direction: 'ltr' }
}

/** Languages beside German, easy language and English that pages for people in need are kept in. */
export const furtherLocales = ['tr', 'ar', 'uk', 'ru', 'pl', 'fr'] as const
type FurtherLocale = (typeof furtherLocales)[number]

/** Texts of one page: complete in three languages, in others where somebody wrote them. */
export type TextSet<T> = { de: T; leicht: T; en: T } & Partial<Record<FurtherLocale, T>>

/** The texts in a language; German ones where there are none. */
export function textsFor<T>(set: TextSet<T>, locale: Locale): T {
  return own(set, locale) ?? set.de
}

/** Whether all of these texts are there in a language. */
export const areIn = (sets: readonly TextSet<unknown>[], locale: Locale): boolean =>
  sets.every((set) => own(set, locale) !== undefined)

const own = <T>(set: TextSet<T>, locale: Locale): T | undefined =>
  Object.hasOwn(set, locale) ? set[locale as keyof TextSet<T>] : undefined

/** A text of a pack in a person’s language, and the language it is really in. */
export function localised(
  text: string | Record<string, string> | null | undefined,
  locale: Locale,
): { text: string; locale: Locale } | undefined {
  if (!text) return undefined
  if (typeof text === 'string') return { text, locale: mainLocale }
  for (const candidate of [locale, mainLocale, ...Object.keys(text)]) {
    const found = text[candidate]
    if (found) return { text: found, locale: candidate }
  }
  return undefined
}
