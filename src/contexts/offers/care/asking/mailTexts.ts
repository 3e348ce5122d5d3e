import type { TextSet } from '../../../../platform/texts/index.ts'

const de = {
  subject: (count: number, city: string) =>
    count === 1
      ? `Stimmt Ihr Angebot noch? – ${city}`
      : `Stimmen Ihre ${count} Angebote noch? – ${city}`,
  reminder: (subject: string) => `Erinnerung: ${subject}`,
  greeting: (name: string | undefined) => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
  why: (city: string, organisation: string | undefined) =>
    `auf den Seiten „Hilfe finden“ von ${city} stehen Angebote${organisation ? ` von ${organisation}` : ''}. Menschen in Not verlassen sich darauf, dass Zeiten und Telefonnummern stimmen.`,
  last: 'Das ist die letzte Erinnerung. Danach ruft die Stadt an.',
  all: (link: string) =>
    `Sehen Sie die Angaben an und bestätigen Sie sie mit einem Knopf:\n${link}`,
  each: 'Einzeln:',
  more: (count: number) => `und ${count} weitere`,
  wrong: 'Stimmt etwas nicht mehr? Schreiben Sie es auf derselben Seite.',
  end: (day: string) =>
    `Sie brauchen keine Anmeldung. Wer den Link hat, kann für Sie antworten. Geben Sie ihn deshalb nur weiter, wenn das jemand für Sie tun soll. Er gilt bis zum ${day}.`,
}

const leicht: typeof de = {
  subject: (count, city) =>
    count === 1
      ? `Ist Ihr Angebot noch richtig? – ${city}`
      : `Sind Ihre ${count} Angebote noch richtig? – ${city}`,
  reminder: (subject) => `Noch einmal: ${subject}`,
  greeting: de.greeting,
  why: (city, organisation) =>
    `Auf den Seiten „Hilfe finden“ von ${city} stehen Ihre Angebote.${organisation ? `\nSie gehören zu: ${organisation}.` : ''}\nMenschen brauchen diese Angebote.\nDie Zeiten müssen richtig sein.\nDie Telefon-Nummern müssen richtig sein.`,
  last: 'Wir schreiben Ihnen das letzte Mal.\nDanach rufen wir Sie an.',
  all: (link) =>
    `Sehen Sie Ihre Angebote an.\nIst alles richtig?\nDann drücken Sie dort auf den Knopf:\n${link}`,
  each: 'Jedes Angebot einzeln:',
  more: (count) => `und noch ${count}`,
  wrong: 'Ist etwas falsch?\nDann schreiben Sie es uns auf der gleichen Seite.',
  end: (day) =>
    `Sie müssen sich nicht anmelden.\nGeben Sie den Link keinen fremden Menschen.\nDer Link geht bis zum ${day}.`,
}

const en: typeof de = {
  subject: (count, city) =>
    count === 1
      ? `Is your offer still correct? – ${city}`
      : `Are your ${count} offers still correct? – ${city}`,
  reminder: (subject) => `Reminder: ${subject}`,
  greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
  why: (city, organisation) =>
    `The help pages of ${city} list offers${organisation ? ` of ${organisation}` : ''}. People in need rely on their hours and phone numbers.`,
  last: 'This is the last reminder. After it the city will call.',
  all: (link) => `Look at the information and confirm it with one button:\n${link}`,
  each: 'One by one:',
  more: (count) => `and ${count} more`,
  wrong: 'Is something no longer right? Write it on the same page.',
  end: (day) =>
    `You need not sign in. Whoever has the link can answer for you, so pass it on only to somebody who should. It works until ${day}.`,
}

export type AskMailTexts = typeof de
export const askMailTexts: TextSet<AskMailTexts> = { de, leicht, en }
