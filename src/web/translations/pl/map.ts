import type { MapTexts } from '../../map/texts.ts'

export const map: MapTexts = {
  open: 'Otwórz ruchomą mapę',
  close: 'Zamknij mapę',
  loading: 'Mapa się ładuje.',
  failed:
    'Państwa urządzenie nie może pokazać ruchomej mapy. Wszystko, co na niej jest, znajduje się też na tej stronie.',
  keys: 'Mapę przesuwają klawisze strzałek. Plus i minus zmieniają skalę. Escape prowadzi poza mapę.',
  zoomIn: 'Przybliż',
  zoomOut: 'Oddal',
  whole: 'Pokaż wszystko',
  twoFingers: 'Mapę można przesuwać dwoma palcami.',
  wheel: 'Aby zmienić skalę, proszę przytrzymać Ctrl i obrócić kółko.',
  wheelMac: 'Aby zmienić skalę, proszę przytrzymać ⌘ i obrócić kółko.',
  choose: 'Pokaż na mapie',
  chooseNone: 'Proszę wybrać',
  toPage: 'Do strony',
  you: 'Państwa miejsce',
  sources: 'Mapa:',
  metres: 'm',
  kilometres: 'km',
}
