import type { OpenTexts } from '../../help/openText.ts'

export const open: OpenTexts = {
  openUntil: (when) => `Ouvert maintenant jusqu’à ${when}`,
  always: 'Ouvert jour et nuit',
  closed: 'Fermé',
  opens: (when) => `Fermé. Ouvre ${when}`,
  byAppointment: 'Sur rendez-vous',
  todayByAppointment: 'Aujourd’hui seulement sur rendez-vous',
  laterWithout: (when) => `Sur rendez-vous. Sans rendez-vous ${when}`,
  byPhoneUntil: (when) => `Joignable par téléphone jusqu’à ${when}`,
  nextByPhone: (when) => `Fermé. Joignable par téléphone ${when}`,
  paused: 'Fermé pour le moment',
  pausedUntil: (day) => `Fermé pour le moment, jusqu’au ${day}`,
  unknown: 'Horaires inconnus',
  holiday: (name) => `Aujourd’hui est férié (${name}). Renseignez-vous avant.`,
  reachableUntil: (when) => `Joignable maintenant jusqu’à ${when}`,
  reachableAlways: 'Joignable jour et nuit',
  reachableFrom: (when) => `De nouveau joignable ${when}`,
  clock: (time) => hours(time),
  endOfDay: 'minuit',
  todayAt: (time) => `aujourd’hui à ${time}`,
  tomorrowAt: (time) => `demain à ${time}`,
  dayAt: (day, time) => `${day} à ${time}`,
}

/** '09:00' → '9 h', '09:30' → '9 h 30'. */
function hours(time: string): string {
  const [hour, minute] = time.split(':')
  return minute === '00' ? `${Number(hour)} h` : `${Number(hour)} h ${minute}`
}
