import type { OfferTemplate, Variant } from '../template.ts'

const free = { kind: 'free' } as const

const selfHelpTopics: readonly Variant[] = [
  ['Depression', 'Depression', 'depression'],
  ['Angst und Panik', 'Angst und Panik', 'anxiety and panic'],
  ['Leben mit Krebs', 'Leben mit Krebs', 'living with cancer'],
  ['Diabetes', 'Zucker-Krankheit', 'diabetes'],
  ['Parkinson', 'Parkinson', 'Parkinson’s disease'],
  ['Rheuma', 'Rheuma', 'rheumatism'],
  ['Multiple Sklerose', 'Multiple Sklerose', 'multiple sclerosis'],
  ['Trockene Alkoholabhängige', 'Leben ohne Alkohol', 'living without alcohol'],
  [
    'Angehörige psychisch Kranker',
    'Familien von seelisch kranken Menschen',
    'relatives of people with mental illness',
  ],
  ['Eltern von Kindern mit ADHS', 'Eltern von Kindern mit ADHS', 'parents of children with ADHD'],
  ['Schlaganfall', 'Schlag-Anfall', 'stroke'],
  ['Long Covid', 'Long Covid', 'long Covid'],
  ['Hörbehinderung', 'Schlecht hören', 'hearing loss'],
  ['Sehbehinderung', 'Schlecht sehen', 'sight loss'],
  ['Trennung und Scheidung', 'Trennung', 'separation and divorce'],
  ['Essstörungen', 'Ess-Störung', 'eating disorders'],
  ['Fibromyalgie', 'Starke Schmerzen', 'fibromyalgia'],
  ['Spielfrei leben', 'Leben ohne Glücks-Spiel', 'living without gambling'],
  ['Herzkrank', 'Krankes Herz', 'heart disease'],
  ['Unerfüllter Kinderwunsch', 'Kein Baby bekommen', 'wishing for a child'],
  ['Zwänge', 'Zwänge', 'compulsions'],
  ['Prostatakrebs', 'Prostata-Krebs', 'prostate cancer'],
].map(([de, leicht, en]) => ({
  de: { thema: de! },
  leicht: { thema: leicht! },
  en: { thema: en! },
}))

/** Health: prevention, advice, self-help, medicine for those without insurance. */
export const healthOffers: readonly OfferTemplate[] = [
  {
    key: 'gesundheitsamt',
    types: ['gesundheitsamt'],
    count: 1,
    single: true,
    siting: 'centre',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Gesundheitsamt',
    hours: 'office',
    targetGroups: ['alle'],
    cost: free,
    languages: 4,
    accessKnown: 1,
    access: { wheelchair: 'yes', lift: 'yes', accessibleToilet: 'yes', easyLanguage: 'yes' },
    words: {
      de: {
        name: 'Gesundheitsamt: Wegweiser Gesundheit',
        summary: 'Eine Nummer für alle Fragen zur Gesundheit. Wir sagen, wer hilft.',
        description:
          'Der Wegweiser kennt die Angebote der Stadt: Vorsorge, Impfen, Zähne, Sucht, seelische Gesundheit, Schwangerschaft und Alter. Sie bekommen eine Antwort und müssen nicht selbst suchen.',
        start: 'Rufen Sie an, schreiben Sie oder kommen Sie an den Empfang.',
        happens:
          'Jemand hört zu, nennt die passende Stelle und macht auf Wunsch gleich einen Termin für Sie.',
      },
      leicht: {
        name: 'Gesundheits-Amt: Weg-Weiser',
        summary: 'Sie haben Fragen zur Gesundheit. Wir sagen Ihnen: Dort bekommen Sie Hilfe.',
        start: 'Rufen Sie an. Oder kommen Sie zum Empfang.',
        happens: 'Jemand hört zu. Er macht auch einen Termin für Sie.',
      },
      en: {
        name: 'Health office: signpost',
        summary: 'One number for all questions about health. We tell you who helps.',
        start: 'Call, write or come to the reception.',
        happens: 'Somebody listens, names the right place and makes an appointment if you wish.',
      },
    },
  },
  {
    key: 'gesundheitsstuetzpunkt',
    types: ['gesundheitsstuetzpunkt', 'medizinisches-versorgungszentrum'],
    count: 3,
    siting: 'need',
    provider: 'social',
    organisation: 'Gesundheitshaus Musterstadt gGmbH',
    hours: 'practice',
    targetGroups: ['alle'],
    cost: { kind: 'free', note: 'Mit Krankenkarte' },
    languages: 4,
    words: {
      de: {
        name: 'Gesundheitsstützpunkt {q}',
        summary: 'Hausarzt, Pflege, Hebamme und Beratung unter einem Dach, mitten im Stadtteil.',
        description:
          'Mittwochs ist das Gesundheitsamt im Haus: mit Impfungen und Schuleingangsuntersuchungen. Eine Gesundheitslotsin hilft bei allen Wegen.',
        start: 'Rufen Sie an oder kommen Sie zum Empfang.',
        happens:
          'Die Lotsin fragt, was Sie brauchen, und bringt Sie mit der richtigen Fachkraft zusammen.',
        bring: 'Krankenkarte, Impfpass, Liste Ihrer Medikamente.',
      },
      leicht: {
        name: 'Gesundheits-Stütz-Punkt {q}',
        summary: 'Hier finden Sie Arzt, Pflege und Hebamme in einem Haus.',
        start: 'Rufen Sie an. Oder kommen Sie zum Empfang.',
        happens: 'Jemand fragt: Was brauchen Sie? Dann treffen Sie den richtigen Menschen.',
        bring: 'Bringen Sie die Kranken-Karte mit.',
      },
      en: {
        name: 'Neighbourhood health centre {q}',
        summary: 'Doctor, nursing, midwife and advice under one roof.',
        start: 'Call or come to the reception.',
        happens: 'A guide asks what you need and brings you to the right professional.',
        bring: 'Health card, vaccination record, list of medicines.',
      },
    },
  },
  {
    key: 'humanitaere-sprechstunde',
    types: ['humanitaere-sprechstunde'],
    count: 2,
    siting: 'need',
    provider: 'social',
    hours: 'openAdvice',
    targetGroups: ['menschen-ohne-krankenversicherung', 'gefluechtete', 'eu-buerger'],
    cost: free,
    languages: 5,
    access: { anonymous: 'yes' },
    words: {
      de: {
        name: 'Humanitäre Sprechstunde {q}',
        summary: 'Ärztliche Hilfe für Menschen ohne Krankenversicherung, ohne Namen und kostenlos.',
        description:
          'Ärztinnen und Ärzte behandeln Sie ehrenamtlich. Ihre Daten gehen an kein Amt. Auch Schwangere und Kinder sind willkommen.',
        start: 'Kommen Sie ohne Termin. Sie brauchen keine Papiere.',
        happens:
          'Sie warten in einem ruhigen Raum. Jemand übersetzt. Medikamente bekommen Sie, wenn möglich, gleich mit.',
      },
      leicht: {
        name: 'Arzt-Sprech-Stunde ohne Versicherung {q}',
        summary:
          'Sie sind krank. Sie haben keine Kranken-Versicherung. Hier hilft ein Arzt. Es kostet nichts.',
        description: 'Sie müssen Ihren Namen nicht sagen. Kein Amt erfährt davon.',
        start: 'Kommen Sie ohne Termin. Sie brauchen keine Papiere.',
        happens: 'Ein Arzt untersucht Sie. Jemand übersetzt für Sie.',
      },
      en: {
        name: 'Humanitarian clinic {q}',
        summary: 'Medical help for people without health insurance, anonymous and free.',
        description:
          'Doctors treat you as volunteers. No data go to any office. Pregnant women and children are welcome.',
        start: 'Come without an appointment. You need no papers.',
        happens:
          'You wait in a quiet room. Somebody interprets. Medicines are given on the spot where possible.',
      },
    },
  },
  {
    key: 'clearingstelle',
    types: ['clearingstelle-krankenversicherung'],
    count: 1,
    siting: 'centre',
    provider: 'social',
    hours: 'appointment',
    targetGroups: ['menschen-ohne-krankenversicherung'],
    cost: free,
    languages: 4,
    words: {
      de: {
        name: 'Clearingstelle Krankenversicherung',
        summary: 'Wir helfen zurück in die Krankenversicherung.',
        start: 'Rufen Sie an oder lassen Sie sich von Praxis oder Krankenhaus anmelden.',
        happens:
          'Wir prüfen, welche Versicherung für Sie möglich ist, und verhandeln über alte Beiträge.',
      },
      leicht: {
        name: 'Hilfe bei der Kranken-Versicherung',
        summary: 'Sie haben keine Kranken-Versicherung. Wir helfen, dass Sie wieder eine bekommen.',
        start: 'Rufen Sie an.',
        happens: 'Wir prüfen: Welche Versicherung ist möglich?',
      },
      en: {
        name: 'Health insurance clearing office',
        summary: 'We help you back into health insurance.',
        start: 'Call, or let a practice or hospital refer you.',
        happens: 'We check which insurance is possible and negotiate about old contributions.',
      },
    },
  },
  {
    key: 'impfberatung',
    types: ['impfberatung'],
    count: 3,
    siting: 'quarters',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Gesundheitsamt',
    hours: 'weeklyGroup',
    targetGroups: ['alle', 'kinder'],
    cost: free,
    languages: 4,
    words: {
      de: {
        name: 'Impfberatung {q}',
        summary: 'Wir prüfen Ihren Impfpass und impfen, was fehlt.',
        description:
          'Es geht um Masern, Tetanus, Grippe und Reisen. Impfungen der Ständigen Impfkommission kosten nichts.',
        start: 'Kommen Sie in die Sprechstunde. Kinder kommen mit einem Elternteil.',
        happens:
          'Eine Ärztin sieht den Impfpass an, erklärt die Impfung und impft gleich, wenn Sie möchten.',
        bring: 'Impfpass, auch alte oder fremdsprachige.',
      },
      leicht: {
        name: 'Impf-Beratung {q}',
        summary: 'Eine Impfung schützt vor einer Krankheit. Wir sagen Ihnen, welche Impfung fehlt.',
        start: 'Kommen Sie in die Sprech-Stunde.',
        happens:
          'Eine Ärztin sieht Ihren Impf-Pass an. Sie erklärt alles. Sie kann Sie sofort impfen.',
        bring: 'Bringen Sie den Impf-Pass mit.',
      },
      en: {
        name: 'Vaccination advice {q}',
        summary: 'We check your vaccination record and give what is missing.',
        start: 'Come during the session. Children come with a parent.',
        happens: 'A doctor looks at the record, explains and vaccinates if you wish.',
        bring: 'Vaccination records, also old or foreign ones.',
      },
    },
  },
  {
    key: 'schuleingang',
    types: ['schuleingangsuntersuchung'],
    count: 4,
    siting: 'children',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Gesundheitsamt',
    hours: 'appointment',
    targetGroups: ['kinder', 'eltern'],
    ages: { from: 5, below: 7 },
    cost: free,
    languages: 4,
    words: {
      de: {
        name: 'Schuleingangsuntersuchung {d}, Standort {q}',
        summary: 'Jedes Kind wird vor der Einschulung untersucht, freundlich und ohne Noten.',
        description:
          'Wir prüfen Hören, Sehen, Bewegung und Sprache und beraten Sie, was Ihrem Kind gut tut.',
        start: 'Sie bekommen einen Brief mit dem Termin. Passt er nicht, rufen Sie an.',
        happens: 'Die Untersuchung dauert etwa 45 Minuten. Ein Elternteil ist immer dabei.',
        bring: 'Gelbes Vorsorgeheft, Impfpass, Brille oder Hörgerät des Kindes.',
      },
      leicht: {
        name: 'Untersuchung vor der Schule, {q}',
        summary: 'Ihr Kind kommt bald in die Schule. Vorher untersucht es ein Arzt.',
        start: 'Sie bekommen einen Brief mit dem Termin.',
        happens: 'Der Arzt prüft: Kann Ihr Kind gut hören, sehen und sprechen? Sie sind dabei.',
        bring: 'Bringen Sie das gelbe Heft und den Impf-Pass mit.',
      },
      en: {
        name: 'School entry examination {d}, {q}',
        summary: 'Every child is examined before starting school, kindly and without marks.',
        start: 'You get a letter with the date. If it does not suit, call.',
        happens: 'It takes about 45 minutes. A parent is always there.',
        bring: 'Check-up booklet, vaccination record, the child’s glasses or hearing aid.',
      },
    },
  },
  {
    key: 'zahngesundheit',
    types: ['zahngesundheit'],
    count: 2,
    siting: 'children',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Gesundheitsamt',
    hours: 'appointment',
    targetGroups: ['kinder', 'eltern'],
    cost: free,
    words: {
      de: {
        name: 'Zahnärztlicher Dienst {q}',
        summary: 'Vorsorge für Kinderzähne in Kita und Schule, Beratung für Eltern.',
        start: 'Rufen Sie an oder fragen Sie in der Kita.',
        happens: 'Wir sehen die Zähne an, üben das Putzen und sagen, ob eine Behandlung nötig ist.',
      },
      leicht: {
        name: 'Zahn-Arzt vom Gesundheits-Amt {q}',
        summary: 'Wir zeigen Kindern: So bleiben die Zähne gesund.',
        start: 'Rufen Sie an. Oder fragen Sie in der Kita.',
        happens: 'Wir sehen die Zähne an. Wir üben das Putzen.',
      },
      en: {
        name: 'Children’s dental service {q}',
        summary: 'Dental prevention in nurseries and schools, advice for parents.',
        start: 'Call or ask in your nursery.',
        happens: 'We look at the teeth, practise brushing and say whether treatment is needed.',
      },
    },
  },
  {
    key: 'gesundheitskurs',
    types: ['gesundheitskurs'],
    count: 12,
    siting: 'quarters',
    provider: 'club',
    hours: 'weeklyGroup',
    cost: { kind: 'reduced', note: 'Kasse erstattet oft 80 %, mit Musterpass frei' },
    languages: 1,
    variants: [
      {
        targetGroups: ['aeltere'],
        ages: { from: 60 },
        de: {
          kurs: 'Sicher auf den Beinen',
          was: 'Übungen für Gleichgewicht und Kraft, im Sitzen und Stehen.',
        },
        leicht: { kurs: 'Sicher gehen', was: 'Sie üben: So falle ich nicht hin.' },
        en: {
          kurs: 'Steady on your feet',
          was: 'Exercises for balance and strength, sitting and standing.',
        },
      },
      {
        targetGroups: ['alle'],
        de: {
          kurs: 'Rückenfit',
          was: 'Ein ruhiges Training für alle, die viel sitzen oder heben.',
        },
        leicht: { kurs: 'Gesunder Rücken', was: 'Sie trainieren Ihren Rücken.' },
        en: { kurs: 'Fit back', was: 'Calm training for people who sit or lift a lot.' },
      },
      {
        targetGroups: ['eltern', 'familien'],
        de: {
          kurs: 'Gesund kochen für wenig Geld',
          was: 'Eltern und Kinder kochen zusammen und essen danach.',
        },
        leicht: {
          kurs: 'Gesund kochen',
          was: 'Eltern und Kinder kochen zusammen. Das Essen ist billig und gesund.',
        },
        en: {
          kurs: 'Healthy cooking on a budget',
          was: 'Parents and children cook and eat together.',
        },
      },
      {
        targetGroups: ['frauen', 'zugewanderte'],
        access: { womenOnly: 'yes', childcare: 'yes' },
        de: {
          kurs: 'Bewegung für Frauen',
          was: 'Gymnastik und Schwimmen nur für Frauen. Kinder werden betreut.',
        },
        leicht: {
          kurs: 'Sport für Frauen',
          was: 'Nur Frauen machen mit. Jemand passt auf die Kinder auf.',
        },
        en: {
          kurs: 'Exercise for women',
          was: 'Gymnastics and swimming for women only. Childcare provided.',
        },
      },
      {
        targetGroups: ['seelisch-belastete'],
        de: {
          kurs: 'Stress abbauen',
          was: 'Atmen, entspannen, schlafen: acht Abende für die seelische Kraft.',
        },
        leicht: { kurs: 'Ruhe finden', was: 'Sie lernen: So werde ich ruhig.' },
        en: {
          kurs: 'Less stress',
          was: 'Breathing, relaxing, sleeping: eight evenings for mental strength.',
        },
      },
      {
        targetGroups: ['aeltere'],
        de: {
          kurs: 'Spaziergang mit Begleitung',
          was: 'Eine Stunde durch den Stadtteil, auch mit Rollator. Danach gibt es Kaffee.',
        },
        leicht: {
          kurs: 'Zusammen spazieren gehen',
          was: 'Wir gehen 1 Stunde spazieren. Auch mit Rollator.',
        },
        en: {
          kurs: 'Walking together',
          was: 'One hour through the neighbourhood, also with a walker. Coffee afterwards.',
        },
      },
    ],
    words: {
      de: {
        name: '{kurs} ({q})',
        summary: '{was}',
        start: 'Kommen Sie zum Schnuppern vorbei oder rufen Sie an.',
        happens: 'Die Gruppe ist klein, die Leitung geht auf jede und jeden ein.',
        bring: 'Bequeme Kleidung und etwas zu trinken.',
      },
      leicht: {
        name: '{kurs} ({q})',
        summary: '{was}',
        start: 'Kommen Sie vorbei und probieren Sie es aus.',
        happens: 'Die Gruppe ist klein. Jeder macht mit, so gut es geht.',
      },
      en: {
        name: '{kurs} ({q})',
        summary: '{was}',
        start: 'Come and try it, or call.',
        happens: 'The group is small and everybody is welcome.',
      },
    },
  },
  {
    key: 'rauchfrei',
    types: ['rauchfrei'],
    count: 3,
    siting: 'quarters',
    provider: 'social',
    hours: 'weeklyGroup',
    targetGroups: ['alle', 'jugendliche'],
    cost: { kind: 'reduced', note: 'Kasse erstattet den größten Teil' },
    words: {
      de: {
        name: 'Rauchfrei werden ({q})',
        summary: 'Sechs Treffen, ein Rauchstopp und eine Gruppe, die mitzieht.',
        start: 'Melden Sie sich telefonisch an. Der nächste Kurs beginnt {weeks}.',
        happens:
          'Sie finden heraus, wann Sie zur Zigarette greifen, und üben, was Sie stattdessen tun.',
      },
      leicht: {
        name: 'Nicht mehr rauchen ({q})',
        summary: 'Sie wollen nicht mehr rauchen. In der Gruppe ist es leichter.',
        start: 'Rufen Sie an.',
        happens: 'Die Gruppe trifft sich 6 Mal. Sie lernen, ohne Zigaretten zu leben.',
      },
      en: {
        name: 'Quit smoking in {q}',
        summary: 'Six meetings, one stop date and a group that pulls along.',
        start: 'Register by phone.',
        happens: 'You find out when you reach for a cigarette and practise what to do instead.',
      },
    },
  },
  {
    key: 'bgm',
    types: ['betriebliche-gesundheit'],
    count: 1,
    siting: 'centre',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Gesundheitsamt',
    hours: 'appointment',
    targetGroups: ['fachkraefte'],
    cost: free,
    words: {
      de: {
        name: 'Gesund arbeiten: Vermittlungsstelle',
        summary: 'Gesundheit im Betrieb für Kitas, Schulen, Verwaltung und kleine Firmen.',
        start: 'Schreiben Sie uns, wie groß Ihr Team ist und was Sie belastet.',
        happens:
          'Wir besuchen Sie und vermitteln passende Angebote, zum Beispiel zu Lärm, Rücken oder Schichtarbeit.',
      },
      leicht: {
        name: 'Gesund bei der Arbeit',
        summary: 'Wir helfen Firmen, Kitas und Schulen: So bleiben alle bei der Arbeit gesund.',
        start: 'Schreiben Sie uns.',
        happens: 'Wir besuchen Sie. Dann schlagen wir etwas vor.',
      },
      en: {
        name: 'Healthy at work',
        summary: 'Workplace health for nurseries, schools, offices and small firms.',
        start: 'Write how large your team is and what strains you.',
        happens: 'We visit you and arrange what fits.',
      },
    },
  },
  {
    key: 'sexuelle-gesundheit',
    types: ['sexuelle-gesundheit'],
    count: 1,
    siting: 'centre',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Gesundheitsamt',
    hours: 'weeklyGroup',
    targetGroups: ['alle', 'lsbtiq'],
    cost: { kind: 'free', note: 'HIV-Test 10 Euro, für Schüler frei' },
    languages: 3,
    access: { anonymous: 'yes' },
    words: {
      de: {
        name: 'Beratung und Tests zur sexuellen Gesundheit',
        summary: 'Anonyme Tests auf HIV und andere Infektionen, ohne Termin.',
        start: 'Kommen Sie in die Sprechstunde. Sie bekommen eine Nummer statt eines Namens.',
        happens:
          'Erst ein kurzes Gespräch, dann die Blutabnahme. Das Ergebnis holen Sie mit der Nummer ab.',
      },
      leicht: {
        name: 'Test auf HIV und andere Krankheiten',
        summary: 'Der Test ist geheim. Sie müssen Ihren Namen nicht sagen.',
        start: 'Kommen Sie ohne Termin.',
        happens: 'Sie sprechen mit jemandem. Dann nimmt man Ihnen Blut ab.',
      },
      en: {
        name: 'Sexual health advice and tests',
        summary: 'Anonymous tests for HIV and other infections, no appointment needed.',
        start: 'Come during the session. You get a number instead of a name.',
        happens: 'A short talk, then a blood sample. You collect the result with the number.',
      },
    },
  },
  {
    key: 'selbsthilfekontaktstelle',
    types: ['selbsthilfekontaktstelle'],
    count: 1,
    single: true,
    siting: 'centre',
    provider: 'social',
    hours: 'advice',
    targetGroups: ['alle', 'angehoerige'],
    cost: free,
    languages: 2,
    words: {
      de: {
        name: 'Selbsthilfe-Kontaktstelle Musterstadt',
        summary: 'Wir kennen alle Selbsthilfegruppen und helfen, neue zu gründen.',
        start:
          'Rufen Sie an oder schreiben Sie, um welches Thema es geht. Ihren Namen brauchen wir nicht.',
        happens:
          'Wir nennen Ihnen Gruppen oder suchen mit Ihnen Menschen für eine neue. Räume stellen wir kostenlos.',
      },
      leicht: {
        name: 'Kontakt-Stelle für Selbst-Hilfe',
        summary:
          'Sie suchen Menschen mit der gleichen Krankheit oder Sorge. Wir kennen die Gruppen.',
        start: 'Rufen Sie an.',
        happens: 'Wir sagen Ihnen, wo es eine Gruppe gibt.',
      },
      en: {
        name: 'Self-help contact office',
        summary: 'We know all self-help groups and help to found new ones.',
        start: 'Call or write which subject it is about. We need no name.',
        happens: 'We name groups or look with you for people for a new one. Rooms are free.',
      },
    },
  },
  {
    key: 'selbsthilfe',
    types: ['selbsthilfegruppe'],
    count: 26,
    siting: 'quarters',
    provider: 'social',
    organisation: 'Selbsthilfe-Kontaktstelle Musterstadt',
    hours: 'monthlyGroup',
    targetGroups: ['angehoerige'],
    cost: free,
    access: { anonymous: 'yes' },
    variants: selfHelpTopics,
    words: {
      de: {
        name: 'Selbsthilfegruppe {thema} ({q})',
        summary: [
          'Menschen mit derselben Erfahrung treffen sich und stärken einander.',
          'Austausch ohne Fachleute: Was hier gesprochen wird, bleibt hier.',
          'Sie sind nicht allein damit: Gespräche in einer kleinen Gruppe.',
        ],
        description: [
          'Die Gruppe leitet sich selbst. Neue sind willkommen, auch nur zum Zuhören.',
          'Wir sind sechs bis zwölf Leute. Manchmal laden wir jemanden vom Fach ein.',
        ],
        start:
          'Rufen Sie die Kontaktstelle an. Dort erfahren Sie, ob gerade Platz ist und wann das nächste Treffen ist.',
        happens: 'Alle sagen kurz, wie es ihnen geht. Sie erzählen nur, was Sie möchten.',
        hours: '{monthly}',
      },
      leicht: {
        name: 'Selbst-Hilfe-Gruppe: {thema} ({q})',
        summary:
          'Hier treffen sich Menschen mit dem gleichen Problem. Sie helfen sich gegenseitig.',
        description: 'Alles bleibt in der Gruppe. Sie dürfen auch nur zuhören.',
        start: 'Rufen Sie an. Dann sagt man Ihnen, wann das nächste Treffen ist.',
        happens: 'Alle erzählen: So geht es mir. Sie erzählen nur, was Sie möchten.',
        hours: '{monthly}',
      },
      en: {
        name: 'Self-help group: {thema} ({q})',
        summary: 'People with the same experience meet and support each other.',
        description: 'The group runs itself. New people are welcome, also just to listen.',
        start:
          'Call the contact office. It tells you whether there is room and when the group meets.',
        happens: 'Everybody says how they are. You tell only what you like.',
        hours: '{monthly}',
      },
    },
  },
  {
    key: 'notdienstpraxis',
    types: ['notdienstpraxis', 'krankenhaus'],
    count: 1,
    single: true,
    siting: 'centre',
    provider: 'medical',
    organisation: 'Klinikum Lohetal Musterstadt gGmbH',
    hours: 'always',
    targetGroups: ['alle'],
    cost: { kind: 'free', note: 'Mit Krankenkarte' },
    crisis: true,
    languages: 4,
    access: { wheelchair: 'yes', lift: 'yes', accessibleToilet: 'yes' },
    words: {
      de: {
        name: 'Integriertes Notfallzentrum am Klinikum Lohetal',
        summary:
          'Eine Anlaufstelle für alle plötzlichen Erkrankungen: Notaufnahme und Notdienstpraxis zusammen.',
        description:
          'Am gemeinsamen Tresen entscheidet eine Fachkraft, ob Ihnen die Notdienstpraxis oder das Krankenhaus hilft.',
        start:
          'Bei Lebensgefahr rufen Sie 112. Sonst rufen Sie zuerst 116 117 an oder kommen Sie direkt.',
        happens: 'Sie werden nach Dringlichkeit aufgerufen, nicht nach der Reihe.',
        bring: 'Krankenkarte, Liste Ihrer Medikamente.',
      },
      leicht: {
        name: 'Not-Fall-Zentrum am Klinikum Lohetal',
        summary: 'Sie sind plötzlich sehr krank. Hier hilft man Ihnen am Tag und in der Nacht.',
        start: 'In Lebens-Gefahr rufen Sie: 112. Sonst rufen Sie: 116 117.',
        happens: 'Eine Pflege-Kraft fragt: Was haben Sie? Sehr kranke Menschen kommen zuerst dran.',
        bring: 'Bringen Sie die Kranken-Karte mit.',
      },
      en: {
        name: 'Integrated emergency centre at Klinikum Lohetal',
        summary:
          'One place for all sudden illness: hospital emergency and out-of-hours practice together.',
        start: 'If life is in danger call 112. Otherwise call 116 117 first or come.',
        happens: 'You are called by urgency, not by turn.',
        bring: 'Health card, list of medicines.',
      },
    },
  },
]
