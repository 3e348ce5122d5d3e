import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../tests/builders/account.ts'
import { publicDoor, snapshotOf } from '../../../../tests/builders/door.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import type { Database } from '../../../platform/db/database.ts'
import {
  type AccountActor,
  type Door,
  execute,
  type InputOf,
  type Operation,
  type OutputOf,
} from '../../../platform/operation/index.ts'
import { atlasPart } from '../../atlas/index.ts'
import { cityPart } from '../../city/index.ts'
import { offersPart } from '../../offers/index.ts'
import { measureRecord } from '../domain/measure.ts'
import { progressOf } from '../domain/progress.ts'
import { measuresPart } from '../snapshot/part.ts'
import { putDocument } from '../store/documents.ts'
import { addActuals, assessStandard, listMoney, listStandards, showFigures } from './index.ts'

let app: Database
let owner: Database
let planner: AccountActor
let club: AccountActor
let rival: AccountActor
let base: Door
const now = () => new Date('2026-11-23T10:00:00Z')

beforeAll(async () => {
  ;({ app, owner } = await testDatabase())
  planner = (await signedInAs(app, { roles: ['planner'] })).me.actor
  const provider = { kind: 'provider' as const, roles: ['provider' as const] }
  club = (await signedInAs(app, { ...provider, organisation: 'verein' })).me.actor
  rival = (await signedInAs(app, { ...provider, organisation: 'werk' })).me.actor
  base = await publicDoor(app, [])
})
beforeEach(async () => {
  await owner.deleteFrom('measures.measure').execute()
  await owner.deleteFrom('measures.revision').execute()
})

const as = <Op extends Operation>(actor: AccountActor, op: Op, input: InputOf<Op>) =>
  execute(op, { ...base, actor, now }, input)
async function ok<Op extends Operation>(actor: AccountActor, op: Op, input: InputOf<Op>) {
  const outcome = await as(actor, op, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value as OutputOf<Op> // what its own schema gave
}
const keep = (id: string, record: Partial<typeof measureRecord._input>, shown = true) =>
  app.transaction().execute((tx) =>
    putDocument({ tx, actor: planner, now: now() }, 'measure', {
      id,
      record: measureRecord.parse({ title: id, field: 'homelessness', ...record }),
      public: shown,
      seen: 0,
    }),
  )
const ratio = {
  id: 'schluessel',
  label: 'Betreuungsschlüssel',
  kind: 'ratio' as const,
  direction: 'down' as const,
  goal: 125,
  baseline: { value: 200 },
}
const standard = {
  id: 'standard',
  label: 'Krisenhilfe',
  kind: 'standard' as const,
  items: [
    { id: 'a', label: 'Nachts erreichbar' },
    { id: 'b', label: 'Dolmetschen' },
  ],
}

describe('figures of a measure', () => {
  it('add up to a ratio with what stands above and below the line', async () => {
    await keep('unterkuenfte', { targets: [ratio] })
    await ok(planner, addActuals, {
      measure: 'unterkuenfte',
      target: 'schluessel',
      on: '2026-06-30',
      entries: [{ record: { numerator: 6, denominator: 900 } }],
    })
    const { targets } = await ok(planner, showFigures, { measure: 'unterkuenfte' })
    const said = targets[0]!.said.map((one) => ({ ...one, target: 'schluessel' }))
    expect(progressOf(targets[0]!.target, said)).toMatchObject({
      latest: { value: 150, numerator: 6, denominator: 900 },
      reached: false,
    })
  })

  it('need both numbers of a ratio, a day that was, and a target that is there', async () => {
    await keep('unterkuenfte', { targets: [ratio] })
    const add = (more: object) =>
      as(planner, addActuals, {
        measure: 'unterkuenfte',
        target: 'schluessel',
        entries: [{ record: { numerator: 6 } }],
        ...more,
      } as never)
    expect(await add({})).toMatchObject({ failure: { kind: 'invalid' } })
    expect(await add({ on: '2027-01-01', entries: [{ record: { value: 150 } }] })).toMatchObject({
      failure: { kind: 'invalid', issues: [{ field: 'on' }] },
    })
    expect(await add({ target: 'nichts' })).toMatchObject({ failure: { kind: 'notFound' } })
  })

  it('are the city’s and the responsible partner’s to say', async () => {
    await keep('unterkuenfte', { targets: [ratio] })
    expect(
      await as(club, addActuals, {
        measure: 'unterkuenfte',
        target: 'schluessel',
        entries: [{ record: { value: 1 } }],
      }),
    ).toMatchObject({ failure: { kind: 'notFound' } })
  })

  it('of a standard are said by each provider of itself; the public learns numbers, not who', async () => {
    await keep('krisenhilfe', { targets: [standard] })
    const answer = (actor: AccountActor, a: 'done' | 'open') =>
      ok(actor, assessStandard, {
        measure: 'krisenhilfe',
        target: 'standard',
        answers: [
          { item: 'a', state: a, words: 'geheimer Grund' },
          { item: 'b', state: 'partly' },
        ],
      })
    await answer(club, 'open')
    await answer(club, 'done')
    await answer(rival, 'open')
    const seen = await ok(club, listStandards, {})
    expect(seen.standards[0]?.providers).toMatchObject([
      { organisation: 'verein', answers: { a: { state: 'done' }, b: { state: 'partly' } } },
    ])
    expect((await ok(planner, listStandards, {})).standards[0]?.providers).toHaveLength(2)
    expect(
      await as(planner, assessStandard, {
        measure: 'krisenhilfe',
        target: 'standard',
        answers: [{ item: 'a', state: 'done' }],
      }),
    ).toMatchObject({ failure: { kind: 'notFound' } })
    const snapshot = await snapshotOf(app, [cityPart, offersPart, atlasPart, measuresPart])
    const live = snapshot.get(measuresPart).measures.get('krisenhilfe')!
    expect(progressOf(live.record.targets[0]!, live.actuals).assessed).toMatchObject({
      organisations: 2,
    })
    expect(JSON.stringify(live)).not.toMatch(/geheimer Grund|verein|werk/)
  })
})

describe('money', () => {
  const line = (id: string, more: object) => ({
    id,
    source: 'Land',
    kind: 'state' as const,
    ...more,
  })
  it('is warned of a year before it ends, with what stops', async () => {
    await keep('nacht', {
      funding: [
        line('a', {
          to: '2027-11-23',
          stops: 'Die Nachtöffnung',
          planned: 100,
          granted: 80,
          spent: 50,
        }),
      ],
    })
    await keep('tag', {
      funding: [line('b', { to: '2027-11-24', planned: 10 }), line('c', { to: '2026-11-22' })],
    })
    const { lines, sources, soon } = await ok(planner, listMoney, {})
    expect(soon).toBe(1)
    expect(lines.map(({ title, ends }) => [title, ends])).toEqual([
      ['nacht', 'soon'],
      ['tag', 'ended'],
      ['tag', 'later'],
    ])
    expect(sources).toEqual([
      { source: 'Land', lines: 3, amounts: { planned: 110, granted: 80, spent: 50 } },
    ])
  })
  it('is warned of where less is planned than the year before; what nobody told is unknown', async () => {
    await keep('arbeit', {
      funding: [
        line('a', {
          years: [
            { year: 2026, planned: 128 },
            { year: 2027, planned: 109 },
          ],
        }),
      ],
    })
    const { lines, sources, less } = await ok(planner, listMoney, {})
    expect(less).toBe(1)
    expect(lines[0]?.less).toEqual({ year: 2027, planned: 109, before: 128 })
    expect(sources[0]?.amounts).toEqual({ planned: 237 })
  })
  it('tells of calls that are open, with the days that are left', async () => {
    await keep('nacht', {
      funding: [
        line('a', {
          rounds: [
            { name: '2027', deadline: '2026-12-03', outcome: 'open' },
            { name: '2025', deadline: '2025-01-01', outcome: 'open' },
          ],
        }),
      ],
    })
    expect((await ok(planner, listMoney, {})).lines[0]?.call).toEqual({
      name: '2027',
      deadline: '2026-12-03',
      days: 10,
    })
  })
})
