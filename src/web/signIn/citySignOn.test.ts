import { randomUUID } from 'node:crypto'
import { UnsecuredJWT } from 'jose'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertAccount, signedInAs } from '../../../tests/builders/account.ts'
import {
  type IdentityProvider,
  startIdentityProvider,
} from '../../../tests/builders/identityProvider.ts'
import { type SignOnSite, startSignOnSite } from '../../../tests/builders/signOnSite.ts'
import { type Wanderer, wanderer } from '../../../tests/builders/wanderer.ts'
import { type TestDatabase, testDatabase } from '../../../tests/database/index.ts'

const roleMap = {
  scope: 'openid profile email groups',
  rules: [
    {
      claim: 'groups',
      value: 'sozialplanung',
      organisation: 'amt-50',
      organisationName: 'Amt für Soziales',
      roles: ['planner'],
    },
    { claim: 'groups', value: 'redaktion', organisation: 'amt-50', roles: ['editor'] },
    {
      claim: 'realm_access.roles',
      value: 'pruefung',
      organisation: 'rpa',
      organisationName: 'Prüfamt',
      roles: ['auditor', 'reader'],
    },
  ],
}

let db: TestDatabase
let provider: IdentityProvider
let site: SignOnSite
let count = 0
const back = /\/anmelden\/stadt\/zurueck/

beforeAll(async () => {
  db = await testDatabase()
  provider = await startIdentityProvider()
  site = await startSignOnSite(db.app, provider, roleMap)
  provider.serve(site)
})
afterAll(async () => {
  await site?.stop()
  await provider?.stop()
})
beforeEach(() => {
  provider.people.clear()
})
afterEach(() => {
  provider.instead = undefined
  provider.reachable = true
})

/** Somebody new in the city's directory; gives what they type to sign in. */
function known(claims: Record<string, unknown> = {}): string {
  const id = `person-${++count}`
  const mail = { email: `${id}@stadt.example`, email_verified: true }
  provider.people.set(id, { name: 'Kim Beispiel', ...mail, groups: ['sozialplanung'], ...claims })
  return id
}

async function signIn(who: string, options: { from?: string; by?: Wanderer } = {}) {
  const by = options.by ?? wanderer()
  await by.open(site.origin + (options.from ?? '/anmelden/stadt'))
  // Whom the provider knows already, it does not ask again.
  if (by.html.includes('Verzeichnis der Stadt')) await by.submit({ kennung: who })
  return by
}

/** Up to the address that the provider sends the browser back to, which is not opened yet. */
async function signInUntilBack(
  who: string,
  change: (url: URL) => void = () => {},
  from = '/anmelden/stadt',
) {
  const by = wanderer()
  await by.open(site.origin + from, /\/auth\?/)
  const asked = new URL(by.url)
  change(by.url)
  await by.open(by.url)
  await by.submit({ kennung: who }, { stop: back })
  expect(by.url.pathname).toBe('/anmelden/stadt/zurueck')
  return { by, asked }
}

const titleOf = ({ html }: Wanderer) => /<h1>([^<]*)<\/h1>/.exec(html)?.[1]
const sessionOf = (by: Wanderer) => by.cookies(new URL(site.origin).host).get('nahbei-sitzung')

const accountOf = async (who: string) =>
  await db.owner
    .selectFrom('people.federated_identity as f')
    .innerJoin('people.account as a', 'a.id', 'f.account')
    .selectAll('a')
    .where('f.issuer', '=', provider.issuer)
    .where('f.subject', '=', who)
    .executeTakeFirst()

const auditOf = async (operation: string) => {
  const rows = await db.owner
    .selectFrom('platform.audit')
    .selectAll()
    .where('operation', '=', `people.${operation}`)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, detail: row.detail as Record<string, unknown> }))
}
const lastResult = async (operation = 'finishCitySignOn') =>
  (await auditOf(operation)).at(-1)?.detail.result

describe('signing in through the city', () => {
  it('makes an account at the first time, with what the claims give, and comes back to the same', async () => {
    const who = known({ groups: ['sozialplanung', 'chor'], realm_access: { roles: ['pruefung'] } })
    const by = await signIn(who, { from: '/anmelden/stadt?weiter=/arbeit/gesucht?was=Haus' })
    expect(by.url.href).toBe(`${site.origin}/arbeit/gesucht?was=Haus`)
    await by.open(`${site.origin}/arbeit`)
    expect(by.html).toContain('Kim Beispiel [amt-50:planner rpa:auditor rpa:reader]')

    const account = await accountOf(who)
    expect(account).toMatchObject({ mail: `${who}@stadt.example`, state: 'active', password: null })
    const offices = await db.owner
      .selectFrom('people.organisation')
      .selectAll()
      .where('id', 'in', ['amt-50', 'rpa'])
      .orderBy('id')
      .execute()
    expect(offices).toMatchObject([
      { name: 'Amt für Soziales', kind: 'office' },
      { name: 'Prüfamt', kind: 'office' },
    ])
    await signIn(who)
    expect((await accountOf(who))?.id).toBe(account?.id)
    const rows = (await auditOf('finishCitySignOn')).filter(
      ({ subject }) => subject === account?.id,
    )
    expect(rows.map(({ detail }) => detail)).toMatchObject([
      { result: 'signedIn', account: 'new', given: 3, ended: 0 },
      { result: 'signedIn', account: 'known', given: 0, ended: 0 },
    ])
    expect(JSON.stringify(rows)).not.toContain('Kim')
    expect(JSON.stringify(rows)).not.toContain('@stadt')
  })

  it('is offered on the sign-in page, as a link that keeps where somebody wanted to go', async () => {
    const by = wanderer()
    await by.open(`${site.origin}/en/arbeit/gesucht`)
    expect(by.url.pathname).toBe('/en/anmelden')
    const link = /<a[^>]*href="([^"]*anmelden\/stadt[^"]*)"/.exec(by.html)?.[1] ?? ''
    expect(by.html).toContain('Sign in with “Stadt-Anmeldung”')
    const back = await signIn(known(), { from: link, by })
    expect(back.url.pathname).toBe('/en/arbeit/gesucht')
  })

  it('makes memberships equal to the claims each time, and leaves what an administrator gave', async () => {
    const who = known({ groups: ['sozialplanung'] })
    const by = await signIn(who)
    const account = (await accountOf(who))!
    await db.owner
      .insertInto('people.organisation')
      .values({ id: 'verein', name: 'Verein', kind: 'provider' })
      .onConflict((c) => c.doNothing())
      .execute()
    await db.owner
      .insertInto('people.membership')
      .values({
        id: randomUUID(),
        account: account.id,
        organisation: 'verein',
        role: 'provider',
        valid_from: '2020-01-01',
        source: 'administrator',
        created_at: new Date(),
      })
      .execute()
    provider.people.set(who, {
      ...provider.people.get(who),
      name: 'Kim Neu',
      groups: ['redaktion'],
    })
    await signIn(who, { by })
    expect(by.html).toContain('Kim Neu [amt-50:editor verein:provider]')
  })

  it('takes the last role away, also from sessions that are open', async () => {
    const who = known()
    const earlier = await signIn(who)
    provider.people.set(who, { ...provider.people.get(who), groups: [] })
    const later = await signIn(who)
    expect(titleOf(later)).toBe('Ihr Konto hat hier noch keine Aufgabe')
    expect(sessionOf(later)).toBeUndefined()
    await earlier.open(`${site.origin}/arbeit`)
    expect(earlier.html).toContain('Kim Beispiel []')
  })

  it('keeps nothing of somebody without a role, and says so calmly', async () => {
    const who = known({ groups: ['kantine'] })
    const by = await signIn(who, { from: '/leicht/anmelden/stadt' })
    expect(by.url.pathname).toBe('/leicht/anmelden/stadt/gescheitert')
    expect(titleOf(by)).toBe('Sie haben hier noch keine Aufgabe')
    expect(await accountOf(who)).toBeUndefined()
    const mails = await db.owner.selectFrom('people.account').select('mail').execute()
    expect(mails.map(({ mail }) => mail)).not.toContain(`${who}@stadt.example`)
    expect(await lastResult()).toBe('noRole')
  })

  it('keeps out who was let go here, whatever the city says', async () => {
    const who = known()
    const by = await signIn(who)
    await db.owner
      .updateTable('people.account')
      .set({ state: 'left', left_at: new Date() })
      .where('id', '=', (await accountOf(who))!.id)
      .execute()
    await signIn(who, { by })
    expect(titleOf(by)).toBe('Ihr Konto ist beendet')
    // Nor under a new subject.
    const again = known({ email: `${who}@stadt.example` })
    expect(titleOf(await signIn(again))).toBe('Ihr Konto ist beendet')
    expect(await accountOf(again)).toBeUndefined()
  })

  it('begins a new session each time and ends the one before', async () => {
    const who = known()
    const by = await signIn(who)
    const before = sessionOf(by)
    await signIn(who, { by })
    expect(sessionOf(by)).not.toBe(before)
    const old = wanderer()
    old.cookies(new URL(site.origin).host).set('nahbei-sitzung', before!)
    await old.open(`${site.origin}/arbeit`)
    expect(old.url.pathname).toBe('/anmelden')
  })

  it('is a fresh proof only where the provider has just asked who it is', async () => {
    const who = known()
    const freshAt = async () => {
      const rows = db.owner.selectFrom('people.session').select('fresh_at').orderBy('created_at')
      return (await rows.execute()).at(-1)!.fresh_at.getTime()
    }
    const by = await signIn(who)
    const asked = await freshAt()
    expect(asked).toBeLessThan(Date.now() - 14 * 60_000)
    // Known, so not asked; the provider does not say since when.
    await by.open(`${site.origin}/anmelden/stadt`)
    expect(by.url.pathname).toBe('/arbeit')
    expect(await freshAt()).toBeLessThan(Date.now() - 14 * 60_000)
    await by.open(`${site.origin}/anmelden/stadt?neu=ja`)
    expect(by.html).toContain('Verzeichnis der Stadt')
    await by.submit({ kennung: who })
    expect(by.url.pathname).toBe('/arbeit')
    expect(await freshAt()).toBeGreaterThan(Date.now() - 60_000)
  })

  it('never leads to another site', async () => {
    for (const weiter of [
      '//evil.example',
      'https://evil.example/',
      '/\\evil.example',
      'javascript:alert(1)',
    ]) {
      const by = await signIn(known(), {
        from: `/anmelden/stadt?${new URLSearchParams({ weiter })}`,
      })
      expect(by.url.href).toBe(`${site.origin}/arbeit`)
    }
  })

  it('needs a mail address for a new account', async () => {
    const by = await signIn(known({ email: undefined }))
    expect(titleOf(by)).toBe('Ihre E-Mail-Adresse passt nicht')
  })
})

describe('an account that is there under the same mail address', () => {
  it('is not taken over by the address alone', async () => {
    const mail = `schon-da-${++count}@stadt.example`
    const account = await insertAccount(db.app, { mail, now: new Date() })
    const who = known({ email: mail.toUpperCase() })
    const by = await signIn(who)
    expect(titleOf(by)).toBe('Sie haben hier schon ein Konto')
    expect(by.html).toContain('href="/anmelden?weiter=%2Fanmelden%2Fstadt"')
    expect(await accountOf(who)).toBeUndefined()
    expect((await auditOf('finishCitySignOn')).at(-1)).toMatchObject({
      subject: account,
      detail: { result: 'mailTaken' },
    })
  })

  it('is connected by who has just signed in to it here', async () => {
    const mail = `verbinden-${++count}@stadt.example`
    const { me, token } = await signedInAs(db.app, { mail, name: 'Alter Name' })
    const who = known({ email: mail, name: 'Neuer Name' })
    const by = wanderer()
    by.cookies(new URL(site.origin).host).set('nahbei-sitzung', token)
    await signIn(who, { by })
    expect(by.html).toContain('[amt-50:planner stadt:reader]')
    expect((await accountOf(who))?.id).toBe(me.account.id)
  })

  it('is not connected by somebody else who is signed in, nor by a session that is no longer fresh', async () => {
    const mail = `fremd-${++count}@stadt.example`
    const { me, token } = await signedInAs(db.app, { mail })
    const who = known({ email: mail })
    const stranger = wanderer()
    stranger
      .cookies(new URL(site.origin).host)
      .set('nahbei-sitzung', (await signedInAs(db.app)).token)
    expect(titleOf(await signIn(who, { by: stranger }))).toBe('Sie haben hier schon ein Konto')

    await db.owner
      .updateTable('people.session')
      .set({ fresh_at: new Date(Date.now() - 16 * 60_000) })
      .where('id', '=', me.session.id)
      .execute()
    const stale = wanderer()
    stale.cookies(new URL(site.origin).host).set('nahbei-sitzung', token)
    expect(titleOf(await signIn(who, { by: stale }))).toBe('Sie haben hier schon ein Konto')
    expect(await accountOf(who)).toBeUndefined()
  })

  it('is connected where the city says so, by a verified address only', async () => {
    const other = await startSignOnSite(db.app, provider, { ...roleMap, linkByVerifiedMail: true })
    provider.serve(other)
    try {
      for (const email_verified of [false, true]) {
        const mail = `geprueft-${++count}@stadt.example`
        const account = await insertAccount(db.app, { mail, now: new Date() })
        const who = known({ email: mail, email_verified })
        const by = wanderer()
        await by.open(`${other.origin}/anmelden/stadt`)
        await by.submit({ kennung: who })
        expect((await accountOf(who))?.id).toBe(email_verified ? account : undefined)
      }
    } finally {
      provider.serve(site)
      await other.stop()
    }
  })
})

describe('an answer that does not match', () => {
  it('is refused with another state', async () => {
    const { by } = await signInUntilBack(known())
    by.url.searchParams.set('state', 'x'.repeat(43))
    await by.open(by.url)
    expect(titleOf(by)).toBe('Die Anmeldung hat nicht geklappt')
    expect(sessionOf(by)).toBeUndefined()
    expect(await lastResult()).toBe('failed')
  })

  it('is refused with another nonce', async () => {
    const { by } = await signInUntilBack(known(), (url) =>
      url.searchParams.set('nonce', 'y'.repeat(43)),
    )
    await by.open(by.url)
    expect(titleOf(by)).toBe('Die Anmeldung hat nicht geklappt')
    expect(sessionOf(by)).toBeUndefined()
  })

  it('is refused with the code of another way there (PKCE)', async () => {
    const { by } = await signInUntilBack(known(), (url) =>
      url.searchParams.set('code_challenge', 'z'.repeat(43)),
    )
    await by.open(by.url)
    expect(titleOf(by)).toBe('Die Anmeldung hat nicht geklappt')
    expect(sessionOf(by)).toBeUndefined()
  })

  it('is refused in another browser', async () => {
    const { by } = await signInUntilBack(known())
    const other = wanderer()
    await other.open(by.url)
    expect(titleOf(other)).toBe('Diese Anmeldung ist abgelaufen')
    expect(sessionOf(other)).toBeUndefined()
  })

  it('is taken once only, and its code too', async () => {
    const { by } = await signInUntilBack(known())
    const answer = new URL(by.url)
    const host = new URL(site.origin).host
    const ceremony = by.cookies(host).get('nahbei-vorgang')!
    await by.open(answer)
    expect(sessionOf(by)).toBeDefined()

    const thief = wanderer()
    thief.cookies(host).set('nahbei-vorgang', ceremony)
    await thief.open(answer)
    expect(titleOf(thief)).toBe('Diese Anmeldung ist abgelaufen')
    expect(await lastResult('takeCitySignOn')).toBe('expired')

    await thief.open(`${site.origin}/anmelden/stadt`, /\/auth\?/)
    answer.searchParams.set('state', thief.url.searchParams.get('state')!)
    await thief.open(answer)
    expect(titleOf(thief)).toBe('Die Anmeldung hat nicht geklappt')
    expect(sessionOf(thief)).toBeUndefined()
  })

  it('is refused when it took longer than ten minutes', async () => {
    const { by } = await signInUntilBack(known())
    await db.owner
      .updateTable('people.ceremony')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .execute()
    await by.open(by.url)
    expect(titleOf(by)).toBe('Diese Anmeldung ist abgelaufen')
  })

  const forged = {
    'signed by a stranger': (claims: object) => provider.sign({ ...claims }, { stranger: true }),
    'without a signature': async (claims: object) => new UnsecuredJWT({ ...claims }).encode(),
    'for somebody else': (claims: object) => provider.sign({ ...claims, aud: 'andere-stelle' }),
    'of another issuer': (claims: object) =>
      provider.sign({ ...claims, iss: 'https://evil.example' }),
    'that is over': (claims: object) =>
      provider.sign({ ...claims, exp: Math.floor(Date.now() / 1000) - 3600 }),
  }
  it.each(Object.entries(forged))('is refused with an ID token %s', async (_what, make) => {
    const who = known()
    const { by, asked } = await signInUntilBack(who)
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: provider.issuer,
      sub: who,
      aud: provider.clientId,
      iat: now,
      exp: now + 600,
      nonce: asked.searchParams.get('nonce'),
    }
    const id_token = await make(claims)
    provider.instead = (path) => answersTokens(path, id_token)
    await by.open(by.url)
    expect(titleOf(by)).toBe('Die Anmeldung hat nicht geklappt')
    expect(sessionOf(by)).toBeUndefined()
    expect(await accountOf(who)).toBeUndefined()
  })

  it('would be taken with the same ID token signed rightly', async () => {
    const who = known()
    const { by, asked } = await signInUntilBack(who)
    const now = Math.floor(Date.now() / 1000)
    const id_token = await provider.sign({
      iss: provider.issuer,
      sub: who,
      aud: provider.clientId,
      iat: now,
      exp: now + 600,
      nonce: asked.searchParams.get('nonce'),
      email: `${who}@stadt.example`,
      groups: ['redaktion'],
    })
    provider.instead = (path) =>
      answersTokens(path, id_token) ?? (path === '/me' ? { sub: who } : undefined)
    await by.open(by.url)
    expect(by.html).toContain('[amt-50:editor]')
  })

  it.each([
    { since: 3600, title: 'Die Anmeldung hat nicht geklappt' },
    { since: undefined, title: 'Die Anmeldung hat nicht geklappt' },
    { since: 1, title: undefined },
  ])('is no proof where the provider did not ask anew (asked $since seconds ago)', async (ago) => {
    const who = known()
    const { by, asked } = await signInUntilBack(who, undefined, '/anmelden/stadt?neu=ja')
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      ...{ iss: provider.issuer, sub: who, aud: provider.clientId, iat: now, exp: now + 600 },
      nonce: asked.searchParams.get('nonce'),
      auth_time: ago.since && now - ago.since,
      email: `${who}@stadt.example`,
      groups: ['redaktion'],
    }
    const id_token = await provider.sign(claims)
    provider.instead = (path) =>
      answersTokens(path, id_token) ?? (path === '/me' ? { sub: who } : undefined)
    await by.open(by.url)
    expect(titleOf(by)).toBe(ago.title)
  })

  const answersTokens = (path: string, id_token: string) =>
    path === '/token'
      ? { access_token: 'x', token_type: 'Bearer', expires_in: 600, id_token }
      : undefined

  it('that says no is passed on calmly, without the provider’s words', async () => {
    const by = wanderer()
    await by.open(`${site.origin}/en/anmelden/stadt`)
    await by.submit({ weg: 'ja' })
    expect(by.url.pathname).toBe('/en/anmelden/stadt/gescheitert')
    expect(titleOf(by)).toBe('You cancelled signing in')
    expect(by.html).not.toContain('Innenleben')
    expect(by.html).toContain('href="/en/anmelden/stadt"')
    expect(await lastResult()).toBe('cancelled')
  })
})

describe('a provider that does not answer', () => {
  it('keeps nobody from the site, and is asked again when it is back', async () => {
    const away = await startIdentityProvider()
    const other = await startSignOnSite(db.app, away, roleMap)
    try {
      const by = wanderer()
      await by.open(`${other.origin}/anmelden`)
      expect(by.status).toBe(200)
      await by.open(`${other.origin}/anmelden/stadt`)
      expect([by.status, titleOf(by)]).toEqual([
        503,
        'Die Anmeldung der Stadt antwortet gerade nicht',
      ])
      away.serve(other)
      away.people.set('zurueck', {
        name: 'Kim',
        email: 'zurueck@stadt.example',
        groups: ['redaktion'],
      })
      await by.open(`${other.origin}/anmelden/stadt`)
      await by.submit({ kennung: 'zurueck' })
      expect(by.html).toContain('Kim [amt-50:editor]')
    } finally {
      await other.stop()
      await away.stop()
    }
  })

  it('is said so where it goes away in between', async () => {
    const { by } = await signInUntilBack(known())
    provider.reachable = false
    await by.open(by.url)
    expect([by.status, titleOf(by)]).toEqual([
      503,
      'Die Anmeldung der Stadt antwortet gerade nicht',
    ])
    expect(await lastResult()).toBe('unavailable')
  })
})

describe('signing out at the provider', () => {
  const logoutAddress = () => `${site.origin}/anmelden/stadt/abmelden-durch-anbieter`
  const event = { 'http://schemas.openid.net/event/backchannel-logout': {} }
  const claimsOf = (more: object) => {
    const iat = Math.floor(Date.now() / 1000)
    return {
      iss: provider.issuer,
      aud: provider.clientId,
      iat,
      exp: iat + 120,
      jti: randomUUID(),
      events: event,
      ...more,
    }
  }
  async function send(token: string) {
    const answer = await fetch(logoutAddress(), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ logout_token: token }).toString(),
    })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    return answer.status
  }
  const stillIn = async (by: Wanderer) => {
    await by.open(`${site.origin}/arbeit`)
    return by.url.pathname === '/arbeit'
  }

  it('ends the session here, told by the provider itself', async () => {
    const who = known()
    const by = await signIn(who)
    const elsewhere = await signIn(who)
    await by.open(`${provider.issuer}/session/end?client_id=nahbei`)
    const xsrf = /name="xsrf" value="([^"]*)"/.exec(by.html)?.[1] ?? ''
    await by.submit({ xsrf, logout: 'yes' }, { to: `${provider.issuer}/session/end/confirm` })
    expect(await stillIn(by)).toBe(false)
    expect(await stillIn(elsewhere)).toBe(true)
    const row = (await auditOf('endSessionsByProvider')).at(-1)
    expect(row).toMatchObject({
      actor_kind: 'public',
      subject: (await accountOf(who))?.id,
      detail: { result: 'ended', sessions: 1 },
    })
  })

  it('ends every session of a person where the token names no session', async () => {
    const who = known()
    const both = [await signIn(who), await signIn(who)]
    const other = await signIn(known())
    expect(await send(await provider.sign(claimsOf({ sub: who }), { typ: 'logout+jwt' }))).toBe(200)
    expect(await Promise.all(both.map(stillIn))).toEqual([false, false])
    expect(await stillIn(other)).toBe(true)
  })

  it('ends one session where the token names it alone', async () => {
    const who = known()
    const first = await signIn(who)
    const second = await signIn(who)
    expect(await send(await provider.sign(claimsOf({ sid: provider.sid() })))).toBe(200)
    expect([await stillIn(first), await stillIn(second)]).toEqual([true, false])
  })

  it('takes a token once', async () => {
    const who = known()
    await signIn(who)
    const token = await provider.sign(claimsOf({ sub: who }))
    expect(await send(token)).toBe(200)
    const again = await signIn(who)
    expect(await send(token)).toBe(400)
    expect(await stillIn(again)).toBe(true)
    expect(await lastResult('endSessionsByProvider')).toBe('replayed')
  })

  const now = () => Math.floor(Date.now() / 1000)
  const forged: Record<string, (sub: string) => Promise<string>> = {
    'signed by a stranger': (sub) => provider.sign(claimsOf({ sub }), { stranger: true }),
    'without a signature': async (sub) => new UnsecuredJWT(claimsOf({ sub })).encode(),
    'for somebody else': (sub) => provider.sign(claimsOf({ sub, aud: 'andere-stelle' })),
    'of another issuer': (sub) => provider.sign(claimsOf({ sub, iss: 'https://evil.example' })),
    'without events': (sub) => provider.sign(claimsOf({ sub, events: undefined })),
    'with another event': (sub) =>
      provider.sign(claimsOf({ sub, events: { 'https://evil.example': {} } })),
    'with a nonce, as ID tokens have': (sub) => provider.sign(claimsOf({ sub, nonce: 'n' })),
    'of another type': (sub) => provider.sign(claimsOf({ sub }), { typ: 'at+jwt' }),
    'without an id': (sub) => provider.sign(claimsOf({ sub, jti: undefined })),
    'without an end': (sub) => provider.sign(claimsOf({ sub, exp: undefined })),
    'that is over': (sub) => provider.sign(claimsOf({ sub, exp: now() - 60 })),
    'from long ago': (sub) => provider.sign(claimsOf({ sub, iat: now() - 3600 })),
    'from the future': (sub) =>
      provider.sign(claimsOf({ sub, iat: now() + 3600, exp: now() + 7200 })),
    'about nobody': () => provider.sign(claimsOf({})),
    'that is none': async () => 'gar.kein.token',
    'that is empty': async () => '',
  }
  it.each(Object.entries(forged))('refuses a token %s', async (_what, make) => {
    const who = known()
    const by = await signIn(who)
    expect(await send(await make(who))).toBe(400)
    expect(await stillIn(by)).toBe(true)
    expect(await lastResult('endSessionsByProvider')).toBe('forged')
  })

  it('asks the provider to send the token again while its keys cannot be had', async () => {
    const away = await startIdentityProvider()
    const other = await startSignOnSite(db.app, away, roleMap)
    const answer = await fetch(`${other.origin}/anmelden/stadt/abmelden-durch-anbieter`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        logout_token: await away.sign(claimsOf({ sub: 'x' })),
      }).toString(),
    })
    expect(answer.status).toBe(503)
    await other.stop()
    await away.stop()
  })

  it('leads to the provider’s own page, which leads back', async () => {
    const by = await signIn(known())
    await by.open(`${site.origin}/anmelden/stadt/abmelden`)
    expect(by.url.origin).toBe(provider.issuer)
    const xsrf = /name="xsrf" value="([^"]*)"/.exec(by.html)?.[1] ?? ''
    await by.submit({ xsrf, logout: 'yes' }, { to: `${provider.issuer}/session/end/confirm` })
    expect(by.url.href).toBe(`${site.origin}/anmelden`)
  })
})

describe('a city without a sign-on of its own', () => {
  it('has none of these pages', async () => {
    const { createWebsite } = await import('../app.tsx')
    const { citySignOnPages } = await import('./cityPages.tsx')
    const { createLog } = await import('../../platform/log/log.ts')
    const { publicActor } = await import('../../platform/operation/index.ts')
    const { findSession } = await import('../../contexts/people/index.ts')
    const plain = createWebsite({
      door: () => ({
        city: 'test',
        actor: publicActor,
        now: () => new Date(),
        snapshot: () => ({ version: 1, publishedAt: new Date(), get: () => undefined as never }),
        database: db.app,
      }),
      city: () => ({ name: 'Testhausen', demo: false, locales: ['de'] }),
      pages: citySignOnPages,
      assets: (name) => name,
      log: createLog({ logLevel: 'silent' }),
      sessions: {
        find: (token, now) => findSession(db.app, token, now),
        keepForm: async () => '',
        findKeptForm: async () => undefined,
        dropKeptForm: async () => {},
      },
    })
    for (const { path, method } of citySignOnPages) {
      const answer = await plain.request(path, {
        method: method.toUpperCase(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
      expect(answer.status, path).toBe(404)
    }
  })
})
