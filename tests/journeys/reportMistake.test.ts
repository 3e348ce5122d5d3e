import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findOffers } from '../../src/contexts/offers/index.ts'
import { ask } from './api.ts'
import { axeFaults, likeAPerson, useBrowser, withoutJavaScript } from './browser.ts'
import { useDatabase } from './database.ts'

const browser = useBrowser()
const database = useDatabase()
const { offers } = await ask(findOffers, { question: 'schulden' })
const offer = offers[0]!
const formAddress = `/hilfe/angebot/${offer.id}/stimmt-nicht`

/** Reports whose message holds this mark, as they lie in the database. */
const kept = (mark: string) =>
  database()
    .selectFrom('offers.report')
    .select(['offer', 'kind', 'message', 'contact', 'locale'])
    .where('message', 'like', `%${mark}%`)
    .execute()

/** Unlike what anybody else writes, with all that forms like to break. */
const newMessage = () => `Öffnet erst um 10.\n<b>"Fließend" & 'Straße'</b> ${randomUUID()}`

async function fill(page: Page, message: string): Promise<void> {
  await page.fill('[name=message]', message)
  await page.fill('[name=contact]', 'erika@example.org')
  await likeAPerson(page)
}

const typedIn = async (page: Page) => ({
  kind: await page.locator('[name=kind]:checked').getAttribute('value', { timeout: 2000 }),
  message: await page.inputValue('[name=message]'),
  contact: await page.inputValue('[name=contact]'),
})

describe.each([
  { who: 'with JavaScript', options: {} },
  { who: 'without JavaScript', options: withoutJavaScript },
])('somebody who found a mistake, $who', ({ options }) => {
  it('is told what is missing, loses nothing, and is thanked', async () => {
    const message = newMessage()
    const page = await browser.open(`/hilfe/angebot/${offer.id}`, options)
    await page.click('.offer__wrong a')
    expect(new URL(page.url()).pathname).toBe(formAddress)
    await fill(page, message)
    const [refused] = await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === 'POST'),
      page.click('main form button[type=submit]'),
    ])
    expect(refused.status()).toBe(422)
    const summary = page.locator('[role=alert]')
    expect(await summary.locator('a').allTextContents()).toEqual([
      'Wählen Sie aus, was nicht stimmt.',
    ])
    expect(await page.inputValue('[name=message]')).toBe(message)
    expect(await page.inputValue('[name=contact]')).toBe('erika@example.org')
    // axe is a script itself.
    if (options !== withoutJavaScript)
      expect(await axeFaults(page), 'axe on the form with an error').toEqual([])

    await summary.locator('a').click()
    const focused = await page.evaluate('document.activeElement?.getAttribute("name")')
    expect(focused, 'the summary leads to the field').toBe('kind')
    await page.check('[name=kind][value=hours]')
    await page.click('main form button[type=submit]')
    expect(new URL(page.url()).pathname).toBe(`${formAddress}/danke`)
    expect(await page.textContent('h1')).toBe('Danke für Ihren Hinweis')
    const report = { offer: offer.id, kind: 'hours', contact: 'erika@example.org', locale: 'de' }
    expect(await kept(message.slice(-36))).toEqual([{ ...report, message }])
    await page.reload()
    expect(await kept(message.slice(-36)), 'after a reload').toHaveLength(1)
    await page.context().close()
  })

  it('is asked to say more when it is "something else", in their language', async () => {
    const page = await browser.open(`/en${formAddress}`, options)
    await page.check('[name=kind][value=other]')
    await page.fill('[name=contact]', 'erika@example.org')
    await page.click('main form button[type=submit]')
    expect(await page.textContent('[role=alert]')).toContain('Write what is wrong.')
    expect(await page.getAttribute('[name=message]', 'aria-invalid')).toBe('true')
    expect(await typedIn(page)).toEqual({
      kind: 'other',
      message: '',
      contact: 'erika@example.org',
    })
    await page.context().close()
  })

  it('keeps a message that is too long', async () => {
    const message = `${randomUUID()} ${'sehr lang '.repeat(250)}`
    const page = await browser.open(formAddress, options)
    await page.check('[name=kind][value=gone]')
    await page.fill('[name=message]', message)
    await page.click('main form button[type=submit]')
    expect(await page.textContent('[role=alert]')).toContain('zu lang')
    expect(await typedIn(page)).toMatchObject({ kind: 'gone', message })
    expect(await kept(message.slice(0, 36))).toEqual([])
    await page.context().close()
  })

  it('writes once with a double click', async () => {
    const message = newMessage()
    const page = await browser.open(formAddress, options)
    await page.check('[name=kind][value=phone]')
    await fill(page, message)
    // The second click may meet the next page, wherever that leads; what counts is what was written.
    await page.dblclick('main form button[type=submit]', { noWaitAfter: true })
    await expect.poll(() => kept(message.slice(-36)), { timeout: 20_000 }).not.toHaveLength(0)
    await page.waitForLoadState('networkidle')
    expect(await kept(message.slice(-36))).toHaveLength(1)
    await page.context().close()
  })
})

describe.each([
  { who: 'with JavaScript', options: {} },
  { who: 'without JavaScript', options: withoutJavaScript },
])('somebody who goes back to the form, $who', ({ options }) => {
  it('sends the same words once, other words as a second report', async () => {
    const message = newMessage()
    const mark = message.slice(-36)
    const page = await browser.open(`/hilfe/angebot/${offer.id}`, options)
    await page.click('.offer__wrong a')
    const write = async (text: string) => {
      await page.check('[name=kind][value=hours]')
      await fill(page, text)
      await page.click('main form button[type=submit]')
      await page.waitForURL(/danke$/)
    }
    await write(message)
    for (const text of [message, `${message} `]) {
      await page.goBack()
      await write(text)
      expect(await kept(mark)).toHaveLength(1)
    }
    await page.goBack()
    await write(`Noch etwas. ${message}`)
    expect(await kept(mark)).toHaveLength(2)
    await page.context().close()
  })
})

describe('the form behind the page', () => {
  const post = async (form: Record<string, string>, path = formAddress) => {
    const page = await browser.blank()
    const answer = await page.request.post(path, { form, maxRedirects: 0 })
    const told = {
      status: answer.status(),
      location: answer.headers().location,
      text: await answer.text(),
    }
    await page.context().close()
    return told
  }

  it('keeps one report of many sent at once with the same id', async () => {
    const message = newMessage()
    const form = { id: randomUUID(), kind: 'address', message, contact: '', homepage: '' }
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(form)))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(303))
    expect(await kept(message.slice(-36))).toHaveLength(1)
  })

  it('thanks a machine and keeps nothing of it', async () => {
    const message = newMessage()
    const answer = await post({ kind: 'other', message, homepage: 'https://spam.example' })
    expect(answer.status).toBe(303)
    expect(answer.location).toBe(`${formAddress}/danke`)
    expect(await kept(message.slice(-36))).toEqual([])
  })

  it('hides the field for machines from people', async () => {
    const page = await browser.open(formAddress)
    const field = page.locator('[name=homepage]')
    const inSight = await page.evaluate(`(() => {
      const field = document.querySelector('[name=homepage]')
      field.scrollIntoView({ block: 'center' })
      const { x, y, width, height } = field.getBoundingClientRect()
      return document.elementFromPoint(x + width / 2, y + height / 2) === field
    })()`)
    expect(inSight, 'the trap is in sight').toBe(false)
    expect(await field.getAttribute('tabindex')).toBe('-1')
    expect(await field.locator('xpath=ancestor::*[@aria-hidden="true"]').count()).toBe(1)
    await page.context().close()
  })

  it('says so where there is no such offer', async () => {
    const nowhere = '/hilfe/angebot/gibt-es-nicht/stimmt-nicht'
    const answer = await post({ id: randomUUID(), kind: 'gone', message: 'x' }, nowhere)
    expect(answer.status).toBe(404)
    expect(answer.text).toContain('Diese Seite gibt es nicht')
  })
})
