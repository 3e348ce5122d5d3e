import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupGround, importedAt } from '../../../tests/builders/backups.ts'
import { allRows, fillEveryTable, hostileText } from '../../../tests/builders/everyTable.ts'
import { listCities } from '../db/cities.ts'
import { drillBackup } from './drill.ts'
import { makeKeyPair } from './encryption.ts'
import { makeBackup } from './make.ts'
import { readBackup } from './read.ts'
import { restoreBackup } from './restore.ts'

const ground = await backupGround()
const { server, actor, settle, ask, newCity, newFile, newId, owner } = ground

/** What restoring changes on purpose. */
const settled = ['platform.mail', 'platform.publication', 'platform.audit']

test('every table and every kind of value comes back as it was', async () => {
  const city = await newCity()
  await owner(city, fillEveryTable)
  const file = newFile()
  const made = await makeBackup({ server, city, actor, file })
  expect(made.tables).toBeGreaterThan(30)

  const copy = newId()
  const restored = await restoreBackup({ server, actor, settle, path: file, city: copy })
  expect(restored).toMatchObject({ city: copy, rows: made.rows, migrated: [], replaced: false })
  const before = await owner(city, allRows)
  const after = await owner(copy, allRows)
  expect([...after.keys()]).toEqual([...before.keys()])
  for (const [table, rows] of before) {
    expect(rows.length, table).toBeGreaterThan(0)
    if (!settled.includes(table)) expect(after.get(table), table).toEqual(rows)
  }
  expect((await listCities(server)).find(({ id }) => id === copy)).toEqual({
    id: copy,
    name: 'Stadt "Köln"',
    importedAt,
  })
})

test('rules and positions are as if the rows had been written here', async () => {
  const [city, copy] = [await newCity(), newId()]
  await ask(city, "insert into city.level values ('l', 1, '{}', '{}')")
  await ask(city, "insert into city.area (level, id, name) values ('l', 'a', 'A'), ('l', 'b', 'B')")
  const file = newFile()
  await makeBackup({ server, city, actor, file })
  await restoreBackup({ server, actor, settle, path: file, city: copy })
  const [next] = await ask(
    copy,
    "insert into city.area (level, id, name) values ('l', 'c', 'C') returning key",
  )
  expect(next.key).toBe(3)
  await expect(ask(copy, 'delete from city.level')).rejects.toThrow('foreign key')
  const shape = `select conrelid::regclass::text as t, conname, pg_get_constraintdef(oid) as d
    from pg_constraint where contype = 'f' order by 1, 2, 3`
  expect(await ask(copy, shape)).toEqual(await ask(city, shape))
})

test('hostile texts survive, encrypted or not', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\\', '\\N', '\\.', '\t', '\n', '\r\n', '\v\b\f', hostileText, '\\x00', ''),
  )
  const text = fc
    .array(piece, { maxLength: 4 })
    .map((pieces) => pieces.join('').replaceAll('\0', '').toWellFormed())
  const { identity, recipient } = await makeKeyPair()
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 100, maxLength: 400 }), async (texts) => {
      const city = await newCity()
      await ask(
        city,
        `insert into people.organisation (id, name, about)
         select n::text, t, case when n % 3 > 0 then t end
         from unnest($1::text[]) with ordinality as u (t, n)`,
        [texts],
      )
      const [plain, sealed, copy] = [newFile(), newFile(), newId()]
      await makeBackup({ server, city, actor, file: plain })
      const { differences } = await drillBackup({ server, path: plain })
      expect(differences).toEqual([])
      await makeBackup({ server, city, actor, file: sealed, recipient })
      const source = { path: sealed, identities: [identity] }
      await restoreBackup({ server, actor, settle, ...source, city: copy })
      const rows = 'select id, name, about from people.organisation order by id::int'
      expect(await ask(copy, rows)).toEqual(
        texts.map((t, i) => ({ id: `${i + 1}`, name: t, about: (i + 1) % 3 > 0 ? t : null })),
      )
    }),
    { numRuns: 3 },
  )
}, 180_000)

test('a backup is of one moment, whatever is written meanwhile', async () => {
  const city = await newCity()
  await ask(
    city,
    `insert into platform.idempotency (key, input_hash, outcome, created_at)
     select decode(md5(n::text), 'hex'), '', jsonb_build_object('text', repeat(md5(n::text), 20)), now()
     from generate_series(1, 30000) n`,
  )
  await ask(city, "insert into people.organisation (id, name, version) values ('o', 'O', 0)")
  await ask(
    city,
    `insert into platform.import (part, fingerprint, rows_read, rows_rejected, imported_at)
     values ('p', 'f', 0, 0, now())`,
  )
  let over = false
  let written = 0
  const writer = owner(city, async (client) => {
    for (; !over; written++)
      await client.query(`begin;
        update people.organisation set version = version + 1;
        update platform.import set rows_read = rows_read + 1;
        commit`)
  })
  const seen: string[] = []
  for (let i = 0; i < 4; i++) {
    const path = newFile()
    await makeBackup({ server, city, actor, file: path })
    const found: Record<string, string> = {}
    await readBackup({ path }, async (table, text) => {
      const column = { organisation: 'version', import: 'rows_read' }[table.name]
      if (!column) return
      let all = ''
      for await (const block of text) all += block
      found[table.name] = all.split('\t')[table.columns.indexOf(column)] ?? ''
    })
    expect(found.organisation).toBe(found.import)
    seen.push(found.import ?? '')
  }
  over = true
  await writer
  expect(written).toBeGreaterThan(0)
  expect(new Set(seen).size).toBeGreaterThan(1) // there was something to see
})

test('what must not be kept is not in it', async () => {
  const city = await newCity()
  await ask(city, "insert into platform.daily_secret values ('2024-01-01', '\\x00')")
  const file = newFile()
  await makeBackup({ server, city, actor, file })
  const { manifest } = await readBackup({ path: file })
  const names = manifest.tables.map(({ schema, name }) => `${schema}.${name}`)
  expect(names).not.toContain('platform.daily_secret')
  expect(names).not.toContain('platform.rate')
  expect(names).not.toContain('platform.migration')
  expect(names).not.toContain('people.held_membership')
})
