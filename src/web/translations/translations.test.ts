import { describe, expect, it } from 'vitest'
import { areIn, furtherLocales } from '../../platform/texts/index.ts'
import { errorTexts } from '../frame/errors.tsx'
import type { PageRoute } from '../frame/page.ts'
import { frameTexts } from '../frame/texts.ts'
import { helpPages } from '../help/index.ts'
import { homePage } from '../home/page.tsx'
import { keepPages } from '../keep/page.tsx'
import { offlinePages } from '../offline/pages.tsx'
import { sheetPages } from '../sheet/pages.tsx'

const pages: PageRoute[] = [homePage, ...helpPages, ...keepPages, ...sheetPages, ...offlinePages]
const sets = [...new Set(pages.flatMap(({ texts = [] }) => texts))]

/** Every text of a set; what takes values gets digits, which may be numbers as well as names. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return [String(value('3', '7', '5', '6'))]
  if (value && typeof value === 'object') return Object.values(value).flatMap(textsIn)
  return []
}

const letters: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  uk: /\p{Script=Cyrillic}/u,
  ru: /\p{Script=Cyrillic}/u,
  tr: /\p{Script=Latin}/u,
  pl: /\p{Script=Latin}/u,
  fr: /\p{Script=Latin}/u,
}

it.each(pages.map((page) => [`${page.method} ${page.path}`, page] as const))(
  '%s is there in every language',
  (_, { texts }) => {
    const missing = furtherLocales.filter((locale) => !texts || !areIn(texts, locale))
    expect(missing).toEqual([])
  },
)

describe.each(furtherLocales)('the texts in %s', (locale) => {
  const all = [...sets, errorTexts].flatMap((set) => textsIn(set[locale]))

  it('are written in its letters', () => {
    const foreign = all.filter((text) => /\p{L}{3}/u.test(text) && !letters[locale]?.test(text))
    expect(foreign).toEqual([])
  })

  it('call out nothing, and have Western digits', () => {
    expect(all.filter((text) => /[!٠-٩۰-۹]/.test(text))).toEqual([])
  })

  it('are no copy of the German or English ones', () => {
    const copied = [...sets, errorTexts].flatMap((set) => {
      const known = new Set([...textsIn(set.de), ...textsIn(set.en)])
      return textsIn(set[locale]).filter((text) => text.split(' ').length > 2 && known.has(text))
    })
    expect(copied).toEqual([])
  })

  it('say that no person has checked them', () => {
    expect(frameTexts[locale]?.unreviewed?.said).toBeTruthy()
  })
})
