import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { areaProfile, listIndicators, showIndicator } from '../../src/contexts/atlas/index.ts'
import { listAreas, showArea, showCity } from '../../src/contexts/city/index.ts'
import { formatNumber, localised } from '../../src/platform/texts/index.ts'
import { ask } from './api.ts'
import { useBrowser, withoutJavaScript } from './browser.ts'
import { tabTo } from './keys.ts'

const browser = useBrowser()
const { levels } = await ask(showCity, {})
const quarterLevel = levels.at(-1)!.id
const { areas: quarters } = await ask(listAreas, { level: quarterLevel })
const { indicators } = await ask(listIndicators, {})

const wordsOf = async (page: Page, selector = 'main') =>
  ((await page.textContent(selector)) ?? '').replace(/\s+/g, ' ')

describe('a planner', () => {
  it('goes by keyboard from the map of the city to an area and its figures', async () => {
    const page = await browser.open('/stadt')
    await tabTo(page, 'svg a')
    const area = await page.evaluate<string>(
      'document.activeElement.querySelector("title").textContent',
    )
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => /^\/stadt\/[^/]+\/[^/]+$/.test(url.pathname))
    expect(await wordsOf(page, 'h1')).toBe(area)

    const [, , level = '', slug = ''] = new URL(page.url()).pathname.split('/')
    const shown = await ask(showArea, { level, id: slug })
    const text = await wordsOf(page)
    expect(text, 'residents').toContain(formatNumber(shown.residents!.count, 'de'))
    const { rows } = await ask(areaProfile, { level, id: slug })
    const row = rows.find(
      ({ value, city, indicator }) => value !== null && city && indicator.kind === 'number',
    )!
    const shownRow = page
      .locator('.value-row', { hasText: localised(row.indicator.title, 'de')!.text })
      .first()
    const rowText = ((await shownRow.textContent()) ?? '').replace(/\s+/g, ' ')
    const { decimals } = row.indicator
    expect(rowText, 'its value').toContain(formatNumber(row.value!, 'de', decimals))
    expect(rowText, 'the city’s value beside it').toContain(
      formatNumber(row.city!.value, 'de', decimals),
    )
    await page.context().close()
  })

  it('opens an indicator, sorts it, and takes the figures along', async () => {
    const page = await browser.open(`/stadt/${quarterLevel}/${quarters[0]!.slug}`)
    await page.locator('.value-row__title a').first().click()
    const { pathname } = new URL(page.url())
    expect(pathname).toMatch(/^\/stadt\/kennzahl\/[a-z0-9_-]+$/)
    const id = pathname.split('/').at(-1)!
    const { areas } = await ask(showIndicator, { id })

    const names = async () =>
      (await page.locator('.ranking tbody th a').allTextContents()).map((name) => name.trim())
    const known = areas.filter(({ value }) => value !== null).map(({ name }) => name)
    expect((await names()).slice(0, known.length), 'highest first').toEqual(known)
    await page.click('#rangliste ~ * a:has-text("Name"), a:has-text("nach Name")')
    const german = new Intl.Collator('de', { numeric: true })
    expect(await names(), 'by name').toEqual((await names()).toSorted(german.compare))
    expect(new URL(page.url()).searchParams.get('sortierung')).toBe('name')

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`main a[href$="/${id}.csv"]`).last().click(),
    ])
    expect(download.suggestedFilename()).toBe(`${id}.csv`)
    const rows: Record<string, string>[] = parse(await readFile(await download.path()), {
      columns: true,
      bom: true,
    })
    expect(rows.length).toBeGreaterThan(areas.length)
    const first = areas.find(({ value }) => value !== null)!
    expect(
      rows.find((row) => row.gebiet === first.name && Number(row.wert) === first.value),
    ).toMatchObject({
      kennzahl: id,
      ebene: first.level,
      gebiet_id: first.id,
    })
    await page.context().close()
  })

  it('switches to English and stays with the same choice', async () => {
    const { id, levels, periods } = indicators.find(
      ({ levels, periods }) => levels.length > 1 && periods.length > 1,
    )!
    const choice = `ebene=${levels[0]}&zeit=${periods[0]!.key}&sortierung=niedrig`
    const page = await browser.open(`/stadt/kennzahl/${id}?${choice}`, withoutJavaScript)
    const german = await wordsOf(page, 'h1')
    await page.click('.language-menu summary')
    await page.click('.language-menu a:text-is("English")')
    const { pathname, search } = new URL(page.url())
    expect(pathname + search).toBe(`/en/stadt/kennzahl/${id}?${choice}`)
    expect(await wordsOf(page, 'h1')).not.toBe(german)
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    await page.context().close()
  })

  it('is led from an area of the past to those that followed', async () => {
    const level = levels.find(({ vintages }) => vintages.some(({ until }) => until !== null))
    const day = level?.vintages.find(({ until }) => until !== null)?.until
    expect(level && day, 'the demo city has areas of the past').toBeTruthy()
    const { areas } = await ask(listAreas, { level: level!.id, validOn: day! })
    const old = areas.find(({ validUntil }) => validUntil === day)!
    const { successors } = await ask(showArea, { level: level!.id, id: old.slug, validOn: day! })
    expect(successors.length).toBeGreaterThan(0)

    const page = await browser.open(`/stadt/${level!.id}/${old.slug}`, withoutJavaScript)
    const note = page.locator('main .note:not(.kept-note)').first()
    expect(await note.textContent()).toContain(formatDay(day!))
    const followers = (await note.locator('a').allTextContents()).map((name) => name.trim())
    expect(followers).toEqual(successors.map(({ area }) => area.name))
    await note.locator('a').first().click()
    expect(await wordsOf(page, 'h1')).toBe(followers[0])
    await page.context().close()
  })

  it('finds a quarter by its name, as people write it', async () => {
    const page = await browser.open('/stadt', withoutJavaScript)
    await page.fill('main [name=name]', quarters[0]!.name.toUpperCase())
    await page.press('main [name=name]', 'Enter')
    expect(await wordsOf(page, 'h1')).toBe(quarters[0]!.name)
    await page.context().close()
  })
})

/** '2020-12-31' as German pages write it. */
const formatDay = (day: string) =>
  new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
