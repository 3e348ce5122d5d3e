import type { DrillReport, MadeBackup, RestoredBackup } from '../../platform/backup/index.ts'

const number = (value: number) => value.toLocaleString('de-DE')
const decimal = (value: number) =>
  value.toLocaleString('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const megabytes = (bytes: number) => `${decimal(bytes / 1e6)} MB`
const seconds = (value: number) => `${decimal(value)} s`

const moment = (at: Date) =>
  at.toLocaleString('de-DE', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  })

const rowsIn = (tables: number, rows: number) => `${number(rows)} Zeilen aus ${tables} Tabellen`

export function madeLine(made: MadeBackup): string {
  const how = made.encrypted ? ', verschlüsselt' : ''
  return `„${made.city}“ ist gesichert: ${rowsIn(made.tables, made.rows)}, ${megabytes(made.bytes)}${how}, in ${seconds(made.seconds)}. ${made.file}`
}

export function restoredLines(restored: RestoredBackup): string[] {
  const { city, madeAt, tables, rows, migrated } = restored
  return [
    `„${city}“ ist wieder auf dem Stand vom ${moment(madeAt)}: ${rowsIn(tables, rows)}, in ${seconds(restored.seconds)}.`,
    ...(migrated.length > 0 ? [`Seitdem neue Migrationen: ${migrated.join(', ')}.`] : []),
    'Alle sind abgemeldet, und wartende Mails werden nicht mehr verschickt.',
    'Prüfen Sie, wer seitdem ausgeschieden ist oder gelöscht werden wollte: Das ist nach dem Einspielen noch einmal zu tun.',
  ]
}

export function drillLines(report: DrillReport): string[] {
  const { manifest, rows, differences, migrated } = report
  const { check, load, compare, upgrade } = report.seconds
  const { name, id } = manifest.city
  return [
    differences.length === 0
      ? 'Die Probe ist bestanden: Diese Sicherung lässt sich wieder einspielen.'
      : 'Die Probe ist NICHT bestanden.',
    `  Stadt         ${name ? `${name} (${id})` : id}, gesichert am ${moment(new Date(manifest.madeAt))}`,
    `  Geprüft       jedes Byte der Datei, in ${seconds(check)}`,
    `  Eingespielt   ${rowsIn(manifest.tables.length, rows)}, in ${seconds(load)}`,
    `  Verglichen    ${differences.length === 0 ? 'jede Zeile ist gleich' : 'siehe unten'}, in ${seconds(compare)}`,
    `  Aktualisiert  ${migrated.length === 0 ? 'nichts zu tun' : migrated.join(', ')}, in ${seconds(upgrade)}`,
    `  Protokoll     Kette aus ${number(report.auditRows)} Einträgen nachgerechnet`,
    ...differences.map((difference) => `  FEHLER        ${difference}`),
  ]
}
