import type { CityTexts } from './texts.de.ts'

export const leicht: CityTexts = {
  cityTitle: (city) => `So ist ${city}`,
  cityPeople: (people, city, _when, moment) =>
    `In ${city} leben ${people} Menschen. Das war ${moment} so.`,
  cityAreas: (list) => `Die Stadt hat Teile: ${list}.`,
  and: 'und',
  noAreas: 'Von dieser Stadt wissen wir noch nichts.',
  searchTitle: 'Einen Stadt-Teil suchen',
  searchLabel: 'So heißt der Stadt-Teil',
  searchHint: 'Schreiben Sie den Namen. Kleine Fehler machen nichts.',
  searchButton: 'Suchen',
  searchFound: (name) => `Das haben wir gefunden. Sie haben gesucht: ${name}`,
  searchNothing: (name) =>
    `Wir haben nichts gefunden. Sie haben gesucht: ${name}. Schreiben Sie einen anderen Namen. Oder suchen Sie unten in der Liste.`,
  mapHint: 'Klicken Sie auf die Karte. Oder klicken Sie unten auf einen Namen.',
  mapOf: (many, place) => `Karte von ${place}: ${many}`,
  allAreas: 'Alle Teile der Stadt',
  levelList: (count, many) => `${count} ${many}`,
  levelAll: (many) => `${many}: Karte und Liste`,
  within: (name) => `In ${name}`,
  withoutParent: 'Ohne größeren Stadt-Teil',
  olderAreas: 'So war die Stadt früher geteilt',
  olderVintage: (many, from, until) =>
    from === null
      ? `${many} bis ${until}`
      : until === null
        ? `${many} ab ${from}`
        : `${many} von ${from} bis ${until}`,
  olderNote: (until) =>
    `So war die Stadt bis ${until} geteilt. Ältere Zahlen gehören zu diesen Teilen. Darum stehen sie noch hier.`,
  todayAreas: 'So ist die Stadt heute geteilt',
  peopleCount: (count) => `${count} Menschen`,
  agesTitle: 'So alt sind die Menschen',
  agesCaption: (_when, moment) => `So viele Menschen sind so alt. Das war ${moment} so.`,
  agesMark: 'Der Strich zeigt: So ist es in der ganzen Stadt.',
  topicsTitle: 'Zahlen',
  topicsLede: 'Diese Zahlen zeigen: So geht es den Menschen in der Stadt.',
  topicCount: (count) => (count === 1 ? '1 Zahl' : `${count} Zahlen`),
  otherTopic: 'Andere Zahlen',
  indicatorsTitle: 'Alle Zahlen',
  noIndicators: 'Von dieser Stadt haben wir noch keine Zahlen.',
  indicatorSpan: (from, until) => (from === until ? from : `${from} bis ${until}`),

  areaLede: (one, parent) => `${one} in ${parent}`,
  areaSize: (size) => `So groß: ${size} Quadrat-Kilometer`,
  pastArea: (until) =>
    `Diesen Stadt-Teil gibt es so nicht mehr. Es gab ihn bis ${until}. Neuere Zahlen gibt es hier nicht.`,
  futureArea: (from) => `Diesen Stadt-Teil gibt es erst ab ${from}.`,
  followers: 'Heute gehört er zu:',
  followerShare: (share, basis) =>
    basis === 'residents' ? `${share} von 100 Menschen` : `${share} von 100 Teilen der Fläche`,
  predecessorsTitle: 'So war es früher',
  predecessors: (since) =>
    `Diesen Stadt-Teil gibt es so seit ${since}. Ältere Zahlen gehören zu den alten Stadt-Teilen. Das sind die alten Stadt-Teile:`,
  predecessorShare: (share, basis) =>
    basis === 'residents'
      ? `${share} von 100 Menschen lebten vorher dort`
      : `${share} von 100 Teilen der Fläche von heute`,
  whereTitle: (name) => `Hier liegt ${name}`,
  whereDescription: (name, city) =>
    `Das ist eine Karte von ${city}. ${name} hat eine andere Farbe. Oben ist Norden.`,
  factsTitle: 'Das ist hier wichtig',
  factPeople: (count, _when, moment) => `Hier leben ${count} Menschen. Das war ${moment} so.`,
  factMore: (percent, when) =>
    `Das sind mehr Menschen als ${when}. Der Unterschied ist ${percent} Prozent.`,
  factFewer: (percent, when) =>
    `Das sind weniger Menschen als ${when}. Der Unterschied ist ${percent} Prozent.`,
  factAsMany: (when) => `Das sind fast so viele wie ${when}.`,
  factCityMore: (percent) =>
    `In der ganzen Stadt sind es jetzt mehr Menschen. Der Unterschied ist ${percent} Prozent.`,
  factCityFewer: (percent) =>
    `In der ganzen Stadt sind es jetzt weniger Menschen. Der Unterschied ist ${percent} Prozent.`,
  factCityAsMany: 'In der ganzen Stadt sind es fast genauso viele.',
  valuesTitle: 'Zahlen von hier und von der ganzen Stadt',
  valuesNote:
    'Die Zahlen sagen: So ist es. Sie sagen nicht: Darum ist es so. Die Linie mit Lücken zeigt die ganze Stadt.',
  muchLower: 'viel kleiner als',
  lower: 'kleiner als',
  same: 'fast so wie',
  higher: 'größer als',
  muchHigher: 'viel größer als',
  shareOfCity: (percent, value) => `Die ganze Stadt: ${value}. Davon sind hier ${percent} Prozent.`,
  besideCity: (value) => `in der ganzen Stadt (${value})`,
  besideMedian: (value) => `in der Mitte aller Stadt-Teile (${value})`,
  computed: 'selbst gerechnet',
  computedHere: 'Diese Zahl haben wir selbst gerechnet',
  endOfYear: (year) => `Ende ${year}`,
  allPeriods: 'Alle Jahre',
  allPeriodsOf: (title) => `Alle Jahre: ${title}`,
  time: 'Jahr',
  here: 'Hier',
  wholeCity: 'Ganze Stadt',
  median: 'Mitte aller Stadt-Teile',
  unknown: 'wissen wir nicht',
  protectedValue: 'geheim',
  protectedWhy: 'Wir zeigen diese Zahl nicht. Sonst könnte man einzelne Menschen erkennen.',
  silent: (count) =>
    count === 1
      ? '1 Zahl fehlt für diesen Stadt-Teil'
      : `${count} Zahlen fehlen für diesen Stadt-Teil`,
  noValues: 'Von diesem Stadt-Teil haben wir keine Zahlen.',
  aroundTitle: 'Kleinere Teile und Nachbarn',
  below: (many, name) => `${many} in ${name}`,
  neighbours: 'Das sind die Nachbarn',
  siblingsMap: (many, parent) => `${many} in ${parent}`,
  offersTitle: 'Hier gibt es Hilfe',
  offersLede: (count) => `Hier gibt es so viele Angebote: ${count}.`,
  offersNone: 'Wir kennen hier noch kein Angebot.',
  offersSearch: 'Hilfe in der Nähe suchen',
  sourcesTitle: 'Daher kommen die Zahlen',
  sourceDate: (date) => `Aus dieser Zeit: ${date}`,
  sourceLicence: (licence) => `Regeln für die Nutzung: ${licence}`,
  boundarySource: 'Grenzen',
  peopleComputed: (missing, of) =>
    missing === 0
      ? `Wir haben die Zahl selbst gerechnet. Dafür haben wir ${of} kleinere Teile zusammen-gezählt.`
      : `Wir haben die Zahl selbst gerechnet. Dafür haben wir ${of - missing} von ${of} kleineren Teilen zusammen-gezählt. Bei den anderen fehlt die Zahl.`,

  indicatorCrumb: 'Zahlen',
  level: 'Größe der Teile',
  findingSpan: (high, highValue, low, lowValue) =>
    `Die größte Zahl hat ${high}: ${highValue}. Die kleinste Zahl hat ${low}: ${lowValue}.`,
  findingCity: (value) => `Die ganze Stadt: ${value}.`,
  findingMedian: (value) => `In der Mitte aller Stadt-Teile: ${value}.`,
  findingNone: 'Hier fehlen die Zahlen.',
  mapDescription: (title, when, many) =>
    `Das ist eine Karte. Sie zeigt: ${many}. Es geht um: ${title}, ${when}. Unter der Karte stehen alle Zahlen.`,
  legend: 'Das bedeuten die Farben',
  legendUnit: (unit) => `Die Zahl bedeutet: ${unit}`,
  legendDiverging: 'Die Farbe in der Mitte bedeutet: So ist es in der ganzen Stadt.',
  rankingTitle: 'Alle Stadt-Teile in einer Liste',
  rank: 'Platz',
  area: 'Stadt-Teil',
  value: 'Zahl',
  sortBy: 'Reihenfolge:',
  sortHigh: 'große Zahlen zuerst',
  sortLow: 'kleine Zahlen zuerst',
  sortName: 'nach dem Namen',
  rankingNote: 'Platz 1 heißt nicht: gut. Platz 1 heißt auch nicht: schlecht.',
  trendTitle: 'So hat sich die Zahl in der ganzen Stadt geändert',
  trendBand: 'Die helle Fläche zeigt alle Stadt-Teile: von der kleinsten bis zur größten Zahl.',
  trendDescription: (title) => `${title} in der ganzen Stadt. Alle Zahlen stehen in der Tabelle.`,
  lowest: 'Kleinste Zahl',
  highest: 'Größte Zahl',
  table: 'Als Tabelle',
  methodTitle: 'So wurde gezählt',
  direction: 'Was ist gut?',
  higherIsBetter: 'Eine große Zahl ist besser.',
  lowerIsBetter: 'Eine kleine Zahl ist besser.',
  neutral: 'Die Zahl ist nicht gut oder schlecht.',
  numerator: 'Das wird gezählt',
  denominator: 'Damit wird verglichen',
  method: 'So wurde gezählt',
  combine: 'Größere Stadt-Teile',
  combineSum: 'Manchmal fehlt die Zahl. Dann zählen wir die kleineren Teile zusammen.',
  combineResidents:
    'Manchmal fehlt die Zahl. Dann rechnen wir sie aus den kleineren Teilen aus. Teile mit vielen Menschen zählen mehr.',
  combineRatio: 'Manchmal fehlt die Zahl. Dann rechnen wir sie aus den kleineren Teilen aus.',
  combineNone: 'Wir zeigen nur die Zahlen, die wir bekommen haben.',
  source: 'Daher kommt die Zahl',
  licence: 'Regeln für die Nutzung',
  date: 'Aus dieser Zeit',
  download: 'Alle Zahlen herunterladen (CSV-Datei)',
  downloadThis: 'Nur diese Zahlen herunterladen (CSV-Datei)',
  data: 'Daten',
  notKnown: 'wissen wir nicht',
}
