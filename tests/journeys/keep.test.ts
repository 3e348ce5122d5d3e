import { describe, expect, inject, it } from 'vitest'
import { findOffers } from '../../src/contexts/offers/index.ts'
import { ask } from './api.ts'
import { axeFaults, sidewaysScroll, useBrowser, withoutJavaScript } from './browser.ts'

const browser = useBrowser()
const phone = { viewport: { width: 320, height: 640 } }
const { offers } = await ask(findOffers, { question: 'schulden' })
const [first, second] = offers

describe('the list of offers on a person’s own device', () => {
  it('keeps offers, passes them on behind the #, and is deleted with one tap', async () => {
    const page = await browser.blank(phone)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.method() + request.url()))
    await page.goto('/hilfe?frage=schulden')
    for (const name of [first!.name, second!.name])
      await page.click(`.offer-card:has-text("${name}") [data-keep]`)
    expect(await page.textContent('[data-keep-told]')).toContain('Wer es auch benutzt')
    asked.length = 0
    await page.click('[data-keep-told] a')
    await page.waitForSelector('.keep-item')
    expect(await page.locator('.keep-item h2').allTextContents()).toEqual([
      first!.name,
      second!.name,
    ])
    expect(await page.locator('.keep-item [data-phone]').count()).toBe(2)
    expect(asked.filter((url) => /gruppe|angebot/.test(url))).toEqual([])
    expect(await axeFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)

    await page.click('summary:has-text("weitergeben")')
    const link = await page.inputValue('[data-keep-link]')
    expect(link).toContain(`#angebote=${first!.id},${second!.id}`)
    await page.click('[data-keep-clear]')
    expect(await page.isVisible('[data-keep-empty]')).toBe(true)
    expect(await page.evaluate('localStorage.length')).toBe(0)
    await page.context().close()

    const other = await browser.blank(phone)
    const urls: string[] = []
    other.on('request', (request) => urls.push(request.url()))
    await other.goto(link)
    await other.waitForSelector('.keep-item')
    expect(await other.textContent('h1')).toBe('Jemand hat Ihnen diese Liste gegeben')
    expect(await other.locator('.keep-item h2').allTextContents()).toEqual([
      first!.name,
      second!.name,
    ])
    expect(other.url()).not.toContain('#')
    const told = urls.filter((url) => new URL(url).pathname.includes(first!.id))
    expect(told, 'the server learns no id').toEqual([])
    await other.click('[data-keep-received]')
    await other.reload()
    expect(await other.locator('.keep-item').count()).toBe(2)
    await other.click('.keep-item [data-remove]')
    expect(await other.locator('.keep-item').count()).toBe(1)
    await other.context().close()
  })

  it('asks for groups of many offers when it renews, and reads nobody’s words as markup', async () => {
    const page = await browser.blank()
    await page.goto('/hilfe/merkliste')
    const bad = { id: first!.id, name: '<img src=x onerror=alert(1)>', phone: '1', where: 'alt' }
    await page.evaluate(
      (kept) => localStorage.setItem('nahbei-merkliste', kept),
      JSON.stringify([bad]),
    )
    await page.reload()
    expect(await page.textContent('.keep-item h2')).toContain('<img')
    const answered = page.waitForResponse((answer) => answer.url().includes('/gruppe/'))
    await page.click('summary:has-text("erneuern")')
    await page.click('[data-keep-renew]')
    const { offers: group } = await (await answered).json()
    expect(group.length).toBeGreaterThan(15)
    await page.waitForSelector('[data-keep-status]:has-text("neu")')
    expect((await page.textContent('.keep-item h2'))?.trim()).toBe(first!.name)
    await page.context().close()
  })

  it('says without JavaScript how else it goes, and a sheet is made of ticked offers', async () => {
    const list = await browser.open('/hilfe/merkliste', withoutJavaScript)
    expect(await list.textContent('main')).toContain('braucht JavaScript')
    await list.context().close()
    const page = await browser.open('/hilfe?frage=schulden', withoutJavaScript)
    for (const { id } of [first!, second!]) await page.check(`input[name=angebot][value="${id}"]`)
    await page.click('form[action="/hilfe/blatt"] button[type=submit]')
    expect(new URL(page.url()).search).toBe('')
    expect(await page.locator('.sheet__entry').count()).toBe(2)
    await page.context().close()
  })

  it('is never asked for by the address of an offer', async () => {
    const answer = await fetch(`${inject('journeyUrl')}/hilfe/merkliste/gruppe/64000/1`)
    expect(answer.status, 'groups so small that they tell').toBe(404)
  })
})
