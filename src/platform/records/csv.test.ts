import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { dataFolder, openingProblem, readTable } from '../../../tests/builders/dataFiles.ts'
import type { TableSpec } from './table.ts'

async function readText(content: string | Uint8Array, spec: Partial<TableSpec> = {}) {
  return readTable(await dataFolder({ 'a.csv': content }), { file: 'a.csv', ...spec })
}

async function refused(content: string | Uint8Array, spec: Partial<TableSpec> = {}) {
  return openingProblem(await dataFolder({ 'a.csv': content }), { file: 'a.csv', ...spec })
}

test.each([
  [';', 'id;name;anteil\n01;Alt, Stadt;1,5\n02;Neu, Stadt;2,5\n'],
  [',', 'id,name,anteil\n01,"Alt, Stadt",1.5\n02,Neu;Stadt,2.5\n'],
  ['\t', 'id\tname\tanteil\n01\tAlt, Stadt\t1,5\n02\tNeu\t2,5\n'],
  ['|', 'id|name|anteil\n01|Alt, Stadt|1,5\n02|Neu|2,5\n'],
])('finds the delimiter %j and keeps leading zeros', async (delimiter, content) => {
  const table = await readText(content)
  expect(table.delimiter).toBe(delimiter)
  expect(table.columns).toEqual(['id', 'name', 'anteil'])
  expect(table.records.map((row) => row.fields.id)).toEqual(['01', '02'])
  expect(table.problems).toEqual([])
})

test.each(['\n', '\r\n', '\r'])('line breaks %j, empty lines and breaks in quotes', async (br) => {
  const lines = ['id;text', ' ;', '1;"zwei', 'Zeilen"', '2;"er sagte ""ja"""', '3; x ']
  const table = await readText(lines.join(br))
  expect(table.records.map(({ line, fields }) => [line, fields.id, fields.text])).toEqual([
    [3, '1', 'zwei\nZeilen'],
    [5, '2', 'er sagte "ja"'],
    [6, '3', 'x'],
  ])
})

test('quotes inside an unquoted field are text', async () => {
  const table = await readText('id;name\n1;Haus "Sonne" e.V.\n2;x\n')
  expect(table.records[0]?.fields.name).toBe('Haus "Sonne" e.V.')
})

test('a column named twice is addressed by number', async () => {
  const table = await readText('id,wert,wert\n1,2,3\n')
  expect(table.columns).toEqual(['id', 'wert#1', 'wert#2'])
  expect(table.doubledColumns).toEqual(['wert'])
  expect(table.records[0]?.fields).toEqual({ id: '1', 'wert#1': '2', 'wert#2': '3' })
  expect(table.records[0]?.fields.wert).toBeUndefined()
})

test('header cells lose soft hyphens and line breaks', async () => {
  const table = await readText('id;"Ein\u00adwohner\ninsgesamt ";\n1;5;\n')
  expect(table.columns).toEqual(['id', 'Einwohner insgesamt'])
  expect(table.records[0]?.fields).toEqual({ id: '1', 'Einwohner insgesamt': '5' })
})

test('columns may bear the names of object members', async () => {
  const table = await readText('__proto__;constructor;id\na;b;c\n')
  expect(Object.entries(table.records[0]?.fields ?? {})).toEqual([
    ['__proto__', 'a'],
    ['constructor', 'b'],
    ['id', 'c'],
  ])
})

test('header row, skipped rows and comments', async () => {
  const content = 'Einwohner 2024; Stand 31.12.\n"Amt\n\nid;n\nNummer;Anzahl\n# geprüft\n1;5\n'
  const table = await readText(content, { headerRow: 4, skipRows: 1, comment: '#' })
  expect(table.columns).toEqual(['id', 'n'])
  expect(table.records.map(({ line, fields }) => [line, { ...fields }])).toEqual([
    [7, { id: '1', n: '5' }],
  ])
})

test("Excel's hint on the first line names the delimiter", async () => {
  const table = await readText('sep=|\nid|n\n1|2\n')
  expect(table.columns).toEqual(['id', 'n'])
  expect(table.records[0]?.line).toBe(3)
})

test('a declared delimiter that the file does not use is refused', async () => {
  const problem = await refused('id,n\n1,2\n', { delimiter: ';' })
  expect(problem).toMatchObject({ kind: 'choice', line: 1 })
  expect(problem.message).toContain('„,“')
})

test('ragged rows are named, the others read', async () => {
  const table = await readText('id,n\n1,2\n3\n4,5,6\n7,8,\n9,10\n')
  expect(table.records.map((row) => row.fields.id)).toEqual(['1', '7', '9'])
  expect(table.problems).toMatchObject([
    { kind: 'ragged', line: 3, message: 'Die Zeile hat 1 statt 2 Spalten.', fatal: false },
    { kind: 'ragged', line: 4, message: 'Die Zeile hat 3 statt 2 Spalten.', fatal: false },
  ])
})

test('a file that was cut off is not complete', async () => {
  const table = await readText('id,a,b\n1,2,3\n4,5')
  expect(table.problems).toMatchObject([{ kind: 'truncated', line: 3, fatal: true }])
  expect(table.problems[0]?.message).toContain('2 statt 3 Spalten')
  const quoted = await readText('id,a\n1,2\n2,"abgeschni')
  expect(quoted.problems).toMatchObject([{ kind: 'syntax', line: 3, fatal: true }])
})

test('an empty file, only blanks, only a header', async () => {
  expect(await refused('')).toMatchObject({ kind: 'empty' })
  expect(await refused('\n\n \n')).toMatchObject({ kind: 'empty' })
  expect((await readText('id,n\n')).problems).toMatchObject([{ kind: 'empty', fatal: true }])
})

test.each(['utf-8', 'utf-16le', 'utf-16be'])(
  '%s with and without a byte order mark',
  async (encoding) => {
    const text = 'id;name\n1;Düsseltal\n2;Straße\n'
    for (const addBOM of [true, false]) {
      const table = await readText(iconv.encode(text, encoding, { addBOM }))
      expect(table.encoding).toBe(encoding)
      expect(table.columns).toEqual(['id', 'name'])
      expect(table.records.map((row) => row.fields.name)).toEqual(['Düsseltal', 'Straße'])
      expect(table.notices).toEqual([])
    }
  },
)

test('windows-1252 is recognised and reported', async () => {
  const table = await readText(iconv.encode('id;name\n1;x\n2;Düsseltal – „Ä“\n', 'windows-1252'))
  expect(table.encoding).toBe('windows-1252')
  expect(table.records[1]?.fields.name).toBe('Düsseltal – „Ä“')
  expect(table.notices).toMatchObject([
    { kind: 'encodingGuessed', line: 3, column: 4, fatal: false },
  ])
})

test('a declared encoding is held to', async () => {
  const text = 'id;name\n1;x\n2;Düsseltal\n'
  const latin = iconv.encode(text, 'windows-1252')
  const dos = iconv.encode(text, 'cp850')
  expect((await readText(latin, { encoding: 'ISO-8859-1' })).notices).toEqual([])
  expect((await readText(dos, { encoding: 'cp850' })).records[1]?.fields.name).toBe('Düsseltal')
  const wrong = await refused(latin, { encoding: 'utf-8' })
  expect(wrong).toMatchObject({ kind: 'encoding', line: 3, column: 4 })
  expect(wrong.message).toContain('0xFC')
  expect(await refused(text, { encoding: 'latin1' })).toMatchObject({ kind: 'encoding' })
  expect(await refused(text, { encoding: 'utf-16' })).toMatchObject({ kind: 'encoding' })
  expect(await refused(text, { encoding: 'constructor' })).toMatchObject({ kind: 'encoding' })
  // DOS text is neither UTF-8 nor windows-1252: better ask than show "D�sseltal".
  expect(await refused(dos)).toMatchObject({ kind: 'encoding', line: 3, column: 4 })
})

test.each(['cp850', 'macintosh'])('%s is asked for, not shown as gibberish', async (encoding) => {
  const bytes = iconv.encode('id;name\n1;Flehe\n2;Gräfrath\n', encoding)
  expect(await refused(bytes)).toMatchObject({ kind: 'encoding', line: 3, column: 5 })
  expect((await readText(bytes, { encoding })).records[1]?.fields.name).toBe('Gräfrath')
  const quotes = await readText(iconv.encode('id;name\n1;Haus „Sonne”\n', 'windows-1252'))
  expect(quotes.records[0]?.fields.name).toBe('Haus „Sonne”')
})

test('one damaged byte does not turn a UTF-8 file into mojibake', async () => {
  const bytes = Buffer.concat([
    Buffer.from('id;name\n1;Düsseltal\n2;Köln\n3;'),
    Buffer.from([0xfc, 10]),
  ])
  expect(await refused(bytes)).toMatchObject({ kind: 'encoding', line: 4, column: 3 })
})

test('NUL bytes are no text', async () => {
  const problem = await refused('id;n\n1;\0\n')
  expect(problem).toMatchObject({ kind: 'encoding', line: 2 })
})

test('a row of many quoted lines that never closes is stopped', async () => {
  const content = `id;n\n1;"${'x'.repeat(1000)}\n${`${'y'.repeat(1000)}\n`.repeat(9000)}`
  const table = await readText(content)
  expect(table.problems).toMatchObject([{ kind: 'syntax', line: 2, fatal: true }])
})

test('characters are whole although the file is read in pieces', async () => {
  const name = 'ä€😀'.repeat(40)
  const content = `id;name\n${Array.from({ length: 3000 }, (_, i) => `${i};${name}`).join('\r\n')}\r\n`
  const table = await readText(content)
  expect(table.encoding).toBe('utf-8')
  expect(table.records).toHaveLength(3000)
  expect(table.records.every((row) => row.fields.name === name)).toBe(true)
  expect(table.records.at(-1)?.line).toBe(3001)
})

test('rows can be read again, and reading can stop early', async () => {
  const table = await readText('id;n\n1;2\n2;3\n')
  for await (const _ of table.rows()) break
  let count = 0
  for await (const _ of table.rows()) count++
  expect(count).toBe(2)
})
