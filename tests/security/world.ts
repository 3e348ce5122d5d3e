import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { composeApp } from '../../src/app.ts'
import type { Role, SignedIn } from '../../src/contexts/people/index.ts'
import { beginSession } from '../../src/contexts/people/session/sessions.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { type Door, publicActor } from '../../src/platform/operation/index.ts'
import { snapshotParts } from '../../src/snapshotParts.ts'
import { insertAccount, signedInAs } from '../builders/account.ts'
import { aCity } from '../builders/city.ts'
import { snapshotOf } from '../builders/door.ts'
import { keepMeasure } from '../builders/measures.ts'
import { offer } from '../builders/offer.ts'
import { type TestDatabase, testDatabase } from '../database/index.ts'

/** A small city with two providers, an office and a body, somebody in every role, and something to look at. */
export interface World {
  db: TestDatabase
  app: Hono
  door(me?: SignedIn): Door
  /** By a name: 'administrator', 'provider', 'otherProvider' … */
  people: Record<PersonName, Person>
  /** Something that belongs to the first provider, and its like that belongs to the other. */
  things: Record<'own' | 'other', Things>
}

export interface Person {
  me: SignedIn
  token: string
}

export interface Things {
  organisation: string
  offer: string
  report: string
  account: string
  /** The account's role there. */
  membership: string
  /** One that the account gave to a colleague. */
  delegation: string
  /** One of the account's devices. */
  session: string
  /** One that the organisation steers, and evidence that the account brought for it. */
  measure: string
  evidence: string
  /** A package that the organisation filed and the city agreed on. */
  package: string
  /** A body of the organisation that is not public, its meeting, and a pledge of the organisation. */
  body: string
  meeting: string
  recommendation: string
}

export type PersonName = Role | 'otherProvider' | 'otherAdministrator' | 'nobody'

export async function aWorld(): Promise<World> {
  const db = await testDatabase()
  await aCity().withDistricts().withQuarters().insertInto(db.app)
  const offers = {
    own: await offerBy('Hilfeverein', 'hilfeverein'),
    other: await offerBy('Nachbarschaft', 'nachbarschaft'),
  }

  async function offerBy(provider: string, organisation: string) {
    await offer(`Beratung ${provider}`).ofType('schuldnerberatung').by(provider).insertInto(db.app)
    await db.owner
      .insertInto('people.organisation')
      .values({ id: organisation, name: provider, kind: 'provider' })
      .execute()
    const { id } = await db.owner
      .updateTable('offers.offer')
      .set({ organisation })
      .where('name', '=', `Beratung ${provider}`)
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id, organisation }
  }

  const office = (roles: Role[], name: string) =>
    signedInAs(db.app, { organisation: 'stadt', kind: 'office', roles, name })
  const provider = (organisation: string, name: string, roles: Role[] = ['provider']) =>
    signedInAs(db.app, { organisation, kind: 'provider', roles, name })
  const people: World['people'] = {
    administrator: await office(['administrator'], 'Alma Verwaltung'),
    otherAdministrator: await office(['administrator'], 'Anton Verwaltung'),
    planner: await office(['planner'], 'Paula Planung'),
    editor: await office(['editor'], 'Emil Redaktion'),
    counsellor: await office(['counsellor'], 'Clara Beratung'),
    auditor: await office(['auditor'], 'Urs Revision'),
    reader: await office(['reader'], 'Lea Lesen'),
    provider: await provider(offers.own.organisation, 'Theo Träger'),
    otherProvider: await provider(offers.other.organisation, 'Tara Träger'),
    bodyMember: await signedInAs(db.app, {
      organisation: 'beirat',
      kind: 'body',
      roles: ['bodyMember'],
      name: 'Bea Beirat',
    }),
    nobody: await signedInAs(db.app, { organisation: 'leer', kind: 'office', roles: [] }),
  }
  const things = async (which: 'own' | 'other', owner: Person): Promise<Things> => ({
    organisation: offers[which].organisation,
    offer: offers[which].id,
    report: await insertReport(db.owner, offers[which].id),
    account: owner.me.account.id,
    session: await anotherDevice(db, owner),
    ...(await withCover(db.owner, owner)),
    ...(await withMeasure(db.owner, owner)),
    ...(await withPackage(db.owner, owner)),
    ...(await withBody(db.owner, owner)),
  })
  const snapshot = await snapshotOf(db.app, snapshotParts)
  const app = composeApp({
    city: { id: db.city, database: db.app },
    snapshot: () => snapshot,
    log: createLog({ logLevel: 'silent' }),
    origin: () => 'http://localhost:3000',
  })
  return {
    db,
    app,
    people,
    things: {
      own: await things('own', people.provider),
      other: await things('other', people.otherProvider),
    },
    door: (me) => ({
      city: db.city,
      actor: me?.actor ?? publicActor,
      now: () => new Date(),
      snapshot: () => snapshot,
      database: db.app,
      origin: 'http://localhost:3000',
    }),
  }
}

async function withMeasure(database: Database, { me }: Person) {
  const organisation = me.acting!.id
  const measure = `massnahme-${organisation}`
  const evidence = randomUUID()
  const target = { id: 'plaetze', label: 'Plätze', kind: 'count' }
  await keepMeasure(database, { id: measure, organisation, record: { targets: [target] } })
  await database
    .insertInto('measures.evidence')
    .values({
      id: evidence,
      measure,
      record: JSON.stringify({ label: 'Bericht', says: 'for', kind: 'document' }),
      public: false,
      at: new Date(),
      account: me.account.id,
    })
    .execute()
  return { measure, evidence }
}

/** Columns that every document of measures has. */
const written = (record: object) => ({
  record: JSON.stringify(record),
  created_at: new Date(),
  updated_at: new Date(),
})

async function withPackage(database: Database, { me }: Person) {
  const organisation = me.acting!.id
  const id = `paket-${organisation}`
  const record = { title: id, targetGroup: 'Alle', wishedEffect: 'Mehr', field: 'care' }
  await database
    .insertInto('measures.package')
    .values({ id, organisation, state: 'agreed', ...written(record) })
    .execute()
  return { package: id }
}

async function withBody(database: Database, { me }: Person) {
  const organisation = me.acting!.id
  const ids = {
    body: `gremium-${organisation}`,
    meeting: `sitzung-${organisation}`,
    recommendation: `zusage-${organisation}`,
  }
  const { body } = ids
  await database
    .insertInto('measures.body')
    .values({ id: body, organisation, ...written({ name: body, kind: 'pact' }) })
    .execute()
  const meeting = { title: ids.meeting, state: 'planned' }
  await database
    .insertInto('measures.meeting')
    .values({ id: ids.meeting, body, starts_at: new Date(), ...written(meeting) })
    .execute()
  const pledge = {
    kind: 'pledge',
    title: ids.recommendation,
    text: 'Wir helfen.',
    on: '2026-01-01',
    field: 'care',
    partner: organisation,
  }
  await database
    .insertInto('measures.recommendation')
    .values({ id: ids.recommendation, body, ...written(pledge) })
    .execute()
  return ids
}

async function anotherDevice({ app }: TestDatabase, { me }: Person): Promise<string> {
  const account = me.account.id
  const session = { account, stage: 'full', method: 'password', device: 'Tablet' } as const
  const begun = await app
    .transaction()
    .execute((tx) => beginSession(tx, { ...session, now: new Date() }))
  return begun.id
}

/** The owner's role, passed on to a colleague for a while. */
async function withCover(database: Database, { me }: Person) {
  const organisation = me.acting!.id
  const { id: membership, role } = await database
    .selectFrom('people.membership')
    .select(['id', 'role'])
    .where('account', '=', me.account.id)
    .executeTakeFirstOrThrow()
  const now = new Date()
  const kind = me.acting!.kind
  const colleague = await insertAccount(database, { organisation, kind, roles: ['reader'], now })
  const delegation = randomUUID()
  await database
    .insertInto('people.membership')
    .values({
      id: delegation,
      account: colleague,
      organisation,
      role,
      valid_from: '2020-01-01',
      valid_until: '2098-12-31',
      source: 'delegation',
      given_by: me.account.id,
      delegated_from: membership,
      created_at: now,
    })
    .execute()
  return { membership, delegation }
}

async function insertReport(database: Database, of: string): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto('offers.report')
    .values({ id, offer: of, kind: 'hours', message: `Öffnet später (${of}).`, locale: 'de' })
    .execute()
  return id
}

export const cookieOf = ({ token }: Person) => `nahbei-sitzung=${token}`

export const asPerson = (person?: Person, headers: Record<string, string> = {}) => ({
  headers: { ...(person ? { cookie: cookieOf(person) } : {}), ...headers },
})

/** A form as a browser sends it. */
export const formOf = (
  person: Person | undefined,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) => ({
  method: 'POST',
  body: new URLSearchParams(fields).toString(),
  ...asPerson(person, { 'content-type': 'application/x-www-form-urlencoded', ...headers }),
})
