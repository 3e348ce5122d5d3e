import { plural } from '../../../platform/texts/index.ts'
import type { FigureTexts } from '../../figures/texts.ts'

export const figures: FigureTexts = {
  north: 'Північ',
  scale: (length) => `Масштаб: довжина смуги ${length}.`,
  kilometres: (count) => `${count} км`,
  metres: (count) => `${count} м`,
  unknown: 'невідомо',
  protectedValue: 'захищено',
  skipMap: (count) =>
    plural('uk', count, {
      one: 'Пропустити карту, на ній {n} посилання',
      few: 'Пропустити карту, на ній {n} посилання',
      other: 'Пропустити карту, на ній {n} посилань',
    }),
  table: 'Як таблиця',
  year: 'Час',
  here: 'тут',
  wholeCity: 'усе місто',
  span: 'найменше й найбільше значення серед районів',
  lowest: 'найменше',
  highest: 'найбільше',
  ages: 'Вік',
  people: 'Люди',
  share: 'Частка',
  women: 'Жінки',
  men: 'Чоловіки',
  ageBelow: (below) => `молодші за ${below}`,
  ageBetween: (from, to) => (from === to ? `${from}` : `${from}–${to}`),
  ageFrom: (from) => `${from} і старші`,
  below: (value) => `менше ніж ${value}`,
  between: (from, to) => `від ${from}, менше ніж ${to}`,
  from: (value) => `${value} і більше`,
  all: 'усі райони',
  areas: (count) => `районів: ${count}`,
  trend: (from, first, to, last) => `Як змінювалося: ${first} (${from}), ${last} (${to}).`,
}
