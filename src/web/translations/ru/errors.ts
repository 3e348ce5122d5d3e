import { plural } from '../../../platform/texts/index.ts'
import type { ErrorTexts } from '../../frame/errors.tsx'
import type { WaitTexts } from '../../frame/waitWords.ts'

export const errors: ErrorTexts = {
  notFoundTitle: 'Такой страницы нет',
  notFound: 'Возможно, адрес написан с ошибкой. Или страница переехала. Отсюда можно идти дальше:',
  notAllowedTitle: 'Вам нельзя открыть эту страницу',
  notAllowed: 'Для этого нужно войти с подходящими правами.',
  notYourRole:
    'Вашей роли для этого недостаточно. Если страница нужна вам для работы, попросите у администрации вашего города подходящую роль.',
  invalidTitle: 'Введённое не подходит',
  invalid: 'Вернитесь в браузере на шаг назад и проверьте, что вы ввели.',
  conflictTitle: 'Кто-то успел раньше',
  conflict: 'Запись тем временем изменилась. Загрузите страницу заново.',
  unavailableTitle: 'Сейчас это не получается',
  unavailable: 'Попробуйте ещё раз через несколько минут. То, что вы ввели, не сохранено.',
  tooManyTitle: 'Слишком много запросов',
  tooMany: (wait) => `Подождите, пожалуйста, ${wait}. Потом загрузите страницу заново.`,
  brokenTitle: 'У нас произошла ошибка',
  broken: 'Вы в этом не виноваты. Попробуйте ещё раз позже.',
  reference: 'Если сообщите нам об ошибке, назовите этот номер:',
  typed: 'Вот что вы написали. Это не сохранено. Скопируйте, если оно ещё нужно:',
  search: 'Искать помощь',
  home: 'На главную страницу',
  toWork: 'К обзору',
  helpNow: 'Помощь нужна прямо сейчас?',
}

/** To stand after «подождите». */
export const wait: WaitTexts = {
  moment: 'немного',
  minutes: (count) =>
    plural('ru', count, { one: '{n} минуту', few: '{n} минуты', other: '{n} минут' }),
  hours: (count) => plural('ru', count, { one: '{n} час', few: '{n} часа', other: '{n} часов' }),
}
