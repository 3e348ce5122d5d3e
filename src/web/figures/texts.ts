import type { TextSet } from '../../platform/texts/index.ts'
import { figures as ar } from '../translations/ar/figures.ts'
import { figures as fr } from '../translations/fr/figures.ts'
import { figures as pl } from '../translations/pl/figures.ts'
import { figures as ru } from '../translations/ru/figures.ts'
import { figures as tr } from '../translations/tr/figures.ts'
import { figures as uk } from '../translations/uk/figures.ts'

const de = {
  north: 'Norden',
  scale: (length: string) => `Maßstab: Der Balken ist ${length} lang.`,
  kilometres: (count: string) => `${count} km`,
  metres: (count: string) => `${count} m`,
  unknown: 'unbekannt',
  protectedValue: 'geschützt',
  skipMap: (count: number) => `Karte mit ${count} Links überspringen`,
  table: 'Als Tabelle',
  year: 'Zeit',
  here: 'hier',
  wholeCity: 'ganze Stadt',
  span: 'niedrigster und höchster Wert der Gebiete',
  lowest: 'niedrigster',
  highest: 'höchster',
  ages: 'Alter',
  people: 'Menschen',
  share: 'Anteil',
  women: 'Frauen',
  men: 'Männer',
  ageBelow: (below: number) => `unter ${below}`,
  ageBetween: (from: number, to: number) => (from === to ? `${from}` : `${from} bis ${to}`),
  ageFrom: (from: number) => `${from} und älter`,
  below: (value: string) => `unter ${value}`,
  between: (from: string, to: string) => `${from} bis unter ${to}`,
  from: (value: string) => `${value} und mehr`,
  all: 'alle Gebiete',
  areas: (count: string) => (count === '1' ? '1 Gebiet' : `${count} Gebiete`),
  trend: (from: string, first: string, to: string, last: string) =>
    `Verlauf: ${first} (${from}), ${last} (${to}).`,
}
export type FigureTexts = typeof de

const leicht: FigureTexts = {
  ...de,
  scale: (length) => `So lang sind ${length} auf der Karte.`,
  skipMap: (count) => `Karte überspringen. In der Karte sind ${count} Links.`,
  wholeCity: 'ganze Stadt',
  span: 'kleinste und größte Zahl der Gebiete',
  lowest: 'kleinste Zahl',
  highest: 'größte Zahl',
  share: 'von 100',
  unknown: 'wissen wir nicht',
  protectedValue: 'geheim',
  trend: (from, first, to, last) => `Im Jahr ${from}: ${first}. Im Jahr ${to}: ${last}.`,
}

const en: FigureTexts = {
  north: 'North',
  scale: (length) => `Scale: the bar is ${length} long.`,
  kilometres: (count) => `${count} km`,
  metres: (count) => `${count} m`,
  unknown: 'unknown',
  protectedValue: 'protected',
  skipMap: (count) => `Skip the map with its ${count} links`,
  table: 'As a table',
  year: 'Time',
  here: 'here',
  wholeCity: 'whole city',
  span: 'lowest and highest value of the areas',
  lowest: 'lowest',
  highest: 'highest',
  ages: 'Age',
  people: 'People',
  share: 'Share',
  women: 'Women',
  men: 'Men',
  ageBelow: (below) => `under ${below}`,
  ageBetween: (from, to) => (from === to ? `${from}` : `${from} to ${to}`),
  ageFrom: (from) => `${from} and over`,
  below: (value) => `below ${value}`,
  between: (from, to) => `${from} to below ${to}`,
  from: (value) => `${value} and more`,
  all: 'all areas',
  areas: (count) => (count === '1' ? '1 area' : `${count} areas`),
  trend: (from, first, to, last) => `Trend: ${first} (${from}), ${last} (${to}).`,
}

export const figureTexts: TextSet<FigureTexts> = { de, leicht, en, tr, ar, uk, ru, pl, fr }
