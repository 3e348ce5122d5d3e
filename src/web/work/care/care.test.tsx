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
import { readTable } from '../../../platform/records/index.ts'
import { snapshotParts } from '../../../snapshotParts.ts'
import { createWebsite } from '../../app.tsx'
import { carePages } from './index.ts'

let db: TestDatabase
let site: Hono
let editor: string
let club: string
const now = new Date('2026-03-09T10:00:00Z')

beforeAll(async () => {
  db = await testDatabase()
  const person = async (options: Parameters<typeof signedInAs>[1]) =>
    (await signedInAs(db.app, { now, ...options })).token
  editor = await person({ roles: ['editor'] })
  club = await person({ organisation: 'verein', kind: 'provider', roles: ['provider'] })
  await aCity().withDistricts().insertInto(db.app)
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
    pages: carePages,
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
    sessions: { ...sessionPort(db.app), find: (token, at) => findSession(db.app, token, at) },
  })
})

const tables = [
  'offers.bulk_item',
  'offers.bulk_change',
  'offers.not_duplicate',
  'offers.ask_rule',
  'offers.revision',
  'offers.offer',
] as const
beforeEach(async () => {
  for (const table of tables) await db.owner.deleteFrom(table).execute()
})

async function add(name: string, more: Partial<OfferRecordInput> = {}) {
  const { id } = await offer(name).ofType('tafel').with(more).insertInto(db.app)
  await db.owner
    .updateTable('offers.offer')
    .set({ organisation: 'verein' })
    .where('id', '=', id)
    .execute()
  return id
}
const rowOf = async (id: string) =>
  await db.owner
    .selectFrom('offers.offer')
    .select(['record', 'retired_on', 'merged_into'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
const recordOf = async (id: string) => (await rowOf(id)).record as OfferRecordInput // as it was put in

const cookie = (token: string) => ({ cookie: `nahbei-sitzung=${token}` })
async function get(token: string, path: string) {
  const response = await site.request(path, { headers: cookie(token) })
  return { response, text: await response.clone().text() }
}
const unescaped = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

/** The fields of the form that holds a text, as the browser would send them untouched. */
function formWith(text: string, words: string): URLSearchParams {
  const form = [...text.matchAll(/<form[^>]*method="post"[\s\S]*?<\/form>/g)]
    .map(([found]) => found)
    .find((found) => found.includes(words))
  if (!form) throw new Error(`no form says ${words}`)
  const fields = new URLSearchParams()
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const at = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(input)?.[1]
    const isChoice = /type="(checkbox|radio|file)"/.test(input) && !/ checked/.test(input)
    const name = at('name')
    if (name && !isChoice) fields.append(name, unescaped(at('value') ?? ''))
  }
  return fields
}
async function post(token: string, path: string, form: URLSearchParams | FormData) {
  const response = await site.request(path, { method: 'POST', headers: cookie(token), body: form })
  return { response, text: await response.clone().text() }
}
const room = '/arbeit/datenpflege'

describe('the room', () => {
  it('says how fresh the data is, to each of their own', async () => {
    await add('Alt', { lastChecked: '2020-01-01' })
    const { text } = await get(editor, room)
    expect(text).toContain(`href="${room}/veraltet?gruppe=old">1 Angebot</a>`)
    for (const way of ['doppelte', 'viele-aendern', 'tabelle'])
      expect(text).toContain(`href="${room}/${way}"`)
    const own = await get(club, room)
    expect(own.text).toContain('1 Angebot')
    expect(own.text).not.toContain(`href="${room}/doppelte"`)
    expect((await get(club, `${room}/doppelte`)).response.status).toBe(403)
  })

  it('stops the mail about reports', async () => {
    const { text } = await get(club, room)
    const { response } = await post(club, `${room}/hinweis-mail`, formWith(text, 'abbestellen'))
    expect(response.status).toBe(303)
    expect((await get(club, room)).text).toContain('Mail bestellen')
  })

  it('lets a provider confirm what it has looked at', async () => {
    const id = await add('Alt', { lastChecked: '2020-01-01' })
    const { text } = await get(club, `${room}/veraltet`)
    const form = formWith(text, 'stimmen noch')
    expect((await post(club, `${room}/veraltet`, form)).response.status).toBe(422)
    form.append('angebot', `${id} 1`)
    const { response } = await post(club, `${room}/veraltet`, form)
    expect((await get(club, response.headers.get('location')!)).text).toContain(
      '1 Angebot bestätigt',
    )
    expect(await recordOf(id)).toMatchObject({ lastChecked: '2026-03-09', checkedBy: 'provider' })
  })

  it('says how often providers are asked', async () => {
    const path = `${room}/nachfragen`
    const { text } = await get(editor, path)
    expect(text).toContain('Zurzeit wird nicht gefragt')
    const form = formWith(text, 'Speichern')
    form.set('monate', '99')
    const wrong = await post(editor, path, form)
    expect(wrong.response.status).toBe(422)
    expect(wrong.text).toContain('value="99"')
    form.set('monate', '6')
    await post(editor, path, form)
    expect((await get(editor, path)).text).toContain('Gefragt wird alle 6 Monate')
    expect((await get(club, path)).text).not.toContain('Speichern')
  })

  it('merges what is there twice', async () => {
    await add('Tafel Mitte', { id: 'eins', phone: '0211 1' })
    await add('Tafel Mitte', { id: 'zwei', phone: '0211/1' })
    const path = `${room}/doppelte`
    const { text } = await get(editor, path)
    expect(text).toContain('gleiche Telefonnummer, gleicher Name')
    const { response } = await post(editor, path, formWith(text, 'Diesen behalten'))
    expect((await get(editor, response.headers.get('location')!)).text).toContain('Zusammengeführt')
    expect(await rowOf('zwei')).toMatchObject({ merged_into: 'eins', retired_on: '2026-03-09' })
  })
})

describe('many offers', () => {
  it('are chosen, shown, changed and put back', async () => {
    const path = `${room}/viele-aendern`
    for (const name of ['Eins', 'Zwei', 'Drei']) await add(name)
    const choice = await get(editor, `${path}?text=ei`)
    const form = formWith(choice.text, 'Weiter')
    form.set('alle', 'ja')
    form.set('was', 'close')
    const fields = formWith((await post(editor, path, form)).text, 'Vorschau')
    fields.set('from', 'morgen')
    expect((await post(editor, path, fields)).response.status).toBe(422)
    fields.set('from', '2026-12-24')
    fields.set('until', '2027-01-01')
    const preview = await post(editor, path, fields)
    // "ei" is in three of them; nothing has happened yet.
    expect(preview.text).toContain('Vorschau: 3 Angebote')
    expect((await recordOf('eins')).closure).toBeUndefined()
    const sent = await post(editor, path, formWith(preview.text, '3 Angebote ändern'))
    const done = await get(editor, sent.response.headers.get('location')!)
    expect(done.text).toContain('3 Angebote geändert')
    expect((await recordOf('zwei')).closure).toEqual({ from: '2026-12-24', until: '2027-01-01' })
    const undone = await post(
      editor,
      `${room}/rueckgaengig`,
      formWith(done.text, 'Rückgängig machen'),
    )
    expect(undone.text).toContain('3 Angebote zurückgesetzt')
    expect((await recordOf('zwei')).closure).toBeUndefined()
  })

  it('leave as a table and come back by a form without script', async () => {
    await add('Eins', { phone: '0211 1' })
    await add('Zwei')
    const file = await site.request(`${room}/tabelle/datei?als=csv`, { headers: cookie(editor) })
    expect(file.headers.get('content-disposition')).toContain('angebote-2026-03-09.csv')
    const csv = (await file.text()).replace('"0211 1"', '"0211 2"').replace('"Tafel"', '"Zauberei"')
    const path = `${room}/tabelle`
    const form = new FormData()
    for (const [name, value] of formWith((await get(editor, path)).text, 'Datei prüfen'))
      form.append(name, value)
    expect((await post(editor, path, form)).text).toContain('Wählen Sie eine Datei aus')
    form.append('datei', new Blob([csv]), 'angebote.csv')
    const preview = await post(editor, path, form)
    expect(preview.text).toContain('Zauberei')
    expect(preview.text).not.toContain('0211 2')
    // The row that is wrong is named; without it the right one goes in.
    const right = csv.replace('"Zauberei"', '"Tafel"')
    form.set('datei', new Blob([right]), 'angebote.csv')
    const second = await post(editor, path, form)
    expect(second.text).toContain('0211 2')
    const kept = new FormData()
    for (const [name, value] of formWith(second.text, '1 Angebot ändern')) kept.append(name, value)
    expect((await post(editor, path, kept)).text).toContain('1 Angebot geändert')
    expect((await recordOf('eins')).phone).toBe('0211 2')
    const xlsx = await site.request(`${path}/datei?als=xlsx`, { headers: cookie(editor) })
    const bytes = new Uint8Array(await xlsx.arrayBuffer())
    expect(await readTable({ name: 'a.xlsx', bytes }, 10)).toMatchObject({ rows: [{}, {}] })
    expect((await get(club, `${path}/datei?als=csv`)).response.status).toBe(403)
  })
})
