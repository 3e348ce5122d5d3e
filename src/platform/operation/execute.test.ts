import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type TestDatabase, testDatabase } from '../../../tests/database/index.ts'
import type { SnapshotReader } from '../snapshot/part.ts'
import { type Actor, type Door, done, execute, failed, operation, publicActor } from './index.ts'

const snapshot: SnapshotReader = {
  version: 7,
  publishedAt: new Date('2026-01-01'),
  get: () => {
    throw new Error('no parts here')
  },
}
const now = new Date('2026-03-01T12:00:00Z')

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
const door = (actor: Actor = publicActor): Door => ({
  city: test.city,
  actor,
  now: () => now,
  snapshot: () => snapshot,
  database: test.app,
})
const auditOf = (name: string) =>
  test.owner.selectFrom('platform.audit').selectAll().where('operation', '=', name).execute()
const organisations = () =>
  test.owner.selectFrom('people.organisation').select(['id', 'name']).orderBy('id').execute()

const addOrganisation = operation({
  name: 'test.addOrganisation',
  effect: 'write',
  permission: 'organisations:edit',
  summary: 'Adds an organisation.',
  input: z.object({ id: z.string().min(1), name: z.string().max(20) }),
  output: z.object({ id: z.string() }),
  publishes: true,
  async run(call, { id, name }) {
    call.about(id, { length: name.length })
    await call.tx.insertInto('people.organisation').values({ id, name }).execute()
    if (name === 'verboten') return failed({ kind: 'notAllowed' })
    if (name === 'kaputt') throw new Error('a bug')
    return done({ id })
  },
})
const editor: Actor = {
  kind: 'account',
  id: 'a1',
  session: '5f0c8a1e-0000-4000-8000-000000000001',
  permissions: new Set(['organisations:edit']),
}

describe('execute, the one door', () => {
  it('runs a write and leaves its audit row in the same transaction', async () => {
    const outcome = await execute(addOrganisation, door(editor), { id: 'verein', name: 'Verein' })
    expect(outcome).toEqual({ ok: true, value: { id: 'verein' } })
    expect(await organisations()).toContainEqual({ id: 'verein', name: 'Verein' })
    const rows = (await auditOf('test.addOrganisation')).filter((row) => row.subject === 'verein')
    expect(rows).toMatchObject([
      { outcome: 'done', effect: 'write', actor_kind: 'account', actor_id: 'a1', at: now },
    ])
    expect(rows[0]?.detail).toEqual({ length: 6 })
  })

  it('raises the published version with a publishing write, and only when it succeeds', async () => {
    const version = async () =>
      (
        await test.owner
          .selectFrom('platform.publication')
          .select('version')
          .executeTakeFirstOrThrow()
      ).version
    const before = await version()
    await execute(addOrganisation, door(editor), { id: 'p1', name: 'verboten' })
    expect(await version()).toBe(before)
    await execute(addOrganisation, door(editor), { id: 'p1', name: 'erlaubt' })
    expect(await version()).toBe(before + 1)
  })

  it('refuses without the permission, on record, and changes nothing', async () => {
    const outcome = await execute(addOrganisation, door(), { id: 'fremd', name: 'Fremd' })
    expect(outcome).toEqual({ ok: false, failure: { kind: 'notAllowed' } })
    expect((await organisations()).map(({ id }) => id)).not.toContain('fremd')
    expect(await auditOf('test.addOrganisation')).toContainEqual(
      expect.objectContaining({ outcome: 'refused', actor_kind: 'public', reason: 'notAllowed' }),
    )
  })

  it('puts only so many refusals of one unknown sender on record, and each of a person', async () => {
    const name = 'test.refuse' as const
    const refused = { ...addOrganisation, name }
    const flood = { ...door(), sender: 'flooding' }
    for (let i = 0; i < 60; i++) await execute(refused, flood, {})
    expect(await auditOf(name)).toHaveLength(50)
    await execute(refused, { ...door(), sender: 'another' }, {})
    expect(await auditOf(name)).toHaveLength(51)
    const reader = { ...editor, permissions: new Set<string>() }
    for (let i = 0; i < 60; i++) await execute(refused, door(reader), {})
    expect(await auditOf(name)).toHaveLength(111)
  })

  it('rolls back when the policy inside refuses, and puts the refusal on record', async () => {
    const outcome = await execute(addOrganisation, door(editor), { id: 'nein', name: 'verboten' })
    expect(outcome.ok).toBe(false)
    expect((await organisations()).map(({ id }) => id)).not.toContain('nein')
    expect(await auditOf('test.addOrganisation')).toContainEqual(
      expect.objectContaining({ outcome: 'refused', reason: 'policy', subject: 'nein' }),
    )
  })

  it('rolls back and rethrows on a bug', async () => {
    const call = execute(addOrganisation, door(editor), { id: 'bug', name: 'kaputt' })
    await expect(call).rejects.toThrow('a bug')
    expect((await organisations()).map(({ id }) => id)).not.toContain('bug')
  })

  it('names each field of an input that does not fit', async () => {
    const outcome = await execute(addOrganisation, door(editor), { name: 'x'.repeat(21) })
    expect(outcome).toEqual({
      ok: false,
      failure: {
        kind: 'invalid',
        issues: [
          { field: 'id', problem: 'required' },
          { field: 'name', problem: 'tooLong', detail: { maximum: 20 } },
        ],
      },
    })
  })

  it.each(['zero\0byte', 'half \ud83d character'])(
    'refuses a text that cannot be kept before the database does',
    async (name) => {
      expect(await execute(addOrganisation, door(editor), { id: 'text', name })).toEqual({
        ok: false,
        failure: { kind: 'invalid', issues: [{ field: 'name', problem: 'notAccepted' }] },
      })
    },
  )

  it('answers public reads from the snapshot, without a database', async () => {
    const showVersion = operation({
      name: 'test.showVersion',
      effect: 'readPublic',
      permission: 'public',
      summary: 'Shows the version.',
      input: z.object({}),
      output: z.object({ version: z.number() }),
      run: (call) => done({ version: call.snapshot.version }),
    })
    const withoutDatabase = { ...door(), database: undefined as never } // must not be touched
    expect(await execute(showVersion, withoutDatabase, {})).toEqual({
      ok: true,
      value: { version: 7 },
    })
  })

  it('puts a look at personal data on record', async () => {
    const look = operation({
      name: 'test.look',
      effect: 'readPersonal',
      permission: 'organisations:edit',
      summary: 'Looks.',
      input: z.object({}),
      output: z.object({}),
      run: (call) => {
        call.about('person-1')
        return done({})
      },
    })
    await execute(look, door(editor), {})
    expect(await auditOf('test.look')).toMatchObject([{ subject: 'person-1', outcome: 'done' }])
  })

  it('lets the application add to the audit log but neither change nor delete it', async () => {
    await expect(
      test.app.updateTable('platform.audit').set({ outcome: 'done' }).execute(),
    ).rejects.toThrow('permission denied')
    await expect(test.app.deleteFrom('platform.audit').execute()).rejects.toThrow(
      'permission denied',
    )
  })
})
