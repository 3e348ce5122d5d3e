import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type TestDatabase, testDatabase } from '../../../tests/database/index.ts'
import { openDatabase, type Transaction } from '../db/database.ts'
import { type Actor, type Door, done, execute, operation } from '../operation/index.ts'
import {
  brokenText,
  eraseAuditPersonal,
  headText,
  parseHead,
  readHead,
  sealAudit,
  startSealer,
  type Verdict,
  verifyChain,
  verifyWithin,
} from './index.ts'

const actor: Actor = {
  kind: 'account',
  id: '0b3c7a52-8a53-4f4e-9d8c-1f6d2b7c9e10',
  session: '5f0c8a1e-0000-4000-8000-000000000001',
  organisation: { id: 'stadt', kind: 'office' },
  permissions: new Set(['people:editOrganisations']),
}
const addOrganisation = operation({
  name: 'test.addOrganisation',
  effect: 'write',
  permission: 'people:editOrganisations',
  summary: 'Adds an organisation.',
  input: z.object({ id: z.string(), why: z.string().optional() }),
  output: z.object({}),
  async run(call, { id, why }) {
    call.about(id, { größe: 'ß', 'a"b': 1.5 })
    if (why) call.note({ text: why, deleteAfter: '2026-06-30' })
    await call.tx.insertInto('people.organisation').values({ id, name: 'Verein' }).execute()
    return done({})
  },
})

const rows = 60
let db: TestDatabase
let next = 0
const add = async (why?: string) => {
  const door = { city: 'test', actor, now: () => new Date(), database: db.app } as Door // no snapshot needed
  const outcome = await execute(addOrganisation, door, { id: `öffentlich-${++next}`, why })
  expect(outcome.ok).toBe(true)
}

beforeAll(async () => {
  db = await testDatabase()
  for (let i = 0; i < rows; i++) await add(i % 7 === 0 ? `Grund ${i}` : undefined)
  while ((await sealAudit(db.app)) > 0);
})

class Undone extends Error {}

/** What the check says after tampering, which is then taken back. */
async function tampered(tamper: (tx: Transaction) => Promise<unknown>, earlier?: string) {
  let verdict: Verdict | undefined
  const undone = db.owner.transaction().execute(async (tx) => {
    await tamper(tx)
    verdict = await verifyWithin(tx, earlier ? parseHead(earlier) : undefined)
    throw new Undone()
  })
  await expect(undone).rejects.toBeInstanceOf(Undone)
  if (!verdict) throw new Error('nothing was checked')
  return verdict
}
const broken = (problem: string, position: number) => ({ ok: false, broken: { problem, position } })
const set = (column: string, position: number, value: string) => (tx: Transaction) =>
  sql`update platform.audit set ${sql.ref(column)} = ${sql.raw(value)} where position = ${position}`.execute(
    tx,
  )

describe('the chain', () => {
  it('is whole as it was sealed, by another program than the one that sealed it', async () => {
    expect(await verifyChain(db.owner)).toMatchObject({ ok: true, rows, waiting: 0 })
    expect(await verifyChain(db.app)).toMatchObject({ ok: true, rows })
  })

  it.each([
    ['id', '-5'],
    ['at', "at + interval '1 microsecond'"],
    ['at', "'infinity'"],
    ['operation', "'test.removeOrganisation'"],
    ['effect', "'readPersonal'"],
    ['outcome', "'refused'"],
    ['actor_kind', "'operator'"],
    ['actor_id', 'null'],
    ['actor_id', "'somebody'"],
    ['organisation', "'verein'"],
    ['session', 'null'],
    ['subject', "''"],
    ['reason', "''"],
    ['detail', `'{"größe": "ss", "a\\"b": 1.5}'`],
    ['personal_hash', "'\\x00'"],
  ])('shows a changed %s of any row (%s)', async (column, value) => {
    const position = fc.sample(fc.integer({ min: 1, max: rows }), 1)[0]!
    const verdict = await tampered(async (tx) => {
      // Its own words hang on the id.
      await sql`delete from platform.audit_personal`.execute(tx)
      if (column === 'id') await sql`alter table platform.audit alter id drop identity`.execute(tx)
      await set(column, position, value)(tx)
    })
    expect(verdict).toMatchObject(broken('changed', position))
    expect(verdict.ok ? '' : verdict.broken.row).toBeDefined()
  })

  it('shows any row that was deleted, and how many were sealed before it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: rows - 1 }), async (position) => {
        const verdict = await tampered(remove(position))
        expect(verdict).toMatchObject({ ...broken('missing', position), rows: position - 1 })
      }),
      { numRuns: 8 },
    )
  })

  it('shows a row that was deleted although the places were renumbered', async () => {
    const verdict = await tampered(async (tx) => {
      await remove(20)(tx)
      for (let position = 21; position <= rows; position++)
        await set('position', position, 'position - 1')(tx)
    })
    expect(verdict).toMatchObject(broken('changed', 20))
  })

  it('shows two rows that changed places', async () => {
    const pair = fc
      .uniqueArray(fc.integer({ min: 1, max: rows }), { minLength: 2, maxLength: 2 })
      .map((both) => both.sort((a, b) => a - b) as [number, number])
    await fc.assert(
      fc.asyncProperty(pair, async ([one, other]) => {
        const verdict = await tampered(async (tx) => {
          await set('position', one, '-1')(tx)
          await set('position', other, String(one))(tx)
          await set('position', -1, String(other))(tx)
        })
        expect(verdict).toMatchObject(broken('moved', one))
      }),
      { numRuns: 8 },
    )
  })

  it('shows a hash that was replaced, in the middle and at the end', async () => {
    for (const position of [10, rows]) {
      const verdict = await tampered(set('hash', position, 'sha256(hash)'))
      expect(verdict).toMatchObject(broken('hashReplaced', position))
    }
  })

  it('shows a row that was forged with its hash, by the row after it', async () => {
    const forge = (position: number) => async (tx: Transaction) => {
      await set('subject', position, "'somebody-else'")(tx)
      await sql`update platform.audit a set hash = sha256(b.hash || convert_to(platform.audit_text(a), 'UTF8'))
        from platform.audit b where a.position = ${position} and b.position = ${position - 1}`.execute(
        tx,
      )
    }
    const verdict = await tampered(forge(30))
    expect(verdict).toMatchObject(broken('changed', 31))
    expect(verdict.ok ? '' : brokenText(verdict.broken)).toContain('die Zeile davor wurde geändert')
    expect(await tampered(forge(rows))).toMatchObject(broken('headChanged', rows))
  })

  it('shows that its end was cut off, with the note of its last row or without', async () => {
    const cut = async (tx: Transaction) => {
      for (const position of [rows - 1, rows]) await remove(position)(tx)
    }
    expect(await tampered(cut)).toMatchObject(broken('cutOff', rows - 1))
    const head = headText(await readHead(db.owner))
    const withHead = async (tx: Transaction) => {
      await cut(tx)
      await sql`update platform.audit_head h set position = a.position, hash = a.hash
        from platform.audit a where a.position = ${rows - 2}`.execute(tx)
    }
    expect(await tampered(withHead)).toMatchObject({ ok: true })
    expect(await tampered(withHead, head)).toMatchObject(broken('rewritten', rows))
  })

  it('shows that it was written anew, by a head that was kept elsewhere', async () => {
    const head = headText(await readHead(db.owner))
    const anew = async (tx: Transaction) => {
      await set('actor_id', 5, "'somebody-else'")(tx)
      await sql`update platform.audit set position = null, hash = null`.execute(tx)
      await sql`update platform.audit_head set position = 0, hash = decode(repeat('00', 32), 'hex')`.execute(
        tx,
      )
      await sql`select platform.seal_audit(1000)`.execute(tx)
    }
    expect(await tampered(anew)).toMatchObject({ ok: true, rows })
    expect(await tampered(anew, head)).toMatchObject(broken('rewritten', rows))
    expect(await verifyChain(db.owner, parseHead(head))).toMatchObject({ ok: true })
  })

  it('shows personal words that are not those that were written, or were added', async () => {
    const words = (position: number, text: string) => (tx: Transaction) =>
      sql`insert into platform.audit_personal (audit, salt, content, delete_after)
        select id, '\\x00', ${text}, '2030-01-01' from platform.audit where position = ${position}
        on conflict (audit) do update set content = ${text}`.execute(tx)
    expect(await tampered(words(1, 'anderer Grund'))).toMatchObject(broken('wordsChanged', 1))
    expect(await tampered(words(2, 'erfunden'))).toMatchObject(broken('wordsChanged', 2))
  })

  it('shows a row that nobody seals', async () => {
    const verdict = await tampered((tx) =>
      sql`insert into platform.audit (at, operation, effect, outcome, actor_kind)
        values (now() - interval '2 minutes', 'test.late', 'write', 'done', 'public')`.execute(tx),
    )
    expect(verdict).toMatchObject({ ok: false, broken: { problem: 'unsealed' } })
  })

  it('stays whole when personal words are erased on their day', async () => {
    const count = () => db.owner.selectFrom('platform.audit_personal').select('audit').execute()
    const before = (await count()).length
    expect(before).toBeGreaterThan(5)
    expect(await eraseAuditPersonal(db.app, new Date('2026-06-30T23:00:00Z'))).toBe(0)
    expect(await eraseAuditPersonal(db.app, new Date('2026-07-01T01:00:00Z'))).toBe(before)
    expect(await verifyChain(db.owner)).toMatchObject({ ok: true, rows })
  })

  it('lets the application neither change it nor choose a place in it', async () => {
    const refused = [
      sql`update platform.audit set reason = 'x'`,
      sql`update platform.audit set position = null`,
      sql`delete from platform.audit`,
      sql`truncate platform.audit cascade`,
      sql`insert into platform.audit (operation, effect, outcome, actor_kind, position) values ('x', 'write', 'done', 'public', 1)`,
      sql`insert into platform.audit (operation, effect, outcome, actor_kind, hash) values ('x', 'write', 'done', 'public', '')`,
      sql`insert into platform.audit (id, operation, effect, outcome, actor_kind) overriding system value values (1, 'x', 'write', 'done', 'public')`,
      sql`update platform.audit_head set position = 0`,
      sql`update platform.audit_personal set content = 'x'`,
      sql`delete from platform.audit_personal`,
      sql`alter table platform.audit disable trigger all`,
    ]
    for (const statement of refused)
      await expect(statement.execute(db.app)).rejects.toThrow(/permission denied|must be owner/)
  })
})

describe('sealing', () => {
  it('by several at once gives one chain without gaps', async () => {
    const before = (await readHead(db.owner)).position
    const pools = [1, 2, 3].map(() => openDatabase(db.server, db.city, 'app', { connections: 2 }))
    const complaints: unknown[] = []
    const sealers = pools.map((pool) => startSealer(pool, (_, error) => complaints.push(error)))
    const writer = async () => {
      for (let i = 0; i < 20; i++) await add()
    }
    await Promise.all([writer(), writer(), ...pools.map((pool) => sealAudit(pool))])
    for (const sealer of sealers) await sealer.close()
    await Promise.all(pools.map((pool) => pool.destroy()))
    expect(complaints).toEqual([])
    expect(await verifyChain(db.owner)).toMatchObject({ ok: true, rows: before + 40, waiting: 0 })
  })

  it('goes on after the database was away, and says so once', async () => {
    const pool = openDatabase(db.server, db.city, 'app', { connections: 1 })
    const said: string[] = []
    const asked = Promise.withResolvers<void>()
    const sealer = startSealer(pool, (message) => {
      said.push(message)
      asked.resolve()
    })
    // Nobody may seal for a while; then the function is back.
    await sql`alter function platform.seal_audit(integer) rename to away`.execute(db.owner)
    await asked.promise
    await sql`alter function platform.away(integer) rename to seal_audit`.execute(db.owner)
    await add()
    await expect.poll(async () => (await verifyChain(db.owner)).ok && waiting()).toBe(0)
    await sealer.close()
    await pool.destroy()
    expect(said).toEqual(['audit log not sealed'])
  })
})

const waiting = async () =>
  (await db.owner.selectFrom('platform.audit').select('id').where('position', 'is', null).execute())
    .length

const remove = (position: number) => async (tx: Transaction) => {
  await sql`delete from platform.audit_personal where audit in
    (select id from platform.audit where position = ${position})`.execute(tx)
  await sql`delete from platform.audit where position = ${position}`.execute(tx)
}

it('reads back a head as it was exported, and nothing else', () => {
  const head = { position: 12, hash: Buffer.alloc(32, 7) }
  expect(parseHead(headText(head))).toEqual(head)
  for (const text of ['', '12', '12:zz', `x:${'0'.repeat(64)}`, `1:${'0'.repeat(63)}`])
    expect(parseHead(text)).toBeUndefined()
})
