import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type TestDatabase, testDatabase } from '../../../tests/database/index.ts'
import { openDatabase } from '../db/database.ts'
import { createLog } from '../log/log.ts'
import { done, execute, operation, publicActor } from '../operation/index.ts'
import { countOne, createSenderNames, forget, peek } from './index.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
const now = new Date('2026-03-01T12:10:00Z')
const log = createLog({ logLevel: 'silent' })

describe('a count that all processes share', () => {
  it('allows so many in a window and says when the next begins', async () => {
    const limit = { scope: 'try', of: 'a', most: 2, seconds: 3600, now }
    expect(await countOne(test.app, limit)).toEqual({ allowed: true, retryAfterSeconds: 0 })
    // The owner's pool is another process to it.
    expect((await countOne(test.owner, limit)).allowed).toBe(true)
    expect(await peek(test.app, limit)).toEqual({ allowed: false, retryAfterSeconds: 3000 })
    expect(await countOne(test.app, limit)).toEqual({ allowed: false, retryAfterSeconds: 3000 })
    expect((await countOne(test.app, { ...limit, of: 'b' })).allowed).toBe(true)
    const later = { ...limit, now: new Date('2026-03-01T13:00:00Z') }
    expect((await countOne(test.app, later)).allowed).toBe(true)
  })

  it('counts all that come at once', async () => {
    const limit = { scope: 'rush', of: 'a', most: 5, seconds: 60, now }
    const counted = await Promise.all(Array.from({ length: 20 }, () => countOne(test.app, limit)))
    expect(counted.filter(({ allowed }) => allowed)).toHaveLength(5)
    await forget(test.app, limit)
    expect((await countOne(test.app, limit)).allowed).toBe(true)
  })

  it('keeps neither what is limited nor a secret that a rolled-back transaction made', async () => {
    const day = new Date('2026-04-01T10:00:00Z')
    const limit = { scope: 'roll', of: '198.51.100.7', most: 1, seconds: 60, now: day }
    const thrown = test.app.transaction().execute(async (tx) => {
      await countOne(tx, limit)
      throw new Error('away with it')
    })
    await expect(thrown).rejects.toThrow('away with it')
    expect((await countOne(test.app, limit)).allowed).toBe(true)
    expect((await countOne(test.owner, limit)).allowed).toBe(false)
    const rows = await test.owner.selectFrom('platform.rate').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('198.51.100')
  })
})

describe('a sender', () => {
  const nameOf = async (
    address: string,
    options: { at?: Date; forwarded?: string; proxyHops?: number } = {},
  ) => {
    const { at = now, forwarded, proxyHops = forwarded ? 1 : 0 } = options
    const name = createSenderNames(test.app, { proxyHops, log, now: () => at })
    const app = new Hono().get('/', async (context) => context.json((await name(context)) ?? null))
    const headers: Record<string, string> = forwarded ? { 'X-Forwarded-For': forwarded } : {}
    const env = { incoming: { socket: { remoteAddress: address } } }
    return (await (await app.request('/', { headers }, env)).json()) as string | null
  }

  it('has the same name all day, another one tomorrow, and none that tells the address', async () => {
    const name = await nameOf('198.51.100.7')
    expect(name).toMatch(/^[\w-]{43}$/)
    expect(await nameOf('198.51.100.7', { at: new Date('2026-03-01T23:59:59Z') })).toBe(name)
    expect(await nameOf('198.51.100.7', { at: new Date('2026-03-02T00:00:00Z') })).not.toBe(name)
    expect(await nameOf('198.51.100.8')).not.toBe(name)
    expect(await nameOf('127.0.0.1', { forwarded: '6.6.6.6, 198.51.100.7' })).toBe(name)
  })

  it('is one IPv6 connection', async () => {
    const name = await nameOf('2001:db8::1')
    expect(await nameOf('2001:db8::ffff:2')).toBe(name)
    expect(await nameOf('2001:db8:0:1::1')).not.toBe(name)
  })

  it('is the machine itself, but nobody behind a proxy on it that was not told of', async () => {
    expect(await nameOf('127.0.0.1')).not.toBeNull()
    expect(await nameOf('127.0.0.1', { proxyHops: 0, forwarded: '198.51.100.7' })).toBeNull()
  })

  it('has no name while the database is away', async () => {
    const gone = openDatabase(test.server, 'no_such_city', 'app')
    const name = createSenderNames(gone, { proxyHops: 0, log })
    const app = new Hono().get('/', async (context) => context.json((await name(context)) ?? null))
    const env = { incoming: { socket: { remoteAddress: '198.51.100.7' } } }
    expect(await (await app.request('/', {}, env)).json()).toBeNull()
    await gone.destroy()
  })
})

describe('an operation with limits', () => {
  const say = operation({
    name: 'test.say',
    effect: 'write',
    permission: 'public',
    summary: 'Says something.',
    limits: [
      { most: 2, seconds: 60 },
      { most: 3, seconds: 3600 },
    ],
    input: z.object({ word: z.string() }),
    output: z.object({}),
    run: () => done({}),
  })
  const door = (sender?: string, at = now) => ({
    city: test.city,
    actor: publicActor,
    now: () => at,
    snapshot: () => ({ version: 1, publishedAt: now, get: () => undefined as never }),
    database: test.app,
    ...(sender ? { sender } : {}),
  })
  const minutes = (count: number) => new Date(now.getTime() + count * 60_000)

  it('refuses a sender who comes too often, by each of its times', async () => {
    const call = (at: Date) => execute(say, door('s1', at), { word: 'a' })
    const refused = (retryAfterSeconds: number) => ({
      ok: false,
      failure: { kind: 'tooMany', retryAfterSeconds },
    })
    expect((await call(now)).ok).toBe(true)
    expect((await call(now)).ok).toBe(true)
    expect(await call(now)).toEqual(refused(60))
    expect((await call(minutes(1))).ok).toBe(true)
    expect(await call(minutes(2))).toEqual(refused(48 * 60))
  })

  it('counts no input that does not fit, and limits nobody whose sender is unknown', async () => {
    for (let i = 0; i < 5; i++) {
      expect((await execute(say, door('s2'), {})).ok).toBe(false)
      expect((await execute(say, door(), { word: 'a' })).ok).toBe(true)
    }
    expect((await execute(say, door('s2'), { word: 'a' })).ok).toBe(true)
  })

  it('answers that it is unavailable where it cannot count', async () => {
    const gone = openDatabase(
      {
        connection: () => ({ host: '127.0.0.1', port: 1, database: 'nowhere' }),
      },
      test.city,
      'app',
    )
    expect(await execute(say, { ...door('s3'), database: gone }, { word: 'a' })).toEqual({
      ok: false,
      failure: { kind: 'unavailable', reason: 'database' },
    })
    await gone.destroy()
  })
})
