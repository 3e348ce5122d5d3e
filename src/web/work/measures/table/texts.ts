const count = (number: number, one: string, many: string) =>
  number === 1 ? `1 ${one}` : `${number} ${many}`

/** What the pages say on which measures leave as a table and come back. */
export const texts = {
  measures: 'Maßnahmen',
  title: 'Maßnahmen als Tabelle',
  lede: 'Alle Maßnahmen in einer Tabelle: ausfüllen, weitergeben, wieder einlesen. Was gleich bleibt, bleibt gleich.',
  export: 'Herausgeben',
  asXlsx: 'Als Excel-Datei (XLSX)',
  asCsv: 'Als CSV',
  hints: [
    'Die Tabelle enthält auch interne Angaben. Geben Sie sie nur an Menschen weiter, die sie sehen dürfen.',
    'Eine neue Maßnahme ist eine neue Zeile ohne Kennung.',
    'Fehlt eine Spalte, bleibt diese Angabe, wie sie ist.',
    'Mehreres in einer Zelle trennen Sie durch Semikolon. Meilensteine und Geld stehen je auf einer eigenen Zeile der Zelle.',
    'Ein neuer Stand überschreibt den alten nicht: Er kommt dazu.',
  ],
  import: 'Wieder einlesen',
  file: 'Datei (XLSX oder CSV)',
  upload: 'Ansehen, was sich ändert',
  noFile: 'Wählen Sie eine Datei.',
  noTitle:
    'In der Tabelle fehlt die Spalte „Titel“. Nehmen Sie die Datei, die Sie herausgegeben haben.',
  noRows: 'Die Tabelle hat keine Zeilen.',
  tooMany: (most: number) => `Die Tabelle hat mehr als ${most} Zeilen. Teilen Sie sie.`,
  tooLong: 'Eine Zelle der Datei ist zu lang.',
  preview: 'Was sich ändert',
  restIsRight: 'Alle anderen Zeilen sind in Ordnung und können übernommen werden.',
  same: (number: number) => `${count(number, 'Maßnahme bleibt', 'Maßnahmen bleiben')} gleich.`,
  planned: (number: number) => `${count(number, 'Maßnahme ändert', 'Maßnahmen ändern')} sich`,
  problems: (number: number) => `${count(number, 'Zelle ist', 'Zellen sind')} nicht in Ordnung`,
  apply: (number: number) => `${count(number, 'Zeile', 'Zeilen')} übernehmen`,
  done: (created: number, changed: number, same: number) =>
    `${count(created, 'Maßnahme', 'Maßnahmen')} angelegt, ${changed} geändert, ${same} gleich geblieben.`,
  back: 'Zurück zur Tabelle',
  line: 'Zeile',
  measure: 'Maßnahme',
  changes: 'Ändert sich',
  column: 'Spalte',
  toDo: 'Was zu tun ist',
  isNew: 'neu',
  nothing: 'In der Tabelle steht nichts Neues.',
  more: (number: number) => `und ${count(number, 'weitere Zeile', 'weitere Zeilen')}`,
}
