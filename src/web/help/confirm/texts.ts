import type { TextSet } from '../../../platform/texts/index.ts'
import { confirm as ar } from '../../translations/ar/confirm.ts'
import { confirm as fr } from '../../translations/fr/confirm.ts'
import { confirm as pl } from '../../translations/pl/confirm.ts'
import { confirm as ru } from '../../translations/ru/confirm.ts'
import { confirm as tr } from '../../translations/tr/confirm.ts'
import { confirm as uk } from '../../translations/uk/confirm.ts'

const de = {
  title: 'Stimmen die Angaben noch?',
  of: (organisation: string) => `Angebote von: ${organisation}`,
  lede: 'Sehen Sie die Angaben an. Ist alles richtig, drücken Sie den Knopf. Sie brauchen keine Anmeldung.',
  all: (count: number) => (count === 1 ? 'Ja, alles stimmt' : `Ja, alle ${count} Angebote stimmen`),
  one: 'Dieses Angebot stimmt',
  only: (count: number) => `Alle ${count} Angebote ansehen`,
  wrong: 'Etwas stimmt nicht',
  confirmed: 'Heute bestätigt',
  reported: 'Sie haben gemeldet, dass etwas nicht stimmt',
  checked: (day: string) => `Zuletzt bestätigt am ${day}`,
  never: 'Noch nie bestätigt',
  labels: {
    types: 'Art der Hilfe',
    place: 'Ort',
    hours: 'Öffnungszeiten',
    phone: 'Telefon',
    email: 'E-Mail',
    website: 'Internet-Adresse',
  },
  missing: 'keine Angabe',
  secretPlace: 'Der Ort wird nicht gezeigt',
  see: 'So sehen es die Menschen',
  thanks: (count: number) =>
    count === 1 ? 'Danke. Das Angebot ist bestätigt.' : `Danke. ${count} Angebote sind bestätigt.`,
  thanksReport: 'Danke. Ihre Nachricht ist angekommen. Die Redaktion prüft die Angaben.',
  changed: (names: string) =>
    `Diese Angaben wurden gerade geändert. Sehen Sie sie bitte noch einmal an: ${names}`,
  nothing: 'Alles ist beantwortet. Sie müssen nichts weiter tun.',
  ended: 'Dieser Link gilt nicht mehr',
  endedText:
    'Der Link ist abgelaufen, oder er wurde nicht ganz übernommen. Öffnen Sie den Link aus der neuesten Mail. Sonst melden Sie sich bei der Stadt.',
  wrongTitle: 'Was stimmt nicht?',
  message: 'Schreiben Sie, was richtig wäre',
  messageHint: 'Zum Beispiel: Wir haben eine neue Telefonnummer, 0123 456789.',
  send: 'Absenden',
  back: 'Zurück zu den Angaben',
  errorTitle: 'Bitte prüfen Sie Ihre Angaben',
  needsMessage: 'Schreiben Sie, was nicht stimmt.',
  tooLong: (most: number) => `Der Text ist zu lang. Es passen ${most} Zeichen hinein.`,
  later: 'Das geht gerade nicht. Versuchen Sie es in ein paar Minuten noch einmal.',
}
export type ConfirmTexts = typeof de

const leicht: ConfirmTexts = {
  title: 'Ist alles noch richtig?',
  of: (organisation) => `Angebote von: ${organisation}`,
  lede: 'Sehen Sie die Angaben an. Ist alles richtig? Dann drücken Sie auf den Knopf. Sie müssen sich nicht anmelden.',
  all: (count) => (count === 1 ? 'Ja, alles ist richtig' : `Ja, alle ${count} sind richtig`),
  one: 'Dieses Angebot ist richtig',
  only: (count) => `Alle ${count} Angebote ansehen`,
  wrong: 'Etwas ist falsch',
  confirmed: 'Sie haben heute gesagt: Das ist richtig',
  reported: 'Sie haben gesagt: Etwas ist falsch',
  checked: (day) => `Zuletzt geprüft am ${day}`,
  never: 'Noch nie geprüft',
  labels: {
    types: 'Art der Hilfe',
    place: 'Ort',
    hours: 'Zeiten',
    phone: 'Telefon',
    email: 'E-Mail',
    website: 'Internet-Seite',
  },
  missing: 'Hier steht nichts',
  secretPlace: 'Wir zeigen den Ort nicht',
  see: 'So sehen die Menschen das Angebot',
  thanks: (count) =>
    count === 1 ? 'Danke. Wir haben es notiert.' : `Danke. Wir haben ${count} Angebote notiert.`,
  thanksReport: 'Danke. Ihre Nachricht ist da. Wir prüfen die Angaben.',
  changed: (names) =>
    `Diese Angaben sind jetzt neu. Sehen Sie die Angaben noch einmal an: ${names}`,
  nothing: 'Sie haben alles beantwortet. Sie müssen jetzt nichts tun.',
  ended: 'Dieser Link geht nicht mehr',
  endedText:
    'Der Link ist zu alt. Oder ein Teil vom Link fehlt. Nehmen Sie den Link aus der neuesten E-Mail. Oder rufen Sie die Stadt an.',
  wrongTitle: 'Was ist falsch?',
  message: 'Schreiben Sie: Was ist richtig?',
  messageHint: 'Zum Beispiel: Wir haben eine neue Telefon-Nummer.',
  send: 'Absenden',
  back: 'Zurück zu den Angaben',
  errorTitle: 'Etwas fehlt noch',
  needsMessage: 'Schreiben Sie: Was ist falsch?',
  tooLong: (most) => `Der Text ist zu lang. Sie haben Platz für ${most} Zeichen.`,
  later:
    'Das geht im Moment nicht. Warten Sie ein paar Minuten. Versuchen Sie es dann noch einmal.',
}

const en: ConfirmTexts = {
  title: 'Is this still correct?',
  of: (organisation) => `Offers of: ${organisation}`,
  lede: 'Please look at the information. If all of it is right, press the button. You need not sign in.',
  all: (count) => (count === 1 ? 'Yes, all of it is right' : `Yes, all ${count} offers are right`),
  one: 'This offer is right',
  only: (count) => `See all ${count} offers`,
  wrong: 'Something is wrong',
  confirmed: 'Confirmed today',
  reported: 'You told us that something is wrong',
  checked: (day) => `Last confirmed on ${day}`,
  never: 'Never confirmed yet',
  labels: {
    types: 'Kind of help',
    place: 'Place',
    hours: 'Opening hours',
    phone: 'Phone',
    email: 'E-mail',
    website: 'Website',
  },
  missing: 'not given',
  secretPlace: 'The place is not shown',
  see: 'How people see it',
  thanks: (count) =>
    count === 1
      ? 'Thank you. The offer is confirmed.'
      : `Thank you. ${count} offers are confirmed.`,
  thanksReport: 'Thank you. Your message has arrived. The editors check the information.',
  changed: (names) => `This has just been changed. Please look at it again: ${names}`,
  nothing: 'Everything is answered. You need not do anything else.',
  ended: 'This link no longer works',
  endedText:
    'The link has run out, or part of it is missing. Open the link of the latest e-mail. Otherwise please contact the city.',
  wrongTitle: 'What is wrong?',
  message: 'Write what would be right',
  messageHint: 'For example: We have a new phone number, 0123 456789.',
  send: 'Send',
  back: 'Back to the information',
  errorTitle: 'Please check what you entered',
  needsMessage: 'Write what is wrong.',
  tooLong: (most) => `The text is too long. There is room for ${most} characters.`,
  later: 'This does not work right now. Please try again in a few minutes.',
}
export const confirmTexts: TextSet<ConfirmTexts> = { de, leicht, en, tr, ar, uk, ru, pl, fr }
