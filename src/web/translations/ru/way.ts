import { plural } from '../../../platform/texts/index.ts'
import type { WayTexts } from '../../help/wayTexts.ts'

export const way: WayTexts = {
  takes: {
    fuss: (minutes) => `${minutes} мин пешком`,
    langsam: (minutes) => `${minutes} мин медленно пешком`,
    kinderwagen: (minutes) => `${minutes} мин с детской коляской`,
    rollstuhl: (minutes) => `Кресло-коляска: ${minutes} мин`,
  },
  tooFar: {
    fuss: 'Пешком дольше 60 мин',
    langsam: 'Медленно пешком дольше 60 мин',
    kinderwagen: 'С детской коляской дольше 60 мин',
    rollstuhl: 'Кресло-коляска: дольше 60 мин или дороги нет',
  },
  perhaps: (minutes) => `Кресло-коляска: от ${minutes} мин, возможно, свободной дороги нет`,
  byBus: (minutes) => `${minutes} мин на автобусе и трамвае`,
  obstacles: {
    stairs: (count) =>
      plural('ru', count, { one: 'лестница в {n} месте', other: 'лестницы в {n} местах' }),
    steps: (count) =>
      plural('ru', count, {
        one: '{n} ступенька',
        few: '{n} ступеньки',
        many: '{n} ступенек',
        other: '{n} ступеньки',
      }),
    kerbsRaised: (count) =>
      plural('ru', count, {
        one: '{n} высокий бордюр',
        few: '{n} высоких бордюра',
        many: '{n} высоких бордюров',
        other: '{n} высокого бордюра',
      }),
    kerbsUnknown: (count) =>
      plural('ru', count, {
        one: '{n} неизвестный бордюр',
        few: '{n} неизвестных бордюра',
        many: '{n} неизвестных бордюров',
        other: '{n} неизвестного бордюра',
      }),
    steep: (count) =>
      plural('ru', count, {
        one: '{n} крутой участок',
        few: '{n} крутых участка',
        many: '{n} крутых участков',
        other: '{n} крутого участка',
      }),
    lifts: (count) =>
      plural('ru', count, {
        one: '{n} лифт',
        few: '{n} лифта',
        many: '{n} лифтов',
        other: '{n} лифта',
      }),
    rough: (distance) => `${distance} неровной дороги`,
  },
  travel: 'Как вы передвигаетесь?',
  travellers: {
    fuss: 'Пешком',
    langsam: 'Медленно пешком',
    kinderwagen: 'С детской коляской',
    rollstuhl: 'В кресле-коляске',
  },
  order: 'Что показать сначала',
  orders: { fit: 'Что лучше подходит', way: 'Самый короткий путь' },
  within: 'Не дальше чем',
  minutes: (count) => `${count} мин`,
  orderNear: 'Сначала то, что хорошо подходит и близко.',
  orderWay: 'Сначала самый короткий путь. Места с тайным адресом стоят вверху.',
  timesFrom: (place) => `Время считается отсюда: ${place}.`,
  timesFromMiddle: (place) => `Время считается от середины: ${place}.`,
  toWay: 'Дорога туда',
  toWayOf: (name) => `Дорога туда: ${name}`,
  title: (name) => `Дорога к: ${name}`,
  from: 'Откуда?',
  fromHint: 'Улица и номер дома, район или почтовый индекс',
  show: 'Показать дорогу',
  here: 'Дорога сюда',
  placeUnknown: (place) =>
    `Мы не знаем места «${place}». Попробуйте улицу, район или почтовый индекс.`,
  fromTo: (from) => `Начало: ${from}`,
  none: 'Мы не находим дороги туда.',
  noneHint: 'Возможно, на карте чего-то не хватает. Позвоните и спросите, как добраться.',
  twoTimes:
    'Здесь два времени, потому что не всё известно: высокий ли бордюр, неровная ли дорога. Меньшее время верно, если ничего не мешает.',
  safeWay: 'Мы описываем дорогу, которая точно свободна.',
  inTheWay: 'Что может мешать',
  nothingInTheWay: 'Мы не знаем ничего, что мешает на этой дороге.',
  turnsTitle: 'Как идти',
  sketch: (from, to) => `Схема дороги: ${from} – ${to}`,
  sketchHint: 'Кольцо – начало, точка – цель. Север вверху.',
  computed: 'Время и дорога рассчитаны. Без учёта строек и закрытых улиц.',
  back: 'К предложению',
  turns: {
    start: 'Идите {m} {on}.',
    straight: 'Идите прямо {on}, {m}.',
    slightLeft: 'Затем немного налево {into}, {m}.',
    left: 'Затем налево {into}, {m}.',
    sharpLeft: 'Затем резко налево {into}, {m}.',
    slightRight: 'Затем немного направо {into}, {m}.',
    right: 'Затем направо {into}, {m}.',
    sharpRight: 'Затем резко направо {into}, {m}.',
    back: 'Поверните назад {on}, {m}.',
    end: 'Вы на месте.',
  },
  kinds: {
    street: { on: 'по улице', into: 'на улицу' },
    footway: { on: 'по пешеходной дорожке', into: 'на пешеходную дорожку' },
    steps: { on: 'по лестнице', into: 'на лестницу' },
    crossing: { on: 'через улицу', into: 'через улицу' },
    bridge: { on: 'по мосту', into: 'на мост' },
    underpass: { on: 'по подземному переходу', into: 'в подземный переход' },
    lift: { on: 'на лифте', into: 'к лифту' },
  },
  named: { other: { on: 'по улице {name}', into: 'на улицу {name}' } },
}
