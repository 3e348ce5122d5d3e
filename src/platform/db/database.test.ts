import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../tests/database/index.ts'
import { type CopyValue, copyIn } from './copy-in.ts'
import { openDatabase } from './database.ts'
import { listen } from './listen.ts'

const { app, owner, server, city } = await testDatabase()

test('values arrive as numbers, days and moments', async () => {
  const { rows } = await sql`select 9007199254740991::int8 as big, 1.25::numeric as price,
    date '2021-01-01' as day, timestamptz '2021-01-01 12:00+01' as moment,
    array[1, null]::int8[] as bigs, array[date '2020-02-29'] as days`.execute(app)
  expect(rows[0]).toEqual({
    big: 9007199254740991,
    price: 1.25,
    day: '2021-01-01',
    moment: new Date('2021-01-01T11:00:00Z'),
    bigs: [1, null],
    days: ['2020-02-29'],
  })
})

test('a bigint that a number cannot hold is refused, not rounded', async () => {
  await expect(sql`select 9007199254740993::int8 as big`.execute(app)).rejects.toThrow('2^53')
})

test('the application may write data but neither change tables nor history', async () => {
  await expect(sql`create table city.mine (a int)`.execute(app)).rejects.toThrow('permission')
  await expect(sql`delete from platform.audit`.execute(app)).rejects.toThrow('permission')
  await expect(sql`select * from city.area`.execute(app)).resolves.toMatchObject({ rows: [] })
})

test('a failed statement is logged by its code alone', async () => {
  const lines: unknown[] = []
  const log = (...line: unknown[]) => void lines.push(line)
  const noisy = openDatabase(server, city, 'app', { log, connections: 1 })
  try {
    await expect(sql`select ${'geheim'}::int as number`.execute(noisy)).rejects.toThrow('geheim')
  } finally {
    await noisy.destroy()
  }
  expect(lines).toEqual([['database statement failed', { code: '22P02' }]])
})

test('copied text comes back as it was', async () => {
  await sql`create table city.copied (n int, t text, list text[])`.execute(owner)
  const text = fc.string({ unit: 'grapheme' }).map((t) => t.replaceAll('\0', '').toWellFormed())
  const tricky = fc.constantFrom('\\', '\\N', '\\.', '\t', '\r\n', '"', '{,}', 'NULL', '')
  const cell = fc.oneof(
    text,
    tricky,
    fc.tuple(text, tricky, text).map((parts) => parts.join('')),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.option(cell), fc.array(fc.option(cell)))),
      async (list) => {
        await sql`truncate city.copied`.execute(owner)
        const rows = list.map(([t, parts], n): CopyValue[] => [n, t, parts])
        expect(await copyIn(owner, 'city.copied', ['n', 't', 'list'], rows)).toBe(list.length)
        const stored = await sql`select * from city.copied order by n`.execute(owner)
        expect(stored.rows).toEqual(list.map(([t, parts], n) => ({ n, t, list: parts })))
      },
    ),
    { numRuns: 60 },
  )
})

test('copying takes rows no faster than they are stored and knows every kind of value', async () => {
  await sql`create table city.kinds (day date, at timestamptz, yes boolean, real double precision,
    bytes bytea, numbers float8[], record jsonb, big int8)`.execute(owner)
  const columns = ['day', 'at', 'yes', 'real', 'bytes', 'numbers', 'record', 'big']
  const at = new Date('2024-05-06T07:08:09Z')
  const row = ['2024-05-06', at, true, Number.NaN, Buffer.from([0, 92, 255]), [1.5, -0.5]]
  async function* rows() {
    for (let i = 0; i < 20_000; i++) yield [...row, { a: 'x\ty\\' }, BigInt(i)]
  }
  expect(await copyIn(owner, 'city.kinds', columns, rows())).toBe(20_000)
  const { rows: stored } = await sql`select * from city.kinds where big = 19999`.execute(owner)
  expect(stored).toEqual([
    {
      day: '2024-05-06',
      at,
      yes: true,
      real: Number.NaN,
      bytes: Buffer.from([0, 92, 255]),
      numbers: [1.5, -0.5],
      record: { a: 'x\ty\\' },
      big: 19_999,
    },
  ])
})

test('copying is part of its transaction, and a refused row ends neither connection nor process', async () => {
  await sql`create table city.strict (n int not null)`.execute(owner)
  const failing = owner.transaction().execute(async (tx) => {
    await copyIn(tx, 'city.strict', ['n'], [[1], [2]])
    await copyIn(tx, 'city.strict', ['n'], [[3], [null]])
  })
  await expect(failing).rejects.toThrow('null value')
  await owner.transaction().execute(async (tx) => {
    await copyIn(tx, 'city.strict', ['n'], [[7]])
    const within = await sql`select n from city.strict`.execute(tx)
    expect(within.rows).toEqual([{ n: 7 }])
  })
  const after = await sql`select n from city.strict`.execute(owner)
  expect(after.rows).toEqual([{ n: 7 }])
})

test('rows that fail while they are made undo the copy and leave the connection usable', async () => {
  const single = openDatabase(server, city, 'owner', { connections: 1 })
  await sql`create table city.partial (n int)`.execute(single)
  async function* rows() {
    for (let i = 0; i < 30_000; i++) yield [i]
    throw new Error('file is truncated')
  }
  await expect(copyIn(single, 'city.partial', ['n'], rows())).rejects.toThrow('file is truncated')
  const left = await sql`select count(*) as n from city.partial`.execute(single)
  expect(left.rows).toEqual([{ n: 0 }])
  await single.destroy()
})

test('a broken connection costs one query at most', async () => {
  const lost: string[] = []
  const single = openDatabase(server, city, 'app', {
    connections: 1,
    log: (message) => lost.push(message),
  })
  await sql`select 1`.execute(single)
  await breakConnections('nahbei-app')
  await sql`select 1`.execute(single).catch(() => {})
  await expect(sql`select 2 as two`.execute(single)).resolves.toMatchObject({ rows: [{ two: 2 }] })
  await single.destroy()
})

test('a listener hears, and after an interruption says so and hears on', async () => {
  const heard: string[] = []
  let onHeard = () => {}
  const reconnected = Promise.withResolvers<void>()
  const listener = listen(server, city, 'test_channel', {
    onNotify: (payload) => {
      heard.push(payload)
      onHeard()
    },
    onReconnect: reconnected.resolve,
  })
  const say = async (text: string) => {
    const arrived = new Promise<void>((resolve) => {
      onHeard = resolve
    })
    await sql`select pg_notify('test_channel', ${text})`.execute(app)
    await arrived
  }
  await listener.ready
  await say('one')
  await breakConnections('nahbei-listen')
  await reconnected.promise
  await say('two')
  await listener.close()
  expect(heard).toEqual(['one', 'two'])
})

/** Ends the connections of this name to our database, as a restart of the server would; waits until they are gone. */
async function breakConnections(name: string): Promise<void> {
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
    where application_name = ${name} and datname = ${city} and usename = ${await appRole()}`.execute(
    app,
  )
  for (const { pid } of rows)
    await sql`select pg_terminate_backend(${pid}, 10000)`.execute(app).catch(() => {})
}

async function appRole(): Promise<string> {
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(app)
  return rows[0]?.role ?? ''
}
