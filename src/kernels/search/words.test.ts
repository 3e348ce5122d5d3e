import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  colognePhonetic,
  fold,
  grammars,
  learnSplitter,
  slipCost,
  tokensOf,
  wholeOf,
} from './index.ts'

const words = (text: string) => tokensOf(text).map(({ word }) => word)
const { stem, root } = grammars.de

describe('folding', () => {
  it('makes one of what is typed in many ways', () => {
    expect(wholeOf('Straße')).toBe(wholeOf('STRASSE'))
    expect(wholeOf('Cafe\u0301')).toBe(wholeOf('Café'))
    expect(wholeOf('Schuld\u00adner')).toBe('schuldner')
    expect(fold('żłobek')).toBe('zlobek')
    expect(fold('İstanbul')).toBe(fold('ıstanbul'))
    expect(fold('قَابِلَة')).toBe(fold('قابله'))
    expect(fold('مشکلی')).toBe(fold('مشكلي'))
    expect(fold('житло')).toBe(fold('ЖИТЛО'))
    expect(fold('міський')).toBe(fold('миский'))
    expect(fold('١٢٣')).toBe('123')
  })

  it('keeps hyphened words together with their parts', () => {
    expect(tokensOf('Schuldner-Beratung')[0]).toMatchObject({
      word: 'schuldnerberatung',
      parts: ['schuldner', 'beratung'],
    })
    expect(words('Schuldner·beratung')).toEqual(['schuldnerberatung'])
  })

  it('leaves out gendered endings and apostrophes within words', () => {
    expect(words('Berater:innen, Ärzt*innen und BeraterInnen')).toEqual([
      'berater',
      'arzt',
      'und',
      'berater',
    ])
    expect(words("сім'я")).toEqual(['симя'])
    expect(words("I don't")).toEqual(['i', 'do', 'not'])
  })

  it('is the same after being done twice, and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        for (const { word } of tokensOf(text)) expect(word).not.toBe('')
      }),
    )
  })
})

describe('stems', () => {
  it('join the forms of a German word, umlauts typed in any way', () => {
    for (const [a, b] of [
      ['hebammen', 'hebamme'],
      ['beratungen', 'beratung'],
      ['arzte', 'arzt'],
      ['aerzte', 'arzte'],
      ['wohnungen', 'wohnung'],
      ['frauen', 'frau'],
    ] as const)
      expect(stem(a), a).toBe(stem(b))
    expect(stem('kurs')).not.toBe(stem('kur'))
    expect(stem('schulden')).not.toBe(stem('schule'))
  })

  it('join families of words by their root', () => {
    for (const word of ['schuldner', 'verschuldet', 'uberschuldet', 'schulden'])
      expect(root(word), word).toBe('schuld')
    expect(root('einsamkeit')).toBe(root('einsam'))
    expect(root('schwangerschaft')).toBe(root('schwanger'))
  })

  it('join the forms of strong verbs, and of short ones', () => {
    for (const forms of [
      'stirbt starb gestorben sterben',
      'trinkt trank getrunken',
      'vergisst vergessen',
      'weint weinen geweint',
      'liegt liegen',
      'streit gestritten streiten',
    ]) {
      const [first, ...others] = forms.split(' ').map(stem)
      for (const other of others) expect(other, forms).toBe(first)
    }
    expect(root('rausgeschmissen')).toBe(root('rausschmissen'))
  })

  it('keep apart what only looks alike', () => {
    for (const [a, b] of [
      ['rechnet', 'rechte'],
      ['verlassen', 'lassen'],
      ['nachbar', 'ubernachtung'],
      ['schulter', 'schule'],
    ] as const)
      expect(root(a), a).not.toBe(root(b))
  })

  it('join forms in the other languages', () => {
    const pairs = {
      en: ['debts debt', 'families family', 'eating eat'],
      fr: ['dettes dette', 'enfants enfant'],
      pl: ['dlugi dlugow', 'kobieta kobiety'],
      tr: ['okullar okul', 'borclarim borclar'],
      ru: ['долги долгов', 'врача врач'],
      uk: ['боргами борги', 'житла житло'],
      ar: ['والديون ديون', 'الطبيب طبيب', 'للنساء نساء'],
    } as const
    for (const [language, list] of Object.entries(pairs))
      for (const pair of list) {
        const [a, b] = pair.split(' ').map((word) => fold(word))
        const { stem: stemOf, root: rootOf } = grammars[language as keyof typeof pairs]
        expect(
          [stemOf(a!), rootOf(a!)].some((key) => key === stemOf(b!) || key === rootOf(b!)),
          pair,
        ).toBe(true)
      }
  })
})

describe('Kölner Phonetik', () => {
  it.each([
    ['Müller-Lüdenscheidt', '65752682'],
    ['Wikipedia', '3412'],
    ['Breschnew', '17863'],
    ['Müller', '657'],
    ['Schmidt', '862'],
    ['Schneider', '8627'],
    ['Fischer', '387'],
    ['Weber', '317'],
    ['Meyer', '67'],
    ['Wagner', '3467'],
    ['Becker', '147'],
    ['Hoffmann', '0366'],
  ])('%s sounds like %s', (name, code) => {
    expect(colognePhonetic(name)).toBe(code)
  })
})

describe('slips of the pen', () => {
  it('cost less where the ear makes them', () => {
    expect(slipCost('hebame', 'hebamme', 2)).toBeLessThan(1)
    expect(slipCost('vrau', 'frau', 2)).toBeLessThan(1)
    expect(slipCost('heabmme', 'hebamme', 2)).toBeLessThan(1)
    expect(slipCost('hebaxme', 'hebamme', 2)).toBe(1)
    expect(slipCost('schulden', 'wohnung', 2)).toBe(Infinity)
  })

  it('are at most one after any one edit, and the same both ways', () => {
    const letter = fc.constantFrom(...'abcdefh')
    const word = fc.string({ unit: letter, minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(word, fc.nat(11), letter, (text, at, other) => {
        const place = at % text.length
        for (const edited of [
          text.slice(0, place) + text.slice(place + 1),
          text.slice(0, place) + other + text.slice(place),
          text.slice(0, place) + other + text.slice(place + 1),
        ]) {
          expect(slipCost(edited, text, 3)).toBeLessThanOrEqual(1)
          expect(slipCost(edited, text, 3)).toBeCloseTo(slipCost(text, edited, 3))
        }
        expect(slipCost(text, text, 0)).toBe(0)
      }),
    )
  })
})

describe('compounds', () => {
  const splitter = learnSplitter([
    'schuldner',
    'beratung',
    'miete',
    'schulden',
    'pflege',
    'kasse',
    'schule',
    'arbeit',
    'sozial',
    'kinder',
    'garten',
  ])

  it.each([
    ['schuldnerberatungsstelle', ['schuldner', 'beratung', 'stelle']],
    ['mietschulden', ['miet', 'schulden']],
    ['pflegekasse', ['pflege', 'kasse']],
    ['schulsozialarbeit', ['schul', 'sozial', 'arbeit']],
    ['kindergarten', ['kinder', 'garten']],
  ])('%s', (word, parts) => {
    expect(splitter.split(word)).toEqual(parts)
  })

  it('are split only into words that are known', () => {
    expect(splitter.split('schulden')).toBeUndefined()
    expect(splitter.split('quarxberatung')).toBeUndefined()
    expect(splitter.edge('quarxberatung')).toBe('beratung')
    expect(splitter.edge('quarx')).toBeUndefined()
  })

  it('are put together again from their parts', () => {
    const part = fc.constantFrom('pflege', 'beratung', 'kasse', 'garten', 'schulden')
    fc.assert(
      fc.property(part, part, (a, b) => {
        expect(splitter.split(a + b)?.join('')).toBe(a + b)
      }),
    )
  })
})
