import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/database/index.ts'

/** What the application's own role may not do, even to whoever lets it run statements of their choice. */

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})

/** Statements on one connection; what each came to. */
const outcomes = (statements: string[]) =>
  db.app.connection().execute(async (one) => {
    const seen: string[] = []
    for (const statement of statements)
      seen.push(
        await sql
          .raw(statement)
          .execute(one)
          .then(() => 'done')
          .catch((error) => String(error.message)),
      )
    return seen
  })

const append = `insert into platform.audit (operation, effect, outcome, actor_kind)
  values ('test', 'write', 'done', 'public')`

describe('the role of the application', () => {
  it.each([
    `update platform.audit set detail = '{}'`,
    'delete from platform.audit',
    'truncate platform.audit',
    `update platform.audit_personal set content = ''`,
    'delete from platform.audit_personal',
    'update platform.audit_head set position = 0',
    `insert into platform.audit (operation, effect, outcome, actor_kind, position, hash)
       values ('test', 'write', 'done', 'public', 1, '')`,
    `insert into platform.audit (id, operation, effect, outcome, actor_kind) overriding system value
       values (1, 'test', 'write', 'done', 'public')`,
    `select setval('platform.audit_id_seq', 1)`,
    'alter function platform.seal_audit(integer) set search_path = public',
    'create function platform.seal_audit(bigint) returns integer language sql as $$ select 1 $$',
  ])('may not: %s', async (statement) => {
    expect(await outcomes([statement])).toEqual([
      expect.stringMatching(/permission denied|must be owner/),
    ])
  })

  it('gets none of its own code run with the rights of the owner', async () => {
    const planted = (type: string) => [
      `create function pg_temp.run_${type}(v pg_catalog.${type}) returns boolean language plpgsql as
         $$ begin insert into pg_temp.loot values (current_user); return true; end $$`,
      `create domain pg_temp.${type} as pg_catalog.${type} check (pg_temp.run_${type}(value))`,
    ]
    const loot = await db.app.connection().execute(async (one) => {
      const run = (statement: string) => sql.raw(statement).execute(one)
      await run('create temporary table loot (role pg_catalog.name)')
      await run('grant insert on loot to public')
      for (const type of ['bytea', 'text', 'date', 'int8', 'int4'])
        for (const statement of planted(type)) await run(statement)
      await run(append)
      await run('select platform.seal_audit(10)')
      await run('select platform.publish()')
      await run('select platform.erase_audit_personal(current_date)')
      const { rows } = await sql`select * from pg_temp.loot`.execute(one)
      // The connection is used again.
      await run('discard temp')
      return rows
    })
    expect(loot).toEqual([])
  })

  it('reaches no function of the owner that looks anywhere else first', async () => {
    const { rows } = await sql<{ name: string; path: string | null }>`
      select p.proname as name, array_to_string(p.proconfig, ' ') as path
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`.execute(
      db.owner,
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { name, path } of rows)
      expect([name, path]).toEqual([
        name,
        expect.stringMatching(/^search_path=pg_catalog, platform, pg_temp( enable_\w+=off)*$/),
      ])
  })
})
