import { describe, expect, it } from 'vitest'
import { partsProgress, progressOf, type Said } from './progress.ts'
import { type TargetRecord, targetRecord } from './target.ts'

const target = (plan: Partial<TargetRecord> & Pick<TargetRecord, 'kind'>) =>
  targetRecord.parse({ id: 'z', label: 'Ziel', ...plan })
const said = (on: string, record: Partial<Said['record']>, more: Partial<Said> = {}): Said => ({
  target: 'z',
  item: '',
  on,
  record: { origin: 'form', ...record },
  ...more,
})

describe('a beginning', () => {
  const plan = target({ kind: 'count', baseline: { value: 18, on: '2024-12-31' }, goal: 100 })
  const values = (...list: Said[]) => progressOf(plan, list).series.map(({ value }) => value)

  it('that is told as a value of its day stands once', () => {
    expect(values(said('2024-12-31', { value: 18 }), said('2025-12-31', { value: 27 }))).toEqual([
      18, 27,
    ])
    expect(values(said('2024-12-31', {}), said('2025-12-31', { value: 27 }))[0]).toBe(18)
  })
})

describe('a ratio', () => {
  const ratio = target({
    kind: 'ratio',
    unit: '1:n',
    direction: 'down',
    baseline: { value: 200, on: '2023-01-01' },
    goal: 125,
  })

  it('is read from posts and residents, and is reached when fewer come to one', () => {
    const now = progressOf(ratio, [
      said('2025-06-30', { numerator: 10, denominator: 1200 }),
      said('2024-06-30', { numerator: 10, denominator: 1800 }),
    ])
    expect(now.series.map(({ value }) => value)).toEqual([200, 180, 120])
    expect(now.latest).toMatchObject({ on: '2025-06-30', value: 120, numerator: 10 })
    expect([now.goal?.value, now.reached]).toEqual([125, true])
  })

  it('stays unknown without a post, and where nobody said anything', () => {
    const unknown = progressOf(ratio, [said('2025-06-30', { numerator: 0, denominator: 900 })])
    expect([unknown.latest, unknown.reached]).toEqual([null, null])
    expect(progressOf(ratio, []).latest).toBeNull()
  })

  it('is a share where it is told in percent', () => {
    const share = target({ kind: 'ratio', unit: '%', goal: 50 })
    const { latest, reached } = progressOf(share, [
      said('2025-01-01', { numerator: 3, denominator: 8 }),
    ])
    expect([latest?.value, reached]).toEqual([37.5, false])
  })
})

describe('a list', () => {
  const places = target({
    kind: 'places',
    items: ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() })),
  })

  it('counts each item by what was said last of it, and the silent ones as unknown', () => {
    const { states, latest, goal, reached } = progressOf(places, [
      said('2025-02-01', { state: 'done' }, { item: 'a' }),
      said('2025-01-01', { state: 'running' }, { item: 'a' }),
      said('2025-01-01', { state: 'running' }, { item: 'b' }),
    ])
    expect(states).toMatchObject({ done: 1, running: 1, unknown: 1 })
    expect([latest?.value, goal?.value, reached]).toEqual([1, 3, false])
  })

  it('is not "none of three" where nobody said anything', () => {
    expect(progressOf(places, []).latest).toBeNull()
  })
})

it('reads done or not from a state, and unknown from silence', () => {
  const done = target({ kind: 'done' })
  expect(progressOf(done, [said('2025-01-01', { state: 'running' })]).reached).toBe(false)
  expect(progressOf(done, [said('2025-01-01', { state: 'done' })]).reached).toBe(true)
  expect(progressOf(done, [said('2025-01-01', { state: 'unknown' })]).reached).toBeNull()
  expect(progressOf(done, []).reached).toBeNull()
})

it('counts providers that assess themselves by a standard, each by its last word', () => {
  const standard = target({ kind: 'standard', items: [{ id: 'a', label: 'A' }] })
  const { assessed } = progressOf(standard, [
    said('2025-01-01', { state: 'done' }, { item: 'a', organisation: 'x' }),
    said('2025-01-01', { state: 'done' }, { item: 'a', organisation: 'y' }),
    said('2025-03-01', { state: 'partly' }, { item: 'a', organisation: 'y' }),
  ])
  expect(assessed?.organisations).toBe(2)
  expect(assessed?.met.get('a')).toBe(1)
})

it('takes an indicator from the atlas: one area as the series, several each for itself', () => {
  const indicator = target({ kind: 'indicator', indicator: 'i', direction: 'down', goal: 10 })
  const reading = (on: string, value: number | null) => ({
    on,
    period: on.slice(0, 4),
    value,
    numerator: null,
    denominator: null,
    source: null,
  })
  const series = [reading('2023-12-31', 14), reading('2024-12-31', null)]
  const one = progressOf(indicator, [], [{ area: null, series }])
  expect([one.latest?.value, one.reached, one.areas]).toEqual([14, false, []])
  const area = { level: 'quartier', id: '0101' }
  const two = progressOf(
    indicator,
    [],
    [
      { area: null, series },
      { area, series: [] },
    ],
  )
  expect(two.latest).toBeNull()
  expect(two.areas.map(({ latest, reached }) => [latest?.value, reached])).toEqual([
    [14, false],
    [undefined, null],
  ])
})

describe('the parts of a measure', () => {
  it('are counted, and weighed only where each has a weight', () => {
    const parts = [
      { status: 'done', weight: 3 },
      { status: 'running', weight: 1 },
      { status: null },
    ]
    expect(partsProgress(parts)).toEqual({
      total: 3,
      done: 1,
      stopped: 0,
      notSaid: 1,
      weighed: null,
    })
    expect(partsProgress(parts.slice(0, 2)).weighed).toEqual({ done: 3, total: 4 })
    expect(partsProgress([]).weighed).toBeNull()
  })
})
