import type { HomeTexts } from '../../home/texts.ts'

export const home: HomeTexts = {
  title: (city) => `nahbei ${city}: pomoc w pobliżu`,
  description: (city) => `Porady, pomoc i miejsca spotkań w mieście ${city}.`,
  question: 'W czym potrzebna jest pomoc?',
  whatFor: 'Własnymi słowami',
  situations: 'Albo proszę wybrać, co pasuje',
  now: 'To pilne? Tutaj ktoś pomoże od razu.',
  nowLink: 'Pomoc teraz',
  allTypes: 'Wszystkie rodzaje pomocy',
  city: 'Poznaj swoje miasto',
  cityText: (city) =>
    `Jak żyją ludzie w mieście ${city}? Liczby, mapy i oferty dla każdej części miasta.`,
  cityLink: (city) => `${city} w liczbach`,
  promises: 'Obietnice i wyniki',
  promisesText: (city) => `Co obiecali politycy w mieście ${city}? I co z tego wynikło?`,
  promisesLink: 'Zobacz obietnice',
}
