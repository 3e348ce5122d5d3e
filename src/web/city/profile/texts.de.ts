/** Texts of an area’s profile, beside those of ../texts.de.ts. */
export const de = {
  /** What stands out. `range` is the value with its chance: "etwa 12 bis 15 von 100 Kindern". */
  surelyHigh: [
    (range: string, city: string) => [
      `Das sind ${range}.`,
      `Der Wert liegt gesichert über dem der ganzen Stadt (${city}).`,
    ],
    (range: string, city: string) => [
      `Hier sind es ${range}, gesichert mehr als in der ganzen Stadt (${city}).`,
    ],
    (range: string, city: string) => [
      `In der ganzen Stadt sind es ${city}, hier ${range}.`,
      'Dieser Unterschied ist größer, als der Zufall erwarten lässt.',
    ],
  ],
  surelyLow: [
    (range: string, city: string) => [
      `Das sind ${range}.`,
      `Der Wert liegt gesichert unter dem der ganzen Stadt (${city}).`,
    ],
    (range: string, city: string) => [
      `Hier sind es ${range}, gesichert weniger als in der ganzen Stadt (${city}).`,
    ],
    (range: string, city: string) => [
      `In der ganzen Stadt sind es ${city}, hier ${range}.`,
      'Dieser Unterschied ist größer, als der Zufall erwarten lässt.',
    ],
  ],
  unsure: (city: string) => [`In der ganzen Stadt sind es ${city}.`],
  unsureWhy: 'Wie viel davon Zufall ist, lässt sich hier nicht sagen.',
  place: (rank: string, of: string) =>
    `In der Rangliste der Gebiete ist das Platz ${rank} von ${of}.`,
  placeBetween: (best: string, worst: string, of: string) =>
    `In der Rangliste der ${of} Gebiete liegt das zwischen Platz ${best} und Platz ${worst}.`,
  surelyRose: [
    (before: string, from: string, now: string, until: string) => [
      `Der Wert ist von ${before} (${from}) auf ${now} (${until}) gestiegen.`,
      'Der Anstieg ist gesichert.',
    ],
    (before: string, from: string, now: string, until: string) => [
      `${from} waren es ${before}, ${until} sind es ${now}: ein gesicherter Anstieg.`,
    ],
  ],
  surelyFell: [
    (before: string, from: string, now: string, until: string) => [
      `Der Wert ist von ${before} (${from}) auf ${now} (${until}) gesunken.`,
      'Der Rückgang ist gesichert.',
    ],
    (before: string, from: string, now: string, until: string) => [
      `${from} waren es ${before}, ${until} sind es ${now}: ein gesicherter Rückgang.`,
    ],
  ],
  moved: (before: string, from: string, now: string, until: string) => [
    `${from}: ${before}. ${until}: ${now}.`,
  ],
  movedCity: (before: string, now: string) => `In der ganzen Stadt: erst ${before}, dann ${now}.`,
  factsNote: 'Die Zahlen nennen keine Ursachen.',
  factsNone: 'Bei keiner Kennzahl weicht dieses Gebiet deutlich und gesichert von der Stadt ab.',

  /** A value with its chance, in words. */
  ofHundred: (lower: string, upper: string, whom: string) =>
    `etwa ${lower} bis ${upper} von ${whom}`,
  atMostOf: (upper: string, whom: string) => `höchstens ${upper} von ${whom}`,
  between: (lower: string, upper: string) => `etwa ${lower} bis ${upper}`,

  standing: {
    higher: 'gesichert höher als in',
    lower: 'gesichert niedriger als in',
    similar: 'kein gesicherter Unterschied zu',
  },
  standingCity: (words: string, value: string) => `${words} der ganzen Stadt (${value})`,
  better: 'also besser',
  worse: 'also schlechter',
  interval: (lower: string, upper: string) => `${lower} bis ${upper}`,
  intervalName: 'Vertrauensbereich',
  rank: (rank: string, of: string) => `Platz ${rank} von ${of}`,
  rankBetween: (best: string, worst: string) => `mit Zufall Platz ${best} bis ${worst}`,

  spineSides: {
    higherIsBetter: ['schlechter (niedriger)', 'besser (höher)'],
    lowerIsBetter: ['schlechter (höher)', 'besser (niedriger)'],
    neutral: ['niedriger', 'höher'],
  },
  spineTitle: (place: string) => `Unter den Gebieten dieser Ebene: ${place}.`,
  spinePlaces: {
    below: 'niedriger als die mittlere Hälfte',
    within: 'in der mittleren Hälfte',
    above: 'höher als die mittlere Hälfte',
  },
  spineDescription: (low: string, high: string, from: string, until: string) =>
    `Alle Gebiete: ${low} bis ${high}. Die mittlere Hälfte: ${from} bis ${until}.`,
  key: 'So lesen Sie die Bilder',
  keyHere: {
    higher: 'dieses Gebiet, gesichert höher als die Stadt',
    lower: 'dieses Gebiet, gesichert niedriger als die Stadt',
    similar: 'dieses Gebiet, kein gesicherter Unterschied',
    unknown: 'dieses Gebiet; ob der Unterschied Zufall ist, lässt sich nicht sagen',
  },
  keyInterval: 'Vertrauensbereich (95 %): So weit kann der Zufall den Wert verschieben',
  keyCity: 'ganze Stadt, sonst Mitte der Gebiete',
  keyHalf: 'mittlere Hälfte der Gebiete',
  keyRange: 'vom niedrigsten bis zum höchsten Gebiet',
  keySides: 'Wo eine Richtung besser ist, liegt sie rechts.',
  highest: 'Platz 1 hat den höchsten Wert.',

  pyramidTitle: 'Alter und Geschlecht',
  pyramidFinding: (young: string, old: string) =>
    `Von 100 Menschen hier sind etwa ${young} unter 18 Jahre und ${old} mindestens 65 Jahre alt.`,
  pyramidCity: (young: string, old: string) => `In der ganzen Stadt: ${young} und ${old}.`,
  pyramidDescription: (when: string) =>
    `Links Frauen, rechts Männer, unten die Jüngsten, ${when}. Je länger ein Balken, desto mehr Menschen. Die Zahlen stehen in der Tabelle.`,
  pyramidAcross:
    'Nach außen: so viele von 1.000 Menschen sind in einem Lebensjahr. Senkrecht: Alter.',
  pyramidOutline: 'Linie: ganze Stadt',
  pyramidTable: 'Alter und Geschlecht als Tabelle',

  toCompare: 'Mit anderen Gebieten vergleichen',

  estimatesShow: 'Auch Werte aus früheren oder späteren Grenzen zeigen (geschätzt umgerechnet)',
  estimatesHide: 'Geschätzt umgerechnete Werte ausblenden',
  estimatesNote:
    'Werte aus anderen Grenzen sind hier geschätzt umgerechnet. Sie stehen als Ringe neben der Linie und sind in den Tabellen gekennzeichnet. Sie gehören nicht zur Reihe: Vergleichen Sie sie nur mit Vorsicht.',
  estimatesBasis: {
    residents: 'Geteilte Gebiete sind nach der Zahl der Menschen aufgeteilt.',
    area: 'Geteilte Gebiete sind zum Teil nur nach der Fläche aufgeteilt.',
  },
  estimatesProtected:
    'Wo ein geschützter Wert eingehen müsste, gibt es keine Schätzung. Sonst ließe er sich vielleicht ausrechnen.',
  estimatesNone: 'Für dieses Gebiet lässt sich kein Wert umrechnen.',
  estimated: 'geschätzt umgerechnet',
  estimateForbidden: 'keine Schätzung (geschützt)',
  quality: {
    whole: 'sehr gut: aus ganzen Gebieten',
    good: 'gut',
    fair: 'mittel',
    rough: 'grob',
  },
  qualityShare: (share: string) => `${share}\u00a0% der Menschen in geteilten Gebieten`,
  courseTitle: (name: string) => `${name} in anderen Grenzen: geschätzt umgerechnete Werte`,
  courseNote:
    'Zu diesen Zeiten hatte das Gebiet andere Grenzen. Die Werte sind geschätzt umgerechnet. Sie gehören nicht zur Reihe.',
  onlyEstimated: 'Kennzahlen, die es hier nur geschätzt gibt',
  onlyEstimatedTable: 'Geschätzt umgerechnete Werte',
  state: 'Art des Werts',
}

export type ProfileTexts = typeof de
