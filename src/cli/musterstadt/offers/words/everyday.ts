import type { OfferTemplate, Variant } from '../template.ts'

const withCard = { kind: 'free', note: 'Mit Krankenkarte' } as const

/** Specialty of a practice: word for its name, then what it says of itself. */
const specialties: readonly Variant[] = [
  [
    'Hausarztpraxis',
    'Haus-Arzt',
    'General practice',
    'Hausärztliche Versorgung für die ganze Familie.',
  ],
  [
    'Praxis für Allgemeinmedizin',
    'Haus-Arzt',
    'General practice',
    'Vorsorge, akute Beschwerden und Hausbesuche.',
  ],
  [
    'Hausärztliche Gemeinschaftspraxis',
    'Haus-Ärzte',
    'General practice',
    'Hausärztinnen und Hausärzte mit offener Sprechstunde am Morgen.',
  ],
  [
    'Frauenarztpraxis',
    'Frauen-Arzt',
    'Gynaecology practice',
    'Frauenheilkunde und Schwangerenvorsorge.',
  ],
  [
    'Internistische Praxis',
    'Arzt für innere Organe',
    'Internal medicine practice',
    'Herz, Bauch, Diabetes und Bluthochdruck.',
  ],
  ['Augenarztpraxis', 'Augen-Arzt', 'Eye practice', 'Augenheilkunde, Sehtests und Vorsorge.'],
  [
    'Hausarztpraxis',
    'Haus-Arzt',
    'General practice',
    'Hausärztliche Versorgung, auch in Pflegeheimen.',
  ],
  [
    'Orthopädische Praxis',
    'Arzt für Knochen und Gelenke',
    'Orthopaedic practice',
    'Rücken, Gelenke und Sportverletzungen.',
  ],
  [
    'Hautarztpraxis',
    'Haut-Arzt',
    'Dermatology practice',
    'Hauterkrankungen und Hautkrebsvorsorge.',
  ],
  [
    'Praxis für Psychiatrie und Neurologie',
    'Arzt für Seele und Nerven',
    'Psychiatry and neurology practice',
    'Depression, Angst, Demenz und Nervenleiden.',
  ],
  [
    'Praxis für Allgemeinmedizin',
    'Haus-Arzt',
    'General practice',
    'Hausärztliche Versorgung und Impfungen.',
  ],
  [
    'Hals-Nasen-Ohren-Praxis',
    'Arzt für Hals, Nase und Ohren',
    'Ear, nose and throat practice',
    'Ohren, Nase, Hals und Hörtests.',
  ],
].map(([de, leicht, en, was]) => ({
  de: { fach: de!, was: was! },
  leicht: { fach: leicht! },
  en: { fach: en! },
}))

/** Doctors, pharmacies, schools, playgrounds: short records, as the registers of cities have them. */
export const everydayOffers: readonly OfferTemplate[] = [
  {
    key: 'arztpraxis',
    types: ['arztpraxis'],
    count: 56,
    siting: 'quarters',
    provider: 'medical',
    hours: 'practice',
    cost: withCard,
    languages: 3,
    short: true,
    variants: specialties,
    speaks: [[], ['en'], ['ru'], [], ['tr'], [], ['ar'], ['pl'], [], ['uk', 'ru'], ['fr']],
    words: {
      de: {
        name: ['{fach} {street}', '{fach} {q}'],
        summary: '{was}',
        start: 'Rufen Sie an oder buchen Sie online einen Termin.',
      },
      leicht: {
        name: '{fach} {q}',
        summary: 'Hier ist ein Arzt. Rufen Sie an und machen Sie einen Termin.',
      },
      en: { name: '{fach} {q}', summary: 'Call or book online.' },
    },
  },
  {
    key: 'kinderarztpraxis',
    types: ['kinderarztpraxis'],
    count: 11,
    siting: 'children',
    provider: 'medical',
    hours: 'practice',
    cost: withCard,
    languages: 3,
    short: true,
    targetGroups: ['kinder'],
    ages: { below: 18 },
    speaks: [['tr', 'en'], ['ar', 'fr'], ['ru', 'uk'], ['pl'], []],
    words: {
      de: {
        name: ['Kinderarztpraxis {q}', 'Kinder- und Jugendarztpraxis {street}'],
        summary: 'Vorsorge, Impfungen und kranke Kinder am selben Tag.',
        start: 'Rufen Sie an. Ist Ihr Kind krank, bekommen Sie am selben Tag einen Termin.',
      },
      leicht: {
        name: 'Kinder-Arzt {q}',
        summary: 'Hier ist ein Arzt für Kinder. Rufen Sie an.',
      },
      en: {
        name: 'Children’s doctor in {q}',
        summary: 'Check-ups, vaccinations and same-day appointments for sick children.',
      },
    },
  },
  {
    key: 'zahnarztpraxis',
    types: ['zahnarztpraxis'],
    count: 28,
    siting: 'quarters',
    provider: 'medical',
    hours: 'practice',
    cost: { kind: 'free', note: 'Mit Krankenkarte, Zusatzleistungen kosten' },
    languages: 3,
    short: true,
    words: {
      de: {
        name: ['Zahnarztpraxis {street}', 'Zahnarztpraxis {q}'],
        summary: [
          'Zahnbehandlung und Vorsorge für alle.',
          'Zahnbehandlung, auch für ängstliche Menschen und Kinder.',
          'Zahnarztpraxis mit Hausbesuchen in Pflegeheimen.',
        ],
        start: 'Rufen Sie an. Bei Schmerzen kommen Sie gleich am Morgen.',
      },
      leicht: { name: 'Zahn-Arzt {q}', summary: 'Hier ist ein Zahn-Arzt. Rufen Sie an.' },
      en: {
        name: 'Dentist in {q}',
        summary: 'Dental treatment and prevention. With pain, come early in the morning.',
      },
    },
  },
  {
    key: 'psychotherapie',
    types: ['psychotherapie'],
    count: 12,
    siting: 'quarters',
    provider: 'medical',
    hours: 'appointment',
    cost: withCard,
    languages: 2,
    short: true,
    targetGroups: ['seelisch-belastete'],
    speaks: [[], ['en'], ['tr'], ['ru'], ['ar'], ['pl']],
    words: {
      de: {
        name: 'Psychotherapeutische Praxis {street}',
        summary: 'Psychotherapie für Erwachsene; Sprechstunde für ein erstes Gespräch.',
        start: 'Rufen Sie in der Telefonzeit an und fragen Sie nach der Sprechstunde.',
      },
      leicht: {
        name: 'Praxis für Psycho-Therapie {street}',
        summary: 'Ihrer Seele geht es schlecht. Hier können Sie darüber sprechen. Rufen Sie an.',
      },
      en: {
        name: 'Psychotherapy practice {street}',
        summary: 'Psychotherapy for adults; ask for the initial consultation.',
      },
    },
  },
  {
    key: 'apotheke',
    types: ['apotheke'],
    count: 32,
    siting: 'quarters',
    provider: 'medical',
    hours: 'pharmacy',
    languages: 3,
    short: true,
    words: {
      de: {
        name: ['Apotheke {street}', 'Apotheke {q}', 'Stadtteil-Apotheke {q}'],
        summary: [
          'Medikamente, Beratung und Botendienst.',
          'Apotheke mit Botendienst und Medikamenten-Check.',
          'Apotheke; Nachtdienst im Wechsel mit anderen.',
        ],
      },
      leicht: { name: 'Apotheke {q}', summary: 'Hier bekommen Sie Medikamente.' },
      en: { name: 'Pharmacy in {q}', summary: 'Medicines, advice and delivery.' },
    },
  },
  {
    key: 'krankenhaus',
    types: ['krankenhaus'],
    count: 2,
    siting: 'quarters',
    provider: 'medical',
    organisation: 'Klinikum Lohetal Musterstadt gGmbH',
    hours: 'always',
    cost: { kind: 'fee', note: 'Krankenkasse zahlt; 10 Euro Zuzahlung am Tag' },
    languages: 5,
    places: [210, 480],
    access: { wheelchair: 'yes', lift: 'yes', accessibleToilet: 'yes', accessibleParking: 'yes' },
    short: true,
    words: {
      de: {
        name: 'Klinikum Lohetal, Haus {q}',
        summary:
          'Krankenhaus in städtischer Hand mit Innerer Medizin, Chirurgie und Altersmedizin.',
        start: 'Mit einer Einweisung rufen Sie im Aufnahmebüro an. Im Notfall wählen Sie 112.',
      },
      leicht: {
        name: 'Krankenhaus: Klinikum Lohetal, Haus {q}',
        summary: 'Hier ist ein Krankenhaus. Im Not-Fall rufen Sie: 112.',
      },
      en: {
        name: 'Klinikum Lohetal, {q} site',
        summary: 'Municipal hospital. In an emergency call 112.',
      },
    },
  },
  {
    key: 'grundschule',
    types: ['grundschule'],
    count: 24,
    siting: 'children',
    provider: 'school',
    hours: 'school',
    short: true,
    targetGroups: ['kinder'],
    ages: { from: 6, below: 11 },
    words: {
      de: {
        name: ['Grundschule {street}', 'Grundschule {q}'],
        summary: [
          'Grundschule mit offenem Ganztag.',
          'Grundschule mit gemeinsamem Lernen von Kindern mit und ohne Behinderung.',
          'Zweizügige Grundschule mit Schulgarten.',
        ],
        start: 'Die Anmeldung ist im Oktober. Rufen Sie das Sekretariat an.',
      },
      leicht: {
        name: 'Grund-Schule {street}',
        summary: 'Hier gehen Kinder von 6 bis 10 Jahren zur Schule.',
      },
      en: { name: 'Primary school {street}', summary: 'Primary school with after-school care.' },
    },
  },
  {
    key: 'weiterfuehrende-schule',
    types: ['weiterfuehrende-schule'],
    count: 14,
    siting: 'quarters',
    provider: 'school',
    hours: 'school',
    short: true,
    targetGroups: ['jugendliche'],
    ages: { from: 10, below: 20 },
    variants: [
      {
        de: { art: 'Gesamtschule' },
        leicht: { art: 'Gesamt-Schule' },
        en: { art: 'Comprehensive school' },
      },
      { de: { art: 'Gymnasium' }, leicht: { art: 'Gymnasium' }, en: { art: 'Grammar school' } },
      {
        de: { art: 'Realschule' },
        leicht: { art: 'Real-Schule' },
        en: { art: 'Intermediate school' },
      },
      {
        de: { art: 'Hauptschule' },
        leicht: { art: 'Haupt-Schule' },
        en: { art: 'Secondary school' },
      },
    ],
    words: {
      de: {
        name: '{art} {q}',
        summary: [
          'Weiterführende Schule mit Ganztag und Schulsozialarbeit.',
          'Weiterführende Schule mit Mensa, Werkstätten und Willkommensklasse.',
        ],
        start: 'Die Anmeldung ist im Februar. Am Tag der offenen Tür können Sie sich umsehen.',
      },
      leicht: { name: '{art} {q}', summary: 'Hier gehen Kinder ab 10 Jahren zur Schule.' },
      en: { name: '{art} {q}', summary: 'Secondary school with all-day care.' },
    },
  },
  {
    key: 'spielplatz',
    types: ['spielplatz'],
    count: 54,
    siting: 'children',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Grünflächenamt',
    hours: 'daylight',
    short: true,
    noPhone: true,
    accessKnown: 0.6,
    targetGroups: ['kinder', 'familien'],
    ages: { below: 15 },
    cost: { kind: 'free' },
    variants: [
      {
        de: { was: 'Sandkasten, Rutsche und Schaukeln.' },
        leicht: { was: 'Es gibt Sand, eine Rutsche und Schaukeln.' },
        en: { was: 'Sandpit, slide and swings.' },
      },
      {
        de: { was: 'Kletternetz, Tischtennis und Bolzplatz.' },
        leicht: { was: 'Es gibt ein Kletter-Netz und Tisch-Tennis.' },
        en: { was: 'Climbing net, table tennis and ball pitch.' },
      },
      {
        de: { was: 'Wasserpumpe, Baumstämme und Schatten.' },
        leicht: { was: 'Es gibt Wasser und Schatten.' },
        en: { was: 'Water pump, logs and shade.' },
      },
      {
        de: { was: 'Seilbahn, Balancierweg und Bänke.' },
        leicht: { was: 'Es gibt eine Seil-Bahn und Bänke.' },
        en: { was: 'Zip line, balance trail and benches.' },
      },
      {
        targetGroups: ['menschen-mit-behinderung'],
        access: { wheelchair: 'yes', accessibleToilet: 'yes' },
        de: {
          was: 'Inklusiver Spielplatz: Karussell und Sandtisch für Kinder im Rollstuhl, Wege ohne Stufen, Behinderten-WC.',
        },
        leicht: { was: 'Hier können auch Kinder im Roll-Stuhl spielen.' },
        en: {
          was: 'Inclusive playground: roundabout and sand table for wheelchairs, step-free paths, accessible toilet.',
        },
      },
      {
        de: { was: 'Kleinkindbereich mit Zaun, dazu eine Nestschaukel.' },
        leicht: { was: 'Für kleine Kinder. Mit Zaun.' },
        en: { was: 'Fenced toddler area and nest swing.' },
      },
    ],
    words: {
      de: {
        name: ['Spielplatz {street}', 'Spielplatz {street} ({q})'],
        summary: '{was}',
        hours: 'Täglich von 8 Uhr bis zum Dunkelwerden, im Sommer bis 20 Uhr.',
      },
      leicht: {
        name: 'Spiel-Platz {street}',
        summary: '{was}',
        hours: 'Jeden Tag, bis es dunkel wird.',
      },
      en: { name: 'Playground {street}', summary: '{was}', hours: 'Daily from 8 am until dark.' },
    },
  },
  {
    key: 'sportanlage',
    types: ['sportanlage'],
    count: 24,
    siting: 'quarters',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Sportamt',
    hours: 'youth',
    short: true,
    noPhone: true,
    cost: { kind: 'free', note: 'Außerhalb der Vereinszeiten' },
    words: {
      de: {
        name: ['Sportanlage {street}', 'Bezirkssportanlage {q}', 'Sporthalle {street}'],
        summary: [
          'Rasenplatz, Laufbahn und Umkleiden.',
          'Kunstrasen, Weitsprung und Fitnessgeräte im Freien.',
          'Dreifachhalle für Schul- und Vereinssport.',
        ],
      },
      leicht: { name: 'Sport-Platz {street}', summary: 'Hier können Sie Sport machen.' },
      en: { name: 'Sports ground {street}', summary: 'Pitch, track and changing rooms.' },
    },
  },
  {
    key: 'sportverein',
    types: ['sportverein'],
    count: 10,
    siting: 'quarters',
    provider: 'club',
    hours: 'evenings',
    short: true,
    cost: { kind: 'membership', note: 'Ab 7 Euro im Monat, mit Bildung und Teilhabe frei' },
    words: {
      de: {
        name: ['Turn- und Sportverein {q}', 'Sportfreunde {q}', 'Schwimmverein {q}'],
        summary: [
          'Turnen, Fußball, Handball und Tanz für alle Altersgruppen.',
          'Breitensport, Eltern-Kind-Turnen und Sport für Ältere.',
          'Inklusive Gruppen: Menschen mit und ohne Behinderung trainieren zusammen.',
        ],
        start: 'Kommen Sie zweimal kostenlos zum Probetraining.',
      },
      leicht: {
        name: 'Sport-Verein {q}',
        summary: 'Hier machen Menschen zusammen Sport. Sie können es 2 Mal umsonst ausprobieren.',
      },
      en: { name: 'Sports club {q}', summary: 'Sports for all ages. Two free trial sessions.' },
    },
  },
  {
    key: 'schwimmbad',
    types: ['schwimmbad'],
    count: 3,
    siting: 'quarters',
    provider: 'city',
    organisation: 'Bäder Musterstadt GmbH',
    hours: {
      weekly: [
        { days: [2, 3, 4, 5], opens: '06:30', closes: '21:00' },
        { days: [6, 7], opens: '09:00', closes: '18:00' },
      ],
      onHolidays: 'unknown',
    },
    short: true,
    cost: { kind: 'fee', note: '5 Euro, mit Musterpass 2 Euro' },
    words: {
      de: {
        name: ['Stadtbad {q}', 'Freibad {q}', 'Hallenbad {q}'],
        summary: 'Schwimmbad mit Lehrbecken, Lift ins Wasser und Frauenschwimmen am Dienstag.',
      },
      leicht: {
        name: 'Schwimm-Bad {q}',
        summary: 'Hier können Sie schwimmen. Mit dem Muster-Pass kostet es weniger.',
      },
      en: {
        name: 'Swimming pool {q}',
        summary: 'Pool with a lift into the water; women’s swimming on Tuesdays.',
      },
    },
  },
  {
    key: 'bibliothek',
    types: ['bibliothek'],
    count: 7,
    siting: 'quarters',
    provider: 'city',
    organisation: 'Stadtbibliothek Musterstadt',
    hours: 'library',
    short: true,
    languages: 2,
    cost: { kind: 'reduced', note: 'Kinder und mit Musterpass frei' },
    words: {
      de: {
        name: 'Stadtbibliothek {q}',
        summary: 'Bücher, Spiele und Zeitungen, kostenloses WLAN und ruhige Arbeitsplätze.',
        start: 'Kommen Sie herein. Einen Ausweis brauchen Sie erst zum Ausleihen.',
      },
      leicht: {
        name: 'Bücherei {q}',
        summary:
          'Hier können Sie Bücher und Spiele ausleihen. Es gibt auch Bücher in Leichter Sprache.',
      },
      en: {
        name: 'City library {q}',
        summary: 'Books, games, newspapers, free WiFi and quiet desks.',
      },
    },
  },
  {
    key: 'volkshochschule',
    types: ['volkshochschule'],
    count: 2,
    siting: 'centre',
    provider: 'city',
    organisation: 'Volkshochschule Musterstadt',
    hours: 'office',
    short: true,
    languages: 2,
    cost: { kind: 'fee', note: 'Mit Musterpass halber Preis' },
    words: {
      de: {
        name: 'Volkshochschule, Haus {q}',
        summary: 'Kurse für alle: Sprachen, Computer, Gesundheit, Lesen und Schreiben.',
        start: 'Lassen Sie sich beraten, bevor Sie einen Kurs buchen.',
      },
      leicht: {
        name: 'Volks-Hoch-Schule {q}',
        summary: 'Hier können Erwachsene lernen. Zum Beispiel lesen und schreiben.',
      },
      en: {
        name: 'Adult education centre {q}',
        summary: 'Courses for everybody: languages, computers, health, reading and writing.',
      },
    },
  },
  {
    key: 'kultur',
    types: ['kulturangebot'],
    count: 6,
    siting: 'centre',
    provider: 'club',
    hours: 'evenings',
    short: true,
    cost: { kind: 'reduced', note: 'Mit Musterpass 1 Euro' },
    words: {
      de: {
        name: [
          'Kulturhaus {street}',
          'Theater am Kornspeicher',
          'Kino {street}',
          'Museum der Lohe',
          'Musikschule {q}',
        ],
        summary: [
          'Kleinkunst, Konzerte und offene Bühne.',
          'Theater für Kinder und Erwachsene, mit Stücken in einfacher Sprache.',
          'Filme aus aller Welt, montags für alle mit Hörgerät.',
        ],
      },
      leicht: {
        name: 'Kultur-Haus {street}',
        summary: 'Hier gibt es Musik und Theater. Mit dem Muster-Pass kostet es 1 Euro.',
      },
      en: { name: 'Arts centre {street}', summary: 'Concerts, theatre and open stage.' },
    },
  },
  {
    key: 'buergeramt',
    types: ['buergeramt'],
    count: 5,
    siting: 'quarters',
    provider: 'city',
    hours: 'office',
    short: true,
    languages: 2,
    cost: { kind: 'fee', note: 'Je nach Papier' },
    words: {
      de: {
        name: 'Bürgeramt {q}',
        summary: 'Anmelden, Ausweise, Führungszeugnis und Ehrenamtskarte.',
        start: 'Buchen Sie online einen Termin oder kommen Sie am Donnerstagnachmittag ohne.',
      },
      leicht: {
        name: 'Bürger-Amt {q}',
        summary: 'Hier bekommen Sie einen Ausweis. Hier melden Sie Ihre neue Wohnung.',
      },
      en: { name: 'Citizens’ office {q}', summary: 'Registration, ID cards and certificates.' },
    },
  },
  {
    key: 'toilette',
    types: ['barrierefreie-toilette'],
    count: 12,
    siting: 'centre',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Tiefbauamt',
    hours: 'always',
    short: true,
    noPhone: true,
    accessKnown: 0,
    targetGroups: ['menschen-mit-behinderung', 'alle'],
    cost: { kind: 'free' },
    access: { wheelchair: 'yes', accessibleToilet: 'yes' },
    words: {
      de: {
        name: [
          'Barrierefreie Toilette {street}',
          'Barrierefreie Toilette an der Sportanlage {street}',
        ],
        summary: 'Öffentliche Toilette für Menschen mit Behinderung, mit Euroschlüssel.',
      },
      leicht: {
        name: 'Toilette ohne Stufen, {street}',
        summary: 'Eine Toilette für Menschen mit Roll-Stuhl. Sie brauchen den Euro-Schlüssel.',
      },
      en: {
        name: 'Accessible toilet {street}',
        summary: 'Public accessible toilet, opened with the Euro key.',
      },
    },
  },
]
