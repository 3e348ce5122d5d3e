import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it, vi } from 'vitest'
import { listPromises, showPromise } from '../../src/contexts/measures/index.ts'
import { ask } from './api.ts'
import { useBrowser, withoutJavaScript } from './browser.ts'

const browser = useBrowser()
const wordsOf = async (page: Page, selector = 'main') =>
  ((await page.textContent(selector)) ?? '').replace(/\s+/g, ' ')

/** A ratio that a paper of the demo city promises, as somebody would ask for it: '1:120'. */
async function promisedRatio() {
  const { promises } = await ask(listPromises, { text: 'Unterkünften' })
  for (const { id } of promises) {
    const { promise, measures } = await ask(showPromise, { id })
    const figure = measures.flatMap(({ figures }) => figures).find(({ kind }) => kind === 'ratio')
    if (figure?.goal && figure.latest?.value) return { promise, figure }
  }
  throw new Error('The demo city promises no ratio.')
}

describe('a councillor', () => {
  it.each([
    ['with', {}],
    ['without', withoutJavaScript],
  ])('learns in three steps what became of a ratio, %s JavaScript', async (_, options) => {
    const { figure } = await promisedRatio()
    const goal = `1:${figure.goal!.value}`
    const page = await browser.open('/', options)
    await page.getByRole('navigation').getByText('Versprochen & erreicht').click()
    await page.getByLabel('Wort oder Zahl').fill(goal)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('frage') === goal)
    await page.locator('.promises a').first().click()
    await page.waitForURL((url) => /^\/versprochen\/[^/]+$/.test(url.pathname))
    const text = await wordsOf(page)
    expect(text, 'where it stands').toContain(`1:${Math.round(figure.latest!.value!)}`)
    expect(text, 'where it is to be').toContain(goal)
    await page.getByText('Im ganzen Papier lesen').click()
    await page.waitForURL((url) => url.hash.startsWith('#versprechen-'))
    const mark = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)
    expect(await mark.isVisible(), 'the promise is marked in its paper').toBe(true)
    await page.context().close()
  })
})

describe('a citizen', () => {
  it('orders news of a quarter, and confirms it by mail', async () => {
    const { choices } = await ask(listPromises, {})
    const [area] = choices.areas
    const page = await browser.open(`/stadt/${area!.level}/${area!.slug}`, withoutJavaScript)
    await page.getByText('Mail bei Neuem zu diesem Gebiet').click()
    expect(await wordsOf(page)).toContain(area!.name)
    const mail = `nachbarin-${Date.now()}@example.org`
    await page.getByLabel('Ihre Mail-Adresse').fill(mail)
    await page.getByRole('button', { name: 'Bestellen' }).click()
    expect(await wordsOf(page, 'h1')).toBe('Bitte sehen Sie in Ihre Mails')
    await page.goto(await linkInMailTo(mail))
    await page.getByRole('button', { name: 'Ja, bestätigen' }).click()
    expect(await wordsOf(page, 'h1')).toBe('Die Bestellung ist bestätigt')
    await page.context().close()
  })
})

/** The mail is sent a moment after the page was answered. */
async function linkInMailTo(recipient: string): Promise<string> {
  const folder = join(inject('journeyData'), 'mail')
  return await vi.waitFor(
    async () => {
      const files = (await readdir(folder)).filter((name) => name.endsWith('.eml'))
      const mails = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))
      // Long lines of a mail are folded.
      const mail = mails.find((one) => one.includes(`To: ${recipient}`))?.replaceAll('=\r\n', '')
      const link = /\/versprochen\/abo\/bestaetigen\/[\w-]+/.exec(mail ?? '')?.[0]
      if (!link) throw new Error(`no mail to ${recipient} yet`)
      return link
    },
    { timeout: 20_000, interval: 200 },
  )
}
