/** Texts of the page that lays two to five areas side by side. */
export const de = {
  title: 'Gebiete vergleichen',
  titleOf: (names: string) => `${names} im Vergleich`,
  lede: 'Wählen Sie zwei bis fünf Gebiete. Sie sehen deren Werte nebeneinander, und welche Unterschiede gesichert sind.',
  chosen: 'Gewählte Gebiete',
  remove: (name: string) => `${name} entfernen`,
  tooFew: 'Wählen Sie noch mindestens ein Gebiet.',
  full: 'Fünf Gebiete sind gewählt. Entfernen Sie eines, um ein anderes dazuzunehmen.',
  add: 'Ein Gebiet dazunehmen',
  addLabel: 'Name des Gebiets',
  addButton: 'Suchen',
  addFound: (name: string) => `Gefunden für „${name}“. Wählen Sie ein Gebiet:`,
  addNothing: (name: string) =>
    `Kein Gebiet heißt „${name}“ oder so ähnlich. Versuchen Sie einen anderen Namen.`,
  near: 'Zum Beispiel:',
  unknownArea: (names: string) => `Diese Gebiete gibt es nicht: ${names}.`,
  tooMany: 'Es sind mehr als fünf Gebiete gewählt. Gezeigt werden die ersten fünf.',
  levels:
    'Diese Gebiete gehören zu verschiedenen Ebenen. Werte kleiner Gebiete schwanken stärker als die großer.',
  past: (name: string) => `${name} gibt es in diesen Grenzen nicht mehr.`,
  related: (part: string, whole: string) =>
    `${part} und ${whole} haben gemeinsamen Boden. Ob ihr Unterschied Zufall ist, lässt sich deshalb nicht prüfen.`,
  valuesTitle: 'Kennzahlen',
  valuesNote:
    'Balken beginnen bei 0 und haben je Kennzahl den gleichen Maßstab. Die dünne Linie darin ist der Vertrauensbereich, der senkrechte Strich die ganze Stadt. Als gesichert gilt ein Unterschied, wenn sich zwei Vertrauensbereiche nicht berühren. Ursachen nennt der Vergleich nicht.',
  area: 'Gebiet',
  value: 'Wert',
  toCity: 'Gegenüber der Stadt',
  standing: {
    higher: 'gesichert höher',
    similar: 'kein gesicherter Unterschied',
    lower: 'gesichert niedriger',
  },
  better: 'besser',
  worse: 'schlechter',
  city: 'Ganze Stadt',
  surelyHigher: (higher: string, lower: string) => `Gesichert höher: ${higher} als ${lower}.`,
  noDifference: 'Kein gesicherter Unterschied zwischen diesen Gebieten.',
  cannotSay: 'Ob die Unterschiede Zufall sind, lässt sich hier nicht sagen.',
  size: 'Eine Anzahl: Sie hängt davon ab, wie groß das Gebiet ist.',
  single:
    'Nur für ein Gebiet ist zu dieser Zeit ein Wert bekannt. Ein Vergleich ist nicht möglich.',
  and: 'und',
  agesTitle: 'Alter',
  agesCaption: 'Anteil an allen Menschen des Gebiets',
  agesDiffer: (names: string) => `Für ${names} sind keine oder andere Altersgruppen bekannt.`,
  agesTime: 'Zeitpunkt',
  people: 'Menschen',
  csv: 'Vergleich als CSV-Datei',
  unknown: 'unbekannt',
}

export type CompareTexts = typeof de
