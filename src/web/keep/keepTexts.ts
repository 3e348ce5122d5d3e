import type { TextSet } from '../../platform/texts/index.ts'
import { keep as ar } from '../translations/ar/keep.ts'
import { keep as fr } from '../translations/fr/keep.ts'
import { keep as pl } from '../translations/pl/keep.ts'
import { keep as ru } from '../translations/ru/keep.ts'
import { keep as tr } from '../translations/tr/keep.ts'
import { keep as uk } from '../translations/uk/keep.ts'

/** Words of the list of offers that stays on a person's own device. */
const de = {
  title: 'Merkliste',
  lede: 'Was Sie sich merken, liegt nur auf diesem Gerät. Wir erfahren nichts davon.',
  empty: 'Noch ist nichts gemerkt. Bei jedem Angebot gibt es einen Knopf „Merken“.',
  search: 'Hilfe finden',
  shared:
    'Benutzt noch jemand dieses Gerät? Dann kann diese Person die Liste sehen. Löschen Sie sie, wenn Sie fertig sind.',
  without:
    'Die Merkliste braucht JavaScript. Ohne JavaScript geht es so: Kreuzen Sie in der Liste der Treffer Angebote an und drucken Sie daraus ein Blatt.',
  remove: 'Entfernen',
  noAddress: 'Die Adresse ist geheim.',
  sheet: 'Blatt drucken oder als PDF speichern',
  share: 'Liste weitergeben',
  shareHint:
    'Wer diesen Link öffnet, sieht Ihre Liste. Was hinter dem Zeichen # steht, schickt der Browser nicht an uns.',
  link: 'Link zu Ihrer Liste',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  renew: 'Angaben erneuern',
  renewHint:
    'Dabei fragen wir nach ganzen Gruppen von Angeboten. So erfährt der Server nicht, was auf Ihrer Liste steht.',
  renewed: 'Die Angaben sind jetzt neu.',
  failed: 'Das hat nicht geklappt. Prüfen Sie Ihre Verbindung.',
  removeAll: 'Alles löschen',
  removedAll: 'Alles ist gelöscht.',
  received: 'Jemand hat Ihnen diese Liste gegeben',
  keepReceived: 'Auf diesem Gerät merken',
  missing: 'Einige Angebote der Liste gibt es nicht mehr.',
}
export type KeepTexts = typeof de

const leicht: KeepTexts = {
  title: 'Merk-Liste',
  lede: 'Die Liste ist nur auf diesem Gerät. Wir sehen die Liste nicht.',
  empty: 'Die Liste ist leer. Drücken Sie bei einem Angebot auf: Merken.',
  search: 'Hilfe finden',
  shared:
    'Benutzen andere dieses Gerät? Dann können sie die Liste sehen. Sie können alles löschen.',
  without: 'Die Merk-Liste geht in diesem Browser nicht. Sie können ein Blatt drucken.',
  remove: 'Weg damit',
  noAddress: 'Die Adresse ist geheim.',
  sheet: 'Blatt drucken oder speichern',
  share: 'Die Liste weitergeben',
  shareHint:
    'Geben Sie diesen Link weiter. Dann sieht die Person Ihre Liste. Wir sehen die Liste nicht.',
  link: 'Link zu Ihrer Liste',
  copy: 'Kopieren',
  copied: 'Der Link ist kopiert.',
  renew: 'Neue Angaben holen',
  renewHint: 'Wir wissen dabei nicht, was auf Ihrer Liste steht.',
  renewed: 'Die Angaben sind jetzt neu.',
  failed: 'Das hat nicht geklappt. Haben Sie Internet?',
  removeAll: 'Alles löschen',
  removedAll: 'Alles ist gelöscht.',
  received: 'Jemand hat Ihnen diese Liste gegeben',
  keepReceived: 'Auf diesem Gerät merken',
  missing: 'Einige Angebote gibt es nicht mehr.',
}

const en: KeepTexts = {
  title: 'Saved offers',
  lede: 'What you save stays on this device only. We learn nothing of it.',
  empty: 'Nothing is saved yet. Each offer has a “Save” button.',
  search: 'Find help',
  shared:
    'Does somebody else use this device? They can see the list. Delete it when you have finished.',
  without:
    'Saving offers needs JavaScript. Without it: tick offers in the list of results and print a sheet of them.',
  remove: 'Remove',
  noAddress: 'The address is secret.',
  sheet: 'Print a sheet or save it as PDF',
  share: 'Pass the list on',
  shareHint:
    'Whoever opens this link sees your list. What stands behind the # is not sent to us by the browser.',
  link: 'Link to your list',
  copy: 'Copy',
  copied: 'Copied.',
  renew: 'Renew the information',
  renewHint:
    'We ask for whole groups of offers, so that the server does not learn what is on your list.',
  renewed: 'The information is up to date now.',
  failed: 'That did not work. Please check your connection.',
  removeAll: 'Delete everything',
  removedAll: 'Everything is deleted.',
  received: 'Somebody gave you this list',
  keepReceived: 'Save on this device',
  missing: 'Some offers of the list no longer exist.',
}
export const keepTexts: TextSet<KeepTexts> = { de, leicht, en, tr, ar, uk, ru, pl, fr }
