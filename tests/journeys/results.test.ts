import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { findOffers } from '../../src/contexts/offers/index.ts'
import { ask } from './api.ts'
import { axeFaults, sidewaysScroll, useBrowser, withoutJavaScript } from './browser.ts'
import { inLanguage, locales } from './pages.ts'
import { watchTraffic } from './traffic.ts'

const browser = useBrowser()
const desk = { width: 1440, height: 900 }
const { offers } = await ask(findOffers, { question: 'Schulden' })
const offer = offers[0]!
const results = '/hilfe?frage=Schulden&ort=Steinweg+9'

/** Bytes over the wire, headers with them, and requests of a first visit. */
const budget = { bytes: 80_000, requests: 12 }

describe.each(locales)('in $locale', ({ prefix }) => {
  it.each([
    ['results', results],
    ['an offer', `/hilfe/angebot/${offer.id}`],
  ])('%s are there at once on a slow line', async (_, path) => {
    const page = await browser.blank({ viewport: desk })
    const traffic = watchTraffic(page, inject('journeyUrl'))
    let requests = 0
    page.on('request', () => {
      requests++
    })
    await page.goto(inLanguage(prefix, path), { waitUntil: 'load' })
    await page.evaluate('document.fonts.ready.then(() => true)')
    expect(await traffic.bytes()).toBeLessThanOrEqual(budget.bytes)
    expect(requests).toBeLessThanOrEqual(budget.requests)
    expect(traffic.faults()).toEqual([])
    await page.context().close()
  })

  it.each([
    ['what was found', results],
    ['a question that was not understood', '/hilfe?frage=xyzzy+qwert'],
    ['narrowed results', '/hilfe?frage=Beratung&kostenlos=1&ort=Dommarkt&umkreis=2'],
    ['danger', '/hilfe?frage=mein+Mann+schl%C3%A4gt+mich'],
  ])('%s is accessible, folded and unfolded', async (_, path) => {
    const page = await browser.open(inLanguage(prefix, path), { viewport: desk })
    const faults = await axeFaults(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await page.evaluate(
      "document.querySelectorAll('main details').forEach((one) => { one.open = true })",
    )
    faults.push(...(await axeFaults(page)))
    expect(faults).toEqual([])
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
    await page.context().close()
  })
})

describe('the map', () => {
  const isShown = (page: Page) => page.locator('.result-map svg').isVisible()

  it('stands beside the list where there is room, and folds below it where there is none', async () => {
    const page = await browser.open(results, { viewport: desk, ...withoutJavaScript })
    expect(await isShown(page)).toBe(true)
    const [list, map] = [
      await page.locator('.offer-list').boundingBox(),
      await page.locator('.result-map').boundingBox(),
    ]
    expect(map!.x).toBeGreaterThan(list!.x + list!.width)
    await page.setViewportSize({ width: 768, height: 1024 })
    expect(await isShown(page)).toBe(false)
    await page.click('.result-map > summary')
    expect(await isShown(page)).toBe(true)
    await page.context().close()
  })

  it('has the numbers of the cards, and no other', async () => {
    const page = await browser.open(results, { viewport: desk })
    const onCards = await page.locator('.offer-card__number').allTextContents()
    const onMap = await page.locator('.result-map__pins text').allTextContents()
    expect(onCards.length).toBeGreaterThan(3)
    expect(
      onMap
        .flatMap((text) => text.trim().split(' '))
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(onCards.map((text) => Number(text.trim())))
    await page.context().close()
  })
})

describe('suggestions while typing', () => {
  it('are chosen with the keyboard, told to screen readers, and lead on', async () => {
    const page = await browser.open('/hilfe', { viewport: desk })
    const field = page.locator('main [name=frage]')
    await field.pressSequentially('schuldn', { delay: 20 })
    await page.locator('[role=option]').first().waitFor()
    expect(await field.getAttribute('aria-expanded')).toBe('true')
    expect(await page.locator('[role=status]').first().textContent()).toMatch(/Vorschläge: \d/)
    await field.press('ArrowDown')
    const chosen = page.locator('[role=option][aria-selected=true]')
    expect(await field.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'))
    expect(await axeFaults(page)).toEqual([])
    const text = await chosen.textContent()
    await field.press('Enter')
    await page.waitForURL('**/hilfe?**')
    expect(new URL(page.url()).searchParams.get('frage')).toBe(text)
    await page.context().close()
  })

  it('stay while the pointer is on them, and go when the field is left', async () => {
    const page = await browser.open('/hilfe', { viewport: desk })
    const field = page.locator('main [name=frage]')
    await field.pressSequentially('schuldn', { delay: 20 })
    const first = page.locator('[role=option]').first()
    await first.hover()
    expect(await first.isVisible()).toBe(true)
    await field.press('Shift+Tab')
    expect(await first.isVisible()).toBe(false)
    await page.context().close()
  })

  it('go away by Escape, and what was typed stays', async () => {
    const page = await browser.open('/hilfe', { viewport: desk })
    const field = page.locator('main [name=frage]')
    await field.pressSequentially('schuldn', { delay: 20 })
    await page.locator('[role=option]').first().waitFor()
    await field.press('Escape')
    expect(await page.locator('[role=option]').first().isVisible()).toBe(false)
    expect(await field.inputValue()).toBe('schuldn')
    await page.context().close()
  })
})

describe('where I am', () => {
  const here = { longitude: 8.2022, latitude: 51.6051 }

  it('fills in a street; no coordinates stand in an address', async () => {
    const page = await browser.blank({ geolocation: here, permissions: ['geolocation'] })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto('/hilfe')
    await page.click('.near-me')
    await page.locator('.near-me__status', { hasText: 'nächste Straße' }).waitFor()
    const place = await page.inputValue('[name=ort]')
    // As exact as a hundred metres leaves the device, not more.
    expect(asked.filter((url) => url.includes('locate'))).toEqual([
      expect.stringMatching(/lon=\d+\.\d{3}&lat=\d+\.\d{3}$/),
    ])
    await page.fill('main [name=frage]', 'Schulden')
    await page.click('main form button[type=submit]')
    expect(new URL(page.url()).searchParams.get('ort')).toBe(place)
    expect(await page.textContent('.understood')).toContain(place)
    await page.context().close()
  })

  it('says so where the place is not told', async () => {
    const page = await browser.blank({ permissions: [] })
    await page.goto('/hilfe')
    await page.click('.near-me')
    await page.locator('.near-me__status', { hasText: 'nicht bekannt' }).waitFor()
    await page.context().close()
  })
})

it('ticks offers for a sheet without JavaScript, and leaves no trace of them in the address', async () => {
  const page = await browser.open(results, withoutJavaScript)
  const boxes = page.locator('[name=angebot]')
  await boxes.nth(0).check()
  await boxes.nth(2).check()
  const names = await page.locator('.offer-card .card__title a').allTextContents()
  await page.click('.to-sheet button')
  expect(new URL(page.url()).search).toBe('')
  const text = await page.textContent('main')
  expect(text).toContain(names[0]!.trim())
  expect(text).toContain(names[2]!.trim())
  expect(text).not.toContain(names[1]!.trim())
  await page.context().close()
})
