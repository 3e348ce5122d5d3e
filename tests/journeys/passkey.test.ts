import { randomUUID } from 'node:crypto'
import type { CDPSession, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { createLink } from '../../src/contexts/people/signIn/links.ts'
import type { Database } from '../../src/platform/db/index.ts'
import { insertAccount } from '../builders/account.ts'
import { axeFaults, sidewaysScroll, useBrowser, withoutJavaScript } from './browser.ts'
import { useDatabase } from './database.ts'

const browser = useBrowser()
const database = useDatabase()

/** Somebody who has been sent an invitation, with the address in it. */
async function invite(db: Database): Promise<{ account: string; path: string }> {
  const now = new Date()
  const organisation = `stelle-${randomUUID()}`
  const account = await insertAccount(db, { now, organisation, name: 'Kim Beispiel' })
  await db
    .updateTable('people.account')
    .set({ state: 'invited' })
    .where('id', '=', account)
    .execute()
  const path = await db
    .transaction()
    .execute((tx) => createLink(tx, { account, kind: 'invitation', now }))
  return { account, path }
}

/** What unlocks passkeys in this browser, without a person. */
async function addAuthenticator(cdp: CDPSession, transport: 'internal' | 'usb') {
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport,
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return authenticatorId
}

async function withAuthenticator(page: Page) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  return { cdp, authenticator: await addAuthenticator(cdp, 'internal') }
}

/** By Tab alone to the button of this name, and presses it. */
async function pressByKeyboard(page: Page, name: string) {
  const button = page.getByRole('button', { name, exact: true })
  await button.waitFor()
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    if (await button.evaluate((element) => element === element.ownerDocument.activeElement)) {
      await page.keyboard.press('Enter')
      return
    }
  }
  throw new Error(`“${name}” is not reached by Tab`)
}

const phone = { viewport: { width: 320, height: 640 } }

describe('a passkey', () => {
  it('is all that an invited person needs, by keyboard, on a phone', async () => {
    const { path } = await invite(database())
    const page = await browser.open(path, phone)
    const { cdp } = await withAuthenticator(page)
    expect(await sidewaysScroll(page)).toBe(0)
    expect(await axeFaults(page)).toEqual([])
    await pressByKeyboard(page, 'Passkey anlegen')
    await page.waitForURL('**/arbeit')
    expect(await page.locator('h1').textContent()).toContain('Kim Beispiel')

    await pressByKeyboard(page, 'Abmelden')
    await page.waitForURL((url) => !url.pathname.startsWith('/arbeit'))
    await page.goto('/anmelden?weiter=/arbeit/konto')
    expect(await sidewaysScroll(page)).toBe(0)
    expect(await axeFaults(page)).toEqual([])
    await pressByKeyboard(page, 'Mit Passkey anmelden')
    await page.waitForURL('**/arbeit/konto')

    // This device has one; the second is for another.
    await pressByKeyboard(page, 'Neuen Passkey anlegen')
    const status = page.locator('[data-passkey] [role=status]')
    await status.getByText('Auf diesem Gerät gibt es schon einen Passkey').waitFor()
    await addAuthenticator(cdp, 'usb')
    await pressByKeyboard(page, 'Neuen Passkey anlegen')
    await page.waitForURL('**/arbeit/konto?gut=passkey-neu')
    expect(await page.getByText('Der Passkey ist angelegt.').count()).toBe(1)
    expect(await page.getByRole('link', { name: /ändern oder entfernen/ }).count()).toBe(2)
    expect(await sidewaysScroll(page)).toBe(0)
    expect(await axeFaults(page)).toEqual([])

    await page
      .getByRole('link', { name: /ändern oder entfernen/ })
      .first()
      .press('Enter')
    await page.getByRole('heading', { name: 'Passkey entfernen' }).waitFor()
    expect(await sidewaysScroll(page)).toBe(0)
    expect(await axeFaults(page)).toEqual([])
    await pressByKeyboard(page, 'Diesen Passkey entfernen')
    await page.waitForURL('**/arbeit/konto?gut=passkey-weg')
    expect(await page.getByRole('link', { name: /ändern oder entfernen/ }).count()).toBe(1)
    await page.context().close()
  })

  it('that is not unlocked leaves a calm word, and can be tried again', async () => {
    const { path } = await invite(database())
    const page = await browser.open(path)
    const { cdp, authenticator } = await withAuthenticator(page)
    const unlock = (isUserVerified: boolean) =>
      cdp.send('WebAuthn.setUserVerified', { authenticatorId: authenticator, isUserVerified })
    await unlock(false)
    const button = page.getByRole('button', { name: 'Passkey anlegen' })
    await button.press('Enter')
    await page.getByText('Es ist nichts passiert').waitFor()
    await unlock(true)
    await button.press('Enter')
    await page.waitForURL('**/arbeit')
    await page.context().close()
  })

  it('is said to be unknown where the account does not have it any more', async () => {
    const { account, path } = await invite(database())
    const page = await browser.open(path)
    await withAuthenticator(page)
    await page.getByRole('button', { name: 'Passkey anlegen' }).press('Enter')
    await page.waitForURL('**/arbeit')
    await database().deleteFrom('people.passkey').where('account', '=', account).execute()
    await page.context().clearCookies()
    await page.goto('/en/anmelden')
    await page.getByRole('button', { name: 'Sign in with a passkey' }).press('Enter')
    await page.getByText('This passkey is not valid here.').waitFor()
    expect(await page.locator('input[name=passwort]').isVisible()).toBe(true)
    await page.context().close()
  })

  it('is offered only under the address that passkeys are made for', async () => {
    const page = await browser.blank()
    const { port } = new URL((await page.goto('/anmelden'))?.url() ?? '')
    await page.goto(`http://127.0.0.1:${port}/anmelden`)
    await page.getByText('Passkeys gelten nur unter dieser Adresse').waitFor()
    expect(await page.getByRole('button', { name: 'Mit Passkey anmelden' }).count()).toBe(0)
    await page.context().close()
  })

  it('is not offered without JavaScript; everything else works', async () => {
    const page = await browser.open('/anmelden', withoutJavaScript)
    expect(await page.getByRole('button', { name: 'Mit Passkey anmelden' }).count()).toBe(0)
    expect(await page.locator('noscript p').innerText()).toContain('gehen Passkeys hier nicht')
    expect(await page.locator('noscript p').isVisible()).toBe(true)
    expect(await page.locator('input[name=passwort]').isVisible()).toBe(true)
    await page.context().close()
  })
})
