import { beforeAll, describe, expect, it } from 'vitest'
import { insertAccount, signedInAs } from '../../../tests/builders/account.ts'
import { type TestDatabase, testDatabase } from '../../../tests/database/index.ts'
import { findSession, sessionPort } from '../../contexts/people/index.ts'
import { createLog } from '../../platform/log/log.ts'
import { publicActor } from '../../platform/operation/index.ts'
import { createWebsite } from '../app.tsx'
import { workPages } from './index.ts'

const now = new Date('2026-06-01T10:00:00Z')
let db: TestDatabase
let site: ReturnType<typeof createWebsite>

beforeAll(async () => {
  db = await testDatabase()
  site = createWebsite({
    door: () => ({
      city: 'test',
      actor: publicActor,
      now: () => now,
      snapshot: () => ({ version: 1, publishedAt: now, get: () => undefined as never }),
      database: db.app,
    }),
    city: () => ({ name: 'Testhausen', demo: false, locales: ['de', 'en'] }),
    pages: workPages,
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
    sessions: { ...sessionPort(db.app), find: (token, at) => findSession(db.app, token, at) },
  })
})

const as = (options: Parameters<typeof signedInAs>[1] = {}) =>
  signedInAs(db.app, { now, ...options })
const administrator = () => as({ roles: ['administrator'], name: 'Ada Verwaltung' })

async function get(token: string, path: string) {
  const answer = await site.request(path, { headers: { cookie: `nahbei-sitzung=${token}` } })
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    text: await answer.text(),
  }
}
/** Sends the form of a page with these fields, as a browser would. */
async function send(token: string, from: string, fields: [string, string][], to = from) {
  const { text } = await get(token, from)
  const hidden = (name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''
  const answer = await site.request(to, {
    method: 'POST',
    headers: {
      cookie: `nahbei-sitzung=${token}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams([
      ['_formular', hidden('_formular')],
      ['_einmal', hidden('_einmal')],
      ...fields,
    ]).toString(),
  })
  return {
    status: answer.status,
    location: answer.headers.get('location') ?? '',
    cookie: answer.headers.get('set-cookie') ?? '',
    text: await answer.text(),
  }
}
/** A page without what differs from request to request. */
const still = (text: string) => text.replace(/value="[^"]*"/g, '')

describe('the start page', () => {
  it('shows an administrator first what is due, with the way there', async () => {
    const { token } = await administrator()
    const invited = await insertAccount(db.app, { now, roles: ['reader'] })
    await db.owner
      .updateTable('people.account')
      .set({ state: 'invited' })
      .where('id', '=', invited)
      .execute()
    const page = await get(token, '/arbeit')
    expect(page.text).toContain('Guten Tag, Ada Verwaltung')
    expect(page.text).toMatch(/href="\/arbeit\/konten\?stand=invited"><strong>1<\/strong>/)
  })

  it('names only rooms that a person may enter', async () => {
    const { token } = await as({ roles: ['reader'] })
    const { text } = await get(token, '/arbeit')
    expect(text).toContain('/arbeit/organisationen')
    expect(text).not.toContain('/arbeit/konten"')
    for (const path of [
      '/arbeit/konten',
      '/arbeit/konten/einladen',
      '/arbeit/organisation-anlegen',
    ])
      expect((await get(token, path)).status, path).toBe(403)
  })

  it('asks who belongs to several organisations for which one they act', async () => {
    const { me, token } = await as({ roles: ['planner'] })
    await insertAccount(db.app, {
      now,
      organisation: 'zweite',
      kind: 'provider',
      roles: ['provider'],
    })
    await db.owner
      .insertInto('people.membership')
      .values({
        id: me.account.id,
        account: me.account.id,
        organisation: 'zweite',
        role: 'provider',
        valid_from: '2026-01-01',
        source: 'administrator',
        created_at: now,
      })
      .execute()
    expect((await get(token, '/arbeit')).location).toBe('/arbeit/organisation-waehlen')
    const path = '/arbeit/organisation-waehlen'
    const deep = await get(token, '/arbeit/organisationen?art=body')
    expect(deep.location).toBe(`${path}?weiter=%2Farbeit%2Forganisationen%3Fart%3Dbody`)
    expect((await send(token, path, [])).text).toContain('Wählen Sie eine Organisation.')
    const strange = await send(token, path, [['organisation', 'gibt-es-nicht']])
    expect(strange.status).toBe(404)
    const chosen = await send(token, `${path}?weiter=/arbeit/vertretung`, [
      ['organisation', 'zweite'],
      ['weiter', '//evil.example'],
    ])
    expect(chosen.location).toBe('/arbeit')
    const next = /nahbei-sitzung=([^;]+)/.exec(chosen.cookie)?.[1] ?? ''
    expect(next).not.toBe(token)
    expect((await get(token, '/arbeit')).location, 'the old secret').toContain('/anmelden')
    expect((await get(next, '/arbeit')).text).toContain('Organisation zweite')
  })
})

describe('accounts', () => {
  it('are filtered by their address', async () => {
    const { token } = await administrator()
    await insertAccount(db.app, { now, name: 'Zora Zufall', roles: ['planner'] })
    const { text } = await get(token, '/arbeit/konten?text=zora&rolle=planner')
    expect(text).toContain('1 Konto')
    expect(text).toContain('Zora Zufall')
    expect((await get(token, '/arbeit/konten?text=zora&rolle=editor')).text).not.toContain('Zora Z')
    const odd = await get(token, '/arbeit/konten?rolle=<b>&seite=-1&stand=x&organisation=%00')
    expect(odd.status).toBe(200)
  })

  it('are invited; what was typed stays where something is missing', async () => {
    const { token } = await administrator()
    const path = '/arbeit/konten/einladen'
    expect((await get(token, path)).text).toContain('Für welche Organisation?')
    const from = `${path}?organisation=stadt`
    const fields: [string, string][] = [
      ['organisation', 'stadt'],
      ['name', 'Nina <b>Neu'],
      ['mail', 'keine-mail'],
      ['locale', 'en'],
    ]
    const wrong = await send(token, from, fields, path)
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('value="Nina &lt;b&gt;Neu"')
    expect(wrong.text).toContain('Wählen Sie mindestens eine Rolle.')
    expect(wrong.text).toContain('href="#feld-roles"')
    const right: [string, string][] = [
      ...fields.slice(0, 2),
      ['mail', 'nina@example.org'],
      ['roles', 'reader'],
    ]
    const done = await send(token, from, right, path)
    expect(done.location).toMatch(/^\/arbeit\/konten\/[0-9a-f-]{36}\?gut=invited$/)
    const shown = await get(token, done.location)
    expect(shown.text).toContain('Die Einladung ist unterwegs.')
    expect(shown.text).toContain('Nina &lt;b&gt;Neu')
    expect(shown.text, 'the link goes by mail only').not.toContain('/einladung/')
  })

  it('get roles, lose them, and are ended after a page that says what will happen', async () => {
    const { token } = await administrator()
    const account = await insertAccount(db.app, { now, name: 'Lea Leitung', roles: ['planner'] })
    const here = `/arbeit/konten/${account}`
    const given = await send(
      token,
      `${here}/rolle?organisation=stadt`,
      [
        ['organisation', 'stadt'],
        ['role', 'auditor'],
      ],
      `${here}/rolle`,
    )
    expect(given.location).toBe(`${here}?gut=rolle`)
    const page = await get(token, here)
    expect(page.text).toContain('Revision')
    const end = /href="([^"]+\/rollen\/[^"]+\/beenden)"/.exec(page.text)?.[1] ?? ''
    const asked = await get(token, end)
    expect(asked.text).toMatch(/Lea Leitung verliert sofort die Rolle <strong>(?:Soz|Rev)/)
    expect((await send(token, end, [])).location).toBe(`${here}?gut=beendet`)
    expect((await get(token, end)).status, 'it is over').toBe(404)
    expect((await get(token, `${here}/beenden`)).text).toContain(
      'Das lässt sich nicht zurücknehmen.',
    )
    expect((await send(token, `${here}/beenden`, [])).location).toBe(`${here}?gut=gegangen`)
    const after = await get(token, here)
    expect(after.text).toContain('gegangen')
    expect(after.text).not.toContain('Rolle geben')
    const twice = await send(token, here, [], `${here}/beenden`)
    expect(twice.status).toBe(409)
    expect(twice.text).toContain('Dieses Konto ist schon beendet.')
  })

  it('are signed out everywhere after a page that says what will happen', async () => {
    const { token } = await administrator()
    const lost = await as({ name: 'Lea Leitung' })
    const path = `/arbeit/konten/${lost.me.account.id}/abmelden`
    expect((await get(token, path)).text).toContain('wird sofort auf allen Geräten abgemeldet')
    expect((await get(lost.token, '/arbeit')).status, 'asking ends nothing').toBe(200)
    const { location } = await send(token, path, [])
    expect(location).toBe(`/arbeit/konten/${lost.me.account.id}?gut=abgemeldet`)
    expect((await get(lost.token, '/arbeit')).location).toContain('/anmelden')
  })

  it('do not show roles of others as theirs', async () => {
    const { token } = await administrator()
    const account = await insertAccount(db.app, { now, name: 'Lea Leitung', roles: ['planner'] })
    const other = await insertAccount(db.app, { now })
    const { text } = await get(token, `/arbeit/konten/${account}`)
    const end = /href="([^"]+\/rollen\/[^"]+\/beenden)"/.exec(text)?.[1] ?? ''
    expect((await get(token, end)).status).toBe(200)
    expect((await get(token, end.replace(account, other))).status).toBe(404)
  })

  it('of oneself offer nothing that somebody else has to do', async () => {
    const { me, token } = await administrator()
    const { text } = await get(token, `/arbeit/konten/${me.account.id}`)
    expect(text).toContain('Das ist Ihr eigenes Konto.')
    expect(text).not.toContain('zweiter-faktor')
    const here = `/arbeit/konten/${me.account.id}`
    expect((await send(token, here, [], `${here}/zweiter-faktor`)).status).toBe(403)
    expect((await send(token, here, [], `${here}/beenden`)).status).toBe(403)
  })

  it('that do not exist look alike, whatever the id', async () => {
    const { token } = await administrator()
    const pages = await Promise.all(
      ['00000000-0000-4000-8000-000000000000', 'unsinn', "x'--"].flatMap((id) =>
        ['', '/rolle', '/rollen/x/beenden', '/beenden', '/zweiter-faktor', '/abmelden'].map(
          (step) => get(token, `/arbeit/konten/${encodeURIComponent(id)}${step}`),
        ),
      ),
    )
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([404]))
    expect(new Set(pages.map(({ text }) => still(text))).size).toBe(1)
  })
})

describe('an organisation', () => {
  const path = '/arbeit/organisationen/verein'
  const provider = (name: string) =>
    as({ organisation: 'verein', kind: 'provider', roles: ['provider'], name })
  const fields = (version: string, change: Record<string, string>): [string, string][] =>
    Object.entries({
      version,
      name: 'Verein',
      phone: '',
      mail: '',
      website: '',
      about: '',
      ...change,
    })

  it('that two people change shows the second both versions, and loses nothing', async () => {
    const toni = await provider('Toni Träger')
    const kim = await provider('Kim <i>Kurz')
    const first = await send(kim.token, path, fields('1', { phone: '0123 111' }))
    expect(first.location).toBe(`${path}?gut=gespeichert`)
    const second = await send(
      toni.token,
      path,
      fields('1', { phone: '0123 222', about: 'Mein langer <Text>' }),
    )
    expect(second.status).toBe(409)
    expect(second.text).toContain('Kim &lt;i&gt;Kurz hat den Eintrag am 1. Juni 2026')
    expect(second.text).toMatch(/Jetzt gespeichert<\/dt><dd>0123 111<\/dd>/)
    expect(second.text).toMatch(/Ihre Eingabe<\/dt><dd>0123 222<\/dd>/)
    expect(second.text).toContain('Gleich in beiden Fassungen: Name, Internet-Adresse, E-Mail.')
    expect(second.text).toContain('name="phone"')
    expect(second.text).toContain('value="0123 222"')
    expect(second.text).toContain('Mein langer &lt;Text&gt;</textarea>')
    const version = /name="version" value="(\d+)"/.exec(second.text)?.[1] ?? ''
    expect(version).toBe('2')
    const merged = fields(version, { phone: '0123 111', about: 'Mein langer <Text>' })
    expect((await send(toni.token, path, merged)).location).toBe(`${path}?gut=gespeichert`)
    const shown = await get(kim.token, path)
    expect(shown.text).toContain('value="0123 111"')
    expect(shown.text).toContain('Mein langer &lt;Text&gt;')
  })

  it('says what does not fit, beside what was typed', async () => {
    const toni = await provider('Toni Träger')
    const { text } = await get(toni.token, path)
    const version = /name="version" value="(\d+)"/.exec(text)?.[1] ?? ''
    const wrong = await send(toni.token, path, fields(version, { website: 'verein.example' }))
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('value="verein.example"')
    expect(wrong.text).toContain('href="#feld-website"')
  })

  it('is shown without a form to who may not change it', async () => {
    const { token } = await as({ roles: ['planner'] })
    const seen = await get(token, path)
    expect(seen.status).toBe(200)
    expect(seen.text).not.toContain('name="version"')
  })

  it('of others cannot be told from none', async () => {
    const other = await as({ organisation: 'anderer', kind: 'provider', roles: ['provider'] })
    const nowhere = '/arbeit/organisationen/keine'
    const seen = await Promise.all([path, nowhere].map((address) => get(other.token, address)))
    const sent = await Promise.all(
      [path, nowhere].map((address) =>
        send(other.token, '/arbeit/vertretung', fields('1', {}), address),
      ),
    )
    for (const [theirs, none] of [seen, sent]) {
      expect([theirs?.status, none?.status]).toEqual([404, 404])
      expect(still(theirs?.text ?? '')).toBe(still(none?.text ?? ''))
    }
  })
})

describe('cover', () => {
  it('is given by a form and ended by the other side', async () => {
    const giver = await as({ roles: ['planner'], name: 'Gina Gibt' })
    const taker = await as({ roles: ['reader'], name: 'Theo Nimmt' })
    const page = await get(giver.token, '/arbeit/vertretung')
    const membership = /name="membership" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const wrong = await send(giver.token, '/arbeit/vertretung', [
      ['membership', membership],
      ['from', '2026-06-08'],
    ])
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Wählen Sie, wer Sie vertritt.')
    expect(wrong.text).toContain('value="2026-06-08"')
    const done = await send(giver.token, '/arbeit/vertretung', [
      ['membership', membership],
      ['to', taker.me.account.id],
      ['from', '2026-06-08'],
      ['until', '2026-06-12'],
    ])
    expect(done.location).toBe('/arbeit/vertretung?gut=gegeben')
    expect((await get(giver.token, '/arbeit')).text).toContain('Theo Nimmt vertritt Sie')
    const theirs = await get(taker.token, '/arbeit/vertretung')
    expect(theirs.text).toContain('Gina Gibt')
    const delegation = /name="delegation" value="([^"]+)"/.exec(theirs.text)?.[1] ?? ''
    const stranger = await as({ roles: ['planner'] })
    const refused = await send(
      stranger.token,
      '/arbeit/vertretung',
      [['delegation', delegation]],
      '/arbeit/vertretung/beenden',
    )
    expect(refused.status).toBe(404)
    const ended = await send(
      taker.token,
      '/arbeit/vertretung',
      [['delegation', delegation]],
      '/arbeit/vertretung/beenden',
    )
    expect(ended.location).toBe('/arbeit/vertretung?gut=beendet')
    expect((await get(giver.token, '/arbeit')).text).not.toContain('Theo Nimmt vertritt Sie')
  })
})
