import type { Way } from '../domain/offer.ts'
import type { OfferField } from '../domain/vocabulary.ts'
import type { Fact, OwnTaxonomy } from './terms.ts'

/** Names of our taxonomies and of the terms that the vocabulary does not hold: German, easy, English. */
export interface Named {
  de: string
  leicht: string
  en: string
}

const said = (de: string, leicht: string, en: string): Named => ({ de, leicht, en })

export const taxonomyNames: Record<OwnTaxonomy, { name: Named; description: Named }> = {
  types: {
    name: said('Arten von Hilfe', 'Arten von Hilfe', 'Kinds of help'),
    description: said(
      'Was für eine Hilfe es ist, nach Feldern geordnet.',
      'Das ist die Art von der Hilfe.',
      'What kind of help it is, ordered by field.',
    ),
  },
  lifeSituations: {
    name: said('Lebenslagen', 'Lebens-Lagen', 'Life situations'),
    description: said(
      'Wofür jemand Hilfe sucht.',
      'Darum sucht jemand Hilfe.',
      'What somebody looks for help with.',
    ),
  },
  targetGroups: {
    name: said('Zielgruppen', 'Für wen die Hilfe ist', 'Target groups'),
    description: said('Für wen die Hilfe ist.', 'Für wen die Hilfe ist.', 'Whom the help is for.'),
  },
  access: {
    name: said('Zugang', 'Ohne Hindernisse', 'Access'),
    description: said(
      'Geprüfte Merkmale mit dem Wert yes, limited oder no. Was fehlt, ist nicht geprüft.',
      'Das haben Menschen geprüft. Was fehlt, ist nicht geprüft.',
      'Checked features with the value yes, limited or no. What is missing has not been checked.',
    ),
  },
  protection: {
    name: said('Schutz', 'Schutz', 'Protection'),
    description: said(
      'Der Ort ist geheim, damit Menschen sicher sind.',
      'Der Ort ist geheim.',
      'The place is kept secret to keep people safe.',
    ),
  },
  ways: {
    name: said('Wege zur Hilfe', 'So bekommen Sie die Hilfe', 'Ways to the help'),
    description: said(
      'Wie jemand zu der Hilfe kommt.',
      'So bekommen Sie die Hilfe.',
      'How somebody comes to the help.',
    ),
  },
  facts: {
    name: said('Weitere Angaben', 'Mehr Angaben', 'Further facts'),
    description: said(
      'Angaben, für die HSDS kein eigenes Feld hat.',
      'Das steht sonst nirgends.',
      'Facts that HSDS has no field of its own for.',
    ),
  },
}

export const fieldNames: Record<OfferField, Named> = {
  money: said('Geld und Recht', 'Geld und Recht', 'Money and law'),
  housing: said('Wohnen', 'Wohnen', 'Housing'),
  protection: said('Schutz vor Gewalt', 'Schutz vor Gewalt', 'Protection from violence'),
  mind: said('Seele und Sucht', 'Seele und Sucht', 'Mind and addiction'),
  health: said('Gesundheit', 'Gesundheit', 'Health'),
  family: said('Familie', 'Familie', 'Family'),
  youth: said('Jugend und Bildung', 'Jugend und Bildung', 'Youth and education'),
  care: said('Alter und Pflege', 'Alter und Pflege', 'Age and care'),
  disability: said('Behinderung', 'Behinderung', 'Disability'),
  migration: said('Migration', 'Neu in Deutschland', 'Migration'),
  neighbourhood: said('Nachbarschaft', 'Nachbarschaft', 'Neighbourhood'),
}

export const wayNames: Record<Way, Named> = {
  walkIn: said('Einfach hingehen', 'Sie können einfach hingehen', 'Walk in'),
  phone: said('Anrufen', 'Anrufen', 'By phone'),
  appointment: said('Mit Termin', 'Mit Termin', 'By appointment'),
  online: said('Online', 'Im Internet', 'Online'),
  homeVisit: said('Hausbesuch', 'Jemand kommt nach Hause', 'Home visit'),
  outreach: said('Unterwegs im Viertel', 'Unterwegs auf der Straße', 'Outreach'),
}

export const protectedName = said('Geschützter Ort', 'Geheimer Ort', 'Protected place')

export const factNames: Record<Fact, Named> = {
  summary: said('Kurz gesagt', 'Kurz gesagt', 'In short'),
  whatHappens: said('Was dort geschieht', 'Das passiert dort', 'What happens there'),
  cost: said('Art der Kosten', 'Kosten', 'Kind of cost'),
  crisis: said('Hilfe im Notfall', 'Hilfe im Not-Fall', 'Help in an emergency'),
  closure: said('Vorübergehend geschlossen', 'Eine Zeit lang zu', 'Temporarily closed'),
  network: said('Netzwerk', 'Netz-Werk', 'Network'),
  related: said('Führt weiter zu', 'Passt auch', 'Leads on to'),
  places: said('Plätze', 'Plätze', 'Places'),
  checkedBy: said('Bestätigt von', 'Geprüft von', 'Confirmed by'),
  season: said(
    'Nur in diesem Teil des Jahres',
    'Nur in dieser Zeit',
    'Only in this part of the year',
  ),
  appointmentOnly: said('Nur nach Vereinbarung', 'Nur mit Termin', 'By appointment only'),
  exception: said('Andere Zeiten', 'Andere Zeiten', 'Different times'),
  until: said('Bis', 'Bis', 'Until'),
}
