import { beforeAll, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../tests/builders/account.ts'
import {
  type Bent,
  createPasskey,
  type SoftwarePasskey,
  signWith,
} from '../../../tests/builders/authenticator.ts'
import { publicDoor } from '../../../tests/builders/door.ts'
import { type TestDatabase, testDatabase } from '../../../tests/database/index.ts'
import { sessionPort } from '../../contexts/people/index.ts'
import { createLog } from '../../platform/log/log.ts'
import { createWebsite } from '../app.tsx'
import { accountPage } from '../work/account/accountPage.tsx'
import { passkeyCeremonies } from './passkeyCeremonies.ts'
import { passkeyPages } from './passkeyPages.tsx'
import { signInPage } from './signInPage.tsx'

let db: TestDatabase
let site: ReturnType<typeof createWebsite>
let origin = 'http://localhost:3000'
const start = new Date('2025-06-01T10:00:00Z')
let clock = start

beforeAll(async () => {
  db = await testDatabase()
  const door = await publicDoor(db.app, [])
  site = createWebsite({
    door: () => ({ ...door, now: () => clock }),
    city: () => ({ name: 'Testhausen', demo: false, locales: ['de', 'leicht', 'en'] }),
    pages: [signInPage, accountPage, ...passkeyCeremonies, ...passkeyPages],
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
    origin: () => origin,
    sessions: sessionPort(db.app),
  })
})

/** A browser as far as the site can tell: its cookies, and the token of the page it is on. */
class Visitor {
  readonly cookies = new Map<string, string>()
  token = ''

  async open(path: string) {
    const answer = await this.#ask(path)
    const html = await answer.text()
    this.token = /name="_formular" value="([^"]*)"/.exec(html)?.[1] ?? this.token
    return { status: answer.status, html }
  }

  send(path: string, fields: Record<string, string> = {}) {
    return this.#ask(path, {
      method: 'POST',
      body: new URLSearchParams({ _formular: this.token, ...fields }).toString(),
    })
  }

  async json(path: string, fields: Record<string, string> = {}) {
    return (await (await this.send(path, fields)).json()) as Said
  }

  async #ask(path: string, init: RequestInit = {}) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const type = 'application/x-www-form-urlencoded'
    const answer = await site.request(path, { ...init, headers: { cookie, 'content-type': type } })
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';', 1)[0]!.split('=')
      if (value) this.cookies.set(name, value)
      else this.cookies.delete(name)
    }
    return answer
  }
}

interface Said {
  options?: Record<string, unknown>
  next?: string
  message?: string
}

async function signedInVisitor(): Promise<Visitor> {
  const { token } = await signedInAs(db.app, { now: clock })
  const visitor = new Visitor()
  visitor.cookies.set('nahbei-sitzung', token)
  await visitor.open('/arbeit/konto')
  return visitor
}

async function addPasskey(visitor: Visitor, bent: Bent = {}) {
  const { options } = await visitor.json('/anmelden/passkey/neu/beginnen')
  const { passkey, answer } = createPasskey(options, bent)
  const antwort = JSON.stringify(answer)
  return { passkey, said: await visitor.json('/anmelden/passkey/neu/abschliessen', { antwort }) }
}

async function signIn(passkey: SoftwarePasskey, fields: Record<string, string> = {}, prefix = '') {
  const visitor = new Visitor()
  await visitor.open(`${prefix}/anmelden`)
  const { options } = await visitor.json(`${prefix}/anmelden/passkey/beginnen`)
  const antwort = JSON.stringify(signWith(passkey, options))
  const path = `${prefix}/anmelden/passkey/abschliessen`
  return { visitor, said: await visitor.json(path, { ...fields, antwort }) }
}

describe('passkeys on the website', () => {
  it('are made in the account, listed there, and open it from then on', async () => {
    const visitor = await signedInVisitor()
    const { passkey, said } = await addPasskey(visitor)
    expect(said).toEqual({ next: '/arbeit/konto?gut=passkey-neu' })
    const { html } = await visitor.open(said.next ?? '')
    expect(html).toContain('Der Passkey ist angelegt.')
    expect(html).toContain('Angelegt am 1. Juni 2025.')

    const { visitor: other, said: next } = await signIn(passkey, { weiter: '/arbeit/konto' })
    expect(next).toEqual({ next: '/arbeit/konto' })
    expect(other.cookies.has('nahbei-vorgang')).toBe(false)
    expect(other.cookies.has('nahbei-geraet')).toBe(true)
    expect((await other.open('/arbeit/konto')).html).toContain('Zuletzt benutzt am')
  })

  it('lead to no other site', async () => {
    const { passkey } = await addPasskey(await signedInVisitor())
    for (const weiter of ['//evil.example', 'https://evil.example', '/\\evil.example'])
      expect((await signIn(passkey, { weiter })).said).toEqual({ next: '/arbeit' })
  })

  it('speak the language of the page', async () => {
    const { passkey } = await addPasskey(await signedInVisitor())
    const strange = { ...passkey, id: 'AAAA' }
    expect((await signIn(strange)).said.message).toContain('Dieser Passkey gilt hier nicht')
    expect((await signIn(strange, {}, '/en')).said.message).toContain('not valid here')
    expect((await signIn(passkey, {}, '/leicht')).said.next).toBe('/leicht/arbeit')
  })

  it('take no ceremony of another browser, no foreign form and no nonsense', async () => {
    const { passkey } = await addPasskey(await signedInVisitor())
    const thief = new Visitor()
    await thief.open('/anmelden')
    const { options } = await thief.json('/anmelden/passkey/beginnen')
    const antwort = JSON.stringify(signWith(passkey, options))
    const victim = new Visitor()
    await victim.open('/anmelden')
    const path = '/anmelden/passkey/abschliessen'
    expect((await victim.json(path, { antwort })).message).toContain('zu lange gedauert')
    expect((await thief.send(path, { antwort, _formular: 'x' })).status).toBe(422)
    for (const nonsense of ['', '{', '{"id":1}', '[]'])
      expect((await thief.json(path, { antwort: nonsense })).message).toContain('nicht geklappt')
    // None of that used it up.
    expect((await thief.json(path, { antwort })).next).toBe('/arbeit')
  })

  it('send people who have been signed in for long to prove who they are', async () => {
    clock = start
    const visitor = await signedInVisitor()
    const { passkey } = await addPasskey(visitor)
    clock = new Date(start.getTime() + 20 * 60_000)
    const asked = await visitor.json('/anmelden/passkey/neu/beginnen')
    expect(asked).toEqual({ next: '/arbeit/konto/bestaetigen?weiter=%2Farbeit%2Fkonto' })
    const { options } = await visitor.json('/anmelden/passkey/bestaetigung/beginnen')
    const antwort = JSON.stringify(signWith(passkey, options))
    const before = visitor.cookies.get('nahbei-sitzung')
    const proved = await visitor.json('/anmelden/passkey/bestaetigung/abschliessen', { antwort })
    expect(proved).toEqual({ next: '/arbeit/konto' })
    expect(visitor.cookies.get('nahbei-sitzung')).not.toBe(before)
    await visitor.open('/arbeit/konto')
    expect((await visitor.json('/anmelden/passkey/neu/beginnen')).options).toBeDefined()
    clock = start
  })

  it('can be renamed; a name that does not fit comes back as it was typed', async () => {
    const visitor = await signedInVisitor()
    await addPasskey(visitor)
    const { html } = await visitor.open('/arbeit/konto')
    const path = /href="(\/arbeit\/konto\/passkeys\/[^"]+)"/.exec(html)?.[1] ?? ''
    await visitor.open(path)
    const long = await visitor.send(path, { name: 'x'.repeat(61) })
    expect(long.status).toBe(422)
    const again = await long.text()
    expect(again).toContain('Höchstens 60 Zeichen')
    expect(again).toContain(`value="${'x'.repeat(61)}"`)
    const fine = await visitor.send(path, { name: '<b>Diensthandy</b>' })
    expect(fine.headers.get('location')).toBe('/arbeit/konto?gut=passkey-name')
    expect((await visitor.open('/arbeit/konto')).html).toContain('&lt;b&gt;Diensthandy&lt;/b&gt;')
  })

  it('are removed, but not the last way in; those of others are not there', async () => {
    const visitor = await signedInVisitor()
    await addPasskey(visitor)
    const { html } = await visitor.open('/arbeit/konto')
    const path = /href="(\/arbeit\/konto\/passkeys\/[^"]+)"/.exec(html)?.[1] ?? ''
    const refused = await visitor.send(path, { was: 'entfernen' })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Das ist Ihr letzter Weg in Ihr Konto.')
    await addPasskey(visitor)
    const stranger = await signedInVisitor()
    expect((await stranger.send(path, { was: 'entfernen' })).status).toBe(404)
    expect((await stranger.send(path, { name: 'meiner' })).status).toBe(404)
    expect((await stranger.open(path)).status).toBe(404)
    expect((await stranger.open('/arbeit/konto/passkeys/unsinn')).status).toBe(404)
    const removed = await visitor.send(path, { was: 'entfernen' })
    expect(removed.headers.get('location')).toBe('/arbeit/konto?gut=passkey-weg')
  })

  it('are not offered where the address is a number, and it says so', async () => {
    origin = 'http://192.0.2.7:3000'
    const { html } = await new Visitor().open('/anmelden')
    expect(html).toContain('Passkeys gehen hier nicht.')
    expect(html).not.toContain('data-passkey')
    origin = 'http://localhost:3000'
    expect((await new Visitor().open('/anmelden')).html).toContain('data-passkey="get"')
  })
})
