import type { TextSet } from '../../platform/texts/index.ts'
import { map as ar } from '../translations/ar/map.ts'
import { map as fr } from '../translations/fr/map.ts'
import { map as pl } from '../translations/pl/map.ts'
import { map as ru } from '../translations/ru/map.ts'
import { map as tr } from '../translations/tr/map.ts'
import { map as uk } from '../translations/uk/map.ts'

/** Words of the map that moves. Plain strings: a script gets them. */
const de = {
  open: 'Bewegliche Karte öffnen',
  close: 'Karte schließen',
  loading: 'Die Karte wird geladen.',
  failed:
    'Ihr Gerät kann die bewegliche Karte nicht zeigen. Was sie zeigt, steht auch hier auf der Seite.',
  keys: 'Mit den Pfeiltasten bewegen Sie die Karte. Plus und Minus ändern den Maßstab. Mit Escape verlassen Sie die Karte.',
  zoomIn: 'Näher heran',
  zoomOut: 'Weiter weg',
  whole: 'Alles zeigen',
  twoFingers: 'Bewegen Sie die Karte mit zwei Fingern.',
  wheel: 'Halten Sie Strg gedrückt und drehen Sie das Rad, um den Maßstab zu ändern.',
  wheelMac: 'Halten Sie ⌘ gedrückt und drehen Sie das Rad, um den Maßstab zu ändern.',
  choose: 'Auf der Karte zeigen',
  chooseNone: 'Bitte wählen',
  toPage: 'Zur Seite',
  you: 'Ihr Ort',
  sources: 'Karte:',
  metres: 'm',
  kilometres: 'km',
}
export type MapTexts = typeof de

const leicht: MapTexts = {
  ...de,
  open: 'Karte zum Bewegen öffnen',
  loading: 'Die Karte lädt.',
  failed: 'Ihr Gerät kann diese Karte nicht zeigen. Alles steht auch auf dieser Seite.',
  keys: 'Die Pfeil-Tasten bewegen die Karte. Plus macht die Karte größer. Minus macht die Karte kleiner. Escape führt aus der Karte.',
  zoomIn: 'Größer',
  zoomOut: 'Kleiner',
  wheel: 'Drücken Sie Strg und drehen Sie das Rad. Dann wird die Karte größer oder kleiner.',
  wheelMac: 'Drücken Sie ⌘ und drehen Sie das Rad. Dann wird die Karte größer oder kleiner.',
}

const en: MapTexts = {
  open: 'Open the moving map',
  close: 'Close the map',
  loading: 'The map is loading.',
  failed: 'Your device cannot show the moving map. What it shows is on this page, too.',
  keys: 'Move the map with the arrow keys. Plus and minus change the scale. Escape leaves the map.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'Show everything',
  twoFingers: 'Move the map with two fingers.',
  wheel: 'Hold Ctrl and turn the wheel to change the scale.',
  wheelMac: 'Hold ⌘ and turn the wheel to change the scale.',
  choose: 'Show on the map',
  chooseNone: 'Please choose',
  toPage: 'To its page',
  you: 'Your place',
  sources: 'Map:',
  metres: 'm',
  kilometres: 'km',
}

export const mapTexts: TextSet<MapTexts> = { de, leicht, en, tr, ar, uk, ru, pl, fr }
