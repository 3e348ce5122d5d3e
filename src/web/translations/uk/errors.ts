import { plural } from '../../../platform/texts/index.ts'
import type { ErrorTexts } from '../../frame/errors.tsx'
import type { WaitTexts } from '../../frame/waitWords.ts'

export const errors: ErrorTexts = {
  notFoundTitle: 'Такої сторінки немає',
  notFound: 'Можливо, в адресі помилка. Або сторінку перенесено. Звідси можна йти далі:',
  notAllowedTitle: 'Вам не можна відкрити цю сторінку',
  notAllowed: 'Для цього потрібно ввійти з відповідними правами.',
  notYourRole:
    'Вашої ролі для цього не досить. Якщо сторінка потрібна вам для роботи, попросіть в адміністрації вашого міста відповідну роль.',
  invalidTitle: 'Введене не підходить',
  invalid: 'Поверніться в браузері на крок назад і перевірте, що ви ввели.',
  conflictTitle: 'Хтось встиг раніше',
  conflict: 'Запис тим часом змінився. Завантажте сторінку знову.',
  unavailableTitle: 'Зараз це не вдається',
  unavailable: 'Спробуйте ще раз за кілька хвилин. Те, що ви ввели, не збережено.',
  tooManyTitle: 'Забагато запитів',
  tooMany: (wait) => `Зачекайте, будь ласка, ${wait}. Потім завантажте сторінку знову.`,
  brokenTitle: 'У нас сталася помилка',
  broken: 'Ви в цьому не винні. Спробуйте ще раз пізніше.',
  reference: 'Якщо повідомите нам про помилку, назвіть цей номер:',
  typed: 'Ось що ви написали. Це не збережено. Скопіюйте, якщо воно ще потрібне:',
  search: 'Шукати допомогу',
  home: 'На головну сторінку',
  toWork: 'До огляду',
  helpNow: 'Допомога потрібна просто зараз?',
}

/** To stand after «зачекайте». */
export const wait: WaitTexts = {
  moment: 'трохи',
  minutes: (count) =>
    plural('uk', count, { one: '{n} хвилину', few: '{n} хвилини', other: '{n} хвилин' }),
  hours: (count) =>
    plural('uk', count, { one: '{n} годину', few: '{n} години', other: '{n} годин' }),
}
