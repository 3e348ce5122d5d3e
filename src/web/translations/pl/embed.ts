import type { EmbedTexts } from '../../embed/texts.ts'

export const embed: EmbedTexts = {
  title: (city) => `Znajdź pomoc: ${city}`,
  frameTitle: 'Znajdź pomoc',
  none: 'Nie znaleźliśmy tu takiej oferty.',
  all: 'Pokaż wszystkie wyniki',
  start: 'Otwórz całą wyszukiwarkę',
  newTab: 'otwiera się w nowym oknie',
  now: 'Pomoc teraz: numery alarmowe i pomoc w kryzysie',
  secret: 'Adres jest tajny.',
  results: 'Wyniki',
  guide: 'Wyszukiwarka na innej stronie',
  lede: 'Wyszukiwarkę można pokazać na własnej stronie. To nic nie kosztuje i nie wymaga zgody.',
  copy: 'Tekst do wstawienia',
  copyHow: 'Proszę skopiować tekst i wstawić go na stronie tam, gdzie ma być wyszukiwarka.',
  preset: 'Wstępne ustawienia wyszukiwarki',
  presetHow: 'Z takimi dodatkami do adresu wyniki pojawią się od razu:',
  presets: [
    ['frage', 'czego ktoś szuka, na przykład „długi”'],
    ['ort', 'dzielnica lub kod pocztowy'],
    ['art', 'rodzaj pomocy, na przykład „schuldnerberatung”'],
    ['thema', 'sytuacja życiowa'],
  ],
  privacy: 'Co się przy tym dzieje',
  privacyText:
    'Wyszukiwarka nie używa plików cookie i niczego nie pobiera z innych miejsc. Nie wymaga JavaScriptu. Oferty otwierają się w nowym oknie na naszej stronie.',
  preview: 'Tak to wygląda',
}
