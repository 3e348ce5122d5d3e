import type { ReportTexts } from '../../help/reportTexts.ts'

export const report: ReportTexts = {
  title: 'Coś się nie zgadza?',
  about: (name) => `Dotyczy: ${name}`,
  lede: 'Dziękujemy za pomoc. Nie trzeba podawać nazwiska.',
  kind: 'Co się nie zgadza?',
  kinds: {
    hours: 'Godziny otwarcia',
    phone: 'Numer telefonu lub e-mail',
    address: 'Adres',
    gone: 'Tej oferty już nie ma',
    access: 'Informacje o dostępności (schody, winda, toaleta)',
    other: 'Coś innego',
  },
  message: 'Jak jest naprawdę?',
  messageHint: 'Proszę nie pisać niczego o swoim zdrowiu ani o innych osobach.',
  contact: 'Jak możemy się skontaktować w razie pytań?',
  contactHint: 'E-mail lub telefon. Tylko do pytań o to zgłoszenie.',
  optional: 'nieobowiązkowo',
  trap: 'Proszę zostawić puste',
  send: 'Wyślij',
  next: 'Wiadomość przeczyta pracownik lub pracownica i sprawdzi informacje.',
  errorTitle: 'Proszę sprawdzić wpisane dane',
  errors: {
    kind: 'Proszę wybrać, co się nie zgadza.',
    message: 'Proszę napisać, co się nie zgadza.',
    messageTooLong: (most) => `Tekst jest za długi. Największa liczba znaków: ${most}.`,
    contactTooLong: (most) => `To jest za długie. Największa liczba znaków: ${most}.`,
    else: 'To nie pasuje.',
  },
  unavailable:
    'Teraz nie można wysłać. Wiadomość jest nadal poniżej. Proszę wysłać ją ponownie za kilka minut.',
  tooMany: (wait) =>
    `Z Państwa łącza przyszło już wiele zgłoszeń. Wiadomość jest nadal poniżej. Proszę poczekać ${wait} i wysłać ją ponownie.`,
  sendAgain:
    'Proszę sprawdzić wiadomość i wysłać ją jeszcze raz. Tak odsiewamy maszyny. Cały tekst nadal tu jest.',
  thanksTitle: 'Dziękujemy za zgłoszenie',
  thanks: 'Wiadomość dotarła. Sprawdzimy informacje i poprawimy błędy.',
  back: (name) => `Wróć do: ${name}`,
}
