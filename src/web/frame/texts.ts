import type { TextSet } from '../../platform/texts/index.ts'

const de = {
  skip: 'Zum Inhalt',
  home: 'Startseite',
  findHelp: 'Hilfe finden',
  understandCity: 'Stadt verstehen',
  helpNow: 'Jetzt Hilfe',
  leave: 'Seite schnell verlassen',
  leaveHint:
    '„Seite schnell verlassen“ öffnet eine andere Seite. Diese Seite bleibt im Verlauf Ihres Browsers.',
  languages: 'Sprache',
  mainMenu: 'Hauptmenü',
  youAreHere: 'Sie sind hier',
  faulty: 'Bitte prüfen',
  imprint: 'Impressum',
  privacy: 'Datenschutz',
  accessibility: 'Erklärung zur Barrierefreiheit',
  easyLanguage: 'Leichte Sprache',
  signLanguage: 'Gebärdensprache',
  forMachines: 'Daten und Schnittstelle',
  footer: 'Über diese Seiten',
  demo: 'Erfundene Stadt: alles ist ein Beispiel. Nur die bundesweiten Notrufe sind echt.',
  notTranslated: (language: string) =>
    `Diese Seite gibt es noch nicht auf ${language}. Sie lesen den deutschen Text.`,
  claim: 'Hilfe finden. Bedarf sehen. Wirkung zeigen.',
  staff: 'Für Fachleute: Anmelden',
  work: 'Arbeit',
  workMenu: 'Arbeitsbereich',
  myAccount: 'Mein Konto',
  signOut: 'Abmelden',
  actingFor: 'Sie handeln für',
  noOrganisation: 'Keine Organisation gewählt',
  change: 'wechseln',
  formReturned:
    'Ihre Sitzung war zu Ende. Ihre Angaben sind noch da, aber noch nicht gespeichert. Prüfen Sie sie und senden Sie das Formular noch einmal ab.',
  formOld:
    'Dieses Formular war veraltet. Ihre Angaben sind noch da, aber noch nicht gespeichert. Senden Sie das Formular noch einmal ab.',
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
    'Bei „Seite schnell verlassen“ sehen Sie eine andere Internet-Seite. Ihr Browser merkt sich diese Seite trotzdem.',
  languages: 'Sprache',
  mainMenu: 'Haupt-Menü',
  youAreHere: 'Sie sind hier',
  faulty: 'Bitte prüfen',
  imprint: 'Impressum',
  privacy: 'Daten-Schutz',
  accessibility: 'Erklärung zur Barriere-Freiheit',
  easyLanguage: 'Leichte Sprache',
  signLanguage: 'Gebärden-Sprache',
  forMachines: 'Daten',
  footer: 'Über diese Seiten',
  demo: 'Diese Stadt gibt es nicht. Alles ist ein Beispiel. Nur die Not-Rufe sind echt.',
  notTranslated: (language) =>
    `Diese Seite gibt es noch nicht in dieser Sprache: ${language}. Sie lesen den deutschen Text.`,
  claim: 'Hilfe finden. Sehen, was fehlt. Zeigen, was hilft.',
  staff: 'Für Fach-Leute: Anmelden',
  work: 'Arbeit',
  workMenu: 'Arbeits-Bereich',
  myAccount: 'Mein Konto',
  signOut: 'Abmelden',
  actingFor: 'Sie arbeiten für',
  noOrganisation: 'Sie haben keine Organisation gewählt',
  change: 'wechseln',
  formReturned:
    'Sie waren zu lange weg. Ihr Text ist noch da. Er ist noch nicht gespeichert. Prüfen Sie Ihren Text. Senden Sie ihn noch einmal.',
  formOld:
    'Das Formular war zu alt. Ihr Text ist noch da. Er ist noch nicht gespeichert. Senden Sie ihn noch einmal.',
}

const en: FrameTexts = {
  skip: 'Skip to content',
  home: 'Home',
  findHelp: 'Find help',
  understandCity: 'Understand the city',
  helpNow: 'Help now',
  leave: 'Leave this page quickly',
  leaveHint:
    '“Leave this page quickly” opens another website. This page stays in your browser history.',
  languages: 'Language',
  mainMenu: 'Main menu',
  youAreHere: 'You are here',
  faulty: 'Please check',
  imprint: 'Legal notice',
  privacy: 'Privacy',
  accessibility: 'Accessibility statement',
  easyLanguage: 'Easy language',
  signLanguage: 'Sign language',
  forMachines: 'Data and API',
  footer: 'About these pages',
  demo: 'A made-up city: everything is an example. Only the national emergency numbers are real.',
  notTranslated: (language) =>
    `This page is not available in ${language} yet. You are reading the German text.`,
  claim: 'Find help. See need. Show impact.',
  staff: 'For professionals: sign in',
  work: 'Work',
  workMenu: 'Work area',
  myAccount: 'My account',
  signOut: 'Sign out',
  actingFor: 'You are acting for',
  noOrganisation: 'No organisation chosen',
  change: 'change',
  formReturned:
    'Your session had ended. What you entered is still here but not saved yet. Check it and send the form again.',
  formOld:
    'This form was out of date. What you entered is still here but not saved yet. Send the form again.',
}

export const frameTexts: TextSet<FrameTexts> = { de, leicht, en }
