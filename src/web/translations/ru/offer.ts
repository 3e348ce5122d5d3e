import { plural } from '../../../platform/texts/index.ts'
import type { OfferTexts } from '../../help/offerTexts.ts'
import { fullClock, inForm } from '../slavic.ts'

const weeks: Record<number, string> = {
  1: 'первый',
  2: 'второй',
  3: 'третий',
  4: 'четвёртый',
  5: 'пятый',
}
const feminine = {
  первый: 'первая',
  второй: 'вторая',
  третий: 'третья',
  четвёртый: 'четвёртая',
  пятый: 'пятая',
  последний: 'последняя',
}
const neuter = {
  первый: 'первое',
  второй: 'второе',
  третий: 'третье',
  четвёртый: 'четвёртое',
  пятый: 'пятое',
  последний: 'последнее',
}
const likeDay = (which: string, day: string) =>
  inForm(which, day.endsWith('а') ? feminine : day.endsWith('е') ? neuter : {})

/** After «от» and «до». */
const years = (count: number) => plural('ru', count, { one: '{n} года', other: '{n} лет' })

export const offer: OfferTexts = {
  forWhom: 'Для кого',
  ages: (from, below) =>
    from === null
      ? `до ${years((below ?? 0) - 1)} включительно`
      : below === null
        ? `от ${years(from)}`
        : `от ${from} до ${years(below - 1)} включительно`,
  start: 'С чего начать',
  startCall: 'Позвоните. Коротко скажите, в чём дело.',
  startVisit: 'Приходите в часы работы.',
  startWebsite: 'На сайте написано, что делать дальше.',
  startAsk: 'Прямого контакта мы не знаем. Спросите в городской администрации.',
  call: (number) => `Позвонить: ${number}`,
  write: 'Написать письмо',
  website: 'Сайт',
  when: 'Когда',
  today: 'Сегодня',
  usual: 'Обычно',
  closedToday: 'сегодня закрыто',
  always: 'Днём и ночью, круглый год',
  clockRange: (from, to) => `${fullClock(from)}–${fullClock(to)}`,
  byAppointment: 'по записи',
  onlyByAppointment: 'Только по записи.',
  hoursUnknown: 'Часы работы нам неизвестны. Сначала позвоните.',
  holidaysClosed: 'В праздники закрыто.',
  holidaysAsWeekly: 'Открыто и в праздники.',
  holidaysUnknown: 'Мы не знаем, открыто ли в праздники.',
  holidayUncertain: (name) => `Сегодня праздник (${name}). Уточните заранее.`,
  except: 'Исключения',
  closedDays: 'закрыто',
  until: (from, to) => `с ${from} до ${to}`,
  where: 'Где',
  secret: 'Адрес держат в тайне. Так люди там в безопасности. Позвоните.',
  addressUnknown: 'Адрес нам неизвестен.',
  inArea: 'Район',
  cost: 'Стоимость',
  costs: {
    free: 'бесплатно',
    reduced: 'дешевле для людей, у которых мало денег',
    fee: 'платно',
    membership: 'для членов организации',
    unknown: 'неизвестно',
  },
  places: 'Места',
  languages: 'На каких языках говорят',
  access: 'Доступность',
  accessUnknown: 'Мы не знаем, есть ли на входе ступеньки. Уточните заранее.',
  accessStates: { yes: 'да', limited: 'частично', no: 'нет' },
  bring: 'Что взять с собой',
  whatHappens: 'Что там происходит',
  about: 'О помощи',
  provider: 'Организация',
  lastChecked: (day) => `Последняя проверка: ${day}`,
  seenOn: (day) => `Данные на ${day}`,
  neverChecked: 'Пока никем не проверено.',
  source: 'Источник',
  wrong: 'Что-то неверно?',
  tellUs: 'Сообщите нам',
  closedTitle: 'Этого предложения больше нет',
  closed: (name) => `Закрыто: ${name}.`,
  closedOn: (name, day) => `С ${day} больше нет в наших данных: ${name}.`,
  others: 'Похожая помощь',
  otherLanguage: 'Этих сведений пока нет на вашем языке.',
  daysRange: (first, last) => `${first} – ${last}`,
  and: 'и',
  weekOfMonth: (week) => weeks[week] ?? 'последний',
  inWeeks: (which, days) =>
    `${days
      .split(' и ')
      .map((day) => `${likeDay(which, day)} ${day}`)
      .join(', ')} каждого месяца`,
  season: (from, until) => `только с ${from} до ${until}`,
  byPhone: 'только по телефону',
  closureNow: 'Временно закрыто',
  closureNowUntil: (day) => `Временно закрыто до ${day}`,
  closureSoon: (from, until) =>
    until === null ? `Закрыто с ${from}` : `Закрыто с ${from} до ${until}`,
  ways: {
    walkIn: 'просто прийти',
    phone: 'позвонить',
    appointment: 'записаться',
    online: 'через интернет',
    homeVisit: 'приходят на дом',
    outreach: 'приходят в ваш район',
  },
  waysTitle: 'Как получить помощь',
  directions: 'Как добраться',
  mapApp: 'Открыть в приложении с картами',
  otherSite: 'OpenStreetMap, новое окно',
  toCalendar: 'В календарь',
  sheet: 'Лист с собой',
  share: 'Передать другим',
  shareNow: 'Поделиться',
  shareAddress: 'Адрес этой страницы',
  shareMail: 'Отправить по почте',
  qr: 'QR-код с адресом этой страницы',
  qrHint: 'Наведите на него камеру телефона.',
  moreSites: 'Также здесь',
  hoursAsAbove: 'Часы такие же, как выше.',
  sketchOf: (place, areas) =>
    `Где это: ${place}, точка на карте. На карте также: ${areas}. Север вверху.`,
  accessGroups: {
    arriving: 'Дорога и вход',
    inside: 'Внутри',
    communicating: 'Общение',
    conditions: 'Полезно знать',
  },
  hasSteps: 'Есть ступеньки',
  accessNotChecked: 'Пока не проверено',
  networks: 'Входит в',
  related: 'Что может помочь потом',
  checkedBy: {
    provider: 'проверила организация',
    city: 'проверила городская администрация',
    source: 'из источника',
  },
  stale: 'С тех пор прошло больше года. Уточните, прежде чем идти.',
  discreet:
    'Никто не должен знать, что вы здесь были? Вверху есть «Быстро покинуть страницу». Потом удалите историю браузера.',
  unreviewed: 'Машинный перевод, никем не проверен.',
}
