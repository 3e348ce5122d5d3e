import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { signedInAs } from '../builders/account.ts'
import { programmeText } from '../builders/papers.ts'
import { axeFaults, sidewaysScroll, useBrowser, withoutJavaScript } from './browser.ts'
import { useDatabase } from './database.ts'

/** From a paper to a programme: taken in, reviewed, made into measures. */

const browser = useBrowser()
const database = useDatabase()
const patiently = { timeout: 15_000 }
const planner = async () =>
  (await signedInAs(database(), { roles: ['planner'], name: 'Pia Plan' })).token

async function takeIn(
  page: Page,
  title: string,
  file: string | { name: string; mimeType: string; buffer: Buffer },
) {
  await page.goto('/arbeit/papiere')
  await page.click('main a[href="/arbeit/papiere/neu"]')
  await page.setInputFiles('[name=datei]', file)
  await page.fill('[name=title]', title)
  await page.selectOption('[name=author]', 'coalition')
  await Promise.all([
    page.waitForURL(/gut=aufgenommen/),
    page.click('main form button[type=submit]'),
  ])
  return new URL(page.url()).pathname
}

const programme = (text = programmeText) => ({
  name: 'programm.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
})
const progress = (page: Page) => page.locator('#fortschritt').innerText()

/** Presses a key and waits until the page tells that it was done. */
async function press(page: Page, key: string, said: RegExp) {
  await page.locator('#ansage').evaluate((element) => {
    element.textContent = ''
  })
  await page.keyboard.press(key)
  await expect.poll(() => page.locator('#ansage').textContent(), patiently).toMatch(said)
}

describe('a planner', () => {
  it('turns a paper into a programme in one sitting, by keyboard', async () => {
    const page = await browser.openAs(await planner(), '/arbeit')
    const address = await takeIn(page, 'Programm für Musterhausen', programme())
    expect(await axeFaults(page), 'the review').toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    const focused = () => page.evaluate('document.activeElement.innerText')

    // The keys are told, and can be switched off.
    await page.keyboard.press('?')
    expect(await page.locator('#kuerzel').innerText()).toContain('annehmen')
    await page.keyboard.press('?')
    await page.click('#kuerzel summary')
    await page.uncheck('#kuerzel-an')
    await page.keyboard.press('j')
    expect(await page.locator('.proposal:focus').count()).toBe(0)
    await page.check('#kuerzel-an')
    await page.click('#kuerzel summary')

    // To the flats, and back.
    await page.keyboard.press('j')
    expect(await focused()).toContain('40 barrierefreie')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    expect(await focused()).toContain('40 barrierefreie')
    await press(page, 'a', /Angenommen.*1 von/)
    expect(await focused()).toContain('Schuldnerberatung')
    await press(page, 'r', /Abgelehnt.*2 von/)
    await press(page, 'u', /Zurückgenommen.*1 von/)
    while ((await page.locator('.proposal--proposed').count()) > 1) {
      const before = await page.locator('.proposal--proposed').count()
      await press(page, 'a', /Angenommen/)
      expect(await page.locator('.proposal--proposed').count()).toBe(before - 1)
    }

    // Words that the reader did not see, chosen in the text.
    await page.evaluate(`getSelection().selectAllChildren([...document.querySelectorAll('.paper-text p')]
      .find((one) => one.textContent.includes('drei Beratungsstellen')))`)
    await page.keyboard.press('n')
    await page.waitForURL(/ergaenzen/)
    await page.fill('[name=quote]', 'gibt es in der Stadt drei Beratungsstellen')
    await page.keyboard.press('Enter')
    await page.locator('[name=schritt]').last().check()
    await Promise.all([
      page.waitForURL(/gut=ergaenzt/),
      page.click('main form button[type=submit]'),
    ])
    expect(await page.locator('.proposal:focus').innerText()).toContain('von Hand ergänzt')

    // Corrected with all its fields.
    await page.keyboard.press('e')
    await page.waitForURL(/zusage/)
    expect(await axeFaults(page), 'the form of a promise').toEqual([])
    await page.fill('[name=title]', 'Erhalt von drei Beratungsstellen')
    await page.selectOption('[name=kind]', 'keep')
    await page.locator('[name=title]').press('Enter')
    await page.waitForURL(/gut=korrigiert/)
    expect(await page.locator('.proposal:focus').innerText()).toContain('Erhalt von drei')

    // What it promises becomes what is steered.
    await page.click('main a[href$="/massnahmen"]')
    expect(await axeFaults(page), 'making measures').toEqual([])
    await page.fill('[name=owner]', 'Amt für Soziales')
    await page.locator('[name=owner]').press('Enter')
    await page.waitForSelector('main [role=status] a')
    const made = await page.locator('main [role=status]').innerText()
    expect(made).toContain('Erhalt von drei Beratungsstellen')
    expect(made).toMatch(/\d Maßnahmen sind angelegt/)
    await page.goto(address)
    expect(await page.locator('.proposal', { hasText: '40 barrierefreie' }).innerText()).toContain(
      'Maßnahmen:',
    )
    await page.click('main a[href*="/vergleich"]')
    const itself = await page.locator('[name=a]').inputValue()
    await page.selectOption('[name=b]', itself)
    await page.click('main form button[type=submit]')
    expect(await page.locator('.compare__counts').innerText()).toMatch(/0 fehlt/)
    expect(await axeFaults(page), 'the comparison').toEqual([])
    await page.context().close()
  })

  it('does the same without JavaScript, and a newer text keeps what was decided', async () => {
    const page = await browser.openAs(await planner(), '/arbeit', withoutJavaScript)
    const address = await takeIn(page, 'Programm ohne Skript', programme())
    const proposal = (words: string) => page.locator('.proposal', { hasText: words })
    await proposal('40 barrierefreie').locator('button:has-text("Annehmen")').click()
    await page.waitForURL(/gut=angenommen/)
    expect(await progress(page)).toMatch(/^1 von/)
    await proposal('Jugendtreff').locator('a:has-text("Teilen")').click()
    await page.fill('[name=worte]', 'im Süden')
    await Promise.all([page.waitForURL(/gut=geteilt/), page.click('main form button[type=submit]')])
    await page.click('button[value=zurueck]')
    await page.waitForURL(/gut=zurueck/)
    expect(await proposal('im Süden eröffnen').count()).toBe(1)

    await page.click('main a[href$="/neu-lesen"]')
    const newer = programmeText.replace('40 barrierefreie', '60 barrierefreie')
    await page.setInputFiles('[name=datei]', programme(newer))
    await page.click('main form button[type=submit]')
    expect(await page.locator('main [role=status]').innerText()).toContain('bei 1 ist der Wortlaut')
    await page.goto(address)
    expect(await proposal('60 barrierefreie').innerText()).toMatch(
      /angenommen[\s\S]*40 barrierefreie/,
    )

    await page.context().close()
  })
})

/** Papers of real cities. They lie beside the repository, where they lie at all, and never enter it. */
const folder = join(import.meta.dirname, '../../../shared/data/papers')
const papers = [
  {
    city: 'Düsseldorf',
    title: 'Koalition Düsseldorf',
    file: '000_9dc22ae6192a5d59.txt',
    least: 60,
  },
  { city: 'Düsseldorf', title: 'Armutsstrategie', file: '001_d1cc70177d5fba94.txt', least: 0 },
  { city: 'Kassel', title: 'Koalition Kassel', file: '002_98e034db05515fd9.txt', least: 25 },
  { city: 'Leverkusen', title: 'Niederschrift', file: '003_c9ef7810b3c1d512.txt', least: 1 },
  { city: 'Herne', title: 'Programm Herne', file: '004_913a380278fe9c8f.txt', least: 15 },
]
const isThere = papers.every(({ file }) => existsSync(join(folder, file)))
if (!isThere)
  console.warn(`The papers of real cities are not there (${folder}): their journey is left out.`)

describe.runIf(isThere)('the papers of four cities', () => {
  it('become tracked programmes, in which nobody has checked anything yet', async () => {
    const token = await planner()
    for (const { city, title, file, least } of papers) {
      const page = await browser.openAs(token, '/arbeit')
      const address = await takeIn(page, `${city}: ${title}`, join(folder, file))
      const open = await page.locator('.proposal--proposed').count()
      expect([title, open >= least]).toEqual([title, true])
      const text = await page.locator('.paper-text').innerText()
      for (const quote of await page.locator('.proposal__quote').allInnerTexts())
        expect(plain(text)).toContain(plain(quote).slice(1, -1).trim())

      // A person chooses all that is proposed, and accepts it.
      if (open > 0) {
        await page.evaluate(`for (const box of document.querySelectorAll('.proposal--proposed .proposal__choice'))
          box.checked = true`)
        await page.click('button[value=annehmen-auswahl]')
        await expect.poll(() => page.locator('.proposal--proposed').count(), patiently).toBe(0)
      }
      if (open === 0) {
        await page.context().close()
        continue
      }
      expect(await progress(page)).toContain(`${open} von ${open} entschieden`)
      await page.goto(`${address}/massnahmen`)
      await page.click('main form.work-form button[type=submit]')
      await page.waitForSelector('main .notice a, main #fehler')
      await page.context().close()

      const paper = address.split('/').at(-1)!
      const { accepted, rated, steered } = await tracked(paper)
      expect(accepted).toBe(open)
      expect(rated).toBe(0)
      expect([title, steered > 0]).toEqual([title, true])
    }
  }, 240_000)
})

const plain = (text: string) => text.replace(/\d+(?=[.,;\s]|$)/g, '').replace(/\s+/g, '')

/** What a paper's promises have: accepted, rated by anybody, steered by measures. */
async function tracked(paper: string) {
  const commitments = await database()
    .selectFrom('measures.commitment')
    .select('id')
    .where('paper', '=', paper)
    .where('state', '=', 'accepted')
    .execute()
  const ids = commitments.map(({ id }) => id)
  const count = async (table: 'measures.rating' | 'measures.fulfilment') =>
    (
      await database()
        .selectFrom(table)
        .select('commitment')
        .where('commitment', 'in', ids)
        .execute()
    ).length
  return {
    accepted: ids.length,
    rated: await count('measures.rating'),
    steered: await count('measures.fulfilment'),
  }
}
