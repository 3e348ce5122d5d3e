import type { TextSet } from '../../platform/texts/index.ts'
import { now as ar } from '../translations/ar/now.ts'
import { now as fr } from '../translations/fr/now.ts'
import { now as pl } from '../translations/pl/now.ts'
import { now as ru } from '../translations/ru/now.ts'
import { now as tr } from '../translations/tr/now.ts'
import { now as uk } from '../translations/uk/now.ts'

const de = {
  title: 'Jetzt Hilfe',
  lede: 'Sie sind nicht allein. Jemand ist für Sie da, auch nachts.',
  danger: 'In Gefahr',
  openNow: (city: string) => `In ${city} jetzt offen`,
  lines: 'Am Telefon, in ganz Deutschland',
  more: (count: number) => `${count} weitere zeigen`,
  whatHappened: 'Was ist passiert?',
  groups: {
    violence: 'Jemand tut mir weh oder bedroht mich',
    mind: 'Ich kann nicht mehr',
    health: 'Jemand ist krank oder vergiftet',
    family: 'Sorgen um ein Kind oder in der Familie',
    addiction: 'Alkohol, Drogen, Glücksspiel',
    age: 'Allein, alt oder mit Pflege überfordert',
    others: 'Etwas anderes',
  },
  others: (city: string) => `Weitere Hilfe in ${city}`,
  deaf: 'Sie können nicht sprechen oder hören? Den Notruf erreichen Sie auch mit der App „nora“.',
  noneOpen:
    'Von den Krisenangeboten der Stadt wissen wir gerade von keinem, dass es offen ist. Am Telefon ist jemand da.',
  traces:
    'Diese Seite bleibt im Verlauf Ihres Browsers. Wenn niemand davon wissen soll, löschen Sie den Verlauf.',
}
export type NowTexts = typeof de
const leicht: NowTexts = {
  title: 'Jetzt Hilfe',
  lede: 'Sie sind nicht allein. Hier hilft man Ihnen sofort.',
  danger: 'In Gefahr',
  openNow: (city) => `Jetzt offen in ${city}`,
  lines: 'Am Telefon',
  more: (count) => `${count} mehr zeigen`,
  whatHappened: 'Was ist passiert?',
  groups: {
    violence: 'Jemand tut mir weh',
    mind: 'Mir geht es sehr schlecht',
    health: 'Jemand ist krank',
    family: 'Sorgen um ein Kind',
    addiction: 'Alkohol, Drogen, Glücks-Spiel',
    age: 'Ich bin alt. Oder ich pflege jemanden',
    others: 'Etwas anderes',
  },
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
  more: (count) => `Show ${count} more`,
  whatHappened: 'What has happened?',
  groups: {
    violence: 'Somebody hurts or threatens me',
    mind: 'I cannot go on',
    health: 'Somebody is ill or poisoned',
    family: 'Worries about a child or in the family',
    addiction: 'Alcohol, drugs, gambling',
    age: 'Alone, old, or overburdened with care',
    others: 'Something else',
  },
  others: (city) => `More help in ${city}`,
  deaf: 'You cannot speak or hear? You can also reach emergency services with the app “nora”.',
  noneOpen:
    'We do not know of any crisis offer in the city that is open right now. Somebody is there on the phone.',
  traces: 'This page stays in your browser history. If nobody should know, delete the history.',
}
export const nowTexts: TextSet<NowTexts> = { de, leicht, en, tr, ar, uk, ru, pl, fr }
