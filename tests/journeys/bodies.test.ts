import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { listPublicBodies } from '../../src/contexts/measures/index.ts'
import { signedInAs } from '../builders/account.ts'
import { ask } from './api.ts'
import { axeFaults, sidewaysScroll, useBrowser, withoutJavaScript } from './browser.ts'
import { useDatabase } from './database.ts'
import { tabTo } from './keys.ts'

/** A council follows what it recommends, to its end. */

const browser = useBrowser()
const database = useDatabase()
const main = (page: Page) => page.locator('main').innerText()

/** Presses what has the focus, and waits until the next page is there. */
const pressTo = (page: Page, url: RegExp) =>
  Promise.all([page.waitForURL(url), page.keyboard.press('Enter')])

async function people() {
  const { bodies } = await ask(listPublicBodies, {})
  const council = bodies.find(({ record }) => record.name === 'Seniorenrat')!
  const { organisation } = await database()
    .selectFrom('measures.body')
    .select('organisation')
    .where('id', '=', council.id)
    .executeTakeFirstOrThrow()
  const member = await signedInAs(database(), {
    name: 'Sina Senior',
    organisation: organisation!,
    kind: 'body',
    roles: ['bodyMember'],
  })
  const office = await signedInAs(database(), { name: 'Pia Plan', roles: ['planner'] })
  return { council, member: member.token, office: office.token }
}

describe('a member of the Seniorenrat', () => {
  it('files a recommendation, and follows it to the measure that carries it out', async () => {
    const { council, member, office } = await people()
    const title = `Handläufe am Weg zum Markt ${randomUUID().slice(0, 8)}`

    // Filed by keyboard alone.
    const page = await browser.openAs(member, '/arbeit')
    await tabTo(page, 'a[href="/arbeit/gremien"]')
    await pressTo(page, /\/arbeit\/gremien$/)
    await tabTo(page, `main a[href="/arbeit/gremien/${council.id}"]`)
    await pressTo(page, new RegExp(`/gremien/${council.id}$`))
    await tabTo(page, 'a[href$="/empfehlung-neu"]')
    await pressTo(page, /empfehlung-neu$/)
    expect(await axeFaults(page), 'the form').toEqual([])
    await tabTo(page, '[name=titel]')
    await page.keyboard.type(title)
    await tabTo(page, '[name=wortlaut]')
    await page.keyboard.type('Der Seniorenrat empfiehlt Handläufe an den Treppen zum Markt.')
    await tabTo(page, '[name=adressat]')
    await page.keyboard.type('Tiefbauamt')
    await tabTo(page, 'main form .kern-btn--primary')
    await pressTo(page, /\/arbeit\/empfehlungen\/.*gut=gesichert/)
    expect(await main(page)).toContain('wartet auf Antwort')
    const id = new URL(page.url()).pathname.split('/').at(-1)!

    // Everybody reads it at once; nobody has answered yet, and that is said.
    const reader = await browser.blank(withoutJavaScript)
    const publicPage = async () => {
      await reader.goto(`/empfehlungen/${id}`)
      return (await reader.textContent('main')) ?? ''
    }
    await expect.poll(publicPage, { timeout: 20_000 }).toContain('Die Antwort wird bis zum')
    expect(await reader.textContent('main')).toContain('Noch keine Maßnahme')

    // The office answers, and says what becomes of it.
    const desk = await browser.openAs(office, `/arbeit/empfehlungen/${id}`)
    expect(await axeFaults(desk), 'the recommendation in the work area').toEqual([])
    await tabTo(desk, '[name=haltung]')
    await desk.keyboard.press('ArrowDown')
    await desk.keyboard.press('ArrowDown')
    await tabTo(desk, '[name=worte]')
    await desk.keyboard.type('Wir folgen der Empfehlung. 2027 kommen drei Handläufe.')
    await tabTo(desk, '#antwort ~ form .kern-btn--primary')
    await pressTo(desk, /gut=antwort/)
    expect(await main(desk)).toContain('teilweise angenommen')
    await tabTo(desk, '[name=suche]')
    await desk.keyboard.type('Bänke mit Lehne')
    await Promise.all([
      desk.waitForResponse((answer) => answer.request().method() === 'POST'),
      desk.keyboard.press('Enter'),
    ])
    await desk.waitForSelector('[name=massnahme]')
    await tabTo(desk, '[name=massnahme]')
    await desk.keyboard.press('Space')
    await tabTo(desk, '[name=kapitel]')
    await desk.keyboard.type('Sozialbericht 2027, Kapitel 5')
    await tabTo(desk, '#daraus ~ form .kern-btn--primary')
    await pressTo(desk, /gut=daraus/)
    expect(await sidewaysScroll(desk)).toBe(0)

    // The member follows it on the public page: answered, in the report, with the measure and its standing.
    await expect.poll(publicPage, { timeout: 20_000 }).toContain('Sozialbericht 2027, Kapitel 5')
    const steps = await reader.locator('main .trail h3').allInnerTexts()
    expect(steps).toEqual(['Empfohlen', 'Beantwortet', 'Im Bericht', 'Maßnahme'])
    expect(await reader.textContent('main')).toContain('2027 kommen drei Handläufe.')
    expect(await reader.locator('main .trail .tag').innerText()).not.toBe('')
    await reader.click('main .trail a[href^="/massnahmen/"]')
    expect(await reader.locator('main h1').innerText()).toMatch(/Bänke mit Lehne/)
    expect(await reader.textContent('main')).toContain(title)
    await reader.setViewportSize({ width: 320, height: 640 })
    await reader.goto(`/gremien/${council.id}?stand=partly`)
    expect(await reader.textContent('main')).toContain(title)
    expect(await sidewaysScroll(reader)).toBe(0)
    const table = await reader.request.get(`/gremien/${council.id}/empfehlungen.csv`)
    expect(await table.text()).toMatch(
      new RegExp(`${title}.*teilweise angenommen,nein,\\d+ von \\d+`),
    )

    // What was answered is answered: the words stay as they were.
    await page.goto(`/arbeit/empfehlungen/${id}`)
    expect(await main(page)).toContain('Wir folgen der Empfehlung.')
    expect(await page.locator('a[href$="/bearbeiten"]').count()).toBe(0)
    for (const one of [page, desk, reader]) await one.context().close()
  })
})
