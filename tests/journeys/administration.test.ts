import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { type AccountOptions, signedInAs } from '../builders/account.ts'
import { axeFaults, sidewaysScroll, useBrowser, withoutJavaScript } from './browser.ts'
import { useDatabase } from './database.ts'
import { tabTo } from './keys.ts'

const browser = useBrowser()
const database = useDatabase()

/** Somebody with a browser of their own in which they are signed in. */
async function somebody(account: AccountOptions, options: BrowserContextOptions = {}) {
  const { me, token } = await signedInAs(database(), account)
  const page = await browser.blank({ viewport: { width: 1024, height: 768 }, ...options })
  const url = inject('journeyUrl')
  await page.context().addCookies([{ name: 'nahbei-sitzung', value: token, url }])
  return { me, page }
}
const administrator = (options?: BrowserContextOptions) =>
  somebody({ roles: ['administrator'], name: 'Ada Verwaltung' }, options)
async function pressAt(page: Page, selector: string, key = 'Enter'): Promise<void> {
  await tabTo(page, selector)
  await page.keyboard.press(key)
}
const heading = (page: Page) => page.textContent('h1')

describe('an administrator without JavaScript', () => {
  it('by keyboard alone invites somebody, gives them a role, and ends the account', async () => {
    const { page } = await administrator(withoutJavaScript)
    const mail = `neu-${crypto.randomUUID()}@example.org`
    await page.goto('/arbeit')
    await pressAt(page, 'nav a[href$="/arbeit/konten"]')
    await page.waitForURL(/\/konten$/)
    await pressAt(page, 'main a[href$="/einladen"]')
    await page.waitForURL(/\/einladen$/)
    await pressAt(page, 'main a[href$="organisation=stadt"]')
    await page.waitForURL(/organisation=stadt/)
    await tabTo(page, '[name=name]')
    await page.keyboard.type('Nora Neuling')
    await tabTo(page, '[name=mail]')
    await page.keyboard.type(mail)
    await pressAt(page, '[name=roles][value=planner]', 'Space')
    await pressAt(page, 'main form [type=submit]')
    await page.waitForURL(/gut=invited/)
    expect(await heading(page)).toBe('Nora Neuling')
    expect(await page.textContent('[role=status]')).toContain('Die Einladung ist unterwegs')
    await pressAt(page, 'main a[href$="/rolle"]')
    await page.waitForURL(/\/rolle$/)
    await pressAt(page, 'main a[href$="organisation=stadt"]')
    await page.waitForURL(/organisation=stadt/)
    await tabTo(page, '[name=role]')
    await page.keyboard.press('ArrowUp')
    await pressAt(page, 'main form [type=submit]')
    await page.waitForURL(/gut=rolle/)
    await pressAt(page, 'main a[href*="/rollen/"]')
    await page.waitForURL(/\/rollen\/.+\/beenden$/)
    expect(await page.textContent('main')).toContain('Nora Neuling verliert sofort die Rolle')
    await pressAt(page, 'main form [type=submit]')
    await page.waitForURL(/gut=beendet/)
    await pressAt(page, 'main .work-actions a[href$="/beenden"]')
    await page.waitForURL(/\/beenden$/)
    expect(await page.textContent('main')).toContain('lässt sich nicht zurücknehmen')
    await pressAt(page, 'main form [type=submit]')
    await page.waitForURL(/gut=gegangen/)
    expect(await page.textContent('main')).toContain('gegangen')
    await page.context().close()
  })

  it('finds somebody by name, with the filters kept in the address', async () => {
    const name = `Zita ${crypto.randomUUID().slice(0, 8)}`
    await signedInAs(database(), { name, roles: ['editor'] })
    const { page } = await administrator(withoutJavaScript)
    await page.goto('/arbeit/konten')
    await page.fill('[name=text]', name)
    await page.selectOption('[name=rolle]', 'editor')
    await page.click('main form [type=submit]')
    expect(new URL(page.url()).searchParams.get('text')).toBe(name)
    expect(await page.locator('.work-table tbody tr').count()).toBe(1)
    await page.goto(page.url())
    expect(await page.inputValue('[name=text]')).toBe(name)
    await page.context().close()
  })
})

describe('somebody who leaves', () => {
  it('is out at once in the browser that is open, and what they type goes nowhere', async () => {
    const leaver = await somebody({
      roles: ['editor'],
      name: 'Lea Vergangen',
      organisation: 'stadt',
    })
    await leaver.page.goto('/arbeit/organisationen/stadt')
    await leaver.page.fill('[name=about]', 'Mein letztes Wort')
    const { page } = await administrator()
    await page.goto(`/arbeit/konten/${leaver.me.account.id}/beenden`)
    await page.click('main form [type=submit]')
    await page.waitForURL(/gut=gegangen/)
    await leaver.page.click('main form.work-form [type=submit]')
    await leaver.page.waitForURL(/\/anmelden/)
    await leaver.page.goto('/arbeit')
    expect(new URL(leaver.page.url()).pathname).toBe('/anmelden')
    const kept = await database()
      .selectFrom('people.organisation')
      .select('about')
      .where('id', '=', 'stadt')
      .executeTakeFirstOrThrow()
    expect(kept.about).not.toBe('Mein letztes Wort')
    await page.context().close()
    await leaver.page.context().close()
  })
})

describe('two people who change the same organisation', () => {
  it('see both versions, merge them, and lose nothing', async () => {
    const id = `verein-${crypto.randomUUID().slice(0, 8)}`
    const first = await somebody({
      organisation: id,
      kind: 'provider',
      roles: ['provider'],
      name: 'Toni Träger',
    })
    const second = await somebody({ roles: ['editor'], name: 'Edda Redaktion' }, withoutJavaScript)
    const address = `/arbeit/organisationen/${id}`
    await first.page.goto(address)
    await second.page.goto(address)
    await first.page.fill('[name=phone]', '0123 111')
    await first.page.click('main form.work-form [type=submit]')
    await first.page.waitForURL(/gut=gespeichert/)
    await second.page.fill('[name=phone]', '0123 222')
    await second.page.fill('[name=about]', 'Zeile eins\nZeile zwei')
    const [answer] = await Promise.all([
      second.page.waitForResponse((one) => one.request().method() === 'POST'),
      second.page.click('main form.work-form [type=submit]'),
    ])
    expect(answer.status()).toBe(409)
    const conflict = second.page.locator('.conflict')
    expect(await conflict.textContent()).toContain('Toni Träger hat den Eintrag am')
    expect(await conflict.locator('dd').allTextContents()).toEqual([
      '0123 111',
      '0123 222',
      '(leer)',
      'Zeile eins\nZeile zwei',
    ])
    expect(await second.page.inputValue('[name=about]')).toBe('Zeile eins\nZeile zwei')
    await second.page.fill('[name=phone]', '0123 111')
    await second.page.click('main form.work-form [type=submit]')
    await second.page.waitForURL(/gut=gespeichert/)
    await first.page.reload()
    expect(await first.page.inputValue('[name=phone]')).toBe('0123 111')
    expect(await first.page.inputValue('[name=about]')).toBe('Zeile eins\nZeile zwei')
    await first.page.context().close()
    await second.page.context().close()
  })
})

describe('leave cover', () => {
  it('gives a colleague the role today, and takes it back', async () => {
    const organisation = `amt-${crypto.randomUUID().slice(0, 8)}`
    const giver = await somebody({ organisation, roles: ['editor'], name: 'Gina Gibt' })
    const taker = await somebody({ organisation, roles: ['reader'], name: 'Theo Nimmt' })
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date())
    await taker.page.goto(`/arbeit/organisationen/${organisation}`)
    expect(await taker.page.locator('[name=version]').count()).toBe(0)
    await giver.page.goto('/arbeit/vertretung')
    await giver.page.selectOption('[name=to]', { label: 'Theo Nimmt' })
    await giver.page.fill('[name=from]', today)
    await giver.page.fill('[name=until]', today)
    await giver.page.click('main form.work-form [type=submit]')
    await giver.page.waitForURL(/gut=gegeben/)
    await taker.page.reload()
    expect(await taker.page.locator('[name=version]').count(), 'may edit now').toBe(1)
    await taker.page.goto('/arbeit')
    expect(await taker.page.textContent('main')).toContain('Sie vertreten Gina Gibt: Redaktion')
    await giver.page.click('main form.inline-form [type=submit]')
    await giver.page.waitForURL(/gut=beendet/)
    await taker.page.goto(`/arbeit/organisationen/${organisation}`)
    expect(await taker.page.locator('[name=version]').count(), 'no longer').toBe(0)
    await giver.page.context().close()
    await taker.page.context().close()
  })
})

describe('every page of administration', () => {
  it.each([320, 768, 1440])('is whole and without faults at %i px', async (width) => {
    const { me, page } = await administrator({ viewport: { width, height: 800 } })
    const { me: other } = await signedInAs(database(), { name: 'Ein sehr-langer-Doppelname' })
    const account = `/arbeit/konten/${other.account.id}`
    const { id: membership } = await database()
      .selectFrom('people.membership')
      .select('id')
      .where('account', '=', other.account.id)
      .executeTakeFirstOrThrow()
    const addresses = [
      '/arbeit',
      '/arbeit/konten',
      '/arbeit/konten?text=xyzzy',
      '/arbeit/konten/einladen',
      '/arbeit/konten/einladen?organisation=stadt',
      account,
      `${account}/rolle?organisation=stadt`,
      `${account}/beenden`,
      `${account}/zweiter-faktor`,
      `${account}/abmelden`,
      `${account}/rollen/${membership}/beenden`,
      `/arbeit/konten/${me.account.id}`,
      '/arbeit/organisationen',
      '/arbeit/organisationen/stadt',
      '/arbeit/organisation-anlegen',
      '/arbeit/organisation-waehlen',
      '/arbeit/vertretung',
    ]
    for (const address of addresses) {
      const answer = await page.goto(address)
      expect(answer?.status(), address).toBe(200)
      expect(await sidewaysScroll(page), `${address} scrolls sideways`).toBe(0)
      expect(await axeFaults(page), address).toEqual([])
    }
    await page.context().close()
  })
})
