import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../../tests/builders/account.ts'
import { publicDoor } from '../../../../../tests/builders/door.ts'
import { offer } from '../../../../../tests/builders/offer.ts'
import { testDatabase } from '../../../../../tests/database/index.ts'
import type { Database } from '../../../../platform/db/database.ts'
import {
  type AccountActor,
  type Actor,
  type Door,
  execute,
  type InputOf,
  type Operation,
  type OutputOf,
  publicActor,
} from '../../../../platform/operation/index.ts'
import { readOffers } from '../../store.ts'
import {
  askProviders,
  confirmAsked,
  confirmOffers,
  listAsks,
  listStaleOffers,
  reportAsked,
  saveAskRule,
  showAsk,
  showFreshness,
} from '../index.ts'

let app: Database
let owner: Database
let base: Door
let editor: AccountActor
let club: AccountActor
let otherClub: AccountActor
const otherMail = 'olaf@anderer.example'
const start = new Date('2026-03-02T10:00:00Z')
const day = 86_400_000
const inDays = (days: number) => new Date(start.getTime() + days * day)

beforeAll(async () => {
  ;({ app, owner } = await testDatabase())
  const person = async (name: string, options: Parameters<typeof signedInAs>[1]) =>
    (await signedInAs(app, { name, now: start, ...options })).me.actor
  editor = await person('Kim Beispiel', { roles: ['editor'] })
  const kind = 'provider' as const
  const mail = 'vera@verein.example'
  club = await person('Vera Verein', { organisation: 'verein', kind, roles: ['provider'], mail })
  otherClub = await person('Olaf Ander', {
    organisation: 'anderer',
    kind,
    roles: ['provider'],
    mail: otherMail,
  })
  await owner
    .insertInto('people.organisation')
    .values([
      { id: 'buero', name: 'Büro', kind, mail: 'post@buero.example' },
      { id: 'stumm', name: 'Stumm', kind },
    ])
    .execute()
  base = await publicDoor(app, [])
})

const tables = [
  'platform.mail',
  'offers.ask_link',
  'offers.ask_offer',
  'offers.ask',
  'offers.ask_rule',
  'offers.report',
  'offers.revision',
  'offers.offer',
] as const
beforeEach(async () => {
  for (const table of tables) await owner.deleteFrom(table).execute()
})

const as = (actor: Actor, now = start): Door => ({ ...base, actor, now: () => now })
async function ok<Op extends Operation>(
  op: Op,
  actor: Actor,
  input: InputOf<Op>,
  now = start,
): Promise<OutputOf<Op>> {
  const outcome = await execute(op, as(actor, now), input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value as OutputOf<Op> // what its own schema gave
}

/** An offer of an organisation, last confirmed on a day. */
async function offerOf(
  organisation: string | null,
  name: string,
  more: { lastChecked?: string; email?: string; phone?: string } = {},
) {
  const { id } = await offer(name).with(more).insertInto(app)
  await app.updateTable('offers.offer').set({ organisation }).where('id', '=', id).execute()
  return id
}

const ask = (now = start) => askProviders(app, { now, origin: 'https://hilfe.example' })
const everyYear = () => ok(saveAskRule, editor, { months: 12 })

async function mails() {
  const rows = await owner
    .selectFrom('platform.mail')
    .select(['recipient', 'subject', 'body'])
    .orderBy('created_at')
    .orderBy('recipient')
    .execute()
  return rows.map(({ recipient, subject, body }) => ({
    to: recipient,
    subject,
    body: body ?? '',
    token: /angebot-bestaetigen\/([\w-]+)/.exec(body ?? '')?.[1] ?? '',
  }))
}
async function firstMail() {
  const [mail] = await mails()
  if (!mail) throw new Error('nobody was asked')
  return mail
}
const records = async () =>
  new Map((await readOffers(app)).map(({ record }) => [record.id, record]))

describe('asking', () => {
  it('is off until the city says how often', async () => {
    await offerOf('verein', 'Alt', { lastChecked: '2020-01-01' })
    expect(await ask()).toEqual({ asked: 0, reminded: 0, ended: 0 })
    await everyYear()
    expect(await ask()).toMatchObject({ asked: 1 })
  })

  it('writes one mail for all that is due of an organisation, to its people or its office', async () => {
    await everyYear()
    await offerOf('verein', 'Beratung', { lastChecked: '2025-02-01' })
    await offerOf('verein', 'Nie bestätigt')
    await offerOf('verein', 'Bald fällig', { lastChecked: '2025-04-01' })
    await offerOf('verein', 'Frisch', { lastChecked: '2026-02-01' })
    await offerOf('buero', 'Sprechstunde', { lastChecked: '2024-01-01' })
    await offerOf('stumm', 'Gruppe', { email: 'gruppe@stumm.example' })
    await offerOf(null, 'Ohne Träger', { email: 'frei@example.org' })
    await offerOf('stumm', 'Unerreichbar')
    expect(await ask()).toMatchObject({ asked: 4 })
    const sent = await mails()
    expect(sent.map(({ to }) => to).sort()).toEqual([
      'frei@example.org',
      'gruppe@stumm.example',
      'post@buero.example',
      'vera@verein.example',
    ])
    const own = sent.find(({ to }) => to === 'vera@verein.example')!
    expect(own.subject).toContain('3 Angebote')
    for (const name of ['Beratung', 'Nie bestätigt', 'Bald fällig'])
      expect(own.body).toContain(name)
    expect(own.body).not.toContain('Frisch')
    expect(own.body).toContain(`/angebot-bestaetigen/${own.token}?angebot=beratung`)
  })

  it('asks once, however many processes ask how often', async () => {
    await everyYear()
    await offerOf('verein', 'Beratung')
    const runs = await Promise.all([ask(), ask(), ask()])
    expect(runs.reduce((sum, { asked }) => sum + asked, 0)).toBe(1)
    expect(await mails()).toHaveLength(1)
  })

  it('keeps no link that could be used by who reads the database', async () => {
    await everyYear()
    await offerOf('verein', 'Beratung')
    await ask()
    const { token } = await firstMail()
    const kept = await owner.selectFrom('offers.ask_link').selectAll().execute()
    expect(token.length).toBeGreaterThan(40)
    expect(JSON.stringify(kept)).not.toContain(token)
    expect(kept[0]?.token_hash.toString('base64url')).not.toBe(token)
  })

  it('reminds after three and six weeks, then leaves it to staff', async () => {
    await everyYear()
    await offerOf('verein', 'Beratung')
    await ask()
    expect(await ask(inDays(20))).toMatchObject({ asked: 0, reminded: 0 })
    expect(await ask(inDays(21))).toMatchObject({ reminded: 1 })
    expect(await ask(inDays(21))).toMatchObject({ reminded: 0 })
    expect(await ask(inDays(42))).toMatchObject({ reminded: 1, ended: 0 })
    expect((await ok(listAsks, editor, {})).asks).toMatchObject([{ ended: false, mails: 3 }])
    expect(await ask(inDays(63))).toMatchObject({ asked: 0, reminded: 0, ended: 1 })
    expect((await ok(listAsks, editor, {})).asks).toMatchObject([
      { ended: true, organisation: { id: 'verein' }, open: [{ name: 'Beratung' }] },
    ])
    expect((await mails()).map(({ subject }) => subject?.startsWith('Erinnerung'))).toEqual([
      false,
      true,
      true,
    ])
    // Every link goes on working.
    for (const { token } of await mails())
      expect((await ok(showAsk, publicActor, { token }, inDays(63))).offers).toHaveLength(1)
    expect((await ok(listAsks, otherClub, {})).asks).toEqual([])
    expect((await ok(listAsks, club, {})).asks).toHaveLength(1)
  })

  it('follows an organisation’s own rule', async () => {
    await everyYear()
    await offerOf('verein', 'Beratung', { lastChecked: '2025-10-01' })
    await offerOf('buero', 'Sprechstunde')
    await ok(saveAskRule, editor, { organisation: 'buero', months: null })
    await ok(saveAskRule, editor, { organisation: 'verein', months: 3 })
    expect(await ask()).toMatchObject({ asked: 1 })
    expect((await mails()).map(({ to }) => to)).toEqual(['vera@verein.example'])
    await ok(saveAskRule, editor, { organisation: 'buero' })
    expect(await ask()).toMatchObject({ asked: 1 })
    const refused = await execute(saveAskRule, as(club), { months: null })
    expect(refused).toMatchObject({ failure: { kind: 'notAllowed' } })
  })
})

describe('the link', () => {
  async function asked() {
    await everyYear()
    const one = await offerOf('verein', 'Beratung', { phone: '0211 4710' })
    const two = await offerOf('verein', 'Gruppe')
    await ask()
    const { token } = await firstMail()
    return { one, two, token }
  }
  const shown = (token: string, now = start) => ok(showAsk, publicActor, { token }, now)

  it('shows what is asked, and looking confirms nothing', async () => {
    const { one, token } = await asked()
    const { organisation, offers } = await shown(token)
    expect(organisation).toBe('Organisation verein')
    expect(offers).toMatchObject([
      { id: one, phone: '0211 4710', answer: null },
      { name: 'Gruppe' },
    ])
    await shown(token)
    expect((await records()).get(one)?.lastChecked).toBeUndefined()
  })

  it('confirms what was looked at, by the provider, today, without taking it from its source', async () => {
    const { one, two, token } = await asked()
    const { offers } = await shown(token)
    const seen = offers.map(({ id, version }) => ({ offer: id, version }))
    expect(await ok(confirmAsked, publicActor, { token, offers: seen })).toEqual({
      confirmed: 2,
      changed: [],
    })
    for (const id of [one, two])
      expect((await records()).get(id)).toMatchObject({
        lastChecked: '2026-03-02',
        checkedBy: 'provider',
      })
    const { edited_at } = await owner
      .selectFrom('offers.offer')
      .select('edited_at')
      .where('id', '=', one)
      .executeTakeFirstOrThrow()
    expect(edited_at).toBeNull()
    // Sent twice, it is done once; and nobody is asked or reminded any more.
    expect((await ok(confirmAsked, publicActor, { token, offers: seen })).confirmed).toBe(0)
    expect(await ask(inDays(22))).toEqual({ asked: 0, reminded: 0, ended: 0 })
    expect(await ask(inDays(366))).toMatchObject({ asked: 1 })
  })

  it('is in the history of an offer that is kept here', async () => {
    const { one, token } = await asked()
    await owner
      .updateTable('offers.offer')
      .set({ edited_at: start })
      .where('id', '=', one)
      .execute()
    await ok(confirmAsked, publicActor, { token, offers: [{ offer: one, version: 1 }] })
    const revisions = await owner.selectFrom('offers.revision').select(['kind', 'number']).execute()
    expect(revisions).toEqual([{ kind: 'confirmed', number: 2 }])
  })

  it('leaves open what was changed since', async () => {
    const { one, token } = await asked()
    await owner.updateTable('offers.offer').set({ version: 2 }).where('id', '=', one).execute()
    const input = { token, offers: [{ offer: one, version: 1 }] }
    expect(await ok(confirmAsked, publicActor, input)).toEqual({ confirmed: 0, changed: [one] })
    expect((await shown(token)).offers[0]).toMatchObject({ id: one, answer: null })
  })

  it('turns what is wrong into a report, once', async () => {
    const { one, token } = await asked()
    const input = { token, id: randomUUID(), offer: one, message: ' Neue Nummer: 4711. ' }
    await ok(reportAsked, publicActor, input)
    await ok(reportAsked, publicActor, input)
    const reports = await owner.selectFrom('offers.report').select(['offer', 'message']).execute()
    expect(reports).toEqual([{ offer: one, message: 'Neue Nummer: 4711.' }])
    expect((await shown(token)).offers[0]).toMatchObject({ answer: 'wrong' })
    const empty = await execute(reportAsked, as(publicActor), { ...input, message: ' ' })
    expect(empty).toMatchObject({ failure: { issues: [{ field: 'message' }] } })
  })

  it('opens nothing else, and ends', async () => {
    const { token } = await asked()
    const foreign = await offerOf('buero', 'Fremd')
    const refused = { failure: { kind: 'notFound' } }
    const offers = [{ offer: foreign, version: 1 }]
    expect(await execute(confirmAsked, as(publicActor), { token, offers })).toMatchObject(refused)
    expect(await execute(showAsk, as(publicActor), { token: 'falsch' })).toMatchObject(refused)
    expect(await execute(showAsk, as(publicActor, inDays(121)), { token })).toMatchObject(refused)
  })

  it('neither shows nor confirms an offer that is another organisation’s by now', async () => {
    const { one, two, token } = await asked()
    await owner
      .updateTable('offers.offer')
      .set({ organisation: 'anderer' })
      .where('id', '=', one)
      .execute()
    expect((await shown(token)).offers.map(({ id }) => id)).toEqual([two])
    const late = { token, id: randomUUID(), offer: one, message: 'Falsch' }
    expect(await execute(reportAsked, as(publicActor), late)).toMatchObject({
      failure: { kind: 'notFound' },
    })
    const [moved, kept] = [one, two].map((offer) => ({ offer, version: 1 }))
    expect(await execute(confirmAsked, as(publicActor), { token, offers: [moved!] })).toMatchObject(
      { failure: { kind: 'notFound' } },
    )
    // Seen before it moved, and sent with another one.
    expect(await ok(confirmAsked, publicActor, { token, offers: [moved!, kept!] })).toEqual({
      confirmed: 1,
      changed: [one],
    })
    expect((await records()).get(one)?.lastChecked).toBeUndefined()
    // The new provider is asked instead, the former one no more.
    expect(await ask(inDays(1))).toMatchObject({ asked: 1 })
    expect(await ask(inDays(22))).toMatchObject({ reminded: 1 })
    const later = (await mails()).slice(1).map(({ to }) => to)
    expect(new Set(later)).toEqual(new Set([otherMail]))
  })

  it('ends with the mail address that stood at the offer', async () => {
    await everyYear()
    const id = await offerOf(null, 'Treff', { email: 'Alt@treff.example' })
    await ask()
    const { token } = await firstMail()
    expect((await shown(token)).offers).toHaveLength(1)
    await sql`update offers.offer set record = jsonb_set(record, '{email}', '"neu@treff.example"')
      where id = ${id}`.execute(owner)
    expect((await shown(token)).offers).toEqual([])
  })

  it('never tells a secret place', async () => {
    await everyYear()
    const { id } = await offer('Zuflucht').at(1, 1, 'Geheimweg').protected().insertInto(app)
    await owner
      .updateTable('offers.offer')
      .set({ organisation: 'verein' })
      .where('id', '=', id)
      .execute()
    await ask()
    const { token, body } = await firstMail()
    expect(JSON.stringify(await shown(token)) + body).not.toContain('Geheimweg')
  })
})

describe('freshness', () => {
  it('is counted by organisation, and confirmed by who keeps the offer', async () => {
    const old = await offerOf('verein', 'Alt', { lastChecked: '2024-01-01' })
    await offerOf('verein', 'Nie')
    await offerOf('verein', 'Frisch', { lastChecked: '2026-02-01' })
    const fromSource = await offerOf('anderer', 'Quelle')
    await owner
      .updateTable('offers.offer')
      .set({ seen_on: '2023-05-05' })
      .where('id', '=', fromSource)
      .execute()
    const { total, organisations } = await ok(showFreshness, editor, {})
    expect(total).toEqual({ fresh: 1, old: 1, sourceOld: 1, never: 1 })
    expect(organisations[0]).toMatchObject({ organisation: { id: 'verein' }, old: 1, never: 1 })
    const stale = await ok(listStaleOffers, club, {})
    expect(stale.offers.map(({ name }) => name)).toEqual(['Nie', 'Alt'])
    const offers = [{ offer: old, version: 1 }]
    expect(await execute(confirmOffers, as(otherClub), { offers })).toMatchObject({
      failure: { kind: 'notFound' },
    })
    expect(await ok(confirmOffers, club, { offers })).toEqual({ confirmed: 1, changed: [] })
    expect((await records()).get(old)).toMatchObject({
      lastChecked: '2026-03-02',
      checkedBy: 'provider',
    })
    expect((await ok(showFreshness, editor, {})).total).toMatchObject({ fresh: 2, old: 0 })
  })
})
