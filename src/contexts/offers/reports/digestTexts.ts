import type { TextSet } from '../../../platform/texts/index.ts'

const de = {
  subject: (count: number, city: string) =>
    count === 1 ? `1 neuer Hinweis – ${city}` : `${count} neue Hinweise – ${city}`,
  greeting: (name: string) => `Guten Tag ${name},`,
  new: (count: number) =>
    count === 1
      ? 'seit gestern hat jemand gemeldet, dass bei einem Angebot etwas nicht stimmt:'
      : `${count} neue Hinweise sagen, dass bei Angeboten etwas nicht stimmt:`,
  more: (count: number) => `und zu ${count} weiteren Angeboten`,
  read: (link: string) => `Lesen und beantworten:\n${link}`,
  end: (link: string) =>
    `Diese Mail kommt höchstens einmal am Tag, und nur, wenn es Neues gibt. Abbestellen:\n${link}`,
}

const leicht: typeof de = {
  subject: (count, city) =>
    count === 1 ? `1 neue Nachricht – ${city}` : `${count} neue Nachrichten – ${city}`,
  greeting: de.greeting,
  new: () => 'Menschen haben uns geschrieben.\nBei diesen Angeboten ist etwas falsch:',
  more: (count) => `und noch ${count} Angebote`,
  read: (link) => `Hier können Sie antworten:\n${link}`,
  end: (link) =>
    `Diese E-Mail kommt nur einmal am Tag.\nWollen Sie die E-Mail nicht mehr?\nDann sagen Sie das hier:\n${link}`,
}

const en: typeof de = {
  subject: (count, city) =>
    count === 1 ? `1 new report – ${city}` : `${count} new reports – ${city}`,
  greeting: (name) => `Hello ${name},`,
  new: (count) =>
    count === 1
      ? 'somebody reported that something is wrong with an offer:'
      : `${count} new reports say that something is wrong with offers:`,
  more: (count) => `and about ${count} further offers`,
  read: (link) => `Read and answer them:\n${link}`,
  end: (link) =>
    `This e-mail comes once a day at most, and only if there is something new. Stop it:\n${link}`,
}

export const digestTexts: TextSet<typeof de> = { de, leicht, en }
