import { beforeAll, describe, expect, it } from 'vitest'
import { signedInAs } from '../../tests/builders/account.ts'
import { type TestDatabase, testDatabase } from '../../tests/database/index.ts'
import { sessionPort } from '../contexts/people/index.ts'
import { createLog } from '../platform/log/log.ts'
import { publicActor } from '../platform/operation/index.ts'
import { createWebsite } from './app.tsx'
import { Form, TextArea } from './frame/controls.tsx'
import { page, staffPage } from './frame/page.ts'

let db: TestDatabase
let site: ReturnType<typeof createWebsite>
let clock = new Date('2026-06-01T10:00:00Z')
const written: string[] = []

const pages = [
  staffPage({
    method: 'get',
    path: '/arbeit/notiz',
    answer: (request) => ({
      kind: 'page',
      title: 'Notiz',
      body: (
        <Form request={request}>
          <TextArea name="text" label="Text" value={request.form.get('text') ?? 'gespeichert'} />
        </Form>
      ),
    }),
  }),
  staffPage({
    method: 'post',
    path: '/arbeit/notiz',
    answer: ({ form }) => {
      written.push(form.get('text') ?? '')
      return { kind: 'redirect', path: '/arbeit/notiz' }
    },
  }),
  staffPage({
    method: 'get',
    path: '/arbeit/geheim',
    permission: 'audit:read',
    answer: () => ({ kind: 'page', title: 'Geheim', body: <p>geheim</p> }),
  }),
  staffPage({
    method: 'post',
    path: '/arbeit/geheim',
    permission: 'audit:read',
    answer: () => ({ kind: 'redirect', path: '/arbeit/geheim' }),
  }),
  page({
    method: 'get',
    path: '/neue-sitzung',
    access: 'visitor',
    answer: ({ query }) => ({
      kind: 'redirect',
      path: '/',
      cookies: [{ name: 'session', value: query.get('an') ?? '' }],
    }),
  }),
  page({
    method: 'get',
    path: '/anmelden',
    access: 'visitor',
    answer: (request) => ({
      kind: 'page',
      title: 'Anmelden',
      body: <Form request={request}>{request.me?.account.name ?? 'niemand'}</Form>,
    }),
  }),
]

beforeAll(async () => {
  db = await testDatabase()
  site = createWebsite({
    door: () => ({
      city: 'test',
      actor: publicActor,
      now: () => clock,
      snapshot: () => ({ version: 1, publishedAt: new Date(), get: () => undefined as never }),
      database: db.app,
    }),
    city: () => ({ name: 'Testhausen', demo: false, locales: ['de', 'en'] }),
    pages,
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
    sessions: sessionPort(db.app),
  })
})

const as = (token: string, more: string[] = []) => ({
  headers: { cookie: [`nahbei-sitzung=${token}`, ...more].join('; ') },
})
const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

async function send(token: string, fields: Record<string, string>, headers = {}) {
  return await site.request('/arbeit/notiz', {
    method: 'POST',
    headers: {
      ...as(token).headers,
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    body: new URLSearchParams(fields).toString(),
  })
}

describe('pages for people who are signed in', () => {
  it('lead everybody else to the sign-in page, and back afterwards', async () => {
    const answer = await site.request('/en/arbeit/notiz')
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/en/anmelden?weiter=%2Farbeit%2Fnotiz')
  })

  it('are never kept by browsers or proxies', async () => {
    const { token } = await signedInAs(db.app)
    const answer = await site.request('/arbeit/notiz', as(token))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('open only with the permission they need', async () => {
    const reader = await signedInAs(db.app, { roles: ['reader'] })
    expect((await site.request('/arbeit/geheim', as(reader.token))).status).toBe(403)
    const auditor = await signedInAs(db.app, { roles: ['auditor'] })
    expect((await site.request('/arbeit/geheim', as(auditor.token))).status).toBe(200)
  })

  it('take a form only with the token of the same session', async () => {
    const { token } = await signedInAs(db.app)
    const stranger = await signedInAs(db.app)
    const form = await (await site.request('/arbeit/notiz', as(token))).text()
    const right = hidden(form, '_formular')
    const before = written.length

    const without = await send(token, { text: 'ohne' })
    expect(without.status).toBe(422)
    expect(await without.text()).toContain('ohne</textarea>')
    expect((await send(stranger.token, { text: 'fremd', _formular: right })).status).toBe(422)
    const across = await send(
      token,
      { text: 'x', _formular: right },
      { 'sec-fetch-site': 'cross-site' },
    )
    expect(across.status).toBe(422)
    const origin = await send(
      token,
      { text: 'x', _formular: right },
      { origin: 'https://evil.example' },
    )
    expect(origin.status).toBe(422)
    expect(written).toHaveLength(before)

    expect((await send(token, { text: 'mit', _formular: right })).status).toBe(303)
    expect(written.at(-1)).toBe('mit')
  })

  it('show what was written again when a form cannot be taken any more', async () => {
    const { me, token } = await signedInAs(db.app, { roles: ['auditor'] })
    const form = await (await site.request('/arbeit/notiz', as(token))).text()
    const right = hidden(form, '_formular')
    await db.owner
      .updateTable('people.membership')
      .set({ ended_at: new Date() })
      .where('account', '=', me.account.id)
      .execute()
    const answer = await site.request('/arbeit/geheim', {
      method: 'POST',
      headers: {
        ...as(token).headers,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({
        _formular: right,
        text: 'eine halbe Stunde <b>Arbeit</b> an diesem Text',
        passwort: 'ein langes Passwort, das niemand sehen soll',
      }).toString(),
    })
    expect(answer.status).toBe(403)
    const html = await answer.text()
    expect(html).toContain('eine halbe Stunde &lt;b&gt;Arbeit&lt;/b&gt; an diesem Text')
    expect(html).not.toContain('niemand sehen')
  })

  it('give a form back when the session ended in the middle of it', async () => {
    const start = new Date('2026-06-01T10:00:00Z')
    clock = start
    const { me, token } = await signedInAs(db.app, { now: start })
    const form = await (await site.request('/arbeit/notiz', as(token))).text()
    const before = written.length
    clock = new Date('2026-06-01T12:00:00Z')
    const answer = await send(token, {
      text: 'zwei Stunden Arbeit',
      _formular: hidden(form, '_formular'),
    })
    expect(answer.headers.get('location')).toBe('/anmelden?weiter=%2Farbeit%2Fnotiz')
    const kept = /nahbei-formular=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? ''
    expect(written).toHaveLength(before)

    const { beginSession } = await import('../contexts/people/session/sessions.ts')
    const account = me.account.id
    const again = await db.app
      .transaction()
      .execute((tx) =>
        beginSession(tx, { account, stage: 'full', method: 'password', device: 'x', now: clock }),
      )
    const shown = await (await site.request('/arbeit/notiz', as(again.token, [kept]))).text()
    expect(shown).toContain('zwei Stunden Arbeit</textarea>')
    expect(shown).toContain('noch nicht gespeichert')
    const somebodyElse = await signedInAs(db.app, { now: clock })
    const other = await (await site.request('/arbeit/notiz', as(somebodyElse.token, [kept]))).text()
    expect(other).not.toContain('zwei Stunden Arbeit')
    clock = start
  })

  it('leave no earlier session behind in a browser that signs in anew', async () => {
    const earlier = await signedInAs(db.app, { now: clock })
    const later = await signedInAs(db.app, { now: clock })
    await site.request(`/neue-sitzung?an=${later.token}`, as(earlier.token))
    const port = sessionPort(db.app)
    expect((await port.find(earlier.token, clock)).state).toBe('ended')
    expect((await port.find(later.token, clock)).state).toBe('signedIn')
  })

  it('tell nothing of what was typed to the database', async () => {
    const rows = await db.owner.selectFrom('people.kept_form').selectAll().execute()
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row.sealed.toString('latin1')).not.toContain('zwei')
  })
})
