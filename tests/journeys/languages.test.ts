import { describe, expect, it } from 'vitest'
import { furtherLocales, localeFacts } from '../../src/platform/texts/index.ts'
import { axeFaults, sidewaysScroll, useBrowser } from './browser.ts'

const pages = ['', '/hilfe?frage=Schulden&ort=Mitte', '/jetzt-hilfe', '/hilfe/merkliste']
const { blank } = useBrowser()

describe.each(furtherLocales)('in %s', (locale) => {
  it.each(pages)('%s is read, tabbed and mirrored like any other page', async (path) => {
    const tab = await blank({ viewport: { width: 1440, height: 900 } })
    await tab.goto(`/${locale}${path}`)
    const root = tab.locator('html')
    expect(await root.getAttribute('lang')).toBe(locale)
    expect(await root.getAttribute('dir')).toBe(localeFacts(locale).direction)
    // The body is in the page's own language, not the German one.
    expect(await tab.locator('main').getAttribute('lang')).toBeNull()
    expect(await axeFaults(tab)).toEqual([])
    await tab.setViewportSize({ width: 320, height: 640 })
    expect(await sidewaysScroll(tab)).toBe(0)
    await tab.context().close()
  })
})

it('begins Arabic pages at the right, and keeps numbers to call in their order', async () => {
  const tab = await blank({ viewport: { width: 1440, height: 900 } })
  await tab.goto('/ar/jetzt-hilfe')
  const directionOf = (selector: string) =>
    tab.evaluate(`getComputedStyle(document.querySelector('${selector}')).direction`)
  expect(await directionOf('h1')).toBe('rtl')
  const name = await tab.locator('.brand__name').boundingBox()
  expect(name?.x).toBeGreaterThan(720)
  expect(await directionOf('.help-line .phone bdi')).toBe('ltr')
  await tab.context().close()
})

it('says on the page that no person has checked it, and leads to the German one', async () => {
  const tab = await blank()
  await tab.goto('/tr/hilfe?frage=Schulden')
  await tab.getByRole('link', { name: 'Almanca sayfaya git' }).click()
  expect(new URL(tab.url()).pathname).toBe('/hilfe')
  expect(await tab.locator('h1').innerText()).toContain('Schulden')
  await tab.context().close()
})
