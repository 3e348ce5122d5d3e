import { expect, it } from 'vitest'
import { addRow, removeRow, rowsOf, tidyRows } from './rows.ts'

const form = (fields: Record<string, string>) => new URLSearchParams(fields)

it('leaves out rows that hold nothing, and numbers the others from nought', () => {
  const tidied = tidyRows(
    form({
      phone: '0211 1',
      'moreSites.1.row': '1',
      'moreSites.1.name': ' ',
      'moreSites.3.row': '1',
      'moreSites.3.name': 'Haus',
      'moreSites.3.hours.weekly.0.row': '1',
      'moreSites.3.hours.weekly.4.row': '1',
      'moreSites.3.hours.weekly.4.opens': '09:00',
    }),
  )
  expect(Object.fromEntries(tidied)).toEqual({
    phone: '0211 1',
    'moreSites.0.row': '1',
    'moreSites.0.name': 'Haus',
    'moreSites.0.hours.weekly.0.row': '1',
    'moreSites.0.hours.weekly.0.opens': '09:00',
  })
})

it('adds a row after the last, and takes out all of one', () => {
  const hours = form({ 'hours.weekly.2.row': '1', 'hours.weekly.2.opens': '9', phone: '1' })
  addRow(hours, 'hours.weekly')
  expect(rowsOf(hours, 'hours.weekly')).toEqual([2, 3])
  const without = removeRow(hours, 'hours.weekly.2')
  expect([...without.keys()]).toEqual(['phone', 'hours.weekly.3.row'])
})

it('is not kept busy by a form of very many fields', () => {
  const hostile = new URLSearchParams()
  for (let row = 0; row < 1000; row++) {
    hostile.append(`moreSites.${row}.row`, '1')
    hostile.append(`moreSites.${row}.name`, 'x')
  }
  for (let field = 0; field < 30_000; field++) hostile.append(`moreSites.1.x${field}`, 'x')
  expect(tidyRows(hostile).size).toBe(hostile.size)
  expect(removeRow(hostile, 'moreSites').size).toBe(0)
})
