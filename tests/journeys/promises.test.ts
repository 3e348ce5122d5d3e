import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { listPromises, showPromise, tellNews } from '../../src/contexts/measures/index.ts'
import type { Database } from '../../src/platform/db/index.ts'
import { LiveParts } from '../../src/platform/snapshot/liveParts.ts'
import { snapshotParts } from '../../src/snapshotParts.ts'
import { signedInAs } from '../builders/account.ts'
import { ask } from './api.ts'
import { axeFaults, useBrowser, withoutJavaScript } from './browser.ts'
import { useDatabase } from './database.ts'
import { linkIn, mailWith } from './mailbox.ts'

/** What people outside the town hall do with promises. */

const browser = useBrowser()
const database = useDatabase()
const wordsOf = async (page: Page, selector = 'main') =>
  ((await page.textContent(selector)) ?? '').replace(/[\u00ad\s]+/g, ' ')

/** A ratio that a paper of the demo city promises, as somebody would ask for it: '1:120'. */
async function promisedRatio() {
  const { promises } = await ask(listPromises, { text: 'Personalschlüssel' })
  for (const { id } of promises) {
    const { promise, measures } = await ask(showPromise, { id })
    const figure = measures.flatMap(({ figures }) => figures).find(({ kind }) => kind === 'ratio')
    if (figure?.goal && figure.latest?.value)
      return { promise, figure, goal: figure.goal.value, now: Math.round(figure.latest.value) }
  }
  throw new Error('The demo city promises no ratio.')
}

describe('a councillor who asks what became of a ratio', () => {
  it.each([
    ['with', {}],
    ['without', withoutJavaScript],
  ])('finds the answer in three steps from the home page, %s JavaScript', async (_, options) => {
    const { promise, goal, now } = await promisedRatio()
    const page = await browser.open('/', options)
    // One: to what was promised.
    await page.getByRole('navigation').getByText('Versprochen & erreicht').click()
    // Two: the number, as it was said in the council.
    await page.getByLabel('Wort oder Zahl').fill(`1:${goal}`)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('frage') === `1:${goal}`)
    // Three: the promise that says so comes first, before what only belongs to it.
    const first = page.locator('.promises a').first()
    expect(await first.textContent()).toContain(promise.title)
    await first.click()
    await page.waitForURL((url) => /^\/versprochen\/[^/]+$/.test(url.pathname))
    const text = await wordsOf(page)
    expect(text, 'what was promised').toContain(promise.quote.replace(/\s+/g, ' '))
    expect(text, 'where it stands').toContain(`1:${now}`)
    expect(text, 'where it is to be').toContain(`1:${goal}`)
    expect(text, 'how it is rated').toContain('auf dem Weg')
    await page.getByText('Im ganzen Papier lesen').click()
    await page.waitForURL((url) => url.hash.startsWith('#versprechen-'))
    const mark = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)
    expect(await mark.isVisible(), 'the promise is marked in its paper').toBe(true)
    await page.context().close()
  })

  it.each(['1 : ', '1 zu '])('finds it however it is written: %s', async (before) => {
    const { promise, goal } = await promisedRatio()
    const { promises } = await ask(listPromises, { text: `${before}${goal}` })
    expect(promises[0]?.id).toBe(promise.id)
  })
})

describe('a citizen', () => {
  it.each([
    ['with', {}],
    ['without', withoutJavaScript],
  ])('orders news of a quarter, gets them and ends them, %s JavaScript', async (how, options) => {
    const { promises } = await ask(listPromises, { rating: 'notChecked' })
    // Something that is steered in a quarter.
    const chosen = promises.find(({ areas, offices }) => areas.length > 0 && offices.length > 0)
    const area = chosen!.areas[0]!
    const { measures } = await ask(showPromise, { id: chosen!.id })
    const { measure } = measures.find((one) => one.measure)!

    const page = await browser.open(`/stadt/${area.level}/${area.slug}`, options)
    await page.getByText('Mail bei Neuem zu diesem Gebiet').click()
    expect(await wordsOf(page)).toContain(area.name)
    if (how === 'with') expect(await axeFaults(page), 'ordering').toEqual([])
    const mail = `nachbarin-${how}-${Date.now()}@example.org`
    await page.getByLabel('Ihre Mail-Adresse').fill(mail)
    await page.getByRole('button', { name: 'Bestellen' }).click()
    await page.waitForURL(/\/danke$/)
    expect(await wordsOf(page, 'h1')).toBe('Bitte sehen Sie in Ihre Mails')
    const asked = await mailWith(mail, 'bestaetigen')
    await page.goto(linkIn(asked, /\/versprochen\/abo\/bestaetigen\/[\w-]+/))
    expect(await wordsOf(page), 'looking confirms nothing').toContain(area.name)
    await page.getByRole('button', { name: 'Ja, bestätigen' }).click()
    await expect.poll(() => wordsOf(page, 'h1')).toBe('Die Bestellung ist bestätigt')
    // The office reports.
    const { token } = await signedInAs(database(), { name: 'Pia Plan', roles: ['planner'] })
    const office = await browser.openAs(token, `/arbeit/massnahmen/${measure.id}/stand`, options)
    const said = `Die Nachbarschaft hat den Plan beraten (${how}).`
    await office.getByRole('radio', { name: 'läuft', exact: true }).check()
    await office.locator('[name=worte]').fill(said)
    await office.getByRole('button', { name: 'Melden', exact: true }).click()
    await office.waitForURL(/gut=gemeldet/)
    await office.context().close()

    const news = await newsInAWeek(mail)
    expect(news).toContain(area.name)
    expect(news).toContain(chosen!.title)
    expect(news).toContain('läuft')
    await page.goto(linkIn(news, new RegExp(`/versprochen/${chosen!.id}\\b`)))
    const whenPublished = async () => {
      await page.reload()
      return await wordsOf(page)
    }
    await expect.poll(whenPublished, { timeout: 20_000 }).toContain(said)

    await page.goto(linkIn(news, /\/versprochen\/abo\/beenden\/[\w-]+/))
    await page.getByRole('button', { name: 'Ja, abbestellen' }).click()
    await expect.poll(() => wordsOf(page)).toContain('gelöscht')
    const left = await database()
      .selectFrom('measures.subscription')
      .select('id')
      .where('mail', '=', mail)
      .execute()
    expect(left, 'the address is gone, too').toEqual([])
    await page.context().close()
  })
})

/** What the task of the server writes when a week has gone. The mail waits for that day, so it is read where it waits. */
async function newsInAWeek(recipient: string): Promise<string> {
  const now = new Date(Date.now() + 8 * 86_400_000)
  const origin = 'http://stadt.example'
  await tellNews(database(), { now, origin, snapshot: await whatThePublicReads(database(), now) })
  const mails = await database()
    .selectFrom('platform.mail')
    .select('body')
    .where('recipient', '=', recipient)
    .where('template', '=', 'measures.promiseNews')
    .execute()
  expect(mails, 'one mail for all that is new').toHaveLength(1)
  return mails[0]?.body ?? ''
}

async function whatThePublicReads(from: Database, publishedAt: Date) {
  const live = new LiveParts()
  for (const part of snapshotParts) live.add(part, await part.load(from, live))
  return { version: 0, publishedAt, get: live.get.bind(live) }
}
