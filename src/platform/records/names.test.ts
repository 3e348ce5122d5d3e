import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looksLikeLostLeadingZeros } from './identifiers.ts'
import { editDistance, nameKey, nearestNames } from './names.ts'

describe('names of places', () => {
  test.each([
    ['Duesseltal', 'Düsseltal'],
    ['Düsseltal'.normalize('NFD'), 'Düsseltal'],
    ['STÜLERSTR.', 'Stülerstraße'],
    ['Stülerstr', 'Stülerstrasse'],
    ['Karl-Marx-Str.', 'Karl Marx Straße'],
    ['Groß\u00adenbaum', 'Grossenbaum'],
    ['Griechen- land', 'Griechenland'],
    ['Wittenau & Waidmannslust', 'Wittenau und Waidmannslust'],
    ['Straße des 17. Juni', 'Str. des 17.Juni'],
    ['Alt-Café', 'Alt Cafe'],
  ])('%j and %j are one', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b))
  })

  test.each([
    ['Altstadt', 'Neustadt'],
    ['Straßenbahnhof', 'Str. Bahnhof'],
    ['Bau', 'Baü'],
  ])('%j and %j stay two', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b))
  })

  test('a leading id goes only on request', () => {
    expect(nameKey('011 Altstadt', { stripLeadingId: true })).toBe('altstadt')
    expect(nameKey('01.1 - Altstadt', { stripLeadingId: true })).toBe('altstadt')
    expect(nameKey('011 Altstadt')).toBe('011altstadt')
    expect(nameKey('4711', { stripLeadingId: true })).toBe('4711')
  })

  test('case, umlauts written out, hyphens and composition never matter', () => {
    const german = fc.string({ unit: fc.constantFrom(...'abhrst äöüß-ÄÖÜ1') })
    const written: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
    fc.assert(
      fc.property(german, (name) => {
        const key = nameKey(name)
        expect(key).toMatch(/^[a-z1]*$/)
        expect(nameKey(name.toLowerCase())).toBe(key)
        expect(nameKey(name.normalize('NFD'))).toBe(key)
        expect(nameKey(name.replaceAll('-', ' '))).toBe(key)
        expect(nameKey(name.toLowerCase().replace(/[äöüß]/g, (x) => written[x]!))).toBe(key)
      }),
    )
  })

  test('suggests what was probably meant', () => {
    const quarters = ['Altstadt', 'Carlstadt', 'Stadtmitte', 'Pempelfort', 'Unterbilk', 'Oberbilk']
    expect(nearestNames('Karlstadt', quarters)).toEqual(['Carlstadt'])
    expect(nearestNames('Pempelfrot', quarters)).toEqual(['Pempelfort'])
    expect(nearestNames('Stadtmitte (Zentrum)', quarters)).toEqual(['Stadtmitte'])
    expect(nearestNames('Xanten', quarters)).toEqual([])
    expect(nearestNames('', quarters)).toEqual([])
  })

  test('the distance counts slips', () => {
    expect(editDistance('haus', 'haus')).toBe(0)
    expect(editDistance('haus', 'hasu')).toBe(1)
    expect(editDistance('', 'abc')).toBe(3)
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const distance = editDistance(a, b)
        expect(distance).toBe(editDistance(b, a))
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(distance === 0).toBe(a === b)
      }),
    )
  })
})

describe('ids that lost their leading zeros', () => {
  const known = ['01011101', '01011102', '02020202', '12103115']

  test('the width that explains them', () => {
    expect(looksLikeLostLeadingZeros(['1011101', '1011102', '12103115'], known)).toBe(8)
  })

  test('nothing to say when all match, or when padding does not help', () => {
    expect(looksLikeLostLeadingZeros(known, known)).toBeUndefined()
    expect(looksLikeLostLeadingZeros(['9999999', '8888888'], known)).toBeUndefined()
    expect(looksLikeLostLeadingZeros(['1011101', 'Mitte', 'Pankow'], known)).toBeUndefined()
    expect(looksLikeLostLeadingZeros([], known)).toBeUndefined()
  })
})
