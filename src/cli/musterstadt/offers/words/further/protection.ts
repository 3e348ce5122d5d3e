import { further } from './further.ts'

/** Protection from violence: what a city has one or few of. */
export const protectionFurther = further([
  {
    type: 'beratung-sexualisierte-gewalt',
    by: 'women',
    hours: 'phoneAdvice',
    at: 'centre',
    groups: ['gewaltbetroffene'],
    cost: 'free',
    languages: 6,
    crisis: true,
    access: { anonymous: 'yes' },
    de: [
      'Beratung bei sexualisierter Gewalt Musterstadt',
      'Vertrauliche Beratung nach Vergewaltigung, Missbrauch oder Belästigung, auch für Angehörige und wenn es lange her ist.',
    ],
    leicht: [
      'Hilfe bei sexueller Gewalt Musterstadt',
      'Jemand hat Sie gegen Ihren Willen angefasst. Hier glaubt man Ihnen.',
    ],
    en: [
      'Advice on sexual violence Musterstadt',
      'Confidential advice after rape, abuse or harassment, also for relatives and even if it was long ago.',
    ],
  },
  {
    type: 'anonyme-spurensicherung',
    by: 'hospital',
    hours: 'always',
    at: 'centre',
    groups: ['gewaltbetroffene'],
    cost: 'free',
    crisis: true,
    access: { anonymous: 'yes' },
    de: [
      'Vertrauliche Spurensicherung Musterstadt',
      'Ärztliche Hilfe nach einer Vergewaltigung oder Gewalt; Spuren werden gesichert und aufbewahrt, ohne dass die Polizei davon erfährt.',
    ],
    leicht: [
      'Spuren sichern ohne Polizei Musterstadt',
      'Jemand hat Ihnen Gewalt angetan. Ärzte helfen und heben die Beweise auf. Sie entscheiden später über die Polizei.',
    ],
    en: [
      'Confidential forensic examination Musterstadt',
      'Medical help after rape or violence; evidence is secured and stored without the police being told.',
    ],
  },
  {
    type: 'maedchenzuflucht',
    by: 'women',
    hours: 'always',
    at: 'protected',
    groups: ['maedchen', 'gewaltbetroffene'],
    cost: 'free',
    languages: 6,
    crisis: true,
    de: [
      'Mädchenzuflucht',
      'Ein geschützter Ort für Mädchen und junge Frauen, die zu Hause Gewalt, Zwang oder Missbrauch erleben.',
    ],
    leicht: [
      'Schutz-Haus für Mädchen',
      'Für Mädchen und junge Frauen. Sie sind zu Hause in Gefahr? Hier sind Sie sicher.',
    ],
    en: [
      "Girls' refuge",
      'A protected place for girls and young women who suffer violence, coercion or abuse at home.',
    ],
  },
  {
    type: 'zwangsheirat-und-fgm',
    by: 'women',
    hours: 'phoneAdvice',
    at: 'centre',
    groups: ['frauen', 'maedchen', 'gewaltbetroffene'],
    cost: 'free',
    languages: 6,
    crisis: true,
    access: { anonymous: 'yes' },
    de: [
      'Hilfe bei Zwangsheirat und Genitalbeschneidung Musterstadt',
      'Vertraulicher Rat und Schutz, wenn jemand zur Heirat gezwungen oder ein Mädchen beschnitten werden soll oder wurde.',
    ],
    leicht: [
      'Hilfe bei Zwangs-Heirat und Beschneidung Musterstadt',
      'Die Familie will Sie zur Heirat zwingen. Oder ein Mädchen soll beschnitten werden. Hier bekommen Sie Schutz.',
    ],
    en: [
      'Help with forced marriage and genital cutting Musterstadt',
      'Confidential advice and protection where somebody is forced to marry or a girl is at risk of or has undergone genital cutting.',
    ],
  },
  {
    type: 'menschenhandel-beratung',
    by: 'women',
    hours: 'phoneAdvice',
    at: 'centre',
    groups: ['gewaltbetroffene'],
    cost: 'free',
    languages: 6,
    crisis: true,
    access: { anonymous: 'yes' },
    de: [
      'Beratung bei Menschenhandel und Ausbeutung Musterstadt',
      'Schutz und Rat für Menschen, die zur Prostitution, zur Arbeit oder zum Betteln gezwungen oder ausgebeutet werden.',
    ],
    leicht: [
      'Hilfe bei Zwang und Ausbeutung Musterstadt',
      'Jemand zwingt Sie zu Arbeit oder Sex. Jemand nimmt Ihnen Ihr Geld weg. Hier bekommen Sie Schutz.',
    ],
    en: [
      'Advice on human trafficking and exploitation Musterstadt',
      'Protection and advice for people who are forced or exploited in prostitution, work or begging.',
    ],
  },
  {
    type: 'schutzwohnung-maenner',
    by: 'social',
    hours: 'always',
    at: 'protected',
    groups: ['maenner', 'gewaltbetroffene'],
    cost: 'free',
    crisis: true,
    de: [
      'Schutzwohnung für Männer',
      'Ein geschützter Ort für Männer und ihre Kinder, die zu Hause Gewalt erleben.',
    ],
    leicht: [
      'Schutz-Wohnung für Männer',
      'Jemand tut Ihnen zu Hause weh. Hier sind Sie und Ihre Kinder sicher.',
    ],
    en: [
      "Men's refuge",
      'A protected place for men and their children who suffer violence at home.',
    ],
  },
  {
    type: 'prostituiertenberatung',
    by: 'women',
    hours: 'openAdvice',
    at: 'centre',
    groups: ['prostituierte'],
    cost: 'free',
    languages: 6,
    access: { anonymous: 'yes' },
    de: [
      'Beratung für Menschen in der Sexarbeit Musterstadt',
      'Vertraulicher Rat zu Gesundheit, Recht, Anmeldung und Ausstieg für alle, die in der Prostitution arbeiten.',
    ],
    leicht: [
      'Beratung bei Sex-Arbeit Musterstadt',
      'Sie verdienen Geld mit Sex. Hier berät man Sie. Niemand sonst erfährt davon.',
    ],
    en: [
      'Advice for sex workers Musterstadt',
      'Confidential advice on health, rights, registration and leaving for anyone working in prostitution.',
    ],
  },
  {
    type: 'ausstiegsberatung-extremismus',
    by: 'social',
    hours: 'phoneTimes',
    at: 'visiting',
    groups: ['angehoerige'],
    cost: 'free',
    access: { anonymous: 'yes' },
    de: [
      'Ausstieg aus Extremismus und Sekten Musterstadt',
      'Vertrauliche Beratung für Menschen, die eine extremistische Gruppe oder Sekte verlassen wollen, und für Angehörige.',
    ],
    leicht: [
      'Hilfe beim Ausstieg aus radikalen Gruppen Musterstadt',
      'Sie wollen eine radikale Gruppe oder Sekte verlassen. Hier hilft man Ihnen. Auch Familien bekommen Rat.',
    ],
    en: [
      'Leaving extremism and cults Musterstadt',
      'Confidential advice for people who want to leave an extremist group or cult, and for their families.',
    ],
  },
])
