import type { TextSet } from '../../platform/texts/index.ts'

const de = {
  title: 'Schnittstelle für Programme',
  titleOf: (context: string) => `Schnittstelle: ${context}`,
  lede: 'Alles, was diese Seiten zeigen, gibt es auch als JSON. Dieselben Vorgänge stehen hinter Seiten, Schnittstelle und Befehlszeile.',
  document: 'Beschreibung nach OpenAPI 3.1',
  licence: 'Die Lizenz der Daten steht bei jeder Quelle.',
  read: 'Lesen',
  write: 'Schreiben',
  parameters: 'Angaben',
  name: 'Name',
  kind: 'Art',
  meaning: 'Bedeutung',
  required: 'nötig',
  optional: 'freiwillig',
  none: 'Keine Angaben nötig.',
  signedIn: 'Nur für Angemeldete. Angaben und Antwort stehen in der OpenAPI-Beschreibung.',
  answer: 'Aufbau der Antwort',
  contexts: {
    offers: 'Angebote',
    city: 'Stadt und Gebiete',
    atlas: 'Kennzahlen',
    measures: 'Versprechen und Maßnahmen',
    people: 'Konten und Stellen',
  } as Record<string, string>,
}
type Texts = typeof de
const leicht: Texts = {
  ...de,
  title: 'Daten für Computer-Programme',
  lede: 'Diese Seite ist für Menschen, die Computer-Programme schreiben. Sie können alle Daten von hier als Datei bekommen.',
  document: 'Beschreibung für Programme',
  licence: 'Bei allen Daten steht: Woher kommen sie? Wer darf sie benutzen?',
}
const en: Texts = {
  title: 'API for programs',
  titleOf: (context: string) => `API: ${context}`,
  lede: 'Everything on these pages is available as JSON. The same operations stand behind pages, API and command line.',
  document: 'OpenAPI 3.1 document',
  licence: 'The licence of the data is given with each source.',
  read: 'Read',
  write: 'Write',
  parameters: 'Parameters',
  name: 'Name',
  kind: 'Type',
  meaning: 'Meaning',
  required: 'required',
  optional: 'optional',
  none: 'No parameters needed.',
  signedIn: 'For people who are signed in. Fields and answer stand in the OpenAPI document.',
  answer: 'Shape of the answer',
  contexts: {
    offers: 'Offers',
    city: 'City and areas',
    atlas: 'Indicators',
    measures: 'Promises and measures',
    people: 'Accounts and organisations',
  },
}
export const interfaceTexts: TextSet<Texts> = { de, leicht, en }
