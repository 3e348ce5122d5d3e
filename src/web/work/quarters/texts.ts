import { formatNumber } from '../../../platform/texts/index.ts'

const say = (number: number) => formatNumber(number, 'de')
const count = (number: number, one: string, many: string) =>
  `${say(number)} ${number === 1 ? one : many}`

/** The work area is in German. */
export const texts = {
  title: 'Quartiere',
  lede: 'Zahlen, Bedarf, Angebote und Maßnahmen je Gebiet nebeneinander. Jede Spalte steht für sich: Eine Gesamtnote gibt es nicht. Der Name führt zu allem, was dahintersteht.',
  filter: 'Auswählen',
  level: 'Ebene',
  indexChoice: 'Index',
  within: 'Liegt in',
  anywhere: 'ganze Stadt',
  name: 'Name enthält',
  class: 'Klasse im Index',
  any: 'alle',
  only: 'Nur Gebiete',
  anyArea: 'alle',
  attentions: {
    signale: 'mit Bewegung über den Zufall hinaus',
    bedarf: 'mit vergeblichen Suchen',
    luecken: 'mit Lücken bei Angeboten',
    ueberfaellig: 'mit überfälligen Maßnahmen',
    empfehlungen: 'mit offenen Empfehlungen',
    ohneMassnahme: 'ohne Maßnahme',
  },
  caption: (shown: number, all: number, level: string) =>
    shown === all ? `${level}: ${say(all)}` : `${level}: ${say(shown)} von ${say(all)}`,
  columns: {
    name: 'Gebiet',
    index: 'Index',
    signale: 'Früh erkennen',
    bedarf: 'Nicht gefunden',
    angebote: 'Ange\u00adbote',
    luecken: 'Lücken',
    massnahmen: 'Maß\u00adnahmen',
    empfehlungen: 'Offene Emp\u00adfehlungen',
  },
  empty: 'Kein Gebiet passt dazu. Ändern Sie die Auswahl.',
  noLevels: 'Diese Stadt hat noch keine Gebiete.',
  csv: 'Als Tabelle herunterladen (CSV)',
  residents: (number: number) => count(number, 'Mensch', 'Menschen'),

  noIndex: '–',
  indexStates: {
    classed: '',
    protected: 'geschützt',
    unknown: 'unbekannt',
    fewResidents: 'zu wenige Menschen',
  },
  notTested: 'nicht prüfbar',
  noSignal: 'keine',
  secured: (number: number) => `${say(number)} gesichert`,
  noticeable: (number: number) => `${say(number)} auffällig`,
  apart: (number: number) => `${say(number)} anders als die Stadt`,
  tooFew: 'zu wenige',
  running: (number: number) => `${say(number)} ${number === 1 ? 'läuft' : 'laufen'}`,
  overdue: (number: number) => `${say(number)} überfällig`,

  howRead: 'So ist die Tabelle zu lesen',
  rules: (given: { index: string | null; tests: number; cityWide: number }) => [
    given.index === null
      ? 'Index: Für diese Ebene hat die Stadt keinen Index.'
      : `Index: die Klasse in „${given.index}“. „Geschützt“ heißt: Ein Wert ist zum Schutz einzelner Menschen nicht öffentlich.`,
    given.tests === 0
      ? 'Früh erkennen: Auf dieser Ebene ist noch nichts zu prüfen. Eine Reihe braucht mindestens fünf Werte.'
      : `Früh erkennen: wie viele Kennzahlen sich über den Zufall hinaus bewegen, und wie viele davon anders als die ganze Stadt. Auf dieser Ebene sind es ${say(given.tests)} Prüfungen.`,
    'Nicht gefunden: Suchen nach einer Art der Hilfe in den letzten 12 Monaten, bei denen etwas fehlte. Es zählen Suchen, die das Gebiet oder einen Ort darin genannt haben. „Zu wenige“ heißt: nicht oft genug, um es zu zeigen.',
    'Angebote: was im Gebiet verzeichnet ist. Angebote mit geschützter Adresse sind in keinem Gebiet gezählt. Lücken: Arten der Hilfe, die mindestens ein Drittel der Gebiete hat, dieses nicht.',
    'Maßnahmen und Empfehlungen: was das Gebiet nennt, ein größeres Gebiet um es herum oder ein kleineres darin. Offen ist eine Empfehlung, solange die Verwaltung nicht geantwortet hat.',
    ...(given.cityWide > 0
      ? [
          `${count(given.cityWide, 'Maßnahme nennt', 'Maßnahmen nennen')} kein Gebiet. Sie ${given.cityWide === 1 ? 'gilt' : 'gelten'} für die ganze Stadt und ${given.cityWide === 1 ? 'steht' : 'stehen'} in keiner Zeile.`,
        ]
      : []),
  ],

  onThisPage: 'Auf dieser Seite',
  source: 'Quelle:',
  liesIn: (names: string) => `Liegt in: ${names}`,
  publicPage: 'Öffentliche Seite des Gebiets',
  areasWithin: 'Gebiete darin',
  none: 'nichts',
  protected: 'geschützt',

  index: {
    title: 'Stand im Index',
    none: 'Die Stadt hat noch keinen Index.',
    notHere: (index: string) => `${index}: Zu diesem Gebiet sagt der Index nichts.`,
    part: (name: string, value: string) => `${name}: ${value}`,
    situation: 'Lage',
    development: 'Entwicklung',
    noClass: {
      classed: 'keine Klasse',
      protected:
        'geschützt. Mindestens ein Wert ist zum Schutz einzelner Menschen nicht öffentlich.',
      unknown: 'unbekannt. Mindestens ein Wert fehlt.',
      fewResidents: 'keine Klasse. Hier leben zu wenige Menschen.',
    },
    place: (higher: number, counted: number) =>
      higher === 0
        ? `Kein anderes von ${say(counted)} Gebieten hat einen höheren Wert.`
        : `${say(higher)} von ${say(counted)} Gebieten ${higher === 1 ? 'hat' : 'haben'} einen höheren Wert.`,
    edition: (id: string) => `Ausgabe ${id}`,
    why: 'Warum steht das Gebiet hier?',
    whyOf: (name: string) => `Warum steht ${name} hier?`,
    whole: 'Index mit allen Gebieten',
    above: (name: string) => `Der Index ist für ${name} berechnet, worin dieses Gebiet liegt.`,
    below: (level: string) =>
      `Der Index ist für kleinere Gebiete berechnet (${level}). Hier liegen:`,
    classCount: (name: string, number: number) => `${name}: ${say(number)}`,
  },

  signals: {
    title: 'Was sich über den Zufall hinaus bewegt',
    caption: (number: number) => count(number, 'Kennzahl bewegt sich', 'Kennzahlen bewegen sich'),
    columns: ['Kennzahl', 'Bewegung', 'Sicherheit', 'Seit', 'Neben der Stadt'],
    none: (tests: number) =>
      `Hier bewegt sich keine Kennzahl über den Zufall hinaus. Auf dieser Ebene sind es ${say(tests)} Prüfungen.`,
    nothingTested:
      'Auf dieser Ebene ist noch nichts zu prüfen. Eine Reihe braucht mindestens fünf Werte.',
    source: 'Früh erkennen, alle Gebiete der Ebene',
  },

  values: {
    title: 'Gesichert anders als die Stadt',
    caption: (number: number) =>
      `${count(number, 'Kennzahl liegt', 'Kennzahlen liegen')} außerhalb dessen, was Zufall erklärt`,
    columns: ['Kennzahl', 'Hier', 'Ganze Stadt', 'Unterschied', 'Stand'],
    higher: 'gesichert höher',
    lower: 'gesichert niedriger',
    better: 'günstig',
    worse: 'ungünstig',
    none: 'Keine Kennzahl unterscheidet sich hier gesichert von der Stadt.',
    notSure: (number: number) =>
      `${count(number, 'Kennzahl zeigt', 'Kennzahlen zeigen')} keinen gesicherten Unterschied.`,
    noInterval: (number: number) =>
      `Bei ${count(number, 'Kennzahl', 'Kennzahlen')} lässt sich nicht sagen, wie viel Zufall darin steckt.`,
    protected: (names: string) => `Geschützt: ${names}.`,
    unknown: (names: string) => `Unbekannt: ${names}.`,
    source: 'Alle Kennzahlen des Gebiets',
  },

  need: {
    title: 'Gesucht, nicht gefunden',
    caption: (number: number) =>
      `${count(number, 'Art der Hilfe', 'Arten der Hilfe')} in den letzten 12 Monaten, hier und in den Gebieten darin`,
    columns: ['Gesucht', 'Nicht gefunden', 'Suchen', 'Was fehlte'],
    none: 'In den letzten 12 Monaten hat hier nichts oft genug gefehlt, um es zu zeigen. Suchen ohne Ort zählen in keinem Gebiet.',
    source: 'Bedarf: alles, was zu diesem Ort gesucht wurde',
  },

  offers: {
    title: 'Angebote und Lücken',
    caption: (offers: number) =>
      `${count(offers, 'Angebot', 'Angebote')}; eines kann zu mehreren Arten gehören`,
    columns: ['Art der Hilfe', 'Bereich', 'Angebote hier', 'In der Stadt'],
    gapsCaption: (number: number) => count(number, 'Lücke', 'Lücken'),
    gapColumns: ['Hier nicht verzeichnet', 'Bereich', 'In der Stadt'],
    noGaps: 'Keine Lücke: Was mindestens ein Drittel der Gebiete hat, ist auch hier verzeichnet.',
    all: (number: number) =>
      count(number, 'Art der Hilfe mit Angeboten hier', 'Arten der Hilfe mit Angeboten hier'),
    gapMeans: 'Lücke heißt: Mindestens ein Drittel der Gebiete hat so ein Angebot, dieses nicht.',
    notRecorded:
      'Nicht verzeichnet heißt nicht, dass es keines gibt. Angebote mit geschützter Adresse sind in keinem Gebiet gezählt.',
    none: 'Hier ist kein Angebot verzeichnet.',
    source: 'Was gibt es wo?',
  },

  measures: {
    title: 'Maßnahmen',
    caption: (number: number) => count(number, 'Maßnahme', 'Maßnahmen'),
    columns: ['Maßnahme', 'Stand', 'Zusagen dahinter', 'Nächster Termin', 'Geld'],
    none: 'Keine Maßnahme nennt dieses Gebiet, ein größeres darum herum oder ein kleineres darin.',
    for: (names: string) => `für ${names}`,
    more: (number: number) => `und ${say(number)} weitere`,
    since: (day: string) => `gemeldet am ${day}`,
    ends: (day: string) => `Ende ${day}`,
    expected: (day: string) => `erwartet ${day}`,
    overdue: 'überfällig',
    updateDue: (day: string) => `Meldung bis ${day}`,
    updateLate: (day: string) => `Meldung war fällig am ${day}`,
    lateMilestones: (number: number) =>
      count(number, 'Meilenstein überfällig', 'Meilensteine überfällig'),
    noDay: 'nicht genannt',
    rating: (name: string, number: number) => `${say(number)} ${name}`,
    noPromise: 'keine',
    money: (source: string, planned: string | undefined) =>
      planned === undefined ? `${source}: Betrag unbekannt` : `${source}: ${planned} € geplant`,
    until: (day: string) => `bis ${day}`,
    ended: (day: string) => `endete am ${day}`,
    noMoney: 'nicht genannt',
    source: 'Maßnahmen, die genau dieses Gebiet nennen',
    sourceAll: 'Alle Maßnahmen',
  },

  packages: {
    title: 'Wirkungspakete',
    caption: (number: number) => count(number, 'Wirkungspaket', 'Wirkungspakete'),
    columns: ['Wirkungspaket', 'Träger', 'Stand', 'Zeit', 'Was ansteht'],
    none: 'Kein Wirkungspaket nennt dieses Gebiet.',
    source: 'Alle Wirkungspakete',
  },

  recommendations: {
    title: 'Empfehlungen',
    caption: (number: number) => count(number, 'Empfehlung', 'Empfehlungen'),
    open: (number: number) => `${say(number)} offen`,
    none: 'Keine Empfehlung nennt dieses Gebiet.',
    source: 'Alle Empfehlungen',
  },

  promises: {
    title: 'Zusagen',
    caption: (number: number) => count(number, 'Zusage', 'Zusagen'),
    columns: ['Zusage', 'Papier', 'Bewertung', 'Frist', 'Maßnahmen'],
    none: 'Keine Zusage nennt dieses Gebiet.',
    noDeadline: 'ohne Frist',
    more: (number: number) => `Es gibt ${say(number)} weitere. Alle stehen bei den Zusagen.`,
    source: 'Alle Zusagen',
  },

  checks: {
    title: 'Geprüfte Vorhaben',
    caption: (number: number) => count(number, 'Vorhaben', 'Vorhaben'),
    columns: ['Vorhaben', 'Amt', 'Stand', 'Wieder ansehen'],
    lookAgain: 'jetzt',
    none: 'Zu keinem Vorhaben in diesem Gebiet sind die sozialen Auswirkungen geprüft.',
    source: 'Alle geprüften Vorhaben',
  },
}
