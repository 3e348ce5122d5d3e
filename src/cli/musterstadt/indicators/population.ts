import { years } from '../people/residents.ts'
import { aged, everybody, type MadeIndicator } from './recipe.ts'

const common = {
  topic: 'bevoelkerung',
  table: 'bevoelkerung',
  source: 'melderegister',
  years,
} as const
const share = { unit: '%', per: 100, decimals: 1, combine: 'ratio', direction: 'neutral' } as const

export const populationIndicators: readonly MadeIndicator[] = [
  {
    ...common,
    id: 'einwohner',
    title: { de: 'Einwohnerinnen und Einwohner', leicht: 'Einwohner', en: 'Residents' },
    description: {
      de: 'Wie viele Menschen am 31. Dezember mit Hauptwohnung gemeldet sind.',
      leicht: 'So viele Menschen wohnen hier. Gezählt wird am Jahres-Ende.',
      en: 'How many people are registered here with their main home on 31 December.',
    },
    unit: 'Personen',
    decimals: 0,
    direction: 'neutral',
    combine: 'sum',
    recipe: { kind: 'count', count: everybody },
  },
  {
    ...common,
    ...share,
    id: 'unter_18',
    title: {
      de: 'Kinder und Jugendliche unter 18 Jahren',
      leicht: 'Kinder und Jugendliche',
      en: 'Children and young people under 18',
    },
    description: {
      de: 'Welcher Anteil der Menschen jünger als 18 Jahre ist.',
      leicht: 'So viele von 100 Menschen sind jünger als 18 Jahre.',
      en: 'The share of people who are younger than 18.',
    },
    numerator: 'Menschen unter 18 Jahren',
    denominator: 'alle Einwohnerinnen und Einwohner',
    recipe: { kind: 'exact', count: aged(0, 18), of: everybody },
  },
  {
    ...common,
    ...share,
    id: 'ab_65',
    title: {
      de: 'Menschen ab 65 Jahren',
      leicht: 'Menschen ab 65 Jahren',
      en: 'People aged 65 and over',
    },
    description: {
      de: 'Welcher Anteil der Menschen 65 Jahre oder älter ist.',
      leicht: 'So viele von 100 Menschen sind 65 Jahre alt oder älter.',
      en: 'The share of people who are 65 or older.',
    },
    numerator: 'Menschen ab 65 Jahren',
    denominator: 'alle Einwohnerinnen und Einwohner',
    recipe: { kind: 'exact', count: aged(65), of: everybody },
  },
  {
    ...common,
    ...share,
    id: 'ab_80',
    title: {
      de: 'Menschen ab 80 Jahren',
      leicht: 'Menschen ab 80 Jahren',
      en: 'People aged 80 and over',
    },
    description: {
      de: 'Welcher Anteil der Menschen 80 Jahre oder älter ist.',
      leicht: 'So viele von 100 Menschen sind 80 Jahre alt oder älter.',
      en: 'The share of people who are 80 or older.',
    },
    numerator: 'Menschen ab 80 Jahren',
    denominator: 'alle Einwohnerinnen und Einwohner',
    recipe: { kind: 'exact', count: aged(80), of: everybody },
  },
  {
    ...common,
    id: 'dichte',
    title: { de: 'Einwohnerdichte', leicht: 'Wie eng Menschen wohnen', en: 'Population density' },
    description: {
      de: 'Wie viele Menschen auf einem Hektar leben. Ein Hektar ist etwas größer als ein Fußballfeld.',
      leicht:
        'So viele Menschen wohnen auf einer Fläche. Die Fläche ist so groß wie ein Fußball-Feld.',
      en: 'How many people live on one hectare, a little more than a football pitch.',
    },
    unit: 'je Hektar',
    per: 1,
    decimals: 1,
    combine: 'ratio',
    direction: 'neutral',
    numerator: 'Einwohnerinnen und Einwohner',
    denominator: 'Fläche in Hektar',
    recipe: { kind: 'exact', count: everybody, of: ({ hectares }) => hectares },
  },
  {
    ...common,
    ...share,
    id: 'zuzuege',
    unit: 'je 1.000',
    per: 1000,
    title: { de: 'Zuzüge', leicht: 'Neu hier', en: 'People moving in' },
    description: {
      de: 'Wie viele Menschen im Jahr neu hergezogen sind, je 1.000 Einwohnerinnen und Einwohner.',
      leicht:
        'So viele Menschen sind in einem Jahr neu hergezogen. Gerechnet für je 1.000 Menschen.',
      en: 'How many people moved here in the year, per 1,000 residents.',
    },
    numerator: 'Zuzüge im Jahr',
    denominator: 'alle Einwohnerinnen und Einwohner',
    gaps: 0.01,
    recipe: {
      kind: 'rate',
      of: everybody,
      base: 0.092,
      drivers: { centre: 0.25, deprivation: 0.1, arrival: 0.1, years: { 2020: 0.84, 2022: 1.22 } },
    },
  },
  {
    ...common,
    ...share,
    id: 'ohne_deutschen_pass',
    title: {
      de: 'Menschen ohne deutsche Staatsangehörigkeit',
      leicht: 'Menschen ohne deutschen Pass',
      en: 'People without German citizenship',
    },
    description: {
      de: 'Welcher Anteil der Menschen keine deutsche Staatsangehörigkeit hat.',
      leicht: 'So viele von 100 Menschen haben keinen deutschen Pass.',
      en: 'The share of people who are not German citizens.',
    },
    numerator: 'Menschen ohne deutsche Staatsangehörigkeit',
    denominator: 'alle Einwohnerinnen und Einwohner',
    recipe: {
      kind: 'rate',
      steady: 0.008,
      of: everybody,
      base: 0.158,
      drivers: { deprivation: 0.3, centre: 0.15, arrival: 0.22, yearly: 0.03, own: 0.05 },
    },
  },
]
