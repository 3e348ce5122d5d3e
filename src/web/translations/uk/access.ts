import { formatNumber, plural } from '../../../platform/texts/index.ts'
import type { AccessTexts } from '../../help/explore/accessTexts.ts'

export const access: AccessTexts = {
  findHelp: 'Знайти допомогу',
  title: (type, feature) => `${type}: ${feature}`,
  lede: 'У яких місцях це є, у яких немає і де до цього найдалі.',
  choose: 'Вибрати вид місця та ознаку',
  type: 'Що',
  feature: 'Ознака',
  show: 'Показати',
  states: { yes: 'є', limited: 'частково', no: 'немає', unknown: 'не перевірено' },
  finding: (have, all) => `Є в ${formatNumber(have, 'uk')} з ${formatNumber(all, 'uk')} місць.`,
  unknown: (count) =>
    plural('uk', count, {
      one: 'У {n} місці цього ще ніхто не перевірив.',
      other: 'У {n} місцях цього ще ніхто не перевірив.',
    }),
  hidden: 'Місця з таємною адресою тут не вказані.',
  none: 'Таких місць поки не записано.',
  mapTitle: 'Карта місць',
  mapText:
    'Круг: є. Трикутник: частково. Хрест: немає. Порожнє коло: не перевірено. Кожне місце вказано в таблиці.',
  caption: 'Усі місця; спершу ті, де цього немає і звідки до найближчого відповідного найдалі',
  place: 'Місце',
  state: 'Чи є це?',
  area: 'Район',
  residents: 'Мешканців у районі',
  next: 'До найближчого місця, де це є (по прямій)',
  table: 'Як список пропозицій',
}
