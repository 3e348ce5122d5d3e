import type { OpenTexts } from '../../help/openText.ts'
import { fullClock, inForm } from '../slavic.ts'

const untilForms = {
  понедельник: 'понедельника',
  вторник: 'вторника',
  среда: 'среды',
  четверг: 'четверга',
  пятница: 'пятницы',
  суббота: 'субботы',
  воскресенье: 'воскресенья',
}
const until = (when: string) => `до ${inForm(when, untilForms)}`

export const open: OpenTexts = {
  openUntil: (when) => `Сейчас открыто ${until(when)}`,
  always: 'Открыто днём и ночью',
  closed: 'Закрыто',
  opens: (when) => `Закрыто. Откроется: ${when}`,
  byAppointment: 'По записи',
  todayByAppointment: 'Сегодня только по записи',
  laterWithout: (when) => `По записи. Без записи: ${when}`,
  byPhoneUntil: (when) => `Сейчас можно позвонить, ${until(when)}`,
  nextByPhone: (when) => `Закрыто. Можно позвонить: ${when}`,
  paused: 'Временно закрыто',
  pausedUntil: (day) => `Временно закрыто до ${day}`,
  unknown: 'Часы работы неизвестны',
  holiday: (name) => `Сегодня праздник (${name}). Уточните заранее.`,
  reachableUntil: (when) => `Сейчас можно позвонить, ${until(when)}`,
  reachableAlways: 'Можно позвонить днём и ночью',
  reachableFrom: (when) => `Снова можно позвонить: ${when}`,
  clock: fullClock,
  endOfDay: 'полуночи',
  todayAt: (time) => `сегодня, ${time}`,
  tomorrowAt: (time) => `завтра, ${time}`,
  dayAt: (day, time) => `${day}, ${time}`,
}
