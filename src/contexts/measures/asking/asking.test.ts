import { beforeEach, describe, expect, it } from 'vitest'
import { insertAccount, signedInAs } from '../../../../tests/builders/account.ts'
import { aCity } from '../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import type { Database } from '../../../platform/db/database.ts'
import {
  type Door,
  execute,
  type InputOf,
  type Operation,
} from '../../../platform/operation/index.ts'
import { measureRecord } from '../domain/measure.ts'
import { putDocument } from '../store/documents.ts'
import { readSaid } from '../table/store.ts'
import { answerUpdateAsk, askForUpdates, showUpdateAsk } from './index.ts'

let app: Database
let owner: Database
let base: Door
let planner: string

const on = (day: string) => new Date(`${day}T06:00:00Z`)
const origin = 'http://localhost'

beforeEach(async () => {
  ;({ app, owner } = await testDatabase())
  await aCity().withDistricts().insertInto(app)
  planner = await insertAccount(owner, {
    name: 'Planerin',
    mail: 'plan@stadt.example',
    roles: ['planner'],
    now: on('2026-01-01'),
  })
  base = await publicDoor(app, [])
})

async function keep(
  id: string,
  record: Partial<typeof measureRecord._input> = {},
  organisation: string | null = null,
) {
  const { me } = await signedInAs(owner, { roles: ['reader'], organisation: 'andere' })
  await app.transaction().execute((tx) =>
    putDocument({ tx, actor: me.actor, now: on('2026-01-01') }, 'measure', {
      id,
      record: measureRecord.parse({
        title: `Maßnahme ${id}`,
        field: 'care',
        from: '2026-01-01',
        everyMonths: 6,
        ...record,
      }),
      public: true,
      seen: 0,
      columns: { organisation },
    }),
  )
}
const mails = () =>
  owner.selectFrom('platform.mail').select(['recipient', 'subject', 'body']).orderBy('id').execute()
const tokens = async () =>
  (await mails()).flatMap(({ body }) =>
    [...(body ?? '').matchAll(/stand-melden\/([\w-]+)/g)].map(([, token]) => token!),
  )
const as = <Op extends Operation>(op: Op, input: InputOf<Op>, day = '2026-07-03') =>
  execute(op, { ...base, now: () => on(day) }, input)

describe('a due update', () => {
  it('is asked for once it is due, in one mail for each person', async () => {
    await keep('a')
    await keep('b')
    await keep('nie', { everyMonths: 0 })
    expect(await askForUpdates(app, { now: on('2026-06-30'), origin })).toEqual({
      asked: 0,
      mails: 0,
    })
    expect(await askForUpdates(app, { now: on('2026-07-01'), origin })).toEqual({
      asked: 2,
      mails: 1,
    })
    expect(await mails()).toMatchObject([
      { recipient: 'plan@stadt.example', subject: 'Wie steht es? 2 Maßnahmen (Musterhausen)' },
    ])
    expect(await askForUpdates(app, { now: on('2026-07-02'), origin })).toEqual({
      asked: 0,
      mails: 0,
    })
  })

  it('comes again when nobody answers, and not for ever', async () => {
    await keep('a')
    for (const day of ['2026-07-01', '2026-07-22', '2026-08-12', '2026-09-02', '2026-12-01'])
      await askForUpdates(app, { now: on(day), origin })
    expect(await mails()).toHaveLength(3)
  })

  it('is answered by its link, once, without signing in', async () => {
    await keep('a', {
      milestones: [{ id: 'm', title: 'Bauantrag' }],
      internal: { notes: 'Geheim', risks: [], askAccounts: [] },
    })
    await askForUpdates(app, { now: on('2026-07-01'), origin })
    const [token] = (await tokens()) as [string]
    const shown = await as(showUpdateAsk, { token })
    expect(shown).toMatchObject({
      value: { title: 'Maßnahme a', status: null, milestones: [{ id: 'm' }] },
    })
    expect(JSON.stringify(shown)).not.toContain('Geheim')
    const answer = {
      token,
      status: 'running' as const,
      words: 'Der Antrag ist gestellt.',
      milestones: ['m'],
    }
    expect(await as(answerUpdateAsk, answer)).toMatchObject({ ok: true })
    const said = await app.transaction().execute((tx) => readSaid(tx))
    expect(said.get('a')).toMatchObject({
      status: 'running',
      on: '2026-07-03',
      words: 'Der Antrag ist gestellt.',
    })
    expect(await as(answerUpdateAsk, answer)).toMatchObject({
      failure: { kind: 'conflict', reason: 'answered' },
    })
    expect(await as(showUpdateAsk, { token })).toMatchObject({
      value: { answered: true, milestones: [] },
    })
    // What was said starts the time anew.
    expect(await askForUpdates(app, { now: on('2026-08-12'), origin })).toEqual({
      asked: 0,
      mails: 0,
    })
  })

  it('says why something is late, and keeps nothing otherwise', async () => {
    await keep('a')
    await askForUpdates(app, { now: on('2026-07-01'), origin })
    const [token] = (await tokens()) as [string]
    const outcome = await as(answerUpdateAsk, { token, status: 'delayed', words: 'Es dauert.' })
    expect(outcome).toMatchObject({ failure: { kind: 'invalid', issues: [{ field: 'reason' }] } })
    expect(await as(showUpdateAsk, { token })).toMatchObject({ value: { answered: false } })
  })

  it('ends with its time, and with the account of its reader', async () => {
    await keep('a')
    await askForUpdates(app, { now: on('2026-07-01'), origin })
    const [token] = (await tokens()) as [string]
    expect(await as(showUpdateAsk, { token }, '2026-08-31')).toMatchObject({
      failure: { kind: 'notFound' },
    })
    await owner
      .updateTable('people.account')
      .set({ state: 'left' } as never)
      .where('id', '=', planner)
      .execute()
    expect(await as(showUpdateAsk, { token })).toMatchObject({ failure: { kind: 'notFound' } })
  })

  it('goes to who steers for the responsible organisation, or who is named', async () => {
    const provider = {
      kind: 'provider' as const,
      roles: ['provider' as const],
      organisation: 'verein',
      now: on('2026-01-01'),
    }
    await insertAccount(owner, { ...provider, mail: 'post@verein.example' })
    const named = await insertAccount(owner, {
      mail: 'amt@stadt.example',
      roles: ['editor'],
      now: on('2026-01-01'),
    })
    await keep('a', {}, 'verein')
    await keep('b', { internal: { risks: [], askAccounts: [named] } }, 'verein')
    await askForUpdates(app, { now: on('2026-07-01'), origin })
    expect((await mails()).map(({ recipient }) => recipient).sort()).toEqual([
      'amt@stadt.example',
      'post@verein.example',
    ])
  })
})
