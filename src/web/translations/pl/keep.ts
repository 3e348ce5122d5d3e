import type { KeepTexts } from '../../keep/keepTexts.ts'

export const keep: KeepTexts = {
  title: 'Zapisane oferty',
  lede: 'To, co zostanie zapisane, jest tylko na tym urządzeniu. My się o tym nie dowiadujemy.',
  empty: 'Nic jeszcze nie zapisano. Przy każdej ofercie jest przycisk „Zapisz”.',
  search: 'Znajdź pomoc',
  shared:
    'Czy ktoś jeszcze używa tego urządzenia? Ta osoba może zobaczyć listę. Na koniec proszę ją usunąć.',
  without:
    'Lista wymaga JavaScriptu. Bez niego można tak: zaznaczyć oferty na liście wyników i wydrukować je na kartce.',
  remove: 'Usuń',
  noAddress: 'Adres jest tajny.',
  sheet: 'Wydrukuj kartkę lub zapisz jako PDF',
  share: 'Przekaż listę',
  shareHint:
    'Kto otworzy ten link, zobaczy tę listę. Tego, co stoi za znakiem #, przeglądarka nam nie wysyła.',
  link: 'Link do tej listy',
  copy: 'Kopiuj',
  copied: 'Skopiowano.',
  renew: 'Odśwież informacje',
  renewHint:
    'Pytamy wtedy o całe grupy ofert. Dzięki temu serwer nie dowiaduje się, co jest na liście.',
  renewed: 'Informacje są teraz aktualne.',
  failed: 'To się nie udało. Proszę sprawdzić połączenie.',
  removeAll: 'Usuń wszystko',
  removedAll: 'Wszystko usunięto.',
  received: 'Ktoś przekazał Państwu tę listę',
  keepReceived: 'Zapisz na tym urządzeniu',
  missing: 'Niektórych ofert z listy już nie ma.',
}
