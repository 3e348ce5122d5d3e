import { everybody, type MadeIndicator } from './recipe.ts'

const common = { topic: 'umwelt', table: 'umwelt', source: 'umwelt' } as const

export const environmentIndicators: readonly MadeIndicator[] = [
  {
    ...common,
    id: 'laerm',
    years: [2017, 2022],
    unit: '%',
    per: 100,
    decimals: 1,
    combine: 'ratio',
    direction: 'lowerIsBetter',
    title: {
      de: 'Menschen mit viel Verkehrslärm',
      leicht: 'Menschen mit viel Lärm',
      en: 'People exposed to traffic noise',
    },
    description: {
      de: 'Welcher Anteil der Menschen vor dem Haus im Tagesmittel mehr als 65 Dezibel hat.',
      leicht: 'So viele von 100 Menschen haben viel Lärm von Autos und Bahnen vor dem Haus.',
      en: 'The share of people with more than 65 decibels outside their home on average.',
    },
    method: {
      de: 'Lärmkartierung alle fünf Jahre; das Rechenverfahren wurde 2022 geändert.',
      leicht: 'Alle 5 Jahre wird der Lärm berechnet. Seit 2022 wird anders gerechnet.',
      en: 'Noise mapping every five years; the calculation method changed in 2022.',
    },
    numerator: 'Menschen über 65 dB(A) L_DEN',
    denominator: 'alle Einwohnerinnen und Einwohner',
    recipe: {
      kind: 'rate',
      of: everybody,
      base: 0.115,
      drivers: { centre: 0.35, deprivation: 0.2, own: 0.15, years: { 2022: 1.12 } },
    },
  },
  {
    ...common,
    id: 'gruen',
    years: [2016, 2018, 2020, 2022, 2024],
    unit: 'm² je Person',
    per: 10_000,
    decimals: 0,
    combine: 'ratio',
    direction: 'higherIsBetter',
    title: { de: 'Grün in der Nähe', leicht: 'Grün in der Nähe', en: 'Green space' },
    description: {
      de: 'Wie viele Quadratmeter Park, Wald, Feld und Wasser auf eine Person kommen.',
      leicht: 'So viel Grün gibt es für 1 Menschen: Parks, Wald, Felder und Wasser.',
      en: 'How many square metres of park, wood, field and water there are per person.',
    },
    numerator: 'Grün- und Wasserfläche in Hektar',
    denominator: 'alle Einwohnerinnen und Einwohner',
    recipe: {
      kind: 'exact',
      count: ({ hectares, green }) => Math.round(hectares * green),
      of: everybody,
    },
  },
  {
    ...common,
    id: 'hitze',
    years: [2018, 2020, 2022, 2024],
    unit: 'Tage',
    decimals: 0,
    combine: 'residents',
    direction: 'lowerIsBetter',
    title: { de: 'Heiße Tage', leicht: 'Sehr heiße Tage', en: 'Hot days' },
    description: {
      de: 'An wie vielen Tagen im Jahr es wärmer als 30 Grad wird.',
      leicht: 'An so vielen Tagen im Jahr ist es sehr heiß. Das heißt: mehr als 30 Grad.',
      en: 'On how many days a year it is warmer than 30 degrees.',
    },
    method: {
      de: 'Klimamodell der Stadt, geeicht an vier Messstellen.',
      leicht: 'Das wird mit dem Computer berechnet.',
      en: 'City climate model, calibrated with four stations.',
    },
    recipe: {
      kind: 'mean',
      base: 13.4,
      spread: 0.03,
      drivers: { centre: 0.14, own: 0.04, years: { 2018: 1.45, 2020: 1.1, 2022: 1.2 } },
    },
  },
]
