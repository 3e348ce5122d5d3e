import type { TextSet } from '../../../platform/texts/index.ts'

const de = {
  subject: (offer: string) => `Ihr Hinweis zu: ${offer}`,
  greeting: 'Guten Tag,',
  about: (day: string, offer: string) =>
    `am ${day} haben Sie uns geschrieben, dass bei einem Angebot etwas nicht stimmt: ${offer}. Danke dafür. Hier ist unsere Antwort:`,
  see: (address: string) => `So steht das Angebot jetzt auf unseren Seiten:\n${address}`,
  end: (day: string) =>
    `Sie müssen nichts weiter tun. Ihre Mail-Adresse löschen wir bis zum ${day}. Haben Sie uns nicht geschrieben? Dann hat jemand Ihre Adresse angegeben. Sie können diese Mail löschen.`,
}

const leicht: typeof de = {
  subject: (offer) => `Sie haben einen Fehler gemeldet: ${offer}`,
  greeting: 'Guten Tag,',
  about: (day, offer) =>
    `Sie haben uns am ${day} geschrieben.\nSie haben uns einen Fehler gemeldet.\nDer Fehler war bei diesem Angebot: ${offer}.\nDanke für Ihre Hilfe.\nDas ist unsere Antwort:`,
  see: (address) => `Hier finden Sie das Angebot:\n${address}`,
  end: (day) =>
    `Sie müssen jetzt nichts tun.\nWir löschen Ihre E-Mail-Adresse.\nDas machen wir spätestens am ${day}.\n\nHaben Sie uns nicht geschrieben?\nDann hat eine andere Person Ihre E-Mail-Adresse benutzt.\nSie können diese E-Mail löschen.`,
}

const en: typeof de = {
  subject: (offer) => `Your report about: ${offer}`,
  greeting: 'Hello,',
  about: (day, offer) =>
    `On ${day} you wrote to us that something is wrong with an offer: ${offer}. Thank you. Here is our answer:`,
  see: (address) => `This is how the offer is shown on our pages now:\n${address}`,
  end: (day) =>
    `You need not do anything else. We delete your e-mail address by ${day}. You did not write to us? Then somebody gave your address. You can delete this e-mail.`,
}

export const answerMailTexts: TextSet<typeof de> = { de, leicht, en }
