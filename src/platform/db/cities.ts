import pg from 'pg'
import { z } from 'zod'
import { withClient } from './connect.ts'
import { DatabaseSetupError, errorCode, errorMessage } from './errors.ts'
import type { DatabaseServer } from './server.ts'

/** A city's database on a server; its name is the city's id. */
export interface CityDatabase {
  readonly id: string
  /** undefined until its first import is complete */
  readonly name: string | undefined
  readonly importedAt: Date | undefined
}

/** What a database of ours carries as its comment, so that it is found without looking inside. */
const mark = z.object({
  nahbei: z.literal(1),
  name: z.string().optional(),
  importedAt: z.iso.datetime().optional(),
})
type Mark = z.infer<typeof mark>

const RESERVED = new Set(['postgres', 'template0', 'template1'])

/** Whether a city may have this id: it becomes a database's name and part of addresses. */
export function isCityId(id: string): boolean {
  return /^[a-z][a-z0-9_-]{0,40}$/.test(id) && !RESERVED.has(id)
}

/** All cities of the server, the one imported last first, then those never imported, by id. */
export async function listCities(server: DatabaseServer): Promise<CityDatabase[]> {
  const rows = await withClient(server, server.maintenanceDatabase, 'owner', readComments)
  return rows
    .flatMap(({ database, comment }) => {
      const found = readMark(comment)
      return found && isCityId(database) ? [cityOf(database, found)] : []
    })
    .sort((a, b) => importTime(b) - importTime(a) || (a.id < b.id ? -1 : 1))
}

/** The city that was imported last, or undefined if none was. */
export async function defaultCity(server: DatabaseServer): Promise<CityDatabase | undefined> {
  const [latest] = await listCities(server)
  return latest?.importedAt && latest
}

const importTime = (city: CityDatabase) => city.importedAt?.getTime() ?? 0

function cityOf(id: string, { name, importedAt }: Mark): CityDatabase {
  return { id, name, importedAt: importedAt === undefined ? undefined : new Date(importedAt) }
}

async function readComments(client: pg.Client) {
  const { rows } = await client.query<{ database: string; comment: string | null }>(
    `select datname as database, shobj_description(oid, 'pg_database') as comment
     from pg_database where datallowconn and not datistemplate`,
  )
  return rows
}

function readMark(comment: string | null | undefined): Mark | undefined {
  if (!comment?.startsWith('{')) return undefined
  try {
    return mark.safeParse(JSON.parse(comment)).data
  } catch {
    return undefined
  }
}

/**
 * Makes sure that the city has a database of ours (which still needs `migrate`): creates it, or
 * takes an empty one of that name.
 * @throws {DatabaseSetupError} if the id cannot be a city's, the role may not create databases, or
 * a database of that name holds something else
 */
export async function ensureCityDatabase(
  server: DatabaseServer,
  city: { readonly id: string },
): Promise<void> {
  const { id } = city
  if (!isCityId(id)) {
    throw new DatabaseSetupError(
      'city',
      `"${id}" kann keine Stadt heißen. Ein Kürzel beginnt mit einem Kleinbuchstaben und hat höchstens 41 Zeichen aus a-z, 0-9, _ und -.`,
    )
  }
  const known = await withClient(server, server.maintenanceDatabase, 'owner', async (client) => {
    const found = (await readComments(client)).find((row) => row.database === id)
    if (!found) await createDatabase(client, id)
    return readMark(found?.comment) !== undefined
  })
  if (!known) await withClient(server, id, 'owner', (client) => takeEmptyDatabase(client, id))
}

/**
 * Makes an empty database as cities have it.
 * @throws {DatabaseSetupError} if the role may not
 */
export async function createDatabase(client: pg.Client, id: string): Promise<void> {
  try {
    // Locale C, whatever the server prefers: the same order and case rules everywhere.
    await client.query(
      `create database ${pg.escapeIdentifier(id)}
       template template0 encoding 'UTF8' locale_provider libc locale 'C'`,
    )
  } catch (error) {
    const code = errorCode(error)
    // Another process was quicker; which of the two codes comes depends on how much quicker.
    if (code === '42P04' || code === '23505') return
    throw createError(id, code, error)
  }
}

function createError(id: string, code: string | undefined, cause: unknown): DatabaseSetupError {
  const reason =
    code === '42501'
      ? `Die Datenbank "${id}" gibt es noch nicht, und die Rolle darf keine anlegen. Legen Sie sie an (CREATE DATABASE "${id}" TEMPLATE template0 ENCODING 'UTF8'), geben Sie der Rolle CREATEDB, oder nennen Sie mit DATABASE_OWNER_URL eine Rolle, die es darf.`
      : `Die Datenbank "${id}" lässt sich nicht anlegen: ${errorMessage(cause)}.`
  return new DatabaseSetupError('city', reason, { cause })
}

async function takeEmptyDatabase(client: pg.Client, id: string): Promise<void> {
  const { rows } = await client.query<{ ours: boolean; used: boolean; utf8: boolean }>(
    `select to_regclass('platform.migration') is not null as ours,
       exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
           and c.relkind in ('r', 'p', 'v', 'm')) as used,
       getdatabaseencoding() = 'UTF8' as utf8`,
  )
  const found = rows[0]
  if (found?.used && !found.ours) {
    throw new DatabaseSetupError(
      'city',
      `Die Datenbank "${id}" enthält schon fremde Tabellen. Geben Sie der Stadt ein anderes Kürzel, oder nennen Sie mit DATABASE_URL einen anderen Server.`,
    )
  }
  if (!found?.utf8) {
    throw new DatabaseSetupError(
      'city',
      `Die Datenbank "${id}" speichert nicht in UTF8. Legen Sie sie mit ENCODING 'UTF8' neu an.`,
    )
  }
  await writeMark(client, id, { nahbei: 1 })
}

/** Notes that the city's import is complete, which makes it the default city. */
export async function markImported(
  server: DatabaseServer,
  id: string,
  imported: { readonly name: string; readonly importedAt: Date },
): Promise<void> {
  await markCity(server, id, imported)
}

/** Writes anew what `listCities` tells of a database. */
export async function markCity(
  server: DatabaseServer,
  database: string,
  { name, importedAt }: Pick<CityDatabase, 'name' | 'importedAt'>,
): Promise<void> {
  await withClient(server, database, 'owner', (client) =>
    writeMark(client, database, { nahbei: 1, name, importedAt: importedAt?.toISOString() }),
  )
}

async function writeMark(client: pg.Client, id: string, content: Mark): Promise<void> {
  const comment = pg.escapeLiteral(JSON.stringify(content))
  try {
    await client.query(`comment on database ${pg.escapeIdentifier(id)} is ${comment}`)
  } catch (cause) {
    throw new DatabaseSetupError(
      'city',
      `Die Datenbank "${id}" lässt sich nicht als Stadt kennzeichnen: ${errorMessage(cause)}. Machen Sie die Rolle zur Eigentümerin (ALTER DATABASE "${id}" OWNER TO …).`,
      { cause },
    )
  }
}
