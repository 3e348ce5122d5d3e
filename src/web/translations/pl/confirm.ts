import { plural } from '../../../platform/texts/index.ts'
import type { ConfirmTexts } from '../../help/confirm/texts.ts'

export const confirm: ConfirmTexts = {
  title: 'Czy te informacje są nadal aktualne?',
  of: (organisation) => `Oferty organizacji: ${organisation}`,
  lede: 'Proszę obejrzeć informacje. Jeśli wszystko się zgadza, wystarczy nacisnąć przycisk. Nie trzeba się logować.',
  all: (count) =>
    count === 1 ? 'Tak, wszystko się zgadza' : `Tak, wszystko się zgadza (oferty: ${count})`,
  one: 'Ta oferta się zgadza',
  only: (count) => `Zobacz wszystkie oferty (${count})`,
  wrong: 'Coś się nie zgadza',
  confirmed: 'Potwierdzono dzisiaj',
  reported: 'Zgłoszono, że coś się nie zgadza',
  checked: (day) => `Ostatnio potwierdzono: ${day}`,
  never: 'Jeszcze nigdy nie potwierdzono',
  labels: {
    types: 'Rodzaj pomocy',
    place: 'Miejsce',
    hours: 'Godziny otwarcia',
    phone: 'Telefon',
    email: 'E-mail',
    website: 'Adres strony',
  },
  missing: 'nie podano',
  secretPlace: 'Miejsce nie jest pokazywane',
  see: 'Tak to widzą ludzie',
  thanks: (count) =>
    plural('pl', count, {
      one: 'Dziękujemy. Potwierdzono {n} ofertę.',
      few: 'Dziękujemy. Potwierdzono {n} oferty.',
      other: 'Dziękujemy. Potwierdzono {n} ofert.',
    }),
  thanksReport: 'Dziękujemy. Wiadomość dotarła. Redakcja sprawdzi informacje.',
  changed: (names) =>
    `Te informacje właśnie się zmieniły. Proszę spojrzeć na nie jeszcze raz: ${names}`,
  nothing: 'Na wszystko jest odpowiedź. Nic więcej nie trzeba robić.',
  ended: 'Ten link już nie działa',
  endedText:
    'Link wygasł albo nie został skopiowany w całości. Proszę otworzyć link z najnowszego e-maila. Jeśli to nie pomoże, proszę zgłosić się do urzędu miasta.',
  wrongTitle: 'Co się nie zgadza?',
  message: 'Proszę napisać, jak jest naprawdę',
  messageHint: 'Na przykład: Mamy nowy numer telefonu, 0123 456789.',
  send: 'Wyślij',
  back: 'Wróć do informacji',
  errorTitle: 'Proszę sprawdzić wpisane dane',
  needsMessage: 'Proszę napisać, co się nie zgadza.',
  tooLong: (most) => `Tekst jest za długi. Największa liczba znaków: ${most}.`,
  later: 'Teraz to nie działa. Proszę spróbować ponownie za kilka minut.',
}
