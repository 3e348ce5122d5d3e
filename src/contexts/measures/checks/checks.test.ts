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
  decideCheck,
  impactQuestions,
  listChecks,
  listPublicChecks,
  saveCheck,
  showCheck,
  signCheck,
} from './index.ts'

let app: Database
let owner: Database
let one: AccountActor
let other: AccountActor
let base: Door
const parts = [cityPart, offersPart, atlasPart, measuresPart]

beforeAll(async () => {
  ;({ app, owner } = await testDatabase())
  one = (await signedInAs(app, { roles: ['planner'] })).me.actor
  other = (await signedInAs(app, { roles: ['planner'] })).me.actor
  base = await publicDoor(app, [])
})
beforeEach(async () => {
  await owner.deleteFrom('measures.impact_check').execute()
})

const as = <Op extends Operation>(
  actor: AccountActor,
  op: Op,
  input: InputOf<Op>,
  day = '2026-03-02',
) => execute(op, { ...base, actor, now: () => new Date(`${day}T10:00:00Z`) }, input)
async function ok<Op extends Operation>(
  actor: AccountActor,
  op: Op,
  input: InputOf<Op>,
  day?: string,
) {
  const outcome = await as(actor, op, input, day)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value as OutputOf<Op> // what its own schema gave
}

const project = {
  project: 'Neue Kita am Park',
  office: 'Jugendamt',
  summary: 'Die Stadt baut.',
  field: 'childrenAndFamilies',
}
const answers = impactQuestions.map(({ id }) => ({ question: id, effect: 'none' as const }))
const publicChecks = async () => {
  const snapshot = await snapshotOf(app, parts)
  const outcome = await execute(listPublicChecks, { ...base, snapshot: () => snapshot }, {})
  return outcome.ok ? outcome.value.checks : []
}

describe('a check of social effects', () => {
  it('is kept as far as it has come, and is complete only with every question answered', async () => {
    const { check } = await ok(one, saveCheck, {
      version: 0,
      record: { ...project, answers: answers.slice(0, 3) },
    })
    expect(await ok(one, showCheck, { check })).toMatchObject({
      state: 'draft',
      answered: 3,
      questions: 20,
    })
    const refused = await as(one, saveCheck, {
      check,
      version: 1,
      record: {
        ...project,
        answers: [...answers.slice(0, 18), { question: 'gender', effect: 'worse' }],
      },
      complete: true,
    })
    const problems = refused.ok
      ? []
      : refused.failure.kind === 'invalid'
        ? refused.failure.issues
        : []
    expect(problems.map(({ problem }) => problem)).toEqual([
      expect.stringContaining('Schreiben Sie, warum'),
      expect.stringContaining('Wählen Sie eine Antwort'),
    ])
  })

  it('is signed by another person, and only then public', async () => {
    const { check, version } = await ok(one, saveCheck, {
      version: 0,
      record: { ...project, answers },
      complete: true,
    })
    const own = await as(one, signCheck, { check, version, decision: 'sign', publish: true })
    expect(own).toMatchObject({ ok: false, failure: { kind: 'conflict', reason: 'ownWork' } })
    expect(await publicChecks()).toEqual([])
    await ok(other, signCheck, { check, version, decision: 'sign', publish: true })
    expect(await publicChecks()).toMatchObject([
      { project: 'Neue Kita am Park', signedOn: '2026-03-02' },
    ])
    const late = await as(one, saveCheck, { check, version: version + 1, record: project })
    expect(late).toMatchObject({ ok: false, failure: { kind: 'conflict', reason: 'signed' } })
  })

  it('asks to look again when its day has come, and not once somebody has', async () => {
    const { check, version } = await ok(one, saveCheck, {
      version: 0,
      record: { ...project, answers },
      complete: true,
    })
    await ok(other, signCheck, { check, version, decision: 'sign' })
    await ok(one, decideCheck, {
      check,
      version: version + 1,
      decision: 'Beschlossen.',
      decisionOn: '2026-04-01',
      lookAgainOn: '2027-04-01',
    })
    expect((await ok(one, listChecks, {}, '2027-03-31')).lookAgain).toBe(0)
    expect((await ok(one, listChecks, {}, '2027-04-01')).lookAgain).toBe(1)
    await ok(one, decideCheck, {
      check,
      version: version + 2,
      decision: 'Beschlossen.',
      seen: 'Es kam so.',
    })
    expect((await ok(one, listChecks, {}, '2027-04-01')).lookAgain).toBe(0)
  })

  it('lists a project that goes without one, with the reason', async () => {
    await ok(one, saveCheck, {
      version: 0,
      record: { ...project, skippedBecause: 'Nur ein neuer Anstrich.' },
    })
    expect(await publicChecks()).toMatchObject([
      { state: 'skipped', skippedBecause: 'Nur ein neuer Anstrich.' },
    ])
  })

  it('loses nothing when two people write at once', async () => {
    const { check } = await ok(one, saveCheck, { version: 0, record: project })
    await ok(other, saveCheck, { check, version: 1, record: { ...project, summary: 'Anders.' } })
    const late = await as(one, saveCheck, { check, version: 1, record: project })
    expect(late).toMatchObject({
      ok: false,
      failure: { kind: 'conflict', current: { version: 2 } },
    })
  })
})
