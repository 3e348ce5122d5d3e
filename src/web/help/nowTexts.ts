import type { TextSet } from '../../platform/texts/index.ts'

const de = {
  title: 'Jetzt Hilfe',
  lede: 'Sie sind nicht allein. Jemand ist für Sie da, auch nachts.',
  danger: 'In Gefahr',
  openNow: (city: string) => `In ${city} jetzt offen`,
  lines: 'Am Telefon, in ganz Deutschland',
  others: (city: string) => `Weitere Hilfe in ${city}`,
  deaf: 'Sie können nicht sprechen oder hören? Den Notruf erreichen Sie auch mit der App „nora“.',
  noneOpen:
    'Von den Krisenangeboten der Stadt wissen wir gerade von keinem, dass es offen ist. Am Telefon ist jemand da.',
  traces:
    'Diese Seite bleibt im Verlauf Ihres Browsers. Wenn niemand davon wissen soll, löschen Sie den Verlauf.',
}
type NowTexts = typeof de
const leicht: NowTexts = {
  title: 'Jetzt Hilfe',
  lede: 'Sie sind nicht allein. Hier hilft man Ihnen sofort.',
  danger: 'In Gefahr',
  openNow: (city) => `Jetzt offen in ${city}`,
  lines: 'Am Telefon',
  others: (city) => `Mehr Hilfe in ${city}`,
  deaf: 'Sie können nicht sprechen oder hören? Es gibt eine App für den Not-Ruf. Sie heißt: nora.',
  noneOpen: 'Wir wissen nicht, was in der Stadt gerade offen ist. Am Telefon ist jemand da.',
  traces:
    'Ihr Browser merkt sich diese Seite. Soll das niemand sehen? Dann löschen Sie den Verlauf.',
}
const en: NowTexts = {
  title: 'Help now',
  lede: 'You are not alone. Somebody is there for you, also at night.',
  danger: 'In danger',
  openNow: (city) => `Open now in ${city}`,
  lines: 'By phone, all over Germany',
  others: (city) => `More help in ${city}`,
  deaf: 'You cannot speak or hear? You can also reach emergency services with the app “nora”.',
  noneOpen:
    'We do not know of any crisis offer in the city that is open right now. Somebody is there on the phone.',
  traces: 'This page stays in your browser history. If nobody should know, delete the history.',
}
export const nowTexts: TextSet<NowTexts> = { de, leicht, en }
