import { further } from './further.ts'

/** Mind and addiction: what a city has one or few of. */
export const mindFurther = further([
  {
    type: 'drogenkonsumraum',
    by: 'social',
    hours: 'club',
    at: 'centre',
    groups: ['suchtkranke'],
    cost: 'free',
    access: { anonymous: 'yes' },
    de: [
      'Drogenkonsumraum Musterstadt',
      'Ein sauberer Raum, in dem Abhängige ihre mitgebrachten Drogen unter Aufsicht nehmen; bei einer Überdosis hilft man sofort.',
    ],
    leicht: [
      'Raum für Drogen-Konsum Musterstadt',
      'Hier nehmen Sie Ihre Drogen sauber und sicher. Im Notfall hilft man sofort.',
    ],
    en: [
      'Drug consumption room Musterstadt',
      'A clean room where dependent people take the drugs they bring under supervision; help is at hand for an overdose.',
    ],
  },
  {
    type: 'substitution',
    by: 'medical',
    hours: 'practice',
    at: 'centre',
    count: 2,
    groups: ['suchtkranke'],
    de: [
      'Substitution {q}',
      'Ärztliche Behandlung mit Methadon oder ähnlichen Mitteln statt Heroin, mit Beratung.',
    ],
    leicht: [
      'Ersatz-Mittel bei Heroin-Sucht {q}',
      'Ein Arzt gibt Ihnen ein Mittel statt Heroin. So haben Sie keinen Entzug.',
    ],
    en: [
      'Substitution treatment {q}',
      'Medical treatment with methadone or similar medicines instead of heroin, with advice.',
    ],
  },
  {
    type: 'entgiftung',
    by: 'hospital',
    hours: 'always',
    at: 'centre',
    groups: ['suchtkranke'],
    de: [
      'Entgiftung und Entzug Musterstadt',
      'Ärztlich begleiteter Entzug von Alkohol, Drogen oder Medikamenten in einer Klinik.',
    ],
    leicht: [
      'Entzug in der Klinik Musterstadt',
      'Sie hören auf mit Alkohol oder Drogen. Ärzte passen auf Sie auf.',
    ],
    en: [
      'Detoxification Musterstadt',
      'Withdrawal from alcohol, drugs or medicines in a clinic with medical care.',
    ],
  },
  {
    type: 'sucht-selbsthilfe',
    by: 'club',
    hours: 'weeklyGroup',
    at: 'quarters',
    count: 3,
    groups: ['suchtkranke'],
    cost: 'free',
    access: { anonymous: 'yes' },
    de: [
      'Selbsthilfe bei Sucht {q}',
      'Betroffene und Angehörige treffen sich, sprechen offen und stärken einander, ohne Anmeldung und kostenlos.',
    ],
    leicht: [
      'Selbst-Hilfe bei Sucht {q}',
      'Hier treffen Sie andere Menschen mit Sucht. Auch Familien haben Gruppen.',
    ],
    en: [
      'Addiction self-help {q}',
      'People with an addiction and relatives meet, talk openly and support each other, free and without signing up.',
    ],
  },
  {
    type: 'kinder-und-jugendpsychiatrie',
    by: 'hospital',
    hours: 'always',
    at: 'centre',
    groups: ['kinder', 'jugendliche'],
    crisis: true,
    de: [
      'Kinder- und Jugendpsychiatrie Musterstadt',
      'Ärztliche und therapeutische Hilfe für Kinder und Jugendliche mit seelischer Krankheit, im Notfall sofort.',
    ],
    leicht: [
      'Seelen-Arzt für Kinder und Jugendliche Musterstadt',
      'Ihrem Kind geht es seelisch schlecht. Hier helfen Ärzte, im Notfall sofort.',
    ],
    en: [
      'Child and adolescent psychiatry Musterstadt',
      'Medical and therapeutic help for children and young people with mental illness, at once in an emergency.',
    ],
  },
  {
    type: 'tagesklinik',
    by: 'hospital',
    hours: 'dayCare',
    at: 'centre',
    groups: ['seelisch-belastete'],
    de: [
      'Psychiatrische Tagesklinik Musterstadt',
      'Behandlung seelischer Krankheiten tagsüber; abends und am Wochenende sind Sie zu Hause.',
    ],
    leicht: [
      'Tages-Klinik für die Seele Musterstadt',
      'Am Tag bekommen Sie Behandlung. Am Abend sind Sie zu Hause.',
    ],
    en: [
      'Psychiatric day hospital Musterstadt',
      'Treatment of mental illness during the day; evenings and weekends you are at home.',
    ],
  },
  {
    type: 'trauma-beratung',
    by: 'hospital',
    hours: 'appointment',
    at: 'centre',
    groups: ['gewaltbetroffene', 'gefluechtete'],
    de: [
      'Traumaberatung und Traumaambulanz Musterstadt',
      'Schnelle Hilfe für Menschen, die etwas Schlimmes erlebt haben und es nicht loswerden.',
    ],
    leicht: [
      'Hilfe bei Trauma Musterstadt',
      'Sie haben etwas Schlimmes erlebt. Sie denken immer daran. Hier hilft man Ihnen.',
    ],
    en: [
      'Trauma support and outpatient clinic Musterstadt',
      'Quick help for people who have lived through something terrible and cannot get rid of it.',
    ],
  },
  {
    type: 'psychosoziales-zentrum-gefluechtete',
    by: 'migrant',
    hours: 'appointment',
    at: 'centre',
    groups: ['gefluechtete'],
    cost: 'free',
    languages: 6,
    de: [
      'Psychosoziales Zentrum für Geflüchtete Musterstadt',
      'Beratung und Therapie mit Dolmetschenden für Menschen, die Krieg, Folter oder Flucht belasten.',
    ],
    leicht: [
      'Hilfe für die Seele nach der Flucht Musterstadt',
      'Krieg und Flucht machen Ihnen Angst. Hier hilft man in Ihrer Sprache.',
    ],
    en: [
      'Psychosocial centre for refugees Musterstadt',
      'Advice and therapy with interpreters for people burdened by war, torture or flight.',
    ],
  },
  {
    type: 'essstoerungsberatung',
    by: 'social',
    hours: 'openAdvice',
    at: 'centre',
    groups: ['jugendliche', 'angehoerige'],
    cost: 'free',
    access: { anonymous: 'yes' },
    de: [
      'Beratung bei Essstörungen Musterstadt',
      'Vertraulicher Rat bei Magersucht, Bulimie oder Essanfällen, für Betroffene und Angehörige.',
    ],
    leicht: [
      'Hilfe bei Ess-Störung Musterstadt',
      'Sie essen zu wenig oder zu viel. Das Essen macht Ihnen Angst. Hier berät man Sie.',
    ],
    en: [
      'Eating disorder advice Musterstadt',
      'Confidential advice on anorexia, bulimia or binge eating, for those affected and relatives.',
    ],
  },
  {
    type: 'angehoerige-seelisch-kranker',
    by: 'social',
    hours: 'firstMonday',
    at: 'centre',
    groups: ['angehoerige'],
    cost: 'free',
    de: [
      'Hilfe für Angehörige seelisch kranker Menschen Musterstadt',
      'Rat und Gruppen für Familie und Freunde, die einen seelisch kranken Menschen begleiten.',
    ],
    leicht: [
      'Hilfe für Familien von seelisch Kranken Musterstadt',
      'Jemand in Ihrer Familie ist seelisch krank. Hier bekommen Sie Rat und Trost.',
    ],
    en: [
      'Help for relatives of people with mental illness Musterstadt',
      'Advice and groups for family and friends of somebody with a mental illness.',
    ],
  },
  {
    type: 'peer-beratung',
    by: 'social',
    hours: 'openAdvice',
    at: 'centre',
    groups: ['seelisch-belastete'],
    cost: 'free',
    access: { anonymous: 'yes' },
    de: [
      'Beratung durch Menschen mit eigener Erfahrung Musterstadt',
      'Menschen, die selbst eine seelische Krise erlebt haben, hören zu und beraten auf Augenhöhe.',
    ],
    leicht: [
      'Beratung von Mensch zu Mensch Musterstadt',
      'Hier beraten Menschen mit eigener Krise. Sie verstehen Sie gut.',
    ],
    en: [
      'Peer support Musterstadt',
      'People who have lived through a mental health crisis themselves listen and advise as equals.',
    ],
  },
  {
    type: 'wohnen-seelische-erkrankung',
    by: 'social',
    hours: 'appointment',
    at: 'quarters',
    groups: ['seelisch-belastete'],
    de: [
      'Betreutes Wohnen bei seelischer Erkrankung Musterstadt',
      'Unterstützung in der eigenen Wohnung, in einer Wohngruppe oder im Wohnheim für Menschen mit seelischer Krankheit oder Sucht.',
    ],
    leicht: [
      'Wohnen mit Hilfe bei seelischer Krankheit Musterstadt',
      'Sie sind seelisch krank. Jemand hilft Ihnen beim Wohnen.',
    ],
    en: [
      'Supported housing with mental illness Musterstadt',
      'Support in your own flat, a shared flat or a residential home for people with a mental illness or addiction.',
    ],
  },
  {
    type: 'zuverdienst',
    by: 'social',
    hours: 'dayCare',
    at: 'need',
    groups: ['seelisch-belastete'],
    cost: 'free',
    de: [
      'Zuverdienst und Arbeit bei seelischer Erkrankung Musterstadt',
      'Kleine, bezahlte Arbeit ohne Druck für Menschen, denen eine seelische Krankheit oder Sucht den vollen Arbeitstag nicht erlaubt.',
    ],
    leicht: [
      'Arbeit ohne Druck Musterstadt',
      'Sie sind seelisch krank. Hier arbeiten Sie ein paar Stunden und bekommen Geld.',
    ],
    en: [
      'Small paid work with a mental illness Musterstadt',
      'Small paid jobs without pressure for people whose mental illness or addiction does not allow a full working day.',
    ],
  },
  {
    type: 'suizid-hinterbliebene',
    by: 'social',
    hours: 'firstMonday',
    at: 'centre',
    groups: ['trauernde'],
    cost: 'free',
    de: [
      'Hilfe für Hinterbliebene nach Suizid Musterstadt',
      'Gespräche und Gruppen für Menschen, die jemanden durch Suizid verloren haben.',
    ],
    leicht: [
      'Hilfe nach einem Suizid Musterstadt',
      'Jemand hat sich das Leben genommen. Sie bleiben zurück. Hier sind Sie nicht allein.',
    ],
    en: [
      'Support after a suicide Musterstadt',
      'Talks and groups for people who have lost somebody to suicide.',
    ],
  },
])
