import { type CheckEntry, q } from './shapes.ts'

/** Checks of the social effects of projects: one in each state, one skipped with its reason. */

type Answer = NonNullable<CheckEntry['record']['answers']>[number]

const says = (
  question: string,
  effect: Answer['effect'],
  reason?: string,
  groups: string[] = [],
  answer?: string,
): Answer => ({
  question,
  effect,
  groups,
  ...(reason !== undefined && { reason }),
  ...(answer !== undefined && { answer }),
})
const none = (...questions: string[]) => questions.map((question) => says(question, 'none'))

const square: Answer[] = [
  says('money', 'none', 'Es entstehen keine Gebühren.'),
  says('work', 'better', 'Drei Kioske sollen an soziale Betriebe gehen.', ['arbeitsuchende']),
  says(
    'housing',
    'uncertain',
    'Mieten in der Nähe könnten steigen.',
    ['mieterinnen'],
    'Das Wohnungsamt beobachtet die Angebotsmieten zwei Jahre lang.',
  ),
  says('surroundings', 'better', '42 Bäume, weniger Asphalt.'),
  says(
    'ways',
    'worse',
    'Während des Baus fallen zwei Haltestellen weg.',
    ['menschen-mit-koerperbehinderung', 'aeltere'],
    'Ersatzhaltestelle mit Rampe in 80 Metern.',
  ),
  says('access', 'better', 'Durchgehendes Leitsystem, auf Vorschlag des Behindertenrates.', [
    'blinde',
  ]),
  says('help', 'none', 'Der Tagestreff bleibt geöffnet.'),
  says('learning', 'none'),
  says('meeting', 'better', 'Sitzstufen und ein überdachter Platz.'),
  says('safety', 'better', 'Mehr Licht, freie Sicht.', ['frauen']),
  says(
    'information',
    'uncertain',
    'Aushänge gibt es bisher nur auf Deutsch.',
    ['menschen-mit-wenig-deutsch'],
    'Aushänge in fünf Sprachen.',
  ),
  says('digital', 'none'),
  says('children', 'better', 'Ein Wasserspiel.', ['kinder']),
  says('singleParents', 'none'),
  says('older', 'better', '30 Bänke mit Lehne.', ['aeltere']),
  says('disabled', 'uncertain', 'Die zweite barrierefreie Toilette ist zurückgestellt.', [
    'menschen-mit-behinderung',
  ]),
  says('carers', 'none'),
  says('migration', 'none'),
  says('gender', 'better', 'Beleuchtete Wege.'),
  says(
    'homeless',
    'worse',
    'Die überdachten Nischen fallen weg.',
    ['wohnungslose'],
    'Zwei Streetworker begleiten den Umbau, das Hilfezentrum wird geprüft.',
  ),
]

export const checks: CheckEntry[] = [
  {
    id: 'bahnhofsvorplatz',
    public: true,
    state: 'signed',
    signedOn: '2026-10-19',
    record: {
      project: 'Umbau des Bahnhofsvorplatzes',
      reference: 'Vorlage 2026/231',
      office: 'Tiefbauamt',
      summary: 'Der Platz wird neu geordnet: mehr Grün, ein Leitsystem, neue Haltestellen.',
      areas: [q(2)],
      field: 'mobility',
      answers: square,
      result:
        'Für die meisten wird der Platz besser. Für wohnungslose Menschen wird er schlechter, wenn nichts weiter geschieht.',
      measures: ['barrierefrei-mitdenken', 'hilfezentrum-bahnhof', 'streetwork-markt'],
      decisionOn: '2026-12-10',
      lookAgainOn: '2027-12-10',
    },
  },
  {
    id: 'gesundheitshof',
    public: false,
    state: 'toSign',
    record: {
      project: 'Gesundheitshof Ziegelei',
      reference: 'Vorlage 2026/240',
      office: 'Gesundheitsamt',
      summary: 'Neubau mit Praxen, Anlaufstelle und Wohnungen.',
      areas: [q(13)],
      field: 'health',
      answers: [
        says('help', 'better', 'Zwei fehlende Arztsitze kommen ins Viertel.'),
        says('housing', 'better', '40 barrierefreie Wohnungen.', ['menschen-mit-behinderung']),
        says(
          'ways',
          'uncertain',
          'Der Weg ist steil.',
          ['aeltere'],
          'Eine Rampe mit sechs Prozent ist geplant.',
        ),
        ...none('money', 'work', 'learning', 'digital'),
      ],
      measures: ['gesundheitshof-ziegelei'],
      decisionOn: '2027-01-14',
    },
  },
  {
    id: 'parkgebuehren',
    public: false,
    state: 'draft',
    record: {
      project: 'Neue Parkgebühren in der Innenstadt',
      office: 'Hauptamt',
      summary: 'Parken soll teurer werden, Anwohner zahlen gestaffelt.',
      areas: [q(0), q(3)],
      field: 'mobility',
      answers: [
        says(
          'money',
          'worse',
          'Trifft Menschen mit wenig Geld, die auf das Auto angewiesen sind.',
          ['menschen-mit-wenig-geld'],
        ),
      ],
    },
  },
  {
    id: 'schulzentrum-ost',
    public: true,
    state: 'decided',
    signedOn: '2026-05-04',
    record: {
      project: 'Erweiterung des Schulzentrums Ost',
      reference: 'Vorlage 2026/88',
      office: 'Schulamt',
      summary: 'Zwölf Klassenräume, Mensa und eine offene Sporthalle.',
      areas: [q(14)],
      field: 'education',
      answers: [
        says('learning', 'better', 'Platz für den Ganztag.', ['schulkinder']),
        says('meeting', 'better', 'Die Halle ist abends offen.'),
        says(
          'surroundings',
          'worse',
          'Mehr Verkehr am Morgen.',
          ['kinder'],
          'Die Straße wird morgens gesperrt.',
        ),
        says('singleParents', 'better', 'Betreuung bis 17 Uhr.', ['alleinerziehende']),
        ...none('money', 'housing', 'safety', 'digital'),
      ],
      result: 'Das Vorhaben hilft Kindern und Familien. Der Verkehr braucht eine Lösung.',
      measures: ['ganztag'],
      decisionOn: '2026-06-25',
      decision: 'Der Rat hat zugestimmt, mit der Auflage einer gesperrten Straße am Morgen.',
      lookAgainOn: '2027-08-31',
    },
  },
  {
    id: 'buecherbus',
    public: true,
    state: 'revisited',
    signedOn: '2025-09-29',
    record: {
      project: 'Ende des Bücherbusses',
      reference: 'Vorlage 2025/251',
      office: 'Hauptamt',
      summary: 'Der Bücherbus wird durch Ausgabestellen ersetzt.',
      areas: [q(10), q(16)],
      field: 'culture',
      answers: [
        says(
          'learning',
          'worse',
          'Kinder in den Randlagen haben weitere Wege.',
          ['schulkinder'],
          'Ausgabestellen in zwei Schulen.',
        ),
        says('ways', 'worse', undefined, ['aeltere']),
        says('meeting', 'uncertain', 'Der Bus war auch ein Treffpunkt.'),
      ],
      result: 'Ohne Ersatz verlieren vor allem Kinder und Ältere.',
      decisionOn: '2025-10-16',
      decision: 'Der Rat hat zugestimmt und zwei Ausgabestellen beschlossen.',
      lookAgainOn: '2026-10-16',
      seen: 'Nach einem Jahr: Die Ausleihen von Kindern sind gleich, die von Menschen ab 70 um ein Drittel gesunken. Ein Bringdienst wird erprobt.',
    },
  },
  {
    id: 'kanalsanierung',
    public: true,
    state: 'skipped',
    record: {
      project: 'Sanierung des Kanals in der Gerberstraße',
      reference: 'Vorlage 2026/102',
      office: 'Tiefbauamt',
      summary: 'Rohre werden erneuert, die Straße sieht danach aus wie vorher.',
      areas: [q(14)],
      field: 'environment',
      decisionOn: '2026-04-30',
      skippedBecause:
        'Es ändert sich nichts, was Menschen im Alltag merken. Die Baustelle dauert vier Wochen.',
    },
  },
]
