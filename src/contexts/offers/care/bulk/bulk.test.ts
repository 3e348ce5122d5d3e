import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signedInAs } from '../../../../../tests/builders/account.ts'
import { publicDoor } from '../../../../../tests/builders/door.ts'
import { offer } from '../../../../../tests/builders/offer.ts'
import { testDatabase } from '../../../../../tests/database/index.ts'
import type { Database } from '../../../../platform/db/database.ts'
import {
  type AccountActor,
  type Door,
  execute,
  type InputOf,
  type Operation,
  type OutputOf,
} from '../../../../platform/operation/index.ts'
import { csvOf, readTable, xlsxOf } from '../../../../platform/records/index.ts'
import type { OfferRecordInput } from '../../domain/offer.ts'
import { listChanges } from '../../editing/index.ts'
import { readOffers } from '../../store.ts'
import { applyTable, exportTable, previewTable } from '../table/table.ts'
import { applyBulk, listBulks, previewBulk, undoBulk } from './bulk.ts'

let app: Database
let owner: Database
let editor: AccountActor
let base: Door
const now = new Date('2026-03-02T10:00:00Z')

beforeAll(async () => {
  ;({ app, owner } = await testDatabase())
  editor = (await signedInAs(app, { roles: ['editor'], now })).me.actor
  await owner
    .insertInto('people.organisation')
    .values({ id: 'verein', name: 'Hilfeverein', kind: 'provider' })
    .execute()
  base = await publicDoor(app, [])
})
const tables = [
  'offers.bulk_item',
  'offers.bulk_change',
  'offers.revision',
  'offers.draft',
  'offers.offer',
] as const
beforeEach(async () => {
  for (const table of tables) await owner.deleteFrom(table).execute()
})

const run = <Op extends Operation>(op: Op, input: InputOf<Op>) =>
  execute(op, { ...base, actor: editor, now: () => now }, input)
async function ok<Op extends Operation>(op: Op, input: InputOf<Op>): Promise<OutputOf<Op>> {
  const outcome = await run(op, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
  return outcome.value as OutputOf<Op> // what its own schema gave
}
const add = (name: string, more: Partial<OfferRecordInput> = {}) =>
  offer(name).ofType('schuldnerberatung').with(more).insertInto(app)
const records = async () =>
  new Map((await readOffers(app)).map(({ record }) => [record.texts.de?.name, record]))
const closed = { kind: 'close', from: '2026-12-24', until: '2027-01-01' } as const

describe('one thing of many offers', () => {
  it('is shown first, changed in one, and undone as one', async () => {
    await add('Eins')
    await add('Zwei', { closure: { from: '2026-12-24', until: '2027-01-01' } })
    await add('Drei', { phone: '0211 1' })
    const preview = await ok(previewBulk, { what: closed })
    expect(preview).toMatchObject({ same: 1, total: 3, tooMany: false })
    expect(preview.planned.map(({ name, changes }) => [name, changes[0]?.field])).toEqual([
      ['Drei', 'closure'],
      ['Eins', 'closure'],
    ])
    expect((await records()).get('Eins')?.closure).toBeUndefined()

    const offers = preview.planned.map(({ offer: id, version }) => ({ offer: id, version }))
    const { bulk, changed } = await ok(applyBulk, { what: closed, offers })
    expect(changed).toBe(2)
    expect((await records()).get('Eins')?.closure).toEqual({
      from: '2026-12-24',
      until: '2027-01-01',
    })
    expect((await ok(listChanges, { offer: 'eins' })).changes).toMatchObject([
      { kind: 'changed', changes: [{ field: 'closure' }] },
      { kind: 'before' },
    ])
    expect((await ok(listBulks, {})).bulks).toMatchObject([
      { id: bulk, offers: 2, what: closed, by: 'Kim Beispiel', undoneAt: null },
    ])

    // Somebody opens one of them again, and corrects something else of the other.
    const again = { what: { kind: 'open' } as const, offers: [{ offer: 'eins', version: 2 }] }
    await ok(applyBulk, again)
    const phone = { kind: 'contact', field: 'phone', value: '0211 22' } as const
    await ok(applyBulk, { what: phone, offers: [{ offer: 'drei', version: 2 }] })
    const close2 = { ...closed, from: '2026-12-20' }
    await ok(applyBulk, { what: close2, offers: [{ offer: 'eins', version: 3 }] })
    expect(await ok(undoBulk, { bulk })).toEqual({
      undone: 1,
      left: [{ offer: 'eins', name: 'Eins' }],
    })
    const after = await records()
    expect(after.get('Drei')).toMatchObject({ phone: '0211 22' })
    expect(after.get('Drei')?.closure).toBeUndefined()
    expect(after.get('Eins')?.closure?.from).toBe('2026-12-20')
    expect(await run(undoBulk, { bulk })).toMatchObject({ failure: { reason: 'alreadyUndone' } })
  })

  it.each([
    [{ kind: 'addType', type: 'tafel' }, { types: ['schuldnerberatung', 'tafel'] }],
    [{ kind: 'addNetwork', network: 'Demenznetzwerk' }, { networks: ['Demenznetzwerk'] }],
    [{ kind: 'access', feature: 'lift', state: 'yes' }, { access: { lift: 'yes' } }],
    [
      { kind: 'contact', field: 'website', value: 'beispiel.de' },
      { website: 'https://beispiel.de' },
    ],
    [
      { kind: 'organisation', organisation: 'verein' },
      { organisation: { id: 'verein', name: 'Hilfeverein' } },
    ],
  ] as [InputOf<typeof applyBulk>['what'], object][])('can be %j', async (what, expected) => {
    await add('Eins')
    await ok(applyBulk, { what, offers: [{ offer: 'eins', version: 1 }] })
    expect((await records()).get('Eins')).toMatchObject(expected)
  })

  it('does not make a place public again that became secret with it', async () => {
    await add('Eins', { site: { street: 'Verborgene Gasse', houseNumber: '3' } })
    const what = { kind: 'addType', type: 'frauenhaus' } as const
    const { bulk } = await ok(applyBulk, { what, offers: [{ offer: 'eins', version: 1 }] })
    expect(await ok(undoBulk, { bulk })).toMatchObject({ undone: 1 })
    const [eins] = await readOffers(app)
    expect(eins?.record.types).toEqual(['schuldnerberatung'])
    expect(eins?.protected).toBe(true)
  })

  it('is all or nothing: not of what changed since, nor against the rules', async () => {
    await add('Eins')
    await add('Zwei')
    const offers = [
      { offer: 'eins', version: 1 },
      { offer: 'zwei', version: 9 },
    ]
    expect(await run(applyBulk, { what: closed, offers })).toMatchObject({
      failure: { kind: 'conflict' },
    })
    expect((await records()).get('Eins')?.closure).toBeUndefined()
    const last = { kind: 'removeType', type: 'schuldnerberatung' } as const
    const { planned } = await ok(previewBulk, { what: last, offers: ['eins'] })
    expect(planned[0]?.problems).toMatchObject([{ field: 'types' }])
    const refused = await run(applyBulk, { what: last, offers: [{ offer: 'eins', version: 1 }] })
    expect(refused).toMatchObject({ failure: { kind: 'invalid' } })
    expect(await ok(previewBulk, { what: closed, filter: { text: 'zwe' } })).toMatchObject({
      total: 1,
    })
  })
})

describe('the table', () => {
  const hours = {
    weekly: [
      { days: [1, 2, 3], opens: '09:00', closes: '12:00' },
      { days: [1, 2, 3], opens: '14:00', closes: '17:00' },
    ],
    onHolidays: 'closed',
  } as const
  type Table = OutputOf<typeof exportTable>
  const at = (table: Table, title: string) => table.titles.indexOf(title)
  const rowOf = (table: Table, name: string) =>
    table.rows.find((row) => row[at(table, 'Name')] === name)!
  const set = (table: Table, name: string, title: string, text: string) => {
    rowOf(table, name)[at(table, title)] = text
  }
  async function comesBack(table: Table, as: 'csv' | 'xlsx' = 'csv') {
    const bytes = as === 'csv' ? new TextEncoder().encode(csvOf(table)) : await xlsxOf(table)
    const read = await readTable({ name: `angebote.${as}`, bytes }, 3000)
    if ('problem' in read) throw new Error(read.problem)
    return read.rows.map(({ line, cells }) => ({ line, cells: Object.fromEntries(cells) }))
  }
  const fill = async () => {
    await add('Eins', {
      phone: '+49 211 4710',
      hours: {
        weekly: hours.weekly.map((row) => ({ ...row, days: [...row.days] })),
        onHolidays: 'closed',
      },
      access: { lift: 'limited' },
    })
    await add('=2+5', {
      networks: ['A', 'B'],
      texts: { de: { name: '=2+5', summary: 'Ein\nSatz; mit "Zeichen"' } },
    })
    await add('Drei', {
      hours: { weekly: [{ days: [2], opens: '10:00', closes: '11:00', byAppointment: true }] },
    })
  }

  it.each(['csv', 'xlsx'] as const)('comes back as %s and changes nothing', async (as) => {
    await fill()
    const table = await ok(exportTable, {})
    expect(table.titles.slice(0, 3)).toEqual(['Kennung', 'Stand', 'Name'])
    const rows = await comesBack(table, as)
    expect(await ok(previewTable, { rows })).toEqual({ planned: [], problems: [], same: 3 })
  })

  it('never brings a formula to a spreadsheet', async () => {
    await fill()
    const csv = csvOf(await ok(exportTable, {}))
    expect(csv).toContain(`"'=2+5"`)
    expect(csv).toContain(`"'+49 211 4710"`)
    expect(csv).not.toMatch(/(^|;)"[=+@-]/m)
  })

  it('is not read where it has more columns than any that went out', async () => {
    const wide = (columns: number) => {
      const titles = Array.from({ length: columns }, (_, at) => `Spalte ${at}`)
      return new TextEncoder().encode(csvOf({ titles, rows: [titles], hidden: 0 }))
    }
    expect(await readTable({ name: 'a.csv', bytes: wide(300) }, 10)).toMatchObject({
      rows: [{ line: 2 }],
    })
    expect(await readTable({ name: 'a.csv', bytes: wide(301) }, 10)).toMatchObject({
      problem: expect.stringContaining('300 Spalten'),
    })
  })

  it('takes over what is right, and names row, column and what to do for the rest', async () => {
    await fill()
    const table = await ok(exportTable, {})
    set(table, 'Eins', 'Öffnungszeiten', 'Mo-Do 10-12 Uhr')
    set(table, 'Eins', 'Telefon', '0211 99')
    set(table, '=2+5', 'Netzwerke', 'A; C')
    set(table, '=2+5', 'Art der Hilfe', 'Zauberei')
    set(table, 'Drei', 'Öffnungszeiten', 'irgendwann')
    const rows = await comesBack(table, 'xlsx')
    const preview = await ok(previewTable, { rows })
    expect(preview.planned.map(({ name }) => name)).toEqual(['Eins'])
    const lineOf = (name: string) => table.rows.indexOf(rowOf(table, name)) + 2
    expect(preview.problems).toEqual(
      [
        {
          line: lineOf('=2+5'),
          name: '=2+5',
          column: 'Art der Hilfe',
          problem: expect.stringContaining('Zauberei'),
        },
        {
          line: lineOf('Drei'),
          name: 'Drei',
          column: 'Öffnungszeiten',
          problem: expect.stringContaining('Mo-Fr 09:00'),
        },
      ].sort((a, b) => a.line - b.line),
    )
    const applied = await ok(applyTable, { rows })
    expect(applied).toMatchObject({ changed: 1, problems: preview.problems })
    const one = (await records()).get('Eins')
    expect(one).toMatchObject({
      phone: '0211 99',
      hours: {
        weekly: [{ days: [1, 2, 3, 4], opens: '10:00', closes: '12:00' }],
        onHolidays: 'closed',
      },
    })
    // The same table once more: what went in is newer than it.
    const late = await ok(previewTable, { rows })
    expect(late.problems.find(({ name }) => name === 'Eins')?.column).toBe('Stand')
    await ok(undoBulk, { bulk: applied.bulk })
    expect((await records()).get('Eins')).toMatchObject({ phone: '+49 211 4710', hours })
  })

  it('holds no secret place and takes none', async () => {
    await offer('Zuflucht').ofType('frauenhaus').at(1, 1, 'Geheimweg').protected().insertInto(app)
    const table = await ok(exportTable, {})
    expect(JSON.stringify(table)).not.toContain('Geheimweg')
    set(table, 'Zuflucht', 'Straße', 'Neuer Weg')
    const { problems } = await ok(previewTable, { rows: await comesBack(table) })
    expect(problems).toMatchObject([{ column: 'Straße' }])
  })

  it('says what is wrong with a file', async () => {
    const read = await readTable(
      { name: 'x.xlsx', bytes: new TextEncoder().encode('kein Blatt') },
      9,
    )
    expect(read).toHaveProperty('problem')
  })
})
