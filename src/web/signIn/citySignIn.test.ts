import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { insertAccount, signedInAs } from '../../../tests/builders/account.ts'
import { roleMap, titleOf, useCitySignOn } from '../../../tests/builders/citySignOn.ts'
import { startSignOnSite } from '../../../tests/builders/signOnSite.ts'
import { wanderer } from '../../../tests/builders/wanderer.ts'

const city = useCitySignOn()
const { known, signIn, accountOf, auditOf, lastResult, sessionOf } = city
let count = 0

describe('signing in through the city', () => {
  it('makes an account at the first time, with what the claims give, and comes back to the same', async () => {
    const who = known({ groups: ['sozialplanung', 'chor'], realm_access: { roles: ['pruefung'] } })
    const by = await signIn(who, { from: '/anmelden/stadt?weiter=/arbeit/gesucht?was=Haus' })
    expect(by.url.href).toBe(`${city.site.origin}/arbeit/gesucht?was=Haus`)
    await by.open(`${city.site.origin}/arbeit`)
    expect(by.html).toContain('Kim Beispiel [amt-50:planner rpa:auditor rpa:reader]')

    const account = await accountOf(who)
    expect(account).toMatchObject({ mail: `${who}@stadt.example`, state: 'active', password: null })
    const offices = await city.db.owner
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
    await by.open(`${city.site.origin}/en/arbeit/gesucht`)
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
    await city.db.owner
      .insertInto('people.organisation')
      .values({ id: 'verein', name: 'Verein', kind: 'provider' })
      .onConflict((c) => c.doNothing())
      .execute()
    await city.db.owner
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
    city.provider.people.set(who, {
      ...city.provider.people.get(who),
      name: 'Kim Neu',
      groups: ['redaktion'],
    })
    await signIn(who, { by })
    expect(by.html).toContain('Kim Neu [amt-50:editor verein:provider]')
  })

  it('takes the last role away, also from sessions that are open', async () => {
    const who = known()
    const earlier = await signIn(who)
    city.provider.people.set(who, { ...city.provider.people.get(who), groups: [] })
    const later = await signIn(who)
    expect(titleOf(later)).toBe('Ihr Konto hat hier noch keine Aufgabe')
    expect(sessionOf(later)).toBeUndefined()
    await earlier.open(`${city.site.origin}/arbeit`)
    expect(earlier.html).toContain('Kim Beispiel []')
  })

  it('keeps nothing of somebody without a role, and says so calmly', async () => {
    const who = known({ groups: ['kantine'] })
    const by = await signIn(who, { from: '/leicht/anmelden/stadt' })
    expect(by.url.pathname).toBe('/leicht/anmelden/stadt/gescheitert')
    expect(titleOf(by)).toBe('Sie haben hier noch keine Aufgabe')
    expect(await accountOf(who)).toBeUndefined()
    const mails = await city.db.owner.selectFrom('people.account').select('mail').execute()
    expect(mails.map(({ mail }) => mail)).not.toContain(`${who}@stadt.example`)
    expect(await lastResult()).toBe('noRole')
  })

  it('keeps out who was let go here, whatever the city says', async () => {
    const who = known()
    const by = await signIn(who)
    await city.db.owner
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

  it('lets somebody in again who was invited anew, once they have signed in to the new account', async () => {
    const who = known()
    await signIn(who)
    const { id: old, mail } = (await accountOf(who))!
    await city.db.owner
      .updateTable('people.account')
      .set({ state: 'left', left_at: new Date() })
      .where('id', '=', old)
      .execute()
    const { me, token } = await signedInAs(city.db.app, { mail })
    expect(titleOf(await signIn(who))).toBe('Sie haben hier schon ein Konto')
    const by = wanderer()
    by.cookies(new URL(city.site.origin).host).set('nahbei-sitzung', token)
    await signIn(who, { by })
    expect(by.html).toContain('[amt-50:planner stadt:reader]')
    expect((await accountOf(who))?.id).toBe(me.account.id)
  })

  it('begins a new session each time and ends the one before', async () => {
    const who = known()
    const by = await signIn(who)
    const before = sessionOf(by)
    await signIn(who, { by })
    expect(sessionOf(by)).not.toBe(before)
    const old = wanderer()
    old.cookies(new URL(city.site.origin).host).set('nahbei-sitzung', before!)
    await old.open(`${city.site.origin}/arbeit`)
    expect(old.url.pathname).toBe('/anmelden')
  })

  it('is a fresh proof only where the provider has just asked who it is', async () => {
    const who = known()
    const freshAt = async () => {
      const rows = city.db.owner
        .selectFrom('people.session')
        .select('fresh_at')
        .orderBy('created_at')
      return (await rows.execute()).at(-1)!.fresh_at.getTime()
    }
    const by = await signIn(who)
    const asked = await freshAt()
    expect(asked).toBeLessThan(Date.now() - 14 * 60_000)
    // Known, so not asked; the provider does not say since when.
    await by.open(`${city.site.origin}/anmelden/stadt`)
    expect(by.url.pathname).toBe('/arbeit')
    expect(await freshAt()).toBeLessThan(Date.now() - 14 * 60_000)
    await by.open(`${city.site.origin}/anmelden/stadt?neu=ja`)
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
      expect(by.url.href).toBe(`${city.site.origin}/arbeit`)
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
    const account = await insertAccount(city.db.app, { mail, now: new Date() })
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
    const { me, token } = await signedInAs(city.db.app, { mail, name: 'Alter Name' })
    const who = known({ email: mail, name: 'Neuer Name' })
    const by = wanderer()
    by.cookies(new URL(city.site.origin).host).set('nahbei-sitzung', token)
    await signIn(who, { by })
    expect(by.html).toContain('[amt-50:planner stadt:reader]')
    expect((await accountOf(who))?.id).toBe(me.account.id)
  })

  it('is not connected by somebody else who is signed in, nor by a session that is no longer fresh', async () => {
    const mail = `fremd-${++count}@stadt.example`
    const { me, token } = await signedInAs(city.db.app, { mail })
    const who = known({ email: mail })
    const stranger = wanderer()
    stranger
      .cookies(new URL(city.site.origin).host)
      .set('nahbei-sitzung', (await signedInAs(city.db.app)).token)
    expect(titleOf(await signIn(who, { by: stranger }))).toBe('Sie haben hier schon ein Konto')

    await city.db.owner
      .updateTable('people.session')
      .set({ fresh_at: new Date(Date.now() - 16 * 60_000) })
      .where('id', '=', me.session.id)
      .execute()
    const stale = wanderer()
    stale.cookies(new URL(city.site.origin).host).set('nahbei-sitzung', token)
    expect(titleOf(await signIn(who, { by: stale }))).toBe('Sie haben hier schon ein Konto')
    expect(await accountOf(who)).toBeUndefined()
  })

  it('is connected where the city says so, by a verified address only', async () => {
    const other = await startSignOnSite(city.db.app, city.provider, {
      ...roleMap,
      linkByVerifiedMail: true,
    })
    city.provider.serve(other)
    try {
      for (const email_verified of [false, true]) {
        const mail = `geprueft-${++count}@stadt.example`
        const account = await insertAccount(city.db.app, { mail, now: new Date() })
        const who = known({ email: mail, email_verified })
        const by = wanderer()
        await by.open(`${other.origin}/anmelden/stadt`)
        await by.submit({ kennung: who })
        expect((await accountOf(who))?.id).toBe(email_verified ? account : undefined)
      }
    } finally {
      city.provider.serve(city.site)
      await other.stop()
    }
  })
})
