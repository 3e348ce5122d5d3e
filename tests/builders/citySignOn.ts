import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { type TestDatabase, testDatabase } from '../database/index.ts'
import { type IdentityProvider, startIdentityProvider } from './identityProvider.ts'
import { type SignOnSite, startSignOnSite } from './signOnSite.ts'
import { type Wanderer, wanderer } from './wanderer.ts'

export const roleMap = {
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

/** A provider, a site that signs in through it, and people who do, for the tests of one file. */
export function useCitySignOn() {
  let count = 0
  const city = {
    db: undefined as unknown as TestDatabase, // set before the first test
    provider: undefined as unknown as IdentityProvider,
    site: undefined as unknown as SignOnSite,

    /** Somebody new in the city's directory; gives what they type to sign in. */
    known(claims: Record<string, unknown> = {}): string {
      const id = `person-${++count}`
      const mail = { email: `${id}@stadt.example`, email_verified: true }
      const person = { name: 'Kim Beispiel', ...mail, groups: ['sozialplanung'], ...claims }
      city.provider.people.set(id, person)
      return id
    },

    async signIn(who: string, options: { from?: string; by?: Wanderer } = {}) {
      const by = options.by ?? wanderer()
      await by.open(city.site.origin + (options.from ?? '/anmelden/stadt'))
      // Whom the provider knows already, it does not ask again.
      if (by.html.includes('Verzeichnis der Stadt')) await by.submit({ kennung: who })
      return by
    },

    /** Up to the address that the provider sends the browser back to, which is not opened yet. */
    async signInUntilBack(
      who: string,
      change: (url: URL) => void = () => {},
      from = '/anmelden/stadt',
    ) {
      const by = wanderer()
      await by.open(city.site.origin + from, /\/auth\?/)
      const asked = new URL(by.url)
      change(by.url)
      await by.open(by.url)
      await by.submit({ kennung: who }, { stop: /\/anmelden\/stadt\/zurueck/ })
      expect(by.url.pathname).toBe('/anmelden/stadt/zurueck')
      return { by, asked }
    },

    sessionOf: (by: Wanderer) => by.cookies(new URL(city.site.origin).host).get('nahbei-sitzung'),

    accountOf: (who: string) =>
      city.db.owner
        .selectFrom('people.federated_identity as f')
        .innerJoin('people.account as a', 'a.id', 'f.account')
        .selectAll('a')
        .where('f.issuer', '=', city.provider.issuer)
        .where('f.subject', '=', who)
        .executeTakeFirst(),

    async auditOf(operation: string) {
      const rows = await city.db.owner
        .selectFrom('platform.audit')
        .selectAll()
        .where('operation', '=', `people.${operation}`)
        .orderBy('id')
        .execute()
      return rows.map((row) => ({ ...row, detail: row.detail as Record<string, unknown> }))
    },

    lastResult: async (operation = 'finishCitySignOn') =>
      (await city.auditOf(operation)).at(-1)?.detail.result,
  }

  beforeAll(async () => {
    city.db = await testDatabase()
    city.provider = await startIdentityProvider()
    city.site = await startSignOnSite(city.db.app, city.provider, roleMap)
    city.provider.serve(city.site)
  })
  afterAll(async () => {
    await city.site?.stop()
    await city.provider?.stop()
  })
  beforeEach(() => {
    city.provider.people.clear()
  })
  afterEach(() => {
    city.provider.instead = undefined
    city.provider.reachable = true
  })
  return city
}

export const titleOf = ({ html }: Wanderer) => /<h1>([^<]*)<\/h1>/.exec(html)?.[1]
