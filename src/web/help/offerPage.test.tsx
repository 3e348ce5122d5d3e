import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCity, within } from '../../../tests/builders/city.ts'
import { publicDoor } from '../../../tests/builders/door.ts'
import { offer } from '../../../tests/builders/offer.ts'
import { testDatabase } from '../../../tests/database/index.ts'
import { cityPart } from '../../contexts/city/index.ts'
import { offersPart } from '../../contexts/offers/index.ts'
import { createLog } from '../../platform/log/log.ts'
import { createWebsite } from '../app.tsx'
import { offerCalendar, offerQr } from './offerFiles.ts'
import { offerPage } from './offerPage.tsx'

let site: Hono

beforeAll(async () => {
  const { app } = await testDatabase()
  await aCity().withDistricts().withQuarters().insertInto(app)
  await offer('Schuldnerberatung Anger')
    .ofType('schuldnerberatung')
    .at(0, 0)
    .with({ lastChecked: '2023-05-02', checkedBy: 'provider' })
    .says({ summary: 'Rat bei Schulden.' })
    .insertInto(app)
  await offer('Spaziergruppe')
    .ofType('begegnungsstaette')
    .at(0, 0)
    .with({
      hours: {
        weekly: [{ days: [1], opens: '15:00', closes: '16:30', weeksOfMonth: [1] }],
        onHolidays: 'closed',
      },
      closure: { from: '2025-07-01', until: '2025-08-31' },
      access: { wheelchair: 'limited' },
      accessNotes: { wheelchair: 'Rampe am Hof' },
      networks: ['Demenznetzwerk Musterhausen'],
      related: ['schuldnerberatung-anger', 'gibt-es-nicht'],
      moreSites: [
        {
          ...within(1, 1),
          street: 'Zweigweg',
          houseNumber: '2',
          hours: { weekly: [{ days: [2], opens: '10:00', closes: '12:00', byPhone: true }] },
        },
      ],
    })
    .insertInto(app)
  await offer('Nachbarschaftshilfe')
    .ofType('besuchsdienst')
    .with({
      hours: {
        weekly: [{ days: [3], opens: '09:00', closes: '11:00', byPhone: true }],
        onHolidays: 'asWeekly',
      },
    })
    .insertInto(app)
  await offer('Frauenhaus')
    .ofType('frauenhaus')
    .at(1, 1, 'Geheimweg', '40777')
    .with({
      phone: '0221 4710 102',
      hours: { weekly: [{ days: [1], opens: '09:00', closes: '12:00' }] },
    })
    .insertInto(app)
  // A Sunday, noon in Germany.
  const door = await publicDoor(app, [cityPart, offersPart])
  site = createWebsite({
    door: () => door,
    city: () => ({ name: 'Musterhausen', demo: false, locales: ['de', 'leicht', 'en'] }),
    pages: [offerPage, offerCalendar, offerQr],
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
  })
})

const get = async (address: string) => {
  const response = await site.request(address)
  return { status: response.status, html: await response.text(), headers: response.headers }
}
const mainText = (html: string) =>
  html
    .replace(/^[\s\S]*<main/, '<main')
    .replace(/<\/main>[\s\S]*$/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([:,.)])/g, '$1')
    .replace(/\( /g, '(')
const read = async (address: string) => mainText((await get(address)).html)

describe('the page of an offer', () => {
  it('tells in the language of the page what kind of help it is, where the provider’s words are German', async () => {
    const { html } = await get('/en/hilfe/angebot/schuldnerberatung-anger')
    expect(html).toMatch(/<p class="lede"><strong>Debt advice: <\/strong>/)
    expect(html).toContain('<p lang="de">Rat bei Schulden.</p>')
    expect(mainText(html)).toContain('Machine translation, not checked by anybody.')
  })

  it('says who checked it, and asks to call where that is long ago', async () => {
    const text = await read('/hilfe/angebot/schuldnerberatung-anger')
    expect(text).toContain('Zuletzt geprüft: 2. Mai 2023, vom Träger')
    expect(text).toContain('Das ist länger als ein Jahr her.')
  })

  it('leads there, into the calendar and on to others, by addresses that work without a script', async () => {
    const { html } = await get('/hilfe/angebot/spaziergruppe')
    expect(html).toMatch(/href="https:\/\/www\.openstreetmap\.org\/directions\?to=[\d.%C-]+"/)
    expect(html).toMatch(/href="geo:[\d.,]+\?q=/)
    expect(html).toContain('href="/hilfe/angebot/schuldnerberatung-anger"')
    expect(html).toContain('href="/hilfe?netz=Demenznetzwerk%20Musterhausen"')
    expect(html).toContain('<svg class="sketch"')
    expect(mainText(html)).toContain('jeden ersten Montag im Monat')
    expect(mainText(html)).toContain('Geschlossen vom 1. Juli 2025 bis 31. August 2025')
    const qr = await get('/hilfe/angebot/spaziergruppe/qr.svg')
    expect(qr.headers.get('content-type')).toBe('image/svg+xml')
    expect(qr.html).toMatch(/^<svg /)
  })

  it('gives a group for the calendar, with its days off', async () => {
    const { html, headers } = await get('/hilfe/angebot/spaziergruppe/kalender.ics')
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(html).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin')
    expect(html).toMatch(/DTSTART;TZID=Europe\/Berlin:20\d{6}T150000\r\n/)
    expect(html).toMatch(/RRULE:FREQ=MONTHLY;UNTIL=\d{8}T235959Z;BYDAY=MO;BYSETPOS=1\r\n/)
    expect(html).toMatch(/EXDATE;TZID=Europe\/Berlin:[\dT,]*20250707T150000/)
    const single = await get('/hilfe/angebot/nachbarschaftshilfe/kalender.ics')
    expect(single.html).toContain('SUMMARY:Nachbarschaftshilfe (nur am Telefon)')
    // Programs refuse an empty list of days off.
    expect(single.html).not.toContain('EXDATE')
    expect((await get('/hilfe/angebot/frauenhaus/kalender.ics')).status).toBe(404)
  })

  it('folds away what nobody has checked of the access, and shows notes on the rest', async () => {
    const { html } = await get('/hilfe/angebot/spaziergruppe')
    const text = mainText(html)
    expect(text).toContain('Stufenloser Zugang: eingeschränkt (Rampe am Hof)')
    expect(text).toContain('Noch nicht geprüft')
    expect(html).toMatch(/<details class="fold"><summary>Noch nicht geprüft/)
  })

  it('shows every place with its own times', async () => {
    const text = await read('/hilfe/angebot/spaziergruppe')
    expect(text).toContain('Auch hier')
    expect(text).toContain('Zweigweg 2')
    expect(text).toContain('10–12 Uhr (nur am Telefon)')
  })

  it('hides in window and description that it is about something to be kept from others', async () => {
    const { html, headers } = await get('/hilfe/angebot/frauenhaus')
    expect(html).toContain('<title>Musterhausen</title>')
    expect(html).not.toContain('name="description"')
    expect(mainText(html)).toContain('Löschen Sie danach den Verlauf')
    expect(html).not.toMatch(/data-share|mailto:\?|kalender\.ics|openstreetmap|geo:/)
    expect(headers.get('cache-control')).toBe('no-store')
  })
})
