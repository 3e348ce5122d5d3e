import { formatNumber, plural } from '../../../platform/texts/index.ts'
import type { AccessTexts } from '../../help/explore/accessTexts.ts'

export const access: AccessTexts = {
  findHelp: 'Znajdź pomoc',
  title: (type, feature) => `${type}: ${feature}`,
  lede: 'Które miejsca to mają, które nie, i gdzie jest do tego najdalej.',
  choose: 'Wybierz rodzaj miejsca i cechę',
  type: 'Co',
  feature: 'Cecha',
  show: 'Pokaż',
  states: { yes: 'jest', limited: 'częściowo', no: 'brak', unknown: 'nie sprawdzono' },
  finding: (have, all) =>
    `Mają to ${formatNumber(have, 'pl')} z ${formatNumber(all, 'pl')} miejsc.`,
  unknown: (count) =>
    plural('pl', count, {
      one: 'W {n} miejscu nikt jeszcze tego nie sprawdził.',
      other: 'W {n} miejscach nikt jeszcze tego nie sprawdził.',
    }),
  hidden: 'Nie pokazujemy tu miejsc o tajnym adresie.',
  none: 'Nie zapisano jeszcze takiego miejsca.',
  mapTitle: 'Mapa miejsc',
  mapText:
    'Koło: jest. Trójkąt: częściowo. Krzyżyk: brak. Puste koło: nie sprawdzono. Każde miejsce jest w tabeli.',
  caption: 'Wszystkie miejsca; najpierw te bez tej cechy, z których do następnego jest najdalej',
  place: 'Miejsce',
  state: 'Czy jest?',
  area: 'Obszar',
  residents: 'Mieszkańcy obszaru',
  next: 'Do najbliższego miejsca, które to ma (w linii prostej)',
  table: 'Jako lista ofert',
}
