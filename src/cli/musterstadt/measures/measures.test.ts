import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../tests/database/index.ts'
import { cityImport, packSchema } from '../../../contexts/city/index.ts'
import { measuresImport, measuresPart } from '../../../contexts/measures/index.ts'
import { offersImport } from '../../../contexts/offers/index.ts'
import { Findings, type ImportPart, type MergeCounts } from '../../../platform/import/index.ts'
import { generateMusterstadt } from '../generate.ts'
import { writePack } from '../write.ts'
import { fill } from './fill.ts'

/** Musterstadt's papers, promises and measures, from the generator to what the public reads. */

const { app } = await testDatabase()
const now = new Date('2026-11-23T12:00:00Z')
let folder: string
let parts: ImportPart[]
let findings: Findings
let live: Awaited<ReturnType<typeof measuresPart.load>>

async function bring(part: ImportPart): Promise<MergeCounts | undefined> {
  findings = new Findings()
  const prepared = await part.prepare({ dataFolder: folder, packFolder: folder, now, findings })
  const call = { now, today: '2026-11-23', findings }
  return await (prepared && app.transaction().execute((tx) => prepared.write(tx, call)))
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'musterstadt-measures-'))
  const made = generateMusterstadt({ seed: 'musterstadt', residents: 160_000 })
  await writePack(made, folder)
  const pack = { ...packSchema.parse(made.pack), id: 'musterstadt' }
  const city = cityImport(pack)
  const areas = city.parts.filter(({ kind }) => kind === 'pack' || kind === 'areas')
  parts = [...areas, ...offersImport(pack), ...measuresImport(pack, city)]
  for (const part of parts) await bring(part)
  live = await measuresPart.load(app, { get: () => undefined as never })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('every record goes in, every quote stands in its paper', () => {
  expect(findings.rejections).toEqual([])
  expect(findings.refusals).toEqual([])
  expect(findings.rowsAccepted).toBe(findings.rowsRead)
  expect(findings.rowsRead).toBeGreaterThan(800)
})

test('a second import changes nothing', async () => {
  const counts = await bring(parts.at(-1)!)
  expect(counts).toMatchObject({ added: 0, changed: 0, retired: 0, revived: 0 })
})

describe('what the public reads', () => {
  const measure = (id: string) => live.measures.find((one) => one.id === id)!

  test('holds the papers that the council made its own, not the programme of a party', () => {
    expect(live.papers.map(({ id }) => id)).toEqual([
      'empfehlungen-einsamkeit-2025',
      'koalition-2025',
      'niederschrift-2026-09-22',
    ])
    for (const { paper, quote, start, end } of live.commitments)
      expect(live.papers.find(({ id }) => id === paper)!.text.slice(start, end)).toBe(quote)
  })

  test('has promises of every rating, and most that nobody has checked', () => {
    const rated = live.commitments.map(({ ratings }) => ratings[0]?.rating)
    for (const rating of ['kept', 'underWay', 'stalled', 'broken', 'compromise', 'notAssessable'])
      expect(rated).toContain(rating)
    expect(rated.filter((rating) => rating === undefined).length).toBeGreaterThan(60)
    const strengths = new Set(live.commitments.map(({ record }) => record.strength))
    expect(strengths).toEqual(new Set(['binding', 'intention', 'examine', 'support']))
  })

  test('has targets of every kind, with baselines and what was reached', () => {
    const kinds = new Set(
      live.measures.flatMap(({ record }) => record.targets.map(({ kind }) => kind)),
    )
    expect(kinds).toEqual(
      new Set(['indicator', 'ratio', 'count', 'adopted', 'done', 'places', 'standard']),
    )
    expect(measure('personalschluessel').actuals.at(-1)).toMatchObject({ record: { value: 2 } })
    const { targets } = measure('treffpunkte').record
    expect(targets[0]?.items).toHaveLength(24)
    expect(new Set(measure('treffpunkte').actuals.map(({ item }) => item)).size).toBe(24)
  })

  test('counts 26 recommendations with the states that the minutes tell', () => {
    const states = measure('einsamkeit-26').actuals.map(({ record }) => record.state)
    const count = (state: string) => states.filter((one) => one === state).length
    expect(states).toHaveLength(26)
    expect(['done', 'running', 'planned', 'open', 'dropped'].map(count)).toEqual([9, 8, 3, 5, 1])
    const filed = live.recommendations.filter(({ body }) => body === 'fachkonferenz-einsamkeit')
    expect(filed).toHaveLength(26)
    expect(
      filed.filter(({ answers }) => answers.at(-1)?.record.stance === 'carriedOut'),
    ).toHaveLength(9)
    expect(filed.filter(({ answers }) => answers.length === 0)).toHaveLength(5)
  })

  test('shows funding that ends within a year with what stops then', () => {
    const [money] = measure('viertel-in-arbeit').record.funding
    expect(money).toMatchObject({ to: '2027-06-30', stops: expect.stringContaining('18') })
    expect(money?.rounds.map(({ outcome }) => outcome)).toEqual(['rejected', 'open'])
  })

  test('never has what is internal', () => {
    const text = JSON.stringify(live)
    for (const secret of [
      'Mietgarantie',
      'gut verhandelt',
      'Altlasten',
      'Kaufpreise',
      'Sprache am Herd',
    ])
      expect(text).not.toContain(secret)
  })

  test('lets three conferences flow into a round table, a chapter and a measure', () => {
    const flowing = live.recommendations.filter(({ flowsInto }) => flowsInto === 'rt-2026-1')
    expect(flowing.map(({ body }) => body)).toEqual([
      'gesundheitskonferenz',
      'pflegekonferenz',
      'sozialkonferenz',
    ])
    const table = live.recommendations.find(({ id }) => id === 'rt-2026-1')
    expect(table?.record.reportChapter).toContain('Sozialbericht 2027')
    expect(table?.measures).toContain('sozialbericht-2027')
  })
})

test('fifteen pages of papers, and more than one way of writing them', () => {
  const made = generateMusterstadt({ seed: 'musterstadt', residents: 160_000 })
  const papers = [...made.files].filter(([path]) => path.endsWith('.txt'))
  const lengths = papers.map(([, text]) => [...text()].join('').length)
  expect(papers).toHaveLength(4)
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBeGreaterThan(15 * 2000)
})

test('marks of areas are filled in a town of any size', () => {
  const places = {
    quarters: [
      { id: '0101', name: 'Altstadt' },
      { id: '0102', name: 'Neustadt' },
    ],
    districts: [{ id: '01', name: 'Mitte' }],
  }
  expect(fill('{q1} ({Q1}), {q2}, {d5}, {n}', places)).toBe('Neustadt (0102), Altstadt, Mitte, 2')
})
