import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { listAreas, showCity } from '../../src/contexts/city/index.ts'
import {
  findOffers,
  listAreaOffers,
  offerAsHsds,
  showOffer,
} from '../../src/contexts/offers/index.ts'
import { ask } from './api.ts'
import { useBrowser, withoutJavaScript } from './browser.ts'
import { protectedOffer } from './pages.ts'

const browser = useBrowser()
const phone = { viewport: { width: 360, height: 740 }, ...withoutJavaScript }
const question = 'ich kann die miete nicht zahlen'

const { levels } = await ask(showCity, {})
const quarters = (await ask(listAreas, { level: levels.at(-1)!.id })).areas
const quarter = quarters[0]!.name

async function search(page: Page): Promise<void> {
  await page.fill('[name=frage]', question)
  await page.fill('[name=ort]', quarter)
  await page.click('main form button[type=submit]')
}

const typedIn = async (page: Page) => ({
  frage: await page.inputValue('[name=frage]'),
  ort: await page.inputValue('[name=ort]'),
})

describe('a resident with an old phone and no JavaScript', () => {
  it('finds an offer with their own words, opens it, and comes back to what they typed', async () => {
    const page = await browser.open('/', phone)
    await search(page)
    const address = new URL(page.url())
    expect(Object.fromEntries(address.searchParams)).toEqual({ frage: question, ort: quarter })
    expect(await page.textContent('h1')).toContain(question)
    const understood = await page.textContent('.understood')
    expect(understood, 'what the question was taken to mean').toContain(quarter)
    expect(understood).toMatch(/Wohngeld|Schuldner|Wohnung/)

    const card = page.locator('.offer-card').first()
    expect(await card.locator('.offer-card__reason').textContent()).toMatch(/passt zu/)
    expect(await card.textContent(), 'minutes of a real way').toMatch(
      /\d Min\. zu Fuß|nicht in 60 Min\. zu erreichen/,
    )
    const name = (await card.locator('.card__title a').textContent())?.trim()
    await card.locator('.card__title a').click()
    expect((await page.textContent('h1'))?.trim()).toBe(name)
    expect(await page.locator('.offer__start a[href^="tel:"]').count()).toBeGreaterThan(0)

    await page.goBack()
    expect(page.url()).toBe(address.href)
    expect(await typedIn(page)).toEqual({ frage: question, ort: quarter })
    await page.context().close()
  })

  it('narrows the list by a tap, and takes the tap back', async () => {
    const page = await browser.open(`/hilfe?${new URLSearchParams({ frage: question })}`, phone)
    const all = await page.textContent('.result-head h2')
    // On a phone the filters are folded away.
    await page.click('.filters > summary')
    await page.click('.filters a:has-text("Kostenlos")')
    expect(new URL(page.url()).searchParams.get('kostenlos')).toBe('1')
    const facts = page.locator('.offer-card__facts')
    const texts = await facts.allTextContents()
    expect(texts.filter((text) => !text.includes('Kostenlos'))).toEqual([])
    await page.click('.chosen a:has-text("Kostenlos")')
    expect(await page.textContent('.result-head h2')).toBe(all)
    await page.context().close()
  })

  it('changes the language and stays where they are', async () => {
    const page = await browser.open('/', phone)
    await search(page)
    const { search: query } = new URL(page.url())
    for (const [language, prefix, lang] of [
      ['English', '/en', 'en'],
      ['Leichte Sprache', '/leicht', 'de-simple'],
      ['Deutsch', '', 'de'],
    ] as const) {
      // Easy language is always in sight; languages beside German lie behind the globe.
      if (language === 'English') await page.click('.language-menu summary')
      await page.click(`.language-menu a:text-is("${language}")`)
      const { pathname, search } = new URL(page.url())
      expect(pathname + search).toBe(`${prefix}/hilfe${query}`)
      expect(await page.getAttribute('html', 'lang')).toBe(lang)
      expect(await typedIn(page)).toEqual({ frage: question, ort: quarter })
    }
    await page.locator('.offer-card .card__title a').first().click()
    const { pathname } = new URL(page.url())
    await page.click('.language-menu summary')
    await page.click('.language-menu a:text-is("English")')
    expect(new URL(page.url()).pathname).toBe(`/en${pathname}`)
    await page.context().close()
  })

  it('is never left with nothing', async () => {
    const page = await browser.open('/hilfe?frage=qwertzuiop', phone)
    expect(await page.textContent('main')).toContain('Das heißt nicht, dass es keine Hilfe gibt')
    expect(await page.locator('main a[href="/jetzt-hilfe"]').count()).toBeGreaterThan(0)
    const unknown = await browser.open('/hilfe?frage=Schulden&ort=Atlantis', phone)
    expect(await unknown.textContent('main')).toContain('Den Ort „Atlantis“ kennen wir nicht')
    expect(await unknown.locator('.offer-card').count()).toBeGreaterThan(0)
    await page.context().close()
    await unknown.context().close()
  })
})

describe('a person in danger', () => {
  it.each([
    '/',
    '/hilfe?frage=Schulden',
    '/leicht/hilfe',
    '/en/stadt',
    '/impressum',
    '/gibt-es-nicht',
  ])('reaches help now in one step from %s, and the way out of the site', async (path) => {
    const page = await browser.open(path, phone)
    for (const target of ['header a.help-now', 'a.leave']) {
      const box = await page.locator(target).boundingBox()
      expect(box, `${target} on ${path} is there`).not.toBeNull()
      expect(box!.y + box!.height, `${target} on ${path} is in sight`).toBeLessThanOrEqual(740)
    }
    await page.click('header a.help-now')
    expect(new URL(page.url()).pathname).toMatch(/^(\/leicht|\/en)?\/jetzt-hilfe$/)
    const numbers = await page.locator('main a[href^="tel:"]').allTextContents()
    expect(
      numbers
        .map((number) => number.trim())
        .slice(0, 2)
        .sort(),
    ).toEqual(['110', '112'])
    await page.context().close()
  })

  it('leaves for another site, which is not told where they came from', async () => {
    const page = await browser.blank(phone)
    const asked: { url: string; referrer?: string }[] = []
    await page.route(
      (url) => url.hostname !== 'localhost',
      async (route) => {
        asked.push({ url: route.request().url(), referrer: route.request().headers().referer })
        await route.fulfill({ contentType: 'text/html', body: '<title>Wetter</title>' })
      },
    )
    await page.goto('/hilfe/art/frauenhaus')
    await page.click('a.leave')
    expect(await page.title()).toBe('Wetter')
    expect(asked).toHaveLength(1)
    expect(asked[0]?.referrer).toBeUndefined()
    await page.context().close()
  })
})

describe('a women’s shelter', async () => {
  const shelter = await protectedOffer()

  it('is shown without a place, near or far', async () => {
    const near = new URLSearchParams({ frage: 'Frauenhaus', ort: quarter })
    const page = await browser.open(`/hilfe?${near}`, phone)
    const card = page.locator('.offer-card', { hasText: shelter.name }).first()
    const text = (await card.textContent()) ?? ''
    expect(text).toContain('Die Adresse ist geheim')
    expect(text, 'a distance would give the place away').not.toMatch(/Luftlinie|\d\s?(km|m|Min)\b/)
    expect(text, 'a postal code').not.toMatch(/\b\d{5}\b/)
    await card.locator('.card__title a').click()
    expect(await page.locator('main address, main .map, main svg').count()).toBe(0)
    expect(await page.locator('main a[href^="/stadt"]').count(), 'links to its quarter').toBe(0)
    expect(await page.textContent('main')).not.toMatch(/\b\d{5}\b/)
    expect(await page.textContent('main')).toContain('geheim')
    await page.context().close()
  })

  it('has no place in any answer of the API', async () => {
    const { offer } = await ask(showOffer, { id: shelter.id })
    expect(offer).toMatchObject({ protected: true, place: null, areas: [] })
    const hsds = JSON.stringify(await ask(offerAsHsds, { id: shelter.id }))
    expect(hsds).not.toMatch(/"(latitude|longitude)":|"(address_1|postal_code)":"[^"]/)
    const orders = new Set<string>()
    for (const { name } of quarters) {
      const { offers } = await ask(findOffers, { type: 'frauenhaus', place: name })
      const hidden = offers.filter((one) => one.protected)
      for (const one of hidden)
        expect(one, `near ${name}`).toMatchObject({ metres: null, place: null })
      orders.add(hidden.map(({ id }) => id).join())
    }
    expect([...orders], 'an order by nearness would tell the place').toHaveLength(1)
  })

  it('lies in no area', async () => {
    for (const { id, name, level } of (await ask(listAreas, {})).areas) {
      const { types } = await ask(listAreaOffers, { level, area: id, perType: 100 })
      const ids = types.flatMap(({ offers }) => offers.map((offer) => offer.id))
      expect(ids, name).not.toContain(shelter.id)
      expect(
        types.map((type) => type.id),
        name,
      ).not.toContain('frauenhaus')
    }
  })
})
