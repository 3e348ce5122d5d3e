/** What the page of papers of the council says. */
export const texts = {
  title: 'Vorlagen des Rates',
  lede: 'Was im Rats-Informationssystem der Stadt steht. Soll ein Papier auf Zusagen gelesen werden, laden Sie seine Datei herunter und unter „Papiere“ wieder hoch.',
  search: 'Vorlagen suchen',
  words: 'Wörter oder Nummer',
  of: (meeting: string) => `Nur Vorlagen der Sitzung „${meeting}“.`,
  caption: (count: number) =>
    count === 1 ? '1 Vorlage' : `${count.toLocaleString('de-DE')} Vorlagen`,
  columns: { name: 'Vorlage', reference: 'Nummer', on: 'Tag', file: 'Datei', meetings: 'Beraten' },
  none: '–',
  empty:
    'Hier ist keine Vorlage. Eingelesen werden sie am Server mit dem Befehl: npx nahbei oparl import ADRESSE',
  notFound: 'Dazu wurde nichts gefunden.',
}
