import { beforeAll, describe, expect, it } from 'vitest'
import { signedInAs } from '../builders/account.ts'
import { axeFaults, sidewaysScroll, useBrowser, withoutJavaScript } from './browser.ts'
import { useDatabase } from './database.ts'
import { tabTo } from './keys.ts'

const browser = useBrowser()
const database = useDatabase()
let looker: string
let auditor: string
let person: { id: string; token: string; name: string }

beforeAll(async () => {
  const office = (name: string, roles: Parameters<typeof signedInAs>[1]) =>
    signedInAs(database(), { name, organisation: 'pruefamt', ...roles })
  looker = (await office('Nils Neugier', { roles: ['administrator'] })).token
  auditor = (await office('Rita Revision', { roles: ['auditor'] })).token
  const name = `Petra ${Date.now()} Gesehen`
  const { me, token } = await office(name, { roles: ['reader'] })
  person = { id: me.account.id, token, name }
})

const sealed = async (subject: string) => {
  const { count } = await database()
    .selectFrom('platform.audit')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('subject', '=', subject)
    .where('position', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

describe('an auditor without JavaScript, by keyboard', () => {
  it('answers "who looked at this?", and the question is on record itself', async () => {
    const page = await browser.openAs(looker, `/arbeit/konten/${person.id}`)
    expect(await page.textContent('h1')).toContain(person.name)
    await page.context().close()
    await expect.poll(() => sealed(person.id), { timeout: 10_000 }).toBeGreaterThan(0)

    const log = await browser.openAs(auditor, '/arbeit/protokoll', {
      ...withoutJavaScript,
      viewport: { width: 320, height: 700 },
    })
    await tabTo(log, 'main a[href$="/arbeit/protokoll/suche"]')
    await Promise.all([log.waitForURL(/suche$/), log.keyboard.press('Enter')])
    await tabTo(log, '[name=person]')
    await log.keyboard.type(person.name)
    await tabTo(log, '[name=richtung]')
    await log.keyboard.press('Space')
    while (!(await log.isChecked('[name=richtung][value=betraf]')))
      await log.keyboard.press('ArrowDown')
    await tabTo(log, '[name=grund]')
    await log.keyboard.type('Anfrage der betroffenen Person')
    await Promise.all([log.waitForEvent('load'), log.keyboard.press('Enter')])
    const found = await log.locator('main').innerText()
    expect(found).toContain('Nils Neugier')
    expect(log.url()).not.toContain('Petra')
    expect(await sidewaysScroll(log)).toBeLessThanOrEqual(0)
    await log.context().close()

    const looks = await database()
      .selectFrom('platform.audit as a')
      .innerJoin('platform.audit_personal as p', 'p.audit', 'a.id')
      .select('p.content')
      .where('a.operation', '=', 'audit.searchEntries')
      .where('p.content', '=', 'Anfrage der betroffenen Person')
      .execute()
    expect(looks).toHaveLength(1)
  })

  it('is asked for a reason, and nothing typed is lost', async () => {
    const page = await browser.openAs(auditor, '/arbeit/protokoll/suche', withoutJavaScript)
    await page.fill('[name=person]', person.name)
    await page.check('[name=richtung][value=betraf]')
    await Promise.all([page.waitForEvent('load'), page.click('main form button[type=submit]')])
    expect(await page.locator('.error-summary').innerText()).toMatch(/Grund|Anlass|warum/i)
    expect(await page.inputValue('[name=person]')).toBe(person.name)
    await page.context().close()
  })
})

describe('the person whom it is about', () => {
  it.each(['', '/leicht', '/en'])('prints who looked, in their language: "%s"', async (prefix) => {
    const page = await browser.openAs(person.token, `${prefix}/arbeit/konto/auskunft`)
    expect(await page.locator('main').innerText()).toContain('Organisation pruefamt')
    expect(await axeFaults(page)).toEqual([])
    await page.context().close()
  })
})

describe('the pages of the log', () => {
  it.each([
    '/arbeit/protokoll',
    '/arbeit/protokoll/suche',
    '/arbeit/protokoll/kette',
    '/arbeit/protokoll/auskunft',
  ])('are whole and without fault: %s', async (path) => {
    for (const width of [320, 1440]) {
      const page = await browser.openAs(auditor, path, { viewport: { width, height: 800 } })
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
      expect(await axeFaults(page)).toEqual([])
      await page.context().close()
    }
  })
})

describe('somebody who is no auditor', () => {
  it('does not open the log', async () => {
    const other = await browser.openAs(looker, '/arbeit/protokoll')
    expect(await other.textContent('h1')).toContain('dürfen Sie nicht')
    await other.context().close()
  })
})
