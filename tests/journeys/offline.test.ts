import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { findOffers } from '../../src/contexts/offers/index.ts'
import { ask } from './api.ts'
import { axeFaults, useBrowser } from './browser.ts'
import { protectedOffer } from './pages.ts'

const browser = useBrowser()
const { offers } = await ask(findOffers, { question: 'schulden' })
const address = `/hilfe/angebot/${offers[0]!.id}`

/** Waits until the device holds what it should. */
const holds = (page: Page, cacheName: string, path: string) =>
  expect
    .poll(
      () =>
        page.evaluate(
          `caches.match('${path}', { cacheName: '${cacheName}' }).then((kept) => kept !== undefined)`,
        ),
      { timeout: 20_000 },
    )
    .toBe(true)
const everythingKept = (page: Page): Promise<string[]> =>
  page.evaluate(`(async () => {
    const found = []
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname)
    return found
  })()`)

describe('a person without a network', () => {
  it('still has the numbers to call, and is told that the page is old', async () => {
    const page = await browser.open('/hilfe')
    await holds(page, 'nahbei-bereit', '/hilfe/auf-dem-geraet')
    await page.context().setOffline(true)
    await page.goto('/jetzt-hilfe')
    expect(await page.isVisible('main a[href="tel:112"]')).toBe(true)
    expect(await page.textContent('.kept-note')).toMatch(/kein Netz.*\d{4}/)
    expect(await page.isVisible('.kept-note')).toBe(true)
    expect(await page.locator('.open:visible').count(), 'what was open "now"').toBe(0)
    expect(await axeFaults(page)).toEqual([])
    await page.goto('/hilfe/merkliste')
    expect(await page.textContent('h1')).toBe('Merkliste')
    await page.goto(address)
    expect(await page.textContent('h1')).toBe('Gerade kein Netz')
    expect(await page.isVisible('main a[href="/jetzt-hilfe"]')).toBe(true)
    await page.context().close()
  })

  it('has them in the language they read', async () => {
    const page = await browser.open('/en/hilfe')
    await holds(page, 'nahbei-bereit', '/en/hilfe/auf-dem-geraet')
    await page.context().setOffline(true)
    await page.goto('/en/jetzt-hilfe')
    expect(await page.textContent('.kept-note')).toContain('You are offline')
    await page.goto(`/en${address}`)
    expect(await page.textContent('h1')).toBe('No network right now')
    await page.context().close()
  })

  it('finds nothing on the device of what somebody looked at, unless they want it', async () => {
    const shelter = await protectedOffer()
    const page = await browser.open('/hilfe/auf-dem-geraet')
    await holds(page, 'nahbei-bereit', '/hilfe/auf-dem-geraet')
    await page.goto(address)
    await page.goto('/hilfe?frage=schulden')
    expect((await everythingKept(page)).filter((path) => /angebot|^\/hilfe$/.test(path))).toEqual(
      [],
    )

    await page.goto('/hilfe/auf-dem-geraet')
    await page.check('#feld-merken')
    await page.waitForSelector('[data-device-status]:has-text("Eingeschaltet")')
    await page.goto(address)
    await holds(page, 'nahbei-gesehen', address)
    await page.goto(`/hilfe/angebot/${shelter.id}/blatt`)
    await page.goto('/anmelden')
    const kept = await everythingKept(page)
    expect(kept).toContain(address)
    expect(kept.filter((path) => path.includes(shelter.id) || path.includes('anmelden'))).toEqual(
      [],
    )
    await page.context().setOffline(true)
    await page.goto(address)
    expect(await page.textContent('h1')).toBe(offers[0]!.name)
    await page.goto('/hilfe/thema/geld')
    await page.waitForSelector(`[data-seen-list] a:text-is("${offers[0]!.name}")`)

    await page.context().setOffline(false)
    await page.goto('/hilfe/auf-dem-geraet')
    await page.click('[data-device-remove]')
    await page.waitForSelector('[data-device-status]:has-text("Gelöscht")')
    expect(await page.evaluate('caches.keys()')).toEqual([])
    await page.context().close()
  })
})

describe('the app', () => {
  it('can be installed: manifest, sign and worker are what a browser asks for', async () => {
    const page = await browser.open('/en')
    const session = await page.context().newCDPSession(page)
    const { errors, data } = await session.send('Page.getAppManifest')
    expect(errors).toEqual([])
    const manifest = JSON.parse(data ?? '{}')
    expect(manifest).toMatchObject({ lang: 'en', start_url: '/en', display: 'standalone' })
    for (const { src } of manifest.icons)
      expect((await fetch(new URL(src, inject('journeyUrl')))).status).toBe(200)
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
    // The browser of the tests keeps nothing, as a private window; nothing else may be missing.
    const missing = installabilityErrors.map(({ errorId }) => errorId)
    expect(missing.filter((one) => one !== 'in-incognito')).toEqual([])
    await page.context().close()
  })
})
