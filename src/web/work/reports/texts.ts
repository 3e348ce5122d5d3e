import { formatNumber } from '../../../platform/texts/index.ts'

const count = (one: string, many: string) => (n: number) =>
  n === 1 ? one : `${formatNumber(n, 'de')} ${many}`
const days = count('einem Tag', 'Tagen')

/** Words of the pages on which reports are worked on. */
export const texts = {
  title: 'Hinweise',
  lede: 'Was Menschen mit „Stimmt nicht?“ gemeldet haben.',
  newReports: count('1 neuer Hinweis', 'neue Hinweise'),
  oldestWaits: (n: number) =>
    n === 0 ? 'Der älteste ist von heute.' : `Der älteste wartet seit ${days(n)}.`,
  due: (n: number, oldest: number) => {
    const what = n === 1 ? 'neuer Hinweis' : 'neue Hinweise'
    if (oldest === 0) return `${what} von heute`
    return n === 1 ? `${what}, seit ${days(oldest)}` : `${what}, der älteste seit ${days(oldest)}`
  },
  nothingNew: 'Es gibt keine neuen Hinweise.',
  found: count('1 Hinweis', 'Hinweise'),
  none: 'Dazu gibt es keine Hinweise.',
  states: { new: 'neu', answered: 'beantwortet', dropped: 'nichts zu tun' },
  tabs: { new: 'Neu', answered: 'Beantwortet', dropped: 'Nichts zu tun', all: 'Alle' },
  tabsLabel: 'Stand',
  filterLabel: 'Hinweise suchen',
  kind: 'Was stimmt nicht?',
  anyKind: 'Alles',
  text: 'Wörter in Hinweis oder Angebot',
  showAll: 'Alle Hinweise zeigen',
  onlyOffer: (name: string) => `Nur Hinweise zu: ${name}.`,
  columns: {
    received: 'Eingang',
    offer: 'Angebot',
    kind: 'Was',
    beginning: 'Hinweis',
    state: 'Stand',
  },
  oldestFirst: 'älteste zuerst',
  newestFirst: 'neueste zuerst',
  waitsSince: (n: number) => (n === 0 ? 'seit heute' : `wartet seit ${days(n)}`),
  waitsLong: 'wartet lange',
  noText: 'ohne Text',
  withContact: 'mit Kontakt',
  about: (offer: string) => `Hinweis zu: ${offer}`,
  message: 'Nachricht',
  noMessage: 'Die Person hat nichts dazu geschrieben, oder der Text ist schon gelöscht.',
  language: 'Geschrieben auf der Seite in',
  contact: 'Kontakt',
  noContact: 'Keiner angegeben, oder schon gelöscht.',
  offer: 'Angebot',
  openOffer: 'So sehen es alle',
  keptOffer: 'Angebot im Arbeitsbereich öffnen',
  offerGone: 'Das Angebot ist nicht mehr zu sehen.',
  moreOfOffer: 'Alle Hinweise zu diesem Angebot',
  goes: (contact: string, text: string) =>
    `Der Kontakt wird spätestens am ${contact} gelöscht, Nachricht und Antwort spätestens am ${text}.`,
  textGoes: (text: string) => `Nachricht und Antwort werden spätestens am ${text} gelöscht.`,

  done: 'Was getan wurde',
  handled: (by: string | null, day: string) => (by ? `${by}, ${day}` : day),
  nothingWritten: 'Dazu steht hier nichts.',
  mailed: (day: string) =>
    `Eine Antwort ging am ${day} per Mail an die Person, die es gemeldet hat.`,
  saved: 'Gespeichert. Der Hinweis ist damit erledigt.',
  nextReport: 'Den nächsten neuen Hinweis öffnen',
  noNextReport: 'Es gibt keinen weiteren neuen Hinweis.',
  backToList: 'Zur Liste der Hinweise',

  answer: 'Antworten',
  changeAnswer: 'Antwort ändern',
  before:
    'Ändern Sie die Angaben zum Angebot dort, wo Sie sie pflegen. Hier halten Sie fest, was daraus wurde.',
  state: 'Was ist daraus geworden?',
  choices: {
    answered: 'Geklärt: Wir haben etwas geändert oder nachgefragt',
    dropped: 'Nichts zu tun: Die Angaben stimmen, oder es ist kein Hinweis',
  },
  note: 'Was haben Sie getan?',
  noteHint:
    'Das lesen nur Menschen, die Hinweise bearbeiten. Bei „Nichts zu tun“ kann es leer bleiben.',
  sendMail: (address: string) => `Antwort per Mail schicken an ${address}`,
  mail: 'Text der Mail',
  /** The words around the answer are there in these languages. */
  inLanguage: {
    de: 'auf Deutsch',
    leicht: 'in Leichter Sprache',
    en: 'auf Englisch',
    tr: 'auf Türkisch oder in einfachem Deutsch',
    ar: 'auf Arabisch oder in einfachem Deutsch',
    uk: 'auf Ukrainisch oder in einfachem Deutsch',
    ru: 'auf Russisch oder in einfachem Deutsch',
    pl: 'auf Polnisch oder in einfachem Deutsch',
    fr: 'auf Französisch oder in einfachem Deutsch',
  },
  mailHint: (language: string) =>
    `Nur nötig, wenn Sie eine Mail schicken. Schreiben Sie ${language}. Gruß, Angebot und Link kommen dazu.`,
  save: 'Speichern',
  readOnly: 'Sie können Hinweise lesen, aber nicht beantworten.',
  errorTitle: 'Bitte prüfen Sie Ihre Angaben',
  errors: {
    state: 'Wählen Sie aus, was daraus geworden ist.',
    note: 'Schreiben Sie, was Sie getan haben.',
    mail: 'Schreiben Sie den Text der Mail, oder schicken Sie keine.',
    noAddress:
      'Der Kontakt ist keine Mail-Adresse, oder er ist schon gelöscht. Schicken Sie keine Mail.',
    tooLong: (most: number) =>
      `Der Text ist zu lang. Es passen ${formatNumber(most, 'de')} Zeichen hinein.`,
    else: 'Diese Angabe passt nicht.',
  },
  unavailable:
    'Das Speichern geht gerade nicht. Ihr Text steht noch unten. Speichern Sie in ein paar Minuten noch einmal.',
}
