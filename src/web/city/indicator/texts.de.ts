/** Texts of the pages about one indicator, and about two side by side. Beside those of ../texts.de.ts. */
export const de = {
  onThisPage: 'Auf dieser Seite',
  map: 'Karte',
  classingTitle: 'Einteilung der Farben',
  classing: {
    natuerlich: 'natürliche Klassen',
    gleich: 'gleich breite Klassen',
    quantile: 'gleich viele Gebiete je Klasse',
    stadtwert: 'um den Wert der Stadt',
    eigen: 'eigene Grenzen',
  },
  classingWhy: {
    natuerlich: 'Die Grenzen der Klassen liegen dort, wo die Werte Lücken haben.',
    gleich: 'Jede Klasse umfasst einen gleich breiten Bereich von Werten.',
    quantile: 'In jeder Klasse liegen etwa gleich viele Gebiete.',
    stadtwert: 'Die mittlere Klasse liegt um den Wert der ganzen Stadt.',
    eigen: 'Die Grenzen der Klassen sind von Hand gewählt.',
  },
  classingMedian: 'Die mittlere Klasse liegt um die Mitte der Gebiete.',
  borders: 'Grenzen der Klassen',
  bordersHint:
    'Bis zu vier Zahlen, die kleinste zuerst, mit Semikolon dazwischen. Zum Beispiel: 5; 10; 12,5',
  bordersUse: 'Karte neu einteilen',
  bordersFaulty:
    'Diese Grenzen passen nicht. Schreiben Sie bis zu vier Zahlen, die kleinste zuerst, mit Semikolon dazwischen. Die Karte zeigt so lange natürliche Klassen.',

  // Soft hyphens: heads of narrow columns.
  interval: 'Vertrauens\u00adbereich',
  intervalShort: (lower: string, upper: string) => `${lower} bis ${upper}`,
  standing: 'Gegen\u00adüber der Stadt',
  higher: 'höher',
  lower: 'niedriger',
  similar: 'ähnlich',
  better: 'besser',
  worse: 'schlechter',
  standingFinding: (higher: string, lower: string, similar: string) =>
    `Gesichert höher als die Stadt: ${higher}. Gesichert niedriger: ${lower}. Kein gesicherter Unterschied: ${similar}.`,
  standingKey: {
    higher: 'gesichert höher als die Stadt',
    lower: 'gesichert niedriger als die Stadt',
    similar: 'kein gesicherter Unterschied',
  },
  standingBetter: (words: string) => `${words}, also besser`,
  standingWorse: (words: string) => `${words}, also schlechter`,
  byChance: (areas: string, expected: string) =>
    `Auch wenn alle Gebiete gleich wären, lägen von ${areas} etwa ${expected} durch Zufall darüber oder darunter.`,
  noIntervals: {
    none: 'Für diese Kennzahl gibt es keinen Vertrauensbereich.',
    parts:
      'Die Fälle hinter den Werten sind nicht bekannt. Darum gibt es keinen Vertrauensbereich.',
    city: 'Für die ganze Stadt ist kein Wert bekannt. Darum gibt es keinen Vergleich mit der Stadt.',
  },
  rankingTitle: (count: string) => `Alle ${count} Gebiete als Rangliste`,
  sortStanding: 'nach Vergleich mit der Stadt',
  parts: 'Fälle',
  partsOfPersons: (numerator: string, denominator: string) => `${numerator} von ${denominator}`,
  partsOfRate: (numerator: string, denominator: string) => `${numerator} auf ${denominator}`,
  chosenArea: 'gewähltes Gebiet',

  trend: 'Verlauf',
  trendFinding: (name: string, from: string, first: string, until: string, last: string) =>
    `${name}: von ${first} (${from}) auf ${last} (${until}).`,
  trendSure: {
    rose: 'Der Anstieg ist gesichert.',
    fell: 'Der Rückgang ist gesichert.',
    similar: 'Der Unterschied ist nicht gesichert.',
  },
  trendSpan: 'vom niedrigsten bis zum höchsten Wert der Gebiete',
  trendBand: 'Vertrauensbereich (95 %)',
  trendBreak: 'Hier ist die Reihe unterbrochen',
  areaChoice: 'Ein Gebiet dazu zeigen',
  areaNone: 'kein Gebiet',
  areaShow: 'Zeigen',
  allCourses: 'Verlauf aller Gebiete',

  distribution: 'Verteilung',
  distributionFinding: (from: string, until: string) =>
    `Die Hälfte der Gebiete liegt zwischen ${from} und ${until}.`,
  distributionDescription: (title: string) =>
    `Säulen: wie viele Gebiete welchen Wert haben. ${title}. Die Zahlen stehen in der Tabelle.`,
  distributionBin: (from: string, below: string, areas: string) =>
    `${from} bis unter ${below}: ${areas}`,
  distributionUp: 'Nach oben: Zahl der Gebiete. Nach rechts:',
  areasCount: 'Gebiete',
  markCity: (value: string) => `Ganze Stadt: ${value}`,
  markMedian: (value: string) => `Mitte der Gebiete: ${value}`,
  markArea: (area: string, value: string) => `${area}: ${value}`,

  funnel: 'Zufall oder Unterschied',
  funnelFinding: (outside: string, areas: string) =>
    `${outside} von ${areas} Gebieten weichen stärker von der Stadt ab, als der Zufall erwarten lässt.`,
  funnelOne: (areas: string) =>
    `1 von ${areas} Gebieten weicht stärker von der Stadt ab, als der Zufall erwarten lässt.`,
  funnelNone: (areas: string) =>
    `Keines von ${areas} Gebieten weicht stärker von der Stadt ab, als der Zufall erwarten lässt.`,
  funnelWhy:
    'In kleinen Gebieten schwanken Werte stärker. Zwischen den Linien liegen die Werte, die der Zufall machen kann, wenn ein Gebiet sonst wie die Stadt ist.',
  funnelMost:
    'Hier unterscheiden sich die meisten Gebiete wirklich. Dann sagt der Trichter nicht, welches einzelne auffällt.',
  funnelDescription: (title: string) =>
    `Trichter: ${title}. Nach rechts die Größe der Gebiete, nach oben ihr Wert. Was außerhalb der Linien liegt, steht in der Tabelle.`,
  funnelDot: (area: string, value: string) => `${area}: ${value}`,
  funnelInner: '95 von 100 Werten liegen innerhalb',
  funnelOuter: '998 von 1.000 Werten liegen innerhalb',
  funnelWithin: 'innerhalb der Grenzen',
  funnelBeyond95: 'außerhalb der inneren Grenze',
  funnelBeyond998: 'außerhalb der äußeren Grenze',
  funnelAcross: (unit: string) => `Nach oben: ${unit}. Nach rechts: `,
  funnelSize: 'Größe des Gebiets (Nenner)',
  funnelAll: 'Alle Gebiete liegen innerhalb der inneren Grenze.',

  statistic: 'Statistik',
  statistics: {
    proportion: 'Anteil: Personen von Personen.',
    rate: 'Rate: Fälle auf eine Zahl von Menschen.',
    count: 'Anzahl von Fällen.',
    mean: 'Mittelwert.',
    none: 'Kein Wert, in dem der Zufall mitspielt.',
  },
  intervalMethod: 'Vertrauensbereich',
  intervalMethods: {
    wilson: 'Verfahren von Wilson, 95 %.',
    byar: 'Verfahren von Byar, unter 10 Fällen exakt nach Poisson, 95 %.',
  },
  intervalMeaning:
    'Auch bei einer vollständigen Zählung schwanken Werte von Jahr zu Jahr durch Zufall. Der Bereich sagt, wie stark.',
  standingMethod: 'Vergleich mit der Stadt',
  standingHow:
    'Ein Gebiet ist gesichert höher oder niedriger, wenn sein ganzer Vertrauensbereich über oder unter dem Wert der Stadt liegt. Der Wert der Stadt gilt dabei als fest. Es ist ein Vergleich von Zahlen und nennt keine Ursache.',
  protection: 'Schutz einzelner Menschen',
  protectionNone: 'In dieser Auswahl ist kein Wert geschützt.',
  protectionSome: (count: string) =>
    `${count} geschützt: Der Wert ist bekannt, wird aber zum Schutz einzelner Menschen nicht gezeigt. Er ist nicht null.`,
  citation: 'So zitieren Sie',

  figureData: (title: string) => `Daten zu: ${title}`,
  asSvg: 'Bild (SVG)',
  asPng: 'Bild (PNG)',
  asCsv: 'Werte (CSV)',
  compareWith: 'Mit einer anderen Kennzahl vergleichen',

  historyTitle: (title: string) => `${title}: Verlauf aller Gebiete`,
  historyLede:
    'Jedes Gebiet hat ein eigenes kleines Bild. Alle Bilder haben den gleichen Maßstab. Die gestrichelte Linie zeigt die ganze Stadt.',
  historyLedeNoCity:
    'Jedes Gebiet hat ein eigenes kleines Bild. Alle Bilder haben den gleichen Maßstab.',
  historyScale: (from: string, until: string) =>
    `Maßstab: von ${from} (unten) bis ${until} (oben).`,
  historySpan: (from: string, until: string) => `Zeit: ${from} bis ${until}.`,
  historyFinding: (rose: string, fell: string, of: string) =>
    `Von ${of} Gebieten ist der letzte Wert bei ${rose} höher und bei ${fell} niedriger als der erste.`,
  historyOne: 'Es gibt nur einen Zeitpunkt. Ein Verlauf lässt sich noch nicht zeigen.',
  historyFromTo: (first: string, last: string) => `${first} → ${last}`,
  historyNothing: 'kein Wert',
  historyBack: 'Zur Kennzahl mit Karte und Rangliste',

  relationTitle: 'Zwei Kennzahlen nebeneinander',
  relationLede:
    'Jeder Punkt ist ein Gebiet. Das Bild zeigt, ob Gebiete mit einem hohen Wert der einen Kennzahl oft auch einen hohen Wert der anderen haben.',
  relationPoints: 'Bild',
  relationX: 'Nach rechts',
  relationY: 'Nach oben',
  relationLevel: 'Ebene',
  relationShow: 'Vergleichen',
  relationSame: 'Wählen Sie zwei verschiedene Kennzahlen.',
  relationNone: 'Für diese beiden Kennzahlen gibt es keine gemeinsamen Gebiete.',
  relationFew: (count: string) =>
    `Nur für ${count} Gebiete sind beide Werte bekannt. Das ist zu wenig, um einen Zusammenhang zu prüfen.`,
  relationUnsure: 'Es gibt keinen gesicherten Zusammenhang.',
  relationTogether: (x: string, y: string, strength: string) =>
    `Wo „${x}“ höher ist, ist ${strength} auch „${y}“ höher.`,
  relationApart: (x: string, y: string, strength: string) =>
    `Wo „${x}“ höher ist, ist ${strength} „${y}“ niedriger.`,
  weak: 'etwas öfter',
  medium: 'oft',
  strong: 'meist',
  relationFigures: (coefficient: string, lower: string, upper: string, count: string) =>
    `Rangkorrelation nach Spearman: ${coefficient} (95 %: ${lower} bis ${upper}), ${count} Gebiete.`,
  relationCause:
    'Das Bild sagt nicht, dass das eine das andere bewirkt. Es vergleicht Gebiete und keine einzelnen Menschen. Nachbarn ähneln sich oft; darum kann der Zusammenhang sicherer aussehen, als er ist.',
  relationDescription: (x: string, y: string) =>
    `Punkte: ${x} nach rechts, ${y} nach oben. Alle Werte stehen in der Tabelle.`,
  relationMissing: (count: string) =>
    count === '1'
      ? 'Für 1 weiteres Gebiet ist einer der beiden Werte unbekannt oder geschützt.'
      : `Für ${count} weitere Gebiete ist einer der beiden Werte unbekannt oder geschützt.`,
  relationCity: 'ganze Stadt (bei Kennzahlen ohne Stadtwert: Mitte der Gebiete)',
  relationTable: (count: string) => `Alle ${count} Gebiete als Tabelle`,
}

export type IndicatorTexts = typeof de
