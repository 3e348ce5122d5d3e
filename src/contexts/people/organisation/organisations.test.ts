import { beforeAll, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../tests/builders/account.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/database/index.ts'
import { type Actor, type Door, execute, type InputOf } from '../../../platform/operation/index.ts'
import { findSession } from '../session/sessions.ts'
import { actForOrganisation } from './actFor.ts'
import { createOrganisation } from './createOrganisation.ts'
import { upsertOrganisations } from './importStore.ts'
import { listOrganisations } from './listOrganisations.ts'
import { saveOrganisation } from './saveOrganisation.ts'
import { showOrganisation } from './showOrganisation.ts'

const now = new Date('2026-06-01T10:00:00Z')
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})

const door = (actor: Actor): Door => ({
  city: db.city,
  actor,
  now: () => now,
  snapshot: () => {
    throw new Error('not for these operations')
  },
  database: db.app,
})
const provider = (organisation: string, name = 'Toni Träger') =>
  signedInAs(db.app, { organisation, kind: 'provider', roles: ['provider'], name, now })
const editor = () => signedInAs(db.app, { roles: ['editor'], name: 'Edda Redaktion', now })

type Save = InputOf<typeof saveOrganisation>
const save = (actor: Actor, change: Partial<Save> & { organisation: string }) =>
  execute(saveOrganisation, door(actor), {
    version: 1,
    name: 'Verein',
    website: '',
    phone: '',
    mail: '',
    about: '',
    ...change,
  })

describe('an organisation', () => {
  it('is changed by its own people and by the city, and renews what is public', async () => {
    const toni = await provider('verein-1')
    const version = () =>
      db.app.selectFrom('platform.publication').select('version').executeTakeFirstOrThrow()
    const before = await version()
    const first = await save(toni.me.actor, {
      organisation: 'verein-1',
      website: ' https://verein.example ',
      phone: '0123 / 45 67-8',
      about: 'Zeile 1\r\nZeile 2',
    })
    expect(first).toEqual({ ok: true, value: { version: 2 } })
    expect((await version()).version).toBe(before.version + 1)
    const edda = await editor()
    expect(
      await save(edda.me.actor, { organisation: 'verein-1', version: 2, name: 'Verein eins' }),
    ).toEqual({ ok: true, value: { version: 3 } })
    const shown = await execute(showOrganisation, door(toni.me.actor), { organisation: 'verein-1' })
    expect(shown).toMatchObject({
      value: { name: 'Verein eins', website: null, version: 3, mayEdit: true },
    })
  })

  it('of others looks to a provider as if it were not there', async () => {
    await provider('verein-2')
    const other = await provider('verein-3')
    const gone = { ok: false, failure: { kind: 'notFound', what: 'organisation' } }
    for (const organisation of ['verein-2', 'gibt-es-nicht']) {
      expect(await save(other.me.actor, { organisation })).toEqual(gone)
      expect(await execute(showOrganisation, door(other.me.actor), { organisation })).toEqual(gone)
    }
    const listed = await execute(listOrganisations, door(other.me.actor), {})
    expect(listed).toMatchObject({ value: { organisations: [{ id: 'verein-3' }], total: 1 } })
    const planner = await signedInAs(db.app, { roles: ['planner'], now })
    const shown = await execute(showOrganisation, door(planner.me.actor), {
      organisation: 'verein-2',
    })
    expect(shown).toMatchObject({ value: { mayEdit: false } })
  })

  it('that two change at once keeps the first, and shows it to the second with who and when', async () => {
    const toni = await provider('verein-4')
    const edda = await editor()
    expect((await save(toni.me.actor, { organisation: 'verein-4', phone: '0123 4567' })).ok).toBe(
      true,
    )
    const second = await save(edda.me.actor, { organisation: 'verein-4', about: 'Neu' })
    expect(second).toEqual({
      ok: false,
      failure: {
        kind: 'conflict',
        reason: 'changed',
        current: {
          version: 2,
          fields: { name: 'Verein', website: '', phone: '0123 4567', mail: '', about: '' },
          changedBy: 'Toni Träger',
          changedAt: now.toISOString(),
        },
      },
    })
  })

  it('lets one of two through who save the same version at the same moment', async () => {
    const toni = await provider('verein-5')
    const outcomes = await Promise.all(
      ['a', 'b', 'c', 'd'].map((about) => save(toni.me.actor, { organisation: 'verein-5', about })),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    for (const outcome of outcomes)
      if (!outcome.ok)
        expect(outcome.failure).toMatchObject({ reason: 'changed', current: { version: 2 } })
  })

  it.each([
    [{ name: '  ' }, 'name'],
    [{ website: 'javascript:alert(1)' }, 'website'],
    [{ website: 'www.verein.example' }, 'website'],
    [{ mail: 'kein mail' }, 'mail'],
    [{ mail: 'a@b.example\r\nBcc: c@d.example' }, 'mail'],
    [{ phone: 'ruf an' }, 'phone'],
    [{ about: 'x'.repeat(2001) }, 'about'],
  ])('names what does not fit: %j', async (wrong, field) => {
    const toni = await provider('verein-6')
    expect(await save(toni.me.actor, { organisation: 'verein-6', ...wrong })).toMatchObject({
      failure: { kind: 'invalid', issues: [expect.objectContaining({ field })] },
    })
  })

  it('keeps the name that its source gives; an import counts as a change', async () => {
    const bring = (name: string) =>
      db.app
        .transaction()
        .execute((tx) => upsertOrganisations(tx, [{ id: 'quelle-1', name, givenId: true }]))
    await bring('Alter Name')
    const edda = await editor()
    const change = { organisation: 'quelle-1', phone: '0123 4567' }
    expect(await save(edda.me.actor, { ...change, name: 'Mein Name' })).toMatchObject({
      failure: { kind: 'invalid', issues: [{ field: 'name' }] },
    })
    await bring('Neuer Name')
    expect(await save(edda.me.actor, { ...change, name: 'Alter Name' })).toMatchObject({
      failure: { reason: 'changed', current: { version: 2, fields: { name: 'Neuer Name' } } },
    })
    const saved = await save(edda.me.actor, { ...change, version: 2, name: 'Neuer Name' })
    expect(saved.ok).toBe(true)
  })
})

describe('organisations', () => {
  it('are added by administrators, with an id from the name', async () => {
    const { me } = await signedInAs(db.app, { roles: ['administrator'], now })
    const create = (name: string) =>
      execute(createOrganisation, door(me.actor), { kind: 'body', name })
    expect(await create('Beirat für Ältere')).toEqual({
      ok: true,
      value: { organisation: 'beirat-fuer-aeltere' },
    })
    expect(await create('beirat FÜR ältere')).toMatchObject({ failure: { kind: 'invalid' } })
    expect(await create('Beirat für Ältere!')).toMatchObject({
      value: { organisation: 'beirat-fuer-aeltere-2' },
    })
    expect(await create('!!!')).toMatchObject({ failure: { kind: 'invalid' } })
    const edda = await editor()
    const refused = await execute(createOrganisation, door(edda.me.actor), {
      kind: 'body',
      name: 'X',
    })
    expect(refused).toEqual({ ok: false, failure: { kind: 'notAllowed' } })
  })

  it('are listed with what is public about them, without people', async () => {
    const toni = await provider('verein-7')
    const outcome = await execute(listOrganisations, door(toni.me.actor), { text: 'VEREIN-7' })
    expect(outcome).toEqual({
      ok: true,
      value: {
        organisations: [
          {
            id: 'verein-7',
            name: 'Organisation verein-7',
            kind: 'provider',
            website: null,
            phone: null,
            mail: null,
          },
        ],
        total: 1,
        pages: 1,
      },
    })
    expect(await execute(listOrganisations, door({ kind: 'public' }), {})).toEqual({
      ok: false,
      failure: { kind: 'notAllowed' },
    })
  })
})

describe('somebody who belongs to several organisations', () => {
  it('chooses one; the session gets a new secret and the rights of that one', async () => {
    const { me, token } = await signedInAs(db.app, { roles: ['planner'], now })
    await provider('verein-8')
    await db.owner
      .insertInto('people.membership')
      .values({
        id: me.account.id,
        account: me.account.id,
        organisation: 'verein-8',
        role: 'provider',
        valid_from: '2026-01-01',
        source: 'administrator',
        created_at: now,
      })
      .execute()
    const before = await findSession(db.app, token, now)
    if (before.state !== 'signedIn') throw new Error('signed out')
    expect(before.me.acting).toBeUndefined()
    expect(before.me.actor.permissions.size).toBe(0)
    const chosen = await execute(actForOrganisation, door(me.actor), { organisation: 'verein-8' })
    if (!chosen.ok) throw new Error('not chosen')
    expect((await findSession(db.app, token, now)).state).toBe('none')
    const after = await findSession(db.app, chosen.value.token, now)
    if (after.state !== 'signedIn') throw new Error('signed out')
    expect(after.me.acting).toMatchObject({ id: 'verein-8', roles: ['provider'] })
    for (const organisation of ['verein-1', 'gibt-es-nicht'])
      expect(await execute(actForOrganisation, door(after.me.actor), { organisation })).toEqual({
        ok: false,
        failure: { kind: 'notFound', what: 'organisation' },
      })
  })
})
