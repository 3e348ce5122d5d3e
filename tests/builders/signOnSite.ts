import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { openSignOn, sessionPort } from '../../src/contexts/people/index.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { publicActor } from '../../src/platform/operation/index.ts'
import { createWebsite } from '../../src/web/app.tsx'
import { staffPage } from '../../src/web/frame/page.ts'
import { signInPages } from '../../src/web/signIn/index.ts'
import type { IdentityProvider } from './identityProvider.ts'

/** What tells a test who is signed in, as the product itself sees them. */
const whoPage = staffPage({
  method: 'get',
  path: '/arbeit',
  answer: ({ me }) => {
    const roles = me.organisations.flatMap((one) => one.roles.map((role) => `${one.id}:${role}`))
    return { kind: 'page', title: 'Wer', body: `${me.account.name} [${roles.sort().join(' ')}]` }
  },
})
/** Where somebody wanted to go. */
const wantedPage = staffPage({
  method: 'get',
  path: '/arbeit/gesucht',
  answer: ({ query }) => ({ kind: 'page', title: 'Gesucht', body: `gesucht: ${query.get('was')}` }),
})

export interface SignOnSite {
  origin: string
  stop(): Promise<void>
}

/** The sign-in pages on a port of their own, with city sign-on through this provider. */
export async function startSignOnSite(
  database: Database,
  provider: Pick<IdentityProvider, 'issuer' | 'clientId' | 'clientSecret'>,
  roleMap: object,
): Promise<SignOnSite> {
  const folder = await mkdtemp(join(tmpdir(), 'nahbei-sign-on-'))
  const rolesFile = join(folder, 'rollen.json')
  writeFileSync(rolesFile, JSON.stringify(roleMap))
  const log = createLog({ logLevel: 'silent' })
  const settings = { ...provider, name: 'Stadt-Anmeldung', rolesFile }
  const { signOn, check } = openSignOn(settings, log)
  await check(database)
  let origin = ''
  const site = createWebsite({
    door: () => ({
      city: 'test',
      actor: publicActor,
      now: () => new Date(),
      snapshot: () => ({ version: 1, publishedAt: new Date(), get: () => undefined as never }),
      database,
    }),
    city: () => ({ name: 'Testhausen', demo: false, locales: ['de', 'leicht', 'en'] }),
    pages: [...signInPages, whoPage, wantedPage],
    assets: (name) => `/assets/${name}`,
    log,
    origin: () => origin,
    signOn,
    sessions: sessionPort(database),
  })
  const server = createServer(getRequestListener(site.fetch))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // a TCP listener has one
  return {
    origin,
    async stop() {
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
      await rm(folder, { recursive: true })
    },
  }
}
