import type { OfferTemplate } from '../template.ts'

const free = { kind: 'free' } as const

/** Violence, crises of the soul, addiction. */
export const crisisOffers: readonly OfferTemplate[] = [
  {
    key: 'frauenhaus',
    types: ['frauenhaus'],
    count: 2,
    siting: 'protected',
    provider: 'women',
    hours: 'always',
    targetGroups: ['frauen', 'gewaltbetroffene'],
    cost: { kind: 'free', note: 'Miete übernimmt meist das Jobcenter' },
    languages: 5,
    accessKnown: 0,
    crisis: true,
    places: [18, 34],
    variants: [
      {
        access: { womenOnly: 'yes', anonymous: 'yes', childcare: 'yes' },
        de: { haus: 'Frauenhaus Musterstadt', zusatz: 'Auch Söhne bis 14 Jahre können mitkommen.' },
        leicht: { haus: 'Frauen-Haus Musterstadt', zusatz: 'Auch Ihre Kinder können mitkommen.' },
        en: { haus: 'Women’s shelter Musterstadt', zusatz: 'Sons up to 14 can come along.' },
      },
      {
        targetGroups: ['menschen-mit-behinderung'],
        access: {
          womenOnly: 'yes',
          anonymous: 'yes',
          wheelchair: 'yes',
          accessibleToilet: 'yes',
          lift: 'yes',
        },
        de: {
          haus: 'Frauenhaus Lohetal, barrierefreie Plätze',
          zusatz: 'Das Haus hat Zimmer für Frauen mit Rollstuhl und einen Aufzug.',
        },
        leicht: {
          haus: 'Frauen-Haus Lohetal ohne Barrieren',
          zusatz: 'Es gibt Zimmer für Frauen im Roll-Stuhl.',
        },
        en: {
          haus: 'Lohetal women’s shelter with accessible places',
          zusatz: 'There are rooms for women who use a wheelchair, and a lift.',
        },
      },
    ],
    words: {
      de: {
        name: '{haus}',
        summary:
          'Schutz und Wohnen für Frauen und Kinder, die zu Hause bedroht oder geschlagen werden.',
        description:
          'Sie können Tag und Nacht kommen. Die Adresse ist geheim. {zusatz} Ist kein Platz frei, suchen wir sofort ein anderes Haus für Sie.',
        start:
          'Rufen Sie an, auch nachts. Sie müssen Ihren Namen nicht sagen. Bei Gefahr rufen Sie zuerst 110.',
        happens:
          'Wir verabreden einen sicheren Treffpunkt und holen Sie dort ab. Sie bekommen ein eigenes Zimmer. Wir helfen bei Geld, Anzeige, Schule und Wohnung.',
        bring:
          'Wenn es geht: Ausweise, Krankenkarten, Medikamente, Geld, das Lieblingstier der Kinder. Kommen Sie auch ohne alles.',
      },
      leicht: {
        name: '{haus}',
        summary: 'Jemand schlägt oder bedroht Sie zu Hause. Im Frauen-Haus sind Sie sicher.',
        description:
          'Sie können am Tag und in der Nacht kommen. Niemand erfährt, wo das Haus ist. {zusatz}',
        start:
          'Rufen Sie an. Sie müssen Ihren Namen nicht sagen. Sind Sie in Gefahr? Dann rufen Sie zuerst die Polizei: 110.',
        happens:
          'Wir holen Sie an einem sicheren Ort ab. Sie bekommen ein Zimmer. Wir helfen Ihnen.',
        bring:
          'Bringen Sie Ausweis und Kranken-Karte mit. Sie haben nichts dabei? Kommen Sie trotzdem.',
      },
      en: {
        name: '{haus}',
        summary: 'Safety and a home for women and children who are threatened or beaten.',
        description:
          'You can come by day or night. The address is secret. {zusatz} If we are full, we find another shelter for you at once.',
        start: 'Call, even at night. You need not give your name. In danger call 110 first.',
        happens:
          'We agree on a safe meeting point and pick you up. You get a room of your own and help with money, police, school and housing.',
        bring: 'If you can: IDs, health cards, medicine, money. Come even with nothing.',
      },
    },
  },
  {
    key: 'frauenberatung',
    types: ['frauenberatung'],
    count: 2,
    siting: 'centre',
    provider: 'women',
    hours: 'advice',
    targetGroups: ['frauen', 'gewaltbetroffene'],
    cost: free,
    languages: 5,
    access: { womenOnly: 'yes', anonymous: 'yes', online: 'yes' },
    words: {
      de: {
        name: 'Frauenberatungsstelle {q}',
        summary: 'Vertrauliche Beratung für Frauen bei Gewalt, Trennung und Krisen.',
        description:
          'Wir beraten bei Gewalt durch den Partner, bei Stalking und nach einer Vergewaltigung. Nach einem Einsatz der Polizei rufen wir Sie an, wenn Sie das möchten.',
        start:
          'Rufen Sie an, schreiben Sie oder kommen Sie in die Sprechzeit. Ihren Namen müssen Sie nicht nennen.',
        happens:
          'Eine Beraterin hört Ihnen zu. Sie überlegen gemeinsam, was Sie schützt: zum Beispiel eine Wohnungsverweisung oder ein Platz im Frauenhaus.',
      },
      leicht: {
        name: 'Frauen-Beratung {q}',
        summary: 'Sie sind eine Frau. Jemand tut Ihnen weh. Hier hört man Ihnen zu.',
        description: 'Alles bleibt geheim. Sie müssen Ihren Namen nicht sagen.',
        start: 'Rufen Sie an. Oder kommen Sie vorbei.',
        happens: 'Eine Frau spricht mit Ihnen. Sie überlegen zusammen: Was macht Sie sicher?',
      },
      en: {
        name: 'Women’s advice centre {q}',
        summary: 'Confidential advice for women about violence, separation and crises.',
        description:
          'We advise on violence by a partner, stalking and rape. After a police visit we call you if you wish.',
        start: 'Call, write or come during open hours. You need not give your name.',
        happens: 'An adviser listens. Together you think about what keeps you safe.',
      },
    },
  },
  {
    key: 'gewaltberatung',
    types: ['gewaltberatung'],
    count: 3,
    siting: 'centre',
    provider: 'social',
    hours: 'appointment',
    targetGroups: ['gewaltbetroffene'],
    cost: free,
    languages: 3,
    access: { anonymous: 'yes' },
    variants: [
      {
        types: ['opferhilfe'],
        de: {
          art: 'Beratung nach Gewalt und Straftaten',
          fuer: 'Für alle, die bedroht, geschlagen oder bestohlen wurden. Wir begleiten Sie zur Polizei und zum Gericht.',
        },
        leicht: {
          art: 'Beratung nach Gewalt',
          fuer: 'Jemand hat Ihnen etwas getan. Wir gehen mit Ihnen zur Polizei und zum Gericht.',
        },
        en: {
          art: 'Advice after violence and crime',
          fuer: 'For everybody who was threatened, beaten or robbed. We go with you to the police and to court.',
        },
      },
      {
        types: ['taeterarbeit'],
        targetGroups: ['maenner'],
        de: {
          art: 'Schluss mit Schlagen: Beratung für Männer',
          fuer: 'Für Männer, die in der Familie zugeschlagen haben und damit aufhören wollen. In der Gruppe üben Sie, Streit ohne Gewalt auszutragen.',
        },
        leicht: {
          art: 'Beratung für Männer, die schlagen',
          fuer: 'Sie haben Ihre Frau oder Ihr Kind geschlagen. Sie wollen damit aufhören. Hier lernen Sie das.',
        },
        en: {
          art: 'Stop hitting: advice for men',
          fuer: 'For men who were violent in the family and want to stop.',
        },
      },
      {
        types: ['maennerberatung'],
        targetGroups: ['maenner'],
        de: {
          art: 'Männerberatung',
          fuer: 'Für Männer, die Gewalt erlebt haben, in der Trennung stecken oder nicht mehr weiterwissen.',
        },
        leicht: {
          art: 'Beratung für Männer',
          fuer: 'Sie sind ein Mann. Ihnen geht es schlecht. Hier hört man Ihnen zu.',
        },
        en: {
          art: 'Advice for men',
          fuer: 'For men who experienced violence, are separating or at a loss.',
        },
      },
    ],
    words: {
      de: {
        name: '{art}',
        summary: 'Vertraulich, kostenlos und auf Wunsch ohne Namen.',
        description: '{fuer}',
        start:
          'Rufen Sie an oder schreiben Sie. Ein erstes Gespräch gibt es {weeks}, bei Gefahr am selben Tag.',
        happens:
          'Sie erzählen, so viel Sie möchten. Wir sagen Ihnen, welche Wege es gibt. Sie entscheiden.',
      },
      leicht: {
        name: '{art}',
        summary: 'Die Beratung ist geheim. Sie kostet nichts.',
        description: '{fuer}',
        start: 'Rufen Sie an. Oder schreiben Sie.',
        happens: 'Sie erzählen. Wir hören zu. Dann sagen wir: Das können Sie tun.',
      },
      en: {
        name: '{art}',
        summary: 'Confidential, free and without names if you wish.',
        description: '{fuer}',
        start: 'Call or write. A first talk is possible {weeks}, in danger on the same day.',
        happens: 'You tell as much as you like. We tell you which ways there are. You decide.',
      },
    },
  },
  {
    key: 'kinderschutz',
    types: ['kinderschutz'],
    count: 1,
    single: true,
    siting: 'centre',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Jugendamt',
    hours: 'always',
    targetGroups: ['kinder', 'jugendliche', 'eltern'],
    cost: free,
    crisis: true,
    languages: 3,
    words: {
      de: {
        name: 'Kinderschutz-Notdienst',
        summary: 'Rund um die Uhr erreichbar, wenn ein Kind in Gefahr ist.',
        description:
          'Der Notdienst hilft Kindern und Jugendlichen, die geschlagen, missbraucht oder allein gelassen werden. Er nimmt sie auf, wenn sie nicht nach Hause können.',
        start:
          'Rufen Sie an. Kinder und Jugendliche in Not können selbst anrufen oder einfach kommen.',
        happens: 'Eine Fachkraft fragt, was passiert ist. Ist es dringend, kommt jemand sofort.',
      },
      leicht: {
        name: 'Kinder-Schutz Not-Dienst',
        summary: 'Ein Kind ist in Gefahr. Hier hilft man am Tag und in der Nacht.',
        start: 'Rufen Sie an. Auch Kinder dürfen anrufen.',
        happens: 'Jemand fragt: Was ist passiert? Dann kommt schnell Hilfe.',
      },
      en: {
        name: 'Child protection emergency service',
        summary: 'Reachable at any time when a child is in danger.',
        start: 'Call. Children and young people can call themselves or just come.',
        happens: 'A professional asks what has happened. If it is urgent somebody comes at once.',
      },
    },
  },
  {
    key: 'krisendienst',
    types: ['krisendienst'],
    count: 2,
    siting: 'centre',
    provider: 'social',
    hours: 'crisis',
    targetGroups: ['seelisch-belastete', 'angehoerige'],
    cost: free,
    crisis: true,
    languages: 4,
    access: { anonymous: 'yes', homeVisit: 'limited' },
    words: {
      de: {
        name: 'Psychosozialer Krisendienst {q}',
        summary:
          'Hilfe am Abend, in der Nacht und am Wochenende, wenn es seelisch nicht mehr geht.',
        description:
          'Sie haben Angst, sind verzweifelt oder denken daran, nicht mehr zu leben? Sprechen Sie mit uns. Auch Angehörige können anrufen. Wir arbeiten nach den gemeinsamen Qualitätsregeln der Stadt.',
        start: 'Rufen Sie an oder kommen Sie ohne Termin. Besteht Lebensgefahr, rufen Sie 112.',
        happens:
          'Eine Fachkraft spricht mit Ihnen in Ruhe. Wenn nötig, kommen wir zu zweit nach Hause. Danach überlegen wir, wie es weitergeht.',
      },
      leicht: {
        name: 'Krisen-Dienst {q}',
        summary:
          'Ihnen geht es sehr schlecht. Sie haben große Angst. Hier bekommen Sie schnell Hilfe.',
        description:
          'Sie können am Abend und am Wochen-Ende anrufen. Auch Ihre Familie kann anrufen.',
        start: 'Rufen Sie an. Oder kommen Sie vorbei. In Lebens-Gefahr rufen Sie: 112.',
        happens: 'Jemand spricht in Ruhe mit Ihnen. Manchmal kommen wir auch zu Ihnen nach Hause.',
      },
      en: {
        name: 'Mental health crisis service {q}',
        summary: 'Help in the evening, at night and at weekends when you cannot go on.',
        description:
          'You are afraid, in despair, or thinking of not living any more? Talk to us. Relatives can call too.',
        start: 'Call or come without an appointment. If life is in danger call 112.',
        happens: 'A professional talks with you calmly. If needed two of us come to your home.',
      },
    },
  },
  {
    key: 'zentrum-seelische-gesundheit',
    types: ['kontakt-und-beratungsstelle', 'krisendienst'],
    count: 1,
    single: true,
    siting: 'centre',
    provider: 'social',
    organisation: 'Lohebogen Soziale Dienste gGmbH',
    hours: 'club',
    targetGroups: ['seelisch-belastete', 'angehoerige'],
    cost: free,
    crisis: true,
    languages: 4,
    access: { wheelchair: 'yes', lift: 'yes', anonymous: 'yes' },
    words: {
      de: {
        name: 'Zentrum für seelische Gesundheit',
        summary: 'Beratung, Krisenhilfe und Treffpunkt unter einem Dach, mitten in der Stadt.',
        description:
          'Hier arbeiten Klinik, Stadt und Beratungsstellen zusammen. Sie bekommen ein erstes Gespräch ohne Überweisung, zum Beispiel bei Depression, Burn-out oder Angst.',
        start:
          'Kommen Sie an den Empfang im Erdgeschoss. Ein Erstgespräch ist am selben oder nächsten Tag möglich.',
        happens:
          'Wir klären, was Sie jetzt brauchen: ein Gespräch, eine Gruppe, ärztliche Hilfe oder ein paar ruhige Stunden im Café.',
      },
      leicht: {
        name: 'Zentrum für seelische Gesundheit',
        summary: 'Ihrer Seele geht es schlecht. Hier bekommen Sie schnell Rat und Hilfe.',
        start: 'Kommen Sie zum Empfang. Sie brauchen keinen Brief vom Arzt.',
        happens: 'Jemand spricht mit Ihnen: Was brauchen Sie jetzt?',
      },
      en: {
        name: 'Community mental health centre',
        summary: 'Advice, crisis help and a meeting place under one roof, in the city centre.',
        start:
          'Come to the reception. A first talk is possible the same or the next day, without a referral.',
        happens: 'We find out what you need now: a talk, a group, medical help or a quiet place.',
      },
    },
  },
  {
    key: 'spdi',
    types: ['sozialpsychiatrischer-dienst'],
    count: 2,
    siting: 'need',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Gesundheitsamt',
    hours: 'office',
    targetGroups: ['seelisch-belastete', 'angehoerige', 'suchtkranke'],
    cost: free,
    languages: 3,
    access: { homeVisit: 'yes' },
    words: {
      de: {
        name: 'Sozialpsychiatrischer Dienst, Team {q}',
        summary:
          'Das Gesundheitsamt hilft bei seelischen Erkrankungen und besucht Sie auch zu Hause.',
        description:
          'Wir beraten Erkrankte, Angehörige und Nachbarn. Wir vermitteln Behandlung, betreutes Wohnen und Selbsthilfe.',
        start: 'Rufen Sie an. Sie können auch anrufen, wenn Sie sich um jemand anderen sorgen.',
        happens:
          'Wir fragen, was los ist, und verabreden ein Gespräch im Amt oder einen Hausbesuch {weeks}.',
      },
      leicht: {
        name: 'Dienst für seelische Gesundheit, Team {q}',
        summary: 'Ihre Seele ist krank. Oder Sie machen sich Sorgen um jemanden. Wir helfen.',
        start: 'Rufen Sie an.',
        happens: 'Wir sprechen mit Ihnen. Wir kommen auch zu Ihnen nach Hause.',
      },
      en: {
        name: 'Social psychiatric service, team {q}',
        summary: 'The health office helps with mental illness and also visits you at home.',
        start: 'Call, also if you worry about somebody else.',
        happens: 'We ask what is going on and arrange a talk or a home visit.',
      },
    },
  },
  {
    key: 'kontaktstelle',
    types: ['kontakt-und-beratungsstelle'],
    count: 3,
    siting: 'quarters',
    provider: 'social',
    hours: 'club',
    targetGroups: ['seelisch-belastete', 'angehoerige'],
    cost: free,
    languages: 2,
    words: {
      de: {
        name: 'Kontakt- und Beratungsstelle {q}',
        summary: 'Treffpunkt und Rat für Menschen mit seelischen Belastungen.',
        description: [
          'Im offenen Treff können Sie Kaffee trinken, kochen, malen und andere kennenlernen. Niemand muss etwas erklären.',
          'Jeden Tag gibt es etwas: Frühstück, Spaziergang, Werkstatt, Chor. Daneben beraten wir zu Klinik, Arbeit und Wohnen.',
        ],
        start: 'Kommen Sie in den offenen Treff. Für ein Einzelgespräch rufen Sie an.',
        happens:
          'Jemand vom Team begrüßt Sie und zeigt Ihnen das Haus. Sie bleiben, so lange Sie mögen.',
      },
      leicht: {
        name: 'Kontakt- und Beratungs-Stelle {q}',
        summary:
          'Ihrer Seele geht es nicht gut. Hier treffen Sie andere Menschen und bekommen Rat.',
        start: 'Kommen Sie einfach in den Treff.',
        happens: 'Jemand zeigt Ihnen das Haus. Sie können bleiben, so lange Sie wollen.',
      },
      en: {
        name: 'Contact and advice centre {q}',
        summary: 'A meeting place and advice for people under mental strain.',
        start: 'Come to the open café. For a private talk please call.',
        happens: 'Somebody from the team welcomes you. Stay as long as you like.',
      },
    },
  },
  {
    key: 'psychiatrische-klinik',
    types: ['psychiatrische-klinik', 'krisendienst'],
    count: 1,
    single: true,
    siting: 'quarters',
    provider: 'social',
    organisation: 'Klinik am Wehr Musterstadt gGmbH',
    hours: 'always',
    targetGroups: ['seelisch-belastete'],
    crisis: true,
    languages: 4,
    words: {
      de: {
        name: 'Klinik am Wehr: Krisenambulanz',
        summary: 'Ärztliche Hilfe bei seelischen Krisen, Tag und Nacht.',
        description:
          'Die Ambulanz ist für alle da, die sich selbst oder andere gefährden, Stimmen hören oder vor Angst nicht mehr schlafen. Die Krankenkasse zahlt.',
        start:
          'Kommen Sie in die Aufnahme oder rufen Sie vorher an. Bei Lebensgefahr rufen Sie 112.',
        happens:
          'Eine Ärztin oder ein Arzt spricht mit Ihnen. Sie entscheiden gemeinsam, ob Sie bleiben oder nach Hause gehen.',
        bring: 'Krankenkarte und eine Liste Ihrer Medikamente.',
      },
      leicht: {
        name: 'Klinik am Wehr: Hilfe in der Krise',
        summary: 'Ihrer Seele geht es sehr schlecht. Hier hilft ein Arzt. Am Tag und in der Nacht.',
        start: 'Kommen Sie in die Klinik. Oder rufen Sie an.',
        happens: 'Ein Arzt spricht mit Ihnen.',
        bring: 'Bringen Sie die Kranken-Karte mit.',
      },
      en: {
        name: 'Klinik am Wehr: crisis outpatient unit',
        summary: 'Medical help in mental health crises, day and night.',
        start: 'Come to admissions or call first. If life is in danger call 112.',
        happens: 'A doctor talks with you. Together you decide whether you stay or go home.',
        bring: 'Health card and a list of your medicines.',
      },
    },
  },
  {
    key: 'suchtberatung',
    types: ['suchtberatung'],
    count: 5,
    siting: 'need',
    provider: 'social',
    hours: 'advice',
    targetGroups: ['suchtkranke', 'angehoerige'],
    cost: free,
    languages: 3,
    access: { anonymous: 'yes' },
    variants: [
      {
        de: {
          art: 'Suchtberatung',
          was: 'Wir beraten zu Alkohol, Medikamenten, Cannabis und anderen Drogen und vermitteln Entgiftung und Therapie.',
        },
        leicht: {
          art: 'Sucht-Beratung',
          was: 'Sie trinken zu viel. Oder Sie nehmen Drogen oder Tabletten. Wir beraten Sie.',
        },
        en: {
          art: 'Addiction advice',
          was: 'We advise on alcohol, medicines, cannabis and other drugs and arrange detox and therapy.',
        },
      },
      {
        types: ['gluecksspiel-und-mediensucht'],
        de: {
          art: 'Beratung bei Glücksspiel und Computersucht',
          was: 'Wenn Automaten, Wetten, Spiele oder das Handy Ihr Leben bestimmen. Wir beraten auch Eltern, deren Kinder nicht aufhören können.',
        },
        leicht: {
          art: 'Hilfe bei Spiel-Sucht und Handy-Sucht',
          was: 'Sie spielen zu viel. Oder Sie sind zu viel am Handy. Wir helfen.',
        },
        en: {
          art: 'Advice on gambling and gaming',
          was: 'When machines, bets, games or the phone rule your life. Parents are welcome too.',
        },
      },
      {
        targetGroups: ['jugendliche', 'junge-erwachsene'],
        ages: { from: 12, below: 26 },
        de: {
          art: 'Suchtberatung für junge Leute',
          was: 'Für alle bis 25, die zu viel kiffen, trinken oder zocken, und für ihre Eltern. Wir kommen auch in Jugendzentren.',
        },
        leicht: {
          art: 'Sucht-Beratung für junge Menschen',
          was: 'Für Menschen unter 26 Jahren. Sie kiffen, trinken oder spielen zu viel? Wir helfen.',
        },
        en: {
          art: 'Addiction advice for young people',
          was: 'For people under 26 who smoke, drink or game too much, and for their parents.',
        },
      },
      {
        targetGroups: ['angehoerige'],
        de: {
          art: 'Beratung für Angehörige von Suchtkranken',
          was: 'Partner, Eltern und Kinder von Suchtkranken finden hier Entlastung, auch in einer Gruppe.',
        },
        leicht: {
          art: 'Hilfe für Familien von Sucht-Kranken',
          was: 'Ihr Mann, Ihre Frau oder Ihr Kind ist süchtig. Wir helfen Ihnen.',
        },
        en: {
          art: 'Advice for families of people with an addiction',
          was: 'Partners, parents and children find relief here, also in a group.',
        },
      },
    ],
    words: {
      de: {
        name: '{art} {q}',
        summary: [
          'Vertrauliche Hilfe, auch ohne Ihren Namen zu nennen.',
          'Beratung ohne Vorwürfe, kostenlos und vertraulich.',
        ],
        description: '{was} Sie müssen nicht aufhören wollen, um mit uns zu reden.',
        start:
          'Kommen Sie in die offene Sprechzeit oder rufen Sie an. Einen Termin bekommen Sie {weeks}.',
        happens:
          'Sie erzählen, wie es Ihnen geht. Wir sagen, welche Wege es gibt. Was Sie davon gehen, bestimmen Sie.',
      },
      leicht: {
        name: '{art} {q}',
        summary: 'Die Beratung ist geheim. Sie müssen Ihren Namen nicht sagen.',
        description: '{was} Sie müssen nicht sofort aufhören.',
        start: 'Kommen Sie in die Sprech-Zeit. Oder rufen Sie an.',
        happens: 'Sie erzählen. Wir hören zu. Dann sagen wir: Das kann helfen.',
      },
      en: {
        name: '{art} {q}',
        summary: 'Confidential help without reproach; you need not give your name.',
        description: '{was}',
        start: 'Come during open hours or call. You get an appointment {weeks}.',
        happens: 'You tell us how you are. We tell you which ways there are. You decide.',
      },
    },
  },
  {
    key: 'hilfezentrum',
    types: ['drogenhilfe', 'tagestreff'],
    count: 2,
    siting: 'need',
    provider: 'social',
    organisation: 'Lohebogen Soziale Dienste gGmbH',
    hours: 'club',
    targetGroups: ['suchtkranke', 'wohnungslose'],
    cost: free,
    languages: 4,
    places: [25, 60],
    access: { anonymous: 'yes', assistanceDog: 'yes' },
    words: {
      de: {
        name: 'Hilfezentrum {q}',
        summary: 'Essen, Duschen, Arzt und Beratung für Menschen, die Drogen nehmen.',
        description:
          'Sie bekommen saubere Spritzen, eine warme Mahlzeit und Hilfe bei Wunden. Eine Ärztin ist zweimal in der Woche da. Wer aussteigen möchte, findet hier den Weg dahin.',
        start: 'Kommen Sie vorbei. Ein Ausweis ist nicht nötig, Hunde dürfen mit.',
        happens:
          'Sie können sich ausruhen, waschen und essen. Reden müssen Sie nur, wenn Sie wollen.',
      },
      leicht: {
        name: 'Hilfe-Zentrum {q}',
        summary: 'Sie nehmen Drogen. Hier bekommen Sie Essen, eine Dusche und Hilfe.',
        start: 'Kommen Sie vorbei. Sie brauchen keinen Ausweis.',
        happens: 'Sie können sich ausruhen. Ein Arzt hilft Ihnen. Sie müssen nicht reden.',
      },
      en: {
        name: 'Drug help centre {q}',
        summary: 'Food, showers, a doctor and advice for people who use drugs.',
        start: 'Just come. No ID needed, dogs are welcome.',
        happens: 'You can rest, wash and eat. You only talk if you want to.',
      },
    },
  },
  {
    key: 'suchttherapie',
    types: ['suchttherapie'],
    count: 2,
    siting: 'quarters',
    provider: 'social',
    hours: 'appointment',
    targetGroups: ['suchtkranke'],
    cost: { kind: 'free', note: 'Rentenversicherung oder Krankenkasse zahlt' },
    places: [16, 30],
    variants: [
      {
        targetGroups: ['frauen', 'eltern'],
        access: { childcare: 'yes' },
        de: { art: 'Haus Kopfweide: Therapie für Frauen mit Kindern' },
        leicht: { art: 'Haus Kopf-Weide: Therapie für Frauen mit Kindern' },
        en: { art: 'Haus Kopfweide: therapy for women with children' },
      },
      {
        de: { art: 'Tagesklinik Sucht' },
        leicht: { art: 'Tages-Klinik Sucht' },
        en: { art: 'Addiction day clinic' },
      },
    ],
    words: {
      de: {
        name: '{art}',
        summary: 'Therapie bei Abhängigkeit von Alkohol, Medikamenten oder Drogen.',
        description:
          'Die Behandlung dauert drei bis sechs Monate. Sie arbeiten in einer kleinen Gruppe, treiben Sport und planen die Zeit danach.',
        start: 'Sprechen Sie zuerst mit einer Suchtberatung. Sie stellt mit Ihnen den Antrag.',
        happens:
          'Beim Vorgespräch lernen Sie das Haus kennen. Nach der Zusage bekommen Sie einen Aufnahmetag.',
      },
      leicht: {
        name: '{art}',
        summary: 'Sie wollen ohne Alkohol und Drogen leben. Hier lernen Sie das.',
        start: 'Gehen Sie zuerst zu einer Sucht-Beratung. Dort stellen Sie den Antrag.',
        happens: 'Sie lernen das Haus kennen. Dann bekommen Sie einen Tag für den Start.',
      },
      en: {
        name: '{art}',
        summary: 'Therapy for addiction to alcohol, medicines or drugs.',
        start: 'Talk to an addiction advice centre first; it applies with you.',
        happens: 'You get to know the house, then you are given a date.',
      },
    },
  },
  {
    key: 'suchtpraevention',
    types: ['suchtpraevention'],
    count: 3,
    siting: 'children',
    provider: 'social',
    hours: 'appointment',
    targetGroups: ['jugendliche', 'eltern', 'fachkraefte'],
    cost: free,
    words: {
      de: {
        name: 'Klarer Kopf: Suchtvorbeugung {q}',
        summary: 'Workshops zu Alkohol, Cannabis und Medien für Schulen, Jugendtreffs und Vereine.',
        description:
          'Wir arbeiten mit Jugendlichen auf Augenhöhe, ohne erhobenen Zeigefinger. Für Eltern gibt es Abende, für Fachkräfte Schulungen.',
        start: 'Schreiben Sie uns, für welche Gruppe und wann Sie etwas suchen.',
        happens: 'Wir planen den Termin mit Ihnen und kommen mit unserem Material zu Ihnen.',
      },
      leicht: {
        name: 'Klarer Kopf: Vorbeugung {q}',
        summary: 'Wir erklären jungen Menschen: Was machen Alkohol und Drogen mit mir?',
        start: 'Schreiben Sie uns.',
        happens: 'Wir kommen in Ihre Schule oder in Ihren Verein.',
      },
      en: {
        name: 'Clear head: prevention {q}',
        summary: 'Workshops on alcohol, cannabis and media for schools, youth centres and clubs.',
        start: 'Write to us for which group and when.',
        happens: 'We plan the date with you and come with our material.',
      },
    },
  },
  {
    key: 'antidiskriminierung',
    types: ['antidiskriminierungsberatung'],
    count: 1,
    siting: 'centre',
    provider: 'migrant',
    hours: 'appointment',
    targetGroups: ['zugewanderte', 'menschen-mit-behinderung', 'lsbtiq'],
    cost: free,
    languages: 5,
    words: {
      de: {
        name: 'Beratung gegen Diskriminierung',
        summary:
          'Rat, wenn Sie wegen Herkunft, Religion, Behinderung, Alter oder Liebe schlechter behandelt werden.',
        description:
          'Ob bei Wohnung, Arbeit, Schule oder Amt: Wir hören zu, schreiben mit Ihnen Beschwerden und begleiten Sie in Gespräche.',
        start: 'Rufen Sie an oder schreiben Sie. Ein Gespräch gibt es {weeks}.',
        happens:
          'Sie schildern, was passiert ist. Wir klären, welche Fristen gelten und was Sie erreichen möchten.',
      },
      leicht: {
        name: 'Beratung gegen Benachteiligung',
        summary:
          'Jemand behandelt Sie schlecht. Zum Beispiel, weil Sie aus einem anderen Land kommen. Wir helfen.',
        start: 'Rufen Sie an. Oder schreiben Sie.',
        happens: 'Sie erzählen. Wir überlegen zusammen: Was können Sie tun?',
      },
      en: {
        name: 'Advice against discrimination',
        summary:
          'Advice if you are treated worse because of origin, religion, disability, age or love.',
        start: 'Call or write.',
        happens:
          'You tell what happened. We find out which deadlines apply and what you want to achieve.',
      },
    },
  },
  {
    key: 'lsbtiq',
    types: ['lsbtiq-beratung'],
    count: 1,
    siting: 'centre',
    provider: 'club',
    organisation: 'Regenbogenhaus Musterstadt e. V.',
    hours: 'openAdvice',
    targetGroups: ['lsbtiq'],
    cost: free,
    access: { anonymous: 'yes' },
    words: {
      de: {
        name: 'Regenbogenhaus: Beratung und Treff',
        summary:
          'Beratung für lesbische, schwule, bisexuelle, trans*, inter* und queere Menschen und ihre Familien.',
        description:
          'Es geht um das Coming-out, um Transition, um Ausgrenzung und um Einsamkeit. Freitags ist das Café offen.',
        start: 'Kommen Sie in die Sprechzeit oder schreiben Sie uns.',
        happens: 'Sie sprechen mit jemandem, der das Thema aus eigener Erfahrung kennt.',
      },
      leicht: {
        name: 'Regenbogen-Haus',
        summary: 'Beratung für Menschen, die schwul, lesbisch, bisexuell oder trans sind.',
        start: 'Kommen Sie in die Sprech-Zeit.',
        happens: 'Sie sprechen mit jemandem, der das selbst kennt.',
      },
      en: {
        name: 'Rainbow House: advice and café',
        summary:
          'Advice for lesbian, gay, bisexual, trans, inter and queer people and their families.',
        start: 'Come during open hours or write to us.',
        happens: 'You talk to somebody who knows the subject from experience.',
      },
    },
  },
]
