import { council, d, euro, type MeasureEntry, measure, q, states, told, values } from '../shapes.ts'

/** Poverty, work, children and families, equality, inclusion. */
export const poverty: MeasureEntry[] = [
  measure('pakt-gegen-armut', 'soziales', 'poverty', 'Pakt gegen Armut', {
    summary: 'Partner unterschreiben eigene Zusagen und berichten jedes Jahr.',
    kind: 'cooperate',
    goals: ['auskommen', 'teilhabe'],
    dueOn: '2026-06-30',
    targets: [
      {
        id: 'partner',
        label: 'Partner mit eigener Zusage',
        kind: 'count',
        unit: 'Partner',
        baseline: { value: 0 },
        goal: 20,
      },
      {
        id: 'kinderarmut',
        label: 'Kinder, deren Familie Bürgergeld bekommt',
        kind: 'indicator',
        indicator: 'kinderarmut',
        direction: 'down',
        goal: 18,
        goalOn: '2030-12-31',
      },
    ],
    actuals: values('partner', { '2026-06-11': 14, '2026-10-31': 17 }),
    links: [
      { kind: 'indicator', id: 'kinderarmut' },
      { kind: 'indicator', id: 'altersarmut' },
    ],
    updates: [
      told('2026-06-11', 'done', '14 Partner haben den Pakt unterschrieben.', {
        source: council('Pakt gegen Armut, Urkunde', '2026-06-11'),
      }),
    ],
    evidence: [
      { label: 'Urkunde mit 14 Unterschriften', on: '2026-06-11', says: 'for', kind: 'document' },
    ],
  }),
  measure('armutsstrategie', 'soziales', 'poverty', 'Armutsstrategie fortschreiben', {
    kind: 'implement',
    goals: ['auskommen'],
    everyMonths: 12,
    updates: [told('2026-03-10', 'running', 'Die Fortschreibung 2026 ist beschlossen.')],
  }),
  measure('lohe-pass-einfach', 'soziales', 'poverty', 'Lohe-Pass: ein Antrag genügt', {
    kind: 'simplify',
    goals: ['teilhabe', 'auskommen'],
    targetGroups: ['menschen-mit-wenig-geld'],
    dueOn: '2026-12-31',
    updates: [told('2026-07-01', 'running', 'Der neue Antrag hat zwei Seiten statt sechs.')],
    links: [{ kind: 'offerType', id: 'teilhabepass' }],
  }),
  measure('lohe-pass-partner', 'soziales', 'poverty', '30 neue Partner für den Lohe-Pass', {
    kind: 'expand',
    goals: ['teilhabe'],
    dueOn: '2026-12-31',
    targets: [
      {
        id: 'partner',
        label: 'Neue Partner',
        kind: 'count',
        unit: 'Partner',
        baseline: { value: 0, on: '2025-11-04' },
        goal: 30,
        goalOn: '2026-12-31',
      },
    ],
    actuals: values('partner', { '2026-03-31': 9, '2026-06-30': 21, '2026-09-30': 34 }),
    updates: [told('2026-09-30', 'done', '34 neue Partner machen mit.')],
    evidence: [{ label: 'Liste der Partner', on: '2026-09-30', says: 'for', kind: 'document' }],
  }),
  measure('schwimmen-frei', 'sport', 'poverty', 'Kostenloses Schwimmen mit dem Lohe-Pass', {
    kind: 'introduce',
    goals: ['teilhabe', 'chancen'],
    targetGroups: ['kinder'],
    partners: ['Bäder Musterstadt GmbH'],
    dueOn: '2026-05-01',
    updates: [
      told('2025-12-18', 'delayed', 'Im Haushalt fehlt das Geld.', {
        reason: '310.000 Euro im Jahr wurden gestrichen.',
      }),
      told(
        '2026-05-01',
        'stopped',
        'Kinder mit Lohe-Pass zahlen die Hälfte. Kostenlos ist es nicht.',
        {
          reason: 'Der Rat hat das Geld im Haushalt 2026 gestrichen.',
          source: council('Haushaltsbeschluss 2026', '2025-12-18'),
        },
      ),
    ],
    evidence: [
      {
        label: 'Haushaltsbeschluss 2026, Streichliste Nr. 14',
        on: '2025-12-18',
        says: 'against',
        kind: 'document',
      },
    ],
  }),
  measure('schuldnerberatung', 'soziales', 'poverty', 'Schuldnerberatung weiter fördern', {
    role: 'support',
    kind: 'fund',
    lifeSituations: ['schulden'],
    goals: ['auskommen'],
    funding: [
      {
        id: 'zuschuss',
        source: 'Haushalt 50 Soziales',
        kind: 'own',
        years: [
          { year: 2025, planned: euro(340_000), spent: euro(340_000) },
          { year: 2026, planned: euro(352_000), spent: euro(265_000) },
        ],
      },
    ],
    links: [{ kind: 'offerType', id: 'schuldnerberatung' }],
    updates: [told('2026-01-12', 'running', 'Der Zuschuss steigt um 12.000 Euro.')],
  }),
  measure('sozialberatung-neu', 'soziales', 'poverty', 'Soziale Beratung an zwei neuen Orten', {
    kind: 'expand',
    areas: [q(17), q(20)],
    goals: ['auskommen'],
    dueOn: '2027-06-30',
    targets: [
      {
        id: 'orte',
        label: 'Neue Orte',
        kind: 'places',
        items: [
          { id: 'a', label: 'Beratung {q17}', area: q(17) },
          { id: 'b', label: 'Beratung {q20}', area: q(20) },
        ],
      },
    ],
    actuals: states('orte', '2026-09-30', { a: 'done', b: 'open' }),
    updates: [told('2026-09-30', 'running', 'Einer von zwei Orten ist eröffnet.')],
  }),
  measure('viertel-in-arbeit', 'viertel', 'work', 'Projekt „Viertel in Arbeit“', {
    summary:
      'Hausmeisterdienste im Viertel, verbunden mit Ausbildung. Die Förderung des Bundes endet am 30. Juni 2027.',
    kind: 'keep',
    areas: [q(5), q(22)],
    targetGroups: ['arbeitsuchende'],
    lifeSituations: ['arbeit-verloren'],
    goals: ['auskommen'],
    partners: ['Jobcenter Musterstadt', 'Sozialwerk Lohetal e. V.'],
    from: '2023-07-01',
    dueOn: '2027-06-30',
    everyMonths: 3,
    targets: [
      {
        id: 'plaetze',
        label: 'Ausbildungsplätze',
        kind: 'count',
        unit: 'Plätze',
        baseline: { value: 0, on: '2023-07-01' },
        goal: 18,
      },
    ],
    actuals: values('plaetze', { '2025-12-31': 18, '2026-09-30': 18 }),
    funding: [
      {
        id: 'bund',
        source: 'Bundesprogramm Arbeit im Quartier',
        kind: 'federal',
        planned: euro(2_400_000),
        granted: euro(2_400_000),
        spent: euro(1_720_000),
        from: '2023-07-01',
        to: '2027-06-30',
        stops:
          'Sechs Hausmeisterdienste und 18 Ausbildungsplätze enden. Das Stadtteilbüro schließt.',
        rounds: [
          {
            name: 'Anschlussförderung des Bundes',
            deadline: '2026-04-30',
            bidOn: '2026-04-22',
            amount: euro(1_900_000),
            outcome: 'rejected',
            outcomeOn: '2026-08-14',
            words: 'Zu wenige Mittel im Bundeshaushalt.',
          },
          {
            name: 'Landesaufruf „Quartier und Arbeit“',
            deadline: '2027-01-29',
            amount: euro(1_100_000),
            outcome: 'open',
            words: 'Der Antrag wird vorbereitet.',
          },
        ],
      },
    ],
    internal: {
      risks: [
        {
          words: 'Fachkräfte kündigen vor dem Ende der Förderung',
          likelihood: 'high',
          damage: 'medium',
          answer: 'Früh informieren, Übergang anbieten.',
        },
      ],
    },
    updates: [
      told('2026-04-22', 'running', 'Der Antrag auf Anschlussförderung ist gestellt.'),
      told(
        '2026-08-20',
        'delayed',
        'Der Bund hat abgelehnt. Die Stadt prüft den Aufruf des Landes.',
        { reason: 'Der Antrag auf Anschlussförderung wurde am 14. August abgelehnt.' },
      ),
    ],
  }),
  measure('stadtteilbuero', 'viertel', 'neighbourhood', 'Stadtteilbüro {q5}', {
    parent: 'viertel-in-arbeit',
    kind: 'keep',
    areas: [q(5)],
    links: [{ kind: 'offerType', id: 'stadtteilbuero' }],
    updates: [told('2026-08-20', 'running', 'Das Büro ist bis Juni 2027 gesichert.')],
  }),
  measure('beschaeftigungsfoerderung', 'soziales', 'work', 'Kommunale Beschäftigungsförderung', {
    summary: 'Die Stadt wollte mindestens so viel ausgeben wie 2025. Für 2027 ist weniger geplant.',
    kind: 'fund',
    targetGroups: ['arbeitsuchende', 'gefluechtete'],
    goals: ['auskommen'],
    funding: [
      {
        id: 'haushalt',
        source: 'Haushalt 50 Soziales',
        kind: 'own',
        years: [
          { year: 2025, planned: euro(1_260_000), spent: euro(1_231_000) },
          { year: 2026, planned: euro(1_280_000), spent: euro(1_010_000) },
          { year: 2027, planned: euro(1_090_000) },
        ],
      },
    ],
    targets: [
      {
        id: 'menschen',
        label: 'Teilnehmende',
        kind: 'count',
        unit: 'Menschen',
        baseline: { value: 214, on: '2025-12-31' },
        goal: 240,
      },
    ],
    actuals: values('menschen', { '2026-09-30': 221 }),
    links: [{ kind: 'offerType', id: 'beschaeftigungsfoerderung' }],
    updates: [
      told(
        '2026-09-30',
        'running',
        '221 Menschen nehmen teil. Der Entwurf für 2027 sieht weniger Geld vor.',
      ),
    ],
  }),
  measure('ausbildung-teilzeit', 'stadt', 'work', 'Ausbildung in Teilzeit', {
    kind: 'expand',
    targetGroups: ['alleinerziehende'],
  }),
  measure(
    'rahmenvereinbarung',
    'soziales',
    'finance',
    'Rahmenvereinbarung mit den Wohlfahrtsverbänden',
    {
      summary:
        'Sie gilt seit 1999 und sichert Beratung, Pflege, Jugend und Integration. Die Laufzeit endet am 31. Dezember 2026.',
      kind: 'cooperate',
      partners: [
        'Lohewerk gGmbH',
        'Sozialwerk Lohetal e. V.',
        'Musterstädter Hilfenetz e. V.',
        'Nachbarschaftswerk Musterstadt e. V.',
        'Stiftung Kornspeicher Musterstadt',
      ],
      from: '1999-01-01',
      dueOn: '2026-12-31',
      milestones: [
        {
          id: 'verhandlung',
          title: 'Leistungen und Laufzeit verhandelt',
          dueOn: '2026-09-30',
          doneOn: '2026-10-28',
        },
        { id: 'rat', title: 'Beschluss des Rates', dueOn: '2026-12-10' },
      ],
      updates: [
        told('2026-10-28', 'running', 'Die Verbände haben dem Entwurf bis 2031 zugestimmt.'),
      ],
    },
  ),
  measure('praeventionskette', 'jugend', 'childrenAndFamilies', 'Präventionskette „Gut an Bord“', {
    kind: 'expand',
    areas: [0, 1, 2, 3, 4, 5].map(d),
    goals: ['chancen'],
    targetGroups: ['familien', 'kinder'],
    dueOn: '2028-12-31',
    targets: [
      {
        id: 'bezirke',
        label: 'Stadtbezirke mit Präventionskette',
        kind: 'places',
        items: [0, 1, 2, 3, 4, 5].map((at) => ({
          id: `b${at}`,
          label: `{d${at}}`,
          area: d(at),
        })),
      },
    ],
    actuals: states('bezirke', '2026-09-30', {
      b0: 'done',
      b1: 'done',
      b2: 'running',
      b3: 'done',
      b4: 'planned',
      b5: 'open',
    }),
    updates: [
      told('2026-09-30', 'running', 'In drei von sechs Bezirken ist die Kette vollständig.'),
    ],
  }),
  measure('kitaplaetze-300', 'jugend', 'childrenAndFamilies', '300 Kitaplätze', {
    kind: 'build',
    goals: ['chancen'],
    targetGroups: ['kinder'],
    lifeSituations: ['kinderbetreuung'],
    dueOn: '2028-12-31',
    targets: [
      {
        id: 'plaetze',
        label: 'Zusätzliche Kitaplätze',
        kind: 'count',
        unit: 'Plätze',
        baseline: { value: 0, on: '2025-11-04' },
        goal: 300,
        goalOn: '2028-12-31',
      },
      {
        id: 'u3',
        label: 'Davon für Kinder unter drei',
        kind: 'count',
        unit: 'Plätze',
        baseline: { value: 0, on: '2025-11-04' },
        goal: 120,
        goalOn: '2028-12-31',
      },
    ],
    actuals: [...values('plaetze', { '2026-08-01': 85 }), ...values('u3', { '2026-08-01': 30 })],
    links: [
      { kind: 'indicator', id: 'kita_unter_drei' },
      { kind: 'offerType', id: 'kita' },
    ],
    updates: [told('2026-08-01', 'running', '85 Plätze sind neu, 30 davon für Kinder unter drei.')],
  }),
  measure('kita-randzeiten', 'jugend', 'childrenAndFamilies', 'Randzeiten in drei Kitas', {
    kind: 'introduce',
    dueOn: '2027-08-01',
    everyMonths: 12,
  }),
  measure('ganztag', 'schule', 'education', 'Ganztag an jeder Grundschule', {
    kind: 'expand',
    goals: ['chancen'],
    dueOn: '2030-07-31',
    targets: [
      {
        id: 'schulen',
        label: 'Grundschulen mit Ganztag',
        kind: 'count',
        unit: 'Schulen',
        baseline: { value: 17, on: '2025-08-01' },
        goal: 24,
      },
    ],
    actuals: values('schulen', { '2026-08-31': 19 }),
    links: [{ kind: 'indicator', id: 'ganztag' }],
    updates: [told('2026-08-31', 'running', '19 von 24 Grundschulen haben einen Ganztag.')],
  }),
  measure('jugendzentrum-neu', 'jugend', 'youth', 'Neues Jugendzentrum in {q7}', {
    kind: 'build',
    areas: [q(7)],
    targetGroups: ['jugendliche'],
    goals: ['chancen'],
    from: '2025-03-01',
    dueOn: '2026-08-31',
    everyMonths: 3,
    milestones: [
      { id: 'rohbau', title: 'Rohbau', dueOn: '2026-01-31', doneOn: '2026-02-20' },
      { id: 'ausbau', title: 'Ausbau', dueOn: '2026-07-31' },
    ],
    updates: [
      told('2026-02-20', 'running', 'Der Rohbau steht.'),
      told('2026-05-28', 'delayed', 'Die Baustelle steht still.', {
        reason: 'Die Baufirma ist insolvent. Der Auftrag wird neu ausgeschrieben.',
      }),
    ],
    evidence: [
      {
        label: 'Besuch auf der Baustelle: keine Arbeiten',
        on: '2026-10-14',
        says: 'against',
        kind: 'observation',
      },
    ],
  }),
  measure('jugendzentrum-erhalten', 'jugend', 'youth', 'Jugendzentrum in {q21} erhalten', {
    kind: 'keep',
    areas: [q(21)],
    updates: [told('2026-01-20', 'running', 'Der Vertrag ist bis 2030 verlängert.')],
  }),
  measure('familienbewusst', 'stadt', 'equality', 'Personalpolitik, die auf Familien achtet', {
    kind: 'mainstream',
    dueOn: '2028-12-31',
    targets: [
      {
        id: 'gesellschaften',
        label: 'Städtische Gesellschaften mit Vereinbarung',
        kind: 'adopted',
        goal: 5,
        items: ['Bäder', 'Heime', 'Klinikum', 'Stadtwerke', 'Wohnen'].map((label) => ({
          id: label.toLowerCase(),
          label,
        })),
      },
    ],
    actuals: states('gesellschaften', '2026-10-31', {
      bäder: 'done',
      heime: 'running',
      klinikum: 'done',
      stadtwerke: 'open',
      wohnen: 'unknown',
    }),
    updates: [
      told('2026-10-31', 'running', 'Zwei von fünf Gesellschaften haben eine Vereinbarung.'),
    ],
    evidence: [
      { label: 'Betriebsvereinbarung der Bäder', on: '2026-04-30', says: 'for', kind: 'document' },
    ],
  }),
  measure('barrierefrei-mitdenken', 'stadt', 'disability', 'Barrierefreiheit in jeder Planung', {
    summary:
      'Zu jedem Bauvorhaben gehört eine Prüfung der Barrierefreiheit, in jedem Fachausschuss.',
    kind: 'mainstream',
    targetGroups: ['menschen-mit-behinderung'],
    goals: ['teilhabe'],
    targets: [
      {
        id: 'ausschuesse',
        label: 'Fachausschüsse mit Prüfung in jeder Vorlage',
        kind: 'adopted',
        goal: 6,
        items: ['Soziales', 'Bau', 'Schule', 'Jugend', 'Sport', 'Verkehr'].map((label) => ({
          id: label.toLowerCase(),
          label,
        })),
      },
      {
        id: 'anteil',
        label: 'Bauvorhaben mit Prüfung',
        kind: 'count',
        unit: 'von 100',
        baseline: { value: 35, on: '2025-06-30' },
        goal: 100,
      },
    ],
    actuals: [
      ...states('ausschuesse', '2026-09-30', {
        soziales: 'done',
        bau: 'done',
        schule: 'running',
        jugend: 'open',
        sport: 'open',
        verkehr: 'done',
      }),
      ...values('anteil', { '2026-06-30': 62 }),
    ],
    updates: [told('2026-09-30', 'running', 'Drei von sechs Ausschüssen prüfen jede Vorlage.')],
  }),
  measure(
    'toiletten-sportanlagen',
    'sport',
    'disability',
    'Barrierefreie Toiletten an allen zwölf Sportanlagen',
    {
      parent: 'barrierefrei-mitdenken',
      kind: 'build',
      dueOn: '2028-12-31',
      targets: [
        {
          id: 'anlagen',
          label: 'Sportanlagen',
          kind: 'places',
          items: Array.from({ length: 12 }, (_, at) => ({
            id: `s${at + 1}`,
            label: `Sportanlage ${at + 1}, {q${at * 2}}`,
            area: q(at * 2),
          })),
        },
      ],
      actuals: (
        [
          'done',
          'done',
          'running',
          'open',
          'done',
          'planned',
          'open',
          'running',
          'done',
          'open',
          'unknown',
          'planned',
        ] as const
      ).map((state, at) => ({
        target: 'anlagen',
        item: `s${at + 1}`,
        on: '2026-10-15',
        record: { state },
      })),
      links: [{ kind: 'offerType', id: 'barrierefreie-toilette' }],
      updates: [
        told('2026-10-15', 'running', 'Vier von zwölf Anlagen haben eine barrierefreie Toilette.'),
      ],
    },
  ),
  measure('inklusive-spielplaetze', 'gruen', 'disability', 'Zwei inklusive Spielplätze im Jahr', {
    parent: 'barrierefrei-mitdenken',
    kind: 'build',
    targetGroups: ['kinder', 'menschen-mit-behinderung'],
    targets: [
      {
        id: 'jahr',
        label: 'Inklusive Spielplätze im Jahr',
        kind: 'count',
        unit: 'Plätze',
        goal: 2,
      },
    ],
    actuals: [{ target: 'jahr', on: '2026-09-30', record: { value: 2, period: '2026' } }],
    links: [{ kind: 'offerType', id: 'spielplatz' }],
    updates: [told('2026-09-30', 'running', 'Zwei Spielplätze sind umgebaut.')],
  }),
  measure('leichte-sprache', 'stadt', 'disability', 'Leichte Sprache auf allen Seiten mit Hilfe', {
    parent: 'barrierefrei-mitdenken',
    kind: 'introduce',
    dueOn: '2027-12-31',
  }),
  measure('behindertenrat-staerken', 'stadt', 'participation', 'Behindertenrat stärken', {
    kind: 'improve',
    updates: [
      told('2026-04-14', 'running', 'Die Assistenz ist bewilligt, zwei Fortbildungen waren.'),
    ],
  }),
]
