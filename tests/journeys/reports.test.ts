import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { findOffers } from '../../src/contexts/offers/index.ts'
import { signedInAs } from '../builders/account.ts'
import { ask } from './api.ts'
import { axeFaults, likeAPerson, sidewaysScroll, useBrowser, withoutJavaScript } from './browser.ts'
import { useDatabase } from './database.ts'

const browser = useBrowser()
const database = useDatabase()
const { offers } = await ask(findOffers, { question: 'schulden' })
const offer = offers[0]!
let club: string
let otherClub: string

beforeAll(async () => {
  const { organisation } = await database()
    .selectFrom('offers.offer')
    .select('organisation')
    .where('id', '=', offer.id)
    .executeTakeFirstOrThrow()
  const provider = async (name: string, id: string) => {
    const options = { name, organisation: id, kind: 'provider', roles: ['provider'] } as const
    return (await signedInAs(database(), { ...options, roles: [...options.roles] })).token
  }
  club = await provider('Vera Verein', organisation!)
  otherClub = await provider('Olaf Ander', `anderer-${randomUUID()}`)
})

async function report(message: string, options = {}, contact = 'erika@example.org') {
  const page = await browser.open(`/leicht/hilfe/angebot/${offer.id}/stimmt-nicht`, options)
  await page.check('[name=kind][value=phone]')
  await page.fill('[name=message]', message)
  await page.fill('[name=contact]', contact)
  await likeAPerson(page)
  await page.click('main form button[type=submit]')
  await page.waitForURL(/danke$/)
  await page.context().close()
}

/** How many mails to this address lie in the folder that takes them where no mail server is set. */
async function mailsTo(address: string): Promise<number> {
  const folder = join(inject('journeyData'), 'mail')
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'))
  const mails = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))
  return mails.filter((mail) => mail.includes(`To: ${address}`)).length
}

const text = (page: Page) => page.locator('main').innerText()

describe.each([
  { who: 'with JavaScript', options: {} },
  { who: 'without JavaScript', options: withoutJavaScript },
])('a report, $who', ({ options }) => {
  it('comes to the provider of the offer, who answers it', async () => {
    const mark = randomUUID()
    const address = `${mark}@example.org`
    await report(`Die Nummer ist falsch. ${mark}`, options, address)
    const page = await browser.openAs(club, '/arbeit', options)
    await page.click('text=/neuer? Hinweise?/')
    await page.fill('[name=text]', mark)
    await page.click('main form button[type=submit]')
    const rows = page.locator('tbody tr')
    expect(await rows.count()).toBe(1)
    expect(new URL(page.url()).searchParams.get('text')).toBe(mark)
    await rows.locator('a').click()
    expect(await text(page)).toContain(`Die Nummer ist falsch. ${mark}`)
    expect(await page.getAttribute('main a[href^="mailto:"]', 'href')).toBe(`mailto:${address}`)

    await page.check('[name=state][value=answered]')
    await page.check('[name=perMail]')
    await page.click('main form button[type=submit]')
    expect(await page.locator('[role=alert] a').count(), 'note and mail are missing').toBe(2)
    await page.fill('[name=note]', `Nummer geändert. ${mark}`)
    await page.fill('[name=mail]', `Die Nummer stimmt jetzt. ${mark}`)
    await page.click('main form button[type=submit]')
    await page.waitForURL(/gespeichert/)
    expect(await page.locator('main [role=status]').innerText()).toContain('Gespeichert')
    expect(await text(page)).toContain('Vera Verein')
    await page.reload()
    await expect.poll(() => mailsTo(address), { timeout: 30_000 }).toBe(1)
    await page.context().close()
  })

  it('is not there for another provider', async () => {
    const mark = randomUUID()
    await report(mark, options)
    const { id } = await database()
      .selectFrom('offers.report')
      .select('id')
      .where('message', '=', mark)
      .executeTakeFirstOrThrow()
    const page = await browser.openAs(otherClub, '/arbeit/hinweise?stand=alle', options)
    expect(await text(page)).toContain('Alle (0)')
    const theirs = await page.goto(`/arbeit/hinweise/${id}`)
    const theirText = await text(page)
    const none = await page.goto(`/arbeit/hinweise/${randomUUID()}`)
    expect([theirs?.status(), theirText]).toEqual([404, await text(page)])
    expect(none?.status()).toBe(404)
    await page.context().close()
  })
})

describe('the pages for reports', () => {
  it.each([320, 1280])('are whole and without faults at %d px', async (width) => {
    const mark = `${randomUUID()} ${'W'.repeat(150)}`
    await report(mark)
    const page = await browser.openAs(club, '/arbeit/hinweise', {
      viewport: { width, height: 800 },
    })
    const check = async (what: string) => {
      expect(await sidewaysScroll(page), what).toBe(0)
      expect(await axeFaults(page), what).toEqual([])
    }
    await check('the list')
    // On a phone the filters are folded.
    if (width < 768) await page.locator('main summary').press('Enter')
    await page.fill('[name=text]', mark.slice(0, 36))
    await page.keyboard.press('Enter')
    await page.waitForURL(/text=/)
    await page.locator('tbody a').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/hinweise\/[0-9a-f-]{36}/)
    await check('a report')
    await page.locator('main form button[type=submit]').focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('[role=alert]')
    await check('the form with an error')
    await page.context().close()
  })
})
