import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildPhraseIndex,
  buildTextIndex,
  correct,
  type Language,
  type Phrase,
  PhraseIndex,
  TextIndex,
} from './index.ts'

const said: [string, Language, string[]][] = [
  [
    'debts',
    'de',
    [
      'Schuldnerberatung',
      'Schuldner-Beratung',
      'Schulden',
      'Ich kann meine Rechnungen nicht bezahlen',
    ],
  ],
  ['debts', 'ar', ['ديون', 'مستشار الديون']],
  ['debts', 'ru', ['долги', 'не могу платить долги']],
  ['midwife', 'de', ['Hebamme', 'Hebammensprechstunde', 'Geburtsvorbereitung']],
  ['midwife', 'en', ['midwife', 'I am going to have a baby']],
  ['midwife', 'ru', ['акушерка']],
  ['midwife', 'ar', ['قابلة']],
  ['midwife', 'tr', ['ebe', 'doğum']],
  ['crisis', 'de', ['Ich will nicht mehr leben', 'Suizid', 'Krisendienst']],
  ['living', 'de', ['Leben im Alter', 'Seniorenberatung']],
  ['home', 'de', ['Ich habe keine Wohnung', 'wohnungslos', 'Obdachlosenhilfe']],
  ['flat', 'de', ['Wohnung', 'Wohnungsamt']],
  ['school', 'de', ['Schule', 'Schulsozialarbeit']],
  ['family', 'pl', ['żłobek', 'przedszkole']],
  ['family', 'de', ['Kita', 'Kindergarten', 'Kita-Platz']],
]
const concepts = [...new Set(said.map(([name]) => name))]
const phrases = said.flatMap(([name, language, texts]) =>
  texts.map((text): Phrase => ({ concept: concepts.indexOf(name), text, language, weight: 1 })),
)
const index = new PhraseIndex(structuredClone(buildPhraseIndex(concepts.length, phrases)))
const meant = (question: string, language?: Language) =>
  index.find(question, language ? { language } : {}).map(({ concept }) => concepts[concept])

describe('what a question means', () => {
  it.each([
    ['schulden', 'debts'],
    ['SCHULDEN!', 'debts'],
    ['Schuldnerberatungsstelle', 'debts'],
    ['Beratung Schulden', 'debts'],
    ['schuldnerbertung', 'debts'],
    ['schuldnaberatunk', 'debts'],
    ['ich kann die rechnung nicht bezahlen', 'debts'],
    ['verschuldet', 'debts'],
    ['hebame', 'midwife'],
    ['Hebammen', 'midwife'],
    ['I will have a baby soon', 'midwife'],
    ['акушерку', 'midwife'],
    ['akusherka', 'midwife'],
    ['хебамме', 'midwife'],
    ['qabila', 'midwife'],
    ['قابله', 'midwife'],
    ['والقابلة', 'midwife'],
    ['dogum', 'midwife'],
    ['الديون', 'debts'],
    ['ich will nicht mehr leben', 'crisis'],
    ['will nicht mehr leben', 'crisis'],
    ['suizit', 'crisis'],
    ['leben im alter', 'living'],
    ['habe keine wohnung', 'home'],
    ['zlobek', 'family'],
    ['Kitaplatz', 'family'],
    ['kita platz', 'family'],
  ])('%s → %s', (question, concept) => {
    expect(meant(question)[0]).toBe(concept)
  })

  it('takes no word that is known for a slip of another', () => {
    expect(meant('Schule')).not.toContain('debts')
    expect(meant('Schulden')).not.toContain('school')
  })

  it('says whether it had to guess, and how sure it is', () => {
    expect(index.find('Schulden')[0]).toMatchObject({ just: true, guessed: false, score: 1 })
    expect(index.find('schuldnerbertung')[0]).toMatchObject({ just: false, guessed: true })
    expect(index.find('Schulden')[0]!.score).toBeGreaterThan(
      index.find('Wohnung Schulden Auto Hund')[0]!.score,
    )
  })

  it('finds nothing in what means nothing', () => {
    for (const question of ['', '?!', 'xyzzyq', '12']) expect(meant(question)).toEqual([])
  })

  it('counts what stands for something else less', () => {
    const [first] = index.find('Schulden Hebamme', {
      countOf: ({ word }) => (word === 'schulden' ? 0.1 : 1),
    })
    expect(concepts[first!.concept]).toBe('midwife')
  })

  it('completes what is still being typed', () => {
    const [first] = index.find('gebur', { typing: true })
    expect(concepts[first!.concept]).toBe('midwife')
  })

  it('never fails, and scores between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const { score } of index.find(text)) {
          expect(score).toBeGreaterThan(0)
          expect(score).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('knows every phrase by itself', () => {
    for (const { text, concept, language } of phrases) {
      const found = index.find(text, { language })
      const best = found[0]!.score
      expect(
        found.filter(({ score }) => score === best).map((one) => one.concept),
        text,
      ).toContain(concept)
    }
  })
})

describe('words beside the telling ones', () => {
  const few: [string, string][] = [
    ['search', 'Ich suche meinen Bruder'],
    ['illness', 'mein Bruder ist krank'],
    ['quarrel', 'Streit'],
    ['flat', 'Wohnung'],
  ]
  const plain = buildPhraseIndex(
    few.length,
    few.map(([, text], concept) => ({ concept, text, language: 'de', weight: 1 })),
    [{ language: 'de', words: ['zoff', 'streit'] }],
  )
  const own = new PhraseIndex(structuredClone(plain))
  const find = (question: string) => own.find(question, { language: 'de' })

  it('are part of a phrase: one word of it is not all of it', () => {
    const [first] = find('ich suche meinen Bruder')
    expect(few[first!.concept]![0]).toBe('search')
    const alone = find('Bruder').find(({ concept }) => few[concept]![0] === 'search')
    expect(alone!.said).toBeLessThan(0.9)
    expect(alone!.score).toBeLessThan(first!.score)
  })

  it('may stand for one another', () => {
    expect(few[find('immer nur Zoff')[0]!.concept]![0]).toBe('quarrel')
    expect(find('immer nur Zoff')[0]!.guessed).toBe(false)
  })

  it('are no noun after "ich"', () => {
    const war = new PhraseIndex(
      structuredClone(
        buildPhraseIndex(1, [{ concept: 0, text: 'Krieg', language: 'de', weight: 1 }]),
      ),
    )
    expect(war.find('Krieg')).toHaveLength(1)
    expect(war.find('ich krieg die Wohnung nicht sauber')).toEqual([])
  })
})

describe('a corrected spelling', () => {
  const spelled = (question: string) => correct(question, [index.lexicon])?.text
  it('replaces the words that nobody knows', () => {
    expect(spelled('Hebame für mich')).toBe('Hebamme für mich')
    expect(spelled('Hebamme')).toBeUndefined()
    expect(spelled('Quarxlbrumpf')).toBeUndefined()
  })
})

describe('the text index', () => {
  const texts = new TextIndex(
    structuredClone(
      buildTextIndex(
        [
          [{ text: 'Schuldnerberatung der Caritas', weight: 1, language: 'de' }],
          [{ text: 'Caritas Altenheim', weight: 1, language: 'de' }],
          [
            { text: 'Haus am Park', weight: 1, language: 'de' },
            { text: 'Beratung bei Schulden', weight: 0.4, language: 'de' },
            { text: 'Park House', weight: 1, language: 'en' },
          ],
        ],
        ['Schuldner'],
      ),
    ),
  )
  const best = (question: string) =>
    texts
      .find(question)
      .hits.sort((a, b) => b.score - a.score)
      .map(({ document }) => document)

  it('finds names and compounds by their parts, and puts what says more first', () => {
    expect(best('Schuldner')[0]).toBe(0)
    expect(best('Caritas Altenheim')).toEqual([1, 0])
    expect(best('Schuldnerberatung Caritas')[0]).toBe(0)
    expect(best('carritas')).toHaveLength(2)
    expect(best('park house')[0]).toBe(2)
  })

  it('does not let unknown words count against a hit, and says which words were answered', () => {
    const { hits, words } = texts.find('Altenheim Quarxl')
    expect(hits).toHaveLength(1)
    expect(hits[0]!.score).toBeCloseTo(1, 1)
    expect(words.map(({ word }) => word)).toEqual(['altenheim'])
  })

  it('is the same however often the documents are said', () => {
    const word = fc.constantFrom('Schulden', 'Caritas', 'Park', 'Haus', 'Beratung')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (list) => {
        const text = list.join(' ')
        const one = new TextIndex(buildTextIndex([[{ text, weight: 1, language: 'de' }]]))
        for (const asked of list) expect(one.find(asked).hits).toHaveLength(1)
      }),
    )
  })
})
