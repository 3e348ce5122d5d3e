import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { listAreas, showCity } from '../../src/contexts/city/index.ts'
import { findOffers } from '../../src/contexts/offers/index.ts'
import { ask } from './api.ts'
import { axeFaults, sidewaysScroll, useBrowser, withoutJavaScript } from './browser.ts'
import { inLanguage, locales, protectedOffer } from './pages.ts'
import { watchTraffic } from './traffic.ts'

/** Draws without a graphics card: what a map needs. */
const drawing = useBrowser([
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
])
const withoutGraphics = useBrowser(['--disable-3d-apis'])
const desk = { width: 1440, height: 900 }
const results = '/hilfe?frage=Schulden&ort=Steinweg+9'
const { offers } = await ask(findOffers, { question: 'Schulden' })
const { levels } = await ask(showCity, {})
const smallest = levels.findLast(({ areas }) => areas > 0)!
const [quarter] = (await ask(listAreas, { level: smallest.id })).areas
const indicator = '/stadt/kennzahl/altersarmut'

const isOfMap = (url: string) => /maplibre|island|karte/.test(new URL(url).pathname)

/** By keyboard, as everybody can. */
async function openMap(page: Page) {
  await page.evaluate(
    "addEventListener('map:open', ({ detail }) => { globalThis.opened = detail.map })",
  )
  await page.locator('.map-island__open button').focus()
  await page.keyboard.press('Enter')
  await page.locator('.map-island canvas').waitFor()
  await page.waitForFunction("globalThis.opened && document.activeElement?.tagName === 'CANVAS'")
}

/** Zoom, and longitude of its left edge. */
const viewOf = (page: Page): Promise<{ zoom: number; west: number }> =>
  page.evaluate('({ zoom: opened.getZoom(), west: opened.getBounds().getWest() })')
const focused = (page: Page) => page.evaluate('document.activeElement.textContent')

describe('a map that nobody opened', () => {
  it('loads nothing', async () => {
    for (const path of [results, `/hilfe/angebot/${offers[0]!.id}`, '/stadt', indicator]) {
      const page = await drawing.blank({ viewport: desk })
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(path, { waitUntil: 'networkidle' })
      expect(await page.locator('.map-island__open button').count(), path).toBe(1)
      expect(asked.filter(isOfMap)).toEqual([])
      await page.context().close()
    }
  })

  it('is not there without JavaScript; picture and list are', async () => {
    const page = await drawing.open(results, { viewport: desk, ...withoutJavaScript })
    expect(await page.locator('.map-island').isVisible()).toBe(false)
    expect(await page.locator('.result-map svg').isVisible()).toBe(true)
    await page.context().close()
  })

  it('is not offered where the place is secret', async () => {
    const { id } = await protectedOffer()
    const page = await drawing.open(`/hilfe/angebot/${id}`)
    expect(await page.locator('[data-map]').count()).toBe(0)
    await page.context().close()
  })
})

describe.each(locales)('an open map in $locale', ({ prefix }) => {
  it.each([
    ['results', results],
    ['offer', `/hilfe/angebot/${offers[0]!.id}`],
    ['area', `/stadt/${smallest.id}/${quarter!.slug}`],
    ['indicator', indicator],
  ])('of %s is accessible, asks nobody else and says nothing to the console', async (_, path) => {
    const page = await drawing.blank({ viewport: desk })
    const traffic = watchTraffic(page, inject('journeyUrl'))
    await page.goto(inLanguage(prefix, path))
    await openMap(page)
    await page.waitForLoadState('networkidle')
    const faults = await axeFaults(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await page.evaluate(
      "document.querySelectorAll('.result-map').forEach((one) => { one.open = true })",
    )
    faults.push(...(await axeFaults(page)))
    expect([...faults, ...traffic.faults()]).toEqual([])
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
    await page.context().close()
  })
})

describe('by keyboard', () => {
  it('moves, changes the scale, and is left by Escape, which does not leave the site', async () => {
    const page = await drawing.open('/stadt', { viewport: desk })
    await openMap(page)
    const { zoom, west } = await viewOf(page)
    await page.keyboard.press('+')
    await expect.poll(async () => (await viewOf(page)).zoom).toBeCloseTo(zoom + 1, 5)
    await page.keyboard.press('-')
    await expect.poll(async () => (await viewOf(page)).zoom).toBeCloseTo(zoom, 5)
    await page.keyboard.press('ArrowRight')
    await expect.poll(async () => (await viewOf(page)).west).toBeGreaterThan(west)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe('Karte schließen')
    expect(new URL(page.url()).pathname).toBe('/stadt')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toContain('Bewegliche Karte öffnen')
    expect(await page.locator('.map-island canvas').count()).toBe(0)
    expect(await page.locator('.map svg').first().isVisible()).toBe(true)
    await page.context().close()
  })

  it('shows an area that is chosen by its name, with its value and the way to its page', async () => {
    const page = await drawing.open(indicator, { viewport: desk })
    await openMap(page)
    const choice = page.locator('.map-island__choice select')
    const label = await choice.locator('option').nth(3).innerText()
    await choice.selectOption({ label })
    const told = page.locator('.map-island__told')
    expect(await told.innerText()).toContain(label)
    expect(label).toMatch(/: .*\d/)
    await told.locator('a').click()
    await page.waitForURL('**/stadt/**')
    expect(await page.locator('h1').innerText()).toBe(label.split(': ')[0])
    await page.context().close()
  })
})

describe('numbers on the map of results', () => {
  it('are those of the cards, and each leads to its card', async () => {
    const page = await drawing.open(results, { viewport: desk })
    await openMap(page)
    const onCards = await page.locator('.offer-card__number').allTextContents()
    const named = await page
      .locator('.map-pin')
      .evaluateAll((pins) =>
        pins.flatMap(
          (pin) => (pin as unknown as { title: string }).title.match(/\d+(?=: )/g) ?? [],
        ),
      )
    expect(named.map(Number).sort((a, b) => a - b)).toEqual(onCards.map(Number))
    const single = page.locator('.map-pin', { hasText: /^\d+$/ }).first()
    const number = (await single.innerText()).trim()
    await single.focus()
    await page.keyboard.press('Enter')
    const card = page.locator(`[data-mark="${number}"]`)
    expect(await focused(page)).toBe(await card.locator('.card__title a').textContent())
    await page.context().close()
  })

  it('stand out while somebody is on the card', async () => {
    const page = await drawing.open(results, { viewport: desk })
    await openMap(page)
    await page.locator('[data-mark="1"] .card__title a').focus()
    expect(await page.locator('.map-pin--on').getAttribute('title')).toMatch(/\b1: /)
    await page.locator('main h1').click()
    await page.locator('.site-header a').first().focus()
    expect(await page.locator('.map-pin--on').count()).toBe(0)
    await page.context().close()
  })
})

it('lets a place be tried out by arrow keys, and tells where it came to rest', async () => {
  const page = await drawing.open('/stadt', { viewport: desk })
  // As a page for planners tells it.
  await page.evaluate(`(() => {
    const island = document.querySelector('[data-map]')
    const [west, south, east, north] = JSON.parse(island.dataset.map).box
    globalThis.from = { lon: (west + east) / 2, lat: (south + north) / 2 }
    const movable = { ...from, label: 'Neuer Standort' }
    island.dataset.map = JSON.stringify({ ...JSON.parse(island.dataset.map), movable })
    globalThis.told = []
    document.addEventListener('map:moved', ({ detail }) => told.push(detail))
  })()`)
  await openMap(page)
  const west = (await viewOf(page)).west
  await page.getByRole('button', { name: 'Neuer Standort' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowUp')
  const [first, second] = (await page.evaluate('told')) as { lon: number; lat: number }[]
  const from = (await page.evaluate('from')) as { lon: number; lat: number }
  expect(first!.lon).toBeGreaterThan(from.lon)
  expect(first!.lat).toBeCloseTo(from.lat, 6)
  expect(second!.lat).toBeGreaterThan(first!.lat)
  expect(second!.lat - first!.lat).toBeLessThan(first!.lon - from.lon)
  // The map itself stays where it is.
  expect((await viewOf(page)).west).toBe(west)
  await page.context().close()
})

it('turns by no gesture, and moves without flying where less motion is wanted', async () => {
  const page = await drawing.open('/stadt', { viewport: desk, reducedMotion: 'reduce' })
  await openMap(page)
  const before = await page.evaluate('opened.getZoom()')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowUp')
  // At once, within the same turn of the browser.
  const zoom = "document.querySelector('.map-button').click(), opened.getZoom()"
  expect(await page.evaluate(zoom)).toBeCloseTo(Number(before) + 1, 5)
  expect(await page.evaluate('[opened.getBearing(), opened.getPitch()]')).toEqual([0, 0])
  await page.context().close()
})

it('stays a picture where a device cannot draw it, and says so calmly', async () => {
  const page = await withoutGraphics.open('/stadt', { viewport: desk })
  await page.locator('.map-island__open button').click()
  const state = page.locator('.map-island__state')
  await state.filter({ hasText: 'kann die bewegliche Karte nicht zeigen' }).waitFor()
  expect(await page.locator('.map svg').first().isVisible()).toBe(true)
  expect(await page.locator('.map-island__open button').isVisible()).toBe(true)
  expect(await axeFaults(page)).toEqual([])
  await page.context().close()
})
