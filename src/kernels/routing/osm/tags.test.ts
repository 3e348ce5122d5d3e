import { describe, expect, it } from 'vitest'
import { countOf, inclineOf, metresOf, valueIn, yesOrNo } from './tags.ts'

describe('values of tags', () => {
  it.each([
    ['0.03 m', 0.03],
    ['3 cm', 0.03],
    ['30mm', 0.03],
    ['1,5', 1.5],
    ['ca. 2', 2],
    ['1.5 - 2', 1.5],
    ['2;1', 1],
    ["6'", 1.8288],
    ['3 ft', 0.9144],
    ['narrow', undefined],
    [undefined, undefined],
  ])('reads %s as metres', (text, metres) => {
    if (metres === undefined) expect(metresOf(text)).toBeUndefined()
    else expect(metresOf(text)).toBeCloseTo(metres, 6)
  })

  it.each([
    ['8%', 8],
    ['-10 %', -10],
    ['0,41%', 0.41],
    ['12', 12],
    ['5°', 8.7489],
    ['1:12', 8.3333],
  ])('reads %s as percent', (text, percent) => {
    expect(inclineOf(text)).toBeCloseTo(percent, 3)
  })

  it('keeps a direction that is all that is told, and nothing else', () => {
    expect(inclineOf('up')).toBe('up')
    expect(inclineOf('Down')).toBe('down')
    expect(inclineOf('steep')).toBeUndefined()
    expect(inclineOf('up;down')).toBeUndefined()
    expect(inclineOf('1:0')).toBeUndefined()
  })

  it('reads counts, and what contradicts itself as unknown', () => {
    expect(countOf('~10 Stufen')).toBe(10)
    expect(countOf('5;6')).toBe(11)
    expect(countOf('viele')).toBeUndefined()
    expect(yesOrNo('yes')).toBe(true)
    expect(yesOrNo('no')).toBe(false)
    expect(yesOrNo('yes;no')).toBeUndefined()
    expect(yesOrNo('maybe')).toBeUndefined()
    expect(valueIn(' Raised ;raised')).toBe('raised')
  })
})
