import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { createDatabase } from '../db/cities.ts'
import { withClient } from '../db/connect.ts'
import { errorCode, errorMessage } from '../db/errors.ts'
import type { DatabaseServer } from '../db/server.ts'
import { BackupProblem } from './problem.ts'

/** Any number that no other program on the server is likely to lock. */
const BESIDE_LOCK = 5_624_021

/** A database beside the city's, of which nobody else knows. '~' keeps it out of the list of cities. */
export interface Beside {
  readonly database: string
  /** Puts it in the place of the city's database, which is dropped if it is there. */
  takePlace(): Promise<void>
}

/**
 * Runs `work` with an empty database beside the city's. It is dropped afterwards unless it took the
 * city's place; what a killed process left of one is dropped first. One process at a time may do so.
 * @throws {BackupProblem} if another process is at it, or the role may not create databases
 */
export async function beside<T>(
  server: DatabaseServer,
  city: string,
  work: (fresh: Beside) => Promise<T>,
): Promise<T> {
  return await withClient(server, outsideOf(server, city), 'owner', async (client) => {
    await lock(client, city)
    await dropLeftovers(client, city)
    const database = nameBeside(city)
    await create(client, database)
    try {
      const done = await work({
        database,
        takePlace: () => takePlace(server, client, database, city),
      })
      await dropDatabase(client, database)
      return done
    } catch (error) {
      await dropDatabase(client, database).catch(() => {}) // the next one does it
      throw error
    }
  })
}

/** A database to stand in while the city's is replaced. */
const outsideOf = ({ maintenanceDatabase }: DatabaseServer, city: string) =>
  maintenanceDatabase === city ? 'postgres' : maintenanceDatabase

const nameBeside = (city: string) => `${city}~${randomBytes(5).toString('hex')}`
const isBeside = (name: string, city: string) =>
  name.startsWith(`${city}~`) && /^~[0-9a-f]{10}$/.test(name.slice(city.length))

async function lock(client: pg.Client, city: string): Promise<void> {
  await client.query('set idle_session_timeout to 0') // it only waits here for a long time
  const { rows } = await client.query<{ locked: boolean }>(
    'select pg_try_advisory_lock($1, hashtext($2)) as locked',
    [BESIDE_LOCK, city],
  )
  if (rows[0]?.locked) return
  throw new BackupProblem(
    'busy',
    `Für die Stadt „${city}“ läuft schon eine Wiederherstellung oder Probe. Warten Sie, bis sie fertig ist.`,
  )
}

async function dropLeftovers(client: pg.Client, city: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where pg_get_userbyid(datdba) = current_user',
  )
  for (const { name } of rows) if (isBeside(name, city)) await dropDatabase(client, name)
}

async function create(client: pg.Client, database: string): Promise<void> {
  try {
    await createDatabase(client, database)
  } catch (cause) {
    throw new BackupProblem(
      'database',
      `Neben der Datenbank der Stadt lässt sich keine zweite anlegen: ${reasonOf(cause)}. Geben Sie der Rolle von DATABASE_OWNER_URL das Recht CREATEDB. Oder legen Sie der Stadt selbst eine leere Datenbank an und spielen Sie dort ein.`,
      { cause },
    )
  }
}

const reasonOf = (error: unknown) =>
  errorMessage(error instanceof Error && error.cause ? error.cause : error)

/** Connections that were just closed may take a moment to be gone. */
async function dropDatabase(client: pg.Client, database: string): Promise<void> {
  await client.query(`drop database if exists ${pg.escapeIdentifier(database)}`)
}

/**
 * Both renames in one transaction: whatever happens, there is either the old database or the new one
 * under the city's name. While the first one waits for those who are connected, they are sent away;
 * who comes then waits and afterwards finds the new one.
 */
async function takePlace(
  server: DatabaseServer,
  client: pg.Client,
  database: string,
  city: string,
): Promise<void> {
  const old = nameBeside(city)
  await copyRights(client, city, database)
  let replaced = false
  await client.query('begin')
  try {
    if (await isThere(client, city)) {
      const moving = rename(client, city, old)
      await sendAway(server, database, city, moving)
      await moving
      replaced = true
    }
    await rename(client, database, city)
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback').catch(() => {})
    throw takePlaceProblem(city, cause)
  }
  if (replaced) await dropOld(client, old)
}

async function dropOld(client: pg.Client, old: string): Promise<void> {
  await dropDatabase(client, old).catch((cause) => {
    throw new BackupProblem(
      'database',
      `Die Sicherung ist eingespielt. Die frühere Datenbank heißt jetzt "${old}" und lässt sich nicht löschen: ${errorMessage(cause)}. Löschen Sie sie selbst (DROP DATABASE "${old}").`,
      { cause },
    )
  })
}

async function isThere(client: pg.Client, database: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
  return rowCount === 1
}

async function rename(client: pg.Client, from: string, to: string): Promise<void> {
  await client.query(
    `alter database ${pg.escapeIdentifier(from)} rename to ${pg.escapeIdentifier(to)}`,
  )
}

/**
 * Ends connections to the city's database until `done`. A role may end its own only, so both of ours do;
 * from the new database, because another may not let the application in.
 */
async function sendAway(
  server: DatabaseServer,
  from: string,
  city: string,
  done: Promise<void>,
): Promise<void> {
  let over = false
  const ended = done.then(
    () => {
      over = true
    },
    () => {
      over = true // told to whoever awaits it
    },
  )
  const endAll = async (client: pg.Client) => {
    while (!over) {
      await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = $1 and usename = current_user`,
        [city],
      )
      await Promise.race([ended, pause(50)])
    }
  }
  await Promise.all([
    withClient(server, from, 'app', endAll),
    withClient(server, from, 'owner', endAll),
  ])
}

/** Who may connect: a new database lets everybody in, the city's perhaps not. */
async function copyRights(client: pg.Client, from: string, to: string): Promise<void> {
  const { rows } = await client.query<{ grant: string }>(
    `select format('grant %s on database %I to %s', r.privilege_type, $2::text,
       case r.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(r.grantee)) end) as grant
     from pg_database d, aclexplode(d.datacl) r where d.datname = $1`,
    [from, to],
  )
  if (rows.length === 0) return
  await client.query(`revoke all on database ${pg.escapeIdentifier(to)} from public`)
  for (const { grant } of rows) await client.query(grant)
}

function takePlaceProblem(city: string, cause: unknown): BackupProblem {
  const code = errorCode(cause)
  const reason =
    code === '55006'
      ? 'Ein anderes Programm ist noch mit ihr verbunden. Beenden Sie es (psql, pgAdmin, eine Sicherung) und versuchen Sie es noch einmal'
      : code === '42501'
        ? `Die Rolle darf sie nicht ersetzen. Machen Sie sie zur Eigentümerin (ALTER DATABASE "${city}" OWNER TO …)`
        : errorMessage(cause)
  return new BackupProblem('database', `Die Datenbank „${city}“ ist unverändert. ${reason}.`, {
    cause,
  })
}
