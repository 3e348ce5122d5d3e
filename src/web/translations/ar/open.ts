import type { OpenTexts } from '../../help/openText.ts'
import { apart } from './bidi.ts'

export const open: OpenTexts = {
  openUntil: (when) => `مفتوح الآن حتى ${when}`,
  always: 'مفتوح ليلًا ونهارًا',
  closed: 'مغلق',
  opens: (when) => `مغلق. يفتح ${when}`,
  byAppointment: 'بموعد',
  todayByAppointment: 'اليوم بموعد فقط',
  laterWithout: (when) => `بموعد. بدون موعد ${when}`,
  byPhoneUntil: (when) => `متاح الآن بالهاتف حتى ${when}`,
  nextByPhone: (when) => `مغلق. متاح بالهاتف ${when}`,
  paused: 'مغلق حاليًا',
  pausedUntil: (day) => `مغلق حاليًا حتى ${day}`,
  unknown: 'الأوقات غير معروفة',
  holiday: (name) => `اليوم عطلة رسمية (${apart(name)}). يرجى السؤال مسبقًا.`,
  reachableUntil: (when) => `متاح الآن حتى ${when}`,
  reachableAlways: 'متاح ليلًا ونهارًا',
  reachableFrom: (when) => `متاح من جديد ${when}`,
  clock: (time) => `الساعة ${time}`,
  endOfDay: 'منتصف الليل',
  todayAt: (time) => `اليوم ${time}`,
  tomorrowAt: (time) => `غدًا ${time}`,
  dayAt: (day, time) => `يوم ${day} ${time}`,
}
