import type { Missing, NeedKind } from '../../../contexts/offers/index.ts'
import { formatNumber } from '../../../platform/texts/index.ts'

/** Words of the room "Bedarf". */
export const texts = {
  title: 'Gesucht, nicht gefunden',
  room: 'Bedarf',
  lede: 'Was Menschen auf den öffentlichen Seiten gesucht haben, und was dabei fehlte. Es sind Summen: Niemand ist darin zu erkennen.',
  howCounted: 'So wird gezählt',
  rules: (least: number) => [
    'Gezählt wird nur, was das Vokabular kennt: die Art der Hilfe, die Lebenslage, eine Sprache, ein Filter. Suchwörter, Adressen und Absender werden nicht gespeichert.',
    `Keine Zahl steht für weniger als ${least} Suchen. Seltenes steht zusammen unter „weitere“ oder fehlt ganz. Jede Zahl eines Monats ist auf Vielfache von ${least} abgerundet. Deshalb sind Summen kleiner als die Zahl aller Suchen.`,
    'Was gerade gesucht wird, kommt mit einigen Minuten Verzögerung dazu; stürzt ein Server ab, gehen diese Minuten verloren.',
    'Einen Ort gibt es nur, wo jemand einen genannt hat. Bei Hilfen, deren Suche jemanden gefährden kann, wird kein Ort gezählt.',
    'Wer zweimal sucht, zählt zweimal. Eine hohe Zahl ist ein Anlass nachzusehen, kein Beweis.',
  ],
  none: 'In dieser Zeit ist hier nichts oft genug gesucht worden, um es zu zeigen.',
  kind: 'Was',
  kinds: {
    type: 'Art der Hilfe',
    situation: 'Lebenslage',
    language: 'Sprache',
    group: 'Für wen',
    filter: 'Filter',
    unknown: 'Nicht verstanden',
  } satisfies Record<NeedKind, string>,
  area: 'Ort',
  anyArea: 'alle',
  noArea: 'ohne Ort',
  moreAreas: 'weitere Orte zusammen',
  time: 'Zeit',
  times: {
    '3': 'letzte 3 Monate',
    '12': 'letzte 12 Monate',
    '36': 'letzte 3 Jahre',
    alle: 'alles',
  },
  filter: 'Auswählen',
  csv: 'Als Tabelle herunterladen (CSV)',
  caption: (kind: string, concepts: number) =>
    `${kind}: ${formatNumber(concepts, 'de')} ${concepts === 1 ? 'Zeile' : 'Zeilen'}, was oft fehlte zuerst`,
  columns: {
    concept: 'Gesucht',
    searches: 'Suchen',
    missed: 'Nicht gefunden',
    share: 'Anteil',
    what: 'Was fehlte',
    trend: 'Verlauf',
    area: 'Ort',
    month: 'Monat',
  },
  share: (percent: number) => `${formatNumber(percent, 'de')} %`,
  outcomes: {
    nothing: 'kein passendes Angebot',
    far: 'keines in der Nähe (3 km Luftlinie)',
    closed: 'keines offen',
    language: 'keines in der Sprache',
    stepFree: 'keines stufenlos',
    filters: 'keines mit dem Filter',
    '*': 'verschiedenes',
  } satisfies Record<Missing | '*', string>,
  trendTitle: (name: string) => `Nicht gefunden je Monat: ${name}`,
  trends: {
    more: 'zuletzt mehr',
    less: 'zuletzt weniger',
    same: 'etwa gleich',
    unknown: 'noch kein Verlauf',
  },
  more: 'weitere zusammen',
  notUnderstood: 'Worte, die das Vokabular nicht kennt, Namen, Unklares',
  filters: {
    openNow: 'jetzt offen',
    wheelchair: 'stufenlos',
    free: 'kostenlos',
    anonymous: 'anonym',
    byAppointment: 'mit Termin',
    walkIn: 'ohne Termin',
    homeVisit: 'Hausbesuch',
    online: 'online',
  } as Record<string, string>,
  running: '(läuft noch)',
  byArea: (name: string) => `${name}: nach Orten`,
  byMonth: (name: string) => `${name}: nach Monaten`,
  toOffers: 'Angebote dazu ansehen',
  toTable: 'Was gibt es wo?',
  found: 'gefunden',

  phasesTitle: 'Lücken nach Lebensphasen',
  phasesLede: (areas: number) =>
    `Welche Hilfen von der Geburt bis zum Abschied verzeichnet sind, und in wie vielen der ${formatNumber(areas, 'de')} Gebiete. „Kein Angebot verzeichnet“ heißt nicht, dass es keines gibt.`,
  noneRecorded: 'kein Angebot verzeichnet',
  phaseCaption: (name: string, missing: number) =>
    missing === 0
      ? `${name}: zu allem ist etwas verzeichnet`
      : `${name}: zu ${formatNumber(missing, 'de')} Arten der Hilfe ist nichts verzeichnet`,
  phaseColumns: {
    type: 'Art der Hilfe',
    offers: 'Angebote',
    areas: 'In Gebieten',
    missed: 'Gesucht, nicht gefunden',
  },
  areasOf: (some: number, all: number) =>
    `${formatNumber(some, 'de')} von ${formatNumber(all, 'de')}`,
  missedTimes: (n: number) => `${formatNumber(n, 'de')}-mal`,

  leichtTitle: 'Fehlt in Leichter Sprache',
  leichtLede: (missing: number, total: number) =>
    missing === 0
      ? 'Alle Angebote haben einen eigenen Text in Leichter Sprache.'
      : `${formatNumber(missing, 'de')} von ${formatNumber(total, 'de')} Angeboten haben noch keinen eigenen Text in Leichter Sprache. Dort steht dann nur, was diese Art der Hilfe ist.`,
  leichtOrganisations: 'Nach Trägern',
  leichtOffers: 'Angebote ohne Text in Leichter Sprache',
  organisation: 'Träger',
  withoutOrganisation: 'ohne Träger',
  missing: 'fehlt',
  total: 'Angebote',
  offer: 'Angebot',
  nothingMissing: 'Hier fehlt nichts.',
}
