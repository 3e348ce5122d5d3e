/** The work area is in German. */
export const texts = {
  title: 'Früh erkennen',
  lede: 'Was sich über den Zufall hinaus bewegt: welche Kennzahl wo steigt oder fällt, wie sicher das ist und seit wann. Warum, sagt die Rechnung nicht.',
  filter: 'Auswählen',
  level: 'Ebene',
  wholeCity: 'Ganze Stadt',
  levelChoice: (name: string, tests: string) => `${name} (${tests} Prüfungen)`,
  topic: 'Thema',
  anyTopic: 'Alle Themen',
  direction: 'Richtung',
  anyDirection: 'Steigt oder fällt',
  verdict: 'Wertung',
  anyVerdict: 'Alle',
  certainty: 'Sicherheit',
  anyCertainty: 'Gesichert und auffällig',
  onlySecured: 'Nur gesichert',
  anyCity: 'Alle',
  onlyApart: 'Nur anders als die ganze Stadt',

  directions: { rising: 'steigt', falling: 'fällt' },
  arrows: { rising: '▲', falling: '▼' },
  verdicts: { worse: 'ungünstig', better: 'günstig', neutral: 'ohne Wertung' },
  certainties: { secured: 'gesichert', noticeable: 'auffällig' },

  tests: (tests: string, level: string) =>
    `${level}: ${tests} Prüfungen, jede Kennzahl in jedem Gebiet mit mindestens fünf Werten.`,
  secured: (count: string, tests: string, expected: string) =>
    `${count} Bewegungen sind gesichert. Bei ${tests} Prüfungen wären ${expected} davon durch Zufall zu erwarten.`,
  securedOne: (tests: string, expected: string) =>
    `1 Bewegung ist gesichert. Bei ${tests} Prüfungen wäre ${expected} davon durch Zufall zu erwarten.`,
  securedNone: (tests: string) =>
    `Bei ${tests} Prüfungen ist keine Bewegung gesichert. Was sich bewegt, kann Zufall sein.`,
  noticeable: (points: string, expected: string) =>
    `Auffällig ist, was sein früheres Niveau verlassen hat, ohne dass die Richtung gesichert ist. Beobachtet sind ${points} Werte. Zu erwarten sind dabei an Fehlalarmen: ${expected}.`,
  tooShort: (count: string) =>
    count === '1'
      ? '1 Reihe hat weniger als fünf Werte. Sie ist nicht geprüft.'
      : `${count} Reihen haben weniger als fünf Werte. Sie sind nicht geprüft.`,
  nothingToTest: (level: string) =>
    `${level}: Hier ist noch nichts zu prüfen. Eine Reihe braucht mindestens fünf Werte in denselben Grenzen, der letzte Wert muss aktuell sein. Wählen Sie eine größere Ebene oder die ganze Stadt.`,
  around: (number: string) => `etwa ${number}`,
  under: (number: string) => `weniger als ${number}`,

  caption: (count: string) => (count === '1' ? '1 Bewegung' : `${count} Bewegungen`),
  none: 'Zu dieser Auswahl bewegt sich nichts über den Zufall hinaus.',
  columns: {
    what: 'Kennzahl',
    where: 'Gebiet',
    moves: 'Bewegung',
    certainty: 'Wie sicher',
    since: 'Seit wann',
    city: 'Neben der Stadt',
  },
  span: (from: string, first: string, until: string, last: string) =>
    `von ${first} (${from}) auf ${last} (${until})`,
  perYear: (slope: string) => `${slope} im Jahr`,
  points: '%-Punkte',
  sinceShift: (when: string) => `seit ${when}`,
  sinceStart: (when: string) => `stetig seit ${when}`,
  chanceUnder: 'Zufall: unter 1 zu 10.000',
  chance: (oneIn: string) => `Zufall: etwa 1 zu ${oneIn}`,
  left: 'Niveau verlassen, Richtung noch nicht gesichert',
  byScatter: 'nur aus der Streuung der Werte geschätzt',
  city: {
    like: 'wie die ganze Stadt',
    stronger: 'stärker als die ganze Stadt',
    weaker: 'schwächer als die ganze Stadt',
    against: 'entgegen der ganzen Stadt',
    alone: 'für die ganze Stadt nicht gesichert',
  },
  trend: (title: string, place: string) => `Verlauf: ${title}, ${place}`,
  csv: 'Diese Auswahl als CSV-Datei',
  howTested: 'So ist geprüft',
  rules: (rate: string) => [
    'Geprüft sind die veröffentlichten Werte der heutigen Gebiete, höchstens die letzten zehn Zeitpunkte. Werte früherer Gebietsgrenzen gehören nicht dazu.',
    'Jede Reihe mit mindestens fünf Werten bekommt einen Trendtest. Eine Bewegung, die an einem einzigen Wert hängt, zählt nicht.',
    'Wo gezählt ist (Menschen von Menschen, Ereignisse je Menschen), rechnet der Test den Zufall zweimal: aus den Zahlen selbst und aus der Streuung um die Linie. Es gilt der vorsichtigere Wert.',
    `Bei vielen Prüfungen sehen einige durch Zufall nach Bewegung aus. Deshalb gilt als gesichert nur so viel, dass im Mittel höchstens ${rate} davon Zufall sind (Benjamini und Hochberg 1995).`,
    '„Seit“ nennt den Zeitpunkt, von dem an die Summe der Abweichungen vom früheren Niveau nicht mehr zurückging (CUSUM). „Stetig seit“ heißt: Es gibt keinen solchen Punkt, die Reihe bewegt sich von Anfang an.',
    'Die erste Hälfte einer Reihe gilt als früheres Niveau, die zweite wird beobachtet.',
    'Wird anders gezählt als früher, sieht das wie eine Bewegung aus. Wo ein Bruch in der Reihe eingetragen ist, zählen nur die Werte danach. Ist keiner eingetragen, sehen Sie auf der Seite der Kennzahl unter „Methode und Quelle“ nach.',
  ],
}
