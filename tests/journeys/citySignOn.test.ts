import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roleMap } from '../builders/citySignOn.ts'
import { type IdentityProvider, startIdentityProvider } from '../builders/identityProvider.ts'
import { axeFaults, sidewaysScroll, useBrowser, withoutJavaScript } from './browser.ts'
import { startProduct } from './server.ts'

/** A Nahbei of its own that signs people in through a real provider, which comes up after it. */

const browser = useBrowser()
let provider: IdentityProvider
let product: Awaited<ReturnType<typeof startProduct>>
let folder: string

beforeAll(async () => {
  provider = await startIdentityProvider()
  folder = await mkdtemp(join(tmpdir(), 'nahbei-roles-'))
  const rolesFile = join(folder, 'rollen.json')
  await writeFile(rolesFile, JSON.stringify(roleMap))
  product = await startProduct({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
    OIDC_NAME: 'Stadt-Anmeldung',
    OIDC_ROLES: rolesFile,
  })
})
afterAll(async () => {
  await product?.stop()
  await provider?.stop()
  await rm(folder, { recursive: true })
})

const open = (path: string, options = {}) =>
  browser.open(path, { baseURL: product.url, ...options })

/** By Tab alone to the link or button with this name, and presses it. */
async function press(page: Page, role: 'link' | 'button', name: string): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true })
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement))
      return await page.keyboard.press('Enter')
  }
  throw new Error(`80 times Tab did not lead to “${name}”`)
}

/** The provider's form has the focus in its only field. */
async function sayWho(page: Page, who: string): Promise<void> {
  await page.waitForURL((url) => url.origin === provider.issuer)
  await expect
    .poll(() => page.evaluate('document.activeElement?.tagName'), { timeout: 20_000 })
    .toBe('INPUT')
  await page.keyboard.type(who)
  await page.keyboard.press('Enter')
}

describe('city sign-on', () => {
  it('says calmly that the provider does not answer yet', async () => {
    const page = await open('/anmelden')
    await press(page, 'link', 'Mit „Stadt-Anmeldung“ anmelden')
    await page.getByRole('heading', { name: 'antwortet gerade nicht' }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.context().close()
  })

  it.each([
    { who: 'with JavaScript', options: {} },
    { who: 'without JavaScript', options: withoutJavaScript },
  ])('lets somebody in by keyboard and out by the provider, $who', async ({ options }) => {
    provider.serve({ origin: product.url })
    provider.people.set('kim', {
      name: 'Kim Beispiel',
      email: 'kim@stadt.example',
      groups: ['sozialplanung'],
    })
    const page = await open('/arbeit', options)
    await press(page, 'link', 'Mit „Stadt-Anmeldung“ anmelden')
    await sayWho(page, 'kim')
    await page.waitForURL(`${product.url}/arbeit`)
    expect(await page.textContent('h1')).toContain('Kim Beispiel')
    expect(await page.textContent('header')).toContain('Amt für Soziales')

    const elsewhere = await page.context().newPage()
    await elsewhere.goto(`${provider.issuer}/session/end`)
    await press(elsewhere, 'button', 'Ja')
    await elsewhere.waitForURL(/success/)
    await page.reload()
    expect(new URL(page.url()).pathname).toBe('/anmelden')
    await page.context().close()
  })

  it('tells somebody without a task what to do, also on a narrow phone', async () => {
    provider.serve({ origin: product.url })
    provider.people.set('neu', { name: 'Neu', email: 'neu@stadt.example', groups: [] })
    const page = await open('/leicht/anmelden', { viewport: { width: 320, height: 640 } })
    await press(page, 'link', 'Mit „Stadt-Anmeldung“ anmelden')
    await sayWho(page, 'neu')
    await page.waitForURL(/\/leicht\/anmelden\/stadt\/gescheitert/)
    expect(await page.textContent('h1')).toBe('Sie haben hier noch keine Aufgabe')
    expect(await axeFaults(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    await page.context().close()
  })
})
