import { pino } from 'pino'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../tests/database/index.ts'
import { startTasks, type Task } from './index.ts'
import { runDueTasks } from './runner.ts'
import { isSchedule, nextTime } from './schedule.ts'
import { claimTask } from './store.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})

let clock: Date
let logged: string
let log: pino.Logger
let done: string[]
beforeEach(async () => {
  clock = new Date('2026-06-01T10:00:00Z')
  logged = ''
  done = []
  const stream = {
    write(line: string) {
      logged += line
    },
  }
  log = pino({ level: 'debug' }, stream)
  await db.owner.deleteFrom('platform.task').execute()
})
const now = () => clock
const at = (time: string) => {
  clock = new Date(`2026-06-01T${time}Z`)
}
/** Every hour at five past. */
const hourly = (run: Task['run'] = async () => ({ things: done.push('hourly') })): Task => ({
  name: 'hourly',
  at: '5 * * * *',
  run,
})
const look = (tasks: Task[], database = db.app) => runDueTasks({ database, tasks, log, now })
const row = () => db.owner.selectFrom('platform.task').selectAll().executeTakeFirstOrThrow()

describe('tasks by the clock', () => {
  it('are done when their time comes, once, and again the next time', async () => {
    await look([hourly()])
    expect(done).toEqual([])
    at('10:05:00')
    await look([hourly()])
    await look([hourly()])
    expect(done).toEqual(['hourly'])
    expect(await row()).toMatchObject({
      due_at: new Date('2026-06-01T11:05:00Z'),
      ended_at: clock,
      last_error: null,
    })
    expect(logged).toContain('"task":"hourly","things":1')
    at('11:05:10')
    await look([hourly()])
    expect(done).toHaveLength(2)
  })

  it('are made up for when nobody was there at their time', async () => {
    await look([hourly()])
    at('18:00:00')
    await look([hourly()])
    expect(done).toHaveLength(1)
    expect((await row()).due_at).toEqual(new Date('2026-06-01T18:05:00Z'))
  })

  it('are done by one of several processes', async () => {
    await look([hourly()])
    at('10:05:00')
    await Promise.all([look([hourly()]), look([hourly()], db.owner), look([hourly()])])
    expect(done).toEqual(['hourly'])
  })

  it('keep what went wrong, are tried again soon, and do not hold up others', async () => {
    const failing = hourly(async () => {
      throw new Error('Der Ordner ist voll.')
    })
    const other: Task = { ...hourly(), name: 'other' }
    const tasks = [{ ...failing, at: '5 4 * * *' }, other]
    await look(tasks)
    clock = new Date('2026-06-02T02:05:00Z')
    await look(tasks)
    const rows = await db.owner.selectFrom('platform.task').selectAll().orderBy('name').execute()
    expect(rows).toMatchObject([
      {
        name: 'hourly',
        last_error: 'Der Ordner ist voll.',
        due_at: new Date('2026-06-02T02:35:00Z'),
      },
      { name: 'other', last_error: null },
    ])
    expect(done).toEqual(['hourly'])
    clock = new Date('2026-06-02T02:35:00Z')
    await look([{ ...hourly(), at: '5 4 * * *' }])
    expect(await db.owner.selectFrom('platform.task').select('last_error').execute()).toEqual([
      { last_error: null },
      { last_error: null },
    ])
  })

  it('tell of a failed statement by its code alone', async () => {
    await look([hourly()])
    at('10:05:00')
    const failing = hourly(async () => {
      await db.app
        .insertInto('people.organisation')
        .values({ id: 'x', name: null as never }) // refused by the database
        .execute()
      return {}
    })
    await look([failing])
    expect((await row()).last_error).toBe('PostgreSQL 23502')
  })

  it('are taken over when whoever began them has fallen silent', async () => {
    await look([hourly()])
    at('10:05:00')
    expect(await claimTask(db.app, 'hourly', { now: clock, silentSince: clock })).toBe(true)
    at('10:09:00')
    await look([hourly()])
    expect(done).toEqual([])
    at('10:11:00')
    await look([hourly()])
    expect(done).toEqual(['hourly'])
  })

  it('come earlier when their schedule does', async () => {
    await look([{ ...hourly(), at: '0 20 * * *' }])
    await look([hourly()])
    expect((await row()).due_at).toEqual(new Date('2026-06-01T10:05:00Z'))
  })

  it('are finished before the server stops', async () => {
    await look([hourly()])
    at('10:05:00')
    const begun = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    const slow = hourly(async () => {
      begun.resolve()
      await goOn.promise
      done.push('slow')
      return {}
    })
    const tasks = startTasks({ database: db.app, tasks: [slow], log, now })
    await begun.promise
    const stopped = tasks.stop()
    goOn.resolve()
    await stopped
    expect(done).toEqual(['slow'])
    expect((await row()).ended_at).toEqual(clock)
  })
})

describe('a schedule', () => {
  it('is in German time, summer and winter', () => {
    const next = (after: string) => nextTime('15 3 * * *', new Date(after)).toISOString()
    expect(next('2026-06-01T10:00:00Z')).toBe('2026-06-02T01:15:00.000Z')
    expect(next('2026-12-01T10:00:00Z')).toBe('2026-12-02T02:15:00.000Z')
  })

  it('is told from what is none', () => {
    for (const good of ['15 3 * * *', '*/10 * * * 1-5']) expect(isSchedule(good), good).toBe(true)
    for (const bad of ['', 'täglich', '61 * * * *', '0 0 31 2 *', '* * *'])
      expect(isSchedule(bad), bad).toBe(false)
  })
})
