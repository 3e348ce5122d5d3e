import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { backupGround } from '../../../tests/builders/backups.ts'
import { allRows, fillEveryTable } from '../../../tests/builders/everyTable.ts'
import { migrate, readMigrations } from '../db/migrate.ts'
import { drillBackup } from './drill.ts'
import { makeBackup } from './make.ts'
import { readBackup } from './read.ts'
import { restoreBackup } from './restore.ts'
import { readTables } from './store.ts'

const { server, actor, settle, newCity, newFile, newId, owner } = await backupGround()
const levels = (await readMigrations()).map(({ number }) => number)

/** What restoring changes on purpose. */
const settled = ['platform.mail', 'platform.publication', 'platform.audit']

test.each(levels)(
  'rows of level %i are all there after restore and after upgrade',
  async (level) => {
    const city = await newCity(level)
    await owner(city, fillEveryTable)
    const tables = await owner(city, readTables)
    const before = await owner(city, (client) => allRows(client, tables))
    const path = newFile()
    await makeBackup({ server, city, actor, file: path })

    const copy = newId()
    const { migrated } = await restoreBackup({ server, actor, settle, path, city: copy })
    expect(migrated).toHaveLength(levels.length - level)
    await migrate(server, city)
    const restored = await owner(copy, (client) => allRows(client, tables))
    const upgraded = await owner(city, (client) => allRows(client, tables))
    for (const [table, rows] of before) {
      expect(rows.length, table).toBeGreaterThan(0)
      // The newest level has one row more: that the backup was made.
      if (table !== 'platform.audit') expect(upgraded.get(table), table).toEqual(rows)
      if (!settled.includes(table)) expect(restored.get(table), table).toEqual(rows)
      expect(restored.get(table), table).toHaveLength(
        rows.length + (table === 'platform.audit' ? 1 + Number(level === levels.length) : 0),
      )
    }
  },
)

const kept = fileURLToPath(new URL('../../../tests/backups/', import.meta.url))
const files = (await readdir(kept)).filter((name) => name.endsWith('.nahbei'))

test.each(files)('the kept backup %s passes a drill here', async (name) => {
  const path = `${kept}${name}`
  const { differences, manifest, rows } = await drillBackup({ server, path })
  expect(differences).toEqual([])
  expect(manifest.city).toMatchObject({ id: 'musterdorf', name: 'Musterdorf' })
  expect(rows).toBeGreaterThan(30)
  const { ends } = await readBackup({ path })
  expect(ends.every((end) => end.rows > 0)).toBe(true)
})

test('kept backups come from both ends of the PostgreSQL versions', () => {
  const versions = new Set(files.map((name) => /postgres(\d+)/.exec(name)?.[1]))
  expect([...versions].sort()).toEqual(expect.arrayContaining(['15', '18']))
})
