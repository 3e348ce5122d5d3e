import { formatNumber, plural } from '../../../platform/texts/index.ts'
import type { AccessTexts } from '../../help/explore/accessTexts.ts'

export const access: AccessTexts = {
  findHelp: 'Найти помощь',
  title: (type, feature) => `${type}: ${feature}`,
  lede: 'В каких местах это есть, в каких нет и где до этого дальше всего.',
  choose: 'Выбрать вид места и признак',
  type: 'Что',
  feature: 'Признак',
  show: 'Показать',
  states: { yes: 'есть', limited: 'частично', no: 'нет', unknown: 'не проверено' },
  finding: (have, all) => `Есть в ${formatNumber(have, 'ru')} из ${formatNumber(all, 'ru')} мест.`,
  unknown: (count) =>
    plural('ru', count, {
      one: 'В {n} месте этого ещё никто не проверил.',
      other: 'В {n} местах этого ещё никто не проверил.',
    }),
  hidden: 'Места с секретным адресом здесь не указаны.',
  none: 'Таких мест пока не записано.',
  mapTitle: 'Карта мест',
  mapText:
    'Круг: есть. Треугольник: частично. Крест: нет. Пустой круг: не проверено. Каждое место указано в таблице.',
  caption: 'Все места; сначала те, где этого нет и откуда до ближайшего подходящего дальше всего',
  place: 'Место',
  state: 'Есть ли это?',
  area: 'Район',
  residents: 'Жителей в районе',
  next: 'До ближайшего места, где это есть (по прямой)',
  table: 'В виде списка предложений',
}
