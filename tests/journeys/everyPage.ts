import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { axeFaults, sidewaysScroll, useBrowser } from './browser.ts'
import { inLanguage, type locales, type PublicPage, parts, publicPages } from './pages.ts'
import {
  leftoverFaults,
  type Survey,
  smallTargetFaults,
  structuralFaults,
  surveyOf,
  untranslatedFaults,
} from './survey.ts'
import { watchTraffic } from './traffic.ts'

const desk = { width: 1440, height: 900 }
const tablet = { width: 768, height: 1024 }
const phone = { width: 320, height: 640 }
/** The whole first view: headers, page, styles and fonts as they come over the wire. */
const mostBytes = 100_000

/** Checks one page of each type in a language. A file of tests for each, so that they run side by side. */
export async function checkEveryPage({ locale, prefix, lang }: (typeof locales)[number]) {
  const pages = await publicPages()
  const browser = useBrowser()
  const menus = new Set<string>()

  describe(`in ${locale}`, () => {
    it.each(pages)('$type is sound', async (page) => {
      const path = inLanguage(prefix, page.path)
      const tab = await browser.blank({ viewport: desk })
      const traffic = watchTraffic(tab, inject('journeyUrl'))
      const answer = await tab.goto(path, { waitUntil: 'load' })
      const faults: string[] = []
      if (answer?.status() !== 200) faults.push(`answers ${answer?.status()} instead of 200`)
      // Fonts may come after everything else, and they weigh.
      await tab.evaluate('document.fonts.ready.then(() => true)')
      const found = await surveyOf(tab)
      faults.push(...structuralFaults(found, lang), ...leftoverFaults(found, page))
      faults.push(...partFaults(page, found))
      faults.push(...traffic.faults(), ...weightFaults(await traffic.bytes(), mostBytes))
      if (locale === 'en') faults.push(...untranslatedFaults(found))
      if (locale !== 'de') faults.push(...(await germanFaults(page, (await answer?.text()) ?? '')))
      faults.push(...(await faultsByWidth(tab, locale)))
      menus.add(found.menus.join('\n'))
      await tab.context().close()
      expect(faults, `faults of ${path} (${page.type})`).toEqual([])
    })

    it('has the same menus in the same order on every page', () => {
      expect([...menus]).toHaveLength(1)
    })
  })
}

/** Sideways scroll and small targets at each width; axe at the widest, and dark on a phone. */
async function faultsByWidth(tab: Page, locale: string): Promise<string[]> {
  const faults = await axeFaults(tab)
  for (const size of locale === 'de' ? [desk, tablet, phone] : [desk, phone]) {
    await tab.setViewportSize(size)
    const beyond = await sidewaysScroll(tab)
    if (beyond > 0) faults.push(`is ${beyond} px too wide at ${size.width} px`)
    const small = smallTargetFaults(await surveyOf(tab))
    faults.push(...small.map((fault) => `at ${size.width} px ${fault}`))
  }
  if (locale === 'de') {
    await tab.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    const dark = await axeFaults(tab, ['color-contrast'])
    faults.push(...dark.map((fault) => `dark, at 320 px: ${fault}`))
  }
  faults.push(...(await spacingFaults(tab)))
  return faults
}

/** WCAG 1.4.12: people may set wider spacing; nothing may be lost by it. */
async function spacingFaults(tab: Page): Promise<string[]> {
  await tab.evaluate(`{
    const wide = new CSSStyleSheet()
    wide.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }')
    document.adoptedStyleSheets = [wide]
  }`)
  const beyond = await sidewaysScroll(tab)
  return beyond > 0 ? [`is ${beyond} px too wide at 320 px with wider text spacing`] : []
}

async function germanFaults({ path }: PublicPage, html: string): Promise<string[]> {
  const german = await (await fetch(inject('journeyUrl') + path)).text()
  return wordsOfMain(german) === wordsOfMain(html) ? ['is the German page word for word'] : []
}

const wordsOfMain = (html: string) =>
  html
    .replace(/^[\s\S]*<main[^>]*>|<\/main>[\s\S]*$/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

/** The checklist goes by what a page is made of, so that has to be true. */
function partFaults(page: PublicPage, found: Survey): string[] {
  return parts
    .filter((part) => found.parts[part] !== page.parts.includes(part))
    .map((part) => `${found.parts[part] ? 'has a' : 'has no'} ${part}, unlike pages.ts says`)
}

const weightFaults = (bytes: number, most: number): string[] =>
  bytes <= most
    ? []
    : [`weighs ${Math.round(bytes / 1000)} kB at first sight, not at most ${most / 1000}`]
