import type { OpenTexts } from '../../help/openText.ts'
import { fullClock, inForm } from '../slavic.ts'

const untilForms = {
  jutro: 'jutra',
  poniedziałek: 'poniedziałku',
  wtorek: 'wtorku',
  środa: 'środy',
  czwartek: 'czwartku',
  piątek: 'piątku',
  sobota: 'soboty',
  niedziela: 'niedzieli',
}
const until = (when: string) => `do ${inForm(when, untilForms)}`

export const open: OpenTexts = {
  openUntil: (when) => `Teraz otwarte ${until(when)}`,
  always: 'Otwarte w dzień i w nocy',
  closed: 'Zamknięte',
  opens: (when) => `Zamknięte. Otwarcie: ${when}`,
  byAppointment: 'Po umówieniu',
  todayByAppointment: 'Dziś tylko po umówieniu',
  laterWithout: (when) => `Po umówieniu. Bez umawiania: ${when}`,
  byPhoneUntil: (when) => `Teraz można dzwonić ${until(when)}`,
  nextByPhone: (when) => `Zamknięte. Można zadzwonić: ${when}`,
  paused: 'Obecnie zamknięte',
  pausedUntil: (day) => `Obecnie zamknięte do ${day}`,
  unknown: 'Godziny nieznane',
  holiday: (name) => `Dziś jest święto (${name}). Proszę wcześniej zapytać.`,
  reachableUntil: (when) => `Teraz można dzwonić ${until(when)}`,
  reachableAlways: 'Można dzwonić w dzień i w nocy',
  reachableFrom: (when) => `Znów można zadzwonić: ${when}`,
  clock: fullClock,
  endOfDay: 'północy',
  todayAt: (time) => `dziś, ${time}`,
  tomorrowAt: (time) => `jutro, ${time}`,
  dayAt: (day, time) => `${day}, ${time}`,
}
