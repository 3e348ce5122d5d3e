import type { OfferTemplate } from '../template.ts'

const free = { kind: 'free' } as const

/** Arriving, language, papers, organisations of migrants. */
export const migrationOffers: readonly OfferTemplate[] = [
  {
    key: 'welcome-point',
    types: ['welcome-point'],
    count: 6,
    siting: 'need',
    provider: 'social',
    hours: 'openAdvice',
    targetGroups: ['zugewanderte', 'gefluechtete', 'ehrenamtliche'],
    cost: free,
    languages: 5,
    words: {
      de: {
        name: 'Welcome Point {q}',
        summary: [
          'Erste Anlaufstelle für alle, die neu im Stadtteil sind.',
          'Ankommen im Stadtteil: Fragen stellen, Leute treffen, mitmachen.',
        ],
        description: [
          'Wir erklären Ämter, Schule, Arzt und Bus. Freiwillige begleiten Sie. Wer helfen möchte, ist auch richtig.',
          'Im Welcome Point gibt es Sprachtreffs, ein Frauencafé und Hilfe bei Briefen. Wir sprechen {languages}.',
        ],
        start: 'Kommen Sie herein. Sie brauchen keinen Termin.',
        happens: 'Jemand fragt, was Sie brauchen, in Ihrer Sprache oder mit Übersetzung.',
      },
      leicht: {
        name: 'Welcome Point {q}',
        summary: 'Sie sind neu hier. Hier bekommen Sie Hilfe.',
        description:
          'Wir erklären Ihnen: So geht es beim Amt, in der Schule und beim Arzt. Wir sprechen {languages}.',
        start: 'Kommen Sie einfach.',
        happens: 'Jemand fragt: Was brauchen Sie?',
      },
      en: {
        name: 'Welcome Point {q}',
        summary: 'First place to go for everybody new in the neighbourhood.',
        description:
          'We explain offices, school, doctors and buses. Volunteers come along. We speak {languages}.',
        start: 'Come in. No appointment needed.',
        happens: 'Somebody asks what you need, in your language or with an interpreter.',
      },
    },
  },
  {
    key: 'migrationsberatung',
    types: ['migrationsberatung'],
    count: 6,
    siting: 'need',
    provider: 'social',
    hours: 'advice',
    targetGroups: ['zugewanderte', 'gefluechtete'],
    cost: free,
    languages: 6,
    variants: [
      {
        de: { art: 'Migrationsberatung', wer: 'Für Erwachsene ab 27 Jahren.' },
        leicht: { art: 'Beratung für Zugewanderte', wer: 'Für Menschen ab 27 Jahren.' },
        en: { art: 'Migration advice', wer: 'For adults aged 27 and over.' },
      },
      {
        types: ['jugendmigrationsdienst'],
        ages: { from: 12, below: 27 },
        targetGroups: ['jugendliche'],
        de: {
          art: 'Jugendmigrationsdienst',
          wer: 'Für junge Menschen von 12 bis 26 Jahren: Schule, Ausbildung, Zeugnisse.',
        },
        leicht: {
          art: 'Beratung für junge Zugewanderte',
          wer: 'Für junge Menschen von 12 bis 26 Jahren.',
        },
        en: {
          art: 'Youth migration service',
          wer: 'For people aged 12 to 26: school, training, certificates.',
        },
      },
      {
        types: ['asylberatung'],
        targetGroups: ['gefluechtete'],
        de: {
          art: 'Asyl- und Flüchtlingsberatung',
          wer: 'Für Menschen im Asylverfahren: Anhörung, Bescheid, Klage, Familie nachholen.',
        },
        leicht: { art: 'Asyl-Beratung', wer: 'Für Menschen, die geflohen sind.' },
        en: {
          art: 'Asylum advice',
          wer: 'For people in the asylum procedure: hearing, decision, appeal, family.',
        },
      },
    ],
    speaks: [
      ['ar', 'en', 'fr'],
      ['uk', 'ru'],
      ['tr', 'ku'],
      ['pl', 'ro'],
    ],
    words: {
      de: {
        name: '{art} {q}',
        summary: 'Hilfe bei Aufenthalt, Deutschkurs, Arbeit und Familie.',
        description:
          '{wer} Wir sprechen {languages} und holen bei Bedarf eine Sprachmittlung dazu.',
        start:
          'Kommen Sie in die offene Zeit oder vereinbaren Sie einen Termin. Läuft eine Frist, sagen Sie es sofort.',
        happens:
          'Wir lesen Ihre Papiere und sagen, was möglich ist. Gemeinsam machen wir einen Plan.',
        bring: 'Alle Papiere mit Stempel, Briefe vom Amt, Zeugnisse.',
      },
      leicht: {
        name: '{art} {q}',
        summary:
          'Sie kommen aus einem anderen Land. Wir helfen bei Papieren, Deutsch-Kurs und Arbeit.',
        description: '{wer} Wir sprechen {languages}.',
        start: 'Kommen Sie in die offene Zeit. Oder rufen Sie an.',
        happens: 'Wir lesen Ihre Papiere. Wir machen einen Plan.',
        bring: 'Bringen Sie alle Papiere mit.',
      },
      en: {
        name: '{art} {q}',
        summary: 'Help with residence, German courses, work and family.',
        description: '{wer} We speak {languages} and call an interpreter if needed.',
        start:
          'Come during open hours or make an appointment. If a deadline is near, say so at once.',
        happens: 'We read your papers, tell you what is possible and make a plan.',
        bring: 'All papers with stamps, letters from offices, certificates.',
      },
    },
  },
  {
    key: 'servicestelle-ankommen',
    types: ['migrationsberatung', 'anerkennungsberatung'],
    count: 1,
    single: true,
    siting: 'centre',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Amt für Migration und Integration',
    hours: 'office',
    targetGroups: ['zugewanderte', 'gefluechtete', 'fachkraefte'],
    cost: free,
    languages: 7,
    words: {
      de: {
        name: 'Alle an Bord: Servicestelle Ankommen',
        summary: 'Eine Tür für alle Fragen: Aufenthalt, Sprache, Abschlüsse, Arbeit, Wohnung.',
        description:
          'Hier sitzen Ausländerbehörde, Jobcenter und Beratung zusammen. Zeugnisse aus der Pflege prüfen wir besonders schnell.',
        start: 'Ziehen Sie eine Nummer am Eingang oder buchen Sie online.',
        happens:
          'Am ersten Tisch wird sortiert. Danach gehen Sie nur zu den Stellen, die Sie brauchen.',
        bring: 'Pass, Aufenthaltspapier, Zeugnisse, auch im Original.',
      },
      leicht: {
        name: 'Alle an Bord: Hilfe beim Ankommen',
        summary: 'Sie sind neu in Deutschland. Hier bekommen Sie Antworten auf alle Fragen.',
        start: 'Ziehen Sie am Eingang eine Nummer.',
        happens: 'Jemand sagt Ihnen: Gehen Sie zu diesem Tisch.',
        bring: 'Bringen Sie Pass und Zeugnisse mit.',
      },
      en: {
        name: 'All aboard: arrival service',
        summary: 'One door for all questions: residence, language, certificates, work, housing.',
        start: 'Take a number at the entrance or book online.',
        happens: 'The first desk sorts things out. Then you only see the people you need.',
        bring: 'Passport, residence papers, certificates.',
      },
    },
  },
  {
    key: 'auslaenderbehoerde',
    types: ['auslaenderbehoerde'],
    count: 1,
    single: true,
    siting: 'centre',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Amt für Migration und Integration',
    hours: 'office',
    targetGroups: ['zugewanderte', 'gefluechtete'],
    cost: { kind: 'fee', note: 'Je nach Papier' },
    languages: 3,
    words: {
      de: {
        name: 'Ausländerbehörde Musterstadt',
        summary: 'Aufenthaltstitel, Verlängerung, Einbürgerung.',
        start: 'Buchen Sie online einen Termin. In Notfällen kommen Sie dienstags ohne Termin.',
        happens: 'Am Schalter werden Ihre Papiere geprüft und Fingerabdrücke genommen.',
        bring: 'Pass, Foto, Nachweise über Wohnung und Einkommen.',
      },
      leicht: {
        name: 'Ausländer-Behörde Musterstadt',
        summary: 'Hier bekommen Sie Papiere für den Aufenthalt in Deutschland.',
        start: 'Sie brauchen einen Termin. Machen Sie den Termin im Internet.',
        happens: 'Jemand prüft Ihre Papiere.',
        bring: 'Bringen Sie Pass und Foto mit.',
      },
      en: {
        name: 'Immigration office Musterstadt',
        summary: 'Residence permits, renewals, naturalisation.',
        start: 'Book an appointment online. In emergencies come on Tuesdays.',
        happens: 'Your papers are checked and fingerprints taken.',
        bring: 'Passport, photo, proof of housing and income.',
      },
    },
  },
  {
    key: 'sprachmittlung',
    types: ['sprachmittlung'],
    count: 2,
    siting: 'centre',
    provider: 'migrant',
    hours: 'office',
    targetGroups: ['zugewanderte', 'fachkraefte'],
    cost: { kind: 'free', note: 'Für Beratungsstellen und Praxen in Musterstadt kostenlos' },
    languages: 9,
    access: { online: 'yes' },
    words: {
      de: {
        name: ['Sprachmittlung Musterstadt: Vermittlung vor Ort', 'Sprachmittlung am Telefon'],
        summary: 'Übersetzung in Gesprächen bei Arzt, Amt, Schule und Beratung.',
        description:
          'Unsere Sprachmittlerinnen und Sprachmittler sprechen {languages} und weitere Sprachen. Sie sind geschult und schweigen über alles.',
        start:
          'Bitten Sie Ihre Beratungsstelle oder Praxis um eine Anfrage, oder rufen Sie selbst an. Planen Sie drei Tage ein, am Telefon geht es sofort.',
        happens: 'Die Sprachmittlung sitzt dabei und überträgt alles, was gesagt wird.',
      },
      leicht: {
        name: 'Hilfe beim Übersetzen',
        summary: 'Sie sprechen noch wenig Deutsch. Jemand kommt mit und übersetzt.',
        start: 'Rufen Sie 3 Tage vorher an.',
        happens: 'Jemand übersetzt alles. Alles bleibt geheim.',
      },
      en: {
        name: 'Interpreting service Musterstadt',
        summary: 'Interpreting at doctors, offices, schools and advice centres.',
        start:
          'Ask your advice centre or practice to request it, or call. Allow three days; by phone it works at once.',
        happens: 'The interpreter sits with you and translates everything that is said.',
      },
    },
  },
  {
    key: 'integrationskurs',
    types: ['integrationskurs', 'sprachkurs'],
    count: 6,
    siting: 'need',
    provider: 'migrant',
    hours: {
      weekly: [{ days: [1, 2, 3, 4, 5], opens: '08:30', closes: '12:45' }],
      onHolidays: 'closed',
    },
    targetGroups: ['zugewanderte', 'gefluechtete'],
    cost: { kind: 'reduced', note: '2,29 Euro je Stunde, mit Bürgergeld frei' },
    languages: 2,
    places: [15, 25],
    words: {
      de: {
        name: [
          'Integrationskurs {q}',
          'Integrationskurs mit Kinderbetreuung {q}',
          'Alphabetisierungskurs {q}',
        ],
        summary: 'Deutsch lernen von Anfang an, vormittags an fünf Tagen.',
        start: 'Kommen Sie zum Einstufungstest, immer am Montag um 14 Uhr.',
        happens:
          'Der Test dauert eine Stunde. Danach sagen wir, wann Ihr Kurs beginnt. Oft gibt es eine Warteliste.',
        bring: 'Ausweis und Berechtigungsschein, wenn Sie einen haben.',
      },
      leicht: {
        name: 'Integrations-Kurs {q}',
        summary: 'Hier lernen Sie Deutsch. Jeden Vormittag.',
        start: 'Kommen Sie zum Test. Immer am Montag um 14 Uhr.',
        happens: 'Der Test dauert 1 Stunde. Dann sagen wir: An diesem Tag beginnt Ihr Kurs.',
        bring: 'Bringen Sie den Ausweis mit.',
      },
      en: {
        name: 'Integration course {q}',
        summary: 'Learn German from the start, five mornings a week.',
        start: 'Come to the placement test, every Monday at 2 pm.',
        happens:
          'The test takes an hour. Then we tell you when your course starts; there is often a waiting list.',
        bring: 'ID and entitlement letter if you have one.',
      },
    },
  },
  {
    key: 'sprachcafe',
    types: ['sprachcafe', 'sprachkurs'],
    count: 7,
    siting: 'quarters',
    provider: 'migrant',
    hours: 'weeklyGroup',
    targetGroups: ['zugewanderte', 'ehrenamtliche'],
    cost: free,
    languages: 3,
    words: {
      de: {
        name: ['Sprachcafé {q}', 'Deutsch im Gespräch {q}'],
        summary: 'Deutsch üben bei Tee und Keksen, ohne Lehrbuch.',
        start: 'Kommen Sie einfach dazu, egal wie gut Sie Deutsch sprechen.',
        happens: 'An jedem Tisch sitzt jemand, der gut Deutsch spricht. Sie reden über den Alltag.',
      },
      leicht: {
        name: 'Sprach-Café {q}',
        summary: 'Hier üben Sie Deutsch. Es gibt Tee.',
        start: 'Kommen Sie einfach.',
        happens: 'Sie reden mit anderen Menschen.',
      },
      en: {
        name: 'Language café {q}',
        summary: 'Practise German over tea, without a textbook.',
        start: 'Just join in, whatever your German.',
        happens: 'At each table there is somebody who speaks German well.',
      },
    },
  },
  {
    key: 'migrantenorganisation',
    types: ['migrantenorganisation'],
    count: 6,
    siting: 'need',
    provider: 'migrant',
    hours: 'evenings',
    targetGroups: ['zugewanderte', 'vereine'],
    cost: { kind: 'membership', note: 'Veranstaltungen frei, Mitgliedschaft 3 Euro im Monat' },
    languages: 3,
    words: {
      de: {
        name: '{org}: Treffpunkt {q}',
        summary: 'Verein von Zugewanderten: Beratung, Feste, Nachhilfe und Kultur.',
        description: [
          'Der Verein ist als Träger der Jugendhilfe anerkannt. Er begleitet Familien bei Schule und Arzt.',
          'Bei uns feiern viele Kulturen zusammen. Ältere treffen sich zum Tee, Jugendliche zum Tanzen.',
        ],
        start: 'Kommen Sie zum offenen Abend am Freitag.',
        happens:
          'Sie lernen den Verein kennen. Wer selbst einen Verein gründen will, bekommt Rat zu Förderung und Anerkennung.',
      },
      leicht: {
        name: '{org}: Treff-Punkt {q}',
        summary:
          'Ein Verein von Menschen aus anderen Ländern. Sie helfen sich und feiern zusammen.',
        start: 'Kommen Sie am Freitag-Abend.',
        happens: 'Sie lernen den Verein kennen.',
      },
      en: {
        name: '{org}: meeting place {q}',
        summary: 'An association of migrants: advice, celebrations, tutoring and culture.',
        start: 'Come to the open evening on Friday.',
        happens: 'You get to know the association.',
      },
    },
  },
]
