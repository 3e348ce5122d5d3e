import { describe, expect, it } from 'vitest'
import type { IndicatorNote } from '../../../contexts/atlas/index.ts'
import { textsFor } from '../../../platform/texts/index.ts'
import { chanceWords, dativePlural } from './chanceWords.ts'
import { profileTexts } from './texts.ts'

describe('dativePlural', () => {
  it.each([
    ['Kinder unter 15 Jahren', 'Kindern unter 15 Jahren'],
    ['alle Einwohnerinnen und Einwohner', 'Einwohnerinnen und Einwohnern'],
    ['Menschen von 18 bis 64 Jahren', 'Menschen von 18 bis 64 Jahren'],
    ['untersuchte Kinder der ersten Klasse', 'untersuchten Kindern der ersten Klasse'],
    ['Kinder am Ende der vierten Klasse', 'Kindern am Ende der vierten Klasse'],
    ['alle Schulabgänge', 'Schulabgängen'],
    ['Befragte', 'Befragten'],
  ])('says "von 100" of "%s" as "%s"', (words, said) => {
    expect(dativePlural(words)).toBe(said)
  })

  it.each(['Bevölkerung', 'Babys und Kinder', 'Personen, die wählen'])(
    'leaves "%s" unsaid',
    (words) => {
      expect(dativePlural(words)).toBeUndefined()
    },
  )
})

describe('chanceWords', () => {
  const indicator = {
    statistic: 'proportion',
    unit: '%',
    decimals: 1,
    kind: 'number',
    classes: [],
    denominator: 'Kinder unter 15 Jahren',
  } as unknown as IndicatorNote // the rest has no say in it
  const say = (lower: number, upper: number, of: Partial<IndicatorNote> = {}) =>
    chanceWords({ lower, upper }, { ...indicator, ...of }, 'de', textsFor(profileTexts, 'de'))

  it('rounds outwards, and counts small shares in a thousand', () => {
    expect(say(12.4, 14.2)).toBe('etwa 12 bis 15 von 100 Kindern unter 15 Jahren')
    expect(say(0.31, 0.52)).toBe('etwa 3 bis 6 von 1.000 Kindern unter 15 Jahren')
    expect(say(0, 3.4)).toBe('höchstens 4 von 100 Kindern unter 15 Jahren')
  })

  it('keeps the unit of what is no share of persons', () => {
    expect(say(12.14, 1500, { statistic: 'rate', unit: 'je 1.000' })).toBe(
      'etwa 12,1 bis 1.500,0 je 1.000',
    )
  })
})
