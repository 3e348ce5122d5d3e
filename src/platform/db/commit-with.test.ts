import { beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/database/index.ts'
import { runLast } from './copying-driver.ts'
import { openDatabase, type Transaction } from './database.ts'

const insertOffice = {
  name: 'testOffice',
  sql: `insert into people.organisation (id, name, kind) values ($1, $2, 'office')`,
}
const addOffice = (tx: Transaction, id: string, name: string | null = 'Amt') =>
  runLast(tx, { ...insertOffice, values: [id, name] })
const addProvider = (tx: Transaction, id: string) =>
  tx.insertInto('people.organisation').values({ id, name: 'Verein' }).execute()

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
const ids = async () =>
  (await db.app.selectFrom('people.organisation').select('id').orderBy('id').execute()).map(
    ({ id }) => id,
  )

describe('a statement that travels with the COMMIT', () => {
  it('is kept together with what came before it', async () => {
    await db.app.transaction().execute(async (tx) => {
      await addOffice(tx, 'a-last')
      await addProvider(tx, 'a-first')
    })
    expect(await ids()).toEqual(expect.arrayContaining(['a-first', 'a-last']))
  })

  it('takes everything with it when it fails, on new connections and on known ones', async () => {
    const one = openDatabase(db.server, db.city, 'app', { connections: 1 })
    const failing = () =>
      one.transaction().execute(async (tx) => {
        await addProvider(tx, 'b-first')
        await addOffice(tx, 'b-last', null)
      })
    await expect(failing()).rejects.toThrow('null value')
    await one.transaction().execute((tx) => addOffice(tx, 'b-between'))
    await expect(failing()).rejects.toThrow('null value')
    await one.transaction().execute((tx) => addOffice(tx, 'b-after'))
    await one.destroy()
    expect((await ids()).filter((id) => id.startsWith('b'))).toEqual(['b-after', 'b-between'])
  })

  it('may give rows, which nobody reads', async () => {
    const given = db.app
      .transaction()
      .execute((tx) => runLast(tx, { name: 'testRows', sql: 'select $1::text', values: ['x'] }))
    await expect(given).resolves.toBeUndefined()
  })

  it('is forgotten with a transaction that is rolled back', async () => {
    const one = openDatabase(db.server, db.city, 'app', { connections: 1 })
    const changed = one.transaction().execute(async (tx) => {
      await addOffice(tx, 'c-last')
      throw new Error('changed my mind')
    })
    await expect(changed).rejects.toThrow('changed my mind')
    await one.transaction().execute((tx) => addProvider(tx, 'c-next'))
    await one.destroy()
    expect((await ids()).filter((id) => id.startsWith('c'))).toEqual(['c-next'])
  })

  it('is the only one, and only in a transaction', async () => {
    const two = db.app.transaction().execute(async (tx) => {
      await addOffice(tx, 'd-one')
      await addOffice(tx, 'd-two')
    })
    await expect(two).rejects.toThrow('has its last statement')
    await expect(runLast(db.app, { ...insertOffice, values: [] })).rejects.toThrow('no transaction')
    expect((await ids()).filter((id) => id.startsWith('d'))).toEqual([])
  })
})
