import { UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { roleMap, titleOf, useCitySignOn } from '../../../tests/builders/citySignOn.ts'
import { startIdentityProvider } from '../../../tests/builders/identityProvider.ts'
import { startSignOnSite } from '../../../tests/builders/signOnSite.ts'
import { wanderer } from '../../../tests/builders/wanderer.ts'

const city = useCitySignOn()
const { known, signInUntilBack, accountOf, lastResult, sessionOf } = city

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
    const host = new URL(city.site.origin).host
    const ceremony = by.cookies(host).get('nahbei-vorgang')!
    await by.open(answer)
    expect(sessionOf(by)).toBeDefined()

    const thief = wanderer()
    thief.cookies(host).set('nahbei-vorgang', ceremony)
    await thief.open(answer)
    expect(titleOf(thief)).toBe('Diese Anmeldung ist abgelaufen')
    expect(await lastResult('takeCitySignOn')).toBe('expired')

    await thief.open(`${city.site.origin}/anmelden/stadt`, /\/auth\?/)
    answer.searchParams.set('state', thief.url.searchParams.get('state')!)
    await thief.open(answer)
    expect(titleOf(thief)).toBe('Die Anmeldung hat nicht geklappt')
    expect(sessionOf(thief)).toBeUndefined()
  })

  it('is refused when it took longer than ten minutes', async () => {
    const { by } = await signInUntilBack(known())
    await city.db.owner
      .updateTable('people.ceremony')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .execute()
    await by.open(by.url)
    expect(titleOf(by)).toBe('Diese Anmeldung ist abgelaufen')
  })

  const forged = {
    'signed by a stranger': (claims: object) =>
      city.provider.sign({ ...claims }, { stranger: true }),
    'without a signature': async (claims: object) => new UnsecuredJWT({ ...claims }).encode(),
    'for somebody else': (claims: object) =>
      city.provider.sign({ ...claims, aud: 'andere-stelle' }),
    'of another issuer': (claims: object) =>
      city.provider.sign({ ...claims, iss: 'https://evil.example' }),
    'that is over': (claims: object) =>
      city.provider.sign({ ...claims, exp: Math.floor(Date.now() / 1000) - 3600 }),
  }
  it.each(Object.entries(forged))('is refused with an ID token %s', async (_what, make) => {
    const who = known()
    const { by, asked } = await signInUntilBack(who)
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: city.provider.issuer,
      sub: who,
      aud: city.provider.clientId,
      iat: now,
      exp: now + 600,
      nonce: asked.searchParams.get('nonce'),
    }
    const id_token = await make(claims)
    takeOver(who, id_token)
    await by.open(by.url)
    expect(titleOf(by)).toBe('Die Anmeldung hat nicht geklappt')
    expect(sessionOf(by)).toBeUndefined()
    expect(await accountOf(who)).toBeUndefined()
  })

  it('would be taken with the same ID token signed rightly', async () => {
    const who = known()
    const { by, asked } = await signInUntilBack(who)
    const now = Math.floor(Date.now() / 1000)
    const id_token = await city.provider.sign({
      iss: city.provider.issuer,
      sub: who,
      aud: city.provider.clientId,
      iat: now,
      exp: now + 600,
      nonce: asked.searchParams.get('nonce'),
      email: `${who}@stadt.example`,
      groups: ['redaktion'],
    })
    takeOver(who, id_token)
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
      ...{
        iss: city.provider.issuer,
        sub: who,
        aud: city.provider.clientId,
        iat: now,
        exp: now + 600,
      },
      nonce: asked.searchParams.get('nonce'),
      auth_time: ago.since && now - ago.since,
      email: `${who}@stadt.example`,
      groups: ['redaktion'],
    }
    const id_token = await city.provider.sign(claims)
    takeOver(who, id_token)
    await by.open(by.url)
    expect(titleOf(by)).toBe(ago.title)
  })

  /** Answers for tokens and claims in the provider's place. */
  function takeOver(who: string, id_token: string) {
    const tokens = { access_token: 'x', token_type: 'Bearer', expires_in: 600, id_token }
    city.provider.instead = (path) =>
      path === '/token' ? tokens : path === '/me' ? { sub: who } : undefined
  }

  it('that says no is passed on calmly, without the provider’s words', async () => {
    const by = wanderer()
    await by.open(`${city.site.origin}/en/anmelden/stadt`)
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
    const other = await startSignOnSite(city.db.app, away, roleMap)
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
    city.provider.reachable = false
    await by.open(by.url)
    expect([by.status, titleOf(by)]).toEqual([
      503,
      'Die Anmeldung der Stadt antwortet gerade nicht',
    ])
    expect(await lastResult()).toBe('unavailable')
  })
})
