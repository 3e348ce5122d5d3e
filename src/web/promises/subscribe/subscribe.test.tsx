import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aCity } from '../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import {
  keepCommitment,
  keepMeasure,
  keepPaper,
  rate,
  sayStatus,
} from '../../../../tests/builders/measures.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import { atlasPart } from '../../../contexts/atlas/index.ts'
import { cityPart } from '../../../contexts/city/index.ts'
import { deleteUnconfirmed, measuresPart, tellNews } from '../../../contexts/measures/index.ts'
import { offersPart } from '../../../contexts/offers/index.ts'
import type { Database } from '../../../platform/db/database.ts'
import { createLog } from '../../../platform/log/log.ts'
import type { Door } from '../../../platform/operation/index.ts'
import { createWebsite } from '../../app.tsx'
import { promisePages } from '../index.ts'

const origin = 'https://hilfe.example'
const start = new Date('2025-03-03T10:00:00Z')
const day = 86_400_000
const inDays = (days: number) => new Date(start.getTime() + days * day)

let app: Database
let owner: Database
let door: Door
let now = start
let sender = 'somebody'
let site: ReturnType<typeof createWebsite>

beforeAll(async () => {
  ;({ app, owner } = await testDatabase())
  await aCity().withDistricts().withQuarters().insertInto(app)
  await keepPaper(app, { id: 'vertrag', text: 'Wir bauen ein Haus. Wir pflanzen Bäume.' })
  await keepPaper(app, { id: 'partei', text: 'Wir nicht.', record: { author: 'party' } })
  await keepCommitment(app, { id: 'p', paper: 'partei', quote: 'Wir nicht.' })
  const areas = [{ level: 'quartier', id: '0204' }]
  await keepMeasure(app, { id: 'haus', record: { title: 'Haus am Hafen', areas } })
  await keepCommitment(app, {
    id: 'haus-v',
    paper: 'vertrag',
    quote: 'Wir bauen ein Haus.',
    record: { title: 'Ein Haus', field: 'housing' },
    measures: ['haus'],
  })
  await keepCommitment(app, {
    id: 'baum-v',
    paper: 'vertrag',
    quote: 'Wir pflanzen Bäume.',
    record: { title: 'Bäume', field: 'environment' },
  })
  await renew()
  site = createWebsite({
    door: () => ({ ...door, now: () => now }),
    city: () => ({ name: 'Musterhausen', demo: false, locales: ['de', 'leicht', 'en'] }),
    pages: promisePages,
    assets: (name) => `/assets/${name}`,
    log: createLog({ logLevel: 'silent' }),
    origin: () => origin,
    sender: async () => sender,
  })
})

beforeEach(async () => {
  await sql`truncate measures.subscription, platform.mail, platform.rate`.execute(owner)
  now = start
  sender = 'somebody'
})

async function renew() {
  door = await publicDoor(app, [cityPart, offersPart, atlasPart, measuresPart])
}
const post = (path: string, form: Record<string, string> = {}) =>
  site.request(path, {
    method: 'POST',
    body: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
const order = (mail: string, zu = 'all', more: Record<string, string> = {}) =>
  post('/versprochen/abo', { mail, zu, ...more })
async function mails() {
  const rows = await owner.selectFrom('platform.mail').selectAll().orderBy('created_at').execute()
  return rows.map(({ recipient, subject, body }) => ({ to: recipient, subject, body: body ?? '' }))
}
const linkIn = (body: string, kind: 'bestaetigen' | 'beenden') =>
  new RegExp(`${origin}(\\S*/versprochen/abo/${kind}/\\S+)`).exec(body)?.[1] ?? ''
async function kept() {
  const { rows } = await sql<{ mail: string; confirmed_at: Date | null }>`
    select mail, confirmed_at from measures.subscription order by mail`.execute(owner)
  return rows.map(({ mail, confirmed_at }) => [mail, confirmed_at !== null])
}
async function orderAndConfirm(mail: string, zu = 'all') {
  await order(mail, zu)
  const sent = await mails()
  await post(linkIn(sent.at(-1)?.body ?? '', 'bestaetigen'))
  await sql`truncate platform.mail`.execute(owner)
}
async function tell(at: Date) {
  await renew()
  const snapshot = { ...door.snapshot(), get: door.snapshot().get, publishedAt: at }
  return await tellNews(app, { now: at, origin, snapshot })
}

describe('ordering mails', () => {
  it('asks to confirm by mail, and only the button confirms', async () => {
    const answer = await order(' Kim@Example.org ', 'area:quartier/0204-hafen')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/versprochen/abo/danke'])
    const [mail] = await mails()
    expect(mail?.to).toBe('kim@example.org')
    expect(mail?.body).toContain('das Gebiet „Hafen“')
    const link = linkIn(mail?.body ?? '', 'bestaetigen')
    const page = await (await site.request(link)).text()
    expect(page).toContain('Ja, bestätigen')
    expect(page).toContain('Hafen')
    expect(await kept()).toEqual([['kim@example.org', false]])
    expect(await (await post(link)).text()).toContain('Die Bestellung ist bestätigt')
    expect(await kept()).toEqual([['kim@example.org', true]])
  })

  it('keeps only a hash of the link, and says in no log what was ordered', async () => {
    await order('kim@example.org', 'promise:haus-v')
    const token =
      linkIn((await mails())[0]?.body ?? '', 'bestaetigen')
        .split('/')
        .at(-1) ?? ''
    expect(token).not.toBe('')
    const { rows } = await sql<{ row: string }>`select s::text as row from measures.subscription s
      union all select a::text from platform.audit a`.execute(owner)
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.some(({ row }) => row.includes(token))).toBe(false)
    const { rows: logged } = await sql<{
      row: string
    }>`select a::text as row from platform.audit a`.execute(owner)
    for (const { row } of logged) expect(row).not.toMatch(/kim|haus-v/)
  })

  it.each(['', 'kein', 'a@b, c@d.example', 'x@y.example\nBcc: z@z.example'])(
    'gives back what is no address: %j',
    async (mail) => {
      const answer = await order(mail)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Geben Sie eine Mail-Adresse ein')
      expect(await mails()).toEqual([])
    },
  )

  it.each(['paper:partei', 'promise:p', 'paper:gibt-es-nicht', 'unsinn', 'area:quartier/9999'])(
    'knows no %s',
    async (zu) => {
      expect((await order('kim@example.org', zu)).status).toBe(404)
      expect((await site.request(`/versprochen/abo?zu=${zu}`)).status).toBe(404)
      expect(await mails()).toEqual([])
    },
  )

  it('thanks a machine and keeps nothing', async () => {
    const answer = await order('kim@example.org', 'all', { homepage: 'https://spam.example' })
    expect(answer.status).toBe(303)
    expect([await kept(), await mails()]).toEqual([[], []])
  })

  it('tells nobody who has ordered already but the address itself, by a mail', async () => {
    await orderAndConfirm('kim@example.org')
    const answer = await order('kim@example.org')
    expect(answer.headers.get('location')).toBe('/versprochen/abo/danke')
    const [mail] = await mails()
    expect(mail?.subject).toContain('Sie bekommen schon')
    expect(linkIn(mail?.body ?? '', 'beenden')).not.toBe('')
    expect(await kept()).toHaveLength(1)
  })

  it('floods no address and takes no flood', async () => {
    for (let i = 0; i < 8; i++) {
      sender = `sender ${i}`
      expect((await order('kim@example.org')).status).toBe(303)
    }
    expect(await mails()).toHaveLength(4)
    sender = 'one'
    const codes: number[] = []
    for (let i = 0; i < 12; i++) codes.push((await order(`kim${i}@example.org`)).status)
    expect(codes.slice(0, 10)).toEqual(Array(10).fill(303))
    expect(codes.slice(10)).toEqual([429, 429])
  })

  it('lets a link end after three days, and its address with it', async () => {
    await order('kim@example.org')
    const link = linkIn((await mails())[0]?.body ?? '', 'bestaetigen')
    now = inDays(4)
    expect((await site.request(link)).status).toBe(404)
    expect((await post(link)).status).toBe(404)
    expect(await deleteUnconfirmed(app, inDays(-1))).toBe(0)
    expect(await deleteUnconfirmed(app, inDays(1))).toBe(1)
    expect(await kept()).toEqual([])
  })
})

describe('telling news', () => {
  it('writes what became public since, by scope, once a week, and ends by one press', async () => {
    await orderAndConfirm('kim@example.org', 'area:quartier/0204-hafen')
    await orderAndConfirm('kim@example.org', 'field:environment')
    await orderAndConfirm('alex@example.org', 'promise:baum-v')
    await sayStatus(app, 'haus', '2025-03-05', 'delayed', {
      internal: 'Geheim',
      words: 'Es dauert.',
    })
    expect(await tell(inDays(3))).toEqual({ mailed: 0 })
    expect(await tell(inDays(8))).toEqual({ mailed: 1 })
    const [mail] = await mails()
    expect(mail?.to).toBe('kim@example.org')
    expect(mail?.subject).toBe('1 Neuigkeit zu Versprechen in Musterhausen')
    expect(mail?.body).toContain('Neues über das Gebiet „Hafen“')
    expect(mail?.body).toContain('- Ein Haus\n  Haus am Hafen: verzögert (5. März 2025)')
    expect(mail?.body).toContain(`${origin}/versprochen/haus-v`)
    expect(mail?.body).not.toMatch(/Geheim|Umwelt/)
    // Nothing twice, and what is new only after a week.
    await sql`truncate platform.mail`.execute(owner)
    await rate(app, 'baum-v', '2025-03-12', 'underWay')
    expect(await tell(inDays(10))).toEqual({ mailed: 2 })
    const second = await mails()
    expect(second.map(({ to }) => to).sort()).toEqual(['alex@example.org', 'kim@example.org'])
    for (const { body } of second) {
      expect(body).toContain('Bewertung: auf dem Weg')
      expect(body).not.toContain('Ein Haus')
    }
    const end = linkIn(mail?.body ?? '', 'beenden')
    expect(await (await site.request(end)).text()).toContain('Ja, abbestellen')
    expect(await kept()).toHaveLength(3)
    expect(await (await post(end)).text()).toContain('Ihre Adresse ist gelöscht')
    expect(await kept()).toHaveLength(2)
    // Twice is as good as once.
    expect((await post(end)).status).toBe(200)
    expect((await site.request(end)).status).toBe(404)
  })

  it('says nothing to who has not confirmed', async () => {
    await order('kim@example.org')
    await sql`truncate platform.mail`.execute(owner)
    await sayStatus(app, 'haus', '2025-03-20', 'running')
    await tell(inDays(30))
    expect(await mails()).toEqual([])
  })
})
