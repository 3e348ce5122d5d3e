import { afterAll, beforeAll, expect, it } from 'vitest'
import { signedInAs } from '../../../../../tests/builders/account.ts'
import { type Council, serveCouncil } from '../../../../../tests/builders/council.ts'
import { snapshotOf } from '../../../../../tests/builders/door.ts'
import { testDatabase } from '../../../../../tests/database/index.ts'
import { importOparl } from '../../../../contexts/measures/index.ts'
import { findSession, sessionPort } from '../../../../contexts/people/index.ts'
import { ownNet } from '../../../../platform/http/wayOut.ts'
import { createLog } from '../../../../platform/log/log.ts'
import { operator, publicActor } from '../../../../platform/operation/index.ts'
import { snapshotParts } from '../../../../snapshotParts.ts'
import { createWebsite } from '../../../app.tsx'
import { bodyPages } from '../bodies/index.ts'
import { councilPages } from './index.ts'

const now = new Date('2026-11-23T10:00:00Z')
let council: Council
let read: (path: string) => Promise<{ status: number; html: string }>

beforeAll(async () => {
  council = await serveCouncil({ papers: 120 })
  const { app } = await testDatabase()
  const { token } = await signedInAs(app, { name: 'Pia Plan', roles: ['planner'], now })
  const snapshot = await snapshotOf(app, snapshotParts)
  const door = { city: 'test', now: () => now, snapshot: () => snapshot, database: app }
  const client = { way: ownNet }
  await importOparl({ door: { ...door, actor: operator('test') }, url: council.url, client })
  const site = createWebsite({
    door: () => ({ ...door, actor: publicActor }),
    city: () => ({ name: 'Testhausen', demo: false, locales: ['de', 'en'] }),
    pages: [...bodyPages, ...councilPages],
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
    sessions: { ...sessionPort(app), find: (one, at) => findSession(app, one, at) },
  })
  read = async (path) => {
    const answer = await site.request(path, { headers: { cookie: `nahbei-sitzung=${token}` } })
    return { status: answer.status, html: await answer.text() }
  }
})
afterAll(() => council.close())

it('lists the papers of the council, found by words, with the address of each file', async () => {
  const { html } = await read('/arbeit/vorlagen')
  expect(html).toContain('120 Vorlagen')
  expect(html).toContain('Seite 1 von 3')
  const found = (await read('/arbeit/vorlagen?suche=V%2F2026%2F21')).html
  expect(found).toContain('1 Vorlage')
  expect(found).toContain(`href="${council.origin}/web/vorlage/21"`)
  expect(found).toContain(`href="${council.origin}/dateien/63.pdf?laden"`)
  expect((await read('/arbeit/vorlagen?suche=Zeppelin')).html).toContain(
    'Dazu wurde nichts gefunden.',
  )
})

it('leads from a meeting to its papers and back', async () => {
  const found = (await read('/arbeit/vorlagen?suche=V%2F2026%2F21')).html
  const meeting = /href="(\/arbeit\/sitzungen\/[^"]+)"/.exec(found)?.[1] ?? ''
  const page = (await read(meeting)).html
  const papers = /href="(\/arbeit\/vorlagen\?sitzung=[^"]+)"/.exec(page)?.[1] ?? ''
  const own = (await read(papers)).html
  expect(own).toContain('Nur Vorlagen der Sitzung „5. Sitzung“.')
  expect(own).toContain('5 Vorlagen')
  expect((await read('/arbeit/vorlagen?sitzung=nirgends')).status).toBe(404)
})
