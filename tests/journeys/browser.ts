import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { findBrowser } from '../../scripts/browser/find.ts'

/** Chromium asks its maker's servers for things at start; tests speak to loopback only. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * A browser for the tests of one file. Pages open below the product’s address, so '/hilfe' is enough.
 *
 * @param more switches of Chromium beside those that every journey needs
 */
export function useBrowser(more: readonly string[] = []) {
  let browser: Browser
  // A map is drawn by the graphics of the machine, or by a program in their place.
  const switches = [...quiet.filter((one) => more.length === 0 || one !== '--disable-gpu'), ...more]
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findBrowser(), args: switches })
  })
  afterAll(() => browser?.close())
  /** A page that has not been sent anywhere, with cookies and cache of its own. */
  const blank = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: inject('journeyUrl'),
      // All journeys come from one machine; as if behind a proxy, they are not limited together.
      extraHTTPHeaders: { 'X-Forwarded-For': '192.0.2.1' },
      ...options,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    return page
  }
  return {
    blank,
    async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
      const page = await blank(options)
      await page.goto(path)
      return page
    },
    /** As somebody who is signed in, with the secret of their session. */
    async openAs(token: string, path: string, options: BrowserContextOptions = {}): Promise<Page> {
      const page = await blank(options)
      const cookie = { name: 'nahbei-sitzung', value: token, url: inject('journeyUrl') }
      await page.context().addCookies([cookie])
      await page.goto(path)
      return page
    },
  }
}

export const withoutJavaScript: BrowserContextOptions = { javaScriptEnabled: false }

/** What axe finds: the rule, the place and the reason of each. All its rules, or those named. */
export async function axeFaults(page: Page, rules?: string[]): Promise<string[]> {
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(axe.source)
  const options: axe.RunOptions = {
    // What passes is neither described nor sent: that took most of the time.
    resultTypes: ['violations'],
    // Off unless asked for: 24 px targets (WCAG 2.5.8) and visible words within the name (2.5.3).
    rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
    ...(rules && { runOnly: rules }),
  }
  const violations: axe.Result[] = await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `axe ${id}: ${help} – ${node.target.join(' ')}`),
  )
}

/** By how many pixels a page is wider than its window. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/**
 * Until the page has been there for as long as a person needs at least: a form sent at once comes back. Counted from
 * its first byte, before which the server noted the time; the browser's own clock begins with the request, and a
 * server that is busy answers later.
 */
export const likeAPerson = (page: Page) =>
  expect.poll(() => page.evaluate(sinceItCame), { timeout: 5_000 }).toBeGreaterThan(1_050)

const sinceItCame =
  "performance.now() - performance.getEntriesByType('navigation')[0].responseStart"
