import { beforeAll, describe, expect, it } from 'vitest'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { offer } from '../../../../tests/builders/offer.ts'
import { type TestDatabase, testDatabase } from '../../../../tests/database/index.ts'
import { type Door, execute } from '../../../platform/operation/index.ts'
import { reportMistake } from '../operations/reportMistake.ts'
import { beginReport } from './formTime.ts'

let db: TestDatabase
let base: Door
const start = new Date('2026-03-02T10:00:00Z')
const at = (ms: number): Door => ({ ...base, now: () => new Date(start.getTime() + ms) })

beforeAll(async () => {
  db = await testDatabase()
  await offer('Tafel').insertInto(db.app)
  base = await publicDoor(db.app, [])
})

describe('the form of a report', () => {
  let count = 0
  async function sentAfter(ms: number, change = (began: string) => began) {
    const begun = await execute(beginReport, at(0), {})
    if (!begun.ok) throw new Error('no time')
    count += 1
    const id = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
    const began = change(begun.value.began)
    const report = { id, offer: 'tafel', kind: 'gone', began } as const
    const outcome = await execute(reportMistake, at(ms), report)
    const kept = await db.owner
      .selectFrom('offers.report')
      .select('id')
      .where('id', '=', id)
      .execute()
    return { ok: outcome.ok, kept: kept.length }
  }
  const taken = { ok: true, kept: 1 }
  const comesBack = { ok: false, kept: 0 }

  it('is taken from who took a moment, and comes back to who could not have read it', async () => {
    expect(await sentAfter(5)).toEqual(comesBack)
    expect(await sentAfter(1_000)).toEqual(taken)
    expect(await sentAfter(3_600_000)).toEqual(taken)
  })

  it('cannot be sent with a time of one’s own', async () => {
    const earlier = (began: string) => `1${began.slice(1)}`
    expect(await sentAfter(60_000, earlier)).toEqual(comesBack)
    expect(await sentAfter(60_000, () => '')).toEqual(comesBack)
    expect(await sentAfter(60_000, (began) => began.split('.')[0]!)).toEqual(comesBack)
  })

  it('asks nothing of programs that use the interface, which has limits', async () => {
    const id = '00000000-0000-4000-9000-000000000000'
    expect(await execute(reportMistake, at(0), { id, offer: 'tafel', kind: 'gone' })).toMatchObject(
      {
        ok: true,
      },
    )
  })
})
