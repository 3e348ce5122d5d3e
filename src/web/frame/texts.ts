import type { TextSet } from '../../platform/texts/index.ts'

const de = {
  skip: 'Zum Inhalt',
  home: 'Startseite',
  findHelp: 'Hilfe finden',
  understandCity: 'Stadt verstehen',
  helpNow: 'Jetzt Hilfe',
  leave: 'Seite schnell verlassen',
  leaveHint: 'Öffnet eine andere Seite. Diese Seite bleibt im Verlauf Ihres Browsers.',
  languages: 'Sprache',
  mainMenu: 'Hauptmenü',
  youAreHere: 'Sie sind hier',
  imprint: 'Impressum',
  privacy: 'Datenschutz',
  accessibility: 'Erklärung zur Barrierefreiheit',
  easyLanguage: 'Leichte Sprache',
  signLanguage: 'Gebärdensprache',
  forMachines: 'Daten und Schnittstelle',
  footer: 'Über diese Seiten',
  demo: 'Diese Stadt ist erfunden. Alle Angebote, Adressen und Zahlen sind Beispiele. Nur die bundesweiten Notrufe sind echt.',
  notTranslated: (language: string) =>
    `Diese Seite gibt es noch nicht auf ${language}. Sie lesen den deutschen Text.`,
  claim: 'Hilfe finden. Bedarf sehen. Wirkung zeigen.',
}

export type FrameTexts = typeof de

const leicht: FrameTexts = {
  skip: 'Direkt zum Text',
  home: 'Start-Seite',
  findHelp: 'Hilfe finden',
  understandCity: 'Die Stadt verstehen',
  helpNow: 'Jetzt Hilfe',
  leave: 'Seite schnell verlassen',
  leaveHint:
    'Sie sehen dann eine andere Internet-Seite. Ihr Browser merkt sich diese Seite trotzdem.',
  languages: 'Sprache',
  mainMenu: 'Haupt-Menü',
  youAreHere: 'Sie sind hier',
  imprint: 'Impressum',
  privacy: 'Daten-Schutz',
  accessibility: 'Erklärung zur Barriere-Freiheit',
  easyLanguage: 'Leichte Sprache',
  signLanguage: 'Gebärden-Sprache',
  forMachines: 'Daten',
  footer: 'Über diese Seiten',
  demo: 'Diese Stadt gibt es nicht wirklich. Die Angebote und die Zahlen sind Beispiele. Nur die Not-Rufe für ganz Deutschland sind echt.',
  notTranslated: (language) =>
    `Diese Seite gibt es noch nicht in dieser Sprache: ${language}. Sie lesen den deutschen Text.`,
  claim: 'Hilfe finden. Sehen, was fehlt. Zeigen, was hilft.',
}

const en: FrameTexts = {
  skip: 'Skip to content',
  home: 'Home',
  findHelp: 'Find help',
  understandCity: 'Understand the city',
  helpNow: 'Help now',
  leave: 'Leave this page quickly',
  leaveHint: 'Opens another website. This page stays in your browser history.',
  languages: 'Language',
  mainMenu: 'Main menu',
  youAreHere: 'You are here',
  imprint: 'Legal notice',
  privacy: 'Privacy',
  accessibility: 'Accessibility statement',
  easyLanguage: 'Easy language',
  signLanguage: 'Sign language',
  forMachines: 'Data and API',
  footer: 'About these pages',
  demo: 'This city is made up. All offers, addresses and figures are examples. Only the national emergency numbers are real.',
  notTranslated: (language) =>
    `This page is not available in ${language} yet. You are reading the German text.`,
  claim: 'Find help. See need. Show impact.',
}

export const frameTexts: TextSet<FrameTexts> = { de, leicht, en }
