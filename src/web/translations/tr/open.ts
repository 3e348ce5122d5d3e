import type { OpenTexts } from '../../help/openText.ts'

/** Written so that no ending has to follow a time: its vowels would depend on the number. */
export const open: OpenTexts = {
  openUntil: (when) => `Şu an açık. Kapanış: ${when}`,
  always: 'Gece gündüz açık',
  closed: 'Kapalı',
  opens: (when) => `Kapalı. Açılış: ${when}`,
  byAppointment: 'Randevuyla',
  todayByAppointment: 'Bugün yalnızca randevuyla',
  laterWithout: (when) => `Randevuyla. Randevusuz: ${when}`,
  byPhoneUntil: (when) => `Şu an telefonla ulaşılabilir. Bitiş: ${when}`,
  nextByPhone: (when) => `Kapalı. Telefonla ulaşılabilir: ${when}`,
  paused: 'Şimdilik kapalı',
  pausedUntil: (day) => `Şimdilik kapalı. Son gün: ${day}`,
  unknown: 'Saatler bilinmiyor',
  holiday: (name) => `Bugün resmî tatil (${name}). Lütfen önceden sorun.`,
  reachableUntil: (when) => `Şu an ulaşılabilir. Bitiş: ${when}`,
  reachableAlways: 'Gece gündüz ulaşılabilir',
  reachableFrom: (when) => `Yeniden ulaşılabilir: ${when}`,
  clock: (time) => `saat ${time}`,
  endOfDay: 'gece yarısı',
  todayAt: (time) => `bugün ${time}`,
  tomorrowAt: (time) => `yarın ${time}`,
  dayAt: (day, time) => `${day} ${time}`,
}
