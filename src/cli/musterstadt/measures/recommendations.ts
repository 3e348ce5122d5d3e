import { d, q, type RecommendationEntry } from './shapes.ts'
import { empfehlungen } from './texts/handlungsempfehlungen.ts'

/** What Musterstadt's bodies recommend, pledge and agree on, and what was answered. */

type Answer = NonNullable<RecommendationEntry['answers']>[number]
type Stance = Answer['record']['stance']
type Record = RecommendationEntry['record']
type More = Omit<Partial<Record>, 'kind' | 'title' | 'text' | 'on' | 'field'> &
  Pick<RecommendationEntry, 'meeting' | 'flowsInto' | 'answers' | 'measures'>

function filed(
  id: string,
  body: string,
  kind: NonNullable<Record['kind']>,
  on: string,
  field: string,
  title: string,
  text: string,
  { meeting, flowsInto, answers, measures, ...more }: More = {},
): RecommendationEntry {
  return {
    ...{ id, body, record: { kind, title, text, on, field, ...more } },
    ...(meeting !== undefined && { meeting }),
    ...(flowsInto !== undefined && { flowsInto }),
    ...(answers && { answers }),
    ...(measures && { measures }),
  }
}

const answer = (on: string, stance: Stance, words: string, office: string): Answer => ({
  on,
  record: { stance, words, office },
})

const seniors: RecommendationEntry[] = [
  filed(
    'sr-2026-3',
    'seniorenrat',
    'recommendation',
    '2026-03-05',
    'olderPeople',
    'Hausbesuche auch in {q22}',
    'Der Seniorenrat empfiehlt, die präventiven Hausbesuche auf den Stadtteil {q22} auszuweiten. Dort leben besonders viele Menschen ab 75 allein.',
    {
      number: 'SR 2026/3',
      meeting: 'seniorenrat-2026-03-05',
      agendaItem: '1',
      addressee: 'Amt für Soziales',
      answerDue: '2026-04-30',
      areas: [q(22)],
      measures: ['hausbesuche-75'],
      answers: [
        answer('2026-03-06', 'received', 'Die Empfehlung ist eingegangen.', 'Amt für Soziales'),
        answer(
          '2026-04-24',
          'accepted',
          'Wir folgen der Empfehlung. Ab Mai arbeitet der Besuchsdienst auch dort.',
          'Amt für Soziales',
        ),
        answer(
          '2026-09-03',
          'carriedOut',
          'Der Besuchsdienst ist tätig. Bis August gab es 112 Besuche.',
          'Amt für Soziales',
        ),
      ],
    },
  ),
  filed(
    'sr-2026-9',
    'seniorenrat',
    'recommendation',
    '2026-07-09',
    'olderPeople',
    '60 Bänke mit Lehne',
    'Der Seniorenrat empfiehlt 60 Bänke mit Lehne an Wegen zu Arztpraxen und Haltestellen, zuerst in {q5} und {q13}.',
    {
      number: 'SR 2026/9',
      meeting: 'seniorenrat-2026-07-09',
      agendaItem: '1',
      addressee: 'Tiefbauamt',
      answerDue: '2026-09-03',
      areas: [q(5), q(13)],
      measures: ['baenke-mit-lehne'],
      answers: [
        answer(
          '2026-10-28',
          'partly',
          'Wir stellen bis Juni 2027 60 Bänke auf. Der Abstand von 200 Metern ist nicht überall möglich. Die Antwort kommt acht Wochen zu spät.',
          'Tiefbauamt',
        ),
      ],
    },
  ),
  filed(
    'sr-2026-10',
    'seniorenrat',
    'recommendation',
    '2026-07-09',
    'olderPeople',
    'Toiletten ausschildern',
    'Der Seniorenrat empfiehlt, alle öffentlich nutzbaren Toiletten auszuschildern.',
    {
      number: 'SR 2026/10',
      meeting: 'seniorenrat-2026-07-09',
      agendaItem: '1',
      addressee: 'Tiefbauamt',
      answerDue: '2026-09-03',
      answers: [answer('2026-07-13', 'received', 'Die Empfehlung ist eingegangen.', 'Tiefbauamt')],
    },
  ),
  filed(
    'sr-2026-12',
    'seniorenrat',
    'recommendation',
    '2026-09-10',
    'mobility',
    'Busse am Abend',
    'Der Seniorenrat empfiehlt, dass die Buslinien zu den Zentren plus bis 21 Uhr fahren.',
    {
      number: 'SR 2026/12',
      meeting: 'seniorenrat-2026-09-10',
      agendaItem: '1',
      addressee: 'Hauptamt',
      answerDue: '2026-11-05',
    },
  ),
  filed(
    'sr-2026-5',
    'seniorenrat',
    'recommendation',
    '2026-04-16',
    'care',
    'Beratung für Angehörige am Abend',
    'Der Seniorenrat empfiehlt Beratung für pflegende Angehörige am Abend.',
    {
      number: 'SR 2026/5',
      addressee: 'Pflegebüro',
      answerDue: '2026-06-11',
      measures: ['angehoerige-abends'],
      answers: [
        answer(
          '2026-06-04',
          'accepted',
          'Wir führen die Abendberatung im Oktober ein.',
          'Pflegebüro',
        ),
        answer(
          '2026-10-05',
          'carriedOut',
          'Die Beratung ist dienstags bis 20 Uhr und samstags da.',
          'Pflegebüro',
        ),
      ],
    },
  ),
  filed(
    'sr-2026-7',
    'seniorenrat',
    'recommendation',
    '2026-05-21',
    'mobility',
    'Kostenlose Taxis in der Nacht',
    'Der Seniorenrat empfiehlt kostenlose Taxis für Menschen ab 80 in der Nacht.',
    {
      number: 'SR 2026/7',
      addressee: 'Amt für Soziales',
      answerDue: '2026-07-16',
      answers: [
        answer(
          '2026-07-15',
          'declined',
          'Wir folgen der Empfehlung nicht. Die Kosten von etwa 400.000 Euro im Jahr sind nicht gedeckt.',
          'Amt für Soziales',
        ),
      ],
    },
  ),
  ...[
    [
      'weg',
      'Der Weg zum Gesundheitshof ist für Rollatoren zu steil.',
      'accepted',
      'Der Weg bekommt eine Rampe mit sechs Prozent Steigung. Der Plan ist geändert.',
    ],
    ['licht', 'Auf dem Platz fehlt Licht am Abend.', 'accepted', 'Vier Leuchten sind ergänzt.'],
    [
      'brunnen',
      'Ein Trinkbrunnen gehört auf den Platz.',
      'partly',
      'Ein Brunnen kommt, aber erst im zweiten Bauabschnitt.',
    ],
    [
      'parken',
      'Mehr Parkplätze vor der Tür.',
      'declined',
      'Vor der Tür bleiben zwei Plätze für Menschen mit Behinderung.',
    ],
  ].map(([id = '', text = '', stance, words = '']) =>
    filed(
      `anmerkung-${id}`,
      'seniorenrat',
      'comment',
      '2026-06-18',
      'neighbourhood',
      text,
      `${text} Anmerkung beim Rundgang mit dem Seniorenrat in {q13}.`,
      {
        subject: 'Rahmenplan „Starke Viertel“, Handlungsraum {q13}',
        decisionOn: '2026-09-17',
        areas: [q(13)],
        addressee: 'Quartiersmanagement',
        answerDue: '2026-08-31',
        measures: ['aeltere-beteiligen', ...(id === 'weg' ? ['gesundheitshof-ziegelei'] : [])],
        answers: [answer('2026-08-20', stance as Stance, words, 'Quartiersmanagement')],
      },
    ),
  ),
]

const disabled: RecommendationEntry[] = [
  filed(
    'br-2026-4',
    'behindertenrat',
    'position',
    '2026-08-27',
    'disability',
    'Stellungnahme zum Umbau des Bahnhofsvorplatzes',
    'Der Behindertenrat fordert ein durchgehendes Leitsystem, eine zweite barrierefreie Toilette und Bänke mit Armlehne.',
    {
      number: 'BR 2026/4',
      meeting: 'behindertenrat-2026-08-27',
      agendaItem: '1',
      addressee: 'Tiefbauamt',
      answerDue: '2026-10-26',
      subject: 'Umbau des Bahnhofsvorplatzes',
      decisionOn: '2026-12-10',
      areas: [q(2)],
      measures: ['barrierefrei-mitdenken'],
      answers: [
        answer(
          '2026-09-22',
          'partly',
          'Das Leitsystem und die Bänke sind im Plan. Die zweite Toilette ist aus Kostengründen zurückgestellt.',
          'Tiefbauamt',
        ),
      ],
    },
  ),
  filed(
    'br-2026-5',
    'behindertenrat',
    'position',
    '2026-10-29',
    'disability',
    'Stellungnahme zum Gesundheitshof Ziegelei',
    'Der Behindertenrat fordert eine Wechselliege im Erdgeschoss und Wegweiser in Brailleschrift.',
    {
      number: 'BR 2026/5',
      addressee: 'Gesundheitsamt',
      answerDue: '2026-12-28',
      subject: 'Bauantrag Gesundheitshof Ziegelei',
      decisionOn: '2027-01-14',
      areas: [q(13)],
      measures: ['gesundheitshof-ziegelei'],
    },
  ),
  filed(
    'br-2026-2',
    'behindertenrat',
    'recommendation',
    '2026-03-19',
    'sport',
    'Toiletten an Sportanlagen zuerst dort, wo Schulen sind',
    'Der Behindertenrat empfiehlt, mit den Sportanlagen zu beginnen, die Schulen nutzen.',
    {
      number: 'BR 2026/2',
      addressee: 'Sportamt',
      answerDue: '2026-05-18',
      measures: ['toiletten-sportanlagen'],
      answers: [answer('2026-05-11', 'accepted', 'Die Reihenfolge ist geändert.', 'Sportamt')],
    },
  ),
]

/** Three conferences, one round table, one chapter of the report. */
const flowing: RecommendationEntry[] = [
  filed(
    'rt-2026-1',
    'runder-tisch',
    'recommendation',
    '2026-06-16',
    'neighbourhood',
    'Hilfe im Umkreis von 15 Minuten',
    'Der Runde Tisch führt drei Empfehlungen zusammen: Beratung, Praxen und Tagespflege sollen in 15 Minuten erreichbar sein. Wo das nicht so ist, sagt der Sozialbericht.',
    {
      number: 'RT 2026/1',
      meeting: 'runder-tisch-2026-06-16',
      agendaItem: '1',
      addressee: 'Amt für Soziales',
      answerDue: '2026-09-14',
      reportChapter: 'Sozialbericht 2027, Kapitel 4: Was ist erreichbar?',
      measures: ['sozialbericht-2027', 'sozialberatung-neu'],
      answers: [
        answer(
          '2026-09-10',
          'accepted',
          'Das Kapitel ist in der Gliederung. Zwei neue Orte der Beratung sind beschlossen.',
          'Amt für Soziales',
        ),
      ],
    },
  ),
  filed(
    'gk-2026-1',
    'gesundheitskonferenz',
    'recommendation',
    '2026-04-22',
    'health',
    'Hausärzte in die Randlagen',
    'Die Gesundheitskonferenz empfiehlt, in {q10} und {q16} Räume für Praxen bereitzustellen.',
    {
      number: 'GK 2026/1',
      meeting: 'gesundheitskonferenz-2026-04-22',
      agendaItem: '1',
      flowsInto: 'rt-2026-1',
      addressee: 'Gesundheitsamt',
      answerDue: '2026-07-21',
      areas: [q(10), q(16)],
      measures: ['gesundheitshof-mvz'],
      answers: [
        answer(
          '2026-07-14',
          'referred',
          'Die Empfehlung geht an den Runden Tisch.',
          'Gesundheitsamt',
        ),
      ],
    },
  ),
  filed(
    'gk-2026-2',
    'gesundheitskonferenz',
    'recommendation',
    '2026-04-22',
    'migration',
    'Sprachmittlung in Praxen',
    'Die Gesundheitskonferenz empfiehlt Sprachmittlung am Telefon für alle Praxen.',
    {
      number: 'GK 2026/2',
      meeting: 'gesundheitskonferenz-2026-04-22',
      agendaItem: '2',
      addressee: 'Amt für Migration und Integration',
      answerDue: '2026-07-21',
      measures: ['sprachmittlung'],
    },
  ),
  filed(
    'pk-2026-1',
    'pflegekonferenz',
    'recommendation',
    '2026-03-18',
    'care',
    'Tagespflege in jedem Bezirk',
    'Die Pflegekonferenz empfiehlt Tagespflege in jedem Stadtbezirk.',
    {
      number: 'PK 2026/1',
      meeting: 'pflegekonferenz-2026-03-18',
      agendaItem: '1',
      flowsInto: 'rt-2026-1',
      addressee: 'Pflegebüro',
      answerDue: '2026-06-16',
      areas: [d(3), d(5)],
      measures: ['tagespflege-60'],
      answers: [
        answer(
          '2026-06-02',
          'accepted',
          'Zwei Bezirke fehlen noch. Der Ausbau beginnt dort.',
          'Pflegebüro',
        ),
      ],
    },
  ),
  filed(
    'sk-2026-1',
    'sozialkonferenz',
    'recommendation',
    '2026-05-06',
    'poverty',
    'Beratung nahe der Wohnung',
    'Die Sozialkonferenz empfiehlt soziale Beratung in jedem Stadtteil mit mehr als 8.000 Menschen.',
    {
      number: 'SK 2026/1',
      meeting: 'sozialkonferenz-2026-05-06',
      agendaItem: '1',
      flowsInto: 'rt-2026-1',
      addressee: 'Amt für Soziales',
      answerDue: '2026-08-04',
      measures: ['sozialberatung-neu'],
      answers: [
        answer(
          '2026-07-30',
          'partly',
          'Zwei neue Orte kommen. Für weitere fehlt das Geld.',
          'Amt für Soziales',
        ),
      ],
    },
  ),
]

/** What partners pledged themselves, with their yearly reports. */
const pledges: RecommendationEntry[] = [
  [
    'baeder',
    'Bäder Musterstadt GmbH',
    'Halber Eintritt für Kinder mit Lohe-Pass',
    'Kinder mit Lohe-Pass zahlen in allen drei Bädern die Hälfte.',
    'Seit Mai 2026 gilt der halbe Preis. 9.400 Besuche bis Oktober.',
  ],
  [
    'kornspeicher',
    'Stiftung Kornspeicher Musterstadt',
    'Fonds für Klassenfahrten',
    'Die Stiftung zahlt 60.000 Euro im Jahr für Klassenfahrten.',
    '214 Kinder konnten mitfahren.',
  ],
  [
    'lohewerk',
    'Lohewerk gGmbH',
    'Sozialberatung am Samstag',
    'Die Beratung öffnet an zwei Samstagen im Monat.',
    'Im Schnitt kamen elf Menschen je Samstag.',
  ],
  [
    'jobcenter',
    'Jobcenter Musterstadt',
    'Bescheide in klarer Sprache',
    'Das Jobcenter schreibt seine zehn häufigsten Bescheide um.',
    undefined,
  ],
  [
    'vhs',
    'Volkshochschule Musterstadt',
    'Kurse für einen Euro',
    'Fünf Plätze in jedem Kurs kosten mit Lohe-Pass einen Euro.',
    '631 Plätze wurden genutzt.',
  ],
  [
    'sozialwerk',
    'Sozialwerk Lohetal e. V.',
    'Möbel frei Haus',
    'Das Sozialkaufhaus liefert für Familien mit Lohe-Pass kostenlos.',
    undefined,
  ],
].map(([id = '', partner = '', title = '', text = '', report]) =>
  filed(`zusage-${id}`, 'pakt-gegen-armut', 'pledge', '2026-06-11', 'poverty', title, text, {
    meeting: 'pakt-2026-06-11',
    agendaItem: '1',
    addressee: partner,
    answerDue: report === undefined ? '2026-10-31' : '2027-06-10',
    measures: ['pakt-gegen-armut'],
    ...(report !== undefined && { answers: [answer('2026-10-30', 'report', report, partner)] }),
  }),
)

/** Steps and agreements. */
const agreements: RecommendationEntry[] = [
  filed(
    'amd-2026-1',
    'arbeitsmarktdialog',
    'agreement',
    '2026-05-19',
    'work',
    'Schritt 1: 20 Ausbildungsplätze in Teilzeit',
    'Kammern und Betriebe melden bis Oktober 20 Plätze für Ausbildung in Teilzeit.',
    {
      number: 'AMD 2026/1',
      meeting: 'arbeitsmarktdialog-2026-05-19',
      agendaItem: '1',
      addressee: 'Kammern und Betriebe',
      answerDue: '2026-10-31',
      measures: ['ausbildung-teilzeit', 'arbeitsmarktdialog'],
      answers: [answer('2026-10-20', 'partly', '13 Plätze sind gemeldet.', 'Kammern und Betriebe')],
    },
  ),
  filed(
    'amd-2026-2',
    'arbeitsmarktdialog',
    'agreement',
    '2026-05-19',
    'work',
    'Schritt 2: Kinderbetreuung bei Kursen',
    'Jobcenter und Jugendamt klären die Betreuung während der Sprachkurse.',
    {
      number: 'AMD 2026/2',
      meeting: 'arbeitsmarktdialog-2026-05-19',
      agendaItem: '1',
      addressee: 'Jugendamt',
      answerDue: '2026-09-16',
      measures: ['arbeitsmarktdialog'],
    },
  ),
  filed(
    'rti-2026-1',
    'runder-tisch-integration',
    'recommendation',
    '2026-10-08',
    'migration',
    'Leitbild in acht Sprachen',
    'Der Runde Tisch empfiehlt, das Leitbild von Anfang an in acht Sprachen zu schreiben.',
    {
      number: 'RTI 2026/1',
      meeting: 'integration-2026-10-08',
      agendaItem: '1',
      addressee: 'Amt für Migration und Integration',
      answerDue: '2027-01-06',
      measures: ['leitbild-integration'],
    },
  ),
  filed(
    'rti-2026-2',
    'runder-tisch-integration',
    'recommendation',
    '2026-04-16',
    'culture',
    'Interkulturelle Woche in allen Bezirken',
    'Der Runde Tisch empfiehlt Veranstaltungen in allen sechs Stadtbezirken.',
    {
      number: 'RTI 2026/2',
      addressee: 'Amt für Migration und Integration',
      answerDue: '2026-07-15',
      answers: [
        answer(
          '2026-06-30',
          'accepted',
          'In jedem Bezirk sind mindestens drei Veranstaltungen geplant.',
          'Amt für Migration und Integration',
        ),
        answer(
          '2026-10-08',
          'carriedOut',
          'Es gab 41 Veranstaltungen in sechs Bezirken.',
          'Amt für Migration und Integration',
        ),
      ],
    },
  ),
  filed(
    'kn-2026-1',
    'kliniknetz',
    'agreement',
    '2026-06-02',
    'health',
    'Klinikum Lohetal: Entlassung am Wochenende',
    'Das Klinikum meldet freitags, wer am Wochenende allein nach Hause geht. Nächster Schritt: Vordruck bis September.',
    {
      number: 'KN 2026/1',
      meeting: 'kliniknetz-2026-06-02',
      agendaItem: '1',
      addressee: 'Klinikum Lohetal',
      answerDue: '2026-09-30',
      measures: ['klinik-zusammenarbeit', 'einsamkeit-26'],
      answers: [
        answer('2026-09-15', 'carriedOut', 'Der Vordruck ist eingeführt.', 'Klinikum Lohetal'),
      ],
    },
  ),
  filed(
    'kn-2026-2',
    'kliniknetz',
    'agreement',
    '2026-06-02',
    'mentalHealth',
    'Klinik am Wehr: Weg in die Krisenhilfe',
    'Die Klinik und der Krisendienst vereinbaren eine Übergabe. Nächster Schritt: Probe im Herbst.',
    {
      number: 'KN 2026/2',
      meeting: 'kliniknetz-2026-06-02',
      agendaItem: '1',
      addressee: 'Klinik am Wehr',
      answerDue: '2026-12-15',
      measures: ['klinik-zusammenarbeit', 'standard-krisenhilfe'],
    },
  ),
  filed(
    'kn-2026-3',
    'kliniknetz',
    'agreement',
    '2026-06-02',
    'health',
    'Gemeinsame Studie zu Stürzen',
    'Die Kliniken prüfen eine gemeinsame Studie zur Versorgung nach Stürzen, soweit Geld da ist.',
    {
      number: 'KN 2026/3',
      meeting: 'kliniknetz-2026-06-02',
      agendaItem: '2',
      addressee: 'Klinikum Lohetal',
      answerDue: '2026-11-30',
      measures: ['klinik-zusammenarbeit'],
    },
  ),
]

/** All 26: nine carried out, eight and three accepted, five without an answer, one declined; as the measure's list says. */
const stances26: (Stance | undefined)[] =
  'carriedOut accepted accepted carriedOut - accepted accepted carriedOut carriedOut - carriedOut accepted accepted carriedOut accepted - carriedOut accepted declined accepted - carriedOut carriedOut accepted - accepted'
    .split(' ')
    .map((word) => (word === '-' ? undefined : (word as Stance)))
const wordsOf: { [stance: string]: string } = {
  carriedOut: 'Die Empfehlung ist umgesetzt.',
  accepted: 'Wir folgen der Empfehlung.',
  declined: 'Wir folgen der Empfehlung nicht. Die Unternehmen haben keine Räume frei.',
}

const of26 = empfehlungen.map(({ title, text }, at) => {
  const stance = stances26[at]
  return filed(
    `einsamkeit-${at + 1}`,
    'fachkonferenz-einsamkeit',
    'recommendation',
    '2025-03-13',
    'olderPeople',
    title,
    text,
    {
      ...{
        number: `E ${at + 1}`,
        meeting: 'fachkonferenz-2025-03-13',
        agendaItem: '1',
        addressee: 'Amt für Soziales',
        answerDue: '2026-03-13',
      },
      measures: [
        'einsamkeit-26',
        ...(at === 0
          ? ['hausbesuche-75']
          : at === 2
            ? ['plaudertelefon']
            : at === 1
              ? ['besuchsdienst']
              : at === 5
                ? ['baenke-mit-lehne']
                : at === 11
                  ? ['dritter-lebensabschnitt']
                  : at === 25
                    ? ['koordinierung-einsamkeit']
                    : []),
      ],
      ...(stance !== undefined && {
        answers: [
          answer(
            '2026-02-25',
            stance === 'carriedOut' ? 'accepted' : stance,
            stance === 'declined' ? (wordsOf.declined ?? '') : 'Wir folgen der Empfehlung.',
            'Amt für Soziales',
          ),
          ...(stance === 'carriedOut'
            ? [answer('2026-09-22', 'carriedOut', wordsOf.carriedOut ?? '', 'Amt für Soziales')]
            : []),
        ],
      }),
    },
  )
})

export const recommendations: RecommendationEntry[] = [
  ...seniors,
  ...disabled,
  ...flowing,
  ...pledges,
  ...agreements,
  ...of26,
]
