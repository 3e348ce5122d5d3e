import type { TextSet } from '../../platform/texts/index.ts'
import { report as ar } from '../translations/ar/report.ts'
import { report as fr } from '../translations/fr/report.ts'
import { report as pl } from '../translations/pl/report.ts'
import { report as ru } from '../translations/ru/report.ts'
import { report as tr } from '../translations/tr/report.ts'
import { report as uk } from '../translations/uk/report.ts'

const de = {
  title: 'Stimmt etwas nicht?',
  about: (name: string) => `Bei: ${name}`,
  lede: 'Danke, dass Sie uns helfen. Sie müssen Ihren Namen nicht nennen.',
  kind: 'Was stimmt nicht?',
  kinds: {
    hours: 'Die Öffnungszeiten',
    phone: 'Die Telefonnummer oder E-Mail',
    address: 'Die Adresse',
    gone: 'Das Angebot gibt es nicht mehr',
    access: 'Die Angaben zum Zugang (Stufen, Aufzug, Toilette)',
    other: 'Etwas anderes',
  },
  message: 'Was wäre richtig?',
  messageHint: 'Bitte schreiben Sie nichts über Ihre Gesundheit oder über andere Menschen.',
  contact: 'Wie erreichen wir Sie bei Fragen?',
  contactHint: 'E-Mail oder Telefon. Wir nutzen es nur für Fragen zu diesem Hinweis.',
  optional: 'freiwillig',
  trap: 'Bitte leer lassen',
  send: 'Absenden',
  next: 'Eine Mitarbeiterin oder ein Mitarbeiter liest Ihre Nachricht und prüft die Angaben.',
  errorTitle: 'Bitte prüfen Sie Ihre Angaben',
  errors: {
    kind: 'Wählen Sie aus, was nicht stimmt.',
    message: 'Schreiben Sie, was nicht stimmt.',
    messageTooLong: (most: number) => `Der Text ist zu lang. Es passen ${most} Zeichen hinein.`,
    contactTooLong: (most: number) => `Diese Angabe ist zu lang. Es passen ${most} Zeichen hinein.`,
    else: 'Diese Angabe passt nicht.',
  },
  unavailable:
    'Das Absenden geht gerade nicht. Ihre Nachricht steht noch unten. Senden Sie sie in ein paar Minuten noch einmal ab.',
  sendAgain:
    'Bitte prüfen Sie Ihre Nachricht und senden Sie sie noch einmal ab. So halten wir Maschinen fern. Es ist alles noch da.',
  tooMany: (wait: string) =>
    `Von Ihrem Anschluss kamen schon viele Hinweise. Ihre Nachricht steht noch unten. Warten Sie bitte ${wait} und senden Sie sie dann noch einmal ab.`,
  thanksTitle: 'Danke für Ihren Hinweis',
  thanks: 'Ihre Nachricht ist angekommen. Wir prüfen die Angaben und ändern, was falsch ist.',
  back: (name: string) => `Zurück zu: ${name}`,
}
export type ReportTexts = typeof de

const leicht: ReportTexts = {
  title: 'Ist etwas falsch?',
  about: (name) => `Bei: ${name}`,
  lede: 'Danke für Ihre Hilfe. Sie müssen Ihren Namen nicht sagen.',
  kind: 'Was ist falsch?',
  kinds: {
    hours: 'Die Zeiten',
    phone: 'Die Telefon-Nummer oder E-Mail',
    address: 'Die Adresse',
    gone: 'Das Angebot gibt es nicht mehr',
    access: 'Die Angaben zu Stufen, Aufzug oder Toilette',
    other: 'Etwas anderes',
  },
  message: 'Was ist richtig?',
  messageHint:
    'Schreiben Sie nichts über Ihre Gesundheit. Schreiben Sie nichts über andere Menschen.',
  contact: 'Dürfen wir Sie etwas fragen?',
  contactHint:
    'Schreiben Sie Ihre E-Mail oder Ihre Telefon-Nummer. Wir fragen Sie nur nach diesem Fehler.',
  optional: 'wenn Sie möchten',
  trap: 'Hier nichts schreiben',
  send: 'Absenden',
  next: 'Ein Mensch liest Ihre Nachricht. Dann prüfen wir die Angaben.',
  errorTitle: 'Etwas fehlt noch',
  errors: {
    kind: 'Wählen Sie aus: Was ist falsch?',
    message: 'Schreiben Sie: Was ist falsch?',
    messageTooLong: (most) => `Der Text ist zu lang. Sie haben Platz für ${most} Zeichen.`,
    contactTooLong: (most) => `Das ist zu lang. Sie haben Platz für ${most} Zeichen.`,
    else: 'Das passt nicht.',
  },
  unavailable:
    'Das Absenden geht im Moment nicht. Ihre Nachricht ist noch da. Warten Sie ein paar Minuten. Drücken Sie dann noch einmal auf: Absenden.',
  sendAgain: 'Drücken Sie bitte noch einmal auf: Absenden. Ihre Nachricht ist noch da.',
  tooMany: (wait) =>
    `Von Ihrem Internet-Anschluss kamen schon viele Nachrichten. Ihre Nachricht ist noch da. Warten Sie ${wait}. Drücken Sie dann noch einmal auf: Absenden.`,
  thanksTitle: 'Danke',
  thanks: 'Ihre Nachricht ist da. Wir prüfen die Angaben.',
  back: (name) => `Zurück zu: ${name}`,
}

const en: ReportTexts = {
  title: 'Is something wrong?',
  about: (name) => `About: ${name}`,
  lede: 'Thank you for helping us. You need not give your name.',
  kind: 'What is wrong?',
  kinds: {
    hours: 'The opening hours',
    phone: 'The phone number or e-mail',
    address: 'The address',
    gone: 'The offer no longer exists',
    access: 'What is said about access (steps, lift, toilet)',
    other: 'Something else',
  },
  message: 'What would be right?',
  messageHint: 'Please write nothing about your health or about other people.',
  contact: 'How can we reach you with questions?',
  contactHint: 'E-mail or phone. We use it for questions about this report only.',
  optional: 'optional',
  trap: 'Please leave empty',
  send: 'Send',
  next: 'A member of staff will read your message and check the information.',
  errorTitle: 'Please check what you entered',
  errors: {
    kind: 'Choose what is wrong.',
    message: 'Write what is wrong.',
    messageTooLong: (most) => `The text is too long. There is room for ${most} characters.`,
    contactTooLong: (most) => `This is too long. There is room for ${most} characters.`,
    else: 'This does not fit.',
  },
  unavailable:
    'Sending does not work right now. Your message is still below. Please send it again in a few minutes.',
  sendAgain:
    'Please check your message and send it once more. This keeps machines away. Everything is still there.',
  tooMany: (wait) =>
    `Many reports have come from your connection already. Your message is still below. Please wait ${wait} and send it again.`,
  thanksTitle: 'Thank you for telling us',
  thanks: 'Your message has arrived. We check the information and change what is wrong.',
  back: (name) => `Back to: ${name}`,
}
export const reportTexts: TextSet<ReportTexts> = { de, leicht, en, tr, ar, uk, ru, pl, fr }
