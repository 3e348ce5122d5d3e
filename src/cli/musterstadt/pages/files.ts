import type { PackInput } from '../../../contexts/city/index.ts'
import { accessibility } from './accessibility.ts'
import { easyLanguage } from './easyLanguage.ts'
import { imprint } from './imprint.ts'
import { privacy } from './privacy.ts'

/** A page of the city in Markdown, in each language. */
export interface PageText {
  readonly de: string
  readonly leicht: string
  readonly en: string
}

const pages = { imprint, privacy, accessibility, easyLanguage }
const locales = ['de', 'leicht', 'en'] as const

const pathOf = (page: string, locale: string) => `seiten/${page}.${locale}.md`

export const pageSections: PackInput['pages'] = Object.fromEntries(
  Object.keys(pages).map((page) => [
    page,
    Object.fromEntries(locales.map((locale) => [locale, pathOf(page, locale)])),
  ]),
)

export function pageFiles(): [string, () => Iterable<string>][] {
  return Object.entries(pages).flatMap(([page, text]: [string, PageText]) =>
    locales.map((locale): [string, () => Iterable<string>] => [
      pathOf(page, locale),
      () => [`${text[locale].trim()}\n`],
    ]),
  )
}
