import { beforeAll, describe, expect, it } from 'vitest'
import { insertAccount, signedInAs } from '../../../tests/builders/account.ts'
import { type TestDatabase, testDatabase } from '../../../tests/database/index.ts'
import { findSession, sessionPort } from '../../contexts/people/index.ts'
import { hashPassword } from '../../contexts/people/signIn/passwords/hash.ts'
import { createLog } from '../../platform/log/log.ts'
import { publicActor } from '../../platform/operation/index.ts'
import { createWebsite } from '../app.tsx'
import { ownAccountPages } from '../work/account/index.ts'
import { signInPages } from './index.ts'

let db: TestDatabase
let site: ReturnType<typeof createWebsite>
let clock = new Date('2026-06-01T10:00:00Z')
const password = 'sieben Kraniche trinken Tee'

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
    city: () => ({ name: 'Testhausen', demo: false, locales: ['de', 'leicht', 'en'] }),
    pages: [...signInPages, ...ownAccountPages],
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
    origin: () => 'https://hilfe.example.org',
    sender: async () => 'test',
    sessions: sessionPort(db.app),
  })
})

const cookiesOf = (answer: Response) =>
  answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
const get = (path: string, cookies: string[] = []) =>
  site.request(path, { headers: { cookie: cookies.join('; ') } })

/** Fills a form in as a browser does: page first, its cookie and token with what is typed. */
async function fill(path: string, fields: Record<string, string>, cookies: string[] = []) {
  const form = await get(path, cookies)
  const token = /name="_formular" value="([^"]*)"/.exec(await form.text())?.[1] ?? ''
  return await site.request(path, {
    method: 'POST',
    headers: {
      cookie: [...cookies, ...cookiesOf(form)].join('; '),
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ _formular: token, ...fields }).toString(),
  })
}
/** Without the language links, which repeat the address. */
const mainOf = (html: string) => /<main.*<\/main>/s.exec(html)?.[0] ?? ''
const session = (token: string) => `__Host-nahbei-sitzung=${token}`

async function member(): Promise<string> {
  const account = await insertAccount(db.app, { now: clock })
  const hash = await hashPassword(password)
  await db.owner
    .updateTable('people.account')
    .set({ password: hash })
    .where('id', '=', account)
    .execute()
  await db.owner
    .insertInto('people.code_app')
    .values({
      id: crypto.randomUUID(),
      account,
      secret: Buffer.alloc(20, 1),
      confirmed_at: clock,
      created_at: clock,
    })
    .execute()
  return `${account}@example.org`
}

describe('the sign-in page', () => {
  it('leads to the second step under a cookie that no script reads, and keeps where one was going', async () => {
    const mail = await member()
    const answer = await fill('/anmelden?weiter=/arbeit/konto', {
      mail,
      passwort: password,
      weiter: '/arbeit/konto',
    })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/anmelden/zweiter-faktor?weiter=%2Farbeit%2Fkonto')
    const [cookie = ''] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-nahbei-sitzung=.*; HttpOnly; SameSite=Lax; Secure$/)
    const second = await get('/anmelden/zweiter-faktor', cookiesOf(answer))
    expect(await second.text()).toContain('Code aus Ihrer App')
    // Nothing else opens yet.
    const work = await get('/arbeit/konto', cookiesOf(answer))
    expect(work.headers.get('location')).toBe('/anmelden/zweiter-faktor')
    const setup = await get('/anmelden/zweiter-faktor/einrichten', cookiesOf(answer))
    expect(setup.headers.get('location')).toBe('/anmelden/zweiter-faktor')
  })

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'leads nobody to %s',
    async (weiter) => {
      const { token } = await signedInAs(db.app, { now: clock })
      const query = new URLSearchParams({ weiter })
      const answer = await get(`/anmelden?${query}`, [session(token)])
      expect(answer.headers.get('location')).toBe('/arbeit')
      const form = await (await get(`/anmelden?${query}`)).text()
      expect(mainOf(form)).not.toContain('evil')
    },
  )

  it('says the same of a wrong password and of an unknown mail, and never repeats the password', async () => {
    const mail = await member()
    const texts = await Promise.all(
      [mail, 'niemand@example.org'].map(async (typed) => {
        const answer = await fill('/anmelden', { mail: typed, passwort: 'ganz geheim 123' })
        expect(answer.status).toBe(422)
        const html = await answer.text()
        expect(html).not.toContain('ganz geheim')
        return html.replaceAll(typed, '').replace(/name="_\w+" value="[^"]*"/g, '')
      }),
    )
    expect(texts[0]).toBe(texts[1])
  })

  it('says when to try again', async () => {
    const mail = await member()
    for (let i = 0; i < 10; i++) await fill('/anmelden', { mail, passwort: `geraten ${i}` })
    const answer = await fill('/anmelden', { mail, passwort: password })
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await answer.text()).toContain('Warten Sie bitte')
  })

  it('takes no form that another site made a browser send', async () => {
    const mail = await member()
    const body = new URLSearchParams({ mail, passwort: password }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await site.request('/anmelden', { method: 'POST', headers, body })
    expect(answer.status).toBe(422)
    expect(answer.headers.getSetCookie().join()).not.toContain('nahbei-sitzung')
  })
})

describe('links', () => {
  it.each(['/einladung/', '/neues-passwort/'])(
    'that were never there look like used ones: %s',
    async (path) => {
      const texts = await Promise.all(
        ['x', 'A'.repeat(43), '%27%3Cscript%3E'].map(async (token) => {
          const answer = await get(path + token)
          expect(answer.status).toBe(404)
          return mainOf(await answer.text())
        }),
      )
      expect(new Set(texts).size).toBe(1)
    },
  )
})

describe('one’s own account', () => {
  it('asks who is there before it changes what guards it', async () => {
    const start = clock
    const { token } = await signedInAs(db.app, { now: start })
    clock = new Date(start.getTime() + 20 * 60_000)
    for (const room of ['passwort', 'code-app', 'ersatz-codes']) {
      const answer = await get(`/arbeit/konto/${room}`, [session(token)])
      expect(answer.headers.get('location')).toBe(
        `/arbeit/konto/bestaetigen?weiter=%2Farbeit%2Fkonto%2F${room}`,
      )
    }
    clock = start
  })

  it('shows both versions where it was changed elsewhere meanwhile', async () => {
    const { me, token } = await signedInAs(db.app, { now: clock, name: 'Kim Beispiel' })
    await db.owner
      .updateTable('people.account')
      .set({ name: 'Kim Neuername', version: 2 })
      .where('id', '=', me.account.id)
      .execute()
    const typed = { name: 'Kim Getippt', locale: 'en', version: '1' }
    const answer = await fill('/arbeit/konto/angaben', typed, [session(token)])
    expect(answer.status).toBe(409)
    const html = await answer.text()
    expect(html).toContain('Kim Neuername</strong>')
    expect(html).toContain('value="Kim Getippt"')
  })

  it('is left by signing out: the cookie goes, and the session is over', async () => {
    const { token } = await signedInAs(db.app, { now: clock })
    const page = await (await get('/arbeit/konto', [session(token)])).text()
    const formToken = /name="_formular" value="([^"]*)"/.exec(page)?.[1] ?? ''
    const answer = await site.request('/abmelden', {
      method: 'POST',
      headers: {
        cookie: session(token),
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ _formular: formToken }).toString(),
    })
    expect(answer.headers.get('location')).toBe('/anmelden?abgemeldet=1')
    expect(answer.headers.getSetCookie().join()).toContain('nahbei-sitzung=; ')
    expect((await findSession(db.app, token, clock)).state).toBe('ended')
  })
})
