import { formatNumber, type TextSet } from '../../../platform/texts/index.ts'
import { access as ar } from '../../translations/ar/access.ts'
import { access as fr } from '../../translations/fr/access.ts'
import { access as pl } from '../../translations/pl/access.ts'
import { access as ru } from '../../translations/ru/access.ts'
import { access as tr } from '../../translations/tr/access.ts'
import { access as uk } from '../../translations/uk/access.ts'

const de = {
  findHelp: 'Hilfe finden',
  title: (type: string, feature: string) => `${type}: ${feature}`,
  lede: 'Welche Orte das haben, welche nicht, und wo es am weitesten fehlt.',
  choose: 'Art und Merkmal auswählen',
  type: 'Was',
  feature: 'Merkmal',
  show: 'Anzeigen',
  states: { yes: 'vorhanden', limited: 'teilweise', no: 'fehlt', unknown: 'nicht geprüft' },
  finding: (have: number, all: number) =>
    `${formatNumber(have, 'de')} von ${formatNumber(all, 'de')} Orten haben es.`,
  unknown: (count: number) =>
    count === 1
      ? 'Bei 1 Ort hat noch niemand nachgesehen.'
      : `Bei ${formatNumber(count, 'de')} Orten hat noch niemand nachgesehen.`,
  hidden: 'Orte mit geheimer Adresse stehen hier nicht.',
  none: 'Dazu ist noch kein Ort verzeichnet.',
  mapTitle: 'Karte der Orte',
  mapText:
    'Kreis: vorhanden. Dreieck: teilweise. Kreuz: fehlt. Leerer Kreis: nicht geprüft. Jeder Ort steht in der Tabelle.',
  caption:
    'Alle Orte; zuerst die, denen es fehlt und von denen der Weg zum nächsten am weitesten ist',
  place: 'Ort',
  state: 'Merkmal',
  area: 'Gebiet',
  residents: 'Menschen im Gebiet',
  next: 'Zum nächsten Ort, der es hat (Luftlinie)',
  table: 'Als Liste der Angebote',
}
export type AccessTexts = typeof de

const leicht: AccessTexts = {
  ...de,
  lede: 'Hier sehen Sie: Welche Orte haben das? Wo fehlt es?',
  choose: 'Auswählen',
  type: 'Was suchen Sie?',
  feature: 'Was brauchen Sie?',
  states: { yes: 'ist da', limited: 'zum Teil', no: 'fehlt', unknown: 'nicht geprüft' },
  finding: (have, all) =>
    `Es gibt ${formatNumber(all, 'de')} Orte. ${formatNumber(have, 'de')} davon haben es.`,
  unknown: (count) =>
    count === 1
      ? 'Bei 1 Ort wissen wir es nicht.'
      : `Bei ${formatNumber(count, 'de')} Orten wissen wir es nicht.`,
  hidden: 'Geheime Orte zeigen wir hier nicht.',
  none: 'Wir kennen noch keinen Ort.',
  mapText: 'Kreis: ist da. Dreieck: zum Teil. Kreuz: fehlt. Leerer Kreis: nicht geprüft.',
  caption: 'Alle Orte. Zuerst die Orte, wo es fehlt.',
  state: 'Ist es da?',
  residents: 'So viele Menschen wohnen dort',
  next: 'So weit ist der nächste Ort weg, der es hat',
  table: 'Alle Orte als Liste',
}

const en: AccessTexts = {
  findHelp: 'Find help',
  title: de.title,
  lede: 'Which places have it, which do not, and where it is farthest away.',
  choose: 'Choose kind and feature',
  type: 'What',
  feature: 'Feature',
  show: 'Show',
  states: { yes: 'available', limited: 'partly', no: 'missing', unknown: 'not checked' },
  finding: (have, all) =>
    `${formatNumber(have, 'en')} of ${formatNumber(all, 'en')} places have it.`,
  unknown: (count) =>
    count === 1
      ? 'Nobody has looked at 1 place yet.'
      : `Nobody has looked at ${formatNumber(count, 'en')} places yet.`,
  hidden: 'Places with a secret address are not listed here.',
  none: 'No such place is recorded yet.',
  mapTitle: 'Map of the places',
  mapText:
    'Disc: available. Triangle: partly. Cross: missing. Empty circle: not checked. Every place is in the table.',
  caption: 'All places; first those without it from which the next one is farthest',
  place: 'Place',
  state: 'Feature',
  area: 'Area',
  residents: 'People in the area',
  next: 'To the next place that has it (straight line)',
  table: 'As a list of offers',
}
export const accessTexts: TextSet<AccessTexts> = { de, leicht, en, tr, ar, uk, ru, pl, fr }
