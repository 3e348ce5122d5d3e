import { plural } from '../../../platform/texts/index.ts'
import type { OfferTexts } from '../../help/offerTexts.ts'
import { fullClock, inForm } from '../slavic.ts'

const weeks: Record<number, string> = {
  1: 'перший',
  2: 'другий',
  3: 'третій',
  4: 'четвертий',
  5: 'п’ятий',
}
const feminine = {
  перший: 'перша',
  другий: 'друга',
  третій: 'третя',
  четвертий: 'четверта',
  'п’ятий': 'п’ята',
  останній: 'остання',
}
const likeDay = (which: string, day: string) => inForm(which, /[ая]$/.test(day) ? feminine : {})

/** After «від» and «до». */
const years = (count: number) => plural('uk', count, { one: '{n} року', other: '{n} років' })

export const offer: OfferTexts = {
  forWhom: 'Для кого',
  ages: (from, below) =>
    from === null
      ? `до ${years((below ?? 0) - 1)} включно`
      : below === null
        ? `від ${years(from)}`
        : `від ${from} до ${years(below - 1)} включно`,
  start: 'З чого почати',
  startCall: 'Зателефонуйте. Коротко скажіть, про що йдеться.',
  startVisit: 'Приходьте в години роботи.',
  startWebsite: 'На сайті написано, що робити далі.',
  startAsk: 'Прямого контакту ми не знаємо. Запитайте в міській адміністрації.',
  call: (number) => `Зателефонувати: ${number}`,
  write: 'Написати листа',
  website: 'Сайт',
  when: 'Коли',
  today: 'Сьогодні',
  usual: 'Зазвичай',
  closedToday: 'сьогодні зачинено',
  always: 'Удень і вночі, цілий рік',
  clockRange: (from, to) => `${fullClock(from)}–${fullClock(to)}`,
  byAppointment: 'за записом',
  onlyByAppointment: 'Лише за записом.',
  hoursUnknown: 'Години роботи нам невідомі. Спершу зателефонуйте.',
  holidaysClosed: 'У свята зачинено.',
  holidaysAsWeekly: 'Відчинено й у свята.',
  holidaysUnknown: 'Ми не знаємо, чи відчинено у свята.',
  holidayUncertain: (name) => `Сьогодні свято (${name}). Уточніть заздалегідь.`,
  except: 'Винятки',
  closedDays: 'зачинено',
  until: (from, to) => `з ${from} до ${to}`,
  where: 'Де',
  secret: 'Адресу тримають у таємниці. Так люди там у безпеці. Зателефонуйте.',
  addressUnknown: 'Адреса нам невідома.',
  inArea: 'Район',
  cost: 'Вартість',
  costs: {
    free: 'безкоштовно',
    reduced: 'дешевше для людей, у яких мало грошей',
    fee: 'платно',
    membership: 'для членів організації',
    unknown: 'невідомо',
  },
  places: 'Місця',
  languages: 'Якими мовами розмовляють',
  access: 'Доступність',
  accessUnknown: 'Ми не знаємо, чи є на вході сходинки. Уточніть заздалегідь.',
  accessStates: { yes: 'так', limited: 'частково', no: 'ні' },
  bring: 'Що взяти із собою',
  whatHappens: 'Що там відбувається',
  about: 'Про допомогу',
  provider: 'Організація',
  lastChecked: (day) => `Остання перевірка: ${day}`,
  seenOn: (day) => `Дані станом на ${day}`,
  neverChecked: 'Ще ніхто не перевіряв.',
  source: 'Джерело',
  wrong: 'Щось не так?',
  tellUs: 'Повідомте нам',
  closedTitle: 'Цієї пропозиції більше немає',
  closed: (name) => `Зачинено: ${name}.`,
  closedOn: (name, day) => `З ${day} більше немає в наших даних: ${name}.`,
  others: 'Схожа допомога',
  otherLanguage: 'Цих відомостей ще немає вашою мовою.',
  daysRange: (first, last) => `${first} – ${last}`,
  and: 'і',
  weekOfMonth: (week) => weeks[week] ?? 'останній',
  inWeeks: (which, days) =>
    `${days
      .split(' і ')
      .map((day) => `${likeDay(which, day)} ${day}`)
      .join(', ')} кожного місяця`,
  season: (from, until) => `лише з ${from} до ${until}`,
  byPhone: 'лише телефоном',
  closureNow: 'Тимчасово зачинено',
  closureNowUntil: (day) => `Тимчасово зачинено до ${day}`,
  closureSoon: (from, until) =>
    until === null ? `Зачинено з ${from}` : `Зачинено з ${from} до ${until}`,
  ways: {
    walkIn: 'просто прийти',
    phone: 'зателефонувати',
    appointment: 'записатися',
    online: 'через інтернет',
    homeVisit: 'приходять додому',
    outreach: 'приходять у ваш район',
  },
  waysTitle: 'Як отримати допомогу',
  directions: 'Як дістатися',
  mapApp: 'Відкрити в застосунку з картами',
  otherSite: 'OpenStreetMap, нове вікно',
  toCalendar: 'До календаря',
  sheet: 'Аркуш із собою',
  share: 'Передати іншим',
  shareNow: 'Поділитися',
  shareAddress: 'Адреса цієї сторінки',
  shareMail: 'Надіслати поштою',
  qr: 'QR-код з адресою цієї сторінки',
  qrHint: 'Наведіть на нього камеру телефона.',
  moreSites: 'Також тут',
  hoursAsAbove: 'Години такі самі, як вище.',
  sketchOf: (place, areas) =>
    `Де це: ${place}, точка на карті. На карті також: ${areas}. Північ угорі.`,
  accessGroups: {
    arriving: 'Дорога і вхід',
    inside: 'Усередині',
    communicating: 'Спілкування',
    conditions: 'Корисно знати',
  },
  hasSteps: 'Є сходинки',
  accessNotChecked: 'Ще не перевірено',
  networks: 'Належить до',
  related: 'Що може допомогти потім',
  checkedBy: {
    provider: 'перевірила організація',
    city: 'перевірила міська адміністрація',
    source: 'з джерела',
  },
  stale: 'Відтоді минуло понад рік. Уточніть, перш ніж іти.',
  discreet:
    'Ніхто не має знати, що ви тут були? Угорі є «Швидко покинути сторінку». Потім видаліть історію браузера.',
  unreviewed: 'Машинний переклад, ніхто його не перевіряв.',
}
