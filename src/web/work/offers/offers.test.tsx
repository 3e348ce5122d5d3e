import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../tests/builders/account.ts'
import { aCity } from '../../../../tests/builders/city.ts'
import { snapshotOf } from '../../../../tests/builders/door.ts'
import { offer } from '../../../../tests/builders/offer.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/database/index.ts'
import type { OfferRecordInput } from '../../../contexts/offers/index.ts'
import { findSession, sessionPort } from '../../../contexts/people/index.ts'
import { createLog } from '../../../platform/log/log.ts'
import { publicActor } from '../../../platform/operation/index.ts'
import { snapshotParts } from '../../../snapshotParts.ts'
import { createWebsite } from '../../app.tsx'
import { carePages } from '../care/index.ts'
import { workStartPage } from '../startPage.tsx'
import { offerPages } from './index.ts'

let db: TestDatabase
let site: Hono
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
  const snapshot = await snapshotOf(db.app, snapshotParts)
  site = createWebsite({
    door: () => ({
      city: 'test',
      actor: publicActor,
      now: () => now,
      snapshot: () => snapshot,
      database: db.app,
    }),
    city: () => ({ name: 'Testhausen', demo: false, locales: ['de', 'en'] }),
    pages: [workStartPage, ...offerPages, ...carePages],
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
    sessions: { ...sessionPort(db.app), find: (token, at) => findSession(db.app, token, at) },
  })
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

const cookie = (token: string) => ({ cookie: `nahbei-sitzung=${token}` })
async function get(token: string, path: string) {
  const answer = await site.request(path, { headers: cookie(token) })
  return { status: answer.status, html: await answer.text() }
}
const mainOf = (html: string) => html.replace(/^[\s\S]*<main/, '').replace(/<\/main>[\s\S]*$/, '')
const textOf = (html: string) =>
  mainOf(html)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
const entities: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'" }
const plain = (text: string) => text.replace(/&(\w+|#39);/g, (all, name) => entities[name] ?? all)
const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}

/** The fields of the page's form as a browser would send them. */
function fieldsOf(html: string): URLSearchParams {
  const fields = new URLSearchParams()
  const form = /<form method="post"[\s\S]*?<\/form>/.exec(mainOf(html))?.[0] ?? ''
  for (const [whole, tag = ''] of form.matchAll(
    /(<input[^>]*>)|<textarea[^>]*>[\s\S]*?<\/textarea>|<select[\s\S]*?<\/select>/g,
  )) {
    const name = attribute(whole, 'name') ?? ''
    if (whole.startsWith('<textarea'))
      fields.append(name, plain(/>([\s\S]*)<\/textarea>/.exec(whole)?.[1] ?? '').trim())
    else if (whole.startsWith('<select')) {
      const chosen = /<option value="([^"]*)" selected/.exec(whole)?.[1]
      fields.append(name, chosen ?? '')
    } else if (!/type="(checkbox|radio)"/.test(tag) || / checked/.test(tag))
      fields.append(name, attribute(tag, 'value') ?? 'on')
  }
  return fields
}

/** Opens a form, changes some fields and presses a button. */
async function send(
  token: string,
  path: string,
  change: Record<string, string | string[]>,
  from?: string,
) {
  const fields = fieldsOf(from ?? (await get(token, path)).html)
  for (const [name, value] of Object.entries(change)) {
    fields.delete(name)
    for (const one of [value].flat()) fields.append(name, one)
  }
  const answer = await site.request(path, {
    method: 'POST',
    headers: cookie(token),
    body: fields,
  })
  return {
    status: answer.status,
    to: answer.headers.get('location') ?? '',
    html: await answer.text(),
  }
}
const at = (id: string) => `/arbeit/angebote/${id}`
const form = (id: string) => `${at(id)}/bearbeiten`

describe('the list', () => {
  it('shows a provider its own, the city all, and keeps filters in the address', async () => {
    await kept()
    const { html } = await get(club, '/arbeit/angebote')
    expect(html).toContain('href="/arbeit/angebote/schuldnerberatung"')
    expect(textOf(html)).toContain('1 Angebot')
    expect(textOf((await get(otherClub, '/arbeit/angebote')).html)).toContain(
      'Dazu gibt es keine Angebote.',
    )
    expect(textOf((await get(planner, '/arbeit/angebote')).html)).toContain('1 Angebot')
    expect(
      textOf((await get(editor, '/arbeit/angebote?geprueft=fresh&stand=live')).html),
    ).toContain('Dazu gibt es keine')
    const sorted = await get(editor, '/arbeit/angebote?art=schuldnerberatung&folge=checked')
    expect(sorted.html).toContain('aria-sort="ascending"')
    expect(sorted.html).toContain('art=schuldnerberatung&amp;folge=changed')
  })
})

describe('the list as a table', () => {
  it('is there for who publishes, with the filters of the list', async () => {
    await kept()
    const { html } = await get(editor, '/arbeit/angebote?art=schuldnerberatung&folge=checked')
    expect(textOf(html)).toContain('Als Tabelle: für Excel und LibreOffice (XLSX) , als CSV')
    const file = '/arbeit/datenpflege/tabelle/datei?art=schuldnerberatung&als=csv'
    expect(html).toContain(`href="${file.replaceAll('&', '&amp;')}"`)
    const answer = await site.request(file, { headers: cookie(editor) })
    expect(answer.headers.get('content-type')).toContain('text/csv')
    expect(await answer.text()).toContain('Schuldnerberatung')
    // A file knows no drafts; a provider takes no tables out.
    expect((await get(editor, '/arbeit/angebote?stand=live')).html).not.toContain('als=csv')
    expect((await get(club, '/arbeit/angebote')).html).not.toContain('als=csv')
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
    const { to } = await send(editor, form(id), { tun: 'veroeffentlichen' })
    expect(to).toBe(`${at(id)}?gut=veroeffentlicht`)
    expect(await recordOf(id)).toEqual({
      ...before,
      lifeSituations: [],
      targetGroups: [],
    })
  })

  it('puts a provider’s times live at once and says that the rest is looked at', async () => {
    const id = await kept()
    const { html } = await get(club, form(id))
    expect(textOf(html)).toContain('Änderungen sind sofort öffentlich')
    const sent = await send(club, form(id), {
      tun: 'senden',
      'hours.weekly.0.opens': '10',
      'hours.weekly.0.closes': '13.30',
      'texts.de.summary': 'Neuer Satz.',
    })
    expect(sent.to).toBe(`${at(id)}?gut=sofort-und-gesendet`)
    const record = await recordOf(id)
    expect(record.hours?.weekly).toEqual([{ days: [1, 3], opens: '10:00', closes: '13:30' }])
    expect(record.texts.de?.summary).toBeUndefined()
    const page = await get(club, sent.to)
    for (const part of ['Alles andere prüft die Stadt', 'Neuer Satz.', 'wartet auf die Prüfung'])
      expect(textOf(page.html)).toContain(part)
    expect(textOf((await get(editor, '/arbeit')).html)).toContain('Angebot wartet auf Ihre Prüfung')
  })

  it('hides a place that its provider marks as secret at once, and says so', async () => {
    const site = { street: 'Offene Straße', houseNumber: '5' }
    const id = await kept('Schuldnerberatung', { site })
    const sent = await send(club, form(id), { tun: 'sichern', 'site.protected': 'ja' })
    expect(sent.to).toBe(`${at(id)}?gut=geheim-und-gesichert`)
    const page = textOf((await get(club, sent.to)).html)
    expect(page).toContain('Der Ort ist ab sofort geheim.')
    expect(page).not.toContain('Offene Straße')
    expect((await recordOf(id)).site?.protected).toBe(true)
  })

  it('adds and takes away rows without saving and without losing a word', async () => {
    const id = await kept()
    const typed = { 'texts.de.summary': 'Halber <Satz> & mehr', 'hours.weekly.0.opens': 'früh' }
    const more = await send(club, form(id), { ...typed, tun: 'mehr:hours.weekly' })
    expect(more.status).toBe(200)
    expect(fieldsOf(more.html).get('texts.de.summary')).toBe('Halber <Satz> & mehr')
    expect(fieldsOf(more.html).get('hours.weekly.0.opens')).toBe('früh')
    expect(more.html).toContain('name="hours.weekly.1.opens"')
    const less = await send(club, form(id), { tun: 'weg:hours.weekly.0' }, more.html)
    expect(less.html).not.toContain('name="hours.weekly.0.opens"')
    expect(fieldsOf(less.html).get('texts.de.summary')).toBe('Halber <Satz> & mehr')
    expect((await recordOf(id)).hours?.weekly).toHaveLength(1)
  })

  it('finds kinds of help by everyday words', async () => {
    const id = await kept()
    const found = await send(club, form(id), { 'suche.types': 'tafel', tun: 'suchen' })
    expect(textOf(found.html)).toContain('Gefunden.')
    expect(fieldsOf(found.html).getAll('types')).toEqual(['schuldnerberatung'])
  })

  it('names each field that does not fit, keeps everything, and leads there', async () => {
    const id = await kept()
    const sent = await send(club, form(id), {
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
    const again = await send(club, form(id), { tun: 'senden', phone: 'keine', types: [] })
    expect(again.status).toBe(422)
    for (const field of ['phone', 'types']) expect(again.html).toContain(`href="#feld-${field}"`)
    expect(again.html).toContain('id="feld-types"')
  })

  it('shows both versions where somebody else was faster, and takes the second try', async () => {
    const id = await kept()
    const { html } = await get(club, form(id))
    await send(editor, form(id), { tun: 'veroeffentlichen', phone: '0211 99' })
    const change = { tun: 'senden', phone: '0211 11' }
    const late = await send(club, form(id), change, html)
    expect(late.status).toBe(409)
    for (const part of ['Jemand war schneller', 'Kim Beispiel', '0211 99', '0211 11'])
      expect(textOf(late.html)).toContain(part)
    const second = await send(club, form(id), { tun: 'senden', _einmal: randomUUID() }, late.html)
    expect(second.to).toContain('gut=sofort')
    expect((await recordOf(id)).phone).toBe('0211 11')
  })

  it('begins a new offer and a copy; both wait for the city', async () => {
    const id = await kept()
    const made = await send(club, '/arbeit/angebote/neu', {
      tun: 'senden',
      'texts.de.name': 'Offener Treff',
      types: 'schuldnerberatung',
    })
    expect(made.to).toMatch(/^\/arbeit\/angebote\/offener-treff-[0-9a-f]{6}\?gut=gesendet$/)
    expect(textOf((await get(club, made.to)).html)).toContain('nicht öffentlich')
    const copy = await send(club, `/arbeit/angebote/neu?von=${id}`, { tun: 'sichern' })
    expect(copy.to).toMatch(/schuldnerberatung-kopie-[0-9a-f]{6}\?gut=gesichert$/)
    expect(textOf((await get(club, copy.to)).html)).toContain('0211 4710')
    expect(await get(otherClub, copy.to)).toMatchObject({ status: 404 })
  })
})

describe('review', () => {
  it('the city publishes a draft, or returns it with a note', async () => {
    const id = await kept()
    await send(club, form(id), { tun: 'senden', 'texts.de.summary': 'Eins.' })
    const empty = await send(editor, `${at(id)}/zurueckgeben`, { note: ' ' })
    expect(empty.status).toBe(422)
    const back = await send(editor, `${at(id)}/zurueckgeben`, { note: 'Bitte kürzer.' })
    expect(back.to).toContain('gut=zurueckgegeben')
    expect(textOf((await get(club, at(id))).html)).toContain('Bitte kürzer.')
    expect(textOf((await get(club, '/arbeit')).html)).toContain('Entwurf kam von der Stadt zurück')
    await send(club, form(id), { tun: 'senden', 'texts.de.summary': 'Zwei.' })
    expect((await get(club, `${at(id)}/veroeffentlichen`)).status).toBe(403)
    const shown = await get(editor, `${at(id)}/veroeffentlichen`)
    expect(textOf(shown.html)).toContain('Zwei.')
    const live = await send(editor, `${at(id)}/veroeffentlichen`, {})
    expect(live.to).toContain('gut=veroeffentlicht')
    expect((await recordOf(id)).texts.de?.summary).toBe('Zwei.')
  })

  it('publishes nothing that was changed after it was shown', async () => {
    const id = await kept()
    await send(club, form(id), { tun: 'senden', 'texts.de.summary': 'Eins.' })
    const { html } = await get(editor, `${at(id)}/veroeffentlichen`)
    await send(club, form(id), { tun: 'senden', 'texts.de.summary': 'Etwas anderes.' })
    const late = await send(editor, `${at(id)}/veroeffentlichen`, {}, html)
    expect(late.status).toBe(409)
    expect(textOf(late.html)).toContain('Etwas anderes.')
    expect((await recordOf(id)).texts.de?.summary).toBeUndefined()
  })
})

describe('the preview', () => {
  it('shows the draft as everybody would see it, in each of its languages', async () => {
    const id = await kept()
    const sent = await send(club, form(id), {
      tun: 'vorschau',
      'texts.de.summary': 'Neuer Satz.',
      'texts.en.name': 'Debt advice',
    })
    expect(sent.to).toBe(`${at(id)}/vorschau`)
    const { html } = await get(editor, sent.to)
    for (const part of ['noch nicht öffentlich', 'Neuer Satz.', '0211 4710', 'Zweitweg 2'])
      expect(textOf(html)).toContain(part)
    expect((await get(editor, `${sent.to}?sprache=en`)).html).toContain('Debt advice</h1>')
    expect((await get(otherClub, sent.to)).status).toBe(404)
  })

  it('never shows a secret place, not even to its provider', async () => {
    const id = await kept('Zuflucht', {
      site: { street: 'Verborgene Gasse', houseNumber: '3', postalCode: '40999', protected: true },
      accessNotes: { wheelchair: 'Klingel am roten Tor' },
    })
    await send(club, form(id), { tun: 'sichern', 'texts.de.summary': 'Neuer Satz.' })
    const { status, html } = await get(club, `${at(id)}/vorschau`)
    expect(status).toBe(200)
    expect(textOf(html)).toContain('Neuer Satz.')
    expect(html).not.toMatch(/Verborgene|40999|roten Tor|Zweitweg/)
  })
})

describe('history', () => {
  it('says who changed what, and undoes it', async () => {
    const id = await kept()
    await send(editor, form(id), { tun: 'veroeffentlichen', phone: '0211 99' })
    const history = await get(club, `${at(id)}/verlauf`)
    for (const part of ['Änderung 2: Geändert', 'Kim Beispiel', 'Telefon', '0211 4710', '0211 99'])
      expect(textOf(history.html)).toContain(part)
    const undone = await send(club, `${at(id)}/verlauf/2`, {})
    expect(undone.to).toContain('gut=rueckgaengig')
    expect((await recordOf(id)).phone).toBe('0211 4710')
    expect(textOf((await get(club, `${at(id)}/verlauf`)).html)).toContain('Nimmt Änderung 2 zurück')
  })

  it('ends an offer and opens it again', async () => {
    const id = await kept()
    expect((await send(club, `${at(id)}/beenden`, {})).to).toContain('gut=beendet')
    expect(textOf((await get(club, at(id))).html)).toContain('Beendet am')
    expect((await get(club, `${at(id)}/beenden`)).status).toBe(404)
    expect((await send(club, `${at(id)}/wieder-oeffnen`, {})).to).toContain('gut=wieder-offen')
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
      expect((await get(token, form(id))).html).toContain('Verborgene Gasse')
    for (const [token, path] of [
      [planner, at(id)],
      [club, at(id)],
      [editor, at(id)],
      [editor, '/arbeit/angebote'],
      [club, `/arbeit/angebote/neu?von=${id}`],
    ] as const)
      expect([path, (await get(token, path)).html]).toEqual([
        path,
        expect.not.stringMatching(/Verborgene|40999/),
      ])
    expect((await get(planner, form(id))).status).toBe(403)
    expect((await get(otherClub, form(id))).status).toBe(404)
  })

  it('stays secret when the mark is left out, and is told by no history', async () => {
    const id = await shelter()
    await send(editor, form(id), {
      tun: 'veroeffentlichen',
      'site.protected': [],
      'site.houseNumber': '5',
    })
    expect((await recordOf(id)).site).toMatchObject({ houseNumber: '5', protected: true })
    const { html } = await get(editor, `${at(id)}/verlauf`)
    expect(html).not.toMatch(/Verborgene|40999/)
    expect(textOf(html)).toContain('(geheim)')
  })

  it('is made public on a page of its own, by who says so again', async () => {
    const id = await shelter()
    expect((await get(club, `${at(id)}/ort-freigeben`)).status).toBe(403)
    const without = await send(editor, `${at(id)}/ort-freigeben`, {})
    expect(without.status).toBe(422)
    const sure = await send(editor, `${at(id)}/ort-freigeben`, { sure: 'ja' })
    expect(sure.to).toContain('gut=freigegeben')
    expect((await recordOf(id)).site?.protected).toBeUndefined()
  })
})

describe('an offer of a source', () => {
  it('says where the source differs; the city decides', async () => {
    const id = await kept()
    expect(textOf((await get(club, at(id))).html)).toContain('kommt aus einer Datenquelle')
    await send(editor, form(id), { tun: 'veroeffentlichen', phone: '0211 99' })
    const record = { ...(await recordOf(id)), phone: '0211 55' }
    await db.owner
      .updateTable('offers.offer')
      .set({ source_record: JSON.stringify(record) })
      .where('id', '=', id)
      .execute()
    const page = await get(editor, at(id))
    for (const part of ['Quelle sagt anderes', '0211 99', '0211 55'])
      expect(textOf(page.html)).toContain(part)
    expect((await send(editor, `${at(id)}/quelle`, {})).status).toBe(422)
    const followed = await send(editor, `${at(id)}/quelle`, { decision: 'follow' })
    expect(followed.to).toContain('gut=entschieden')
    expect((await recordOf(id)).phone).toBe('0211 55')
  })
})
