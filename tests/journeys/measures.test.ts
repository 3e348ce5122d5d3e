import { sql } from 'kysely'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { askForUpdates, listPromises } from '../../src/contexts/measures/index.ts'
import { type AccountOptions, signedInAs } from '../builders/account.ts'
import { ask } from './api.ts'
import { axeFaults, sidewaysScroll, useBrowser, withoutJavaScript } from './browser.ts'
import { useDatabase } from './database.ts'
import { linkIn, mailWith } from './mailbox.ts'

/** What offices and providers do with measures, ratings and packages. */

const browser = useBrowser()
const database = useDatabase()
const patiently = { timeout: 20_000 }
const thisYear = new Date().getUTCFullYear()

const wordsOf = async (page: Page, selector = 'main') =>
  ((await page.textContent(selector)) ?? '').replace(/[\u00ad\s]+/g, ' ')
const tokenOf = async (account: AccountOptions) => (await signedInAs(database(), account)).token
const planner = (name: string) => tokenOf({ name, roles: ['planner'] })

/** Until a page that everybody sees tells it; what is published shows a moment later. */
async function publicTells(path: string, words: string) {
  const page = await browser.open(path)
  const text = async () => {
    await page.reload()
    return await wordsOf(page)
  }
  await expect.poll(text, patiently).toContain(words)
  await page.context().close()
}

/** A form that lies folded under its name, opened. */
async function unfold(page: Page, name: string) {
  const summary = page.locator('summary', { hasText: name }).first()
  const details = page.locator('details', { has: summary }).first()
  if ((await details.getAttribute('open')) === null) await summary.click()
  return details.locator('form')
}

describe('a package of effects', () => {
  it.each([
    ['with', {}],
    ['without', withoutJavaScript],
  ] as [string, BrowserContextOptions][])(
    'is filed, scored, agreed, reported on and reviewed, %s JavaScript',
    async (how, options) => {
      const name = `Tanz am Vormittag (${how} Skript)`
      const provider = await browser.openAs(
        await tokenOf({
          name: 'Vera Verein',
          organisation: 'nachbarschaftswerk-musterstadt',
          kind: 'provider',
          roles: ['provider'],
        }),
        '/arbeit',
        options,
      )
      // The provider says what is to change for whom.
      await provider.click('a[href="/arbeit/wirkungspakete"]')
      await provider.getByRole('link', { name: 'Wirkungspaket schreiben' }).click()
      await provider.fill('[name=name]', name)
      await provider.fill('[name=zielgruppe]', 'Menschen über 70, die wenig hinausgehen')
      await provider.selectOption('[name=thema]', 'olderPeople')
      await provider.selectOption('[name=stufe0]', 'used')
      await provider.fill('[name=stufe0-worte]', 'Menschen tanzen mit')
      await provider.fill('[name=stufe0-kennzahl]', 'Tanzende im Jahr')
      await provider.fill('[name=stufe0-einheit]', 'Menschen')
      await provider.fill('[name=stufe0-heute]', '0')
      await provider.fill('[name=stufe0-ziel]', '120')
      await provider.fill('[name=von]', `${thisYear - 2}-01-01`)
      await provider.fill('[name=bis]', `${thisYear + 2}-12-31`)
      await provider.fill('[name=kosten]', `${thisYear}: 12.000 Musik und Raum`)
      await provider.check('[name=einreichen]')
      // What is missing is named; what was typed stays.
      await provider.getByRole('button', { name: 'Sichern' }).click()
      const trouble = provider.locator('.error-summary')
      expect(await trouble.innerText()).toContain('Schreiben Sie, was sich ändern soll.')
      expect(await provider.inputValue('[name=stufe0-ziel]')).toBe('120')
      await provider.fill('[name=wirkung]', 'Ältere Menschen bewegen sich wieder gern.')
      await provider.getByRole('button', { name: 'Sichern' }).click()
      await provider.waitForURL(/gut=eingereicht/)
      if (how === 'with') expect(await axeFaults(provider), 'the package').toEqual([])
      const path = new URL(provider.url()).pathname
      const publicPath = path.replace('/arbeit', '')
      expect((await fetch(new URL(publicPath, inject('journeyUrl')))).status).toBe(404)

      // The city scores it by its criteria and agrees.
      const city = await browser.openAs(await planner('Pia Plan'), '/arbeit', options)
      await city.getByRole('link', { name: 'Wirkungspakete zu bewerten' }).click()
      await city.getByRole('link', { name }).click()
      const scoring = await unfold(city, 'Bewerten')
      for (const points of await scoring.getByRole('radio', { name: '3', exact: true }).all())
        await points.check()
      await scoring.locator('[name=worte]').fill('Gut begründet und leicht zu zählen.')
      await scoring.getByRole('button', { name: 'Bewerten' }).click()
      await city.waitForURL(/gut=entschieden/)
      expect(await wordsOf(city)).toMatch(/bewertet · 30 von 40 Punkten/)
      const agreement = await unfold(city, 'Vereinbaren')
      await agreement.locator('[name=summe]').fill('60.000')
      await agreement.locator('[name=worte]').fill('Vereinbart für fünf Jahre.')
      // Six years are too many.
      await agreement.locator('[name=bis]').fill(`${thisYear + 3}-12-31`)
      await agreement.getByRole('button', { name: 'Vereinbaren' }).click()
      expect(await city.locator('.error-summary').innerText()).toMatch(/fünf Jahre/)
      const again = await unfold(city, 'Vereinbaren')
      await again.locator('[name=bis]').fill(`${thisYear + 2}-12-31`)
      await again.getByRole('button', { name: 'Vereinbaren' }).click()
      await city.waitForURL(/gut=entschieden/)
      expect(await wordsOf(city)).toContain(`Bericht fehlt: ${thisYear - 2}`)
      await publicTells(publicPath, '60.000 Euro')

      // The provider reports on the first year.
      await provider.goto('/arbeit')
      await provider.getByRole('link', { name: 'Bericht' }).first().click()
      await provider.getByRole('link', { name }).click()
      const report = await unfold(provider, 'Jahresbericht')
      expect(await report.locator('[name=jahr]').inputValue()).toBe(String(thisYear - 2))
      await report.locator('[name=wert0]').fill('sehr viele')
      await report.getByRole('button', { name: 'Bericht sichern' }).click()
      expect(await provider.locator('.error-summary').innerText()).toContain('Zahlen wie 61')
      const corrected = await unfold(provider, 'Jahresbericht')
      await corrected.locator('[name=wert0]').fill('97')
      await corrected.locator('[name=worte]').fill('Der zweite Kurs begann erst im Herbst.')
      await corrected.getByRole('button', { name: 'Bericht sichern' }).click()
      await provider.waitForURL(/gut=bericht/)
      await publicTells(publicPath, `zuletzt (${thisYear - 2}): 97 Menschen`)

      // The city looks, and lets it go on.
      await city.reload()
      const review = await unfold(city, 'Jährlich prüfen')
      expect(await review.locator('[name=jahr]').inputValue()).toBe(String(thisYear - 2))
      await review.getByRole('radio', { name: 'weiter wie vereinbart' }).check()
      await review.locator('[name=worte]').fill('Der Weg stimmt.')
      await review.getByRole('button', { name: 'Jährlich prüfen' }).click()
      await city.waitForURL(/gut=entschieden/)
      await publicTells(publicPath, 'Der Weg stimmt.')
      await provider.context().close()
      await city.context().close()
    },
  )
})

describe('an officer who is asked by mail how it stands', () => {
  it.each([
    ['with', {}, 'stadt-musterstadt-wohnungsamt'],
    ['without', withoutJavaScript, 'stadt-musterstadt-jugendamt'],
  ] as [string, BrowserContextOptions, string][])(
    'answers on a small phone in one form of few fields, %s JavaScript',
    async (how, options, organisation) => {
      const mail = `stand-${how}-${Date.now()}@example.org`
      await signedInAs(database(), { name: 'Otto Amt', mail, organisation, roles: ['editor'] })
      // As the task of every weekday does.
      await askForUpdates(database(), { now: new Date(), origin: inject('journeyUrl') })
      const letter = await mailWith(mail, '/stand-melden/')
      const link = linkIn(letter, /\/stand-melden\/[\w-]+/)

      const phone = await browser.open(link, { ...options, viewport: { width: 320, height: 640 } })
      const title = (await phone.locator('main .lede').innerText()).trim()
      expect(letter).toContain(title)
      expect(await sidewaysScroll(phone)).toBe(0)
      if (how === 'with') expect(await axeFaults(phone), 'the form').toEqual([])
      const needed = phone.locator(
        'main form :is(textarea, input:not([type=hidden], [type=radio]))',
      )
      expect(await needed.count(), 'fields besides the state').toBeLessThanOrEqual(6)

      // A delay needs its reason; nothing that was typed is lost.
      const said = `Die Räume sind besichtigt (${how}).`
      await phone.getByRole('radio', { name: 'verzögert sich' }).check()
      await phone.locator('[name=worte]').fill(said)
      await phone.getByRole('button', { name: 'Stand melden' }).click()
      await phone.locator('.error-summary').waitFor()
      expect(await phone.inputValue('[name=worte]')).toBe(said)
      expect(await phone.getByRole('radio', { name: 'verzögert sich' }).isChecked()).toBe(true)
      expect(await sidewaysScroll(phone)).toBe(0)
      await phone.locator('[name=grund]').fill('Der Vermieter zögert.')
      await phone.getByRole('button', { name: 'Stand melden' }).click()
      await phone.waitForURL(/gut=gemeldet/)
      expect(await wordsOf(phone)).toContain('Danke. Ihr Stand ist gemeldet.')

      // It works once, and everybody sees what was said.
      await phone.goto(link)
      expect(await wordsOf(phone)).toContain('Über diesen Link wurde schon gemeldet.')
      expect(await phone.locator('main form').count()).toBe(0)
      await phone.context().close()
      const { id } = await database()
        .selectFrom('measures.measure')
        .select('id')
        .where(sql<string>`record ->> 'title'`, '=', title)
        .executeTakeFirstOrThrow()
      await publicTells(`/massnahmen/${id}`, said)
      await publicTells(`/massnahmen/${id}`, 'Der Vermieter zögert.')
    },
  )
})

describe('a rating', () => {
  it.each([
    ['with', {}, 0],
    ['without', withoutJavaScript, 1],
  ] as [string, BrowserContextOptions, number][])(
    'is proposed by one planner and stands when another signs, %s JavaScript',
    async (how, options, place) => {
      const { promises } = await ask(listPromises, {
        rating: 'notChecked',
        paper: 'koalition-2025',
        role: 'own',
        sort: 'due',
      })
      const promise = promises[place]!
      const reason = `Zwei von drei Schritten sind belegt (${how}).`
      const first = await browser.openAs(await planner('Pia Plan'), '/arbeit/zusagen', options)
      await first.fill('[name=suche], [name=text], [name=frage]', promise.quote.slice(0, 60))
      await first.getByRole('button', { name: 'Anzeigen' }).click()
      await first.getByRole('link', { name: promise.title }).first().click()
      expect(await wordsOf(first)).toContain('Nicht geprüft: Noch niemand hat nachgesehen.')
      const form = await unfold(first, 'Bewertung vorschlagen')
      await form.getByRole('radio', { name: 'auf dem Weg' }).check()
      await form.getByRole('button', { name: 'Bewertung vorschlagen' }).click()
      expect(await first.locator('.error-summary').innerText()).toContain('Wählen Sie die Regel')
      const again = await unfold(first, 'Bewertung vorschlagen')
      await again.locator('[name=regel]').selectOption({ label: 'Auf dem Weg' })
      await again.locator('[name=grund]').fill(reason)
      await again.getByRole('button', { name: 'Bewertung vorschlagen' }).click()
      await first.waitForURL(/gut=vorgeschlagen/)
      expect(await wordsOf(first)).toContain('Unterschreiben muss eine andere Person.')
      expect(await first.getByRole('button', { name: 'Unterschreiben' }).count()).toBe(0)
      if (how === 'with') expect(await axeFaults(first), 'the proposal').toEqual([])
      const reader = await browser.open(`/versprochen/${promise.id}`)
      expect(await wordsOf(reader), 'not before it is signed').not.toContain(reason)
      await reader.context().close()

      const second = await browser.openAs(await planner('Paul Plan'), '/arbeit', options)
      await second.getByRole('link', { name: /wartet auf Ihre Unterschrift|warten auf/ }).click()
      await second.getByRole('link', { name: promise.title }).first().click()
      expect(await wordsOf(second)).toContain(reason)
      expect(await wordsOf(second)).toContain('Pia Plan')
      await second.getByRole('button', { name: 'Unterschreiben' }).click()
      await second.waitForURL(/gut=unterschrieben/)
      await publicTells(`/versprochen/${promise.id}`, reason)
      const after = await browser.open(`/versprochen/${promise.id}`)
      const text = await wordsOf(after)
      expect(text).toContain('auf dem Weg')
      expect(text, 'offices are named, never people').not.toMatch(/Pia Plan|Paul Plan/)
      await after.context().close()
      await first.context().close()
      await second.context().close()
    },
  )
})
