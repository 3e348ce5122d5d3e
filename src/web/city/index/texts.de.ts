export const de = {
  listTitle: 'Sozialindizes',
  listLede: 'Mehrere Kennzahlen zusammen, in Klassen, mit jedem Rechenschritt.',
  editionSpan: (from: string, until: string) => (from === until ? from : `${from} bis ${until}`),
  crumb: 'Index',
  edition: 'Ausgabe',
  editionOf: (id: string, when: string) => (id === when ? id : `Ausgabe ${id}, Stand ${when}`),
  map: 'Karte',
  situation: 'Lage',
  development: 'Entwicklung',
  finding: (count: string, all: string, name: string) => `${count} von ${all} Gebieten: ${name}`,
  mapDescription: (title: string, when: string) =>
    `Karte der Gebiete: ${title}, ${when}. Alle Klassen stehen in der Tabelle darunter. Norden ist oben.`,
  legend: 'Klassen',
  areas: (count: string) => (count === '1' ? '1 Gebiet' : `${count} Gebiete`),
  unknown: 'unbekannt',
  protectedValue: 'geschützt',
  fewResidents: 'zu wenige Menschen',
  unknownWhy: 'Mindestens eine Kennzahl ist hier nicht bekannt. Wir schätzen nichts.',
  protectedWhy:
    'Mindestens eine Kennzahl ist zum Schutz einzelner Menschen nicht öffentlich. Darum gibt es keine Klasse.',
  fewResidentsWhy: (least: string) =>
    `Hier leben weniger als ${least} Menschen. So kleine Gebiete bekommen keine Klasse.`,
  matrixTitle: 'Lage und Entwicklung zusammen',
  matrixCaption: 'Wie viele Gebiete in welcher Klasse sind',
  matrixNote: 'Zeilen: Klasse der Lage. Spalten: Klasse der Entwicklung.',
  total: 'zusammen',
  areasTitle: 'Alle Gebiete',
  sortBy: 'Sortieren:',
  sortHigh: 'höchster Index zuerst',
  sortLow: 'niedrigster Index zuerst',
  sortName: 'nach Name',
  area: 'Gebiet',
  indexValue: 'Index',
  classOf: 'Klasse',
  whyLink: 'Jeder Name führt zu der Erklärung, warum das Gebiet in seiner Klasse steht.',
  methodTitle: 'So entsteht der Index',
  compared: {
    zScores:
      'Die Kennzahlen haben verschiedene Einheiten. Darum rechnen wir jeden Wert um: Wie viele Streuungen liegt er über oder unter dem Mittel aller Gebiete? (z-Wert, mit der Standardabweichung aller Gebiete.)',
    minMax:
      'Die Kennzahlen haben verschiedene Einheiten. Darum rechnen wir jeden Wert um: Der niedrigste aller Gebiete wird 0, der höchste 100, alle anderen liegen dazwischen.',
    rank: 'Die Kennzahlen haben verschiedene Einheiten. Darum zählt der Platz in der Reihe aller Gebiete: von 0 (niedrigster Wert) bis 100 (höchster Wert).',
  },
  turned: 'Wo ein hoher Wert den Index senkt, drehen wir das Vorzeichen um.',
  added: {
    zScores:
      'Jeder umgerechnete Wert wird mit seinem Gewicht malgenommen. Dann zählen wir alle zusammen.',
    minMax: 'Aus den umgerechneten Werten bilden wir nach Gewicht den Durchschnitt.',
    rank: 'Aus den umgerechneten Werten bilden wir nach Gewicht den Durchschnitt.',
  },
  cutBy: {
    sd: 'Die Summe drücken wir noch einmal in Streuungen aus: Das ist der Index. Er ist 0, wo die Summe dem Mittel aller Gebiete entspricht. Feste Grenzen teilen ihn in Klassen.',
    quantile:
      'Die Klassen teilen die Gebiete nach ihrem Platz in der Reihe: Jede Klasse umfasst einen festen Anteil der Gebiete.',
    value: 'Feste Grenzen teilen den Index in Klassen.',
  },
  whole:
    'Fehlt einem Gebiet auch nur eine Kennzahl, bekommt es keine Klasse und verschiebt kein Mittel.',
  least: (count: string) => `Gebiete mit weniger als ${count} Menschen bleiben außen vor.`,
  changeOver: (years: number) =>
    years === 1
      ? 'In die Entwicklung geht ein, wie sich die Kennzahlen in einem Jahr verändert haben.'
      : `In die Entwicklung geht ein, wie sich die Kennzahlen in ${years} Jahren verändert haben.`,
  released: 'Es gehen nur veröffentlichte Werte ein. Sie können alles nachrechnen.',
  relative:
    'Der Index vergleicht Gebiete miteinander. Er sagt nicht, wie gut oder schlecht es Menschen geht, und nicht, warum es so ist.',
  ingredients: (part: string) => `Was eingeht: ${part}`,
  indicator: 'Kennzahl',
  weight: 'Gewicht',
  direction: 'Ein hoher Wert',
  raises: 'erhöht den Index',
  lowers: 'senkt den Index',
  mean: 'Mittel',
  spread: 'Streuung',
  lowest: 'Niedrigster',
  highest: 'Höchster',
  flat: 'Überall gleich: Diese Kennzahl unterscheidet kein Gebiet.',
  classes: (part: string) => `Grenzen der Klassen: ${part}`,
  from: 'über',
  upTo: 'bis',
  count: 'Gebiete',
  noEnd: '–',
  data: 'Daten',
  download: 'Diese Ausgabe mit allen Rechenschritten als CSV-Datei',
  source: 'Regel nach',

  whyTitle: (name: string) => `Warum steht ${name} hier?`,
  whyCrumb: 'Warum hier?',
  whyLede: (title: string, edition: string) =>
    `${title}, ${edition}: jeder Schritt von den Werten bis zur Klasse.`,
  answer: (part: string, name: string) => `${part}: ${name}`,
  noClass: 'Dieses Gebiet hat keine Klasse.',
  place: (higher: string, all: string) =>
    higher === '0'
      ? `Kein anderes von ${all} Gebieten hat einen höheren Index.`
      : higher === '1'
        ? `1 von ${all} Gebieten hat einen höheren Index.`
        : `${higher} von ${all} Gebieten haben einen höheren Index.`,
  steps: (part: string) => `Rechenweg: ${part}`,
  stepsOf: 'Schritt für Schritt',
  stepValue: (title: string, value: string) => `${title}: ${value}.`,
  stepChange: (title: string, then: string, now: string, change: string) =>
    `${title}: von ${then} auf ${now}, also ${change}.`,
  stepMean: (mean: string, sd: string) =>
    `Das Mittel aller Gebiete ist ${mean}, die Streuung ${sd}.`,
  stepAbove: (score: string) => `Der Wert liegt ${score} Streuungen über dem Mittel.`,
  stepBelow: (score: string) => `Der Wert liegt ${score} Streuungen unter dem Mittel.`,
  stepAt: 'Der Wert entspricht dem Mittel.',
  stepScale: (score: string) => `Auf der Reihe von 0 bis 100 liegt das Gebiet bei ${score}.`,
  stepAdds: (weight: string, contribution: string) =>
    `Mit dem Gewicht ${weight} trägt das ${contribution} zur Summe bei.`,
  stepLowers: 'Ein hoher Wert senkt den Index, darum dreht sich das Vorzeichen.',
  stepMissing: (title: string, state: string) => `${title}: ${state}.`,
  points: '%-Punkte',
  value: 'Wert',
  change: 'Veränderung',
  score: { zScores: 'z-Wert', minMax: 'von 0 bis 100', rank: 'von 0 bis 100' },
  contribution: 'Beitrag',
  sum: 'Summe',
  sumWords: (sum: string) => `Alle Beiträge zusammen: ${sum}.`,
  standardWords: (mean: string, sd: string, index: string) =>
    `Die Summen aller Gebiete haben das Mittel ${mean} und die Streuung ${sd}. Der Index ist darum ${index}.`,
  classWords: (index: string, name: string) => `${index} gehört zur Klasse „${name}“.`,
  classWithin: (from: string, upTo: string) => `Sie reicht von über ${from} bis ${upTo}.`,
  classBelow: (upTo: string) => `Sie reicht bis ${upTo}.`,
  classAbove: (from: string) => `Sie beginnt über ${from}.`,
  here: 'hier',
  hereMark: 'In dieser Klasse steht das Gebiet.',
  toArea: (name: string) => `${name}: alle Kennzahlen`,
  toIndex: (title: string) => `${title}: Karte und alle Gebiete`,
  otherEditions: 'Andere Ausgaben',
}
export type IndexTexts = typeof de
