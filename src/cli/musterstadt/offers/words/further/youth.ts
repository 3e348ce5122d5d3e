import { further } from './further.ts'

/** Young people and school: what a city has one or few of. */
export const youthFurther = further([
  {
    type: 'ferienangebot',
    by: 'city',
    hours: 'dayCare',
    at: 'children',
    count: 2,
    groups: ['kinder', 'jugendliche'],
    cost: 'reduced',
    de: [
      'Ferienangebote und Ferienbetreuung {q}',
      'Ausflüge, Freizeiten und Betreuung für Kinder und Jugendliche in den Schulferien.',
    ],
    leicht: [
      'Angebote in den Ferien {q}',
      'Die Schule hat zu. Hier haben Kinder und Jugendliche Spaß. Sie sind gut betreut.',
    ],
    en: [
      'Holiday activities and care {q}',
      'Outings, camps and care for children and young people in the school holidays.',
    ],
  },
  {
    type: 'schule',
    by: 'school',
    hours: 'school',
    at: 'centre',
    count: 2,
    groups: ['jugendliche'],
    cost: 'free',
    de: [
      'Schule {q}',
      'Andere Schulen: Berufsschulen und Berufskollegs, Förderschulen und Schulen für Erwachsene.',
    ],
    leicht: ['Schule {q}', 'Es gibt noch andere Schulen. Zum Beispiel für einen Beruf.'],
    en: [
      'School {q}',
      'Other schools: vocational schools, special needs schools and schools for adults.',
    ],
  },
  {
    type: 'schulamt',
    by: 'city',
    hours: 'office',
    at: 'centre',
    groups: ['eltern', 'schulkinder'],
    cost: 'free',
    languages: 6,
    de: [
      'Schulamt und Schulberatung Musterstadt',
      'Auskunft und Hilfe zu Schulplatz, Schulanmeldung, Schulpflicht, Schulwechsel und Streit mit der Schule.',
    ],
    leicht: [
      'Schul-Amt Musterstadt',
      'Ihr Kind braucht einen Schul-Platz. Oder es gibt Streit mit der Schule. Hier hilft man.',
    ],
    en: [
      'School authority and school advice Musterstadt',
      'Information and help with school places, enrolment, compulsory schooling, changing schools and disputes with a school.',
    ],
  },
  {
    type: 'schulpsychologie',
    by: 'city',
    hours: 'phoneAdvice',
    at: 'centre',
    groups: ['schulkinder', 'eltern'],
    cost: 'free',
    de: [
      'Schulpsychologie Musterstadt',
      'Kostenlose psychologische Beratung für Schulkinder, Eltern und Lehrkräfte bei Lernen, Angst und Krisen in der Schule.',
    ],
    leicht: [
      'Psychologie für die Schule Musterstadt',
      'Ein Kind hat Angst vor der Schule. Oder es lernt schwer. Hier hilft man.',
    ],
    en: [
      'School psychology service Musterstadt',
      'Free psychological advice for pupils, parents and teachers on learning, fear and crises at school.',
    ],
  },
  {
    type: 'kinderhilfe-anlaufstelle',
    by: 'social',
    hours: 'youth',
    at: 'need',
    count: 2,
    groups: ['kinder'],
    cost: 'free',
    de: [
      'Anlaufstelle für Kinder {q}',
      'Orte, an die Kinder selbst gehen können: um zu essen, zu reden, Hausaufgaben zu machen oder Schutz zu finden.',
    ],
    leicht: [
      'Hilfe für Kinder {q}',
      'Hier können Kinder allein hingehen. Sie bekommen Essen und können reden.',
    ],
    en: [
      'Help point for children {q}',
      'Places children can go to by themselves: to eat, talk, do homework or find safety.',
    ],
  },
  {
    type: 'inobhutnahme',
    by: 'city',
    hours: 'always',
    at: 'centre',
    groups: ['kinder', 'jugendliche'],
    cost: 'free',
    crisis: true,
    de: [
      'Inobhutnahme und Jugendnotdienst Musterstadt',
      'Sofortiger Schutz und ein Schlafplatz für Kinder und Jugendliche in Not, Tag und Nacht.',
    ],
    leicht: [
      'Schutz für Kinder und Jugendliche Musterstadt',
      'Sie sind jung und in Not. Hier sind Sie sicher. Hier können Sie schlafen.',
    ],
    en: [
      'Emergency shelter for children and young people Musterstadt',
      'Immediate protection and a bed for children and young people in danger, day and night.',
    ],
  },
  {
    type: 'jugendwohngruppe',
    by: 'social',
    hours: 'always',
    at: 'quarters',
    groups: ['jugendliche'],
    de: [
      'Jugendwohngruppe und betreutes Jugendwohnen Musterstadt',
      'Wohnen mit Betreuung für Kinder, Jugendliche und junge Erwachsene, die nicht zu Hause leben können.',
    ],
    leicht: [
      'Wohn-Gruppe für Jugendliche Musterstadt',
      'Sie sind jung und können nicht zu Hause leben. Hier wohnen Sie mit Betreuung.',
    ],
    en: [
      'Residential group for young people Musterstadt',
      'Supported living for children, teenagers and young adults who cannot live at home.',
    ],
  },
  {
    type: 'jugendgerichtshilfe',
    by: 'city',
    hours: 'appointment',
    at: 'centre',
    groups: ['jugendliche'],
    cost: 'free',
    de: [
      'Jugendgerichtshilfe Musterstadt',
      'Begleitet junge Menschen bis 20 Jahre bei Anzeige, Polizei und Gericht und vermittelt Sozialstunden und Kurse.',
    ],
    leicht: [
      'Hilfe für Jugendliche vor Gericht Musterstadt',
      'Sie sind jung und müssen vor Gericht. Hier begleitet man Sie.',
    ],
    en: [
      'Youth court assistance Musterstadt',
      'Supports young people up to 20 with charges, police and court, and arranges community hours and courses.',
    ],
  },
  {
    type: 'jugendberufsagentur',
    by: 'city',
    hours: 'advice',
    at: 'centre',
    groups: ['jugendliche', 'junge-erwachsene'],
    cost: 'free',
    languages: 6,
    de: [
      'Jugendberufsagentur Musterstadt',
      'Arbeitsagentur, Jobcenter und Jugendhilfe beraten junge Menschen unter einem Dach zu Schule, Ausbildung und Arbeit.',
    ],
    leicht: [
      'Jugend-Berufs-Agentur Musterstadt',
      'Sie sind jung und suchen eine Ausbildung. Hier berät man Sie.',
    ],
    en: [
      'Youth employment agency Musterstadt',
      'Employment agency, job centre and youth services advise young people under one roof on school, training and work.',
    ],
  },
  {
    type: 'ausbildungsbegleitung',
    by: 'social',
    hours: 'appointment',
    at: 'centre',
    groups: ['junge-erwachsene'],
    cost: 'free',
    de: [
      'Ausbildungsbegleitung Musterstadt',
      'Nachhilfe, Begleitung und Vermittlung für Auszubildende, damit sie die Ausbildung schaffen.',
    ],
    leicht: [
      'Hilfe in der Ausbildung Musterstadt',
      'Sie machen eine Ausbildung. Das ist schwer. Hier hilft man Ihnen beim Lernen.',
    ],
    en: [
      'Support during vocational training Musterstadt',
      'Tutoring, support and mediation for apprentices so that they complete their training.',
    ],
  },
  {
    type: 'jugendwerkstatt',
    by: 'social',
    hours: 'dayCare',
    at: 'need',
    groups: ['junge-erwachsene'],
    cost: 'free',
    de: [
      'Jugendwerkstatt und Berufsvorbereitung Musterstadt',
      'Junge Menschen arbeiten praktisch, finden ihre Stärken und holen den Schulabschluss nach.',
    ],
    leicht: [
      'Jugend-Werkstatt Musterstadt',
      'Sie sind jung und finden keine Ausbildung. Hier probieren Sie Berufe aus.',
    ],
    en: [
      'Youth workshop and pre-vocational training Musterstadt',
      'Young people do practical work, find their strengths and catch up on school certificates.',
    ],
  },
  {
    type: 'studienberatung',
    by: 'city',
    hours: 'advice',
    at: 'centre',
    groups: ['studierende'],
    cost: 'free',
    de: [
      'Studienberatung und Studierendenwerk Musterstadt',
      'Beratung zu Studienwahl, Zulassung, Wohnen, Geld und Sorgen im Studium.',
    ],
    leicht: [
      'Beratung zum Studium Musterstadt',
      'Sie wollen studieren. Oder Sie haben Sorgen im Studium. Hier berät man Sie.',
    ],
    en: [
      'Student advice and student services Musterstadt',
      'Advice on choosing a course, admission, housing, money and worries while studying.',
    ],
  },
  {
    type: 'freiwilligendienst',
    by: 'social',
    hours: 'appointment',
    at: 'centre',
    groups: ['junge-erwachsene'],
    cost: 'free',
    de: [
      'Freiwilligendienst Musterstadt',
      'Ein soziales oder ökologisches Jahr in einer Einrichtung, mit Taschengeld, Seminaren und Versicherung.',
    ],
    leicht: [
      'Freiwilligen-Dienst Musterstadt',
      'Sie helfen ein Jahr lang. Zum Beispiel in einer Kita. Sie bekommen etwas Geld.',
    ],
    en: [
      'Volunteer year Musterstadt',
      'A social or environmental year in an organisation, with pocket money, seminars and insurance.',
    ],
  },
  {
    type: 'ombudsstelle-jugendhilfe',
    by: 'social',
    hours: 'phoneTimes',
    at: 'visiting',
    groups: ['jugendliche', 'eltern'],
    cost: 'free',
    de: [
      'Ombudsstelle Jugendhilfe Musterstadt',
      'Unabhängige, kostenlose Beratung für junge Menschen und Familien bei Streit mit dem Jugendamt oder einer Einrichtung.',
    ],
    leicht: [
      'Hilfe bei Streit mit dem Jugend-Amt Musterstadt',
      'Sie haben Streit mit dem Jugend-Amt. Hier berät man Sie. Die Stelle gehört nicht zum Amt.',
    ],
    en: [
      'Youth services ombuds office Musterstadt',
      'Independent, free advice for young people and families in a dispute with the youth office or a residential home.',
    ],
  },
])
