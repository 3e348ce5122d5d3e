import { further } from './further.ts'

/** Migration: what a city has one or few of. */
export const migrationFurther = further([
  {
    type: 'einbuergerung',
    by: 'city',
    hours: 'appointment',
    at: 'centre',
    groups: ['zugewanderte'],
    cost: 'fee',
    languages: 6,
    de: [
      'Einbürgerung Musterstadt',
      'Rat und Antrag, wenn Sie die deutsche Staatsangehörigkeit wollen.',
    ],
    leicht: [
      'Den deutschen Pass bekommen Musterstadt',
      'Sie wollen Deutscher oder Deutsche werden. Hier stellen Sie den Antrag.',
    ],
    en: ['Naturalisation Musterstadt', 'Advice and application if you want German citizenship.'],
  },
  {
    type: 'familiennachzug',
    by: 'migrant',
    hours: 'openAdvice',
    at: 'centre',
    groups: ['gefluechtete', 'zugewanderte'],
    cost: 'free',
    languages: 6,
    de: [
      'Beratung zum Familiennachzug Musterstadt',
      'Rat, wie Ihre Familie zu Ihnen nach Deutschland kommen kann.',
    ],
    leicht: [
      'Die Familie nach Deutschland holen Musterstadt',
      'Ihre Familie lebt in einem anderen Land. Hier fragen Sie: Wie kommt sie zu mir?',
    ],
    en: [
      'Family reunification advice Musterstadt',
      'Advice on how your family can join you in Germany.',
    ],
  },
  {
    type: 'eu-zugewanderte',
    by: 'social',
    hours: 'openAdvice',
    at: 'need',
    groups: ['eu-buerger'],
    cost: 'free',
    languages: 6,
    de: [
      'Beratung für Menschen aus der EU Musterstadt',
      'Rat für Zugewanderte aus EU-Ländern zu Arbeit, Versicherung, Wohnen und Leistungen.',
    ],
    leicht: [
      'Beratung für Menschen aus der EU Musterstadt',
      'Sie kommen aus einem anderen Land in der EU. Hier berät man Sie.',
    ],
    en: [
      'Advice for EU citizens Musterstadt',
      'Advice for newcomers from EU countries on work, insurance, housing and benefits.',
    ],
  },
  {
    type: 'asylbewerberleistungen',
    by: 'city',
    hours: 'office',
    at: 'centre',
    groups: ['gefluechtete'],
    cost: 'free',
    languages: 6,
    de: [
      'Leistungen für Asylsuchende Musterstadt',
      'Geld, Sachleistungen und Behandlungsscheine nach dem Asylbewerberleistungsgesetz.',
    ],
    leicht: [
      'Geld für Asyl-Suchende Musterstadt',
      'Sie suchen Asyl. Hier bekommen Sie Geld oder eine Bezahl-Karte.',
    ],
    en: [
      'Benefits for asylum seekers Musterstadt',
      "Money, benefits in kind and treatment vouchers under the Asylum Seekers' Benefits Act.",
    ],
  },
  {
    type: 'rueckkehrberatung',
    by: 'social',
    hours: 'appointment',
    at: 'centre',
    groups: ['gefluechtete'],
    cost: 'free',
    languages: 6,
    de: [
      'Rückkehrberatung Musterstadt',
      'Offene und freiwillige Beratung, wenn Sie überlegen, in Ihr Herkunftsland zurückzugehen.',
    ],
    leicht: [
      'Beratung zur Rückkehr Musterstadt',
      'Sie wollen vielleicht zurück in Ihr Land. Hier sprechen Sie darüber.',
    ],
    en: [
      'Return advice Musterstadt',
      'Open and voluntary advice if you are thinking of going back to your country of origin.',
    ],
  },
  {
    type: 'kirchenasyl-und-haertefall',
    by: 'social',
    hours: 'phoneTimes',
    at: 'visiting',
    groups: ['gefluechtete'],
    cost: 'free',
    languages: 6,
    de: [
      'Härtefallberatung Musterstadt',
      'Rat in letzter Not vor einer Abschiebung: Härtefallkommission, Petition und Kirchenasyl.',
    ],
    leicht: [
      'Beratung für Härte-Fälle Musterstadt',
      'Sie müssen Deutschland verlassen. Hier prüft man: Gibt es noch einen Weg?',
    ],
    en: [
      'Hardship advice before deportation Musterstadt',
      'Last-resort advice before deportation: hardship commission, petition and church asylum.',
    ],
  },
  {
    type: 'fluechtlingsinitiative',
    by: 'migrant',
    hours: 'weeklyGroup',
    at: 'need',
    count: 2,
    groups: ['gefluechtete'],
    cost: 'free',
    languages: 6,
    de: [
      'Flüchtlingsinitiative {q}',
      'Freiwillige begleiten geflüchtete Menschen im Alltag, zu Ämtern und bei der Wohnungssuche.',
    ],
    leicht: [
      'Helfer für geflüchtete Menschen {q}',
      'Sie sind geflüchtet. Freiwillige helfen Ihnen im Alltag.',
    ],
    en: [
      'Refugee support group {q}',
      'Volunteers support refugees in everyday life, at offices and in finding a flat.',
    ],
  },
  {
    type: 'vormundschaft-minderjaehrige',
    by: 'city',
    hours: 'office',
    at: 'centre',
    groups: ['unbegleitete-minderjaehrige'],
    cost: 'free',
    languages: 6,
    de: [
      'Hilfe für unbegleitete minderjährige Geflüchtete Musterstadt',
      'Vormundschaft, Schutz und Begleitung für Kinder und Jugendliche, die ohne Eltern geflüchtet sind.',
    ],
    leicht: [
      'Hilfe für Kinder auf der Flucht ohne Eltern Musterstadt',
      'Ein Kind ist allein geflüchtet. Ein Vormund passt auf das Kind auf.',
    ],
    en: [
      'Help for unaccompanied refugee minors Musterstadt',
      'Guardianship, protection and support for children and young people who fled without their parents.',
    ],
  },
  {
    type: 'suchdienst',
    by: 'social',
    hours: 'appointment',
    at: 'centre',
    groups: ['gefluechtete'],
    cost: 'free',
    languages: 6,
    de: [
      'Suchdienst für vermisste Angehörige Musterstadt',
      'Hilfe bei der Suche nach Familie, die Sie durch Krieg, Flucht oder Migration verloren haben.',
    ],
    leicht: [
      'Die Familie suchen Musterstadt',
      'Sie haben Ihre Familie auf der Flucht verloren. Hier sucht man mit Ihnen.',
    ],
    en: [
      'Tracing service for missing relatives Musterstadt',
      'Help to find family you have lost through war, flight or migration.',
    ],
  },
  {
    type: 'interkulturelle-servicestelle',
    by: 'city',
    hours: 'advice',
    at: 'centre',
    groups: ['zugewanderte'],
    cost: 'free',
    languages: 6,
    de: [
      'Interkulturelle Servicestelle Musterstadt',
      'Anlaufstelle der Stadt, die Zugewanderte in vielen Sprachen an die richtige Stelle führt.',
    ],
    leicht: [
      'Stelle für Menschen aus aller Welt Musterstadt',
      'Sie kommen aus einem anderen Land. Hier zeigt man Ihnen den Weg.',
    ],
    en: [
      'Intercultural service point Musterstadt',
      'City contact point that guides newcomers to the right place in many languages.',
    ],
  },
  {
    type: 'migrantenvertretung',
    by: 'city',
    hours: 'firstTuesday',
    at: 'centre',
    groups: ['zugewanderte'],
    cost: 'free',
    languages: 6,
    de: [
      'Migrantenvertretung Musterstadt',
      'Gewähltes Gremium, das in der Stadt für Menschen mit Migrationsgeschichte spricht.',
    ],
    leicht: [
      'Vertretung für Zugewanderte Musterstadt',
      'Gewählte Menschen sprechen für Zugewanderte in der Stadt.',
    ],
    en: [
      "Migrants' council Musterstadt",
      'Elected body that speaks in the city for people with a migration background.',
    ],
  },
  {
    type: 'uebersetzung-und-beglaubigung',
    by: 'migrant',
    hours: 'appointment',
    at: 'centre',
    groups: ['zugewanderte'],
    cost: 'fee',
    languages: 6,
    de: [
      'Übersetzung und Beglaubigung von Urkunden Musterstadt',
      'Schriftliche Übersetzung und Beglaubigung von Zeugnissen, Urkunden und anderen Papieren.',
    ],
    leicht: [
      'Papiere übersetzen Musterstadt',
      'Ihr Zeugnis ist in einer anderen Sprache. Hier übersetzt man es.',
    ],
    en: [
      'Translation and certification of documents Musterstadt',
      'Written translation and certification of certificates, deeds and other papers.',
    ],
  },
  {
    type: 'stadtteilmuetter',
    by: 'migrant',
    hours: 'club',
    at: 'need',
    count: 2,
    groups: ['familien', 'zugewanderte'],
    cost: 'free',
    languages: 6,
    de: [
      'Stadtteilmütter und Elternlotsen {q}',
      'Mütter und Väter aus vielen Ländern begleiten andere Familien zu Kita, Schule und Amt.',
    ],
    leicht: [
      'Mütter und Väter helfen Familien {q}',
      'Mütter und Väter sprechen Ihre Sprache. Sie gehen mit Ihnen zur Kita.',
    ],
    en: [
      'Neighbourhood mothers and parent guides {q}',
      'Mothers and fathers from many countries guide other families to day care, school and offices.',
    ],
  },
  {
    type: 'konsulat',
    by: 'other',
    hours: 'office',
    at: 'centre',
    groups: ['zugewanderte'],
    cost: 'fee',
    languages: 6,
    de: [
      'Konsulat und Botschaft Musterstadt',
      'Vertretung Ihres Herkunftslandes für Pass, Urkunden und Hilfe für Staatsangehörige.',
    ],
    leicht: [
      'Konsulat Musterstadt',
      'Ihr Heimat-Land hat hier ein Amt. Dort bekommen Sie einen Pass.',
    ],
    en: [
      'Consulate and embassy Musterstadt',
      'Office of your home country for passports, documents and help for its nationals.',
    ],
  },
])
