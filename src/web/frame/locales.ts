import type { Locale } from '../../platform/texts/index.ts'

/** Splits '/en/hilfe' into the locale and '/hilfe'. The city's first locale has no prefix. */
export function splitLocale(pathname: string, locales: Locale[]): { locale: Locale; path: string } {
  const [, first = ''] = pathname.split('/', 2)
  const main = locales[0] ?? 'de'
  if (first !== main && locales.includes(first))
    return { locale: first, path: pathname.slice(first.length + 1) || '/' }
  return { locale: main, path: pathname }
}

/** The address of a page in a language. */
export function localePath(path: string, locale: Locale, locales: Locale[]): string {
  if (locale === (locales[0] ?? 'de')) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}
