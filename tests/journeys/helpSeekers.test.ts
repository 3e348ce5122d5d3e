import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { listAreas } from '../../src/contexts/city/index.ts'
import { findOffers } from '../../src/contexts/offers/index.ts'
import { canMakePdf } from '../../src/platform/pdf/index.ts'
import { hasPoppler, infoOfPdf, textOfPdf } from '../builders/pdf.ts'
import { ask } from './api.ts'
import { axeFaults, sidewaysScroll, useBrowser, withoutJavaScript } from './browser.ts'
import { tabTo } from './keys.ts'

/** People who look for help, from their first word to the help itself. */

const browser = useBrowser()
const cards = (page: Page) => page.locator('.offer-card')

async function isSound(page: Page, what: string): Promise<void> {
  expect(await axeFaults(page), `axe on ${what}`).toEqual([])
  expect(await sidewaysScroll(page), `${what} scrolls sideways`).toBe(0)
}

describe('a person in danger at home, with the keyboard only', () => {
  it('finds who helps against violence, and is gone in two keys', async () => {
    const page = await browser.blank()
    await page.context().route(
      (url) => url.hostname !== 'localhost',
      (route) => route.fulfill({ contentType: 'text/html', body: '<title>Wetter</title>' }),
    )
    await page.goto('/')
    await tabTo(page, 'main input[name=frage]')
    await page.keyboard.type('mein Mann schlägt mich')
    await Promise.all([page.waitForURL(/frage=/), page.keyboard.press('Enter')])
    expect(await page.textContent('.talk-now')).toMatch(/116\s?016/)
    const kinds = await cards(page).allTextContents()
    expect(kinds.slice(0, 3).join()).toMatch(/Frauenhaus|Gewalt|Frauen/)
    expect(await page.title(), 'nobody reads it in the tab').not.toMatch(/schlägt|Gewalt|Frau/i)
    await isSound(page, 'the results')

    await tabTo(page, '.offer-card .card__title a')
    const name = (await cards(page).first().locator('.card__title').textContent())?.trim()
    await Promise.all([page.waitForURL(/\/hilfe\/angebot\//), page.keyboard.press('Enter')])
    expect((await page.textContent('h1'))?.trim()).toBe(name)
    expect(await page.title()).not.toMatch(/schlägt|Gewalt|Frau|Schutz/i)
    const offer = page.url()
    await tabTo(page, 'main a[href^="tel:"]')
    await isSound(page, 'the offer')

    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => url.hostname !== 'localhost')
    expect(await page.title()).toBe('Wetter')
    await page.goBack()
    expect(page.url(), 'going back does not show it').not.toBe(offer)
    expect(await page.content()).not.toContain(name)
    await page.context().close()
  })
})

describe('a mother who reads Arabic and looks for a midwife, on a small phone', () => {
  it.each(['قابلة', 'ممرضة ولادة'])(
    'finds one by "%s", calls, and takes a sheet along',
    async (words) => {
      const page = await browser.open('/ar', {
        viewport: { width: 320, height: 640 },
        isMobile: true,
      })
      expect(await page.getAttribute('html', 'dir')).toBe('rtl')
      await page.fill('main input[name=frage]', words)
      await Promise.all([page.waitForURL(/frage=/), page.press('main input[name=frage]', 'Enter')])
      expect(new URL(page.url()).pathname).toBe('/ar/hilfe')
      expect(await page.getAttribute('html', 'lang')).toBe('ar')
      // The kind of help in her own language.
      expect(await cards(page).first().textContent()).toMatch(/قابل|توليد/)
      await isSound(page, 'the results')

      await page.click('.filters > summary')
      await page.click('.filters__list:has(a[href*="sprache="]) > summary')
      await Promise.all([
        page.waitForURL(/sprache=ar/),
        page.click('.filters a[href*="sprache=ar"]'),
      ])
      expect(await cards(page).count()).toBeGreaterThan(0)
      for (const text of await cards(page).allTextContents()) expect(text).toContain('العربية')

      await cards(page).first().locator('.card__title a').click()
      expect(new URL(page.url()).pathname).toMatch(/^\/ar\/hilfe\/angebot\//)
      const call = page.locator('.offer__start a[href^="tel:"]').first()
      expect(await call.isVisible()).toBe(true)
      expect((await call.boundingBox())?.height).toBeGreaterThanOrEqual(24)
      await isSound(page, 'the offer')

      await page.click('main a[href$="/blatt"]')
      expect(await page.getAttribute('html', 'dir')).toBe('rtl')
      expect(await page.textContent('.sheet')).toMatch(/[\u0600-\u06ff]{3}/)
      await isSound(page, 'the sheet')
      await page.context().close()
    },
  )
})

describe('a person in a wheelchair', async () => {
  const quarter = (await ask(listAreas, {})).areas.at(-1)!.name

  it('sees what is step-free near by, and how many say nothing about steps', async () => {
    const question = 'Beratung'
    const found = await ask(findOffers, { question, place: quarter, wheelchair: true })
    expect(found.leftOutUnknown).toBeGreaterThan(0)

    const page = await browser.open('/hilfe', { viewport: { width: 768, height: 900 } })
    await page.fill('main input[name=frage]', question)
    await page.fill('main input[name=ort]', quarter)
    await Promise.all([page.waitForURL(/frage=/), page.press('main input[name=ort]', 'Enter')])
    const all = await page.textContent('.result-head h2')
    if (!(await page.isVisible('.filters__body'))) await page.click('.filters > summary')
    await Promise.all([
      page.waitForURL(/stufenlos=1/),
      page.click('.filters a:has-text("Stufenlos")'),
    ])
    expect(await page.textContent('.result-head h2')).not.toBe(all)
    for (const text of await cards(page).allTextContents()) expect(text).toContain('Stufenlos')
    // Unknown is not "no": they are counted, and one tap away.
    const note = page.locator('main .note', { hasText: String(found.leftOutUnknown) })
    expect(await note.count()).toBe(1)
    await isSound(page, 'the step-free offers')
    await cards(page).first().locator('.card__title a').click()
    expect(await page.textContent('.offer__access, main')).toMatch(/[Ss]tufenlos/)
    await isSound(page, 'the offer')
    await page.goBack()
    await note.locator('a').click()
    expect(await page.textContent('.result-head h2')).toBe(all)
    await page.context().close()
  })
})

describe('a counsellor without JavaScript', () => {
  it('prints one sheet of three offers in large type', async () => {
    const page = await browser.open('/hilfe?frage=schulden', {
      ...withoutJavaScript,
      acceptDownloads: true,
    })
    const names: string[] = []
    for (let place = 0; place < 3; place++) {
      const card = cards(page).nth(place)
      names.push((await card.locator('.card__title a').textContent())?.trim() ?? '')
      await card.locator('[name=angebot]').check()
    }
    await page.click('.to-sheet button')
    expect(new URL(page.url()).pathname).toBe('/hilfe/blatt')
    expect(new URL(page.url()).search, 'what was chosen stands in no address').toBe('')
    const sheet = await page.textContent('.sheet')
    for (const name of names) expect(sheet).toContain(name)
    await page.check('#feld-gross')
    await page.click('.sheet-options button:not([formaction])')
    expect(await page.isChecked('#feld-gross')).toBe(true)
    expect(await page.locator('.sheet--large').count()).toBe(1)
    if (canMakePdf()) await savesPdf(page, names)
    await page.context().close()
  })
})

async function savesPdf(page: Page, names: readonly string[]): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('button[formaction$=".pdf"]'),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  if (!hasPoppler) return
  const text = (await textOfPdf(bytes)).replace(/\s+/g, ' ')
  for (const name of names) expect(text).toContain(name)
  const info = await infoOfPdf(bytes)
  expect(info).toMatch(/Title:\s+\S/)
  expect(info).toMatch(/Tagged:\s+yes/)
}
