import fc from 'fast-check'
import { expect, it, describe as suite } from 'vitest'
import { describe } from '../describe/index.ts'
import { lone } from '../describe/testing/lone.ts'
import type { Commitment, Strength } from '../types.ts'
import { type Comparison, comparePapers, type Reason, type Relation } from './index.ts'

function promise(text: string, strength: Strength = 'intention'): Commitment {
  const { nature, layer, negated, start, end } = lone(text)
  return {
    ...describe(text, lone(text)),
    quote: text,
    start,
    end,
    nature,
    strength,
    layer,
    negated,
  }
}

const paper = (...texts: string[]) => texts.map((text) => promise(text))
const only = (comparisons: Comparison[]) => {
  expect(comparisons).toHaveLength(1)
  return comparisons[0]!
}

suite('two papers side by side', () => {
  it('knows a promise again in other words', () => {
    const old = paper('Ausbau der mobilen Jugendarbeit im Stadtnorden', 'Erhalt der Büchereien')
    const next = paper(
      'Wir wollen die Büchereien erhalten',
      'Die mobile Jugendarbeit im Stadtnorden bauen wir aus',
    )
    expect(comparePapers(old, next)).toMatchObject([
      { old: [0], next: [1], relation: 'same' },
      { old: [1], next: [0], relation: 'same' },
    ])
  })

  it('says what was dropped and what is new', () => {
    const old = paper('Wir richten eine Nachtklinik für Obdachlose ein')
    const next = paper('Wir sanieren die Schwimmhalle')
    expect(comparePapers(old, next)).toEqual([
      { old: [0], next: [], relation: 'missing', score: 0, reasons: [] },
      { old: [], next: [0], relation: 'new', score: 0, reasons: [] },
    ])
  })

  it.each<[string, string, Relation, Reason]>([
    [
      'Wir schaffen 10 Plätze in der Tagespflege',
      'Wir schaffen 25 Plätze in der Tagespflege',
      'stronger',
      'numberUp',
    ],
    [
      'Wir schaffen 25 Plätze in der Tagespflege',
      'Wir schaffen 10 Plätze in der Tagespflege',
      'weaker',
      'numberDown',
    ],
    [
      'Betreuungsschlüssel auf 1:200 verbessern',
      'Betreuungsschlüssel auf 1:125 verbessern',
      'stronger',
      'numberUp',
    ],
    [
      'Wir bauen die Suchthilfe aus',
      'Wir bauen die Suchthilfe nach Möglichkeit aus',
      'weaker',
      'conditionAdded',
    ],
    [
      'Wir bauen die Suchthilfe aus',
      'Wir bauen die Suchthilfe bis 2027 aus',
      'stronger',
      'deadlineAdded',
    ],
    [
      'Wir bauen die Suchthilfe bis 2030 aus',
      'Wir bauen die Suchthilfe bis 2027 aus',
      'stronger',
      'deadlineEarlier',
    ],
    [
      'Wir bauen die Suchthilfe im Hafenviertel aus',
      'Wir prüfen die Suchthilfe im Hafenviertel',
      'changed',
      'kindChanged',
    ],
  ])('%s → %s: %s', (before, after, relation, reason) => {
    const found = only(comparePapers(paper(before), paper(after)))
    expect(found.relation).toBe(relation)
    expect(found.reasons).toContain(reason)
  })

  it('counts a firmer word', () => {
    const text = 'ein Frauenhaus im Osten bauen'
    const found = only(comparePapers([promise(text, 'examine')], [promise(text, 'binding')]))
    expect(found).toMatchObject({ relation: 'stronger', reasons: ['strengthUp'] })
  })

  it('keeps together what was split', () => {
    const old = paper(
      'Wir wollen die Hebammenversorgung und die Geburtskliniken erhalten und stärken',
    )
    const next = paper(
      'Wir wollen die Geburtskliniken erhalten',
      'Wir wollen die Hebammenversorgung erhalten und stärken',
    )
    const found = only(comparePapers(old, next))
    expect(found).toMatchObject({ old: [0], next: [0, 1] })
    expect(found.reasons).toContain('split')
  })

  it('does not take a common act for a common subject', () => {
    const found = comparePapers(
      paper('Wir wollen die Feuerwehr stärken'),
      paper('Wir wollen den Einzelhandel stärken'),
    )
    expect(found.map(({ relation }) => relation)).toEqual(['missing', 'new'])
  })
})

const subjects = [
  'Frauenhaus',
  'Jugendtreff',
  'Schuldnerberatung',
  'Demenznetzwerk',
  'Radwegenetz',
  'Seniorenbüro im Süden',
]
const wordings = [
  'Wir bauen das %s aus',
  'Erhalt: %s',
  'Wir prüfen das %s',
  'Wir finanzieren das %s bis 2027',
  'nach Möglichkeit das %s fördern',
  '12 Plätze im %s schaffen',
  '20 Plätze im %s schaffen',
]
const anyPromise = fc
  .tuple(
    fc.constantFrom(...subjects),
    fc.constantFrom(...wordings),
    fc.constantFrom<Strength>('examine', 'support', 'binding', 'intention'),
  )
  .map(([subject, wording, strength]) => promise(wording.replace('%s', subject), strength))
const anyPaper = fc.array(anyPromise, { maxLength: 6 })
const distinct = fc.uniqueArray(anyPromise, { maxLength: 6, selector: ({ quote }) => quote })

const mirrored: Partial<Record<Relation, Relation>> = {
  stronger: 'weaker',
  weaker: 'stronger',
  missing: 'new',
  new: 'missing',
}

suite('properties', () => {
  it('finds every promise of a paper the same in the paper itself', () => {
    fc.assert(
      fc.property(anyPaper, (one) => {
        const found = comparePapers(one, one)
        expect(found.map(({ relation }) => relation)).toEqual(one.map(() => 'same'))
        expect(found.every(({ score }) => score === 1)).toBe(true)
      }),
    )
  })

  it('names every promise of both papers once', () => {
    fc.assert(
      fc.property(anyPaper, anyPaper, (old, next) => {
        const found = comparePapers(old, next)
        expect(found.flatMap((one) => one.old).sort()).toEqual([...old.keys()])
        expect(found.flatMap((one) => one.next).sort()).toEqual([...next.keys()])
      }),
    )
  })

  it('turns with the papers', () => {
    fc.assert(
      fc.property(distinct, distinct, (old, next) => {
        const there = comparePapers(old, next).map(
          ({ old: a, next: b, relation }) => `${a}|${b}|${relation}`,
        )
        const back = comparePapers(next, old).map(
          ({ old: b, next: a, relation }) => `${a}|${b}|${mirrored[relation] ?? relation}`,
        )
        expect(back.sort()).toEqual(there.sort())
      }),
    )
  })
})
