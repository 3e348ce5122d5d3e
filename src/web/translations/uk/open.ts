import type { OpenTexts } from '../../help/openText.ts'
import { fullClock, inForm } from '../slavic.ts'

/** The apostrophe is the one that `Intl` writes. */
const untilForms = {
  понеділок: 'понеділка',
  вівторок: 'вівторка',
  середа: 'середи',
  четвер: 'четверга',
  пʼятниця: 'пʼятниці',
  субота: 'суботи',
  неділя: 'неділі',
}
const until = (when: string) => `до ${inForm(when, untilForms)}`

export const open: OpenTexts = {
  openUntil: (when) => `Зараз відчинено ${until(when)}`,
  always: 'Відчинено вдень і вночі',
  closed: 'Зачинено',
  opens: (when) => `Зачинено. Відчиниться: ${when}`,
  byAppointment: 'За записом',
  todayByAppointment: 'Сьогодні лише за записом',
  laterWithout: (when) => `За записом. Без запису: ${when}`,
  byPhoneUntil: (when) => `Зараз можна зателефонувати, ${until(when)}`,
  nextByPhone: (when) => `Зачинено. Можна зателефонувати: ${when}`,
  paused: 'Тимчасово зачинено',
  pausedUntil: (day) => `Тимчасово зачинено до ${day}`,
  unknown: 'Години роботи невідомі',
  holiday: (name) => `Сьогодні свято (${name}). Уточніть заздалегідь.`,
  reachableUntil: (when) => `Зараз можна зателефонувати, ${until(when)}`,
  reachableAlways: 'Можна телефонувати вдень і вночі',
  reachableFrom: (when) => `Знову можна зателефонувати: ${when}`,
  clock: fullClock,
  endOfDay: 'опівночі',
  todayAt: (time) => `сьогодні, ${time}`,
  tomorrowAt: (time) => `завтра, ${time}`,
  dayAt: (day, time) => `${day}, ${time}`,
}
