import { expect, test } from 'vitest'
import type { ImportReport, PartReport } from '../../platform/import/index.ts'
import { reportLines } from './printReport.ts'
import { createProgress } from './progress.ts'
import { reportCsv } from './reportFile.ts'

const part: PartReport = {
  name: 'values:teil:q.csv',
  kind: 'values',
  heading: 'Werte: Quote',
  file: 'q.csv',
  state: 'accepted',
  rowsRead: 1030,
  rowsAccepted: 1000,
  rowsRejected: 30,
  counts: { added: 1, changed: 2, unchanged: 997, retired: 4, revived: 0 },
  refusals: [],
  rejections: Array.from({ length: 30 }, (_, index) => ({
    file: 'q.csv',
    line: index + 2,
    column: 'quote',
    value: index === 0 ? '=cmd|x;"1"' : `v${index}`,
    reason: 'Das ist keine Zahl.',
  })),
  corrections: [],
  repairs: [],
  notices: [],
  retired: [],
}
const report: ImportReport = { check: false, parts: [part], vanished: [], milliseconds: 1234 }

test('the terminal shows the first twenty rejected rows of a part and counts the rest', () => {
  const lines = reportLines(report)
  expect(lines).toContain(
    '  1.030 gelesen, 1.000 übernommen, 30 Abweisungen; 1 neu, 2 geändert, 997 unverändert, 4 stillgelegt',
  )
  expect(lines).toContain('  Abgewiesen: q.csv:3 quote „v1“: Das ist keine Zahl.')
  expect(lines.filter((line) => line.startsWith('  Abgewiesen'))).toHaveLength(20)
  expect(lines).toContain('  … und 10 weitere (vollständig mit --report DATEI)')
  expect(lines.at(-1)).toBe(
    '1 Teile übernommen, 0 abgewiesen. 30 Abweisungen. Geändert: 7 Datensätze. 1,2 s.',
  )
})

test('what left the pack is named and counted; what only seems gone says what it waits for', () => {
  const vanished = [
    { part: 'addresses:a.csv', retired: 1200 },
    { part: 'offers:o.csv', retired: 0, waitsFor: 'offers:p.csv' },
  ]
  const lines = reportLines({ ...report, vanished })
  expect(lines).toContain('Nicht mehr im Paket: addresses:a.csv (1.200 Zeilen stillgelegt)')
  expect(lines).toContain(
    'Nicht mehr im Paket: offers:o.csv (bleibt, bis „offers:p.csv“ übernommen ist)',
  )
  expect(lines.at(-1)).toContain('Geändert: 1.207 Datensätze.')
})

test('what was retired is named', () => {
  const retired = [{ file: 'q.csv', text: 'quote, Nord (01), 2024-12-31' }]
  const told = { ...report, parts: [{ ...part, retired }] }
  expect(reportLines(told)).toContain('  Stillgelegt: q.csv: quote, Nord (01), 2024-12-31')
  expect(reportCsv(told)).toContain(
    '\r\nstillgelegt;values:teil:q.csv;q.csv;;;;quote, Nord (01), 2024-12-31\r\n',
  )
})

test('the report file has every row and nothing that a spreadsheet would run', () => {
  const lines = reportCsv(report).trim().split('\r\n')
  expect(lines).toHaveLength(31)
  expect(lines[1]).toBe(
    `abgewiesen;values:teil:q.csv;q.csv;2;quote;"'=cmd|x;""1""";Das ist keine Zahl.`,
  )
})

test('progress is a bar on a terminal and plain lines elsewhere', () => {
  const steps = [0, 1, 2].map((done) => ({
    phase: 'check' as const,
    heading: `Teil ${done}`,
    done,
    total: 20,
  }))
  const written: string[] = []
  const plain = createProgress({ write: (text) => written.push(text) })
  for (const step of steps) plain.show(step)
  plain.end()
  expect(written).toEqual(['Prüfen: 0 %\n', 'Prüfen: 10 %\n'])
  written.length = 0
  const bar = createProgress({ isTTY: true, columns: 60, write: (text) => written.push(text) })
  for (const step of steps) bar.show(step)
  bar.end()
  expect(written).toHaveLength(4)
  expect(written[2]).toContain('[##......................] 2/20 Teil 2')
})
