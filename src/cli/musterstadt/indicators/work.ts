import { years } from '../people/residents.ts'
import { aged, type MadeIndicator, share as part } from './recipe.ts'

const common = { topic: 'arbeit', table: 'arbeit', source: 'arbeit', years } as const
const share = {
  unit: '%',
  per: 100,
  decimals: 1,
  combine: 'ratio',
  direction: 'lowerIsBetter',
  protection: { least: 4 },
} as const

export const workIndicators: readonly MadeIndicator[] = [
  {
    ...common,
    ...share,
    id: 'grundsicherung',
    title: {
      de: 'Menschen mit Bürgergeld',
      leicht: 'Menschen mit Bürger-Geld',
      en: 'People on basic income support',
    },
    description: {
      de: 'Welcher Anteil der Menschen unter 65 Jahren Bürgergeld bekommt (früher Arbeitslosengeld II).',
      leicht: 'So viele von 100 Menschen bekommen Bürger-Geld. Das ist Geld vom Amt zum Leben.',
      en: 'The share of people under 65 who receive basic income support (Bürgergeld).',
    },
    numerator: 'Menschen in Bedarfsgemeinschaften',
    denominator: 'Menschen unter 65 Jahren',
    recipe: {
      kind: 'rate',
      steady: 0.012,
      of: aged(0, 65),
      base: 0.112,
      drivers: {
        deprivation: 0.48,
        yearly: -0.008,
        own: 0.05,
        years: { 2020: 1.03, 2022: 1.08, 2023: 1.07 },
      },
    },
  },
  {
    ...common,
    ...share,
    id: 'kinderarmut',
    title: {
      de: 'Kinder, deren Familie Bürgergeld bekommt',
      leicht: 'Arme Kinder',
      en: 'Children in families on basic income support',
    },
    description: {
      de: 'Welcher Anteil der Kinder unter 15 Jahren in einer Familie mit Bürgergeld lebt.',
      leicht: 'So viele von 100 Kindern leben in Familien mit Bürger-Geld.',
      en: 'The share of children under 15 whose family receives basic income support.',
    },
    numerator: 'Kinder unter 15 Jahren in Bedarfsgemeinschaften',
    denominator: 'Kinder unter 15 Jahren',
    recipe: {
      kind: 'rate',
      steady: 0.02,
      of: aged(0, 15),
      base: 0.165,
      drivers: { deprivation: 0.52, yearly: -0.006, own: 0.06, years: { 2022: 1.09, 2023: 1.08 } },
    },
  },
  {
    ...common,
    ...share,
    id: 'arbeitslose',
    title: { de: 'Arbeitslose', leicht: 'Menschen ohne Arbeit', en: 'Unemployed people' },
    description: {
      de: 'Welcher Anteil der Menschen von 18 bis 64 Jahren arbeitslos gemeldet ist.',
      leicht: 'So viele von 100 Menschen suchen Arbeit und finden keine.',
      en: 'The share of people aged 18 to 64 who are registered as unemployed.',
    },
    method: {
      de: 'Bruch in der Reihe: Seit 2019 zählen Menschen in einer Maßnahme nicht mehr mit. Werte bis 2018 und ab 2019 sind nicht direkt vergleichbar.',
      leicht:
        'Seit 2019 wird anders gezählt. Darum passen alte und neue Zahlen nicht gut zusammen.',
      en: 'Break in the series: since 2019 people in training schemes are no longer counted. Values up to 2018 and from 2019 cannot be compared directly.',
    },
    numerator: 'arbeitslos gemeldete Menschen',
    denominator: 'Menschen von 18 bis 64 Jahren',
    recipe: {
      kind: 'rate',
      steady: 0.02,
      of: aged(18, 65),
      base: 0.068,
      drivers: {
        deprivation: 0.44,
        yearly: -0.01,
        years: { 2015: 1.16, 2016: 1.15, 2017: 1.14, 2018: 1.13, 2020: 1.14, 2021: 1.08 },
      },
    },
  },
  {
    ...common,
    ...share,
    id: 'jugendarbeitslose',
    title: {
      de: 'Arbeitslose junge Menschen',
      leicht: 'Junge Menschen ohne Arbeit',
      en: 'Unemployed young people',
    },
    description: {
      de: 'Welcher Anteil der Menschen von 15 bis 24 Jahren arbeitslos gemeldet ist.',
      leicht: 'So viele von 100 jungen Menschen suchen Arbeit und finden keine.',
      en: 'The share of people aged 15 to 24 who are registered as unemployed.',
    },
    numerator: 'arbeitslos gemeldete Menschen von 15 bis 24 Jahren',
    denominator: 'Menschen von 15 bis 24 Jahren',
    protection: { least: 10 },
    recipe: {
      kind: 'rate',
      of: aged(15, 25),
      base: 0.031,
      drivers: { deprivation: 0.45, own: 0.12, years: { 2020: 1.25 } },
    },
  },
  {
    ...common,
    ...share,
    id: 'altersarmut',
    topic: 'pflege',
    title: {
      de: 'Ältere Menschen mit Grundsicherung',
      leicht: 'Arme alte Menschen',
      en: 'Older people on income support',
    },
    description: {
      de: 'Welcher Anteil der Menschen ab 65 Jahren Grundsicherung im Alter bekommt, weil die Rente nicht reicht.',
      leicht:
        'Bei manchen alten Menschen reicht die Rente nicht. So viele von 100 bekommen Geld vom Amt dazu.',
      en: 'The share of people aged 65 and over whose pension is too small, so that they receive income support.',
    },
    numerator: 'Menschen ab 65 Jahren mit Grundsicherung',
    denominator: 'Menschen ab 65 Jahren',
    protection: { least: 10 },
    recipe: {
      kind: 'rate',
      steady: 0.02,
      of: aged(65),
      base: 0.048,
      drivers: { deprivation: 0.46, arrival: 0.1, yearly: 0.035, own: 0.08 },
    },
  },
  {
    ...common,
    ...share,
    id: 'ueberschuldung',
    title: {
      de: 'Überschuldete Menschen',
      leicht: 'Menschen mit Schulden',
      en: 'Over-indebted people',
    },
    description: {
      de: 'Welcher Anteil der Erwachsenen seine Schulden auf Dauer nicht zurückzahlen kann.',
      leicht:
        'So viele von 100 Erwachsenen haben zu viele Schulden. Sie können sie nicht zurück-zahlen.',
      en: 'The share of adults who cannot repay their debts in the long run.',
    },
    numerator: 'überschuldete Erwachsene',
    denominator: 'Menschen ab 18 Jahren',
    years: [2016, 2018, 2020, 2022, 2024],
    recipe: {
      kind: 'rate',
      steady: 0.012,
      of: aged(18),
      base: 0.098,
      drivers: { deprivation: 0.36, yearly: -0.02 },
    },
  },
  {
    ...common,
    id: 'einkommen',
    title: { de: 'Verfügbares Einkommen', leicht: 'Geld zum Leben', en: 'Disposable income' },
    description: {
      de: 'Mittleres Einkommen je Person im Monat nach Steuern und Abgaben: Die eine Hälfte hat mehr, die andere weniger.',
      leicht:
        'So viel Geld hat ein Mensch im Monat. Die Hälfte der Menschen hat mehr. Die Hälfte hat weniger.',
      en: 'Median monthly income per person after tax: half have more, half have less.',
    },
    method: {
      de: 'Modellrechnung aus Steuer- und Sozialdaten, alle zwei Jahre.',
      leicht: 'Das ist gerechnet und nicht gezählt. Alle 2 Jahre gibt es neue Zahlen.',
      en: 'Modelled from tax and welfare data, every second year.',
    },
    unit: 'Euro',
    decimals: 0,
    direction: 'higherIsBetter',
    combine: 'none',
    years: [2015, 2017, 2019, 2021, 2023],
    recipe: {
      kind: 'mean',
      base: 2080,
      spread: 0.03,
      drivers: { deprivation: -0.14, centre: 0.02, old: 0.01, yearly: 0.027, own: 0.03 },
    },
  },
  {
    ...common,
    ...share,
    id: 'beschaeftigte_frauen',
    direction: 'higherIsBetter',
    title: { de: 'Frauen in Arbeit', leicht: 'Frauen mit Arbeit', en: 'Women in employment' },
    description: {
      de: 'Welcher Anteil der Frauen von 18 bis 64 Jahren eine sozialversicherte Arbeit hat.',
      leicht: 'So viele von 100 Frauen haben eine feste Arbeit.',
      en: 'The share of women aged 18 to 64 in employment with social insurance.',
    },
    numerator: 'sozialversicherungspflichtig beschäftigte Frauen',
    denominator: 'Frauen von 18 bis 64 Jahren',
    recipe: {
      kind: 'rate',
      steady: 0.006,
      of: part(aged(18, 65, 'f'), 1),
      base: 0.585,
      drivers: { deprivation: -0.085, arrival: -0.03, yearly: 0.011, own: 0.03 },
    },
  },
]
