import { beforeAll, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../tests/builders/account.ts'
import { anAtlas, releaseAll } from '../../../../tests/builders/atlas.ts'
import { aCity, quarterNames } from '../../../../tests/builders/city.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
import { testDatabase } from '../../../../tests/database/index.ts'
import type { Database } from '../../../platform/db/database.ts'
import { Findings, mergeStaged } from '../../../platform/import/index.ts'
import {
  type AccountActor,
  type Door,
  execute,
  type InputOf,
  type Operation,
  type OutputOf,
} from '../../../platform/operation/index.ts'
import { cityPart } from '../../city/index.ts'
import { releasePart } from '../import/releasePart.ts'
import { observationTable } from '../import/store.ts'
import { indicatorHistory } from '../operations/indicatorHistory.ts'
import { listIndicators } from '../operations/listIndicators.ts'
import { listValues } from '../operations/listValues.ts'
import { showIndicator } from '../operations/showIndicator.ts'
import { release, withdrawRelease } from '../release/operations/index.ts'
import { atlasPart } from '../snapshot/part.ts'
import {
  addSeriesNote,
  enterValues,
  exportKeptValues,
  listKeptIndicators,
  previewValues,
  retireIndicator,
  saveIndicator,
  showKeptIndicator,
  withdrawEntry,
  withdrawSeriesNote,
} from './index.ts'

let app: Database
let keys: Map<string, number>
let base: Door
let planner: AccountActor
let editor: AccountActor

const eachQuarter = (of: (index: number) => number) =>
  Object.fromEntries(quarterNames.map((name, index) => [`quartier ${name}`, of(index)]))

beforeAll(async () => {
  ;({ app } = await testDatabase())
  const city = aCity().withDistricts().withQuarters().withEvenResidents(2024)
  keys = await city
    .withWords({ topics: [{ id: 'wohnen', title: { de: 'Wohnen' } }] })
    .insertInto(app)
  await anAtlas()
    .withIndicator({ id: 'haushalte', combine: 'sum', statistic: 'count', unit: '' })
    .withValues(
      'haushalte',
      2022,
      eachQuarter((index) => 100 + index),
    )
    .withValues(
      'haushalte',
      2023,
      eachQuarter((index) => 102 + index),
    )
    .withIndicator({ id: 'kinder', combine: 'sum', statistic: 'count', unit: '' })
    .withValues('kinder', 2023, {
      ...eachQuarter((index) => 20 + index),
      'quartier 0201': 'protected',
    })
    .withIndicator({ id: 'stufe', kind: 'class', combine: 'none' })
    .insertInto(app, keys)
  base = await publicDoor(app, [])
  planner = (await signedInAs(app, { roles: ['planner'] })).me.actor
  editor = (await signedInAs(app, { roles: ['editor'] })).me.actor
})

let ticks = 0
const as = <Op extends Operation>(actor: AccountActor, op: Op, input: InputOf<Op>) => {
  ticks += 1000
  const now = new Date(Date.parse('2026-03-02T10:00:00Z') + ticks)
  return execute(op, { ...base, actor, now: () => now }, input)
}
async function ok<Op extends Operation>(op: Op, input: InputOf<Op>, actor = planner) {
  const outcome = await as(actor, op, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value as OutputOf<Op> // what its own schema gave
}
async function refused<Op extends Operation>(op: Op, input: InputOf<Op>, actor = planner) {
  const outcome = await as(actor, op, input)
  if (outcome.ok) throw new Error('was done')
  return outcome.failure
}
async function publicly<Op extends Operation>(op: Op, input: InputOf<Op>) {
  const outcome = await execute(op, await publicDoor(app, [cityPart, atlasPart]), input)
  return outcome.ok ? (outcome.value as OutputOf<Op>) : outcome.failure // what its own schema gave
}
/** Public values of quarters by id, in the latest period or another one. */
async function publicValues(id: string, period?: string) {
  const answer = await publicly(listValues, { id, level: 'quartier', ...(period && { period }) })
  if (!('values' in answer) || answer.values.length === 0) return undefined
  return Object.fromEntries(
    answer.values.map(({ area, value, state }) => [
      area?.id ?? 'stadt',
      state === 'protected' ? 'protected' : value,
    ]),
  )
}

const aRecord = {
  title: { de: 'Freie Wohnungen', en: 'Empty flats' },
  topic: 'wohnen',
  sourceText: 'Wohnungsamt, eigene Zählung',
  licence: 'dl-de/by-2-0',
  combine: 'sum',
  statistic: 'count',
  decimals: 0,
} as const
const newIndicator = async (more: Partial<InputOf<typeof saveIndicator>['record']> = {}) =>
  (await ok(saveIndicator, { version: 0, record: { ...aRecord, ...more } })).indicator

/** Rows for the quarters, in the order of their ids. */
const rowsOf = (values: readonly string[], more: Record<string, string> = {}) =>
  values.map((value, index) => ({ line: index + 2, area: quarterNames[index]!, value, ...more }))
const enter = (
  indicator: string,
  rows: InputOf<typeof enterValues>['rows'],
  more: Partial<InputOf<typeof enterValues>> = {},
) => ok(enterValues, { indicator, level: 'quartier', period: '2024', rows, ...more })
const preview = (
  indicator: string,
  rows: InputOf<typeof previewValues>['rows'],
  more: Partial<InputOf<typeof previewValues>> = {},
) => ok(previewValues, { indicator, level: 'quartier', period: '2024', rows, ...more })
const eight = (value: string) => quarterNames.map(() => value)

describe('an indicator of a planner', () => {
  it('is kept, found, changed, and public only once its figures are released', async () => {
    const id = await newIndicator()
    expect(id).toMatch(/^freie-wohnungen-[0-9a-f]{4}$/)
    const { indicators, topics } = await ok(listKeptIndicators, { text: 'freie wohn' }, editor)
    expect(indicators).toEqual([
      expect.objectContaining({
        ...{ id, title: 'Freie Wohnungen', part: 'staff', formula: false, standing: 'empty' },
        ...{ periods: 0, latest: null, entries: 0, notes: 0 },
      }),
    ])
    expect(topics).toEqual([{ id: 'wohnen', title: 'Wohnen' }])
    const shown = await ok(showKeptIndicator, { indicator: id })
    expect(shown).toMatchObject({ part: 'staff', version: 1, record: aRecord, columns: [] })

    await enter(id, rowsOf(['3', '5']))
    expect(await publicValues(id)).toBeUndefined()
    expect((await ok(showKeptIndicator, { indicator: id })).columns).toEqual([
      expect.objectContaining({ key: '2024', values: 2, protected: 0, standing: 'waiting' }),
    ])
    await ok(release, {})
    expect(await publicValues(id)).toMatchObject({ '0101': 3, '0102': 5, '0103': null })
    expect((await ok(listKeptIndicators, { text: id })).indicators).toMatchObject([
      { standing: 'public', periods: 1, latest: '2024', entries: 1 },
    ])
    const answer = await publicly(showIndicator, { id })
    expect(answer).toMatchObject({
      indicator: {
        title: { de: 'Freie Wohnungen' },
        source: { title: 'Wohnungsamt, eigene Zählung', licence: 'dl-de/by-2-0' },
      },
    })

    await ok(saveIndicator, {
      indicator: id,
      version: 1,
      record: { ...aRecord, title: { de: 'Leere Wohnungen' } },
    })
    expect(await publicly(showIndicator, { id })).toMatchObject({
      indicator: { title: { de: 'Leere Wohnungen' } },
    })
  })

  it('is not written over by somebody who has seen less', async () => {
    const id = await newIndicator()
    await ok(saveIndicator, { indicator: id, version: 1, record: { ...aRecord, unit: 'Stück' } })
    expect(
      await refused(saveIndicator, { indicator: id, version: 1, record: aRecord }),
    ).toMatchObject({
      kind: 'conflict',
      current: { version: 2, fields: { record: { unit: 'Stück' } } },
    })
  })

  it('stays unpublished without a rule or a licence, and says so', async () => {
    const { licence: _, ...record } = aRecord
    const id = (await ok(saveIndicator, { version: 0, record })).indicator
    await enter(id, rowsOf(['3']))
    await ok(release, {})
    expect(await publicValues(id)).toBeUndefined()
    expect((await ok(showKeptIndicator, { indicator: id })).columns).toMatchObject([
      { standing: 'failed' },
    ])
  })

  it('protects small counts by the rule that the planner chose', async () => {
    const id = await newIndicator({ protection: { least: 4 } })
    await enter(id, rowsOf(['30', '40', '50', '3', '60', '70', '80', '90']))
    await ok(release, {})
    const values = await publicValues(id)
    expect(values).toMatchObject({ '0104': 'protected', '0201': 60 })
    // The district's sum would give the small one away, so another of its quarters goes, too.
    expect(Object.values(values ?? {}).filter((one) => one === 'protected').length).toBeGreaterThan(
      1,
    )
  })

  it('cannot be one of the pack, nor be written by an editor', async () => {
    const input = { indicator: 'haushalte', version: 1, record: aRecord }
    expect(await refused(saveIndicator, input)).toMatchObject({ reason: 'fromPack' })
    expect(await refused(saveIndicator, { version: 0, record: aRecord }, editor)).toEqual({
      kind: 'notAllowed',
    })
    expect(await refused(saveIndicator, { ...input, indicator: 'gibt-es-nicht' })).toMatchObject({
      kind: 'notFound',
    })
  })

  it('has a topic of the city and parts that a ratio needs', async () => {
    const record = { ...aRecord, topic: 'glueck', combine: 'ratio' } as const
    expect(await refused(saveIndicator, { version: 0, record })).toMatchObject({
      kind: 'invalid',
      issues: [{ field: 'record.topic' }, { field: 'record.combine' }],
    })
  })

  it('is taken out of the lists and away from the public', async () => {
    const id = await newIndicator()
    await enter(id, rowsOf(['3']))
    await ok(release, {})
    await ok(retireIndicator, { indicator: id, version: 1 })
    expect(await publicValues(id)).toBeUndefined()
    expect(await refused(showKeptIndicator, { indicator: id })).toMatchObject({ kind: 'notFound' })
  })

  it('stays when the pack comes in again', async () => {
    const id = await newIndicator()
    const { indicatorTable } = await import('../import/store.ts')
    const { indicatorsPartName } = await import('../import/indicatorsPart.ts')
    const merged = app.transaction().execute(async (tx) => {
      const spec = { ...indicatorTable, part: indicatorsPartName, today: '2026-03-02' }
      await mergeStaged(tx, spec, [])
      const rows = await tx
        .selectFrom('atlas.indicator')
        .select(['id', 'retired_on'])
        .where('id', 'in', [id, 'haushalte'])
        .orderBy('part', 'desc')
        .execute()
      throw Object.assign(new Error('undo'), { rows })
    })
    await expect(merged).rejects.toMatchObject({
      rows: [
        { id, retired_on: null },
        { id: 'haushalte', retired_on: '2026-03-02' },
      ],
    })
  })
})

describe('a preview', () => {
  const problemsOf = async (
    rows: InputOf<typeof previewValues>['rows'],
    more: Partial<InputOf<typeof previewValues>> = {},
    indicator = 'haushalte',
  ) => (await preview(indicator, rows, more)).rows.map(({ kind, problems }) => [kind, ...problems])
  const row = { line: 2, area: '0101' }

  it('tells new, changed and same rows apart, with what stood there', async () => {
    const { rows, counts } = await preview(
      'haushalte',
      [
        { ...row, value: '102' },
        { line: 3, area: 'Bachviertel', value: '105' },
        { line: 4, area: 'stadt', value: '900' },
        { line: 5, area: '0103', value: '' },
      ],
      { period: '2023' },
    )
    expect(rows).toMatchObject([
      { kind: 'same', area: { id: '0101', name: 'Am Anger' }, period: '2023', before: 102 },
      { kind: 'changed', area: { id: '0102' }, value: 105, before: 103 },
      { kind: 'new', area: { id: 'stadt' }, before: null },
      { kind: 'same', warnings: ['Die Zeile ist leer. Der bisherige Wert bleibt stehen.'] },
    ])
    expect(counts).toMatchObject({ new: 1, changed: 1, same: 2, wrong: 0 })
  })

  it('names what is unknown or cannot be read, and offers the nearest names', async () => {
    expect(await problemsOf([{ line: 2, area: 'Gartenstatt', value: '1' }])).toEqual([
      [
        'wrong',
        'Das Gebiet „Gartenstatt“ gibt es auf dieser Ebene nicht. Meinen Sie „Gartenstadt“?',
      ],
    ])
    const [time] = await problemsOf([{ ...row, value: '1', period: 'neulich' }])
    expect(time?.[1]).toContain('„neulich“')
    expect(await problemsOf([{ ...row, value: '1.234' }])).toEqual([
      ['wrong', '„1.234“ ist mehrdeutig. Sagen Sie, ob Komma oder Punkt das Dezimalzeichen ist.'],
    ])
    const { rows } = await preview('haushalte', [{ ...row, value: '1.234' }], { decimal: ',' })
    expect(rows[0]).toMatchObject({ value: 1234, problems: [] })
    expect(
      await problemsOf([
        { ...row, value: '1' },
        { line: 3, area: 'Am Anger', value: '2' },
      ]),
    ).toEqual([['new'], ['wrong', 'Dieses Gebiet steht für diesen Zeitraum schon in Zeile 2.']])
  })

  it('reads ids that a spreadsheet has shortened, and says so', async () => {
    const { rows } = await preview('haushalte', [{ line: 2, area: '101', value: '105' }])
    expect(rows[0]).toMatchObject({
      area: { id: '0101' },
      kind: 'new',
      warnings: ['Gelesen als „Am Anger“ (0101): Führende Nullen fehlen.'],
    })
  })

  it('finds what cannot be', async () => {
    const share = await newIndicator({ statistic: 'proportion', unit: '%', per: 100 })
    const wrong = async (cells: Record<string, string>) =>
      (await problemsOf([{ ...row, ...cells }], {}, share))[0]!.slice(1)
    expect(await wrong({ numerator: '12', denominator: '10' })).toEqual([
      'Der Zähler (12) ist größer als der Nenner (10).',
      'Ein Anteil kann nicht über 100 % liegen.',
    ])
    expect(await wrong({ value: '101' })).toEqual(['Ein Anteil kann nicht über 100 % liegen.'])
    expect(await wrong({ numerator: '-1', denominator: '10' })).toContain(
      'Zähler und Nenner sind Anzahlen: Sie können nicht unter null liegen.',
    )
    expect(await wrong({ value: '25,1', numerator: '1', denominator: '4' })).toEqual([
      'Der Wert ist 25,1, aber Zähler durch Nenner mal 100 gibt 25.',
    ])
    // Rounded as it is written, it fits.
    expect(await wrong({ value: '33,3', numerator: '1', denominator: '3' })).toEqual([])
    expect(await wrong({ numerator: '1', denominator: '0' })).toEqual([
      'Der Nenner ist null: Daraus wird kein Wert.',
    ])
    expect(await wrong({ numerator: '1' })).toHaveLength(1)
    expect((await problemsOf([{ ...row, value: '-3' }]))[0]).toContain(
      'Der Wert kann nicht unter null liegen.',
    )
  })

  it('works a share out of its parts, and keeps secret marks secret', async () => {
    const share = await newIndicator({ statistic: 'proportion', unit: '%', per: 100 })
    const { rows } = await preview(
      share,
      [
        { ...row, numerator: '1', denominator: '4' },
        { line: 3, area: '0102', value: 'x' },
        { line: 4, area: '0103', value: '–' },
      ],
      { protected: ['X'], missing: ['–'] },
    )
    expect(rows).toMatchObject([
      { value: 25, kind: 'new', protected: false },
      { value: null, kind: 'new', protected: true },
      { value: null, kind: 'same', problems: [] },
    ])
  })

  it('warns of leaps: far from the changes of the others, or a count three times as high', async () => {
    const { rows } = await preview(
      'haushalte',
      rowsOf(['104', '106', '105', '106', '109', '110', '160', '400']),
    )
    const warned = rows.flatMap(({ line, warnings }) => warnings.map((text) => [line, text]))
    expect(warned).toEqual([
      [
        8,
        'Großer Sprung: 2023 waren es 108, jetzt 160. Die anderen Gebiete ändern sich viel weniger.',
      ],
      [9, 'Großer Sprung: 2023 waren es 109, jetzt 400.'],
    ])
  })

  it('tells of whole periods: areas that are missing, parts above their whole, figures of a source', async () => {
    const { columnNotes } = await preview('haushalte', rowsOf(['104', '105']))
    expect(columnNotes).toEqual([
      '2024: 6 von 8 Gebieten fehlen, die 2023 einen Wert hatten: Centrum, Düsselhöfe, Eichenstraße, Feldmark, Gartenstadt und 1 weitere.',
    ])
    const district = await preview('haushalte', [{ line: 2, area: 'Nordstadt', value: '400' }], {
      level: 'bezirk',
      period: '2023',
    })
    expect(district.columnNotes).toEqual([
      '2023: Die Summe der Quartiere liegt über dem Ganzen: Nordstadt (414 statt 400).',
    ])
    const over = await preview('haushalte', [{ ...row, value: '101' }], { period: '2023' })
    expect(over.columnNotes).toEqual([
      '2023: 1 Wert kommt aus der Datenquelle. Beim nächsten Einlesen gilt wieder ihr Wert.',
    ])
  })

  it('takes no values for a formula, an unknown level or an unknown indicator', async () => {
    const rows = [{ ...row, value: '1' }]
    const input = { indicator: 'haushalte', level: 'quartier', period: '2024', rows }
    expect(await refused(previewValues, { ...input, level: 'block' })).toMatchObject({
      issues: [{ field: 'level' }],
    })
    expect(await refused(previewValues, { ...input, indicator: 'nichts' })).toMatchObject({
      kind: 'notFound',
    })
    const [unreadable] = await problemsOf([{ ...row, value: '1' }], {}, 'stufe')
    expect(unreadable).toContain('Diese Stufe gibt es nicht. Schreiben Sie die Zahl der Stufe.')
  })
})

describe('entering and withdrawing', () => {
  it('takes the rows that are right, names the others, and changes nothing public', async () => {
    const id = await newIndicator()
    const { entry, entered, wrong } = await enter(
      id,
      [...rowsOf(['1', '2']), { line: 4, area: 'nirgends', value: '3' }],
      { words: 'Zählung im Januar', file: 'zählung.csv' },
    )
    expect(entered).toBe(2)
    expect(wrong).toMatchObject([{ line: 4 }])
    const { entries } = await ok(showKeptIndicator, { indicator: id })
    expect(entries).toEqual([
      expect.objectContaining({
        ...{ id: entry, by: 'Organisation stadt', file: 'zählung.csv', words: 'Zählung im Januar' },
        ...{ rows: 2, changed: 0, withdrawnAt: null },
      }),
    ])
    expect(await publicValues(id)).toBeUndefined()
    // The same again is nothing.
    expect(await enter(id, rowsOf(['1', '2']))).toMatchObject({ entry: null, entered: 0 })
  })

  it('waits for a planner where an import releases what it brought', async () => {
    await releaseAll(app)
    const id = await newIndicator()
    await enter(id, rowsOf(['5']))
    await enter('haushalte', [{ line: 2, area: '0101', value: '40' }], { period: '2031' })
    await app
      .updateTable('atlas.observation')
      .set({ value: 444 })
      .where('indicator', '=', 'haushalte')
      .where('period_until', '=', '2022-12-31')
      .where('area', '=', keys.get('quartier 0101')!)
      .execute()
    const findings = new Findings()
    const when = { now: base.now(), findings }
    const part = await releasePart().prepare({ ...when, dataFolder: '', packFolder: '' })
    await app.transaction().execute((tx) => part!.write(tx, { ...when, today: '2026-03-02' }))
    expect((await publicValues('haushalte', '2022'))?.['0101']).toBe(444)
    expect(await publicValues('haushalte', '2031')).toBeUndefined()
    expect(await publicValues(id)).toBeUndefined()
    expect(findings.notices.map(({ text }) => text)).toContain(
      '2 Zeiträume, die Planende geändert haben, warten auf deren Freigabe (/arbeit/freigaben).',
    )
    await ok(release, {})
    expect((await publicValues('haushalte', '2031'))?.['0101']).toBe(40)
    expect((await publicValues(id))?.['0101']).toBe(5)
  })

  it('gives back what stood there, and nothing is left to release', async () => {
    await releaseAll(app)
    const before = await publicValues('haushalte', '2023')
    const { entry } = await enter(
      'haushalte',
      [
        { line: 2, area: '0101', value: '777' },
        { line: 3, area: '0102', value: '9', period: '2025' },
      ],
      { period: '2023' },
    )
    const standing = async () =>
      (await ok(listKeptIndicators, { text: 'haushalte' })).indicators[0]?.standing
    expect(await standing()).toBe('waiting')
    await ok(withdrawEntry, { entry: entry!, reason: 'Falsches Jahr' })
    expect(await standing()).toBe('public')
    await ok(release, {})
    expect(await publicValues('haushalte', '2023')).toEqual(before)
    expect(await publicValues('haushalte', '2025')).toBeUndefined()
    const { entries } = await ok(showKeptIndicator, { indicator: 'haushalte' })
    expect(entries[0]).toMatchObject({ changed: 1, withdrawnWhy: 'Falsches Jahr' })
    expect(await refused(withdrawEntry, { entry: entry!, reason: 'noch einmal' })).toMatchObject({
      kind: 'conflict',
      reason: 'withdrawn',
    })
  })

  it('takes a period off the public pages that has no figures any more, with the next release', async () => {
    const id = await newIndicator()
    await enter(id, rowsOf(['1']))
    const { entry } = await enter(id, rowsOf(['2']), { period: '2025' })
    await ok(release, {})
    await ok(withdrawEntry, { entry: entry!, reason: 'Geschätzt' })
    expect((await ok(showKeptIndicator, { indicator: id })).columns).toMatchObject([
      { key: '2024', standing: 'public' },
      { key: '2025', values: 0, standing: 'waiting' },
    ])
    expect(await publicValues(id, '2025')).toBeDefined()
    await ok(release, {})
    expect(await publicValues(id, '2025')).toBeUndefined()
    expect(await publicValues(id, '2024')).toBeDefined()
  })

  it('is not withdrawn under a later entry; from the top down everything comes back', async () => {
    const id = await newIndicator()
    const first = await enter(id, rowsOf(['1', '2', '3']))
    const second = await enter(id, rowsOf(['10', '2', '30']))
    expect(second.entered).toBe(2)
    expect(await refused(withdrawEntry, { entry: first.entry!, reason: 'Irrtum' })).toMatchObject({
      kind: 'conflict',
      reason: 'changedSince',
      current: { fields: { rows: 2 } },
    })
    const kept = async () =>
      (await ok(exportKeptValues, { indicator: id, level: 'quartier', period: '2024' })).rows
        .slice(0, 4)
        .map(({ value }) => value)
    expect(await kept()).toEqual([10, 2, 30, null])
    await ok(withdrawEntry, { entry: second.entry!, reason: 'Irrtum' })
    expect(await kept()).toEqual([1, 2, 3, null])
    await ok(withdrawEntry, { entry: first.entry!, reason: 'Irrtum' })
    expect(await kept()).toEqual([null, null, null, null])
  })

  it('leaves to the source what an import has written over', async () => {
    const { entry } = await enter('kinder', [
      { line: 2, area: '0101', value: '55', period: '2023' },
      { line: 3, area: '0102', value: '66' },
    ])
    await app
      .transaction()
      .execute((tx) =>
        mergeStaged(
          tx,
          { ...observationTable, part: 'values', today: '2026-03-02', retire: false },
          [
            [
              ...['kinder', keys.get('quartier 0101')!, '2023-01-01', '2023-12-31', 21],
              ...[undefined, undefined, undefined, undefined, 'known', undefined],
            ],
          ],
        ),
      )
    await ok(withdrawEntry, { entry: entry!, reason: 'Kam inzwischen vom Amt' })
    const { rows } = await ok(exportKeptValues, { indicator: 'kinder', level: 'quartier' })
    const ofAnger = rows.filter(({ area }) => area === '0101')
    expect(ofAnger).toMatchObject([{ period: '2023', value: 21 }])
  })

  it('gives a table to fill in that goes back in as it is', async () => {
    const { rows } = await ok(
      exportKeptValues,
      {
        ...{ indicator: 'kinder', level: 'quartier', period: '2023' },
      },
      editor,
    )
    expect(rows).toHaveLength(8)
    expect(rows[4]).toMatchObject({ area: '0201', value: null, protected: true })
    const sent = rows.map(({ area, value, protected: secret }, index) => ({
      ...{ line: index + 2, area },
      value: secret ? 'x' : String(value),
    }))
    const back = await preview('kinder', sent, { period: '2023', protected: ['x'] })
    expect(back.counts).toMatchObject({ same: 8, new: 0, changed: 0, wrong: 0 })
    const empty = await newIndicator()
    const blank = await ok(exportKeptValues, { indicator: empty, level: 'bezirk' })
    expect(blank.rows.map(({ area, period, value }) => [area, period, value])).toEqual([
      ['01', null, null],
      ['02', null, null],
    ])
  })

  it('is only for planners, and on record without a figure', async () => {
    const rows = rowsOf(['1'])
    const input = { indicator: 'kinder', level: 'quartier', period: '2024', rows }
    expect(await refused(enterValues, input, editor)).toEqual({ kind: 'notAllowed' })
    expect(await refused(previewValues, input, editor)).toEqual({ kind: 'notAllowed' })
    expect(await refused(withdrawEntry, { entry: 'nichts', reason: 'Irrtum' })).toMatchObject({
      kind: 'notFound',
    })
  })
})

describe('a formula', () => {
  const share = {
    above: [{ indicator: 'kinder', part: 'value' as const }],
    below: [{ indicator: 'haushalte', part: 'value' as const }],
    per: 100,
  }
  const formulaOf = (formula: typeof share | object, more: object = {}) =>
    newIndicator({
      title: { de: 'Kinder je Haushalt' },
      statistic: 'none',
      formula: formula as typeof share,
      ...more,
    })

  it('is made of released figures alone; what is protected stays so', async () => {
    await releaseAll(app)
    const id = await formulaOf(share, { combine: 'none', statistic: 'none', unit: '%' })
    const values = await publicValues(id, '2023')
    expect(values).toMatchObject({ '0102': (21 / 103) * 100, '0201': 'protected' })
    const shown = await publicly(showIndicator, { id, level: 'quartier' })
    expect(shown).toMatchObject({
      indicator: { formula: share, licence: 'dl-de/by-2-0' },
      periods: [{ key: '2023' }],
    })
    expect((await ok(showKeptIndicator, { indicator: id })).columns).toMatchObject([
      { key: '2023', protected: expect.any(Number), standing: 'public' },
    ])
    // A figure that was entered and not released does not show through.
    const { entry } = await enter('kinder', [{ line: 2, area: '0102', value: '99' }], {
      period: '2023',
    })
    expect(await publicValues(id, '2023')).toEqual(values)
    await ok(release, {})
    expect(await publicValues(id, '2023')).toMatchObject({ '0102': (99 / 103) * 100 })
    await ok(withdrawEntry, { entry: entry!, reason: 'Nur zum Prüfen' })
    await ok(release, {})
    expect(await publicValues(id, '2023')).toEqual(values)
  })

  it('sets a sum against residents', async () => {
    const above = [
      { indicator: 'haushalte', part: 'value' as const },
      { indicator: 'kinder', part: 'value' as const, times: -1 },
    ]
    const id = await formulaOf({ above, below: 'residents', per: 1000 })
    // (103 − 21) of 1,000 residents.
    expect(await publicValues(id, '2023')).toMatchObject({ '0102': 82, '0201': 'protected' })
  })

  it('goes with what it is made of', async () => {
    const source = await newIndicator({ title: { de: 'Quelle' } })
    await enter(source, rowsOf(['4']))
    await ok(release, {})
    const id = await formulaOf({ above: [{ indicator: source, part: 'value', times: 2 }] })
    expect(await publicValues(id)).toMatchObject({ '0101': 8 })
    expect(await refused(retireIndicator, { indicator: source, version: 1 })).toMatchObject({
      reason: 'inFormula',
      current: { fields: { indicators: ['Kinder je Haushalt'] } },
    })
    await ok(withdrawRelease, { indicator: source, reason: 'Fehler gefunden' })
    expect(await publicValues(id)).toBeUndefined()
    const { indicators } = await ok(listKeptIndicators, { text: id })
    expect(indicators).toMatchObject([{ formula: true, standing: 'empty', periods: 0 }])
  })

  it('is never made of itself, of another formula, of classes or of nothing; nor beside values', async () => {
    const one = await formulaOf(share)
    const problem = async (formula: object, indicator?: string) => {
      const record = { ...aRecord, formula: formula as typeof share }
      const version = indicator === undefined ? 0 : 1
      const failure = await refused(saveIndicator, {
        ...(indicator !== undefined && { indicator }),
        ...{ version, record },
      })
      return failure.kind === 'invalid' ? failure.issues[0]?.problem : failure
    }
    const over = (indicator: string) => ({ above: [{ indicator, part: 'value' }] })
    expect(await problem(over(one))).toContain('ist selbst eine Formel')
    expect(await problem(over('stufe'))).toContain('hat Stufen, keine Zahlen')
    expect(await problem(over('nichts'))).toContain('gibt es nicht mehr')
    expect(await problem(over(one), one)).toContain('nicht aus sich selbst')
    const filled = await newIndicator()
    await enter(filled, rowsOf(['1']))
    expect(await problem(share, filled)).toContain('keine Anzahl')
    const record = { ...aRecord, statistic: 'none', formula: share } as const
    expect(await refused(saveIndicator, { indicator: filled, version: 1, record })).toMatchObject({
      issues: [{ problem: expect.stringContaining('eingetragene Werte') }],
    })
    expect(
      await refused(enterValues, {
        ...{ indicator: one, level: 'quartier', period: '2024', rows: rowsOf(['1']) },
      }),
    ).toMatchObject({ kind: 'invalid', issues: [{ field: 'indicator' }] })
  })

  it('keeps data apart that has to stay apart', async () => {
    const apart = await newIndicator({ title: { de: 'Spielplätze' }, licence: 'ODbL 1.0' })
    await enter(apart, rowsOf(eight('4')))
    await ok(release, {})
    const id = await formulaOf({ above: [{ indicator: apart, part: 'value' }], below: 'residents' })
    expect(await publicly(showIndicator, { id })).toMatchObject({
      indicator: { licence: 'ODbL 1.0' },
    })
  })
})

describe('a break in a series', () => {
  it('is told to everybody until it is withdrawn', async () => {
    await releaseAll(app)
    const words = { de: 'Seit 2023 zählen auch Wohngemeinschaften.' }
    const { note } = await ok(addSeriesNote, { indicator: 'haushalte', on: '2023-01-01', words })
    const told = { indicator: { breaks: [{ on: '2023-01-01', words }] } }
    expect(await publicly(showIndicator, { id: 'haushalte' })).toMatchObject(told)
    expect(await publicly(indicatorHistory, { id: 'haushalte' })).toMatchObject(told)
    expect((await ok(showKeptIndicator, { indicator: 'haushalte' })).notes).toMatchObject([
      { id: note, on: '2023-01-01', words, withdrawnAt: null },
    ])
    await ok(withdrawSeriesNote, { note })
    const { indicators } = (await publicly(listIndicators, {})) as OutputOf<typeof listIndicators>
    expect(indicators.find(({ id }) => id === 'haushalte')?.breaks).toEqual([])
    expect(await refused(withdrawSeriesNote, { note })).toMatchObject({ kind: 'notFound' })
  })
})
