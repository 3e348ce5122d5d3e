import { further } from './further.ts'

/** A roof over one’s head: what a city has one or few of. */
export const housingFurther = further([
  {
    type: 'kaeltehilfe',
    by: 'social',
    hours: 'winterNights',
    at: 'centre',
    count: 2,
    groups: ['wohnungslose'],
    cost: 'free',
    crisis: true,
    de: [
      'Kältehilfe und Wärmestube {q}',
      'Warme Räume, Kältebus, Schlafsäcke und heiße Getränke für Menschen, die draußen sind.',
    ],
    leicht: ['Hilfe bei Kälte {q}', 'Es ist kalt. Sie sind draußen. Hier wird Ihnen warm.'],
    en: [
      'Cold weather help {q}',
      'Warm rooms, a cold-weather bus, sleeping bags and hot drinks for people who are outside.',
    ],
  },
  {
    type: 'hygiene-und-waesche',
    by: 'social',
    hours: 'club',
    at: 'centre',
    groups: ['wohnungslose'],
    cost: 'free',
    de: [
      'Duschen, waschen, sauber sein Musterstadt',
      'Duschen, Wäsche waschen, Haarschnitt und Hygieneartikel für Menschen ohne eigenes Bad oder mit wenig Geld.',
    ],
    leicht: [
      'Duschen und Wäsche waschen Musterstadt',
      'Sie haben kein Bad. Hier können Sie duschen. Hier waschen Sie Ihre Wäsche.',
    ],
    en: [
      'Showers and laundry Musterstadt',
      'Showers, laundry, haircuts and toiletries for people without a bathroom or with little money.',
    ],
  },
  {
    type: 'postadresse',
    by: 'social',
    hours: 'office',
    at: 'centre',
    groups: ['wohnungslose'],
    cost: 'free',
    de: [
      'Postadresse für Menschen ohne Wohnung Musterstadt',
      'Eine Adresse, an der Menschen ohne Wohnung ihre Briefe bekommen.',
    ],
    leicht: [
      'Adresse für Ihre Post Musterstadt',
      'Sie haben keine Wohnung. Ihre Post kommt hierher. Sie holen sie hier ab.',
    ],
    en: [
      'Postal address for homeless people Musterstadt',
      'An address where people without a home receive their letters.',
    ],
  },
  {
    type: 'wohnungslose-frauen',
    by: 'women',
    hours: 'club',
    at: 'centre',
    groups: ['frauen', 'wohnungslose'],
    cost: 'free',
    access: { womenOnly: 'yes' },
    de: [
      'Hilfe für wohnungslose Frauen Musterstadt',
      'Beratung, Aufenthalt und Schlafplätze nur für Frauen ohne Wohnung.',
    ],
    leicht: [
      'Hilfe für Frauen ohne Wohnung Musterstadt',
      'Sie sind eine Frau ohne Wohnung. Hier sind nur Frauen. Hier hilft man Ihnen.',
    ],
    en: [
      'Help for homeless women Musterstadt',
      'Advice, a place to stay by day and beds for women without a home only.',
    ],
  },
  {
    type: 'housing-first',
    by: 'social',
    hours: 'appointment',
    at: 'centre',
    groups: ['wohnungslose'],
    cost: 'free',
    de: [
      'Housing First Musterstadt',
      'Menschen ohne Wohnung bekommen sofort einen eigenen Mietvertrag und so viel Begleitung, wie sie möchten.',
    ],
    leicht: [
      'Zuerst eine eigene Wohnung Musterstadt',
      'Sie haben lange keine Wohnung. Hier bekommen Sie zuerst eine eigene Wohnung.',
    ],
    en: [
      'Housing First Musterstadt',
      'People without a home get their own lease at once, and as much support as they want.',
    ],
  },
  {
    type: 'betreutes-wohnen-wohnungslos',
    by: 'social',
    hours: 'appointment',
    at: 'need',
    groups: ['wohnungslose'],
    cost: 'free',
    de: [
      'Betreutes Wohnen nach Wohnungslosigkeit Musterstadt',
      'Wohnplätze mit Begleitung im Alltag für Menschen, die keine Wohnung hatten.',
    ],
    leicht: [
      'Wohnen mit Hilfe nach der Straße Musterstadt',
      'Sie hatten keine Wohnung. Hier wohnen Sie. Jemand hilft Ihnen im Alltag.',
    ],
    en: [
      'Supported living after homelessness Musterstadt',
      'Places to live with everyday support for people who had no home.',
    ],
  },
  {
    type: 'wohnheim-ausbildung-und-studium',
    by: 'social',
    hours: 'office',
    at: 'centre',
    count: 2,
    groups: ['studierende'],
    cost: 'fee',
    de: [
      'Wohnheime für Ausbildung und Studium {q}',
      'Zimmer für Auszubildende, Studierende und junge Menschen, auf Wunsch mit Begleitung.',
    ],
    leicht: [
      'Zimmer für Azubis und Studenten {q}',
      'Sie lernen einen Beruf oder studieren. Hier finden Sie ein Zimmer.',
    ],
    en: [
      'Halls for apprentices and students {q}',
      'Rooms for apprentices, students and young people, with support if wanted.',
    ],
  },
  {
    type: 'wohnen-fuer-hilfe',
    by: 'social',
    hours: 'phoneTimes',
    at: 'visiting',
    groups: ['studierende', 'aeltere'],
    cost: 'free',
    de: [
      'Wohnen für Hilfe Musterstadt',
      'Studierende und andere wohnen günstig bei Menschen, denen sie dafür im Alltag helfen.',
    ],
    leicht: [
      'Wohnen und dafür helfen Musterstadt',
      'Sie wohnen bei anderen Menschen. Dafür helfen Sie im Alltag.',
    ],
    en: [
      'Housing in return for help Musterstadt',
      'Students and others live cheaply with people whom they help in everyday life in return.',
    ],
  },
  {
    type: 'entruempelung-und-wohnfaehigkeit',
    by: 'social',
    hours: 'phoneTimes',
    at: 'visiting',
    groups: ['mieterinnen'],
    cost: 'reduced',
    de: [
      'Hilfe bei vermüllter Wohnung Musterstadt',
      'Hilfe beim Aufräumen und Entrümpeln, wenn eine Wohnung kaum noch bewohnbar ist.',
    ],
    leicht: [
      'Hilfe, wenn die Wohnung sehr voll ist Musterstadt',
      'In Ihrer Wohnung ist zu viel. Sie schaffen es nicht allein. Hier hilft man Ihnen.',
    ],
    en: [
      'Help with a cluttered home Musterstadt',
      'Help with tidying and clearing when a home is hardly habitable any more.',
    ],
  },
])
