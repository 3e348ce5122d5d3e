import { further } from './further.ts'

/** Care and old age: what a city has one or few of. */
export const careFurther = further([
  {
    type: 'nachtpflege',
    by: 'care',
    hours: 'night',
    at: 'old',
    groups: ['menschen-mit-demenz', 'pflegebeduerftige'],
    cost: 'fee',
    de: ['Nachtpflege Musterstadt', 'Pflege und Aufsicht in der Nacht; am Tag sind Sie zu Hause.'],
    leicht: [
      'Nacht-Pflege Musterstadt',
      'In der Nacht pflegt man Sie dort. Am Tag sind Sie zu Hause.',
    ],
    en: [
      'Night care Musterstadt',
      'Care and supervision at night; during the day you are at home.',
    ],
  },
  {
    type: 'demenzcafe',
    by: 'social',
    hours: 'secondWednesday',
    at: 'old',
    count: 3,
    groups: ['menschen-mit-demenz', 'pflegende-angehoerige'],
    cost: 'free',
    de: [
      'Demenzcafé und Betreuungsgruppe {q}',
      'Menschen mit Demenz verbringen hier einige Stunden in Gesellschaft; Angehörige haben Zeit für sich.',
    ],
    leicht: [
      'Demenz-Café {q}',
      'Hier treffen sich Menschen mit Demenz. Ihre Familie kann ausruhen.',
    ],
    en: [
      'Dementia café and activity group {q}',
      'People with dementia spend a few hours in company here while relatives have time for themselves.',
    ],
  },
  {
    type: 'gerontopsychiatrische-beratung',
    by: 'social',
    hours: 'advice',
    at: 'old',
    groups: ['aeltere'],
    cost: 'free',
    de: [
      'Beratung bei seelischer Krankheit im Alter Musterstadt',
      'Rat und Hausbesuche, wenn ältere Menschen seelisch krank, verwirrt oder süchtig sind.',
    ],
    leicht: [
      'Hilfe für die Seele im Alter Musterstadt',
      'Ein älterer Mensch ist traurig oder verwirrt. Hier bekommen Sie Rat.',
    ],
    en: [
      'Mental health advice for older people Musterstadt',
      'Advice and home visits when older people are mentally ill, confused or addicted.',
    ],
  },
  {
    type: 'einkaufshilfe',
    by: 'social',
    hours: 'phoneTimes',
    at: 'visiting',
    count: 2,
    groups: ['aeltere'],
    cost: 'reduced',
    de: [
      'Einkaufshilfe und Lieferdienst {q}',
      'Jemand kauft für Sie ein, begleitet Sie oder bringt den Einkauf nach Hause.',
    ],
    leicht: [
      'Hilfe beim Einkaufen {q}',
      'Jemand kauft für Sie ein. Oder geht mit Ihnen zum Laden.',
    ],
    en: [
      'Help with shopping and delivery {q}',
      'Somebody shops for you, goes with you or brings the shopping to your home.',
    ],
  },
  {
    type: 'telefonbesuch',
    by: 'club',
    hours: 'phoneTimes',
    at: 'visiting',
    groups: ['aeltere'],
    cost: 'free',
    de: [
      'Telefonbesuch und Plaudertelefon Musterstadt',
      'Jemand ruft Sie regelmäßig an, redet mit Ihnen und fragt, wie es Ihnen geht.',
    ],
    leicht: ['Anruf zum Plaudern Musterstadt', 'Jemand ruft Sie oft an. Sie reden zusammen.'],
    en: [
      'Telephone visits and chat line Musterstadt',
      'Somebody calls you regularly, talks with you and asks how you are.',
    ],
  },
  {
    type: 'vorsorgeberatung',
    by: 'social',
    hours: 'appointment',
    at: 'centre',
    groups: ['aeltere'],
    cost: 'free',
    de: [
      'Beratung zu Vollmacht und Patientenverfügung Musterstadt',
      'Rat und Vordrucke, damit später die richtigen Menschen für Sie entscheiden.',
    ],
    leicht: [
      'Beratung zur Vorsorge Musterstadt',
      'Sie legen heute fest, wer später für Sie entscheidet.',
    ],
    en: [
      'Advice on power of attorney and living will Musterstadt',
      'Advice and forms so that later the right people decide for you.',
    ],
  },
  {
    type: 'betreuungsgericht',
    by: 'city',
    hours: 'office',
    at: 'centre',
    cost: 'free',
    de: [
      'Betreuungsgericht Musterstadt',
      'Das Amtsgericht bestellt und kontrolliert rechtliche Betreuung für Erwachsene.',
    ],
    leicht: [
      'Betreuungs-Gericht Musterstadt',
      'Das Gericht bestimmt einen Betreuer. Das Gericht passt auf ihn auf.',
    ],
    en: [
      'Guardianship court Musterstadt',
      'The local court appoints and supervises legal guardians for adults.',
    ],
  },
  {
    type: 'palliativversorgung',
    by: 'care',
    hours: 'always',
    at: 'visiting',
    groups: ['sterbende', 'angehoerige'],
    de: [
      'Palliativversorgung Musterstadt',
      'Ärztliche und pflegerische Hilfe gegen Schmerzen und Beschwerden bei unheilbarer Krankheit, auch zu Hause.',
    ],
    leicht: [
      'Palliativ-Versorgung Musterstadt',
      'Sie sind unheilbar krank. Ärzte und Pfleger lindern Ihre Schmerzen.',
    ],
    en: [
      'Palliative care Musterstadt',
      'Medical and nursing help against pain and distress in incurable illness, also at home.',
    ],
  },
  {
    type: 'pflege-wohngemeinschaft',
    by: 'care',
    hours: 'always',
    at: 'old',
    count: 2,
    groups: ['pflegebeduerftige'],
    cost: 'fee',
    de: [
      'Pflege-Wohngemeinschaft {q}',
      'Einige Menschen mit Pflegebedarf oder Demenz leben in einer Wohnung zusammen und werden dort betreut.',
    ],
    leicht: [
      'Pflege-WG {q}',
      'Menschen mit Pflege wohnen zusammen. Jemand hilft ihnen Tag und Nacht.',
    ],
    en: [
      'Shared flat with care {q}',
      'A few people who need care or have dementia live together in a flat and are looked after there.',
    ],
  },
  {
    type: 'betreutes-wohnen-senioren',
    by: 'care',
    hours: 'office',
    at: 'old',
    count: 3,
    groups: ['aeltere'],
    cost: 'fee',
    de: [
      'Betreutes Wohnen für Senioren {q}',
      'Eigene Wohnung für ältere Menschen mit Ansprechperson, Notruf und Hilfe nach Wunsch.',
    ],
    leicht: [
      'Betreutes Wohnen im Alter {q}',
      'Sie haben eine eigene Wohnung. Bei Bedarf bekommen Sie Hilfe.',
    ],
    en: [
      'Assisted living for older people {q}',
      'Your own flat with a contact person, emergency call and help as you wish.',
    ],
  },
  {
    type: 'pflege-notaufnahme',
    by: 'care',
    hours: 'always',
    at: 'visiting',
    groups: ['pflegende-angehoerige'],
    de: [
      'Schnelle Hilfe im Pflege-Notfall Musterstadt',
      'Hilfe noch am selben Tag, wenn die Pflege zu Hause plötzlich ausfällt; bei Lebensgefahr gilt die 112.',
    ],
    leicht: [
      'Schnelle Hilfe bei Pflege Musterstadt',
      'Heute kann niemand pflegen? Hier hilft man schnell. Lebens-Gefahr: 112.',
    ],
    en: [
      'Urgent help when care breaks down Musterstadt',
      'Help the same day when care at home suddenly fails; if life is in danger call 112.',
    ],
  },
  {
    type: 'konfliktberatung-pflege',
    by: 'social',
    hours: 'phoneTimes',
    at: 'visiting',
    groups: ['pflegebeduerftige', 'pflegende-angehoerige'],
    cost: 'free',
    access: { anonymous: 'yes' },
    de: [
      'Beratung bei Konflikten und Gewalt in der Pflege Musterstadt',
      'Vertraulicher Rat bei Streit, Überforderung oder Gewalt in der Pflege, zu Hause und im Heim.',
    ],
    leicht: [
      'Hilfe bei Streit und Gewalt in der Pflege Musterstadt',
      'In der Pflege gibt es Streit. Oder Gewalt. Hier reden Sie vertraulich.',
    ],
    en: [
      'Advice on conflict and violence in care Musterstadt',
      'Confidential advice on conflict, overload or violence in care, at home and in care homes.',
    ],
  },
  {
    type: 'heimaufsicht',
    by: 'city',
    hours: 'office',
    at: 'centre',
    groups: ['pflegebeduerftige'],
    cost: 'free',
    de: [
      'Heimaufsicht Musterstadt',
      'Das Amt prüft Pflegeheime und andere Einrichtungen und geht Beschwerden nach.',
    ],
    leicht: [
      'Heim-Aufsicht Musterstadt',
      'Im Heim läuft etwas schlecht. Hier können Sie das sagen.',
    ],
    en: [
      'Care home inspection Musterstadt',
      'The authority that inspects care homes and follows up complaints.',
    ],
  },
  {
    type: 'hilfe-zur-pflege',
    by: 'city',
    hours: 'office',
    at: 'centre',
    groups: ['pflegebeduerftige'],
    cost: 'free',
    de: [
      'Hilfe zur Pflege beim Sozialamt Musterstadt',
      'Das Sozialamt zahlt Pflege und Heimkosten, wenn das eigene Geld und die Pflegekasse nicht reichen.',
    ],
    leicht: [
      'Geld für Pflege vom Amt Musterstadt',
      'Pflege ist teuer. Ihr Geld reicht nicht. Dann zahlt das Amt.',
    ],
    en: [
      'Help with care costs from the social welfare office Musterstadt',
      'The social welfare office pays for care when your own money and the care insurance are not enough.',
    ],
  },
  {
    type: 'betreuungskraft-im-haushalt',
    by: 'care',
    hours: 'office',
    at: 'visiting',
    groups: ['aeltere'],
    cost: 'fee',
    de: [
      'Betreuungskraft im Haushalt Musterstadt',
      'Rat und Vermittlung, wenn eine Betreuungskraft mit im Haushalt wohnt, zu fairen Bedingungen.',
    ],
    leicht: [
      'Hilfe wohnt mit im Haus Musterstadt',
      'Jemand wohnt bei Ihnen. Diese Person hilft Ihnen jeden Tag.',
    ],
    en: [
      'Live-in carer Musterstadt',
      'Advice and placement for a carer who lives in the household, on fair terms.',
    ],
  },
  {
    type: 'pflegekurs',
    by: 'social',
    hours: 'evenings',
    at: 'centre',
    groups: ['pflegende-angehoerige'],
    cost: 'free',
    de: [
      'Pflegekurs Musterstadt',
      'Kostenloser Kurs: Angehörige und Freiwillige lernen, wie sie zu Hause gut pflegen.',
    ],
    leicht: ['Pflege-Kurs Musterstadt', 'Hier lernen Sie pflegen. Der Kurs kostet nichts.'],
    en: [
      'Care course Musterstadt',
      'Free course in which relatives and volunteers learn how to care well at home.',
    ],
  },
  {
    type: 'kultursensible-pflege',
    by: 'care',
    hours: 'office',
    at: 'visiting',
    groups: ['pflegebeduerftige', 'zugewanderte'],
    languages: 6,
    de: [
      'Kultursensible Pflege Musterstadt',
      'Pflege und Rat, die Ihre Sprache, Religion und Gewohnheiten achten.',
    ],
    leicht: [
      'Pflege in Ihrer Sprache Musterstadt',
      'Sie brauchen Pflege. Hier spricht man Ihre Sprache.',
    ],
    en: [
      'Culturally sensitive care Musterstadt',
      'Care and advice that respect your language, religion and habits.',
    ],
  },
  {
    type: 'seniorensport',
    by: 'club',
    hours: 'weeklyGroup',
    at: 'old',
    count: 3,
    groups: ['aeltere'],
    cost: 'reduced',
    de: [
      'Sport und Bewegung für Ältere {q}',
      'Sanfte Bewegung, Gymnastik und Sturzvorbeugung für ältere Menschen.',
    ],
    leicht: [
      'Sport für ältere Menschen {q}',
      'Hier bewegen sich ältere Menschen. Es ist nicht zu schwer.',
    ],
    en: [
      'Sport and exercise for older people {q}',
      'Gentle exercise, gymnastics and fall prevention for older people.',
    ],
  },
  {
    type: 'hilfsmittel-und-sanitaetshaus',
    by: 'medical',
    hours: 'pharmacy',
    at: 'centre',
    count: 2,
    cost: 'fee',
    de: [
      'Hilfsmittel und Sanitätshaus {q}',
      'Rollator, Pflegebett, Rollstuhl und andere Hilfsmittel zum Leihen, Kaufen und Ausprobieren.',
    ],
    leicht: [
      'Hilfs-Mittel {q}',
      'Hier bekommen Sie einen Rollator. Oder einen Roll-Stuhl. Oder ein Pflege-Bett.',
    ],
    en: [
      'Mobility and medical aids {q}',
      'Walking frames, care beds, wheelchairs and other aids to borrow, buy and try out.',
    ],
  },
  {
    type: 'seniorenvertretung',
    by: 'city',
    hours: 'firstTuesday',
    at: 'centre',
    groups: ['aeltere'],
    cost: 'free',
    de: [
      'Seniorenvertretung Musterstadt',
      'Gewählte ältere Menschen vertreten die Anliegen der Älteren gegenüber Rat und Verwaltung.',
    ],
    leicht: [
      'Senioren-Rat Musterstadt',
      'Der Rat spricht für ältere Menschen. Sie können dort sagen, was fehlt.',
    ],
    en: [
      "Seniors' council Musterstadt",
      'Elected older people speak for older residents to the city council and administration.',
    ],
  },
  {
    type: 'ambulante-kinderkrankenpflege',
    by: 'care',
    hours: 'always',
    at: 'visiting',
    groups: ['kinder'],
    de: [
      'Kinderkrankenpflege zu Hause Musterstadt',
      'Pflegekräfte versorgen schwer kranke, zu früh geborene oder behinderte Kinder zu Hause.',
    ],
    leicht: [
      'Pflege für kranke Kinder zu Hause Musterstadt',
      'Ihr Kind ist sehr krank. Eine Pflege-Kraft kommt zu Ihnen.',
    ],
    en: [
      "Children's nursing at home Musterstadt",
      'Nurses care for seriously ill, premature or disabled children at home.',
    ],
  },
])
