import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../tests/builders/account.ts'
import { aCity } from '../../../../tests/builders/city.ts'
import { offer } from '../../../../tests/builders/offer.ts'
import {
  cookie,
  fieldsOf,
  type StaffSite,
  staffSite,
  textOf,
} from '../../../../tests/builders/staffSite.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/database/index.ts'
import type { OfferRecordInput } from '../../../contexts/offers/index.ts'
import { carePages } from '../care/index.ts'
import { workStartPage } from '../startPage.tsx'
import { offerPages } from './index.ts'

let db: TestDatabase
let site: StaffSite
let editor: string
let planner: string
let club: string
let otherClub: string
const now = new Date('2026-03-09T10:00:00Z')

beforeAll(async () => {
  db = await testDatabase()
  const person = async (name: string, options: Parameters<typeof signedInAs>[1]) =>
    (await signedInAs(db.app, { name, now, ...options })).token
  const kind = 'provider' as const
  editor = await person('Kim Beispiel', { roles: ['editor'] })
  planner = await person('Pia Plan', { roles: ['planner'] })
  club = await person('Vera Verein', { organisation: 'verein', kind, roles: ['provider'] })
  otherClub = await person('Olaf Ander', { organisation: 'anderer', kind, roles: ['provider'] })
  await aCity().withDistricts().withQuarters().insertInto(db.app)
  site = await staffSite(db, [workStartPage, ...offerPages, ...carePages], now)
})

beforeEach(async () => {
  for (const table of ['offers.draft', 'offers.revision', 'offers.report', 'offers.offer'] as const)
    await db.owner.deleteFrom(table).execute()
})

async function kept(name = 'Schuldnerberatung', more: Partial<OfferRecordInput> = {}) {
  const { id } = await offer(name)
    .ofType('schuldnerberatung')
    .with({
      organisation: { id: 'verein', name: 'Organisation verein' },
      phone: '0211 4710',
      hours: { weekly: [{ days: [1, 3], opens: '09:00', closes: '12:00' }] },
      access: { wheelchair: 'limited' },
      accessNotes: { wheelchair: 'Stufe am Eingang' },
      languages: ['de', 'tr'],
      moreSites: [{ street: 'Zweitweg', houseNumber: '2', access: { lift: 'yes' } }],
      funding: [{ source: 'Land', until: '2027-12-31' }],
      ...more,
    })
    .insertInto(db.app)
  await db.app
    .updateTable('offers.offer')
    .set({ organisation: 'verein', part: 'offers:x' })
    .where('id', '=', id)
    .execute()
  return id
}
const recordOf = async (id: string) =>
  (
    await db.owner
      .selectFrom('offers.offer')
      .select('record')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).record as OfferRecordInput

const at = (id: string) => `/arbeit/angebote/${id}`
const form = (id: string) => `${at(id)}/bearbeiten`

describe('the list', () => {
  it('shows a provider its own, the city all, and keeps filters in the address', async () => {
    await kept()
    const { html } = await site.get(club, '/arbeit/angebote')
    expect(html).toContain('href="/arbeit/angebote/schuldnerberatung"')
    expect(textOf(html)).toContain('1 Angebot')
    expect(textOf((await site.get(otherClub, '/arbeit/angebote')).html)).toContain(
      'Dazu gibt es keine Angebote.',
    )
    expect(textOf((await site.get(planner, '/arbeit/angebote')).html)).toContain('1 Angebot')
    expect(
      textOf((await site.get(editor, '/arbeit/angebote?geprueft=fresh&stand=live')).html),
    ).toContain('Dazu gibt es keine')
    const sorted = await site.get(editor, '/arbeit/angebote?art=schuldnerberatung&folge=checked')
    expect(sorted.html).toContain('aria-sort="ascending"')
    expect(sorted.html).toContain('art=schuldnerberatung&amp;folge=changed')
  })
})

describe('the list as a table', () => {
  it('is there for who publishes, with the filters of the list', async () => {
    await kept()
    const { html } = await site.get(editor, '/arbeit/angebote?art=schuldnerberatung&folge=checked')
    expect(textOf(html)).toContain('Als Tabelle: für Excel und LibreOffice (XLSX) , als CSV')
    const file = '/arbeit/datenpflege/tabelle/datei?art=schuldnerberatung&als=csv'
    expect(html).toContain(`href="${file.replaceAll('&', '&amp;')}"`)
    const answer = await site.site.request(file, { headers: cookie(editor) })
    expect(answer.headers.get('content-type')).toContain('text/csv')
    expect(await answer.text()).toContain('Schuldnerberatung')
    // A file knows no drafts; a provider takes no tables out.
    expect((await site.get(editor, '/arbeit/angebote?stand=live')).html).not.toContain('als=csv')
    expect((await site.get(club, '/arbeit/angebote')).html).not.toContain('als=csv')
  })
})

describe('the form', () => {
  it('sends back what it was given: nothing of the record is lost or changed', async () => {
    const more: Partial<OfferRecordInput> = {
      texts: {
        de: { name: 'Schuldnerberatung', summary: 'Kurz.', description: 'Zeile 1\nZeile 2' },
        leicht: { name: 'Hilfe bei Schulden' },
        ar: { name: 'مشورة', summary: 'ملخص' },
      },
      ages: { from: 18, below: 65 },
      ways: ['phone', 'walkIn'],
      cost: { kind: 'fee', note: '3 Euro' },
      crisis: false,
      places: 12,
      hours: {
        byAppointmentOnly: true,
        onHolidays: 'closed',
        weekly: [
          {
            days: [5],
            opens: '22:00',
            closes: '24:00',
            byPhone: true,
            weeksOfMonth: [1, -1],
            season: { from: '05-01', until: '09-30' },
            note: 'Hof',
          },
          { days: [6, 7], opens: '10:00', closes: '12:00', byAppointment: true },
        ],
        exceptions: [
          { from: '2026-12-24', until: '2026-12-26', closed: true, note: 'Feiertage' },
          { from: '2026-12-31', until: '2026-12-31', opens: '10:00', closes: '12:00' },
        ],
      },
      closure: { from: '2026-04-01', note: 'Umbau' },
      networks: ['Demenznetzwerk', 'Runder Tisch'],
      moreSites: [
        {
          name: 'Haus B',
          street: 'Zweitweg',
          houseNumber: '2',
          phone: '0211 2',
          access: { lift: 'yes' },
          hours: { weekly: [{ days: [2], opens: '08:00', closes: '09:00' }] },
        },
      ],
    }
    const id = await kept('Schuldnerberatung', more)
    const before = await recordOf(id)
    const { to } = await site.send(editor, form(id), { tun: 'veroeffentlichen' })
    expect(to).toBe(`${at(id)}?gut=veroeffentlicht`)
    expect(await recordOf(id)).toEqual({
      ...before,
      lifeSituations: [],
      targetGroups: [],
    })
  })

  it('puts a provider’s times live at once and says that the rest is looked at', async () => {
    const id = await kept()
    const { html } = await site.get(club, form(id))
    expect(textOf(html)).toContain('Änderungen sind sofort öffentlich')
    const sent = await site.send(club, form(id), {
      tun: 'senden',
      'hours.weekly.0.opens': '10',
      'hours.weekly.0.closes': '13.30',
      'texts.de.summary': 'Neuer Satz.',
    })
    expect(sent.to).toBe(`${at(id)}?gut=sofort-und-gesendet`)
    const record = await recordOf(id)
    expect(record.hours?.weekly).toEqual([{ days: [1, 3], opens: '10:00', closes: '13:30' }])
    expect(record.texts.de?.summary).toBeUndefined()
    const page = await site.get(club, sent.to)
    for (const part of ['Alles andere prüft die Stadt', 'Neuer Satz.', 'wartet auf die Prüfung'])
      expect(textOf(page.html)).toContain(part)
    expect(textOf((await site.get(editor, '/arbeit')).html)).toContain(
      'Angebot wartet auf Ihre Prüfung',
    )
  })

  it('hides a place that its provider marks as secret at once, and says so', async () => {
    const openSite = { street: 'Offene Straße', houseNumber: '5' }
    const id = await kept('Schuldnerberatung', { site: openSite })
    const sent = await site.send(club, form(id), { tun: 'sichern', 'site.protected': 'ja' })
    expect(sent.to).toBe(`${at(id)}?gut=geheim-und-gesichert`)
    const page = textOf((await site.get(club, sent.to)).html)
    expect(page).toContain('Der Ort ist ab sofort geheim.')
    expect(page).not.toContain('Offene Straße')
    expect((await recordOf(id)).site?.protected).toBe(true)
  })

  it('adds and takes away rows without saving and without losing a word', async () => {
    const id = await kept()
    const typed = { 'texts.de.summary': 'Halber <Satz> & mehr', 'hours.weekly.0.opens': 'früh' }
    const more = await site.send(club, form(id), { ...typed, tun: 'mehr:hours.weekly' })
    expect(more.status).toBe(200)
    expect(fieldsOf(more.html).get('texts.de.summary')).toBe('Halber <Satz> & mehr')
    expect(fieldsOf(more.html).get('hours.weekly.0.opens')).toBe('früh')
    expect(more.html).toContain('name="hours.weekly.1.opens"')
    const less = await site.send(club, form(id), { tun: 'weg:hours.weekly.0' }, { from: more.html })
    expect(less.html).not.toContain('name="hours.weekly.0.opens"')
    expect(fieldsOf(less.html).get('texts.de.summary')).toBe('Halber <Satz> & mehr')
    expect((await recordOf(id)).hours?.weekly).toHaveLength(1)
  })

  it('finds kinds of help by everyday words', async () => {
    const id = await kept()
    const found = await site.send(club, form(id), { 'suche.types': 'tafel', tun: 'suchen' })
    expect(textOf(found.html)).toContain('Gefunden.')
    expect(fieldsOf(found.html).getAll('types')).toEqual(['schuldnerberatung'])
  })

  it('names each field that does not fit, keeps everything, and leads there', async () => {
    const id = await kept()
    const sent = await site.send(club, form(id), {
      tun: 'senden',
      'texts.de.name': '',
      'hours.weekly.0.opens': 'morgens',
      'closure.until': '2026-04-01',
      'texts.de.description': 'Langer Text.',
    })
    expect(sent.status).toBe(422)
    for (const field of ['texts.de.name', 'hours.weekly.0.opens', 'closure.from']) {
      expect(sent.html).toContain(`href="#feld-${field}"`)
      expect(sent.html).toContain(`id="feld-${field}"`)
    }
    expect(textOf(sent.html)).toContain('Öffnungszeiten, Zeile 1, von: Schreiben Sie eine Uhrzeit')
    expect(fieldsOf(sent.html).get('texts.de.description')).toBe('Langer Text.')
    expect(fieldsOf(sent.html).get('hours.weekly.0.opens')).toBe('morgens')
    const again = await site.send(club, form(id), { tun: 'senden', phone: 'keine', types: [] })
    expect(again.status).toBe(422)
    for (const field of ['phone', 'types']) expect(again.html).toContain(`href="#feld-${field}"`)
    expect(again.html).toContain('id="feld-types"')
  })

  it('shows both versions where somebody else was faster, and takes the second try', async () => {
    const id = await kept()
    const { html } = await site.get(club, form(id))
    await site.send(editor, form(id), { tun: 'veroeffentlichen', phone: '0211 99' })
    const change = { tun: 'senden', phone: '0211 11' }
    const late = await site.send(club, form(id), change, { from: html })
    expect(late.status).toBe(409)
    for (const part of ['Jemand war schneller', 'Kim Beispiel', '0211 99', '0211 11'])
      expect(textOf(late.html)).toContain(part)
    const second = await site.send(
      club,
      form(id),
      { tun: 'senden', _einmal: randomUUID() },
      { from: late.html },
    )
    expect(second.to).toContain('gut=sofort')
    expect((await recordOf(id)).phone).toBe('0211 11')
  })

  it('begins a new offer and a copy; both wait for the city', async () => {
    const id = await kept()
    const made = await site.send(club, '/arbeit/angebote/neu', {
      tun: 'senden',
      'texts.de.name': 'Offener Treff',
      types: 'schuldnerberatung',
    })
    expect(made.to).toMatch(/^\/arbeit\/angebote\/offener-treff-[0-9a-f]{6}\?gut=gesendet$/)
    expect(textOf((await site.get(club, made.to)).html)).toContain('nicht öffentlich')
    const copy = await site.send(club, `/arbeit/angebote/neu?von=${id}`, { tun: 'sichern' })
    expect(copy.to).toMatch(/schuldnerberatung-kopie-[0-9a-f]{6}\?gut=gesichert$/)
    expect(textOf((await site.get(club, copy.to)).html)).toContain('0211 4710')
    expect(await site.get(otherClub, copy.to)).toMatchObject({ status: 404 })
  })
})

describe('review', () => {
  it('the city publishes a draft, or returns it with a note', async () => {
    const id = await kept()
    await site.send(club, form(id), { tun: 'senden', 'texts.de.summary': 'Eins.' })
    const empty = await site.send(editor, `${at(id)}/zurueckgeben`, { note: ' ' })
    expect(empty.status).toBe(422)
    const back = await site.send(editor, `${at(id)}/zurueckgeben`, { note: 'Bitte kürzer.' })
    expect(back.to).toContain('gut=zurueckgegeben')
    expect(textOf((await site.get(club, at(id))).html)).toContain('Bitte kürzer.')
    expect(textOf((await site.get(club, '/arbeit')).html)).toContain(
      'Entwurf kam von der Stadt zurück',
    )
    await site.send(club, form(id), { tun: 'senden', 'texts.de.summary': 'Zwei.' })
    expect((await site.get(club, `${at(id)}/veroeffentlichen`)).status).toBe(403)
    const shown = await site.get(editor, `${at(id)}/veroeffentlichen`)
    expect(textOf(shown.html)).toContain('Zwei.')
    const live = await site.send(editor, `${at(id)}/veroeffentlichen`, {})
    expect(live.to).toContain('gut=veroeffentlicht')
    expect((await recordOf(id)).texts.de?.summary).toBe('Zwei.')
  })

  it('publishes nothing that was changed after it was shown', async () => {
    const id = await kept()
    await site.send(club, form(id), { tun: 'senden', 'texts.de.summary': 'Eins.' })
    const { html } = await site.get(editor, `${at(id)}/veroeffentlichen`)
    await site.send(club, form(id), { tun: 'senden', 'texts.de.summary': 'Etwas anderes.' })
    const late = await site.send(editor, `${at(id)}/veroeffentlichen`, {}, { from: html })
    expect(late.status).toBe(409)
    expect(textOf(late.html)).toContain('Etwas anderes.')
    expect((await recordOf(id)).texts.de?.summary).toBeUndefined()
  })
})

describe('the preview', () => {
  it('shows the draft as everybody would see it, in each of its languages', async () => {
    const id = await kept()
    const sent = await site.send(club, form(id), {
      tun: 'vorschau',
      'texts.de.summary': 'Neuer Satz.',
      'texts.en.name': 'Debt advice',
    })
    expect(sent.to).toBe(`${at(id)}/vorschau`)
    const { html } = await site.get(editor, sent.to)
    for (const part of ['noch nicht öffentlich', 'Neuer Satz.', '0211 4710', 'Zweitweg 2'])
      expect(textOf(html)).toContain(part)
    expect((await site.get(editor, `${sent.to}?sprache=en`)).html).toContain('Debt advice</h1>')
    expect((await site.get(otherClub, sent.to)).status).toBe(404)
  })

  it('never shows a secret place, not even to its provider', async () => {
    const id = await kept('Zuflucht', {
      site: { street: 'Verborgene Gasse', houseNumber: '3', postalCode: '40999', protected: true },
      accessNotes: { wheelchair: 'Klingel am roten Tor' },
    })
    await site.send(club, form(id), { tun: 'sichern', 'texts.de.summary': 'Neuer Satz.' })
    const { status, html } = await site.get(club, `${at(id)}/vorschau`)
    expect(status).toBe(200)
    expect(textOf(html)).toContain('Neuer Satz.')
    expect(html).not.toMatch(/Verborgene|40999|roten Tor|Zweitweg/)
  })
})

describe('history', () => {
  it('says who changed what, and undoes it', async () => {
    const id = await kept()
    await site.send(editor, form(id), { tun: 'veroeffentlichen', phone: '0211 99' })
    const history = await site.get(club, `${at(id)}/verlauf`)
    for (const part of ['Änderung 2: Geändert', 'Kim Beispiel', 'Telefon', '0211 4710', '0211 99'])
      expect(textOf(history.html)).toContain(part)
    const undone = await site.send(club, `${at(id)}/verlauf/2`, {})
    expect(undone.to).toContain('gut=rueckgaengig')
    expect((await recordOf(id)).phone).toBe('0211 4710')
    expect(textOf((await site.get(club, `${at(id)}/verlauf`)).html)).toContain(
      'Nimmt Änderung 2 zurück',
    )
  })

  it('ends an offer and opens it again', async () => {
    const id = await kept()
    expect((await site.send(club, `${at(id)}/beenden`, {})).to).toContain('gut=beendet')
    expect(textOf((await site.get(club, at(id))).html)).toContain('Beendet am')
    expect((await site.get(club, `${at(id)}/beenden`)).status).toBe(404)
    expect((await site.send(club, `${at(id)}/wieder-oeffnen`, {})).to).toContain('gut=wieder-offen')
  })
})

describe('a secret place', () => {
  const shelter = () =>
    kept('Zuflucht', {
      site: { street: 'Verborgene Gasse', houseNumber: '3', postalCode: '40999', protected: true },
      moreSites: [],
    })

  it('stands in the form of those who keep it, and on no other page', async () => {
    const id = await shelter()
    for (const token of [club, editor])
      expect((await site.get(token, form(id))).html).toContain('Verborgene Gasse')
    for (const [token, path] of [
      [planner, at(id)],
      [club, at(id)],
      [editor, at(id)],
      [editor, '/arbeit/angebote'],
      [club, `/arbeit/angebote/neu?von=${id}`],
    ] as const)
      expect([path, (await site.get(token, path)).html]).toEqual([
        path,
        expect.not.stringMatching(/Verborgene|40999/),
      ])
    expect((await site.get(planner, form(id))).status).toBe(403)
    expect((await site.get(otherClub, form(id))).status).toBe(404)
  })

  it('stays secret when the mark is left out, and is told by no history', async () => {
    const id = await shelter()
    await site.send(editor, form(id), {
      tun: 'veroeffentlichen',
      'site.protected': [],
      'site.houseNumber': '5',
    })
    expect((await recordOf(id)).site).toMatchObject({ houseNumber: '5', protected: true })
    const { html } = await site.get(editor, `${at(id)}/verlauf`)
    expect(html).not.toMatch(/Verborgene|40999/)
    expect(textOf(html)).toContain('(geheim)')
  })

  it('is made public on a page of its own, by who says so again', async () => {
    const id = await shelter()
    expect((await site.get(club, `${at(id)}/ort-freigeben`)).status).toBe(403)
    const without = await site.send(editor, `${at(id)}/ort-freigeben`, {})
    expect(without.status).toBe(422)
    const sure = await site.send(editor, `${at(id)}/ort-freigeben`, { sure: 'ja' })
    expect(sure.to).toContain('gut=freigegeben')
    expect((await recordOf(id)).site?.protected).toBeUndefined()
  })
})

describe('an offer of a source', () => {
  it('says where the source differs; the city decides', async () => {
    const id = await kept()
    expect(textOf((await site.get(club, at(id))).html)).toContain('kommt aus einer Datenquelle')
    await site.send(editor, form(id), { tun: 'veroeffentlichen', phone: '0211 99' })
    const record = { ...(await recordOf(id)), phone: '0211 55' }
    await db.owner
      .updateTable('offers.offer')
      .set({ source_record: JSON.stringify(record) })
      .where('id', '=', id)
      .execute()
    const page = await site.get(editor, at(id))
    for (const part of ['Quelle sagt anderes', '0211 99', '0211 55'])
      expect(textOf(page.html)).toContain(part)
    expect((await site.send(editor, `${at(id)}/quelle`, {})).status).toBe(422)
    const followed = await site.send(editor, `${at(id)}/quelle`, { decision: 'follow' })
    expect(followed.to).toContain('gut=entschieden')
    expect((await recordOf(id)).phone).toBe('0211 55')
  })
})
