import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { likeAPerson, useBrowser } from './browser.ts'
import { tabTo } from './keys.ts'
import { publicPages } from './pages.ts'

const browser = useBrowser()
/** Pages with every kind of control: forms, folds, maps, tables, long lists. */
const walked = (await publicPages()).filter(({ type }) =>
  ['home', 'results', 'offer', 'mistake form', 'city', 'area', 'indicator', 'data'].includes(type),
)

/** Where the focus is, how it looks, and where it stands in the document. */
interface Stop {
  name: string
  /** Position among all elements of the document, -1 for the document itself. */
  order: number
  visible: boolean
  marked: boolean
  covered: boolean
}

/** Before the walk: how everything looks without focus, so that a difference can be seen. */
const remember = `
  globalThis.looks = new Map()
  globalThis.lookOf = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, stroke, strokeWidth, backgroundColor } = getComputedStyle(element)
    const outline = outlineStyle === 'none' || outlineWidth === '0px' ? 'none' : outlineWidth + outlineColor
    return [outline, boxShadow, borderColor, stroke, strokeWidth, backgroundColor].join('|')
  }
  // An area of a map is marked by its shape.
  globalThis.drawnOf = (element) => [element, ...element.querySelectorAll('path')]
  for (const element of document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]'))
    for (const drawn of drawnOf(element)) looks.set(drawn, lookOf(drawn))
`
const whereIsFocus = `(() => {
  const element = document.activeElement
  if (!element || element === document.body) return { name: 'the document', order: -1, visible: true, marked: true, covered: false }
  const box = element.getBoundingClientRect()
  const words = element.getAttribute('aria-label') ?? element.querySelector('title')?.textContent ?? element.textContent
  // WCAG 2.4.11: not hidden altogether.
  const points = [0.02, 0.5, 0.98].flatMap((x) => [0.02, 0.5, 0.98].map((y) => [box.x + box.width * x, box.y + box.height * y]))
  return {
    name: element.tagName.toLowerCase() + ' “' + (words || element.name || '').trim().replace(/\\s+/g, ' ').slice(0, 50) + '”',
    order: [...document.querySelectorAll('*')].indexOf(element),
    visible: element.checkVisibility({ visibilityProperty: true }) && box.width > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight,
    marked: drawnOf(element).some((drawn) => looks.has(drawn) && looks.get(drawn) !== lookOf(drawn)),
    covered: !element.closest('.leave') && points.every(([x, y]) => document.elementFromPoint(x, y)?.closest('.leave')),
  }
})()`

/** From where the focus is to the end of the document by Tab alone. */
async function walk(page: Page, most: number): Promise<Stop[]> {
  const stops: Stop[] = []
  while (stops.length < most) {
    const stop = await step(page, 'Tab')
    if (stop.order === -1) return stops
    stops.push(stop)
  }
  throw new Error(`${most} times Tab did not lead out of ${page.url()}: a trap?`)
}

async function step(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop> {
  await page.keyboard.press(key)
  return await page.evaluate(whereIsFocus)
}

describe('by keyboard alone', () => {
  it.each(walked)(
    'every stop of $type is seen, in order, and none holds the focus',
    async ({ path }) => {
      const page = await browser.open(path, {
        viewport: { width: 1024, height: 768 },
        reducedMotion: 'reduce',
      })
      await page.evaluate(remember)
      const stops = await walk(page, 400)
      const faults = stops.flatMap(({ name, visible, marked, covered, order }, index) => [
        ...(visible ? [] : [`${name} takes the focus out of sight`]),
        ...(marked ? [] : [`${name} does not show its focus`]),
        ...(covered ? [`${name} is covered by the way out`] : []),
        ...(order > (stops[index - 1]?.order ?? -1)
          ? []
          : [`${name} comes before what stands above it`]),
      ])
      expect(faults, `keyboard on ${path}`).toEqual([])
      expect(stops[0]?.name, `first stop on ${path}`).toContain('Zum Inhalt')
      const focusable = await page
        .locator('main')
        .locator(
          'a[href], button, input:not([type=hidden]):not([tabindex="-1"]), textarea, summary',
        )
        .count()
      expect(stops.length, `stops on ${path}`).toBeGreaterThan(Math.min(focusable, 5))
      await page.context().close()
    },
  )

  it('goes back the way it came', async () => {
    const page = await browser.open('/hilfe', { viewport: { width: 1024, height: 768 } })
    await page.evaluate(remember)
    const there = await walk(page, 400)
    const back: Stop[] = []
    while (back.length < there.length) back.push(await step(page, 'Shift+Tab'))
    expect(back.map(({ name }) => name)).toEqual(there.map(({ name }) => name).toReversed())
    await page.context().close()
  })

  it('skips to the content, finds help and reports a mistake without a mouse', async () => {
    const page = await browser.open('/', { viewport: { width: 1024, height: 768 } })
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#inhalt')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Schulden')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/hilfe\?frage=Schulden/)
    await tabTo(page, '.card__title a')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/hilfe\/angebot\//)
    await tabTo(page, '.offer__wrong a')
    await page.keyboard.press('Enter')
    await page.waitForURL(/stimmt-nicht$/)
    await tabTo(page, '[name=kind]')
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('[name=kind]:checked').count()).toBe(1)
    await tabTo(page, 'main [type=submit]')
    await likeAPerson(page)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/danke$/)
    await page.context().close()
  })
})
