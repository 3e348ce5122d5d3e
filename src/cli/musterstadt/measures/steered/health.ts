import {
  council,
  d,
  euro,
  type Funding,
  type MeasureEntry,
  measure,
  q,
  states,
  told,
  values,
} from '../shapes.ts'

/** Health: the house at the old brickworks, the health office, addiction, crisis help. */

const pakt = (id: string, planned: number, granted: number, spent: number): Funding => ({
  id,
  source: 'Landesprogramm Starker Gesundheitsdienst',
  kind: 'state',
  planned: euro(planned),
  granted: euro(granted),
  spent: euro(spent),
  from: '2025-01-01',
  to: '2027-12-31',
})

const hof: MeasureEntry[] = [
  measure('gesundheitshof-ziegelei', 'gesundheit', 'health', 'Gesundheitshof Ziegelei', {
    summary:
      'Auf dem Gelände der alten Ziegelei entsteht ein Haus mit Ärztezentrum, Anlaufstelle, Wohnungen und Räumen für Gesundheitsberufe.',
    leicht: 'Die Stadt baut ein Haus für Gesundheit.\nDort sind Ärzte, Beratung und Wohnungen.',
    kind: 'build',
    areas: [q(13)],
    targetGroups: ['alle'],
    partners: ['Klinikum Lohetal Musterstadt gGmbH', 'Gesundheitshaus Musterstadt gGmbH'],
    goals: ['teilhabe'],
    criteria: [
      { criterion: 'vielfalt', answer: 'met', reason: 'Die Anlaufstelle berät in acht Sprachen.' },
      {
        criterion: 'inklusion',
        answer: 'met',
        reason: 'Alle Wohnungen und Praxen sind stufenlos.',
      },
      { criterion: 'sozialraum', answer: 'met', reason: 'Im Viertel fehlen zwei Hausarztsitze.' },
      {
        criterion: 'wirkung',
        answer: 'partly',
        reason: 'Ziele für die Anlaufstelle stehen fest, für das Ärztezentrum noch nicht.',
      },
    ],
    from: '2025-12-01',
    dueOn: '2028-12-31',
    everyMonths: 3,
    milestones: [
      { id: 'kauf', title: 'Grundstück gekauft', dueOn: '2026-02-28', doneOn: '2026-02-12' },
      {
        id: 'planung',
        title: 'Bauantrag gestellt',
        dueOn: '2026-07-31',
        doneOn: '2026-10-20',
        reason: 'Gutachten zum Boden musste wiederholt werden.',
      },
      { id: 'baubeginn', title: 'Baubeginn', dueOn: '2027-01-15' },
      { id: 'richtfest', title: 'Richtfest', dueOn: '2028-02-28' },
      { id: 'fertig', title: 'Eröffnung', dueOn: '2028-12-31' },
    ],
    funding: [
      {
        id: 'haushalt',
        source: 'Haushalt 53 Gesundheit',
        kind: 'own',
        planned: euro(11_400_000),
        granted: euro(3_200_000),
        spent: euro(1_870_000),
        years: [
          { year: 2026, planned: euro(3_200_000), spent: euro(1_870_000) },
          { year: 2027, planned: euro(4_900_000) },
          { year: 2028, planned: euro(3_300_000) },
        ],
      },
      {
        id: 'staedtebau',
        source: 'Städtebauförderung',
        kind: 'federal',
        planned: euro(4_500_000),
        rounds: [
          {
            name: 'Programm 2026',
            deadline: '2026-03-31',
            bidOn: '2026-03-27',
            amount: euro(4_500_000),
            outcome: 'granted',
            outcomeOn: '2026-09-15',
          },
        ],
        granted: euro(4_500_000),
        from: '2026-09-15',
        to: '2029-06-30',
      },
    ],
    decisions: [
      {
        on: '2026-01-29',
        words: 'Der Rat beschließt den Kauf des Grundstücks.',
        source: council('Ratsvorlage 2026/17', '2026-01-29'),
      },
    ],
    links: [
      { kind: 'offerType', id: 'medizinisches-versorgungszentrum' },
      { kind: 'indicator', id: 'hausaerzte' },
    ],
    internal: {
      risks: [
        {
          words: 'Altlasten im Boden der Ziegelei',
          likelihood: 'medium',
          damage: 'high',
          answer: 'Zweites Gutachten, Rückstellung von 600.000 Euro.',
        },
      ],
      notes: 'Verhandlung mit dem Klinikum über Mietgarantie läuft.',
    },
    updates: [
      told('2026-02-20', 'running', 'Das Grundstück ist gekauft. Die Planung beginnt.', {
        source: council('Ratsvorlage 2026/17', '2026-01-29'),
      }),
      told('2026-07-10', 'delayed', 'Der Bauantrag verschiebt sich.', {
        reason: 'Ein Gutachten zum Boden muss wiederholt werden.',
        expectedOn: '2029-06-30',
      }),
      told(
        '2026-10-22',
        'delayed',
        'Der Bauantrag ist gestellt. Die Eröffnung ist nun für Mitte 2029 geplant.',
        {
          reason: 'Das Gutachten kostete drei Monate, die Ausschreibung muss neu beginnen.',
          expectedOn: '2029-06-30',
          internal: 'Klinikum will Mietgarantie bis Februar.',
        },
      ),
    ],
  }),
  measure('gesundheitshof-mvz', 'gesundheit', 'health', 'Ärztezentrum im Gesundheitshof', {
    parent: 'gesundheitshof-ziegelei',
    kind: 'build',
    weight: 3,
    areas: [q(13)],
    partners: ['Klinikum Lohetal Musterstadt gGmbH'],
    dueOn: '2028-12-31',
    targets: [
      {
        id: 'sitze',
        label: 'Arztsitze',
        kind: 'count',
        unit: 'Sitze',
        baseline: { value: 0, on: '2025-12-01' },
        goal: 6,
        goalOn: '2029-06-30',
      },
    ],
    actuals: values('sitze', { '2026-06-30': 0, '2026-10-31': 2 }),
    updates: [
      told('2026-10-22', 'delayed', 'Zwei Sitze sind zugesagt.', {
        reason: 'Wartet auf die Baugenehmigung.',
        expectedOn: '2029-06-30',
      }),
    ],
  }),
  measure(
    'gesundheitshof-wohnungen',
    'wohnen',
    'housing',
    '40 barrierefreie Wohnungen im Gesundheitshof',
    {
      parent: 'gesundheitshof-ziegelei',
      kind: 'build',
      weight: 3,
      areas: [q(13)],
      dueOn: '2028-12-31',
      targetGroups: ['menschen-mit-behinderung', 'aeltere'],
      targets: [
        {
          id: 'wohnungen',
          label: 'Fertige Wohnungen',
          kind: 'count',
          unit: 'Wohnungen',
          baseline: { value: 0, on: '2025-12-01' },
          goal: 40,
          goalOn: '2028-12-31',
        },
      ],
      actuals: values('wohnungen', { '2026-10-31': 0 }),
      updates: [told('2026-10-22', 'planned', 'Die Wohnungen sind im Bauantrag enthalten.')],
    },
  ),
  measure(
    'gesundheitshof-anlaufstelle',
    'gesundheit',
    'health',
    'Anlaufstelle für Menschen ohne Krankenversicherung',
    {
      parent: 'gesundheitshof-ziegelei',
      kind: 'introduce',
      weight: 2,
      areas: [q(13)],
      partners: ['Gesundheitshaus Musterstadt gGmbH'],
      targetGroups: ['menschen-ohne-krankenversicherung', 'menschen-ohne-papiere'],
      dueOn: '2028-12-31',
      links: [{ kind: 'offerType', id: 'humanitaere-sprechstunde' }],
      updates: [
        told(
          '2026-05-04',
          'running',
          'Die Anlaufstelle arbeitet schon in einem Container auf dem Gelände, an drei Tagen der Woche.',
        ),
      ],
    },
  ),
  measure(
    'gesundheitshof-mietflaechen',
    'gesundheit',
    'health',
    'Räume für Gesundheitsberufe im Erdgeschoss',
    {
      parent: 'gesundheitshof-ziegelei',
      kind: 'provide',
      weight: 1,
      areas: [q(13)],
      dueOn: '2028-12-31',
      updates: [
        told(
          '2026-03-02',
          'planned',
          'Interesse haben eine Hebammenpraxis und eine Physiotherapie.',
        ),
      ],
    },
  ),
]

const amt: MeasureEntry[] = [
  measure('lotsendienst', 'gesundheit', 'health', 'Lotsendienst im Gesundheitsamt', {
    summary:
      'Menschen, die nicht wissen, wohin, bekommen im Gesundheitsamt Auskunft in ihrer Sprache.',
    kind: 'introduce',
    areas: [d(0)],
    goals: ['teilhabe'],
    criteria: [{ criterion: 'vielfalt', answer: 'met', reason: 'Sechs Sprachen sind das Ziel.' }],
    from: '2026-01-01',
    dueOn: '2026-12-31',
    targets: [
      {
        id: 'sprachen',
        label: 'Sprachen des Lotsendienstes',
        kind: 'count',
        unit: 'Sprachen',
        baseline: { value: 1, on: '2025-12-31' },
        goal: 6,
        goalOn: '2026-12-31',
      },
    ],
    actuals: values('sprachen', { '2026-03-31': 3, '2026-09-30': 4 }),
    funding: [pakt('pakt', 240_000, 240_000, 151_000)],
    links: [{ kind: 'offerType', id: 'gesundheitsamt' }],
    updates: [
      told('2026-03-31', 'running', 'Der Dienst arbeitet in drei Sprachen.'),
      told('2026-09-30', 'running', 'Arabisch ist hinzugekommen.'),
    ],
  }),
  measure(
    'rufnummer-gesundheit',
    'gesundheit',
    'health',
    'Eine Rufnummer für alle Fragen zur Gesundheit',
    {
      kind: 'introduce',
      dueOn: '2026-06-30',
      funding: [pakt('pakt', 90_000, 90_000, 84_000)],
      updates: [
        told('2026-02-10', 'running', 'Die Technik ist bestellt.'),
        told('2026-06-15', 'done', 'Die Rufnummer ist werktags von 8 bis 18 Uhr besetzt.', {
          source: council('Mitteilung 2026/130', '2026-06-18'),
        }),
      ],
      evidence: [
        {
          label: 'Testanrufe an zehn Tagen: neunmal angenommen',
          on: '2026-07-02',
          says: 'for',
          kind: 'observation',
        },
      ],
    },
  ),
  measure(
    'gesundheitsamt-digital',
    'gesundheit',
    'administration',
    'Das Gesundheitsamt wird digital',
    {
      summary:
        'Vier Vorhaben: elektronische Akte, digitale Untersuchungen, Post ohne Papier, Anschluss an das Gesundheitsnetz.',
      kind: 'introduce',
      dueOn: '2027-12-31',
      funding: [pakt('pakt', 1_150_000, 980_000, 512_000)],
      targets: [
        {
          id: 'vorhaben',
          label: 'Vorhaben fertig',
          kind: 'adopted',
          goal: 4,
          goalOn: '2027-12-31',
          items: [
            { id: 'akte', label: 'Elektronische Akte' },
            { id: 'untersuchungen', label: 'Digitale Untersuchungen' },
            { id: 'post', label: 'Post ohne Papier' },
            { id: 'netz', label: 'Anschluss an das Gesundheitsnetz' },
          ],
        },
      ],
      actuals: states('vorhaben', '2026-10-31', {
        akte: 'partly',
        untersuchungen: 'running',
        post: 'done',
        netz: 'planned',
      }),
      updates: [told('2026-10-31', 'running', 'Eines von vier Vorhaben ist fertig.')],
    },
  ),
  measure('e-akte', 'gesundheit', 'administration', 'Elektronische Akte in allen Sachgebieten', {
    parent: 'gesundheitsamt-digital',
    kind: 'introduce',
    dueOn: '2026-12-31',
    everyMonths: 3,
    targets: [
      {
        id: 'gebiete',
        label: 'Sachgebiete mit elektronischer Akte',
        kind: 'count',
        unit: 'Sachgebiete',
        baseline: { value: 0, on: '2025-01-01' },
        goal: 8,
        goalOn: '2026-12-31',
      },
    ],
    actuals: values('gebiete', { '2025-12-31': 2, '2026-06-30': 4, '2026-09-22': 5 }),
    updates: [
      told(
        '2026-06-30',
        'running',
        'Vier von acht Sachgebieten arbeiten mit der elektronischen Akte.',
      ),
      told('2026-09-22', 'delayed', 'Fünf von acht sind umgestellt.', {
        reason: 'Die Schnittstelle zum Fachverfahren fehlt noch.',
        expectedOn: '2027-04-30',
        source: council('Niederschrift Sozialausschuss, TOP 10.3', '2026-09-22'),
      }),
    ],
  }),
  measure(
    'untersuchungen-digital',
    'gesundheit',
    'administration',
    'Untersuchungen digital verwalten',
    {
      parent: 'gesundheitsamt-digital',
      kind: 'introduce',
      dueOn: '2027-06-30',
      updates: [
        told('2026-08-31', 'running', 'Der Probebetrieb läuft bei der Schuleingangsuntersuchung.'),
      ],
    },
  ),
  measure('post-ohne-papier', 'gesundheit', 'administration', 'Bescheide ohne Papier', {
    parent: 'gesundheitsamt-digital',
    kind: 'simplify',
    dueOn: '2026-12-31',
    updates: [told('2026-05-20', 'done', 'Wer will, bekommt Bescheide elektronisch.')],
  }),
  measure('telematik', 'gesundheit', 'administration', 'Anschluss an das Gesundheitsnetz', {
    parent: 'gesundheitsamt-digital',
    kind: 'introduce',
    dueOn: '2027-12-31',
    milestones: [
      { id: 'antrag', title: 'Ausweise für das Amt beantragt', dueOn: '2026-09-30' },
      { id: 'anschluss', title: 'Erster Austausch von Daten', dueOn: '2027-09-30' },
    ],
    updates: [
      told('2026-06-30', 'planned', 'Der Antrag ist vorbereitet.', {
        reason: 'Das Land hat die Ausweise für Ämter noch nicht freigegeben.',
      }),
    ],
  }),
  measure('rauchfrei-2030', 'gesundheit', 'health', 'Luft ohne Rauch 2030', {
    summary: '2030 sollen höchstens 15 von 100 Erwachsenen rauchen.',
    kind: 'monitor',
    dueOn: '2030-12-31',
    targets: [
      {
        id: 'rauchende',
        label: 'Rauchende Erwachsene',
        kind: 'count',
        unit: 'von 100',
        direction: 'down',
        baseline: { value: 24, on: '2022-09-30', source: 'Bürgerumfrage 2022' },
        goal: 15,
        goalOn: '2030-12-31',
        method:
          'Bürgerumfrage alle zwei Jahre. Die Antworten sind freiwillig; Menschen unter 18 werden nicht gefragt.',
      },
    ],
    actuals: [
      ...values('rauchende', { '2024-09-30': 22 }),
      {
        target: 'rauchende',
        on: '2025-12-31',
        record: { period: '2025', words: 'Keine Daten: 2025 gab es keine Umfrage.' },
      },
      {
        target: 'rauchende',
        on: '2026-09-30',
        record: { period: '2026', words: 'Noch keine Daten: Die Umfrage 2026 wird ausgewertet.' },
      },
    ],
    links: [{ kind: 'offerType', id: 'rauchfrei' }],
    updates: [
      told(
        '2026-09-30',
        'running',
        'Die Umfrage 2026 ist abgeschlossen, das Ergebnis kommt im Februar.',
      ),
    ],
  }),
  measure('rauchfrei-kurse', 'gesundheit', 'health', 'Kurse zum Aufhören in allen Stadtbezirken', {
    parent: 'rauchfrei-2030',
    kind: 'expand',
    dueOn: '2027-12-31',
    targets: [
      {
        id: 'bezirke',
        label: 'Bezirke mit Kurs',
        kind: 'count',
        unit: 'Bezirke',
        baseline: { value: 3 },
        goal: 6,
      },
    ],
    actuals: values('bezirke', { '2026-06-30': 4 }),
    updates: [told('2026-06-30', 'running', 'Ein vierter Bezirk ist hinzugekommen.')],
  }),
  measure('gesund-arbeiten', 'stadt', 'health', 'Gesund arbeiten in Kitas, Schulen und Ämtern', {
    summary:
      'Betriebliches Gesundheitsmanagement in städtischen Einrichtungen: Jedes Jahr ist zu sehen, wer dabei ist.',
    kind: 'expand',
    dueOn: '2028-12-31',
    targetGroups: ['berufstaetige'],
    targets: [
      {
        id: 'anteil',
        label: 'Einrichtungen mit Gesundheitsmanagement',
        kind: 'count',
        unit: 'von 100',
        baseline: { value: 18, on: '2024-12-31' },
        goal: 100,
        goalOn: '2028-12-31',
      },
      {
        id: 'einrichtungen',
        label: 'Einrichtungen',
        kind: 'places',
        items: [
          ['kita-altstadt', 'Kita am Alten Tor'],
          ['kita-lerche', 'Kita Lerchennest'],
          ['kita-hafen', 'Kita Hafenkinder'],
          ['kita-lohe', 'Kita Loheknirpse'],
          ['gs-nord', 'Grundschule Nordwall'],
          ['gs-ost', 'Grundschule Ostring'],
          ['gs-see', 'Grundschule am See'],
          ['ges-mitte', 'Gesamtschule Mitte'],
          ['amt-soziales', 'Amt für Soziales'],
          ['amt-gesundheit', 'Gesundheitsamt'],
          ['amt-jugend', 'Jugendamt'],
          ['bauhof', 'Bauhof'],
        ].map(([id = '', label = '']) => ({ id, label })),
      },
    ],
    actuals: [
      ...values('anteil', { '2024-12-31': 18, '2025-12-31': 27, '2026-10-31': 42 }),
      ...states('einrichtungen', '2026-10-31', {
        'kita-altstadt': 'done',
        'kita-lerche': 'running',
        'kita-hafen': 'open',
        'kita-lohe': 'planned',
        'gs-nord': 'done',
        'gs-ost': 'open',
        'gs-see': 'unknown',
        'ges-mitte': 'running',
        'amt-soziales': 'done',
        'amt-gesundheit': 'done',
        'amt-jugend': 'done',
        bauhof: 'open',
      }),
    ],
    links: [{ kind: 'offerType', id: 'betriebliche-gesundheit' }],
    updates: [told('2026-10-31', 'running', 'Fünf von zwölf Einrichtungen sind dabei.')],
  }),
  measure('hebammenzentrale', 'gesundheit', 'health', 'Hebammen-Zentrale fortführen', {
    kind: 'keep',
    targetGroups: ['schwangere'],
    lifeSituations: ['baby'],
    funding: [
      {
        id: 'zuschuss',
        source: 'Haushalt 53 Gesundheit',
        kind: 'own',
        years: [
          { year: 2025, planned: euro(118_000), spent: euro(118_000) },
          { year: 2026, planned: euro(124_000), spent: euro(98_000) },
        ],
        from: '2025-01-01',
      },
    ],
    links: [{ kind: 'offer', id: 'hebammenzentrale-001', label: 'Hebammen-Zentrale' }],
    updates: [
      told(
        '2026-01-15',
        'running',
        'Der Zuschuss ist bewilligt, Räume im Familienzentrum sind kostenfrei.',
      ),
    ],
  }),
  measure('hebammenkonzept', 'gesundheit', 'health', 'Konzept zur Versorgung mit Hebammen', {
    kind: 'concept',
    dueOn: '2026-12-31',
    targetGroups: ['schwangere'],
    milestones: [
      {
        id: 'zahlen',
        title: 'Geburten und Hebammen je Bezirk',
        dueOn: '2026-05-31',
        doneOn: '2026-06-10',
      },
      { id: 'entwurf', title: 'Entwurf', dueOn: '2026-10-31' },
    ],
    updates: [told('2026-06-12', 'running', 'Die Zahlen liegen vor.')],
  }),
  measure('fahrdienst-schwangere', 'gesundheit', 'health', 'Fahrdienst für Schwangere prüfen', {
    role: 'examine',
    kind: 'review',
    targetGroups: ['schwangere'],
    updates: [
      told(
        '2026-08-19',
        'done',
        'Die Prüfung ist fertig: Im Schnitt würden zwölf Fahrten im Monat gebraucht. Die Kassen zahlen nicht.',
      ),
    ],
  }),
  measure('klinik-zusammenarbeit', 'gesundheit', 'health', 'Zusammenarbeit mit den Kliniken', {
    kind: 'cooperate',
    partners: ['Klinikum Lohetal Musterstadt gGmbH', 'Klinik am Wehr Musterstadt gGmbH'],
    updates: [
      told('2026-06-02', 'running', 'Drei Vereinbarungen mit nächsten Schritten liegen vor.'),
    ],
  }),
  measure('zweites-notfallzentrum', 'gesundheit', 'health', 'Zweites Notfallzentrum', {
    role: 'support',
    kind: 'support',
    areas: [d(4)],
    partners: ['Land'],
    updates: [
      told(
        '2026-04-21',
        'running',
        'Die Stadt hat dem Land ein Grundstück genannt. Entscheiden muss das Land.',
      ),
    ],
  }),
  measure(
    'gesundheitskonferenz-oeffentlich',
    'gesundheit',
    'participation',
    'Gesundheitskonferenz tagt öffentlich',
    {
      kind: 'improve',
      dueOn: '2026-12-31',
      updates: [told('2026-04-22', 'running', 'Die erste öffentliche Sitzung hatte 80 Gäste.')],
    },
  ),
  measure('kindergesundheit', 'gesundheit', 'health', 'Bericht zur Gesundheit der Kinder', {
    kind: 'monitor',
    targetGroups: ['kinder'],
    dueOn: '2027-06-30',
    goals: ['chancen'],
    links: [
      { kind: 'indicator', id: 'uebergewicht' },
      { kind: 'indicator', id: 'laerm' },
      { kind: 'indicator', id: 'gruen' },
    ],
    updates: [
      told(
        '2026-07-01',
        'running',
        'Die Daten der Schuleingangsuntersuchung sind nach Stadtteilen ausgewertet.',
      ),
    ],
  }),
  measure('schuleingang-in-kitas', 'gesundheit', 'health', 'Schuleingangsuntersuchung in Kitas', {
    kind: 'improve',
    targetGroups: ['kinder'],
    everyMonths: 12,
  }),
  measure('hygieneplaene', 'gesundheit', 'health', 'Hygieneprüfungen nach Plan', {
    kind: 'monitor',
    hiddenFromAll: true,
    funding: [pakt('pakt', 130_000, 130_000, 61_000)],
    targets: [
      {
        id: 'geprueft',
        label: 'Geprüfte Einrichtungen im Jahr',
        kind: 'count',
        unit: 'Einrichtungen',
        baseline: { value: 64, on: '2024-12-31' },
        goal: 140,
      },
    ],
    actuals: values('geprueft', { '2025-12-31': 88, '2026-10-31': 91 }),
    updates: [told('2026-10-31', 'running', 'Zwei Stellen sind besetzt.')],
  }),
]

const seele: MeasureEntry[] = [
  measure('krisendienst-taeglich', 'gesundheit', 'mentalHealth', 'Krisendienst an allen Tagen', {
    kind: 'expand',
    targetGroups: ['seelisch-belastete'],
    lifeSituations: ['seele', 'lebensmuede'],
    dueOn: '2027-06-30',
    targets: [
      {
        id: 'tage',
        label: 'Tage in der Woche',
        kind: 'count',
        unit: 'Tage',
        baseline: { value: 5, on: '2025-12-31' },
        goal: 7,
        goalOn: '2027-06-30',
      },
    ],
    actuals: values('tage', { '2026-07-01': 6 }),
    links: [{ kind: 'offerType', id: 'krisendienst' }],
    updates: [told('2026-07-01', 'running', 'Seit Juli ist der Dienst auch samstags da.')],
  }),
  measure('krisenanlaufstelle', 'gesundheit', 'mentalHealth', 'Dritte Anlaufstelle in Krisen', {
    kind: 'introduce',
    areas: [q(22)],
    dueOn: '2027-12-31',
    updates: [
      told('2026-05-11', 'paused', 'Die Suche nach Räumen ruht.', {
        reason: 'Der Träger hat sich zurückgezogen, die Stelle wird neu ausgeschrieben.',
      }),
    ],
  }),
  measure(
    'standard-krisenhilfe',
    'gesundheit',
    'mentalHealth',
    'Musterstädter Standard für Krisenhilfe',
    {
      summary:
        'Ein Standard sagt, was jede Krisenhilfe mindestens leistet. Die Träger schätzen sich selbst ein.',
      kind: 'standard',
      dueOn: '2026-12-31',
      partners: ['Lohewerk gGmbH', 'Musterwerk Beratung gGmbH', 'Klinik am Wehr Musterstadt gGmbH'],
      targets: [
        {
          id: 'standard',
          label: 'Standard für Krisenhilfe',
          kind: 'standard',
          items: [
            ['rueckruf', 'Rückruf innerhalb von zwei Stunden'],
            ['sprachen', 'Übersetzung ist jederzeit möglich'],
            ['nacht', 'Weg in der Nacht ist geregelt'],
            ['zugang', 'Stufenloser Zugang'],
            ['angehoerige', 'Angehörige werden beraten'],
            ['schutz', 'Schutzkonzept gegen Gewalt'],
          ].map(([id = '', label = '']) => ({ id, label })),
          goal: 6,
          method:
            'Jeder Träger schätzt sich einmal im Jahr selbst ein. Die Stadt prüft Stichproben.',
        },
      ],
      actuals: [
        ['lohewerk', ['done', 'partly', 'done', 'done', 'open', 'done']],
        ['musterwerk-beratung', ['partly', 'open', 'open', 'done', 'done', 'partly']],
        ['klinik-am-wehr-musterstadt', ['done', 'done', 'done', 'done', 'partly', 'done']],
      ].flatMap(([organisation, marks]) =>
        ['rueckruf', 'sprachen', 'nacht', 'zugang', 'angehoerige', 'schutz'].map((item, at) => ({
          target: 'standard',
          item,
          on: '2026-09-15',
          organisation: String(organisation),
          record: { state: marks?.[at] as 'done' | 'partly' | 'open' },
        })),
      ),
      updates: [
        told('2026-03-16', 'running', 'Der Entwurf ist mit den Trägern abgestimmt.'),
        told(
          '2026-09-30',
          'running',
          'Drei Träger haben sich eingeschätzt. Übersetzung ist die größte Lücke.',
        ),
      ],
    },
  ),
  measure('suchthilfeplan', 'gesundheit', 'addiction', 'Suchthilfeplan in drei Handlungsfeldern', {
    summary:
      'Vorbeugen, Beraten, Wohnen und Leben: Jedes Feld hat ein Amt, einen Termin und eine Zahl.',
    kind: 'implement',
    dueOn: '2028-12-31',
    targetGroups: ['suchtkranke'],
    lifeSituations: ['sucht'],
    partners: ['Lohewerk gGmbH'],
    criteria: [
      { criterion: 'wirkung', answer: 'met', reason: 'Jedes Feld hat einen Zielwert.' },
      { criterion: 'gleichstellung', answer: 'notMet', reason: 'Angebote für Frauen fehlen noch.' },
    ],
    updates: [
      told('2026-02-03', 'running', 'Die Steuerungsgruppe hat begonnen.'),
      told('2026-09-08', 'running', 'Erster Jahresbericht liegt vor.', {
        source: council('Vorlage 2026/198', '2026-09-08'),
      }),
    ],
  }),
  measure(
    'sucht-vorbeugen',
    'schule',
    'addiction',
    'Vorbeugen: „Klarer Kopf“ an allen weiterführenden Schulen',
    {
      parent: 'suchthilfeplan',
      kind: 'expand',
      weight: 1,
      targetGroups: ['jugendliche'],
      dueOn: '2028-07-31',
      targets: [
        {
          id: 'schulen',
          label: 'Schulen mit Programm',
          kind: 'count',
          unit: 'Schulen',
          baseline: { value: 4, on: '2025-08-01' },
          goal: 14,
          goalOn: '2028-07-31',
        },
      ],
      actuals: values('schulen', { '2026-02-01': 6, '2026-08-31': 9 }),
      links: [{ kind: 'offerType', id: 'suchtpraevention' }],
      updates: [told('2026-08-31', 'running', 'Neun von 14 Schulen machen mit.')],
    },
  ),
  measure('sucht-beraten', 'gesundheit', 'addiction', 'Beraten: Wartezeit auf zwei Wochen senken', {
    parent: 'suchthilfeplan',
    kind: 'improve',
    weight: 1,
    dueOn: '2027-12-31',
    targets: [
      {
        id: 'wochen',
        label: 'Wartezeit auf ein erstes Gespräch',
        kind: 'count',
        unit: 'Wochen',
        direction: 'down',
        baseline: { value: 6, on: '2025-10-01' },
        goal: 2,
        goalOn: '2027-12-31',
      },
    ],
    actuals: values('wochen', { '2026-03-31': 6.5, '2026-09-30': 5 }),
    links: [{ kind: 'offerType', id: 'suchtberatung' }],
    updates: [
      told('2026-09-30', 'delayed', 'Eine Stelle ist noch nicht besetzt.', {
        reason: 'Zwei Ausschreibungen ohne Ergebnis.',
      }),
    ],
  }),
  measure('sucht-wohnen', 'wohnen', 'addiction', 'Wohnen und Leben: zwölf betreute Plätze', {
    parent: 'suchthilfeplan',
    kind: 'build',
    weight: 1,
    targetGroups: ['suchtkranke', 'wohnungslose'],
    dueOn: '2028-12-31',
    targets: [
      {
        id: 'plaetze',
        label: 'Betreute Wohnplätze',
        kind: 'count',
        unit: 'Plätze',
        baseline: { value: 0 },
        goal: 12,
      },
    ],
    actuals: values('plaetze', { '2026-10-01': 4 }),
    updates: [told('2026-10-01', 'running', 'Ein Haus mit vier Plätzen ist eröffnet.')],
  }),
  measure('drogenkonsumraum', 'gesundheit', 'addiction', 'Drogenkonsumraum erhalten', {
    kind: 'keep',
    links: [{ kind: 'offer', id: 'drogenkonsumraum-001' }],
    updates: [
      told('2026-06-30', 'running', 'Der Raum war an 298 von 312 geplanten Tagen geöffnet.'),
    ],
  }),
]

export const health: MeasureEntry[] = [...hof, ...amt, ...seele]
