import { further } from './further.ts'

/** Disability: what a city has one or few of. */
export const disabilityFurther = further([
  {
    type: 'schwerbehindertenausweis',
    by: 'city',
    hours: 'office',
    at: 'centre',
    groups: ['menschen-mit-behinderung'],
    cost: 'free',
    de: [
      'Schwerbehindertenausweis Musterstadt',
      'Das Amt stellt den Grad der Behinderung fest und gibt den Ausweis aus.',
    ],
    leicht: [
      'Ausweis bei schwerer Behinderung Musterstadt',
      'Sie haben eine schwere Behinderung. Hier bekommen Sie den Ausweis.',
    ],
    en: [
      'Disability card Musterstadt',
      'The office that determines the degree of disability and issues the card.',
    ],
  },
  {
    type: 'eingliederungshilfe',
    by: 'city',
    hours: 'appointment',
    at: 'centre',
    groups: ['menschen-mit-behinderung'],
    cost: 'free',
    de: [
      'Eingliederungshilfe Musterstadt',
      'Das Amt bewilligt Leistungen zur Teilhabe, etwa Assistenz, Hilfe beim Wohnen oder in der Schule.',
    ],
    leicht: [
      'Eingliederungs-Hilfe Musterstadt',
      'Sie haben eine Behinderung. Das Amt zahlt Ihre Unterstützung.',
    ],
    en: [
      'Integration assistance for people with disabilities Musterstadt',
      'The authority grants support to take part in life, such as assistance, help with living or at school.',
    ],
  },
  {
    type: 'behindertenbeauftragte',
    by: 'city',
    hours: 'openAdvice',
    at: 'centre',
    groups: ['menschen-mit-behinderung'],
    cost: 'free',
    de: [
      'Behindertenbeauftragte und Behindertenrat Musterstadt',
      'Sie setzen sich in der Stadt für Menschen mit Behinderung und für Barrierefreiheit ein.',
    ],
    leicht: [
      'Behinderten-Beauftragte Musterstadt',
      'Sie kämpfen für Menschen mit Behinderung. Sagen Sie dort, was fehlt.',
    ],
    en: [
      'Disability commissioner and council Musterstadt',
      'They stand up for people with disabilities and for accessibility in the city.',
    ],
  },
  {
    type: 'parkausweis-behinderung',
    by: 'city',
    hours: 'office',
    at: 'centre',
    groups: ['menschen-mit-koerperbehinderung'],
    cost: 'free',
    de: [
      'Parkausweis für Menschen mit Behinderung Musterstadt',
      'Mit dem blauen oder orangen Ausweis parken Sie auf Behindertenparkplätzen oder mit Erleichterungen.',
    ],
    leicht: [
      'Park-Ausweis bei Behinderung Musterstadt',
      'Hier bekommen Sie den Park-Ausweis. Dann parken Sie leichter.',
    ],
    en: [
      'Disabled parking permit Musterstadt',
      'With the blue or orange permit you may park in disabled bays or with concessions.',
    ],
  },
  {
    type: 'wohnen-mit-behinderung',
    by: 'social',
    hours: 'always',
    at: 'quarters',
    count: 2,
    groups: ['menschen-mit-behinderung'],
    de: [
      'Wohnheim und Wohngemeinschaft bei Behinderung {q}',
      'Menschen mit Behinderung wohnen hier zusammen und bekommen Unterstützung, auch rund um die Uhr.',
    ],
    leicht: [
      'Wohnen mit Behinderung {q}',
      'Menschen mit Behinderung wohnen zusammen. Jemand hilft ihnen.',
    ],
    en: [
      'Group homes for people with disabilities {q}',
      'People with disabilities live together here and get support, also around the clock.',
    ],
  },
  {
    type: 'integrationsfachdienst',
    by: 'social',
    hours: 'appointment',
    at: 'centre',
    groups: ['menschen-mit-behinderung', 'berufstaetige'],
    cost: 'free',
    de: [
      'Integrationsfachdienst und Inklusionsamt Musterstadt',
      'Beratung für schwerbehinderte Beschäftigte und ihre Betriebe, damit die Arbeit gelingt und bleibt.',
    ],
    leicht: [
      'Hilfe bei Arbeit und Behinderung Musterstadt',
      'Sie haben eine Behinderung und Arbeit. Hier hilft man bei Problemen.',
    ],
    en: [
      'Employment support for disabled workers Musterstadt',
      'Advice for severely disabled employees and their employers, so that work succeeds and lasts.',
    ],
  },
  {
    type: 'tagesfoerderstaette',
    by: 'social',
    hours: 'dayCare',
    at: 'quarters',
    groups: ['menschen-mit-behinderung'],
    de: [
      'Tagesförderstätte und Tagesstruktur Musterstadt',
      'Erwachsene mit schwerer Behinderung verbringen hier den Tag, mit Förderung und Gemeinschaft.',
    ],
    leicht: [
      'Tages-Förder-Stätte Musterstadt',
      'Hier sind Menschen mit schwerer Behinderung am Tag. Sie lernen und erleben etwas.',
    ],
    en: [
      'Day centre for adults with severe disabilities Musterstadt',
      'Adults with severe disabilities spend the day here, with activities and company.',
    ],
  },
  {
    type: 'familienunterstuetzender-dienst',
    by: 'social',
    hours: 'phoneTimes',
    at: 'visiting',
    groups: ['menschen-mit-behinderung', 'familien'],
    de: [
      'Familienunterstützender Dienst Musterstadt',
      'Betreuung und Entlastung für Familien, in denen ein Mensch mit Behinderung lebt.',
    ],
    leicht: [
      'Hilfe für Familien mit Behinderung Musterstadt',
      'Ihr Kind hat eine Behinderung. Jemand betreut es. Sie haben Zeit für sich.',
    ],
    en: [
      'Family support service for disability Musterstadt',
      'Care and relief for families in which a person with a disability lives.',
    ],
  },
  {
    type: 'schulbegleitung',
    by: 'social',
    hours: 'phoneTimes',
    at: 'visiting',
    groups: ['schulkinder', 'menschen-mit-behinderung'],
    de: [
      'Schulbegleitung und inklusive Bildung Musterstadt',
      'Eine Begleitperson hilft Kindern mit Behinderung in Kita und Schule; hier gibt es auch Rat zur Schulwahl.',
    ],
    leicht: [
      'Schul-Begleitung Musterstadt',
      'Ihr Kind hat eine Behinderung. Jemand hilft ihm in der Schule.',
    ],
    en: [
      'School assistance and inclusive education Musterstadt',
      'An assistant helps children with disabilities at day care and school; with advice on choosing a school.',
    ],
  },
  {
    type: 'inklusive-freizeit',
    by: 'club',
    hours: 'weeklyGroup',
    at: 'quarters',
    count: 2,
    groups: ['menschen-mit-behinderung'],
    cost: 'reduced',
    de: [
      'Inklusive Freizeit und Sport {q}',
      'Freizeit, Sport, Reisen und Gruppen für Menschen mit und ohne Behinderung.',
    ],
    leicht: [
      'Freizeit für alle {q}',
      'Menschen mit und ohne Behinderung machen zusammen Sport. Oder Ausflüge.',
    ],
    en: [
      'Inclusive leisure and sport {q}',
      'Leisure, sport, trips and groups for people with and without disabilities.',
    ],
  },
  {
    type: 'autismusberatung',
    by: 'social',
    hours: 'appointment',
    at: 'centre',
    groups: ['autistische-menschen'],
    de: [
      'Autismusberatung und Autismustherapie Musterstadt',
      'Rat und Förderung für autistische Kinder und Erwachsene und ihre Familien.',
    ],
    leicht: [
      'Beratung bei Autismus Musterstadt',
      'Sie oder Ihr Kind haben Autismus. Hier bekommen Sie Rat.',
    ],
    en: [
      'Autism advice and support Musterstadt',
      'Advice and support for autistic children and adults and their families.',
    ],
  },
  {
    type: 'gehoerlosenberatung',
    by: 'social',
    hours: 'openAdvice',
    at: 'centre',
    groups: ['gehoerlose'],
    cost: 'free',
    access: { signLanguage: 'yes', inductionLoop: 'yes' },
    de: [
      'Beratung für gehörlose und schwerhörige Menschen Musterstadt',
      'Rat in Gebärdensprache und Hilfe bei Hörverlust, auch für Angehörige.',
    ],
    leicht: [
      'Beratung für Gehörlose und Schwer-Hörige Musterstadt',
      'Sie hören nicht oder schlecht. Hier berät man Sie in Gebärden-Sprache.',
    ],
    en: [
      'Advice for deaf and hard-of-hearing people Musterstadt',
      'Advice in sign language and help with hearing loss, also for relatives.',
    ],
  },
  {
    type: 'blinden-und-sehbehindertenberatung',
    by: 'club',
    hours: 'openAdvice',
    at: 'centre',
    groups: ['blinde'],
    cost: 'free',
    de: [
      'Beratung für blinde und sehbehinderte Menschen Musterstadt',
      'Rat, Hilfsmittel und Training, wenn Sie schlecht oder nicht sehen.',
    ],
    leicht: [
      'Beratung für Blinde und Seh-Behinderte Musterstadt',
      'Sie sehen nicht oder schlecht. Hier bekommen Sie Rat.',
    ],
    en: [
      'Advice for blind and visually impaired people Musterstadt',
      'Advice, aids and training if you see badly or not at all.',
    ],
  },
  {
    type: 'gebaerdensprachdolmetschen',
    by: 'social',
    hours: 'phoneTimes',
    at: 'visiting',
    groups: ['gehoerlose'],
    access: { signLanguage: 'yes', inductionLoop: 'yes' },
    de: [
      'Dolmetschen in Gebärdensprache Musterstadt',
      'Vermittlung von Dolmetschenden für Gebärdensprache und Schrift, etwa für Amt, Praxis oder Schule.',
    ],
    leicht: [
      'Dolmetscher für Gebärden-Sprache Musterstadt',
      'Sie sprechen Gebärden-Sprache. Jemand dolmetscht für Sie.',
    ],
    en: [
      'Sign language interpreting Musterstadt',
      'Finds sign language and speech-to-text interpreters for offices, surgeries or school.',
    ],
  },
  {
    type: 'leichte-sprache-buero',
    by: 'social',
    hours: 'appointment',
    at: 'centre',
    groups: ['menschen-mit-lernschwierigkeiten'],
    cost: 'fee',
    de: [
      'Büro für Leichte Sprache Musterstadt',
      'Hier werden Texte in Leichte Sprache übersetzt und von Menschen mit Lernschwierigkeiten geprüft.',
    ],
    leicht: [
      'Büro für Leichte Sprache Musterstadt',
      'Ein Text ist schwer. Hier macht man ihn leicht.',
    ],
    en: [
      'Office for easy-to-read language Musterstadt',
      'Texts are put into easy language here and checked by people with learning difficulties.',
    ],
  },
])
