import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { addNeedCounts, findOffers, showOffer } from '../../src/contexts/offers/index.ts'
import { signedInAs } from '../builders/account.ts'
import { ask } from './api.ts'
import { axeFaults, sidewaysScroll, useBrowser } from './browser.ts'
import { useDatabase } from './database.ts'

/** People who keep the help true, and who plan it. */

const browser = useBrowser()
const database = useDatabase()
const { offers } = await ask(findOffers, { type: 'kleiderkammer' })

describe('a provider whose opening times changed', () => {
  it('corrects them, sees them live at once, and takes the change back', async () => {
    const found = await Promise.all(
      offers.map(async ({ id }) => (await ask(showOffer, { id })).offer),
    )
    const offer = found.find((one) => one?.organisation && one.hours)!
    const { organisation } = await database()
      .selectFrom('offers.offer')
      .select('organisation')
      .where('id', '=', offer.id)
      .executeTakeFirstOrThrow()
    const { token } = await signedInAs(database(), {
      name: 'Vera Verein',
      organisation: organisation!,
      kind: 'provider',
      roles: ['provider'],
    })
    const reader = await browser.open(`/hilfe/angebot/${offer.id}`)
    const publicPage = async () => {
      await reader.reload()
      return (await reader.textContent('main')) ?? ''
    }
    const before = await publicPage()
    expect(before).not.toContain('7:17')

    const page = await browser.openAs(token, '/arbeit')
    await page.click('a[href="/arbeit/angebote"]')
    await page.click(`main a[href="/arbeit/angebote/${offer.id}"]`)
    await page.click(`a[href$="/bearbeiten"]`)
    expect(await axeFaults(page), 'the form').toEqual([])
    const opens = page.locator('[name="hours.weekly.0.opens"]')
    if (!(await opens.isVisible())) await page.click('summary:has-text("Öffnungszeiten")')
    await opens.fill('7:17')
    await Promise.all([page.waitForURL(/gut=sofort/), page.click('button[value=senden]')])
    expect(await page.locator('main [role=status]').innerText()).toMatch(/öffentlich/)
    expect(await axeFaults(page), 'the offer in the work area').toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    await expect.poll(publicPage, { timeout: 20_000 }).toContain('7:17')
    expect(await axeFaults(reader), 'the public page').toEqual([])

    await page.click('a[href$="/verlauf"]')
    expect(await page.textContent('main')).toContain('Vera Verein')
    expect(await page.textContent('main')).toContain('07:17')
    expect(await axeFaults(page), 'the history').toEqual([])
    await page.locator('main a[href*="/verlauf/"]').first().click()
    await Promise.all([
      page.waitForURL(/gut=rueckgaengig/),
      page.click('main form button[type=submit]'),
    ])
    await expect.poll(publicPage, { timeout: 20_000 }).not.toContain('7:17')
    await page.context().close()
    await reader.context().close()
  })
})

describe('a planner', () => {
  it('sees what was looked for and not found, and nothing of what few looked for', async () => {
    const month = new Date()
    month.setDate(0) // the last day of the month before
    const period = month.toISOString().slice(0, 7)
    const sum = (concept: string, searches: number) =>
      ({
        kind: 'type',
        concept,
        level: '',
        area: '',
        outcome: 'nothing',
        period,
        searches,
      }) as const
    const { token } = await signedInAs(database(), { roles: ['planner'], name: randomUUID() })
    await addNeedCounts(database(), [sum('stillberatung', 4), sum('hebammenhilfe', 12)])
    const page = await browser.openAs(token, '/arbeit')
    await page.click('a[href="/arbeit/bedarf"]')
    const text = () => page.locator('main').innerText()
    expect(await text()).toMatch(/Hebammenhilfe\s+10\s+10\s+100 %/)
    expect(await page.locator('main tbody').innerText()).not.toContain('Stillberatung')
    expect(await axeFaults(page), 'unmet need').toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)

    // One search more, and they are enough to be seen without telling of anybody.
    await addNeedCounts(database(), [sum('stillberatung', 1)])
    await page.reload()
    expect(await page.locator('main tbody').innerText()).toMatch(/Stillberatung\s+5/)
    await page.click('main tbody a:has-text("Hebammenhilfe")')
    expect(await text()).toContain('10')
    expect(await axeFaults(page), 'one concept').toEqual([])
    await page.context().close()
  })
})
