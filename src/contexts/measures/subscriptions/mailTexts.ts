import type { TextSet } from '../../../platform/texts/index.ts'

const de = {
  greeting: 'Guten Tag,',
  everything: 'alle Versprechen',
  about: {
    paper: 'das Papier',
    field: 'das Thema',
    area: 'das Gebiet',
    promise: 'das Versprechen',
  },
  confirmSubject: (city: string) => `Bitte bestätigen: Neues zu Versprechen in ${city}`,
  confirmWhy: (what: string) =>
    `jemand möchte an diese Adresse Mails über „Versprochen & erreicht“ bekommen: ${what}.`,
  confirmDo: (link: string) => `Waren Sie das? Dann bestätigen Sie es bitte hier:\n${link}`,
  confirmNot: (days: number) =>
    `Sonst müssen Sie nichts tun. Nach ${days} Tagen löschen wir die Adresse.`,
  alreadySubject: (city: string) => `Sie bekommen schon Neues zu Versprechen in ${city}`,
  already: (what: string) => `Sie haben diese Mails schon bestellt: ${what}.`,
  subject: (count: number, city: string) =>
    count === 1
      ? `1 Neuigkeit zu Versprechen in ${city}`
      : `${count} Neuigkeiten zu Versprechen in ${city}`,
  news: (what: string) => `Neues über ${what}:`,
  more: (count: number, link: string) => `Dazu kommen ${count} weitere. Alle ansehen:\n${link}`,
  end: (what: string, link: string) => `Keine Mails mehr über ${what}:\n${link}`,
  pace: 'Wir schreiben höchstens einmal in der Woche, und nur, wenn es Neues gibt.',
  ratings: {
    kept: 'Bewertung: eingelöst',
    underWay: 'Bewertung: auf dem Weg',
    stalled: 'Bewertung: stockt',
    broken: 'Bewertung: gebrochen',
    compromise: 'Bewertung: Kompromiss',
    notChecked: 'Bewertung: nicht geprüft',
    notAssessable: 'Bewertung: nicht bewertbar',
  },
  statuses: {
    planned: 'geplant',
    running: 'läuft',
    delayed: 'verzögert',
    paused: 'ruht',
    done: 'abgeschlossen',
    stopped: 'beendet ohne Ergebnis',
  },
  evidence: 'neuer Beleg',
}

const leicht: typeof de = {
  ...de,
  about: {
    paper: 'das Papier',
    field: 'das Thema',
    area: 'das Gebiet',
    promise: 'das Versprechen',
  },
  confirmSubject: (city) => `Bitte sagen Sie Ja: Neues aus ${city}`,
  confirmWhy: (what) => `Sie wollen E-Mails bekommen.\nEs geht um: ${what}.`,
  confirmDo: (link) => `Stimmt das?\nDann klicken Sie hier:\n${link}`,
  confirmNot: (days) =>
    `Stimmt das nicht?\nDann müssen Sie nichts tun.\nWir löschen Ihre Adresse in ${days} Tagen.`,
  already: (what) => `Sie bekommen diese E-Mails schon.\nEs geht um: ${what}.`,
  subject: (_count, city) => `Neues über Versprechen in ${city}`,
  news: (what) => `Das ist neu.\nEs geht um: ${what}`,
  more: (count, link) =>
    `Es gibt noch ${count} andere neue Sachen.\nHier sehen Sie alles:\n${link}`,
  end: (what, link) =>
    `Sie wollen keine E-Mails mehr?\nEs geht um: ${what}.\nDann klicken Sie hier:\n${link}`,
  pace: 'Sie bekommen höchstens eine E-Mail in der Woche.',
  statuses: { ...de.statuses, delayed: 'dauert länger', paused: 'macht Pause', done: 'fertig' },
  evidence: 'Es gibt etwas Neues zum Lesen',
}

const en: typeof de = {
  greeting: 'Hello,',
  everything: 'all promises',
  about: { paper: 'the paper', field: 'the subject', area: 'the area', promise: 'the promise' },
  confirmSubject: (city) => `Please confirm: news of promises in ${city}`,
  confirmWhy: (what) =>
    `somebody wants e-mails about “Promised & achieved” sent to this address: ${what}.`,
  confirmDo: (link) => `Was it you? Then please confirm it here:\n${link}`,
  confirmNot: (days) =>
    `Otherwise you need not do anything. We delete the address after ${days} days.`,
  alreadySubject: (city) => `You already get news of promises in ${city}`,
  already: (what) => `You have already ordered these e-mails: ${what}.`,
  subject: (count, city) =>
    count === 1
      ? `1 piece of news of promises in ${city}`
      : `${count} pieces of news of promises in ${city}`,
  news: (what) => `News of ${what}:`,
  more: (count, link) => `And ${count} more. See all of them:\n${link}`,
  end: (what, link) => `No more e-mails about ${what}:\n${link}`,
  pace: 'We write once a week at most, and only if there is news.',
  ratings: {
    kept: 'rating: kept',
    underWay: 'rating: under way',
    stalled: 'rating: stalled',
    broken: 'rating: broken',
    compromise: 'rating: compromise',
    notChecked: 'rating: not checked',
    notAssessable: 'rating: cannot be assessed',
  },
  statuses: {
    planned: 'planned',
    running: 'running',
    delayed: 'delayed',
    paused: 'paused',
    done: 'completed',
    stopped: 'ended without result',
  },
  evidence: 'new evidence',
}

export const mailTexts: TextSet<typeof de> = { de, leicht, en }
