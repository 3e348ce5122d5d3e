import { euro, type PackageEntry, q } from './shapes.ts'

/** Packages of providers, one in each state; one agreed with two yearly reviews, one renewed. */

type Step = NonNullable<PackageEntry['record']['steps']>[number]
type Event = NonNullable<PackageEntry['events']>[number]
type Kind = Event['kind']

const step = (
  at: Step['step'],
  words: string,
  [indicator, unit, baseline, goal]: [string, string, number, number],
  goalOn = '2028-12-31',
): Step => ({ step: at, words, indicator, unit, baseline, goal, goalOn })

const event = (kind: Kind, on: string, record: Event['record'] = {}): Event => ({
  kind,
  on,
  record,
})

const scored = (
  on: string,
  points: [number, number, number, number, number],
  words: string,
): Event =>
  event('scored', on, {
    words,
    scores: ['bedarf', 'wirkungskette', 'messbar', 'zusammenarbeit', 'kosten'].map(
      (criterion, at) => ({ criterion, points: points[at] ?? 0 }),
    ),
  })

const results = (...numbers: number[]) => numbers.map((value, at) => ({ step: at, value }))
const yearly = (from: number, to: number, amount: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ year: from + at, amount: euro(amount) }))

export const packages: PackageEntry[] = [
  {
    ...{
      id: 'wp-nicht-allein',
      public: true,
      organisation: 'nachbarschaftswerk-musterstadt',
      state: 'agreed',
    },
    record: {
      ...{
        title: 'Nicht allein am Küchentisch',
        targetGroup: 'Menschen ab 70, die allein leben',
        reach: 180,
        field: 'olderPeople',
      },
      summary: 'Gemeinsames Kochen in Küchen des Viertels, mit Abholung.',
      need: 'In den drei Vierteln lebt fast die Hälfte der Menschen ab 65 allein.',
      wishedEffect: 'Ältere Menschen haben wieder Bekannte im Viertel und essen regelmäßig.',
      areas: [q(5), q(13), q(22)],
      inputs: ['1,5 Stellen', 'drei Küchen', '25 Freiwillige', 'ein Kleinbus'],
      steps: [
        step('offered', 'Kochtreffs finden statt', ['Treffs im Jahr', 'Treffs', 0, 240]),
        step('used', 'Menschen kommen', ['Menschen im Jahr', 'Menschen', 0, 180]),
        step('satisfied', 'Sie kommen gern wieder', ['Zufriedene', 'von 100', 0, 85]),
        step('knowledge', 'Sie kennen Angebote im Viertel', [
          'Kennen drei Angebote',
          'von 100',
          30,
          70,
        ]),
        step('behaviour', 'Sie verabreden sich selbst', [
          'Verabreden sich monatlich',
          'von 100',
          12,
          40,
        ]),
        step('lifeSituation', 'Sie fühlen sich weniger einsam', ['Oft einsam', 'von 100', 38, 25]),
      ],
      ...{
        from: '2024-01-01',
        to: '2028-12-31',
        budget: yearly(2024, 2028, 96_000),
        measure: 'wirkungspakete',
      },
      internal: 'Träger hat gut verhandelt.',
    },
    events: [
      event('filed', '2023-08-14'),
      scored('2023-10-02', [4, 4, 3, 4, 3], 'Ein starkes Paket mit klaren Schritten.'),
      event('agreed', '2023-12-05', {
        from: '2024-01-01',
        to: '2028-12-31',
        amount: euro(480_000),
        words: 'Vereinbart für fünf Jahre.',
      }),
      event('reported', '2025-01-31', {
        year: 2024,
        results: results(188, 121, 88, 49, 20, 36),
        words: 'Das erste Jahr begann langsam, weil eine Küche fehlte.',
      }),
      event('reviewed', '2025-03-11', {
        year: 2024,
        results: results(188, 121, 88, 49, 20, 36),
        verdict: 'goOn',
        words: 'Die Schritte stimmen, die Zahl der Treffs steigt.',
      }),
      event('reported', '2026-01-29', {
        year: 2025,
        results: results(231, 169, 90, 61, 31, 30),
        words: 'Alle drei Küchen sind voll.',
      }),
      event('reviewed', '2026-03-10', {
        year: 2025,
        results: results(231, 169, 90, 61, 31, 30),
        verdict: 'goOn',
        words: 'Die Einsamkeit sinkt schneller als erwartet.',
      }),
    ],
  },
  {
    ...{
      id: 'wp-sicher-zuhause',
      public: true,
      organisation: 'sozialwerk-lohetal',
      state: 'agreed',
    },
    record: {
      ...{
        title: 'Sicher zu Hause',
        targetGroup: 'Menschen ab 75 nach einem Sturz',
        reach: 90,
        field: 'care',
      },
      summary: 'Wohnung anpassen, Kraft üben, Angst verlieren.',
      wishedEffect: 'Weniger zweite Stürze, mehr Wege außer Haus.',
      areas: [q(17), q(20)],
      inputs: ['eine Stelle Ergotherapie', 'Material'],
      steps: [
        step('used', 'Beratungen in der Wohnung', ['Haushalte', 'Haushalte', 0, 90], '2030-12-31'),
        step(
          'behaviour',
          'Sie üben zweimal in der Woche',
          ['Üben regelmäßig', 'von 100', 10, 50],
          '2030-12-31',
        ),
        step(
          'lifeSituation',
          'Weniger zweite Stürze',
          ['Zweiter Sturz im Jahr', 'von 100', 34, 20],
          '2030-12-31',
        ),
      ],
      ...{
        from: '2026-01-01',
        to: '2030-12-31',
        budget: yearly(2026, 2030, 71_000),
        measure: 'wirkungspakete',
      },
    },
    events: [
      event('filed', '2020-08-03'),
      scored('2020-10-05', [3, 4, 3, 3, 3], 'Gut begründet.'),
      event('agreed', '2020-12-01', {
        from: '2021-01-01',
        to: '2025-12-31',
        amount: euro(310_000),
      }),
      ...[2021, 2022, 2023, 2024].map((year, at) =>
        event('reviewed', `${year + 1}-03-08`, {
          year,
          verdict: at === 1 ? 'change' : 'goOn',
          results: results(52 + at * 9, 30 + at * 5, 31 - at * 2),
          words: at === 1 ? 'Übungen jetzt auch zu Hause.' : 'Auf dem Weg.',
        }),
      ),
      event('changed', '2023-04-20', { words: 'Übungen zu Hause kommen hinzu.' }),
      event('renewed', '2025-12-09', {
        from: '2026-01-01',
        to: '2030-12-31',
        amount: euro(355_000),
        words: 'Erneuert für fünf Jahre.',
      }),
    ],
  },
  {
    ...{
      id: 'wp-sprache-am-herd',
      public: false,
      organisation: 'haus-der-sprachen-musterstadt',
      state: 'filed',
    },
    record: {
      title: 'Sprache am Herd',
      targetGroup: 'Zugewanderte ab 60',
      reach: 60,
      field: 'migration',
      wishedEffect: 'Ältere Zugewanderte können beim Arzt sagen, was fehlt.',
      areas: [q(2)],
      inputs: ['0,5 Stellen'],
      steps: [
        step('used', 'Menschen kommen zu den Treffen', ['Menschen im Jahr', 'Menschen', 0, 60]),
        step('knowledge', 'Sie können Beschwerden nennen', [
          'Bestehen das Gespräch',
          'von 100',
          15,
          60,
        ]),
      ],
      from: '2027-01-01',
      to: '2029-12-31',
      budget: yearly(2027, 2029, 41_000),
      measure: 'wirkungspakete',
    },
    events: [event('filed', '2026-10-30')],
  },
  {
    ...{
      id: 'wp-rad-der-generationen',
      public: false,
      organisation: 'musterstaedter-hilfenetz',
      state: 'returned',
    },
    record: {
      title: 'Rad der Generationen',
      targetGroup: 'Ältere und Kinder im Viertel',
      reach: 120,
      field: 'neighbourhood',
      wishedEffect: 'Jung und Alt kennen sich.',
      areas: [q(6)],
      steps: [step('offered', 'Werkstatt ist offen', ['Öffnungstage', 'Tage', 0, 90])],
      from: '2027-01-01',
      to: '2028-12-31',
      budget: yearly(2027, 2028, 33_000),
    },
    events: [
      event('filed', '2026-08-12'),
      event('returned', '2026-09-09', { words: 'Bitte sagen Sie, woran man die Wirkung erkennt.' }),
    ],
  },
  {
    ...{
      id: 'wp-pflege-pause',
      public: false,
      organisation: 'pflegewerk-lohetal',
      state: 'scored',
    },
    record: {
      title: 'Pflege-Pause',
      targetGroup: 'Pflegende Angehörige',
      reach: 75,
      field: 'care',
      wishedEffect: 'Angehörige bleiben gesund und halten durch.',
      areas: [q(10), q(16)],
      inputs: ['eine Stelle', 'Fahrdienst'],
      steps: [
        step('used', 'Angehörige nehmen Pausen', ['Angehörige', 'Menschen', 0, 75]),
        step('satisfied', 'Sie empfehlen das Angebot', ['Empfehlen es', 'von 100', 0, 90]),
        step('lifeSituation', 'Sie fühlen sich entlastet', ['Entlastet', 'von 100', 28, 60]),
      ],
      from: '2027-01-01',
      to: '2031-12-31',
      budget: yearly(2027, 2031, 88_000),
      measure: 'wirkungspakete',
    },
    events: [
      event('filed', '2026-07-06'),
      scored(
        '2026-10-19',
        [4, 3, 3, 2, 2],
        'Der Bedarf ist gut belegt. Die Abstimmung mit der Tagespflege fehlt.',
      ),
    ],
  },
  {
    ...{
      id: 'wp-klavier',
      public: false,
      organisation: 'stiftung-kornspeicher-musterstadt',
      state: 'declined',
    },
    record: {
      title: 'Ein Klavier im Park',
      targetGroup: 'Alle im Viertel',
      field: 'culture',
      wishedEffect: 'Menschen kommen ins Gespräch.',
      areas: [q(3)],
      steps: [step('offered', 'Das Klavier steht', ['Tage', 'Tage', 0, 150])],
      from: '2026-04-01',
      to: '2026-10-31',
      budget: yearly(2026, 2026, 12_000),
    },
    events: [
      event('filed', '2026-01-20'),
      scored('2026-02-24', [1, 1, 1, 2, 2], 'Die Wirkung auf ältere Menschen ist offen.'),
      event('declined', '2026-03-03', {
        words: 'Das Paket passt nicht zur Altenhilfe. Die Kulturförderung kann helfen.',
      }),
    ],
  },
  {
    ...{
      id: 'wp-draussen',
      public: true,
      organisation: 'lohebogen-soziale-dienste',
      state: 'ended',
    },
    record: {
      title: 'Wieder draußen',
      targetGroup: 'Menschen ab 80',
      reach: 50,
      field: 'olderPeople',
      wishedEffect: 'Menschen ab 80 gehen wieder selbst vor die Tür.',
      areas: [q(9)],
      steps: [
        step('used', 'Begleitete Gänge', ['Gänge im Jahr', 'Gänge', 0, 600], '2025-12-31'),
        step(
          'behaviour',
          'Sie gehen allein hinaus',
          ['Gehen allein', 'von 100', 22, 45],
          '2025-12-31',
        ),
      ],
      from: '2022-01-01',
      to: '2025-12-31',
      budget: yearly(2022, 2025, 54_000),
      measure: 'wirkungspakete',
    },
    events: [
      event('filed', '2021-08-30'),
      scored('2021-10-04', [3, 2, 3, 2, 2], 'Ein Versuch.'),
      event('agreed', '2021-12-07', {
        from: '2022-01-01',
        to: '2025-12-31',
        amount: euro(216_000),
      }),
      event('reviewed', '2025-03-11', {
        year: 2024,
        results: results(310, 24),
        verdict: 'end',
        words: 'Die Wirkung blieb aus.',
      }),
      event('ended', '2025-12-31', {
        words: 'Das Paket endet. Was gut war, geht in den Besuchsdienst ein.',
      }),
    ],
  },
  {
    ...{
      id: 'wp-garten',
      public: false,
      organisation: 'neue-nachbarn-musterstadt',
      state: 'draft',
    },
    record: {
      title: 'Garten der Nachbarn',
      targetGroup: 'Nachbarinnen und Nachbarn',
      field: 'neighbourhood',
      wishedEffect: 'Nachbarn helfen einander.',
      areas: [q(23)],
    },
  },
]
