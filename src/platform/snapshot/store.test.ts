import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { organisationsPart, snapshotParts } from '../../../tests/builders/snapshotParts.ts'
import { type TestDatabase, testDatabase } from '../../../tests/database/index.ts'
import { openSnapshotStore, type SnapshotStore } from './store.ts'

let test: TestDatabase
let store: SnapshotStore | undefined
beforeAll(async () => {
  test = await testDatabase()
})
afterEach(async () => {
  await store?.close()
  store = undefined
})

const open = async () => {
  store = await openSnapshotStore({
    worker: new URL('../../../tests/builders/snapshotWorker.ts', import.meta.url),
    parts: snapshotParts,
    connection: test.server.connection(test.city, 'app'),
  })
  return store
}
const add = (id: string) =>
  test.owner.insertInto('people.organisation').values({ id, name: id }).execute()
const publish = () =>
  test.owner.selectNoFrom((eb) => eb.fn<number>('platform.publish').as('version')).execute()

describe('the snapshot that the public reads', () => {
  it('shows what has been published, and only after it has been', async () => {
    const snapshots = await open()
    const before = snapshots.current()
    await add('verein')
    await snapshots.refresh()
    expect(snapshots.current()).toBe(before)
    await publish()
    await snapshots.refresh()
    expect(snapshots.current().version).toBe(before.version + 1)
    expect(snapshots.current().get(organisationsPart).ids).toContain('verein')
    expect(before.get(organisationsPart).ids).not.toContain('verein')
  })

  it('turns a burst of notices into the newest state', async () => {
    const snapshots = await open()
    const loads: Promise<void>[] = []
    for (const id of ['a', 'b', 'c', 'd']) {
      await add(id)
      await publish()
      loads.push(snapshots.refresh())
    }
    await Promise.all(loads)
    expect(snapshots.current().get(organisationsPart).ids).toEqual(
      expect.arrayContaining(['a', 'b', 'c', 'd']),
    )
  })

  it('keeps serving the old one when a load fails', async () => {
    const snapshots = await open()
    const { version } = snapshots.current()
    await publish()
    await test.owner.schema.alterTable('people.organisation').renameTo('gone').execute()
    try {
      await expect(snapshots.refresh()).rejects.toThrow()
      expect(snapshots.current().version).toBe(version)
    } finally {
      await test.owner.schema.alterTable('people.gone').renameTo('organisation').execute()
    }
    await snapshots.refresh()
    expect(snapshots.current().version).toBe(version + 1)
  })
})
