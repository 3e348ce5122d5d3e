import { expect, it } from 'vitest'
import { readableLines } from './readable.ts'

it('writes a value as lines, lists indented, without what is empty', () => {
  const value = {
    name: 'Mitte',
    residents: { count: 12, note: null },
    tags: ['a', 'b'],
    none: [],
    areas: [{ id: '01', name: 'Eins' }, { id: '02' }],
  }
  expect(readableLines(value)).toEqual([
    'name: Mitte',
    'residents:',
    '  count: 12',
    'tags: a, b',
    'areas:',
    '  - id: 01',
    '    name: Eins',
    '  - id: 02',
  ])
})
