import { plural } from '../../../platform/texts/index.ts'
import type { OfferTexts } from '../../help/offerTexts.ts'
import { fullClock, inForm } from '../slavic.ts'

const weeks: Record<number, string> = {
  1: 'pierwszy',
  2: 'drugi',
  3: 'trzeci',
  4: 'czwarty',
  5: 'piąty',
}
const feminine = {
  pierwszy: 'pierwsza',
  drugi: 'druga',
  trzeci: 'trzecia',
  czwarty: 'czwarta',
  piąty: 'piąta',
  ostatni: 'ostatnia',
}
const likeDay = (which: string, day: string) => inForm(which, day.endsWith('a') ? feminine : {})

/** After „od” and „do”. */
const years = (count: number) => plural('pl', count, { one: '{n} roku', other: '{n} lat' })

export const offer: OfferTexts = {
  forWhom: 'Dla kogo',
  ages: (from, below) =>
    from === null
      ? `do ${years((below ?? 0) - 1)} włącznie`
      : below === null
        ? `od ${years(from)}`
        : `od ${from} do ${years(below - 1)} włącznie`,
  start: 'Jak zacząć',
  startCall: 'Proszę zadzwonić. Wystarczy krótko powiedzieć, o co chodzi.',
  startVisit: 'Proszę przyjść w godzinach otwarcia.',
  startWebsite: 'Na stronie internetowej jest napisane, co dalej.',
  startAsk: 'Nie znamy bezpośredniego kontaktu. Proszę zapytać w urzędzie miasta.',
  call: (number) => `Zadzwoń: ${number}`,
  write: 'Napisz e-mail',
  website: 'Strona internetowa',
  when: 'Kiedy',
  today: 'Dziś',
  usual: 'Zwykle',
  closedToday: 'dziś zamknięte',
  always: 'W dzień i w nocy, przez cały rok',
  clockRange: (from, to) => `${fullClock(from)}–${fullClock(to)}`,
  byAppointment: 'po umówieniu',
  onlyByAppointment: 'Tylko po umówieniu.',
  hoursUnknown: 'Nie znamy godzin otwarcia. Proszę najpierw zadzwonić.',
  holidaysClosed: 'W święta zamknięte.',
  holidaysAsWeekly: 'Otwarte także w święta.',
  holidaysUnknown: 'Nie wiemy, czy w święta jest otwarte.',
  holidayUncertain: (name) => `Dziś jest święto (${name}). Proszę wcześniej zapytać.`,
  except: 'Wyjątki',
  closedDays: 'zamknięte',
  until: (from, to) => `od ${from} do ${to}`,
  where: 'Gdzie',
  secret: 'Adres jest tajny. Dzięki temu osoby tam są bezpieczne. Proszę zadzwonić.',
  addressUnknown: 'Nie znamy adresu.',
  inArea: 'Dzielnica',
  cost: 'Koszt',
  costs: {
    free: 'bezpłatnie',
    reduced: 'taniej dla osób, które mają mało pieniędzy',
    fee: 'płatne',
    membership: 'dla członków',
    unknown: 'nieznany',
  },
  places: 'Miejsca',
  languages: 'Języki na miejscu',
  access: 'Dostępność',
  accessUnknown: 'Nie wiemy, czy przy wejściu są schody. Proszę wcześniej zapytać.',
  accessStates: { yes: 'tak', limited: 'częściowo', no: 'nie' },
  bring: 'Co zabrać ze sobą',
  whatHappens: 'Co się tam dzieje',
  about: 'O tej ofercie',
  provider: 'Organizacja',
  lastChecked: (day) => `Ostatnio sprawdzono: ${day}`,
  seenOn: (day) => `Stan danych: ${day}`,
  neverChecked: 'Nikt tego jeszcze nie sprawdził.',
  source: 'Źródło',
  wrong: 'Coś się nie zgadza?',
  tellUs: 'Proszę nam o tym napisać',
  closedTitle: 'Tej oferty już nie ma',
  closed: (name) => `Zamknięte: ${name}.`,
  closedOn: (name, day) => `Od ${day} nie ma już w naszych danych: ${name}.`,
  others: 'Podobne oferty',
  otherLanguage: 'Tych informacji nie ma jeszcze w Państwa języku.',
  daysRange: (first, last) => `${first} – ${last}`,
  and: 'i',
  weekOfMonth: (week) => weeks[week] ?? 'ostatni',
  inWeeks: (which, days) =>
    `${days
      .split(' i ')
      .map((day) => `${likeDay(which, day)} ${day}`)
      .join(', ')} miesiąca`,
  season: (from, until) => `tylko od ${from} do ${until}`,
  byPhone: 'tylko telefonicznie',
  closureNow: 'Obecnie zamknięte',
  closureNowUntil: (day) => `Obecnie zamknięte do ${day}`,
  closureSoon: (from, until) =>
    until === null ? `Zamknięte od ${from}` : `Zamknięte od ${from} do ${until}`,
  ways: {
    walkIn: 'po prostu przyjść',
    phone: 'zadzwonić',
    appointment: 'umówić się',
    online: 'przez internet',
    homeVisit: 'wizyta w domu',
    outreach: 'przychodzą do dzielnicy',
  },
  waysTitle: 'Jak uzyskać pomoc',
  directions: 'Jak dojechać',
  mapApp: 'Otwórz w aplikacji z mapami',
  otherSite: 'OpenStreetMap, nowe okno',
  toCalendar: 'Do kalendarza',
  sheet: 'Kartka do zabrania',
  share: 'Przekaż innym',
  shareNow: 'Udostępnij',
  shareAddress: 'Adres tej strony',
  shareMail: 'Przekaż e-mailem',
  qr: 'Kod QR z adresem tej strony',
  qrHint: 'Proszę skierować na niego aparat telefonu.',
  moreSites: 'Także tutaj',
  hoursAsAbove: 'Godziny takie same jak wyżej.',
  sketchOf: (place, areas) =>
    `Położenie: ${place}, punkt na mapie. Na mapie także: ${areas}. Północ jest u góry.`,
  accessGroups: {
    arriving: 'Dojście',
    inside: 'W środku',
    communicating: 'Porozumiewanie się',
    conditions: 'Warto wiedzieć',
  },
  hasSteps: 'Są schody',
  accessNotChecked: 'Jeszcze nie sprawdzono',
  networks: 'Należy do',
  related: 'Co może pomóc potem',
  checkedBy: { provider: 'przez organizację', city: 'przez miasto', source: 'ze źródła' },
  stale: 'Minął od tego ponad rok. Proszę zapytać przed wyjściem.',
  discreet:
    'Nikt nie ma wiedzieć o tej wizycie? „Szybko opuść stronę” jest na samej górze. Potem proszę usunąć historię przeglądarki.',
  unreviewed: 'Tłumaczenie maszynowe, przez nikogo niesprawdzone.',
}
