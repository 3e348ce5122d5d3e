import { plural } from '../../../platform/texts/index.ts'
import type { FigureTexts } from '../../figures/texts.ts'

export const figures: FigureTexts = {
  north: 'Północ',
  scale: (length) => `Skala: długość paska ${length}.`,
  kilometres: (count) => `${count} km`,
  metres: (count) => `${count} m`,
  unknown: 'nieznane',
  protectedValue: 'chronione',
  skipMap: (count) =>
    plural('pl', count, {
      one: 'Pomiń mapę, jest na niej {n} link',
      few: 'Pomiń mapę, są na niej {n} linki',
      other: 'Pomiń mapę, jest na niej {n} linków',
    }),
  table: 'Jako tabela',
  year: 'Czas',
  here: 'tutaj',
  wholeCity: 'całe miasto',
  span: 'najniższa i najwyższa wartość obszarów',
  lowest: 'najniższa',
  highest: 'najwyższa',
  ages: 'Wiek',
  people: 'Ludzie',
  share: 'Udział',
  women: 'Kobiety',
  men: 'Mężczyźni',
  ageBelow: (below) => `poniżej ${below}`,
  ageBetween: (from, to) => (from === to ? `${from}` : `${from}–${to}`),
  ageFrom: (from) => `${from} i więcej`,
  below: (value) => `poniżej ${value}`,
  between: (from, to) => `od ${from} do poniżej ${to}`,
  from: (value) => `${value} i więcej`,
  all: 'wszystkie obszary',
  areas: (count) => `liczba obszarów: ${count}`,
  trend: (from, first, to, last) => `Zmiany: ${first} (${from}), ${last} (${to}).`,
}
