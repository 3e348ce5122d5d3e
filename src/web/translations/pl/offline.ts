import type { OfflineTexts } from '../../offline/offlineTexts.ts'

export const offline: OfflineTexts = {
  offlineTitle: 'Teraz nie ma sieci',
  offlineLede: 'Tej strony nie możemy pokazać bez sieci. To działa:',
  helpNow: 'Pomoc teraz: numery alarmowe i telefony pomocy',
  keepList: 'Zapisane oferty',
  again: 'Spróbuj ponownie',
  seen: 'Ostatnio oglądane',
  call: 'Dzwonić można także bez internetu.',
  title: 'Na tym urządzeniu',
  lede: 'Nahbei nie wymaga konta i nie używa plików cookie. Tutaj jest napisane, co jest na urządzeniu i jak to usunąć.',
  alwaysTitle: 'Zawsze pod ręką',
  always:
    'Aby można było znaleźć pomoc także bez sieci, przeglądarka zapisuje stronę „Pomoc teraz”, pustą listę zapisanych ofert i wygląd tych stron. Nie ma wśród nich tego, czego Państwo szukali.',
  listTitle: 'Zapisane oferty',
  list: 'To, co zostanie zapisane, jest tylko na tym urządzeniu. Usunąć to można na stronie „Zapisane oferty” lub tutaj.',
  seenTitle: 'To, co Państwo oglądają',
  seenText:
    'Wyników i ofert nie zapisujemy na urządzeniu. Jeśli to potrzebne, można to tutaj włączyć. Wtedy ostatnie strony da się czytać także bez sieci.',
  seenWarning:
    'Kto też używa tego urządzenia, może wtedy zobaczyć, co było oglądane. Stron, które mogą kogoś narazić na niebezpieczeństwo, nie zapisujemy nigdy.',
  switch: 'Zapamiętuj oglądane strony na tym urządzeniu',
  on: 'Włączono. Od teraz przeglądarka zapamiętuje ostatnie strony.',
  off: 'Wyłączono. Zapamiętane strony zostały usunięte.',
  removeTitle: 'Usuń wszystko',
  remove: 'Usuń wszystko z tego urządzenia',
  removed:
    'Usunięto: zapisane oferty, zapamiętane strony, zachowane strony. Historię usuwa się w przeglądarce.',
  installTitle: 'Jak aplikacja',
  install:
    'Nahbei można umieścić w telefonie jak aplikację: proszę otworzyć menu przeglądarki i wybrać „Dodaj do ekranu głównego”. Wtedy znak Nahbei widać w telefonie.',
  leaveTitle: 'Szybko opuść stronę',
  leave:
    '„Szybko opuść stronę” i dwukrotne naciśnięcie klawisza Esc otwierają stronę z pogodą. Ostatniej strony nie ma wtedy w historii, a przycisk „Wstecz” jej nie pokazuje. Strony otwarte wcześniej zostają w historii. Bezpieczniejsze jest prywatne okno przeglądarki.',
  without: 'Przełączniki na tej stronie wymagają JavaScriptu.',
}
