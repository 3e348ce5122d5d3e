import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useBrowser, withoutJavaScript } from './browser.ts'
import { protectedOffer } from './pages.ts'

const browser = useBrowser()

/** The neutral site, answered here: tests speak to loopback only. */
async function blankTab(options = {}): Promise<Page> {
  const page = await browser.blank(options)
  await page.context().route(
    (url) => url.hostname !== 'localhost',
    (route) => route.fulfill({ contentType: 'text/html', body: '<title>Wetter</title>' }),
  )
  return page
}

const isAway = (page: Page) => page.waitForURL((url) => url.hostname !== 'localhost')

describe('a person whose screen is watched', async () => {
  const shelter = await protectedOffer()
  const dangerous = `/hilfe/angebot/${shelter.id}/blatt`

  it('leaves by Esc pressed twice, and nobody sees the page by going back', async () => {
    const page = await blankTab()
    await page.goto('/hilfe')
    await page.goto(dangerous)
    expect(await page.textContent('[data-leave-key]')).toContain('Esc')
    expect(await page.isVisible('[data-leave-key]')).toBe(true)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await isAway(page)
    // Back leads to the page before, which sends on at once; the dangerous one is out of the history.
    await page.goBack()
    await isAway(page)
    expect(page.url()).not.toContain(shelter.id)
    await page.goBack()
    expect(page.url()).not.toContain(shelter.id)
    await page.context().close()
  })

  it('leaves by the link, and a later visit of their own will is let in', async () => {
    const page = await blankTab()
    await page.goto('/jetzt-hilfe')
    await page.evaluate('sessionStorage.setItem("x", "1")')
    await page.click('a.leave')
    await isAway(page)
    await page.goto('/jetzt-hilfe')
    expect(await page.textContent('h1')).toContain('Jetzt Hilfe')
    expect(await page.evaluate('Object.keys(sessionStorage)')).toEqual([])
    await page.context().close()
  })

  it('is not sent away by one Esc, nor by Esc that closes something on the page', async () => {
    const page = await blankTab()
    await page.goto('/hilfe')
    await page.evaluate(
      'document.body.addEventListener("keydown", (event) => event.preventDefault(), { once: true })',
    )
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    expect(await page.title()).not.toBe('Wetter')
    await page.keyboard.press('Escape')
    await isAway(page)
    await page.context().close()
  })

  it('leaves without JavaScript, too; the page is not kept for going back, and its tab says nothing', async () => {
    const page = await blankTab(withoutJavaScript)
    const answer = await page.goto(dangerous)
    expect(answer?.headers()['cache-control']).toBe('no-store')
    expect(await page.title()).not.toMatch(/frauen|schutz|blatt/i)
    await page.click('a.leave')
    expect(await page.title()).toBe('Wetter')
    await page.context().close()
  })
})

describe('a page read aloud', () => {
  it('offers it only where the device has a voice for its language, and reads it to the end', async () => {
    const mute = await browser.open('/jetzt-hilfe')
    expect(await mute.isVisible('[data-aloud-play]')).toBe(false)
    await mute.context().close()

    const page = await browser.blank()
    await page.addInitScript(voices)
    await page.goto('/jetzt-hilfe')
    await page.click('[data-aloud-play]')
    expect(await page.textContent('[data-aloud-play]')).toContain('Pause')
    const said = () => page.evaluate('said') as Promise<{ text: string; lang: string }[]>
    expect((await said())[0]).toMatchObject({ text: 'Jetzt Hilfe', lang: 'de-DE' })
    await page.click('[data-aloud-next]')
    expect((await said()).at(-1)!.text).toBe('In Gefahr')
    await page.click('[data-aloud-stop]')
    expect(await page.textContent('[data-aloud-play]')).toContain('Vorlesen')
    await page.context().close()
  })
})

/** A device with one German voice, which keeps speaking until it is stopped. */
const voices = `
  window.said = []
  Object.defineProperty(window, 'speechSynthesis', { value: {
    paused: false,
    getVoices: () => [{ lang: 'de-DE', localService: true }, { lang: 'en-GB', localService: false }],
    speak: (utterance) => said.push({ text: utterance.text, lang: utterance.lang }),
    cancel() {}, pause() {}, resume() {}, addEventListener() {},
  } })
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
`
