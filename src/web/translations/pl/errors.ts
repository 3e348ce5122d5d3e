import { plural } from '../../../platform/texts/index.ts'
import type { ErrorTexts } from '../../frame/errors.tsx'
import type { WaitTexts } from '../../frame/waitWords.ts'

export const errors: ErrorTexts = {
  notFoundTitle: 'Nie ma takiej strony',
  notFound: 'Może w adresie jest błąd. Albo strona została przeniesiona. Tędy można iść dalej:',
  notAllowedTitle: 'Tej strony nie można otworzyć',
  notAllowed: 'Do tego trzeba się zalogować z odpowiednim uprawnieniem.',
  notYourRole:
    'Państwa rola na to nie pozwala. Jeśli ta strona jest potrzebna do pracy, proszę poprosić administrację miasta o odpowiednią rolę.',
  invalidTitle: 'Wpisane dane nie pasują',
  invalid: 'Proszę cofnąć się w przeglądarce o krok i sprawdzić wpisane dane.',
  conflictTitle: 'Ktoś był szybszy',
  conflict: 'Wpis w międzyczasie się zmienił. Proszę wczytać stronę ponownie.',
  unavailableTitle: 'Teraz to nie działa',
  unavailable: 'Proszę spróbować ponownie za kilka minut. Wpisane dane nie zostały zapisane.',
  tooManyTitle: 'Było zbyt wiele zapytań',
  tooMany: (wait) => `Proszę poczekać ${wait}. Potem proszę wczytać stronę ponownie.`,
  brokenTitle: 'U nas wystąpił błąd',
  broken: 'To nie Państwa wina. Proszę spróbować ponownie później.',
  reference: 'Zgłaszając błąd, proszę podać ten numer:',
  typed: 'To zostało napisane. Nie jest zapisane. Jeśli jest jeszcze potrzebne, proszę skopiować:',
  search: 'Szukaj pomocy',
  home: 'Na stronę główną',
  toWork: 'Do przeglądu',
  helpNow: 'Pomoc potrzebna od razu?',
}

/** To stand after „poczekać”. */
export const wait: WaitTexts = {
  moment: 'chwilę',
  minutes: (count) =>
    plural('pl', count, { one: '{n} minutę', few: '{n} minuty', other: '{n} minut' }),
  hours: (count) =>
    plural('pl', count, { one: '{n} godzinę', few: '{n} godziny', other: '{n} godzin' }),
}
