import type { Places } from '../fill.ts'
import {
  council,
  d,
  euro,
  type ItemState,
  type MeasureEntry,
  measure,
  q,
  states,
  told,
  values,
} from '../shapes.ts'

/** Arriving, neighbourhoods, and how the city works. */

const course: ItemState[] = [
  'done',
  'done',
  'running',
  'done',
  'running',
  'done',
  'planned',
  'running',
  'open',
  'open',
  'planned',
  'running',
  'done',
  'done',
  'running',
  'planned',
  'open',
  'done',
  'running',
  'unknown',
  'done',
  'running',
  'planned',
  'dropped',
]
const before: ItemState[] = course.map((state) =>
  state === 'running' ? 'planned' : state === 'planned' ? 'open' : state,
)

const areasOfAction = [1, 2, 5, 6, 13, 15, 22, 23]

const meetingPlaces = ({ quarters }: Places): MeasureEntry =>
  measure('treffpunkte', 'viertel', 'neighbourhood', 'Ein Treffpunkt in jedem Stadtteil', {
    summary:
      'Bis 2030 soll jeder der {n} Stadtteile einen Treffpunkt für Jung und Alt haben. Jeder hat seinen eigenen Stand.',
    leicht: 'Jeder Stadt-Teil bekommt einen Treffpunkt.',
    kind: 'build',
    goals: ['teilhabe'],
    criteria: [
      {
        criterion: 'sozialraum',
        answer: 'met',
        reason: 'Die Reihenfolge folgt den Zahlen des Sozialatlas.',
      },
      {
        criterion: 'inklusion',
        answer: 'partly',
        reason: 'Vier bestehende Räume haben eine Stufe.',
      },
    ],
    from: '2026-01-01',
    dueOn: '2030-12-31',
    everyMonths: 6,
    targets: [
      {
        id: 'stadtteile',
        label: 'Stadtteile mit Treffpunkt',
        kind: 'places',
        goal: quarters.length,
        goalOn: '2030-12-31',
        items: quarters.map(({ name }, at) => ({ id: `t${at}`, label: name, area: q(at) })),
      },
    ],
    actuals: quarters.flatMap((_, at) => [
      ...states('stadtteile', '2026-03-31', { [`t${at}`]: before[at % before.length] ?? 'open' }),
      ...states('stadtteile', '2026-09-30', { [`t${at}`]: course[at % course.length] ?? 'open' }),
    ]),
    links: [
      { kind: 'offerType', id: 'begegnungsstaette' },
      { kind: 'offerType', id: 'stadtteilzentrum' },
    ],
    updates: [
      told('2026-03-31', 'running', 'Die ersten Räume sind gemietet.'),
      told(
        '2026-09-30',
        'running',
        'In {q23} gibt es keinen geeigneten Raum; dort wird der Plan aufgegeben.',
      ),
    ],
  })

export const quarterMeasures = (places: Places): MeasureEntry[] => [
  measure('zuflucht', 'integration', 'migration', 'Bündnis „Städte der Zuflucht“', {
    kind: 'keep',
    everyMonths: 12,
    targets: [
      { id: 'treffen', label: 'Besuchte Treffen im Jahr', kind: 'count', unit: 'Treffen', goal: 2 },
    ],
    actuals: [
      { target: 'treffen', on: '2025-12-31', record: { value: 2, period: '2025' } },
      { target: 'treffen', on: '2026-11-10', record: { value: 1, period: '2026' } },
    ],
    updates: [told('2026-11-10', 'running', 'Die Stadt war beim Herbsttreffen dabei.')],
  }),
  measure(
    'welcome-points',
    'integration',
    'migration',
    'Welcome Points auswerten und entscheiden',
    {
      summary:
        'Sechs Welcome Points werden 2026 finanziert und ausgewertet. Vor dem Haushalt 2027 entscheidet der Ausschuss.',
      kind: 'review',
      targetGroups: ['zugewanderte', 'gefluechtete'],
      lifeSituations: ['neu-hier'],
      goals: ['teilhabe'],
      from: '2026-01-01',
      dueOn: '2026-10-31',
      targets: [
        {
          id: 'empfehlen',
          label: 'Würden den Welcome Point weiterempfehlen',
          kind: 'count',
          unit: 'von 100',
          goal: 75,
        },
        { id: 'befragt', label: 'Befragte Menschen', kind: 'count', unit: 'Menschen', goal: 400 },
        {
          id: 'entschieden',
          label: 'Entscheidung vor dem Haushalt',
          kind: 'done',
          goalOn: '2026-10-31',
        },
      ],
      actuals: [
        ...values('empfehlen', { '2026-08-31': 83 }),
        ...values('befragt', { '2026-08-31': 412 }),
        { target: 'entschieden', on: '2026-09-22', record: { state: 'done' } },
      ],
      milestones: [
        { id: 'bericht', title: 'Bericht liegt vor', dueOn: '2026-08-31', doneOn: '2026-08-31' },
        {
          id: 'beschluss',
          title: 'Entscheidung im Ausschuss',
          dueOn: '2026-10-31',
          doneOn: '2026-09-22',
        },
      ],
      decisions: [
        {
          on: '2026-09-22',
          words: 'Die Welcome Points werden bis Ende 2028 fortgeführt, ein Standort zieht um.',
          source: council('Vorlage 2026/214', '2026-09-22'),
        },
      ],
      funding: [
        {
          id: 'integration',
          source: 'Integrationspauschale des Landes',
          kind: 'state',
          planned: euro(540_000),
          granted: euro(540_000),
          spent: euro(410_000),
          from: '2026-01-01',
          to: '2026-12-31',
          stops: 'Zwei der sechs Welcome Points schließen, wenn das Land 2027 nicht zahlt.',
        },
      ],
      links: [{ kind: 'offerType', id: 'welcome-point' }],
      updates: [
        told('2026-06-30', 'running', 'Die Befragung ist abgeschlossen.'),
        told('2026-09-22', 'done', 'Der Ausschuss hat entschieden.', {
          source: council('Niederschrift Sozialausschuss, TOP 4', '2026-09-22'),
        }),
      ],
    },
  ),
  measure('sprachmittlung', 'integration', 'migration', 'Sprachmittlung und Sprachkurse halten', {
    kind: 'keep',
    links: [
      { kind: 'offerType', id: 'sprachmittlung' },
      { kind: 'offerType', id: 'sprachkurs' },
    ],
  }),
  measure('leitbild-integration', 'integration', 'migration', 'Leitbild für Integration', {
    kind: 'concept',
    dueOn: '2027-12-31',
    partners: ['Haus der Sprachen Musterstadt e. V.', 'Kulturbrücke Lohetal e. V.'],
    updates: [told('2026-10-08', 'running', 'Der Runde Tisch hat sechs Themen gewählt.')],
  }),
  measure(
    'traeger-anerkennung',
    'jugend',
    'migration',
    'Migrantenorganisationen bei der Anerkennung helfen',
    {
      role: 'support',
      kind: 'support',
      updates: [
        told('2026-06-30', 'running', 'Zwei Vereine sind anerkannt, drei lassen sich beraten.'),
      ],
    },
  ),
  measure('starke-viertel', 'viertel', 'neighbourhood', 'Rahmenplan „Starke Viertel“', {
    summary: 'Acht Handlungsräume, in jedem mindestens zwei Projekte mit den Menschen vor Ort.',
    kind: 'implement',
    areas: areasOfAction.map(q),
    goals: ['teilhabe', 'chancen'],
    dueOn: '2030-12-31',
    everyMonths: 6,
    targets: [
      {
        id: 'raeume',
        label: 'Handlungsräume mit zwei Projekten',
        kind: 'places',
        goal: 8,
        items: areasOfAction.map((at) => ({
          id: `r${at}`,
          label: `Handlungsraum {q${at}}`,
          area: q(at),
        })),
      },
    ],
    actuals: states('raeume', '2026-10-31', {
      r1: 'done',
      r2: 'partly',
      r5: 'done',
      r6: 'running',
      r13: 'done',
      r15: 'partly',
      r22: 'running',
      r23: 'open',
    }),
    funding: [
      {
        id: 'staedtebau',
        source: 'Städtebauförderung',
        kind: 'federal',
        planned: euro(3_600_000),
        granted: euro(1_200_000),
        spent: euro(740_000),
        from: '2024-01-01',
        to: '2028-12-31',
      },
    ],
    updates: [
      told('2026-10-31', 'running', 'In drei von acht Handlungsräumen gibt es zwei Projekte.'),
    ],
  }),
  measure('handlungsraum-huetten', 'viertel', 'neighbourhood', 'Handlungsraum {q5}', {
    parent: 'starke-viertel',
    kind: 'implement',
    areas: [q(5)],
    partners: ['Sozialwerk Lohetal e. V.', 'Nachbarschaftswerk Musterstadt e. V.'],
    links: [
      { kind: 'indicator', id: 'kinderarmut' },
      { kind: 'indicator', id: 'arbeitslose' },
    ],
    updates: [told('2026-10-31', 'running', 'Gemeinschaftsgarten und Elterncafé laufen.')],
  }),
  meetingPlaces(places),
  measure('stadtteil-laden', 'viertel', 'neighbourhood', 'Stadtteil-Laden in {q6}', {
    kind: 'introduce',
    areas: [q(6)],
    dueOn: '2027-03-31',
    links: [{ kind: 'offerType', id: 'stadtteilladen' }],
    updates: [told('2026-09-14', 'running', 'Der Laden ist gemietet. Die Post hat zugesagt.')],
  }),
  measure('streetwork-markt', 'jugend', 'youth', 'Zwei Streetworker für {q2}', {
    kind: 'expand',
    areas: [q(2)],
    targetGroups: ['jugendliche', 'wohnungslose'],
    dueOn: '2026-12-31',
    targets: [
      {
        id: 'stellen',
        label: 'Besetzte Stellen',
        kind: 'count',
        unit: 'Stellen',
        baseline: { value: 0 },
        goal: 2,
      },
    ],
    actuals: values('stellen', { '2026-07-01': 1 }),
    links: [{ kind: 'offerType', id: 'streetwork' }],
    updates: [told('2026-07-01', 'running', 'Eine von zwei Stellen ist besetzt.')],
  }),
  measure('sozialatlas', 'soziales', 'administration', 'Sozialatlas jedes Jahr', {
    kind: 'monitor',
    everyMonths: 12,
    targets: [{ id: 'jahr', label: 'Aktuell bis Jahresende', kind: 'done' }],
    actuals: [{ target: 'jahr', on: '2025-12-15', record: { state: 'done', period: '2025' } }],
    updates: [told('2025-12-15', 'running', 'Die Werte für 2024 sind erschienen.')],
  }),
  measure('sozialbericht-2027', 'soziales', 'administration', 'Sozialbericht 2027', {
    kind: 'monitor',
    dueOn: '2027-10-31',
    milestones: [
      {
        id: 'gliederung',
        title: 'Gliederung beschlossen',
        dueOn: '2026-09-30',
        doneOn: '2026-09-15',
      },
      { id: 'entwurf', title: 'Entwurf', dueOn: '2027-06-30' },
    ],
    updates: [told('2026-09-15', 'running', 'Sieben Kapitel stehen fest.')],
  }),
  measure('ehrenamt-danke', 'stadt', 'volunteering', 'Freiwillige schulen und einladen', {
    kind: 'keep',
    links: [
      { kind: 'offerType', id: 'freiwilligenagentur' },
      { kind: 'indicator', id: 'ehrenamt' },
    ],
  }),
  measure('hitzeaktionsplan', 'gesundheit', 'environment', 'Hitzeaktionsplan', {
    kind: 'concept',
    areas: [q(1), q(2)],
    dueOn: '2027-12-31',
    links: [{ kind: 'indicator', id: 'hitze' }],
  }),
  measure('soziale-folgen', 'soziales', 'administration', 'Prüfung der sozialen Folgen', {
    summary: 'Jedes Vorhaben, das der Rat beschließt, wird auf seine sozialen Folgen geprüft.',
    kind: 'introduce',
    dueOn: '2026-12-31',
    targets: [
      {
        id: 'vorlagen',
        label: 'Geprüfte Vorlagen',
        kind: 'count',
        unit: 'Vorlagen',
        baseline: { value: 0, on: '2025-12-31' },
        goal: 20,
      },
    ],
    actuals: values('vorlagen', { '2026-10-31': 4 }),
    updates: [
      told('2026-04-01', 'running', 'Der Fragebogen ist eingeführt.'),
      told(
        '2026-10-31',
        'running',
        'Vier Vorlagen sind geprüft, eine ging ohne Prüfung in den Rat.',
      ),
    ],
  }),
  measure(
    'drei-konferenzen',
    'soziales',
    'participation',
    'Drei Konferenzen und ein Runder Tisch',
    {
      kind: 'introduce',
      dueOn: '2026-12-31',
      updates: [
        told(
          '2026-06-16',
          'done',
          'Alle drei Konferenzen tagten, der Runde Tisch hat ihre Empfehlungen zusammengeführt.',
        ),
      ],
    },
  ),
  measure('arbeitsmarktdialog', 'soziales', 'work', 'Arbeitsmarktdialog fortsetzen', {
    kind: 'keep',
    everyMonths: 12,
    updates: [told('2026-05-19', 'running', 'Zwei Treffen im Jahr, acht vereinbarte Schritte.')],
  }),
  measure(
    'formulare-kuerzen',
    'soziales',
    'administration',
    'Zehn Formulare um die Hälfte kürzen',
    {
      kind: 'simplify',
      dueOn: '2026-12-31',
      targets: [
        {
          id: 'formulare',
          label: 'Gekürzte Formulare',
          kind: 'count',
          unit: 'Formulare',
          baseline: { value: 0, on: '2025-12-31' },
          goal: 10,
          goalOn: '2026-12-31',
        },
      ],
      actuals: values('formulare', { '2026-06-30': 4, '2026-10-31': 7 }),
      updates: [told('2026-10-31', 'running', 'Sieben von zehn Formularen sind gekürzt.')],
      evidence: [
        {
          label: 'Vergleich: Antrag auf Grundsicherung alt und neu',
          on: '2026-06-30',
          says: 'for',
          kind: 'document',
        },
      ],
    },
  ),
  measure('offene-daten', 'stadt', 'administration', 'Offene Daten zur Wirkung', {
    kind: 'inform',
    areas: [d(0)],
    updates: [
      told(
        '2026-08-03',
        'running',
        'Alle Kennzahlen des Sozialatlas stehen zum Herunterladen bereit.',
      ),
    ],
  }),
  measure('gebuehren-stabil', 'stadt', 'finance', 'Keine höheren Gebühren im Sozialbereich', {
    kind: 'keep',
    everyMonths: 12,
    updates: [
      told('2025-12-18', 'running', 'Im Haushalt 2026 steigt keine Gebühr im Sozialbereich.', {
        source: council('Haushaltsbeschluss 2026', '2025-12-18'),
      }),
    ],
  }),
]
