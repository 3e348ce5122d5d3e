import { sql } from 'kysely'
import { importPack } from '../../src/cli/import/importPack.ts'
import { describePackIssue, type PackInput } from '../../src/contexts/city/index.ts'
import type { Database } from '../../src/platform/db/database.ts'
import type { ImportReport, PartReport } from '../../src/platform/import/index.ts'
import { dataFolder } from '../builders/dataFiles.ts'
import type { TestDatabase } from '../database/index.ts'

/** A pack and its data on their way into a test’s own database. */
export interface PackRun {
  pack: PackInput | string
  files?: Record<string, string | Uint8Array>
  /** Default 2026-03-01. */
  today?: string
  check?: boolean
}

/** Writes pack and files to a new folder and imports them; the pack itself must be in order. */
export async function runPack(
  database: TestDatabase,
  { pack, files = {}, today = '2026-03-01', check }: PackRun,
): Promise<ImportReport> {
  const text = typeof pack === 'string' ? pack : JSON.stringify(pack)
  const folder = await dataFolder({ ...files, 'pack.json': text })
  return await runFolder(database, folder, folder, { today, check })
}

/** Imports a pack of a folder with data of another. */
export async function runFolder(
  { server, city }: TestDatabase,
  packFolder: string,
  folder: string,
  { today = '2026-03-01', check = false } = {},
): Promise<ImportReport> {
  const now = () => new Date(`${today}T12:00:00Z`)
  const done = await importPack({ packFolder, dataFolder: folder, server, city, check, now })
  if (done.kind === 'imported') return done.report
  throw new Error(done.kind === 'busy' ? 'busy' : done.issues.map(describePackIssue).join('\n'))
}

export function partOf(report: ImportReport, start: string): PartReport {
  const part = report.parts.find(({ name }) => name.startsWith(start))
  if (!part) throw new Error(`no part ${start} in ${report.parts.map(({ name }) => name)}`)
  return part
}

/** Rows that the import touched, over all parts. */
export function touched({ parts, vanished }: ImportReport): number {
  const counts = parts.flatMap((part) => part.counts ?? [])
  const ofParts = counts.map((one) => one.added + one.changed + one.retired + one.revived)
  return [...ofParts, ...vanished.map((one) => one.retired)].reduce((a, b) => a + b, 0)
}

/** Everything that keeps a part or a row out, as "part: place: reason". */
export function complaints({ parts }: ImportReport): string[] {
  return parts.flatMap(({ name, refusals, rejections }) =>
    [...refusals, ...rejections].map(
      ({ file, line, column, value, reason }) =>
        `${name}: ${file}:${line ?? ''} ${column ?? ''} ${value ?? ''}: ${reason}`,
    ),
  )
}

export async function rows<T>(database: Database, query: string): Promise<T[]> {
  return (await sql.raw<T>(query).execute(database)).rows
}

/** A square of `size` with its lower left corner at x, y, clockwise as in a shapefile. */
export function square(x: number, y: number, size: number): [number, number][] {
  return [
    [x, y],
    [x, y + size],
    [x + size, y + size],
    [x + size, y],
    [x, y],
  ]
}

export function featureCollection(
  features: { ring: [number, number][]; properties: Record<string, unknown> }[],
  crs?: string,
): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    ...(crs ? { crs: { type: 'name', properties: { name: crs } } } : {}),
    features: features.map(({ ring, properties }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  })
}
