export const de = {
  cityTitle: (city: string) => `${city} verstehen`,
  cityPeople: (people: string, city: string, when: string, _moment: string) =>
    `${people} Menschen leben in ${city} (${when}).`,
  cityAreas: (list: string) => `Die Stadt gliedert sich in ${list}.`,
  and: 'und',
  noAreas: 'Für diese Stadt sind noch keine Gebiete eingelesen.',
  searchTitle: 'Ein Gebiet suchen',
  searchLabel: 'Name des Gebiets',
  searchHint: 'Zum Beispiel Ihr Stadtteil. Kleine Tippfehler machen nichts.',
  searchButton: 'Suchen',
  searchFound: (name: string) => `Gefunden für „${name}“`,
  searchNothing: (name: string) =>
    `Kein Gebiet heißt „${name}“ oder so ähnlich. Versuchen Sie einen größeren Stadtteil, oder wählen Sie unten in der Liste.`,
  mapHint: 'Wählen Sie ein Gebiet auf der Karte oder in der Liste darunter.',
  mapOf: (many: string, place: string) => `Karte: ${many} in ${place}`,
  allAreas: 'Alle Gebiete',
  levelList: (count: string, many: string) => `${count} ${many}`,
  levelAll: (many: string) => `${many}: Karte und Liste`,
  within: (name: string) => `In ${name}`,
  withoutParent: 'Ohne übergeordnetes Gebiet',
  olderAreas: 'Frühere Grenzen',
  olderVintage: (many: string, from: string | null, until: string | null) =>
    from === null
      ? `${many} bis ${until}`
      : until === null
        ? `${many} ab ${from}`
        : `${many} von ${from} bis ${until}`,
  olderNote: (until: string) =>
    `Diese Grenzen galten bis ${until}. Sie bleiben hier, weil ältere Zahlen zu ihnen gehören.`,
  todayAreas: 'Zu den heutigen Grenzen',
  peopleCount: (count: string) => `${count} Menschen`,
  agesTitle: 'Alter',
  agesCaption: (when: string, _moment: string) => `Menschen nach Alter, ${when}`,
  agesMark: 'Der senkrechte Strich im Balken zeigt die ganze Stadt.',
  topicsTitle: 'Kennzahlen',
  topicsLede: 'Zahlen zur sozialen Lage und zur Gesundheit, mit Karte, Rangliste und Verlauf.',
  topicCount: (count: number) => (count === 1 ? '1 Kennzahl' : `${count} Kennzahlen`),
  otherTopic: 'Weitere Kennzahlen',
  indicatorsTitle: 'Alle Kennzahlen',
  noIndicators: 'Für diese Stadt sind noch keine Kennzahlen eingelesen.',
  indicatorSpan: (from: string, until: string) => (from === until ? from : `${from} bis ${until}`),

  areaLede: (one: string, parent: string) => `${one} in ${parent}`,
  areaSize: (size: string) => `${size} km²`,
  pastArea: (until: string) =>
    `Dieses Gebiet gab es in diesen Grenzen bis ${until}. Die Zahlen auf dieser Seite enden dort.`,
  futureArea: (from: string) => `Diese Grenzen gelten erst ab ${from}.`,
  followers: 'Heute gehört es zu:',
  followerShare: (share: string, basis: 'area' | 'residents') =>
    basis === 'residents' ? `${share}\u00a0% der Menschen` : `${share}\u00a0% der Fläche`,
  predecessorsTitle: 'Vor der letzten Änderung der Grenzen',
  predecessors: (since: string) =>
    `Dieses Gebiet gibt es in diesen Grenzen seit ${since}. Frühere Werte gehören zu den alten Gebieten und stehen auf deren Seiten:`,
  predecessorShare: (share: string, basis: 'area' | 'residents') =>
    basis === 'residents'
      ? `${share}\u00a0% der Menschen hier lebten vorher dort`
      : `${share}\u00a0% der heutigen Fläche`,
  whereTitle: (name: string) => `Lage von ${name}`,
  whereDescription: (name: string, city: string) =>
    `Karte von ${city}. ${name} ist hervorgehoben. Norden ist oben.`,
  factsTitle: 'Das fällt auf',
  factPeople: (count: string, when: string, _moment: string) =>
    `Hier leben ${count} Menschen (${when}).`,
  factMore: (percent: string, when: string) => `Das sind ${percent}\u00a0% mehr als ${when}.`,
  factFewer: (percent: string, when: string) => `Das sind ${percent}\u00a0% weniger als ${when}.`,
  factAsMany: (when: string) => `Das sind fast genauso viele wie ${when}.`,
  factCityMore: (percent: string) => `In der ganzen Stadt: ${percent}\u00a0% mehr.`,
  factCityFewer: (percent: string) => `In der ganzen Stadt: ${percent}\u00a0% weniger.`,
  factCityAsMany: 'In der ganzen Stadt: fast genauso viele.',
  valuesTitle: 'Kennzahlen im Vergleich zur ganzen Stadt',
  valuesNote:
    'Die Zahlen beschreiben, wie es ist. Sie sagen nicht, warum es so ist. Die gestrichelte Linie zeigt die ganze Stadt.',
  muchLower: 'deutlich niedriger als',
  lower: 'niedriger als',
  same: 'etwa wie',
  higher: 'höher als',
  muchHigher: 'deutlich höher als',
  shareOfCity: (percent: string, value: string) => `${percent}\u00a0% der ganzen Stadt (${value})`,
  besideCity: (value: string) => `in der ganzen Stadt (${value})`,
  besideMedian: (value: string) => `in der Mitte der Gebiete (${value})`,
  computed: 'eigene Berechnung',
  computedHere: 'Wert aus kleineren Gebieten berechnet',
  endOfYear: (year: string) => `Ende ${year}`,
  allPeriods: 'Alle Zeitpunkte',
  allPeriodsOf: (title: string) => `Alle Zeitpunkte: ${title}`,
  time: 'Zeit',
  here: 'Hier',
  wholeCity: 'Ganze Stadt',
  median: 'Mitte der Gebiete',
  unknown: 'unbekannt',
  protectedValue: 'geschützt',
  protectedWhy: 'Der Wert ist bekannt, wird aber zum Schutz einzelner Menschen nicht gezeigt.',
  silent: (count: number) =>
    count === 1
      ? 'Zu einer Kennzahl gibt es für dieses Gebiet keine Werte'
      : `Zu ${count} Kennzahlen gibt es für dieses Gebiet keine Werte`,
  noValues: 'Für dieses Gebiet sind keine Kennzahlen bekannt.',
  aroundTitle: 'Kleinere Gebiete und Nachbarn',
  below: (many: string, name: string) => `${many} in ${name}`,
  neighbours: 'Nachbarn mit gemeinsamer Grenze',
  siblingsMap: (many: string, parent: string) => `${many} in ${parent}`,
  offersTitle: 'Hilfe und Angebote hier',
  offersLede: (count: string) =>
    count === '1'
      ? '1 Angebot liegt in diesem Gebiet.'
      : `${count} Angebote liegen in diesem Gebiet.`,
  offersNone: 'In diesem Gebiet ist noch kein Angebot eingetragen.',
  offersSearch: 'Hilfe in der Nähe suchen',
  sourcesTitle: 'Quellen',
  sourceDate: (date: string) => `Stand: ${date}`,
  sourceLicence: (licence: string) => `Lizenz: ${licence}`,
  boundarySource: 'Grenzen',
  peopleComputed: (missing: number, of: number) =>
    missing === 0
      ? `Eigene Berechnung: Summe aus ${of} kleineren Gebieten.`
      : `Eigene Berechnung: Summe aus ${of - missing} von ${of} kleineren Gebieten. Für die übrigen ist nichts bekannt.`,

  indicatorCrumb: 'Kennzahlen',
  level: 'Ebene',
  findingSpan: (high: string, highValue: string, low: string, lowValue: string) =>
    `Am höchsten: ${high} (${highValue}). Am niedrigsten: ${low} (${lowValue}).`,
  findingCity: (value: string) => `Ganze Stadt: ${value}.`,
  findingMedian: (value: string) => `Mitte der Gebiete: ${value}.`,
  findingNone: 'Für diese Auswahl ist kein Wert bekannt.',
  mapDescription: (title: string, when: string, many: string) =>
    `Karte der ${many}: ${title}, ${when}. Alle Werte stehen in der Rangliste unter der Karte. Norden ist oben.`,
  legend: 'Klassen',
  legendUnit: (unit: string) => `Einheit: ${unit}`,
  legendDiverging: 'Die mittlere Farbe liegt um den Wert der ganzen Stadt.',
  rankingTitle: 'Rangliste',
  rank: 'Rang',
  area: 'Gebiet',
  value: 'Wert',
  sortBy: 'Sortieren:',
  sortHigh: 'höchster Wert zuerst',
  sortLow: 'niedrigster Wert zuerst',
  sortName: 'nach Name',
  rankingNote: 'Ein hoher Rang sagt nicht, ob ein Wert gut oder schlecht ist.',
  trendTitle: 'Verlauf in der ganzen Stadt',
  trendBand: 'Die helle Fläche reicht vom niedrigsten bis zum höchsten Wert der Gebiete.',
  trendDescription: (title: string) =>
    `${title} in der ganzen Stadt im Lauf der Zeit. Die Zahlen stehen in der Tabelle.`,
  lowest: 'Niedrigster',
  highest: 'Höchster',
  table: 'Als Tabelle',
  methodTitle: 'Methode und Quelle',
  direction: 'Richtung',
  higherIsBetter: 'Ein höherer Wert ist besser.',
  lowerIsBetter: 'Ein niedrigerer Wert ist besser.',
  neutral: 'Weder hoch noch niedrig ist besser.',
  numerator: 'Gezählt wird',
  denominator: 'Im Verhältnis zu',
  method: 'Methode',
  combine: 'Größere Gebiete',
  combineSum: 'Fehlt ihr Wert in der Quelle, ist er die Summe der kleineren Gebiete.',
  combineResidents:
    'Fehlt ihr Wert in der Quelle, ist er der Mittelwert der kleineren Gebiete, gewichtet nach der Zahl der Menschen.',
  combineRatio:
    'Fehlt ihr Wert in der Quelle, ist er aus den Summen der kleineren Gebiete berechnet.',
  combineNone: 'Es gibt nur die Werte, die die Quelle nennt.',
  source: 'Quelle',
  licence: 'Lizenz',
  date: 'Stand',
  download: 'Alle Werte als CSV-Datei',
  downloadThis: 'Nur diese Auswahl als CSV-Datei',
  data: 'Daten',
  notKnown: 'nicht angegeben',
}

export type CityTexts = typeof de
