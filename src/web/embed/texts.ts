import type { TextSet } from '../../platform/texts/index.ts'
import { embed as pl } from '../translations/pl/embed.ts'
import { embed as ru } from '../translations/ru/embed.ts'
import { embed as uk } from '../translations/uk/embed.ts'

/** Words of the search for other sites, and of the page that says how to put it there. */
const de = {
  title: (city: string) => `Hilfe finden in ${city}`,
  frameTitle: 'Hilfe finden',
  none: 'Dazu haben wir hier kein Angebot gefunden.',
  all: 'Alle Ergebnisse zeigen',
  start: 'Die ganze Suche öffnen',
  newTab: 'öffnet in einem neuen Fenster',
  now: 'Jetzt Hilfe: Notrufe und Krisendienste',
  secret: 'Die Adresse ist geheim.',
  results: 'Ergebnisse',
  guide: 'Suche einbetten',
  lede: 'Sie können die Suche auf Ihrer eigenen Internetseite zeigen. Das kostet nichts, und Sie brauchen dafür keine Erlaubnis.',
  copy: 'Diesen Text einfügen',
  copyHow: 'Kopieren Sie den Text. Fügen Sie ihn dort in Ihre Seite ein, wo die Suche stehen soll.',
  preset: 'Die Suche voreinstellen',
  presetHow: 'Mit diesen Zusätzen an der Adresse zeigt der Rahmen gleich Ergebnisse:',
  presets: [
    ['frage', 'was jemand sucht, zum Beispiel „Schulden“'],
    ['ort', 'ein Stadtteil oder eine Postleitzahl'],
    ['art', 'eine Art von Hilfe, zum Beispiel „schuldnerberatung“'],
    ['thema', 'eine Lebenslage'],
  ] as [string, string][],
  privacy: 'Was dabei geschieht',
  privacyText:
    'Der Rahmen setzt keine Cookies und lädt nichts von anderen Stellen. Er braucht kein JavaScript. Angebote öffnen sich in einem neuen Fenster auf unserer Seite.',
  preview: 'So sieht es aus',
}
export type EmbedTexts = typeof de

const leicht: EmbedTexts = {
  title: (city) => `Hilfe finden in ${city}`,
  frameTitle: 'Hilfe finden',
  none: 'Wir haben nichts gefunden.',
  all: 'Alles zeigen',
  start: 'Die ganze Suche öffnen',
  newTab: 'öffnet ein neues Fenster',
  now: 'Sie brauchen jetzt Hilfe? Hier sind wichtige Telefon-Nummern.',
  secret: 'Die Adresse ist geheim.',
  results: 'Das haben wir gefunden',
  guide: 'Die Suche auf Ihrer Seite',
  lede: 'Haben Sie eine eigene Internet-Seite? Dort können Sie unsere Suche zeigen. Das kostet kein Geld.',
  copy: 'Diesen Text brauchen Sie',
  copyHow: 'Kopieren Sie den Text. Setzen Sie ihn in Ihre Seite ein.',
  preset: 'Die Suche vorher einstellen',
  presetHow: 'Sie können etwas an die Adresse anhängen:',
  presets: [
    ['frage', 'Das sucht jemand. Zum Beispiel: Schulden.'],
    ['ort', 'Ein Stadt-Teil. Oder eine Post-Leit-Zahl.'],
    ['art', 'Eine Art von Hilfe.'],
    ['thema', 'Eine Lebens-Lage.'],
  ],
  privacy: 'Das passiert dabei',
  privacyText:
    'Wir speichern nichts über die Menschen. Die Suche geht auch ohne besondere Technik. Die Hilfen öffnen sich in einem neuen Fenster.',
  preview: 'So sieht das aus',
}

const en: EmbedTexts = {
  title: (city) => `Find help in ${city}`,
  frameTitle: 'Find help',
  none: 'We have found no offer for this here.',
  all: 'Show all results',
  start: 'Open the whole search',
  newTab: 'opens in a new window',
  now: 'Help now: emergency numbers and crisis services',
  secret: 'The address is kept secret.',
  results: 'Results',
  guide: 'Embed the search',
  lede: 'You can show the search on your own website. It is free, and you need no permission.',
  copy: 'Put in this text',
  copyHow: 'Copy the text. Paste it into your page where the search should stand.',
  preset: 'Set the search beforehand',
  presetHow: 'With these additions to the address the frame shows results at once:',
  presets: [
    ['frage', 'what somebody looks for, such as “debt”'],
    ['ort', 'a district or a postal code'],
    ['art', 'a kind of help, such as “schuldnerberatung”'],
    ['thema', 'a life situation'],
  ],
  privacy: 'What happens',
  privacyText:
    'The frame sets no cookies and loads nothing from elsewhere. It needs no JavaScript. Offers open in a new window on our site.',
  preview: 'What it looks like',
}
export const embedTexts: TextSet<EmbedTexts> = { de, leicht, en, uk, ru, pl }
