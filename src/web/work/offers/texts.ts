import { formatNumber } from '../../../platform/texts/index.ts'

const count = (one: string, many: string) => (n: number) =>
  n === 1 ? one : `${formatNumber(n, 'de')} ${many}`

/** Words of the room "Angebote". */
export const texts = {
  title: 'Angebote',
  ledeOwn: 'Die Angebote Ihrer Organisation: was öffentlich ist, und was noch geprüft wird.',
  ledeAll: 'Alle Angebote der Stadt: was öffentlich ist, und was noch geprüft wird.',
  newOffer: 'Neues Angebot',
  found: count('1 Angebot', 'Angebote'),
  none: 'Dazu gibt es keine Angebote.',
  asTable: 'Als Tabelle',
  asXlsx: 'für Excel und LibreOffice (XLSX)',
  asCsv: 'als CSV',
  tableBack: 'Tabelle zurückbringen',
  filter: 'Angebote filtern',
  text: 'Name',
  organisation: 'Träger',
  type: 'Art der Hilfe',
  state: 'Stand',
  freshness: 'Geprüft',
  order: 'Reihenfolge',
  any: 'alle',
  states: {
    live: 'öffentlich',
    tempClosed: 'vorübergehend geschlossen',
    retired: 'beendet',
    draft: 'mit Entwurf',
    submitted: 'wartet auf Prüfung',
    returned: 'zurückgegeben',
    sourceDiffers: 'Quelle sagt anderes',
  },
  freshnesses: { fresh: 'im letzten Jahr', old: 'vor über einem Jahr', never: 'noch nie' },
  columns: {
    name: 'Angebot',
    organisation: 'Träger',
    state: 'Stand',
    checked: 'Geprüft',
    changed: 'Geändert',
  },
  notPublic: 'nicht öffentlich',
  secret: 'Ort geheim',
  unchecked: 'noch nie',

  edit: 'Bearbeiten',
  editDraft: 'Entwurf bearbeiten',
  asAll: 'So sehen es alle',
  preview: 'Vorschau des Entwurfs',
  history: 'Verlauf',
  copy: 'Kopieren',
  retire: 'Beenden',
  reopen: 'Wieder öffnen',
  reports: (n: number) => (n > 0 ? `Hinweise (${n} neu)` : 'Hinweise'),
  publicNow: 'Was jetzt öffentlich ist',
  publicUntil: 'Was öffentlich war',
  nothingPublic: 'Noch nichts. Das Angebot ist neu.',
  retiredOn: (day: string) =>
    `Beendet am ${day}. Die Seite sagt, dass es das Angebot nicht mehr gibt.`,
  secretNote:
    'Der Ort ist geheim. Er steht nur im Formular „Bearbeiten“, und jeder Blick darauf wird protokolliert.',
  fromSource:
    'Dieses Angebot kommt aus einer Datenquelle. Sobald Sie es hier ändern, gilt Ihre Fassung, und der nächste Import lässt sie stehen.',

  draftTitle: 'Entwurf',
  draftStates: {
    draft: 'Entwurf, noch nicht gesendet',
    submitted: 'wartet auf die Prüfung durch die Stadt',
    returned: 'von der Stadt zurückgegeben',
  },
  draftBy: (who: string, when: string) => `Zuletzt von ${who}, ${when}.`,
  returnedBecause: 'Das ist zu ändern:',
  noChanges: 'Keine Unterschiede zu dem, was öffentlich ist.',
  overlaps: (fields: string) =>
    `Seit dem Beginn des Entwurfs auch öffentlich geändert: ${fields}. Im Entwurf gilt, was er sagt.`,
  publishDraft: 'Entwurf veröffentlichen',
  returnDraft: 'Zurückgeben',
  dropDraft: 'Entwurf verwerfen',
  field: 'Angabe',
  before: 'Bisher',
  after: 'Neu',
  empty: '(leer)',
  hidden: '(geheim)',
  sourceSays: 'Quelle sagt',
  weSay: 'Hier steht',

  sourceTitle: 'Quelle sagt anderes',
  sourceChanged:
    'Die Datenquelle hat sich geändert, seit das Angebot hier bearbeitet wurde. Entscheiden Sie, was gilt.',
  sourceGone: (day: string) =>
    `Die Datenquelle führt das Angebot seit ${day} nicht mehr. Prüfen Sie, ob es das Angebot noch gibt.`,
  sourceDecide: 'Entscheiden, was gilt',
  sourceLink: 'Mit der Datenquelle vergleichen',

  historyTitle: (name: string) => `Verlauf: ${name}`,
  noHistory: 'Hier ist noch nichts geändert worden.',
  kinds: {
    before: 'So kam es aus der Datenquelle',
    created: 'Zum ersten Mal veröffentlicht',
    changed: 'Geändert',
    atOnce: 'Sofort geändert',
    undone: 'Rückgängig gemacht',
    retired: 'Beendet',
    reopened: 'Wieder geöffnet',
    revealed: 'Geheimer Ort freigegeben',
    followedSource: 'Fassung der Datenquelle übernommen',
    merged: 'Mit einem doppelten Eintrag zusammengeführt',
    confirmed: 'Als richtig bestätigt',
  },
  proposed: (who: string) => `Vorgeschlagen von ${who}.`,
  undoes: (n: number) => `Nimmt Änderung ${n} zurück.`,
  change: (n: number) => `Änderung ${n}`,
  undo: 'Rückgängig machen',
  somebody: 'Jemand an der Kommandozeile',
  source: 'Datenquelle',
  previewTitle: (name: string) => `Vorschau: ${name}`,
  previewNote: 'So sähe die Seite aus. Sie ist noch nicht öffentlich.',
  back: 'Zurück zum Angebot',
  backToForm: 'Zurück zum Formular',

  done: {
    gesichert: 'Der Entwurf ist gesichert. Noch sieht ihn niemand sonst.',
    gesendet: 'Gesendet. Die Stadt prüft Ihre Änderungen und veröffentlicht sie.',
    'sofort-und-gesendet':
      'Zeiten, Telefon und Schließungen sind jetzt öffentlich. Alles andere prüft die Stadt.',
    geheim: 'Der Ort ist ab sofort geheim. Keine öffentliche Seite nennt ihn mehr.',
    'geheim-und-gesendet':
      'Der Ort ist ab sofort geheim. Zeiten, Telefon und Schließungen gelten auch sofort. Alles andere prüft die Stadt.',
    'geheim-und-gesichert':
      'Der Ort ist ab sofort geheim. Alles andere ist als Entwurf gesichert. Noch sieht ihn niemand sonst.',
    sofort: 'Gespeichert. Die Änderung ist jetzt öffentlich.',
    veroeffentlicht: 'Veröffentlicht.',
    zurueckgegeben: 'Zurückgegeben. Der Träger sieht Ihre Nachricht am Entwurf.',
    verworfen: 'Der Entwurf ist verworfen.',
    beendet: 'Das Angebot ist beendet.',
    'wieder-offen': 'Das Angebot ist wieder öffentlich.',
    freigegeben: 'Der Ort ist jetzt öffentlich.',
    rueckgaengig: 'Die Änderung ist rückgängig gemacht.',
    'rueckgaengig-gesendet': 'Die Stadt prüft, ob die Änderung rückgängig gemacht wird.',
    entschieden: 'Entschieden.',
  } as Record<string, string>,
  conflicts: {
    alreadyRetired: 'Das Angebot ist schon beendet.',
    alreadyOpen: 'Das Angebot ist schon offen.',
    changedSince:
      'Dieselben Angaben wurden danach noch einmal geändert. Nehmen Sie zuerst die spätere Änderung zurück, oder bearbeiten Sie das Angebot.',
    alreadyUndone: 'Die Angaben stehen schon wieder so da wie vor dieser Änderung.',
    undoneDoesNotFit:
      'Die frühere Fassung passt nicht mehr zu den heutigen Regeln. Bearbeiten Sie das Angebot.',
    draftFirst:
      'Es gibt einen Entwurf zu diesem Angebot. Veröffentlichen oder verwerfen Sie ihn zuerst.',
    secretType:
      'Bei dieser Art der Hilfe bleibt der Ort immer geheim. Ändern Sie zuerst die Art der Hilfe.',
    sourceGone: 'Die Datenquelle führt das Angebot nicht mehr. Es gibt dort keine Fassung.',
    sourceTellsPlace:
      'Die Datenquelle nennt den Ort, der hier geheim ist. Geben Sie den Ort zuerst frei, oder behalten Sie Ihre Fassung.',
    noSource: 'Dieses Angebot kommt aus keiner Datenquelle.',
    changed:
      'Das Angebot wurde inzwischen geändert. Sehen Sie sich den neuen Stand an und entscheiden Sie dann.',
  } as Record<string, string>,
  due: {
    submitted: (n: number) =>
      n === 1 ? 'Angebot wartet auf Ihre Prüfung' : 'Angebote warten auf Ihre Prüfung',
    returned: (n: number) =>
      n === 1 ? 'Entwurf kam von der Stadt zurück' : 'Entwürfe kamen von der Stadt zurück',
    sourceDiffers: (n: number) =>
      n === 1
        ? 'Angebot, bei dem die Quelle anderes sagt'
        : 'Angebote, bei denen die Quelle anderes sagt',
  },
}
