import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { beforeEach, describe, expect, it } from 'vitest'
import { aCity } from '../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { offer } from '../../../../tests/builders/offer.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import { cityPart } from '../../../contexts/city/index.ts'
import { askProviders } from '../../../contexts/offers/index.ts'
import type { Database } from '../../../platform/db/database.ts'
import { createLog } from '../../../platform/log/log.ts'
import { createWebsite } from '../../app.tsx'
import { confirmPages } from './index.ts'

let site: Hono
let owner: Database
let path: string

beforeEach(async () => {
  const { app, owner: theOwner } = await testDatabase()
  owner = theOwner
  await aCity().withDistricts().insertInto(app)
  await owner
    .insertInto('people.organisation')
    .values({ id: 'verein', name: 'Hilfeverein', kind: 'provider', mail: 'post@verein.example' })
    .execute()
  for (const name of ['Beratung', 'Gruppe']) {
    await offer(name).with({ phone: '0211 4710' }).insertInto(app)
    await owner
      .updateTable('offers.offer')
      .set({ organisation: 'verein' })
      .where('name', '=', name)
      .execute()
  }
  await owner
    .insertInto('offers.ask_rule')
    .values({ scope: 'city', months: 12, changed_at: new Date() })
    .execute()
  const door = await publicDoor(app, [cityPart])
  await askProviders(app, { now: door.now(), origin: 'http://localhost' })
  const mail = await owner.selectFrom('platform.mail').select('body').executeTakeFirstOrThrow()
  path = /\/angebot-bestaetigen\/[\w-]+/.exec(mail.body ?? '')?.[0] ?? ''
  site = createWebsite({
    door: () => door,
    city: () => ({ name: 'Musterhausen', demo: false, locales: ['de', 'leicht', 'en'] }),
    pages: confirmPages,
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
  })
})

const textOf = async (address: string) => {
  const response = await site.request(address)
  return { response, text: await response.text() }
}
const send = (address: string, fields: [string, string][]) =>
  site.request(address, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
const checked = async () => {
  const rows = await owner.selectFrom('offers.offer').select(['id', 'confirmed_on']).execute()
  return rows.filter(({ confirmed_on }) => confirmed_on !== null).map(({ id }) => id)
}
const buttons = (text: string): [string, string][] =>
  [...text.matchAll(/name="angebot" value="([^"]+)"/g)].map(([, value]) => ['angebot', value!])

describe('the link of the mail', () => {
  it('shows everything, confirms nothing, and is kept by nobody', async () => {
    const { response, text } = await textOf(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('set-cookie')).toBeNull()
    for (const words of ['Hilfeverein', 'Beratung', 'Gruppe', '0211 4710', 'Ja, alle 2 Angebote'])
      expect(text).toContain(words)
    expect(text).not.toMatch(/<script(?![^>]*src=)/)
    await site.request(path, { method: 'HEAD' })
    expect(await checked()).toEqual([])
  })

  it('confirms all by one button, and thanks', async () => {
    const { text } = await textOf(path)
    const both = buttons(text).slice(0, 2)
    const answer = await send(path, both)
    expect(answer.status).toBe(303)
    expect((await checked()).sort()).toEqual(['beratung', 'gruppe'])
    const { text: after } = await textOf(answer.headers.get('location')!)
    expect(after).toContain('2 Angebote sind bestätigt')
    expect(after).toContain('Sie müssen nichts weiter tun')
    expect(buttons(after)).toEqual([])
  })

  it('of one offer shows that one alone', async () => {
    const { text } = await textOf(`${path}?angebot=gruppe`)
    expect(text).toContain('Gruppe')
    expect(text).not.toContain('id="angebot-beratung"')
    await send(path, buttons(text))
    expect(await checked()).toEqual(['gruppe'])
  })

  it('takes what is wrong, keeps what was typed, and says so', async () => {
    const form = `${path}/stimmt-nicht?angebot=gruppe`
    expect((await textOf(form)).text).toContain('Gruppe')
    const fields = (message: string): [string, string][] => [
      ['id', randomUUID()],
      ['angebot', 'gruppe'],
      ['message', message],
    ]
    const long = 'x'.repeat(2001)
    const tooLong = await send(`${path}/stimmt-nicht`, fields(long))
    expect(tooLong.status).toBe(422)
    const text = await tooLong.text()
    expect(text).toContain(long)
    expect(text).toContain('2000 Zeichen')
    const sent = await send(`${path}/stimmt-nicht`, fields('Wir sind umgezogen.'))
    expect((await textOf(sent.headers.get('location')!)).text).toContain(
      'Ihre Nachricht ist angekommen',
    )
    const reports = await owner.selectFrom('offers.report').select(['offer', 'message']).execute()
    expect(reports).toEqual([{ offer: 'gruppe', message: 'Wir sind umgezogen.' }])
  })

  it('that is not one says what to do', async () => {
    for (const address of [
      '/angebot-bestaetigen/falsch',
      '/angebot-bestaetigen/falsch/stimmt-nicht',
    ]) {
      const { response, text } = await textOf(address)
      expect(response.status).toBe(404)
      expect(text).toContain('Dieser Link gilt nicht mehr')
    }
  })

  it.each(['leicht', 'en'])('speaks %s', async (locale) => {
    const { text } = await textOf(`/${locale}${path}`)
    expect(text).toContain(locale === 'en' ? 'Is this still correct?' : 'Ist alles noch richtig?')
    expect(text).toContain(`href="/${locale}${path}/stimmt-nicht`)
  })
})
