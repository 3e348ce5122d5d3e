import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vocabulary } from '../domain/vocabulary.ts'
import { ConceptFinder } from './concepts.ts'
import { askedTerms, isOneSlip, termsOf, withoutEnding, wordsOf } from './text.ts'
import { buildTextIndex, kinship, TextIndex } from './textIndex.ts'

const finder = new ConceptFinder(vocabulary)
const meant = (question: string) =>
  finder
    .find(question)
    .filter(({ kind }) => kind === 'type')
    .map(({ id }) => id)

describe('words', () => {
  it('meet whatever their case, umlauts, hyphens and accents', () => {
    expect(wordsOf('Müllabfuhr')).toEqual(wordsOf('MUELLABFUHR'))
    expect(wordsOf('Straße')).toEqual(['strasse'])
    expect(wordsOf('Schuldner-Beratung')).toEqual(['schuldner', 'beratung', 'schuldnerberatung'])
    expect(wordsOf('Repair-Café')).toContain('cafe')
  })

  it('lose their endings and the words that say nothing', () => {
    expect(withoutEnding('hebammen')).toBe(withoutEnding('hebamme'))
    expect(withoutEnding('beratungen')).toBe(withoutEnding('beratung'))
    expect(termsOf('Ich kann meine Rechnungen nicht bezahlen')).toEqual(['rechnung', 'bezahl'])
    expect(termsOf('wo ist das')).not.toEqual([])
    const endless = Array.from({ length: 1000 }, (_, i) => `wort${i}`).join(' ')
    expect(askedTerms(endless)).toEqual(termsOf(endless).slice(0, 24))
  })

  it('are one slip apart: missing, extra, wrong, swapped, and no more', () => {
    for (const typed of ['hebame', 'hebbamme', 'hebanme', 'hebmame']) {
      expect(isOneSlip(typed, 'hebamme'), typed).toBe(true)
    }
    expect(isOneSlip('hebamme', 'hebamme')).toBe(false)
    expect(isOneSlip('habeme', 'hebamme')).toBe(false)
  })

  it('are one slip apart after any one edit', () => {
    const letter = fc.constantFrom(...'abcdef')
    const word = fc.string({ unit: letter, minLength: 2, maxLength: 9 })
    fc.assert(
      fc.property(word, fc.nat(8), letter, (text, at, other) => {
        const place = at % text.length
        const edited = [
          text.slice(0, place) + text.slice(place + 1),
          text.slice(0, place) + other + text.slice(place),
          text.slice(0, place) + other + text.slice(place + 1),
        ]
        return edited.every((one) => one === text || (isOneSlip(one, text) && isOneSlip(text, one)))
      }),
    )
  })
})

describe('what a question means', () => {
  it.each([
    ['Schulden', 'schuldnerberatung'],
    ['schuldnerberatng', 'schuldnerberatung'],
    ['Schuldner-Beratung', 'schuldnerberatung'],
    ['Ich kann meine Rechnungen nicht bezahlen', 'schuldnerberatung'],
    ['mein mann trinkt', 'suchtberatung'],
    ['Mein Mann schlägt mich!', 'frauenhaus'],
    ['hebame', 'hebammenhilfe'],
    ['Kita-Platz', 'kita'],
    ['Wo kann ich heute Nacht schlafen?', 'notschlafstelle'],
    ['hartz 4', 'jobcenter'],
    ['Meine Oma vergisst alles', 'demenzberatung'],
    ['Zahnartz', 'zahnarztpraxis'],
    ['Ich will nicht mehr leben', 'krisendienst'],
    ['my husband hits me', 'frauenhaus'],
    ['Düsselpass', 'teilhabepass'],
    ['duesselpass', 'teilhabepass'],
  ])('%s → %s', (question, type) => {
    expect(meant(question)[0]).toBe(type)
  })

  it('does not take one word for another that only begins like it', () => {
    expect(meant('Schulden')).not.toContain('schule')
    expect(meant('Frauen')).not.toContain('verbraucherberatung')
    expect(kinship('leb', 'lebensmittelausgabe', false)).toBe(0)
    expect(kinship('lebe', 'lebensmittelausgabe', false)).toBe(0)
    expect(kinship('schuld', 'schuldnerberatung', false)).toBeGreaterThan(0.6)
  })

  it('finds nothing in what means nothing', () => {
    expect(finder.find('xyzzyq')).toEqual([])
    expect(finder.find('')).toEqual([])
    expect(finder.find('?!')).toEqual([])
  })

  it('knows every type by each of its own words', () => {
    const lost: string[] = []
    for (const { id, name, words } of vocabulary.types.values())
      for (const word of [name.de, name.leicht, name.en, ...words.de, ...words.en])
        if (!finder.find(word).some((found) => found.id === id)) lost.push(`${id}: ${word}`)
    expect(lost).toEqual([])
  })

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const { score } of finder.find(text)) if (!(score > 0 && score <= 1)) return false
        return true
      }),
    )
  })
})

describe('the text index', () => {
  const index = new TextIndex(
    buildTextIndex([
      [{ text: 'Schuldnerberatung der Caritas', weight: 1 }],
      [{ text: 'Caritas Altenheim', weight: 1 }],
      [
        { text: 'Haus am Park', weight: 1 },
        { text: 'Beratung bei Schulden', weight: 0.4 },
      ],
    ]),
  )
  const best = (question: string) =>
    [...index.find(termsOf(question))].sort(([, a], [, b]) => b.score - a.score).map(([id]) => id)

  it('finds compounds by their parts, and puts what says more first', () => {
    expect(best('Schuldner')[0]).toBe(0)
    expect(best('Caritas Altenheim')).toEqual([1, 0])
    expect(best('Schuldnerberatung Caritas')[0]).toBe(0)
  })

  it('does not let unknown words count against a hit', () => {
    expect(index.find(termsOf('Altenheim Quarxl')).get(1)?.score).toBeCloseTo(1)
  })
})
