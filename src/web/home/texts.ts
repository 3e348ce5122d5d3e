import type { TextSet } from '../../platform/texts/index.ts'
import { home as ar } from '../translations/ar/home.ts'
import { home as fr } from '../translations/fr/home.ts'
import { home as pl } from '../translations/pl/home.ts'
import { home as ru } from '../translations/ru/home.ts'
import { home as tr } from '../translations/tr/home.ts'
import { home as uk } from '../translations/uk/home.ts'

const de = {
  title: (city: string) => `nahbei ${city}: Hilfe in Ihrer Nähe`,
  description: (city: string) => `Finden Sie Beratung, Hilfe und Treffpunkte in ${city}.`,
  question: 'Wobei brauchen Sie Hilfe?',
  whatFor: 'Mit Ihren Worten',
  situations: 'Oder wählen Sie, was passt',
  now: 'Es eilt? Hier ist sofort jemand für Sie da.',
  nowLink: 'Jetzt Hilfe',
  allTypes: 'Alle Arten von Hilfe',
  city: 'Ihre Stadt verstehen',
  cityText: (city: string) =>
    `Wie leben die Menschen in ${city}? Zahlen, Karten und Angebote für jeden Teil der Stadt.`,
  cityLink: (city: string) => `${city} in Zahlen`,
  promises: 'Versprochen & erreicht',
  promisesText: (city: string) =>
    `Was hat die Politik in ${city} versprochen? Und was ist daraus geworden?`,
  promisesLink: 'Versprechen ansehen',
}
export type HomeTexts = typeof de
const leicht: HomeTexts = {
  title: (city) => `nahbei ${city}: Hilfe in Ihrer Nähe`,
  description: (city) => `Hier finden Sie Hilfe in ${city}.`,
  question: 'Wobei brauchen Sie Hilfe?',
  whatFor: 'Schreiben Sie mit Ihren Worten',
  situations: 'Oder wählen Sie etwas aus',
  now: 'Brauchen Sie sofort Hilfe?',
  nowLink: 'Jetzt Hilfe',
  allTypes: 'Alle Arten von Hilfe',
  city: 'Die Stadt verstehen',
  cityText: (city) => `Wie leben die Menschen in ${city}? Hier sehen Sie Karten und Zahlen.`,
  cityLink: (city) => `${city} in Zahlen`,
  promises: 'Versprochen & erreicht',
  promisesText: (city) => `Was hat die Politik in ${city} versprochen? Was ist daraus geworden?`,
  promisesLink: 'Versprechen ansehen',
}
const en: HomeTexts = {
  title: (city) => `nahbei ${city}: help near you`,
  description: (city) => `Find advice, help and meeting places in ${city}.`,
  question: 'What do you need help with?',
  whatFor: 'In your own words',
  situations: 'Or choose what fits',
  now: 'Is it urgent? Somebody is there for you right now.',
  nowLink: 'Help now',
  allTypes: 'All kinds of help',
  city: 'Understand your city',
  cityText: (city) =>
    `How do people live in ${city}? Figures, maps and offers for every part of the city.`,
  cityLink: (city) => `${city} in figures`,
  promises: 'Promised & achieved',
  promisesText: (city) => `What have politicians in ${city} promised? And what has become of it?`,
  promisesLink: 'See the promises',
}
export const homeTexts: TextSet<HomeTexts> = { de, leicht, en, tr, ar, uk, ru, pl, fr }
