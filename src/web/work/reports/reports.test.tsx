import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../tests/builders/account.ts'
import { offer } from '../../../../tests/builders/offer.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/database/index.ts'
import { findSession, sessionPort } from '../../../contexts/people/index.ts'
import { createLog } from '../../../platform/log/log.ts'
import { publicActor } from '../../../platform/operation/index.ts'
import { createWebsite } from '../../app.tsx'
import { workStartPage } from '../startPage.tsx'
import { reportPages } from './index.ts'

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
  const provider = { kind: 'provider', roles: ['provider'] } as const
  editor = await person('Kim Beispiel', { roles: ['editor'] })
  planner = await person('Pia Plan', { roles: ['planner'] })
  club = await person('Vera Verein', {
    organisation: 'verein',
    kind: provider.kind,
    roles: [...provider.roles],
  })
  otherClub = await person('Olaf Ander', {
    organisation: 'anderer',
    kind: provider.kind,
    roles: [...provider.roles],
  })
  for (const [name, organisation] of [
    ['Schuldnerberatung', 'verein'],
    ['Tagestreff', 'anderer'],
  ] as const) {
    const { id } = await offer(name).insertInto(db.app)
    await db.app.updateTable('offers.offer').set({ organisation }).where('id', '=', id).execute()
  }
  site = createWebsite({
    door: () => ({
      city: 'test',
      actor: publicActor,
      now: () => now,
      snapshot: () => ({ version: 1, publishedAt: now, get: () => undefined as never }),
      database: db.app,
    }),
    city: () => ({ name: 'Testhausen', demo: false, locales: ['de', 'en'] }),
    pages: [workStartPage, ...reportPages],
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
    sessions: { ...sessionPort(db.app), find: (token, at) => findSession(db.app, token, at) },
  })
})

beforeEach(async () => {
  await db.owner.deleteFrom('offers.report').execute()
  await db.owner.deleteFrom('platform.mail').execute()
})

async function reported(more: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID()
  await db.owner
    .insertInto('offers.report')
    .values({
      id,
      offer: 'schuldnerberatung',
      kind: 'hours',
      message: 'Erst ab 10.',
      locale: 'de',
      created_at: new Date('2026-03-04T10:00:00Z'),
      ...more,
    })
    .execute()
  return id
}

const cookie = (token: string) => ({ cookie: `nahbei-sitzung=${token}` })
async function get(token: string, path: string) {
  const answer = await site.request(path, { headers: cookie(token) })
  return { status: answer.status, html: await answer.text() }
}
const textOf = (html: string) =>
  html
    .replace(/^[\s\S]*<main[^>]*>|<\/main>[\s\S]*$/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html.replace(/^[\s\S]*<main/, ''))?.[1] ?? ''

/** Sends the form of a page that was read, as a browser would. */
async function send(token: string, path: string, html: string, fields: Record<string, string>) {
  const body = new URLSearchParams({
    _formular: hidden(html, '_formular'),
    _einmal: hidden(html, '_einmal'),
    version: hidden(html, 'version'),
    ...fields,
  })
  return await site.request(path, { method: 'POST', headers: cookie(token), body })
}

describe('the list of reports', () => {
  it('says what is due and shows what is new', async () => {
    await reported()
    await reported({ offer: 'tagestreff', state: 'answered', message: 'schon erledigt' })
    const { html, status } = await get(editor, '/arbeit/hinweise')
    expect(status).toBe(200)
    const text = textOf(html)
    expect(text).toContain('1 neuer Hinweis. Der älteste wartet seit 5 Tagen.')
    expect(text).toContain('04.03.2026')
    expect(text).toContain('Erst ab 10.')
    expect(text).not.toContain('schon erledigt')
    expect(text).toContain('Beantwortet (1)')
  })

  it('marks what waits long', async () => {
    await reported({ created_at: new Date('2026-03-02T10:00:00Z') })
    expect(textOf((await get(editor, '/arbeit/hinweise')).html)).toContain('wartet lange')
  })

  it('keeps every filter in the address', async () => {
    await reported({ message: 'Nummer <b>falsch</b>', kind: 'phone', state: 'dropped' })
    const path = '/arbeit/hinweise?stand=nichts-zu-tun&art=phone&text=NUMMER&folge=alt'
    const { html } = await get(editor, path)
    expect(html).toContain('Nummer &lt;b&gt;falsch&lt;/b&gt;')
    expect(html).toContain('<input type="hidden" name="stand" value="nichts-zu-tun"/>')
    expect(html).toContain('<input type="hidden" name="folge" value="alt"/>')
    expect(html).toMatch(/<option value="phone" selected/)
    expect(html).toContain('href="/arbeit/hinweise?stand=alle&amp;art=phone&amp;text=NUMMER')
    expect(html).toContain('aria-sort="ascending"')
    expect(textOf((await get(editor, `${path}&art=hours`)).html)).toContain('1 Hinweis')
    expect(textOf((await get(editor, '/arbeit/hinweise?text=nie')).html)).toContain(
      'Dazu gibt es keine Hinweise',
    )
  })

  it('turns pages and bears mangled addresses', async () => {
    for (let i = 0; i < 26; i++) await reported()
    const second = await get(editor, '/arbeit/hinweise?seite=2')
    expect(textOf(second.html)).toContain('Seite 2 von 2')
    for (const query of ['seite=-1', 'seite=x', 'stand=x', 'art=%00', `text=${'x'.repeat(900)}`])
      expect((await get(editor, `/arbeit/hinweise?${query}`)).status, query).toBe(200)
  })

  it('shows a provider nothing of others, not even how many', async () => {
    await reported()
    const { html } = await get(otherClub, '/arbeit/hinweise?stand=alle&angebot=schuldnerberatung')
    expect(textOf(html)).not.toContain('Erst ab 10')
    expect(textOf(html)).toContain('Alle (0)')
    const reader = (await signedInAs(db.app, { roles: ['reader'], now })).token
    expect((await get(reader, '/arbeit/hinweise')).status).toBe(403)
  })
})

describe('the start page', () => {
  it('says how many reports wait, and since when', async () => {
    await reported()
    expect(textOf((await get(club, '/arbeit')).html)).toContain('1 neuer Hinweis, seit 5 Tagen')
    await reported({ created_at: new Date('2026-03-08T10:00:00Z') })
    const { html } = await get(editor, '/arbeit')
    expect(textOf(html)).toContain('2 neue Hinweise, der älteste seit 5 Tagen')
    expect(html).toContain('href="/arbeit/hinweise?folge=alt"')
    expect(textOf((await get(otherClub, '/arbeit')).html)).not.toContain('neue')
  })
})

describe('a report', () => {
  const at = (id: string) => `/arbeit/hinweise/${id}`

  it('leads to the offer in the work area, to put right what is wrong', async () => {
    const id = await reported()
    for (const who of [editor, club]) {
      const { html } = await get(who, at(id))
      expect(html).toContain(
        '<a href="/arbeit/angebote/schuldnerberatung">Angebot im Arbeitsbereich öffnen</a>',
      )
    }
  })

  it('shows what was written and how to reach who wrote it, as text', async () => {
    const id = await reported({
      message: 'Zeile 1\n<script>alert(1)</script>',
      contact: 'erika@example.org',
      locale: 'leicht',
    })
    const { html } = await get(club, at(id))
    expect(html).toContain('Zeile 1\n&lt;script&gt;')
    expect(html).toContain('href="mailto:erika@example.org"')
    expect(html).toContain('href="/hilfe/angebot/schuldnerberatung"')
    expect(textOf(html)).toContain('Leichte Sprache')
    expect(html).toMatch(/<h1>[^<]*Schuldnerberatung<\/h1>/)
    const phone = await get(club, at(await reported({ contact: '0211 / 4710' })))
    expect(phone.html).toContain('href="tel:02114710"')
    const script = await get(club, at(await reported({ contact: 'javascript:alert(1)' })))
    expect(script.html).not.toContain('href="javascript')
    expect(textOf(script.html)).toContain('javascript:alert(1)')
  })

  it('is answered, and says what comes next', async () => {
    const other = await reported({ created_at: new Date('2026-03-01T10:00:00Z') })
    const id = await reported()
    const { html } = await get(club, at(id))
    const answer = await send(club, at(id), html, { state: 'answered', note: 'Zeiten geändert.' })
    expect(answer.status).toBe(303)
    const next = answer.headers.get('location') ?? ''
    expect(next).toBe(`${at(id)}?gespeichert`)
    const after = await get(club, next)
    const text = textOf(after.html)
    for (const part of ['Gespeichert.', 'beantwortet', 'Zeiten geändert.', 'Vera Verein'])
      expect(text).toContain(part)
    expect(text).toContain('spätestens am 9. März 2027 gelöscht')
    expect(after.html).toContain(`href="${at(other)}"`)
    expect(
      await send(club, at(id), html, { state: 'answered', note: 'Zeiten geändert.' }),
    ).toHaveProperty('status', 303)
    expect(textOf((await get(editor, '/arbeit/hinweise?stand=beantwortet')).html)).toContain(
      '1 Hinweis',
    )
  })

  it('loses nothing of what was typed, and names what is missing', async () => {
    const id = await reported({ contact: 'erika@example.org' })
    const { html } = await get(club, at(id))
    const answer = await send(club, at(id), html, { note: ' ', perMail: 'ja', mail: '' })
    expect(answer.status).toBe(422)
    const refused = await answer.text()
    expect(refused).toContain('href="#feld-state"')
    const without = await send(club, at(id), html, { state: 'answered', note: '', perMail: 'ja' })
    const again = await without.text()
    for (const field of ['note', 'mail']) expect(again).toContain(`href="#feld-${field}"`)
    expect(again).toMatch(/value="answered"[^>]* checked/)
    expect(again).toMatch(/name="perMail"[^>]* checked/)
    const long = await send(club, at(id), html, { state: 'dropped', note: 'ä'.repeat(2001) })
    expect(long.status).toBe(422)
    const kept = await long.text()
    expect(kept).toContain('ä'.repeat(2001))
    expect(textOf(kept)).toContain('Es passen 2.000 Zeichen hinein')
  })

  it('mails the answer where the contact is an address, and offers it nowhere else', async () => {
    const id = await reported({ contact: 'erika@example.org' })
    const { html } = await get(club, at(id))
    expect(textOf(html)).toContain('Antwort per Mail schicken an erika@example.org')
    const fields = { state: 'answered', note: 'Geändert.', perMail: 'ja', mail: 'Danke!' }
    for (let click = 0; click < 2; click++)
      expect((await send(club, at(id), html, fields)).status).toBe(303)
    const mails = await db.owner.selectFrom('platform.mail').select('recipient').execute()
    expect(mails).toEqual([{ recipient: 'erika@example.org' }])
    expect(textOf((await get(club, at(id))).html)).toContain('ging am 9. März 2026 per Mail')
    const phone = await get(club, at(await reported({ contact: '0211 4710' })))
    expect(phone.html).not.toContain('perMail')
  })

  it('shows both answers where somebody else was faster', async () => {
    const id = await reported()
    const { html } = await get(club, at(id))
    const first = await get(editor, at(id))
    await send(editor, at(id), first.html, { state: 'dropped', note: 'Stimmt schon.' })
    const answer = await send(club, at(id), html, { state: 'answered', note: 'Meine Antwort.' })
    expect(answer.status).toBe(409)
    const both = await answer.text()
    for (const part of ['Kim Beispiel', 'Stimmt schon.', 'Meine Antwort.'])
      expect(textOf(both)).toContain(part)
    expect(
      (await send(club, at(id), both, { state: 'answered', note: 'Meine Antwort.' })).status,
    ).toBe(303)
    expect(textOf((await get(club, at(id))).html)).toContain('Meine Antwort.')
  })

  it('answers the same where it is somebody else’s, was never there, or is no id', async () => {
    const id = await reported()
    const nowhere = [at(id), at(randomUUID()), at('x'), at(`${id}'--`)]
    const [theirs, ...others] = await Promise.all(nowhere.map((path) => get(otherClub, path)))
    expect(theirs?.status).toBe(404)
    for (const other of others) expect(other).toEqual(theirs)
    const form = await get(otherClub, at(await reported({ offer: 'tagestreff' })))
    const fields = { state: 'dropped', version: '1' }
    const sent = await Promise.all(
      nowhere.map(async (path) => {
        const answer = await send(otherClub, path, form.html, { ...fields, _einmal: randomUUID() })
        return { status: answer.status, html: await answer.text() }
      }),
    )
    for (const answer of sent) expect(answer).toEqual(sent[0])
    expect(sent[0]?.status).toBe(404)
  })

  it('may be read, but not answered, by who only plans', async () => {
    const id = await reported()
    const { html } = await get(planner, at(id))
    expect(textOf(html)).toContain('Sie können Hinweise lesen, aber nicht beantworten')
    const form = hidden((await get(editor, at(id))).html, 'version')
    expect(form).toBe('1')
    expect(html.replace(/^[\s\S]*<main/, '')).not.toContain('<form')
  })
})
