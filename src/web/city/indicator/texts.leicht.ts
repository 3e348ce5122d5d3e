import type { IndicatorTexts } from './texts.de.ts'

export const leicht: IndicatorTexts = {
  onThisPage: 'Das steht auf dieser Seite',
  map: 'Karte',
  classingTitle: 'So sind die Farben verteilt',
  classing: {
    natuerlich: 'nach Lücken zwischen den Zahlen',
    gleich: 'gleich große Schritte',
    quantile: 'gleich viele Stadt-Teile für jede Farbe',
    stadtwert: 'Farben um die Zahl der ganzen Stadt',
    eigen: 'eigene Grenzen',
  },
  classingWhy: {
    natuerlich: 'Eine neue Farbe beginnt bei einer Lücke zwischen den Zahlen.',
    gleich: 'Die Schritte von Farbe zu Farbe sind gleich groß.',
    quantile: 'Jede Farbe hat fast gleich viele Stadt-Teile.',
    stadtwert: 'Die Farbe in der Mitte bedeutet: So ist es in der ganzen Stadt.',
    eigen: 'Jemand hat die Grenzen selbst gewählt.',
  },
  classingMedian: 'Die Farbe in der Mitte bedeutet: So ist es in der Mitte aller Stadt-Teile.',
  borders: 'Grenzen zwischen den Farben',
  bordersHint:
    'Schreiben Sie bis zu 4 Zahlen. Die kleinste Zahl kommt zuerst. Zwischen den Zahlen steht ein Strich-Punkt. Zum Beispiel: 5; 10; 12,5',
  bordersUse: 'Karte neu färben',
  bordersFaulty:
    'Diese Grenzen gehen nicht. Schreiben Sie bis zu 4 Zahlen. Die kleinste Zahl kommt zuerst. Zwischen den Zahlen steht ein Strich-Punkt.',

  interval: 'Spiel-Raum durch Zufall',
  intervalShort: (lower, upper) => `${lower} bis ${upper}`,
  standing: 'Vergleich mit der Stadt',
  higher: 'größer',
  lower: 'kleiner',
  similar: 'ähnlich',
  better: 'besser',
  worse: 'schlechter',
  standingFinding: (higher, lower, similar) =>
    `Sicher größer als in der Stadt: ${higher} Stadt-Teile. Sicher kleiner: ${lower}. Kein sicherer Unterschied: ${similar}.`,
  standingKey: {
    higher: 'sicher größer als in der ganzen Stadt',
    lower: 'sicher kleiner als in der ganzen Stadt',
    similar: 'kein sicherer Unterschied',
  },
  standingBetter: (words) => `${words}. Das ist besser.`,
  standingWorse: (words) => `${words}. Das ist schlechter.`,
  byChance: (areas, expected) =>
    `Ein Unterschied kann auch Zufall sein. Das trifft etwa ${expected} von ${areas} Stadt-Teilen.`,
  noIntervals: {
    none: 'Bei dieser Zahl rechnen wir keinen Zufall aus.',
    parts:
      'Wir wissen nicht: Wie viele Menschen wurden gezählt? Darum rechnen wir keinen Zufall aus.',
    city: 'Die Zahl für die ganze Stadt fehlt. Darum können wir nicht vergleichen.',
  },
  rankingTitle: (count) => `Alle ${count} Stadt-Teile in einer Liste`,
  sortStanding: 'nach dem Vergleich mit der Stadt',
  parts: 'So wurde gerechnet',
  partsOfPersons: (numerator, denominator) => `${numerator} von ${denominator}`,
  partsOfRate: (numerator, denominator) => `${numerator} auf ${denominator}`,
  chosenArea: 'dieser Stadt-Teil ist gewählt',

  trend: 'So hat sich die Zahl geändert',
  trendFinding: (name, from, first, until, last) =>
    `${name}. ${from}: ${first}. ${until}: ${last}.`,
  trendSure: {
    rose: 'Die Zahl ist sicher größer als früher.',
    fell: 'Die Zahl ist sicher kleiner als früher.',
    similar: 'Der Unterschied kann Zufall sein.',
  },
  trendSpan: 'von der kleinsten bis zur größten Zahl aller Stadt-Teile',
  trendBand: 'So groß ist der Zufall',
  trendBreak: 'Ab hier wurde anders gezählt',
  areaChoice: 'Einen Stadt-Teil dazu zeigen',
  areaNone: 'kein Stadt-Teil',
  areaShow: 'Zeigen',
  allCourses: 'Alle Stadt-Teile und alle Jahre',

  distribution: 'So sind die Zahlen verteilt',
  distributionFinding: (from, until) =>
    `Die Hälfte der Stadt-Teile hat eine Zahl zwischen ${from} und ${until}.`,
  distributionDescription: (title) =>
    `Das sind Säulen. Jede Säule zeigt: So viele Stadt-Teile haben diese Zahl. Es geht um: ${title}. Alle Zahlen stehen in der Tabelle.`,
  distributionBin: (from, below, areas) => `${from} bis unter ${below}: ${areas}`,
  distributionUp: 'Hohe Säule: viele Stadt-Teile. Nach rechts:',
  areasCount: 'Stadt-Teile',
  markCity: (value) => `Ganze Stadt: ${value}`,
  markMedian: (value) => `Mitte aller Stadt-Teile: ${value}`,
  markArea: (area, value) => `${area}: ${value}`,

  funnel: 'Ist der Unterschied nur Zufall?',
  funnelFinding: (outside, areas) =>
    `${outside} von ${areas} Stadt-Teilen sind sehr anders als die Stadt. Das ist kaum Zufall.`,
  funnelOne: (areas) =>
    `1 von ${areas} Stadt-Teilen ist sehr anders als die Stadt. Das ist kaum Zufall.`,
  funnelNone: (areas) => `Alle ${areas} Stadt-Teile sind ähnlich wie die Stadt.`,
  funnelWhy:
    'In kleinen Stadt-Teilen ist der Zufall größer. Zwischen den Linien kann ein Unterschied Zufall sein.',
  funnelMost: 'Hier sind die meisten Stadt-Teile wirklich verschieden.',
  funnelDescription: (title) =>
    `Das Bild sieht aus wie ein Trichter. Es geht um: ${title}. Rechts sind große Stadt-Teile. Oben sind große Zahlen.`,
  funnelDot: (area, value) => `${area}: ${value}`,
  funnelInner: 'innere Linie: 95 von 100 Zahlen liegen innen',
  funnelOuter: 'äußere Linie: 998 von 1.000 Zahlen liegen innen',
  funnelWithin: 'zwischen den Linien',
  funnelBeyond95: 'außen: bei der inneren Linie',
  funnelBeyond998: 'ganz außen',
  funnelAcross: (unit) => `Nach oben: ${unit}. Nach rechts: `,
  funnelSize: 'So viele wurden gezählt',
  funnelAll: 'Alle Stadt-Teile liegen zwischen den inneren Linien.',

  statistic: 'Das ist die Zahl',
  statistics: {
    proportion: 'So viele von 100 Menschen.',
    rate: 'So oft kommt etwas bei vielen Menschen vor.',
    count: 'So oft kommt etwas vor.',
    mean: 'Die Mitte aus vielen Zahlen.',
    none: 'Bei dieser Zahl gibt es keinen Zufall.',
  },
  intervalMethod: 'So rechnen wir den Zufall aus',
  intervalMethods: {
    wilson: 'Die Rechnung heißt: Wilson.',
    byar: 'Die Rechnung heißt: Byar. Bei weniger als 10 Fällen heißt sie: Poisson.',
  },
  intervalMeaning:
    'Zahlen ändern sich jedes Jahr auch durch Zufall. Der Spiel-Raum zeigt: So groß ist der Zufall.',
  standingMethod: 'So vergleichen wir',
  standingHow:
    'Ein Unterschied ist sicher: Der ganze Spiel-Raum liegt über der Zahl der Stadt. Oder der ganze Spiel-Raum liegt darunter. Wir sagen nicht: Darum ist es so.',
  protection: 'Schutz von Menschen',
  protectionNone: 'Hier ist keine Zahl geheim.',
  protectionSome: (count) =>
    `Geheim: ${count}. Wir zeigen diese Zahl nicht. Sonst könnte man einzelne Menschen erkennen.`,
  citation: 'So nennen Sie uns als Quelle',

  figureData: (title) => `Daten zu: ${title}`,
  asSvg: 'Bild (SVG)',
  asPng: 'Bild (PNG)',
  asCsv: 'Zahlen (CSV)',
  compareWith: 'Mit einer anderen Zahl vergleichen',

  historyTitle: (title) => `${title}: alle Stadt-Teile und alle Jahre`,
  historyLede: 'Jeder Stadt-Teil hat ein kleines Bild. Die Linie mit Lücken zeigt die ganze Stadt.',
  historyLedeNoCity: 'Jeder Stadt-Teil hat ein kleines Bild.',
  historyScale: (from, until) => `Unten im Bild: ${from}. Oben im Bild: ${until}.`,
  historySpan: (from, until) => `Die Bilder zeigen die Zeit von ${from} bis ${until}.`,
  historyFinding: (rose, fell, of) =>
    `Es gibt ${of} Stadt-Teile. Die Zahl ist in ${rose} größer als früher. In ${fell} ist sie kleiner.`,
  historyOne: 'Wir haben nur Zahlen aus einem Jahr. Darum gibt es noch kein Bild.',
  historyFromTo: (first, last) => `erst ${first}, dann ${last}`,
  historyNothing: 'keine Zahl',
  historyBack: 'Zurück zur Karte und zur Liste',

  relationTitle: 'Zwei Zahlen vergleichen',
  relationLede:
    'Jeder Punkt ist ein Stadt-Teil. Das Bild zeigt: Sind oft beide Zahlen groß? Oder ist oft eine groß und eine klein?',
  relationPoints: 'Bild',
  relationX: 'Diese Zahl geht nach rechts',
  relationY: 'Diese Zahl geht nach oben',
  relationLevel: 'Größe der Teile',
  relationShow: 'Vergleichen',
  relationSame: 'Wählen Sie 2 verschiedene Zahlen.',
  relationNone: 'Für diese beiden Zahlen gibt es keine gemeinsamen Stadt-Teile.',
  relationFew: (count) => `Wir haben beide Zahlen nur für ${count} Stadt-Teile. Das ist zu wenig.`,
  relationUnsure: 'Die beiden Zahlen hängen nicht sicher zusammen.',
  relationTogether: (x, y, strength) =>
    `Oft sind beide Zahlen groß oder beide klein. Es geht um: ${x}. Und um: ${y}. Das ist ${strength} so.`,
  relationApart: (x, y, strength) =>
    `Oft ist eine Zahl groß und die andere klein. Es geht um: ${x}. Und um: ${y}. Das ist ${strength} so.`,
  weak: 'nur ein wenig',
  medium: 'deutlich',
  strong: 'sehr deutlich',
  relationFigures: (coefficient, lower, upper, count) =>
    `Rechnung nach Spearman: ${coefficient}. Der Zufall liegt zwischen ${lower} und ${upper}. Stadt-Teile: ${count}.`,
  relationCause:
    'Das Bild sagt nicht: Das eine kommt vom anderen. Es zeigt nur Stadt-Teile. Es zeigt keine einzelnen Menschen.',
  relationDescription: (x, y) =>
    `Das sind Punkte. Nach rechts geht: ${x}. Nach oben geht: ${y}. Alle Zahlen stehen in der Tabelle.`,
  relationMissing: (count) => `Hier fehlt eine Zahl: bei ${count} Stadt-Teilen.`,
  relationCity: 'ganze Stadt oder Mitte aller Stadt-Teile',
  relationTable: (count) => `Alle ${count} Stadt-Teile als Tabelle`,
}
