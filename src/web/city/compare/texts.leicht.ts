import type { CompareTexts } from './texts.de.ts'

export const leicht: CompareTexts = {
  title: 'Stadt-Teile vergleichen',
  titleOf: (names) => `Vergleich: ${names}`,
  lede: 'Wählen Sie 2 bis 5 Stadt-Teile. Dann sehen Sie ihre Zahlen nebeneinander.',
  chosen: 'Diese Stadt-Teile sind gewählt',
  remove: (name) => `${name} wegnehmen`,
  tooFew: 'Wählen Sie noch einen Stadt-Teil.',
  full: 'Sie haben 5 Stadt-Teile gewählt. Mehr geht nicht. Nehmen Sie erst einen weg.',
  add: 'Noch einen Stadt-Teil wählen',
  addLabel: 'So heißt der Stadt-Teil',
  addButton: 'Suchen',
  addFound: (name) => `Sie haben gesucht: ${name}. Wählen Sie einen Stadt-Teil:`,
  addNothing: (name) =>
    `Wir haben nichts gefunden. Sie haben gesucht: ${name}. Schreiben Sie einen anderen Namen.`,
  near: 'Zum Beispiel:',
  unknownArea: (names) => `Diese Stadt-Teile gibt es nicht: ${names}.`,
  tooMany: 'Sie haben mehr als 5 Stadt-Teile gewählt. Wir zeigen die ersten 5.',
  levels:
    'Die Stadt-Teile sind verschieden groß. In kleinen Stadt-Teilen macht der Zufall mehr aus.',
  past: (name) => `Diesen Stadt-Teil gibt es so nicht mehr: ${name}.`,
  related: (part, whole) =>
    `${part} und ${whole} liegen am gleichen Ort. Darum prüfen wir den Unterschied nicht.`,
  valuesTitle: 'Zahlen',
  valuesNote:
    'Ein langer Balken zeigt: Die Zahl ist groß. Die dünne Linie im Balken zeigt: So groß ist der Zufall. Der Strich zeigt: So ist es in der ganzen Stadt. Die Zahlen sagen nicht: Darum ist es so.',
  area: 'Stadt-Teil',
  value: 'Zahl',
  toCity: 'Vergleich mit der Stadt',
  standing: {
    higher: 'sicher größer',
    similar: 'kein sicherer Unterschied',
    lower: 'sicher kleiner',
  },
  better: 'besser',
  worse: 'schlechter',
  city: 'Ganze Stadt',
  surelyHigher: (higher, lower) =>
    `Die Zahl ist hier sicher größer: ${higher}. Und kleiner: ${lower}.`,
  noDifference: 'Der Unterschied kann Zufall sein.',
  cannotSay: 'Vielleicht ist der Unterschied Zufall. Das wissen wir nicht.',
  size: 'Die Zahl hängt davon ab: So groß ist der Stadt-Teil.',
  single: 'Wir kennen nur eine Zahl. Darum können wir nicht vergleichen.',
  and: 'und',
  agesTitle: 'So alt sind die Menschen',
  agesCaption: 'Von 100 Menschen sind so viele so alt',
  agesDiffer: (names) => `Hier wissen wir nicht genug: ${names}.`,
  agesTime: 'Zeit',
  people: 'Menschen',
  csv: 'Vergleich als Datei (CSV)',
  unknown: 'wissen wir nicht',
}
