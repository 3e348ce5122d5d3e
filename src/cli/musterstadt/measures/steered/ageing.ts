import {
  council,
  euro,
  type ItemState,
  type MeasureEntry,
  measure,
  q,
  states,
  told,
  values,
} from '../shapes.ts'
import { empfehlungen } from '../texts/handlungsempfehlungen.ts'

/** Growing old and care. */

/** State of each of the 26 recommendations: 9 done, 8 under way, 3 decided, 5 open, 1 dropped. */
const of26: ItemState[] =
  'done running planned done open running running done done open done running planned done running open done running dropped running open done done running open planned'.split(
    ' ',
  ) as ItemState[]

export const ageing: MeasureEntry[] = [
  measure('einsamkeit-26', 'soziales', 'olderPeople', '26 Empfehlungen gegen Einsamkeit im Alter', {
    summary:
      'Die Fachkonferenz hat 26 Empfehlungen vorgelegt. Hier steht zu jeder, wie weit sie ist.',
    leicht: 'Es gibt 26 Vorschläge gegen Einsamkeit.\nHier sehen Sie: Was ist schon gemacht?',
    kind: 'implement',
    targetGroups: ['aeltere'],
    lifeSituations: ['einsam'],
    goals: ['teilhabe'],
    criteria: [
      {
        criterion: 'wirkung',
        answer: 'partly',
        reason: 'Gezählt wird die Umsetzung; die Einsamkeit selbst zeigt die Bürgerumfrage.',
      },
      { criterion: 'sozialraum', answer: 'met', reason: 'Umgesetzt wird Bezirk für Bezirk.' },
    ],
    from: '2025-12-01',
    dueOn: '2028-12-31',
    everyMonths: 3,
    targets: [
      {
        id: 'empfehlungen',
        label: 'Umgesetzte Empfehlungen',
        kind: 'adopted',
        goal: 26,
        goalOn: '2028-12-31',
        items: empfehlungen.map(({ title }, at) => ({
          id: `e${at + 1}`,
          label: title,
          recommendation: `einsamkeit-${at + 1}`,
        })),
      },
      {
        id: 'einsame',
        label: 'Menschen, die sich oft einsam fühlen',
        kind: 'indicator',
        indicator: 'einsamkeit',
        direction: 'down',
        goal: 8,
        goalOn: '2028-12-31',
      },
    ],
    actuals: of26.map((state, at) => ({
      target: 'empfehlungen',
      item: `e${at + 1}`,
      on: '2026-09-22',
      record: { state },
    })),
    funding: [
      {
        id: 'haushalt',
        source: 'Haushalt 50 Soziales',
        kind: 'own',
        years: [
          { year: 2026, planned: euro(210_000), spent: euro(164_000) },
          { year: 2027, planned: euro(260_000) },
        ],
      },
    ],
    links: [
      { kind: 'indicator', id: 'einsamkeit' },
      { kind: 'indicator', id: 'alleinlebend_65' },
      { kind: 'offerType', id: 'besuchsdienst' },
    ],
    updates: [
      told('2026-03-24', 'running', 'Fünf von 26 Empfehlungen sind umgesetzt.'),
      told(
        '2026-09-22',
        'running',
        '9 von 26 sind umgesetzt, 8 in Arbeit, 3 beschlossen. Zu 5 fehlt noch eine Entscheidung.',
        { source: council('Niederschrift Sozialausschuss, TOP 9', '2026-09-22') },
      ),
    ],
  }),
  measure('koordinierung-einsamkeit', 'soziales', 'olderPeople', 'Stelle gegen Einsamkeit', {
    parent: 'einsamkeit-26',
    kind: 'introduce',
    dueOn: '2027-03-31',
    updates: [told('2026-09-22', 'planned', 'Die Stelle ist im Entwurf des Haushalts 2027.')],
  }),
  measure('plaudertelefon', 'soziales', 'olderPeople', 'Plaudertelefon', {
    parent: 'einsamkeit-26',
    kind: 'introduce',
    partners: ['Freiwilligenbörse Musterstadt e. V.'],
    dueOn: '2026-12-31',
    updates: [told('2026-09-01', 'planned', 'Der Träger sucht Freiwillige.')],
  }),
  measure('hausbesuche-75', 'soziales', 'olderPeople', 'Präventive Hausbesuche ab 75 Jahren', {
    summary: 'In drei Vierteln soll bis Ende 2027 jeder fünfte Mensch ab 75 besucht worden sein.',
    kind: 'expand',
    areas: [q(5), q(15), q(22)],
    targetGroups: ['aeltere'],
    goals: ['teilhabe'],
    dueOn: '2027-12-31',
    targets: [
      {
        id: 'besucht',
        label: 'Besuchte Menschen ab 75 Jahren',
        kind: 'indicator',
        unit: '%',
        indicator: 'hausbesuche',
        areas: [q(5), q(15), q(22)],
        goal: 20,
        goalOn: '2027-12-31',
        method: 'Besuche des Jahres je 100 Menschen ab 75 Jahren, aus der Statistik der Pflege.',
      },
    ],
    links: [
      { kind: 'indicator', id: 'hausbesuche' },
      { kind: 'offerType', id: 'praeventiver-hausbesuch' },
    ],
    updates: [
      told('2026-05-05', 'running', 'Der Besuchsdienst arbeitet jetzt auch im dritten Viertel.'),
    ],
  }),
  measure('zentren-plus', 'soziales', 'olderPeople', 'Zwei Dependancen werden zu Zentren plus', {
    kind: 'improve',
    areas: [q(13), q(9)],
    targetGroups: ['aeltere'],
    dueOn: '2028-06-30',
    targets: [
      {
        id: 'orte',
        label: 'Aufgewertete Standorte',
        kind: 'places',
        items: [
          { id: 'a', label: 'Dependance {q13}', area: q(13) },
          { id: 'b', label: 'Dependance {q9}', area: q(9) },
        ],
      },
    ],
    actuals: states('orte', '2026-08-31', { a: 'done', b: 'planned' }),
    links: [{ kind: 'offerType', id: 'zentrum-plus' }],
    updates: [
      told('2026-08-31', 'running', 'Der erste Standort hat jetzt an fünf Tagen geöffnet.'),
    ],
  }),
  measure('seniorenberatung', 'soziales', 'olderPeople', 'Seniorenberatung in allen Bezirken', {
    kind: 'keep',
    links: [{ kind: 'offerType', id: 'seniorenberatung' }],
  }),
  measure(
    'sicherheitsberatung',
    'soziales',
    'olderPeople',
    'Stelle für Sicherheitsberatung im Alter',
    {
      kind: 'introduce',
      dueOn: '2026-04-30',
      milestones: [
        {
          id: 'geplant',
          title: 'Stelle im Stellenplan',
          dueOn: '2026-01-31',
          doneOn: '2026-01-20',
        },
        {
          id: 'ausgeschrieben',
          title: 'Stelle ausgeschrieben',
          dueOn: '2026-02-28',
          doneOn: '2026-02-25',
        },
        {
          id: 'besetzt',
          title: 'Stelle besetzt',
          dueOn: '2026-04-30',
          doneOn: '2026-06-01',
          reason: 'Kündigungsfrist',
        },
      ],
      updates: [told('2026-06-01', 'done', 'Die Stelle ist besetzt.')],
      links: [{ kind: 'offerType', id: 'seniorensicherheit' }],
    },
  ),
  measure(
    'dritter-lebensabschnitt',
    'soziales',
    'olderPeople',
    'Zehn weitere Gruppen für den dritten Lebensabschnitt',
    {
      role: 'support',
      kind: 'support',
      targets: [
        {
          id: 'gruppen',
          label: 'Neue Gruppen',
          kind: 'count',
          unit: 'Gruppen',
          baseline: { value: 0, on: '2025-11-04' },
          goal: 10,
        },
      ],
      actuals: values('gruppen', { '2026-06-30': 3, '2026-10-31': 7 }),
      links: [{ kind: 'offerType', id: 'zwar-gruppe' }],
      updates: [told('2026-10-31', 'running', 'Sieben Gruppen haben sich gefunden.')],
    },
  ),
  measure('besuchsdienst', 'soziales', 'olderPeople', 'Besuchsdienst „Statt allein“ ausbauen', {
    kind: 'expand',
    dueOn: '2027-12-31',
    links: [{ kind: 'offerType', id: 'besuchsdienst' }],
  }),
  measure('wirkungspakete', 'soziales', 'olderPeople', 'Altenhilfe mit Wirkungspaketen', {
    summary: 'Träger sagen vorher, was sich ändern soll, und zeigen es jedes Jahr.',
    kind: 'keep',
    from: '2026-01-01',
    dueOn: '2030-12-31',
    everyMonths: 12,
    targets: [{ id: 'fortgefuehrt', label: 'Förderung in dieser Form beschlossen', kind: 'done' }],
    actuals: [
      {
        target: 'fortgefuehrt',
        on: '2026-02-19',
        record: { state: 'done', words: 'Der Rat hat die Förderung bis 2030 beschlossen.' },
      },
    ],
    decisions: [
      {
        on: '2026-02-19',
        words: 'Der Rat führt die wirkungsorientierte Altenhilfe bis 2030 fort.',
        source: council('Ratsvorlage 2026/31', '2026-02-19'),
      },
    ],
    updates: [
      told('2026-02-19', 'running', 'Der Rat hat beschlossen. Fünf Pakete sind vereinbart.'),
    ],
  }),
  measure(
    'seniorenrat-geschaeftsstelle',
    'stadt',
    'participation',
    'Geschäftsstelle für den Seniorenrat',
    {
      kind: 'introduce',
      dueOn: '2026-06-30',
      updates: [told('2026-05-02', 'done', 'Die halbe Stelle ist besetzt.')],
    },
  ),
  measure('aeltere-beteiligen', 'viertel', 'participation', 'Ältere planen im Viertel mit', {
    kind: 'mainstream',
    areas: [q(5), q(13)],
    updates: [
      told('2026-06-18', 'running', 'Zwei Rundgänge mit dem Seniorenrat, 31 Anmerkungen zum Plan.'),
    ],
  }),
  measure('baenke-mit-lehne', 'tiefbau', 'olderPeople', '60 Bänke mit Lehne', {
    kind: 'build',
    dueOn: '2027-06-30',
    targets: [
      {
        id: 'baenke',
        label: 'Aufgestellte Bänke',
        kind: 'count',
        unit: 'Bänke',
        baseline: { value: 0 },
        goal: 60,
      },
    ],
    actuals: values('baenke', { '2026-10-31': 18 }),
    updates: [told('2026-10-31', 'running', '18 Bänke stehen.')],
  }),
  measure('pflegeplanung-stadtteile', 'pflege', 'care', 'Pflegebedarfsplanung nach Stadtteilen', {
    kind: 'improve',
    dueOn: '2027-06-30',
    links: [{ kind: 'indicator', id: 'pflegebeduerftige' }],
    updates: [told('2026-09-10', 'running', 'Die Zahlen liegen für alle {n} Stadtteile vor.')],
  }),
  measure('tagespflege-60', 'pflege', 'care', '60 Plätze mehr in der Tagespflege', {
    kind: 'expand',
    targetGroups: ['pflegebeduerftige', 'pflegende-angehoerige'],
    dueOn: '2029-12-31',
    targets: [
      {
        id: 'plaetze',
        label: 'Zusätzliche Plätze',
        kind: 'count',
        unit: 'Plätze',
        baseline: { value: 0, on: '2025-11-04' },
        goal: 60,
        goalOn: '2029-12-31',
      },
    ],
    actuals: values('plaetze', { '2026-09-30': 14 }),
    links: [{ kind: 'offerType', id: 'tagespflege' }],
    updates: [told('2026-09-30', 'running', '14 Plätze sind eröffnet.')],
  }),
  measure('pflegeheim-grundstueck', 'pflege', 'care', 'Grundstück für ein Pflegeheim', {
    kind: 'provide',
    areas: [q(10)],
    dueOn: '2026-10-31',
    updates: [
      told('2026-02-17', 'running', 'Das Grundstück wird bewertet.'),
      told('2026-04-28', 'paused', 'Die Ausschreibung ruht.', {
        reason: 'Das Grundstück liegt zum Teil im Überschwemmungsgebiet.',
      }),
    ],
  }),
  measure('pflege-genehmigung', 'pflege', 'care', 'Genehmigungen in sechs Monaten', {
    kind: 'simplify',
    targets: [
      {
        id: 'tage',
        label: 'Tage bis zur Genehmigung',
        kind: 'count',
        unit: 'Tage',
        direction: 'down',
        baseline: { value: 294, on: '2024-12-31' },
        goal: 183,
      },
    ],
    actuals: values('tage', { '2025-12-31': 261, '2026-09-30': 207 }),
    updates: [told('2026-09-30', 'running', 'Im Mittel dauert es noch 207 Tage.')],
  }),
  measure('angehoerige-abends', 'pflege', 'care', 'Beratung für Angehörige am Abend', {
    kind: 'expand',
    targetGroups: ['pflegende-angehoerige'],
    lifeSituations: ['pflege-angehoerige'],
    dueOn: '2026-12-31',
    updates: [
      told(
        '2026-10-01',
        'done',
        'Die Pflegeberatung ist dienstags bis 20 Uhr und samstags bis 13 Uhr da.',
      ),
    ],
    links: [{ kind: 'offerType', id: 'pflegeberatung' }],
  }),
  measure('kultursensible-pflege', 'pflege', 'care', 'Kultursensible Pflege', {
    role: 'support',
    kind: 'support',
    links: [{ kind: 'offerType', id: 'kultursensible-pflege' }],
  }),
  measure('ausbildungsverbund-pflege', 'pflege', 'care', 'Pflege lernen: Ausbildungsverbund', {
    kind: 'cooperate',
    partners: [
      'Klinikum Lohetal Musterstadt gGmbH',
      'Pflegewerk Lohetal gGmbH',
      'Musterstädter Heime gGmbH',
    ],
    dueOn: '2028-08-31',
    targets: [
      {
        id: 'plaetze',
        label: 'Ausbildungsplätze in der Pflege',
        kind: 'count',
        unit: 'Plätze',
        baseline: { value: 140, on: '2025-08-31' },
        goal: 200,
        goalOn: '2028-08-31',
      },
      {
        id: 'anerkannt',
        label: 'Anerkannte Abschlüsse im Jahr',
        kind: 'count',
        unit: 'Menschen',
        baseline: { value: 22, on: '2024-12-31' },
        goal: 50,
      },
    ],
    actuals: [
      ...values('plaetze', { '2026-08-31': 158 }),
      ...values('anerkannt', { '2025-12-31': 29, '2026-10-31': 34 }),
    ],
    funding: [
      {
        id: 'esf',
        source: 'Europäischer Sozialfonds',
        kind: 'eu',
        planned: euro(420_000),
        granted: euro(420_000),
        spent: euro(190_000),
        from: '2026-01-01',
        to: '2028-12-31',
      },
    ],
    updates: [
      told('2026-04-01', 'running', 'Der Verbund ist gegründet, elf Häuser sind dabei.'),
      told('2026-09-01', 'running', '158 Ausbildungsplätze sind besetzt.'),
    ],
  }),
  measure('wohnheim-pflege', 'wohnen', 'care', 'Wohnungen für Auszubildende in der Pflege', {
    parent: 'ausbildungsverbund-pflege',
    kind: 'provide',
    dueOn: '2026-10-31',
    updates: [
      told('2026-10-12', 'done', 'Statt eines Wohnheims gibt es 16 Zimmer in bestehenden Häusern.'),
    ],
  }),
  measure('kitaplaetze-pflegekraefte', 'jugend', 'care', 'Kitaplätze für Pflegekräfte prüfen', {
    role: 'examine',
    kind: 'review',
  }),
]
