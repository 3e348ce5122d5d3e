import { plural } from '../../../platform/texts/index.ts'
import type { WayTexts } from '../../help/wayTexts.ts'

export const way: WayTexts = {
  takes: {
    fuss: (minutes) => `${minutes} min pieszo`,
    langsam: (minutes) => `${minutes} min powoli pieszo`,
    kinderwagen: (minutes) => `${minutes} min z wózkiem dziecięcym`,
    rollstuhl: (minutes) => `Wózek inwalidzki: ${minutes} min`,
  },
  tooFar: {
    fuss: 'Pieszo dalej niż 60 min',
    langsam: 'Powoli pieszo dalej niż 60 min',
    kinderwagen: 'Z wózkiem dziecięcym dalej niż 60 min',
    rollstuhl: 'Wózek inwalidzki: dalej niż 60 min albo brak drogi',
  },
  perhaps: (minutes) => `Wózek inwalidzki: od ${minutes} min, może nie być wolnej drogi`,
  byBus: (minutes) => `${minutes} min autobusem i tramwajem`,
  obstacles: {
    stairs: (count) =>
      plural('pl', count, {
        one: 'schody w {n} miejscu',
        other: 'schody w {n} miejscach',
      }),
    steps: (count) =>
      plural('pl', count, {
        one: '{n} stopień',
        few: '{n} stopnie',
        many: '{n} stopni',
        other: '{n} stopnia',
      }),
    kerbsRaised: (count) =>
      plural('pl', count, {
        one: '{n} wysoki krawężnik',
        few: '{n} wysokie krawężniki',
        many: '{n} wysokich krawężników',
        other: '{n} wysokiego krawężnika',
      }),
    kerbsUnknown: (count) =>
      plural('pl', count, {
        one: '{n} krawężnik nieznany',
        few: '{n} krawężniki nieznane',
        many: '{n} krawężników nieznanych',
        other: '{n} krawężnika nieznanego',
      }),
    steep: (count) =>
      plural('pl', count, {
        one: '{n} stromy odcinek',
        few: '{n} strome odcinki',
        many: '{n} stromych odcinków',
        other: '{n} stromego odcinka',
      }),
    lifts: (count) =>
      plural('pl', count, {
        one: '{n} winda',
        few: '{n} windy',
        many: '{n} wind',
        other: '{n} windy',
      }),
    rough: (distance) => `${distance} nierównej drogi`,
  },
  travel: 'Jak się Państwo poruszają?',
  travellers: {
    fuss: 'Pieszo',
    langsam: 'Powoli pieszo',
    kinderwagen: 'Z wózkiem dziecięcym',
    rollstuhl: 'Na wózku inwalidzkim',
  },
  order: 'Co ma być pierwsze',
  orders: { fit: 'Co najlepiej pasuje', way: 'Najkrótsza droga' },
  within: 'Najwyżej',
  minutes: (count) => `${count} min`,
  orderNear: 'Najpierw to, co dobrze pasuje i jest blisko.',
  orderWay: 'Najpierw najkrótsza droga. Oferty z tajnym adresem są na samej górze.',
  timesFrom: (place) => `Czas liczy się od: ${place}.`,
  timesFromMiddle: (place) => `Czas liczy się od środka: ${place}.`,
  toWay: 'Droga na miejsce',
  toWayOf: (name) => `Droga na miejsce: ${name}`,
  title: (name) => `Droga do: ${name}`,
  from: 'Skąd?',
  fromHint: 'Ulica i numer domu, dzielnica lub kod pocztowy',
  show: 'Pokaż drogę',
  here: 'Droga tutaj',
  placeUnknown: (place) =>
    `Nie znamy miejsca „${place}”. Proszę wpisać ulicę, dzielnicę lub kod pocztowy.`,
  fromTo: (from) => `Początek: ${from}`,
  none: 'Nie znajdujemy drogi na miejsce.',
  noneHint: 'Może na mapie czegoś brakuje. Proszę zadzwonić i zapytać o drogę.',
  twoTimes:
    'Podajemy dwa czasy, bo nie wszystko jest znane: czy krawężnik jest wysoki, czy droga nierówna. Krótszy czas jest prawdziwy, gdy nic nie przeszkadza.',
  safeWay: 'Opisujemy drogę, która na pewno jest wolna.',
  inTheWay: 'Co może przeszkadzać',
  nothingInTheWay: 'Nie wiemy o niczym, co przeszkadza na tej drodze.',
  turnsTitle: 'Tak można dojść',
  sketch: (from, to) => `Szkic drogi: ${from} – ${to}`,
  sketchHint: 'Pierścień to początek, punkt to cel. Północ jest u góry.',
  computed: 'Czas i droga są obliczone. Bez budów i zamkniętych ulic.',
  back: 'Do oferty',
  turns: {
    start: 'Proszę iść {m} {on}.',
    straight: 'Dalej prosto {on}, {m}.',
    slightLeft: 'Potem lekko w lewo {into}, {m}.',
    left: 'Potem w lewo {into}, {m}.',
    sharpLeft: 'Potem ostro w lewo {into}, {m}.',
    slightRight: 'Potem lekko w prawo {into}, {m}.',
    right: 'Potem w prawo {into}, {m}.',
    sharpRight: 'Potem ostro w prawo {into}, {m}.',
    back: 'Proszę zawrócić {on}, {m}.',
    end: 'Jesteśmy na miejscu.',
  },
  kinds: {
    street: { on: 'ulicą', into: 'w ulicę' },
    footway: { on: 'chodnikiem', into: 'na chodnik' },
    steps: { on: 'po schodach', into: 'na schody' },
    crossing: { on: 'przez ulicę', into: 'przez ulicę' },
    bridge: { on: 'przez most', into: 'przez most' },
    underpass: { on: 'przejściem podziemnym', into: 'do przejścia podziemnego' },
    lift: { on: 'windą', into: 'do windy' },
  },
  named: { other: { on: 'ulicą {name}', into: 'w ulicę {name}' } },
}
