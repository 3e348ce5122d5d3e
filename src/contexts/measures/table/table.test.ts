import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../tests/builders/account.ts'
import { publicDoor } from '../../../../tests/builders/door.ts'
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
import { csvOf, readTable, xlsxOf } from '../../../platform/records/index.ts'
import { exportMeasures, importMeasures, previewMeasures } from './index.ts'
import { readSaid } from './store.ts'

let app: Database
let owner: Database
let planner: AccountActor
let base: Door
let today = '2026-11-23'

beforeAll(async () => {
  ;({ app, owner } = await testDatabase())
  planner = (await signedInAs(app, { roles: ['planner'] })).me.actor
  base = await publicDoor(app, [])
})
beforeEach(async () => {
  today = '2026-11-23'
  await owner.deleteFrom('measures.status_update').execute()
  await owner.deleteFrom('measures.measure').execute()
  await owner.deleteFrom('measures.revision').execute()
})

async function ok<Op extends Operation>(op: Op, input: InputOf<Op>) {
  const door = { ...base, actor: planner, now: () => new Date(`${today}T10:00:00Z`) }
  const outcome = await execute(op, door, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value as OutputOf<Op> // what its own schema gave
}

type Cells = Record<string, string>
const bring = (...rows: Cells[]) =>
  ok(importMeasures, { rows: rows.map((cells, index) => ({ line: index + 2, cells })) })
const table = async () => {
  const { titles, rows } = await ok(exportMeasures, {})
  return rows.map((row): Cells => Object.fromEntries(titles.map((title, at) => [title, row[at]!])))
}
const full: Cells = {
  Titel: 'Anlaufstelle "Mitte"; eröffnen',
  Nummer: 'S-12',
  Thema: 'Sucht',
  Art: 'bauen',
  'Wessen Tun': 'eigene',
  Zuständig: 'Sozialamt',
  Partner: 'Suchthilfe e. V.; Klinikum',
  'Gebiete (Ebene/Kennung)': 'stadtteil/0304; stadtteil/0305',
  Beginn: '2026-01-01',
  Ende: '31.12.2027',
  'Nachfragen alle … Monate': '3',
  Gewicht: '2,5',
  'Kurz gesagt': 'Ein Haus.\nMit Café.',
  'Meilensteine (Titel | fällig | erledigt | Grund)':
    'Bauantrag | 2026-05-01 | 2026-06-12 | Personal\nEröffnung | 2027-12-01',
  'Geld (Quelle | Art | geplant | bewilligt | ausgegeben | von | bis | was ohne es endet)':
    'Landesprogramm | Land | 40.000,00 | 20000 | | 2026-01-01 | 2027-12-31 | Die Nachtöffnung',
  Stand: 'läuft',
  'Stand vom': '2026-10-01',
  'Was getan wurde': 'Antrag gestellt.',
  'Stand (intern)': 'Eilt.',
  Öffentlich: 'ja',
}

describe('measures as a table', () => {
  it.each(['csv', 'xlsx'] as const)(
    'leave as %s, come back and change nothing, byte for byte',
    async (as) => {
      await bring(full, { Titel: '=Summe(1)' })
      const file = async () => {
        const out = await ok(exportMeasures, {})
        return as === 'csv'
          ? new TextEncoder().encode(csvOf(out))
          : new Uint8Array(await xlsxOf(out))
      }
      const first = await file()
      const read = await readTable({ name: `m.${as}`, bytes: first }, 100)
      if ('problem' in read) throw new Error(read.problem)
      const back = await bring(...read.rows.map(({ cells }) => Object.fromEntries(cells)))
      expect(back).toMatchObject({ created: 0, changed: 0, same: 2, problems: [] })
      expect(Buffer.compare(await file(), first)).toBe(0)
    },
  )

  it('take what Germans type, and give it back in one form', async () => {
    await bring(full)
    const [row] = await table()
    expect(row).toMatchObject({
      ...full,
      Ende: '2027-12-31',
      'Geld (Quelle | Art | geplant | bewilligt | ausgegeben | von | bis | was ohne es endet)':
        'Landesprogramm | Land | 40000,00 | 20000,00 |  | 2026-01-01 | 2027-12-31 | Die Nachtöffnung',
    })
  })

  it('know a row without an id again by its number or title', async () => {
    expect(await bring(full, { Titel: 'Ohne Nummer' })).toMatchObject({ created: 2 })
    expect(await bring(full, { Titel: 'Ohne Nummer' })).toMatchObject({
      created: 0,
      changed: 0,
      same: 2,
    })
  })

  it('say line, column and what to do for what is wrong, and take the rest', async () => {
    const result = await bring(
      { Titel: 'Gut' },
      { Titel: 'Schlecht', Thema: 'Raumfahrt', Beginn: 'bald' },
      { Titel: 'Verkehrt', Beginn: '2027-01-01', Ende: '2026-01-01' },
      { Kennung: 'gibt-es-nicht', Titel: 'X' },
      { Titel: 'Später', Stand: 'läuft', 'Stand vom': '2027-01-01' },
      { Titel: '' },
    )
    expect(result.created).toBe(1)
    expect(result.problems.map(({ line, column }) => [line, column])).toEqual([
      [3, 'Thema'],
      [3, 'Beginn'],
      [4, 'Ende'],
      [5, 'Kennung'],
      [6, 'Stand vom'],
      [7, 'Titel'],
    ])
    expect(result.problems[0]?.problem).toContain('Sucht')
    expect((await table()).map(({ Titel }) => Titel)).toEqual(['Gut'])
  })

  it('refuse a row that somebody changed meanwhile, unless it says the same', async () => {
    await bring(full)
    const [row] = await table()
    await bring({ ...row!, 'Kurz gesagt': 'Neu.' })
    const late = await bring({ ...row!, 'Kurz gesagt': 'Anders.' })
    expect(late.problems).toMatchObject([
      { column: 'Fassung', problem: expect.stringContaining('seit dem Export') },
    ])
    expect(await bring({ ...row!, 'Kurz gesagt': 'Neu.' })).toMatchObject({ same: 1, problems: [] })
  })

  it('add to what was said and overwrite nothing', async () => {
    await bring(full)
    const [row] = await table()
    today = '2026-12-01'
    await bring({ ...row!, Stand: 'verzögert', Grund: 'Der Antrag fehlt.' })
    const said = await app
      .selectFrom('measures.status_update')
      .select(['status', 'on_date'])
      .orderBy('at')
      .execute()
    expect(said.map(({ status }) => status)).toEqual(['running', 'delayed'])
    const latest = await app.transaction().execute((tx) => readSaid(tx))
    expect([...latest.values()]).toMatchObject([
      { status: 'delayed', on: '2026-12-01', words: 'Antrag gestellt.' },
    ])
    // Only the standing changed: the record keeps its version.
    expect((await table())[0]?.Fassung).toBe('1')
  })

  it('never make a measure a part of itself', async () => {
    await bring({ Titel: 'Oben' }, { Titel: 'Unten' })
    const [one, two] = await table()
    const result = await bring(
      { ...one!, 'Teil von (Kennung)': two!.Kennung! },
      { ...two!, 'Teil von (Kennung)': one!.Kennung! },
    )
    expect(result).toMatchObject({
      changed: 1,
      problems: [{ line: 3, column: 'Teil von (Kennung)' }],
    })
  })

  it('are looked at before they are taken', async () => {
    const seen = await ok(previewMeasures, { rows: [{ line: 2, cells: full }] })
    expect(seen.planned).toMatchObject([{ line: 2, isNew: true, title: full.Titel }])
    expect(await table()).toEqual([])
  })

  it('keep what a column does not hold', async () => {
    await bring(full)
    const [{ Kennung }] = (await table()) as [Cells]
    await owner
      .updateTable('measures.measure')
      .set(
        (eb) =>
          ({
            record: eb.fn('jsonb_set', [
              eb.ref('record'),
              eb.val('{targets}'),
              eb.val(
                JSON.stringify([
                  {
                    id: 't',
                    label: 'Plätze',
                    kind: 'count',
                    direction: 'up',
                    areas: [],
                    items: [],
                  },
                ]),
              ),
            ]),
          }) as never,
      )
      .execute()
    await bring({ Kennung: Kennung!, Titel: 'Neuer Titel' })
    const { record } = await app
      .selectFrom('measures.measure')
      .select('record')
      .executeTakeFirstOrThrow()
    expect(record).toMatchObject({
      title: 'Neuer Titel',
      targets: [{ label: 'Plätze' }],
      owner: 'Sozialamt',
    })
  })
})
