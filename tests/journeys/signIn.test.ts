import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it, vi } from 'vitest'
import { createLink } from '../../src/contexts/people/signIn/links.ts'
import { insertAccount } from '../builders/account.ts'
import { axeFaults, sidewaysScroll, useBrowser, withoutJavaScript } from './browser.ts'
import { useDatabase } from './database.ts'
import { tabTo } from './keys.ts'

const browser = useBrowser()
const database = useDatabase()

const password = 'sieben Kraniche trinken Tee'

/** Somebody whom a provider's mail has reached. */
async function invited() {
  const now = new Date()
  const organisation = `traeger-${randomUUID()}`
  const mail = `${randomUUID()}@example.org`
  const account = await insertAccount(database(), {
    now,
    organisation,
    mail,
    kind: 'provider',
    roles: ['provider'],
    name: 'Kim Beispil',
  })
  await database()
    .updateTable('people.account')
    .set({ state: 'invited' })
    .where('id', '=', account)
    .execute()
  const path = await database()
    .transaction()
    .execute((tx) => createLink(tx, { account, kind: 'invitation', now }))
  return { path, mail, organisation: `Organisation ${organisation}` }
}

/** What has arrived in somebody's mailbox, as people read it; waits for as many as are expected. */
async function mailsTo(mail: string, expected: number): Promise<string[]> {
  return await vi.waitFor(
    async () => {
      const folder = join(inject('journeyData'), 'mail')
      const files = await readdir(folder).catch(() => [])
      const whole = files.filter((file) => file.endsWith('.eml')).sort()
      const letters = await Promise.all(whole.map((file) => readFile(join(folder, file), 'utf8')))
      const theirs = letters.filter((letter) => letter.includes(`To: ${mail}`)).map(decoded)
      expect(theirs).toHaveLength(expected)
      return theirs
    },
    { timeout: 30_000, interval: 250 },
  )
}

/** Quoted-printable (RFC 2045, 6.7), without umlauts: what is asked for here has none. */
const decoded = (letter: string) => letter.replace(/=\r?\n/g, '')

/** A code of the app; the one after it works already, so that no test waits for the clock. */
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + steps * 30_000,
  })
async function type(page: Page, field: string, text: string): Promise<void> {
  await tabTo(page, `#feld-${field}`)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}
/** Sends the form that the keyboard is in. */
async function send(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}
async function follow(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector)
  await send(page)
}
const heading = (page: Page) => page.textContent('h1')
const secretOn = async (page: Page) =>
  ((await page.textContent('.secret-text')) ?? '').replaceAll(' ', '')

async function signUp(page: Page, { path }: { path: string }) {
  await page.goto(path)
  await type(page, 'name', 'Kim Beispiel')
  await type(page, 'passwort', password)
  await send(page)
  const secret = await secretOn(page)
  await type(page, 'code', codeOf(secret))
  await send(page)
  const codes = await page.locator('.recovery-codes code').allTextContents()
  return { secret, codes }
}

async function firstStep(page: Page, mail: string) {
  await page.goto('/anmelden')
  await type(page, 'mail', mail)
  await type(page, 'passwort', password)
  await send(page)
  expect(await heading(page)).toBe('Zweiter Schritt')
}

describe('an invited provider, by keyboard and without JavaScript', () => {
  it('signs up, sets up a second factor, signs out and in again', async () => {
    const { path, mail, organisation } = await invited()
    const page = await browser.open(path, withoutJavaScript)
    expect(await heading(page)).toBe('Willkommen bei Nahbei')
    expect(await page.textContent('main')).toContain(organisation)
    await type(page, 'passwort', 'passwort1234')
    await send(page)
    expect(await page.textContent('[role=alert]')).toContain('Listen gestohlener Passwörter')
    // What was typed in the field before is still there, the password is not.
    expect(await page.inputValue('#feld-name')).toBe('Kim Beispil')
    expect(await page.inputValue('#feld-passwort')).toBe('')

    const { secret, codes } = await signUp(page, { path })
    expect(await heading(page)).toBe('Ihre Ersatz-Codes')
    expect(codes).toHaveLength(10)
    await follow(page, 'main a.kern-btn')
    expect(new URL(page.url()).pathname).toBe('/arbeit')
    expect(await page.textContent('header')).toContain('Kim Beispiel')

    await follow(page, 'header form button')
    expect(await page.textContent('[role=status]')).toContain('Sie sind abgemeldet.')
    await page.goto('/arbeit/konto')
    expect(await heading(page)).toBe('Anmelden')
    await type(page, 'mail', mail)
    await type(page, 'passwort', password)
    await send(page)
    await type(page, 'code', '000000')
    await send(page)
    expect(await page.textContent('[role=alert]')).toContain('Dieser Code gilt nicht')
    await type(page, 'code', codeOf(secret, 1))
    await send(page)
    // Where the person wanted to go in the first place.
    expect(await heading(page)).toBe('Mein Konto')
    await page.context().close()
  })

  it('loses the phone: a recovery code lets them in, and a new app takes over', async () => {
    const somebody = await invited()
    const { mail } = somebody
    const page = await browser.blank(withoutJavaScript)
    const { secret, codes } = await signUp(page, somebody)
    await page.context().clearCookies()

    await firstStep(page, mail)
    await follow(page, 'main a[href*="wiederherstellungscode"]')
    await type(page, 'code', (codes[3] ?? '').toLowerCase())
    await send(page)
    expect(await heading(page)).toBe('Code-App einrichten')
    const newSecret = await secretOn(page)
    expect(newSecret).not.toBe(secret)
    await type(page, 'code', codeOf(newSecret))
    await send(page)
    expect(await heading(page)).toBe('Mein Konto')
    expect(await page.textContent('.guards')).toContain('Noch 9 übrig.')

    await page.context().clearCookies()
    await firstStep(page, mail)
    await type(page, 'code', codeOf(secret, 1))
    await send(page)
    expect(await page.textContent('[role=alert]')).toContain('Dieser Code gilt nicht')
    await type(page, 'code', codeOf(newSecret, 1))
    await send(page)
    expect(new URL(page.url()).pathname).toBe('/arbeit')
    // Of the code, of the new app, and of a device without cookies.
    const letters = await mailsTo(mail, 3)
    expect(letters.join('\n')).toContain('9 Ersatz-Codes bleiben')
    expect(letters.join('\n')).toContain('Codes der alten App gelten nicht mehr')
    await page.context().close()
  })

  it('forgets the password: a mail, a new one, and the code as always', async () => {
    const somebody = await invited()
    const { mail } = somebody
    const page = await browser.blank(withoutJavaScript)
    const { secret } = await signUp(page, somebody)
    await page.context().clearCookies()
    await page.goto('/anmelden')
    await follow(page, 'main a[href$="/passwort-vergessen"]')
    await type(page, 'mail', mail)
    await send(page)
    expect(await heading(page)).toBe('Sehen Sie in Ihre E-Mails')
    const [letter = ''] = await mailsTo(mail, 1)
    const link = /\/neues-passwort\/[\w-]+/.exec(letter)?.[0] ?? ''
    await page.goto(link)
    await type(page, 'passwort', 'acht Reiher lesen Zeitung')
    await send(page)
    await type(page, 'code', codeOf(secret, 1))
    await send(page)
    expect(new URL(page.url()).pathname).toBe('/arbeit')
    await page.goto(link)
    expect(await heading(page)).toBe('Dieser Link gilt nicht mehr')
    await page.context().close()
  })
})

describe('the pages around sign-in', () => {
  it.each(['', '/leicht', '/en'])(
    'are without fault, on the narrowest phone, too: "%s"',
    async (language) => {
      const { path } = await invited()
      const page = await browser.open('/', { viewport: { width: 320, height: 640 } })
      const faults: string[] = []
      const look = async (where: string) => {
        for (const fault of await axeFaults(page)) faults.push(`${where}: ${fault}`)
        const wide = await sidewaysScroll(page)
        if (wide > 0) faults.push(`${where}: ${wide} px too wide`)
      }
      const open = async (address: string) => {
        await page.goto(language + address)
        await look(address)
      }
      for (const address of ['/anmelden', '/passwort-vergessen', '/passwort-vergessen?geschickt=1'])
        await open(address)
      for (const address of ['/einladung/keine', '/neues-passwort/keines', path])
        await open(address)
      await page.fill('#feld-passwort', password)
      await page.press('#feld-passwort', 'Enter')
      await page.waitForSelector('.secret-text')
      await look('setup')
      await page.fill('#feld-code', codeOf(await secretOn(page)))
      await page.press('#feld-code', 'Enter')
      await page.waitForSelector('.recovery-codes')
      await look('recovery codes')
      for (const room of [
        '',
        '/angaben',
        '/passwort',
        '/code-app',
        '/ersatz-codes',
        '/bestaetigen',
      ])
        await open(`/arbeit/konto${room}`)
      expect(faults).toEqual([])
      await page.context().close()
    },
  )
})
