import { tableColumns } from './formats/table.ts'

/** What lies beside data that leaves as a whole. */
export function readme(city: string, origin: string, apart: boolean): string {
  return [
    `Kennzahlen: ${city}${apart ? ', aus OpenStreetMap' : ''}`,
    '',
    'Jede Zeile ist ein Wert: eine Kennzahl in einem Gebiet und einem Zeitraum.',
    'Jede Zeile nennt ihre Quelle und ihre Lizenz. Nennen Sie bitte die Quelle, wenn Sie die Daten verwenden.',
    'Wo ein Wert fehlt, sagt die Spalte "art", warum: geschuetzt oder unbekannt. Leer heißt nie null.',
    ...(apart
      ? [
          'Alles hier ist aus OpenStreetMap abgeleitet: © Mitwirkende von OpenStreetMap, ODbL 1.0 (https://www.openstreetmap.org/copyright).',
        ]
      : []),
    '',
    `Alle Daten, Adressen und Erklärungen: ${origin}/daten`,
    `Katalog nach DCAT-AP.de: ${origin}/daten/katalog`,
    '',
    'Spalten:',
    ...tableColumns.map(({ name, words }) => `  ${name}: ${words.de}`),
    '',
  ].join('\n')
}
