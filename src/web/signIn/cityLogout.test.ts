import { randomUUID } from 'node:crypto'
import { UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { roleMap, useCitySignOn } from '../../../tests/builders/citySignOn.ts'
import { startIdentityProvider } from '../../../tests/builders/identityProvider.ts'
import { startSignOnSite } from '../../../tests/builders/signOnSite.ts'
import type { Wanderer } from '../../../tests/builders/wanderer.ts'

const city = useCitySignOn()
const { known, signIn, accountOf, auditOf, lastResult } = city

describe('signing out at the provider', () => {
  const logoutAddress = () => `${city.site.origin}/anmelden/stadt/abmelden-durch-anbieter`
  const event = { 'http://schemas.openid.net/event/backchannel-logout': {} }
  const claimsOf = (more: object) => {
    const iat = Math.floor(Date.now() / 1000)
    return {
      iss: city.provider.issuer,
      aud: city.provider.clientId,
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
    await by.open(`${city.site.origin}/arbeit`)
    return by.url.pathname === '/arbeit'
  }

  it('ends the session here, told by the provider itself', async () => {
    const who = known()
    const by = await signIn(who)
    const elsewhere = await signIn(who)
    await by.open(`${city.provider.issuer}/session/end?client_id=nahbei`)
    const xsrf = /name="xsrf" value="([^"]*)"/.exec(by.html)?.[1] ?? ''
    await by.submit({ xsrf, logout: 'yes' }, { to: `${city.provider.issuer}/session/end/confirm` })
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
    expect(
      await send(await city.provider.sign(claimsOf({ sub: who }), { typ: 'logout+jwt' })),
    ).toBe(200)
    expect(await Promise.all(both.map(stillIn))).toEqual([false, false])
    expect(await stillIn(other)).toBe(true)
  })

  it('ends one session where the token names it alone', async () => {
    const who = known()
    const first = await signIn(who)
    const second = await signIn(who)
    expect(await send(await city.provider.sign(claimsOf({ sid: city.provider.sid() })))).toBe(200)
    expect([await stillIn(first), await stillIn(second)]).toEqual([true, false])
  })

  it('takes a token once', async () => {
    const who = known()
    await signIn(who)
    const token = await city.provider.sign(claimsOf({ sub: who }))
    expect(await send(token)).toBe(200)
    const again = await signIn(who)
    expect(await send(token)).toBe(400)
    expect(await stillIn(again)).toBe(true)
    expect(await lastResult('endSessionsByProvider')).toBe('replayed')
  })

  const now = () => Math.floor(Date.now() / 1000)
  const forged: Record<string, (sub: string) => Promise<string>> = {
    'signed by a stranger': (sub) => city.provider.sign(claimsOf({ sub }), { stranger: true }),
    'without a signature': async (sub) => new UnsecuredJWT(claimsOf({ sub })).encode(),
    'for somebody else': (sub) => city.provider.sign(claimsOf({ sub, aud: 'andere-stelle' })),
    'of another issuer': (sub) =>
      city.provider.sign(claimsOf({ sub, iss: 'https://evil.example' })),
    'without events': (sub) => city.provider.sign(claimsOf({ sub, events: undefined })),
    'with another event': (sub) =>
      city.provider.sign(claimsOf({ sub, events: { 'https://evil.example': {} } })),
    'with a nonce, as ID tokens have': (sub) => city.provider.sign(claimsOf({ sub, nonce: 'n' })),
    'of another type': (sub) => city.provider.sign(claimsOf({ sub }), { typ: 'at+jwt' }),
    'without an id': (sub) => city.provider.sign(claimsOf({ sub, jti: undefined })),
    'without an end': (sub) => city.provider.sign(claimsOf({ sub, exp: undefined })),
    'that is over': (sub) => city.provider.sign(claimsOf({ sub, exp: now() - 60 })),
    'from long ago': (sub) => city.provider.sign(claimsOf({ sub, iat: now() - 3600 })),
    'from the future': (sub) =>
      city.provider.sign(claimsOf({ sub, iat: now() + 3600, exp: now() + 7200 })),
    'about nobody': () => city.provider.sign(claimsOf({})),
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
    const other = await startSignOnSite(city.db.app, away, roleMap)
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
    await by.open(`${city.site.origin}/anmelden/stadt/abmelden`)
    expect(by.url.origin).toBe(city.provider.issuer)
    const xsrf = /name="xsrf" value="([^"]*)"/.exec(by.html)?.[1] ?? ''
    await by.submit({ xsrf, logout: 'yes' }, { to: `${city.provider.issuer}/session/end/confirm` })
    expect(by.url.href).toBe(`${city.site.origin}/anmelden`)
  })
})

describe('a city without a sign-on of its own', () => {
  it('has none of these pages', async () => {
    const { createWebsite } = await import('../app.tsx')
    const { citySignOnPages } = await import('./cityPages.tsx')
    const { createLog } = await import('../../platform/log/log.ts')
    const { publicActor } = await import('../../platform/operation/index.ts')
    const { sessionPort } = await import('../../contexts/people/index.ts')
    const plain = createWebsite({
      door: () => ({
        city: 'test',
        actor: publicActor,
        now: () => new Date(),
        snapshot: () => ({ version: 1, publishedAt: new Date(), get: () => undefined as never }),
        database: city.db.app,
      }),
      city: () => ({ name: 'Testhausen', demo: false, locales: ['de'] }),
      pages: citySignOnPages,
      assets: (name) => name,
      log: createLog({ logLevel: 'silent' }),
      sessions: sessionPort(city.db.app),
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
