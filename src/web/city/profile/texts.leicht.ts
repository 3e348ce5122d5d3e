import type { ProfileTexts } from './texts.de.ts'

export const leicht: ProfileTexts = {
  surelyHigh: [
    (range, city) => [
      `Hier sind es ${range}.`,
      `In der ganzen Stadt sind es ${city}.`,
      'Hier ist die Zahl sicher größer.',
    ],
    (range, city) => [
      `Es sind ${range}.`,
      'Das ist sicher mehr als in der ganzen Stadt.',
      `Dort sind es ${city}.`,
    ],
  ],
  surelyLow: [
    (range, city) => [
      `Hier sind es ${range}.`,
      `In der ganzen Stadt sind es ${city}.`,
      'Hier ist die Zahl sicher kleiner.',
    ],
    (range, city) => [
      `Es sind ${range}.`,
      'Das ist sicher weniger als in der ganzen Stadt.',
      `Dort sind es ${city}.`,
    ],
  ],
  unsure: (city) => [`In der ganzen Stadt sind es ${city}.`],
  unsureWhy: 'Der Unterschied kann auch Zufall sein. Das wissen wir nicht.',
  place: (rank, of) => `In der Liste aller Stadt-Teile ist das Platz ${rank} von ${of}.`,
  placeBetween: (best, worst, of) =>
    `Es gibt ${of} Stadt-Teile. Der Platz liegt zwischen ${best} und ${worst}.`,
  surelyRose: [
    (before, from, now, until) => [
      `${from} waren es ${before}.`,
      `${until} sind es ${now}.`,
      'Die Zahl ist sicher größer als früher.',
    ],
  ],
  surelyFell: [
    (before, from, now, until) => [
      `${from} waren es ${before}.`,
      `${until} sind es ${now}.`,
      'Die Zahl ist sicher kleiner als früher.',
    ],
  ],
  moved: (before, from, now, until) => [`${from} waren es ${before}.`, `${until} sind es ${now}.`],
  movedCity: (before, now) => `Die ganze Stadt: erst ${before}, dann ${now}.`,
  factsNote: 'Die Zahlen sagen nicht: Darum ist es so.',
  factsNone: 'Hier ist es fast so wie in der ganzen Stadt.',

  ofHundred: (lower, upper, whom) => `etwa ${lower} bis ${upper} von ${whom}`,
  atMostOf: (upper, whom) => `höchstens ${upper} von ${whom}`,
  between: (lower, upper) => `etwa ${lower} bis ${upper}`,

  standing: {
    higher: 'sicher größer als in',
    lower: 'sicher kleiner als in',
    similar: 'kein sicherer Unterschied zu',
  },
  standingCity: (words, value) => `${words} der ganzen Stadt (${value})`,
  better: 'Das ist besser',
  worse: 'Das ist schlechter',
  interval: (lower, upper) => `${lower} bis ${upper}`,
  intervalName: 'So groß ist der Zufall',
  rank: (rank, of) => `Platz ${rank} von ${of}`,
  rankBetween: (best, worst) => `mit Zufall: Platz ${best} bis ${worst}`,

  spineSides: {
    higherIsBetter: ['schlechter (kleiner)', 'besser (größer)'],
    lowerIsBetter: ['schlechter (größer)', 'besser (kleiner)'],
    neutral: ['kleiner', 'größer'],
  },
  spineTitle: (place) => `So steht dieser Stadt-Teil: ${place}.`,
  spinePlaces: {
    below: 'kleiner als bei der mittleren Hälfte',
    within: 'in der mittleren Hälfte',
    above: 'größer als bei der mittleren Hälfte',
  },
  spineDescription: (low, high, from, until) =>
    `Alle Stadt-Teile: ${low} bis ${high}. Die Hälfte in der Mitte: ${from} bis ${until}.`,
  key: 'Das zeigen die Bilder',
  keyHere: {
    higher: 'dieser Stadt-Teil: sicher größer als die Stadt',
    lower: 'dieser Stadt-Teil: sicher kleiner als die Stadt',
    similar: 'dieser Stadt-Teil: kein sicherer Unterschied',
    unknown: 'dieser Stadt-Teil: Vielleicht ist der Unterschied Zufall',
  },
  keyInterval: 'So groß ist der Zufall',
  keyCity: 'die ganze Stadt oder die Mitte aller Stadt-Teile',
  keyHalf: 'die Hälfte in der Mitte',
  keyRange: 'von der kleinsten bis zur größten Zahl',
  keySides: 'Manchmal ist eine Seite besser. Dann ist sie rechts.',
  highest: 'Platz 1 hat die größte Zahl.',

  pyramidTitle: 'So alt sind Frauen und Männer',
  pyramidFinding: (young, old) =>
    `Hier sind ${young} von 100 Menschen unter 18 Jahre alt. ${old} von 100 Menschen sind 65 Jahre oder älter.`,
  pyramidCity: (young, old) => `In der ganzen Stadt sind es ${young} und ${old}.`,
  pyramidDescription: (when) =>
    `Links sind Frauen. Rechts sind Männer. Unten sind die Jüngsten. Das war so: ${when}. Alle Zahlen stehen in der Tabelle.`,
  pyramidAcross: 'Ein langer Balken zeigt: viele Menschen. Unten sind die Jüngsten.',
  pyramidOutline: 'Die Linie zeigt die ganze Stadt',
  pyramidTable: 'Alle Zahlen als Tabelle',

  toCompare: 'Mit anderen Stadt-Teilen vergleichen',

  estimatesShow: 'Auch Zahlen von früher oder später zeigen. Diese Zahlen sind geschätzt.',
  estimatesHide: 'Geschätzte Zahlen nicht mehr zeigen',
  estimatesNote:
    'Früher oder später war der Stadt-Teil anders geteilt. Diese Zahlen haben wir geschätzt. Sie sind nicht genau. Im Bild sind sie Ringe.',
  estimatesBasis: {
    residents: 'So haben wir gerechnet: Wie viele Menschen wohnen in jedem Teil?',
    area: 'So haben wir gerechnet: Wie groß ist jeder Teil?',
  },
  estimatesProtected: 'Manche Zahlen sind geheim. Dann schätzen wir nicht.',
  estimatesNone: 'Hier können wir keine Zahl schätzen.',
  estimated: 'geschätzt',
  estimateForbidden: 'geheim, darum nicht geschätzt',
  quality: {
    whole: 'sehr gut geschätzt',
    good: 'gut geschätzt',
    fair: 'mittel geschätzt',
    rough: 'grob geschätzt',
  },
  qualityShare: (share) => `${share} von 100 Menschen leben in geteilten Stadt-Teilen`,
  courseTitle: (name) => `${name} mit anderen Grenzen: geschätzte Zahlen`,
  courseNote:
    'Damals war der Stadt-Teil anders geteilt. Diese Zahlen haben wir geschätzt. Sie sind nicht genau.',
  onlyEstimated: 'Diese Zahlen sind hier nur geschätzt',
  onlyEstimatedTable: 'Geschätzte Zahlen',
  state: 'Das ist die Zahl',
}
