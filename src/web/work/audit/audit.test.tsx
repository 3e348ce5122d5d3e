import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { insertAccount, signedInAs } from '../../../../tests/builders/account.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/database/index.ts'
import { findSession, sessionPort } from '../../../contexts/people/index.ts'
import { headText, readHead, sealAudit } from '../../../platform/audit/index.ts'
import { createLog } from '../../../platform/log/log.ts'
import { appendAudit } from '../../../platform/operation/audit.ts'
import { type Actor, publicActor } from '../../../platform/operation/index.ts'
import { createWebsite } from '../../app.tsx'
import { auditPages } from './index.ts'

let db: TestDatabase
let site: Hono
let auditor: string
let editor: { token: string; actor: Actor }
let concerned: string
const now = new Date('2026-06-10T12:00:00Z')

const log = (
  operation: string,
  row: { actor?: Actor; subject?: string; words?: string; result?: string },
) =>
  db.app.transaction().execute((tx) =>
    appendAudit(tx, {
      op: { name: operation as 'test.x', effect: 'write' },
      actor: row.actor ?? publicActor,
      at: new Date('2026-06-05T10:00:00Z'),
      subject: row.subject,
      detail: row.result ? { result: row.result } : {},
      personal: row.words ? { text: row.words, deleteAfter: '2099-01-01' } : undefined,
    }),
  )

beforeAll(async () => {
  db = await testDatabase()
  auditor = (await signedInAs(db.app, { name: 'Robin Revision', roles: ['auditor'], now })).token
  const { me, token } = await signedInAs(db.app, { name: 'Eda Redaktion', roles: ['editor'], now })
  editor = { token, actor: me.actor }
  concerned = await insertAccount(db.app, { name: 'Kim <i>Beispiel</i>', now })
  await log('people.showAccount', {
    actor: editor.actor,
    subject: concerned,
    words: '<b>Rückruf</b>',
  })
  await log('people.signIn', { subject: concerned, result: 'wrong' })
  await log('offers.answerReport', { actor: editor.actor, subject: 'report-1' })
  site = createWebsite({
    door: () => ({
      city: 'test',
      actor: publicActor,
      now: () => now,
      snapshot: () => ({ version: 1, publishedAt: now, get: () => undefined as never }),
      database: db.app,
    }),
    city: () => ({ name: 'Testhausen', demo: false, locales: ['de', 'leicht', 'en'] }),
    pages: auditPages,
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
    sessions: { ...sessionPort(db.app), find: (token, at) => findSession(db.app, token, at) },
  })
})

const headers = (token: string) => ({ cookie: `nahbei-sitzung=${token}` })
async function get(path: string, token = auditor) {
  const answer = await site.request(path, { headers: headers(token) })
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    html: await answer.text(),
  }
}
async function post(path: string, fields: Record<string, string>, token = auditor) {
  const { html } = await get(path, token)
  const formToken = /name="_formular" value="([^"]*)"/.exec(html)?.[1] ?? ''
  const answer = await site.request(path, {
    method: 'POST',
    headers: { ...headers(token), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...fields, _formular: formToken }).toString(),
  })
  return { status: answer.status, html: await answer.text() }
}

describe('the log', () => {
  it('shows who did what, and takes words of people as words', async () => {
    const { status, html } = await get('/arbeit/protokoll')
    expect(status).toBe(200)
    expect(html).toContain('hat das Konto angesehen')
    expect(html).toContain('Eda Redaktion')
    expect(html).toContain('Kim &lt;i&gt;Beispiel&lt;/i&gt;')
    expect(html).toContain('&lt;b&gt;Rückruf&lt;/b&gt;')
    expect(html, 'enough to tell two of one name apart').toContain(`>${concerned.slice(0, 8)}<`)
    expect(html).not.toContain(`>${concerned}<`)
    expect(html, 'no account: whole, to search for it').toContain('>report-1<')
    expect(html).toContain('nicht angemeldet')
    expect(html).toContain('ohne Erfolg')
  })

  it('keeps its filters in the address, and takes no harm from odd ones', async () => {
    const { html } = await get('/arbeit/protokoll?vorgang=offers.answerReport&von=2026-06-05')
    expect(html).toContain('1 Eintrag')
    expect(html).toContain('value="offers.answerReport" selected')
    expect(html).toContain('value="2026-06-05"')
    for (const odd of ['von=2026-02-30', 'bis=x', 'vor=-1', 'vor=1e9', 'art=x', "vorgang='"])
      expect((await get(`/arbeit/protokoll?${odd}`)).status).toBe(200)
  })

  it('is for auditors only', async () => {
    for (const path of ['', '/suche', '/kette', '/auskunft'])
      expect((await get(`/arbeit/protokoll${path}`, editor.token)).status).toBe(403)
    const { html } = await get('/arbeit/protokoll', editor.token)
    expect(html).toContain('Ihre Rolle reicht dafür nicht.')
    expect(html).toContain('Zur Übersicht')
  })
})

describe('a search', () => {
  const path = '/arbeit/protokoll/suche'
  const fields = { person: 'beispiel', richtung: 'betraf', grund: 'Beschwerde vom 9. Juni' }

  it('begins at the person where somebody comes from their page', async () => {
    const { location } = await get(`/arbeit/protokoll?gegenstand=${concerned}`)
    expect(location).toBe(`${path}?gegenstand=${concerned}`)
    const { html } = await get(location ?? '')
    expect(html).toContain(`value="${concerned}"`)
    expect(html).toMatch(/value="betraf" id="[^"]*" checked/)
    expect(html).not.toContain('Ergebnis der Suche')
  })

  it('shows nothing without a reason, and loses nothing that was typed', async () => {
    const { status, html } = await post(path, { ...fields, grund: '' })
    expect(status).toBe(422)
    expect(html).toContain('Schreiben Sie den Grund')
    // The window's title and the focus lead to what is wrong.
    expect(html).toMatch(/<title>Bitte prüfen: /)
    expect(html).toMatch(/class="error-summary"[^>]* autofocus/)
    expect(html).toContain('value="beispiel"')
    expect(html).not.toContain('hat das Konto angesehen')
    expect((await post(path, { grund: 'lang genug' })).html).toContain('Wählen Sie aus')
  })

  it('finds the person by name, and what was done with their data', async () => {
    const { status, html } = await post(path, fields)
    expect(status).toBe(200)
    expect(html).toContain('hat das Konto angesehen')
    expect(html).toContain('Grund: Beschwerde vom 9. Juni')
    expect(html).not.toContain('hat einen Hinweis bearbeitet')
    const did = await post(path, { ...fields, person: 'Eda Redaktion', richtung: 'getan' })
    expect(did.html).toContain('hat einen Hinweis bearbeitet')
    const thing = await post(path, { ...fields, person: 'report-1', richtung: 'gegenstand' })
    expect(thing.html).toContain('hat einen Hinweis bearbeitet')
  })

  it('asks which person where several have the name', async () => {
    const one = await insertAccount(db.app, { name: 'Sam Doppel', mail: 'eins@example.org', now })
    await insertAccount(db.app, { name: 'Sam Doppel', mail: 'zwei@example.org', now })
    const asked = await post(path, { ...fields, person: 'sam doppel' })
    expect(asked.html).toContain('Welches Konto meinen Sie?')
    expect(asked.html).toContain('zwei@example.org')
    const { html } = await post(path, { ...fields, person: 'sam doppel', konto: one })
    expect(html).toContain('Dazu gibt es keine Einträge.')
    expect((await post(path, { ...fields, person: 'niemand hier' })).html).toContain(
      'Dazu gibt es kein Konto.',
    )
  })

  it('goes on to older entries with the same reason', async () => {
    for (let i = 0; i < 55; i++) await log('offers.answerReport', { subject: 'report-2' })
    const search = { ...fields, person: 'report-2', richtung: 'gegenstand' }
    const first = await post(path, search)
    const before = /name="vor" value="(\d+)"/.exec(first.html)?.[1] ?? ''
    const second = await post(path, { ...search, vor: before })
    expect(second.html).toContain('5 Einträge')
    expect(second.html).not.toContain('name="vor"')
  })
})

it('computes the chain again on demand', async () => {
  while ((await sealAudit(db.app)) > 0);
  const { status, html } = await post('/arbeit/protokoll/kette', {})
  expect(status).toBe(200)
  expect(html).toContain('Das Protokoll ist ganz.')
  expect(html).toContain(headText(await readHead(db.owner)))
  await db.owner
    .updateTable('platform.audit')
    .set({ subject: 'other' })
    .where('subject', '=', 'report-1')
    .execute()
  expect((await post('/arbeit/protokoll/kette', {})).html).toContain(
    'passt nicht zu ihrer Prüfsumme',
  )
})

describe('the report', () => {
  it('is made for a reason, and can name names', async () => {
    const path = '/arbeit/protokoll/auskunft'
    const fields = { person: concerned, grund: 'Anfrage vom 8. Juni' }
    expect((await post(path, { ...fields, grund: 'x' })).status).toBe(422)
    const { html } = await post(path, fields)
    expect(html).toContain('Auskunft über Zugriffe: Kim &lt;i&gt;')
    expect(html).toContain('eine beschäftigte Person')
    expect(html).toContain('für Organisation stadt')
    expect(html).not.toContain('Eda Redaktion')
    const named = await post(path, { ...fields, namen: 'ja' })
    expect(named.html).toContain('Eda Redaktion')
    expect(named.html).not.toContain('Namen von Beschäftigten stehen hier nicht')
  })

  it.each([
    ['', 'Zugriffe auf Ihre Daten', 'Sie selbst'],
    ['/leicht', 'Wer hat Ihre Daten gesehen?', 'Sie selbst'],
    ['/en', 'Who accessed your data', 'looked at their own report'],
  ])('is there for everybody about themselves (%s)', async (prefix, title, said) => {
    const mine = await signedInAs(db.app, { name: 'Kim Selbst', roles: ['reader'], now })
    await log('people.showAccount', {
      actor: editor.actor,
      subject: mine.me.account.id,
      words: 'Verdacht',
    })
    await get('/arbeit/konto/auskunft', mine.token)
    const { status, html } = await get(`${prefix}/arbeit/konto/auskunft`, mine.token)
    expect(status).toBe(200)
    expect(html).toContain(title)
    expect(html).toContain(said)
    expect(html).not.toMatch(/Eda|Verdacht/)
  })
})
