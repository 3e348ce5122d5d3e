import { plural } from '../../../platform/texts/index.ts'
import type { WayTexts } from '../../help/wayTexts.ts'

export const way: WayTexts = {
  takes: {
    fuss: (minutes) => `${minutes} хв пішки`,
    langsam: (minutes) => `${minutes} хв повільно пішки`,
    kinderwagen: (minutes) => `${minutes} хв із дитячим візком`,
    rollstuhl: (minutes) => `Крісло колісне: ${minutes} хв`,
  },
  tooFar: {
    fuss: 'Пішки довше за 60 хв',
    langsam: 'Повільно пішки довше за 60 хв',
    kinderwagen: 'Із дитячим візком довше за 60 хв',
    rollstuhl: 'Крісло колісне: довше за 60 хв або шляху немає',
  },
  perhaps: (minutes) => `Крісло колісне: від ${minutes} хв, можливо, вільного шляху немає`,
  byBus: (minutes) => `${minutes} хв автобусом і трамваєм`,
  obstacles: {
    stairs: (count) =>
      plural('uk', count, { one: 'сходи в {n} місці', other: 'сходи в {n} місцях' }),
    steps: (count) =>
      plural('uk', count, {
        one: '{n} сходинка',
        few: '{n} сходинки',
        many: '{n} сходинок',
        other: '{n} сходинки',
      }),
    kerbsRaised: (count) =>
      plural('uk', count, {
        one: '{n} високий бордюр',
        few: '{n} високі бордюри',
        many: '{n} високих бордюрів',
        other: '{n} високого бордюру',
      }),
    kerbsUnknown: (count) =>
      plural('uk', count, {
        one: '{n} невідомий бордюр',
        few: '{n} невідомі бордюри',
        many: '{n} невідомих бордюрів',
        other: '{n} невідомого бордюру',
      }),
    steep: (count) =>
      plural('uk', count, {
        one: '{n} крута ділянка',
        few: '{n} круті ділянки',
        many: '{n} крутих ділянок',
        other: '{n} крутої ділянки',
      }),
    lifts: (count) =>
      plural('uk', count, {
        one: '{n} ліфт',
        few: '{n} ліфти',
        many: '{n} ліфтів',
        other: '{n} ліфта',
      }),
    rough: (distance) => `${distance} нерівної дороги`,
  },
  travel: 'Як ви пересуваєтеся?',
  travellers: {
    fuss: 'Пішки',
    langsam: 'Повільно пішки',
    kinderwagen: 'Із дитячим візком',
    rollstuhl: 'У кріслі колісному',
  },
  order: 'Що показати спочатку',
  orders: { fit: 'Що найкраще підходить', way: 'Найкоротший шлях' },
  within: 'Не далі ніж',
  minutes: (count) => `${count} хв`,
  orderNear: 'Спочатку те, що добре підходить і близько.',
  orderWay: 'Спочатку найкоротший шлях. Місця з таємною адресою стоять угорі.',
  timesFrom: (place) => `Час рахується звідси: ${place}.`,
  timesFromMiddle: (place) => `Час рахується від середини: ${place}.`,
  toWay: 'Шлях туди',
  toWayOf: (name) => `Шлях туди: ${name}`,
  title: (name) => `Шлях до: ${name}`,
  from: 'Звідки?',
  fromHint: 'Вулиця і номер будинку, район або поштовий індекс',
  show: 'Показати шлях',
  here: 'Шлях сюди',
  placeUnknown: (place) =>
    `Ми не знаємо місця «${place}». Спробуйте вулицю, район або поштовий індекс.`,
  fromTo: (from) => `Початок: ${from}`,
  none: 'Ми не знаходимо шляху туди.',
  noneHint: 'Можливо, на карті чогось бракує. Зателефонуйте й запитайте, як дістатися.',
  twoTimes:
    'Тут два часи, бо не все відомо: чи високий бордюр, чи нерівна дорога. Коротший час правильний, якщо ніщо не заважає.',
  safeWay: 'Ми описуємо шлях, який точно вільний.',
  inTheWay: 'Що може заважати',
  nothingInTheWay: 'Ми не знаємо нічого, що заважає на цьому шляху.',
  turnsTitle: 'Як іти',
  sketch: (from, to) => `Схема шляху: ${from} – ${to}`,
  sketchHint: 'Кільце – початок, крапка – мета. Північ угорі.',
  computed: 'Час і шлях обчислено. Без урахування будівництва й перекритих вулиць.',
  back: 'До пропозиції',
  turns: {
    start: 'Ідіть {m} {on}.',
    straight: 'Ідіть прямо {on}, {m}.',
    slightLeft: 'Потім трохи ліворуч {into}, {m}.',
    left: 'Потім ліворуч {into}, {m}.',
    sharpLeft: 'Потім різко ліворуч {into}, {m}.',
    slightRight: 'Потім трохи праворуч {into}, {m}.',
    right: 'Потім праворуч {into}, {m}.',
    sharpRight: 'Потім різко праворуч {into}, {m}.',
    back: 'Поверніть назад {on}, {m}.',
    end: 'Ви на місці.',
  },
  kinds: {
    street: { on: 'вулицею', into: 'на вулицю' },
    footway: { on: 'пішохідною доріжкою', into: 'на пішохідну доріжку' },
    steps: { on: 'сходами', into: 'на сходи' },
    crossing: { on: 'через вулицю', into: 'через вулицю' },
    bridge: { on: 'через міст', into: 'через міст' },
    underpass: { on: 'підземним переходом', into: 'у підземний перехід' },
    lift: { on: 'ліфтом', into: 'до ліфта' },
  },
  named: { other: { on: 'вулицею {name}', into: 'на вулицю {name}' } },
}
