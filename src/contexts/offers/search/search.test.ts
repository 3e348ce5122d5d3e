import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vocabulary } from '../domain/vocabulary.ts'
import { buildConcepts, ConceptFinder } from './concepts.ts'
import { statedNeeds } from './needs.ts'
import { understandQuestion } from './understand.ts'

const finder = new ConceptFinder(buildConcepts(vocabulary))
const understand = (question: string, locale = 'de') => understandQuestion(question, finder, locale)
const meant = (question: string, locale?: string) =>
  understand(question, locale).types.map(({ id }) => id)

describe('what a question means', () => {
  it.each([
    ['Schulden', 'schuldnerberatung'],
    ['schuldnerberatng', 'schuldnerberatung'],
    ['Schuldner-Beratung', 'schuldnerberatung'],
    ['Schuldnerberatungsstelle', 'schuldnerberatung'],
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
  })

  it('finds nothing in what means nothing', () => {
    for (const question of ['xyzzyq', '', '?!']) expect(meant(question)).toEqual([])
  })

  it('knows every type by its names and its German words', () => {
    const lost: string[] = []
    for (const { id, name, words } of vocabulary.types.values())
      for (const text of new Set([...Object.values(name), ...words.de]))
        if (!finder.find(text).some((found) => found.id === id)) lost.push(`${id}: ${text}`)
    expect(lost).toEqual([])
  })

  it('takes a cry for help for nothing else, and is sure of it', () => {
    for (const question of [
      'Ich will nicht mehr leben',
      'ich will sterben',
      'Mein Mann schlägt mich',
      'ich werde vergewaltigt',
    ]) {
      const { crisis, uncertain } = understand(question)
      expect({ question, crisis, uncertain }).toEqual({ question, crisis: true, uncertain: false })
    }
    expect(understand('Wo kann ich gut leben').crisis).toBe(false)
  })

  it.each([
    ['mein Bruder hat gesagt er will nicht mehr', 'krisendienst'],
    ['meine Freundin hortet Tabletten', 'krisendienst'],
    ['Abschiedsbrief von meinem Sohn gefunden', 'krisendienst'],
  ])('hears a sign about somebody else: %s', (question, type) => {
    expect(meant(question).slice(0, 3)).toContain(type)
  })

  it.each([
    ['ich will nicht mehr rauchen', 'rauchfrei'],
    ['zu Hause sterben', 'palliativversorgung'],
    ['Rechnung vom Bestatter', 'bestattungshilfe'],
    ['Sachen verschenken', 'leihladen'],
    ['Strickgruppe', undefined],
    ['Puls messen', undefined],
  ])('takes no harmless word for a cry for help: %s', (question, type) => {
    const { crisis, types, uncertain } = understand(question)
    expect(crisis).toBe(false)
    if (type) expect(types[0]?.id).toBe(type)
    else expect(uncertain || types[0]?.id !== 'krisendienst').toBe(true)
  })

  it.each([
    ['meine Frau haut mich', 'maennerberatung'],
    ['wir zanken uns jeden Tag', 'paarberatung'],
    ['mein Bub daddelt die ganze Nacht', 'gluecksspiel-und-mediensucht'],
    ['alles grau in mir', 'kontakt-und-beratungsstelle'],
    ['ich soll abgeschoben werden', 'asylberatung'],
    ['сына хотят депортировать', 'asylberatung'],
  ])('hears what people say in their own words: %s → %s', (question, type) => {
    expect(meant(question)[0]).toBe(type)
  })

  it('says when one chance word of many is all there is', () => {
    expect(understand('im blauen Bus sitzt immer ein lustiger Herr mit Hut').uncertain).toBe(true)
  })

  it('says when it guesses', () => {
    expect(understand('Schuldnerberatung').uncertain).toBe(false)
    expect(understand('Hilfe').uncertain).toBe(true)
    expect(understand('xyzzyq').uncertain).toBe(true)
  })

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const { fit } of understand(text).types) if (!(fit > 0 && fit <= 1.01)) return false
        return true
      }),
    )
  })
})

describe('what a question says to be needed', () => {
  it.each([
    ['Hebamme die arabisch spricht', [], ['ar']],
    ['türkischsprachiger Pflegedienst', [], ['tr']],
    ['Zahnarzt barrierefrei', ['wheelchair'], []],
    ['kostenlose Rechtsberatung für Frauen', ['free', 'womenOnly'], []],
    ['midwife who speaks Polish', [], ['pl']],
    ['врач по-русски', [], ['ru']],
    ['طبيب مجاني', ['free'], []],
    ['anonyme Beratung online', ['anonymous', 'online'], []],
  ])('%s', (question, needs, languages) => {
    const stated = statedNeeds(question)
    expect([...stated.needs].sort()).toEqual(needs)
    expect(stated.languages).toEqual(languages)
  })

  it('takes a language for the matter itself where somebody wants to learn or translate it', () => {
    expect(statedNeeds('Arabisch lernen').languages).toEqual([])
    expect(statedNeeds('Dolmetscher Türkisch').languages).toEqual([])
  })
})
