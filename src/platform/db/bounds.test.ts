import { connect, createServer, type Socket } from 'node:net'
import { sql } from 'kysely'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type TestDatabase, testDatabase } from '../../../tests/database/index.ts'
import { done, execute, operation, publicActor } from '../operation/index.ts'
import { type Database, openDatabase } from './database.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const door = (database: Database) => ({
  city: test.city,
  actor: publicActor,
  now: () => new Date(),
  snapshot: () => ({ version: 1, publishedAt: new Date(), get: () => undefined as never }),
  database,
})
const wait = (statement: string) =>
  operation({
    name: 'test.wait',
    effect: 'write',
    permission: 'public',
    summary: 'Waits.',
    input: z.object({}),
    output: z.object({}),
    run: async ({ tx }) => {
      await sql.raw(statement).execute(tx)
      return done({})
    },
  })
const unavailable = { ok: false, failure: { kind: 'unavailable', reason: 'database' } }

/** A way to the test's server that can be cut without a word. */
async function wire() {
  const { host, port } = test.server.connection(test.city, 'app')
  const target = new URL(test.environment.DATABASE_URL)
  const socketFolder = host ?? target.searchParams.get('host') ?? target.hostname
  const targetPort = port ?? (Number(target.searchParams.get('port') ?? target.port) || 5432)
  const sockets: Socket[] = []
  const relay = createServer((near) => {
    const far = socketFolder.startsWith('/')
      ? connect(`${socketFolder}/.s.PGSQL.${targetPort}`)
      : connect(Number(targetPort), socketFolder)
    near.pipe(far).pipe(near)
    for (const socket of [near, far]) sockets.push(socket.on('error', () => {}))
  })
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve))
  const address = relay.address()
  if (typeof address !== 'object' || !address) throw new Error('not listening')
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    relay.close()
  })
  return {
    port: address.port,
    cut() {
      for (const socket of sockets) socket.unpipe().pause()
    },
  }
}

describe('a database with a bound on its patience', () => {
  const impatient = (patience: number) => {
    const database = openDatabase(test.server, test.city, 'app', { patience })
    closing.push(() => database.destroy())
    return database
  }

  it('gives up a statement that hangs, and answers the next', async () => {
    const database = impatient(150)
    expect(await execute(wait('select pg_sleep(20)'), door(database), {})).toEqual(unavailable)
    expect((await execute(wait('select 1'), door(database), {})).ok).toBe(true)
  })

  it('gives up waiting for what somebody else holds', async () => {
    const database = impatient(150)
    await test.owner.transaction().execute(async (tx) => {
      await sql`lock table people.organisation`.execute(tx)
      const blocked = wait('select count(*) from people.organisation')
      expect(await execute(blocked, door(database), {})).toEqual(unavailable)
    })
  })

  it('gives up a server that no longer says anything', async () => {
    const { port, cut } = await wire()
    const user = new URL(test.environment.DATABASE_URL)
    const database = openDatabase(
      {
        connection: () => ({
          host: '127.0.0.1',
          port,
          database: test.city,
          user: user.searchParams.get('user') ?? user.username,
          password: user.searchParams.get('password') ?? user.password,
        }),
      },
      test.city,
      'app',
      { patience: 2_000, connections: 1 },
    )
    closing.unshift(() => database.destroy())
    expect((await execute(wait('select 1'), door(database), {})).ok).toBe(true)
    cut()
    expect(await execute(wait('select 1'), door(database), {})).toEqual(unavailable)
  })
})
