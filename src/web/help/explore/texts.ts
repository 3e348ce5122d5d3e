import { formatNumber, type TextSet } from '../../../platform/texts/index.ts'
import { explore as ar } from '../../translations/ar/explore.ts'
import { explore as fr } from '../../translations/fr/explore.ts'
import { explore as pl } from '../../translations/pl/explore.ts'
import { explore as ru } from '../../translations/ru/explore.ts'
import { explore as tr } from '../../translations/tr/explore.ts'
import { explore as uk } from '../../translations/uk/explore.ts'

/** Words of the ways through all offers: phases of life, networks, the table of what is where. */
const de = {
  findHelp: 'Hilfe finden',
  phasesTitle: 'Hilfe nach Lebensphasen',
  phasesLede: 'Von der Geburt bis zum Abschied: Wählen Sie, was zu Ihnen passt.',
  offers: (count: number) => (count === 1 ? '1 Angebot' : `${formatNumber(count, 'de')} Angebote`),
  noneRecorded: 'kein Angebot verzeichnet',
  noneHere: 'Dazu ist noch kein Angebot verzeichnet:',
  noneHereMeans: 'Das heißt nicht, dass es keine Hilfe gibt. Fragen Sie die Stadt.',
  allPhases: 'Alle Lebensphasen',
  networksTitle: 'Netzwerke und Programme',
  networksLede: 'Hier arbeiten Stellen zusammen, damit niemand alles allein suchen muss.',
  networkOffers: (count: number) => `Alle Angebote (${formatNumber(count, 'de')})`,
  members: 'Mitglieder',
  noNetworks: 'Es sind noch keine Netzwerke verzeichnet.',
  table: 'Was gibt es wo?',
  tableLede:
    'Wie viele Angebote verzeichnet sind. Eine Lücke heißt: Hier steht nichts. Es heißt nicht, dass es nichts gibt.',
  choose: 'Tabelle auswählen',
  field: 'Worum es geht',
  by: 'Spalten',
  level: 'Gebiete',
  show: 'Anzeigen',
  kinds: { area: 'Gebiete', group: 'Menschen', language: 'Sprachen' },
  fields: {
    money: 'Geld, Arbeit, Recht',
    housing: 'Wohnen',
    protection: 'Schutz vor Gewalt',
    mind: 'Seele und Sucht',
    health: 'Gesundheit und Vorsorge',
    family: 'Familie und Geburt',
    youth: 'Kinder, Schule, Jugend',
    care: 'Alter und Pflege',
    disability: 'Behinderung',
    migration: 'Neu in Deutschland',
    neighbourhood: 'Nachbarschaft und Alltag',
  },
  caption: (field: string, by: string) => `Verzeichnete Angebote: ${field}, nach ${by}`,
  captionBy: { area: 'Gebieten', group: 'Menschen', language: 'Sprachen' },
  kindOfHelp: 'Art der Hilfe',
  all: 'ganze Stadt',
  gap: 'Lücke: kein Angebot verzeichnet',
  gapRules: {
    commonInAreas:
      'Als Lücke gilt: In mindestens einem Drittel der Gebiete ist so ein Angebot verzeichnet, in diesem nicht. Was es nur einmal gibt, ist für die ganze Stadt da.',
    noneForGroup:
      'Als Lücke gilt: Es gibt solche Angebote, aber keines ist für diese Menschen oder für alle verzeichnet.',
    noneInLanguage:
      'Als Lücke gilt: Es gibt solche Angebote, und keines davon nennt diese Sprache.',
  },
  accessLink: 'Welche Orte haben einen Zugang ohne Stufen, welche eine barrierefreie Toilette?',
  protectedNote: 'Angebote mit geheimer Adresse zählen nur für die ganze Stadt.',
}
export type ExploreTexts = typeof de

const leicht: ExploreTexts = {
  findHelp: 'Hilfe finden',
  phasesTitle: 'Hilfe nach dem Alter',
  phasesLede: 'Wählen Sie aus: Was passt zu Ihnen?',
  offers: (count) => (count === 1 ? '1 Angebot' : `${formatNumber(count, 'de')} Angebote`),
  noneRecorded: 'Hier steht noch kein Angebot.',
  noneHere: 'Dazu steht hier noch nichts:',
  noneHereMeans: 'Vielleicht gibt es trotzdem Hilfe. Fragen Sie die Stadt.',
  allPhases: 'Zurück zur Auswahl',
  networksTitle: 'Netz-Werke',
  networksLede: 'In einem Netz-Werk arbeiten viele Stellen zusammen.',
  networkOffers: (count) => `Alle Angebote zeigen (${formatNumber(count, 'de')})`,
  members: 'Wer macht mit?',
  noNetworks: 'Hier stehen noch keine Netz-Werke.',
  table: 'Was gibt es wo?',
  tableLede: 'Die Tabelle zeigt: So viele Angebote kennen wir.',
  choose: 'Tabelle auswählen',
  field: 'Thema',
  by: 'Was soll oben stehen?',
  level: 'Gebiete',
  show: 'Zeigen',
  kinds: { area: 'Stadt-Teile', group: 'Menschen', language: 'Sprachen' },
  fields: {
    money: 'Geld und Arbeit',
    housing: 'Wohnen',
    protection: 'Schutz vor Gewalt',
    mind: 'Seele und Sucht',
    health: 'Gesundheit',
    family: 'Familie',
    youth: 'Kinder und Jugend',
    care: 'Alter und Pflege',
    disability: 'Behinderung',
    migration: 'Neu in Deutschland',
    neighbourhood: 'Nachbarschaft',
  },
  caption: (field, by) => `So viele Angebote kennen wir. Thema: ${field}. Sortiert nach: ${by}.`,
  captionBy: { area: 'Stadt-Teile', group: 'Menschen', language: 'Sprachen' },
  kindOfHelp: 'Art der Hilfe',
  all: 'ganze Stadt',
  gap: 'Lücke: Hier kennen wir kein Angebot.',
  gapRules: {
    commonInAreas:
      'Lücke heißt: Viele Stadt-Teile haben das Angebot. Dieser Stadt-Teil hat es nicht.',
    noneForGroup: 'Lücke heißt: Es gibt solche Hilfe. Wir kennen keine für diese Menschen.',
    noneInLanguage: 'Lücke heißt: Es gibt solche Hilfe. Wir kennen keine in dieser Sprache.',
  },
  accessLink: 'Wo gibt es keine Stufen? Wo gibt es eine Toilette für Roll-Stühle?',
  protectedNote: 'Manche Adressen sind geheim. Sie zählen nur bei: ganze Stadt.',
}

const en: ExploreTexts = {
  findHelp: 'Find help',
  phasesTitle: 'Help by phase of life',
  phasesLede: 'From birth to farewell: choose what fits you.',
  offers: (count) => (count === 1 ? '1 offer' : `${formatNumber(count, 'en')} offers`),
  noneRecorded: 'no offer recorded',
  noneHere: 'No offer is recorded yet for:',
  noneHereMeans: 'That does not mean that there is no help. Ask the city.',
  allPhases: 'All phases of life',
  networksTitle: 'Networks and programmes',
  networksLede: 'Organisations work together here, so that nobody has to search alone.',
  networkOffers: (count) => `All offers (${formatNumber(count, 'en')})`,
  members: 'Members',
  noNetworks: 'No networks are recorded yet.',
  table: 'What is where?',
  tableLede:
    'How many offers are recorded. A gap means: nothing is recorded here. It does not mean that there is nothing.',
  choose: 'Choose a table',
  field: 'Subject',
  by: 'Columns',
  level: 'Areas',
  show: 'Show',
  kinds: { area: 'areas', group: 'people', language: 'languages' },
  fields: {
    money: 'Money, work, law',
    housing: 'Housing',
    protection: 'Protection from violence',
    mind: 'Mental health and addiction',
    health: 'Health and prevention',
    family: 'Family and birth',
    youth: 'Children, school, youth',
    care: 'Old age and care',
    disability: 'Disability',
    migration: 'New in Germany',
    neighbourhood: 'Neighbourhood and everyday life',
  },
  caption: (field, by) => `Recorded offers: ${field}, by ${by}`,
  captionBy: { area: 'area', group: 'people', language: 'language' },
  kindOfHelp: 'Kind of help',
  all: 'whole city',
  gap: 'Gap: no offer recorded',
  gapRules: {
    commonInAreas:
      'A gap is where at least a third of the areas has such an offer and this one has none. What there is only once is for the whole city.',
    noneForGroup: 'A gap is where there are such offers, but none for these people or for all.',
    noneInLanguage: 'A gap is where there are such offers, and none of them names this language.',
  },
  accessLink: 'Which places have step-free access, which an accessible toilet?',
  protectedNote: 'Offers with a secret address count for the whole city only.',
}

export const exploreTexts: TextSet<ExploreTexts> = { de, leicht, en, tr, ar, uk, ru, pl, fr }
