import { describe, expect, test } from 'vitest'
import { parseDate } from './dates.ts'

describe('points and spans of time', () => {
  test.each([
    ['2021-12-31', '2021-12-31', '2021-12-31'],
    ['2021-12-31T08:00:00', '2021-12-31', '2021-12-31'],
    ['31.12.2021', '2021-12-31', '2021-12-31'],
    ['1.2.2020', '2020-02-01', '2020-02-01'],
    ['20201231', '2020-12-31', '2020-12-31'],
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2021/Q1', '2021-01-01', '2021-03-31'],
    ['2021-Q4', '2021-10-01', '2021-12-31'],
  ])('%j lasts from %s to %s', (text, from, to) => {
    expect(parseDate(text)).toEqual({ kind: 'date', from, to })
  })

  test('a sheet may hold the year as a number', () => {
    expect(parseDate(2024)).toEqual({ kind: 'date', from: '2024-01-01', to: '2024-12-31' })
  })

  test.each([
    '30.02.2021',
    '2021-13',
    '2021-00-10',
    '31.12.21',
    '12/31/2021',
    '2021/Q5',
    '202112',
    'heute',
  ])('%j is no date', (text) => {
    expect(parseDate(text).kind).toBe('bad')
  })

  test('an empty cell is missing', () => {
    expect(parseDate(' ').kind).toBe('missing')
    expect(parseDate(null).kind).toBe('missing')
  })
})
