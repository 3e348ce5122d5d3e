import type { OfferTemplate } from '../template.ts'

const free = { kind: 'free' } as const
const careCost = {
  kind: 'fee',
  note: 'Pflegekasse zahlt einen Teil, den Rest Sie oder das Sozialamt',
} as const

/** Care, old age, disability, the end of life. */
export const careOffers: readonly OfferTemplate[] = [
  {
    key: 'pflegeberatung',
    types: ['pflegeberatung'],
    count: 7,
    siting: 'old',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Pflegebüro',
    hours: 'advice',
    targetGroups: ['pflegebeduerftige', 'pflegende-angehoerige'],
    cost: free,
    languages: 4,
    access: { homeVisit: 'yes' },
    words: {
      de: {
        name: 'Pflegebüro {q}',
        summary: [
          'Beratung zu allen Fragen der Pflege, unabhängig und kostenlos.',
          'Wir helfen, wenn jemand in der Familie plötzlich Pflege braucht.',
        ],
        description: [
          'Wir erklären den Pflegegrad, stellen mit Ihnen Anträge und wissen, wo ein Platz frei ist. Wir kommen auch nach Hause oder ins Krankenhaus.',
          'Welche Hilfe gibt es zu Hause? Was zahlt die Pflegekasse? Wie bekomme ich frei, um zu pflegen? Das Pflegebüro kennt die Antworten und die freien Plätze.',
        ],
        start:
          'Rufen Sie an oder kommen Sie in die Sprechzeit. Kommt jemand morgen aus dem Krankenhaus, sagen Sie es gleich.',
        happens:
          'Wir schauen uns die Lage an und schreiben mit Ihnen einen Plan: wer hilft wann, was kostet es, wer zahlt.',
        bring:
          'Bescheid der Pflegekasse, Krankenkarte, Vollmacht, wenn Sie für jemand anderen kommen.',
      },
      leicht: {
        name: 'Pflege-Büro {q}',
        summary: 'Sie brauchen Pflege. Oder Sie pflegen jemanden. Hier bekommen Sie Rat.',
        description:
          'Wir helfen beim Antrag. Wir wissen, wo ein Platz frei ist. Wir kommen auch zu Ihnen.',
        start: 'Rufen Sie an. Oder kommen Sie in die Sprech-Zeit.',
        happens: 'Wir machen mit Ihnen einen Plan: Wer hilft? Was kostet das?',
        bring: 'Bringen Sie die Briefe von der Pflege-Kasse mit.',
      },
      en: {
        name: 'Care advice office {q}',
        summary: 'Advice on all questions of care, independent and free.',
        description:
          'We explain care grades, apply with you and know where there is a free place. We also come to your home or hospital.',
        start: 'Call or come during open hours.',
        happens:
          'We look at the situation and write a plan: who helps when, what it costs, who pays.',
        bring:
          'Letter of the care insurance, health card, power of attorney if you come for somebody else.',
      },
    },
  },
  {
    key: 'angehoerigengruppe',
    types: ['angehoerigengruppe'],
    count: 5,
    siting: 'old',
    provider: 'social',
    hours: 'monthlyGroup',
    targetGroups: ['pflegende-angehoerige'],
    cost: free,
    words: {
      de: {
        name: 'Gesprächskreis für pflegende Angehörige {q}',
        summary: 'Einmal im Monat durchatmen und mit anderen reden, die auch pflegen.',
        description:
          'Eine Fachkraft leitet den Kreis. Für die Zeit des Treffens kümmert sich jemand um Ihren Angehörigen, wenn Sie das vorher sagen.',
        start: 'Rufen Sie vor dem ersten Mal kurz an.',
        happens: 'Sie hören, wie andere es machen, und bekommen Tipps zu Hilfen und freien Tagen.',
        hours: '{monthly}',
      },
      leicht: {
        name: 'Gruppe für pflegende Angehörige {q}',
        summary: 'Sie pflegen jemanden zu Hause. Hier treffen Sie andere, die das auch tun.',
        start: 'Rufen Sie vorher an.',
        happens: 'Sie reden zusammen. Sie bekommen Tipps.',
        hours: '{monthly}',
      },
      en: {
        name: 'Circle for family carers {q}',
        summary: 'Once a month, catch your breath and talk to others who care.',
        start: 'Please call before the first time.',
        happens: 'You hear how others manage and get tips.',
        hours: '{monthly}',
      },
    },
  },
  {
    key: 'demenzberatung',
    types: ['demenzberatung'],
    count: 8,
    siting: 'old',
    provider: 'social',
    hours: 'weeklyGroup',
    targetGroups: ['menschen-mit-demenz', 'pflegende-angehoerige'],
    cost: free,
    languages: 2,
    variants: [
      {
        de: {
          art: 'Demenzberatung',
          was: 'Wir beraten nach der Diagnose, zu Hause oder am Telefon: Was kommt, was hilft, wer entlastet.',
          ab: 'Rufen Sie an. Ein Gespräch gibt es in ein bis zwei Wochen.',
        },
        leicht: {
          art: 'Demenz-Beratung',
          was: 'Jemand in Ihrer Familie vergisst viel. Wir beraten Sie.',
          ab: 'Rufen Sie an.',
        },
        en: {
          art: 'Dementia advice',
          was: 'Advice after the diagnosis, at home or by phone.',
          ab: 'Call us.',
        },
      },
      {
        types: ['alltagshilfe'],
        de: {
          art: 'Café Augenblick für Menschen mit Demenz',
          was: 'Zwei Stunden Singen, Kuchen und Bewegung, während Angehörige frei haben. Ein Fahrdienst holt ab.',
          ab: 'Melden Sie sich zum Probenachmittag an.',
        },
        leicht: {
          art: 'Café Augenblick',
          was: 'Menschen mit Demenz singen und essen Kuchen. Die Familie hat 2 Stunden frei.',
          ab: 'Rufen Sie an.',
        },
        en: {
          art: 'Café Augenblick for people with dementia',
          was: 'Two hours of singing, cake and movement while families rest.',
          ab: 'Call for a trial afternoon.',
        },
      },
    ],
    words: {
      de: {
        name: '{art} {q}',
        summary: 'Teil des Demenznetzwerks Musterstadt: Rat und Entlastung.',
        description: '{was}',
        start: '{ab}',
        happens: 'Eine geschulte Kraft nimmt sich Zeit, für die erkrankte Person und für Sie.',
      },
      leicht: {
        name: '{art} {q}',
        summary: 'Demenz ist eine Krankheit. Man vergisst immer mehr. Hier gibt es Hilfe.',
        description: '{was}',
        start: '{ab}',
        happens: 'Jemand nimmt sich Zeit für Sie.',
      },
      en: {
        name: '{art} {q}',
        summary: 'Part of the dementia network: advice and relief.',
        description: '{was}',
        start: '{ab}',
        happens: 'A trained person takes time for the person affected and for you.',
      },
    },
  },
  {
    key: 'pflegedienst',
    types: ['ambulanter-pflegedienst'],
    count: 24,
    siting: 'old',
    provider: 'care',
    hours: 'appointment',
    targetGroups: ['pflegebeduerftige'],
    cost: careCost,
    languages: 3,
    accessKnown: 0.3,
    access: { homeVisit: 'yes' },
    variants: [
      {
        de: {
          art: 'Ambulanter Pflegedienst',
          mehr: 'Wir waschen, versorgen Wunden, geben Medikamente und helfen im Haushalt.',
        },
        leicht: {
          art: 'Pflege-Dienst',
          mehr: 'Wir helfen beim Waschen, Anziehen und mit Medikamenten.',
        },
        en: { art: 'Home care service', mehr: 'Washing, wound care, medicines and housework.' },
      },
      {
        de: {
          art: 'Hauskrankenpflege',
          mehr: 'Morgens, mittags, abends oder in der Nacht: Ein kleines festes Team kommt zu Ihnen.',
        },
        leicht: {
          art: 'Kranken-Pflege zu Hause',
          mehr: 'Wir kommen am Morgen, am Mittag oder am Abend.',
        },
        en: { art: 'Home nursing', mehr: 'Morning, noon, evening or night: a small fixed team.' },
      },
      {
        languages: ['tr', 'ru'],
        de: {
          art: 'Kultursensible Pflege',
          mehr: 'Unser Team achtet auf Sprache, Essen, Glauben und Scham. Wir sprechen {languages}.',
        },
        leicht: {
          art: 'Pflege für Menschen aus vielen Ländern',
          mehr: 'Wir sprechen {languages}. Wir achten auf Ihren Glauben.',
        },
        en: {
          art: 'Culturally sensitive care',
          mehr: 'We respect language, food, faith and modesty. We speak {languages}.',
        },
      },
    ],
    words: {
      de: {
        name: '{art} {q}',
        summary: 'Pflege und Hilfe zu Hause, im Stadtteil {q} und in der Nähe.',
        description: '{mehr}',
        start:
          'Rufen Sie an. Wir sagen Ihnen gleich, ob wir in Ihrer Straße noch Touren frei haben.',
        happens:
          'Wir kommen zum Kennenlernen, besprechen Zeiten und Kosten und schließen erst dann einen Vertrag.',
      },
      leicht: {
        name: '{art} {q}',
        summary: 'Sie brauchen Pflege. Wir kommen zu Ihnen nach Hause.',
        description: '{mehr}',
        start: 'Rufen Sie an.',
        happens: 'Wir besuchen Sie. Wir sagen Ihnen, was es kostet.',
      },
      en: {
        name: '{art} {q}',
        summary: 'Care and help at home in {q} and around.',
        description: '{mehr}',
        start: 'Call. We tell you at once whether we have capacity.',
        happens: 'We visit, agree on times and costs, and only then sign a contract.',
      },
    },
  },
  {
    key: 'tagespflege',
    types: ['tagespflege'],
    count: 12,
    siting: 'old',
    provider: 'care',
    hours: 'dayCare',
    targetGroups: ['pflegebeduerftige', 'menschen-mit-demenz'],
    cost: careCost,
    places: [12, 24],
    access: { wheelchair: 'yes', accessibleToilet: 'yes' },
    words: {
      de: {
        name: ['Tagespflege {q}', 'Tagespflege {street}'],
        summary: 'Tagsüber gut versorgt, abends wieder zu Hause.',
        description: [
          'Frühstück, Zeitung, Gymnastik, Mittagessen und Ruhe: Der Tag hat einen festen Ablauf. Ein Bus holt die Gäste ab.',
          'Im Garten gibt es Hochbeete, im Haus einen Ruheraum. Auch einzelne Tage sind möglich.',
        ],
        start: 'Rufen Sie an und fragen Sie nach einem freien Wochentag.',
        happens: 'Der erste Tag ist zum Probieren und kostet nichts.',
      },
      leicht: {
        name: 'Tages-Pflege {q}',
        summary: 'Am Tag sind Sie hier. Am Abend sind Sie wieder zu Hause.',
        start: 'Rufen Sie an.',
        happens: 'Sie probieren 1 Tag aus. Das kostet nichts.',
      },
      en: {
        name: 'Day care for older people {q}',
        summary: 'Well cared for by day, home again in the evening.',
        start: 'Call and ask for a free weekday.',
        happens: 'The first day is a free trial.',
      },
    },
  },
  {
    key: 'kurzzeitpflege',
    types: ['kurzzeitpflege'],
    count: 6,
    siting: 'old',
    provider: 'care',
    hours: 'always',
    targetGroups: ['pflegebeduerftige', 'pflegende-angehoerige'],
    cost: careCost,
    places: [6, 22],
    access: { wheelchair: 'yes', lift: 'yes' },
    words: {
      de: {
        name: 'Kurzzeitpflege {q}',
        summary:
          'Pflege für einige Wochen, nach dem Krankenhaus oder wenn Angehörige Urlaub brauchen.',
        start: 'Rufen Sie an. Im Sommer sind Plätze knapp, fragen Sie früh.',
        happens:
          'Sie bekommen ein Zimmer und alle Mahlzeiten. Wir üben mit Ihnen für die Rückkehr nach Hause.',
        bring: 'Medikamentenplan, Krankenkarte, bequeme Kleidung.',
      },
      leicht: {
        name: 'Kurz-Zeit-Pflege {q}',
        summary:
          'Hier bekommen Sie für ein paar Wochen Pflege. Danach gehen Sie wieder nach Hause.',
        start: 'Rufen Sie früh an.',
        happens: 'Sie bekommen ein Zimmer und Essen.',
      },
      en: {
        name: 'Short-term care {q}',
        summary: 'Care for some weeks, after hospital or when family carers need a holiday.',
        start: 'Call early, places are scarce in summer.',
        happens: 'You get a room and all meals. We practise for going home.',
      },
    },
  },
  {
    key: 'pflegeheim',
    types: ['pflegeheim'],
    count: 20,
    siting: 'old',
    provider: 'care',
    hours: 'always',
    targetGroups: ['pflegebeduerftige'],
    cost: careCost,
    places: [48, 132],
    languages: 2,
    access: { wheelchair: 'yes', lift: 'yes', accessibleToilet: 'yes' },
    words: {
      de: {
        name: [
          'Seniorenhaus {street}',
          'Pflegeheim {q}',
          'Wohnstift {street}',
          'Haus Abendfrieden {q}',
        ],
        summary: [
          'Pflege rund um die Uhr in kleinen Wohngruppen.',
          'Ein Zuhause mit Pflege, Garten und offenem Café.',
        ],
        description: [
          'Jede und jeder hat ein eigenes Zimmer mit Bad. Zweimal in der Woche kommen die Kinder der Kita zu Besuch.',
          'Ein Bereich ist für Menschen mit Demenz eingerichtet. Angehörige können mitessen.',
          'Das Haus liegt ruhig und doch mitten im Stadtteil. Im Café sind Nachbarn willkommen.',
        ],
        start: 'Rufen Sie an. Wir sagen Ihnen, ob ein Platz frei ist, und zeigen das Haus.',
        happens: 'Wir besuchen Sie vor dem Einzug und fragen nach Gewohnheiten.',
        bring: 'Bescheid über den Pflegegrad, Krankenkarte, Vollmacht.',
      },
      leicht: {
        name: 'Pflege-Heim {q}',
        summary: 'Hier wohnen alte Menschen. Sie bekommen am Tag und in der Nacht Pflege.',
        start: 'Rufen Sie an. Sie können das Haus ansehen.',
        happens: 'Wir sprechen mit Ihnen: Was brauchen Sie? Was mögen Sie?',
      },
      en: {
        name: 'Care home {q}',
        summary: 'Care around the clock in small groups.',
        start: 'Call. We tell you whether a place is free and show you the house.',
        happens: 'We visit you before you move in and ask about your habits.',
      },
    },
  },
  {
    key: 'alltagshilfe',
    types: ['alltagshilfe', 'nachbarschaftshilfe'],
    count: 5,
    siting: 'old',
    provider: 'social',
    hours: 'appointment',
    targetGroups: ['aeltere', 'pflegebeduerftige'],
    cost: { kind: 'fee', note: '131 Euro im Monat zahlt die Pflegekasse ab Pflegegrad 1' },
    access: { homeVisit: 'yes' },
    words: {
      de: {
        name: 'Hilfe im Alltag {q}',
        summary: 'Einkaufen, Putzen, Begleiten, damit Sie zu Hause bleiben können.',
        description:
          'Unsere Helferinnen und Helfer sind geschult und kommen immer zur selben Zeit. Sie begleiten auch zum Arzt oder spielen eine Runde Karten.',
        start: 'Rufen Sie an und sagen Sie, wobei Sie Hilfe brauchen.',
        happens: 'Wir kommen vorbei und suchen jemanden, der zu Ihnen passt.',
      },
      leicht: {
        name: 'Hilfe im Alltag {q}',
        summary: 'Jemand hilft Ihnen beim Einkaufen und Putzen. So können Sie zu Hause bleiben.',
        start: 'Rufen Sie an.',
        happens: 'Wir suchen jemanden, der zu Ihnen passt.',
      },
      en: {
        name: 'Everyday help {q}',
        summary: 'Shopping, cleaning, company, so that you can stay at home.',
        start: 'Call and tell us what you need help with.',
        happens: 'We come by and find somebody who suits you.',
      },
    },
  },
  {
    key: 'essen-auf-raedern',
    types: ['essen-auf-raedern', 'hausnotruf'],
    count: 2,
    siting: 'visiting',
    provider: 'care',
    hours: 'office',
    targetGroups: ['aeltere', 'pflegebeduerftige'],
    cost: {
      kind: 'fee',
      note: 'Essen ab 7,80 Euro; Hausnotruf ab 25,50 Euro im Monat, oft zahlt die Pflegekasse',
    },
    access: { homeVisit: 'yes' },
    words: {
      de: {
        name: 'Essen auf Rädern und Hausnotruf {d}',
        summary: 'Warmes Essen an die Tür und ein Knopf, der Hilfe ruft.',
        start: 'Rufen Sie an. Ein Probe-Essen ist am nächsten Tag möglich.',
        happens: 'Wir stellen das Gerät auf, erklären alles und üben mit Ihnen den Notruf.',
      },
      leicht: {
        name: 'Essen nach Hause und Not-Ruf {d}',
        summary:
          'Wir bringen Ihnen Essen. Und Sie bekommen einen Knopf. Mit dem Knopf rufen Sie Hilfe.',
        start: 'Rufen Sie an.',
        happens: 'Wir erklären Ihnen alles.',
      },
      en: {
        name: 'Meals on wheels and home alarm {d}',
        summary: 'A warm meal to your door and a button that calls for help.',
        start: 'Call. A trial meal is possible the next day.',
        happens: 'We set up the device, explain and practise with you.',
      },
    },
  },
  {
    key: 'seniorenberatung',
    types: ['seniorenberatung'],
    count: 6,
    siting: 'old',
    provider: 'social',
    hours: 'openAdvice',
    targetGroups: ['aeltere', 'angehoerige'],
    cost: free,
    languages: 3,
    access: { homeVisit: 'yes' },
    words: {
      de: {
        name: 'Seniorenberatung {q}',
        summary: [
          'Rat zu Rente, Wohnen, Vorsorge und allem, was im Alter wichtig wird.',
          'Damit Sie lange selbstbestimmt zu Hause leben können.',
        ],
        description: [
          'Wir helfen bei Anträgen, bei der Patientenverfügung und wenn das Geld nicht reicht. Wir kommen auch nach Hause.',
          'Sie sind viel allein? Wir kennen Gruppen, Mittagstische und Menschen, die gern zu Besuch kommen.',
        ],
        start: 'Kommen Sie in die Sprechstunde oder rufen Sie an.',
        happens: 'Wir nehmen uns Zeit und sagen Ihnen danach, was als Nächstes zu tun ist.',
      },
      leicht: {
        name: 'Beratung für alte Menschen {q}',
        summary: 'Sie werden älter und haben Fragen. Wir helfen Ihnen.',
        start: 'Kommen Sie in die Sprech-Stunde. Oder rufen Sie an. Wir kommen auch nach Hause.',
        happens: 'Wir nehmen uns Zeit. Wir sagen Ihnen, was Sie tun können.',
      },
      en: {
        name: 'Advice for older people {q}',
        summary: 'Advice on pension, housing, precautions and everything that matters in old age.',
        start: 'Come during open hours or call.',
        happens: 'We take time and tell you what to do next.',
      },
    },
  },
  {
    key: 'seniorensicherheit',
    types: ['seniorensicherheit'],
    count: 1,
    single: true,
    siting: 'visiting',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Amt für Soziales',
    hours: 'appointment',
    targetGroups: ['aeltere'],
    cost: free,
    access: { homeVisit: 'yes' },
    words: {
      de: {
        name: 'Seniorensicherheitsberatung',
        summary: 'Schutz vor Betrug am Telefon, an der Tür und im Internet.',
        description:
          'Geschulte Seniorinnen und Senioren beraten Gleichaltrige. Sie kommen in Gruppen oder nach Hause, auch zu Fragen nach Türschlössern und Stolperfallen.',
        start: 'Rufen Sie an. Werden Sie gerade bedrängt, legen Sie auf und rufen Sie 110.',
        happens:
          'Sie sprechen über Tricks, üben Antworten und sehen sich gemeinsam die Wohnungstür an.',
      },
      leicht: {
        name: 'Sicherheits-Beratung für alte Menschen',
        summary:
          'Manche Menschen wollen Sie betrügen. Am Telefon oder an der Tür. Wir zeigen: So schützen Sie sich.',
        start: 'Rufen Sie an. Ist jetzt ein Betrüger da? Rufen Sie die Polizei: 110.',
        happens: 'Wir kommen zu Ihnen. Wir üben mit Ihnen.',
      },
      en: {
        name: 'Safety advice for older people',
        summary: 'Protection from fraud on the phone, at the door and online.',
        start: 'Call. If somebody is pressing you right now, hang up and call 110.',
        happens: 'You talk about tricks, practise answers and check your front door together.',
      },
    },
  },
  {
    key: 'zentrum-plus',
    types: ['zentrum-plus'],
    count: 14,
    siting: 'old',
    provider: 'social',
    hours: 'club',
    targetGroups: ['aeltere'],
    ages: { from: 55 },
    cost: { kind: 'reduced', note: 'Eintritt frei, Essen und Kurse kosten wenig' },
    languages: 2,
    variants: [
      {
        de: {
          art: 'Zentrum plus',
          mehr: 'Montags Gedächtnistraining, mittwochs Smartphone-Hilfe, freitags Tanz. Beratung und Mittagstisch gibt es jeden Tag.',
        },
        leicht: { art: 'Zentrum plus', mehr: 'Es gibt Essen, Kurse und Beratung.' },
        en: {
          art: 'Zentrum plus',
          mehr: 'Memory training, smartphone help, dancing; advice and lunch every day.',
        },
      },
      {
        de: {
          art: 'Zentrum plus',
          mehr: 'Hier frühstücken Sie in Gesellschaft, spielen Skat oder singen im Chor. Zweimal im Jahr geht es an die See.',
        },
        leicht: { art: 'Zentrum plus', mehr: 'Sie frühstücken, spielen oder singen zusammen.' },
        en: {
          art: 'Zentrum plus',
          mehr: 'Breakfast in company, card games or choir. Twice a year to the seaside.',
        },
      },
      {
        de: {
          art: 'Zentrum plus, Dependance',
          mehr: 'Die kleine Dependance ist an drei Tagen offen. Größere Kurse laufen im Haupthaus.',
        },
        leicht: {
          art: 'Zentrum plus, kleines Haus',
          mehr: 'Das Haus ist klein. Es ist an 3 Tagen offen.',
        },
        en: {
          art: 'Zentrum plus, branch',
          mehr: 'The small branch is open on three days; larger courses are in the main house.',
        },
      },
    ],
    words: {
      de: {
        name: '{art} {q}',
        summary: 'Treffpunkt für Menschen ab 55: Beratung, Essen, Bewegung und Begegnung.',
        description: '{mehr}',
        start: 'Kommen Sie auf einen Kaffee vorbei.',
        happens: 'Jemand begrüßt Sie und stellt Sie anderen vor. Niemand sitzt allein.',
      },
      leicht: {
        name: '{art} {q}',
        summary: 'Hier treffen sich Menschen ab 55 Jahren.',
        description: '{mehr}',
        start: 'Kommen Sie auf einen Kaffee.',
        happens: 'Jemand begrüßt Sie. Sie lernen andere kennen.',
      },
      en: {
        name: '{art} {q}',
        summary: 'Meeting place for people over 55: advice, meals, movement and company.',
        description: '{mehr}',
        start: 'Drop in for a coffee.',
        happens: 'Somebody welcomes you and introduces you. Nobody sits alone.',
      },
    },
  },
  {
    key: 'zwar',
    types: ['zwar-gruppe'],
    count: 10,
    siting: 'quarters',
    provider: 'club',
    hours: 'monthlyGroup',
    targetGroups: ['aeltere'],
    ages: { from: 55 },
    cost: free,
    words: {
      de: {
        name: [
          'ZWAR-Gruppe {q}',
          'ZWAR-Netzwerk {q}: Wandern und Reden',
          'ZWAR-Netzwerk {q}: Kultur',
        ],
        summary: 'Zwischen Arbeit und Ruhestand: Menschen ab 55 tun sich zusammen.',
        description: [
          'Die Gruppe entscheidet selbst: Radtouren, Kochen, Kino, Politik. Es gibt keine Leitung und keinen Beitrag.',
          'Wir sind etwa 30 Leute aus dem Stadtteil. Beim Basistreffen planen alle, was in den nächsten Wochen läuft.',
        ],
        start: 'Kommen Sie zum nächsten Basistreffen.',
        happens: 'Neue stellen sich kurz vor und sagen, worauf sie Lust haben.',
        hours: '{monthly}',
      },
      leicht: {
        name: 'ZWAR-Gruppe {q}',
        summary:
          'Sie hören bald auf zu arbeiten. Oder Sie sind schon in Rente. Hier treffen Sie andere.',
        start: 'Kommen Sie zum nächsten Treffen.',
        happens: 'Sie sagen: Das möchte ich machen.',
        hours: '{monthly}',
      },
      en: {
        name: 'ZWAR group {q}',
        summary: 'Between work and retirement: people over 55 get together.',
        start: 'Come to the next open meeting.',
        happens: 'New people introduce themselves and say what they would like to do.',
        hours: '{monthly}',
      },
    },
  },
  {
    key: 'hausbesuch',
    types: ['praeventiver-hausbesuch'],
    count: 4,
    siting: 'old',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Pflegebüro',
    hours: 'appointment',
    targetGroups: ['aeltere'],
    ages: { from: 75 },
    cost: free,
    languages: 3,
    access: { homeVisit: 'yes' },
    words: {
      de: {
        name: 'Präventiver Hausbesuch {q}',
        summary: 'Ein Gespräch zu Hause für alle ab 75, bevor Hilfe nötig wird.',
        description:
          'Eine Fachkraft spricht mit Ihnen über Gesundheit, Wohnung, Kontakte und Geld. Nichts davon wird weitergegeben, wenn Sie es nicht wollen.',
        start: 'Sie bekommen zum 75. Geburtstag einen Brief. Sie können auch selbst anrufen.',
        happens:
          'Der Besuch dauert etwa eine Stunde. Danach haben Sie eine Mappe mit Adressen aus Ihrer Nähe.',
      },
      leicht: {
        name: 'Besuch zu Hause ab 75 Jahren, {q}',
        summary:
          'Sie sind 75 Jahre alt oder älter. Eine Fach-Frau besucht Sie. Sie spricht mit Ihnen: Was brauchen Sie?',
        start: 'Sie bekommen einen Brief. Oder Sie rufen an.',
        happens: 'Der Besuch dauert 1 Stunde. Sie bekommen wichtige Adressen.',
      },
      en: {
        name: 'Preventive home visit {q}',
        summary: 'A talk at home for everybody over 75, before help is needed.',
        start: 'You get a letter for your 75th birthday, or call yourself.',
        happens: 'The visit takes about an hour. You keep a folder with local addresses.',
      },
    },
  },
  {
    key: 'besuchsdienst',
    types: ['besuchsdienst'],
    count: 4,
    siting: 'old',
    provider: 'club',
    hours: 'appointment',
    targetGroups: ['aeltere', 'ehrenamtliche'],
    cost: free,
    access: { homeVisit: 'yes' },
    words: {
      de: {
        name: 'Statt allein: Besuchsdienst {q}',
        summary: 'Freiwillige besuchen Menschen, die viel allein sind, einmal in der Woche.',
        start: 'Rufen Sie an, wenn Sie Besuch möchten oder selbst besuchen wollen.',
        happens:
          'Wir lernen Sie kennen und bringen zwei Menschen zusammen, die sich etwas zu sagen haben.',
      },
      leicht: {
        name: 'Besuchs-Dienst {q}',
        summary: 'Sie sind viel allein. Jemand besucht Sie 1 Mal in der Woche.',
        start: 'Rufen Sie an.',
        happens: 'Wir suchen einen Menschen, der zu Ihnen passt.',
      },
      en: {
        name: 'Not alone: visiting service {q}',
        summary: 'Volunteers visit people who are alone a lot, once a week.',
        start: 'Call if you would like visits or would like to visit.',
        happens: 'We get to know you and bring two people together.',
      },
    },
  },
  {
    key: 'betreuungsverein',
    types: ['betreuungsverein'],
    count: 2,
    siting: 'centre',
    provider: 'social',
    hours: 'advice',
    targetGroups: ['angehoerige', 'menschen-mit-behinderung'],
    cost: free,
    words: {
      de: {
        name: 'Betreuungsverein {q}',
        summary: 'Rat zu Vorsorgevollmacht, Patientenverfügung und rechtlicher Betreuung.',
        start: 'Rufen Sie an oder kommen Sie zu einem Vortrag.',
        happens:
          'Wir gehen die Formulare mit Ihnen durch und beglaubigen keine Unterschriften, sagen Ihnen aber, wo das geht.',
      },
      leicht: {
        name: 'Betreuungs-Verein {q}',
        summary:
          'Wer darf für Sie entscheiden, wenn Sie krank sind? Wir helfen, das aufzuschreiben.',
        start: 'Rufen Sie an.',
        happens: 'Wir füllen mit Ihnen die Papiere aus.',
      },
      en: {
        name: 'Guardianship advice {q}',
        summary: 'Advice on power of attorney, living wills and legal guardianship.',
        start: 'Call or come to a talk.',
        happens: 'We go through the forms with you.',
      },
    },
  },
  {
    key: 'hospizdienst',
    types: ['hospizdienst', 'trauerbegleitung'],
    count: 3,
    siting: 'quarters',
    provider: 'social',
    hours: 'appointment',
    targetGroups: ['trauernde', 'angehoerige'],
    cost: free,
    access: { homeVisit: 'yes' },
    words: {
      de: {
        name: ['Ambulanter Hospizdienst {q}', 'Hospizbegleitung {q}'],
        summary: 'Begleitung für schwer kranke Menschen und ihre Familien, zu Hause oder im Heim.',
        description:
          'Geschulte Freiwillige kommen, hören zu, lesen vor oder sind einfach da. Nach dem Abschied gibt es ein Trauercafé.',
        start: 'Rufen Sie an, lieber früh als spät.',
        happens: 'Eine Koordinatorin besucht Sie und sucht einen Menschen, der zu Ihnen passt.',
      },
      leicht: {
        name: 'Hospiz-Dienst {q}',
        summary: 'Jemand in Ihrer Familie ist sehr krank und wird sterben. Wir sind für Sie da.',
        start: 'Rufen Sie an.',
        happens: 'Jemand besucht Sie. Er hört Ihnen zu.',
      },
      en: {
        name: 'Hospice at home {q}',
        summary: 'Support for seriously ill people and their families, at home or in care.',
        start: 'Call, rather early than late.',
        happens: 'A coordinator visits you and finds somebody who suits you.',
      },
    },
  },
  {
    key: 'behindertenberatung',
    types: ['behindertenberatung'],
    count: 3,
    siting: 'centre',
    provider: 'social',
    hours: 'advice',
    targetGroups: ['menschen-mit-behinderung', 'angehoerige'],
    cost: free,
    languages: 2,
    access: {
      wheelchair: 'yes',
      accessibleToilet: 'yes',
      easyLanguage: 'yes',
      signLanguage: 'limited',
    },
    words: {
      de: {
        name: 'Unabhängige Teilhabeberatung {q}',
        summary: 'Menschen mit Behinderung beraten Menschen mit Behinderung.',
        description:
          'Es geht um Assistenz, Arbeit, Wohnen, Hilfsmittel und den Schwerbehindertenausweis. Wir sind von Ämtern und Diensten unabhängig. Gebärdensprache ist nach Anmeldung möglich.',
        start:
          'Rufen Sie an, schreiben Sie oder kommen Sie in die Sprechzeit. Wir kommen auch zu Ihnen.',
        happens:
          'Sie sagen, was Sie möchten. Wir suchen mit Ihnen den Weg und begleiten Sie zum Amt.',
      },
      leicht: {
        name: 'Beratung für Menschen mit Behinderung {q}',
        summary:
          'Sie haben eine Behinderung. Hier beraten Menschen, die auch eine Behinderung haben.',
        description:
          'Wir beraten in Leichter Sprache. Sagen Sie vorher, wenn Sie Gebärden-Sprache brauchen.',
        start: 'Rufen Sie an. Oder kommen Sie in die Sprech-Zeit.',
        happens: 'Sie sagen: Das möchte ich. Wir helfen Ihnen dabei.',
      },
      en: {
        name: 'Independent participation advice {q}',
        summary: 'People with disabilities advise people with disabilities.',
        start: 'Call, write or come during open hours. We also come to you.',
        happens: 'You say what you want. We look for the way with you.',
      },
    },
  },
  {
    key: 'fahrdienst',
    types: ['fahrdienst'],
    count: 1,
    siting: 'visiting',
    provider: 'social',
    hours: {
      weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '07:00', closes: '22:00' }],
      onHolidays: 'asWeekly',
    },
    targetGroups: ['menschen-mit-behinderung'],
    cost: { kind: 'reduced', note: '3 Euro je Fahrt mit Merkzeichen aG' },
    access: { wheelchair: 'yes', assistanceDog: 'yes' },
    words: {
      de: {
        name: 'Fahrdienst für Menschen mit Behinderung',
        summary: 'Mit dem Rollstuhl von Tür zu Tür, auch abends.',
        start: 'Bestellen Sie die Fahrt zwei Tage vorher am Telefon oder online.',
        happens: 'Die Fahrerin oder der Fahrer holt Sie an der Wohnungstür ab.',
        bring: 'Schwerbehindertenausweis.',
      },
      leicht: {
        name: 'Fahr-Dienst für Menschen mit Behinderung',
        summary: 'Ein Auto bringt Sie mit dem Roll-Stuhl ans Ziel.',
        start: 'Rufen Sie 2 Tage vorher an.',
        happens: 'Der Fahrer holt Sie an der Tür ab.',
      },
      en: {
        name: 'Transport service for people with disabilities',
        summary: 'Door to door with a wheelchair, also in the evening.',
        start: 'Book two days ahead by phone or online.',
        happens: 'The driver picks you up at your door.',
      },
    },
  },
  {
    key: 'assistenz',
    types: ['assistenz-und-betreuung', 'werkstatt-und-arbeit'],
    count: 3,
    siting: 'quarters',
    provider: 'social',
    hours: 'appointment',
    targetGroups: ['menschen-mit-behinderung'],
    cost: { kind: 'free', note: 'Auf Antrag zahlt der Landschaftsverband' },
    access: { homeVisit: 'yes', easyLanguage: 'yes' },
    words: {
      de: {
        name: 'Betreutes Wohnen und Arbeiten {q}',
        summary: 'Assistenz in der eigenen Wohnung und ein Arbeitsplatz, der passt.',
        start: 'Rufen Sie an. Wir helfen beim Antrag.',
        happens: 'Sie lernen Ihre Assistenz kennen und entscheiden, wer zu Ihnen kommt.',
      },
      leicht: {
        name: 'Hilfe beim Wohnen und Arbeiten {q}',
        summary: 'Sie haben eine Behinderung. Sie möchten allein wohnen. Jemand hilft Ihnen dabei.',
        start: 'Rufen Sie an.',
        happens: 'Sie suchen aus, wer Ihnen hilft.',
      },
      en: {
        name: 'Supported living and work {q}',
        summary: 'Assistance in your own flat and a job that fits.',
        start: 'Call. We help with the application.',
        happens: 'You meet your assistants and decide who comes.',
      },
    },
  },
]
