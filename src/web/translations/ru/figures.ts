import { plural } from '../../../platform/texts/index.ts'
import type { FigureTexts } from '../../figures/texts.ts'

export const figures: FigureTexts = {
  north: 'Север',
  scale: (length) => `Масштаб: длина полосы ${length}.`,
  kilometres: (count) => `${count} км`,
  metres: (count) => `${count} м`,
  unknown: 'неизвестно',
  protectedValue: 'защищено',
  skipMap: (count) =>
    plural('ru', count, {
      one: 'Пропустить карту, на ней {n} ссылка',
      few: 'Пропустить карту, на ней {n} ссылки',
      other: 'Пропустить карту, на ней {n} ссылок',
    }),
  table: 'В виде таблицы',
  year: 'Время',
  here: 'здесь',
  wholeCity: 'весь город',
  span: 'наименьшее и наибольшее значение среди районов',
  lowest: 'наименьшее',
  highest: 'наибольшее',
  ages: 'Возраст',
  people: 'Люди',
  share: 'Доля',
  women: 'Женщины',
  men: 'Мужчины',
  ageBelow: (below) => `младше ${below}`,
  ageBetween: (from, to) => (from === to ? `${from}` : `${from}–${to}`),
  ageFrom: (from) => `${from} и старше`,
  below: (value) => `меньше ${value}`,
  between: (from, to) => `от ${from}, меньше ${to}`,
  from: (value) => `${value} и больше`,
  all: 'все районы',
  areas: (count) => `районов: ${count}`,
  trend: (from, first, to, last) => `Как менялось: ${first} (${from}), ${last} (${to}).`,
}
