import type { TextSet } from '../../platform/texts/index.ts'
import { offline as ar } from '../translations/ar/offline.ts'
import { offline as fr } from '../translations/fr/offline.ts'
import { offline as pl } from '../translations/pl/offline.ts'
import { offline as ru } from '../translations/ru/offline.ts'
import { offline as tr } from '../translations/tr/offline.ts'
import { offline as uk } from '../translations/uk/offline.ts'

/** Words about what stays on a device and what works without a network. */
const de = {
  offlineTitle: 'Gerade kein Netz',
  offlineLede: 'Diese Seite können wir ohne Netz nicht zeigen. Das hier geht:',
  helpNow: 'Jetzt Hilfe: Notrufe und Hilfetelefone',
  keepList: 'Ihre Merkliste',
  again: 'Noch einmal versuchen',
  seen: 'Zuletzt angesehen',
  call: 'Anrufen geht auch ohne Internet.',
  title: 'Auf diesem Gerät',
  lede: 'Nahbei braucht kein Konto und setzt keine Cookies. Hier steht, was auf Ihrem Gerät liegt, und wie Sie es löschen.',
  alwaysTitle: 'Immer dabei',
  always:
    'Damit Sie auch ohne Netz Hilfe finden, speichert Ihr Browser die Seite „Jetzt Hilfe“, die leere Merkliste und das Aussehen dieser Seiten. Was Sie gesucht haben, ist nicht dabei.',
  listTitle: 'Ihre Merkliste',
  list: 'Was Sie sich merken, liegt nur auf diesem Gerät. Sie löschen es auf der Seite „Merkliste“ oder hier.',
  seenTitle: 'Was Sie ansehen',
  seenText:
    'Treffer und Angebote speichern wir nicht auf Ihrem Gerät. Wenn Sie das möchten, schalten Sie es hier ein. Dann können Sie die letzten Seiten auch ohne Netz lesen.',
  seenWarning:
    'Wer dieses Gerät auch benutzt, kann dann sehen, was Sie angesehen haben. Seiten, die jemanden in Gefahr bringen können, speichern wir nie.',
  switch: 'Angesehene Seiten auf diesem Gerät merken',
  on: 'Eingeschaltet. Ab jetzt merkt sich Ihr Browser die letzten Seiten.',
  off: 'Ausgeschaltet. Die gemerkten Seiten sind gelöscht.',
  removeTitle: 'Alles löschen',
  remove: 'Alles von diesem Gerät löschen',
  removed:
    'Gelöscht: Merkliste, gemerkte Seiten, gespeicherte Seiten. Den Verlauf Ihres Browsers löschen Sie in Ihrem Browser.',
  installTitle: 'Wie eine App',
  install:
    'Sie können Nahbei wie eine App auf Ihr Telefon legen: Öffnen Sie das Menü Ihres Browsers und wählen Sie „Zum Startbildschirm“. Dann sieht man das Zeichen von Nahbei auf Ihrem Telefon.',
  leaveTitle: 'Seite schnell verlassen',
  leave:
    '„Seite schnell verlassen“ und zweimal die Taste Esc öffnen eine Wetterseite. Die letzte Seite steht dann nicht mehr im Verlauf, und „Zurück“ zeigt sie nicht. Seiten, die Sie davor geöffnet haben, bleiben im Verlauf. Sicherer ist ein privates Fenster Ihres Browsers.',
  without: 'Die Schalter auf dieser Seite brauchen JavaScript.',
}
export type OfflineTexts = typeof de

const leicht: OfflineTexts = {
  offlineTitle: 'Sie haben kein Internet',
  offlineLede: 'Diese Seite geht jetzt nicht. Das hier geht:',
  helpNow: 'Jetzt Hilfe: Not-Rufe und Hilfe-Telefone',
  keepList: 'Ihre Merk-Liste',
  again: 'Noch einmal probieren',
  seen: 'Das haben Sie zuletzt gelesen',
  call: 'Anrufen geht auch ohne Internet.',
  title: 'Auf diesem Gerät',
  lede: 'Hier steht: Was ist auf Ihrem Gerät gespeichert? Und wie löschen Sie es?',
  alwaysTitle: 'Das ist immer dabei',
  always:
    'Ihr Browser speichert die Seite: Jetzt Hilfe. So haben Sie die Not-Rufe immer. Was Sie suchen, speichern wir nicht.',
  listTitle: 'Ihre Merk-Liste',
  list: 'Ihre Merk-Liste ist nur auf diesem Gerät. Sie können die Liste löschen.',
  seenTitle: 'Was Sie lesen',
  seenText:
    'Wir speichern nicht, was Sie lesen. Sie können das aber einschalten. Dann können Sie die Seiten ohne Internet lesen.',
  seenWarning:
    'Andere an diesem Gerät können dann sehen, was Sie lesen. Gefährliche Seiten speichern wir nie.',
  switch: 'Gelesene Seiten auf diesem Gerät merken',
  on: 'Das ist jetzt an.',
  off: 'Das ist jetzt aus. Die Seiten sind gelöscht.',
  removeTitle: 'Alles löschen',
  remove: 'Alles von diesem Gerät löschen',
  removed: 'Alles ist gelöscht. Den Verlauf löschen Sie in Ihrem Browser.',
  installTitle: 'Wie eine App',
  install:
    'Sie können Nahbei auf Ihr Handy legen. Öffnen Sie das Menü im Browser. Wählen Sie: Zum Start-Bildschirm.',
  leaveTitle: 'Seite schnell verlassen',
  leave:
    'Drücken Sie auf: Seite schnell verlassen. Oder drücken Sie zweimal die Taste Esc. Dann sehen Sie das Wetter. Andere Seiten von vorher bleiben im Verlauf. Öffnen Sie besser ein privates Fenster.',
  without: 'Die Knöpfe hier gehen in diesem Browser nicht.',
}

const en: OfflineTexts = {
  offlineTitle: 'No network right now',
  offlineLede: 'We cannot show this page without a network. This works:',
  helpNow: 'Help now: emergency numbers and help lines',
  keepList: 'Your saved offers',
  again: 'Try again',
  seen: 'Looked at last',
  call: 'Calling works without the internet, too.',
  title: 'On this device',
  lede: 'Nahbei needs no account and sets no cookies. Here you see what lies on your device, and how to delete it.',
  alwaysTitle: 'Always with you',
  always:
    'So that you find help without a network, your browser saves the page “Help now”, the empty list of saved offers and the looks of these pages. What you searched for is not among it.',
  listTitle: 'Your saved offers',
  list: 'What you save lies on this device only. You delete it on the page “Saved offers” or here.',
  seenTitle: 'What you look at',
  seenText:
    'We do not save results and offers on your device. If you want that, switch it on here. Then you can read the last pages without a network.',
  seenWarning:
    'Others who use this device can then see what you looked at. We never save pages that may put somebody in danger.',
  switch: 'Remember pages on this device',
  on: 'Switched on. From now on your browser remembers the last pages.',
  off: 'Switched off. The remembered pages are deleted.',
  removeTitle: 'Delete everything',
  remove: 'Delete everything from this device',
  removed:
    'Deleted: saved offers, remembered pages, stored pages. You delete your browser history in your browser.',
  installTitle: 'Like an app',
  install:
    'You can put Nahbei on your phone like an app: open the menu of your browser and choose “Add to home screen”. Its sign can then be seen on your phone.',
  leaveTitle: 'Leave this page quickly',
  leave:
    '“Leave this page quickly” and pressing Esc twice open a weather page. The last page is then no longer in the history, and “Back” does not show it. Pages you opened before stay in the history. A private window of your browser is safer.',
  without: 'The switches on this page need JavaScript.',
}
export const offlineTexts: TextSet<OfflineTexts> = { de, leicht, en, tr, ar, uk, ru, pl, fr }
