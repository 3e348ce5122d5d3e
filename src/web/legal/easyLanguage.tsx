import { textsFor } from '../../platform/texts/index.ts'
import { page } from '../frame/page.ts'
import { cityWords } from './cityWords.ts'
import { keepFor } from './legalPage.tsx'
import { choosePackText, type PackText, PackTextBody } from './packText.tsx'
import { easyExplanation, easyLanguageTexts } from './texts/easyLanguage.ts'

/**
 * What is here and how to use it, in Leichte Sprache, whatever language the page is read in: this is the
 * page to which people are sent who need it. A pack’s text in the reader’s language goes before.
 */
export const easyLanguagePage = page({
  method: 'get',
  path: '/leichte-sprache',
  async answer({ door, locale, link }) {
    const city = await cityWords(door)
    if (!city.ok) return { kind: 'failure', failure: city.failure }
    const t = textsFor(easyLanguageTexts, locale)
    const { easyLanguage: texts } = city.words.pages
    const own = locale !== 'leicht' && texts?.[locale] ? choosePackText(texts, locale) : undefined
    const easy = choosePackText(texts?.leicht ? { leicht: texts.leicht } : undefined, 'leicht')
    const explanation: PackText = easy ?? { source: easyExplanation, locale: 'leicht' }
    const easyIsOffered = city.words.locales.includes('leicht')
    return {
      kind: 'page',
      title: t.title,
      crumbs: [],
      keepFor,
      body: (
        <div class="measure">
          <h1>{t.title}</h1>
          <p class="lede">{t.lede}</p>
          {locale !== 'leicht' && easyIsOffered && (
            <ul class="plain-actions">
              <li>
                <a href={easyAddress(city.words.locales)}>{t.switchHere}</a>
              </li>
            </ul>
          )}
          {own && <PackTextBody text={own} locale={locale} link={link} />}
          {locale !== 'leicht' && <h2>{t.explanation}</h2>}
          <PackTextBody
            text={explanation}
            locale={locale}
            link={link}
            topHeading={locale === 'leicht' ? 2 : 3}
          />
        </div>
      ),
    }
  },
})

/** The home page in Leichte Sprache: the city’s main language has no prefix. */
const easyAddress = ([main]: string[]) => (main === 'leicht' ? '/' : '/leicht')
