import { expect, test } from 'vitest'
import {
  dataFolder,
  openingProblem,
  readTable,
  workbook,
  zipped,
} from '../../../tests/builders/dataFiles.ts'
import { dateText, numberStyle } from './spreadsheetNumbers.ts'
import type { TableSpec } from './table.ts'

type Fill = Parameters<typeof workbook>[0]

async function readBook(fill: Fill, spec: Partial<TableSpec> = {}) {
  return readTable(await dataFolder({ 'a.xlsx': await workbook(fill) }), {
    file: 'a.xlsx',
    ...spec,
  })
}

async function refusedBook(fill: Fill, spec: Partial<TableSpec> = {}) {
  return openingProblem(await dataFolder({ 'a.xlsx': await workbook(fill) }), {
    file: 'a.xlsx',
    ...spec,
  })
}

test('numbers, texts, dates, formulas, booleans and errors', async () => {
  const table = await readBook((book) => {
    const sheet = book.addWorksheet('Daten')
    sheet.addRow(['id', 'name', 'wert', 'stand', 'summe', 'ja', 'fehler'])
    sheet.addRow([
      '01',
      { richText: [{ text: 'Alt' }, { text: 'stadt ', font: { bold: true } }] },
      1.5,
      new Date(Date.UTC(2024, 11, 31)),
      { formula: 'C2*2', result: 3 },
      true,
      { error: '#N/A' },
    ])
    sheet.addRow([])
    sheet.addRow([
      '02',
      'Neu',
      null,
      new Date(Date.UTC(2024, 0, 1, 12, 30)),
      { formula: 'A1', result: 'x' },
      false,
      null,
    ])
  })
  expect(table).toMatchObject({ format: 'xlsx', problems: [] })
  expect(table.records.map(({ line, fields }) => [line, { ...fields }])).toEqual([
    [
      2,
      {
        id: '01',
        name: 'Altstadt',
        wert: 1.5,
        stand: '2024-12-31',
        summe: 3,
        ja: true,
        fehler: '#N/A',
      },
    ],
    [
      4,
      {
        id: '02',
        name: 'Neu',
        wert: null,
        stand: '2024-01-01T12:30:00',
        summe: 'x',
        ja: false,
        fehler: null,
      },
    ],
  ])
})

test('an id that only its number format pads keeps its zeros', async () => {
  const table = await readBook((book) => {
    const sheet = book.addWorksheet('Daten')
    sheet.addRow(['id', 'n'])
    sheet.addRow([1011101, 5]).getCell(1).numFmt = '00000000'
  })
  expect({ ...table.records[0]?.fields }).toEqual({ id: '01011101', n: 5 })
})

test('merged header and label cells', async () => {
  const table = await readBook(
    (book) => {
      const sheet = book.addWorksheet('Daten')
      sheet.addRow(['Stadtteil', 'Jahr', 'Personen', null])
      sheet.addRow([null, null, 'männlich', 'weiblich'])
      sheet.addRow(['Altstadt', 2023, 1, 2])
      sheet.addRow([null, 2024, 3, 4])
      sheet.addRow(['Carlstadt', 2024, 5, 6])
      sheet.mergeCells('A1:A2')
      sheet.mergeCells('B1:B2')
      sheet.mergeCells('C1:D1')
      sheet.mergeCells('A3:A4')
    },
    { headerRow: 2 },
  )
  expect(table.columns).toEqual(['Stadtteil', 'Jahr', 'männlich', 'weiblich'])
  expect(table.records.map((row) => row.fields.Stadtteil)).toEqual([
    'Altstadt',
    'Altstadt',
    'Carlstadt',
  ])
})

test('a merged block over several columns makes doubled names', async () => {
  const table = await readBook((book) => {
    const sheet = book.addWorksheet('Daten')
    sheet.addRow(['id', 'Personen', null])
    sheet.addRow(['1', 2, 3])
    sheet.mergeCells('B1:C1')
  })
  expect(table.columns).toEqual(['id', 'Personen#1', 'Personen#2'])
  expect(table.doubledColumns).toEqual(['Personen'])
})

test('a merged number is not counted twice', async () => {
  const table = await readBook((book) => {
    const sheet = book.addWorksheet('Daten')
    sheet.addRow(['id', 'n'])
    sheet.addRow(['1', 7])
    sheet.addRow(['2', null])
    sheet.mergeCells('B2:B3')
  })
  // The writer repeats the master's value into every merged cell; only the first counts.
  expect(table.records.map((row) => row.fields.n)).toEqual([7, null])
})

test('the sheet by name, by number, or the only one that is filled', async () => {
  const fill: Fill = (book) => {
    book.addWorksheet('Inhalt').addRow(['a'])
    book.addWorksheet('Bevölkerung').addRow(['b']).commit()
    book.getWorksheet('Bevölkerung')?.addRow([1])
    book.addWorksheet('Leer')
  }
  expect((await readBook(fill, { sheet: 'Bevölkerung' })).columns).toEqual(['b'])
  expect((await readBook(fill, { sheet: 2 })).columns).toEqual(['b'])
  const choice = await refusedBook(fill)
  expect(choice.message).toContain('„Inhalt“, „Bevölkerung“.')
  const near = await refusedBook(fill, { sheet: 'Bevoelkerng' })
  expect(near.message).toContain('Meinten Sie „Bevölkerung“?')
  const single = await readBook((book) => {
    book.addWorksheet('Tabelle1').addRows([['b'], [1]])
    book.addWorksheet('Tabelle2')
    book.addWorksheet('Geheim', { state: 'hidden' }).addRows([['c'], [1]])
  })
  expect(single.columns).toEqual(['b'])
})

test('a formula that was never computed is a problem, not a gap', async () => {
  const table = await readBook((book) => {
    const sheet = book.addWorksheet('Daten')
    sheet.addRow(['id', 'n'])
    sheet.addRow(['1', { formula: 'A1+1' }])
    sheet.addRow(['2', 3])
  })
  expect(table.problems).toMatchObject([{ kind: 'syntax', line: 2, column: 2, fatal: false }])
  expect(table.problems[0]?.message).toContain('B2')
  expect(table.records).toHaveLength(1)
})

test('what is no workbook', async () => {
  const good = await workbook((book) => book.addWorksheet('A').addRows([['id'], [1]]))
  const folder = await dataFolder({
    'text.xlsx': 'id;n\n1;2\n',
    'zip.xlsx': await zipped({ 'a.txt': 'x' }),
    'halb.xlsx': good.subarray(0, good.length - 100),
    'leer.xlsx': await workbook((book) => book.addWorksheet('A')),
    'kopf.xlsx': await workbook((book) => book.addWorksheet('A').addRow(['id'])),
  })
  for (const file of ['text.xlsx', 'zip.xlsx', 'halb.xlsx']) {
    expect(await openingProblem(folder, { file })).toMatchObject({ kind: 'format' })
  }
  expect(await openingProblem(folder, { file: 'leer.xlsx' })).toMatchObject({ kind: 'empty' })
  expect((await readTable(folder, { file: 'kopf.xlsx' })).problems).toMatchObject([
    { kind: 'empty' },
  ])
})

test('damaged and hostile XML inside', async () => {
  const parts = (sheet: string) => ({
    '_rels/.rels':
      '<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml':
      '<x:workbook xmlns:x="a" xmlns:r="b"><x:sheets><x:sheet name="A" r:id="s"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="s" Type="http://x/worksheet" Target="/xl/s.xml"/></Relationships>',
    'xl/s.xml': sheet,
  })
  const rows =
    '<sheetData><row><c t="inlineStr"><is><t>id</t></is></c></row><row><c><v>5</v></c></row>'
  const folder = await dataFolder({
    'gut.xlsx': await zipped(parts(`<worksheet>${rows}</sheetData></worksheet>`)),
    'halb.xlsx': await zipped(parts(`<worksheet>${rows}`)),
    'text.xlsx': await zipped(
      parts('<worksheet><sheetData><row><c t="s"><v>9</v></c></row></sheetData></worksheet>'),
    ),
    'lachen.xlsx': await zipped(
      parts(
        '<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>',
      ),
    ),
    'spalte.xlsx': await zipped(
      parts(
        '<worksheet><sheetData><row r="1"><c r="ZZZ1"><v>1</v></c></row></sheetData></worksheet>',
      ),
    ),
  })
  expect((await readTable(folder, { file: 'gut.xlsx' })).records[0]).toMatchObject({
    line: 2,
    fields: { id: 5 },
  })
  for (const file of ['halb.xlsx', 'text.xlsx', 'lachen.xlsx', 'spalte.xlsx']) {
    expect(['syntax', 'format']).toContain((await openingProblem(folder, { file })).kind)
  }
})

test.each([
  [14, undefined, 'date'],
  [0, undefined, 'plain'],
  [20, undefined, 'time'],
  [170, 'dd.mm.yyyy', 'date'],
  [171, '[$-407]d. mmmm yyyy;@', 'date'],
  [172, '[h]:mm', 'time'],
  [173, '#,##0.00 "Tage"', 'plain'],
  [174, '0.00E+00', 'plain'],
  [175, '[Red]General', 'plain'],
  [176, '000', { zeros: 3 }],
])('number format %d %s is %j', (id, code, style) => {
  expect(numberStyle(id, code)).toEqual(style)
})

test.each([
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [61, false, '1900-03-01'],
  [45657, false, '2024-12-31'],
  [45657.5, false, '2024-12-31T12:00:00'],
  [0, true, '1904-01-01'],
])('day %d (since 1904: %s) is %s', (serial, since1904, text) => {
  expect(dateText(serial, 'date', since1904)).toBe(text)
})
