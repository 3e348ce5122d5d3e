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
import { measuresPart } from '../snapshot/part.ts'
import {
  decidePackage,
  listPackages,
  listPublicPackages,
  reportOnPackage,
  savePackage,
  scoreOf,
  showPackage,
  showPublicPackage,
} from './index.ts'
import { longerThanFiveYears, packageStanding } from './standing.ts'

let app: Database
let owner: Database
let city: AccountActor
let club: AccountActor
let rival: AccountActor
let base: Door
const parts = [cityPart, offersPart, atlasPart, measuresPart]

beforeAll(async () => {
  ;({ app, owner } = await testDatabase())
  city = (await signedInAs(app, { roles: ['planner'] })).me.actor
  const provider = { kind: 'provider', roles: ['provider'] } as const
  club = (await signedInAs(app, { ...provider, roles: ['provider'], organisation: 'verein' })).me
    .actor
  rival = (await signedInAs(app, { ...provider, roles: ['provider'], organisation: 'werk' })).me
    .actor
  base = await publicDoor(app, [])
})
beforeEach(async () => {
  for (const table of ['measures.package_event', 'measures.package', 'measures.list_item'] as const)
    await owner.deleteFrom(table).execute()
  await owner
    .insertInto('measures.list_item')
    .values([
      {
        list: 'packageCriterion',
        id: 'bedarf',
        record: JSON.stringify({ title: 'Bedarf', weight: 2 }),
      },
      { list: 'packageCriterion', id: 'wirkung', record: JSON.stringify({ title: 'Wirkung' }) },
    ])
    .execute()
})

const as = <Op extends Operation>(actor: AccountActor, op: Op, input: InputOf<Op>) =>
  execute(op, { ...base, actor, now: () => new Date('2028-06-01T10:00:00Z') }, input)
async function ok<Op extends Operation>(actor: AccountActor, op: Op, input: InputOf<Op>) {
  const outcome = await as(actor, op, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value as OutputOf<Op> // what its own schema gave
}

const record = {
  title: 'Besuche im Viertel',
  targetGroup: 'Ältere Menschen, die allein leben',
  wishedEffect: 'Weniger Menschen sind einsam.',
  field: 'olderPeople',
  from: '2026-01-01',
  to: '2030-12-31',
  budget: [{ year: 2026, amount: 4_000_000 }],
  steps: [
    {
      step: 'used' as const,
      words: '80 Menschen werden besucht.',
      indicator: 'Besuchte',
      goal: 80,
    },
  ],
}
const scores = [
  { criterion: 'bedarf', points: 4 },
  { criterion: 'wirkung', points: 3, reason: 'Gut begründet.' },
]

async function agreed() {
  const { package: id } = await ok(club, savePackage, { version: 0, record, file: true })
  const on = '2025-11-03'
  await ok(city, decidePackage, {
    package: id,
    version: 1,
    decision: 'score',
    on,
    record: { scores, internal: 'Nur knapp.' },
  })
  await ok(city, decidePackage, {
    package: id,
    version: 2,
    decision: 'agree',
    on,
    record: { from: '2026-01-01', to: '2030-12-31', amount: 20_000_000 },
    publish: true,
  })
  return id
}
const live = async () => {
  const snapshot = await snapshotOf(app, parts)
  return { ...base, now: () => new Date('2028-06-01T10:00:00Z'), snapshot: () => snapshot }
}

describe('a package of effects', () => {
  it('is its provider’s alone until it is filed, and never another provider’s', async () => {
    const { package: id } = await ok(club, savePackage, { version: 0, record })
    expect((await ok(city, listPackages, {})).packages).toEqual([])
    expect(await as(city, showPackage, { package: id })).toMatchObject({
      failure: { kind: 'notFound' },
    })
    await ok(club, savePackage, { package: id, version: 1, record, file: true })
    expect((await ok(city, listPackages, {})).packages).toMatchObject([{ state: 'filed' }])
    expect((await ok(rival, listPackages, {})).packages).toEqual([])
    expect(await as(rival, showPackage, { package: id })).toMatchObject({
      failure: { kind: 'notFound' },
    })
  })

  it('is filed only with an effect one can see, its costs and at most five years', async () => {
    const refused = await as(club, savePackage, {
      version: 0,
      record: {
        ...record,
        steps: [{ step: 'used', words: 'Besuche' }],
        budget: [],
        to: '2031-01-01',
      },
      file: true,
    })
    expect(
      !refused.ok &&
        refused.failure.kind === 'invalid' &&
        refused.failure.issues.map(({ field }) => field),
    ).toEqual(['to', 'steps', 'budget'])
  })

  it('goes from scoring to agreement; the jury’s points stay inside', async () => {
    const id = await agreed()
    const own = await ok(club, showPackage, { package: id })
    expect(own.state).toBe('agreed')
    expect(JSON.stringify(own)).not.toContain('Nur knapp')
    expect(own.events.every(({ record: said }) => said.scores === undefined)).toBe(true)
    const shown = await execute(showPublicPackage, await live(), { package: id })
    expect(JSON.stringify(shown)).not.toMatch(/Nur knapp|Gut begründet/)
    expect(await execute(listPublicPackages, await live(), {})).toMatchObject({
      value: {
        packages: [
          {
            title: 'Besuche im Viertel',
            organisation: 'Organisation verein',
            term: { to: '2030-12-31' },
          },
        ],
      },
    })
  })

  it('misses reports and reviews by itself, and no longer once they are there', async () => {
    const id = await agreed()
    expect(await ok(club, showPackage, { package: id })).toMatchObject({
      missingReports: [2026, 2027],
      missingReviews: [2026, 2027],
    })
    await ok(club, reportOnPackage, {
      package: id,
      on: '2027-02-01',
      year: 2026,
      results: [{ step: 0, value: 61 }],
    })
    await ok(city, decidePackage, {
      package: id,
      version: 3,
      decision: 'review',
      on: '2027-03-01',
      record: { year: 2026, verdict: 'goOn' },
    })
    expect(await ok(club, showPackage, { package: id })).toMatchObject({
      missingReports: [2027],
      missingReviews: [2027],
    })
  })

  it('takes no step out of turn', async () => {
    const { package: id } = await ok(club, savePackage, { version: 0, record, file: true })
    const early = await as(city, decidePackage, {
      package: id,
      version: 1,
      decision: 'agree',
      on: '2026-01-01',
      record: { from: '2026-01-01', to: '2026-12-31' },
    })
    expect(early).toMatchObject({ failure: { kind: 'conflict', reason: 'state' } })
    const half = await as(city, decidePackage, {
      package: id,
      version: 1,
      decision: 'score',
      on: '2026-01-01',
      record: { scores: [{ criterion: 'bedarf', points: 1 }] },
    })
    expect(half).toMatchObject({
      failure: { kind: 'invalid', issues: [{ problem: expect.stringContaining('Wirkung') }] },
    })
  })
})

describe('the arithmetic of packages', () => {
  it('weighs points', () => {
    const criteria = [
      { id: 'bedarf', weight: 2 },
      { id: 'wirkung', weight: 1 },
    ]
    expect(scoreOf(scores, criteria)).toEqual({ points: 11, most: 12 })
    expect(scoreOf([], criteria)).toBeUndefined()
  })
  it('knows five years', () => {
    expect(longerThanFiveYears('2026-01-01', '2030-12-31')).toBe(false)
    expect(longerThanFiveYears('2026-01-01', '2031-01-01')).toBe(true)
  })
  it('warns a year before the end, and not after it', () => {
    const events = [
      {
        kind: 'agreed' as const,
        on: '2025-01-01',
        record: { from: '2026-01-01', to: '2027-12-31' },
      },
    ]
    expect(packageStanding(events, '2026-12-31').endsSoon).toBe(false)
    expect(packageStanding(events, '2027-01-01').endsSoon).toBe(true)
    expect(packageStanding(events, '2028-01-01').endsSoon).toBe(false)
  })
})
