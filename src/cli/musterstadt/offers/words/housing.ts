import type { OfferTemplate } from '../template.ts'

const free = { kind: 'free' } as const

/** Losing a home, having none, finding one. */
export const housingOffers: readonly OfferTemplate[] = [
  {
    key: 'wohnungsnotfallhilfe',
    types: ['wohnungsnotfallhilfe'],
    count: 3,
    siting: 'need',
    provider: 'social',
    hours: 'openAdvice',
    targetGroups: ['wohnungslose', 'menschen-mit-wenig-geld', 'eu-buerger'],
    cost: free,
    languages: 5,
    words: {
      de: {
        name: 'Fachstelle Wohnungsnotfälle {q}',
        summary: [
          'Hilfe bei Kündigung, Räumung und wenn Sie keine Wohnung mehr haben.',
          'Wohnung behalten oder eine neue finden: Wir handeln schnell.',
        ],
        description:
          'Bei Mietschulden können wir oft eine Kündigung abwenden, wenn Sie früh kommen. Menschen ohne Wohnung bekommen eine Postadresse, einen Schlafplatz und Hilfe bei der Suche. Wir kommen auch auf die Straße und ins Krankenhaus.',
        start:
          'Kommen Sie ohne Termin in die Sprechstunde. Haben Sie einen Räumungstermin, rufen Sie sofort an.',
        happens:
          'Wir lesen den Brief, rechnen mit Ihnen und sprechen mit dem Vermieter oder dem Jobcenter.',
        bring: 'Kündigung, Klage oder Räumungsbescheid, Mietvertrag, Nachweis über Einkommen.',
      },
      leicht: {
        name: 'Hilfe bei Wohnungs-Not {q}',
        summary: 'Sie sollen Ihre Wohnung verlassen. Oder Sie haben keine Wohnung. Wir helfen.',
        description:
          'Kommen Sie früh. Dann können Sie oft in der Wohnung bleiben. Sie haben keine Wohnung? Wir suchen einen Schlaf-Platz.',
        start: 'Kommen Sie in die Sprech-Stunde. Ist es eilig? Rufen Sie sofort an.',
        happens: 'Wir lesen den Brief. Wir sprechen mit dem Vermieter.',
        bring: 'Bringen Sie alle Briefe vom Vermieter und vom Gericht mit.',
      },
      en: {
        name: 'Housing emergency service {q}',
        summary: 'Help with notice, eviction, or if you have no home any more.',
        description:
          'If you come early we can often stop an eviction. People without a home get a postal address, a place to sleep and help with the search.',
        start: 'Come without an appointment. If you have an eviction date, call at once.',
        happens:
          'We read the letter, do the sums with you and talk to the landlord or the job centre.',
        bring: 'Notice, suit or eviction order, rental contract, proof of income.',
      },
    },
  },
  {
    key: 'notschlafstelle',
    types: ['notschlafstelle'],
    count: 4,
    siting: 'need',
    provider: 'social',
    hours: 'night',
    targetGroups: ['wohnungslose'],
    cost: free,
    languages: 4,
    crisis: true,
    places: [12, 48],
    variants: [
      {
        targetGroups: ['maenner'],
        de: { wer: 'für Männer', mehr: 'Es gibt Schließfächer und eine Waschmaschine.' },
        leicht: { wer: 'für Männer', mehr: 'Es gibt Schränke zum Abschließen.' },
        en: { wer: 'for men', mehr: 'There are lockers and a washing machine.' },
      },
      {
        targetGroups: ['frauen'],
        access: { womenOnly: 'yes' },
        de: {
          wer: 'für Frauen',
          mehr: 'Im Haus arbeiten nur Frauen. Die Zimmer lassen sich abschließen.',
        },
        leicht: {
          wer: 'für Frauen',
          mehr: 'Hier arbeiten nur Frauen. Sie können Ihr Zimmer abschließen.',
        },
        en: { wer: 'for women', mehr: 'Only women work here. Rooms can be locked.' },
      },
      {
        access: { assistanceDog: 'yes' },
        de: { wer: 'auch mit Hund', mehr: 'Hunde dürfen mit ins Zimmer. Futter ist da.' },
        leicht: { wer: 'auch mit Hund', mehr: 'Ihr Hund darf mit in das Zimmer.' },
        en: { wer: 'with dogs', mehr: 'Dogs may come into the room.' },
      },
      {
        targetGroups: ['jugendliche', 'junge-erwachsene'],
        ages: { from: 14, below: 22 },
        de: {
          wer: 'für junge Menschen',
          mehr: 'Für alle von 14 bis 21 Jahren. Am Morgen hilft eine Sozialarbeiterin weiter.',
        },
        leicht: {
          wer: 'für junge Menschen',
          mehr: 'Für Menschen von 14 bis 21 Jahren. Hier kann man schlafen.',
        },
        en: {
          wer: 'for young people',
          mehr: 'For people aged 14 to 21. In the morning a social worker helps.',
        },
      },
    ],
    words: {
      de: {
        name: 'Notschlafstelle {q} {wer}',
        summary: 'Ein Bett für die Nacht, eine Dusche und Frühstück.',
        description: '{mehr} Psychisch erkrankte Menschen bekommen auf Wunsch ein Einzelzimmer.',
        start:
          'Kommen Sie ab 19 Uhr. Sie müssen nicht reserviert haben. Nach 23 Uhr klingeln Sie bitte.',
        happens:
          'Sie bekommen ein Bett und Bettzeug. Am Morgen gibt es Frühstück und, wenn Sie mögen, ein Gespräch.',
      },
      leicht: {
        name: 'Not-Schlaf-Stelle {q} {wer}',
        summary: 'Sie haben keinen Platz zum Schlafen. Hier bekommen Sie ein Bett.',
        description: '{mehr}',
        start: 'Kommen Sie ab 19 Uhr.',
        happens: 'Sie bekommen ein Bett. Sie können duschen. Am Morgen gibt es Frühstück.',
      },
      en: {
        name: 'Night shelter {q} {wer}',
        summary: 'A bed for the night, a shower and breakfast.',
        description: '{mehr}',
        start: 'Come from 7 pm. You need not have booked.',
        happens:
          'You get a bed and bedding. In the morning there is breakfast and a talk if you like.',
      },
    },
  },
  {
    key: 'tagestreff',
    types: ['tagestreff'],
    count: 2,
    siting: 'need',
    provider: 'social',
    hours: 'club',
    targetGroups: ['wohnungslose'],
    cost: free,
    languages: 3,
    words: {
      de: {
        name: 'Tagestreff {q}',
        summary: 'Ein warmer Ort am Tag für Menschen ohne Wohnung.',
        description:
          'Hier gibt es Frühstück, Duschen, Waschmaschinen, Schließfächer und eine Postadresse. Einmal in der Woche kommt ein Arzt.',
        start: 'Kommen Sie einfach herein.',
        happens: 'Sie können essen, sich waschen und ausruhen. Wer reden möchte, findet jemanden.',
      },
      leicht: {
        name: 'Tages-Treff {q}',
        summary: 'Sie haben keine Wohnung. Hier ist es warm. Hier können Sie essen und duschen.',
        start: 'Kommen Sie einfach.',
        happens: 'Sie können sich ausruhen. Sie können mit jemandem reden.',
      },
      en: {
        name: 'Day centre {q}',
        summary: 'A warm place by day for people without a home.',
        start: 'Just come in.',
        happens: 'You can eat, wash and rest. If you want to talk, somebody is there.',
      },
    },
  },
  {
    key: 'streetwork',
    types: ['streetwork'],
    count: 6,
    siting: 'need',
    provider: 'social',
    hours: 'outreach',
    targetGroups: ['wohnungslose', 'jugendliche', 'suchtkranke'],
    cost: free,
    languages: 4,
    access: { anonymous: 'yes' },
    variants: [
      {
        de: {
          team: 'Straßensozialarbeit',
          wo: 'Wir sind am Markt, am Bahnhof und in den Parks unterwegs. Sie erkennen uns an den blauen Rucksäcken.',
        },
        leicht: {
          team: 'Hilfe auf der Straße',
          wo: 'Wir sind am Bahnhof und in den Parks. Wir haben blaue Ruck-Säcke.',
        },
        en: {
          team: 'Street work',
          wo: 'We are at the market, the station and in the parks. Look for the blue rucksacks.',
        },
      },
      {
        targetGroups: ['jugendliche'],
        ages: { from: 13, below: 27 },
        de: {
          team: 'Streetwork für junge Leute',
          wo: 'Wir sind dort, wo junge Leute sind: am Skatepark, vor dem Einkaufszentrum, am Ufer.',
        },
        leicht: {
          team: 'Streetwork für junge Menschen',
          wo: 'Wir sind im Park und am Ufer.',
        },
        en: {
          team: 'Street work for young people',
          wo: 'We are where you are: at the skate park, the mall, the river.',
        },
      },
      {
        targetGroups: ['eu-buerger'],
        languages: ['ro', 'bg', 'pl'],
        de: {
          team: 'Straßensozialarbeit für Menschen aus EU-Staaten',
          wo: 'Wir sprechen {languages} und helfen bei Papieren, Arzt und Rückreise.',
        },
        leicht: {
          team: 'Hilfe auf der Straße für Menschen aus anderen Ländern',
          wo: 'Wir sprechen {languages}. Wir helfen mit Papieren und beim Arzt.',
        },
        en: {
          team: 'Street work for EU citizens',
          wo: 'We speak {languages} and help with papers, doctors and the way home.',
        },
      },
    ],
    words: {
      de: {
        name: '{team} {q}',
        summary: 'Hilfe draußen, ohne Amt und ohne Papiere.',
        description: '{wo} Wir haben warme Getränke, Schlafsäcke und Zeit dabei.',
        start:
          'Sprechen Sie uns an oder rufen Sie das Handy an. Auch Nachbarn können anrufen, wenn jemand Hilfe braucht.',
        happens:
          'Wir fragen, was Sie gerade brauchen. Auf Wunsch gehen wir mit zum Arzt oder zum Amt.',
      },
      leicht: {
        name: '{team} {q}',
        summary: 'Wir helfen Ihnen auf der Straße. Sie brauchen keine Papiere.',
        description: '{wo}',
        start: 'Sprechen Sie uns an. Oder rufen Sie an.',
        happens: 'Wir fragen: Was brauchen Sie? Wir gehen mit Ihnen zum Arzt oder zum Amt.',
      },
      en: {
        name: '{team} {q}',
        summary: 'Help outdoors, no office and no papers needed.',
        description: '{wo}',
        start: 'Talk to us or call the mobile. Neighbours can call too.',
        happens: 'We ask what you need now. If you wish we go with you to a doctor or office.',
      },
    },
  },
  {
    key: 'probewohnen',
    types: ['probewohnen'],
    count: 1,
    single: true,
    siting: 'centre',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Amt für Migration und Integration',
    hours: 'appointment',
    targetGroups: ['wohnungslose'],
    cost: { kind: 'free', note: 'Miete zahlt anfangs die Stadt' },
    places: [60, 60],
    languages: 3,
    words: {
      de: {
        name: 'Probewohnen',
        summary:
          'Die Stadt mietet eine Wohnung. Sie wohnen darin, werden begleitet und übernehmen später den Vertrag.',
        description:
          'Das Angebot ist für Menschen, die obdachlos sind und wieder in einer eigenen Wohnung leben möchten. In den ersten Monaten kommt regelmäßig jemand zu Ihnen. Vermieterinnen und Vermieter können hier Wohnungen melden.',
        start:
          'Fragen Sie in der Notunterkunft, bei der Fachstelle Wohnungsnotfälle oder rufen Sie selbst an.',
        happens:
          'Wir lernen uns kennen und suchen eine passende Wohnung. Nach sechs bis zwölf Monaten wird sie, wenn alles gut geht, Ihre eigene.',
      },
      leicht: {
        name: 'Probe-Wohnen',
        summary:
          'Sie haben keine Wohnung. Die Stadt mietet eine Wohnung für Sie. Jemand hilft Ihnen am Anfang.',
        description: 'Klappt es gut? Dann bekommen Sie später den Miet-Vertrag.',
        start: 'Rufen Sie an. Oder fragen Sie in Ihrer Unterkunft.',
        happens: 'Wir lernen Sie kennen. Dann suchen wir eine Wohnung für Sie.',
      },
      en: {
        name: 'Trial tenancy',
        summary:
          'The city rents a flat. You live there with support and take over the contract later.',
        start: 'Ask in your shelter, at the housing emergency service, or call yourself.',
        happens:
          'We get to know each other and look for a flat. After six to twelve months it can become your own.',
      },
    },
  },
  {
    key: 'wohnungsamt',
    types: ['wohnungsamt', 'wohngeldstelle'],
    count: 1,
    single: true,
    siting: 'centre',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Wohnungsamt',
    hours: 'office',
    targetGroups: ['menschen-mit-wenig-geld', 'familien'],
    cost: { kind: 'fee', note: 'Wohnberechtigungsschein 10 bis 20 Euro' },
    languages: 2,
    words: {
      de: {
        name: 'Wohnungsamt Musterstadt',
        summary: 'Wohnberechtigungsschein, Wohngeld und Vermittlung geförderter Wohnungen.',
        start: 'Den Antrag können Sie online stellen oder in der Sprechzeit abgeben.',
        happens:
          'Nach etwa vier Wochen bekommen Sie den Bescheid. Mit dem Schein kommen Sie auf die Liste für geförderte Wohnungen.',
        bring: 'Ausweis, Nachweise über das Einkommen aller im Haushalt.',
      },
      leicht: {
        name: 'Wohnungs-Amt Musterstadt',
        summary:
          'Sie brauchen eine billige Wohnung. Oder Sie brauchen Geld für die Miete. Hier stellen Sie den Antrag.',
        start: 'Kommen Sie in der Sprech-Zeit.',
        happens: 'Nach etwa 4 Wochen bekommen Sie einen Brief.',
        bring: 'Bringen Sie mit: Ausweis und Papiere über Ihr Geld.',
      },
      en: {
        name: 'Housing office Musterstadt',
        summary: 'Housing entitlement certificate, housing benefit and subsidised flats.',
        start: 'Apply online or during office hours.',
        happens: 'You get the decision after about four weeks.',
        bring: 'ID, proof of income of everyone in the household.',
      },
    },
  },
  {
    key: 'mieterberatung',
    types: ['mieterberatung'],
    count: 2,
    siting: 'quarters',
    provider: 'club',
    organisation: 'Mieterrat Musterstadt e. V.',
    hours: 'openAdvice',
    targetGroups: ['alle'],
    cost: { kind: 'membership', note: 'Erste Auskunft frei, danach Mitgliedschaft' },
    words: {
      de: {
        name: 'Mieterberatung {q}',
        summary: 'Rat bei Mieterhöhung, Nebenkosten, Schimmel und Kündigung.',
        start: 'Kommen Sie mit dem Brief in die Sprechstunde.',
        happens: 'Eine Fachkraft liest den Brief und sagt, was Sie tun müssen und bis wann.',
        bring: 'Mietvertrag und den Brief, um den es geht.',
      },
      leicht: {
        name: 'Mieter-Beratung {q}',
        summary: 'Sie haben Ärger mit dem Vermieter. Hier bekommen Sie Rat.',
        start: 'Kommen Sie in die Sprech-Stunde.',
        happens: 'Jemand liest den Brief. Er sagt Ihnen: Das müssen Sie tun.',
        bring: 'Bringen Sie den Miet-Vertrag und den Brief mit.',
      },
      en: {
        name: 'Tenants’ advice {q}',
        summary: 'Advice on rent increases, service charges, mould and notice.',
        start: 'Come with the letter during open hours.',
        happens: 'An adviser reads it and tells you what to do by when.',
        bring: 'Rental contract and the letter in question.',
      },
    },
  },
  {
    key: 'gemeinschaftlich-wohnen',
    types: ['gemeinschaftliches-wohnen'],
    count: 4,
    siting: 'quarters',
    provider: 'club',
    hours: 'monthlyGroup',
    targetGroups: ['aeltere', 'familien'],
    cost: { kind: 'free', note: 'Beratung kostenlos' },
    variants: [
      {
        de: {
          art: 'Mehrgenerationen-Wohnen',
          was: 'Jung und Alt unter einem Dach, jede Wohnung für sich, Garten und Küche gemeinsam.',
        },
        leicht: {
          art: 'Wohnen mit Jung und Alt',
          was: 'Junge und alte Menschen wohnen in einem Haus. Jeder hat eine eigene Wohnung.',
        },
        en: {
          art: 'Multi-generation housing',
          was: 'Young and old under one roof, own flats, shared garden and kitchen.',
        },
      },
      {
        targetGroups: ['pflegebeduerftige'],
        de: {
          art: 'Wohngemeinschaft im Alter',
          was: 'Acht Menschen wohnen zusammen und teilen sich die Pflege. Freie Zimmer sagen wir am Telefon.',
        },
        leicht: {
          art: 'Wohn-Gemeinschaft für alte Menschen',
          was: '8 alte Menschen wohnen zusammen. Eine Pflege-Kraft hilft ihnen.',
        },
        en: {
          art: 'Shared flat in old age',
          was: 'Eight people live together and share care. Call for free rooms.',
        },
      },
    ],
    words: {
      de: {
        name: '{art} {q}',
        summary: 'Gemeinsam wohnen statt allein: Gruppe sucht Mitbewohnerinnen und Mitbewohner.',
        description: '{was} Neue Gruppen beraten wir bei Grundstück, Vertrag und Förderung.',
        start: 'Kommen Sie zum offenen Treffen.',
        happens: 'Sie lernen die Gruppe kennen und können das Haus ansehen.',
        hours: '{monthly}',
      },
      leicht: {
        name: '{art} {q}',
        summary: 'Sie möchten nicht allein wohnen. Hier wohnen Menschen zusammen.',
        description: '{was}',
        start: 'Kommen Sie zu einem Treffen.',
        happens: 'Sie lernen die Gruppe kennen. Sie sehen das Haus an.',
        hours: '{monthly}',
      },
      en: {
        name: '{art} {q}',
        summary: 'Living together instead of alone: the group is looking for people.',
        description: '{was}',
        start: 'Come to an open meeting.',
        happens: 'You get to know the group and see the house.',
        hours: '{monthly}',
      },
    },
  },
  {
    key: 'seniorenwohnung',
    types: ['seniorenwohnung'],
    count: 6,
    siting: 'old',
    provider: 'care',
    hours: 'appointment',
    targetGroups: ['aeltere'],
    cost: { kind: 'fee', note: 'Miete ab 6,20 Euro je m² mit Wohnberechtigungsschein' },
    places: [18, 64],
    ages: { from: 60 },
    access: { wheelchair: 'yes' },
    words: {
      de: {
        name: 'Seniorenwohnungen {q}',
        summary: 'Bezahlbare, stufenlose Wohnungen für Menschen ab 60 Jahren.',
        description: [
          'Jede Wohnung hat ein schwellenloses Bad und einen Balkon. Im Haus gibt es einen Gemeinschaftsraum und an zwei Tagen eine Ansprechperson.',
          'Die Wohnungen sind 42 bis 60 Quadratmeter groß. Einkaufen, Arzt und Bus sind in der Nähe.',
        ],
        start:
          'Rufen Sie an und lassen Sie sich auf die Liste setzen. Die Wartezeit beträgt meist ein bis zwei Jahre.',
        happens: 'Wird eine Wohnung frei, laden wir Sie zur Besichtigung ein.',
        bring: 'Wohnberechtigungsschein, wenn Sie einen haben.',
      },
      leicht: {
        name: 'Wohnungen für Senioren {q}',
        summary: 'Wohnungen ohne Stufen. Für Menschen ab 60 Jahren. Die Miete ist nicht hoch.',
        start: 'Rufen Sie an. Sie kommen auf eine Liste. Sie müssen meist 1 bis 2 Jahre warten.',
        happens: 'Ist eine Wohnung frei? Dann können Sie die Wohnung ansehen.',
      },
      en: {
        name: 'Flats for older people {q}',
        summary: 'Affordable, step-free flats for people aged 60 and over.',
        start: 'Call and join the list. The wait is usually one to two years.',
        happens: 'When a flat becomes free we invite you to see it.',
      },
    },
  },
  {
    key: 'wohnberatung',
    types: ['wohnberatung'],
    count: 2,
    siting: 'visiting',
    provider: 'social',
    hours: 'appointment',
    targetGroups: ['aeltere', 'menschen-mit-behinderung', 'pflegebeduerftige'],
    cost: free,
    access: { homeVisit: 'yes' },
    words: {
      de: {
        name: 'Wohnberatung Musterstadt {d}',
        summary: 'Wir zeigen, wie Sie Ihre Wohnung so umbauen, dass Sie bleiben können.',
        description:
          'Haltegriffe, Dusche ohne Schwelle, Treppenlift oder Notruf: Wir kommen nach Hause, planen mit Ihnen und stellen den Antrag bei der Pflegekasse.',
        start: 'Rufen Sie an. Ein Hausbesuch ist {weeks} möglich.',
        happens:
          'Wir gehen mit Ihnen durch die Wohnung. Danach bekommen Sie einen Plan mit Kosten und Zuschüssen.',
        bring: 'Bescheid über den Pflegegrad, wenn Sie einen haben.',
      },
      leicht: {
        name: 'Wohn-Beratung {d}',
        summary: 'Sie möchten in Ihrer Wohnung bleiben. Wir zeigen Ihnen, was man umbauen kann.',
        start: 'Rufen Sie an. Wir kommen zu Ihnen nach Hause.',
        happens: 'Wir sehen die Wohnung an. Wir schreiben auf: Das hilft Ihnen.',
      },
      en: {
        name: 'Home adaptation advice {d}',
        summary: 'We show how to adapt your flat so that you can stay.',
        start: 'Call. A home visit is possible {weeks}.',
        happens: 'We walk through the flat with you. You get a plan with costs and grants.',
      },
    },
  },
  {
    key: 'unterkunft',
    types: ['unterkunft-gefluechtete', 'asylberatung'],
    count: 4,
    siting: 'quarters',
    provider: 'city',
    organisation: 'Stadt Musterstadt, Amt für Migration und Integration',
    hours: 'office',
    targetGroups: ['gefluechtete'],
    cost: free,
    languages: 5,
    places: [60, 220],
    words: {
      de: {
        name: 'Unterkunft und Beratung für Geflüchtete {q}',
        summary: 'Wohnen auf Zeit mit Beratung im Haus.',
        description:
          'Sozialarbeiterinnen und Sozialarbeiter helfen bei Ämtern, Schule, Arzt und Wohnungssuche. Das Haus liegt im Stadtteil, nicht am Rand.',
        start: 'Die Stadt weist die Plätze zu. Beratung bekommen Sie ohne Termin.',
        happens: 'Im Büro im Erdgeschoss hilft man Ihnen in mehreren Sprachen weiter.',
      },
      leicht: {
        name: 'Unterkunft für Geflüchtete {q}',
        summary: 'Hier wohnen Menschen, die geflohen sind. Im Haus gibt es Beratung.',
        start: 'Die Stadt gibt Ihnen einen Platz. Zur Beratung können Sie immer kommen.',
        happens: 'Jemand hilft Ihnen mit Ämtern, Schule und Arzt.',
      },
      en: {
        name: 'Housing and advice for refugees {q}',
        summary: 'Temporary housing with advice in the building.',
        start: 'The city assigns places. Advice is available without an appointment.',
        happens: 'In the office on the ground floor you get help in several languages.',
      },
    },
  },
  {
    key: 'strafentlassenenhilfe',
    types: ['strafentlassenenhilfe'],
    count: 1,
    siting: 'centre',
    provider: 'social',
    hours: 'appointment',
    targetGroups: ['haftentlassene', 'angehoerige'],
    cost: free,
    words: {
      de: {
        name: 'Neustart: Hilfe nach der Haft',
        summary: 'Wohnung, Papiere und Arbeit nach einer Haftstrafe.',
        start: 'Rufen Sie an oder schreiben Sie schon aus der Haft.',
        happens: 'Wir klären mit Ihnen die ersten Wochen: Schlafplatz, Geld, Ausweis, Arzt.',
      },
      leicht: {
        name: 'Neu-Start nach dem Gefängnis',
        summary: 'Sie waren im Gefängnis. Wir helfen Ihnen danach.',
        start: 'Rufen Sie an. Oder schreiben Sie aus dem Gefängnis.',
        happens: 'Wir sprechen über Wohnung, Geld und Arbeit.',
      },
      en: {
        name: 'New start after prison',
        summary: 'Housing, papers and work after a prison sentence.',
        start: 'Call, or write while still in prison.',
        happens: 'We plan the first weeks with you: a place to sleep, money, ID, doctor.',
      },
    },
  },
]
